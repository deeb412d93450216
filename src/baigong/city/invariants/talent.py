"""Skilled people: what counts was confirmed by another, results were noticed, honours and targets are of the shelf."""

from collections.abc import Iterator

from baigong.talent import queries
from baigong.talent.decide.recording import grades
from baigong.talent.models import Asset, Contest, Ground, Honour, Target
from baigong.talent.words import GroundKind

from .checking import check, rows


@check
def what_counts_was_confirmed_by_another() -> Iterator[tuple[str, str]]:
    """Who stated a ground never settled it, and a ground that counts is of the ladder's own words."""
    yield from rows("talent_ground", "was settled by who stated it", """
        SELECT id FROM talent_ground WHERE settled_by = stated_by ORDER BY id""")
    ladder = queries.shelf().ladder
    known = {kind: set(grades(ladder, kind)) for kind in GroundKind}
    for key, kind, grade in Ground.objects.order_by("id").values_list("id", "kind", "grade").iterator(chunk_size=2000):
        if grade not in known[GroundKind(kind)]:
            yield f"talent_ground {key}", "its grade is not of the ladder"


@check
def honours_are_of_the_shelf() -> Iterator[tuple[str, str]]:
    """Known, not given in the future of their record, and what one receives once is held once."""
    honours = queries.shelf().honours
    for key, code in Honour.objects.order_by("id").values_list("id", "code").iterator(chunk_size=2000):
        if code not in honours:
            yield f"talent_honour {key}", f"there is no honour {code}"
    yield from rows("talent_honour", "was granted after it was recorded", """
        SELECT id FROM talent_honour WHERE granted_on > (recorded_at AT TIME ZONE 'Asia/Shanghai')::date ORDER BY id""")
    once = [code for code, kind in honours.items() if kind.once]
    yield from rows("talent_honour", "is held {} times by one person", """
        SELECT min(id), count(*) FROM talent_honour WHERE state = 'held' AND code = ANY(%s)
         GROUP BY person_id, code HAVING count(*) > 1 ORDER BY 1""", [once])


@check
def results_stood_in_public_before_they_were_final() -> Iterator[tuple[str, str]]:
    """Published after the last day of the notice, by another than who entered them, after the day of the contest."""
    yield from rows("talent_contest", "was published before its notice had ended", """
        SELECT id FROM talent_contest WHERE state = 'published'
           AND (publicity_until IS NULL OR (published_at AT TIME ZONE 'Asia/Shanghai')::date <= publicity_until) ORDER BY id""")
    yield from rows("talent_contest", "was published by who entered its results", """
        SELECT id FROM talent_contest WHERE published_by = entered_by ORDER BY id""")
    yield from rows("talent_contest", "has results without having been held", """
        SELECT c.id FROM talent_contest c WHERE EXISTS (SELECT 1 FROM talent_result r WHERE r.contest_id = c.id)
           AND (c.entered_at IS NULL OR (c.entered_at AT TIME ZONE 'Asia/Shanghai')::date < c.held_on) ORDER BY c.id""")
    kinds = queries.shelf().contests.kinds
    for key, kind in Contest.objects.order_by("id").values_list("id", "kind"):
        if kind not in kinds:
            yield f"talent_contest {key}", f"there is no kind {kind}"


@check
def assets_are_bases_and_studios() -> Iterator[tuple[str, str]]:
    """Of the kind their body is registered as; targets are of the shelf for that kind; figures are of their year."""
    yield from rows("talent_asset", "is no {}", """
        SELECT a.id, a.kind FROM talent_asset a JOIN people_organisation o ON o.id = a.organisation_id
         WHERE a.kind <> o.kind OR a.kind NOT IN ('base', 'studio') ORDER BY a.id""")
    measures = queries.shelf().measures
    kinds = dict(Asset.objects.values_list("id", "kind"))
    for key, asset, code in Target.objects.order_by("id").values_list("id", "asset_id", "measure"):
        if code not in measures or kinds[asset] not in measures[code].kinds:
            yield f"talent_target {key}", "its measure is not asked of such a one"
    yield from rows("talent_report", "is not of its target's year", """
        SELECT r.id FROM talent_report r JOIN talent_target t ON t.id = r.target_id
         WHERE extract(year FROM r.as_of) <> t.year OR r.as_of > (r.reported_at AT TIME ZONE 'Asia/Shanghai')::date
         ORDER BY r.id""")
