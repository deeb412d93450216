"""Every page of this part of the officer desk shows, to those it is for."""

import pytest

from tests import cast, cast_offer

pytestmark = pytest.mark.django_db


def test_every_page_shows(who, at_desk):
    what = cast_offer.equip(who)
    cohort = cast_offer.running(who, what)
    cast.given_facts(who.worker.person_id, **{"worker.insured_months": 46})
    cast.in_group(who.worker.person_id, "registered_unemployed")
    cast.pay_account(person_id=who.worker.person_id)
    officer = at_desk(who.city_officer)
    for address in ("regions/", f"regions/?region={cast.COUNTY}", "people/", f"people/{who.worker.person_id}/",
                    "people/import/", "organisations/", f"organisations/{who.provider}/", "roles/", "shelf/",
                    f"shelf/catalogues/{what.catalogue_id}/", "budgets/", "search/", "search/none/"):
        answer = officer.get(f"/officer/{address}")
        assert answer.status_code == 200, address
    assert cohort.no in officer.get(f"/officer/organisations/{who.provider}/").content.decode()
