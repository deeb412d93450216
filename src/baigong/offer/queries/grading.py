"""Reading what a bureau says of whoever teaches: kinds and credit grades, as they were on a day and with all their history."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery

from baigong.kernel.actor import Actor, region_stem
from baigong.offer.access import gradings_seen_by
from baigong.offer.models import CreditGrading, ProviderClassing
from baigong.offer.words.grading import GradingState
from baigong.people.models import Organisation
from baigong.people.words import OrganisationKind

TEACHES = (OrganisationKind.PROVIDER, OrganisationKind.BASE)
"""Bodies that the public list of providers has; an employer teaches its own staff."""


def classings_of(provider_id: int) -> list[ProviderClassing]:
    """Every kind a provider was ever said to be of, the latest first. Public."""
    return list(ProviderClassing.objects.filter(provider_id=provider_id).order_by("-from_on", "-id"))


def gradings_of(provider_id: int) -> list[CreditGrading]:
    """Every grade a provider was ever given, the latest first. Public, for each was confirmed."""
    return list(_given().filter(provider_id=provider_id).order_by("-from_on", "-id"))


def proposals_of(provider_id: int, *, by: Actor) -> list[CreditGrading]:
    """Grades of a provider that wait or were not confirmed, the latest first: for the officers of its place only."""
    found = gradings_seen_by(by).filter(provider_id=provider_id).exclude(state=GradingState.CONFIRMED)
    return list(found.order_by("-from_on", "-id"))


def grading(grading_id: int, *, by: Actor) -> CreditGrading:
    """One of them, with its provider. Raises CreditGrading.DoesNotExist."""
    return gradings_seen_by(by).select_related("provider__region").get(pk=grading_id)


def class_on(classings: Iterable[ProviderClassing], on: date) -> ProviderClassing | None:
    """Of which kind it was on a day, of all that `classings_of` answered; None before the first."""
    return next((one for one in classings if one.from_on <= on), None)


def grade_on(gradings: Iterable[CreditGrading], on: date) -> CreditGrading | None:
    """Which grade held on a day, of all that `gradings_of` answered; None before the first, and once the last has run out."""
    latest = next((one for one in gradings if one.from_on <= on), None)
    return None if latest is None or (latest.until_on is not None and latest.until_on <= on) else latest


@dataclass(frozen=True)
class ProvidersSought:
    """Which providers somebody looks for; everything empty finds all. `region` means its whole subtree."""

    text: str = ""
    region: str = ""
    provider_class: str = ""
    grade: str = ""


def training_providers(sought: ProvidersSought = ProvidersSought(), *, on: date) -> QuerySet[Any]:
    """Who teaches and takes part on that day, with `class_now` and `grade_now` (None where nothing was said), by name."""
    classed = ProviderClassing.objects.filter(provider=OuterRef("pk"), from_on__lte=on).order_by("-from_on", "-id")
    graded = _given().filter(provider=OuterRef("pk"), from_on__lte=on).order_by("-from_on", "-id")
    found = Organisation.objects.filter(Q(closed_on=None) | Q(closed_on__gt=on), kind__in=TEACHES).annotate(
        class_now=Subquery(classed.values("provider_class")[:1]), graded_now=Subquery(graded.values("pk")[:1]),
    ).select_related("region").order_by("name", "id")
    holds = CreditGrading.objects.filter(Q(until_on=None) | Q(until_on__gt=on), pk=OuterRef("graded_now"))
    found = found.annotate(grade_now=Subquery(holds.values("grade")[:1]))
    if text := sought.text.strip():
        found = found.filter(Q(name__contains=text) | Q(uscc__startswith=text.upper()))
    if sought.region:
        found = found.filter(region__code__startswith=region_stem(sought.region))
    if sought.provider_class:
        found = found.filter(class_now=sought.provider_class)
    return found.filter(grade_now=sought.grade) if sought.grade else found


def training_provider(provider_id: int, *, on: date) -> Any:
    """One of those. Raises Organisation.DoesNotExist."""
    return training_providers(on=on).get(pk=provider_id)


def _given() -> QuerySet[CreditGrading]:
    return CreditGrading.objects.filter(state=GradingState.CONFIRMED)
