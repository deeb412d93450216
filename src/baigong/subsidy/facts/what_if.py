"""Drafts tried on the cases of this installation: judged by what holds and by each draft, counted, with examples of nobody."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from baigong import rules
from baigong.assessment.models import Certificate
from baigong.people.queries import codes_above
from baigong.subsidy.facts.claimable import people_after
from baigong.subsidy.facts.gathering import gather
from baigong.subsidy.facts.judging import MeantByCertificate, cases_of_many
from baigong.subsidy.facts.taken_out import TOGETHER

EACH = 3
"""Examples of each kind of change that a lot gives."""


@dataclass(frozen=True)
class Lot:
    """What some people came to, draft by draft: effects and examples. `people` 0: nobody is left."""

    last_person: int
    people: int
    found: list[tuple[rules.Effects, list[dict[str, Any]]]]


def people_to_try() -> int:
    """Everybody who holds a certificate that stands."""
    return _holding().values("person_id").distinct().count()


def what_if(before: rules.Sheet, afters: Sequence[rules.Sheet], *, after_person: int, today: date) -> Lot:
    """The next people after a number, by month, county, level, group, provider, fund and reason.

    All sheets are of one place and name, each as of its day (`rules.as_of`); every certificate the policy is meant for is
    judged. Limits of the place are not: they stand for all sides. Facts are those known on `today`. Where drafts fill in a frame
    for the first time, `before` is that frame, and whoever it is meant for in the place of the drafts is judged.
    """
    place = afters[0].place
    effects = [rules.Effects() for _ in afters]
    examples: list[list[dict[str, Any]]] = [[] for _ in afters]
    people = people_after(after_person, TOGETHER, among=[(_holding(), "person_id")])
    for meant in cases_of_many(people, today=today, frame=before.code if before.place != place else ""):
        if meant.sheet.code != before.code or meant.case.on is None:
            continue
        if before.place != place and place not in codes_above(meant.case.region):
            continue
        facts = gather(meant.case, before, *afters).values
        was, dimensions = rules.judge(before, facts, on=meant.case.on), _dimensions(meant, facts)
        for nth, after in enumerate(afters):
            now = rules.judge(after, facts, on=meant.case.on)
            one = rules.count_case(effects[nth], was, now, dimensions)
            if one.gained or one.lost or one.more or one.less:
                examples[nth].append(rules.differing(one, was, now))
    return Lot(people[-1].pk if people else after_person, len(people), [
        (mine, rules.some_of(told, each=EACH)) for mine, told in zip(effects, examples, strict=True)])


def _holding() -> QuerySet[Certificate]:
    return Certificate.objects.filter(revocation=None)


def _dimensions(meant: MeantByCertificate, facts: Mapping[str, Any]) -> dict[str, list[str]]:
    cohort = meant.case.cohort
    return {"month": [f"{meant.case.on:%Y-%m}"], "region": [meant.case.region], "level": [meant.certificate.level],
            "group": sorted(facts.get("worker.groups") or ()), "provider": [str(cohort.provider_id)] if cohort else []}
