"""Many holds and posts in one statement: the same as one by one in the same order, and all or nothing."""

import uuid

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baigong.kernel.refused import Refused
from baigong.ledger import actions as ledger
from baigong.ledger import queries
from baigong.ledger.models import Account, Transfer
from tests.ledger.acting import NOW, acting, funded

CODES = ("treasury", "a", "b", "c")
IDS = [uuid.UUID(int=n) for n in range(1, 7)]
holds = st.builds(
    lambda id, sides, amount_fen: ledger.Hold(id, *sides, amount_fen, "为何"), st.sampled_from(IDS),
    st.sampled_from([(one, other) for one in CODES for other in CODES if one != other]), st.integers(1, 400))


def ended(what):
    """How it ended, and the books afterwards; undone."""
    with transaction.atomic():
        try:
            said = acting(what)
        except Refused as no:
            said = tuple((str(one.word), one.values) for one in no.reasons)
        books = list(Account.objects.order_by("code").values_list(
            "code", "debits_pending", "debits_posted", "credits_pending", "credits_posted"))
        written = list(Transfer.objects.filter(pk__in=IDS).order_by("id").values_list(
            "id", "kind", "debit__code", "credit__code", "amount_fen", "why", "at"))
        assert queries.accounts_that_disagree() == []
        transaction.set_rollback(True)
    return said, books, written


def one_by_one(wanted):
    """How many transfers there are more of."""
    before = Transfer.objects.count()
    for one in wanted:
        ledger.hold(**one._asdict(), now=NOW)
    return Transfer.objects.count() - before


@pytest.mark.django_db
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=st.lists(holds, max_size=2, unique_by=lambda one: one.id), wanted=st.lists(holds, max_size=8))
def test_holds_together_end_as_holds_one_by_one(before, wanted):
    with transaction.atomic():
        acting(lambda: [ledger.open_account(code, code, may_overdraw=code == "treasury") for code in CODES])
        for code in ("a", "b"):
            acting(lambda code=code: ledger.transfer(
                id=uuid.uuid4(), debit="treasury", credit=code, amount_fen=900, why="", now=NOW))
        acting(lambda: one_by_one(one for one in before if one.debit not in ("c",)))
        assert ended(lambda: ledger.hold_all(wanted, now=NOW)) == ended(lambda: one_by_one(wanted))
        transaction.set_rollback(True)


@pytest.mark.django_db
def test_the_same_holds_again_change_nothing():
    funded(1000)
    some = [ledger.Hold(one, "line", "payee", 100, "") for one in IDS]
    assert acting(lambda: ledger.hold_all(some, now=NOW)) == 6
    assert acting(lambda: ledger.hold_all(some, now=NOW)) == 0
    assert queries.account("line").available_fen == 400


@pytest.mark.django_db
def test_one_hold_too_many_leaves_none():
    funded(500)
    with pytest.raises(Refused) as no:
        acting(lambda: ledger.hold_all([ledger.Hold(one, "line", "payee", 100, "") for one in IDS], now=NOW))
    assert no.value.codes == ("overdrawn",)
    assert (queries.account("line").available_fen, Transfer.objects.filter(pk__in=IDS).count()) == (500, 0)


@pytest.mark.django_db
def test_an_unknown_account_stops_all():
    funded(500)
    with pytest.raises(Account.DoesNotExist):
        acting(lambda: ledger.hold_all([ledger.Hold(IDS[0], "line", "nobody", 100, "")], now=NOW))


@pytest.mark.django_db
def test_a_post_whose_id_is_anothers_stops_all():
    funded(500)
    acting(lambda: ledger.hold_all([ledger.Hold(one, "line", "payee", 100, "") for one in IDS[:3]], now=NOW))
    with pytest.raises(Refused) as no:
        acting(lambda: ledger.post_all({IDS[0]: uuid.uuid4(), IDS[1]: IDS[2]}, why="", now=NOW))
    assert no.value.codes == ("other_content",)
    assert queries.account("line").debits_posted == 0


@pytest.mark.django_db
def test_a_void_hold_is_not_posted_with_the_others():
    funded(500)
    acting(lambda: ledger.hold_all([ledger.Hold(one, "line", "payee", 100, "") for one in IDS[:2]], now=NOW))
    gone = uuid.uuid4()
    acting(lambda: ledger.void(id=gone, settles=IDS[0], why="", now=NOW))
    with pytest.raises(Refused) as no:
        acting(lambda: ledger.post_all({IDS[0]: gone, IDS[1]: uuid.uuid4()}, why="", now=NOW))
    assert no.value.codes == ("already_settled",)
    assert queries.account("line").debits_posted == 0


def settled_one_by_one(step, wanted):
    """How many were new."""
    before = Transfer.objects.count()
    for key, own in wanted.items():
        step(id=own, settles=key, why="批次", now=NOW)
    return Transfer.objects.count() - before


HELD = IDS[:4]
ends = st.dictionaries(st.sampled_from(HELD), st.sampled_from([*(uuid.UUID(int=n) for n in range(20, 26)), HELD[0]]), max_size=4)


@pytest.mark.django_db
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=ends, wanted=ends, pays=st.booleans(), then_pays=st.booleans())
def test_settled_together_ends_as_settled_one_by_one(before, wanted, pays, then_pays):
    """With posts known, voided, or of another's id among them: the same books, or refused and nothing done."""
    ways = {True: (ledger.post, ledger.post_all), False: (ledger.void, ledger.void_all)}
    with transaction.atomic():
        funded(1000)
        acting(lambda: ledger.hold_all([ledger.Hold(one, "line", "payee", 100, "") for one in HELD], now=NOW))
        ended(lambda: 0)
        for key, own in before.items():
            try:
                acting(lambda key=key, own=own: ways[pays][0](id=own, settles=key, why="批次", now=NOW))
            except Refused:
                continue
        single, together = ways[then_pays]
        singly = ended(lambda: settled_one_by_one(single, wanted))
        at_once = ended(lambda: together(wanted, why="批次", now=NOW))
        assert isinstance(singly[0], int) is isinstance(at_once[0], int)
        if isinstance(singly[0], int):
            assert at_once == singly
            assert Transfer.objects.filter(settles__in=HELD).count() == len(before) - unsettled(before)
        transaction.set_rollback(True)


def unsettled(before):
    """How many of these did not come through: their own id was another's."""
    return sum(1 for key in before if not Transfer.objects.filter(settles=key).exists())


@pytest.mark.django_db
def test_what_is_known_among_what_is_new_is_counted_apart():
    funded(1000)
    some = [ledger.Hold(one, "line", "payee", 100, "") for one in IDS]
    assert acting(lambda: ledger.hold_all(some[:2], now=NOW)) == 2
    assert acting(lambda: ledger.hold_all([*some[1:5], some[4]], now=NOW)) == 3
    posts = {one: uuid.uuid5(one, "post") for one in IDS[:5]}
    assert acting(lambda: ledger.post_all(dict(list(posts.items())[:2]), why="", now=NOW)) == 2
    assert acting(lambda: ledger.post_all(posts, why="", now=NOW)) == 3
    assert acting(lambda: ledger.post_all({}, why="", now=NOW)) == 0
    assert (queries.account("line").debits_posted, queries.account("line").available_fen) == (500, 500)
    assert queries.accounts_that_disagree() == []


@pytest.mark.django_db
@pytest.mark.parametrize("amount_fen", [0, -5])
def test_an_amount_that_is_none_is_refused_by_the_database_among_many(amount_fen):
    """It would make room for another: what is not positive is never added up with the others."""
    funded(100)
    wanted = [ledger.Hold(IDS[0], "line", "payee", 60, ""), ledger.Hold(IDS[1], "line", "payee", amount_fen, "")]
    with pytest.raises(Refused) as no:
        acting(lambda: ledger.hold_all(wanted, now=NOW))
    assert isinstance(no.value.__cause__, IntegrityError)
    assert "ledger_transfer_positive" in str(no.value.__cause__)
    assert queries.account("line").available_fen == 100


rows = st.lists(st.tuples(st.sampled_from(["direct", "hold"]), st.sampled_from(CODES), st.sampled_from(CODES), st.integers(1, 400)),
                min_size=1, max_size=12)


@pytest.mark.django_db
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows)
def test_totals_of_one_statement_are_those_of_its_rows(rows):
    """Whatever kinds and accounts a bare statement mixes, and whether what it settles stands in it too."""
    with transaction.atomic():
        acting(lambda: [ledger.open_account(code, code, may_overdraw=True) for code in CODES])
        accounts = {one.code: one for one in Account.objects.all()}
        made = [Transfer(id=uuid.uuid4(), kind=kind, debit=accounts[debit], credit=accounts[credit], amount_fen=fen, why="", at=NOW)
                for kind, debit, credit, fen in rows if debit != credit]
        made += [Transfer(id=uuid.uuid4(), kind="void" if nth % 2 else "post", debit=one.debit, credit=one.credit,
                          amount_fen=one.amount_fen, settles=one, why="", at=NOW)
                 for nth, one in enumerate(made) if one.kind == "hold" and nth % 3]
        Transfer.objects.bulk_create(made)
        assert queries.accounts_that_disagree() == []
        assert queries.imbalance_fen() == 0
        transaction.set_rollback(True)
