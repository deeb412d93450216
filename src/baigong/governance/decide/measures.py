"""What a measure's version says, how its lines are typed on screen, and when a new version may stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from baigong.governance.words import Refusal, ServesKind, Trust
from baigong.kernel.refused import Answer, Reason, Refused


@dataclass(frozen=True)
class Marked:
    """A department or an instrument with where we have it from and how far that may be relied on."""

    name: str
    source: str
    trust: Trust

    def line(self) -> str:
        """As it is typed: 名称 | 来源 | 可信度."""
        return f"{self.name} | {self.source} | {self.trust}"

    def as_json(self) -> dict[str, str]:
        """As a version keeps it."""
        return {"name": self.name, "source": self.source, "trust": str(self.trust)}


@dataclass(frozen=True)
class Serving:
    """Something of this house that serves a measure: a policy (place/slug), a page (its name), an indicator (its key)."""

    kind: ServesKind
    key: str

    @classmethod
    def read(cls, line: str) -> "Serving":
        """`kind | key`. Raises ValueError."""
        kind, _, key = (part.strip() for part in line.partition("|"))
        if kind not in ServesKind.codes() or not key:
            raise ValueError(line)
        return cls(ServesKind(kind), key)

    def line(self) -> str:
        """As it is typed."""
        return f"{self.kind} | {self.key}"

    def as_json(self) -> dict[str, str]:
        """As a version keeps it."""
        return {"kind": str(self.kind), "key": self.key}


@dataclass(frozen=True)
class Said:
    """All that one version says of a measure."""

    name: str
    name_en: str
    summary: str
    summary_en: str
    source: str
    trust: Trust
    instruments: tuple[Marked, ...]
    leads: tuple[Marked, ...]
    cooperating: tuple[Marked, ...]
    serves: tuple[Serving, ...]

    def as_json(self) -> dict[str, object]:
        """The columns of a version."""
        return {"name": self.name, "name_en": self.name_en, "summary": self.summary, "summary_en": self.summary_en,
                "source": self.source, "trust": str(self.trust),
                **{key: [one.as_json() for one in getattr(self, key)]
                   for key in ("instruments", "leads", "cooperating", "serves")}}


def read_marked(text: str) -> tuple[Marked, ...]:
    """One a line, `name | source | trust`. Raises Refused(bad_mark) with every wrong line."""
    found, faults = [], []
    for line in _lines(text):
        parts = [part.strip() for part in line.split("|")]
        if len(parts) == 3 and all(parts) and parts[2] in Trust.codes():
            found.append(Marked(parts[0], parts[1], Trust(parts[2])))
        else:
            faults.append(Reason(Refusal.BAD_MARK, {"line": line}))
    if faults:
        raise Refused(*faults)
    return tuple(found)


def read_serving(text: str) -> tuple[Serving, ...]:
    """One a line, `kind | key`. Raises Refused(bad_link) with every wrong line."""
    found, faults = [], []
    for line in _lines(text):
        try:
            found.append(Serving.read(line))
        except ValueError:
            faults.append(Reason(Refusal.BAD_LINK, {"line": line}))
    if faults:
        raise Refused(*faults)
    return tuple(found)


@dataclass(frozen=True)
class Revision:
    """What the answer to a new version rests on. `expected` is the version the officer had before them."""

    leads: Sequence[Marked]
    same: bool
    last: int
    expected: int
    last_from: date
    from_on: date
    why: str


def may_revise(revision: Revision) -> Answer:
    """A version needs a reason, a leading department, something new, and a day not before the last one's."""
    return Answer.of([
        None if revision.expected == revision.last else Reason(Refusal.STALE),
        None if revision.why.strip() else Reason(Refusal.NEEDS_WHY),
        None if revision.leads else Reason(Refusal.NO_LEAD),
        Reason(Refusal.NOTHING_CHANGED) if revision.same else None,
        Reason(Refusal.BEFORE_LAST, {"day": revision.last_from}) if revision.from_on < revision.last_from else None,
    ])


ITEMS = "零一二三四五六七八九十"


def item_label(number: int) -> str:
    """How an official document numbers its items: 4 → （四）, 12 → （十二）, 20 → （二十）. For 1 to 99."""
    tens, ones = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else f"{ITEMS[tens]}十"
    return f"（{head}{ITEMS[ones] if ones else ''}）"


def read_articles(text: str) -> list[tuple[str, str]]:
    """Articles as typed: each begins with `#` and its heading. (heading, text), in order. Raises Refused(no_articles)."""
    found: list[tuple[str, list[str]]] = []
    for line in text.splitlines():
        if line.startswith("#"):
            found.append((line.lstrip("#").strip(), []))
        elif found:
            found[-1][1].append(line)
    articles = [(heading, "\n".join(lines).strip()) for heading, lines in found]
    if not articles or not all(heading and body for heading, body in articles):
        raise Refused(Refusal.NO_ARTICLES)
    return articles


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
