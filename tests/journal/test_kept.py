"""A kept queryset answers what the plain one answers, whatever it joins, leaves out or computes, in one question."""

from datetime import date, timedelta

import psycopg
import pytest
from django.db import connection, transaction
from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet
from psycopg.errors import LockNotAvailable

from baigong.journal.models import Entry
from baigong.journal.queries import Kept, kept
from baigong.people.models import GroupMembership, Person, RegisterExtract, RoleHeld
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def who(db) -> cast.Cast:
    """Everyone."""
    return cast.assemble()


@kept
def named(region: str, name: str) -> QuerySet[Person]:
    return Person.objects.filter(region=region, name=name).select_related("region", "employer").order_by("-id")


@kept
def slim(person: int) -> QuerySet[Person]:
    return Person.objects.filter(pk=person).only("name", "region__name").select_related("region")


@kept
def judged(person: int, on: date) -> QuerySet[RegisterExtract]:
    return RegisterExtract.objects.filter(person_id=person, as_of__lte=on).annotate(
        is_months=ExpressionWrapper(Q(fact="worker.insured_months"), output_field=BooleanField())).order_by("id")


@kept
def roles(person: int) -> QuerySet[RoleHeld]:
    return RoleHeld.objects.select_related("person", "organisation", "region").filter(person=person)


@kept
def entries(action: str) -> QuerySet[Entry]:
    return Entry.objects.filter(action=action).order_by("id")


def same(one: Kept, **values: object) -> list:
    """What it answers, after comparing it field by field with the plain queryset."""
    found, plain = one(**values), list(one.make(**values))
    assert [vars(it) | {"_state": None} for it in found] == [vars(it) | {"_state": None} for it in plain]
    assert [it._state.fields_cache for it in found] == [it._state.fields_cache for it in plain]
    assert all(it._state.adding is False and it._state.db == "default" for it in found)
    return found


def test_two_of_a_name_come_in_order_with_what_was_joined(who, django_assert_num_queries):
    first, second = cast.make_person("张三"), cast.make_person("张三")
    cast.make_person("张三", region=cast.NEIGHBOUR)
    assert same(named, region=cast.COUNTY, name="张三") == [second, first]
    assert same(named, region=cast.COUNTY, name="李四") == []
    place = first.region.name
    with django_assert_num_queries(1):
        assert [one.region.name for one in named(region=cast.COUNTY, name="张三")] == [place, place]


def test_what_was_left_out_is_read_when_it_is_wanted(who, django_assert_num_queries):
    person = cast.make_person("王五")
    (one,) = same(slim, person=person.pk)
    with django_assert_num_queries(1):
        assert one.id_number == person.id_number


def test_json_days_and_instants_come_as_they_were_written(who):
    person = cast.make_person("赵六")
    cast.given_facts(person.pk, **{"worker.insured_months": 37, "worker.married": True})
    found = same(judged, person=person.pk, on=cast.TODAY)
    assert {one.fact: (one.value, one.is_months) for one in found} == {
        "worker.insured_months": (37, True), "worker.married": (True, False)}
    assert same(judged, person=person.pk, on=cast.TODAY - timedelta(days=400)) == []


def test_nothing_joined_is_nothing(who):
    (one,) = same(roles, person=who.reviewer.person_id)
    assert one.organisation is None
    assert one.region.code == cast.COUNTY


def test_a_journal_entry_keeps_its_detail(who):
    cast.in_group(cast.make_person("钱七").pk, "veteran")
    for name in Entry.objects.order_by().values_list("action", flat=True).distinct():
        assert same(entries, action=name)


def test_one_and_get(who):
    person = cast.make_person("孙八")
    assert named.one(region=cast.COUNTY, name="孙八") == named.get(region=cast.COUNTY, name="孙八") == person
    assert named.one(region=cast.COUNTY, name="无人") is None
    with pytest.raises(Person.DoesNotExist):
        named.get(region=cast.COUNTY, name="无人")


def test_it_is_worded_once_and_forgets_the_values(who, monkeypatch):
    asked = []

    @kept
    def counted(name: str) -> QuerySet[GroupMembership]:
        asked.append(name)
        return GroupMembership.objects.filter(group=name)

    person = cast.make_person("周九")
    cast.in_group(person.pk, "veteran")
    cast.in_group(person.pk, "disabled")
    assert [one.group for name in ("veteran", "disabled", "veteran") for one in counted(name=name)] == [
        "veteran", "disabled", "veteran"]
    assert len(asked) == 1


def test_a_value_that_is_missing_is_an_error(who):
    with pytest.raises(KeyError):
        named(region=cast.COUNTY)


def test_a_value_of_several_places_is_found(who):
    @kept
    def of_regions(one: str, other: str) -> QuerySet[Person]:
        return Person.objects.filter(region__code__in=[one, other]).order_by("id")

    person = cast.make_person("郑十一")
    assert person in of_regions(one="999999", other=cast.COUNTY)
    assert of_regions(one="999999", other="999998") == []


def test_a_place_is_not_read_as_a_value(who):
    @kept
    def of_regions(one: str, other: str) -> QuerySet[Person]:
        return Person.objects.filter(region_id__in=[one, other])         # a foreign key's look-up makes texts of its list

    with pytest.raises(TypeError, match="only the place of a value"):
        of_regions(one=cast.COUNTY, other="000000")


@pytest.mark.django_db(transaction=True)
def test_a_locking_one_locks(who):
    @kept
    def locked(person: int) -> QuerySet[Person]:
        return Person.objects.select_for_update().filter(pk=person)

    person = cast.make_person("吴十")
    ask = connection.get_connection_params()
    other = {key: ask[key] for key in ("dbname", "user", "host", "port", "password") if ask.get(key)}
    with transaction.atomic(), psycopg.connect(**other) as elsewhere:
        assert locked.get(person=person.pk) == person
        with pytest.raises(LockNotAvailable):
            elsewhere.execute("SELECT 1 FROM people_person WHERE id = %s FOR UPDATE NOWAIT", [person.pk])
