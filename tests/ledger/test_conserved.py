"""A state machine plays the ledger at random: money is conserved, never negative, and replays to the same totals."""

import uuid

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from baigong.kernel.refused import Refused
from baigong.ledger import actions as ledger
from baigong.ledger import queries
from baigong.ledger.models import Account
from tests.ledger.acting import NOW, acting

CODES = ("treasury", "a", "b", "c")
codes, amounts = st.sampled_from(CODES), st.integers(1, 500)


class Books(RuleBasedStateMachine):
    """A model of the books in three dictionaries beside the real tables."""

    holds = Bundle("holds")

    def __init__(self) -> None:
        super().__init__()
        self.atom = transaction.atomic()
        self.atom.__enter__()
        self.free = dict.fromkeys(CODES, 0)
        self.open: dict[uuid.UUID, tuple[str, str, int]] = {}
        self.done: set[uuid.UUID] = set()
        acting(lambda: [ledger.open_account(code, code, may_overdraw=code == "treasury") for code in CODES])

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.atom.__exit__(None, None, None)

    def attempt(self, what, allowed, code):
        try:
            done = acting(what)
        except Refused as no:
            assert not allowed, "the ledger refused what the model allows"
            assert no.codes == (code,)
            return None
        assert allowed, "the ledger did what the model forbids"
        return done

    def has(self, debit, amount_fen):
        return debit == "treasury" or self.free[debit] >= amount_fen

    @rule(debit=codes, credit=codes, amount_fen=amounts)
    def transfer(self, debit, credit, amount_fen):
        if debit != credit and self.attempt(
            lambda: ledger.transfer(id=uuid.uuid4(), debit=debit, credit=credit, amount_fen=amount_fen,
                                    why="", now=NOW),
            self.has(debit, amount_fen), "overdrawn",
        ):
            self.free[debit] -= amount_fen
            self.free[credit] += amount_fen

    @rule(target=holds, debit=codes, credit=codes, amount_fen=amounts)
    def hold(self, debit, credit, amount_fen):
        key = uuid.uuid4()
        if debit != credit and self.attempt(
            lambda: ledger.hold(id=key, debit=debit, credit=credit, amount_fen=amount_fen,
                                why="", now=NOW),
            self.has(debit, amount_fen), "overdrawn",
        ):
            self.free[debit] -= amount_fen
            self.open[key] = (debit, credit, amount_fen)
        return key

    @rule(key=holds, pays=st.booleans(), twice=st.booleans())
    def settle(self, key, pays, twice):
        if key not in self.open and key not in self.done:
            return
        step, own = (ledger.post if pays else ledger.void), uuid.uuid4()
        if self.attempt(lambda: step(id=own, settles=key, why="", now=NOW), key in self.open, "already_settled"):
            debit, credit, amount_fen = self.open.pop(key)
            self.done.add(key)
            self.free[credit if pays else debit] += amount_fen
            if twice:
                assert acting(lambda: step(id=own, settles=key, why="", now=NOW)).pk == own

    @invariant()
    def the_books_agree(self):
        accounts = {account.code: account for account in Account.objects.all()}
        assert {code: account.available_fen for code, account in accounts.items()} == self.free
        assert all(account.available_fen >= 0 for code, account in accounts.items() if code != "treasury")
        assert sum(a.debits_pending for a in accounts.values()) == sum(a for *_, a in self.open.values())
        assert queries.imbalance_fen() == 0

    @invariant()
    def the_totals_replay(self):
        assert queries.accounts_that_disagree() == []


@pytest.mark.django_db
def test_money_is_conserved():
    run_state_machine_as_test(Books, settings=settings(
        max_examples=25, stateful_step_count=30, deadline=None, derandomize=True,
        suppress_health_check=list(HealthCheck)))
