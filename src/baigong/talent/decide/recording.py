"""May this be recorded: a ground, an honour, a contest, an asset, a target and its figures."""

from dataclasses import dataclass
from datetime import date

from baigong.kernel.actor import region_stem
from baigong.kernel.refused import Answer, Reason
from baigong.people.words import OrganisationKind, RegionLevel
from baigong.talent.words import GroundKind, Refusal

from .terms import ContestKind, HonourKind, Ladder, Measure

RANKS = (RegionLevel.NATION, RegionLevel.PROVINCE, RegionLevel.PREFECTURE, RegionLevel.COUNTY)
POSTS = ("special", "chief")


@dataclass(frozen=True)
class Statement:
    """A ground as stated."""

    kind: GroundKind
    grade: str
    from_on: date
    until_on: date | None
    evidence: str
    on: date


def grades(ladder: Ladder, kind: GroundKind) -> tuple[str, ...]:
    """What grade a ground of a kind may have: titles, schools, posts; none for years of work and apprenticeships."""
    if kind == GroundKind.TITLE:
        return tuple(one.code for one in ladder.titles)
    if kind == GroundKind.SCHOOL:
        return tuple(one.code for one in ladder.schooling)
    return POSTS if kind == GroundKind.POST else ("",)


def may_state(said: Statement, ladder: Ladder) -> Answer:
    """A ground has a known grade, evidence, and days in order that have begun."""
    wrong = said.grade not in grades(ladder, said.kind)
    return Answer.of([
        Reason(Refusal.WRONG_GRADE, {"kind": said.kind, "grade": said.grade or "–"}) if wrong else None,
        None if said.evidence.strip() else Reason(Refusal.NO_EVIDENCE),
        Reason(Refusal.BAD_SPAN) if said.until_on is not None and said.until_on <= said.from_on else None,
        Reason(Refusal.STARTS_LATER, {"day": said.from_on}) if said.from_on > said.on else None,
    ])


def rank_of(region: str) -> RegionLevel:
    """The rank of a region by its code: 000000 nation, 120000 province, 120100 prefecture, 120104 county."""
    return RANKS[len(region_stem(region)) // 2]


def reaches(region: str, rank: RegionLevel) -> bool:
    """Is an officer of that region high enough for something of that rank?"""
    return RANKS.index(rank_of(region)) <= RANKS.index(rank)


def may_honour(kind: HonourKind, *, region: str, document_no: str, granted_on: date, on: date) -> Answer:
    """An honour is recorded at the rank of who gives it, or above, by its document."""
    values = {"honour": kind.zh, "honour_en": kind.en, "given_by": kind.given_by.zh, "given_by_en": kind.given_by.en}
    return Answer.of([
        None if reaches(region, kind.rank) else Reason(Refusal.HONOUR_RANK, values),
        None if document_no.strip() else Reason(Refusal.NO_DOCUMENT),
        Reason(Refusal.GRANTED_LATER, {"day": granted_on}) if granted_on > on else None,
    ])


def may_register_contest(kind: ContestKind, *, region: str) -> Answer:
    """A contest is registered at its rank, or above."""
    values = {"kind": kind.zh, "kind_en": kind.en}
    return Answer.of([None if reaches(region, kind.rank) else Reason(Refusal.CONTEST_RANK, values)])


def may_register_asset(kind: str, *, has_master: bool, document_no: str) -> Answer:
    """Only bases and studios, by a document; a studio has its master."""
    return Answer.of([
        None if kind in (OrganisationKind.BASE, OrganisationKind.STUDIO) else Reason(Refusal.NOT_AN_ASSET),
        Reason(Refusal.STUDIO_NEEDS_MASTER) if kind == OrganisationKind.STUDIO and not has_master else None,
        None if document_no.strip() else Reason(Refusal.NO_DOCUMENT),
    ])


def may_set(measure: Measure | None, *, code: str, kind: str, amount: int, ended_on: date | None) -> Answer:
    """A target is one of the shelf's for that kind, above zero, and for one that still works."""
    fits = measure is not None and kind in measure.kinds
    return Answer.of([
        None if fits else Reason(Refusal.WRONG_MEASURE, {"measure": code, "kind": OrganisationKind(kind)}),
        None if amount > 0 else Reason(Refusal.ABOVE_ZERO),
        Reason(Refusal.ASSET_ENDED, {"on": ended_on}) if ended_on is not None else None,
    ])


def may_report(*, year: int, achieved: int, as_of: date, evidence: str, on: date, latest: date | None) -> Answer:
    """Figures are of the target's year, not of the future, later than the last, and rest on something."""
    return Answer.of([
        None if achieved >= 0 else Reason(Refusal.BELOW_ZERO),
        None if as_of.year == year and as_of <= on else Reason(Refusal.OUTSIDE_YEAR, {"day": as_of, "year": year}),
        Reason(Refusal.REPORTED_LATER, {"day": as_of}) if latest is not None and latest >= as_of else None,
        None if evidence.strip() else Reason(Refusal.NO_EVIDENCE),
    ])
