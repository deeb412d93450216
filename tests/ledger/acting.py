"""Ledger steps run only inside an action: `acting` is one, for tests."""

import datetime as dt
import uuid
from collections.abc import Callable
from typing import Any

from baigong.journal.actions import action
from baigong.kernel.actor import SYSTEM
from baigong.ledger import actions as ledger
from baigong.ledger.models import Account

NOW = dt.datetime(2025, 9, 1, 9, tzinfo=dt.UTC)


@action("test.ledger_acted", may=lambda *, by: True)
def _act(*, by: Any, now: Any, what: Callable[[], Any], out: list[Any]) -> None:
    out.append(what())


def acting(what: Callable[[], Any]) -> Any:
    """Run `what` inside an action, in its own transaction, and answer what it answers."""
    out: list[Any] = []
    _act(by=SYSTEM, now=NOW, what=what, out=out)
    return out[-1]


def funded(amount_fen: int) -> tuple[Account, Account]:
    """A budget line that holds `amount_fen`, and an account that is paid from it."""

    def open_all() -> tuple[Account, Account]:
        ledger.open_account("treasury", "财政", may_overdraw=True)
        line = ledger.open_account("line", "预算")
        payee = ledger.open_account("payee", "收款人")
        if amount_fen:
            ledger.transfer(id=uuid.uuid4(), debit="treasury", credit="line", amount_fen=amount_fen,
                            why="下达", now=NOW)
        return line, payee

    return acting(open_all)
