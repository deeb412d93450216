"""The bank's answer as ISO 20022: a status report (pain.002) or an account statement (camt.053), read into rows.

Nothing but what stands in the file is read: a document type, with which a file could name others or grow without end, is
refused before anything else is looked at.
"""

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from xml.parsers import expat

from lxml import etree

from baigong.kernel.fen import Fen, fen_of, yuan
from baigong.kernel.refused import Reason, Refused
from baigong.subsidy.decide.bank import REJECTED, SETTLED, UNDER_WAY, BankRow
from baigong.subsidy.words import Refusal

from .banking import Schema, bank, schema

SPACE = re.compile(r"urn:iso:std:iso:20022:tech:xsd:(pain\.002|camt\.053)\.001\.(\d\d)")
DECLARED = re.compile(rb"\A\s*<\?xml[^>]*?encoding\s*=\s*[\"'](gb2312|gbk|gb18030)[\"'][^>]*\?>", re.IGNORECASE)
MOST = 50
"""So many faults of form are told at once."""
WHY = 120
"""Most letters of a reason."""


def is_message(content: bytes) -> bool:
    """Does the file look like XML?"""
    return content.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"<"


def read_message(content: bytes, *, run_no: str, batches: Mapping[str, Sequence[str]]) -> list[BankRow]:
    """Rows of an answer to a run whose instructions went out in batches ({batch number: their numbers}). None where the
    bank has only begun. Raises Refused(bank_file, bank_schema, bank_message, bank_other_run)."""
    kind, document = _valid(_tree(_plain(content)))
    if kind == "pain.002":
        return list(_told_once(_status_rows(document, run_no, batches)))
    return _statement_rows(document, run_no)


def _plain(content: bytes) -> bytes:
    """UTF-8 of what older systems of banks still write; the parser itself knows no Chinese encoding."""
    content = content.removeprefix(b"\xef\xbb\xbf")
    if found := DECLARED.match(content):
        try:
            return content[found.end():].decode("gb18030").encode()
        except UnicodeDecodeError as error:
            raise Refused(Refusal.BANK_FILE) from error
    return content


class _Root(Exception):
    """No error: the first element is met, and a document type can come no more."""


def _no_document_type(content: bytes) -> None:
    def refuse(*_: object) -> None:
        raise Refused(Refusal.BANK_XML)

    def met(*_: object) -> None:
        raise _Root

    scout = expat.ParserCreate()
    scout.StartDoctypeDeclHandler = refuse
    scout.StartElementHandler = met
    try:
        scout.Parse(content, True)
    except _Root:
        return
    except (expat.ExpatError, ValueError) as error:
        raise Refused(Refusal.BANK_FILE) from error


def _tree(content: bytes) -> etree._Element:
    _no_document_type(content)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True,
                             remove_pis=True)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise Refused(Reason(Refusal.BANK_SCHEMA, {"row": error.lineno or 1, "fault": error.msg, "fault_en": error.msg})) from error


def _valid(root: etree._Element) -> tuple[str, etree._Element]:
    """Which message it is, and what we read of it, valid by our subset; names of elements without their namespace."""
    name = etree.QName(root)
    found = SPACE.fullmatch(name.namespace or "")
    if found is None or name.localname != "Document" or found[2] not in bank().reads[found[1]]:
        raise Refused(Reason(Refusal.BANK_MESSAGE, {"message": name.namespace or name.localname}))
    known = schema(found[1])
    document = _known_of(root, "Document", known, name.namespace or "")
    if not known.valid.validate(document):
        raise Refused(*(
            Reason(Refusal.BANK_SCHEMA, {"row": one.line, "fault": one.message, "fault_en": one.message})
            for one in list(known.valid.error_log)[:MOST]))
    return found[1], document


def _known_of(node: etree._Element, kind: str | None, known: Schema, space: str) -> etree._Element:
    made = etree.Element(etree.QName(node).localname, {name: str(text) for name, text in node.attrib.items() if ":" not in name})
    made.sourceline = node.sourceline
    children = known.knows.get(kind or "", {})
    made.text = node.text.strip() if node.text else None
    for child in node:
        name = etree.QName(child)
        if name.namespace == space and name.localname in children:
            made.append(_known_of(child, children[name.localname], known, space))
    return made


def _status_rows(document: etree._Element, run_no: str, batches: Mapping[str, Sequence[str]]) -> Iterator[BankRow]:
    """A status said of the whole file or of a batch holds for each instruction of which nothing else is said."""
    report = document[0]
    group = report.find("OrgnlGrpInfAndSts")
    if (named := group.findtext("OrgnlMsgId")) != run_no:
        raise Refused(Reason(Refusal.BANK_OTHER_RUN, {"no": named}))
    met: set[str] = set()
    count = itertools.count(1)
    of_batches: dict[str, etree._Element] = {}
    for part in report.findall("OrgnlPmtInfAndSts"):
        of_batches[part.findtext("OrgnlPmtInfId")] = part
        said = part.findtext("PmtInfSts") or group.findtext("GrpSts") or ""
        for one in part.findall("TxInfAndSts"):
            nth, no = next(count), one.findtext("OrgnlEndToEndId") or ""
            met.add(no)
            status = one.findtext("TxSts") or said
            if status not in UNDER_WAY:
                yield _status_row(nth, no, status, one, _why(one, "StsRsnInf") or _why(part, "StsRsnInf"))
    for batch, nos in batches.items():
        part = of_batches.get(batch)
        of_batch = part is not None and part.findtext("PmtInfSts")
        source = part if of_batch else group
        status = str(of_batch or group.findtext("GrpSts") or "PDNG")
        for no in sorted(set(nos) - met) if status not in UNDER_WAY else []:
            yield _status_row(next(count), no, status, None, _why(source, "StsRsnInf"))


def _status_row(nth: int, no: str, status: str, one: etree._Element | None, why: str) -> BankRow:
    ref = (one.findtext("AcctSvcrRef") or one.findtext("StsId") or "") if one is not None else ""
    amount = one.find("OrgnlTxRef/Amt/InstdAmt") if one is not None else None
    row = BankRow(nth, no, None, status in SETTLED, ref, why, is_message=True)
    if not no:
        return replace(row, fault="没有指令号（OrgnlEndToEndId）", fault_en="no instruction named (OrgnlEndToEndId)")
    if status not in SETTLED and status != REJECTED:
        return replace(row, fault=f"处理状态“{status}”无法识别", fault_en=f"no such status: {status}")
    return _whole(row, amount)


def _told_once(rows: Iterator[BankRow]) -> Iterator[BankRow]:
    met: set[str] = set()
    for row in rows:
        yield _twice(row) if row.no in met and not row.fault else row
        met.add(row.no)


def _statement_rows(document: etree._Element, run_no: str) -> list[BankRow]:
    """What was booked under this run's instructions; the rest of the account is none of its business. Charged and given
    back in one statement: given back."""
    left: dict[str, BankRow] = {}
    back: dict[str, BankRow] = {}
    faults: list[BankRow] = []
    is_ours = False
    for nth, (entry, one) in enumerate(_booked(document), start=1):
        no = one.findtext("Refs/EndToEndId") or ""
        if not no.startswith(f"{run_no}-"):
            continue
        is_ours = True
        if entry.findtext("Sts").strip() != "BOOK" and entry.findtext("Sts/Cd") != "BOOK":
            continue  # pending or for information: it will come again, booked
        row = _entry_row(nth, no, entry, one)
        side = left if row.paid else back
        if row.fault or no in side:
            faults.append(row if row.fault else _twice(row))
        else:
            side[no] = row
    if not is_ours:
        raise Refused(Reason(Refusal.BANK_OTHER_RUN, {"no": "—"}))
    for no, row in back.items():
        if no in left and left[no].amount_fen != row.amount_fen:
            told = yuan(left[no].amount_fen or 0)
            faults.append(replace(row, fault=f"退回金额与支出金额 {told} 不同",
                                  fault_en=f"{told} was charged, another sum given back"))
    return sorted([*faults, *(left | back).values()], key=lambda row: row.row)


def _booked(document: etree._Element) -> Iterator[tuple[etree._Element, etree._Element]]:
    for entry in document.iterfind("BkToCstmrStmt/Stmt/Ntry"):
        for one in entry.iterfind("NtryDtls/TxDtls"):
            yield entry, one


def _entry_row(nth: int, no: str, entry: etree._Element, one: etree._Element) -> BankRow:
    side = one.findtext("CdtDbtInd") or entry.findtext("CdtDbtInd")
    ref = one.findtext("Refs/AcctSvcrRef") or entry.findtext("AcctSvcrRef") or one.findtext("Refs/TxId") or ""
    row = BankRow(nth, no, None, side == "DBIT", ref, _why(one, "RtrInf"), is_message=True, is_booked=True)
    if row.paid and entry.findtext("RvslInd") in ("true", "1"):
        return replace(row, fault="借方冲正，请向银行核实", fault_en="a reversed credit: ask the bank")
    amount = one.find("Amt") if one.find("Amt") is not None else one.find("AmtDtls/TxAmt/Amt")
    if amount is None and len(entry.findall("NtryDtls/TxDtls")) == 1:
        amount = entry.find("Amt")
    if amount is None:
        return replace(row, fault="没有单笔金额", fault_en="no amount of its own")
    return _whole(row, amount)


def _whole(row: BankRow, amount: etree._Element | None) -> BankRow:
    """The row with its amount, if one is stated, and with its fault."""
    if amount is not None:
        try:
            row = replace(row, amount_fen=_fen(amount))
        except ValueError:
            told = f"{amount.text} {amount.get('Ccy')}"
            return replace(row, fault=f"金额“{told}”无法识别", fault_en=f"no amount: {told}")
    if row.paid and not row.bank_ref:
        return replace(row, fault="支付成功但缺少银行流水号", fault_en="paid, but without the bank's reference")
    if not row.paid and not row.why:
        return replace(row, fault="支付失败但未写明原因", fault_en="returned, but without a reason")
    return row


def _fen(amount: etree._Element) -> Fen:
    if amount.get("Ccy") != bank().currency:
        raise ValueError(amount.get("Ccy"))
    return fen_of(amount.text)


def _why(node: etree._Element, name: str) -> str:
    """Every reason with its code, and what the bank says besides."""
    told = []
    for one in node.findall(name):
        code = one.findtext("Rsn/Cd")
        told += [bank().reason(code) if code else one.findtext("Rsn/Prtry") or "", *(more.text for more in one.findall("AddtlInf"))]
    return "；".join(text for text in told if text)[:WHY]


def _twice(row: BankRow) -> BankRow:
    return replace(row, fault=f"指令号 {row.no} 重复", fault_en=f"instruction {row.no} twice")
