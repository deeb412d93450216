"""A year played again, on the page: sums, differences with their cause, every claim as a file; for whom the money is."""

from io import BytesIO

import pytest
from django.db import connection
from python_calamine import load_workbook

from baigong.desk.officer import replay as replaying
from baigong.ledger.models import Transfer
from baigong.people.words import Role
from tests import cast, cast_subsidy
from tests.desk.sitting import sit

pytestmark = pytest.mark.django_db
URL = "/officer/replay/"


@pytest.fixture
def scene(db: None) -> cast_subsidy.Scene:
    """One claim paid, one reviewed only."""
    made = cast_subsidy.make_paid()
    made.reviewed(made.who.other_worker)
    cast.clock(cast_subsidy.ANSWERED)
    return made


def test_sums_and_what_differs_with_its_cause(scene):
    page = sit(scene.who.city_officer).get(f"{URL}?year=2025")
    assert [one["value"] for one in page.context["figures"]] == ["3,000.00", "1,500.00", "1,500.00", "0.00"]
    assert page.context["found"].is_equal
    (row,) = page.context["rows"]
    assert row["no"] == scene.claim_of(scene.who.other_worker).no and row["cause"] == ("已决定，尚未支付", "wait")
    assert [one["title"] for one in page.context["tables"]] == ["按月", "按资金", "按政策", "按地区"]
    fund = page.context["tables"][1]["rows"][0]
    assert (fund["name"], fund["law_fen"], fund["booked_fen"], fund["open_fen"]) == ("失业保险基金", 300_000, 150_000, 0)
    text = page.content.decode()
    assert "逐笔一致" in text and not any(name in text for name in ("李明", "99010")), "no person is named"
    assert sit(scene.who.city_officer).get(f"{URL}?year=2024").context["found"].whole.claims == 0


def test_the_file_holds_every_claim(scene):
    answer = sit(scene.who.payer).get(f"{URL}?year=2025&export=xlsx")
    rows = load_workbook(BytesIO(b"".join(answer))).get_sheet_by_index(0).to_python()
    assert sorted(row[-1] or 0 for row in rows[1:]) == [0, 1500]


def test_a_changed_transfer_shows_as_a_fault(scene):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        Transfer.objects.filter(pk=scene.claim_of().post_id).update(amount_fen=1)
        cursor.execute("SET LOCAL session_replication_role = origin")
    page = sit(scene.who.payer).get(URL)
    assert not page.context["found"].is_equal and "对不上" in page.content.decode()
    assert page.context["rows"][0]["cause"] == ("账上与重算结果不符", "no"), "faults come first"


def test_a_place_too_large_is_looked_at_part_by_part(scene, monkeypatch):
    monkeypatch.setattr(replaying, "MOST", 1)
    page = sit(scene.who.city_officer).get(URL)
    assert page.context["found"] is None and "南开区" in page.content.decode()


def test_only_for_whom_the_money_is_and_only_their_place(scene):
    finance = cast.make_actor(Role.FINANCE_OFFICER, region=cast.COUNTY)
    assert sit(finance).get(URL).context["found"].whole.booked_fen == 150_000
    elsewhere = cast.make_actor(Role.FINANCE_OFFICER, region=cast.NEIGHBOUR)
    assert sit(elsewhere).get(URL).context["found"].whole.claims == 0
    assert sit(elsewhere).get(f"{URL}?region={cast.COUNTY}").status_code == 404
    for by in (scene.who.reviewer, scene.who.worker):
        assert sit(by).get(URL).status_code == 403
