"""A released run as ISO 20022: one customer credit transfer initiation (pain.001.001.09), a batch for each fund."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import F
from django.utils import timezone
from lxml import etree

from baigong.kernel.fen import yuan
from baigong.kernel.refused import Reason, Refused
from baigong.policy.words import Fund
from baigong.subsidy.decide.bank import PayingAccount
from baigong.subsidy.models import Payment, PayRun
from baigong.subsidy.words import PaymentState, Refusal

from .banking import bank, schema
from .runs import payments_in

MESSAGE = "pain.001.001.09"
SPACE = f"urn:iso:std:iso:20022:tech:xsd:{MESSAGE}"
LONG = 140
"""Most letters of a name or purpose. References have 35 and account numbers 34: those are never cut, but refused."""
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Instruction:
    """One line to the bank; whole fen."""

    no: str
    holder: str
    number: str
    bank: str
    amount_fen: int
    purpose: str


@dataclass(frozen=True)
class Batch:
    """What is charged to one account."""

    no: str
    payer: PayingAccount
    instructions: Sequence[Instruction]


def batches_of(run: PayRun) -> dict[str, tuple[str, list[Payment]]]:
    """What went to the bank, in batches by fund: {batch number: (fund, its payments)}, in the order of the funds."""
    sent = payments_in(run).filter(state__in=[PaymentState.SENT, PaymentState.PAID, PaymentState.RETURNED])
    by_fund: dict[str, list[Payment]] = {}
    for payment in sent.annotate(fund=F("claim__budget_line__fund")):
        by_fund.setdefault(payment.fund, []).append(payment)
    return {f"{run.no}-F{nth}": (str(fund), by_fund[fund]) for nth, fund in enumerate(Fund, start=1) if fund in by_fund}


def bank_xml(run: PayRun) -> bytes:
    """The file to the bank as pain.001. Raises Refused(no_paying_account) for a fund of which no account is known."""
    released = timezone.localtime(run.released_at)
    batches, unknown = [], []
    for no, (fund, payments) in batches_of(run).items():
        payer = bank().account(region=run.region_id, fund=fund, on=released.date())
        if payer is None:
            unknown.append(Reason(Refusal.NO_PAYING_ACCOUNT, {"fund": Fund(fund).zh, "fund_en": Fund(fund).en}))
        else:
            batches.append(Batch(no, payer, [_instruction(one) for one in payments]))
    if unknown:
        raise Refused(*unknown)
    return message(run.no, payer=f"{run.region.name}人力资源和社会保障局", at=released, batches=batches)


def message(no: str, *, payer: str, at: datetime, batches: Sequence[Batch]) -> bytes:
    """The message as UTF-8, valid by our subset and by the published schema. Names and purposes are cut at 140 letters,
    letters that XML has not are left out; numbers and amounts never change. Raises ValueError for a number too long or empty."""
    everything = [one for batch in batches for one in batch.instructions]
    document = etree.Element(f"{{{SPACE}}}Document", nsmap={None: SPACE})
    initiation = _put(document, "CstmrCdtTrfInitn")
    head = _put(initiation, "GrpHdr")
    _put(head, "MsgId", no)
    _put(head, "CreDtTm", at.isoformat(timespec="seconds"))
    _totals(head, everything)
    _party(head, "InitgPty", payer)
    for batch in batches:
        _batch(initiation, batch, payer=payer, on=at.date())
    check = schema(MESSAGE).valid
    if not check.validate(document):
        raise ValueError(f"{MESSAGE}: {check.error_log.last_error}")
    return bytes(etree.tostring(document, xml_declaration=True, encoding="UTF-8"))


def _batch(parent: etree._Element, batch: Batch, *, payer: str, on: date) -> None:
    info = _put(parent, "PmtInf")
    _put(info, "PmtInfId", batch.no)
    _put(info, "PmtMtd", "TRF")
    _totals(info, batch.instructions)
    _put(_put(info, "ReqdExctnDt"), "Dt", on.isoformat())
    _party(info, "Dbtr", payer)
    _account(info, "DbtrAcct", batch.payer.number)
    _agent(info, "DbtrAgt", batch.payer.bank)
    for one in batch.instructions:
        transfer = _put(info, "CdtTrfTxInf")
        _put(_put(transfer, "PmtId"), "EndToEndId", one.no)
        _put(_put(transfer, "Amt"), "InstdAmt", _plain(one.amount_fen)).set("Ccy", bank().currency)
        if _clean(one.bank):
            _agent(transfer, "CdtrAgt", one.bank)
        _party(transfer, "Cdtr", one.holder)
        _account(transfer, "CdtrAcct", one.number)
        _put(_put(transfer, "RmtInf"), "Ustrd", _clean(one.purpose))


def _totals(parent: etree._Element, instructions: Iterable[Instruction]) -> None:
    amounts = [one.amount_fen for one in instructions]
    _put(parent, "NbOfTxs", str(len(amounts)))
    _put(parent, "CtrlSum", _plain(sum(amounts)))


def _party(parent: etree._Element, name: str, text: str) -> None:
    _put(_put(parent, name), "Nm", _clean(text))


def _agent(parent: etree._Element, name: str, text: str) -> None:
    _put(_put(_put(parent, name), "FinInstnId"), "Nm", _clean(text))


def _account(parent: etree._Element, name: str, number: str) -> None:
    _put(_put(_put(_put(parent, name), "Id"), "Othr"), "Id", number)


def _put(parent: etree._Element, name: str, text: str | None = None) -> etree._Element:
    made = etree.SubElement(parent, f"{{{SPACE}}}{name}")
    made.text = text
    return made


def _clean(text: str) -> str:
    return " ".join(NOT_XML.sub("", text).split())[:LONG].strip()


def _plain(fen: int) -> str:
    return yuan(fen).replace(",", "")


def _instruction(payment: Payment) -> Instruction:
    account = payment.pay_account
    return Instruction(payment.no, account.holder_name, account.number, account.bank, payment.out_fen,
                       f"{payment.claim.sheet.name} {payment.claim.no}")
