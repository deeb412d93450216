"""Single holds and posts, many at once, all on one budget line: how long one clerk waits for the two."""

import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from statistics import quantiles
from threading import Barrier
from time import perf_counter, sleep

AT_ONCE, ROUNDS, PAUSE = 64, 10, 2.0
BEHIND_GRANIAN = 4  # two workers of two threads: so many transactions run, whoever else asks stands in its queue


def clerks(fund: Callable[[int], None], *, fen: int, now: datetime) -> None:
    """Print p50, p95 and p99 of a hold and its post, an action each; `fund` gives line-0 what so many payments need.

    Without a pause everybody asks again as soon as answered, so that what is told is the queue: at once ÷ payments a second.
    """
    for at_once, rounds, pause, said in (
            (AT_ONCE, ROUNDS, 0.0, "without a pause"), (AT_ONCE, 5, PAUSE, f"each every {PAUSE:.0f} s"),
            (BEHIND_GRANIAN, ROUNDS * AT_ONCE // BEHIND_GRANIAN, 0.0, "without a pause")):
        fund(at_once * (rounds + 1))
        began = perf_counter()
        waits = _rush(at_once, rounds, pause, fen, now)
        seconds = perf_counter() - began
        p = quantiles(waits, n=100)
        told = " · ".join(f"p{n} {p[n - 1] * 1000:.0f} ms" for n in (50, 95, 99))
        print(f"{f'one hold and post, {at_once} at once, {said}':<52} {told}  {len(waits) / seconds:6,.0f} payments/s")


def _rush(at_once: int, rounds: int, pause: float, fen: int, now: datetime) -> list[float]:
    from django.db import connections

    ready = Barrier(at_once)

    def clerk(n: int) -> list[float]:
        try:
            _pay(fen, now)  # opens the connection and plans the statements; not counted
            ready.wait(60)
            sleep(pause * n / at_once)
            waits = []
            for _ in range(rounds):
                asked = perf_counter()
                _pay(fen, now)
                waits.append(perf_counter() - asked)
                sleep(max(0.0, pause - waits[-1]))
            return waits
        finally:
            connections.close_all()

    with ThreadPoolExecutor(at_once) as pool:
        return [wait for waits in pool.map(clerk, range(at_once)) for wait in waits]


def _pay(fen: int, now: datetime) -> None:
    from baigong.journal.actions import ACTIONS, action
    from baigong.kernel.actor import SYSTEM
    from baigong.ledger import actions as ledger

    if "bench.promised" not in ACTIONS:
        @action("bench.promised", may=lambda *, by: True)
        def promise(*, by: object, now: datetime, id: uuid.UUID) -> object:
            return ledger.hold(id=id, debit="line-0", credit="payees", amount_fen=fen, why="", now=now)

        @action("bench.paid", may=lambda *, by: True)
        def pay(*, by: object, now: datetime, id: uuid.UUID, settles: uuid.UUID) -> object:
            return ledger.post(id=id, settles=settles, why="", now=now)

    hold = uuid.uuid4()
    ACTIONS["bench.promised"](by=SYSTEM, now=now, id=hold)
    ACTIONS["bench.paid"](by=SYSTEM, now=now, id=uuid.uuid4(), settles=hold)
