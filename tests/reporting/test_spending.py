"""Where money went and what came of it, added up by the database and again here; what small lines would free, by rules as data."""

from datetime import date

import pytest
from django.db import connection, transaction

from baigong.people.models import Region
from baigong.people.words import Register
from baigong.policy import actions as policy
from baigong.policy.words import Fund
from baigong.reporting import queries
from baigong.reporting.decide.spending import Line, each, freed_in_all, joined, percent_of, read_integration
from baigong.reporting.words import Spending
from baigong.subsidy import actions
from baigong.subsidy.models import Claim
from tests import cast, cast_fees


def told(sql: str, **given: object) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, given)
        return cursor.fetchall()


def test_a_year_by_fund_kind_level_and_group(scene):
    claim = Claim.objects.get(state="paid")
    found = queries.structure(cast.COUNTY, 2025, by=scene.who.finance_officer)
    assert (found.whole.count, found.whole.paid_fen, found.whole.back_fen) == (1, claim.amount_fen, 0)
    for dimension, value in ((Spending.FUND, "unemployment-insurance"), (Spending.KIND, "insurance"), (Spending.LEVEL, "4"),
                             (Spending.MONTH, "2025-10"), (Spending.REGION, cast.COUNTY), (Spending.GROUP, "")):
        assert {key: one.net_fen for key, one in found.by[dimension].items()} == {value: claim.amount_fen}, dimension
    assert queries.structure(cast.CITY, 2024, by=scene.who.city_officer).whole.count == 0


def test_who_is_in_two_groups_counts_in_both(scene):
    claim = Claim.objects.get(state="paid")
    for group in ("veteran", "low_income"):
        cast.in_group(claim.worker_id, group)
    found = queries.structure(cast.COUNTY, 2025, by=scene.who.finance_officer)
    assert set(found.by[Spending.GROUP]) == {"veteran", "low_income"} and found.whole.count == 1
    assert len(queries.spent_rows(cast.COUNTY, 2025, "group", "veteran", by=scene.who.finance_officer)) == 1
    assert len(queries.spent_rows(cast.COUNTY, 2025, "group", "", by=scene.who.finance_officer)) == 0


def test_every_figure_is_the_sum_of_its_rows(scene):
    by = scene.who.finance_officer
    found = queries.structure(cast.COUNTY, 2025, by=by)
    for dimension, values in found.by.items():
        for value, spent in values.items():
            rows = queries.spent_rows(cast.COUNTY, 2025, dimension, value, by=by)
            assert sum(one.amount_fen for one in rows[:]) == spent.paid_fen == rows.sum.paid_fen and len(rows) == spent.count
    again = told("SELECT sum(amount_fen) - sum(back_fen) FROM told_spending WHERE region LIKE '120104%%'")
    assert again == [(found.whole.net_fen,)]


def test_a_fee_passed_on_is_spending_of_its_own_fund(db):
    scene = cast_fees.make_scene()
    scene.paid()
    cast_fees.ended(scene)
    actions.pass_fees_on(by=scene.keeper, now=cast_fees.OVER, cohort_id=scene.cohort_id, bank_ref="x")
    found = queries.structure(cast.COUNTY, 2025, by=scene.who.finance_officer)
    assert {key: one.net_fen for key, one in found.by[Spending.FUND].items()} == {"individual": cast_fees.PRICE}
    assert list(found.by[Spending.KIND]) == ["fee"]


def test_what_came_of_it(scene):
    seat = scene.course.enrolments[0]
    type(seat).objects.filter(pk=seat.pk).update(state="completed", closed_at=cast_fees.OVER)
    by = scene.who.finance_officer
    whole = queries.outcome_in_all(queries.outcomes(cast.COUNTY, 2025, by=by))
    assert (whole.completed, whole.certified, whole.asked, whole.employed) == (2, 2, 0, 0)
    cast.given_facts(seat.worker_id, on=date(2025, 9, 1), register=Register.SOCIAL_INSURANCE, **{"training.led_to_work": True})
    assert queries.outcome_in_all(queries.outcomes(cast.COUNTY, 2025, by=by)).asked == 0, "asked before the class ended"
    cast.given_facts(seat.worker_id, on=date(2025, 11, 1), register=Register.SOCIAL_INSURANCE, **{"training.led_to_work": True})
    whole = queries.outcome_in_all(queries.outcomes(cast.COUNTY, 2025, by=by))
    assert (whole.asked, whole.employed) == (1, 1)


def test_only_officers_of_the_place(scene):
    for by in (scene.who.neighbour_reviewer, scene.who.worker, scene.who.provider_clerk):
        for read in (lambda by: queries.structure(cast.COUNTY, 2025, by=by), lambda by: queries.outcomes(cast.COUNTY, 2025, by=by),
                     lambda by: queries.spent_rows(cast.COUNTY, 2025, "", "", by=by),
                     lambda by: queries.integration(cast.COUNTY, 2025, by=by, on=cast.TODAY)):
            with pytest.raises(Region.DoesNotExist):
                read(by)


@pytest.mark.parametrize("view", ["told_spending", "told_outcome"])
def test_nobody_writes_through_a_view(scene, view):
    with pytest.raises(Exception, match="cannot delete"), transaction.atomic():
        told(f"DELETE FROM {view}")


RULES = """
versions:
  - {from: 2020-01-01, source: x, trust: proposal, small_percent: 10, idle_percent: 50, joins: [a, b],
     apart: {c: {zh: 不, en: never}}}
"""


def test_small_and_idle_lines_of_one_kind_would_be_freed():
    [rules] = read_integration(RULES)
    lines = [Line(1, "1", "a", 1000, 900, 100), Line(2, "2", "a", 99, 49, 50), Line(3, "3", "a", 90, 80, 10),
             Line(4, "4", "b", 5, 0, 5), Line(5, "5", "c", 1000, 0, 1000), Line(6, "6", "c", 10, 0, 10), Line(7, "7", "a", 0, 0, 0)]
    found = {one.line.line_id: one for one in joined(lines, rules)}
    assert {key: one.freed_fen for key, one in found.items()} == {1: 0, 2: 50, 3: 0, 4: 0, 5: 0, 6: 0, 7: 0}
    assert found[3].is_small and not found[3].is_idle, "used as it should be"
    assert not found[4].is_small, "alone of its fund: nothing to be put together with"
    assert found[6].is_small and found[6].is_idle, "but its fund stays apart"
    assert freed_in_all(found.values()) == 50
    edge = joined([Line(1, "1", "a", 900, 900, 0), Line(2, "2", "a", 100, 0, 100)], rules)
    assert edge[1].freed_fen == 0, "exactly a tenth is not less than a tenth"


def test_wrong_rules_are_refused():
    for wrong in (RULES.replace("joins: [a, b]", "joins: [c]"), RULES.replace("small_percent: 10", "small_percent: 0")):
        with pytest.raises(ValueError):
            read_integration(wrong)


def test_the_shelfs_rules_name_funds_there_are(scene):
    rules = queries.integration_rules(on=cast.TODAY)
    assert {*rules.joins, *rules.apart} == set(Fund.codes())


def test_lines_of_the_region_and_beneath_are_looked_at(scene):
    policy.appropriate(by=cast.SYSTEM, now=cast.NOW, region=cast.NEIGHBOUR, fund="unemployment-insurance", year=2025,
                       document_no="小 1", amount_fen=1_000_00)
    wide = queries.integration(cast.PROVINCE, 2025, by=scene.who.province_officer, on=cast.TODAY)
    assert {(one.line.region, one.freed_fen) for one in wide} == {(cast.COUNTY, 0), (cast.NEIGHBOUR, 1_000_00)}
    narrow = queries.integration(cast.COUNTY, 2025, by=scene.who.province_officer, on=cast.TODAY)
    assert {one.line.region for one in narrow} == {cast.COUNTY} and freed_in_all(narrow) == 0


def test_shares_and_costs_of_nothing():
    assert (each(100, 0), each(100, 3), percent_of(1, 0), percent_of(1, 3)) == (None, 33, 0, 33)
