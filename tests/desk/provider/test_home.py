"""What waits for a provider: counted beside 待办 on every page, and read a page at a time."""

from datetime import date

import pytest

from baigong.offer.models import Order
from tests import cast, cast_offer
from tests.desk.sitting import sit


@pytest.fixture
def who(db):
    made = cast.assemble()
    cast.clock()
    return made


def test_many_orders_come_in_pages(who):
    cast_offer.equip(who)
    orders = Order.objects.bulk_create(
        Order(employer_id=who.employer, provider_id=who.provider, occupation_id=cast_offer.CARER, level="5", heads=n + 1,
              from_on=date(2025, 9, 15), until_on=date(2025, 10, 15), asked_at=cast.NOW) for n in range(60))
    client = sit(who.provider_clerk)
    pages = [client.get(path) for path in ("/provider/", "/provider/?page=2")]
    shown = [[row["url"] for row in one.context["rows"]] for one in pages]
    assert [len(one) for one in shown] == [50, 10]
    assert shown[0] + shown[1] == [f"/provider/orders/{one.pk}/" for one in orders], "the oldest first, each once"
    assert all("待办 60 件" in one.content.decode() for one in pages)
    assert {item["count"] for group in client.get("/provider/places/").context["nav"] for item in group["items"]} == {60, None}
    assert sit(who.other_provider_clerk).get("/provider/").context["here"].paginator.count == 0
