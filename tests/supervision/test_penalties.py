"""Penalties: proposed by one with what the ladder says, imposed by another, felt in the offer, put right and reviewed."""

from datetime import date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from baigong.journal.models import Message
from baigong.learning.models import Attendance
from baigong.offer import queries as offer
from baigong.supervision import actions, queries
from baigong.supervision.models import Penalty
from baigong.supervision.words import PenaltyState, PenaltyStep
from tests import cast, cast_course
from tests.cast_supervision import imposed, proposed
from tests.refused import refused


def rectified(who, one: Penalty, *, now: datetime) -> Penalty:
    """Handed in and accepted."""
    actions.hand_in_rectification(by=who.provider_clerk, now=now, penalty_id=one.pk, report="已补发教材")
    return actions.accept_rectification(by=who.reviewer, now=now, penalty_id=one.pk)


def test_a_penalty_bars_new_classes_until_it_is_put_right_and_as_long_as_its_step_says(who):
    one = imposed(who, step="letter", found=("unfiled_teacher",))
    assert (one.imposed_on, one.fix_due_on, one.barred_until) == (cast.TODAY, date(2025, 10, 1), date(2026, 3, 1))
    (bar,) = offer.bars_of(who.provider, on=cast.TODAY)
    assert bar.until_on is None and bar.basis == "津人社办发〔2022〕60号 第二十一条"
    assert Message.objects.filter(to_organisation=who.provider, zh__contains="整改函").exists()
    rectified(who, one, now=cast.NOW + timedelta(days=9))
    assert offer.bars_of(who.provider, on=date(2026, 2, 28))[0].until_on == date(2026, 3, 1)
    assert offer.bars_of(who.provider, on=date(2026, 3, 1)) == ()


def test_a_talk_bars_only_until_it_is_put_right(who):
    one = imposed(who)
    assert offer.bars_of(who.provider, on=cast.TODAY)
    rectified(who, one, now=cast.NOW + timedelta(days=2))
    assert offer.bars_of(who.provider, on=cast.TODAY + timedelta(days=3)) == ()


def test_who_proposed_does_not_confirm_and_what_is_published_takes_the_city(who):
    one = proposed(who)
    with refused("another_confirms"):
        actions.confirm_penalty(by=who.reviewer, now=cast.NOW, penalty_id=one.pk)
    with refused("one_open"):
        proposed(who)
    assert actions.confirm_penalty(by=who.approver, now=cast.NOW, penalty_id=one.pk).state == PenaltyState.IMPOSED
    with pytest.raises(IntegrityError, match="supervision_penalty_another_confirms"), transaction.atomic():
        Penalty.objects.update(confirmed_by=who.reviewer.person_id)
    hard = proposed(who, step="circular", found=("unsafe",))
    with refused("higher_confirms"):
        actions.confirm_penalty(by=who.approver, now=cast.NOW, penalty_id=hard.pk)
    actions.confirm_penalty(by=who.city_officer, now=cast.NOW, penalty_id=hard.pk)
    assert list(queries.public_penalties(on=cast.TODAY)) == [hard]


def test_a_step_needs_its_cause_and_a_milder_one_a_reason(who):
    with refused("no_cause"):
        proposed(who, found=())
    with refused("no_cause"):
        proposed(who, step="termination")
    with refused("milder_why"):
        proposed(who, found=("fake",))
    with refused("not_a_provider", "no_cause"):
        actions.propose_penalty(by=who.reviewer, now=cast.NOW, provider_id=who.employer, step="talk")
    with refused("no_ground"):
        proposed(who, rests_on=("张三的举报",))
    one = proposed(who, found=("fake",), why="首次且未造成损失", rests_on=("visit/3",))
    assert (one.step, one.ladder_says, one.rests_on) == ("talk", "termination", ["visit/3"])
    assert [line["code"] for line in one.lines] == ["fake"]


def test_talks_lead_to_a_letter_once(who):
    for _ in range(2):
        imposed(who)
    assert queries.counted(who.provider, at=cast.NOW)["talks_in_year"] == 2
    proposal, _counted = queries.proposal_for(who.provider, at=cast.NOW)
    assert proposal.step == PenaltyStep.LETTER
    imposed(who, step="letter", found=())
    proposal, counted = queries.proposal_for(who.provider, at=cast.NOW)
    assert proposal.step is None and (counted["talks_in_year"], counted["letters_in_year"]) == (0, 1)
    assert queries.counted(who.provider, at=cast.NOW + timedelta(days=365))["letters_in_year"] == 0


def test_class_days_below_the_line_count_until_a_penalty_is_imposed_for_them(who):
    course = cast_course.running(who)
    for session in course.sessions[:2]:  # the first day: one of two people there
        Attendance.objects.create(session=session, enrolment=course.enrolments[0], worker_id=who.worker.person_id,
                                  presence="present", means="roll", minutes=session.minutes, span=session.span,
                                  marked_at=session.starts_at)
    counted = queries.counted(who.provider, at=course.over)
    assert (counted["low_attendance_days"], counted["unqualified_percent"]) == (2, 0)
    course.cohort.state, course.cohort.ended_at = "ended", course.over
    course.cohort.save(update_fields=["state", "ended_at"])
    assert queries.counted(who.provider, at=course.over)["unqualified_percent"] == 100
    imposed(who, now=course.over, found=(), step="talk", why="一个班次，情节轻微")
    assert queries.counted(who.provider, at=course.over)["low_attendance_days"] == 0


def test_what_was_put_right_is_reviewed(who):
    one, now = imposed(who), cast.NOW + timedelta(days=1)
    with refused("rectification_needed"):
        actions.hand_in_rectification(by=who.provider_clerk, now=now, penalty_id=one.pk, report="")
    actions.hand_in_rectification(by=who.provider_clerk, now=now, penalty_id=one.pk, report="已改")
    with refused("penalty_why_needed"):
        actions.return_rectification(by=who.approver, now=now, penalty_id=one.pk, why="")
    actions.return_rectification(by=who.approver, now=now, penalty_id=one.pk, why="缺发放签收表")
    assert queries.penalty(one.pk, by=who.provider_clerk).why_returned == "缺发放签收表"
    assert rectified(who, one, now=now).state == PenaltyState.RECTIFIED
    with refused("not_now"):
        actions.hand_in_rectification(by=who.provider_clerk, now=now, penalty_id=one.pk, report="再改")


def test_what_is_only_proposed_may_be_withdrawn_and_the_provider_never_saw_it(who):
    one = proposed(who)
    assert not queries.penalties(by=who.provider_clerk).exists()
    with refused("penalty_why_needed"):
        actions.withdraw_penalty(by=who.approver, now=cast.NOW, penalty_id=one.pk, why=" ")
    gone = actions.withdraw_penalty(by=who.approver, now=cast.NOW, penalty_id=one.pk, why="证据不足")
    assert gone.state == PenaltyState.WITHDRAWN
    assert not queries.penalties(by=who.provider_clerk).exists() and offer.bars_of(who.provider, on=cast.TODAY) == ()


def test_strangers_neither_see_nor_act(who):
    one = imposed(who)
    for stranger in (*who.strangers, who.other_provider_clerk, who.teacher, who.inspector, who.worker, who.neighbour_reviewer):
        assert not queries.penalties(by=stranger).exists()
        for do in (lambda by=stranger: actions.propose_penalty(by=by, now=cast.NOW, provider_id=who.provider, step="talk"),
                   lambda by=stranger: actions.confirm_penalty(by=by, now=cast.NOW, penalty_id=one.pk),
                   lambda by=stranger: actions.withdraw_penalty(by=by, now=cast.NOW, penalty_id=one.pk, why="x"),
                   lambda by=stranger: actions.hand_in_rectification(by=by, now=cast.NOW, penalty_id=one.pk, report="x"),
                   lambda by=stranger: actions.accept_rectification(by=by, now=cast.NOW, penalty_id=one.pk)):
            with refused("not_yours"):
                do()
    with refused("not_yours"):
        actions.accept_rectification(by=who.provider_clerk, now=cast.NOW, penalty_id=one.pk)


def test_a_list_is_narrowed(who):
    talk = imposed(who)
    letter = imposed(who, step="letter", found=("off_plan",))
    assert list(queries.penalties(by=who.reviewer)) == [letter, talk] == list(queries.penalties(by=who.provider_clerk))
    assert list(queries.penalties(by=who.reviewer, step="talk", state="imposed", provider_id=who.provider)) == [talk]
    assert not queries.penalties(by=who.reviewer, state="proposed").exists()
    rows = offer.rows_of(queries.matters_waiting(by=who.provider_clerk))
    assert [row.url_args for row in rows] == [(talk.pk,), (letter.pk,)] and not queries.public_penalties(on=cast.TODAY).exists()
