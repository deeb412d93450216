"""Certificates on the officer's desk: of their region, revoked by chiefs."""

import pytest

from tests.cast_exam import make_stage
from tests.desk.sitting import post, sit


@pytest.fixture
def stage(db):
    return make_stage()


def test_officers_find_and_export_those_of_their_region(stage):
    (certificate,) = stage.certified((88, 90))
    client = sit(stage.who.reviewer)
    assert certificate.no in client.get("/officer/certificates/?level=4&q=李明").content.decode()
    assert certificate.no not in client.get("/officer/certificates/?level=3").content.decode()
    assert client.get("/officer/certificates/?export=xlsx")["Content-Type"].endswith("sheet")
    page = f"/officer/certificates/{certificate.pk}/"
    assert certificate.no in client.get(page).content.decode()
    assert client.get(f"{page}pdf/").content.startswith(b"%PDF")
    assert sit(stage.who.neighbour_reviewer).get(page).status_code == 404


def test_only_chiefs_revoke(stage):
    (certificate,) = stage.certified((88, 90))
    page = f"/officer/certificates/{certificate.pk}/"
    assert post(sit(stage.who.reviewer), page, "revoke", why="替考").status_code == 422
    chief = sit(stage.who.city_officer)
    assert post(chief, page, "revoke", why="替考").status_code == 303
    assert "替考" in chief.get(page).content.decode()
