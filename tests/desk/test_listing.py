"""The page of a list: its rows are read anew, how many there are of very many is a moment old."""

from types import SimpleNamespace

import pytest

from baigong.desk import listing, remembered
from baigong.people.models import Region

pytestmark = pytest.mark.django_db


@pytest.fixture
def regions(settings):
    settings.REMEMBERS = True
    Region.objects.bulk_create([Region(code=f"99{n:04}", name=f"区{n}", level="county", valid_from="2000-01-01") for n in range(4)])
    return Region.objects.filter(code__startswith="99").order_by("code")


def page(rows, number=1, **how):
    return listing.page_of(SimpleNamespace(get={"page": number}), rows, per=2, **how)


def counted_again(rows, monkeypatch, many):
    """How many a page says there are after one more came."""
    monkeypatch.setattr(remembered, "MANY", many)
    monkeypatch.setattr(listing, "MANY", many)
    assert page(rows).paginator.count == 4
    Region.objects.create(code="990009", name="区9", level="county", valid_from="2000-01-01")
    return page(rows.all(), 3).paginator.count


def test_few_are_counted_each_time(regions, monkeypatch):
    assert counted_again(regions.exclude(name="甲"), monkeypatch, 9) == 5


def test_how_many_of_very_many_is_a_moment_old(regions, monkeypatch):
    assert counted_again(regions.exclude(name="乙"), monkeypatch, 3) == 4
    assert page(regions.filter(name="区9")).paginator.count == 1, "another list is another count"


def test_a_list_of_nothing_has_an_empty_page(regions):
    assert list(page(Region.objects.none())) == []


@pytest.mark.parametrize("number", [1, 2, 3])
def test_keys_first_gives_the_same_rows_in_the_same_order_with_what_is_joined(regions, number, django_assert_num_queries):
    Region.objects.filter(code="990003").update(parent="990001")
    rows = regions.select_related("parent").order_by("-name")
    plain = list(page(rows, number))
    with django_assert_num_queries(3):  # how many, which keys, what stands in them
        found = list(page(rows.all(), number, keys_first=True))
        assert [(one.code, one.parent and one.parent.name) for one in found] == [
            (one.code, one.parent and one.parent.name) for one in plain]
    assert len(found) == 2


def test_a_row_gone_between_keys_and_rows_is_left_out(regions, monkeypatch):
    rows = regions.order_by("code")
    plain_filter = type(rows).filter

    def gone(self, *args, **more):
        if "pk__in" in more:
            Region.objects.get(code="990000").delete()
        return plain_filter(self, *args, **more)

    monkeypatch.setattr(type(rows), "filter", gone)
    assert [one.code for one in page(rows, keys_first=True)] == ["990001"]


def test_rows_that_all_went_since_they_were_counted_are_not_asked_for(regions, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert list(page(regions.filter(name="没有"), keys_first=True, count=4)) == []
