"""Anyone verifies a certificate: by QR, by number, by number and name."""

from urllib.parse import urlsplit

import pytest
from django.test import Client

from baigong.assessment import actions
from baigong.assessment import queries as assessment
from baigong.record import queries as record
from tests.cast_exam import AFTER_PUBLICITY, make_stage
from tests.desk.sitting import post


@pytest.fixture
def stage(db):
    return make_stage()


@pytest.fixture
def certificate(stage):
    (made,) = stage.certified((88, 90))
    return assessment.certificate_numbered(made.no)


def test_the_qr_code_opens_the_whole(certificate):
    address = urlsplit(record.verification_address(certificate, site="http://testserver"))
    shown = Client().get(f"{address.path}?{address.query}").content.decode()
    assert "李明" in shown and "防伪签名有效" in shown and "********" in shown
    assert certificate.person.id_number not in shown


def test_a_number_shows_half_and_a_name_the_rest(certificate):
    client = Client()
    answer = post(client, "/verify/", "verify", no=certificate.no.lower(), name="")
    assert answer.status_code == 303
    shown = client.get(answer.url).content.decode()
    assert "李*" in shown and "李明" not in shown
    answer = post(client, answer.url, "verify", no=certificate.no, name="李明")
    assert "李" not in answer.url
    assert "李明" in client.get(answer.url).content.decode()
    assert "李明" not in Client().get(answer.url).content.decode()


def test_a_forged_code_warns(certificate):
    shown = Client().get(f"/verify/{certificate.no}/?s={'A' * 86}").content.decode()
    assert "防伪签名不符" in shown and "李明" not in shown


def test_unknown_numbers_and_empty_forms(db):
    client = Client()
    assert "没有编号" in client.get("/verify/S000012000123254000007/").content.decode()
    assert post(client, "/verify/", "verify", no="", name="").url == "/verify/"
    assert client.get("/verify/").status_code == 200


def test_a_revoked_one_says_so(stage, certificate):
    actions.revoke_certificate(by=stage.second, certificate_id=certificate.pk, why="替考", now=AFTER_PUBLICITY)
    shown = Client().get(f"/verify/{certificate.no}/").content.decode()
    assert "证书已撤销" in shown and "替考" not in shown


def test_the_key_is_public(db):
    answer = Client().get("/verify/key/")
    assert answer.content == record.public_key()
