"""A bureau says of which kind a provider is, and gives it a credit grade that a second officer confirms."""

from datetime import date, datetime

from baigong.journal.actions import action, move, note, tell
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Answer, Reason, Refused
from baigong.offer import access
from baigong.offer.models import CreditGrading, ProviderClassing
from baigong.offer.queries.grading import class_on, classings_of
from baigong.offer.words import Refusal
from baigong.offer.words.grading import (
    GRADING_MOVES,
    CreditGrade,
    GradingMove,
    GradingRefusal,
    GradingState,
    GradingTold,
    ProviderClass,
)
from baigong.people import queries as people
from baigong.people.models import Organisation
from baigong.people.words import OrganisationKind

TEACHING = frozenset({OrganisationKind.PROVIDER, OrganisationKind.BASE, OrganisationKind.EMPLOYER})


@action("offer.provider_classed", may=access.may_file)
def class_provider(
    *, by: Actor, now: datetime, provider_id: int, provider_class: str, from_on: date, document: str
) -> ProviderClassing:
    """Write down of which kind a provider is from a day on. Raises Refused(teaches_nobody, grading_document, classed_so)."""
    provider, which = _locked(provider_id), ProviderClass(provider_class)
    held = class_on(classings_of(provider.pk), from_on)
    Answer.of([
        _teaches(provider), None if document.strip() else Reason(GradingRefusal.GRADING_DOCUMENT),
        Reason(GradingRefusal.CLASSED_SO) if held is not None and held.provider_class == which else None,
    ]).or_refuse()
    made = ProviderClassing.objects.create(provider=provider, provider_class=which, from_on=from_on, document=document.strip(),
                                           classed_at=now, classed_by=by.person_id)
    note(provider, provider_class=str(which), from_on=from_on.isoformat())
    return made


@action("offer.grade_proposed", may=access.may_grade)
def propose_grade(
    *, by: Actor, now: datetime, provider_id: int, grade: str, from_on: date, document: str, why: str, until_on: date | None = None
) -> CreditGrading:
    """Propose a credit grade for [from_on, until_on); it counts for nothing before it is confirmed.

    Raises Refused(teaches_nobody, grading_document, grading_why, bad_span, grading_waits).
    """
    provider, which = _locked(provider_id), CreditGrade(grade)
    waits = CreditGrading.objects.filter(provider=provider, state=GradingState.PROPOSED).exists()
    Answer.of([
        _teaches(provider), None if document.strip() else Reason(GradingRefusal.GRADING_DOCUMENT),
        None if why.strip() else Reason(GradingRefusal.GRADING_WHY),
        Reason(Refusal.BAD_SPAN) if until_on is not None and until_on <= from_on else None,
        Reason(GradingRefusal.GRADING_WAITS) if waits else None,
    ]).or_refuse()
    made = CreditGrading.objects.create(provider=provider, grade=which, from_on=from_on, until_on=until_on,
                                        document=document.strip(), why=why.strip(), proposed_at=now, proposed_by=by.person_id)
    note(provider, grade=str(which), from_on=from_on.isoformat())
    return made


@action("offer.grade_confirmed", may=access.may_answer_grade)
def confirm_grade(*, by: Actor, now: datetime, grading_id: int) -> CreditGrading:
    """The second look: from now on the grade counts from its first day. Tells the provider. Raises Refused(not_now)."""
    one = _proposal(grading_id)
    move(one, GRADING_MOVES, GradingMove.CONFIRM, by=by, now=now, answered_at=now, answered_by=by.person_id)
    note(one.provider, grade=one.grade, from_on=one.from_on.isoformat())
    tell(GradingTold.CREDIT_GRADED, now=now, to_organisation=one.provider_id, link="/provider/scope/",
         grade=CreditGrade(one.grade), day=one.from_on, document=one.document)
    return one


@action("offer.grade_declined", may=access.may_answer_grade)
def decline_grade(*, by: Actor, now: datetime, grading_id: int, why: str) -> CreditGrading:
    """Not confirmed: it never counts, and stays on file with the reason. Raises Refused(why_missing, not_now)."""
    if not why.strip():
        raise Refused(Refusal.WHY_MISSING)
    one = _proposal(grading_id)
    move(one, GRADING_MOVES, GradingMove.DECLINE, by=by, now=now, answered_at=now, answered_by=by.person_id,
         answer_why=why.strip())
    note(one.provider, grade=one.grade, from_on=one.from_on.isoformat(), why=why.strip())
    return one


def _proposal(grading_id: int) -> CreditGrading:
    return CreditGrading.objects.select_for_update(of=("self",)).select_related("provider").get(pk=grading_id)


def _locked(provider_id: int) -> Organisation:
    """Two officers who write of one provider do so in turn."""
    people.organisation(provider_id)
    return Organisation.objects.select_for_update().get(pk=provider_id)


def _teaches(provider: Organisation) -> Reason | None:
    return None if provider.kind in TEACHING else Reason(GradingRefusal.TEACHES_NOBODY)
