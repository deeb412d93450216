"""What the policies of a place promise for the seats of a class, before anybody sits in it: by the rules' own figures.

Each sheet is judged on the facts of its first paying case, but for what this class itself says and what it leads to: as if
everybody completed it and were certified on its last day. It is an estimate of money, and no answer to anybody.
"""

from dataclasses import dataclass
from datetime import date

from baigong import rules
from baigong.assessment.models import Certificate
from baigong.kernel.fen import Fen
from baigong.kernel.refused import Refused
from baigong.offer.models import Cohort
from baigong.people.models import Person
from baigong.people.queries import codes_above
from baigong.policy import queries as policy
from baigong.policy.models import BudgetLine, Sheet
from baigong.policy.words import Fund
from baigong.subsidy.decide.committing import CommittingRules
from baigong.subsidy.queries.procedure import shelf
from baigong.subsidy.words import Kind

from .case import Case
from .gathering import GATHERERS

LED_TO = ("certificate.kind", "certificate.level", "certificate.occupation", "certificate.issued_on", "claim.applied_on")
"""What the class leads to, beside all facts of the class."""


@dataclass(frozen=True)
class Promise:
    """One policy's promise to each of so many seats; `line` pays it, None where there is none."""

    row: Sheet
    kind: Kind
    fund: Fund
    each_fen: Fen
    seats: int
    line: BudgetLine | None

    @property
    def fen(self) -> Fen:
        """For all seats."""
        return self.each_fen * self.seats


def promises_of(cohort: Cohort, agreed: CommittingRules, *, on: date) -> list[Promise]:
    """What is to be reserved for a class: of each kind of subsidy that the place agreed on, the policy that promises most."""
    if not cohort.wants_subsidy:
        return []
    facts = _facts_of(cohort, on)
    near = codes_above(cohort.region_id)
    found: dict[Kind, Promise] = {}
    seen: set[str] = set()
    for row in sorted(policy.published_at(cohort.region_id), key=lambda one: (near.index(one.region_id), one.slug, one.pk)):
        sheet = policy.sheet_by_hash(row.hash)
        kind = shelf().kind_of(sheet.codes, sheet.pays.from_fund if sheet.pays else "")
        day = cohort.opens_on if sheet.counts_on == "cohort.opens_on" else cohort.closes_on
        if not sheet.is_claimed or kind not in agreed.kinds or day not in row.in_force or row.slug in seen:
            continue
        seen.add(row.slug)                                    # a nearer place's policy of the same name is meant
        verdict = rules.judge(sheet, {**policy.example_facts(row), **facts}, on=day, trace=False)
        each = (verdict.amount_fen or 0) if verdict.pays else 0
        if each and (kind not in found or each > found[kind].each_fen):
            fund = Fund(str(verdict.from_fund))
            found[kind] = Promise(row, kind, fund, each, agreed.seats(cohort.seats), _line(cohort, fund, on))
    return [found[kind] for kind in sorted(found)]


def _facts_of(cohort: Cohort, on: date) -> dict[str, object]:
    """What is known of everybody in the class: the class, and the certificate it leads to."""
    led_to = Certificate(occupation_id=cohort.occupation_id, level=cohort.level, kind=cohort.certificate_kind,
                         issued_on=cohort.closes_on)
    case = Case(worker=Person(region_id=cohort.region_id), kind=Kind.TRAINING, region=cohort.region_id,
                applied_on=cohort.closes_on, today=on, certificate=led_to, cohort=cohort, on=cohort.opens_on)
    names = [name for name in GATHERERS if name.startswith(("cohort.", "package.")) or name in LED_TO]
    found = {name: one.value for name in names if (one := GATHERERS[name](case)) is not None}
    return {**found, "training.hours": found["cohort.hours"]} if "cohort.hours" in found else found


def _line(cohort: Cohort, fund: Fund, on: date) -> BudgetLine | None:
    """The line of the year in which the class ends, else, before that is opened, of the year it is approved in."""
    for year in dict.fromkeys((cohort.closes_on.year, on.year)):
        try:
            return policy.budget_line(cohort.region_id, fund, year)
        except Refused:
            continue
    return None
