"""Proofs: a figure computed anew from its sources, and from the rows that were kept when it was frozen."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet

from baigong.kernel.actor import Actor, region_stem
from baigong.reporting import access
from baigong.reporting.decide import WHOLE, Changes, Sums, added, changes, hash_of, joined_hash, lines_of, rows_of, sums
from baigong.reporting.models import Definition, Figure, Frozen, Proof
from baigong.reporting.words import Dimension, Measure

from .figures import latest_month
from .sources import rows_of_definition


@dataclass(frozen=True)
class Recomputed:
    """A frozen figure beside what its sources say now. `changes` are the rows that differ, by place."""

    frozen: Frozen
    before: tuple[int, int | None]
    after: tuple[int, int | None]
    hash_now: str
    changes: dict[str, Changes]

    @property
    def same(self) -> bool:
        """Nothing changed since: the hash is the frozen one."""
        return self.hash_now == self.frozen.hash

    @property
    def rows_changed(self) -> list[tuple[str, str]]:
        """(what, key) of each row that differs; what is added, gone or changed."""
        return [(what, key) for one in self.changes.values() for what in ("added", "gone", "changed")
                for key in getattr(one, what)]


def proofs_under(slug: str, month: date, *, region: str = "000000") -> "QuerySet[Proof]":
    """The standing proofs of the places beneath a region, by code, their definitions at hand."""
    found = Proof.objects.filter(indicator=slug, month_from=month, region__code__startswith=region_stem(region))
    return _standing(found).select_related("definition").order_by("region_id")


def standing_proofs(month: date, *, region: str) -> "QuerySet[Proof]":
    """The same of every indicator of a month."""
    return _standing(Proof.objects.filter(month_from=month, region__code__startswith=region_stem(region)))


def recompute(frozen_id: int, *, by: Actor) -> Recomputed:
    """Compute a standing figure anew, by the definition it was frozen with, and say which rows changed since.

    Raises DoesNotExist for a figure the actor may not see.
    """
    frozen = access.seen_by(by).select_related("definition").get(pk=frozen_id)
    definition = frozen.definition
    now = {code: lines_of(rows) for code, rows in
           rows_of_definition(definition, frozen.month_from, region=frozen.region_id).items()}
    then = {one.region_id: one.rows for one in proofs_under(frozen.indicator, frozen.month_from, region=frozen.region_id)}
    differing = {code: changes(then.get(code, ""), now.get(code, "")) for code in sorted({*then, *now})}
    texts = {code: now.get(code, "") for code in {*then, *now}}
    whole = frozen.figures.get(dimension="", value="")
    after = added([nothing(definition), *summed(definition, texts).values()])[WHOLE]
    return Recomputed(frozen, (whole.numerator, whole.denominator), after,
                      joined_hash({code: hash_of(text) for code, text in texts.items()}),
                      {code: one for code, one in differing.items() if one})


def summed(definition: Definition, texts: Mapping[str, str]) -> dict[str, Sums]:
    """Sums over the canonical text of each place, by its code; a region's are these `added`."""
    by, measure = [Dimension(code) for code in definition.by], Measure(definition.measure)
    return {code: sums(rows_of(text, code), by, measure) for code, text in texts.items()}


def nothing(definition: Definition) -> Sums:
    """The sums of no rows."""
    return sums((), (), Measure(definition.measure))


def damaged_proofs() -> Iterator[tuple[int, str]]:
    """Proofs whose kept rows do not give their hash or number, reckoned by the database: (id, what is wrong)."""
    with connection.cursor() as cursor:
        cursor.execute("""
            SELECT id, encode(sha256(convert_to(rows, 'UTF8')), 'hex') <> hash FROM reporting_proof
             WHERE encode(sha256(convert_to(rows, 'UTF8')), 'hex') <> hash
                OR length(rows) - length(replace(rows, E'\\n', '')) <> row_count ORDER BY id""")
        for key, other in cursor.fetchall():
            yield key, "its rows do not give its hash" if other else "its rows are not as many as it says"


def damaged_figures(*, every_month: bool = False) -> Iterator[tuple[int, str]]:
    """Standing editions whose hash or figures do not follow from the proofs beneath: (id of the edition, what is wrong).

    Of the newest month, unless told otherwise: an older one was looked at when it was the newest, and its rows always are.
    Three queries for a month, however many places it has.
    """
    heads = Frozen.objects.all() if every_month else Frozen.objects.filter(month_from=latest_month())
    for month in heads.order_by("month_from").values_list("month_from", flat=True).distinct():
        proofs: dict[str, dict[str, Proof]] = defaultdict(dict)
        for one in _standing(Proof.objects.filter(month_from=month)).order_by("indicator", "region_id"):
            proofs[one.indicator][one.region_id] = one
        kept: dict[int, Sums] = defaultdict(dict)
        figures = Figure.objects.filter(frozen__month_from=month).order_by("id")
        for head_id, dimension, place, numerator, denominator in figures.values_list(
                "frozen_id", "dimension", "value", "numerator", "denominator"):
            kept[head_id][dimension, place] = (numerator, denominator)
        standing = Frozen.objects.filter(month_from=month).standing().select_related("definition")
        for head in standing.order_by("indicator", "region_id"):
            stem, of = region_stem(head.region_id), head.definition
            under = {code: one for code, one in proofs[head.indicator].items() if code.startswith(stem)}
            if joined_hash({code: one.hash for code, one in under.items()}) != head.hash:
                yield head.pk, "its hash is not that of its proofs"
            elif kept[head.pk] != added([nothing(of), *(
                    _sums(one.rows, code, tuple(of.by), of.measure) for code, one in under.items())]):
                yield head.pk, "its figures do not follow from its rows"


@lru_cache(maxsize=2048)
def _sums(text: str, code: str, by: tuple[str, ...], measure: str) -> Sums:
    """The sums of one place's rows as read just now; the same rows give the same, so they are summed once."""
    return sums(rows_of(text, code), [Dimension(one) for one in by], Measure(measure))


def _standing(proofs: "QuerySet[Proof]") -> "QuerySet[Proof]":
    """Those that no later edition of their place replaced."""
    later = Proof.objects.filter(indicator=OuterRef("indicator"), month_from=OuterRef("month_from"),
                                 region=OuterRef("region"), edition__gt=OuterRef("edition"))
    return proofs.filter(~Exists(later))
