"""Countersignatures: an officer's list, one with every opinion and how it was taken, and what of it is still open."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from baigong.governance import access
from baigong.governance.decide import countersigning as decide
from baigong.governance.models import CountersignAsked, CountersignClause, Countersigning, CountersignOpinion
from baigong.governance.words import CountersignPhase, CountersignState, OpinionStance
from baigong.kernel.actor import Actor
from baigong.kernel.numbered import key_in

__all__ = [
    "ASKED_OF_US", "OURS", "Said", "clauses_sent", "countersign_phase", "countersigning", "countersignings", "is_collected",
    "said_of_round", "untaken",
]

OURS, ASKED_OF_US = "ours", "asked"


def countersignings(*, by: Actor, on: date, text: str = "", phase: str = "", side: str = "") -> QuerySet[Countersigning]:
    """Those an officer leads or was asked, the open ones first and by their last day; each with `asked_count`, `answered_count`."""
    answered = Count("asked", filter=Exists(CountersignOpinion.objects.filter(asked=OuterRef("asked"))), distinct=True)
    found = access.countersignings_seen_by(by).select_related("region").annotate(
        asked_count=Count("asked", distinct=True), answered_count=answered).order_by(
        F("settled_at").asc(nulls_first=True), F("withdrawn_at").asc(nulls_first=True), "due_on", "id")
    if side == OURS:
        found = found.filter(region_id=by.region)
    elif side == ASKED_OF_US:
        found = found.filter(pk__in=CountersignAsked.objects.filter(
            member__in=access.acted_for_by(by).order_by()).order_by().values("countersigning"))
    if phase in CountersignPhase.codes():
        out = Q(state=CountersignState.SENT)
        found = found.filter({CountersignPhase.OPEN: out & Q(due_on__gte=on), CountersignPhase.TAKING: out & Q(due_on__lt=on)}.get(
            CountersignPhase(phase), Q(state=phase)))
    if words := text.strip():
        found = found.filter(Q(pk=key_in(words)) | Q(title__icontains=words) | Q(intro__icontains=words))
    return found


def countersigning(countersigning_id: int, *, by: Actor) -> Countersigning:
    """One that the officer leads or was asked. Raises Countersigning.DoesNotExist."""
    return access.countersignings_seen_by(by).select_related("region", "draft", "document").get(pk=countersigning_id)


def countersign_phase(one: Countersigning, *, on: date) -> CountersignPhase:
    """Where it stands on a day."""
    return decide.phase(state=one.state, due_on=one.due_on, on=on)


def clauses_sent(one: Countersigning) -> list[CountersignClause]:
    """Its clauses as sent, in order, each with its final words where it is settled."""
    return list(one.clauses.select_related("final").order_by("position"))


@dataclass(frozen=True)
class Said:
    """What one member says: `whole` and `clauses` of its newest answer, None where it is silent; how often it answered."""

    asked: CountersignAsked
    whole: CountersignOpinion | None
    clauses: list[CountersignOpinion]
    times: int

    @property
    def differs(self) -> list[CountersignOpinion]:
        """What is to be taken or not."""
        return [each for each in ([self.whole] if self.whole else []) + self.clauses if decide.wants(each.stance, each.text)]


def said_of_round(one: Countersigning, *, by: Actor) -> list[Said]:
    """Every member asked, in order, with its answer. A member reads the others' only once the whole is settled."""
    asked = one.asked.select_related("member__organisation").order_by("id")
    if one.state != CountersignState.SETTLED and not access.may_lead_countersigning(by=by, countersigning_id=one.pk):
        asked = asked.filter(member__in=access.acted_for_by(by).order_by())
    rows = list(asked)
    opinions: dict[int, list[CountersignOpinion]] = {}
    for each in CountersignOpinion.objects.filter(asked__in=rows).select_related("clause", "taken").order_by(
            "nth", F("clause__position").asc(nulls_first=True)):
        opinions.setdefault(each.asked_id, []).append(each)
    return [_said(row, opinions.get(row.pk, [])) for row in rows]


def is_collected(one: Countersigning, *, on: date) -> bool:
    """Is it closed on this day, or has every member answered?"""
    return on > one.due_on or not one.asked.filter(opinions=None).exists()


def untaken(one: Countersigning) -> QuerySet[CountersignOpinion]:
    """What members want, in their newest answers, that nobody said yet how it is taken."""
    newer = CountersignOpinion.objects.filter(asked=OuterRef("asked"), nth__gt=OuterRef("nth"))
    return CountersignOpinion.objects.filter(~Exists(newer), asked__countersigning=one, taken=None).exclude(
        stance=OpinionStance.AGREE).exclude(text="").order_by("id")


def _said(asked: CountersignAsked, opinions: list[CountersignOpinion]) -> Said:
    newest = [each for each in opinions if each.nth == opinions[-1].nth]
    whole = next((each for each in newest if each.clause_id is None), None)
    return Said(asked, whole, [each for each in newest if each.clause_id is not None], whole.nth if whole else 0)
