"""Problems told upward: sent by who has them; answered, merged, made a task or referred to a policy draft by who gets them."""

from datetime import date, datetime
from typing import Any

from django.db.models import Q
from django.utils import timezone

from baigong.governance import access
from baigong.governance.decide.feedback import may_tell
from baigong.governance.models import Problem
from baigong.governance.queries.feedback import problem_rules, region_above
from baigong.governance.words import (
    PROBLEM_MOVES,
    Measuring,
    ProblemMove,
    ProblemRefusal,
    ProblemState,
    ProblemTold,
    Theme,
    Urgency,
)
from baigong.journal.actions import action, move, note, tell
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Refused
from baigong.offer.queries import last_day
from baigong.people import queries as people
from baigong.policy import queries as policy
from baigong.policy.models import Draft

from .planning import write_task


@action("governance.problem_sent", may=access.may_tell)
def send_problem(
    *, by: Actor, now: datetime, theme: str, urgency: str, title: str, text: str, proposal: str = "",
) -> Problem:
    """Tell the bureau above of the officer's own region, and its planners that it came.

    Raises Refused with every reason: no_level_above, problem_short.
    """
    on, above = timezone.localdate(now), region_above(by.region)
    rules = problem_rules(on)
    may_tell(text=text, has_above=above is not None, rules=rules).or_refuse()
    made = Problem.objects.create(
        theme=Theme(theme), urgency=Urgency(urgency), title=title.strip(), text=text.strip(), proposal=proposal.strip(),
        region_id=by.region, to_region_id=above, due_on=last_day(on, rules.days_for(urgency)), sent_at=now,
        sent_by=by.person_id)
    note(made, theme=made.theme, urgency=made.urgency)
    for role in sorted(access.PLANNERS):
        for held in people.holders_of(role, on=on, region=made.to_region_id).filter(region_id=made.to_region_id):
            tell(ProblemTold.SENT, now=now, to_person=held.person_id, link=_link(made), no=made.no, title=made.title)
    return made


@action("governance.problem_answered", may=access.may_settle_problem)
def answer_problem(*, by: Actor, now: datetime, problem_id: int, reply: str) -> Problem:
    """Answer it in words. Raises Refused: problem_reply_needed, not_now."""
    return _settle(_locked(problem_id), ProblemMove.ANSWER, by, now, reply)


@action("governance.problem_tasked", may=access.may_task_problem)
def task_problem(
    *, by: Actor, now: datetime, problem_id: int, reply: str, measure: int, owner_id: int, title: str, due_on: date,
    text: str = "", target: int | None = None, unit: str = "", measuring: str = Measuring.NONE, indicator: str = "",
) -> Problem:
    """Make it a task of a measure, drafted as any other and handed out on its own page.

    Raises Refused: problem_reply_needed, not_now; as draft_task does.
    """
    one = _locked(problem_id)
    _answered(reply)
    task = write_task(by=by, now=now, measure=measure, owner_id=owner_id, title=title, due_on=due_on, text=text, target=target,
                      unit=unit, measuring=measuring, indicator=indicator)
    return _settle(one, ProblemMove.TASK, by, now, reply, task=task)


@action("governance.problem_referred", may=access.may_settle_problem)
def refer_problem(*, by: Actor, now: datetime, problem_id: int, reply: str, draft_id: int) -> Problem:
    """Refer it to a policy draft that the officer may see. Raises Refused: problem_reply_needed, no_problem_draft, not_now."""
    one = _locked(problem_id)
    _answered(reply)
    try:
        draft = policy.draft(draft_id, by=by)
    except Draft.DoesNotExist as error:
        raise Refused(ProblemRefusal.NO_DRAFT) from error
    return _settle(one, ProblemMove.REFER, by, now, reply, draft=draft)


@action("governance.problem_merged", may=access.may_settle_problem)
def merge_problem(*, by: Actor, now: datetime, problem_id: int, main_id: int, reply: str) -> Problem:
    """Merge it into another that came to the same level: it shares that one's fate.

    Raises Refused: problem_reply_needed, no_main_problem, not_now.
    """
    _answered(reply)
    # Both are locked, the older first, so that two officers never merge each into the other.
    found = {one.pk: one for one in Problem.objects.select_for_update().filter(
        Q(pk=problem_id) | Q(pk=main_id)).order_by("pk")}
    one, main = found[problem_id], found.get(main_id)
    if main is None or main.pk == one.pk or main.to_region_id != one.to_region_id or main.main_id is not None \
            or one.merged.exists():
        raise Refused(ProblemRefusal.NO_MAIN)
    return _settle(one, ProblemMove.MERGE, by, now, reply, main=main)


def _locked(problem_id: int) -> Problem:
    return Problem.objects.select_for_update().get(pk=problem_id)


def _answered(reply: str) -> None:
    if not reply.strip():
        raise Refused(ProblemRefusal.REPLY_NEEDED)


def _settle(one: Problem, wanted: ProblemMove, by: Actor, now: datetime, reply: str, **other: Any) -> Problem:
    """Move it with its proof; its sender hears of it, and so does the sender of each that was merged into it."""
    _answered(reply)
    move(one, PROBLEM_MOVES, wanted, by=by, now=now, settled_at=now, settled_by=by.person_id, reply=reply.strip(), **other)
    note(one)
    for each in (one, *one.merged.order_by("pk")):
        tell(ProblemTold.SETTLED, now=now, to_person=each.sent_by, link=_link(each), no=each.no, state=ProblemState(one.state))
    return one


def _link(one: Problem) -> str:
    return f"/officer/problems/{one.pk}/"
