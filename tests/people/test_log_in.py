"""Logging in: wrong passwords lock for a while (five for a quarter of an hour), and every try is counted."""

from datetime import timedelta

import pytest

from baigong.journal.models import Entry
from baigong.kernel.actor import SYSTEM, VISITOR
from baigong.kernel.refused import Refused
from baigong.people import actions
from baigong.people.models import Account
from tests import cast


@pytest.fixture
def name(who) -> str:
    return cast.make_login(who.worker, "liming")


def try_in(password=cast.PASSWORD, *, username="LiMing ", now=cast.NOW):
    return actions.log_in(by=VISITOR, now=now, username=username, password=password)


def test_the_right_password_opens(who, name):
    outcome = try_in()
    assert outcome.answer.yes and outcome.account.person_id == who.worker.person_id
    assert outcome.account.logged_in_at == cast.NOW
    assert cast.PASSWORD not in str(list(Entry.objects.values()))


def test_five_failures_lock_even_against_the_right_password(name):
    codes = [try_in("wrong").answer.reasons[0].word for _ in range(5)]
    assert codes == ["wrong_password"] * 4 + ["locked_out"]
    assert try_in().answer.reasons[0].word == "locked_out"
    assert not try_in(now=cast.NOW + timedelta(minutes=14, seconds=59)).answer.yes
    assert try_in(now=cast.NOW + timedelta(minutes=15)).answer.yes
    tries = Entry.objects.filter(action="people.log_in_tried").order_by("id")
    assert [one.detail["outcome"] for one in tries] == ["wrong"] * 5 + ["locked"] * 2 + ["in"]


def test_success_starts_the_count_again(name):
    for _ in range(4):
        try_in("wrong")
    assert try_in().answer.yes
    assert Account.objects.get().failures == 0
    assert [try_in("wrong").answer.reasons[0].word for _ in range(4)] == ["wrong_password"] * 4


def test_an_unknown_name_is_told_the_same(name):
    assert try_in(username="nobody").answer == try_in("wrong").answer
    Account.objects.update(is_active=False)
    assert not try_in().answer.yes


@pytest.mark.parametrize("wrong, code", [
    ({"username": "liming", "password": "longenough"}, "username_taken"), ({"password": "short"}, "weak_password"),
    ({"username": "longenough", "password": "LongEnough"}, "weak_password"),
])
def test_accounts_that_cannot_be(who, name, wrong, code):
    with pytest.raises(Refused) as refused:
        actions.open_account(by=SYSTEM, now=cast.NOW, **{
            "person_id": who.other_worker.person_id, "username": "wangfang", "password": cast.PASSWORD, **wrong})
    assert refused.value.codes == (code,)


def test_one_account_each_and_only_from_those_who_serve(who, name):
    with pytest.raises(Refused) as refused:
        cast.make_login(who.worker, "second")
    assert refused.value.codes == ("one_account",)
    give = {"now": cast.NOW, "person_id": who.other_worker.person_id, "username": "wf", "password": cast.PASSWORD}
    for stranger in (who.reviewer, who.provider_clerk, who.other_worker, *who.strangers):
        with pytest.raises(Refused) as refused:
            actions.open_account(by=stranger, **give)
        assert refused.value.codes == ("not_yours",)
    assert actions.open_account(by=who.city_officer, **give).username == "wf"


def test_an_installation_says_how_often_and_how_long(who, name, settings):
    settings.LOCKING = {"after": 2, "minutes": 60}
    first = try_in("wrong").answer.reasons[0]
    assert first.way_out() == "连续 2 次错误将锁定 60 分钟"
    assert try_in("wrong").answer.reasons[0].word == "locked_out"
    assert try_in(now=cast.NOW + timedelta(minutes=59)).answer.reasons[0].word == "locked_out"
    assert try_in(now=cast.NOW + timedelta(minutes=60)).account is not None


def test_ones_own_password_is_changed_knowing_the_old(who, name):
    change = {"by": who.worker, "now": cast.NOW}
    with pytest.raises(Refused) as refused:
        actions.change_password(**change, old="wrong", new="another horse")
    assert refused.value.codes == ("wrong_password",)
    actions.change_password(**change, old=cast.PASSWORD, new="another horse")
    assert try_in("another horse").answer.yes and not try_in().answer.yes
    with pytest.raises(Refused):
        actions.change_password(by=VISITOR, now=cast.NOW, old="another horse", new=cast.PASSWORD)
