"""Payment verification: the rules, what may be drawn, samples and what they told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import Count, Max, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce
from django.utils import timezone

from baigong.kernel.actor import Actor, region_stem
from baigong.subsidy.models import Claim
from baigong.supervision import access
from baigong.supervision.decide.dated import read_versions, rules_on
from baigong.supervision.decide.sampling import Candidate
from baigong.supervision.decide.surveys import SurveyRules, Told, commitment, drawn, told
from baigong.supervision.models import Finding, PaySurvey, SurveyContact, SurveyedClaim
from baigong.supervision.models.findings import STANDING
from baigong.supervision.words import Concern
from baigong.supervision.words.surveys import CONTRADICTING, SurveyResult, SurveyState, SurveyWay

SHOWN = ("claim__worker", "claim__sheet", "claim__certificate__occupation", "claim__cohort__provider", "claim__payee_organisation",
         "survey__region")


@dataclass(frozen=True)
class WantedSurveyed:
    """Which claims of a sample someone looks for. `text`: the claim's number or the worker's name; `result`: one of the results,
    "open" for those without one, "against" for those that contradict."""

    text: str = ""
    result: str = ""


def survey_rules(on: date) -> SurveyRules:
    """The rules in force on a day (institution/supervision/surveys.yaml)."""
    return rules_on(_versions(Path(settings.INSTITUTION)), on)


def survey_pool(one: PaySurvey) -> QuerySet[Any]:
    """What a sample is drawn from: (id, number, fen, weight of the findings that stand about it) of each claim paid in its days."""
    about = Finding.objects.filter(concern=Concern.CLAIM, key=OuterRef("pk"), state__in=STANDING).order_by().values("key")
    return Claim.objects.filter(
        state="paid", region__code__startswith=region_stem(one.region_id), paid_at__gte=_midnight(one.first_on),
        paid_at__lt=_midnight(date.fromordinal(one.last_on.toordinal() + 1)),
    ).annotate(weight=Coalesce(Subquery(about.annotate(sum=Sum("weight")).values("sum")), 0)).order_by("id").values_list(
        "id", "no", "amount_fen", "weight")


def surveys(*, by: Actor) -> QuerySet[PaySurvey]:
    """The samples the actor may see, the newest first: with how many were drawn, are settled, confirm and contradict."""
    return access.surveys_seen_by(by).select_related("region").defer("pool").annotate(
        drawn=Count("claims"), settled=Count("claims", filter=Q(claims__settled_at__isnull=False)),
        confirmed=Count("claims", filter=Q(claims__result=SurveyResult.CONFIRMED)),
        against=Count("claims", filter=Q(claims__result__in=CONTRADICTING))).order_by("-id")


def survey(survey_id: int, *, by: Actor) -> PaySurvey:
    """One of them. Raises PaySurvey.DoesNotExist."""
    return surveys(by=by).get(pk=survey_id)


def surveyed(one: PaySurvey, wanted: WantedSurveyed = WantedSurveyed()) -> QuerySet[SurveyedClaim]:
    """The claims of a sample that was read with `survey`, in the order of the draw, each with when it was last asked about."""
    found = SurveyedClaim.objects.filter(survey=one).select_related(*SHOWN).annotate(
        attempts=Count("contacts"), asked_at=Max("contacts__made_at")).order_by("nth")
    if text := wanted.text.strip():
        found = found.filter(Q(claim__no__icontains=text) | Q(claim__worker__name__contains=text))
    if wanted.result == "open":
        return found.filter(settled_at=None)
    if wanted.result == "against":
        return found.filter(result__in=CONTRADICTING)
    return found.filter(result=SurveyResult(wanted.result)) if wanted.result else found


def had_a_hand(claim: Claim) -> tuple[int | None, ...]:
    """Who decided on a claim or paid it, by person: none of them asks its payee."""
    return claim.reviewed_by, claim.granted_by, claim.sent_by, claim.paid_by


def surveyed_claim(surveyed_id: int, *, by: Actor) -> SurveyedClaim:
    """One claim of a sample the actor may see. Raises SurveyedClaim.DoesNotExist."""
    return SurveyedClaim.objects.filter(survey__in=access.surveys_seen_by(by)).select_related(*SHOWN).annotate(
        attempts=Count("contacts"), asked_at=Max("contacts__made_at")).get(pk=surveyed_id)


def contacts_of(one: SurveyedClaim) -> list[SurveyContact]:
    """Every time somebody was asked about a claim that was read with `surveyed_claim`, the newest first."""
    return list(SurveyContact.objects.filter(surveyed=one).order_by("-id"))


def contacts_by(some: Sequence[SurveyedClaim]) -> dict[int, list[SurveyContact]]:
    """The same of several claims read with `surveyed`, by their key and in the order of time."""
    found: dict[int, list[SurveyContact]] = {one.pk: [] for one in some}
    for contact in SurveyContact.objects.filter(surveyed__in=found).order_by("id"):
        found[contact.surveyed_id].append(contact)
    return found


def told_by(one: PaySurvey) -> Told:
    """What a sample told until now."""
    rows = SurveyedClaim.objects.filter(survey=one).order_by("nth").values_list("result", "settled_at", "claim__amount_fen")
    return told(((result, settled is not None, fen) for result, settled, fen in rows), way=one.way)


@dataclass(frozen=True)
class Verified:
    """Of the claims paid in a year: how many, how much, how many and how much of it is verified; the share in percent, and what
    all random samples of the year told together."""

    paid: int
    paid_fen: int
    verified: int
    verified_fen: int
    told: Told

    @property
    def percent(self) -> float:
        """Share of the claims."""
        return 100 * self.verified / self.paid if self.paid else 0.0


def verified(year: int, *, by: Actor) -> Verified:
    """What is verified of the claims paid in a year, in the actor's region."""
    mine = access.surveys_seen_by(by)
    seen = SurveyedClaim.objects.filter(survey__in=mine, settled_at__isnull=False, claim__paid_at__year=year)
    paid = access.claims_surveyed_by(by).filter(state="paid", paid_at__year=year).aggregate(n=Count("pk"), fen=Sum("amount_fen"))
    done = Claim.objects.filter(pk__in=seen.values("claim_id")).aggregate(n=Count("pk"), fen=Sum("amount_fen"))
    rows = seen.filter(survey__way=SurveyWay.RANDOM).order_by("id").values_list("result", "claim__amount_fen")
    return Verified(paid["n"], paid["fen"] or 0, done["n"], done["fen"] or 0,
                    told(((result, True, fen) for result, fen in rows), way=SurveyWay.RANDOM))


def survey_recomputes(one: PaySurvey) -> bool:
    """Was the seed the one announced, and does it give, over the pool as it was kept, the claims that were drawn?"""
    if one.drawn_at is None or one.commitment != commitment(one.seed):
        return False
    pool = (Candidate(no, 0, tickets - 1) for no, tickets in one.pool)
    again = drawn(pool, seed=one.seed, size=one.size, way=SurveyWay.WEIGHTED, rules=survey_rules(timezone.localdate(one.drawn_at)))
    kept = SurveyedClaim.objects.filter(survey=one).order_by("nth").values_list("claim__no", "tickets")
    return [(each.no, each.tickets) for each in again] == list(kept)


def claims_to_ask(*, by: Actor) -> QuerySet[SurveyedClaim]:
    """The claims of the samples under way that the actor may ask about and nobody has settled, the most urgent first."""
    if by.role not in access.VERIFIERS:
        return SurveyedClaim.objects.none()
    hand = [Q(**{f"claim__{name}": by.person_id}) for name in ("reviewed_by", "granted_by", "sent_by", "paid_by")]
    found = SurveyedClaim.objects.filter(survey__in=access.surveys_seen_by(by), survey__state=SurveyState.DRAWN, settled_at=None)
    mine = SurveyedClaim.objects.filter(hand[0] | hand[1] | hand[2] | hand[3]).values("pk")
    return found.exclude(pk__in=mine).select_related(*SHOWN).annotate(
        attempts=Count("contacts"), asked_at=Max("contacts__made_at")).order_by("survey__due_on", "survey", "nth")


def surveys_left(*, by: Actor) -> QuerySet[PaySurvey]:
    """What an officer has to see to: samples to be drawn, and those under way."""
    if by.role not in access.JUDGES:
        return PaySurvey.objects.none()
    return access.surveys_seen_by(by).filter(
        Q(state=SurveyState.DRAWN) | Q(state=SurveyState.ANNOUNCED) & ~Q(announced_by=by.person_id))


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))


@cache
def _versions(shelf: Path) -> list[tuple[date, SurveyRules]]:
    return read_versions((shelf / "supervision" / "surveys.yaml").read_text(encoding="utf-8"), SurveyRules, name="surveys.yaml")
