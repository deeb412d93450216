"""Facts of what the person has had before, whoever was paid and from whatever fund; this claim not counted.

Registers may add what other systems paid: their counts are added, their yes makes a yes.
"""

from collections.abc import Callable

from baigong.subsidy.models import Claim
from baigong.subsidy.words import Kind, Source

from .case import Case
from .gathering import Found, fact

LADDER = ("5", "4", "3", "2", "1")  # from low to high
TRAINING_KINDS = (Kind.TRAINING, Kind.UPLIFT, Kind.APPRENTICE, Kind.PROJECT)
LIMITED_KINDS = (Kind.UPLIFT, Kind.APPRENTICE, Kind.PROJECT, Kind.ASSESSMENT)


@fact("history.insurance_this_year")
def insurance_this_year(case: Case) -> Found | None:
    """Insurance uplifts in the natural year of the counting date."""
    return _times(case, "history.insurance_this_year", (Kind.INSURANCE,))


@fact("history.training_this_year")
def training_this_year(case: Case) -> Found | None:
    """Training subsidies in that year."""
    return _times(case, "history.training_this_year", TRAINING_KINDS)


@fact("history.training_lifetime")
def training_lifetime(case: Case) -> Found | None:
    """Training subsidies ever."""
    return _times(case, "history.training_lifetime", TRAINING_KINDS, ever=True)


@fact("history.same_kind_this_year")
def same_kind_this_year(case: Case) -> Found | None:
    """Subsidies of this claim's own kind in that year."""
    return _times(case, "history.same_kind_this_year", (case.kind,))


@fact("history.this_policy_this_year")
def this_policy_this_year(case: Case) -> Found | None:
    """Claims under the same policy, in whatever edition, in that year."""
    if case.on is None or not case.policy:
        return None
    own = sum(1 for other in case.others if other.counts_on.year == case.on.year
              and f"{other.sheet.region_id}/{other.sheet.slug}" == case.policy)
    return Found(own, Source.PAYMENTS, case.today)


@fact("history.assessment_this_year")
def assessment_this_year(case: Case) -> Found | None:
    """Assessment subsidies in that year."""
    return _times(case, "history.assessment_this_year", (Kind.ASSESSMENT,))


@fact("history.this_policy_fen_this_year")
def this_policy_fen_this_year(case: Case) -> Found | None:
    """Money of the same policy, in whatever edition, in that year: what was decided, so that claims on their way count."""
    if case.on is None or not case.policy:
        return None
    own = sum(other.amount_fen for other in case.others if other.counts_on.year == case.on.year
              and f"{other.sheet.region_id}/{other.sheet.slug}" == case.policy)
    there = _there(case, "history.this_policy_fen_this_year", year=case.on.year)
    return Found(own + there, Source.PAYMENTS, case.today)


@fact("history.assessment_lifetime")
def assessment_lifetime(case: Case) -> Found | None:
    """Assessment subsidies ever."""
    return _times(case, "history.assessment_lifetime", (Kind.ASSESSMENT,), ever=True)


@fact("history.assessment_same_occupation")
def assessment_same_occupation(case: Case) -> Found | None:
    """Was an assessment of the same occupation subsidised, at whatever level?"""
    return _any(case, "history.assessment_same_occupation",
                lambda other: other.kind == Kind.ASSESSMENT and _occupation(other) == case.occupation)


@fact("history.limited_kinds_this_year")
def limited_kinds_this_year(case: Case) -> Found | None:
    """Uplift, apprentice, project and assessment subsidies in that year."""
    return _times(case, "history.limited_kinds_this_year", LIMITED_KINDS)


@fact("history.living_this_year")
def living_this_year(case: Case) -> Found | None:
    """Living allowances in that year."""
    return _times(case, "history.living_this_year", (Kind.LIVING,))


@fact("history.insurance_same_level")
def insurance_same_level(case: Case) -> Found | None:
    """Was an insurance uplift had for the same occupation and level?"""
    return _any(case, "history.insurance_same_level",
                lambda other: other.kind == Kind.INSURANCE and _same_level(case, other))


@fact("history.other_same_level")
def other_same_level(case: Case) -> Found | None:
    """Was another training subsidy had for the same occupation and level?"""
    return _any(case, "history.other_same_level",
                lambda other: other.kind in TRAINING_KINDS and _same_level(case, other))


@fact("history.higher_level_paid")
def higher_level_paid(case: Case) -> Found | None:
    """Was a higher level of the occupation paid for? Allowances and fees do not count."""
    return _any(case, "history.higher_level_paid",
                lambda other: other.kind in (*TRAINING_KINDS, Kind.INSURANCE)
                and _occupation(other) == case.occupation and _is_higher(_level(other), case.level))


@fact("history.higher_level_held")
def higher_level_held(case: Case) -> Found | None:
    """Is a higher level of the occupation held?"""
    held = any(one.occupation_id == case.occupation and _is_higher(one.level, case.level)
               for one in case.certificates)
    return Found(held or _elsewhere(case, "history.higher_level_held"), Source.CERTIFICATES, case.today)


@fact("history.certificate_kind_this_year")
def certificate_kind_this_year(case: Case) -> Found | None:
    """Training subsidies in that year for certificates of the same kind as this one."""
    if case.on is None or case.certificate is None:
        return None
    own = sum(1 for other in case.others
              if other.kind in TRAINING_KINDS and other.counts_on.year == case.on.year
              and other.certificate is not None and other.certificate.kind == case.certificate.kind)
    return Found(own + _there(case, "history.certificate_kind_this_year", year=case.on.year), Source.PAYMENTS, case.today)


@fact("history.advance_fen")
def advance(case: Case) -> Found:
    """What was advanced for this seat here and is not asked back, and what a register says was advanced elsewhere."""
    own = sum(one.amount_fen - one.asked_back_fen for one in case.advances)
    return Found(own + _there(case, "history.advance_fen"), Source.PAYMENTS, case.today)


@fact("history.certificate_paid")
def certificate_paid(case: Case) -> Found | None:
    """Was something paid for this very certificate?"""
    return _any(case, "history.certificate_paid",
                lambda other: case.certificate is not None and other.certificate_id == case.certificate.pk
                and other.kind in (*TRAINING_KINDS, Kind.INSURANCE))


def _times(case: Case, name: str, kinds: tuple[Kind, ...], *, ever: bool = False) -> Found | None:
    if case.on is None:
        return None
    own = sum(1 for other in case.others
              if other.kind in kinds and (ever or other.counts_on.year == case.on.year))
    there = _there(case, name, year=None if ever else case.on.year)
    return Found(own + there, Source.PAYMENTS, case.today)


def _there(case: Case, name: str, *, year: int | None = None) -> int:
    """What other systems report: of any time, or of that year."""
    known = case.registers.get(name)
    return int(known.value) if known and known.value and year in (None, known.as_of.year) else 0


def _any(case: Case, name: str, holds: Callable[[Claim], bool]) -> Found | None:
    if case.occupation is None:
        return None
    return Found(any(map(holds, case.others)) or _elsewhere(case, name), Source.PAYMENTS, case.today)


def _elsewhere(case: Case, name: str) -> bool:
    known = case.registers.get(name)
    return bool(known and known.value)


def _same_level(case: Case, other: Claim) -> bool:
    return (_occupation(other), _level(other)) == (case.occupation, case.level)


def _occupation(claim: Claim) -> str | None:
    thing = claim.certificate or claim.cohort
    return thing.occupation_id if thing else None


def _level(claim: Claim) -> str | None:
    thing = claim.certificate or claim.cohort
    return thing.level if thing else None


def _is_higher(one: str | None, other: str | None) -> bool:
    return one in LADDER and other in LADDER and LADDER.index(one) > LADDER.index(other)
