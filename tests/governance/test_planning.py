"""Plans: from the shelf or drawn up, issued, revised, broken down so that the parts make the whole, negotiated, foretold."""

import pytest
from django.conf import settings
from django.db import IntegrityError, connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from baigong.governance import actions, queries
from baigong.governance.decide.planning import forecast, needed_a_month, read_plan, reshared, shared, stock_forecast
from baigong.governance.models import Goal, Plan, Share
from baigong.governance.queries.plans import weights_of
from baigong.governance.words import Outlook, ShareState
from baigong.kernel.actor import SYSTEM, VISITOR
from baigong.offer.queries import rows_of, working_days
from tests import cast
from tests.cast_yearly import LATER, NOW, OCTOBER, SEPTEMBER, Offices, make_offices
from tests.refused import refused

YEARS = {2025: 1, 2026: 3}


@pytest.fixture
def offices(db: None) -> Offices:
    return make_offices()


def drawn(offices: Offices, **other) -> Plan:
    """A plan of the city for two years, with one goal."""
    given = {"by": offices.city.writer, "now": NOW, "region": cast.CITY, "name": "市级培训规划", "from_year": 2025,
             "until_year": 2026, "source": "市政府专题会议"}
    one = actions.open_plan(**(given | other))
    put(offices, one)
    return one


def put(offices: Offices, one: Plan, **other) -> Goal:
    given = {"by": offices.city.writer, "now": NOW, "plan_id": one.pk, "name": "培训人次", "target": 101, "unit": "persons",
             "kind": "expected", "indicator": "trainings"}
    return actions.put_goal(**(given | other))


def issued(offices: Offices) -> Goal:
    one = drawn(offices)
    actions.issue_plan(by=offices.city.writer, now=NOW, plan_id=one.pk)
    return Goal.objects.get(plan=one)


def divided(offices: Offices, **other) -> Goal:
    goal = issued(offices)
    given = {"by": offices.city.writer, "now": NOW, "goal_id": goal.pk, "years": YEARS, "weigh_by": "trainings", "weigh_year": 2025}
    actions.divide_goal(**(given | other))
    return goal


def share(goal: Goal, region: str, year: int = 2025) -> Share:
    return Share.objects.get(goal=goal, region_id=region, year=year)


@given(st.integers(0, 10**9), st.dictionaries(st.text(min_size=1), st.integers(0, 10**6), min_size=1))
def test_the_parts_always_make_the_whole(whole: int, weights: dict[str, int]) -> None:
    if not sum(weights.values()):
        with pytest.raises(ValueError, match="weight"):
            shared(whole, weights)
        return
    parts, total = shared(whole, weights), sum(weights.values())
    assert sum(parts.values()) == whole and set(parts) == set(weights)
    assert all(abs(parts[key] * total - whole * weight) < total for key, weight in weights.items()), "none is off by a whole one"
    assert all(parts[a] >= parts[b] for a in weights for b in weights if weights[a] > weights[b])


def test_equal_remainders_go_to_the_lower_code() -> None:
    assert shared(10, {"b": 1, "a": 1, "c": 1}) == {"a": 4, "b": 3, "c": 3}


@given(st.dictionaries(st.text(min_size=1), st.integers(1, 1000), min_size=2), st.integers(0, 2000))
def test_after_a_change_the_parts_still_make_the_whole(weights: dict[str, int], to: int) -> None:
    parts = shared(1000, weights)
    one = min(parts)
    after = reshared(parts, one, to, weights)
    if after is None:
        assert to > 1000, "the others would fall below nothing"
    else:
        assert sum(after.values()) == 1000 and after[one] == to and min(after.values()) >= 0
    assert reshared(parts, one, to, {one: 1}) is None


@pytest.mark.parametrize(("months", "left", "target", "outlook", "expected"), [
    ([10, 10, 10], 3, 60, Outlook.ON_WAY, 60), ([10, 10, 10], 3, 61, Outlook.MISSED, 60),
    ([10, 10, 10], 3, 30, Outlook.REACHED, 60),
    ([5, 10, 15], 3, 70, Outlook.AT_RISK, 60), ([5, 10, 15], 3, 200, Outlook.MISSED, 60), ([10, 10], 3, 60, Outlook.UNKNOWN, None),
    ([10, 10, 10], 0, 31, Outlook.MISSED, 30), ([], 12, 5, Outlook.UNKNOWN, None), ([], 0, 5, Outlook.MISSED, 0)])
def test_what_a_goal_will_come_to(months, left, target, outlook, expected) -> None:
    found = forecast(months, left=left, target=target)
    assert (found.outlook, found.expected) == (outlook, expected)
    if found.least is not None and found.most is not None:
        assert found.reached <= found.least <= expected <= found.most


def test_nothing_is_foretold_of_a_stock_and_what_is_missing_is_spread() -> None:
    assert [stock_forecast(n, left=left, target=5).outlook for n, left in ((5, 3), (4, 3), (4, 0), (None, 1))] == [
        Outlook.REACHED, Outlook.UNKNOWN, Outlook.MISSED, Outlook.UNKNOWN]
    assert (needed_a_month(10, left=4, target=31), needed_a_month(31, left=4, target=31), needed_a_month(1, left=0, target=3)) == (
        6, None, None)


def test_the_shelf_holds_the_table_of_the_fourteenth_plan(offices: Offices) -> None:
    folder = settings.CHECKOUT / "institution" / "plans"
    assert actions.load_plans(by=SYSTEM, now=NOW, folder=folder) == 1
    assert actions.load_plans(by=SYSTEM, now=NOW, folder=folder) == 0
    one = Plan.objects.get(slug="cn-14th-training")
    assert (one.years, one.number) == ([2021, 2022, 2023, 2024, 2025], "人社部发〔2021〕102号")
    goals = queries.goals_of(one)
    assert [goal.target for goal in goals] == [75_000_000, 30_000_000, 40_000_000, 8_000_000, 200]
    standings = queries.standings_of_goals(one, goals)
    standing = standings[goals[0].pk]
    assert standing.months == [SEPTEMBER, OCTOBER] and standing.forecast.reached > 0
    assert standing.needed == -(-(75_000_000 - standing.forecast.reached) // 2)
    assert goals[4].pk not in standings, "no indicator, no figure"
    with refused("not_yours"):
        actions.load_plans(by=offices.city.writer, now=NOW, folder=folder)


@pytest.mark.parametrize(("old", "new"), [
    ("kind: expected", "kind: hoped"), ("target: 200", "target: 0"), ("until: 2025", "until: 2020"), ("slug: cn", "slag: cn"),
    ('values: ["3", "2", "1"]', "values: []")])
def test_a_fault_of_the_shelf_is_named(old: str, new: str) -> None:
    text = (settings.CHECKOUT / "institution" / "plans" / "cn-14th-training.yaml").read_text(encoding="utf-8")
    read_plan(text)
    assert old in text
    with pytest.raises(ValueError, match=r".+"):
        read_plan(text.replace(old, new))


def test_a_plan_is_drawn_up_issued_and_then_only_revised(offices: Offices) -> None:
    with refused("plan_span"):
        drawn(offices, until_year=2024)
    one = drawn(offices)
    with refused("plan_known"):
        drawn(offices)
    with refused("target_above_nothing", "no_dimension"):
        put(offices, one, target=0, dimension="fund", value="x")
    with refused("no_indicator"):
        put(offices, one, indicator="happiness")
    goal = Goal.objects.get(plan=one)
    assert goal.unit == "person-times", "the indicator's own unit"
    with refused("not_issued"):
        actions.revise_goal(by=offices.city.writer, now=NOW, goal_id=goal.pk, target=5, why="x")
    actions.issue_plan(by=offices.city.writer, now=NOW, plan_id=one.pk)
    with refused("not_now"):
        actions.issue_plan(by=offices.city.writer, now=NOW, plan_id=one.pk)
    with refused("plan_issued"):
        put(offices, one)
    with refused("same_target", "plan_why"):
        actions.revise_goal(by=offices.city.writer, now=LATER, goal_id=goal.pk, target=101, why=" ")
    actions.revise_goal(by=offices.city.writer, now=LATER, goal_id=goal.pk, target=120, why="扩大招生")
    assert [(each.before, each.after, each.why) for each in queries.revisions_of(goal)] == [(101, 120, "扩大招生")]
    empty = actions.open_plan(by=offices.city.writer, now=NOW, region=cast.CITY, name="空", from_year=2025, until_year=2025,
                              source="x")
    with refused("plan_empty"):
        actions.issue_plan(by=offices.city.writer, now=NOW, plan_id=empty.pk)


@pytest.mark.parametrize("change", ["target = 7", "name = 'x'", "indicator = 'certificates'"])
def test_the_database_keeps_an_issued_goal(offices: Offices, change: str) -> None:
    goal = issued(offices)
    with pytest.raises(IntegrityError, match="only revised"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE governance_goal SET {change} WHERE id = %s", [goal.pk])


def test_broken_down_by_year_and_by_what_each_region_does(offices: Offices) -> None:
    goal = divided(offices)
    parts = {(each.year, each.region_id): each.target for each in goal.shares.all()}
    weights = weights_of(cast.CITY, "trainings", 2025, on=NOW.date())
    assert sum(parts.values()) == 101
    assert {year: sum(part for (each, _), part in parts.items() if each == year) for year in YEARS} == {2025: 25, 2026: 76}
    assert weights[cast.COUNTY] > 0 == weights[cast.NEIGHBOUR] and parts[2025, cast.NEIGHBOUR] == 0
    given = {"by": offices.city.writer, "now": NOW, "goal_id": goal.pk, "years": YEARS, "weigh_by": "", "weigh_year": 2025}
    actions.divide_goal(**given)
    parts = [share(goal, code).target for code in (cast.NEIGHBOUR, cast.COUNTY, "120116")]
    assert parts == [9, 8, 8], "equally, the first takes the rest"
    with refused("years_differ"):
        actions.divide_goal(**(given | {"years": {2025: 1}}))
    with refused("no_weight"):
        actions.divide_goal(**(given | {"weigh_by": "complaints"}))
    actions.accept_share(by=offices.county.writer, now=NOW, share_id=share(goal, cast.COUNTY).pk)
    with refused("goal_divided"):
        actions.divide_goal(**given)


def test_a_goal_that_nothing_measures_is_not_broken_down(offices: Offices) -> None:
    one = drawn(offices)
    bare = put(offices, one, indicator="", name="新建基地", unit="bodies")
    actions.issue_plan(by=offices.city.writer, now=NOW, plan_id=one.pk)
    with refused("goal_not_live"):
        actions.divide_goal(by=offices.city.writer, now=NOW, goal_id=bare.pk, years=YEARS, weigh_by="", weigh_year=2025)


def test_a_goal_without_regions_below_is_not_broken_down(offices: Offices) -> None:
    goal = issued(offices)
    Plan.objects.filter(pk=goal.plan_id).update(region=cast.COUNTY)
    by = cast.make_actor("city_officer", region=cast.COUNTY)
    with refused("nothing_below"):
        actions.divide_goal(by=by, now=NOW, goal_id=goal.pk, years=YEARS, weigh_by="", weigh_year=2025)


def test_a_share_is_negotiated_and_the_whole_stays(offices: Offices) -> None:
    goal = divided(offices, weigh_by="")
    one = share(goal, cast.COUNTY)
    ask = {"by": offices.county.writer, "now": NOW, "share_id": one.pk, "target": 3, "why": "机构少"}
    with refused("same_target", "plan_why"):
        actions.ask_share(**(ask | {"target": one.target, "why": ""}))
    actions.ask_share(**ask)
    with refused("not_now"):
        actions.ask_share(**ask)
    with refused("plan_why"):
        actions.decline_share(by=offices.city.writer, now=NOW, share_id=one.pk, why="")
    actions.decline_share(by=offices.city.writer, now=NOW, share_id=one.pk, why="按人口应承担")
    assert (share(goal, cast.COUNTY).state, share(goal, cast.COUNTY).answer) == (ShareState.PROPOSED, "按人口应承担")
    actions.ask_share(**ask)
    actions.agree_share(by=offices.city.writer, now=NOW, share_id=one.pk)
    assert [share(goal, code).target for code in (cast.NEIGHBOUR, cast.COUNTY, "120116")] == [11, 3, 11]
    with refused("not_now"):
        actions.agree_share(by=offices.city.writer, now=NOW, share_id=one.pk)
    with refused("not_now"):
        actions.decline_share(by=offices.city.writer, now=NOW, share_id=one.pk, why="再议")
    own = share(goal, cast.COUNTY)
    assert queries.standings_of_shares(goal, [own, share(goal, cast.NEIGHBOUR)])[own.pk].forecast.reached > 0


def test_when_all_others_accepted_nobody_takes_the_rest(offices: Offices) -> None:
    goal = divided(offices, weigh_by="")
    Share.objects.filter(goal=goal, year=2025).exclude(region=cast.COUNTY).update(state="accepted", answered_at=NOW)
    one = share(goal, cast.COUNTY)
    actions.ask_share(by=offices.county.writer, now=NOW, share_id=one.pk, target=3, why="机构少")
    with refused("nobody_takes"):
        actions.agree_share(by=offices.city.writer, now=NOW, share_id=one.pk)


def test_who_may_do_what_with_plans(offices: Offices) -> None:
    goal = divided(offices, weigh_by="")
    one, plan = share(goal, cast.COUNTY), goal.plan
    outsiders = (*offices.who.strangers, VISITOR, offices.province.writer, offices.nation.writer, offices.neighbour.writer)
    for by in (*outsiders, offices.county.writer):
        with refused("not_yours"):
            drawn(offices, by=by, name="别的")
        for act, more in ((actions.put_goal, {"plan_id": plan.pk, "name": "x", "target": 1, "unit": "persons", "kind": "expected"}),
                          (actions.issue_plan, {"plan_id": plan.pk}),
                          (actions.revise_goal, {"goal_id": goal.pk, "target": 1, "why": "x"}),
                          (actions.divide_goal, {"goal_id": goal.pk, "years": YEARS, "weigh_by": "", "weigh_year": 2025}),
                          (actions.agree_share, {"share_id": one.pk}), (actions.decline_share, {"share_id": one.pk, "why": "x"})):
            with refused("not_yours"):
                act(by=by, now=NOW, **more)
    for by in (*outsiders, offices.city.writer, offices.who.payer):
        for act, more in ((actions.accept_share, {}), (actions.ask_share, {"target": 1, "why": "x"})):
            with refused("not_yours"):
                act(by=by, now=NOW, share_id=one.pk, **more)
    assert [(each.region_id, each.year) for each in queries.waiting_shares(by=offices.county.writer)] == [
        (cast.COUNTY, 2025), (cast.COUNTY, 2026)]
    assert queries.plans(by=offices.who.strangers[0]).count() == 0
    assert queries.plan(plan.pk, by=offices.county.writer) == plan, "what reaches down is seen below"


def waits(by) -> list[tuple]:
    return [(row.title, row.due_on, str(row.waits_for)) for row in rows_of(queries.inbox(by=by)) if row.url_name == "officer:goal"]


def test_a_share_waits_in_the_inbox_of_whose_turn_it_is_with_its_clock(offices: Offices) -> None:
    goal, add = divided(offices, weigh_by=""), working_days().add
    answer, today = add(NOW.date(), 10), NOW.date()
    for by in (offices.county.writer, offices.county.leader, offices.neighbour.writer):
        assert waits(by) == [("培训人次", answer, "认领分解数，或申请调整")], "once a goal, by the soonest day"
    outsiders = (offices.city.writer, offices.province.writer, offices.who.payer, *offices.who.strangers)
    for by in outsiders:
        assert waits(by) == []
    one = share(goal, cast.COUNTY)
    actions.ask_share(by=offices.county.writer, now=LATER, share_id=one.pk, target=9, why="机构少")
    assert waits(offices.city.writer) == [("培训人次", add(LATER.date(), 5), "答复下级申请的调整")]
    assert waits(offices.county.writer) == [("培训人次", answer, "认领分解数，或申请调整")], "the other year's share still waits"
    actions.decline_share(by=offices.city.writer, now=LATER, share_id=one.pk, why="总数不变")
    assert waits(offices.city.writer) == [] and share(goal, cast.COUNTY).due_on == add(LATER.date(), 10) > answer > today
    for year in YEARS:
        actions.accept_share(by=offices.county.writer, now=LATER, share_id=share(goal, cast.COUNTY, year).pk)
    assert waits(offices.county.writer) == [] and waits(offices.neighbour.writer)


def test_a_share_has_no_clock_in_a_year_nobody_has_arranged_yet(offices: Offices) -> None:
    goal, late = issued(offices), NOW.replace(year=2031)
    actions.divide_goal(by=offices.city.writer, now=late, goal_id=goal.pk, years=YEARS, weigh_by="", weigh_year=2025)
    assert {each.due_on for each in Share.objects.filter(goal=goal)} == {None}
    assert waits(offices.county.writer) == [("培训人次", None, "认领分解数，或申请调整")]
