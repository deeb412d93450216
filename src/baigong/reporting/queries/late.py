"""A year's figures that their sources have moved away from since they were frozen: re-sits, objections, what was entered late."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from baigong.kernel.actor import Actor
from baigong.reporting import access
from baigong.reporting.decide import WHOLE, added, changes, lines_of
from baigong.reporting.models import Definition, Figure, Frozen

from .proofs import nothing, standing_proofs, summed
from .sources import rows_of_definition
from .years import NATION


@dataclass(frozen=True)
class LateFigure:
    """One frozen figure of a region's month beside what its sources say now, by the definition it was frozen with.

    `texts` are the rows that now stand at each place where they differ; `rows` are (what, key) of each that does.
    `before` is of nothing where the region had no row when the month was frozen.
    """

    indicator: str
    month: date
    definition: Definition
    before: tuple[int, int | None]
    after: tuple[int, int | None]
    texts: dict[str, str]
    rows: tuple[tuple[str, str], ...]


def late_figures(region: str, year: int, *, by: Actor) -> list[LateFigure]:
    """Every figure of a region's frozen year whose rows differ, by month and indicator; [] where all still follow.

    Reads the sources of every indicator once a frozen month. Raises DoesNotExist for a region the actor does not see.
    """
    if not access.sees(by, region):
        raise Frozen.DoesNotExist(region)
    roots = Frozen.objects.filter(region_id=NATION, month_from__year=year).standing().select_related("definition")
    frozen: dict[date, list[Frozen]] = {}
    for one in roots.order_by("month_from", "indicator"):
        frozen.setdefault(one.month_from, []).append(one)
    return [late for month, heads in frozen.items() for late in _of_month(region, month, heads)]


def mark_of(found: Collection[LateFigure]) -> str:
    """What a list of late figures comes to, as one hash: who corrects a list corrects the one they saw."""
    told = [f"{one.indicator} {one.month} {code} {text}" for one in found for code, text in sorted(one.texts.items())]
    return sha256("\n".join(told).encode()).hexdigest()


def _of_month(region: str, month: date, roots: list[Frozen]) -> Iterator[LateFigure]:
    """In two questions for what was frozen, and one for each indicator's rows as they are now."""
    then: dict[str, dict[str, str]] = {}
    kept = standing_proofs(month, region=region).order_by("indicator", "region_id")
    for slug, code, text in kept.values_list("indicator", "region_id", "rows"):
        then.setdefault(slug, {})[code] = text
    heads = Frozen.objects.filter(region_id=region, month_from=month).standing()
    whole = {slug: (numerator, denominator) for slug, numerator, denominator in Figure.objects.filter(
        frozen__in=heads.order_by(), dimension="", value="").order_by("id").values_list(
            "frozen__indicator", "numerator", "denominator")}
    for root in roots:
        was, definition = then.get(root.indicator, {}), root.definition
        now = {code: lines_of(rows) for code, rows in rows_of_definition(definition, month, region=region).items()}
        texts = {code: now.get(code, "") for code in sorted({*was, *now}) if now.get(code, "") != was.get(code, "")}
        if not texts:
            continue
        none = nothing(definition)
        differing = [changes(was.get(code, ""), text) for code, text in texts.items()]
        yield LateFigure(
            root.indicator, month, definition, before=whole.get(root.indicator, none[WHOLE]),
            after=added([none, *summed(definition, now).values()])[WHOLE], texts=texts,
            rows=tuple((what, key) for one in differing for what in ("added", "gone", "changed") for key in getattr(one, what)))
