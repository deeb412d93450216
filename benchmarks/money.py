"""Holds and their posts: our steps, beside a naive ORM loop, django-hordak and set-based SQL, on one real PostgreSQL.

    .venv/bin/python benchmarks/money.py [payments] [lines] [rounds] [singly]

The ways that pay one by one move `singly` payments. Those that take a moment move them all, `rounds` times in turn; the median
is told, with the processor time of the client and its session: what can be compared on a machine that others use.

Every way moves a hold and its post for each payment out of the same lines, and every way is checked afterwards: the books balance
and each line is exactly used up. The naive way keeps a balance in a row that it reads, checks and saves, and looks for the
hold and whether it was settled; the plain set-based way keeps it in the same row, with foreign keys, in one statement for all holds
and one for all posts. django-hordak knows no holds: it moves each payment to an account of what is held and on to the payees,
as its documents say, and once more with the line locked and its balance asked first. Bounded to a throwaway database,
on a cluster that keeps what it wrote, as a house has it. At last single holds and posts with 64 clerks at once on one line.
"""

import os
import sys
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

import django

sys.path[:0] = [str(Path(__file__).resolve().parents[1] / "src"), str(Path(__file__).resolve().parents[1])]
os.environ |= {"DJANGO_SETTINGS_MODULE": "benchmarks._money_settings", "BAIGONG_CLUSTER": "measured"}
NOW = datetime(2025, 9, 1, tzinfo=UTC)
FEN = 150_000
Work = list[tuple[str, uuid.UUID, uuid.UUID]]
Way = Callable[[Work], None]


def main(payments: int = 100_000, lines: int = 50, rounds: int = 5, singly: int = 2_000) -> None:
    """Print one row per way: seconds, transfers per second, and how many times the naive way."""
    from benchmarks._money_desk import clerks

    with _database():
        slow: dict[str, Way] = {
            "naive ORM: lock, check, save, insert": _naive,
            "django-hordak: transfer_to": _hordak,
            "django-hordak: lock, balance, transfer_to": _hordak_checked,
            "our steps, one action per hold and post": _ours_single,
            "our steps, one action per 100": _ours_batched,
        }
        quick: dict[str, Way] = {
            "our steps, hold_all and post_all": _ours_together,
            "our steps, each payee an account of its own": _ours_to_each,
            "set-based SQL on plain tables, foreign keys": _plain,
            "set-based SQL on our tables": _set_based,
        }
        naive = None
        for name, way in slow.items():
            naive = _tell(name, _taken(way, singly, lines), naive, singly, singly)
        taken = [[_taken(way, payments, lines) for way in quick.values()] for _ in range(rounds)]
        for name, runs in zip(quick, zip(*taken, strict=True), strict=True):
            _tell(name, (median(run[0] for run in runs), median(run[1] for run in runs)), naive, payments, singly)
        clerks(lambda count: _opened(1, count), fen=FEN, now=NOW)


def _tell(name: str, taken: tuple[float, float], naive: tuple[float, float] | None, payments: int,
          singly: int) -> tuple[float, float]:
    naive = naive or taken
    each, usual = ([one / 2 / count for one in way] for way, count in ((taken, payments), (naive, singly)))
    print(f"{name:<44} {taken[0]:7.3f} s {1 / each[0]:9,.0f} transfers/s  × {usual[0] / each[0]:6.1f}"
          f"   processor {each[1] * 1e6:8.1f} µs a transfer  × {usual[1] / each[1]:6.1f}", flush=True)
    return naive


def _taken(way: Way, payments: int, lines: int) -> tuple[float, float]:
    """Seconds on the clock, and of processor in the client and in its session of PostgreSQL; the books are checked afterwards."""
    _opened(lines, payments)
    work = [(f"line-{n % lines}", uuid.uuid4(), uuid.uuid4()) for n in range(payments)]
    spent, started = _spent(), perf_counter()
    way(work)
    seconds, spent = perf_counter() - started, _spent() - spent
    CHECKS.get(way, _check_ours)(lines)
    return seconds, spent


def _spent() -> float:
    """Processor seconds so far; of the session as Linux tells them."""
    from django.db import connection

    with connection.cursor() as cursor:
        (session,) = cursor.execute("SELECT pg_backend_pid()").fetchone()
    return int(Path(f"/proc/{session}/schedstat").read_text().split()[0]) / 1e9 + process_time()


@contextmanager
def _database() -> Iterator[None]:
    from baigong.project import postgres

    with postgres.running():
        django.setup()
        from django.db import connection

        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
        try:
            with connection.cursor() as cursor:
                cursor.execute("CREATE TABLE naive_account (code text PRIMARY KEY, balance bigint NOT NULL CHECK (balance >= 0))")
                cursor.execute("CREATE TABLE naive_transfer (id uuid PRIMARY KEY, debit text REFERENCES naive_account, "
                               "amount bigint NOT NULL, kind text NOT NULL, at timestamptz NOT NULL, "
                               "settles uuid UNIQUE REFERENCES naive_transfer)")
            yield
        finally:
            connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)


def _opened(lines: int, payments: int) -> None:
    """Empty books; each line holds exactly what its payments need."""
    from django.db import connection

    from baigong.ledger import actions as ledger
    from baigong.ledger.models import Account

    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica; DELETE FROM ledger_transfer; "
                       "DELETE FROM ledger_account; DELETE FROM naive_transfer; DELETE FROM naive_account; "
                       "DELETE FROM hordak_leg; DELETE FROM hordak_transaction; DELETE FROM hordak_account; "
                       "SET session_replication_role = origin")
        cursor.execute("VACUUM ledger_transfer, ledger_account, naive_transfer, naive_account")  # no way pays for the one before
    needs = [sum(1 for p in range(payments) if p % lines == n) * FEN for n in range(lines)]

    def fund() -> None:
        ledger.open_account("treasury", "treasury", may_overdraw=True)
        ledger.open_account("payees", "payees")
        Account.objects.bulk_create(Account(code=f"payee-{n}", name="") for n in range(payments))
        for n, need in enumerate(needs):
            ledger.open_account(f"line-{n}", f"line {n}")
            ledger.transfer(id=uuid.uuid4(), debit="treasury", credit=f"line-{n}", amount_fen=need, why="", now=NOW)

    _acting(fund)
    with connection.cursor() as cursor:
        cursor.executemany("INSERT INTO naive_account VALUES (%s, %s)",
                           [(f"line-{n}", need) for n, need in enumerate(needs)])
    _fund_hordak(needs)


def _check_ours(lines: int) -> None:
    from baigong.ledger import queries

    assert queries.imbalance_fen() == 0
    assert queries.accounts_that_disagree() == []
    assert all(queries.account(f"line-{n}").available_fen == 0 for n in range(lines))


def _check_plain(_lines: int) -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        assert cursor.execute("SELECT count(*) FROM naive_account WHERE balance <> 0").fetchone() == (0,)


def _check_hordak(lines: int) -> None:
    from hordak.models import Account

    for name in [*(f"line-{n}" for n in range(lines)), "held"]:
        assert not any(one.amount for one in Account.objects.get(name=name).get_balance().monies())
    Account.validate_accounting_equation()


def _fund_hordak(needs: list[int]) -> None:
    """Budget lines, what is held and what was paid as assets, fed from capital."""
    from djmoney.money import Money
    from hordak.models import Account, AccountType

    def opened(name: str, kind: AccountType) -> Account:
        return Account.objects.create(name=name, type=kind, currencies=["CNY"])

    treasury, _, _ = opened("treasury", AccountType.equity), opened("held", AccountType.asset), opened("payees", AccountType.asset)
    for n, need in enumerate(needs):
        treasury.transfer_to(opened(f"line-{n}", AccountType.asset), Money(need / 100, "CNY"))


def _hordak_checked(work: Work) -> None:
    _hordak(work, checked=True)


def _hordak(work: Work, *, checked: bool = False) -> None:
    from django.db import transaction
    from djmoney.money import Money
    from hordak.models import Account

    accounts = {one.name: one for one in Account.objects.all()}
    held, payees, amount = accounts["held"], accounts["payees"], Money(FEN / 100, "CNY")
    for line, hold, post in work:
        with transaction.atomic():
            source = Account.objects.select_for_update().get(name=line) if checked else accounts[line]
            assert not checked or source.get_balance().monies()[0] >= amount
            source.transfer_to(held, amount, uuid=hold)
        with transaction.atomic():
            held.transfer_to(payees, amount, uuid=post)


def _naive(work: Work) -> None:
    """What a straightforward loop does: lock the line, look, save, insert; hold and post each in a transaction."""
    from django.db import models, transaction

    class NaiveAccount(models.Model):
        code = models.TextField(primary_key=True)
        balance = models.BigIntegerField()

        class Meta:
            app_label, db_table, managed = "ledger", "naive_account", False

    class NaiveTransfer(models.Model):
        id = models.UUIDField(primary_key=True)
        debit = models.ForeignKey(NaiveAccount, on_delete=models.PROTECT, db_column="debit")
        amount = models.BigIntegerField()
        kind = models.TextField()
        at = models.DateTimeField()
        settles = models.OneToOneField("self", on_delete=models.PROTECT, null=True, db_column="settles")

        class Meta:
            app_label, db_table, managed = "ledger", "naive_transfer", False

    for line, hold, post in work:
        with transaction.atomic():
            account = NaiveAccount.objects.select_for_update().get(pk=line)
            assert account.balance >= FEN
            account.balance -= FEN
            account.save()
            NaiveTransfer.objects.create(id=hold, debit=account, amount=FEN, kind="hold", at=NOW)
        with transaction.atomic():
            held = NaiveTransfer.objects.get(pk=hold, kind="hold")
            account = NaiveAccount.objects.select_for_update().get(pk=held.debit_id)
            assert not NaiveTransfer.objects.filter(settles=held).exists()
            account.save()
            NaiveTransfer.objects.create(id=post, debit=account, amount=held.amount, kind="post", at=NOW, settles=held)


def _plain(work: Work) -> None:
    """All holds in one statement that takes them from the lines, and all posts in another; no journal, no look."""
    from django.db import connection, transaction

    lines, holds, posts = (list(column) for column in zip(*work, strict=True))
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "WITH moved AS (INSERT INTO naive_transfer (id, debit, amount, kind, at) "
            "SELECT id, line, %s, 'hold', %s FROM unnest(%s::text[], %s::uuid[]) AS w (line, id) RETURNING debit, amount), "
            "summed AS (SELECT debit, sum(amount) AS amount FROM moved GROUP BY debit) "
            "UPDATE naive_account a SET balance = a.balance - s.amount FROM summed s WHERE s.debit = a.code",
            [FEN, NOW, lines, holds])
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO naive_transfer (id, debit, amount, kind, at, settles) "
            "SELECT w.id, h.debit, h.amount, 'post', %s, h.id FROM unnest(%s::uuid[], %s::uuid[]) AS w (hold, id) "
            "JOIN naive_transfer h ON h.id = w.hold", [NOW, holds, posts])


def _ours_single(work: Work) -> None:
    for line, hold, post in work:
        _acting(lambda line=line, hold=hold: _hold(line, hold))
        _acting(lambda hold=hold, post=post: _post(hold, post))


def _ours_batched(work: Work) -> None:
    for start in range(0, len(work), 100):
        part = work[start:start + 100]
        _acting(lambda part=part: [_hold(line, hold) for line, hold, _ in part])
        _acting(lambda part=part: [_post(hold, post) for _, hold, post in part])


def _ours_together(work: Work) -> None:
    from baigong.ledger import actions as ledger

    _acting(lambda: ledger.hold_all([ledger.Hold(hold, line, "payees", FEN, "") for line, hold, _ in work], now=NOW))
    _acting(lambda: ledger.post_all({hold: post for _, hold, post in work}, why="", now=NOW))


def _ours_to_each(work: Work) -> None:
    """As a payment run is: every claim is paid to an account of its payee, so that each has a row of totals."""
    from baigong.ledger import actions as ledger

    holds = [ledger.Hold(hold, line, f"payee-{n}", FEN, "") for n, (line, hold, _) in enumerate(work)]
    _acting(lambda: ledger.hold_all(holds, now=NOW))
    _acting(lambda: ledger.post_all({hold: post for _, hold, post in work}, why="", now=NOW))


def _set_based(work: Work) -> None:
    from django.db import connection, transaction

    lines, holds, posts = zip(*work, strict=True)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO ledger_transfer (id, kind, debit_id, credit_id, amount_fen, why, at) "
            "SELECT w.id, 'hold', l.id, p.id, %s, '', %s FROM unnest(%s::text[], %s::uuid[]) AS w (line, id) "
            "JOIN ledger_account l ON l.code = w.line CROSS JOIN ledger_account p WHERE p.code = 'payees'",
            [FEN, NOW, list(lines), list(holds)])
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO ledger_transfer (id, kind, debit_id, credit_id, amount_fen, why, at, settles_id) "
            "SELECT w.id, 'post', h.debit_id, h.credit_id, h.amount_fen, '', %s, h.id "
            "FROM unnest(%s::uuid[], %s::uuid[]) AS w (hold, id) JOIN ledger_transfer h ON h.id = w.hold",
            [NOW, list(holds), list(posts)])


def _hold(line: str, hold: uuid.UUID) -> None:
    from baigong.ledger import actions as ledger

    ledger.hold(id=hold, debit=line, credit="payees", amount_fen=FEN, why="", now=NOW)


def _post(hold: uuid.UUID, post: uuid.UUID) -> None:
    from baigong.ledger import actions as ledger

    ledger.post(id=post, settles=hold, why="", now=NOW)


def _acting(what: Callable[[], object]) -> None:
    """Steps run only inside an action; this is the smallest one."""
    from baigong.journal.actions import ACTIONS, action
    from baigong.kernel.actor import SYSTEM

    if "bench.acted" not in ACTIONS:
        @action("bench.acted", may=lambda *, by: True)
        def act(*, by: object, now: datetime, what: Callable[[], object]) -> None:
            what()

    ACTIONS["bench.acted"](by=SYSTEM, now=NOW, what=what)


CHECKS: dict[Callable[..., None], Callable[[int], None]] = {
    _naive: _check_plain, _plain: _check_plain, _hordak: _check_hordak, _hordak_checked: _check_hordak}

if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
