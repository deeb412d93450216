"""Grounds: stated by one, confirmed by another, withdrawn with a reason; and they move a worker's ladder."""

from datetime import date, timedelta
from importlib import import_module

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction

from baigong.assessment import actions as assessment
from baigong.journal.models import Message
from baigong.kernel.actor import SYSTEM
from baigong.offer.queries import counted, rows_of
from baigong.people.models import Person
from baigong.talent import actions, queries
from baigong.talent.actions.grounds import Row
from baigong.talent.models import Ground
from baigong.talent.words import Answered
from tests.cast import NOW, TODAY
from tests.refused import refused

from .conftest import CARE, WELDER, Stage


def answers(stage: Stage, occupation: str = CARE) -> dict[str, str]:
    """How each route is answered for the worker today."""
    found = queries.climb_of(stage.who.worker.person_id, occupation=occupation, by=stage.who.worker, on=TODAY)
    return {one.route.code: str(one.answered) for step in found.steps for one in step.routes}


def test_years_count_once_an_officer_has_looked(stage: Stage) -> None:
    assert answers(stage)["4a"] == Answered.EVIDENCE
    ground = stage.state()
    assert answers(stage)["4a"] == Answered.EVIDENCE
    (row,) = rows_of(queries.inbox(by=stage.who.reviewer))
    assert (row.title, row.due_on, counted(queries.inbox(by=stage.who.reviewer))) == ("李明", date(2025, 9, 8), 1)
    assert rows_of(queries.inbox(by=stage.who.neighbour_reviewer)) == []
    actions.confirm_ground(by=stage.who.reviewer, now=NOW, ground_id=ground.pk)
    assert (answers(stage)["4a"], answers(stage, WELDER)["4a"]) == (Answered.MET, Answered.EVIDENCE)
    assert "从业经历" in Message.objects.get(word="baigong.talent.words.ground_confirmed").zh
    actions.withdraw_ground(by=stage.who.city_officer, now=NOW, ground_id=ground.pk, why="社保记录系他人")
    assert answers(stage)["4a"] == Answered.EVIDENCE
    assert Message.objects.filter(word="baigong.talent.words.ground_withdrawn").exists()


def test_certificates_and_their_revocation_move_the_ladder(stage: Stage) -> None:
    worker = stage.who.worker
    made = assessment.record_outside_certificate(
        by=SYSTEM, person_id=worker.person_id, no="Y000111000001224000042", occupation_code=CARE, level="4", kind="level",
        issued_on=date(2022, 6, 1), issuer="外地评价机构", now=NOW)
    found = queries.climb_of(worker.person_id, occupation=CARE, by=worker, on=TODAY)
    assert found.at and found.at.code == "4" and found.next and found.next.rung.code == "3"
    assert found.next.on == date(2026, 6, 1)
    assessment.revoke_certificate(by=stage.who.city_officer, certificate_id=made.pk, why="替考", now=NOW)
    assert queries.climb_of(worker.person_id, occupation=CARE, by=worker, on=TODAY).at is None


def test_a_declined_ground_says_why_and_may_be_stated_again(stage: Stage) -> None:
    ground = stage.state()
    with refused("why_needed"):
        actions.decline_ground(by=stage.who.reviewer, now=NOW, ground_id=ground.pk, why=" ")
    actions.decline_ground(by=stage.who.reviewer, now=NOW, ground_id=ground.pk, why="合同看不清")
    assert "合同看不清" in Message.objects.get(word="baigong.talent.words.ground_declined").zh
    with refused("not_now"):
        actions.confirm_ground(by=stage.who.approver, now=NOW, ground_id=ground.pk)
    assert stage.state().state == "stated"


def test_the_same_is_stated_once(stage: Stage) -> None:
    ground = stage.state()
    with refused("ground_known"):
        stage.state()
    with refused("why_needed"):
        actions.withdraw_ground(by=stage.who.worker, now=NOW, ground_id=ground.pk, why="")
    actions.withdraw_ground(by=stage.who.worker, now=NOW, ground_id=ground.pk, why="日期写错")
    stage.state()
    assert not Message.objects.filter(word="baigong.talent.words.ground_withdrawn").exists()


def test_every_fault_of_a_statement_is_named_at_once(stage: Stage) -> None:
    with refused("wrong_grade", "no_evidence", "bad_span", "starts_later"):
        stage.state(kind="title", grade="top", evidence=" ", from_on=TODAY + timedelta(2), until_on=TODAY)
    with refused("wrong_grade"):
        stage.state(grade="junior")
    assert stage.state(kind="school", grade="college", from_on=date(2022, 9, 1), until_on=date(2026, 7, 1)).pk


def test_who_states_never_confirms(stage: Stage) -> None:
    ground = stage.state(by=stage.who.reviewer)
    assert [counted(queries.inbox(by=one)) for one in (stage.who.reviewer, stage.who.approver, stage.who.payer)] == [0, 1, 0]
    with refused("own_statement"):
        actions.confirm_ground(by=stage.who.reviewer, now=NOW, ground_id=ground.pk)
    with pytest.raises(IntegrityError, match="talent_ground_by_another"), transaction.atomic():
        Ground.objects.filter(pk=ground.pk).update(state="confirmed", settled_at=NOW, settled_by=ground.stated_by)
    actions.confirm_ground(by=stage.who.approver, now=NOW, ground_id=ground.pk)


def test_an_employer_states_for_its_staff_only(stage: Stage) -> None:
    who = stage.who
    Person.objects.filter(pk=who.worker.person_id).update(employer_id=who.employer)
    ground = stage.state(by=who.employer_clerk, at="津工机械有限公司（模拟）")
    assert list(queries.grounds(by=who.employer_clerk)) == [ground]
    with refused("not_yours"):
        stage.state(by=who.employer_clerk, person_id=who.other_worker.person_id)


def test_a_register_answers_in_bulk_and_counts_at_once(stage: Stage) -> None:
    row = Row(stage.who.worker.person_id, "practice", "", CARE, date(2015, 9, 1), None, "", "社会保险库")
    assert actions.register_grounds(by=SYSTEM, now=NOW, rows=[row]) == 1
    assert actions.register_grounds(by=SYSTEM, now=NOW, rows=[row]) == 0
    assert answers(stage)["3a"] == Answered.MET
    with refused("not_yours"):
        actions.register_grounds(by=stage.who.province_officer, now=NOW, rows=[row])


def test_strangers_state_and_settle_nothing(stage: Stage) -> None:
    ground = stage.state()
    for stranger in (*stage.who.strangers, stage.who.other_worker, stage.who.neighbour_reviewer, stage.who.payer,
                     stage.who.provider_clerk):
        with refused("not_yours"):
            stage.state(by=stranger)
        for settle, more in ((actions.confirm_ground, {}), (actions.decline_ground, {"why": "x"}),
                             (actions.withdraw_ground, {"why": "x"})):
            with refused("not_yours"):
                settle(by=stranger, now=NOW, ground_id=ground.pk, **more)


def test_each_sees_only_whom_they_serve(stage: Stage) -> None:
    ground = stage.state()
    who = stage.who
    for insider in (who.worker, who.reviewer, who.city_officer, who.province_officer):
        assert queries.ground(ground.pk, by=insider) == ground
    for outsider in (*who.strangers, who.other_worker, who.neighbour_reviewer, who.provider_clerk, who.employer_clerk):
        with pytest.raises(Ground.DoesNotExist):
            queries.ground(ground.pk, by=outsider)
        with pytest.raises(Person.DoesNotExist):
            queries.facts_of(who.worker.person_id, by=outsider)


def test_what_one_can_be_asked_about(stage: Stage) -> None:
    assert queries.occupations_of(by=stage.who.worker) == []
    stage.state(occupation_code=WELDER)
    ground = stage.state()
    assert queries.occupations_of(by=stage.who.worker) == [(CARE, "养老护理员"), (WELDER, "焊工")]
    actions.withdraw_ground(by=stage.who.worker, now=NOW, ground_id=ground.pk, why="写错")
    assert queries.occupations_of(by=stage.who.worker) == [(WELDER, "焊工")]


def test_statements_that_wait_get_the_last_day_they_had(stage: Stage) -> None:
    """What was stated before the day was kept with it: the migration counts it as the inbox did at each look."""
    waits, settled = stage.state(), stage.confirmed(from_on=date(2018, 9, 1))
    assert waits.due_on == date(2025, 9, 8)
    Ground.objects.update(due_on=None)
    import_module("baigong.talent.migrations.0002_ground_due_on").clocks_that_run(apps, None)
    assert [Ground.objects.get(pk=one.pk).due_on for one in (waits, settled)] == [date(2025, 9, 8), None]
