"""Drafting a policy at the desk: opened from an edition or a folder, changed on a form or as text, sent to a second officer."""

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from baigong.journal.actions import action, move, note
from baigong.kernel.actor import Actor
from baigong.kernel.move import next_state
from baigong.kernel.refused import Reason, Refused
from baigong.people.models import Region
from baigong.people.queries import names_of
from baigong.policy import access, queries
from baigong.policy.models import Draft, Sheet
from baigong.policy.words import DRAFT_MOVES, DraftMove, DraftState, Refusal
from baigong.rules import Verdict, editing, facts_as_json, judge

from .editions import proposed

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MOST = 1_000_000  # characters of a folder


@action("policy.draft_opened", may=access.may_open)
def open_draft(*, by: Actor, now: datetime, sheet_id: int, title: str, from_on: date) -> Draft:
    """Begin a draft from an edition; what is changed on its form holds from `from_on`."""
    sheet = Sheet.objects.get(pk=sheet_id)
    return Draft.objects.create(
        region_id=sheet.region_id, slug=sheet.slug, title=title.strip() or sheet.name, origin=sheet, from_on=from_on,
        source=sheet.source, cases=sheet.cases, notice=sheet.notice, letter=queries.own_letter(sheet),
        opened_at=now, opened_by=by.person_id, changed_at=now, changed_by=by.person_id)


@action("policy.draft_brought", may=access.may_draft)
def bring_draft(
    *, by: Actor, now: datetime, region: str, slug: str, texts: Mapping[str, str], title: str = "", from_on: date | None = None
) -> Draft:
    """Begin a draft from a folder's files, kept exactly as they are. Raises Refused(bad_slug, bad_folder, no_place)."""
    if not SLUG.fullmatch(slug):
        raise Refused(Refusal.BAD_SLUG)
    if not Region.objects.filter(pk=region).exists():
        raise Refused(Reason(Refusal.NO_PLACE, {"code": region}))
    _whole(texts)
    origin = Sheet.objects.filter(region_id=region, slug=slug).order_by("-in_force", "-id").first()
    return Draft.objects.create(
        region_id=region, slug=slug, title=title.strip() or slug, origin=origin, from_on=from_on or timezone.localdate(now),
        opened_at=now, opened_by=by.person_id, changed_at=now, changed_by=by.person_id,
        **{column: texts.get(name) for name, column in queries.FILES.items()})


@action("policy.draft_written", may=access.may_write)
def write_draft(*, by: Actor, now: datetime, draft_id: int, seen: int, texts: Mapping[str, str]) -> Draft:
    """Replace the files as text, faults and all: they are told, and nothing is lost. `seen` is the `changes` one saw."""
    draft = _open(draft_id, seen)
    _whole(texts)
    return _save(draft, by, now, {column: texts.get(name) for name, column in queries.FILES.items()})


@action("policy.draft_changed", may=access.may_write)
def change_draft(
    *, by: Actor, now: datetime, draft_id: int, seen: int, figures: Mapping[str, Any], conditions: Mapping[str, str]
) -> Draft:
    """Give figures other values from the draft's day on, and conditions another expression; the rest of the text stays.

    Figures by code: a whole number, a date, codes, {key: number} for a table, None for no longer. Raises
    Refused(not_editable) where the text does not have them.
    """
    draft = _open(draft_id, seen)
    text = draft.source
    try:
        for code, value in figures.items():
            text = _with_figure(draft, text, code, value)
        for code, expression in conditions.items():
            text = editing.with_condition(text, code, expression)
        if figures:
            text = _with_version(draft, text)
    except (KeyError, ValueError) as error:
        raise Refused(Reason(Refusal.NOT_EDITABLE, {"what": str(error)})) from error
    note(draft, figures=sorted(figures), conditions=sorted(conditions))
    return _save(draft, by, now, {"source": text})


@action("policy.draft_results_taken", may=access.may_write)
def take_results(*, by: Actor, now: datetime, draft_id: int, seen: int) -> Draft:
    """Write what the draft now gives into the cases that come out otherwise. Published numbers are never replaced."""
    draft = _open(draft_id, seen)
    text = draft.cases
    otherwise = queries.tried(draft).otherwise
    published = [one for one in otherwise if one.case.real]
    if published:
        raise Refused(*[Reason(Refusal.PUBLISHED_NUMBERS, {"case": one.case.name}) for one in published])
    for one in otherwise:
        text = editing.with_case(text, one.nth, results(one.verdict, one.case.slots is not None))
    note(draft, cases=len(otherwise))
    return _save(draft, by, now, {"cases": text})


@action("policy.draft_case_added", may=access.may_write)
def add_case(*, by: Actor, now: datetime, draft_id: int, seen: int, like: int, name: str) -> Draft:
    """One more case: the `like`-th one moved to the draft's day with all its dates, expecting what the draft now gives.

    Raises Refused(not_editable) while the draft cannot be read or has no such case.
    """
    draft = _open(draft_id, seen)
    tried = queries.tried(draft)
    sheet, cases = tried.report.sheet, tried.cases
    if sheet is None or not 0 <= like < len(cases):
        raise Refused(Reason(Refusal.NOT_EDITABLE, {"what": "cases.yaml"}))
    facts = moved(cases[like].facts, counts_on=sheet.counts_on, to=draft.from_on)
    verdict = judge(sheet, facts)
    text = editing.with_new_case(draft.cases, {
        "name": name.strip(), "with": facts_as_json(facts),
        **{key: value for key, value in results(verdict, False).items() if value is not None}, "source": draft.title})
    return _save(draft, by, now, {"cases": text})


@action("policy.draft_sent", may=access.may_write)
def send_draft(*, by: Actor, now: datetime, draft_id: int) -> Sheet:
    """Propose the draft as an edition; a second officer publishes it. Raises what propose_sheet raises."""
    draft = Draft.objects.select_for_update().get(pk=draft_id)
    next_state(DRAFT_MOVES, DraftState(draft.state), DraftMove.SEND)
    frames = queries.frames_of(draft)
    with queries.folder(draft.region_id, draft.slug, queries.texts_of(draft), frames) as path:
        sheet = proposed(by.person_id, now, path, queries.kinds_behind(frames), draft.from_on if draft.origin_id else None)
    move(draft, DRAFT_MOVES, DraftMove.SEND, by=by, now=now, sent_at=now, sent_by=by.person_id, sheet=sheet)
    return sheet


@action("policy.draft_dropped", may=access.may_write)
def drop_draft(*, by: Actor, now: datetime, draft_id: int) -> Draft:
    """Give a draft up; its texts are kept."""
    draft = Draft.objects.select_for_update().get(pk=draft_id)
    move(draft, DRAFT_MOVES, DraftMove.DROP, by=by, now=now, dropped_at=now, dropped_by=by.person_id)
    return draft


def moved(facts: Mapping[str, Any], *, counts_on: str, to: date) -> dict[str, Any]:
    """Facts with every date moved by as many days as bring the counting date to `to`."""
    held = facts.get(counts_on)
    by = to - held if isinstance(held, date) else timedelta()
    return {name: value + by if isinstance(value, date) else value for name, value in facts.items()} | {counts_on: to}


def _open(draft_id: int, seen: int) -> Draft:
    draft = Draft.objects.select_for_update().get(pk=draft_id)
    if draft.state == DraftState.OPEN and draft.changes != seen:
        who = names_of([draft.changed_by]).get(draft.changed_by or 0, "")
        raise Refused(Reason(Refusal.DRAFT_CHANGED, {"who": who}))
    return draft


def _save(draft: Draft, by: Actor, now: datetime, texts: Mapping[str, str | None]) -> Draft:
    clean = {column: text if text is None else text.replace("\r\n", "\n") for column, text in texts.items()}
    move(draft, DRAFT_MOVES, DraftMove.CHANGE, by=by, now=now, changes=draft.changes + 1, changed_at=now,
         changed_by=by.person_id, **clean)
    return draft


def _whole(texts: Mapping[str, str]) -> None:
    unknown = sorted(set(texts) - set(queries.FILES))
    missing = [name for name in queries.FILES if name != "letter.md" and not texts.get(name, "").strip()]
    if unknown or missing or sum(map(len, texts.values())) > MOST:
        raise Refused(Reason(Refusal.BAD_FOLDER, {"what": "、".join(unknown or missing) or "> 1 MB"}))


def _with_figure(draft: Draft, text: str, code: str, value: Any) -> str:
    """A figure that is left to the place, and that its text does not give yet, is given by its first own article."""
    sheet = queries.tried(draft).report.sheet
    if sheet is not None and sheet.fills and any(one.code == code and not one.is_given for one in sheet.fills.figures):
        return editing.with_filled(text, code, sheet.articles[0].anchor, draft.from_on, value)
    return editing.with_figure(text, code, draft.from_on, value)


def _with_version(draft: Draft, text: str) -> str:
    """A figure may only change where a version begins."""
    sheet = queries.tried(draft).report.sheet
    if sheet is None or any(version.start == draft.from_on for version in sheet.versions):
        return text
    first = sheet.versions[0]
    day = draft.from_on
    return editing.with_version(
        text, day, f"{day.year}年{day.month}月{day.day}日起", f"from {day}", first=first.start,
        first_label=(f"{first.start.year}年{first.start.month}月{first.start.day}日起", f"from {first.start}"))


def results(verdict: Verdict, with_slots: bool) -> dict[str, Any]:
    """A verdict as the expectations of a case."""
    told: dict[str, Any] = {
        "pays": "unknown" if verdict.pays is None else verdict.pays, "amount_yuan": None, "amount_fen": None,
        "because": None, "missing": None, "lines_yuan": None, "to": None, "from_fund": None, "slots": None}
    if verdict.pays:
        told |= {"amount_fen": verdict.amount_fen, "to": verdict.to, "from_fund": verdict.from_fund}
        if with_slots:
            told["slots"] = {slot.family: slot.times for slot in verdict.slots}
    elif verdict.pays is None:
        told["missing"] = list(verdict.missing)
    else:
        told["because"] = [line.code for line in verdict.reasons]
    return told
