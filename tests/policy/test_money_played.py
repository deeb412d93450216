"""Money played at random against a model, step by step, and by two hundred at once."""

import datetime as dt
import random
import uuid
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from django.db import connections
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from baigong.kernel.refused import Refused
from baigong.ledger import actions as ledger
from baigong.ledger import queries
from baigong.ledger.models import Account, Period, Transfer
from baigong.policy import actions
from tests import cast
from tests.ledger.acting import acting
from tests.policy.machine import FUND, SOURCE, YEAR, Money, line_of

KNOWN = {"overdrawn", "already_settled", "month_closed", "nothing_restated", "other_content", "not_next", "close_waits"}
EARLY, LATE = dt.datetime(2025, 7, 10, tzinfo=dt.UTC), dt.datetime(2025, 8, 10, tzinfo=dt.UTC)


@pytest.mark.django_db
def test_whatever_is_done_the_books_are_the_models(who):
    Money.who = who
    run_state_machine_as_test(Money, settings=settings(
        max_examples=6, stateful_step_count=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)))


@pytest.mark.django_db(transaction=True)
def test_two_hundred_at_once_fund_hold_commit_turn_pay_restate_and_close():
    """No thread knows of another. A sum of the money is kept: what was appropriated is where the ledger says, to the fen."""
    who, chance = cast.assemble(), random.Random(7)
    for place in (cast.PROVINCE, cast.COUNTY):
        actions.appropriate(by=who.finance_officer, now=EARLY, region=place, fund=FUND, year=YEAR, document_no="首批",
                            amount_fen=5000)
    acting(lambda: [ledger.open_account(f"payee/person/{n}", str(n)) for n in range(3)])
    first = Transfer.objects.get(credit__code=line_of(cast.PROVINCE)).pk
    ids, seats = ([uuid.uuid4() for _ in range(20)] for _ in range(2))
    reserved = f"committed/{line_of(cast.COUNTY)}"
    acting(lambda: ledger.open_account(reserved, "预留", only_holds=True))

    def hold(n, at):
        acting(lambda: ledger.hold(id=ids[n % 20], debit=line_of(cast.COUNTY), credit=f"payee/person/{n % 20 % 3}", amount_fen=300,
                                   why="", now=at))

    def settle(n, at):
        step = ledger.post if n % 3 else ledger.void
        acting(lambda: step(id=uuid.uuid4(), settles=ids[n % 20], why="", now=at))

    def commit(n, at):
        many = [ledger.Hold(key, line_of(cast.COUNTY), reserved, 50, "") for key in seats[n % 4::4]]
        acting(lambda: ledger.hold_all(many, now=at))

    def turn(n, at):
        """The seat's money becomes the claim's, or stays the seat's."""
        def both():
            ledger.void(id=uuid.uuid5(seats[n % 20], "end"), settles=seats[n % 20], why="", now=at)
            ledger.hold(id=uuid.uuid5(seats[n % 20], "claim"), debit=line_of(cast.COUNTY), credit=f"payee/person/{n % 3}",
                        amount_fen=60, why="", now=at)
        acting(both)

    def fund(n, at):
        actions.appropriate(by=who.finance_officer, now=at, region=cast.COUNTY, fund=FUND, year=YEAR, document_no=f"文 {n % 5}",
                            amount_fen=100)

    def restate(n, at):
        actions.restate(by=who.finance_officer, now=LATE, transfer_id=first, after_fen=4000 + n, document_no=f"正 {n}", why="错")

    def close(n, at):
        actions.close_month(by=who.finance_officer, now=LATE, month=EARLY.date())

    deeds = chance.choices([hold, settle, commit, turn, fund, restate, close], weights=[6, 5, 3, 5, 4, 2, 1], k=200)

    def one(job):
        try:
            job[1](job[0], LATE if job[0] % 4 else EARLY)
            return "done"
        except Refused as no:
            return no.codes[0]
        except Transfer.DoesNotExist:
            return "not held yet"
        finally:
            connections.close_all()

    with ThreadPoolExecutor(40) as pool:
        told = list(pool.map(one, enumerate(deeds)))
    assert set(told) <= {"done", "not held yet", *KNOWN}
    assert Period.objects.count() == 1
    assert all(a.available_fen >= 0 for a in Account.objects.exclude(code=SOURCE).order_by("code"))
    assert sum(a.credits_posted - a.debits_posted for a in Account.objects.order_by("code")) == 0
    assert queries.accounts_that_disagree() == []
    assert list(queries.damaged_periods()) == []
    july, kept = queries.trial_balance(*queries.edges(EARLY.date())), queries.as_closed(Period.objects.get())
    assert [replace(row, restated_fen=0) for row in kept] == july
    assert sum(row.in_fen for row in kept) == Period.objects.get().posted_fen
