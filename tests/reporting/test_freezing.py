"""Months are frozen once, proven by their rows, and corrected only by a later edition with a reason."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction

from baigong.assessment import actions as assessment
from baigong.enrolment.models import Enrolment
from baigong.kernel.actor import SYSTEM
from baigong.people import actions as people
from baigong.reporting import actions, queries
from baigong.reporting.models import Definition, Figure, Frozen, Proof
from baigong.reporting.words import Dimension, Refusal, Time
from tests import cast
from tests.cast_subsidy import Scene
from tests.refused import refused
from tests.reporting.conftest import IN_NOVEMBER, IN_OCTOBER, OCTOBER, SEPTEMBER

CHAIN = ("000000", "120000", "120100", "120104")


def told(slug: str, region: str, month: date) -> tuple[int, int | None] | None:
    one = queries.standing(slug, region, month, by=SYSTEM)
    return None if one is None else (one.numerator, one.denominator)


def test_a_figure_stands_at_every_region_above_its_rows(frozen: Scene) -> None:
    ended = Enrolment.objects.filter(state="completed").count()
    assert ended == 2
    for region in CHAIN:
        assert told("trainings", region, SEPTEMBER) == (ended, None)
        assert told("certificate-rate", region, SEPTEMBER) == (2, 2)
        assert told("subsidy-times", region, OCTOBER) == (1, None)
        assert told("return-rate", region, OCTOBER) == (0, 1)
    assert told("trainings", "120103", SEPTEMBER) is None
    assert told("trainings", "000000", OCTOBER) == (0, None)
    one = queries.board("120104", OCTOBER, by=SYSTEM)
    assert one["subsidy-paid"].numerator == one["subsidy-mean"].numerator == frozen.claim_of().amount_fen
    assert set(queries.board("000000", OCTOBER, by=SYSTEM)) == {each.slug for each in queries.indicators()}


def test_parts_add_up_and_are_named(frozen: Scene) -> None:
    one = queries.standing("certificates", "120104", SEPTEMBER, by=SYSTEM)
    assert one is not None
    parts = queries.broken_down(one.frozen_id, by=SYSTEM)
    assert set(parts) == set(queries.indicator("certificates").by)
    assert all(sum(part.numerator for part in of) == one.numerator for of in parts.values())
    bodies = [part.value for part in parts[Dimension.BODY]]
    assert queries.value_names(Dimension.BODY, bodies) == {bodies[0]: "天津技能评价中心（模拟）", "unknown": "未记录"}
    assert queries.value_names(Dimension.LEVEL, ["4"], language="en")["4"] == "Level 4 (intermediate)"


def test_a_month_is_frozen_once_and_when_it_is_over(scene: Scene) -> None:
    with refused(Refusal.MONTH_NOT_OVER):
        actions.freeze_month(by=SYSTEM, month=OCTOBER, now=IN_OCTOBER)
    assert actions.freeze_month(by=SYSTEM, month=date(2025, 9, 17), now=IN_OCTOBER) > len(queries.indicators())
    with refused(Refusal.ALREADY_FROZEN):
        actions.freeze_month(by=SYSTEM, month=SEPTEMBER, now=IN_NOVEMBER)
    assert queries.frozen_months() == [SEPTEMBER]
    assert queries.latest_month() == SEPTEMBER


def test_only_the_house_or_who_is_over_all_of_it_freezes(scene: Scene) -> None:
    for by in (*scene.who.strangers, scene.who.province_officer, scene.who.reviewer, scene.who.policy_officer):
        with refused("not_yours"):
            actions.freeze_month(by=by, month=SEPTEMBER, now=IN_OCTOBER)
    ministry = cast.make_actor("province_officer", region="000000")
    assert actions.freeze_month(by=ministry, month=SEPTEMBER, now=IN_OCTOBER)


def test_an_indicator_defined_later_is_added(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    everything = queries.indicators()
    monkeypatch.setattr(queries, "indicators", lambda: everything[1:])
    actions.freeze_month(by=SYSTEM, month=SEPTEMBER, now=IN_OCTOBER)
    monkeypatch.undo()
    assert actions.freeze_month(by=SYSTEM, month=SEPTEMBER, now=IN_OCTOBER) == len(CHAIN)


@pytest.mark.parametrize("model", [Definition, Proof, Frozen, Figure])
def test_what_is_frozen_is_never_changed(frozen: Scene, model: type) -> None:
    table, key = model._meta.db_table, model._meta.pk.column
    column = "kept_by" if model is Definition else "numerator" if model is Figure else "row_count"
    for sql in (f"UPDATE {table} SET {column} = 7", f"DELETE FROM {table} WHERE {key} IS NOT NULL", f"TRUNCATE {table} CASCADE"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)


def test_computed_anew_it_is_the_same(frozen: Scene) -> None:
    for head in Frozen.objects.all().order_by("id"):
        anew = queries.recompute(head.pk, by=SYSTEM)
        assert anew.same
        assert anew.before == anew.after
        assert not anew.changes
    assert list(queries.damaged_proofs()) == []
    assert list(queries.damaged_figures(every_month=True)) == []


def test_what_changed_since_is_named_by_its_key(frozen: Scene) -> None:
    """A certificate is revoked, and someone's group is learned of late: the frozen figure stands, the rows are named."""
    who, first = frozen.who, frozen.certificates[0]
    cast.in_group(who.worker.person_id, "veteran")
    late = queries.standing("trainings", "120104", SEPTEMBER, by=SYSTEM)
    assert late is not None
    anew = queries.recompute(late.frozen_id, by=who.reviewer)
    assert not anew.same
    assert anew.before == anew.after == (2, None)
    assert anew.rows_changed == [("changed", f"training {first.enrolment_id}")]
    assert told("trainings", "120104", SEPTEMBER) == (2, None)
    assert list(queries.damaged_figures(every_month=True)) == []


def test_a_correction_is_a_new_edition_with_its_reason(frozen: Scene) -> None:
    who = frozen.who
    with refused(Refusal.SAME_ROWS):
        actions.correct_figures(by=who.city_officer, slug="trainings", month=SEPTEMBER, region="120104", why="x", now=IN_NOVEMBER)
    cast.in_group(who.worker.person_id, "veteran")
    with refused(Refusal.WHY_NEEDED):
        actions.correct_figures(by=who.city_officer, slug="trainings", month=SEPTEMBER, region="120104", why=" ", now=IN_NOVEMBER)
    with refused(Refusal.NOT_FROZEN):
        actions.correct_figures(by=who.city_officer, slug="trainings", month=date(2025, 8, 1), region="120104", why="x",
                                now=IN_NOVEMBER)
    with refused(Refusal.NO_INDICATOR):
        queries.indicator("nothing")
    made = actions.correct_figures(by=who.city_officer, slug="trainings", month=SEPTEMBER, region="120104", why="补录退役军人身份",
                                   now=IN_NOVEMBER)
    assert (made.edition, made.why, made.region_id) == (2, "补录退役军人身份", "120104")
    for region in CHAIN:
        first, second = reversed(queries.editions_of("trainings", region, SEPTEMBER, by=SYSTEM))
        assert (first.edition, second.edition) == (1, 2)
        assert first.hash != second.hash
        parts = queries.broken_down(second.pk, by=SYSTEM)[Dimension.GROUP]
        assert {part.value: part.numerator for part in parts}["veteran"] == 1
        assert queries.recompute(second.pk, by=SYSTEM).same
    assert list(queries.damaged_figures(every_month=True)) == []
    with refused(Refusal.SAME_ROWS):
        actions.correct_figures(by=who.city_officer, slug="trainings", month=SEPTEMBER, region="120104", why="x", now=IN_NOVEMBER)


def test_a_correction_is_for_a_chief_of_the_place(frozen: Scene) -> None:
    who = frozen.who
    for by in (*who.strangers, who.reviewer, who.approver, who.finance_officer, who.worker):
        with refused("not_yours"):
            actions.correct_figures(by=by, slug="trainings", month=SEPTEMBER, region="120104", why="x", now=IN_NOVEMBER)


def test_a_place_that_lost_its_rows_stands_at_nothing(scene: Scene) -> None:
    """A body is found to have closed in September: it leaves the stock of that month."""
    closed = cast.make_organisation("停办学校（模拟）", "provider", "120103", filed_on=date(2025, 1, 1))
    actions.freeze_month(by=SYSTEM, month=SEPTEMBER, now=IN_OCTOBER)
    assert told("providers", "120103", SEPTEMBER) == (1, None)
    people.close_organisation(by=SYSTEM, now=IN_NOVEMBER, organisation_id=closed.pk, on=date(2025, 9, 20), why="停办")
    actions.correct_figures(by=SYSTEM, slug="providers", month=SEPTEMBER, region="120100", why="停办", now=IN_NOVEMBER)
    for region in ("120103", *CHAIN[:3]):
        assert told("providers", region, SEPTEMBER) == (0, None)
    assert list(queries.damaged_figures(every_month=True)) == []


def test_over_the_whole_nation_todays_definition_counts(frozen: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    old = queries.indicator("trainings")
    narrower = replace(old, sql=old.sql.replace("'completed', 'failed'", "'failed'"))
    monkeypatch.setattr(queries, "indicator", lambda slug: narrower)
    actions.correct_figures(by=SYSTEM, slug="trainings", month=SEPTEMBER, region="000000", why="口径调整", now=IN_NOVEMBER)
    assert told("trainings", "120104", SEPTEMBER) == (0, None)
    assert queries.standing("trainings", "120104", SEPTEMBER, by=SYSTEM).definition == narrower.hash  # type: ignore[union-attr]
    assert list(queries.damaged_figures(every_month=True)) == []


def test_a_revoked_certificate_leaves_the_stock_from_that_day(frozen: Scene) -> None:
    assessment.revoke_certificate(
        by=frozen.who.province_officer, certificate_id=frozen.certificates[0].pk, why="替考", now=IN_NOVEMBER)
    october = queries.standing("skilled", "000000", OCTOBER, by=SYSTEM)
    assert october is not None
    assert queries.recompute(october.frozen_id, by=SYSTEM).same
    rows = queries.rows_of_indicator(queries.indicator("skilled"), date(2025, 11, 1))
    assert sum(len(found) for found in rows.values()) == 1


def test_who_sees_what(frozen: Scene) -> None:
    who = frozen.who
    for by in (who.worker, who.provider_clerk, who.employer_clerk, who.neighbour_reviewer, *who.strangers):
        with pytest.raises(Frozen.DoesNotExist):
            queries.board("120104", SEPTEMBER, by=by)
        with pytest.raises(Frozen.DoesNotExist):
            queries.series("trainings", "120104", until=OCTOBER, by=by)
        head = queries.standing("trainings", "120104", SEPTEMBER, by=SYSTEM)
        assert head is not None
        with pytest.raises(Frozen.DoesNotExist):
            queries.recompute(head.frozen_id, by=by)
    assert set(queries.figures_below("trainings", SEPTEMBER, ["120104", "120000"], by=who.reviewer)) == {"120104"}
    assert [one.month for one in queries.series("trainings", "120104", until=OCTOBER, by=who.finance_officer)] == [SEPTEMBER]


def test_a_month_is_published_once_by_a_chief(frozen: Scene) -> None:
    who = frozen.who
    for by in (*who.strangers, who.reviewer):
        with refused("not_yours"):
            actions.publish_month(by=by, region="120000", month=SEPTEMBER, now=IN_NOVEMBER)
    with refused(Refusal.NOT_FROZEN):
        actions.publish_month(by=who.province_officer, region="120000", month=date(2025, 11, 1), now=IN_NOVEMBER)
    one = actions.publish_month(by=who.province_officer, region="120000", month=SEPTEMBER, now=IN_NOVEMBER)
    with refused(Refusal.PUBLISHED_ALREADY):
        actions.publish_month(by=who.province_officer, region="120000", month=SEPTEMBER, now=IN_NOVEMBER)
    assert queries.published("120000", SEPTEMBER)
    assert not queries.published("120104", SEPTEMBER)
    assert [each.pk for each in queries.publications(region="120000")] == [one.pk]
    assert queries.public_figures(one, ["trainings"])["trainings"].numerator == 2


def test_looking_at_sources_cannot_write(scene: Scene) -> None:
    with pytest.raises(DatabaseError, match="read-only"), transaction.atomic():
        queries.source_rows("SELECT 'x' AS key, '120104' AS region, DATE '2025-09-02' AS day,"
                            " nextval('people_person_id_seq') AS numerator", Time.FLOW, (), SEPTEMBER, region="000000")
    with pytest.raises(ValueError, match="twice"):
        queries.source_rows("SELECT 'x' AS key, '120104' AS region, DATE '2025-09-02' AS day, 1 AS numerator"
                            " FROM people_organisation", Time.FLOW, (), SEPTEMBER, region="000000")
    people.load_regions(by=SYSTEM, now=IN_NOVEMBER, rows=[])  # and afterwards one may write again
