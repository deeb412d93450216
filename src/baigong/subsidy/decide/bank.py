"""What a bank says of our payments: its rows, whichever kind of file they came in, and the shelf that says how they are read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import yaml

from baigong.kernel.fen import fen_of
from baigong.kernel.refused import Reason, Refused
from baigong.policy.words import Fund
from baigong.subsidy.words import Refusal


@dataclass(frozen=True)
class BankRow:
    """One row of the bank's answer. `fault` says why it cannot even be read ("" when it can).

    In a table (xlsx, csv) `row` is the line; in a message (ISO 20022) it is the transaction's place in the file, the amount
    may be left out (None), and what was said before is known by the instruction alone: a status report and a statement
    give references of their own. `is_booked`: of an account statement, so that a return there came after the payment left.
    """

    row: int
    no: str
    amount_fen: int | None
    paid: bool
    bank_ref: str
    why: str
    fault: str = ""
    fault_en: str = ""
    is_message: bool = False
    is_booked: bool = False


@dataclass(frozen=True)
class PayingAccount:
    """Where one fund is paid from in the places whose codes begin with `stem`."""

    start: date
    stem: str
    fund: Fund
    number: str
    bank: str


@dataclass(frozen=True)
class Bank:
    """institution/subsidy/bank.yaml, read. `reasons`: code → (Chinese, English)."""

    currency: str
    reads: Mapping[str, frozenset[str]]
    accounts: tuple[PayingAccount, ...]
    reasons: Mapping[str, tuple[str, str]]

    def account(self, *, region: str, fund: str, on: date) -> PayingAccount | None:
        """The account that pays for a fund in a place on a day: the nearest place's, of these the newest. None: none is known."""
        fit = [one for one in self.accounts if one.fund == fund and region.startswith(one.stem) and one.start <= on]
        if not fit:
            return None
        found = max(fit, key=lambda one: (len(one.stem), one.start))
        return replace(found, number=found.number.replace("{region}", region))

    def reason(self, code: str) -> str:
        """A reason of the code set in words, with the code; a code that is not listed as it is."""
        told = self.reasons.get(code)
        return f"{told[0]}（{code}）" if told else code


def read_bank(text: str) -> Bank:
    """Read the file. Raises KeyError, TypeError or ValueError when a part is missing, unknown or no such thing."""
    top = yaml.safe_load(text)
    if unknown := sorted(set(top) - {"source", "trust", "currency", "reads", "accounts", "reasons"}):
        raise ValueError(f"unknown parts: {', '.join(unknown)}")
    accounts = tuple(
        PayingAccount(row["from"], str(row["stem"]), Fund(row["fund"]), str(row["number"]), str(row["bank"]))
        for row in top["accounts"])
    reasons = {str(code): _two(texts) for code, texts in top["reasons"].items()}
    return Bank(str(top["currency"]), {kind: frozenset(versions) for kind, versions in top["reads"].items()}, accounts, reasons)


def _two(texts: Sequence[Any]) -> tuple[str, str]:
    zh, en = texts
    return str(zh), str(en)


SETTLED = frozenset({"ACSC", "ACCC"})
"""Statuses of the external code set: settled on the payer's account, on the payee's account."""
UNDER_WAY = frozenset({"RCVD", "PDNG", "PART", "ACTC", "ACCP", "ACSP", "ACWC", "ACWP", "PATC", "ACFC", "PRES"})
"""Received, checked or under way: nothing to book yet."""
REJECTED = "RJCT"


BANK_COLUMNS = ("指令号", "金额", "处理结果", "银行流水号", "失败原因")
PAID_WORDS = frozenset({"成功", "已支付", "已到账", "paid", "ok"})
RETURNED_WORDS = frozenset({"失败", "退回", "退票", "returned", "failed"})


def bank_rows(table: Sequence[Sequence[object]]) -> list[BankRow]:
    """Rows of a bank's answer, head first. Raises Refused(bank_column) for every column it lacks; a row that cannot be
    read, or that repeats another's number, carries its fault."""
    head = [str(cell).strip() for cell in table[0]] if table else []
    missing = [Reason(Refusal.BANK_COLUMN, {"column": name}) for name in BANK_COLUMNS if name not in head]
    if missing:
        raise Refused(*missing)
    places = [head.index(name) for name in BANK_COLUMNS]
    rows: list[BankRow] = []
    met: set[str] = set()
    for number, cells in enumerate(table[1:], start=2):
        texts = [cell_text(cells[place]) if place < len(cells) else "" for place in places]
        if any(texts):
            row = _bank_row(number, texts)
            if row.no in met and not row.fault:
                row = replace(row, fault=f"指令号 {row.no} 重复", fault_en=f"instruction {row.no} twice")
            met.add(row.no)
            rows.append(row)
    return rows


def _bank_row(number: int, texts: list[str]) -> BankRow:
    no, amount, result, bank_ref, why = texts
    made = BankRow(number, no, 0, result.lower() in PAID_WORDS, bank_ref, why)
    try:
        made = replace(made, amount_fen=fen_of(amount))
    except ValueError:
        return replace(made, fault=f"金额“{amount}”无法识别", fault_en=f"no amount: {amount}")
    if result.lower() not in PAID_WORDS | RETURNED_WORDS:
        return replace(made, fault=f"处理结果“{result}”无法识别", fault_en=f"no such result: {result}")
    if made.paid and not bank_ref:
        return replace(made, fault="支付成功但缺少银行流水号", fault_en="paid, but without the bank's reference")
    if not made.paid and not why:
        return replace(made, fault="支付失败但未写明原因", fault_en="returned, but without a reason")
    return made


def cell_text(value: object) -> str:
    """A cell as typed: spreadsheets keep whole numbers as floats."""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:.2f}"
    return str(value).strip() if value is not None else ""
