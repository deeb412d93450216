"""Public notices: for everyone with masked ID numbers, for officers with what waits."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet, Sum
from django.utils.translation import get_language

from baigong.kernel.actor import Actor, region_stem
from baigong.kernel.identity import mask_id
from baigong.offer.words import Level
from baigong.subsidy import access
from baigong.subsidy.models import Claim, Notice, Objection
from baigong.subsidy.words import NoticeState, ObjectionState, Payee, State

from .claims import SLIM, SLIM_OF_CLAIM


@dataclass(frozen=True)
class NoticeLine:
    """One claim as the public sees it (财社〔2023〕181号 art. 28): name, partly hidden ID number, what, how much."""

    id: int
    no: str
    name: str
    id_number: str
    policy: str
    occupation: str
    level: Level | None
    payee: str
    amount_fen: int
    state: State
    still_noticed: bool


def public_notices(*, region: str = "", text: str = "") -> QuerySet[Notice]:
    """Notices anyone may read, newest first. `text`: a notice number, or a payee organisation's or policy's name."""
    found = Notice.objects.select_related("region").order_by("-from_on", "-id")
    if region:
        found = found.filter(region__code__startswith=region_stem(region))
    if wanted := text.strip():
        found = found.filter(Q(no__icontains=wanted) | Q(claims__sheet__name__contains=wanted)
                             | Q(claims__payee_organisation__name__contains=wanted)).distinct()
    return _counted(found)


def public_notice(notice_id: int) -> Notice:
    """One notice for anyone. Raises Notice.DoesNotExist."""
    return _counted(Notice.objects.select_related("region")).get(pk=notice_id)


def lines_of(notice: Notice) -> list[NoticeLine]:
    """The claims of a notice as the public sees them, by number. A claim refused after an objection stays listed."""
    found = notice.claims.select_related(
        "worker", "sheet", "certificate__occupation", "cohort__occupation", "payee_organisation").order_by("no")
    return [_line(one) for one in found]


def may_still_object(notice: Notice, *, on: date) -> bool:
    """Is the notice open on this day?"""
    return notice.state == NoticeState.OPEN and on <= notice.until_on


def notices(*, by: Actor, states: Sequence[str] = ()) -> QuerySet[Notice]:
    """The notices an officer works with, newest first, with how many objections wait."""
    found = _counted(access.notices_seen_by(by).select_related("region").order_by("-from_on", "-id"))
    return found.filter(state__in=states) if states else found


def notice(notice_id: int, *, by: Actor) -> Notice:
    """One notice of the officer's region. Raises Notice.DoesNotExist."""
    return notices(by=by).get(pk=notice_id)


def claims_to_notice(*, by: Actor) -> QuerySet[Claim]:
    """Granted claims that wait for a notice, by county."""
    return access.seen_by(by).filter(state=State.GRANTED).select_related("sheet", "worker", "region").defer(
        *SLIM).order_by("region_id", "id")


def objections(*, by: Actor, states: Sequence[str] = ()) -> QuerySet[Objection]:
    """Objections of the officer's region, the most urgent first."""
    found = access.objections_seen_by(by).select_related("claim__sheet", "claim__worker", "notice").defer(
        *SLIM_OF_CLAIM).order_by("due_on", "id")
    return found.filter(state__in=states) if states else found


def objection(objection_id: int, *, by: Actor) -> Objection:
    """One objection. Raises Objection.DoesNotExist."""
    return objections(by=by).get(pk=objection_id)


def objections_to(claim: Claim) -> QuerySet[Objection]:
    """Objections to a claim that was read with `claim`, oldest first."""
    return Objection.objects.filter(claim=claim).select_related("notice").order_by("id")


def _counted(found: QuerySet[Notice]) -> QuerySet[Notice]:
    return found.annotate(
        claim_count=Count("claims", distinct=True),
        open_objections=Count("objections", filter=Q(objections__state=ObjectionState.OPEN), distinct=True))


def sum_of(notice: Notice) -> int:
    """What the notice's claims add up to, in fen, without those refused since."""
    return notice.claims.exclude(state=State.REFUSED).aggregate(fen=Sum("amount_fen"))["fen"] or 0


def _line(one: Claim) -> NoticeLine:
    thing = one.certificate or one.cohort
    payee = one.payee_organisation.name if one.payee_organisation else Payee.WORKER.label(get_language() or "")
    return NoticeLine(
        id=one.pk, no=one.no, name=one.worker.name, id_number=mask_id(one.worker.id_number),
        policy=one.sheet.named(get_language() or ""),
        occupation=thing.occupation.name if thing else "", level=Level(thing.level) if thing else None, payee=payee,
        amount_fen=one.amount_fen, state=State(one.state), still_noticed=one.state == State.NOTICED)
