"""Reading complaints: the rules, an officer's list, and the complainant's own view by number and code."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from hmac import compare_digest
from pathlib import Path

from django.conf import settings
from django.db.models import Q, QuerySet

from baigong.kernel.actor import Actor
from baigong.kernel.numbered import key_in
from baigong.kernel.refused import Refused
from baigong.people import queries as people
from baigong.people.models import Organisation, Region
from baigong.people.words import OrganisationKind
from baigong.supervision import access
from baigong.supervision.decide.complaints import ComplaintRules, secret_hash
from baigong.supervision.decide.dated import read_versions, rules_on
from baigong.supervision.models import Complaint
from baigong.supervision.words import WAITING, ComplaintKind, ComplaintRefusal, ComplaintState

HOUR = timedelta(hours=1)
SHOWN = ("region", "organisation", "cohort__occupation", "handler")


def complaint_rules(on: date) -> ComplaintRules:
    """The rules of complaints in force on a day (institution/supervision/complaints.yaml)."""
    return rules_on(_versions(Path(settings.INSTITUTION)), on)


def complaints(*, by: Actor, state: str = "", kind: str = "", text: str = "") -> QuerySet[Complaint]:
    """The complaints the actor may see, the most urgent first; `state` may be "waiting"."""
    found = access.complaints_seen_by(by).select_related(*SHOWN).order_by("due_on", "id")
    if state == "waiting":
        found = found.filter(state__in=WAITING)
    elif state:
        found = found.filter(state=state)
    if kind:
        found = found.filter(kind=kind)
    if text.strip():
        found = found.filter(Q(pk=key_in(text)) | Q(organisation__name__contains=text.strip()) | Q(text__contains=text.strip()))
    return found


def complaint(complaint_id: int, *, by: Actor) -> Complaint:
    """One complaint the actor may see. Raises Complaint.DoesNotExist."""
    return access.complaints_seen_by(by).select_related(*SHOWN, "complainant").get(pk=complaint_id)


def handlers_for(one: Complaint, *, on: date) -> list[tuple[int, str]]:
    """Who may take a complaint over: officers of its region or of one above who see it, but for whoever has it."""
    roles = access.ASSIGNERS if one.kind == ComplaintKind.OFFICER else access.JUDGES
    held = people.held_on(on).filter(role__in=roles, region_id__in=people.codes_above(one.region_id))
    found = dict(held.exclude(person_id=one.handler_id).order_by("id").values_list("person_id", "person__name"))
    return sorted(found.items(), key=lambda row: (row[1], row[0]))


def lately_from(source: str, *, now: datetime) -> int:
    """How many complaints came from a source within the hour."""
    return Complaint.objects.filter(source=source, received_at__gt=now - HOUR).count() if source else 0


@dataclass(frozen=True)
class Tracked:
    """What a complainant sees of their own complaint: nothing of what officers wrote for themselves."""

    no: str
    kind: ComplaintKind
    state: ComplaintState
    received_at: datetime
    accepted_at: datetime | None
    investigated_at: datetime | None
    settled_at: datetime | None
    due_on: date | None
    reply: str


def tracked(no: str, secret: str) -> Tracked:
    """A complaint by its number and the code of its receipt. Raises Refused(no_complaint) whichever of them is wrong."""
    found = Complaint.objects.filter(pk=key_in(no)).first()
    right = compare_digest(found.secret_hash if found else "", secret_hash(secret))
    if found is None or not right or found.no != no.strip().upper():
        raise Refused(ComplaintRefusal.NO_COMPLAINT)
    state = ComplaintState(found.state)
    settled = state in (ComplaintState.DECLINED, ComplaintState.ANSWERED)
    return Tracked(found.no, ComplaintKind(found.kind), state, found.received_at, found.accepted_at, found.investigated_at,
                   found.declined_at or found.answered_at, found.due_on, found.reply if settled else "")


def complaint_regions() -> list[Region]:
    """The regions in which somebody teaches: where a complaint may be about."""
    places = Organisation.objects.filter(kind=OrganisationKind.PROVIDER, closed_on=None).values("region_id")
    return list(Region.objects.filter(pk__in=places).order_by("code"))


def organisation_named(name: str) -> Organisation | None:
    """The organisation whose name or code this is, or the only one whose name holds it; None when it is not clear."""
    plain = name.strip()
    if not plain:
        return None
    exact = Organisation.objects.filter(Q(name=plain) | Q(uscc=plain.upper())).order_by("id")[:2]
    found = list(exact) or list(Organisation.objects.filter(name__contains=plain).order_by("id")[:2])
    return found[0] if len(found) == 1 else None


@cache
def _versions(shelf: Path) -> list[tuple[date, ComplaintRules]]:
    return read_versions((shelf / "supervision" / "complaints.yaml").read_text(encoding="utf-8"), ComplaintRules,
                         name="complaints.yaml")
