"""May this worker enter this cohort; may this apprenticeship be filed? Every reason at once."""

from collections import Counter
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any

from baigong.kernel.refused import Answer, Reason
from baigong.kernel.span import full_months, full_years
from baigong.offer.decide.filings import FilingRules
from baigong.offer.decide.rules import TrainingRules
from baigong.offer.words import Level
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
    is_kept_for_others: bool = False  # ordered by an employer that has not nominated them
    is_no_apprentice: bool = False  # of the apprenticeship that the class is taught for

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
        Reason(Refusal.KEPT_FOR_STAFF) if facts.is_kept_for_others else None,
        Reason(Refusal.NOT_APPRENTICE) if facts.is_no_apprentice else None,
        *(Reason(Refusal.OVERLAPS, {"cohort": no}) for no in facts.overlapping),
    ])


def _birthday(facts: EntryFacts, rules: TrainingRules) -> date:
    """The day the worker is old enough; born on 29 February means 1 March."""
    year = facts.born_on.year + rules.age_min
    try:
        return facts.born_on.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


@dataclass(frozen=True)
class ApprenticeLine:
    """One apprentice of a filing as judged: the row they stand in, their contract, and who is their mentor."""

    name: str
    contract_from: date
    contract_until: date
    mentor: str


@dataclass(frozen=True)
class Filing:
    """What the answer to an apprenticeship's filing rests on. Spans hold both ends."""

    level: Level
    hours: int
    from_on: date
    until_on: date
    agreement_no: str
    plan: str
    apprentices: tuple[ApprenticeLine, ...]


def may_file(filing: Filing, rules: FilingRules) -> Answer:
    """Agreement, plan, term, hours by level, contracts long enough and over the whole term, not too many for one mentor
    (workflow.md §5; institution/training/filings.yaml). Every reason at once."""
    term = full_months(filing.from_on, filing.until_on + timedelta(days=1))
    least = rules.apprentice_hours_min.get(str(filing.level), 0)
    mentored = Counter(one.mentor for one in filing.apprentices)
    span = {"months": term, "least": rules.term_months_min, "most": rules.term_months_max}
    return Answer.of([
        None if filing.agreement_no.strip() else Reason(Refusal.NO_AGREEMENT, basis=rules.basis),
        None if filing.plan.strip() else Reason(Refusal.NO_TRAINING_PLAN, basis=rules.basis),
        None if rules.term_months_min <= term <= rules.term_months_max else Reason(Refusal.TERM_LENGTH, span, rules.basis),
        Reason(Refusal.APPRENTICE_HOURS, {"hours": filing.hours, "least": least, "level": filing.level}, rules.basis)
        if filing.hours < least else None,
        None if filing.apprentices else Reason(Refusal.NO_APPRENTICES),
        *(Reason(Refusal.CONTRACT_SHORT, {"name": one.name, "months": rules.contract_months_min}, rules.basis)
          for one in filing.apprentices
          if full_months(one.contract_from, one.contract_until + timedelta(days=1)) < rules.contract_months_min),
        *(Reason(Refusal.CONTRACT_ENDS, {"name": one.name, "day": filing.until_on}, rules.basis)
          for one in filing.apprentices if one.contract_from > filing.from_on or one.contract_until < filing.until_on),
        *(Reason(Refusal.MENTOR_FULL, {"mentor": mentor, "n": n, "most": rules.apprentices_per_mentor_max}, rules.basis)
          for mentor, n in sorted(mentored.items()) if n > rules.apprentices_per_mentor_max),
    ])
