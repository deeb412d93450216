"""Searches for people who are entitled and never claimed: how far, whom, where, by which policy and group; who waived what."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Sum

from baigong.kernel.actor import Actor, region_stem
from baigong.kernel.refused import Refused
from baigong.people.queries import codes_above
from baigong.policy import queries as policy
from baigong.subsidy import access
from baigong.subsidy.models import Claim, Confirmation, Entitled, Search, Waiver
from baigong.subsidy.words import Refusal, Standing

from .claims import SLIM
from .holders import About

Waived = frozenset[tuple[int, About, str, int | None]]
"""(person, what about, policy, organisation or None for the person) of what was declined for good."""
SHOWN = ("worker", "certificate__occupation", "enrolment__cohort__occupation", "mentor__apprenticeship__occupation",
         "sheet", "region", "claim", "confirmation")
NO_GROUP = ""
STANDS = {
    Standing.LISTED: Q(confirmation=None), Standing.WAITING: Q(confirmation__isnull=False, settled_at=None),
    Standing.OFFERED: Q(claim__isnull=False), Standing.PASSED: Q(settled_at__isnull=False, claim=None),
}


WAITS = Exists(Entitled.objects.filter(confirmation=OuterRef("pk"), settled_at=None).order_by())
"""Of a confirmation: some of those it names have no claim yet and are not settled without one."""


def standing(one: Entitled) -> Standing:
    """Where somebody who was found stands."""
    if one.confirmation_id is None:
        return Standing.LISTED
    if one.settled_at is None:
        return Standing.WAITING
    return Standing.PASSED if one.claim_id is None else Standing.OFFERED


def searches(*, by: Actor) -> QuerySet[Any]:
    """Searches the actor may see with how many cases each `found` and their `fen`, newest first."""
    return access.searches_seen_by(by).select_related("region").annotate(
        found=Count("entitled"), fen=Sum("entitled__amount_fen", default=0)).order_by("-id")


def search(search_id: int, *, by: Actor) -> Any:
    """One of them, with its `found` and `fen`. Raises Search.DoesNotExist."""
    return searches(by=by).get(pk=search_id)


def policies_to_search(region: str) -> list[tuple[str, str, str]]:
    """Code, name and English name of every policy that pays somewhere in a region, its own and those of places above and
    below; by place."""
    here = Q(region__code__startswith=region_stem(region)) | Q(region_id__in=codes_above(region))
    names: dict[str, tuple[str, str, str]] = {}
    for row in policy.published().filter(here):
        if policy.sheet_by_hash(row.hash).is_claimed:
            names.setdefault(f"{row.region_id}/{row.slug}", (f"{row.region_id}/{row.slug}", row.name, row.name_en))
    return list(names.values())


def policies_of(search: Search) -> list[tuple[str, str, str]]:
    """Code, name and English name of the policies a search goes by."""
    named = {code: (code, name, name_en) for code, name, name_en in policies_to_search(search.region_id)}
    return [named.get(code, (code, code, code)) for code in search.policies]


@dataclass(frozen=True)
class Sought:
    """Which of those a search found; everything empty means all."""

    policy: str = ""
    region: str = ""
    group: str = ""
    standing: str = ""
    ids: Sequence[int] | None = None


def entitled(search_id: int, sought: Sought = Sought(), *, by: Actor) -> QuerySet[Entitled]:
    """Whom a search found, the largest amounts first."""
    found = Entitled.objects.filter(search__in=access.searches_seen_by(by).filter(pk=search_id)).select_related(
        *SHOWN).defer(*SLIM)
    if sought.policy:
        found = found.filter(policy=sought.policy)
    if sought.region:
        found = found.filter(region__code__startswith=region_stem(sought.region))
    if sought.group:
        found = found.filter(groups__contains=[sought.group])
    if sought.standing:
        found = found.filter(STANDS[Standing(sought.standing)])
    if sought.ids is not None:
        found = found.filter(pk__in=sought.ids)
    return found.order_by("-amount_fen", "id")


@dataclass(frozen=True)
class Tally:
    """How many cases and people, and what they could have."""

    cases: int
    people: int
    fen: int


BY = {"region": "region_id", "policy": "policy", "group": "g.code"}
TALLIED = """
    SELECT {what}, count(*), count(DISTINCT worker_id), sum(amount_fen)
      FROM subsidy_entitled {groups} WHERE search_id = %s GROUP BY 1 ORDER BY 4 DESC, 1
"""
GROUPS = """CROSS JOIN LATERAL jsonb_array_elements_text(CASE WHEN groups = '[]' THEN '[""]' ELSE groups END) AS g(code)"""
"""Who belongs to several groups counts in each; who belongs to none, under no code."""


def tallies(one: Search) -> dict[str, list[tuple[str, Tally]]]:
    """By place, policy and group, the largest sum first, of a search that was read with `search`."""
    found = {}
    with connection.cursor() as cursor:
        for name, what in BY.items():
            cursor.execute(TALLIED.format(what=what, groups=GROUPS if name == "group" else ""), [one.pk])
            found[name] = [(code, Tally(cases, people, int(fen))) for code, cases, people, fen in cursor.fetchall()]
    return found


def standings(one: Search) -> dict[Standing, int]:
    """How many stand where, of a search that was read with `search`."""
    counts = one.entitled.order_by().aggregate(**{str(word): Count("id", filter=which) for word, which in STANDS.items()})
    return {word: counts[str(word)] for word in Standing}


def people_found(one: Search) -> int:
    """How many different people it found."""
    return one.entitled.order_by().values("worker").distinct().count()


def confirmations(one: Search) -> QuerySet[Confirmation]:
    """What officers confirmed of a search that was read with `search`, newest first, with how many each time."""
    return one.confirmations.annotate(count=Count("entitled")).order_by("-id")


def left_waiting(one: Search) -> list[int]:
    """Confirmations of a search that was read with `search` some of which wait for their claims, the oldest first."""
    return list(one.confirmations.filter(WAITS).order_by("id").values_list("pk", flat=True))


def searches_left(*, by: Actor) -> QuerySet[Any]:
    """Searches the actor may see where confirmed ones wait for their claims, in no order.

    Confirming and making the claims are two actions: whoever did the first may have been broken off before the second.
    """
    waiting = Confirmation.objects.filter(WAITS).order_by()
    return access.searches_seen_by(by).order_by().filter(pk__in=waiting.values("search"))


def unsettled(confirmation_id: int, *, by: Actor) -> QuerySet[Entitled]:
    """Who was confirmed and has no claim yet, by person."""
    return Entitled.objects.filter(
        confirmation_id=confirmation_id, search__in=access.searches_seen_by(by), settled_at=None).order_by("worker_id", "id")


def confirmed_as(one: Claim) -> Confirmation | None:
    """On whose word and which basis a claim that was read with `claim` was made; None where nobody searched for them."""
    return Confirmation.objects.filter(entitled__claim=one).select_related("search__region").first()


def waived_by(worker_ids: Iterable[int]) -> Waived:
    """What was declined for good of what these people's certificates, seats and apprenticeships might bring, by themselves or
    by an organisation."""
    return frozenset((one.worker_id, about_row(one), one.policy, one.organisation_id)
                     for one in Waiver.objects.filter(worker__in=list(worker_ids)).order_by("id"))


def about_row(one: Entitled | Waiver) -> About:
    """What a row of those that are found, or that want to hear no more, is about."""
    return About(one.certificate_id, one.enrolment_id, one.mentor_id)


def chosen(region: str, policies: Iterable[str]) -> list[str]:
    """Those of the codes that name a policy of the region. Raises Refused(no_policy) when none is left."""
    wanted = set(policies)
    found = [code for code, *_ in policies_to_search(region) if code in wanted]
    if not found:
        raise Refused(Refusal.NO_POLICY)
    return found
