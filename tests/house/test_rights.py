"""The reader of guards reads rightly: what it says of a guard is what the guard answers."""

from baigong.kernel.actor import Actor
from baigong.kernel.refused import Answer, Common, Reason
from baigong.people import access
from baigong.people.words import Role
from baigong.project.rights import EVERYONE, roles_that

PAYERS = frozenset({Role.PAYER})


def one_role(*, by: Actor) -> bool:
    return by.role == Role.WORKER and by.person_id is not None


def all_but_payers(*, by: Actor) -> bool:
    if by.role in PAYERS:
        return False
    return by.person_id is not None


def not_in(*, by: Actor) -> Answer:
    if by.role not in PAYERS | {Role.APPROVER} or by.region is None:
        return Answer((Reason(Common.NOT_YOURS),))
    return Answer()


def chosen(*, by: Actor, mine: bool) -> bool:
    return by.role == Role.WORKER if mine else by.role == Role.TEACHER


def test_roles_are_read_from_the_guard() -> None:
    assert roles_that(one_role) == {Role.WORKER}
    assert roles_that(all_but_payers) == EVERYONE - PAYERS
    assert roles_that(not_in) == {Role.PAYER, Role.APPROVER}
    assert roles_that(chosen) == {Role.WORKER, Role.TEACHER}
    assert roles_that(lambda *, by: by.role == Role.SYSTEM) == {Role.SYSTEM}
    assert roles_that(lambda *, by: by.is_known) == EVERYONE


def test_helpers_are_read_too() -> None:
    assert roles_that(access.is_system) == {Role.SYSTEM}
    assert Role.PAYER not in roles_that(access.may_set_account)
    assert Role.WORKER not in roles_that(access.may_grant)


def test_who_asks_no_role_question_is_heard_whatever_the_role() -> None:
    assert roles_that(access.may_knock) == EVERYONE
    assert not roles_that(access.may_knock, hear=False)
