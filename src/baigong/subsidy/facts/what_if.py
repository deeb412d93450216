"""A draft tried on the cases of this installation: judged by what holds and by the draft, counted, with examples of nobody."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from baigong import rules
from baigong.assessment.models import Certificate
from baigong.subsidy.facts.gathering import gather
from baigong.subsidy.facts.judging import cases_of_many
from baigong.subsidy.facts.taken_out import TOGETHER, holders_after

MOST_EXAMPLES = 6


def what_if(
    before: rules.Sheet, after: rules.Sheet, *, today: date, report: Callable[[int, int | None], None]
) -> tuple[rules.Effects, list[dict[str, Any]]]:
    """Effects by month, county, level and group over every certificate the policy is meant for, and some examples.

    `before` and `after` are of one place and name, each as of its day (`rules.as_of`). Limits of the place are not judged:
    they stand for both sides. Facts are those known today.
    """
    effects = rules.Effects()
    examples: list[dict[str, Any]] = []
    total, done, last = Certificate.objects.filter(revocation=None).values("person_id").distinct().count(), 0, 0
    while people := holders_after(last, TOGETHER):
        last = people[-1].pk
        for was, now, dimensions in _judged(people, before, after, today):
            one = rules.compared(was, now)
            effects.count("", "", one)
            for dimension, values in dimensions.items():
                for value in values:
                    effects.count(dimension, value, one)
            if len(examples) < MOST_EXAMPLES and (one.gained or one.lost or one.more or one.less):
                examples.append(rules.differing(was, now))
        done += len(people)
        report(done, total)
    return effects, examples


def _judged(people: Any, before: rules.Sheet, after: rules.Sheet, today: date
            ) -> Iterator[tuple[rules.Verdict, rules.Verdict, Mapping[str, list[str]]]]:
    for meant in cases_of_many(people, today=today):
        if (meant.sheet.place, meant.sheet.slug) != (before.place, before.slug) or meant.case.on is None:
            continue
        facts = gather(meant.case, after, before).values
        groups = facts.get("worker.groups")
        yield rules.judge(before, facts, on=meant.case.on), rules.judge(after, facts, on=meant.case.on), {
            "month": [f"{meant.case.on:%Y-%m}"], "region": [meant.case.region], "level": [meant.certificate.level],
            "group": sorted(groups) if groups else []}
