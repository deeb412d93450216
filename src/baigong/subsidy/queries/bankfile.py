"""The file to the bank, as xlsx and csv, and its answer read back, whichever kind of file it is."""

import csv
from collections.abc import Sequence
from io import BytesIO, StringIO
from typing import Any

import xlsxwriter
from python_calamine import CalamineError, load_workbook

from baigong.kernel.fen import yuan
from baigong.kernel.refused import Refused
from baigong.subsidy.decide import BankRow, bank_rows
from baigong.subsidy.models import Payment, PayRun
from baigong.subsidy.words import PaymentState, Refusal

from .answering import is_message, read_message
from .instructing import batches_of
from .runs import payments_in

HEAD = ("指令号", "收款户名", "收款账号", "开户银行", "金额", "用途")
ANSWER_HEAD = ("指令号", "金额", "处理结果", "银行流水号", "失败原因")


def bank_table(run: PayRun) -> list[tuple[str, ...]]:
    """Head and one row per instruction of a released run; the amount in yuan with two places, no separators."""
    sent = payments_in(run).filter(state__in=[PaymentState.SENT, PaymentState.PAID, PaymentState.RETURNED])
    return [HEAD, *(_row(payment) for payment in sent)]


def bank_xlsx(run: PayRun) -> bytes:
    """The file as a workbook; every cell is text, so that account numbers keep all their digits."""
    return workbook(bank_table(run), name=run.no, widths=(26, 20, 24, 20, 12, 30))


def bank_csv(run: PayRun) -> bytes:
    """The file as csv, UTF-8 with a mark at the start, as spreadsheets want it."""
    out = StringIO()
    csv.writer(out).writerows(bank_table(run))
    return ("\ufeff" + out.getvalue()).encode()


def workbook(table: Sequence[tuple[str, ...]], *, name: str, widths: tuple[int, ...] = ()) -> bytes:
    """A one-sheet workbook of text cells with a bold head row."""
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    page = book.add_worksheet(name[:31])
    text, head = book.add_format({"num_format": "@"}), book.add_format({"num_format": "@", "bold": True})
    for column, width in enumerate(widths):
        page.set_column(column, column, width)
    for row, cells in enumerate(table):
        for column, cell in enumerate(cells):
            page.write_string(row, column, cell, head if row == 0 else text)
    book.close()
    return out.getvalue()


def read_bank_file(content: bytes, run: PayRun) -> list[BankRow]:
    """Rows of a bank's answer to a run: xlsx, csv or an ISO 20022 message. Raises Refused(bank_file) when it is none of them
    or an empty table, and what reading a message may raise."""
    if is_message(content):
        batches = {no: [one.no for one in payments] for no, (_, payments) in batches_of(run).items()}
        return read_message(content, run_no=run.no, batches=batches)
    try:
        table = table_of(content)
    except (CalamineError, UnicodeDecodeError, ValueError, csv.Error, IndexError) as error:
        raise Refused(Refusal.BANK_FILE) from error
    rows = bank_rows(table)
    if not rows:
        raise Refused(Refusal.BANK_FILE)
    return rows


def table_of(content: bytes) -> list[list[Any]]:
    """The cells of a file, xlsx or csv. Raises CalamineError, UnicodeDecodeError, ValueError or csv.Error when it is neither."""
    return _xlsx(content) if content[:2] == b"PK" else _csv(content)


def _xlsx(content: bytes) -> list[list[Any]]:
    return load_workbook(BytesIO(content)).get_sheet_by_index(0).to_python()


def _csv(content: bytes) -> list[list[Any]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("gb18030")  # what banks' older systems still write
    return [list(row) for row in csv.reader(StringIO(text))]


def _row(payment: Payment) -> tuple[str, ...]:
    account = payment.pay_account
    return (payment.no, account.holder_name, account.number, account.bank,
            yuan(payment.out_fen).replace(",", ""), f"{payment.claim.sheet.name} {payment.claim.no}")
