"""Small readings that all files of the talent shelf share."""

from baigong.rules.faults import did_you_mean
from baigong.rules.source import Entry

from .terms import Basis, Named

TRUSTS = ("official", "repost", "weak", "proposal")


def named(entry: Entry) -> tuple[Named, ...]:
    """A mapping of codes to names in both languages."""
    return tuple(Named(code, *label(row.keys({"zh", "en"}, {"zh", "en"}))) for code, row in entry.pairs())


def label(row: dict[str, Entry]) -> tuple[str, str]:
    """zh and en of a row; "" for what is missing (a fault by then)."""
    zh, en = (row[key].text() if key in row else "" for key in ("zh", "en"))
    return zh, en


def pair(entry: Entry | None, near: Entry) -> tuple[str, str]:
    """A list of two words, Chinese and English."""
    words = entry.words() if entry is not None else ()
    if len(words) != 2:
        (entry or near).fault("two words were expected here: Chinese and English")
        return "", ""
    return words[0], words[1]


def known(entry: Entry | None, codes: set[str], what: str) -> str:
    """A code that must be one of those; "" where nothing is written."""
    if entry is None:
        return ""
    code = entry.text()
    if code not in codes:
        entry.fault(f"there is no {what} {code}", did_you_mean(code, codes))
        return ""
    return code


def basis(entry: Entry | None, near: Entry) -> Basis:
    """document, trust, and where and how it was read."""
    if entry is None:
        near.fault("basis is missing", "name the document and how far to trust it")
        return Basis("", TRUSTS[-1])
    row = entry.keys({"document", "trust", "source", "note"}, {"document", "trust"})
    texts = {key: one.text() for key, one in row.items()}
    if texts.get("trust") not in TRUSTS:
        entry.fault(f"trust is {texts.get('trust')}", " | ".join(TRUSTS))
    return Basis(**{"document": "", "trust": "", **texts})
