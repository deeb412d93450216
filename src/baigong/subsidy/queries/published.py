"""Who was paid, as anyone may read it: by month, place and policy; by name only as long as the shelf says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import Count, F, Max, Min, Q, QuerySet, Sum
from django.utils import timezone
from django.utils.translation import get_language

from baigong.kernel.actor import region_stem
from baigong.kernel.fen import Fen
from baigong.kernel.identity import mask_id, mask_name
from baigong.offer.words import Level
from baigong.people.words import Group
from baigong.policy.words import Fund
from baigong.subsidy.decide.publishing import Publishing, in_force, read_publishing
from baigong.subsidy.models import Claim, Payment
from baigong.subsidy.words import Kind, Payee, PaymentState, State

from .claims import SLIM_OF_CLAIM


@dataclass(frozen=True)
class PaidGroup:
    """What arrived in a month under one edition of a policy at one place: how many payments, how much in fen."""

    month: date
    region: str
    place: str
    sheet_id: int
    policy: str
    policy_at: tuple[str, str]  # the place that issued it and its slug
    count: int
    fen: Fen


@dataclass(frozen=True)
class PaidLine:
    """One payment as the public sees it: claim number, name and ID number partly hidden. `name` is "" where the claim was
    made in somebody's name by another: the money was never theirs."""

    no: str
    name: str
    id_number: str
    occupation: str
    level: Level | None
    payee: str
    amount_fen: Fen


@dataclass(frozen=True)
class Share:
    """Part of what a year's budgets paid. `people` and `fen` are None where fewer people than may be told had it."""

    word: Kind | Group
    people: int | None
    fen: Fen | None
    fund: Fund | None = None


def publishing(on: date) -> Publishing:
    """How long names are published, on a day (institution/subsidy/publishing.yaml)."""
    return in_force(_read(Path(settings.INSTITUTION)), on)


def paid_months() -> list[date]:
    """The first days of the months from the first payment that arrived to the last, newest first."""
    ends = _arrived().aggregate(first=Min("answered_at"), last=Max("answered_at"))
    if ends["first"] is None:
        return []
    month, last = (timezone.localdate(ends[name]).replace(day=1) for name in ("first", "last"))
    found = []
    while month <= last:
        found.append(month)
        month = _after(month)
    return found[::-1]


def paid_groups(month: date, *, region: str = "", policy: str = "") -> QuerySet:
    """What arrived in a month, by place and edition of a policy, ready to be paged and read with `paid_group`.

    `region`: a place and all below it; `policy`: part of a policy's name.
    """
    found = _of_month(month)
    if region:
        found = found.filter(claim__region__code__startswith=region_stem(region))
    if wanted := policy.strip():
        found = found.filter(Q(claim__sheet__name__icontains=wanted) | Q(claim__sheet__name_en__icontains=wanted))
    return found.order_by().values(
        "claim__region_id", "claim__region__name", "claim__sheet_id", "claim__sheet__name", "claim__sheet__name_en",
        "claim__sheet__region_id", "claim__sheet__slug",
    ).annotate(count=Count("id"), fen=Sum("amount_fen")).order_by("claim__region_id", "claim__sheet__name", "claim__sheet_id")


def paid_group(row: dict, month: date) -> PaidGroup:
    """A row of `paid_groups`."""
    english = (get_language() or "").startswith("en")
    return PaidGroup(
        month, row["claim__region_id"], row["claim__region__name"], row["claim__sheet_id"],
        (row["claim__sheet__name_en"] if english else "") or row["claim__sheet__name"],
        (row["claim__sheet__region_id"], row["claim__sheet__slug"]), row["count"], row["fen"])


def paid_payments(month: date, *, region: str, sheet_id: int) -> QuerySet[Payment]:
    """The payments of one such group, in the order they arrived; for `paid_lines`."""
    return _of_month(month).filter(claim__region_id=region, claim__sheet_id=sheet_id).select_related(
        "claim__worker", "claim__certificate__occupation", "claim__cohort__occupation", "claim__payee_organisation",
    ).defer(*SLIM_OF_CLAIM).order_by("answered_at", "id")


def paid_lines(payments: Sequence[Payment]) -> list[PaidLine]:
    """Payments as the public sees them."""
    return [public_line(payment.claim) for payment in payments]


def public_line(claim: Claim, *, named: bool = True) -> PaidLine:
    """A paid claim as the public sees it; `named`: names are still published."""
    thing, theirs = claim.certificate or claim.cohort, named and claim.freed_at is None
    return PaidLine(
        no=claim.no, name=mask_name(claim.worker.name) if theirs else "",
        id_number=mask_id(claim.worker.id_number) if theirs else "",
        occupation=thing.occupation.name if thing else "", level=Level(thing.level) if thing else None,
        payee=claim.payee_organisation.name if claim.payee_organisation else Payee.WORKER.label(get_language() or ""),
        amount_fen=claim.amount_fen)


def paid_by_kind(year: int, *, on: date) -> list[Share]:
    """What the budgets of a year paid, by fund and kind of subsidy, in the order of the words."""
    rows = _paid_of(year).values("kind", fund=F("budget_line__fund")).annotate(
        people=Count("worker_id", distinct=True), sum=Sum("amount_fen"))
    rule = publishing(on)
    found = {(row["fund"], row["kind"]): row for row in rows}
    return [_share(kind, found[fund.value, kind.value], rule, fund) for fund in Fund for kind in Kind
            if (fund.value, kind.value) in found]


def paid_by_group(year: int, *, on: date) -> list[Share]:
    """What the budgets of a year paid for people of each group on the day their claim counts for. Who was of two counts twice,
    so that these add up to nothing."""
    rows = _paid_of(year).filter(
        Q(worker__memberships__until_on=None) | Q(worker__memberships__until_on__gt=F("counts_on")),
        worker__memberships__from_on__lte=F("counts_on"),
    ).values(group=F("worker__memberships__group")).annotate(people=Count("worker_id", distinct=True), sum=Sum("amount_fen"))
    rule = publishing(on)
    found = {row["group"]: row for row in rows}
    return [_share(group, found[group.value], rule) for group in Group if group.value in found]


def _share(word: Kind | Group, row: Mapping[str, Any], rule: Publishing, fund: Fund | None = None) -> Share:
    told = rule.told(row["people"])
    return Share(word, row["people"] if told else None, row["sum"] if told else None, fund)


def _paid_of(year: int) -> QuerySet[Claim]:
    return Claim.objects.filter(state=State.PAID, freed_at=None, budget_line__year=year).order_by()


def _arrived() -> QuerySet[Payment]:
    return Payment.objects.filter(state=PaymentState.PAID)


def _of_month(month: date) -> QuerySet[Payment]:
    start, end = (timezone.make_aware(datetime.combine(day, time())) for day in (month, _after(month)))
    return _arrived().filter(answered_at__gte=start, answered_at__lt=end)


def _after(month: date) -> date:
    return (month + timedelta(days=31)).replace(day=1)


@cache
def _read(root: Path) -> tuple[Publishing, ...]:
    return read_publishing((root / "subsidy" / "publishing.yaml").read_text(encoding="utf-8"))
