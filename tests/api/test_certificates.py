"""Certificates are verified by number, seal or name, never in an address, and not too often."""

from urllib.parse import parse_qs, urlsplit

from baigong.assessment import queries as assessment
from baigong.journal.models import Reply
from baigong.record import queries as record
from tests.api.asking import codes


def test_a_number_shows_half(scene, anyone):
    no = scene.certificates[0].no
    told = anyone.post("/verifications", {"no": no.lower()}).json()
    assert (told["standing"]["code"], told["whole"], told["seal_holds"]) == ("valid", False, None)
    assert (told["name"], told["id_number"], told["theory"]) == ("李*", "", None)


def test_the_seal_or_the_name_shows_the_rest(scene, anyone):
    certificate = assessment.certificate_numbered(scene.certificates[0].no)
    seal = parse_qs(urlsplit(record.verification_address(certificate, site="")).query)["s"][0]
    for known in ({"seal": seal}, {"name": "李明"}):
        told = anyone.post("/verifications", {"no": certificate.no, **known}).json()
        assert (told["whole"], told["name"], told["theory"]) == (True, "李明", 88)
        assert "********" in told["id_number"]
    forged = anyone.post("/verifications", {"no": certificate.no, "seal": "AAAA"}).json()
    assert (forged["whole"], forged["seal_holds"], forged["name"]) == (False, False, "李*")


def test_an_unknown_number_is_answered_as_such(scene, anyone):
    told = anyone.post("/verifications", {"no": "Y000000000000000000000"}).json()
    assert (told["standing"]["code"], told["name"], told["level"]) == ("unknown", "", None)


def test_nothing_of_it_is_kept(scene, anyone):
    anyone.post("/verifications", {"no": scene.certificates[0].no, "name": "李明"})
    assert "李" not in str(list(Reply.objects.values()))


def test_numbers_are_not_tried_by_the_thousand(scene, anyone, monkeypatch):
    monkeypatch.setitem(__import__("baigong.api.caller", fromlist=["LIMITS"]).LIMITS, "look-up", 2)
    statuses = [anyone.post("/verifications", {"no": str(n)}).status_code for n in range(3)]
    assert statuses == [200, 200, 429]
    assert codes(anyone.post("/verifications", {"no": "1"})) == ["too_many"]
    assert anyone.get("/occupations").status_code == 200  # reading is counted apart
