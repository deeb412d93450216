"""What is reserved for approved classes: the rules, the seats of a class, the list, and where something may be freed again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.db.models import Count, QuerySet, Sum
from django.utils import timezone

from baigong.kernel.actor import Actor, region_stem
from baigong.kernel.fen import Fen
from baigong.offer.models import Cohort
from baigong.offer.words import State
from baigong.people.queries import codes_above
from baigong.subsidy import access
from baigong.subsidy.decide.committing import CommittingRules, CommittingVersion, read_committing, to_free
from baigong.subsidy.models import Commitment, ShortApproval
from baigong.subsidy.words import Freed

STANDING = """
    SELECT m.cohort_id, m.sheet_id, m.held, c.state, c.closes_on, c.region_id, w.waiting, w.claimed
      FROM (SELECT cohort_id, sheet_id, count(*) AS held FROM subsidy_commitment
             WHERE state = 'held' AND committed_at <= %(now)s AND (%(cohort)s::bigint IS NULL OR cohort_id = %(cohort)s)
             GROUP BY cohort_id, sheet_id) AS m
      JOIN offer_cohort c ON c.id = m.cohort_id
      CROSS JOIN LATERAL (
        SELECT count(*) AS waiting, count(*) FILTER (WHERE EXISTS (
                 SELECT 1 FROM subsidy_claim k JOIN policy_sheet s ON s.id = k.sheet_id JOIN policy_sheet p ON p.id = m.sheet_id
                  WHERE k.enrolment_id = e.id AND (s.region_id, s.slug) = (p.region_id, p.slug)
                    AND k.state IN ('filed', 'returned'))) AS claimed
          FROM enrolment_enrolment e
         WHERE e.cohort_id = m.cohort_id AND e.state IN ('enrolled', 'completed') AND NOT EXISTS (
                 SELECT 1 FROM subsidy_commitment t JOIN subsidy_claim k ON k.id = t.claim_id
                  WHERE t.cohort_id = m.cohort_id AND t.sheet_id = m.sheet_id AND k.enrolment_id = e.id)
           AND NOT (EXISTS (SELECT 1 FROM assessment_score r JOIN assessment_exam x ON x.id = r.exam_id
                             WHERE r.enrolment_id = e.id AND x.state = 'certified')
                    AND NOT EXISTS (SELECT 1 FROM assessment_certificate q LEFT JOIN assessment_revocation v
                                        ON v.certificate_id = q.id
                                     WHERE q.enrolment_id = e.id AND v.id IS NULL))) AS w
     ORDER BY m.cohort_id, m.sheet_id
"""
"""Of every class and policy with seats still reserved: how many, and how many people of the class may still claim: they did not
leave or fail, have no claim that took a seat over, and were not at an assessment that ended without a certificate."""


@dataclass(frozen=True)
class ToFree:
    """So many reserved seats of a class and policy are too many, and why."""

    cohort_id: int
    sheet_id: int
    seats: int
    why: Freed


@dataclass(frozen=True)
class WantedCommitments:
    """Which someone looks for; everything empty means all. `text`: number of the class or claim, name of provider or policy."""

    text: str = ""
    states: Sequence[str] = ()
    fund: str = ""
    region: str = ""
    line_id: int | None = None


@dataclass(frozen=True)
class Reserved:
    """The seats of one class under one policy, in fen and in numbers."""

    policy: str
    policy_en: str
    hash: str
    line_id: int
    fund: str
    year: int
    each_fen: Fen
    state: str
    seats: int
    fen: Fen


def committing_rules(region: str, *, on: date) -> CommittingRules | None:
    """What a place, else the nearest above it, agreed on (institution/budgets/commitments.yaml); None: nothing is reserved."""
    held = [one for one in _versions(Path(settings.INSTITUTION)) if one.start <= on]
    return held[-1].at(codes_above(region)) if held else None


def commitments(wanted: WantedCommitments = WantedCommitments(), *, by: Actor) -> QuerySet[Commitment]:
    """The reserved seats the actor may see, of the newest class first."""
    found = access.commitments_seen_by(by).select_related(
        "cohort__provider", "cohort__occupation", "sheet__region", "budget_line__region", "claim").defer(
        "sheet__content", "sheet__notice", "sheet__letter", "sheet__source", "sheet__cases").order_by(
        "-cohort_id", "sheet_id", "nth")
    if text := wanted.text.strip():
        found = (found.filter(cohort__no__icontains=text) | found.filter(cohort__provider__name__contains=text)
                 | found.filter(sheet__name__contains=text) | found.filter(claim__no__icontains=text))
    if wanted.states:
        found = found.filter(state__in=wanted.states)
    if wanted.region:
        found = found.filter(cohort__region__code__startswith=region_stem(wanted.region))
    if wanted.line_id is not None:
        found = found.filter(budget_line=wanted.line_id)
    return found.filter(budget_line__fund=wanted.fund) if wanted.fund else found


def committed_sums(wanted: WantedCommitments = WantedCommitments(), *, by: Actor) -> dict[str, tuple[int, Fen]]:
    """Of the same, by state: how many seats and how much."""
    found = commitments(wanted, by=by).order_by().values_list("state").annotate(n=Count("id"), fen=Sum("amount_fen"))
    return {state: (n, fen) for state, n, fen in found}


def reserved_for(cohort: Cohort) -> list[Reserved]:
    """What is and was reserved for a class that was read with `by`, by policy and state."""
    found = Commitment.objects.filter(cohort=cohort).order_by("sheet_id", "state").values_list(
        "sheet__name", "sheet__name_en", "sheet__hash", "budget_line", "budget_line__fund", "budget_line__year", "amount_fen",
        "state").annotate(n=Count("id"), fen=Sum("amount_fen"))
    return [Reserved(*row) for row in found]


def first_yes(cohort: Cohort) -> ShortApproval | None:
    """One officer's yes to a class as it was filed last, where another must agree."""
    return ShortApproval.objects.filter(cohort=cohort, filed_at=cohort.submitted_at).first()


def seats_to_free(*, now: datetime, cohort_id: int | None = None) -> list[ToFree]:
    """Every class and policy with more seats reserved by `now` than people who may still claim, or of one class alone."""
    found, on = [], timezone.localdate(now)
    with connection.cursor() as cursor:
        cursor.execute(STANDING, {"cohort": cohort_id, "now": now})
        standing = cursor.fetchall()
    for cohort, sheet, held, state, closes_on, region, waiting, claimed in standing:
        agreed = committing_rules(region, on=on)
        seats, why = to_free(state=State(state), closes_on=closes_on, on=on, kept_days=agreed.kept_days if agreed else 0,
                             held=held, waiting=waiting, claimed=claimed)
        if seats:
            found.append(ToFree(cohort, sheet, seats, why))
    return found


@cache
def _versions(institution: Path) -> tuple[CommittingVersion, ...]:
    return read_committing((institution / "budgets" / "commitments.yaml").read_text(encoding="utf-8"))
