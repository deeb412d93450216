"""Facts of the money that many share: what a firm was paid, what a class and the classes of a place had; this claim not counted.

Whoever decides by one of them does so in turn (`counts_money`), else two would both take what is left once.
"""

from datetime import date

from django.db.models import Sum

from baigong import rules
from baigong.subsidy.models import Claim
from baigong.subsidy.words import COUNTED, Source

from .case import Case
from .gathering import Found, fact


@fact("history.this_policy_employer_fen_this_year")
def paid_to_employer(case: Case) -> Found | None:
    """What the person's employer (else the one the class was held for) was paid or promised under the policy in that year."""
    employer_id = case.worker.employer_id or (case.cohort.employer_id if case.cohort else None)
    return _sum(case, payee_organisation=employer_id, year=case.on) if employer_id else None


@fact("history.this_policy_cohort_fen")
def had_by_cohort(case: Case) -> Found | None:
    """What everyone of the class had under the policy."""
    return _sum(case, cohort=case.cohort.pk) if case.cohort else None


@fact("history.this_policy_region_fen_this_year")
def had_in_region(case: Case) -> Found | None:
    """What the classes held in the same place had under the policy in that year."""
    return _sum(case, cohort__region=case.cohort.region_id, year=case.on) if case.cohort else None


def counts_money(*sheets: rules.Sheet) -> bool:
    """Does any of these sheets ask how much money was had? What it grants then depends on what is granted at the same time."""
    return any(kind.counts_payments and kind.unit == "fen" for kind in rules.kinds_of(*sheets).values())


def _sum(case: Case, *, year: date | None = None, **which: object) -> Found | None:
    """Fen of other claims that count, under the policy of the case in whatever edition; of the natural year of a day, if given."""
    if case.on is None or not case.policy:
        return None
    place, slug = case.policy.split("/")
    found = Claim.objects.filter(state__in=COUNTED, sheet__region=place, sheet__slug=slug, **which).exclude(pk=case.claim_id)
    if year is not None:
        found = found.filter(counts_on__year=year.year)
    return Found(found.aggregate(fen=Sum("amount_fen"))["fen"] or 0, Source.PAYMENTS, case.today)
