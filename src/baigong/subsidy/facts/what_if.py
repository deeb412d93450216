"""Drafts tried on the cases of this installation: judged by what holds and by each draft, counted, with examples of nobody."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from baigong import rules
from baigong.people.queries import codes_above
from baigong.subsidy.facts.claimable import EVERYWHERE, claimable_after, claimable_cases, kinds_paid_by
from baigong.subsidy.facts.gathering import gather
from baigong.subsidy.facts.judging import Meant
from baigong.subsidy.facts.taken_out import TOGETHER
from baigong.subsidy.queries.holders import claimable_people
from baigong.subsidy.words import Claimable

EACH = 3
"""Examples of each kind of change that a lot gives."""
RESTS_ON = "rests on"
"""The dimension of what cases are about: a certificate, a seat, a master's apprenticeship."""


@dataclass(frozen=True)
class Lot:
    """What some people came to, draft by draft: effects and examples. `people` 0: nobody is left."""

    last_person: int
    people: int
    found: list[tuple[rules.Effects, list[dict[str, Any]]]]


def kinds_to_try(before: rules.Sheet, afters: Sequence[rules.Sheet]) -> tuple[Claimable, ...]:
    """The kinds of cases that drafts are tried on: those that what holds can pay for. Where a frame is filled in for the first time
    it is what the drafts pay for, beside nothing. None where nothing is paid case by case (limits, recoveries, frames themselves).
    """
    is_filled_in = not before.is_claimed and before.place != afters[0].place
    return kinds_paid_by(afters if is_filled_in else [before])


def kinds_left_out(before: rules.Sheet, afters: Sequence[rules.Sheet]) -> tuple[Claimable, ...]:
    """The kinds that only a draft pays for: what holds asks them for facts they cannot have, so there is nothing to compare."""
    tried = kinds_to_try(before, afters)
    return tuple(kind for kind in kinds_paid_by(afters) if kind not in tried)


def people_to_try(before: rules.Sheet, afters: Sequence[rules.Sheet]) -> int:
    """Everybody of whom there is something that these can pay for."""
    return claimable_people(EVERYWHERE, kinds_to_try(before, afters))


def what_if(before: rules.Sheet, afters: Sequence[rules.Sheet], *, after_person: int, today: date) -> Lot:
    """The next people after a number, by month, county, level, group, provider, fund, reason and what the case rests on.

    All sheets are of one place and name, each as of its day (`rules.as_of`); every certificate, seat and apprenticeship the policy
    is meant for is judged, gathered by the same way as for a search. Limits of the place are not: they stand for all sides. Facts
    are those known on `today`. Where drafts fill in a frame for the first time, `before` is that frame, and whoever it is meant for
    in the place of the drafts is judged.
    """
    place = afters[0].place
    effects = [rules.Effects() for _ in afters]
    examples: list[list[dict[str, Any]]] = [[] for _ in afters]
    kinds = kinds_to_try(before, afters)
    people = claimable_after(after_person, TOGETHER, region=EVERYWHERE, kinds=kinds)
    for meant in claimable_cases(people, region=EVERYWHERE, today=today, kinds=kinds,
                                 frame=before.code if before.place != place else ""):
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


def _dimensions(meant: Meant, facts: Mapping[str, Any]) -> dict[str, list[str]]:
    """A master's level and school are those of the apprenticeship."""
    case = meant.case
    taught = case.mentor.apprenticeship if case.mentor else None
    level = taught.level if taught else case.level
    school = taught.school_id if taught else case.cohort.provider_id if case.cohort else None
    (rests_on,) = (name for name, value in meant.about._asdict().items() if value is not None)
    return {"month": [f"{case.on:%Y-%m}"], "region": [case.region], "level": [level] if level else [],
            "group": sorted(facts.get("worker.groups") or ()), "provider": [str(school)] if school else [], RESTS_ON: [rests_on]}
