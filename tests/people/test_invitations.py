"""Codes from the counter: they open an account once, for their own person, for a while, and never twice."""

from datetime import timedelta

import pytest

from baigong.journal.models import Entry
from baigong.kernel.actor import SYSTEM, VISITOR
from baigong.people import actions, queries
from baigong.people.models import Account, Invitation, Person
from tests import cast
from tests.refusing import refused

DAY = timedelta(days=1)


@pytest.fixture
def ending(who) -> str:
    return Person.objects.get(pk=who.worker.person_id).id_number[-4:]


def invite(who, by=None, now=cast.NOW):
    return actions.invite(by=by or who.reviewer, now=now, person_id=who.worker.person_id)


def accept(code, ending, *, username="LiMing ", password=cast.PASSWORD, now=cast.NOW):
    return actions.accept_invitation(
        by=VISITOR, now=now, code=code, id_ending=ending, username=username, password=password)


def test_a_code_opens_the_account_of_its_person(who, ending):
    code = invite(who)
    assert len(code) == 14 and code.count("-") == 2
    account = accept(code.lower().replace("-", " "), ending.lower()).account
    assert (account.username, account.person_id) == ("liming", who.worker.person_id)
    assert actions.log_in(by=VISITOR, now=cast.NOW, username="liming", password=cast.PASSWORD).answer.yes
    assert queries.username_of(who.worker.person_id) == "liming"


def test_the_code_is_nowhere_kept(who, ending):
    code = invite(who)
    accept(code, ending)
    kept = str(list(Invitation.objects.values())) + str(list(Entry.objects.values_list("detail", flat=True)))
    assert code not in kept and code.replace("-", "") not in kept and ending not in kept


def test_once_only(who, ending):
    code = invite(who)
    assert accept(code, ending).answer.yes
    assert accept(code, ending, password="another horse").answer.reasons[0].word == "invitation_unknown"
    assert not actions.log_in(by=VISITOR, now=cast.NOW, username="liming", password="another horse").answer.yes


def test_a_second_code_sets_a_new_password_unlocks_and_keeps_the_name(who, ending):
    accept(invite(who), ending)
    for _ in range(5):
        actions.log_in(by=VISITOR, now=cast.NOW, username="liming", password="wrong")
    assert accept(invite(who), ending, username="", password="another horse").account.username == "liming"
    assert actions.log_in(by=VISITOR, now=cast.NOW, username="liming", password="another horse").answer.yes
    assert Account.objects.count() == 1


def test_a_new_code_ends_the_old_one_and_time_ends_each(who, ending, settings):
    settings.INVITATION_DAYS = 3
    old, new = invite(who), invite(who)
    assert not accept(old, ending).answer.yes
    assert queries.open_invitation(who.worker.person_id, now=cast.NOW + 2 * DAY) is not None
    assert queries.open_invitation(who.worker.person_id, now=cast.NOW + 3 * DAY) is None
    assert not accept(new, ending, now=cast.NOW + 3 * DAY).answer.yes
    assert accept(new, ending, now=cast.NOW + 2 * DAY).answer.yes


def test_a_found_slip_is_not_enough_and_guessing_ends_it(who, ending):
    code = invite(who)
    wrong = "0000" if ending != "0000" else "1111"
    for _ in range(5):
        assert accept(code, wrong).answer.reasons[0].word == "invitation_unknown"
    assert not accept(code, ending).answer.yes
    assert not accept(code, "").answer.yes
    assert [one.ended_by for one in queries.invitations_of(who.worker.person_id)] == [None]


@pytest.mark.parametrize(("wrong", "code"), [
    ({"username": " "}, "username_missing"), ({"password": "short"}, "weak_password"), ({"username": "taken"}, "username_taken"),
])
def test_what_can_be_mended_leaves_the_code_open(who, ending, wrong, code):
    cast.make_login(who.other_worker, "taken")
    slip = invite(who)
    assert refused(accept, code=slip, ending=ending, **wrong) == {code}
    assert accept(slip, ending).answer.yes


def test_only_the_counter_of_the_place_invites(who):
    give = {"now": cast.NOW, "person_id": who.worker.person_id}
    for by in (who.reviewer, who.city_officer, who.province_officer, SYSTEM):
        assert actions.invite(by=by, **give)
    for by in (who.payer, who.provider_clerk, who.employer_clerk, who.worker, who.neighbour_reviewer, *who.strangers):
        assert refused(actions.invite, by=by, **give) == {"not_yours"}
