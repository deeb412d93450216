"""Scope, teachers, places."""

from datetime import date

import pytest

from baigong.offer import actions, queries
from baigong.people.models import Organisation
from tests import cast, cast_offer
from tests.refusing import refused

NEW_YEAR = date(2025, 1, 1)


def scope_of(who, **more):
    return {"by": who.reviewer, "now": cast.NOW, "provider_id": who.provider, "occupation_code": cast_offer.COOK,
            "level": "5", "from_on": NEW_YEAR, **more}


def test_a_scope_is_filed_once(who, what):
    scope = actions.file_scope(**scope_of(who))
    assert scope.occupation_id == cast_offer.COOK
    assert refused(actions.file_scope, **scope_of(who)) == {"filed_already"}


def test_after_its_end_a_scope_may_be_filed_anew(who, what):
    first = actions.file_scope(**scope_of(who))
    actions.withdraw_scope(by=who.reviewer, now=cast.NOW, scope_id=first.pk, until_on=date(2025, 6, 1), why="停办")
    assert refused(actions.file_scope, **scope_of(who, from_on=date(2025, 5, 1))) == {"filed_already"}
    actions.file_scope(**scope_of(who, from_on=date(2025, 6, 1)))
    held = [one.from_on for one in queries.scopes_of(who.provider, on=date(2025, 7, 1))
            if one.occupation_id == cast_offer.COOK]
    assert held == [date(2025, 6, 1)]


def test_a_scope_needs_days_and_a_reason_to_end(who, what):
    scope = actions.file_scope(**scope_of(who))
    given = {"by": who.reviewer, "now": cast.NOW, "scope_id": scope.pk}
    assert refused(actions.withdraw_scope, until_on=NEW_YEAR, why="x", **given) == {"bad_span"}
    assert refused(actions.withdraw_scope, until_on=date(2025, 6, 1), why="", **given) == {"why_missing"}
    assert refused(actions.file_scope, **scope_of(who, level="4", until_on=NEW_YEAR)) == {"bad_span"}


def test_only_providers_file(who, what):
    assert refused(actions.file_scope, **scope_of(who, provider_id=who.employer)) == {"not_a_provider"}


def test_only_the_bureau_of_the_place_files(who, what):
    scope = actions.file_scope(**scope_of(who))
    for by in (who.provider_clerk, who.neighbour_reviewer, who.payer, who.worker, *who.strangers):
        assert refused(actions.file_scope, **scope_of(who, by=by, level="4")) == {"not_yours"}
        assert refused(actions.withdraw_scope, by=by, now=cast.NOW, scope_id=scope.pk, until_on=date(2026, 1, 1),
                       why="x") == {"not_yours"}


def teacher_of(person, by, **more):
    return {"by": by, "now": cast.NOW, "name": person.name, "id_number": person.id_number, **more}


def test_a_teacher_is_registered_once_by_name_and_number(who):
    person = cast.make_person("孙老师")
    teacher = actions.register_teacher(**teacher_of(person, who.provider_clerk, title="高级讲师"))
    assert (teacher.person_id, teacher.title) == (person.pk, "高级讲师")
    assert refused(actions.register_teacher, **teacher_of(person, who.provider_clerk)) == {"registered_already"}
    wrong = teacher_of(person, who.provider_clerk, name="孙")
    assert refused(actions.register_teacher, **wrong) == {"person_unknown"}
    elsewhere = actions.register_teacher(**teacher_of(person, who.other_provider_clerk))
    assert elsewhere.provider_id == who.other_provider


def test_a_place_has_room(who):
    given = {"by": who.provider_clerk, "now": cast.NOW, "region": cast.COUNTY, "name": "教室", "address": "路"}
    assert actions.register_place(capacity=20, **given).capacity == 20
    assert refused(actions.register_place, capacity=0, **given) == {"no_seats"}


def test_only_clerks_write_their_house_down(who):
    person = cast.make_person("孙老师")
    place = {"now": cast.NOW, "region": cast.COUNTY, "name": "教室", "address": "路", "capacity": 3}
    strangers = [one for one in who.strangers if one.role != "provider_clerk"]
    for by in (who.reviewer, who.worker, who.teacher, who.employer_clerk, *strangers):
        assert refused(actions.register_teacher, **teacher_of(person, by)) == {"not_yours"}
        assert refused(actions.register_place, by=by, **place) == {"not_yours"}


def test_teachers_and_places_are_seen_by_their_house_and_bureau(who, what):
    for by in (who.provider_clerk, who.teacher, who.reviewer, who.city_officer):
        assert queries.teachers_of(who.provider, by=by).count() == 2
        assert queries.places_of(who.provider, by=by).count() == 2
    for by in (who.other_provider_clerk, who.neighbour_reviewer, who.worker, *who.strangers):
        with pytest.raises(Organisation.DoesNotExist):
            queries.teachers_of(who.provider, by=by)


def test_a_head_teaches_or_acts_for_the_provider(who, what):
    heads = set(queries.heads_of(who.provider, on=cast.TODAY).values_list("id", flat=True))
    assert {who.teacher.person_id, who.provider_clerk.person_id} <= heads
    assert who.other_provider_clerk.person_id not in heads
