"""Offers: the system finds who may be paid and says so, instead of waiting to be asked."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain
from typing import TypeVar

from django.utils import timezone

from baigong.enrolment.models import Enrolment, Mentor
from baigong.journal.actions import action, note, step, tell
from baigong.kernel.actor import Actor, region_stem
from baigong.kernel.fen import yuan
from baigong.people.models import Person
from baigong.subsidy import access, decide
from baigong.subsidy.facts import Case, Outlook, outlooks_of_mentors, outlooks_of_seats, prospects_of_many
from baigong.subsidy.models import Claim
from baigong.subsidy.queries.bought import package_of
from baigong.subsidy.queries.freezes import frozen_scopes
from baigong.subsidy.queries.holders import About, certificates_in, mentors_in, seats_in
from baigong.subsidy.queries.searches import Waived, waived_by
from baigong.subsidy.words import FEE_KINDS, Basis, Payee, State, Told

from .entries import take_no

TOGETHER = 200
"""People judged in one reading."""
Thing = TypeVar("Thing", Enrolment, Mentor)


@action("subsidy.claims_offered", may=access.may_offer)
def offer_claims(
    *, by: Actor, now: datetime, region: str, basis: str, cohort_id: int | None = None, worker_ids: Sequence[int] | None = None
) -> list[int]:
    """Make a claim of everything that certificates of people or classes of a region might bring, and their seats where no
    certificate is asked for (适岗培训, advances for apprentices), and what masters of apprentices might have, judged beforehand.

    `basis`: on which lawful basis they are told (words.STATED); raises Refused(basis_needed) without one.
    `worker_ids`: of these people only, so that a whole county can be searched in short transactions.

    Those the sheet refuses outright are not offered (the worker's page still says why), nor is what nobody could be
    paid, what is frozen meanwhile, or what was declined for good. Answers the ids of new claims; running it again finds
    nothing new. Notifies whoever would be paid.
    """
    stated = decide.stated_basis(basis)
    today = timezone.localdate(now)
    stem = region_stem(region)
    made, frozen = [], frozen_scopes()
    holders = certificates_in(region, cohort_id=cohort_id).values("person_id")
    workers = Person.objects.filter(pk__in=holders).order_by("id")
    if worker_ids is not None:
        workers = workers.filter(pk__in=worker_ids)
    seats = list(seats_in(region, cohort_id=cohort_id, worker_ids=worker_ids))
    masters = list(mentors_in(region, worker_ids=worker_ids)) if cohort_id is None else []
    for prospect, waived in chain(_prospects(list(workers), today=today),
                                  _outlooks(outlooks_of_seats, seats, [one.worker_id for one in seats], today=today),
                                  _outlooks(outlooks_of_mentors, masters, [one.person_id for one in masters], today=today)):
        wanted = cohort_id is None or (prospect.case.cohort and prospect.case.cohort.pk == cohort_id)
        if (prospect.claim is None and prospect.judged.verdict.pays is not False and wanted
                and prospect.case.region.startswith(stem) and may_be_offered(prospect.case, prospect.payee, frozen, waived,
                                                                             prospect.judged.sheet.code)):
            claim = offer_one(prospect, by=by, now=now, basis=stated)
            word = Told.OFFERED if prospect.judged.verdict.pays else Told.MAY_APPLY
            tell_payee(word, claim, prospect, now=now)
            made.append(claim.pk)
    note(region=region, basis=basis, claims=made)
    return made


def _outlooks(
    look: Callable[..., Iterator[Outlook]], rows: Sequence[Thing], people: Sequence[int], *, today: date
) -> Iterator[tuple[Outlook, Waived]]:
    """What seats without a certificate, or masters, might bring, some hundred at a time; `people`: whose each row is."""
    for first in range(0, len(rows), TOGETHER):
        waived = waived_by(people[first:first + TOGETHER])
        for outlook in look(rows[first:first + TOGETHER], today=today):
            yield outlook, waived


def _prospects(workers: Sequence[Person], *, today: date) -> Iterator[tuple[Outlook, Waived]]:
    """Some hundred people at a time: read together, and never a whole county in memory. What is offered meanwhile counts
    for nobody yet, so that it changes nothing of what was read."""
    for first in range(0, len(workers), TOGETHER):
        lot = workers[first:first + TOGETHER]
        waived = waived_by(one.pk for one in lot)
        for prospect in prospects_of_many(lot, today=today):
            yield prospect, waived


@dataclass(frozen=True)
class Paid:
    """Who would be paid: the worker, or an organisation."""

    payee: Payee
    organisation: int | None


def paid(case: Case, payee: str) -> Paid | None:
    """Who would be paid of a case that pays to `payee`; None where there is nobody: staff whose employer is paid may have
    left it since the class, for no other."""
    try:
        organisation = decide.payee_organisation(
            Payee(payee), provider=case.cohort.provider_id if case.cohort else None,
            employer=case.worker.employer_id or (case.cohort.employer_id if case.cohort else None))
    except LookupError:
        return None
    return Paid(Payee(payee), organisation)


def may_be_offered(case: Case, payee: str, frozen: Collection[tuple[str, int | None]], waived: Waived, policy: str) -> bool:
    """Is there somebody to pay, nothing it rests on frozen, its class not bought whole, and did they not decline it for good?"""
    to = paid(case, payee)
    if is_bought(case, policy):
        return False
    if to is None or any((case.worker.pk, about, policy, to.organisation) in waived for about in _abouts(case)):
        return False
    return not any(scope in frozen for scope in _scopes(case, to.organisation))


def _abouts(case: Case) -> list[About]:
    """What it is about, as whoever declined it may have known it: a certificate also as the seat it came of."""
    if case.mentor is not None:
        return [About(mentor=case.mentor.pk)]
    seat = [About(enrolment=case.enrolment.pk)] if case.enrolment else []
    return [About(certificate=case.certificate.pk), *seat] if case.certificate else seat


def is_bought(case: Case, policy: str) -> bool:
    """Was the class bought whole, so that its project pays for the training and this policy does not? The database holds it."""
    if case.kind not in FEE_KINDS or case.cohort is None:
        return False
    one = case.read.once(package_of, case.cohort.pk)
    return one is not None and f"{one.sheet.region_id}/{one.sheet.slug}" != policy


@step
def offer_one(prospect: Outlook, *, by: Actor, now: datetime, basis: Basis) -> Claim:
    """Write the claim a prospect stands for, for whoever would be paid. Raises LookupError where there is nobody."""
    case, verdict, to = prospect.case, prospect.judged.verdict, paid(prospect.case, prospect.payee)
    if to is None:
        raise LookupError(f"no {prospect.payee} to pay")
    no = take_no("BT", case.region, timezone.localdate(now).year)
    hold_id, post_id = decide.money_ids(no, 1)
    return Claim.objects.create(
        no=no, sheet=prospect.row, kind=case.kind, worker=case.worker, cohort=case.cohort, enrolment=case.enrolment,
        certificate=case.certificate, mentor=case.mentor, instalment=case.instalment, region_id=case.region,
        payee=to.payee, payee_organisation_id=to.organisation,
        counts_on=prospect.counts_on, amount_fen=verdict.amount_fen or 0, hold_id=hold_id, post_id=post_id,
        state=State.OFFERED, basis=basis, offered_at=now, offered_by=by.person_id)


def _scopes(case: Case, organisation: int | None) -> set[tuple[str, int | None]]:
    """Everything a claim would rest on; where one of it is being looked into, it is found again once that is settled."""
    scopes = {("person", case.worker.pk), ("organisation", organisation)}
    if case.certificate:
        scopes |= {("certificate", case.certificate.pk), ("organisation", case.certificate.body_id)}
    if case.cohort:
        scopes |= {("cohort", case.cohort.pk), ("organisation", case.cohort.provider_id),
                   ("organisation", case.cohort.employer_id)}
    return scopes


@step
def tell_payee(word: Told, claim: Claim, prospect: Outlook, *, now: datetime) -> None:
    """Tell whoever would be paid of a claim that was made for them, and on which basis."""
    values = {"policy": prospect.row.name, "policy_en": prospect.row.name_en, "amount": yuan(claim.amount_fen),
              "basis": Basis(claim.basis)}
    if claim.payee == Payee.WORKER:
        tell(word, now=now, to_person=claim.worker_id, link=f"/worker/claims/{claim.pk}/", **values)
    else:
        tell(word, now=now, to_organisation=claim.payee_organisation_id,
             link=f"/{claim.payee}/claims/{claim.pk}/", **values)
