"""Numbers of persons, organisations and bank cards: checked by their own check digits, masked, simulated.

Real numbers are never made here. Simulated ones carry codes no one has (region codes 990000–999999 in ID
numbers and 统一社会信用代码, issuer 999999 on bank cards) and pass only where `simulated` is true.
"""

import unicodedata
from dataclasses import dataclass
from datetime import date

from .badnumber import BadNumber
from .refused import Reason, Refused
from .word import Words

SIMULATED_PREFIX = "99"
SIMULATED_ISSUER = "999999"
EARLIEST_BIRTH = date(1900, 1, 1)

# First two digits of GB/T 2260 in use; 81, 82, 83 as on residence permits for Hong Kong, Macao and Taiwan.
PROVINCES = frozenset(
    str(code)
    for first, last in ((11, 15), (21, 23), (31, 37), (41, 46), (50, 54), (61, 65), (71, 71), (81, 83))
    for code in range(first, last + 1)
)
ID_WEIGHTS = tuple(2**place % 11 for place in range(17, 0, -1))  # GB 11643 (ISO 7064 MOD 11-2)
ID_CHECKS = "10X98765432"
USCC_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"  # GB 32100: no I, O, S, V, Z
USCC_WEIGHTS = tuple(3**place % 31 for place in range(17))
ORG_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)  # GB 11714
USCC_REGISTRARS = frozenset("123456789ANY")
PER_REGION = 499  # sequence numbers of one sex and birthday in one region: 001–998


class Sex(Words):
    """As told by the 17th place of an ID number."""

    MALE = "male", "男", "Male"
    FEMALE = "female", "女", "Female"


class IdFault(Refused):
    """A number that cannot be right, with every reason."""


@dataclass(frozen=True)
class IdNumber:
    """What an ID number says of its bearer. `region`: county at first registration, maybe retired since."""

    text: str
    region: str
    birth: date
    sex: Sex

    @property
    def is_simulated(self) -> bool:
        """Made for a demo or a test."""
        return self.region.startswith(SIMULATED_PREFIX)


def normalised(text: str) -> str:
    """As typed by people: full-width digits, spaces and small letters made plain."""
    return "".join(unicodedata.normalize("NFKC", text).split()).upper()


def check_id_number(text: str, *, simulated: bool, on: date | None = None) -> IdNumber:
    """Read an 18-place citizen ID number (GB 11643), or raise IdFault with every reason.

    `on`: a birth after this day is impossible. Whether the county was in force in the year of birth is not
    asked: registers hold numbers given under codes retired long before.
    """
    number = normalised(text)
    if len(number) != 18:
        raise IdFault(Reason(BadNumber.ID_LENGTH, {"length": len(number)}))
    if not (_is_digits(number[:17]) and (_is_digits(number[17]) or number[17] == "X")):
        raise IdFault(BadNumber.ID_CHARACTERS)
    region, digits = number[:6], number[6:14]
    birth = _birth(digits, on)
    faults = [
        _region_fault(region, simulated, BadNumber.ID_REGION, BadNumber.ID_SIMULATED),
        None if birth else Reason(BadNumber.ID_BIRTH, {"digits": digits}),
        None if number[17] == id_check(number[:17]) else Reason(BadNumber.ID_CHECK),
    ]
    reasons = [fault for fault in faults if fault]
    if birth is None or reasons:
        raise IdFault(*reasons)
    return IdNumber(number, region, birth, Sex.MALE if int(number[16]) % 2 else Sex.FEMALE)


def mask_id(text: str) -> str:
    """First six, eight stars, last four, as public notices show it. Any other length is wholly hidden."""
    return f"{text[:6]}********{text[-4:]}" if len(text) == 18 else "*" * len(text)


def mask_name(text: str) -> str:
    """The first letter and stars, as lists of those paid show a name: "李*", "欧***"."""
    return f"{text[:1]}{'*' * max(len(text) - 1, 1)}" if text else ""


def make_simulated_id(*, serial: int, birth: date, sex: Sex) -> str:
    """An ID number of nobody: one per (serial, birth, sex); serial 0 … 4,989,999, else ValueError."""
    region, sequence = divmod(serial, PER_REGION)
    if serial < 0 or region > 9999:
        raise ValueError(f"no simulated ID number for serial {serial}")
    order = 2 * sequence + (1 if sex == Sex.MALE else 2)
    body = f"{SIMULATED_PREFIX}{region:04d}{birth:%Y%m%d}{order:03d}"
    return body + id_check(body)


def id_check(body: str) -> str:
    """The 18th place for 17 digits."""
    return ID_CHECKS[sum(int(digit) * weight for digit, weight in zip(body, ID_WEIGHTS, strict=True)) % 11]


def check_uscc(text: str, *, simulated: bool) -> str:
    """The plain form of a 统一社会信用代码 (GB 32100), or IdFault with every reason."""
    code = normalised(text)
    if len(code) != 18:
        raise IdFault(Reason(BadNumber.USCC_LENGTH, {"length": len(code)}))
    strange = sorted(set(code) - set(USCC_LETTERS))
    if strange:
        raise IdFault(Reason(BadNumber.USCC_CHARACTERS, {"found": "".join(strange)}))
    registrar = None if code[0] in USCC_REGISTRARS else Reason(BadNumber.USCC_REGISTRAR, {"found": code[0]})
    faults = [
        registrar,
        _region_fault(code[2:8], simulated, BadNumber.USCC_REGION, BadNumber.USCC_SIMULATED),
        None if code[17] == uscc_check(code[:17]) else Reason(BadNumber.USCC_CHECK),
    ]
    _raise_all(faults)
    return code


def make_simulated_uscc(*, serial: int, kind: str = "91") -> str:
    """A 统一社会信用代码 of nobody; serial 0 … 99,999,999.

    `kind` is the first two places: 11 government office, 12 public institution, 52 private non-enterprise
    unit, 91 company.
    """
    if not 0 <= serial <= 99_999_999:
        raise ValueError(f"no simulated code for serial {serial}")
    own = f"{serial:08d}"
    total = sum(int(digit) * weight for digit, weight in zip(own, ORG_WEIGHTS, strict=True))
    body = f"{kind}{SIMULATED_PREFIX}0000{own}{'0123456789X'[-total % 11]}"
    return body + uscc_check(body)


def uscc_check(body: str) -> str:
    """The 18th place for 17 characters."""
    values = map(USCC_LETTERS.index, body)
    return USCC_LETTERS[-sum(value * weight for value, weight in zip(values, USCC_WEIGHTS, strict=True)) % 31]


def check_card(text: str, *, simulated: bool) -> str:
    """The digits of a bank card number that passes the Luhn check, or IdFault. Not for company accounts."""
    number = normalised(text)
    if not (_is_digits(number) and 16 <= len(number) <= 19):
        raise IdFault(BadNumber.CARD_LENGTH)
    made_up = number.startswith(SIMULATED_ISSUER) and not simulated
    _raise_all([
        Reason(BadNumber.CARD_SIMULATED) if made_up else None,
        None if luhn_check(number[:-1]) == number[-1] else Reason(BadNumber.CARD_CHECK),
    ])
    return number


def mask_card(text: str) -> str:
    """Only the last four digits: "**** 1234"."""
    return f"**** {text[-4:]}" if len(text) > 8 else "*" * len(text)


def make_simulated_card(*, serial: int) -> str:
    """A 19-digit card number of no bank. Serial 0 … 999,999,999,999."""
    if not 0 <= serial < 10**12:
        raise ValueError(f"no simulated card for serial {serial}")
    body = f"{SIMULATED_ISSUER}{serial:012d}"
    return body + luhn_check(body)


def luhn_check(body: str) -> str:
    """The last digit of a card number for the digits before it."""
    doubled = [int(digit) * (2 - place % 2) for place, digit in enumerate(reversed(body))]
    return str(-sum(value - 9 if value > 9 else value for value in doubled) % 10)


def _birth(digits: str, on: date | None) -> date | None:
    """The date of eight digits if someone could have been born then."""
    try:
        birth = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None
    return None if birth < EARLIEST_BIRTH or (on is not None and birth > on) else birth


def _region_fault(region: str, simulated: bool, unknown: BadNumber, made_up: BadNumber) -> Reason | None:
    """A province nobody has, or a made-up number outside a simulated installation. 100000 is the nation's own
    code, which national registrars use."""
    if _is_digits(region) and region.startswith(SIMULATED_PREFIX):
        return None if simulated else Reason(made_up)
    national = region == "100000" and unknown == BadNumber.USCC_REGION
    known = _is_digits(region) and (region[:2] in PROVINCES or national)
    return None if known else Reason(unknown, {"region": region})


def _is_digits(text: str) -> bool:
    """Plain digits 0–9; `str.isdigit` alone also takes those of other scripts."""
    return text.isascii() and text.isdigit()


def _raise_all(faults: list[Reason | None]) -> None:
    """Raise IdFault with those that apply."""
    reasons = [fault for fault in faults if fault is not None]
    if reasons:
        raise IdFault(*reasons)
