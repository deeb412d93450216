"""What of an advance is to be paid back: by the place's own rule on recovery, on today's facts of the seat."""

from dataclasses import dataclass
from datetime import date

from baigong import rules
from baigong.people.queries import codes_above
from baigong.policy import queries as policy
from baigong.policy.models import Sheet
from baigong.subsidy.models import Claim
from baigong.subsidy.words import Instalment, State

from .case import Case
from .gathering import Facts, gather
from .judging import case_of


@dataclass(frozen=True)
class ToRecover:
    """The rule that decides (the nearest place's), what it says, and the facts it rests on."""

    row: Sheet
    sheet: rules.Sheet
    facts: Facts
    verdict: rules.Verdict

    @property
    def basis(self) -> str:
        """The rule by name, and the clauses of the lines that make up the sum."""
        headings = {one.anchor: one.heading for one in self.sheet.articles}
        named = dict.fromkeys(headings.get(line.basis, line.basis) for line in self.verdict.lines if line.basis)
        return f"{self.row.name}：{'、'.join(named)}"[:200]


def advance_to_recover(claim: Claim, *, today: date) -> ToRecover | None:
    """Judge a paid advance by the rule of its place and fund that holds for its counting date; None where there is none, or where
    the claim is no advance that was paid.
    """
    if claim.instalment != Instalment.ADVANCE or claim.state != State.PAID or claim.budget_line is None:
        return None
    near = codes_above(claim.region_id)
    for row in sorted(policy.published_at(claim.region_id), key=lambda row: (near.index(row.region_id), row.slug, row.pk)):
        sheet = policy.sheet_by_hash(row.hash)
        if sheet.recovers is None or (sheet.recovers.to, sheet.recovers.from_fund) != (claim.payee, claim.budget_line.fund):
            continue
        case = _case(claim, today)
        facts = gather(case, sheet)
        if case.on is not None and case.on in row.in_force:
            return ToRecover(row, sheet, facts, rules.judge(sheet, facts.values, on=case.on))
    return None


def _case(claim: Claim, today: date) -> Case:
    """The seat as it is today; the advance itself is what was had, and the day of the claim is the day it is fixed."""
    case = case_of(claim, today=today)
    case.claim_id, case.applied_on, case.on = None, today, None
    return case
