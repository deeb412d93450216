"""Who was paid what, as anyone may read it: masked, by month, place and policy; by name only as long as the shelf says."""

from datetime import date

import pytest

from baigong.people.words import Group
from baigong.policy.words import Fund
from baigong.subsidy import queries
from baigong.subsidy.decide.publishing import Publishing, in_force, read_publishing
from baigong.subsidy.models import Claim
from baigong.subsidy.queries.published import public_line
from baigong.subsidy.words import Kind
from tests import cast, cast_subsidy

OCTOBER, TODAY = date(2025, 10, 1), date(2025, 11, 3)
RULE = Publishing(date(2017, 1, 1), "", "", "", names_months=12, least_people=5)


@pytest.mark.parametrize(("month", "until"), [
    (OCTOBER, date(2026, 11, 1)), (date(2025, 12, 1), date(2027, 1, 1)), (date(2024, 2, 1), date(2025, 3, 1))])
def test_names_stay_so_many_whole_months_after_the_month_of_payment(month, until):
    assert RULE.names_until(month) == until
    assert RULE.names_stand(month, on=date.fromordinal(until.toordinal() - 1)) and not RULE.names_stand(month, on=until)


def test_the_shelf_is_read_by_day_and_refuses_nonsense():
    row = "  - {from: %s, source: s, source_en: s, trust: t, names_months: %s, least_people: 5}\n"
    two = read_publishing("versions:\n" + row % ("2026-01-01", 6) + row % ("2017-01-01", 12))
    assert [in_force(two, day).names_months for day in (date(2010, 1, 1), date(2025, 12, 31), date(2026, 1, 1))] == [12, 12, 6]
    with pytest.raises(ValueError, match="0 months"):
        read_publishing("versions:\n" + row % ("2017-01-01", 0))
    with pytest.raises(ValueError, match="unknown parts: x"):
        read_publishing("versions:\n" + row.replace("least_people: 5", "least_people: 5, x: 1") % ("2017-01-01", 1))
    with pytest.raises(KeyError):
        read_publishing("versions:\n" + row.replace(", least_people: 5", "") % ("2017-01-01", 1))


def test_nothing_is_published_before_money_arrived(scene):
    scene.sent()
    assert queries.paid_months() == []
    assert not queries.paid_groups(OCTOBER).exists()


def test_what_arrived_is_told_by_month_place_and_policy(scene):
    claim = scene.paid()
    assert queries.paid_months() == [OCTOBER]
    group = queries.paid_group(queries.paid_groups(OCTOBER).get(), OCTOBER)
    assert (group.region, group.sheet_id, group.count, group.fen) == (cast.COUNTY, scene.sheet.pk, 1, claim.amount_fen)
    assert group.policy_at == ("000000", "unemployment-insurance-uplift")
    for narrowed, there in (({"region": "120000"}, 1), ({"region": "410000"}, 0), ({"policy": "技能提升"}, 1),
                            ({"policy": "uplift"}, 1), ({"policy": "生活费"}, 0)):
        assert queries.paid_groups(OCTOBER, **narrowed).count() == there, narrowed
    assert not queries.paid_groups(date(2025, 9, 1)).exists() and not queries.paid_groups(date(2025, 11, 1)).exists()


def test_a_line_hides_name_and_number(scene):
    claim = scene.paid()
    payments = queries.paid_payments(OCTOBER, region=cast.COUNTY, sheet_id=scene.sheet.pk)
    [line] = queries.paid_lines(payments)
    number = claim.worker.id_number
    assert (line.no, line.name, line.id_number) == (claim.no, "李*", f"{number[:6]}********{number[-4:]}")
    assert line.amount_fen == claim.amount_fen and line.level is not None and line.occupation
    claim.freed_at = cast_subsidy.ANSWERED  # somebody else had it in the worker's name
    line = public_line(claim)
    assert (line.name, line.id_number, line.amount_fen) == ("", "", claim.amount_fen)


def test_the_year_tells_kinds_and_groups_but_never_few_people(scene, monkeypatch):
    claim = scene.paid()
    cast.in_group(claim.worker_id, "enterprise_staff")
    cast.in_group(claim.worker_id, "veteran", from_on=date(2025, 1, 1), until_on=claim.counts_on)  # no more on that day
    kind, group = queries.paid_by_kind(2025, on=TODAY), queries.paid_by_group(2025, on=TODAY)
    assert [(one.fund, one.word, one.people, one.fen) for one in kind] == [
        (Fund.UNEMPLOYMENT_INSURANCE, Kind.INSURANCE, None, None)]
    assert [(one.word, one.people, one.fen) for one in group] == [(Group.ENTERPRISE_STAFF, None, None)]
    few = Publishing(date(2017, 1, 1), "", "", "", names_months=12, least_people=1)
    monkeypatch.setattr("baigong.subsidy.queries.published.publishing", lambda on: few)
    assert [(one.people, one.fen) for one in (*queries.paid_by_kind(2025, on=TODAY), *queries.paid_by_group(2025, on=TODAY))
            ] == [(1, claim.amount_fen)] * 2
    assert queries.paid_by_kind(2024, on=TODAY) == [] and Claim.objects.filter(state="paid").count() == 1
