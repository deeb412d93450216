"""Freezing: a month's source rows are read once, proven by their hash, summed for every region above them, and kept.

A correction reads the rows of a region again and adds an edition, with its reason, wherever the rows differ: at the places
themselves and at every region above them. What was frozen stays.
"""

from collections.abc import Iterable
from datetime import date, datetime

from django.utils import timezone

from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Refused
from baigong.people import queries as people
from baigong.people.models import Region
from baigong.reporting import access, queries
from baigong.reporting.decide import Indicator, added, hash_of, joined_hash, lines_of
from baigong.reporting.models import Definition, Figure, Frozen, Proof
from baigong.reporting.queries.proofs import nothing, summed
from baigong.reporting.queries.sources import rows_of_definition
from baigong.reporting.words import Refusal

NATION = "000000"
LOT = 2000


@action("reporting.month_frozen", may=access.may_freeze)
def freeze_month(*, by: Actor, month: date, now: datetime) -> int:
    """Freeze every indicator of a month that is over (any day of it). Answers how many editions were made.

    Indicators defined since the month was first frozen are added. Raises Refused(month_not_over, already_frozen).
    """
    month, today = month.replace(day=1), timezone.localdate(now)
    named = f"{month:%Y-%m}"
    if today.replace(day=1) <= month:
        raise Refused(Refusal.MONTH_NOT_OVER, month=named)
    had = set(Frozen.objects.filter(region_id=NATION, month_from=month).order_by().values_list("indicator", flat=True))
    left = [one for one in queries.indicators() if one.slug not in had]
    if not left:
        raise Refused(Refusal.ALREADY_FROZEN, month=named)
    made = 0
    for one in left:
        definition = _kept(one, by=by, now=now)
        rows = rows_of_definition(definition, month, region=NATION)
        _prove(one.slug, month, definition, {code: lines_of(found) for code, found in rows.items()}, by=by, now=now)
        made += len(_sum_up(one.slug, month, definition, by=by, now=now))
    note(month=named, indicators=len(left), editions=made)
    return made


@action("reporting.figures_corrected", may=access.may_correct)
def correct_figures(*, by: Actor, slug: str, month: date, region: str, why: str, now: datetime) -> Frozen:
    """Read a region's rows of one frozen indicator again; where they differ a new edition stands, with its reason.

    By the definition it was frozen with; over the whole nation by today's. Answers the region's new edition.
    Raises Refused(why_needed, not_frozen, same_rows).
    """
    month = month.replace(day=1)
    if not why.strip():
        raise Refused(Refusal.WHY_NEEDED)
    root = Frozen.objects.filter(indicator=slug, region_id=NATION, month_from=month).standing().select_related("definition").first()
    if root is None:
        raise Refused(Refusal.NOT_FROZEN, month=f"{month:%Y-%m}")
    definition = _kept(queries.indicator(slug), by=by, now=now) if region == NATION else root.definition
    then = {one.region_id: one.rows for one in queries.proofs_under(slug, month, region=region)}
    rows = rows_of_definition(definition, month, region=region)
    texts = {code: lines_of(rows.get(code, ())) for code in {*then, *rows}}
    differing = {code: text for code, text in texts.items() if text != then.get(code)}
    if not differing and definition == root.definition:
        raise Refused(Refusal.SAME_ROWS)
    _prove(slug, month, definition, differing, by=by, now=now)
    _sum_up(slug, month, definition, why=why.strip(), again=definition != root.definition, by=by, now=now)
    made = Frozen.objects.filter(indicator=slug, region_id=region, month_from=month).standing().get()
    note(made, indicator=slug, month=f"{month:%Y-%m}", region=region, places=sorted(differing))
    return made


@action("reporting.year_corrected", may=access.may_correct)
def correct_year(*, by: Actor, year: int, region: str, seen: str, why: str, now: datetime) -> int:
    """A new edition, with one reason, of every figure of a region's frozen year whose rows differ: of all of them or of none.

    `seen` is the mark (queries.mark_of) of the list that was looked at; nothing is corrected that was not shown. Each by the
    definition it was frozen with. Answers how many figures were corrected. Raises Refused(why_needed, same_rows, year_moved).
    """
    if not why.strip():
        raise Refused(Refusal.WHY_NEEDED)
    found = queries.late_figures(region, year, by=by)
    if not found:
        raise Refused(Refusal.SAME_ROWS)
    if queries.mark_of(found) != seen:
        raise Refused(Refusal.YEAR_MOVED, count=len(found))
    for one in found:
        _prove(one.indicator, one.month, one.definition, one.texts, by=by, now=now)
        _sum_up(one.indicator, one.month, one.definition, why=why.strip(), by=by, now=now)
    note(year=year, region=region, figures=[f"{one.indicator} {one.month:%Y-%m}" for one in found])
    return len(found)


def _kept(one: Indicator, *, by: Actor, now: datetime) -> Definition:
    """The definition as it stands today, kept for ever under its hash."""
    return Definition.objects.get_or_create(hash=one.hash, defaults={
        "indicator": one.slug, "unit": one.unit, "measure": one.measure, "time": one.time, "scale": one.scale,
        "by": [dimension.value for dimension in one.by], "sql": one.sql, "kept_at": now, "kept_by": by.person_id})[0]


def _prove(slug: str, month: date, definition: Definition, texts: dict[str, str], *, by: Actor, now: datetime) -> None:
    """Keep the rows of each place with their hash, as the next edition of it."""
    met = {one.region_id: one.edition for one in queries.proofs_under(slug, month)}
    Proof.objects.bulk_create([
        Proof(indicator=slug, month_from=month, region_id=code, edition=met.get(code, 0) + 1, definition=definition,
              row_count=text.count("\n"), rows=text, hash=hash_of(text), proven_at=now,
              proven_by=by.person_id)
        for code, text in sorted(texts.items())], batch_size=LOT)


def _sum_up(
    slug: str, month: date, definition: Definition, *, why: str = "", again: bool = False, by: Actor, now: datetime,
) -> list[Frozen]:
    """A new edition for every region whose proofs beneath have another hash than it stands with (`again`: for each)."""
    proofs = {one.region_id: one for one in queries.proofs_under(slug, month)}
    regions = _known({NATION, *(above for code in proofs for above in people.codes_above(code))})
    beneath: dict[str, list[str]] = {code: [] for code in regions}
    for code in proofs:
        for above in people.codes_above(code):
            if above in beneath:
                beneath[above].append(code)
    stands = {one.region_id: one for one in Frozen.objects.filter(indicator=slug, month_from=month).standing()}
    told, none = summed(definition, {code: one.rows for code, one in proofs.items()}), nothing(definition)
    heads = []
    for region, codes in sorted(beneath.items()):
        digest, before = joined_hash({code: proofs[code].hash for code in codes}), stands.get(region)
        if again or before is None or before.hash != digest:
            heads.append(Frozen(
                indicator=slug, month_from=month, region_id=region, edition=before.edition + 1 if before else 1,
                definition=definition, row_count=sum(proofs[code].row_count for code in codes), hash=digest,
                why=why if before else "", frozen_at=now, frozen_by=by.person_id))
    Frozen.objects.bulk_create(heads, batch_size=LOT)
    Figure.objects.bulk_create([
        Figure(frozen=head, dimension=dimension, value=value, numerator=numerator, denominator=denominator)
        for head in heads
        for (dimension, value), (numerator, denominator)
        in added([none, *(told[code] for code in beneath[head.region_id])]).items()], batch_size=LOT)
    return heads


def _known(codes: Iterable[str]) -> list[str]:
    """Those of the codes that the table of regions has."""
    return list(Region.objects.filter(pk__in=list(codes)).order_by("pk").values_list("pk", flat=True))
