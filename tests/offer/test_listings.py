"""Lists of employers that policies ask for: kept by the bureau, by document, never twice in the same time."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from baigong.offer import actions, queries
from baigong.offer.models import EmployerListing
from baigong.offer.words.listing import Listing
from baigong.rules import read_vocabulary
from tests import cast, cast_offer
from tests.refused import refused

SPRING, SUMMER, AUTUMN = date(2025, 3, 1), date(2025, 6, 1), date(2025, 9, 1)


def enlist(who, by=None, **more):
    given = {"employer_id": who.employer, "listing": "chain_key", "from_on": SPRING, "document": "津工信〔2025〕3 号", **more}
    return actions.list_employer(by=by or who.reviewer, now=cast.NOW, **given)


def test_the_lists_are_the_vocabularys():
    kind = read_vocabulary(cast_offer.shelf() / "vocabulary" / "facts.yaml")["employer.groups"]
    assert set(Listing.codes()) == {code for code, _zh, _en in kind.codes}


def test_on_a_list_from_a_day_until_a_day(who):
    one = enlist(who)
    assert [queries.lists_on(who.employer, day) for day in (date(2025, 2, 28), SPRING, AUTUMN)] == [
        frozenset(), {Listing.CHAIN_KEY}, {Listing.CHAIN_KEY}]
    with refused("bad_span"):
        actions.unlist_employer(by=who.reviewer, now=cast.NOW, listing_id=one.pk, until_on=date(2025, 2, 1))
    actions.unlist_employer(by=who.reviewer, now=cast.NOW, listing_id=one.pk, until_on=SUMMER)
    assert queries.lists_on(who.employer, SUMMER) == frozenset()
    with refused("listing_ended"):
        actions.unlist_employer(by=who.reviewer, now=cast.NOW, listing_id=one.pk, until_on=SUMMER)
    again = enlist(who, from_on=SUMMER)
    assert list(queries.listings_of(who.employer)) == [again, one]


def test_never_twice_and_never_without_a_document(who):
    enlist(who)
    with refused("listed_already"):
        enlist(who, from_on=AUTUMN)
    assert enlist(who, listing="talent_alliance").listing == "talent_alliance"
    with refused("listing_document"):
        enlist(who, listing="stopped", document="  ")
    with refused("not_an_employer", "listing_document"):
        enlist(who, employer_id=who.provider, document="")
    with pytest.raises(ValueError, match="nobody"):
        enlist(who, listing="nobody")


def test_only_officers_of_the_place_keep_them(who):
    one = enlist(who)
    for by in (who.employer_clerk, who.provider_clerk, who.payer, who.neighbour_reviewer, who.worker, *who.strangers):
        with refused("not_yours"):
            enlist(who, by=by, listing="stopped")
        with refused("not_yours"):
            actions.unlist_employer(by=by, now=cast.NOW, listing_id=one.pk, until_on=AUTUMN)
    assert EmployerListing.objects.count() == 1


def test_the_database_says_no(who):
    one = enlist(who)
    for change, name in (({"until_on": SUMMER}, "ended_with_proof"), ({"document": ""}, "offer_listing_document"),
                         ({"listing": "x"}, "offer_listing_known"),
                         ({"until_on": date(2025, 1, 1), "ended_at": cast.NOW}, "offer_listing_span|lower bound")):
        with pytest.raises(Exception, match=name), transaction.atomic():
            EmployerListing.objects.filter(pk=one.pk).update(**change)
    with pytest.raises(IntegrityError, match="offer_listing_once"), transaction.atomic():
        EmployerListing.objects.create(employer_id=who.employer, listing="chain_key", from_on=SUMMER, document="x",
                                       listed_at=cast.NOW)
