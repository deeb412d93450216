"""Pay accounts: in the payee's own name, one holder per number, one current account per holder."""

import pytest
from django.db import IntegrityError, transaction

from baigong.kernel.actor import SYSTEM
from baigong.kernel.identity import make_simulated_card
from baigong.kernel.refused import Refused
from baigong.people import actions, queries
from baigong.people.models import PayAccount
from tests import cast

FIRST, SECOND = make_simulated_card(serial=900_001), make_simulated_card(serial=900_002)


def give(who, number=FIRST, **more):
    return {"now": cast.NOW, "person_id": who.worker.person_id, "number": number, "bank": "模拟银行",
            "holder_name": "李明", **more}


def test_registered_once_and_shown_masked(who):
    account = actions.register_pay_account(by=who.worker, **give(who))
    assert actions.register_pay_account(by=who.reviewer, **give(who)) == account
    assert queries.pay_account_of(person_id=who.worker.person_id) == account
    assert queries.masked_account(account) == f"模拟银行 **** {FIRST[-4:]}"
    with pytest.raises(Refused) as refused:
        actions.register_pay_account(by=who.worker, **give(who, SECOND))
    assert refused.value.codes == ("has_account",)


def test_replaced_for_a_reason_and_back_again(who):
    with pytest.raises(Refused) as refused:
        actions.replace_pay_account(by=who.worker, **give(who, SECOND), why="换卡")
    assert refused.value.codes == ("nothing_to_replace",)
    first = actions.register_pay_account(by=who.worker, **give(who))
    with pytest.raises(Refused) as refused:
        actions.replace_pay_account(by=who.worker, **give(who, SECOND), why=" ")
    assert refused.value.codes == ("needs_why",)
    actions.replace_pay_account(by=who.worker, **give(who, SECOND), why="换卡")
    assert queries.pay_account_of(person_id=who.worker.person_id).number == SECOND
    assert actions.replace_pay_account(by=who.worker, **give(who, FIRST), why="换回").pk == first.pk
    assert PayAccount.objects.filter(person_id=who.worker.person_id, is_current=True).count() == 1


@pytest.mark.parametrize("wrong, code", [
    ({"holder_name": "王芳"}, "holder_differs"), ({"number": FIRST[:-1] + "x"}, "card_length"),
    ({"number": FIRST[:-1] + str((int(FIRST[-1]) + 1) % 10)}, "card_check"),
])
def test_wrong_accounts_are_refused(who, wrong, code):
    with pytest.raises(Refused) as refused:
        actions.register_pay_account(by=who.worker, **give(who, **wrong))
    assert refused.value.codes == (code,)


def test_a_number_has_one_holder_even_without_python(who):
    actions.register_pay_account(by=who.worker, **give(who))
    with pytest.raises(Refused) as refused:
        actions.register_pay_account(
            by=who.other_worker, **give(who, person_id=who.other_worker.person_id, holder_name="王芳"))
    assert refused.value.codes == ("account_taken",)
    with pytest.raises(IntegrityError, match="people_pay_account_one_holder"), transaction.atomic():
        PayAccount.objects.create(person_id=who.other_worker.person_id, number=FIRST, bank="x", holder_name="王芳",
                                  checked_at=cast.NOW)
    with pytest.raises(IntegrityError, match="people_pay_account_person"), transaction.atomic():
        PayAccount.objects.create(person_id=who.worker.person_id, number=SECOND, bank="x", holder_name="李明",
                                  checked_at=cast.NOW)


def test_a_clerk_registers_the_account_of_their_own_house(who):
    name = queries.organisation(who.provider).name
    house = {"now": cast.NOW, "organisation_id": who.provider, "number": "622 000 1", "bank": "x", "holder_name": name}
    assert actions.register_pay_account(by=who.provider_clerk, **house).number == "6220001"
    for stranger in (who.other_provider_clerk, who.teacher, who.payer, who.worker, *who.strangers):
        with pytest.raises(Refused):
            actions.replace_pay_account(by=stranger, **house, why="x")


def test_strangers_and_the_payer_set_no_account(who):
    for stranger in (who.payer, who.other_worker, who.neighbour_reviewer, who.provider_clerk, *who.strangers):
        with pytest.raises(Refused) as refused:
            actions.register_pay_account(by=stranger, **give(who))
        assert refused.value.codes == ("not_yours",)


def test_the_card_offices_answer_is_kept_whole_or_not_at_all(who):
    people = [who.worker.person_id, who.other_worker.person_id]
    rows = list(zip(people, (FIRST, SECOND), strict=True))
    assert actions.register_pay_accounts(by=SYSTEM, now=cast.NOW, bank="模拟银行", rows=rows) == 2
    assert queries.pay_account_of(person_id=people[0]).holder_name == "李明"
    with pytest.raises(Refused):
        actions.register_pay_accounts(by=SYSTEM, now=cast.NOW, bank="模拟银行", rows=rows)
    with pytest.raises(Refused):
        actions.register_pay_accounts(by=who.reviewer, now=cast.NOW, bank="模拟银行", rows=rows)
