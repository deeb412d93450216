"""The conditions, amount steps and slots of a policy.yaml. One code may hold several clauses with their own dates."""

from baigong.rules.faults import did_you_mean
from baigong.rules.sheet import OWNERS, SLOT_FACTS, Clause, Once
from baigong.rules.source import Entry
from baigong.rules.written import Lines

CONDITION = {"when", "says", "says_en", "else", "else_en", "basis", "from", "until"}
STEP = {"step", "if", "adds", "becomes", "says", "says_en", "basis", "from", "until"}
ONCE = {"key", "family", "times", "if", "basis", "from", "until"}


def read_clauses(entry: Entry, lines: Lines) -> tuple[Clause, ...]:
    """Every condition, in the order written."""
    return tuple(clause for code, item in entry.pairs()
                 for clause in _versions(code, item.entries() if item.is_list else [item], lines))


def _versions(code: str, entries: list[Entry], lines: Lines) -> list[Clause]:
    clauses = []
    for entry in entries:
        given = entry.keys(CONDITION, CONDITION - {"from", "until"})
        words = {key: given[key].text() for key in given if key not in {"from", "until"}}
        clauses.append(Clause("condition", code, words.get("when", ""), words.get("says", ""),
                              words.get("says_en", ""), words.get("basis", ""), "", words.get("else", ""),
                              words.get("else_en", ""), *_dates(given)))
        lines.note(("condition", code, str(clauses[-1].start)), entry)
        lines.note(("when", code, str(clauses[-1].start)), given.get("when", entry))
    return clauses


def read_steps(entry: Entry | None, lines: Lines) -> tuple[Clause, ...]:
    """The amount: steps that add to the total or replace it, each with its own words and basis."""
    if entry is None:
        return ()
    return tuple(clause for item in entry.entries() if (clause := _step(item, lines)))


def _step(entry: Entry, lines: Lines) -> Clause | None:
    given = entry.keys(STEP, {"step", "says", "says_en", "basis"})
    if ("adds" in given) == ("becomes" in given):
        entry.fault("a step needs either adds or becomes", "keep one: adds puts to the total, becomes replaces it")
        return None
    kind = "adds" if "adds" in given else "becomes"
    words = {key: given[key].text() for key in given if key not in {"from", "until"}}
    clause = Clause(kind, words.get("step", ""), words.get("if", ""), words.get("says", ""), words.get("says_en", ""),
                    words.get("basis", ""), words[kind], "", "", *_dates(given))
    lines.note(("step", clause.code, str(clause.start)), entry)
    return clause


def _dates(given: dict[str, Entry]) -> tuple:
    return tuple(given[key].day_or_none() if key in given else None for key in ("from", "until"))


def read_once(entry: Entry | None, code: str, lines: Lines) -> tuple[Once, ...]:
    """The slots: what may be had only so often, each with its family and basis."""
    slots = []
    for item in entry.entries() if entry else ():
        given = item.keys(ONCE, {"key", "family", "basis"})
        words = {key: given[key].text() for key in ("family", "times", "if", "basis") if key in given}
        start, end = _dates(given)
        slot = Once(given["key"].words() if "key" in given else (), words.get("family", code),
                    words.get("times", "1"), words.get("if", ""), words.get("basis", ""), start, end)
        lines.note(("once", slot.family, str(start)), item)
        slots.append(_checked(slot, item))
    return tuple(slots)


def _checked(slot: Once, entry: Entry) -> Once:
    for key in slot.key:
        if key not in SLOT_FACTS:
            entry.fault(f"unknown slot key {key}", did_you_mean(key, SLOT_FACTS) or f"one of {', '.join(SLOT_FACTS)}")
        if slot.key.count(key) > 1:
            entry.fault(f"{key} is in key twice", "keep one of the two")
    if not set(OWNERS) & set(slot.key):
        entry.fault("the slot belongs to nobody", f"add {', '.join(OWNERS[:-1])} or {OWNERS[-1]} to key")
    return slot
