"""beancount, by its own programs: what it says of a file, and what it adds up; beside what our trial balance says.

Its programs are run, never linked: they are GPL-2.0.
"""

import csv
import io
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from baigong.kernel.fen import fen_of
from baigong.ledger import queries
from baigong.ledger.decide import bean_name

BIN = Path(sys.executable).parent


def bean_check(file: Path) -> str:
    """Every error that beancount finds; "" for books without one."""
    told = subprocess.run([str(BIN / "bean-check"), str(file)], capture_output=True, text=True, check=False)
    assert bool(told.returncode) is bool(told.stderr)
    return told.stderr


def bean_totals(file: Path) -> dict[str, int]:
    """What each account comes to, in fen, as beancount adds it up; nothing of those at zero."""
    told = subprocess.run(
        [str(BIN / "bean-query"), "-f", "csv", str(file), "SELECT account, sum(number) AS total GROUP BY account"],
        capture_output=True, text=True, check=True)
    totals = {row["account"].strip(): fen_of(row["total"].strip()) for row in csv.DictReader(io.StringIO(told.stdout))}
    return {account: fen for account, fen in totals.items() if fen}


def our_totals(until: datetime) -> dict[str, int]:
    """The same by our trial balance."""
    return {bean_name(row.code): row.closing_fen for row in queries.trial_balance(until, until) if row.closing_fen}
