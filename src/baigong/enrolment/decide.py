"""May this worker enter this cohort? Every reason at once."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from baigong.kernel.refused import Answer, Reason
from baigong.kernel.span import full_years
from baigong.offer.decide.rules import TrainingRules
from baigong.offer.words import State as CohortState

from .words import Refusal


@dataclass(frozen=True)
class EntryFacts:
    """What the answer rests on, kept with the enrolment. `is_pensioner` is None where no register said."""

    on: date
    cohort_state: CohortState
    opens_on: date
    is_subsidised: bool
    born_on: date
    is_pensioner: bool | None
    is_in_already: bool
    overlapping: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """Plain values for the stored row."""
        return {key: value.isoformat() if isinstance(value, date) else value for key, value in asdict(self).items()}


def may_enter(facts: EntryFacts, rules: TrainingRules) -> Answer:
    """Open for enrolment, old enough, not above working age for a subsidised seat, not in it already, and free
    on those days. Age: Labour Law art. 15 (institution/training/rules.yaml)."""
    age = full_years(facts.born_on, facts.opens_on)
    barred = rules.pensioners_barred and facts.is_subsidised and facts.is_pensioner
    return Answer.of([
        None if facts.cohort_state is CohortState.OPEN else Reason(Refusal.NOT_OPEN, {"state": facts.cohort_state}),
        Reason(Refusal.ENROLMENT_OVER, {"day": facts.opens_on}) if facts.opens_on < facts.on else None,
        Reason(Refusal.TOO_YOUNG, {"age": age, "age_min": rules.age_min, "from_day": _birthday(facts, rules)},
               rules.basis) if age < rules.age_min else None,
        Reason(Refusal.PENSIONER, basis=rules.basis) if barred else None,
        Reason(Refusal.ALREADY_IN) if facts.is_in_already else None,
        *(Reason(Refusal.OVERLAPS, {"cohort": no}) for no in facts.overlapping),
    ])


def _birthday(facts: EntryFacts, rules: TrainingRules) -> date:
    """The day the worker is old enough; born on 29 February means 1 March."""
    year = facts.born_on.year + rules.age_min
    try:
        return facts.born_on.replace(year=year)
    except ValueError:
        return date(year, 3, 1)
