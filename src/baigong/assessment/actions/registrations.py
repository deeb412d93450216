"""Registering for an assessment: by oneself, by the body with the papers in hand, or a whole table; then looked at."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.db.models import F
from django.utils import timezone

from baigong.assessment import access, decide, queries
from baigong.assessment.decide import Candidate
from baigong.assessment.models import AssessmentPlan, Registration
from baigong.assessment.queries.plans import CandidateRow
from baigong.assessment.words import (
    REGISTRATION_MOVES,
    PlanState,
    Refusal,
    RegistrationMove,
    RegistrationState,
    Told,
)
from baigong.journal.actions import action, move, note, progress, tell
from baigong.kernel.actor import Actor
from baigong.kernel.identity import mask_id, normalised
from baigong.kernel.refused import Reason, Refused
from baigong.offer.words import Level
from baigong.people.models import Person


@action("assessment.registered", may=access.may_register)
def register(*, by: Actor, now: datetime, plan_id: int, person_id: int, given: Candidate) -> Registration:
    """Register one person for an accepted plan, or again after it was returned; everything missing is said at once.

    Raises Refused: plan_not_open, registered_already, missing_field, bad_choice, missing_paper.
    """
    plan = _open(plan_id, now=now)
    decide.may_register(given, level=Level(plan.level), rules=queries.registration_rules(timezone.localdate(now))).or_refuse()
    held = Registration.objects.select_for_update().filter(plan=plan, person_id=person_id).exclude(
        state=RegistrationState.WITHDRAWN).first()
    if held is None:
        return Registration.objects.create(plan=plan, person_id=person_id, registered_at=now, registered_by=by.person_id,
                                           **_columns(given))
    if held.state != RegistrationState.RETURNED:
        raise Refused(Refusal.REGISTERED_ALREADY)
    move(held, REGISTRATION_MOVES, RegistrationMove.AGAIN, by=by, now=now, registered_at=now, registered_by=by.person_id,
         why_returned="", **_columns(given))
    return held


@action("assessment.registrations_brought", may=access.may_keep_plan)
def bring_registrations(*, by: Actor, now: datetime, plan_id: int, rows: Sequence[CandidateRow]) -> AssessmentPlan:
    """Register everyone of a table, found by name and whole ID number, or nobody: every fault of every row is said.

    Raises Refused: plan_not_open, registration_row.
    """
    plan = _open(plan_id, now=now)
    rules, level = queries.registration_rules(timezone.localdate(now)), Level(plan.level)
    persons = {one.id_number: one for one in
               Person.objects.filter(id_number__in={normalised(row.id_number) for row in rows}).order_by("id")}
    held = set(Registration.objects.filter(plan=plan).exclude(state=RegistrationState.WITHDRAWN)
               .order_by("id").values_list("person_id", flat=True))
    faults: list[Reason] = []
    made: dict[int, Registration] = {}
    for nth, row in enumerate(rows, start=1):
        progress(nth, len(rows))
        faults += [_fault(row, reason.text(), reason.text("en"))
                   for reason in decide.may_register(row.given, level=level, rules=rules).reasons]
        person = persons.get(normalised(row.id_number))
        if person is None or person.name != row.name:
            faults.append(_fault(row, "没有姓名和身份证号都相符的已登记人员", "nobody registered has this name and ID number"))
        elif person.pk in held or person.pk in made:
            faults.append(_fault(row, "已报名本计划", "is registered for this plan already"))
        else:
            made[person.pk] = Registration(plan=plan, person=person, registered_at=now, registered_by=by.person_id,
                                           **_columns(row.given))
    if faults:
        raise Refused(*faults)
    Registration.objects.bulk_create(made.values())
    note(plan, registered=len(made))
    return plan


@action("assessment.registration_passed", may=access.may_keep_registration)
def pass_registration(*, by: Actor, now: datetime, registration_id: int) -> Registration:
    """The person qualifies and has a seat; they are told. Raises Refused(plan_full, not_now)."""
    one = _kept(registration_id)
    if not AssessmentPlan.objects.filter(pk=one.plan_id, taken__lt=F("seats")).update(taken=F("taken") + 1):
        raise Refused(Refusal.PLAN_FULL)
    move(one, REGISTRATION_MOVES, RegistrationMove.PASS, by=by, now=now, passed_at=now, passed_by=by.person_id)
    tell(Told.REGISTRATION_PASSED, now=now, to_person=one.person_id, link=f"/worker/assessments/{one.plan_id}/",
         occupation=one.plan.occupation.name, level=Level(one.plan.level), day=one.plan.from_on, place=one.plan.place)
    return one


@action("assessment.registration_returned", may=access.may_keep_registration)
def return_registration(*, by: Actor, now: datetime, registration_id: int, why: str) -> Registration:
    """It does not pass; the person is told why and may register again. Raises Refused(why_needed, not_now)."""
    if not why.strip():
        raise Refused(Refusal.WHY_NEEDED)
    one = _kept(registration_id)
    move(one, REGISTRATION_MOVES, RegistrationMove.RETURN, by=by, now=now, why_returned=why.strip()[:200])
    note(one, why=why.strip())
    tell(Told.REGISTRATION_RETURNED, now=now, to_person=one.person_id, link=f"/worker/assessments/{one.plan_id}/",
         occupation=one.plan.occupation.name, why=why.strip())
    return one


@action("assessment.registration_withdrawn", may=access.may_withdraw_registration)
def withdraw_registration(*, by: Actor, now: datetime, registration_id: int) -> Registration:
    """The person does not come; a seat that was theirs is free again. Raises Refused(not_now)."""
    one = _kept(registration_id)
    passed = one.state == RegistrationState.PASSED
    move(one, REGISTRATION_MOVES, RegistrationMove.WITHDRAW, by=by, now=now)
    if passed:
        AssessmentPlan.objects.filter(pk=one.plan_id, taken__gt=0).update(taken=F("taken") - 1)
    return one


def _open(plan_id: int, *, now: datetime) -> AssessmentPlan:
    plan = AssessmentPlan.objects.get(pk=plan_id)
    if plan.state != PlanState.ACCEPTED or timezone.localdate(now) > plan.closes_on:
        raise Refused(Reason(Refusal.PLAN_NOT_OPEN, {"day": plan.closes_on}))
    return plan


def _kept(registration_id: int) -> Registration:
    """It, locked, with its plan: whoever passes two at once takes two seats, one after the other."""
    return Registration.objects.select_for_update(of=("self",)).select_related("plan__occupation").get(pk=registration_id)


def _columns(given: Candidate) -> dict[str, Any]:
    return {**{name: value.strip() for name, value in asdict(given).items() if name != "papers"}, "papers": list(given.papers)}


def _fault(row: CandidateRow, fault: str, fault_en: str) -> Reason:
    return Reason(Refusal.REGISTRATION_ROW, {"row": row.row, "name": row.name[:60], "fault": fault, "fault_en": fault_en,
                                             "id_number": mask_id(row.id_number[:18])})
