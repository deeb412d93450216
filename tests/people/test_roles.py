"""Roles: granted from above, scoped, never two that must stay apart, whatever way the row comes."""

import itertools
import threading
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from baigong.kernel.actor import SYSTEM
from baigong.kernel.refused import Answer, Refused
from baigong.people import actions, queries
from baigong.people.models import RoleHeld
from baigong.people.words import APART
from tests import cast

JAN = date(2025, 1, 1)


def grant(by, person_id, role="teacher", **more):
    return actions.grant_role(by=by, now=cast.NOW, person_id=person_id, role=role, from_on=JAN, **more)


def test_a_role_is_held_from_a_day_to_a_day(who):
    person = who.worker.person_id
    held = grant(who.city_officer, person, "reviewer", region=cast.COUNTY)
    assert [one.role for one in queries.roles_of(person, on=cast.TODAY)] == ["reviewer"]
    account = actions.open_account(by=SYSTEM, now=cast.NOW, person_id=person, username="li", password="12345678a")
    assert queries.actor_of(account, None, on=cast.TODAY).region == cast.COUNTY
    assert queries.actor_of(account, 0, on=cast.TODAY).role == "worker"
    actions.end_role(by=who.city_officer, now=cast.NOW, role_id=held.pk, until_on=cast.TODAY)
    assert queries.roles_of(person, on=cast.TODAY) == []
    assert queries.actor_of(account, held.pk, on=cast.TODAY).role == "worker"
    assert queries.roles_of(person, on=cast.TODAY - timedelta(days=1)) == [held]
    with pytest.raises(Refused) as refused:
        actions.end_role(by=who.city_officer, now=cast.NOW, role_id=held.pk, until_on=cast.TODAY)
    assert refused.value.codes == ("ended_already",)


def test_the_same_role_twice_is_refused(who):
    grant(who.city_officer, who.worker.person_id, "reviewer", region=cast.COUNTY)
    with pytest.raises(Refused) as refused:
        grant(who.city_officer, who.worker.person_id, "reviewer", region=cast.COUNTY)
    assert refused.value.codes == ("role_held",)


@pytest.mark.parametrize("first, second", list(itertools.permutations(APART, 2)))
def test_who_decides_never_pays(who, first, second):
    person = who.worker.person_id
    grant(who.city_officer, person, first, region=cast.COUNTY)
    with pytest.raises(Refused) as refused:
        grant(who.city_officer, person, second, region=cast.NEIGHBOUR)
    assert refused.value.codes == ("incompatible_roles",)
    with pytest.raises(IntegrityError, match="people_role_apart"), transaction.atomic():
        RoleHeld.objects.create(person_id=person, role=second, region_id=cast.COUNTY, from_on=JAN,
                                granted_at=cast.NOW)


def test_one_after_the_other_is_allowed(who):
    person = who.worker.person_id
    held = grant(who.city_officer, person, "reviewer", region=cast.COUNTY)
    actions.end_role(by=who.city_officer, now=cast.NOW, role_id=held.pk, until_on=cast.TODAY)
    actions.grant_role(by=who.city_officer, now=cast.NOW, person_id=person, role="payer", region=cast.COUNTY,
                       from_on=cast.TODAY)
    assert [one.role for one in queries.roles_of(person, on=cast.TODAY)] == ["payer"]


@pytest.mark.parametrize("role, more", [("reviewer", {}), ("teacher", {"region": cast.COUNTY})])
def test_a_role_needs_its_scope(who, role, more):
    with pytest.raises(Refused) as refused:
        grant(SYSTEM, who.worker.person_id, role, **more)
    assert refused.value.codes == ("role_needs",)
    with pytest.raises(IntegrityError, match="people_role_scope"), transaction.atomic():
        RoleHeld.objects.create(person_id=who.worker.person_id, role=role, from_on=JAN, granted_at=cast.NOW)


def test_clerks_appoint_the_teachers_of_their_own_house(who):
    person = who.worker.person_id
    grant(who.provider_clerk, person, organisation_id=who.provider)
    for role, house in (("teacher", who.other_provider), ("provider_clerk", who.provider)):
        with pytest.raises(Refused) as refused:
            grant(who.provider_clerk, person, role, organisation_id=house)
        assert refused.value.codes == ("not_yours",)


def test_nobody_grants_to_themself_nor_upwards_nor_elsewhere(who):
    someone = who.worker.person_id
    cases = [
        (who.city_officer, who.city_officer.person_id, "reviewer", {"region": cast.COUNTY}),
        (who.city_officer, someone, "province_officer", {"region": cast.COUNTY}),
        (who.city_officer, someone, "reviewer", {"region": cast.ELSEWHERE}),
        (who.reviewer, someone, "reviewer", {"region": cast.COUNTY}),
        *((stranger, someone, "reviewer", {"region": cast.COUNTY}) for stranger in who.strangers),
        *((stranger, someone, "teacher", {"organisation_id": who.provider}) for stranger in who.strangers),
    ]
    for by, person, role, more in cases:
        with pytest.raises(Refused) as refused:
            grant(by, person, role, **more)
        assert refused.value.codes == ("not_yours",)
    held = queries.roles_of(who.teacher.person_id, on=cast.TODAY)[0]
    for stranger in (who.other_provider_clerk, who.reviewer, *who.strangers):
        with pytest.raises(Refused):
            actions.end_role(by=stranger, now=cast.NOW, role_id=held.pk, until_on=cast.TODAY)


def test_who_holds_a_role_for_a_place(who):
    found = queries.holders_of("policy_officer", on=cast.TODAY, region=cast.COUNTY)
    assert {one.person_id for one in found} == {who.policy_officer.person_id, who.second_policy_officer.person_id}
    teachers = queries.holders_of("teacher", on=cast.TODAY, organisation_id=who.provider)
    assert [one.person_id for one in teachers] == [who.teacher.person_id]


@pytest.mark.django_db(transaction=True)
def test_twelve_grants_at_once_leave_one_role():
    who = cast.assemble()
    person, codes = who.worker.person_id, []

    def try_it(role: str) -> None:
        try:
            grant(who.city_officer, person, role, region=cast.COUNTY)
        except Refused as refused:
            codes.extend(refused.codes)
        finally:
            connection.close()

    threads = [threading.Thread(target=try_it, args=(APART[n % 3],)) for n in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(queries.roles_of(person, on=cast.TODAY)) == 1
    assert len(codes) == 11 and set(codes) <= {"incompatible_roles", "role_held", "conflicting_roles"}


@pytest.mark.parametrize("at", ["provider_clerk", "teacher", "employer_clerk", "assessor"])
def test_who_inspects_works_for_nobody_who_is_inspected(who, at):
    """Either way round, and in the database too; clerk and teacher of one house may be one person."""
    person, body = who.worker.person_id, who.employer if at == "employer_clerk" else who.provider
    grant(who.city_officer, person, "inspector", region=cast.COUNTY)
    with pytest.raises(Refused) as refused:
        grant(SYSTEM, person, at, organisation_id=body)
    assert refused.value.codes == ("incompatible_roles",)
    with pytest.raises(IntegrityError, match="people_role_inspector_apart"), transaction.atomic():
        RoleHeld.objects.create(person_id=person, role=at, organisation_id=body, from_on=JAN, granted_at=cast.NOW)
    other = who.other_worker.person_id
    grant(SYSTEM, other, at, organisation_id=body)
    grant(SYSTEM, other, "teacher" if at != "teacher" else "provider_clerk", organisation_id=who.provider)
    with pytest.raises(Refused) as refused:
        grant(who.city_officer, other, "inspector", region=cast.COUNTY)
    assert refused.value.codes == ("incompatible_roles",) * 2


def test_even_two_at_once_do_not_make_an_inspector_of_a_clerk(who, monkeypatch):
    """Python has looked away: the constraint says it, in words."""
    monkeypatch.setattr("baigong.people.actions.roles.decide.may_hold", lambda *_given, **_more: Answer())
    with pytest.raises(Refused) as refused:
        grant(who.city_officer, who.provider_clerk.person_id, "inspector", region=cast.COUNTY)
    assert refused.value.codes == ("inspector_apart",)


def test_even_two_at_once_do_not_make_an_auditor_of_a_reviewer(who, monkeypatch):
    monkeypatch.setattr("baigong.people.actions.roles.decide.may_hold", lambda *_given, **_more: Answer())
    with pytest.raises(Refused) as refused:
        actions.grant_role(by=SYSTEM, now=cast.NOW, person_id=who.reviewer.person_id, role="auditor", region=cast.COUNTY,
                           from_on=cast.NOW.date(), until_on=cast.NOW.date() + timedelta(days=30))
    assert refused.value.codes == ("auditor_apart",)
