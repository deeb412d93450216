"""Training systems and good practice: what may be filed or sent, and the months an effect is looked at."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from baigong.governance.words.firm_training import FilingRefusal
from baigong.governance.words.practices import EffectKind, PracticeRefusal
from baigong.kernel.refused import Answer, Reason

from .consulting import NUMBERS


@dataclass(frozen=True)
class SpreadingRules:
    """One dated version of institution/governance/spreading.yaml."""

    source: str
    trust: str
    system_working_days: int
    system_shortest_text: int
    practice_working_days: int
    practice_shortest_text: int
    effect_months_most: int


def may_file(
    *, text: str, summary: str, covers: Collection[str], trainees: int, front_line: int, rules: SpreadingRules,
) -> Answer:
    """It covers something, says something, counts no more on the front line than in all, and its summary tells of no person."""
    short = len(text.strip()) < rules.system_shortest_text
    many = front_line > trainees
    return Answer.of([
        None if covers else Reason(FilingRefusal.COVERS_NOTHING),
        Reason(FilingRefusal.SYSTEM_SHORT, {"least": rules.system_shortest_text}) if short else None,
        Reason(FilingRefusal.FRONT_LINE_MANY, {"front": front_line, "all": trainees}) if many else None,
        Reason(FilingRefusal.SUMMARY_PERSONAL) if NUMBERS.search(summary) else None,
    ])


def may_send(*, text: str, rest: str, has_reviewer: bool, rules: SpreadingRules) -> Answer:
    """Somebody above reviews it, it says something, and no number of a person stands in it or in the `rest`."""
    short = len(text.strip()) < rules.practice_shortest_text
    return Answer.of([
        None if has_reviewer else Reason(PracticeRefusal.NO_REVIEWER),
        Reason(PracticeRefusal.PRACTICE_SHORT, {"least": rules.practice_shortest_text}) if short else None,
        Reason(PracticeRefusal.PRACTICE_PERSONAL) if NUMBERS.search(f"{text}\n{rest}") else None,
    ])


def may_tell(*, measuring: EffectKind, indicator: str, statement: str, evidence: str) -> Answer:
    """By an indicator and no words, or in words with evidence and no indicator."""
    live = bool(indicator.strip()) and not statement.strip() and not evidence.strip()
    stated = not indicator.strip() and bool(statement.strip()) and bool(evidence.strip())
    one_way = {EffectKind.LIVE: live, EffectKind.STATED: stated, EffectKind.NONE: False}[measuring]
    return Answer.of([None if one_way else Reason(PracticeRefusal.EFFECT_ONE_WAY)])


def months_around(adopted_on: date, known: Collection[date], *, most: int) -> tuple[list[date], list[date]]:
    """As many whole months before as after the month of adoption, at most `most`, all of them `known`; oldest first.

    The month of adoption itself lies on neither side. Two empty lists while no month after it is known.
    """
    before: list[date] = []
    after: list[date] = []
    for n in range(1, most + 1):
        earlier, later = _month(adopted_on, -n), _month(adopted_on, n)
        if earlier not in known or later not in known:
            break
        before.insert(0, earlier)
        after.append(later)
    return before, after


def _month(day: date, by: int) -> date:
    """The first of the month so many months away."""
    years, month = divmod(day.year * 12 + day.month - 1 + by, 12)
    return date(years, month + 1, 1)
