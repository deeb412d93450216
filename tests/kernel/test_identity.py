"""Check digits of ID numbers, organisation codes and cards; python-stdnum is the independent witness."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn
from stdnum.cn import ric, uscc

from baigong.kernel.badnumber import BadNumber
from baigong.kernel.identity import (
    IdFault,
    Sex,
    check_card,
    check_id_number,
    check_uscc,
    id_check,
    make_simulated_card,
    make_simulated_id,
    make_simulated_uscc,
    mask_card,
    mask_id,
)

STANDARD_EXAMPLE = "11010519491231002X"  # the example printed in GB 11643 itself, of no living person

births = st.dates(date(1900, 1, 1), date(2026, 1, 1))
serials = st.integers(0, 4_989_999)
sexes = st.sampled_from(Sex)


def reasons_of(ask: Callable[[], object]) -> tuple[str, ...]:
    """The codes an IdFault carries."""
    with pytest.raises(IdFault) as fault:
        ask()
    return fault.value.codes


def test_the_standards_own_example() -> None:
    read = check_id_number(STANDARD_EXAMPLE, simulated=False)
    assert (read.region, read.birth, read.sex) == ("110105", date(1949, 12, 31), Sex.FEMALE)
    assert not read.is_simulated
    assert check_id_number(" 11010519491231002x ", simulated=False).text == STANDARD_EXAMPLE


@pytest.mark.parametrize(
    ("number", "reasons"),
    [
        ("110105491231002", {"id_length"}),
        ("1101051949123100X2", {"id_characters"}),
        ("11010519491231002²", {"id_check"}),  # a superscript is read as the digit it shows
        ("\u0661\u0661010519491231002X", {"id_characters"}),  # digits of another script
        ("110105194912310021", {"id_check"}),
        ("11010519490231002X", {"id_birth", "id_check"}),
        ("98010519491331002X", {"id_region", "id_birth", "id_check"}),
        ("110105189912310029", {"id_birth", "id_check"}),
    ],
)
def test_every_reason_is_told_at_once(number: str, reasons: set[str]) -> None:
    assert set(reasons_of(lambda: check_id_number(number, simulated=False))) == reasons


def test_nobody_is_born_after_the_day_asked() -> None:
    born = make_simulated_id(serial=1, birth=date(2025, 6, 2), sex=Sex.MALE)
    assert reasons_of(lambda: check_id_number(born, simulated=True, on=date(2025, 6, 1))) == ("id_birth",)
    assert check_id_number(born, simulated=True, on=date(2025, 6, 2)).birth == date(2025, 6, 2)


@given(serials, births, sexes)
def test_a_simulated_number_reads_back_and_stays_simulated(serial: int, birth: date, sex: Sex) -> None:
    number = make_simulated_id(serial=serial, birth=birth, sex=sex)
    read = check_id_number(number, simulated=True)
    assert (read.birth, read.sex, read.is_simulated) == (birth, sex, True)
    assert ric.calc_check_digit(number) == number[17]
    assert reasons_of(lambda: check_id_number(number, simulated=False)) == ("id_simulated",)


@given(serials, serials)
def test_serials_never_meet(one: int, other: int) -> None:
    made = {make_simulated_id(serial=n, birth=date(1990, 5, 1), sex=Sex.FEMALE) for n in (one, other)}
    assert len(made) == len({one, other})


@given(serials, births, sexes, st.integers(0, 17), st.sampled_from("0123456789"))
def test_one_wrong_digit_is_always_seen(serial: int, birth: date, sex: Sex, place: int, digit: str) -> None:
    number = make_simulated_id(serial=serial, birth=birth, sex=sex)
    wrong = number[:place] + digit + number[place + 1 :]
    if wrong != number:
        assert "id_check" in reasons_of(lambda: check_id_number(wrong, simulated=True))


@given(st.text("0123456789", min_size=17, max_size=17))
def test_our_check_digit_is_the_witnesss(body: str) -> None:
    assert id_check(body) == ric.calc_check_digit(body + "0")


def test_serials_end_somewhere() -> None:
    for serial in (-1, 4_990_000):
        with pytest.raises(ValueError, match="serial"):
            make_simulated_id(serial=serial, birth=date(1990, 1, 1), sex=Sex.MALE)
    with pytest.raises(ValueError, match="serial"):
        make_simulated_uscc(serial=10**8)
    with pytest.raises(ValueError, match="serial"):
        make_simulated_card(serial=10**12)


def test_masks_hide_the_birthday() -> None:
    assert mask_id(STANDARD_EXAMPLE) == "110105********002X"
    assert mask_id("12345") == "*****"
    assert mask_card("6222020000000001234") == "**** 1234"
    assert mask_card("1234") == "****"


@given(st.integers(0, 99_999_999), st.sampled_from(["11", "12", "52", "91", "93", "N2"]))
def test_a_simulated_organisation_code(serial: int, kind: str) -> None:
    code = make_simulated_uscc(serial=serial, kind=kind)
    assert check_uscc(code, simulated=True) == code
    assert uscc.calc_check_digit(code) == code[17]
    assert reasons_of(lambda: check_uscc(code, simulated=False)) == ("uscc_simulated",)


def test_a_published_organisation_code() -> None:  # the example in python-stdnum
    assert check_uscc("91110000600037341l", simulated=False) == "91110000600037341L"


@pytest.mark.parametrize(
    ("code", "reasons"),
    [
        ("9111000060003734", {"uscc_length"}),
        ("9111OOOO6OOO37341L", {"uscc_characters"}),
        ("91110000600037342L", {"uscc_check"}),
        ("Q1980000600037341L", {"uscc_registrar", "uscc_region", "uscc_check"}),
    ],
)
def test_a_wrong_organisation_code_says_why(code: str, reasons: set[str]) -> None:
    assert set(reasons_of(lambda: check_uscc(code, simulated=False))) == reasons


def test_a_national_registration_is_a_region_for_organisations_only() -> None:
    with pytest.raises(IdFault) as fault:
        check_uscc("121000006000373410", simulated=False)
    assert "uscc_region" not in fault.value.codes
    assert "id_region" in reasons_of(lambda: check_id_number("100000194912310020", simulated=False))


@given(st.integers(0, 10**12 - 1))
def test_a_simulated_card(serial: int) -> None:
    card = make_simulated_card(serial=serial)
    assert luhn.is_valid(card)
    assert check_card(f"{card[:4]} {card[4:]}", simulated=True) == card
    assert reasons_of(lambda: check_card(card, simulated=False)) == ("card_simulated",)


def test_a_wrong_card_says_why() -> None:
    card = make_simulated_card(serial=12)
    wrong = card[:-1] + str((int(card[-1]) + 1) % 10)
    assert reasons_of(lambda: check_card(wrong, simulated=True)) == ("card_check",)
    assert reasons_of(lambda: check_card("62220200", simulated=True)) == ("card_length",)
    assert reasons_of(lambda: check_card("6222 0200 abcd 1234", simulated=True)) == ("card_length",)


def test_each_reason_says_what_helps() -> None:
    for word in BadNumber:
        assert word.zh and word.en and word.way_out("zh") and word.way_out("en")
