"""Verification says what the certificate says and no more; half of it to who only guessed a number."""

import base64
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from baigong.assessment import actions
from baigong.assessment import queries as assessment
from baigong.record import decide, queries
from baigong.record.words import Standing
from tests.cast_exam import AFTER_PUBLICITY

SITE = "https://example.invalid"


@pytest.fixture
def certificate(holder):
    return assessment.certificate_numbered(holder.certificate.no)


def test_the_seal_in_the_qr_code_shows_the_whole(certificate):
    address = urlsplit(queries.verification_address(certificate, site=SITE))
    assert address.path == f"/verify/{certificate.no}/"
    found = queries.verify(certificate.no, seal=parse_qs(address.query)["s"][0])
    assert (found.standing, found.whole, found.seal_holds) == (Standing.VALID, True, True)
    assert (found.name, found.theory, found.practice) == ("李明", 88, 90)
    assert found.id_number == f"{certificate.person.id_number[:6]}********{certificate.person.id_number[-4:]}"


def test_a_number_alone_shows_half(certificate):
    found = queries.verify(f" {certificate.no.lower()} ")
    assert (found.standing, found.whole, found.seal_holds) == (Standing.VALID, False, None)
    assert (found.name, found.id_number, found.theory) == ("李*", "", None)
    assert found.occupation == "养老护理员"


def test_who_knows_the_name_sees_the_whole(certificate):
    assert queries.verify(certificate.no, name="李明 ").whole
    assert not queries.verify(certificate.no, name="李").whole


@pytest.mark.parametrize("seal", ["x", "AAAA", "é" * 86, "A" * 86, "=", "A" * 5000])
def test_a_forged_seal_is_told_and_shows_no_more(certificate, seal):
    found = queries.verify(certificate.no, seal=seal)
    assert (found.seal_holds, found.whole, found.name) == (False, False, "李*")


def test_a_seal_of_another_certificate_is_forged(certificate):
    other = decide.Sealed(certificate.no[:-1] + "9", "李明", "4", certificate.issued_on)
    seal = decide.seal(other, seed="5e" * 32)
    assert queries.verify(certificate.no, seal=seal).seal_holds is False


def test_an_unknown_number_says_nothing(db):
    found = queries.verify("S000012000123254000007" * 9)
    assert (found.standing, found.name, len(found.no)) == (Standing.UNKNOWN, "", 30)


def test_a_revoked_certificate_says_so_but_not_why(holder, certificate):
    actions.revoke_certificate(by=holder.stage.second, certificate_id=certificate.pk, why="替考", now=AFTER_PUBLICITY)
    found = queries.verify(certificate.no, seal=queries.seal_of(certificate))
    assert (found.standing, found.seal_holds) == (Standing.REVOKED, True)
    assert found.revoked_on is not None and "替考" not in repr(found)


def test_anyone_can_check_a_seal_with_the_published_key(certificate):
    pem, seal = queries.public_key(), queries.seal_of(certificate)
    assert pem.startswith(b"-----BEGIN PUBLIC KEY-----")
    printed = decide.Sealed(certificate.no, "李明", "4", certificate.issued_on)
    assert decide.seal_holds(printed, seal, public_pem=pem)
    for changed in ({"name": "李鸣"}, {"level": "3"}, {"no": certificate.no[:-1] + "9"}):
        assert not decide.seal_holds(replace(printed, **changed), seal, public_pem=pem)
    assert len(base64.urlsafe_b64decode(seal + "==")) == 64


@pytest.mark.parametrize(("name", "masked"), [("李明", "李*"), ("欧阳小红", "欧***"), ("王", "王"), ("", "")])
def test_names_are_half_shown(name, masked):
    assert decide.masked_name(name) == masked
