"""Pure: our books in beancount's language (https://beancount.github.io/docs/), so that another program can add them up.

The ledger speaks as a bank does, to whom an account is a debt: money goes from the debit to the credit. Whoever holds the
accounts sees it the other way round, and so do these lines: what comes to an account is its debit, a positive number.
"""

import re
from collections.abc import Iterable
from datetime import date

from baigong.kernel.fen import Fen

ROOTS = {"source": "Income", "payee": "Expenses"}
"""What the first part of a code is to whoever holds the accounts; anything else is money that is there."""
PLAIN = re.compile(r"[a-wyz][a-z0-9-]*|[0-9]+")


def bean_name(code: str) -> str:
    """The beancount name of an account: budget/120000/x/2025 → Assets:Budget:120000:…; two codes never get the same.

    A part that is not plain small letters and digits, or begins with x, becomes X and its bytes in hexadecimal.
    """
    parts = code.split("/")
    named = [part[:1].upper() + part[1:] if PLAIN.fullmatch(part) else f"X{part.encode().hex()}" for part in parts]
    return ":".join([ROOTS.get(parts[0], "Assets"), *named])


def bean_amount(fen: Fen) -> str:
    """"-1500.05 CNY"."""
    whole, cents = divmod(abs(fen), 100)
    return f"{'-' if fen < 0 else ''}{whole}.{cents:02d} CNY"


def bean_open(on: date, code: str, name: str) -> str:
    """The line that opens an account, with its name beside it."""
    return f'{on} open {bean_name(code)} CNY\n  code: "{_quoted(code)}"\n  name: "{_quoted(name)}"\n'


def bean_transaction(on: date, why: str, postings: Iterable[tuple[str, Fen]], **meta: str) -> str:
    """A transaction: (code, fen that come to it) each; metadata as text."""
    lines = [f'{on} * "{_quoted(why)}"', *(f'  {key}: "{_quoted(text)}"' for key, text in meta.items()),
             *(f"  {bean_name(code)}  {bean_amount(fen)}" for code, fen in postings)]
    return "\n".join(lines) + "\n"


def bean_balance(on: date, code: str, fen: Fen) -> str:
    """An assertion: at the beginning of this day the account stands at so much. To the fen: left alone, beancount lets one pass."""
    return f"{on} balance {bean_name(code)}  {bean_amount(fen).replace(' ', ' ~ 0.00 ')}\n"


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
