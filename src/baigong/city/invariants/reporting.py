"""Frozen figures: what was frozen is what its rows say, edition after edition, and no month was left half frozen."""

from collections.abc import Iterator

from baigong.reporting import queries

from .checking import check, rows


@check
def every_proof_is_what_its_hash_says() -> Iterator[tuple[str, str]]:
    """The kept source rows of every place give the hash and the number they were frozen with."""
    for key, fault in queries.damaged_proofs():
        yield f"reporting_proof {key}", fault


@check
def every_figure_follows_from_its_rows() -> Iterator[tuple[str, str]]:
    """Computed anew from the kept rows beneath it, every standing figure is the same, whole and in parts."""
    for key, fault in queries.damaged_figures():
        yield f"reporting_frozen {key}", fault


@check
def editions_follow_one_another() -> Iterator[tuple[str, str]]:
    """From the first on without a gap, each later one with a reason, and never dated before the one it replaces."""
    yield from rows("reporting_frozen", "is edition {} with none before it", """
        SELECT f.id, f.edition FROM reporting_frozen f LEFT JOIN reporting_frozen b ON b.indicator = f.indicator
           AND b.month_from = f.month_from AND b.region_id = f.region_id AND b.edition = f.edition - 1
         WHERE f.edition > 1 AND (b.id IS NULL OR b.frozen_at > f.frozen_at OR f.why = '') ORDER BY f.id""")


@check
def a_month_is_frozen_when_it_is_over() -> Iterator[tuple[str, str]]:
    """In Chinese time, and for the whole nation wherever a region has figures."""
    yield from rows("reporting_frozen", "was frozen before its month was over", """
        SELECT id FROM reporting_frozen
         WHERE (frozen_at AT TIME ZONE 'Asia/Shanghai')::date < (month_from + interval '1 month')::date ORDER BY id""")
    yield from rows("reporting_frozen", "has no figure of the whole nation above it", """
        SELECT f.id FROM reporting_frozen f WHERE NOT EXISTS (SELECT 1 FROM reporting_frozen n WHERE n.region_id = '000000'
           AND n.indicator = f.indicator AND n.month_from = f.month_from) ORDER BY f.id""")


@check
def what_is_published_is_frozen() -> Iterator[tuple[str, str]]:
    """Nothing is open to everyone that may still change in silence."""
    yield from rows("reporting_publication", "opens a month that is not frozen", """
        SELECT p.id FROM reporting_publication p WHERE NOT EXISTS (SELECT 1 FROM reporting_frozen f
         WHERE f.region_id = '000000' AND f.month_from = p.month_from AND f.frozen_at <= p.published_at) ORDER BY p.id""")
