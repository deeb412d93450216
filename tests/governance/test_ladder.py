"""The ladder of the inspection of duties: read from the shelf, counted by the house, proposed by one, taken by another."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.db import IntegrityError, transaction

from baigong.governance import actions, queries
from baigong.governance.decide.ladder import read_rules, reasons_for, rules_on
from baigong.governance.models import LadderStep, Rectification
from baigong.governance.words import StepKind, Trust
from baigong.journal.models import Message
from tests.cast_governance import Scene
from tests.cast_inspecting import ON_SITE, Watch
from tests.refused import refused

SHELF = (Path(settings.INSTITUTION) / "governance" / "inspecting.yaml").read_text("utf-8")
LATE = ON_SITE + timedelta(days=37)  # 10 October: two working days after the letter's last day
VERY_LATE = ON_SITE + timedelta(days=58)


@pytest.fixture
def watch(scene: Scene) -> Watch:
    return Watch(scene)


def propose(watch: Watch, one: Rectification, **other) -> LadderStep:
    given = {"by": watch.scene.city_officer, "now": LATE, "rectification_id": one.pk, "kind": "talk"}
    return actions.propose_step(**(given | other))


def test_the_shelf_is_read_and_says_where_it_comes_from() -> None:
    ((begins, rules),) = read_rules(SHELF)
    assert begins == date(2021, 2, 1) and rules.trust == Trust.PROPOSAL and "督查工作条例" in rules.source
    assert [rung.kind for rung in rules.rungs] == list(StepKind) and rules.rung(StepKind.CIRCULAR).published
    with pytest.raises(LookupError):
        rules_on(read_rules(SHELF), date(2021, 1, 31))


@pytest.mark.parametrize(("old", "new", "fault"), [
    ("{code: talk, fix", "{code: referral, fix", "the three, from mild to severe"),
    ("{code: refused,", "{code: days_late,", "twice"),
    ("code: days_late, step: talk, at_least: 1", "code: days_late, step: talk", "must be counted|cannot be counted"),
    ("Told an untruth or kept something back", '"Told {n} untruths"', "both languages"),
    ("again_working_days: 10", "again_working_days: 0", "above nothing"),
])
def test_a_ladder_with_a_fault_is_not_read(old: str, new: str, fault: str) -> None:
    assert old in SHELF
    with pytest.raises(ValueError, match=fault):
        read_rules(SHELF.replace(old, new, 1))


@pytest.mark.parametrize(("counted", "stated", "kind"), [
    ({}, [], None), ({"days_late": 1}, [], "talk"), ({"days_very_late": 9}, [], None), ({"days_very_late": 10}, [], "circular"),
    ({"times_back": 1}, [], None), ({"times_back": 2}, [], "talk"), ({"letters_in_year": 2}, [], None),
    ({"letters_in_year": 3}, [], "talk"), ({"talks_in_year": 1}, [], None), ({"talks_in_year": 2}, [], "circular"),
    ({"circulars_in_year": 1}, [], None), ({"circulars_in_year": 2, "days_late": 1}, [], "referral"),
    ({}, ["refused"], "circular"), ({"days_late": 3}, ["false_answer"], "referral"),
])
def test_every_cause_is_reached_and_just_missed(counted, stated, kind) -> None:
    because = reasons_for(read_rules(SHELF)[-1][1], counted=counted, stated=stated)
    assert (because[0].kind if because else None) == kind
    with pytest.raises(KeyError):
        reasons_for(read_rules(SHELF)[-1][1], counted={}, stated=["misspelt"])


def test_who_does_not_answer_is_called_to_a_talk_by_two(watch: Watch) -> None:
    one, second = watch.issued(), watch.scene.second_officer
    with refused("step_no_cause"):
        propose(watch, one, now=ON_SITE)
    with refused("step_no_cause"):
        propose(watch, one, kind="circular")
    step = propose(watch, one)
    assert step.lines[0]["zh"] == "逾期未报送整改结果，已超 2 个工作日" and step.ladder_says == "talk"
    with refused("step_proposed"):
        propose(watch, one)
    with refused("another_takes"):
        actions.take_step(by=watch.scene.city_officer, now=LATE, step_id=step.pk)
    with pytest.raises(IntegrityError, match="another_takes"), transaction.atomic():
        LadderStep.objects.update(state="taken", taken_at=LATE, taken_by=step.proposed_by, fix_due_on=date(2025, 10, 17))
    actions.take_step(by=second, now=LATE, step_id=step.pk)
    one.refresh_from_db()
    assert one.due_on == date(2025, 10, 16), "five working days, 11 October is worked"
    assert Message.objects.filter(zh__contains="约谈").count() == 1
    with refused("not_now"):
        actions.take_step(by=second, now=LATE, step_id=step.pk)
    assert queries.reasons_for_step(one, stated=(), on=date(2025, 10, 16)) == ()


def test_a_circular_is_public_and_a_milder_step_has_its_reason(watch: Watch) -> None:
    one, second = watch.issued(), watch.scene.second_officer
    with refused("step_milder_why"):
        propose(watch, one, now=VERY_LATE)
    step = propose(watch, one, now=VERY_LATE, kind="circular")
    with refused("needs_why"):
        actions.drop_step(by=second, now=VERY_LATE, step_id=step.pk, why=" ")
    actions.drop_step(by=second, now=VERY_LATE, step_id=step.pk, why="已电话核实，次日报送")
    with refused("not_now"):
        actions.drop_step(by=second, now=VERY_LATE, step_id=step.pk, why="x")
    mild = propose(watch, one, now=VERY_LATE, why="首次逾期")
    actions.drop_step(by=second, now=VERY_LATE, step_id=mild.pk, why="x")
    hard = propose(watch, one, now=VERY_LATE, kind="circular")
    actions.take_step(by=second, now=VERY_LATE, step_id=hard.pk)
    assert [each.pk for each in queries.public_steps(one.check_of.inspection)[one.check_of_id]] == [hard.pk]


def test_nothing_follows_once_it_is_closed(watch: Watch) -> None:
    one, second = watch.issued(), watch.scene.second_officer
    step = propose(watch, one)
    watch.answer(one, now=LATE)
    actions.close_rectification(by=second, now=LATE, rectification_id=one.pk)
    with refused("is_closed"):
        actions.take_step(by=second, now=LATE, step_id=step.pk)
    actions.drop_step(by=second, now=LATE, step_id=step.pk, why="已销号")
    with refused("is_closed"):
        propose(watch, one, stated=["refused"], kind="circular")
    for by in (watch.scene.who.reviewer, watch.scene.who.province_officer, *watch.scene.who.strangers):
        for act, more in ((actions.take_step, {}), (actions.drop_step, {"why": "x"})):
            with refused("not_yours"):
                act(by=by, now=LATE, step_id=step.pk, **more)
