"""The national number of 22 places (workflow.md §6): built, read back, checked; never given twice."""

import threading
from datetime import date

import pytest
from django.db import connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from baigong.assessment import decide
from baigong.assessment.actions.serials import take_serials
from baigong.assessment.models import Serial
from baigong.kernel.refused import Refused
from tests.refused import refused

DAY = date(2025, 9, 20)


def build(**other: object) -> decide.CertificateNo:
    """A number of a body filed with its province."""
    parts = {"body_code": "S0000", "region": "120104", "site_no": "000123", "issued_on": DAY, "level": "4", "serial": 7}
    return decide.number_of(**(parts | other))


def test_it_has_the_places_of_the_standard() -> None:
    assert str(build()) == "S" "0000" "12" "000123" "25" "4" "000007"
    assert len(str(build())) == 22


@given(
    st.sampled_from("YS"), st.integers(0, 9999), st.sampled_from(sorted(decide.PROVINCES)), st.integers(0, 999_999),
    st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.sampled_from("12345"), st.integers(1, 999_999))
def test_what_is_built_is_read_back(kind, body, province, site, day, level, serial) -> None:
    no = decide.number_of(body_code=f"{kind}{body:04d}", region=province + "0000", site_no=f"{site:06d}",
                          issued_on=day, level=level, serial=serial)
    assert decide.parse_number(str(no)) == no
    assert decide.check_number(str(no).lower(), level=level, issued_on=day).yes


@pytest.mark.parametrize(("text", "code"), [
    ("S00001200012325400000", "number_length"), ("X000012000123254000007", "number_form"),
    ("S00001200012325400000A", "number_form"), ("S０00012000123254000007", "number_form"),
    ("S000099000123254000007", "number_province"), ("S000012000123259000007", "number_form"), ("", "number_length")])
def test_a_wrong_number_is_refused(text: str, code: str) -> None:
    with refused(code):
        decide.parse_number(text)


def test_a_number_must_say_what_the_certificate_says() -> None:
    answer = decide.check_number(str(build()), level="3", issued_on=date(2024, 1, 1))
    assert Refused(*answer.reasons).codes == ("number_level", "number_year")


@pytest.mark.parametrize("code", ["", "S12", "X0001", "Y00A1"])
def test_a_body_without_a_code_numbers_nothing(code: str) -> None:
    with refused("no_body_code"):
        build(body_code=code)


def test_serials_end_with_six_digits(db: None) -> None:
    Serial.objects.create(stem="x", last=999_998)
    assert list(take_serials("x", 1)) == [999_999]
    with refused("serials_spent"):
        take_serials("x", 1)


@pytest.mark.django_db(transaction=True)
def test_two_hundred_numbers_taken_at_once_have_no_twin() -> None:
    taken: list[int] = []
    start = threading.Barrier(20)

    def take() -> None:
        start.wait()
        try:
            for count in (1, 2, 3, 4):
                with transaction.atomic():
                    taken.extend(take_serials("S000012000123254", count))
        finally:
            connection.close()

    threads = [threading.Thread(target=take) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(taken) == list(range(1, 201))
