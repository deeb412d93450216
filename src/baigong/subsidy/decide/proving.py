"""Pure judgements of whose account it is: the bank's answer to a file of names, the second officer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from baigong.kernel.refused import Answer, Reason, Refused
from baigong.subsidy.words.proving import Ownership, ProofKind, Unproved

from .bank import cell_text

HOLDER_HEAD = ("核验号", "户名", "账号", "开户银行")
HOLDER_ANSWER = ("核验号", "核验结果", "核验流水号", "说明")
FITS = frozenset({"一致", "相符", "户名一致", "match"})
DIFFERS = frozenset({"不一致", "不符", "户名不符", "账号不存在", "已销户", "mismatch"})


@dataclass(frozen=True)
class HolderRow:
    """One row of the bank's answer: is the account the named holder's? `fault` says why it cannot be read ("" when it can)."""

    row: int
    no: str
    fits: bool
    ref: str
    why: str
    fault: str = ""
    fault_en: str = ""


def holder_rows(table: Sequence[Sequence[object]]) -> list[HolderRow]:
    """Rows of a bank's answer, head first. Raises Refused(holder_column) for every column it lacks; a row that cannot be read,
    or repeats another's number, carries its fault."""
    head = [str(cell).strip() for cell in table[0]] if table else []
    missing = [Reason(Unproved.HOLDER_COLUMN, {"column": name}) for name in HOLDER_ANSWER if name not in head]
    if missing:
        raise Refused(*missing)
    places, rows, met = [head.index(name) for name in HOLDER_ANSWER], list[HolderRow](), set[str]()
    for number, cells in enumerate(table[1:], start=2):
        texts = [cell_text(cells[place]) if place < len(cells) else "" for place in places]
        if any(texts):
            row = _holder_row(number, texts)
            if row.no in met and not row.fault:
                row = replace(row, fault=f"核验号 {row.no} 重复", fault_en=f"{row.no} twice")
            met.add(row.no)
            rows.append(row)
    return rows


def _holder_row(number: int, texts: Sequence[str]) -> HolderRow:
    no, result, ref, why = texts
    made = HolderRow(number, no, result.lower() in FITS, ref, why or result)
    if result.lower() not in FITS | DIFFERS:
        return replace(made, fault=f"核验结果“{result}”无法识别", fault_en=f"no such result: {result}")
    if made.fits and not ref:
        return replace(made, fault="核验一致但缺少核验流水号", fault_en="a match without the bank's reference")
    return made


@dataclass(frozen=True)
class AskedRow:
    """What we know of a row of our file: how it stands, and with what the bank answered if it did."""

    state: Ownership
    kind: str
    evidence: str


def fault_of(row: HolderRow, asked: AskedRow | None) -> tuple[str, str] | None:
    """Why this row of an answer cannot be taken in (Chinese, English), or None. What was answered may be said again."""
    if row.fault:
        return row.fault, row.fault_en
    if asked is None:
        return f"本次核验没有 {row.no or '—'}", f"no {row.no or '—'} in this file"
    if asked.state == Ownership.ASKED:
        return None
    if asked.state == Ownership.WITHDRAWN:
        return "该户的核验已撤销", "its proof was withdrawn"
    said = asked.state == Ownership.PROVED
    if said != row.fits or (said and asked.evidence != row.ref):
        return "与先前的回执不同", "differs from an earlier answer"
    return None


def may_be_second(*, first: int | None, officer: int | None, kind: str) -> Answer:
    """A paper is looked at by two; the second is another officer than the first."""
    if kind != ProofKind.PAPER:
        return Answer.of([Reason(Unproved.PROOF_NO_PAPER)])
    return Answer.of([Reason(Unproved.PROOF_SAME_OFFICER) if officer is None or officer == first else None])
