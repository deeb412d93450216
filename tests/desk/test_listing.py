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


def page(rows, number=1):
    return listing.page_of(SimpleNamespace(get={"page": number}), rows, per=2)


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
