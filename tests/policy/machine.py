"""Money played at random: appropriated, passed down, reserved, held, paid, given back, recovered, restated, months closed.

Beside the house stands a model in a few dictionaries that knows nothing of SQL. After every step both say the same of every
account, nothing is below zero, what came is what went, the totals follow from the transfers, and closed months hold.
"""

import datetime as dt
import uuid
from collections import defaultdict

from django.db import transaction
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule

from baigong.kernel.refused import Refused
from baigong.ledger import actions as ledger
from baigong.ledger import queries
from baigong.ledger.models import Account, Period, Transfer
from baigong.policy import actions
from baigong.policy.models import BudgetLine
from tests import cast
from tests.ledger.acting import acting

FUND, YEAR, SOURCE = "employment-subsidy", 2025, "source/employment-subsidy"
PLACES = (cast.PROVINCE, cast.COUNTY, cast.NEIGHBOUR)
OWED = "receivable/employment-subsidy"
places, amounts, payees = st.sampled_from(PLACES), st.integers(1, 400), st.integers(0, 2)


def line_of(place):
    return f"budget/{place}/{FUND}/{YEAR}"


class Money(RuleBasedStateMachine):
    """`who` is the cast, set by whoever runs it."""

    who: cast.Cast
    holds = Bundle("holds")
    moved = Bundle("moved")
    seats = Bundle("seats")

    def __init__(self):
        super().__init__()
        self.atom = transaction.atomic()
        self.atom.__enter__()
        self.now = dt.datetime(2025, 1, 20, 4, tzinfo=dt.UTC)
        self.posted, self.held = defaultdict(int), defaultdict(int)  # by account, in fen
        self.open, self.settled = {}, set()  # holds
        self.reserved = {}  # holds of seats that nobody claimed yet: (line, fen)
        self.paid = {}  # holds that were paid and not asked back: (line, payee, fen)
        self.stands = {}  # direct transfers: what each stands at
        self.log = []  # (at, from, to, fen) of what was posted
        self.last, self.waiting = None, None  # the last closed month, and the one that waits
        acting(lambda: [ledger.open_account(f"payee/person/{n}", str(n)) for n in range(3)])
        acting(lambda: [ledger.open_account(f"{OWED}/{place}", "应退") for place in PLACES])

    def teardown(self):
        transaction.set_rollback(True)
        self.atom.__exit__(None, None, None)

    def attempt(self, what, *refusals):
        """It happens unless the model has reasons against it; then it is refused with one of them."""
        try:
            with transaction.atomic():
                done = what()
        except Refused as no:
            assert no.codes[0] in refusals, f"refused with {no.codes}, the model knows {refusals}"
            return None
        assert not any(refusals), f"done, though the model forbids it: {refusals}"
        return done

    def book(self, source, target, fen):
        self.posted[source] -= fen
        self.posted[target] += fen
        self.log.append((self.now, source, target, fen))

    def free(self, account):
        return self.posted[account] - self.held[account]

    def short(self, account, fen):
        return "overdrawn" if account != SOURCE and self.free(account) < fen else ""

    @rule(days=st.integers(1, 25))
    def time_passes(self, days):
        self.now += dt.timedelta(days=days)

    @rule(target=moved, place=places, fen=amounts, twice=st.booleans())
    def fund(self, place, fen, twice):
        given = {"by": self.who.finance_officer, "now": self.now, "region": place, "fund": FUND, "year": YEAR,
                 "document_no": f"文 {len(self.log)}", "amount_fen": fen}
        self.attempt(lambda: actions.appropriate(**given))
        self.book(SOURCE, line_of(place), fen)
        if twice:
            self.attempt(lambda: actions.appropriate(**given))
        return self.newest(SOURCE, line_of(place), fen)

    @rule(target=moved, to=st.sampled_from(PLACES[1:]), fen=amounts)
    def allocate(self, to, fen):
        from_line = Account.objects.filter(code=line_of(cast.PROVINCE)).first()
        if from_line is None:
            return None
        line = BudgetLine.objects.get(account=from_line.code)
        if self.attempt(lambda: actions.pass_down(
                by=self.who.finance_officer, now=self.now, line_id=line.pk, to_region=to, document_no=f"文 {len(self.log)}",
                amount_fen=fen), self.short(from_line.code, fen)) is None:
            return None
        self.book(from_line.code, line_of(to), fen)
        return self.newest(from_line.code, line_of(to), fen)

    def newest(self, source, target, fen):
        key = Transfer.objects.filter(kind="direct", debit__code=source, credit__code=target).exclude(pk__in=self.stands).get(
            restates=None).pk
        self.stands[key] = (source, target, fen)
        return key

    @rule(target=holds, place=places, payee=payees, fen=amounts)
    def hold(self, place, payee, fen):
        line, key = line_of(place), uuid.uuid4()
        if not Account.objects.filter(code=line).exists():
            return key
        if self.attempt(lambda: acting(lambda: ledger.hold(
                id=key, debit=line, credit=f"payee/person/{payee}", amount_fen=fen, why="", now=self.now)), self.short(line, fen)):
            self.held[line] += fen
            self.open[key] = (line, f"payee/person/{payee}", fen)
        return key

    @rule(key=holds, pays=st.booleans())
    def settle(self, key, pays):
        if key not in self.open and key not in self.settled:
            return
        step = ledger.post if pays else ledger.void
        if self.attempt(lambda: acting(lambda: step(id=uuid.uuid4(), settles=key, why="", now=self.now)),
                        "already_settled" if key in self.settled else ""):
            line, payee, fen = self.open.pop(key)
            self.settled.add(key)
            self.held[line] -= fen
            if pays:
                self.book(line, payee, fen)
                self.paid[key] = (line, payee, fen)

    @rule(target=seats, place=places, many=st.integers(1, 5), fen=amounts)
    def commit(self, place, many, fen):
        """So many seats of a class, all or nothing."""
        line, keys = line_of(place), [uuid.uuid4() for _ in range(many)]
        if not Account.objects.filter(code=line).exists():
            return ()
        holds = [ledger.Hold(key, line, f"committed/{line}", fen, "") for key in keys]

        def reserve():
            ledger.open_account(f"committed/{line}", "预留", only_holds=True)
            return ledger.hold_all(holds, now=self.now)

        if self.attempt(lambda: acting(reserve), self.short(line, many * fen)):
            self.held[line] += many * fen
            self.reserved |= dict.fromkeys(keys, (line, fen))
        return tuple(keys)

    @rule(target=holds, keys=seats, payee=payees, fen=amounts)
    def turn(self, keys, payee, fen):
        """A seat becomes a claim's hold, of whatever amount, or neither changes."""
        seat, key = next((one for one in keys if one in self.reserved), None), uuid.uuid4()
        if seat is None:
            return key
        line, was = self.reserved[seat]

        def turned():
            ledger.void(id=uuid.uuid4(), settles=seat, why="", now=self.now)
            return ledger.hold(id=key, debit=line, credit=f"payee/person/{payee}", amount_fen=fen, why="", now=self.now)

        if self.attempt(lambda: acting(turned), "overdrawn" if self.free(line) + was < fen else ""):
            del self.reserved[seat]
            self.held[line] += fen - was
            self.open[key] = (line, f"payee/person/{payee}", fen)
        return key

    @rule(keys=seats, many=st.integers(1, 5))
    def free_seats(self, keys, many):
        """A class is cancelled or people leave; a seat that was freed or turned is not freed once more."""
        chosen = keys[:many]
        gone = [key for key in chosen if key not in self.reserved]
        if not chosen or not all(Transfer.objects.filter(pk=key).exists() for key in chosen):
            return
        if self.attempt(lambda: acting(lambda: ledger.void_all({key: uuid.uuid4() for key in chosen}, why="", now=self.now)),
                        "already_settled" if gone else ""):
            for key in chosen:
                line, fen = self.reserved.pop(key)
                self.held[line] -= fen

    @rule(keys=seats)
    def pay_a_seat(self, keys):
        """Nothing is ever paid out of what is reserved."""
        seat = next((one for one in keys if one in self.reserved), None)
        if seat is not None:
            self.attempt(lambda: acting(lambda: ledger.post(id=uuid.uuid4(), settles=seat, why="", now=self.now)), "only_holds")

    @rule(key=holds)
    def recover(self, key):
        """What was paid is asked back: booked out of the payee's account, as long as it is there."""
        if key not in self.paid:
            return
        line, payee, fen = self.paid[key]
        owed = f"{OWED}/{line.split('/')[1]}"
        if self.attempt(lambda: acting(lambda: ledger.transfer(
                id=uuid.uuid4(), debit=payee, credit=owed, amount_fen=fen, why="", now=self.now)), self.short(payee, fen)):
            del self.paid[key]
            self.book(payee, owed, fen)

    @rule(place=places, fen=amounts)
    def repay(self, place, fen):
        """Money comes in, once or in instalments: back to the line, never more than is owed."""
        owed, line = f"{OWED}/{place}", line_of(place)
        if Account.objects.filter(code=line).exists() and self.attempt(lambda: acting(lambda: ledger.transfer(
                id=uuid.uuid4(), debit=owed, credit=line, amount_fen=fen, why="", now=self.now)), self.short(owed, fen)):
            self.book(owed, line, fen)

    @rule(key=moved, fen=st.integers(0, 400))
    def restate(self, key, fen):
        if key is None:
            return
        source, target, stands = self.stands[key]
        giver, taker = (source, target) if fen > stands else (target, source)
        against = "nothing_restated" if fen == stands else self.short(giver, abs(fen - stands))
        if self.attempt(lambda: actions.restate(
                by=self.who.finance_officer, now=self.now, transfer_id=key, after_fen=fen, document_no=f"正 {len(self.log)}",
                why="错"), against):
            self.book(giver, taker, abs(fen - stands))
            self.stands[key] = (source, target, fen)

    @rule(days=st.integers(0, 60), fen=amounts)
    def book_late(self, days, fen):
        """Into the past: refused exactly where the month is closed or waits to be."""
        at, closed = self.now - dt.timedelta(days=days), self.waiting or self.last
        if closed is None or at >= queries.edges(closed)[1]:
            return
        self.attempt(lambda: actions.appropriate(
            by=self.who.finance_officer, now=at, region=cast.PROVINCE, fund=FUND, year=YEAR, document_no="迟", amount_fen=fen),
            "month_closed")

    @rule()
    def close(self):
        month = queries.month_after(self.last) if self.last else self.now.date().replace(day=1)
        month = month if self.last else (month - dt.timedelta(days=1)).replace(day=1)
        against = "close_waits" if self.waiting else "books_not_over" if self.now < queries.edges(month)[1] else ""
        if not self.log:
            return
        if self.attempt(lambda: actions.close_month(by=self.who.finance_officer, now=self.now, month=month), against):
            self.waiting = month
            self.the_month_is_the_models(month)

    @rule(agrees=st.booleans())
    def answer_the_close(self, agrees):
        if self.waiting is None:
            return
        period, by = Period.objects.get(state="proposed"), self.who.province_officer
        if agrees:
            self.attempt(lambda: actions.confirm_month(by=by, now=self.now, period_id=period.pk))
            self.last = self.waiting
        else:
            self.attempt(lambda: actions.return_month(by=by, now=self.now, period_id=period.pk, why="再核"))
        self.waiting = None

    def the_month_is_the_models(self, month):
        starts, ends = queries.edges(month)
        rows = {row.code: (row.opening_fen, row.in_fen, row.out_fen) for row in queries.as_closed(queries.period(month))}
        told = defaultdict(lambda: [0, 0, 0])
        for at, source, target, fen in self.log:
            if at < starts:
                told[source][0] -= fen
                told[target][0] += fen
            elif at < ends:
                told[source][2] += fen
                told[target][1] += fen
        assert {code: row for code, row in rows.items() if any(row)} == {
            code: tuple(row) for code, row in told.items() if any(row)}

    @invariant()
    def every_account_is_the_models(self):
        accounts = list(Account.objects.order_by("code"))
        assert {a.code: (a.credits_posted - a.debits_posted, a.debits_pending) for a in accounts} == {
            a.code: (self.posted[a.code], self.held[a.code]) for a in accounts}
        assert all(a.available_fen >= 0 for a in accounts if a.code != SOURCE)
        assert sum(a.credits_posted - a.debits_posted for a in accounts) == 0

    @invariant()
    def what_is_reserved_stands_on_its_account(self):
        found = {a.code: a.credits_pending for a in Account.objects.filter(code__startswith="committed/").order_by("code")}
        told = dict.fromkeys(found, 0)
        for line, fen in self.reserved.values():
            told[f"committed/{line}"] += fen
        assert found == told

    @invariant()
    def the_totals_replay(self):
        assert queries.accounts_that_disagree() == []

    @invariant()
    def closed_months_hold(self):
        assert list(queries.damaged_periods()) == []
