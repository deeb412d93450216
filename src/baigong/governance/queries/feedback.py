"""Problems told upward: an officer's lists, one with what became of it, and the counts by theme of who gets them."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from django.conf import settings
from django.db.models import Count, F, Q, QuerySet

from baigong.governance import access
from baigong.governance.decide.feedback import ProblemRules
from baigong.governance.models import Problem, Task
from baigong.governance.words import ProblemState, Theme, Urgency
from baigong.kernel.actor import Actor
from baigong.kernel.numbered import key_in
from baigong.people import queries as people
from baigong.supervision.decide.dated import read_versions, rules_on

RECEIVED, TOLD = "received", "told"
SHOWN = ("region", "to_region", "main", "task", "draft")


@dataclass(frozen=True)
class Raised:
    """What a list of problems is narrowed to; `side` is "received" (from below) or "told" (upward)."""

    side: str = ""
    text: str = ""
    theme: str = ""
    urgency: str = ""
    state: str = ""


def problem_rules(on: date) -> ProblemRules:
    """The rules of problems in force on a day (institution/voices/problems.yaml)."""
    return rules_on(_versions(Path(settings.INSTITUTION)), on)


def region_above(region: str) -> str | None:
    """The nearest region above that has a bureau of its own, None for the nation."""
    above = people.codes_above(region)[1:]
    bureau = people.bureau_of(above[0]) if above else None
    return bureau.region_id if bureau is not None and bureau.region_id != region else None


def problems(raised: Raised, *, by: Actor) -> QuerySet[Problem]:
    """The problems an officer sees, those due first, what is settled at the end."""
    found = access.problems_seen_by(by).select_related(*SHOWN).order_by(
        F("settled_at").asc(nulls_first=True), F("due_on").asc(nulls_last=True), "id")
    if raised.side == RECEIVED:
        found = found.filter(to_region_id=by.region)
    elif raised.side == TOLD:
        found = found.filter(region_id=by.region)
    for name, words in (("theme", Theme), ("urgency", Urgency), ("state", ProblemState)):
        if (wanted := getattr(raised, name)) in words.codes():
            found = found.filter(**{name: wanted})
    if text := raised.text.strip():
        said = Q(title__icontains=text) | Q(text__icontains=text)
        found = found.filter(Q(pk=key_in(text)) | said | Q(region__name__icontains=text))
    return found


def problem(problem_id: int, *, by: Actor) -> Problem:
    """One problem. Raises Problem.DoesNotExist."""
    return access.problems_seen_by(by).select_related(*SHOWN, "main__task", "main__draft").get(pk=problem_id)


def sees(problem_id: int, *, by: Actor) -> bool:
    """May the officer open this problem?"""
    return access.problems_seen_by(by).filter(pk=problem_id).exists()


def may_tell_above(*, by: Actor) -> bool:
    """May the officer tell a problem, and is there a bureau above to tell it to?"""
    return access.may_tell(by=by) and region_above(by.region) is not None


def may_settle(one: Problem, *, by: Actor) -> bool:
    """May the officer say what becomes of it?"""
    return access.may_settle_problem(by=by, problem_id=one.pk)


def outcome_of(one: Problem) -> Problem:
    """The problem whose fate it shares: its main one, or itself."""
    return one.main or one


def merged_into(one: Problem, *, by: Actor) -> list[Problem]:
    """Those the actor may open that were merged into it, in the order they were told."""
    return list(access.problems_seen_by(by).filter(main=one).select_related("region").order_by("id"))


def mains_for(one: Problem) -> list[tuple[int, str]]:
    """What it may be merged into: (id, name) of others of its level that are not merged themselves; the same theme first."""
    found = Problem.objects.filter(to_region_id=one.to_region_id, main=None).exclude(pk=one.pk).order_by("-id")[:200]
    return [(each.pk, f"{each.no} {each.title}") for each in sorted(found, key=lambda each: each.theme != one.theme)]


def task_seen(task: Task | None, *, by: Actor) -> bool:
    """May the officer open the task it became?"""
    return task is not None and access.seen_by(by).filter(pk=task.pk).exists()


@dataclass(frozen=True)
class ThemeCount:
    """Of a theme: how many came, how many wait, of those how many are late, from how many regions."""

    theme: Theme
    told: int
    waiting: int
    late: int
    regions: int


def theme_counts(*, by: Actor, on: date) -> list[ThemeCount]:
    """By theme, what came to the officer's own level, the commonest first."""
    waiting = Q(state=ProblemState.SENT)
    rows = access.problems_seen_by(by).filter(to_region_id=by.region).order_by().values_list("theme").annotate(
        told=Count("id"), waiting=Count("id", filter=waiting), late=Count("id", filter=waiting & Q(due_on__lt=on)),
        regions=Count("region", distinct=True))
    return sorted((ThemeCount(Theme(theme), *counts) for theme, *counts in rows), key=lambda row: (-row.told, row.theme))


@cache
def _versions(shelf: Path) -> list[tuple[date, ProblemRules]]:
    return read_versions((shelf / "voices" / "problems.yaml").read_text(encoding="utf-8"), ProblemRules, name="problems.yaml")
