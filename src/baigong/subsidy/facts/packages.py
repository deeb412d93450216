"""Facts of the project that bought a class whole: a class under none is a known answer."""

from baigong.subsidy.models import Package
from baigong.subsidy.queries.bought import package_of
from baigong.subsidy.words import Source
from baigong.subsidy.words.packages import PackageState

from .case import Case
from .gathering import Found, fact


@fact("package.is_signed")
def is_signed(case: Case) -> Found | None:
    """Does the class run under a project that was signed?"""
    one = _package(case)
    return _found(case, one is not None and one.state in (PackageState.SIGNED, PackageState.SETTLED))


@fact("package.fits_group")
def fits_group(case: Case) -> Found | None:
    """Was the person of the project's group on the day the class opened? Of any, where it names none."""
    one = _package(case)
    if one is None or not one.for_group or case.cohort is None:
        return _found(case, True)
    on = case.cohort.opens_on
    was = any(group == one.for_group and from_on <= on and (until_on is None or on < until_on)
              for group, from_on, until_on in case.memberships)
    return Found(was, Source.GROUPS, on)


@fact("package.price_fen")
def price_fen(case: Case) -> Found | None:
    """What one person costs; unknown where nothing was agreed."""
    one = _package(case)
    return _found(case, one.price_fen) if one else None


@fact("package.advance_percent")
def advance_percent(case: Case) -> Found | None:
    """What was agreed to be paid beforehand; unknown where nothing was agreed."""
    one = _package(case)
    return _found(case, one.advance_percent) if one else None


def _package(case: Case) -> Package | None:
    return case.read.once(package_of, case.cohort.pk) if case.cohort is not None and case.cohort.pk else None


def _found(case: Case, value: object) -> Found | None:
    return None if case.cohort is None else Found(value, Source.PROJECTS, case.cohort.opens_on)
