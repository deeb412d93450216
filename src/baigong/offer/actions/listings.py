"""Employers are put on lists that policies ask for, and taken off."""

from datetime import date, datetime

from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Answer, Reason, Refused
from baigong.offer import access
from baigong.offer.models import EmployerListing
from baigong.offer.words import Refusal
from baigong.offer.words.listing import Listing, ListingRefusal
from baigong.people import queries as people
from baigong.people.words import OrganisationKind


@action("offer.employer_listed", may=access.may_list)
def list_employer(*, by: Actor, now: datetime, employer_id: int, listing: str, from_on: date, document: str) -> EmployerListing:
    """Put an employer on a list from a day on, by a document. Raises Refused(not_an_employer, listing_document, listed_already)."""
    employer = people.organisation(employer_id)
    Answer.of([
        None if employer.kind == OrganisationKind.EMPLOYER else Reason(ListingRefusal.NOT_AN_EMPLOYER),
        None if document.strip() else Reason(ListingRefusal.LISTING_DOCUMENT),
    ]).or_refuse()
    made = EmployerListing.objects.create(employer=employer, listing=Listing(listing), from_on=from_on, document=document.strip(),
                                          listed_at=now, listed_by=by.person_id)
    note(employer, listing=listing, from_on=from_on.isoformat())
    return made


@action("offer.employer_unlisted", may=access.may_unlist)
def unlist_employer(*, by: Actor, now: datetime, listing_id: int, until_on: date) -> EmployerListing:
    """It is on the list no longer from a day on. Raises Refused(listing_ended, bad_span)."""
    one = EmployerListing.objects.select_for_update().get(pk=listing_id)
    if one.ended_at is not None:
        raise Refused(ListingRefusal.LISTING_ENDED)
    if until_on < one.from_on:
        raise Refused(Refusal.BAD_SPAN)
    one.until_on, one.ended_at, one.ended_by = until_on, now, by.person_id
    one.save(update_fields=["until_on", "ended_at", "ended_by"])
    note(one.employer, listing=one.listing, until_on=until_on.isoformat())
    return one
