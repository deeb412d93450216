"""The draw by lot (双随机): which classes are visited and by whom, from a seed that anyone can check afterwards.

Before the draw its commitment is published, SHA-256 of `baigong-draw-1|<seed>`; after the visits the seed and the pool.
Every candidate's rank is SHA-256 of `baigong-draw-1|<seed>|<what>|<keys…>` in hexadecimal; smaller goes first:

1. Classes are ranked by `class|<number>`. They are taken in this order until as many as wanted are drawn.
2. The class's sessions are ranked by `session|<number>|<session>`; the first for which enough inspectors are free is visited.
3. For that session, inspectors who have no conflict of interest with the class and visit nobody else at that time are
   ordered by how many visits this draw gave them already, then by `inspector|<number>|<session>|<inspector>`; the first
   ones go. A class without enough of them is passed over.

A candidate's rank depends on nobody else: leaving someone out of the pool never reshuffles the others.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

MARK = "baigong-draw-1"


@dataclass(frozen=True)
class Meeting:
    """A session that may be visited. `starts` and `ends` are local times as ISO text, so that they compare."""

    key: str
    starts: str
    ends: str

    def meets(self, other: "Meeting") -> bool:
        """Do the two overlap?"""
        return self.starts < other.ends and other.starts < self.ends


@dataclass(frozen=True)
class Pool:
    """Who and what may be drawn: sessions by class number, inspectors by their number, and who may not visit whom."""

    classes: Mapping[str, tuple[Meeting, ...]]
    inspectors: tuple[str, ...]
    conflicts: frozenset[tuple[str, str]]  # (class, inspector)

    def as_json(self) -> dict[str, object]:
        """The pool as it is kept and published, in one order."""
        return {
            "classes": {no: [[one.key, one.starts, one.ends] for one in self.classes[no]] for no in sorted(self.classes)},
            "inspectors": sorted(self.inspectors), "conflicts": sorted(list(pair) for pair in self.conflicts),
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "Pool":
        """Read a kept pool."""
        return cls({no: tuple(Meeting(*one) for one in found) for no, found in kept["classes"].items()},
                   tuple(kept["inspectors"]), frozenset((no, who) for no, who in kept["conflicts"]))


@dataclass(frozen=True)
class Lot:
    """One visit: a class at one of its sessions, by these inspectors, the first drawn leads."""

    cohort: str
    session: str
    inspectors: tuple[str, ...]


def digest(*parts: str) -> str:
    """SHA-256 of the parts after the mark, joined by bars, in hexadecimal."""
    return hashlib.sha256("|".join((MARK, *parts)).encode()).hexdigest()


def commitment(seed: str) -> str:
    """What is published before a draw: whoever later sees the seed knows that it was fixed by then."""
    return digest(seed)


def fingerprint(pool: Pool) -> str:
    """SHA-256 of the pool's JSON with sorted keys and no spaces: what the journal keeps of it."""
    text = json.dumps(pool.as_json(), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def draw(pool: Pool, seed: str, *, visits: int, each: int) -> list[Lot]:
    """At most so many visits, `each` inspectors to a visit; fewer where the pool gives no more."""
    lots: list[Lot] = []
    given: Counter[str] = Counter()
    busy: dict[str, list[Meeting]] = {one: [] for one in pool.inspectors}
    for no in sorted(pool.classes, key=lambda no: digest(seed, "class", no)):
        if len(lots) == visits:
            break
        for meeting in sorted(pool.classes[no], key=lambda one, no=no: digest(seed, "session", no, one.key)):  # type: ignore[misc]
            free = [one for one in pool.inspectors if (no, one) not in pool.conflicts
                    and not any(meeting.meets(other) for other in busy[one])]
            if len(free) < each:
                continue
            free.sort(key=lambda one, no=no, key=meeting.key: (given[one], digest(seed, "inspector", no, key, one)))  # type: ignore[misc]
            for one in free[:each]:
                given[one] += 1
                busy[one].append(meeting)
            lots.append(Lot(no, meeting.key, tuple(free[:each])))
            break
    return lots
