"""An employer keeps its education fund: the year, what it paid, and the year closed for the tax return."""

from collections.abc import Sequence
from datetime import datetime

from django.utils import timezone

from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Common, Reason, Refused
from baigong.offer import access, queries
from baigong.offer.decide import education as decide
from baigong.offer.decide.education import Use
from baigong.offer.models import EducationSpent, EducationYear
from baigong.offer.words import Named, Refusal
from baigong.offer.words.education import EducationRefusal


@action("offer.education_written", may=access.may_order)
def write_education_year(*, by: Actor, now: datetime, year: int, payroll_fen: int, per_mille: int) -> EducationYear:
    """Write down, or anew, a year's payroll (in fen) and the share of it set aside, in thousandths.

    Raises Refused with every reason: education_ahead, no_payroll, too_little_aside, no_education_rules; not_now when closed.
    """
    rules = queries.education_rules(year)
    decide.may_write_year(year=year, payroll_fen=payroll_fen, per_mille=per_mille, rules=rules,
                          on=timezone.localdate(now)).or_refuse()
    made, new = EducationYear.objects.select_for_update().get_or_create(
        employer_id=by.organisation_id, year=year,
        defaults={"payroll_fen": payroll_fen, "per_mille": per_mille, "written_at": now, "written_by": by.person_id})
    if not new:
        _refuse_closed(made)
        made.payroll_fen, made.per_mille = payroll_fen, per_mille
        made.save(update_fields=["payroll_fen", "per_mille"])
    note(made, year=year, payroll_fen=payroll_fen, per_mille=per_mille)
    return made


@action("offer.education_spent", may=access.may_keep_education)
def spend_on_education(*, by: Actor, now: datetime, year_id: int, uses: Sequence[Use]) -> int:
    """Write down what was paid, all of it or nothing; how many. Raises Refused with every reason: spent_when, spent_on_what,
    spent_nothing, front_line_too_much, voucher_twice; not_now when the year is closed."""
    return _spend(EducationYear.objects.select_for_update().get(pk=year_id), uses, by=by, now=now)


@action("offer.education_imported", may=access.may_keep_education)
def import_education(*, by: Actor, now: datetime, year_id: int, content: bytes) -> int:
    """The same from a table (xlsx), all or nothing, each fault with its row. How many rows."""
    year = EducationYear.objects.select_for_update().get(pk=year_id)
    _refuse_closed(year)
    rows, uses = zip(*queries.read_education(content), strict=True)
    faults = decide.faults_of(uses, year=year.year, known=_vouchers(year), on=timezone.localdate(now))
    wrong = [Reason(EducationRefusal.ROW, {"row": rows[nth], "fault": one.text(), "fault_en": one.text("en")})
             for nth, one in faults]
    if wrong:
        raise Refused(*wrong)
    return _spend(year, uses, by=by, now=now)


@action("offer.education_struck", may=access.may_strike_education)
def strike_education(*, by: Actor, now: datetime, spent_id: int, why: str) -> EducationSpent:
    """Strike one out, with a reason; its voucher may be written down again. Raises Refused(why_missing, not_now)."""
    if not why.strip():
        raise Refused(Refusal.WHY_MISSING)
    one = EducationSpent.objects.select_for_update().select_related("year").get(pk=spent_id)
    _refuse_closed(one.year)
    if one.struck_at is None:
        one.struck_at, one.struck_by, one.why_struck = now, by.person_id, why.strip()
        one.save(update_fields=["struck_at", "struck_by", "why_struck"])
    note(one.year, voucher=one.no, why=why.strip())
    return one


@action("offer.education_closed", may=access.may_keep_education)
def close_education_year(*, by: Actor, now: datetime, year_id: int) -> EducationYear:
    """End a year that is over, after all before it: from now on the database keeps it as it is.

    Raises Refused: education_not_over, education_open_before, not_now when closed.
    """
    one = EducationYear.objects.select_for_update().get(pk=year_id)
    _refuse_closed(one)
    before = EducationYear.objects.filter(employer=one.employer_id, year__lt=one.year, closed_at=None).order_by("year").first()
    reasons = [Reason(EducationRefusal.NOT_OVER, {"year": one.year}) if timezone.localdate(now).year <= one.year else None,
               Reason(EducationRefusal.OPEN_BEFORE, {"year": before.year}) if before else None]
    if any(reasons):
        raise Refused(*(reason for reason in reasons if reason))
    one.closed_at, one.closed_by = now, by.person_id
    one.save(update_fields=["closed_at", "closed_by"])
    note(one, year=one.year)
    return one


def _spend(year: EducationYear, uses: Sequence[Use], *, by: Actor, now: datetime) -> int:
    _refuse_closed(year)
    decide.may_spend(uses, year=year.year, known=_vouchers(year), on=timezone.localdate(now)).or_refuse()
    EducationSpent.objects.bulk_create(
        EducationSpent(year=year, no=use.no.strip(), on=use.on, purpose=use.purpose, what=use.what.strip(),
                       amount_fen=use.amount_fen, front_line_fen=use.front_line_fen, written_at=now, written_by=by.person_id)
        for use in uses)
    note(year, uses=len(uses), fen=sum(use.amount_fen for use in uses))
    return len(uses)


def _vouchers(year: EducationYear) -> frozenset[str]:
    return frozenset(year.spent.filter(struck_at=None).order_by().values_list("no", flat=True))


def _refuse_closed(year: EducationYear) -> None:
    if year.closed_at is not None:
        raise Refused(Reason(Common.NOT_NOW, {"state": Named.CLOSED, "move": Named.EDITING}))
