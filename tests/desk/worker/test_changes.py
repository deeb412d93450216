"""What a change of policy means for a worker, and which of two subsidies to take."""

import pytest

from tests import cast_subsidy
from tests.desk.sitting import sit

pytestmark = pytest.mark.django_db
CHANGES, CLAIMS = "/worker/changes/", "/worker/claims/"


def test_the_day_twelve_months_became_enough(scene):
    cast_subsidy.insured(scene.who.worker, insured_months=20)
    desk = sit(scene.who.worker)
    days = [day for day, _label in desk.get(CHANGES).context["form"].fields["on"].choices]
    assert days == sorted(days, reverse=True)
    (row,) = desk.get(f"{CHANGES}?on=2022-01-01").context["rows"]
    assert (row["matters"], row["before"]) == (True, "不符合条件")
    assert row["after"] == "可补贴 1,500.00 元"
    assert any("满 12 个月" in text for text in row["turns"]) and any("由 36 个月 变为 12 个月" in text for text in row["law"])


def test_where_a_policy_ends_nothing_is_compared(scene):
    (row,) = sit(scene.who.worker).get(f"{CHANGES}?on=2026-01-01").context["rows"]
    assert (row["before"], row["after"], row["turns"]) == ("可补贴 1,500.00 元", "没有这项政策", [])


def test_without_certificates_or_policies_it_says_so(who_alone):
    page = sit(who_alone.worker).get(CHANGES)
    assert page.status_code == 200 and not page.context["has_days"]


def test_a_day_that_is_no_day_of_change_shows_the_nearest(scene):
    page = sit(scene.who.worker).get(f"{CHANGES}?on=1999-01-01")
    assert page.status_code == 200 and page.context["day"].isoformat() in [
        day for day, _label in page.context["form"].fields["on"].choices]


def test_of_two_that_exclude_each_other_the_better_is_named(scene):
    cast_subsidy.publish("120000/training-2022")
    rows = sit(scene.who.worker).get(CLAIMS).context["prospects"]
    paying = [row for row in rows if row["pays"]]
    assert all(isinstance(row["instead"], list) for row in rows)
    if len(paying) > 1:
        assert sum(bool(row["instead"]) for row in paying) >= 1
