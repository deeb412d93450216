"""Persons: registered once by a checked number, seen only by those who serve them."""

from datetime import date

import pytest

from baigong.journal.models import Entry
from baigong.kernel.identity import Sex, make_simulated_id
from baigong.kernel.refused import Refused
from baigong.people import actions, queries
from baigong.people.models import Person
from tests import cast

NUMBER = make_simulated_id(serial=4_000_000, birth=date(1988, 8, 8), sex=Sex.MALE)


def register(by, **more):
    return actions.register_person(by=by, now=cast.NOW, **{"name": " 张三 ", "id_number": NUMBER.lower(),
                                                           "region": cast.COUNTY, **more})


def test_the_number_tells_birth_and_sex(who):
    person = register(who.reviewer)
    assert (person.name, person.born_on, person.sex) == ("张三", date(1988, 8, 8), "male")
    assert queries.person_known_by(name="张三", id_number=NUMBER) == person
    assert queries.person_known_by(name="张四", id_number=NUMBER) is None
    assert NUMBER not in str(list(Entry.objects.values()))


def test_once_for_life(who):
    register(who.reviewer)
    with pytest.raises(Refused) as refused:
        register(who.provider_clerk)
    assert refused.value.codes == ("known_person",)


@pytest.mark.parametrize("wrong, code", [
    ({"id_number": NUMBER[:-1] + ("0" if NUMBER[-1] != "0" else "1")}, "id_check"), ({"id_number": "12"}, "id_length"),
    ({"region": "980000"}, "no_region"),
])
def test_what_cannot_be_is_refused(who, wrong, code):
    with pytest.raises(Refused) as refused:
        register(who.provider_clerk, **wrong)
    assert refused.value.codes == (code,)


def test_a_made_up_number_is_refused_where_people_are_real(who, settings):
    settings.SIMULATED = False
    with pytest.raises(Refused) as refused:
        register(who.reviewer)
    assert refused.value.codes == ("id_simulated",)


def test_neighbours_and_strangers_register_nobody_here(who):
    out = [who.neighbour_reviewer, who.worker, who.teacher, who.policy_officer, *who.strangers]
    for stranger in (one for one in out if one.role not in {"provider_clerk", "employer_clerk"}):
        with pytest.raises(Refused) as refused:
            register(stranger)
        assert refused.value.codes == ("not_yours",)


def seen(by, **more) -> set[int]:
    return set(queries.persons(by=by, **more).values_list("pk", flat=True))


def test_officers_see_their_subtree_and_others_only_their_own(who):
    mine = who.worker.person_id
    far = cast.make_person("远方", region=cast.ELSEWHERE).pk
    for officer in (who.reviewer, who.approver, who.payer, who.city_officer, who.province_officer):
        assert mine in seen(officer) and far not in seen(officer)
    for blind in (who.neighbour_reviewer, who.provider_clerk, who.employer_clerk, who.teacher, who.assessor,
                  who.other_worker, who.policy_officer, who.finance_officer, *who.strangers):
        assert mine not in seen(blind), blind
        with pytest.raises(Person.DoesNotExist):
            queries.person(mine, by=blind)
    assert seen(who.worker) == {mine}


def test_an_upper_floor_vouches_for_more(who):
    mine = who.worker.person_id
    enrolled = Person.objects.filter(pk=mine).values("pk")
    assert mine in seen(who.provider_clerk, also=enrolled)
    assert queries.person(mine, by=who.provider_clerk, also=enrolled).pk == mine


def test_found_by_name_number_place_and_group(who):
    person = register(who.reviewer)
    cast.in_group(person.pk, "veteran")
    assert seen(who.reviewer, text="张三") == seen(who.reviewer, text=NUMBER) == {person.pk}
    assert seen(who.reviewer, text=NUMBER[:17]) == set()
    assert seen(who.reviewer, group="veteran", on=cast.TODAY) == {person.pk}
    assert seen(who.city_officer, text="张三", region=cast.NEIGHBOUR) == set()


def test_a_card_never_holds_the_whole_number(who):
    person = register(who.reviewer)
    cast.in_group(person.pk, "veteran")
    shown = queries.card(queries.person(person.pk, by=who.reviewer), on=cast.TODAY)
    assert (shown.id_number, shown.age, shown.groups) == (f"{NUMBER[:6]}********{NUMBER[-4:]}", 37, ("veteran",))
    assert NUMBER not in repr(shown)


def test_a_reveal_needs_a_reason_and_stays_in_the_journal(who):
    person = register(who.reviewer)
    give = {"now": cast.NOW, "person_id": person.pk}
    assert actions.reveal_id_number(by=who.reviewer, **give, why="电话核对") == NUMBER
    entry = Entry.objects.get(action="people.id_number_revealed")
    assert (entry.why, entry.subject_id, entry.by_person) == ("电话核对", str(person.pk), who.reviewer.person_id)
    with pytest.raises(Refused) as refused:
        actions.reveal_id_number(by=who.reviewer, **give, why="  ")
    assert refused.value.codes == ("needs_why",)
    for stranger in (who.neighbour_reviewer, who.provider_clerk, who.worker, who.policy_officer, *who.strangers):
        with pytest.raises(Refused) as refused:
            actions.reveal_id_number(by=stranger, **give, why="看看")
        assert refused.value.codes == ("not_yours",)


def test_employers_take_on_and_let_go_only_their_own(who):
    give = {"now": cast.NOW, "person_id": who.worker.person_id}
    other = cast.make_organisation("别家（模拟）", "employer").pk
    assert actions.change_employer(by=who.employer_clerk, **give, employer_id=who.employer).employer_id == who.employer
    assert who.worker.person_id in seen(who.employer_clerk)
    actions.change_employer(by=who.employer_clerk, **give, employer_id=None)
    for by, target in ((who.employer_clerk, other), (who.employer_clerk, None), (who.worker, None),
                       (who.neighbour_reviewer, None), *((stranger, other) for stranger in who.strangers)):
        with pytest.raises(Refused) as refused:
            actions.change_employer(by=by, **give, employer_id=target)
        assert refused.value.codes == ("not_yours",)


def test_a_phone_is_changed_by_its_owner_or_their_officer(who):
    give = {"now": cast.NOW, "person_id": who.worker.person_id, "phone": " 13900000000 "}
    for by in (who.worker, who.reviewer):
        assert actions.change_phone(by=by, **give).phone == "13900000000"
    for stranger in (who.other_worker, who.provider_clerk, *who.strangers):
        with pytest.raises(Refused):
            actions.change_phone(by=stranger, **give)
