"""What a bank sends back as ISO 20022, made by hand for tests: status reports and account statements."""

from collections.abc import Iterable
from dataclasses import dataclass

SPACE = "urn:iso:std:iso:20022:tech:xsd:"


@dataclass(frozen=True)
class Said:
    """Of one instruction: a status or a side, the bank's reference, a reason's code, more words; the amount in yuan."""

    no: str
    how: str
    ref: str = ""
    why: str = ""
    more: str = ""
    yuan: str = ""


def status_report(run_no: str, said: Iterable[Said] = (), *, batch: str = "F1", version: str = "12", group: str = "",
                  batch_status: str = "", why: str = "") -> bytes:
    """A pain.002 about a run; `group`, `batch_status` and `why` speak of everything in it."""
    whole = _reason(why)
    told = "".join(
        f"<TxInfAndSts>{_if('StsId', one.ref)}<OrgnlEndToEndId>{one.no}</OrgnlEndToEndId><TxSts>{one.how}</TxSts>"
        f"{_reason(one.why, one.more)}{_if('AcctSvcrRef', one.ref)}"
        + (f'<OrgnlTxRef><Amt><InstdAmt Ccy="CNY">{one.yuan}</InstdAmt></Amt></OrgnlTxRef>' if one.yuan else "")
        + "</TxInfAndSts>" for one in said)
    batches = (f"<OrgnlPmtInfAndSts><OrgnlPmtInfId>{run_no}-{batch}</OrgnlPmtInfId>{_if('PmtInfSts', batch_status)}"
               f"{whole if batch_status else ''}{told}</OrgnlPmtInfAndSts>") if told or batch_status else ""
    return _document(
        f"pain.002.001.{version}",
        "<CstmrPmtStsRpt><GrpHdr><MsgId>R1</MsgId><CreDtTm>2025-10-27T09:00:00</CreDtTm></GrpHdr>"
        f"<OrgnlGrpInfAndSts><OrgnlMsgId>{run_no}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>"
        f"{_if('GrpSts', group)}{whole if group else ''}</OrgnlGrpInfAndSts>{batches}</CstmrPmtStsRpt>")


def statement(said: Iterable[Said], *, version: str = "08", status: str = "BOOK", currency: str = "CNY") -> bytes:
    """A camt.053: each `Said` an entry with one transaction; `how` is DBIT or CRDT."""
    booked = f"<Sts><Cd>{status}</Cd></Sts>" if int(version) >= 8 else f"<Sts>{status}</Sts>"
    entries = "".join(
        f'<Ntry><Amt Ccy="{currency}">{one.yuan}</Amt><CdtDbtInd>{one.how}</CdtDbtInd>{booked}{_if("AcctSvcrRef", one.ref)}'
        "<BkTxCd><Prtry><Cd>X</Cd></Prtry></BkTxCd><NtryDtls><TxDtls>"
        f"<Refs><EndToEndId>{one.no}</EndToEndId></Refs>{_reason(one.why, one.more, 'RtrInf')}</TxDtls></NtryDtls></Ntry>"
        for one in said)
    return _document(
        f"camt.053.001.{version}",
        "<BkToCstmrStmt><GrpHdr><MsgId>S1</MsgId><CreDtTm>2025-10-27T20:00:00+08:00</CreDtTm></GrpHdr><Stmt><Id>1</Id><CreDtTm>2025-10-27T20:00:00+08:00</CreDtTm>"
        f"<Acct><Id><Othr><Id>9900120104001</Id></Othr></Id></Acct><Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp>"
        f'<Amt Ccy="{currency}">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2025-10-27</Dt></Dt></Bal>'
        f"{entries}</Stmt></BkToCstmrStmt>")


def _document(message: str, inside: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?><Document xmlns="{SPACE}{message}">{inside}</Document>'.encode()


def _reason(code: str, more: str = "", name: str = "StsRsnInf") -> str:
    return f"<{name}><Rsn><Cd>{code}</Cd></Rsn>{_if('AddtlInf', more)}</{name}>" if code else ""


def _if(name: str, text: str) -> str:
    return f"<{name}>{text}</{name}>" if text else ""
