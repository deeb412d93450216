"""What an inspection of duties may be, what the lot gives, and when its letters are answered and closed.

The lot is that of supervision's draws: every candidate's rank is SHA-256 of `baigong-draw-1|<seed>|task|<task>` (or
`…|unit|<unit>`) in hexadecimal, smaller goes first; whoever sees seed and pool draws it again. A unit brings all its tasks.
"""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from baigong.governance.words import Choosing, InspectingRefusal, LineVerdict, Subject
from baigong.kernel.refused import Answer, Reason
from baigong.supervision.decide.draws import digest

SHORTEST_SEED = 16


@dataclass(frozen=True)
class Candidate:
    """A task that may be looked at, by its number, and the unit that owns it."""

    task: int
    unit: int


@dataclass(frozen=True)
class LineFound:
    """What is said of one line of the checklist."""

    verdict: LineVerdict
    text: str = ""
    evidence: str = ""


@dataclass(frozen=True)
class LineDone:
    """What a unit did about one line that was not met."""

    text: str
    evidence: str


@dataclass(frozen=True)
class Limits:
    """How much one inspection may hold (institution/governance/inspecting.yaml)."""

    most_chosen: int
    most_lines: int


def drawn(pool: Collection[Candidate], seed: str, *, subject: str, wanted: int) -> list[Candidate]:
    """The lot: so many tasks, or all tasks of so many units, in the order they were drawn."""
    if subject == Subject.TASKS:
        return sorted(pool, key=lambda one: digest(seed, "task", str(one.task)))[:wanted]
    units = sorted({one.unit for one in pool}, key=lambda unit: digest(seed, "unit", str(unit)))[:wanted]
    return [one for unit in units for one in sorted(pool, key=lambda one: one.task) if one.unit == unit]


def fingerprint(pool: Collection[Candidate]) -> str:
    """SHA-256 of the pool, one line "task unit" each in the order of tasks: what the journal keeps of it."""
    lines = sorted((one.task, one.unit) for one in pool)
    return hashlib.sha256("\n".join(f"{task} {unit}" for task, unit in lines).encode()).hexdigest()


def may_plan(
    *, from_on: date, until_on: date, on: date, wanted: int, lines: Sequence[str], seed: str, not_below: Collection[str],
    limits: Limits,
) -> Answer:
    """Days to come, so many at most, a checklist without doubles, a seed nobody guesses, regions below (others by name)."""
    good_lines = 1 <= len(lines) <= limits.most_lines and len(set(lines)) == len(lines)
    return Answer.of([
        None if on <= from_on <= until_on else Reason(InspectingRefusal.DAYS_IN_ORDER),
        None if 1 <= wanted <= limits.most_chosen else Reason(InspectingRefusal.TOO_MANY_CHOSEN, {"most": limits.most_chosen}),
        None if good_lines else Reason(InspectingRefusal.CHECKLIST_SIZE, {"most": limits.most_lines}),
        None if len(seed) >= SHORTEST_SEED and "|" not in seed else Reason(InspectingRefusal.WEAK_SEED),
        *(Reason(InspectingRefusal.NOT_BELOW, {"name": name}) for name in not_below),
    ])


def may_draw(*, choosing: str, pool: Collection[Candidate]) -> Answer:
    """Only where the plan says so, and something lies in the scope."""
    return Answer.of([
        _way(choosing, Choosing.RANDOM),
        None if pool else Reason(InspectingRefusal.NOTHING_TO_CHOOSE),
    ])


def may_pick(
    *, choosing: str, pool: Collection[Candidate], picked: Collection[int], subject: str, why: str, most: int,
) -> Answer:
    """Only where the plan says so: what lies in the scope, not too much, for a reason."""
    within = {one.task if subject == Subject.TASKS else one.unit for one in pool}
    return Answer.of([
        _way(choosing, Choosing.TARGETED),
        None if why.strip() else Reason(InspectingRefusal.WHY_PICKED),
        None if 1 <= len(picked) <= most else Reason(InspectingRefusal.TOO_MANY_CHOSEN, {"most": most}),
        None if set(picked) <= within else Reason(InspectingRefusal.OUT_OF_SCOPE),
    ])


def may_enter(*, lines: Sequence[str], found: Mapping[int, LineFound], from_on: date, on: date) -> Answer:
    """From the first day on; every line has its verdict, and what is not met says what was found, with the evidence."""
    reasons = [Reason(InspectingRefusal.NOT_YET, {"day": from_on}) if on < from_on else None]
    for nth in range(1, len(lines) + 1):
        said = found.get(nth)
        if said is None:
            reasons.append(Reason(InspectingRefusal.LINE_OPEN, {"nth": nth}))
        elif said.verdict == LineVerdict.UNMET and not (said.text.strip() and said.evidence.strip()):
            reasons.append(Reason(InspectingRefusal.FINDING_NEEDS, {"nth": nth}))
    return Answer.of(reasons)


def may_issue(*, due_on: date, on: date, last: date) -> Answer:
    """The unit gets a day that lies ahead, and no later than the rules give."""
    return Answer.of([None if on < due_on <= last else Reason(InspectingRefusal.NOT_DUE_DAY, {"day": last})])


def may_answer(*, unmet: Collection[int], done: Mapping[int, LineDone]) -> Answer:
    """Every line that was not met is answered, each with its evidence."""
    return Answer.of([
        None if (said := done.get(nth)) and said.text.strip() and said.evidence.strip()
        else Reason(InspectingRefusal.LINE_UNANSWERED, {"nth": nth}) for nth in sorted(unmet)])


def may_review(*, by: int | None, found_by: int, told_by: int | None) -> Answer:
    """Another officer than who found it, and than who answered it."""
    return Answer.of([Reason(InspectingRefusal.ANOTHER_REVIEWS) if by in (found_by, told_by) else None])


def _way(choosing: str, wanted: Choosing) -> Reason | None:
    return None if choosing == wanted else Reason(InspectingRefusal.NOT_THAT_WAY, {"how": Choosing(choosing)})
