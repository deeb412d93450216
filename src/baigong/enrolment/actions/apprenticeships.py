"""An apprenticeship's filing: written by the employer, accepted and reviewed by the bureau, each within its clock."""

from datetime import date, datetime

from django.utils import timezone

from baigong.enrolment import access
from baigong.enrolment.decide import ApprenticeLine, Filing, may_file
from baigong.enrolment.models import Apprentice, Apprenticeship
from baigong.enrolment.words import APPRENTICESHIP_MOVES as MOVES
from baigong.enrolment.words import ApprenticeshipMove as Move
from baigong.enrolment.words import ApprenticeshipState as State
from baigong.enrolment.words import Outcome, Refusal, Told
from baigong.journal.actions import action, move, note, tell
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Common, Reason, Refused
from baigong.offer import actions as offering
from baigong.offer import queries as offer
from baigong.offer.models import Occupation
from baigong.offer.words import Level
from baigong.offer.words import Refusal as OfferRefusal
from baigong.people import queries as people
from baigong.people.words import OrganisationKind

WRITABLE = (State.DRAFT, State.RETURNED)


@action("enrolment.apprenticeship_drafted", may=access.may_employ)
def draft_apprenticeship(
    *, by: Actor, now: datetime, school_id: int, occupation_code: str, level: str, agreed_on: date, hours: int,
    from_on: date, until_on: date, agreement_no: str = "", plan: str = "",
) -> Apprenticeship:
    """Begin a filing. `hours` are class hours with a mentor, the term [from_on, until_on] holds both days.

    Raises Refused(not_a_school, bad_span), Occupation.DoesNotExist.
    """
    employer = people.organisation(by.organisation_id or 0)
    written = _written(school_id, occupation_code, level, agreed_on, hours, from_on, until_on, agreement_no, plan)
    return Apprenticeship.objects.create(employer=employer, region_id=employer.region_id, drafted_at=now,
                                         drafted_by=by.person_id, **written)


@action("enrolment.apprenticeship_edited", may=access.may_write_apprenticeship)
def edit_apprenticeship(
    *, by: Actor, now: datetime, apprenticeship_id: int, school_id: int, occupation_code: str, level: str,
    agreed_on: date, hours: int, from_on: date, until_on: date, agreement_no: str = "", plan: str = "",
) -> Apprenticeship:
    """Rewrite it while it is a draft or returned. Raises Refused(not_now, not_a_school, bad_span)."""
    one = being_written(apprenticeship_id)
    written = _written(school_id, occupation_code, level, agreed_on, hours, from_on, until_on, agreement_no, plan)
    for name, value in written.items():
        setattr(one, name, value)
    one.save(update_fields=list(written))
    return one


@action("enrolment.apprenticeship_filed", may=access.may_write_apprenticeship)
def file_apprenticeship(*, by: Actor, now: datetime, apprenticeship_id: int) -> Apprenticeship:
    """File it with the bureau, or say every reason why not; the clock of acceptance begins.

    Raises Refused with all reasons of decide.may_file, or not_now.
    """
    one = being_written(apprenticeship_id)
    on = timezone.localdate(now)
    rules = offer.filing_rules(on=on)
    rows = Apprentice.objects.filter(apprenticeship=one).select_related("worker", "mentor__person").order_by("id")
    may_file(Filing(
        level=Level(one.level), hours=one.hours, from_on=one.from_on, until_on=one.until_on, plan=one.plan,
        agreement_no=one.agreement_no, apprentices=tuple(
            ApprenticeLine(row.worker.name, row.contract_from, row.contract_until, row.mentor.person.name)
            for row in rows)), rules).or_refuse()
    due_on = offer.working_days().add(on, rules.apprenticeship_accept_working_days)
    move(one, MOVES, Move.FILE, by=by, now=now, filed_at=now, filed_by=by.person_id, why_returned="", due_on=due_on)
    return one


@action("enrolment.apprenticeship_returned", may=access.may_answer_apprenticeship)
def return_apprenticeship(*, by: Actor, now: datetime, apprenticeship_id: int, why: str) -> Apprenticeship:
    """Back to the employer with everything that is missing, told at once. Raises Refused(why_missing, not_now)."""
    one = _answering(apprenticeship_id, why)
    move(one, MOVES, Move.RETURN, by=by, now=now, why_returned=why.strip(), due_on=None)
    _tell(Told.APPRENTICESHIP_RETURNED, one, now=now, why=why.strip())
    return one


@action("enrolment.apprenticeship_accepted", may=access.may_answer_apprenticeship)
def accept_apprenticeship(*, by: Actor, now: datetime, apprenticeship_id: int) -> Apprenticeship:
    """The papers are complete; the clock of the review begins. Raises Refused(not_now)."""
    one = Apprenticeship.objects.select_for_update().get(pk=apprenticeship_id)
    on = timezone.localdate(now)
    due_on = offer.working_days().add(on, offer.filing_rules(on=on).apprenticeship_review_working_days)
    move(one, MOVES, Move.ACCEPT, by=by, now=now, accepted_at=now, accepted_by=by.person_id, due_on=due_on)
    _tell(Told.APPRENTICESHIP_ACCEPTED, one, now=now)
    return one


@action("enrolment.apprenticeship_fixed", may=access.may_answer_apprenticeship)
def fix_apprenticeship(*, by: Actor, now: datetime, apprenticeship_id: int, experts_said: str) -> Apprenticeship:
    """It goes ahead, with what the experts said of its plan; every apprentice is told.

    Raises Refused(why_missing, not_now).
    """
    one = _answering(apprenticeship_id, experts_said)
    move(one, MOVES, Move.FIX, by=by, now=now, settled_at=now, settled_by=by.person_id, due_on=None,
         experts_said=experts_said.strip())
    offering.file_programme(
        by=by, now=now, apprenticeship=one.pk, no=one.no, employer_id=one.employer_id, provider_id=one.school_id,
        occupation_id=one.occupation_id, level=one.level, from_on=one.from_on, until_on=one.until_on)
    for row in Apprentice.objects.filter(apprenticeship=one).select_related("mentor__person").order_by("id"):
        tell(Told.APPRENTICED, now=now, to_person=row.worker_id, link="/worker/record/", occupation=one.occupation.name,
             level=Level(one.level), mentor=row.mentor.person.name)
    _tell(Told.APPRENTICESHIP_FIXED, one, now=now)
    return one


@action("enrolment.apprenticeship_refused", may=access.may_answer_apprenticeship)
def refuse_apprenticeship(*, by: Actor, now: datetime, apprenticeship_id: int, why: str) -> Apprenticeship:
    """It does not go ahead; its people are free for another. Raises Refused(why_missing, not_now)."""
    one = _answering(apprenticeship_id, why)
    move(one, MOVES, Move.REFUSE, by=by, now=now, settled_at=now, settled_by=by.person_id, due_on=None,
         experts_said=why.strip())
    Apprentice.objects.filter(apprenticeship=one).update(outcome=Outcome.VOID)
    _tell(Told.APPRENTICESHIP_REFUSED, one, now=now, why=why.strip())
    return one


def being_written(apprenticeship_id: int) -> Apprenticeship:
    """It, locked, while the employer still writes it. Raises Refused(not_now)."""
    one = Apprenticeship.objects.select_for_update().get(pk=apprenticeship_id)
    if one.state not in WRITABLE:
        raise Refused(Reason(Common.NOT_NOW, {"state": State(one.state), "move": Move.FILE}))
    return one


def _answering(apprenticeship_id: int, said: str) -> Apprenticeship:
    if not said.strip():
        raise Refused(OfferRefusal.WHY_MISSING)
    return Apprenticeship.objects.select_for_update(of=("self",)).select_related("occupation").get(pk=apprenticeship_id)


def _written(
    school_id: int, occupation_code: str, level: str, agreed_on: date, hours: int, from_on: date, until_on: date,
    agreement_no: str, plan: str,
) -> dict[str, object]:
    school = people.organisation(school_id)
    if school.kind != OrganisationKind.PROVIDER:
        raise Refused(Refusal.NOT_A_SCHOOL)
    if until_on <= from_on:
        raise Refused(OfferRefusal.BAD_SPAN)
    return {"school_id": school.pk, "occupation_id": Occupation.objects.get(pk=occupation_code).pk,
            "level": Level(level), "agreed_on": agreed_on, "hours": hours, "from_on": from_on, "until_on": until_on,
            "agreement_no": agreement_no.strip(), "plan": plan.strip()}


def _tell(word: Told, one: Apprenticeship, *, now: datetime, **values: object) -> None:
    note(one, **{key: value for key, value in values.items() if key == "why"})
    tell(word, now=now, to_organisation=one.employer_id, link=f"/employer/apprenticeships/{one.pk}/", no=one.no, **values)
