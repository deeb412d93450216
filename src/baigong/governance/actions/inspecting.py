"""Inspection of duties (督查): planned, what is looked at drawn or picked, looked at by the checklist, published."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

from django.utils import timezone

from baigong.governance import access, queries
from baigong.governance.decide import inspecting as judging
from baigong.governance.decide.inspecting import Candidate, LineFound
from baigong.governance.models import Check, Inspection, Measure, Task
from baigong.governance.words import (
    CHECK_MOVES,
    INSPECTION_MOVES,
    CheckMove,
    CheckState,
    Choosing,
    InspectingRefusal,
    InspectionMove,
    InspectionState,
    LineVerdict,
    Refusal,
    Subject,
)
from baigong.journal.actions import action, move, note
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Refused
from baigong.people import queries as people
from baigong.people.models import Region
from baigong.supervision.decide.draws import commitment


@action("governance.inspection_planned", may=access.may_inspect)
def plan_inspection(
    *, by: Actor, now: datetime, title: str, choosing: str, subject: str, wanted: int, from_on: date, until_on: date,
    lines: Sequence[str], seed: str, measure: int | None = None, regions: Collection[str] = (),
) -> Inspection:
    """Fix scope (a measure or any; regions below or all), days, checklist and seed, of which only the commitment is public.

    The caller gives a fresh random seed of sixteen characters or more. Raises Refused with every reason: days_in_order,
    too_many_chosen, checklist_size, weak_seed, region_not_below.
    """
    on, rules = timezone.localdate(now), queries.inspecting_rules(timezone.localdate(now))
    told = [line.strip() for line in lines if line.strip()]
    outside = [code for code in regions if code == by.region or not by.covers(code)]
    judging.may_plan(
        from_on=from_on, until_on=until_on, on=on, wanted=wanted, lines=told, seed=seed,
        not_below=people.region_names(outside).values(),
        limits=judging.Limits(rules.most_chosen, rules.most_lines)).or_refuse()
    made = Inspection.objects.create(
        region_id=by.region, title=title.strip(), measure=Measure.objects.get(number=measure) if measure else None, lines=told,
        choosing=Choosing(choosing), subject=Subject(subject), wanted=wanted, from_on=from_on, until_on=until_on, seed=seed,
        commitment=commitment(seed), planned_at=now, planned_by=by.person_id)
    made.within.set(Region.objects.filter(pk__in=regions))
    note(made, commitment=made.commitment)
    return made


@action("governance.checks_drawn", may=access.may_lead)
def draw_checks(*, by: Actor, now: datetime, inspection_id: int) -> Inspection:
    """Draw tasks or units by the seed; the pool is kept as it was. Raises Refused: not_that_way, nothing_to_choose, not_now."""
    one = Inspection.objects.select_for_update().get(pk=inspection_id)
    pool = queries.pool_of(one)
    judging.may_draw(choosing=one.choosing, pool=pool).or_refuse()
    lots = judging.drawn(pool, one.seed, subject=one.subject, wanted=one.wanted)
    return _choose(one, pool, [lot.task for lot in lots], by=by, now=now)


@action("governance.checks_picked", may=access.may_lead)
def pick_checks(*, by: Actor, now: datetime, inspection_id: int, picked: Collection[int], why: str) -> Inspection:
    """Name the tasks, or the units (then all their tasks in the scope), with the reason; no lot is drawn.

    Raises Refused with every reason: not_that_way, why_picked, too_many_chosen, out_of_scope; not_now.
    """
    one = Inspection.objects.select_for_update().get(pk=inspection_id)
    pool, rules = queries.pool_of(one), queries.inspecting_rules(timezone.localdate(now))
    judging.may_pick(choosing=one.choosing, pool=pool, picked=picked, subject=one.subject, why=why,
                     most=rules.most_chosen).or_refuse()
    by_task = one.subject == Subject.TASKS
    tasks = [each.task for each in pool if (each.task if by_task else each.unit) in picked]
    return _choose(one, pool, tasks, by=by, now=now, why=why.strip())


@action("governance.inspection_called_off", may=access.may_lead)
def call_off_inspection(*, by: Actor, now: datetime, inspection_id: int, why: str) -> Inspection:
    """It does not take place, for a reason; nothing was chosen yet. Raises Refused: needs_why, not_now."""
    one = Inspection.objects.get(pk=inspection_id)
    if not why.strip():
        raise Refused(Refusal.NEEDS_WHY)
    move(one, INSPECTION_MOVES, InspectionMove.CALL_OFF, by=by, now=now, called_off_at=now, called_off_by=by.person_id,
         why=why.strip())
    note(one)
    return one


@action("governance.check_entered", may=access.may_check)
def enter_check(*, by: Actor, now: datetime, check_id: int, found: Mapping[int, LineFound]) -> Check:
    """Say of every line (from 1) whether it is met, and what was found where it is not, with the evidence.

    Raises Refused with every reason: not_yet, line_open, finding_needs; not_now.
    """
    check = Check.objects.select_related("inspection").get(pk=check_id)
    lines = check.inspection.lines
    judging.may_enter(lines=lines, found=found, from_on=check.inspection.from_on, on=timezone.localdate(now)).or_refuse()
    told = [{"nth": nth, "line": line, "verdict": str(found[nth].verdict), "text": found[nth].text.strip(),
             "evidence": found[nth].evidence.strip()} for nth, line in enumerate(lines, start=1)]
    bad = [one["nth"] for one in told if one["verdict"] == LineVerdict.UNMET]
    move(check, CHECK_MOVES, CheckMove.FIND if bad else CheckMove.PASS, by=by, now=now, found=told, entered_at=now,
         entered_by=by.person_id)
    note(check, unmet=bad)
    return check


@action("governance.inspection_published", may=access.may_lead)
def publish_inspection(*, by: Actor, now: datetime, inspection_id: int) -> Inspection:
    """Show everyone the seed, the pool, what was found and how far it is put right. Raises Refused: checks_open, not_now."""
    one = Inspection.objects.select_for_update().get(pk=inspection_id)
    still = Check.objects.filter(inspection=one, state__in=[CheckState.OPEN, CheckState.FOUND]).count()
    if still and one.state == InspectionState.CHOSEN:
        raise Refused(InspectingRefusal.CHECKS_OPEN, n=still)
    move(one, INSPECTION_MOVES, InspectionMove.PUBLISH, by=by, now=now, published_at=now, published_by=by.person_id)
    note(one)
    return one


def _choose(one: Inspection, pool: list[Candidate], tasks: list[int], *, by: Actor, now: datetime, why: str = "") -> Inspection:
    """Keep the pool and make a check of each task, in the order they were chosen."""
    kept = [[each.task, each.unit] for each in pool]
    move(one, INSPECTION_MOVES, InspectionMove.CHOOSE, by=by, now=now, chosen_at=now, chosen_by=by.person_id, pool=kept, why=why)
    found = Task.objects.in_bulk(tasks)
    Check.objects.bulk_create(
        Check(inspection=one, task=found[key], unit_id=found[key].owner_id, region_id=found[key].region_id,
              set_in_id=one.region_id, due_on=one.until_on) for key in tasks)
    note(one, checks=len(tasks), pool=judging.fingerprint(pool))
    return one
