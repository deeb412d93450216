"""Donations: for those who take them in, for whoever gave them, and for everyone: what each yuan of them paid."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from baigong.kernel.actor import Actor, region_stem
from baigong.kernel.fen import Fen
from baigong.offer.models import Occupation
from baigong.people.queries import codes_above, groups_of
from baigong.people.words import Group
from baigong.policy import queries as policy
from baigong.policy.words import Fund
from baigong.rules.sheet import USE
from baigong.subsidy import access
from baigong.subsidy.decide.giving import CHARGEABLE, Asking, Earmark, may_charge
from baigong.subsidy.models import Claim, Donation, DonorConsent
from baigong.subsidy.words import COUNTED, PaymentState, State

from .claims import SLIM
from .published import PaidLine, public_line, publishing


@dataclass(frozen=True)
class Given:
    """A donation with what became of it, in fen: given = paid + held + left (what was paid back is not paid any more)."""

    donation: Donation
    is_named: bool
    given_fen: Fen
    paid_fen: Fen
    held_fen: Fen
    left_fen: Fen


@dataclass(frozen=True)
class Paid:
    """One claim that a donation paid: as the public sees it, for the names only as long as those are published."""

    line: PaidLine
    on: date
    policy: str
    asked_back_fen: Fen


def donations(*, by: Actor, text: str = "") -> QuerySet[Donation]:
    """Donations the actor works with or gave, the newest first; `text`: of the donor, the number or the agreement."""
    found = _whole(access.donations_seen_by(by))
    if wanted := text.strip():
        found = found.filter(Q(no__icontains=wanted) | Q(donor__icontains=wanted) | Q(document_no__icontains=wanted))
    return found


def donation(donation_id: int, *, by: Actor) -> Donation:
    """One of them. Raises Donation.DoesNotExist."""
    return donations(by=by).get(pk=donation_id)


def public_donations(*, region: str = "") -> QuerySet[Donation]:
    """Every donation, for anyone; of a place and all below it. Who gave it is only for those who agreed (`Given.is_named`)."""
    found = _whole(Donation.objects.all())
    return found.filter(region__code__startswith=region_stem(region)) if region else found


def public_donation(donation_id: int) -> Donation:
    """One, for anyone. Raises Donation.DoesNotExist."""
    return public_donations().get(pk=donation_id)


def given(found: Sequence[Donation]) -> list[Given]:
    """What became of donations that were read with the queries above, in their order."""
    figures = policy.figures_of([one.line for one in found])
    return [Given(one, bool(one.named), each.appropriated_fen, each.spent_fen, each.held_fen, each.available_fen)
            for one, each in zip(found, figures, strict=True)]


def given_in_all(found: QuerySet[Donation]) -> tuple[Fen, Fen, Fen, Fen]:
    """Σ given, paid, held and left of many."""
    every = given(list(found))
    return (sum(one.given_fen for one in every), sum(one.paid_fen for one in every), sum(one.held_fen for one in every),
            sum(one.left_fen for one in every))


def claims_paid_from(one: Donation) -> QuerySet[Claim]:
    """What a donation paid, oldest first; for `paid_from`."""
    return Claim.objects.filter(budget_line=one.line_id, state=State.PAID).select_related(
        "sheet", "worker", "certificate__occupation", "cohort__occupation", "payee_organisation").defer(*SLIM).order_by(
            "paid_at", "id")


def promised_from(one: Donation) -> int:
    """How many claims are charged to it that did not arrive yet."""
    return Claim.objects.filter(budget_line=one.line_id, state__in=COUNTED).exclude(state=State.PAID).count()


def paid_from(claims: Sequence[Claim], *, on: date, language: str) -> list[Paid]:
    """Claims of `claims_paid_from` as the public sees them on a day."""
    rule = publishing(on)
    found = []
    for claim in claims:
        arrived = timezone.localdate(claim.paid_at)
        named = rule.names_stand(arrived.replace(day=1), on=on)
        found.append(Paid(public_line(claim, named=named), arrived, claim.sheet.named(language), claim.asked_back_fen))
    return found


def earmark(one: Donation) -> Earmark:
    """What a donation was given for."""
    return Earmark(
        one.region_id, one.region.name, Group(one.for_group) if one.for_group else None, one.for_occupation_id,
        one.for_occupation.name if one.for_occupation else "")


def asking(claim: Claim, *, on: date) -> Asking:
    """A claim as a donation looks at it."""
    thing = claim.certificate or claim.cohort
    pays = policy.sheet_by_hash(claim.sheet.hash).pays
    rule = policy.fund_sheet(Fund.DONATION).on(on).forbids((pays.use if pays else "") or USE)
    return Asking(
        State(claim.state), claim.region_id, claim.region.name, groups_of(claim.worker_id, on=claim.counts_on),
        thing.occupation_id if thing else None, rule.text if rule else "")


def donations_for(claim: Claim, *, on: date) -> list[Given]:
    """Donations that may pay this claim and hold enough for it, the oldest first; none once it is too late."""
    if not may_recharge(claim):
        return []
    found = list(_whole(Donation.objects.filter(region_id__in=codes_above(claim.region_id))).exclude(
        line=claim.budget_line_id).order_by("received_on", "id"))
    what = asking(claim, on=on)
    return [each for each in given([one for one in found if may_charge(earmark(one), what).yes])
            if each.left_fen >= claim.amount_fen]


def is_occupation(code: str) -> bool:
    """Is there an occupation of this code?"""
    return Occupation.objects.filter(pk=code).exists()


def may_recharge(claim: Claim) -> bool:
    """May a claim still be moved between the budget and a donation?"""
    return claim.state in CHARGEABLE and not claim.payments.filter(
        state__in=[PaymentState.DRAFTED, PaymentState.SENT]).exists()


def donation_of(claim: Claim) -> Donation | None:
    """The donation a claim is paid from, or None."""
    return Donation.objects.filter(line=claim.budget_line_id).first() if claim.budget_line_id else None


def _whole(found: QuerySet[Donation]) -> QuerySet[Donation]:
    newest = DonorConsent.objects.filter(donation=OuterRef("pk")).order_by("-id").values("is_named")[:1]
    return found.select_related("region", "line__region", "for_occupation", "organisation").annotate(
        named=Subquery(newest)).order_by("-received_on", "-id")
