"""Proofs: a figure computed anew from its sources, and from the rows that were kept when it was frozen."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

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
    later = Proof.objects.filter(indicator=OuterRef("indicator"), month_from=OuterRef("month_from"),
                                 region=OuterRef("region"), edition__gt=OuterRef("edition"))
    return (Proof.objects.filter(indicator=slug, month_from=month, region__code__startswith=region_stem(region))
            .filter(~Exists(later)).select_related("definition").order_by("region_id"))


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
    """
    heads = Frozen.objects.all() if every_month else Frozen.objects.filter(month_from=latest_month())
    for slug, month in heads.order_by("indicator", "month_from").values_list("indicator", "month_from").distinct():
        proofs = list(proofs_under(slug, month))
        texts = {one.region_id: one.rows for one in proofs}
        hashes = {one.region_id: one.hash for one in proofs}
        told: dict[str, Sums] = {}
        for head in Frozen.objects.filter(indicator=slug, month_from=month).standing().select_related("definition"):
            stem = region_stem(head.region_id)
            under = [code for code in texts if code.startswith(stem)]
            told = told or summed(head.definition, texts)  # one definition decides a whole month
            if joined_hash({code: hashes[code] for code in under}) != head.hash:
                yield head.pk, "its hash is not that of its proofs"
                continue
            kept = {(one.dimension, one.value): (one.numerator, one.denominator)
                    for one in Figure.objects.filter(frozen=head).order_by("id")}
            if kept != added([nothing(head.definition), *(told[code] for code in under)]):
                yield head.pk, "its figures do not follow from its rows"
