"""Good practice: an officer's and a body's lists, the public's, and the effect of an adoption reckoned from frozen months."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Q, QuerySet

from baigong.governance import access
from baigong.governance.decide.spreading import months_around
from baigong.governance.models import Practice, PracticeAdoption
from baigong.governance.words import EffectKind, PracticeState
from baigong.kernel.actor import SYSTEM, Actor, region_stem
from baigong.reporting import queries as reporting
from baigong.reporting.decide import Indicator
from baigong.reporting.words import Time

from .firm_training import spreading_rules

SHOWN = ("organisation", "region", "to_region", "measure")
TO_REVIEW, OWN, SPREAD = "review", "own", "spread"


@dataclass(frozen=True)
class Practised:
    """What a list of practices is narrowed to; `side` is "review" (came here), "own" (sent from here) or "spread" (published)."""

    text: str = ""
    side: str = ""
    state: str = ""
    measure: str = ""
    region: str = ""


@dataclass(frozen=True)
class EffectFigures:
    """An indicator of the adopting region before and after: each side (numerator, denominator) of the same number of months.

    `months` is 0 while no whole month after the month of adoption is frozen (for the public: published); then both sides say
    nothing.
    """

    indicator: Indicator
    months: int
    before: tuple[int, int | None]
    after: tuple[int, int | None]
    before_months: tuple[date, ...]
    after_months: tuple[date, ...]


def practices(practised: Practised, *, by: Actor) -> QuerySet[Practice]:
    """Those the actor sees, what waits first; each with `adopted`, how many regions took it up."""
    found = access.practices_seen_by(by)
    if practised.side == TO_REVIEW:
        found = found.filter(to_region_id=by.region)
    elif practised.side == OWN:
        found = found.filter(region_id=by.region) if by.region else found
    elif practised.side == SPREAD:
        found = found.filter(state=PracticeState.PUBLISHED)
    return _narrowed(found, practised).order_by(F("judged_at").asc(nulls_first=True), "-id")


def practice(practice_id: int, *, by: Actor) -> Practice:
    """One. Raises Practice.DoesNotExist."""
    return access.practices_seen_by(by).select_related(*SHOWN).get(pk=practice_id)


def public_practices(practised: Practised) -> QuerySet[Practice]:
    """What is published, the most adopted first."""
    return _narrowed(Practice.objects.filter(state=PracticeState.PUBLISHED), practised).order_by("-adopted", "-judged_at", "-id")


def public_practice(practice_id: int) -> Practice:
    """One that is published. Raises Practice.DoesNotExist."""
    return Practice.objects.filter(state=PracticeState.PUBLISHED).select_related(*SHOWN).get(pk=practice_id)


def adoptions_of(one: Practice) -> list[PracticeAdoption]:
    """Where it was adopted, the earliest first."""
    return list(one.adoptions.select_related("region").order_by("adopted_on", "id"))


def own_adoption(one: Practice, *, by: Actor) -> PracticeAdoption | None:
    """The adoption of the officer's own region, None where there is none."""
    return one.adoptions.filter(region_id=by.region).first() if by.region else None


def may_review(one: Practice, *, by: Actor) -> bool:
    """Does it wait, and for this officer?"""
    return one.state == PracticeState.SENT and access.may_review_practice(by=by, practice_id=one.pk)


def may_withdraw_practice(one: Practice, *, by: Actor) -> bool:
    """Was it published by this officer's office?"""
    return one.state == PracticeState.PUBLISHED and access.may_review_practice(by=by, practice_id=one.pk)


def may_mend_practice(one: Practice, *, by: Actor) -> bool:
    """Was it returned to this sender?"""
    return one.state == PracticeState.RETURNED and access.may_send_practice_again(by=by, practice_id=one.pk)


def may_adopt(one: Practice, *, by: Actor) -> bool:
    """Is it published, from elsewhere, and not adopted by the officer's region yet?"""
    return (one.state == PracticeState.PUBLISHED and access.may_adopt_practice(by=by) and one.region_id != by.region
            and own_adoption(one, by=by) is None)


def effect_of(adoption: PracticeAdoption, *, by: Actor, on: date) -> EffectFigures | None:
    """What an adoption's indicator says, reckoned now; None where its effect is not told by one, or the shelf has it no more.

    An officer over the region is shown every frozen month, anybody else what is published of it.
    """
    one = reporting.named(adoption.indicator) if adoption.measuring == EffectKind.LIVE else None
    if one is None:
        return None
    frozen = set(reporting.frozen_months())
    known = frozen if by.role in access.HOLDERS and by.covers(adoption.region_id) else frozen & {
        told.month_from for told in reporting.publications(region=adoption.region_id)}
    before, after = months_around(adoption.adopted_on, known, most=spreading_rules(on).effect_months_most)
    if not after:
        return EffectFigures(one, 0, _nothing(one), _nothing(one), (), ())
    return EffectFigures(one, len(after), _sum(one, adoption.region_id, before), _sum(one, adoption.region_id, after),
                         tuple(before), tuple(after))


def _sum(one: Indicator, region: str, months: Collection[date]) -> tuple[int, int | None]:
    """A flow adds up, a stock is its last month; a month nothing was counted in is nothing."""
    wanted = sorted(months)[-1:] if one.time == Time.STOCK else sorted(months)
    told = [row for row in reporting.series(one.slug, region, until=max(wanted), by=SYSTEM, count=len(months))
            if row.month in wanted]
    divided = _nothing(one)[1] is not None
    return sum(row.numerator for row in told), sum(row.denominator or 0 for row in told) if divided else None


def _nothing(one: Indicator) -> tuple[int, int | None]:
    return 0, 0 if one.measure in ("share", "mean") else None


def _narrowed(found: QuerySet[Practice], practised: Practised) -> QuerySet[Practice]:
    found = found.select_related(*SHOWN).annotate(adopted=Count("adoptions"))
    if practised.state in PracticeState.codes():
        found = found.filter(state=practised.state)
    if practised.measure.isdecimal():
        found = found.filter(measure__number=int(practised.measure))
    if stem := region_stem(practised.region or "000000"):
        found = found.filter(region__code__startswith=stem)
    if text := practised.text.strip():
        found = found.filter(Q(title__icontains=text) | Q(text__icontains=text) | Q(organisation__name__icontains=text))
    return found
