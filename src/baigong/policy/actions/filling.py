"""A place fills in what a policy above leaves to it: a draft that holds only its own few lines, ready to be changed on the form."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from baigong import rules
from baigong.journal.actions import action
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Reason, Refused
from baigong.people.models import Region
from baigong.policy import access, queries
from baigong.policy.models import Draft, Sheet
from baigong.policy.words import Refusal, State
from baigong.rules.coverage import shown, wanted
from baigong.rules.editing import nested, spelled

from .drafts import moved, results


@action("policy.draft_filled_in", may=access.may_fill_in)
def fill_in(
    *, by: Actor, now: datetime, sheet_id: int, region: str, title: str, document: str, article: str, from_on: date
) -> Draft:
    """Begin a draft by which a place below gives what an edition leaves to it, from a day on.

    It begins with what holds there now, or the least where nothing does; `document` is what the place issued, and `article`
    what that says, in our own words. Raises Refused(leaves_nothing, no_place).
    """
    frame = Sheet.objects.select_related("region").get(pk=sheet_id)
    where = Region.objects.filter(pk=region).first()
    if where is None:
        raise Refused(Reason(Refusal.NO_PLACE, {"code": region}))
    above = rules.from_json(frame.content)
    if not queries.may_be_filled_in(frame, region, on=from_on) or not above.in_force.holds(from_on):
        raise Refused(Reason(Refusal.LEAVES_NOTHING, {"policy": frame.name, "place": where.name}))
    texts = _texts(above, where.name, document.strip(), article.strip(), from_on)
    origin = Sheet.objects.filter(region_id=region, slug=frame.slug, state=State.PUBLISHED).order_by("-in_force", "-id").first()
    draft = Draft(
        region_id=region, slug=frame.slug, title=title.strip() or where.name, origin=origin, from_on=from_on,
        opened_at=now, opened_by=by.person_id, changed_at=now, changed_by=by.person_id,
        **{column: texts.get(name, None if name == "letter.md" else "") for name, column in queries.FILES.items()})
    draft.cases = _cases(draft, frame)
    draft.save()
    return draft


def _texts(above: rules.Sheet, place: str, document: str, article: str, on: date) -> dict[str, str]:
    """policy.yaml and notice.md of a filling; the cases follow when it can be read."""
    taken = {one.anchor for one in above.articles}
    anchor = next(name for nth in range(1, len(taken) + 2) if (name := f"local-{nth}") not in taken)
    figures = [f"  {figure.code}: {{basis: {anchor}, {on}: {spelled(nested(dict(held.value)) if figure.keys else held.value)}}}\n"
               for figure in above.figures if figure.left and (held := figure.on(on)) is not None and held.value is not None]
    return {
        "policy.yaml": f"fills: {above.code}\nbasis: {{document: {spelled(document)}, trust: O}}\nin_force: {{from: {on}}}\n"
                       f"figures:\n{''.join(figures)}",
        "cases.yaml": "cases: []\n",
        "notice.md": f"# {place}\n\n## {document} {{#{anchor}}}\n{article}\n",
    }


def _cases(draft: Draft, frame: Sheet) -> str:
    """Cases of the frame moved to the draft's day, as few as show that it pays and every value that it gives."""
    sheet = queries.tried(draft).report.sheet
    if sheet is None:
        return draft.cases
    with queries.folder(frame.region_id, frame.slug, queries.texts_as_published(frame), queries.above(
            frame.region_id, frame.slug, on=draft.from_on, source=frame.source)) as path:
        cases = rules.read_cases(path / "cases.yaml", rules.from_json(frame.content))
    base = rules.facts_from_json(sheet.facts, queries.base_of(frame))
    rows = [f"  - {spelled(_case(f'{draft.title} {nth}', facts, base, rules.judge(sheet, facts), draft.title))}\n"
            for nth, facts in enumerate(_showing(sheet, cases, draft.from_on), start=1)]
    return f"cases:\n{''.join(rows)}" if rows else draft.cases


def _showing(sheet: rules.Sheet, cases: Sequence[rules.Case], day: date) -> Iterator[dict[str, Any]]:
    """The facts of cases that pay on the day, whichever shows most of what is still to be shown."""
    missing = wanted(sheet)
    shows = []
    for case in cases:
        facts = moved(case.facts, counts_on=sheet.counts_on, to=day)
        if case.pays and rules.judge(sheet, facts).pays:
            shows.append((facts, {*shown(sheet, facts), ("sheet", sheet.code, "pays")}))
    while shows and missing & (best := max(shows, key=lambda row: len(row[1] & missing)))[1]:
        yield best[0]
        missing -= best[1]


def _case(name: str, facts: Mapping[str, Any], base: Mapping[str, Any], verdict: rules.Verdict, source: str) -> dict[str, Any]:
    other = {key: value for key, value in facts.items() if key not in base or base[key] != value}
    told = {key: value for key, value in results(verdict, False).items() if value is not None}
    written = {**dict.fromkeys(other), **rules.facts_as_json(other)}
    return {"name": name, **({"with": written} if other else {}), **told, "source": source}
