"""Explanations: an officer's list, the public's, what each says with the figures of its very sheet, and which one has aged."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery, Sum

from baigong import rules
from baigong.governance import access
from baigong.governance.decide import explaining as decide
from baigong.governance.decide.publicity import unknown_figures
from baigong.governance.models import ExplainedQuestion, Look, PolicyExplanation, PublicQuestion
from baigong.governance.words import AskedState, PublicityRefusal, PublicityState
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Refused
from baigong.people import queries as people
from baigong.policy import queries as policy
from baigong.policy.models import Sheet

EXPLANATION, ITEM = "explanation", "item"
"""What looks are counted of."""


@dataclass(frozen=True)
class Spoken:
    """What a list of explanations or items is narrowed to: their words, state, kind, a place (with those above it), a group."""

    text: str = ""
    state: str = ""
    kind: str = ""
    place: str = ""
    group: str = ""


@dataclass(frozen=True)
class Explained:
    """An explanation with its sheet: the day its figures are of, the worked example's facts and verdict, and whether it has aged:
    another edition holds now, or its words hold a figure that the sheet no longer tells on this day."""

    one: PolicyExplanation
    sheet: rules.Sheet
    on: date
    facts: Mapping[str, Any]
    verdict: rules.Verdict | None
    questions: list[ExplainedQuestion]
    is_past: bool


@dataclass(frozen=True)
class Reach:
    """How often something was looked at, and found helpful or not; no person is known."""

    looks: int = 0
    helped: int = 0
    unhelped: int = 0


def explanations(spoken: Spoken, *, by: Actor) -> QuerySet[PolicyExplanation]:
    """Those an officer may work at, the newest first, each with `looks`."""
    return with_looks(_narrowed(access.explanations_seen_by(by), spoken), EXPLANATION).order_by("-id")


def explanation(explanation_id: int, *, by: Actor) -> PolicyExplanation:
    """One that the officer may work at. Raises PolicyExplanation.DoesNotExist."""
    return access.explanations_seen_by(by).select_related("sheet__region").get(pk=explanation_id)


def public_explanations(spoken: Spoken) -> QuerySet[PolicyExplanation]:
    """What is published, the newest first."""
    found = PolicyExplanation.objects.filter(state=PublicityState.PUBLISHED)
    return _narrowed(found, spoken).order_by("-published_at", "-id")


def public_explanation(explanation_id: int) -> PolicyExplanation:
    """One that is published. Raises PolicyExplanation.DoesNotExist."""
    return PolicyExplanation.objects.filter(state=PublicityState.PUBLISHED).select_related("sheet__region").get(pk=explanation_id)


def explanation_of(sheet_id: int) -> PolicyExplanation | None:
    """The published explanation of an edition, None where there is none."""
    return PolicyExplanation.objects.filter(sheet_id=sheet_id, state=PublicityState.PUBLISHED).first()


def explained(one: PolicyExplanation, *, on: date) -> Explained:
    """What it says on a day: its figures are drawn from the sheet just now, its example judged by the sheet just now."""
    row = sheet_row(one.sheet_id)
    sheet = policy.sheet_by_hash(row.hash)
    facts = dict(case_named(row, one.worked_case))
    day = decide.day_within(sheet, on)
    over = row.in_force.upper is not None and on >= row.in_force.upper
    questions = list(one.questions.order_by("position"))
    words = "\n".join((one.title, one.lead, one.story, *(f"{each.question}\n{each.answer}" for each in questions)))
    aged = unknown_figures(words, decide.known_figures(sheet, day, facts))
    return Explained(one, sheet, day, facts, rules.judge(sheet, facts) if facts else None, questions, is_past=over or bool(aged))


def seen_in_example(shown: Explained, *, english: bool) -> list[tuple[str, str]]:
    """The facts of its worked example in words."""
    return decide.seen_in(shown.sheet, shown.facts, english=english)


def cases_of(one: PolicyExplanation) -> list[str]:
    """The names of the worked cases it may tell: those that pay."""
    return [name for name, _facts in policy.paying_cases(sheet_row(one.sheet_id))]


def sheets_to_explain(*, by: Actor, on: date, language: str) -> list[tuple[int, str]]:
    """Editions in force in the officer's region and below that pay, and have no published explanation: (id, place and name)."""
    taken = PolicyExplanation.objects.filter(state=PublicityState.PUBLISHED).values("sheet_id")
    found = policy.in_force(on=on).exclude(pk__in=taken)
    return [(row.pk, f"{row.region.name} · {row.named(language)}") for row in found if by.covers(row.region_id)]


def questions_to_take(one: PolicyExplanation, *, by: Actor) -> list[PublicQuestion]:
    """What the public asked of this policy and was answered, the most asked first, and is not among the five yet."""
    taken = one.questions.exclude(taken_from=None).values("taken_from_id")
    found = access.questions_seen_by(by).filter(state=AskedState.ANSWERED, policy=policy_key(one)).exclude(pk__in=taken)
    return list(with_times(found).order_by("-times", "-id")[:10])


def policy_key(one: PolicyExplanation) -> str:
    """How questions name its policy: place/slug."""
    return f"{one.sheet.region_id}/{one.sheet.slug}"


def reach_of(kind: str, key: int) -> Reach:
    """How often it was looked at so far."""
    found = Look.objects.filter(kind=kind, key=key).aggregate(
        looks=Sum("looks", default=0), helped=Sum("helped", default=0), unhelped=Sum("unhelped", default=0))
    return Reach(**found)


def with_looks(found: QuerySet[Any], kind: str) -> QuerySet[Any]:
    """Each with `looks`: how often it was looked at, None for never."""
    seen = Look.objects.filter(kind=kind, key=OuterRef("pk")).order_by().values("key").annotate(n=Sum("looks")).values("n")
    return found.annotate(looks=Subquery(seen))


def with_times(found: QuerySet[PublicQuestion]) -> QuerySet[PublicQuestion]:
    """Each with `times`: how often it was asked, itself and what was merged into it."""
    return found.annotate(times=Count("merged") + 1)


def within_sight(place: str, *, field: str) -> Q:
    """What concerns a place: what is of it or of a place above it."""
    return Q(**{f"{field}__in": people.codes_above(place)}) if place else Q()


# For the actions beside.

def sheet_row(sheet_id: int) -> Sheet:
    """A published edition whole. Raises Sheet.DoesNotExist."""
    return Sheet.objects.select_related("region").get(pk=sheet_id, state="published")


def case_named(row: Sheet, name: str) -> Mapping[str, Any]:
    """The facts of a worked case that pays, by its name; of the first for "". {} where none pays. Raises
    Refused(no_explaining_case)."""
    cases = policy.paying_cases(row)
    if not name:
        return cases[0][1] if cases else {}
    found = next((facts for title, facts in cases if title == name), None)
    if found is None:
        raise Refused(PublicityRefusal.NO_CASE)
    return found


def figures_known(row: Sheet, case: str, *, on: date) -> frozenset[str]:
    """Every figure an explanation of this edition may use."""
    sheet = policy.sheet_by_hash(row.hash)
    return decide.known_figures(sheet, decide.day_within(sheet, on), case_named(row, case))


def proposed_for(row: Sheet, *, on: date) -> tuple[str, list[decide.Asked]]:
    """The lead and the five questions proposed for an edition, from its sheet."""
    sheet = policy.sheet_by_hash(row.hash)
    asked = decide.proposed(sheet, decide.day_within(sheet, on))
    return f"{sheet.name}：{asked[0].answer}", asked


def _narrowed(found: QuerySet[PolicyExplanation], spoken: Spoken) -> QuerySet[PolicyExplanation]:
    found = found.select_related("sheet__region").filter(within_sight(spoken.place, field="sheet__region_id"))
    if spoken.state in PublicityState.codes():
        found = found.filter(state=spoken.state)
    if spoken.group:
        found = found.filter(group__in=["", spoken.group])
    if text := spoken.text.strip():
        found = found.filter(Q(title__icontains=text) | Q(lead__icontains=text) | Q(sheet__name__icontains=text))
    return found
