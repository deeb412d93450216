"""Correct the year: every figure whose sources moved is listed and corrected by one deed with one reason, or none is."""

from datetime import date

import pytest
from django.db import IntegrityError

from baigong.assessment import actions as assessment
from baigong.journal.models import Entry
from baigong.kernel.actor import SYSTEM
from baigong.kernel.refused import Common
from baigong.people import actions as people
from baigong.reporting import actions, queries
from baigong.reporting.actions import freezing
from baigong.reporting.models import Frozen, Proof
from baigong.reporting.words import Refusal
from tests import cast
from tests.cast_subsidy import Scene
from tests.refused import refused
from tests.reporting.conftest import IN_NOVEMBER, IN_OCTOBER, OCTOBER, SEPTEMBER

CITY = "120100"
FIRST = {("providers", SEPTEMBER), ("providers", OCTOBER)}
"""Figures of the city that had no rows when they were frozen, and thus no edition that could be corrected singly."""


def moved(frozen: Scene) -> None:
    """After both months were frozen someone's group is learned of, and a provider that was there since September."""
    cast.in_group(frozen.who.worker.person_id, "veteran")
    cast.make_organisation("迟录学校（模拟）", "provider", "120103", filed_on=date(2025, 9, 1))


def late(region: str = CITY, by=SYSTEM) -> list[queries.LateFigure]:
    return queries.late_figures(region, 2025, by=by)


def correct(found: list[queries.LateFigure], **other: object) -> int:
    given = {"by": SYSTEM, "year": 2025, "region": CITY, "seen": queries.mark_of(found), "why": "补录", "now": IN_NOVEMBER}
    return actions.correct_year(**given | other)


def test_what_still_follows_is_not_listed(frozen: Scene) -> None:
    assert late() == [] == queries.late_figures(CITY, 2024, by=SYSTEM)
    with refused(Refusal.SAME_ROWS):
        correct([])


def test_every_figure_that_moved_is_listed_with_its_rows(frozen: Scene) -> None:
    moved(frozen)
    found = {(one.indicator, one.month): one for one in late()}
    singly = {(head.indicator, head.month_from): anew for head in Frozen.objects.filter(region_id=CITY).standing()
              if not (anew := queries.recompute(head.pk, by=SYSTEM)).same}
    assert found.keys() - singly.keys() == FIRST and not singly.keys() - found.keys() and ("trainings", SEPTEMBER) in singly
    for key, anew in singly.items():
        assert (found[key].before, found[key].after) == (anew.before, anew.after)
        assert sorted(found[key].rows) == sorted(anew.rows_changed)
    assert {what for what, _key in found["providers", SEPTEMBER].rows} == {"added"}
    assert {(one.indicator, one.month) for one in late("120103")} == {
        key for key, one in found.items() if "120103" in one.texts}, "the county beneath shows what is its own"


def test_a_place_without_a_figure_gets_its_first(frozen: Scene) -> None:
    """Nothing was counted there when the month was frozen: there is no edition to correct singly, and now there are rows."""
    cast.make_organisation("迟录学校（模拟）", "provider", "120103", filed_on=date(2025, 9, 1))
    assert queries.standing("providers", "120103", SEPTEMBER, by=SYSTEM) is None
    one = next(one for one in late("120103") if (one.indicator, one.month) == ("providers", SEPTEMBER))
    assert (one.before, one.after) == ((0, None), (1, None))
    correct(late("120103"), region="120103")
    told = queries.standing("providers", "120103", SEPTEMBER, by=SYSTEM)
    assert told is not None and (told.numerator, told.edition) == (1, 1)


def test_one_deed_corrects_all_with_one_reason_and_keeps_what_was(frozen: Scene) -> None:
    moved(frozen)
    found, before = late(), {one.pk: one.hash for one in Frozen.objects.all()}
    assert len(found) > 3
    assert correct(found) == len(found)
    for one in found:
        editions = queries.editions_of(one.indicator, CITY, one.month, by=SYSTEM)
        first = (one.indicator, one.month) in FIRST
        assert [(each.edition, each.why) for each in editions] == ([(1, "")] if first else [(2, "补录"), (1, "")])
        told = queries.standing(one.indicator, CITY, one.month, by=SYSTEM)
        assert told is not None and (told.numerator, told.denominator) == one.after
        assert queries.recompute(told.frozen_id, by=SYSTEM).same
        assert queries.editions_of(one.indicator, "000000", one.month, by=SYSTEM)[0].why == "补录"
    assert {one.pk: one.hash for one in Frozen.objects.filter(pk__in=before)} == before
    assert list(queries.damaged_figures(every_month=True)) == list(queries.damaged_proofs()) == []
    entry = Entry.objects.filter(action="reporting.year_corrected").get()
    assert entry.detail["figures"] == [f"{one.indicator} {one.month:%Y-%m}" for one in found]
    assert late() == []
    with refused(Refusal.SAME_ROWS):
        correct(found)
    assert Entry.objects.filter(action="reporting.year_corrected").count() == 1


def test_nothing_is_corrected_that_was_not_shown(frozen: Scene) -> None:
    moved(frozen)
    seen, count = late(), Frozen.objects.count()
    assessment.revoke_certificate(
        by=frozen.who.province_officer, certificate_id=frozen.certificates[0].pk, why="替考", now=IN_OCTOBER)
    assert queries.mark_of(late()) != queries.mark_of(seen)
    for mark in ("", "x", queries.mark_of(seen), queries.mark_of(seen[1:])):
        with refused(Refusal.YEAR_MOVED):
            correct(seen, seen=mark)
    with refused(Refusal.WHY_NEEDED):
        correct(late(), why=" ")
    assert Frozen.objects.count() == count
    assert correct(late())


def test_if_one_cannot_be_corrected_none_is(frozen: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    moved(frozen)
    found, heads, proofs, entries = late(), Frozen.objects.count(), Proof.objects.count(), Entry.objects.count()
    real, left = freezing._sum_up, [len(found) - 1]

    def breaks(*args: object, **given: object) -> object:
        left[0] -= 1
        if left[0] < 0:
            raise IntegrityError("the last of them")
        return real(*args, **given)

    monkeypatch.setattr(freezing, "_sum_up", breaks)
    with refused(Common.CONFLICT):
        correct(found)
    assert (Frozen.objects.count(), Proof.objects.count(), Entry.objects.count()) == (heads, proofs, entries)
    assert [one.indicator for one in late()] == [one.indicator for one in found]


def test_the_year_is_for_a_chief_of_the_place(frozen: Scene) -> None:
    moved(frozen)
    found = late()
    for by in (*frozen.who.strangers, frozen.who.reviewer, frozen.who.approver, frozen.who.finance_officer, frozen.who.worker):
        with refused("not_yours"):
            correct(found, by=by)
    for by in (frozen.who.worker, frozen.who.provider_clerk, frozen.who.reviewer):
        with pytest.raises(Frozen.DoesNotExist):
            late(by=by)
    assert correct(found, by=frozen.who.city_officer) == len(found)


def test_only_frozen_months_are_looked_at(scene: Scene) -> None:
    actions.freeze_month(by=SYSTEM, month=SEPTEMBER, now=IN_OCTOBER)
    moved(scene)
    assert {one.month for one in late()} == {SEPTEMBER}


def test_rows_that_went_stand_at_nothing(scene: Scene) -> None:
    closed = cast.make_organisation("停办学校（模拟）", "provider", "120103", filed_on=date(2025, 1, 1))
    actions.freeze_month(by=SYSTEM, month=SEPTEMBER, now=IN_OCTOBER)
    people.close_organisation(by=SYSTEM, now=IN_NOVEMBER, organisation_id=closed.pk, on=date(2025, 9, 20), why="停办")
    (one,) = [one for one in late("120103") if one.indicator == "providers"]
    assert (one.before, one.after, [what for what, _key in one.rows]) == ((1, None), (0, None), ["gone"])


def test_questions_grow_with_indicators_and_months_not_with_rows(frozen: Scene, django_assert_num_queries) -> None:
    per_month = 2 + 4 * len(queries.indicators())  # a savepoint that cannot write, its rows, its end for each; and what was frozen
    with django_assert_num_queries(1 + 2 * per_month) as first:
        assert late() == []
    moved(frozen)
    with django_assert_num_queries(len(first)):
        assert late()
