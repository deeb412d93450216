"""What is reserved for classes, at the desk: on the class's own page, in the list and its file, beside the lines of the budget."""

from dataclasses import replace
from io import BytesIO

import pytest
from python_calamine import load_workbook

from baigong.subsidy import queries
from baigong.subsidy.actions import committing
from baigong.subsidy.words import WhenShort
from tests import cast_offer, cast_subsidy
from tests.desk.sitting import post, sit

pytestmark = pytest.mark.django_db
LIST = "/officer/commitments/"


@pytest.fixture
def line(who):
    """The training policy, and 20,000 yuan for the county."""
    cast_subsidy.publish(cast_subsidy.TRAINING)
    return cast_subsidy.fund(2_000_000)


def test_the_officer_sees_what_an_approval_would_reserve_and_then_what_it_did(who, line):
    cohort = cast_offer.submitted(who, cast_offer.equip(who))
    desk, page = sit(who.reviewer), f"/officer/cohorts/{cohort.pk}/"
    [row] = desk.get(page).context["reserved"]
    assert (row["seats"], row["each_fen"], row["fen"], row["year"], row["state"]) == (10, 156_000, 1_560_000, "2025", "同意后预留")
    assert post(desk, page, "approve").status_code == 303
    shown = desk.get(page)
    assert [(row["seats"], row["fen"], row["state"]) for row in shown.context["reserved"]] == [(10, 1_560_000, "已预留")]
    assert shown.context["commitments_url"] == f"{LIST}?text={cohort.no}"
    money = sit(who.finance_officer)
    [row] = money.get("/officer/budgets/").context["rows"]
    assert (row["committed_fen"], row["held_fen"], row["available_fen"]) == (1_560_000, 0, 440_000)
    assert "15,600.00" in money.get("/officer/funds/").content.decode()


def test_the_list_its_filters_and_its_file(who, line):
    cohort = cast_offer.opened(who, cast_offer.equip(who))
    desk = sit(who.finance_officer)
    shown = desk.get(LIST)
    assert [row["seat"] for row in shown.context["rows"]] == list(range(1, 11))
    assert {row["url"] for row in shown.context["rows"]} == {f"/officer/cohorts/{cohort.pk}/"}
    assert [(one["label"], one["value"]) for one in shown.context["figures"]] == [("已预留", "15,600.00")]
    for query, many in ((f"text={cohort.no}", 10), ("state=freed", 0), ("fund=donation", 0), (f"line={line.pk}", 10),
                        ("line=99999", 0), ("line=x", 10), ("page=99", 10)):
        assert len(desk.get(f"{LIST}?{query}").context["rows"]) == many, query
    rows = load_workbook(BytesIO(desk.get(f"{LIST}?export=xlsx").content)).get_sheet_by_index(0).to_python()
    assert sum(cohort.no in str(row) for row in rows) == 10


def test_who_does_not_answer_for_money_or_classes_is_not_shown_it(who, line):
    cast_offer.opened(who, cast_offer.equip(who))
    assert sit(who.policy_officer).get(LIST).status_code == 422
    for by in (who.provider_clerk, who.worker):
        assert sit(by).get(LIST).status_code in (403, 404), by
    assert sit(who.neighbour_reviewer).get(LIST).context["rows"] == []


def test_a_first_yes_is_told_and_waits_for_another(who, line, monkeypatch):
    usual = queries.committing_rules("120104", on=cast_offer.OPENS)
    monkeypatch.setattr(committing, "committing_rules", lambda region, on: replace(usual, when_short=WhenShort.SECOND))
    cohort = cast_offer.submitted(who, cast_offer.equip(who), seats=20)
    page = f"/officer/cohorts/{cohort.pk}/"
    assert post(sit(who.reviewer), page, "approve").status_code == 303
    assert "差 11,200.00 元" in sit(who.approver).get(page).content.decode()
    again = post(sit(who.reviewer), page, "approve")
    assert again.status_code == 422 and "由另一名审核人员同意" in again.content.decode()
    assert post(sit(who.approver), page, "approve").status_code == 303
    cohort.refresh_from_db()
    assert cohort.state == "open"
