"""Annual reports: opened and computed, written, handed in, reviewed, signed, sent, received or returned, restated, checked."""

from datetime import datetime

from django.utils import timezone

from baigong.governance import access
from baigong.governance.decide.shelf import hash_of
from baigong.governance.decide.yearly import changed, lock_hash
from baigong.governance.models import (
    Report,
    ReportCell,
    ReportCheck,
    ReportFlag,
    ReportList,
    ReportProblem,
    ReportText,
)
from baigong.governance.queries.report_figures import (
    Computed,
    computed,
    lists,
    looked_at_again,
    signed_content,
    values_of,
)
from baigong.governance.queries.report_forms import form_for, form_kept, themes
from baigong.governance.words import LOCKED, REPORT_MOVES, Pressing, ReportMove, ReportState, YearlyRefusal
from baigong.journal.actions import action, move, note
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Reason, Refused
from baigong.people.models import Region
from baigong.reporting import queries as reporting


@action("governance.report_opened", may=access.may_open_report)
def open_report(*, by: Actor, now: datetime, region: str, year: int) -> Report:
    """Open the first version of a region's report of a year, its figures computed.

    Raises Refused: year_not_begun, report_open, no_form, no_month_frozen.
    """
    if year > timezone.localdate(now).year:
        raise Refused(YearlyRefusal.YEAR_NOT_BEGUN, year=year)
    place = Region.objects.get(pk=region)
    if Report.objects.filter(region=place, year=year).exists():
        raise Refused(YearlyRefusal.REPORT_OPEN, year=year)
    form = form_for(place.level, year)
    one = Report.objects.create(region=place, year=year, nth=1, form=form.slug, form_said=form.said, opened_at=now,
                                opened_by=by.person_id)
    _compute(one, by=by, now=now)
    note(one, year=year, region=region)
    return one


@action("governance.report_computed", may=access.may_write_report)
def compute_report(*, by: Actor, now: datetime, report_id: int) -> Report:
    """Compute the figures and lists of a draft anew. Raises Refused: report_locked, no_month_frozen."""
    one = _drafted(report_id)
    _compute(one, by=by, now=now)
    note(one, batch=one.batch)
    return one


@action("governance.report_written", may=access.may_write_report)
def write_report(*, by: Actor, now: datetime, report_id: int, section: str, text: str) -> ReportText:
    """Write what stands beside the figures of a section. Raises Refused: no_section, report_locked."""
    one = _drafted(report_id)
    if not any(each.key == section and each.asks for each in form_kept(one).of_level(one.region.level)):
        raise Refused(YearlyRefusal.NO_SECTION, section=section)
    told, _ = ReportText.objects.update_or_create(report=one, section=section, defaults={
        "text": text.strip(), "written_at": now, "written_by": by.person_id})
    note(one, section=section)
    return told


@action("governance.report_problem_put", may=access.may_write_report)
def put_problem(*, by: Actor, now: datetime, report_id: int, theme: str, text: str, proposal: str, urgency: str) -> ReportProblem:
    """Add one problem. Raises Refused with every reason: no_theme, problem_blank; report_locked."""
    one = _drafted(report_id)
    reasons = [Reason(YearlyRefusal.NO_THEME, {"theme": theme})] if theme not in {each.code for each in themes()} else []
    if not text.strip() or not proposal.strip():
        reasons.append(Reason(YearlyRefusal.PROBLEM_BLANK))
    if reasons:
        raise Refused(*reasons)
    made = ReportProblem.objects.create(report=one, theme=theme, text=text.strip(), proposal=proposal.strip(),
                                        urgency=Pressing(urgency), put_at=now, put_by=by.person_id)
    note(one, problem=made.pk)
    return made


@action("governance.report_problem_dropped", may=access.may_write_report)
def drop_problem(*, by: Actor, now: datetime, report_id: int, problem_id: int) -> None:
    """Take a problem out of a draft. Raises ReportProblem.DoesNotExist, Refused(report_locked)."""
    one = _drafted(report_id)
    ReportProblem.objects.get(pk=problem_id, report=one).delete()
    note(one, problem=problem_id)


@action("governance.report_handed_in", may=access.may_write_report)
def hand_in_report(*, by: Actor, now: datetime, report_id: int) -> Report:
    """The writer hands the draft in. Raises Refused with every reason: text_missing, figures_moved; not_now."""
    one = Report.objects.select_for_update(of=("self",)).select_related("region").get(pk=report_id)
    written = {each.section for each in one.texts.all() if each.text}
    sections = form_kept(one).of_level(one.region.level)
    reasons = [Reason(YearlyRefusal.TEXT_MISSING, {"section": each.title["zh"]})
               for each in sections if each.needed and each.key not in written]
    if one.state == ReportState.DRAFTED and (moved := _moved(one)):
        reasons.append(Reason(YearlyRefusal.FIGURES_MOVED, {"count": moved}))
    if reasons:
        raise Refused(*reasons)
    move(one, REPORT_MOVES, ReportMove.HAND_IN, by=by, now=now, handed_in_at=now, handed_in_by=by.person_id, why_back="")
    note(one)
    return one


@action("governance.report_reviewed", may=access.may_write_report)
def review_report(*, by: Actor, now: datetime, report_id: int) -> Report:
    """Another than the writer approves it. Raises Refused: same_signer, not_now."""
    one = Report.objects.get(pk=report_id)
    if one.state == ReportState.HANDED_IN and one.handed_in_by == by.person_id:
        raise Refused(YearlyRefusal.SAME_SIGNER)
    move(one, REPORT_MOVES, ReportMove.REVIEW, by=by, now=now, reviewed_at=now, reviewed_by=by.person_id)
    note(one)
    return one


@action("governance.report_sent_back", may=access.may_write_report)
def send_report_back(*, by: Actor, now: datetime, report_id: int, why: str) -> Report:
    """Reviewer or leader gives it back to the writer. Raises Refused: report_why, not_now."""
    one = Report.objects.get(pk=report_id)
    if not why.strip():
        raise Refused(YearlyRefusal.REPORT_WHY)
    move(one, REPORT_MOVES, ReportMove.SEND_BACK, by=by, now=now, handed_in_at=None, handed_in_by=None, reviewed_at=None,
         reviewed_by=None, why_back=why.strip())
    note(one)
    return one


@action("governance.report_signed", may=access.may_sign_report)
def sign_report(*, by: Actor, now: datetime, report_id: int) -> Report:
    """A third person, who answers for the office, signs: from then on nothing of it changes. The hash of all that is signed
    stands in the entry too, which is sealed with its day. Raises Refused: same_signer, not_now.
    """
    one = Report.objects.select_related("region").get(pk=report_id)
    if one.state == ReportState.REVIEWED and by.person_id in (one.handed_in_by, one.reviewed_by):
        raise Refused(YearlyRefusal.SAME_SIGNER)
    digest = lock_hash(signed_content(one))
    move(one, REPORT_MOVES, ReportMove.SIGN, by=by, now=now, signed_at=now, signed_by=by.person_id, hash=digest)
    note(one, hash=digest)
    return one


@action("governance.report_sent", may=access.may_write_report)
def send_report(*, by: Actor, now: datetime, report_id: int) -> Report:
    """To the level above; the nation has none. Raises Refused: not_now, nobody_above."""
    one = Report.objects.select_related("region").get(pk=report_id)
    if one.region.parent_id is None:
        raise Refused(YearlyRefusal.NOBODY_ABOVE)
    move(one, REPORT_MOVES, ReportMove.SEND, by=by, now=now, sent_at=now, sent_by=by.person_id)
    note(one)
    return one


@action("governance.report_received", may=access.may_receive_report)
def receive_report(*, by: Actor, now: datetime, report_id: int) -> Report:
    """The level above takes it. Raises Refused: not_now."""
    one = Report.objects.get(pk=report_id)
    move(one, REPORT_MOVES, ReportMove.RECEIVE, by=by, now=now, received_at=now, received_by=by.person_id)
    note(one)
    return one


@action("governance.report_returned", may=access.may_receive_report)
def return_report(*, by: Actor, now: datetime, report_id: int, why: str) -> Report:
    """The level above returns it for a reason; another version answers. Raises Refused: report_why, not_now."""
    one = Report.objects.get(pk=report_id)
    if not why.strip():
        raise Refused(YearlyRefusal.REPORT_WHY)
    move(one, REPORT_MOVES, ReportMove.RETURN, by=by, now=now, returned_at=now, returned_by=by.person_id, why_back=why.strip())
    note(one)
    return one


@action("governance.report_restated", may=access.may_write_report)
def restate_report(*, by: Actor, now: datetime, report_id: int, why: str) -> Report:
    """The next version of a signed report, with its texts and problems and with figures of today.

    Raises Refused with every reason: report_why, not_signed_yet, not_the_last; no_month_frozen.
    """
    old = Report.objects.select_related("region").get(pk=report_id)
    last = Report.objects.filter(region=old.region, year=old.year).order_by("-nth")[0]
    reasons = [None if why.strip() else Reason(YearlyRefusal.REPORT_WHY),
               None if old.state in LOCKED else Reason(YearlyRefusal.NOT_SIGNED_YET),
               None if last.pk == old.pk else Reason(YearlyRefusal.NOT_THE_LAST, {"nth": last.nth})]
    if found := [one for one in reasons if one]:
        raise Refused(*found)
    one = Report.objects.create(region=old.region, year=old.year, nth=old.nth + 1, why=why.strip(), form=old.form,
                                form_said=old.form_said, opened_at=now, opened_by=by.person_id)
    ReportText.objects.bulk_create([ReportText(report=one, section=each.section, text=each.text, written_at=each.written_at,
                                               written_by=each.written_by) for each in old.texts.order_by("id")])
    ReportProblem.objects.bulk_create([
        ReportProblem(report=one, theme=each.theme, text=each.text, proposal=each.proposal, urgency=each.urgency,
                      put_at=each.put_at, put_by=each.put_by) for each in old.problems.order_by("id")])
    _compute(one, by=by, now=now)
    note(one, restates=old.pk)
    return one


@action("governance.report_checked", may=access.may_check_report)
def check_report(*, by: Actor, now: datetime, report_id: int) -> ReportCheck:
    """Compute every figure of a signed report from its sources, and keep which differ. Raises Refused(not_signed_yet)."""
    one = Report.objects.select_related("region").get(pk=report_id)
    if one.state not in LOCKED:
        raise Refused(YearlyRefusal.NOT_SIGNED_YET)
    differing = looked_at_again(one)
    made = ReportCheck.objects.create(
        report=one, cells=one.cells.filter(batch=one.batch).count(), same_text=lock_hash(signed_content(one)) == one.hash,
        checked_at=now, checked_by=by.person_id)
    ReportFlag.objects.bulk_create([
        ReportFlag(check_of=made, cell=each.cell, numerator=each.numerator, denominator=each.denominator,
                   rows=[list(row) for row in each.rows]) for each in differing])
    note(one, check=made.pk, differing=len(differing))
    return made


def _drafted(report_id: int) -> Report:
    """A draft, locked. Raises Refused(report_locked)."""
    one = Report.objects.select_for_update(of=("self",)).select_related("region").get(pk=report_id)
    if one.state != ReportState.DRAFTED:
        raise Refused(YearlyRefusal.REPORT_LOCKED)
    return one


def _now(one: Report) -> list[Computed]:
    """The figures as they come out now. Raises Refused(no_month_frozen)."""
    months = reporting.months_of_year(one.year)
    if not months:
        raise Refused(YearlyRefusal.NO_MONTH_FROZEN, year=one.year)
    return computed(one.region_id, one.year, form_kept(one).of_level(one.region.level), months)


def _moved(one: Report) -> int:
    """How many figures of a draft would come out differently now."""
    kept = list(one.cells.filter(batch=one.batch).order_by("position"))
    return len(changed(values_of(kept), {each.key: (each.numerator, each.denominator) for each in _now(one)}))


def _compute(one: Report, *, by: Actor, now: datetime) -> None:
    """The next computing of a draft: every figure, every list."""
    figures = _now(one)
    one.batch, one.month_until = one.batch + 1, reporting.months_of_year(one.year)[-1]
    Report.objects.filter(pk=one.pk).update(batch=one.batch, month_until=one.month_until)
    ReportCell.objects.bulk_create([
        ReportCell(report=one, batch=one.batch, section=each.section, position=n, indicator=each.indicator,
                   definition=each.definition, dimension=each.dimension, value=each.value, frozen_ids=list(each.frozen_ids),
                   numerator=each.numerator, denominator=each.denominator, row_count=each.row_count, hash=each.hash,
                   computed_at=now, computed_by=by.person_id) for n, each in enumerate(figures)])
    sections = form_kept(one).of_level(one.region.level)
    ReportList.objects.bulk_create([
        ReportList(report=one, batch=one.batch, section=section, listing=listing, rows=rows, hash=hash_of(rows),
                   computed_at=now, computed_by=by.person_id)
        for section, listing, rows in lists(one.region, one.year, sections, on=timezone.localdate(now))])
