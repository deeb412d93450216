"""Budget lines at the desk: what a finance officer may do with them, allocations worked out and passed down, the funds' rules."""

from io import BytesIO

import pytest
from python_calamine import load_workbook

from baigong.ledger import queries as ledger
from baigong.policy import actions as policy
from baigong.policy.models import Allocation, BudgetLine
from tests import cast
from tests.desk.sitting import post, sit

pytestmark = pytest.mark.django_db
BUDGETS, ALLOCATIONS = "/officer/budgets/", "/officer/allocations/"


@pytest.fixture
def line(who) -> BudgetLine:
    """The county's line of 2025 with 4,000 yuan; the province keeps 6,000."""
    top = policy.appropriate(by=who.finance_officer, now=cast.NOW, region=cast.PROVINCE, fund="employment-subsidy", year=2025,
                             document_no="1号", amount_fen=1_000_000)
    return policy.pass_down(by=who.finance_officer, now=cast.NOW, line_id=top.pk, to_region=cast.COUNTY, document_no="2号",
                            amount_fen=400_000)


def test_the_ways_are_shown_to_whom_they_are_open(who, line):
    page = sit(who.finance_officer).get(f"{BUDGETS}{line.pk}/")
    assert [way["do"] for way in page.context["ways"]] == ["reallocate", "give_back", "freeze"]
    assert sit(who.payer).get(f"{BUDGETS}{line.pk}/").context["ways"] == []
    assert post(sit(who.payer), f"{BUDGETS}{line.pk}/", "freeze", document_no="3号", amount="1", why="x").status_code == 422
    assert post(sit(who.finance_officer), f"{BUDGETS}{line.pk}/", "carry_over", document_no="3号", amount="1").status_code == 422


def test_each_move_stands_in_the_statement_by_its_kind(who, line):
    client, address = sit(who.finance_officer), f"{BUDGETS}{line.pk}/"
    assert post(client, address, "reallocate", document_no="3号", amount="1000", region=cast.NEIGHBOUR).status_code == 303
    assert post(client, address, "freeze", document_no="4号", amount="500", why="审计").status_code == 303
    assert post(client, address, "give_back", document_no="5号", amount="99999").status_code == 422
    assert post(client, address, "give_back", document_no="5号", amount="300").status_code == 303
    page = client.get(address)
    [held] = page.context["frozen"]
    assert post(client, address, "unfreeze", document_no="6号", freeze=str(held.pk)).status_code == 303
    rows = client.get(address).context["rows"]
    assert [(row["kind"], row["why"], row["left_fen"]) for row in rows] == [
        ("解冻", "6号", 270_000), ("交回", "5号", 220_000), ("冻结", "4号", 250_000), ("调剂", "3号", 300_000),
        ("分解", "2号", 400_000)]
    assert client.get(address).context["frozen"] == []


def figures(page) -> dict[str, str]:
    """What the form of an allocation holds, as it would be sent."""
    return {bound.html_name: str(bound.value()) for bound in page.context["form"] if bound.value() not in (None, "")}


def test_an_allocation_from_the_desk(who, line):
    client, second = sit(who.finance_officer), sit(cast.make_actor("finance_officer", name="财政二", region=cast.PROVINCE))
    top = BudgetLine.objects.get(region=cast.PROVINCE)
    assert post(sit(who.payer), ALLOCATIONS, "open", line=str(top.pk), document_no="7号", amount="1").status_code == 422
    made = post(client, ALLOCATIONS, "open", line=str(top.pk), document_no="7号", amount="5000.01")
    one = Allocation.objects.get()
    address = f"{ALLOCATIONS}{one.pk}/"
    assert made["Location"] == address
    typed = {**figures(client.get(address)), **{f"source-{code}": "年鉴（模拟）" for code in one.weights}}
    assert post(client, address, "write", **typed).status_code == 422  # no figures yet
    typed |= {f"{code}-{region}": str(nth) for code in one.weights for nth, region in
              enumerate((cast.COUNTY, cast.NEIGHBOUR, "120116"), start=1)}
    assert post(client, address, "write", **{**typed, "weight-base": "36"}).status_code == 422
    assert post(client, address, "write", **typed).status_code == 303
    assert client.get(address).context["steps"][-1][-1] == "5,000.01"
    table = load_workbook(BytesIO(b"".join(client.get(f"{address}?export=xlsx")))).get_sheet_by_index(0).to_python()
    assert sum(row[-1] for row in table[4:7]) == table[7][-1] == 500_001
    assert post(client, address, "send").status_code == 303
    refused = post(client, address, "execute")
    assert [reason["code"] for reason in refused.context["refused"]["reasons"]] == ["other_officer"]
    assert post(second, address, "return", why="来源不清").status_code == 303
    assert any(fact["value"] == "来源不清" for fact in client.get(address).context["facts"])
    assert post(client, address, "send").status_code == 303 and post(second, address, "execute").status_code == 303
    assert ledger.account(f"budget/{cast.NEIGHBOUR}/employment-subsidy/2025").available_fen == 166_667
    assert post(second, address, "drop").status_code == 422
    assert [row["state"][0] for row in sit(who.payer).get(f"{ALLOCATIONS}?state=executed").context["rows"]] == ["已分解下达"]
    assert sit(who.payer).get(f"{ALLOCATIONS}?state=open").context["rows"] == []
    elsewhere = cast.make_actor("finance_officer", name="外省", region=cast.ELSEWHERE)
    assert sit(elsewhere).get(address).status_code == 404


def test_the_funds_with_what_is_here(who, line):
    rows = {row["name"]: row for row in sit(who.finance_officer).get("/officer/funds/").context["rows"]}
    assert len(rows) == 6 and rows["就业补助资金"]["own_fen"] == rows["就业补助资金"]["available_fen"] == 1_000_000
    assert "“三公”经费" in rows["就业补助资金"]["never"] and rows["就业补助资金"]["carried"] == "1 次"
    client = sit(who.finance_officer)
    shown = dict(client.get(BUDGETS).context["form"].fields["fund"].choices)
    assert set(shown) == {"unemployment-insurance", "employment-subsidy", "special-account"}
