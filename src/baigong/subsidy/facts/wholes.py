"""What the whole of a subsidy would be of which a claim is a part."""

from baigong import rules
from baigong.policy import queries as policy
from baigong.subsidy.models import Claim
from baigong.subsidy.words import Instalment

from .judging import Judged


def whole_of(claim: Claim, judged: Judged) -> int | None:
    """By the claim's own sheet in one payment, nothing advanced, in fen; None where the sheet would pay none.

    For an advance the training counts as completed, and what it leads to is as in the sheet's first paying case.
    """
    facts = dict(judged.facts.values)
    if claim.instalment == Instalment.ADVANCE:
        facts = {**policy.example_facts(claim.sheet), **facts}
        if "cohort.hours" in facts:
            facts["training.hours"] = max(facts["cohort.hours"], facts.get("training.hours") or 0)
    facts |= {"claim.instalment": str(Instalment.WHOLE), "history.advance_fen": 0}
    verdict = rules.judge(judged.sheet, facts, on=claim.counts_on, trace=False)
    return verdict.amount_fen if verdict.pays else None
