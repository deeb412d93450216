"""Fees on the desks: a price, an order, the sandbox, a receipt, a refund, the provider's share; what each desk sees of it."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from python_calamine import load_workbook

from baigong.enrolment import actions as enrolment
from baigong.subsidy import actions, queries
from baigong.subsidy.models import CoursePrice, FeeOrder, FeeVoucher
from tests import cast, cast_fees
from tests.cast_fees import IN_CLASS, ORDERED, OVER, PAID, PRICE
from tests.desk.sitting import post, sit

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene():
    made = cast_fees.make_scene()
    cast.clock(ORDERED)
    return made


def text(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


def table(client: Client, path: str) -> list[list[object]]:
    answer = client.get(path)
    content = b"".join(answer) if answer.streaming else answer.content
    return load_workbook(BytesIO(content)).get_sheet_by_index(0).to_python()


def asked(client: Client, path: str) -> int:
    client.get(path)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200
    return len(captured)


def test_a_clerk_states_a_price_and_issues_vouchers():
    scene = cast_fees.make_scene(price_fen=None)
    for seat in scene.course.enrolments:
        seat.delete()
    cast.clock(ORDERED)
    clerk, where = sit(scene.who.provider_clerk), f"/provider/cohorts/{scene.cohort_id}/fee/"
    assert "还没有公布收费" in text(clerk, where) and where in text(clerk, f"/provider/cohorts/{scene.cohort_id}/")
    assert post(clerk, where, "state", amount_fen="abc").status_code == 422
    assert post(clerk, where, "state", amount_fen="-1").status_code == 422
    assert post(clerk, where, "state", amount_fen="980.50").status_code == 303
    assert CoursePrice.objects.get().amount_fen == 98_050 and "980.50" in text(clerk, where)
    assert post(clerk, where, "issue", number="2", off_fen="50", holds_until="2025-12-31").url == "/provider/fees/vouchers/"
    assert post(clerk, "/provider/fees/vouchers/", "issue", number="1", off_fen="5", holds_until="2025-12-31").status_code == 303
    assert [one.cohort_id for one in FeeVoucher.objects.order_by("id")] == [scene.cohort_id, scene.cohort_id, None]
    assert len(table(clerk, "/provider/fees/vouchers/?export=xlsx")) == 4
    code = FeeVoucher.objects.latest("id").code
    assert len(clerk.get(f"/provider/fees/vouchers/?text={code}").context["rows"]) == 1
    assert sit(scene.who.other_provider_clerk).get(where).status_code == 404


def test_a_worker_orders_pays_and_prints_a_receipt(scene):
    phone, where = sit(scene.who.worker), f"/worker/cohorts/{scene.cohort_id}/fee/"
    assert where in text(phone, f"/worker/cohorts/{scene.cohort_id}/") and where in text(phone, "/worker/fees/")
    assert "1,200.00" in text(phone, where)
    assert post(phone, where, "order", voucher="nobody").status_code == 422
    went = post(phone, where, "order", voucher="")
    one = FeeOrder.objects.get()
    assert went.url == f"/worker/fees/{one.pk}/" and one.no in text(phone, went.url) and one.no in text(phone, "/worker/fees/")
    assert "已有订单" in text(phone, where) and went.url in text(phone, "/worker/"), "it waits at home, with its day"
    assert phone.get(f"{went.url}receipt/").status_code == 404
    assert "1,200.00" in text(phone, f"{went.url}sandbox/")
    assert post(phone, f"{went.url}sandbox/", "pay").url == went.url
    one.refresh_from_db()
    assert one.state == "paid" and phone.get(f"{went.url}sandbox/").status_code == 404
    receipt = text(phone, f"{went.url}receipt/")
    assert "壹仟贰佰元整" in receipt and one.no in receipt
    assert "可退" in text(phone, went.url)
    assert sit(scene.who.other_worker).get(went.url).status_code == 404


def test_a_worker_gives_an_order_up_and_without_a_seat_sees_none(scene):
    phone, one = sit(scene.who.worker), scene.ordered()
    assert post(phone, f"/worker/fees/{one.pk}/", "cancel").url == "/worker/fees/"
    assert FeeOrder.objects.get().state == "cancelled"
    enrolment.withdraw(by=scene.who.worker, now=ORDERED, enrolment_id=one.enrolment_id)
    assert phone.get(f"/worker/cohorts/{scene.cohort_id}/fee/").status_code == 404
    assert post(phone, f"/worker/cohorts/{scene.cohort_id}/fee/", "order").status_code in (404, 422)


def test_there_is_no_sandbox_for_real_people(scene, settings):
    phone, one = sit(scene.who.worker), scene.ordered()
    where = f"/worker/fees/{one.pk}/"
    assert "网上支付" in text(phone, where)
    settings.SIMULATED = False
    assert phone.get(f"{where}sandbox/").status_code == 404 and "网上支付" not in text(phone, where)


def test_an_officer_confirms_a_transfer_and_pays_a_refund(scene):
    one, keeper = scene.ordered(), sit(scene.keeper)
    where = f"/officer/fees/{one.pk}/"
    assert [row["no"] for row in keeper.get("/officer/fees/?state=due").context["rows"]] == [one.no]
    assert post(keeper, where, "confirm", amount_fen="1", reference="B1", came_on="2025-09-02").status_code == 422
    assert post(keeper, where, "refund", bank_ref="x").status_code == 422
    assert post(keeper, where, "confirm", amount_fen="1200", reference="B1", came_on="2025-09-02").status_code == 303
    assert "B1" in text(keeper, where)
    cast.clock(IN_CLASS)
    phone = sit(scene.who.worker)
    enrolment.withdraw(by=scene.who.worker, now=IN_CLASS, enrolment_id=one.enrolment_id)
    assert post(phone, f"/worker/fees/{one.pk}/", "refund", why="搬家").status_code == 303
    assert [row["no"] for row in keeper.get("/officer/fees/?state=back").context["rows"]] == [one.no]
    assert "搬家" in text(keeper, where)
    assert [(row["url"], str(row["kind"])) for row in keeper.get("/officer/").context["rows"]] == [(where, "个人缴费")]
    assert sit(scene.who.reviewer).get(where).context["went"] is None, "who decides does not pay"
    assert post(keeper, where, "refund", bank_ref="R1").status_code == 303
    one.refresh_from_db()
    assert one.state == "closed" and "冷静期" in text(phone, f"/worker/fees/{one.pk}/")


def test_a_class_that_is_over_is_settled_with_its_provider(scene):
    one = scene.paid()
    keeper = sit(scene.who.finance_officer)
    assert keeper.get(f"/officer/fees/classes/{scene.cohort_id}/").status_code == 404
    cast_fees.ended(scene)
    cast.clock(OVER)
    [row] = keeper.get("/officer/fees/classes/").context["rows"]
    assert (row["orders"], row["fen"], row["left_fen"]) == (1, PRICE, PRICE) and keeper.get("/officer/fees/").context["left"] == 1
    assert len(table(keeper, "/officer/fees/classes/?export=xlsx")) == 2
    where = f"/officer/fees/classes/{scene.cohort_id}/"
    assert "1,200.00" in text(keeper, where) and sit(scene.who.city_officer).get(where).context["form"] is None
    assert post(keeper, where, "pass_on", bank_ref="").status_code == 422
    assert post(keeper, where, "pass_on", bank_ref="P1").url == "/officer/fees/classes/"
    assert keeper.get(where).status_code == 404 and keeper.get("/officer/fees/classes/").context["rows"] == []
    assert "P1" in text(sit(scene.who.worker), f"/worker/fees/{one.pk}/")


def test_lists_keep_what_was_looked_for_and_go_home_whole(scene):
    one, other = scene.paid(), scene.ordered(1)
    clerk, keeper = sit(scene.who.provider_clerk), sit(scene.who.finance_officer)
    for client, path in ((clerk, "/provider/fees/"), (keeper, "/officer/fees/")):
        assert {row["no"] for row in client.get(path).context["rows"]} == {one.no, other.no}
        page = client.get(f"{path}?text={other.no}&state=due")
        assert [row["no"] for row in page.context["rows"]] == [other.no]
        assert [chip["count"] for chip in page.context["chips"]] == [1, 1, None], "counts keep the words looked for"
        assert f"text={other.no}" in page.context["chips"][0]["url"]
        assert len(table(client, f"{path}?export=xlsx")) == 3
    assert [row["value"] for row in clerk.get("/provider/fees/").context["figures"]][:2] == ["1,200.00", "1,200.00"]


def test_an_auditor_follows_a_fee_to_its_order_without_a_name(scene):
    one = scene.paid()
    auditor = sit(scene.who.auditor)
    [row] = auditor.get(f"/auditor/transfers/?account=fee/{one.no}").context["rows"]
    page = text(auditor, row["url"])
    assert one.no in page and "1,200.00" in page and one.cohort.no in page and one.worker.name not in page
    assert auditor.get("/auditor/transfers/?account=fee/JF-410100-2025-00001").context["rows"] == []


def test_a_list_asks_as_little_for_many_as_for_one(scene):
    scene.paid()
    clerk, keeper, phone = sit(scene.who.provider_clerk), sit(scene.who.finance_officer), sit(scene.who.worker)
    cast.clock(PAID)
    paths = ((clerk, "/provider/fees/"), (keeper, "/officer/fees/"), (phone, "/worker/fees/"))
    few = [asked(client, path) for client, path in paths]
    scene.paid(1)
    for nth in range(3):
        more = cast_fees.cast_course.running(scene.who, opens=cast_fees.OPENS + timedelta(weeks=nth + 1), workers=[], state="open")
        actions.state_price(by=scene.who.provider_clerk, now=cast.NOW, cohort_id=more.cohort.pk, amount_fen=PRICE)
        worker = cast.make_actor("worker", name=f"学员{nth}")
        seat = cast_fees.cast_course.seat(more.cohort, worker)
        cast_fees.notified(actions.order_fee(by=worker, now=ORDERED, enrolment_id=seat.pk))
    assert [asked(client, path) for client, path in paths] == few == [12, 13, 9]
    assert queries.fee_sums(by=scene.who.finance_officer).came_fen == 5 * PRICE
