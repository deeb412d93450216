"""Policies look for people: begin a search, go on with it, confirm whom it found on a lawful basis, make their claims."""

from collections.abc import Sequence
from datetime import datetime

from django.utils import timezone

from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor, region_stem
from baigong.kernel.refused import Refused
from baigong.people.models import Person
from baigong.subsidy import access, decide
from baigong.subsidy.facts import Answered, Outlook, answered, claimable_after, claimable_cases, claimable_outlooks
from baigong.subsidy.facts.worker import groups as groups_of
from baigong.subsidy.models import Confirmation, Entitled, Search
from baigong.subsidy.queries.freezes import frozen_scopes
from baigong.subsidy.queries.holders import claimable_people
from baigong.subsidy.queries.searches import Sought, Waived, about_row, chosen, entitled, unsettled, waived_by
from baigong.subsidy.words import Basis, Refusal, Told

from .offers import may_be_offered, offer_one, paid, tell_payee

LOT = 400
"""People looked at in one transaction; a search that is killed loses no more than that."""


@action("subsidy.search_begun", may=access.may_offer)
def begin_search(*, by: Actor, now: datetime, region: str, policies: Sequence[str]) -> Search:
    """Begin to look through everybody of a region by these policies (place/slug). Raises Refused(no_policy)."""
    return Search.objects.create(region_id=region, policies=chosen(region, policies), day=timezone.localdate(now),
                                 total=claimable_people(region), began_at=now, began_by=by.person_id)


@action("subsidy.search_went_on", may=access.may_search)
def search_on(*, by: Actor, now: datetime, search_id: int) -> Search:
    """Look at the next people, or end it when nobody is left; over already, nothing happens.

    A lot is found and counted in one transaction, so that nobody is passed over or found twice whoever is killed.
    """
    search = Search.objects.select_for_update().get(pk=search_id)
    if search.ended_at is not None:
        return search
    people = claimable_after(search.last_person, LOT, region=search.region_id)
    if people:
        search.last_person, search.people = people[-1].pk, search.people + len(people)
        _look_at(search, people)
    else:
        search.ended_at, search.total = now, search.people
    search.save()
    note(search, people=search.people)
    return search


def _look_at(search: Search, people: Sequence[Person]) -> None:
    """Judge what nobody of them has claimed, keep who is entitled."""
    policies, stem = set(search.policies), region_stem(search.region_id)
    frozen, waived = frozen_scopes(), waived_by(one.pk for one in people)
    found = []
    for one in answered(meant for meant in claimable_cases(people, region=search.region_id, today=search.day)
                        if meant.claim is None and meant.sheet.code in policies and meant.case.region.startswith(stem)):
        search.cases += 1
        search.unknown += one.pays is None
        if one.pays and may_be_offered(one.meant.case, one.payee, frozen, waived, one.meant.sheet.code):
            found.append(_entitled(search, one))
    Entitled.objects.bulk_create(found)


def _entitled(search: Search, one: Answered) -> Entitled:
    meant, to = one.meant, paid(one.meant.case, one.payee)
    groups = groups_of(meant.case)
    return Entitled(
        search=search, worker=meant.case.worker, certificate_id=meant.about.certificate, enrolment_id=meant.about.enrolment,
        mentor_id=meant.about.mentor, instalment=meant.case.instalment, sheet=meant.row, policy=meant.sheet.code,
        region_id=meant.case.region, payee=one.payee, payee_organisation_id=to.organisation if to else None,
        counts_on=meant.case.on, amount_fen=one.amount_fen,
        groups=sorted(groups.value) if groups else [])


@action("subsidy.entitled_confirmed", may=access.may_search)
def confirm_entitled(
    *, by: Actor, now: datetime, search_id: int, basis: str, sought: Sought | None = None
) -> Confirmation:
    """Say that these (all of them, if none are named) shall be told, and on which lawful basis.

    Raises Refused(basis_needed) without one, Refused(search_open) before the search has ended, Refused(nothing_listed).
    Their claims are made by `offer_confirmed`.
    """
    stated = decide.stated_basis(basis)
    search = Search.objects.select_for_update().get(pk=search_id)
    if search.ended_at is None:
        raise Refused(Refusal.SEARCH_OPEN)
    listed = entitled(search_id, sought or Sought(), by=by).filter(confirmation=None)
    ids = list(listed.values_list("pk", flat=True))
    if not ids:
        raise Refused(Refusal.NOTHING_LISTED)
    made = Confirmation.objects.create(search=search, basis=stated, confirmed_at=now, confirmed_by=by.person_id)
    Entitled.objects.filter(pk__in=ids).update(confirmation=made)
    note(search, confirmation=made.pk, basis=basis, count=len(ids))
    return made


@action("subsidy.confirmed_offered", may=access.may_fulfil)
def offer_confirmed(*, by: Actor, now: datetime, confirmation_id: int, most: int = LOT) -> int:
    """Make the claims of some of the confirmed and tell them, with the basis. Answers how many were settled; 0: all are.

    Everybody is judged anew on today's facts: who is no longer entitled, has claimed meanwhile or wants to hear no more of
    it is settled without a claim.
    """
    confirmation = Confirmation.objects.select_for_update().get(pk=confirmation_id)
    waiting = list(unsettled(confirmation_id, by=by).select_for_update()[:most])
    workers = list(Person.objects.filter(pk__in={one.worker_id for one in waiting}).order_by("id"))
    prospects = {(one.about, one.judged.sheet.code): one for one in claimable_outlooks(
        workers, region=confirmation.search.region_id, today=timezone.localdate(now))}
    frozen, waived = frozen_scopes(), waived_by(one.pk for one in workers)
    claims = []
    for one in waiting:
        prospect = prospects.get((about_row(one), one.policy))
        if prospect is not None and _still_open(prospect, frozen, waived):
            one.claim = offer_one(prospect, by=by, now=now, basis=Basis(confirmation.basis))
            tell_payee(Told.FOUND, one.claim, prospect, now=now)
            claims.append(one.claim.pk)
        one.settled_at = now
    Entitled.objects.bulk_update(waiting, ["claim", "settled_at"])
    note(confirmation, settled=len(waiting), claims=claims)
    return len(waiting)


def _still_open(prospect: Outlook, frozen: frozenset[tuple[str, int]], waived: Waived) -> bool:
    return (prospect.claim is None and bool(prospect.judged.verdict.pays)
            and may_be_offered(prospect.case, prospect.payee, frozen, waived, prospect.judged.sheet.code))
