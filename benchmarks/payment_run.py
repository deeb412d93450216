"""A payment run of a big city: drafted, cancelled half way, released, sent to the bank and answered, as long work.

    .venv/bin/python benchmarks/payment_run.py [claims]

On a throwaway database so many payable claims are made out of one true one (tests/payables.py): each with a person, register
answers, a proved account, a certificate, a used entitlement, a sealed decision and its hold in the ledger. What is copied is what a
run looks at; no claim is made that it was lived. Then everything goes through the works that the desk asks for, in this process:
the run is drafted; a first release is cancelled half way, and every count and sum must be as before; it is released; the three
files to the bank are written; the bank's csv is read with three payments in a hundred returned. At the end: the books balance, the
line of the budget holds and has paid exactly what the claims say, and every claim was paid once or stands returned.
"""

import resource
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks._house import database

RETURNED = 3  # of a hundred
SHOWN = 25  # per cent of progress between two lines
ALWAYS = ("what_is_paid_was_decided", "what_is_paid_was_held_and_posted", "what_is_paid_used_up_its_entitlement",
          "who_decides_never_pays", "nothing_is_paid_twice", "payments_are_what_was_decided",
          "what_is_sent_goes_to_a_proved_account",
          "every_hold_belongs_to_a_live_claim", "every_decision_replays_to_the_same_fen")
"""The house's own checks that hold of copies too: no public notice was copied."""


def main(claims: int = 2_000) -> None:
    """Print seconds, claims a second and the memory peak so far of each step."""
    with database():
        from baigong.kernel.fen import yuan
        from baigong.subsidy import queries
        from baigong.subsidy.words import LongWork
        from tests import cast, cast_subsidy
        from tests.cast_subsidy import ANSWERED, SENT

        scene = cast_subsidy.make_scene(amount_fen=200_000 * (claims + 10))
        claim, payer = scene.payable(), scene.who.payer
        with step("made", claims):
            made(claim, claims - 1, SENT)
        with step("drafted", claims):
            done(LongWork.DRAFT, payer, SENT, region=cast.COUNTY, claim_ids=None, total=claims)
        run = queries.runs(by=payer).get()
        assert run.lines == claims, run.lines
        approved(run, scene)
        before = state_of()
        with step("cancelled half way", claims // 2):
            done(LongWork.RELEASE, payer, SENT, run_id=run.pk, total=claims, stop_at=claims // 2)
        assert state_of() == before, "a cancelled release left something behind"
        with step("released", claims):
            done(LongWork.RELEASE, payer, SENT, run_id=run.pk, total=claims)
        assert run_of(run, payer).dropped == 0
        for kind, write in (("xlsx", queries.bank_xlsx), ("csv", queries.bank_csv), ("pain.001", queries.bank_xml)):
            with step(f"file to the bank, {kind}", claims):
                size = len(write(run_of(run, payer)))
            print(f"{'':<34} {size / 1e6:8.1f} MB")
        content = answer_of(run)
        with step("bank's answer read", claims):
            done(LongWork.BANK_ANSWER, payer, ANSWERED, run_id=run.pk, content=content, total=claims)
        run = run_of(run, payer)
        returned = claims * RETURNED // 100
        assert (run.paid, run.returned, run.state) == (claims - returned, returned, "settled"), (run.paid, run.returned)
        checked(scene, paid=run.paid, returned=returned, fen=claim.amount_fen)
        print(f"books balance, the line is exact, {run.paid:,} paid once ({yuan(run.paid * claim.amount_fen)} yuan), "
              f"{run.returned:,} wait for another account")


@contextmanager
def step(name: str, claims: int) -> Iterator[None]:
    """Time it and print."""
    began = time.perf_counter()
    yield
    seconds = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{name:<34} {seconds:8.1f} s {claims / seconds:10,.0f} claims/s   peak {peak:6,.0f} MB", flush=True)


def made(claim: Any, count: int, now: datetime) -> None:
    """The copies, and the statistics that a night would gather."""
    from django.db import connection

    from tests.payables import payables

    payables(claim, count, now=now)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def done(kind: Any, by: Any, now: datetime, *, total: int, content: bytes | None = None, stop_at: int = 0, **args: Any) -> str:
    """Ask for long work and do it as a worker does; somebody watches, and stops it where told to. How it ended, in words."""
    from baigong.journal import actions as journal
    from baigong.project import kinds, works

    assert kinds  # fills works.KINDS
    work = journal.ask_for_work(by=by, now=now, kind=kind, args=args, content=content, total=total)
    over = threading.Event()
    watcher = threading.Thread(target=watched, args=(work.pk, by, now, stop_at, over))
    watcher.start()
    try:
        works.do(work.pk, clock=lambda: now)
    finally:
        over.set()
        watcher.join()
    work.refresh_from_db()
    wanted = "cancelled" if stop_at else "done"
    if work.state != wanted:
        raise SystemExit(f"{kind}: {work.state}, not {wanted}: {work.faults[:3]}")
    return work.told_en


def watched(work_id: int, by: Any, now: datetime, stop_at: int, over: threading.Event) -> None:
    """Print how far it is, on a connection of one's own."""
    from django.db import connection

    from baigong.journal import actions as journal
    from baigong.journal import queries as journals

    shown = 0
    try:
        while not over.wait(0.2):
            work = journals.work(work_id, by=by)
            percent = 100 * work.done // work.total if work.total else 0
            if percent >= shown + SHOWN:
                shown = percent - percent % SHOWN
                print(f"{'':<6}{work.done:,} of {work.total:,}", flush=True)
            if stop_at and work.done >= stop_at and work.cancelled_at is None and work.ended_at is None:
                journal.cancel_work(by=by, now=now, work_id=work_id)
    finally:
        connection.close()


def approved(run: Any, scene: Any) -> None:
    """By as many others as its sum needs, made for it here."""
    from baigong.people.words import Role
    from baigong.subsidy import actions, queries
    from tests import cast
    from tests.cast_subsidy import SENT

    for _ in range(queries.approvals_needed(run, on=SENT.date())):
        other = cast.make_actor(Role.PAYER, region=cast.COUNTY)
        actions.approve_run(by=other, now=SENT, run_id=run.pk)


def run_of(run: Any, by: Any) -> Any:
    """As it is now, with its counts."""
    from baigong.subsidy import queries

    return queries.run(run.pk, by=by)


def state_of() -> dict[str, Any]:
    """Claims, lines, runs, messages and slots by state, and all sums of the ledger."""
    from django.db import connection

    asked = {
        "claims": "SELECT state, count(*), sum(amount_fen), count(sent_at), count(due_on) FROM subsidy_claim GROUP BY 1 ORDER BY 1",
        "lines": "SELECT state, count(*), sum(amount_fen), sum(set_off_fen), count(sent_at) FROM subsidy_payment "
                 "GROUP BY 1 ORDER BY 1",
        "runs": "SELECT state, count(*) FROM subsidy_payrun GROUP BY 1 ORDER BY 1",
        "slots": "SELECT count(*) FROM subsidy_slot WHERE freed_at IS NULL",
        "messages": "SELECT count(*) FROM journal_message",
        "ledger": "SELECT sum(debits_pending), sum(debits_posted), sum(credits_pending), sum(credits_posted) FROM ledger_account",
        "transfers": "SELECT kind, count(*), sum(amount_fen) FROM ledger_transfer GROUP BY 1 ORDER BY 1",
    }
    found = {}
    with connection.cursor() as cursor:
        for name, sql in asked.items():
            cursor.execute(sql)
            found[name] = cursor.fetchall()
    return found


def answer_of(run: Any) -> bytes:
    """The bank's csv: the last three of each hundred are returned."""
    rows = ["指令号,金额,处理结果,银行流水号,失败原因"]
    for nth, payment in enumerate(run.payments.select_related("run").order_by("nth").iterator()):
        yuan = f"{payment.out_fen / 100:.2f}"
        told = ("退票", "", "户名与账号不符") if nth % 100 >= 100 - RETURNED else ("成功", f"B{payment.pk}", "")
        rows.append(",".join((payment.no, yuan, *told)))
    return "\n".join(rows).encode()


def checked(scene: Any, *, paid: int, returned: int, fen: int) -> None:
    """Books, line and payees, by the rows alone and by the house's own checks."""
    from django.db import connection

    from baigong.city import invariants

    with connection.cursor() as cursor:
        cursor.execute("SELECT sum(debits_posted) = sum(credits_posted), sum(debits_pending) = sum(credits_pending) "
                       "FROM ledger_account")
        assert cursor.fetchone() == (True, True), "the books do not balance"
        cursor.execute("SELECT debits_posted, debits_pending FROM ledger_account WHERE code = %s", [scene.line.account])
        assert cursor.fetchone() == (paid * fen, returned * fen), "the line of the budget is not exact"
        cursor.execute("SELECT count(*) FROM (SELECT claim_id FROM subsidy_payment WHERE state = 'paid' GROUP BY 1 "
                       "HAVING count(*) > 1) twice")
        assert cursor.fetchone() == (0,), "somebody is paid twice"
        cursor.execute("SELECT count(*), count(DISTINCT claim_id), sum(amount_fen) FROM subsidy_payment WHERE state = 'paid'")
        assert cursor.fetchone() == (paid, paid, paid * fen)
        cursor.execute("SELECT count(*) FROM ledger_account WHERE code LIKE 'payee/person/%%' AND credits_posted > %s", [fen])
        assert cursor.fetchone() == (0,), "a payee has more than was granted"
        cursor.execute("SELECT count(*) FROM subsidy_claim WHERE state = 'bounced'")
        assert cursor.fetchone() == (returned,)
    found = {name: [str(one) for one in invariants.CHECKS[name]()][:3] for name in ALWAYS}
    assert not any(found.values()), found


if __name__ == "__main__":
    main(*[int(one) for one in sys.argv[1:]])
