"""Contests: results entered whole, noticed, published by another; and a placing opens a rung."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from baigong.desk import sheet
from baigong.journal.models import Message
from baigong.offer.queries import counted, rows_of
from baigong.talent import actions, queries
from baigong.talent.models import Contest, Result
from baigong.talent.queries import Placed
from tests import cast, cast_course
from tests.cast import NOW
from tests.refused import refused

from .conftest import CARE, HELD, WELDER, Stage

AFTER_NOTICE = cast_course.moment(date(2025, 9, 9), 9)


def entered(stage: Stage, *rows: Placed) -> Contest:
    """A contest with results: the worker third, the other first."""
    contest = stage.contest()
    rows = rows or (stage.placed(3), stage.placed(1, who=stage.who.other_worker, row=3))
    return actions.enter_results(by=stage.who.province_officer, now=NOW, contest_id=contest.pk, rows=rows)


def second(stage: Stage):
    """Another officer of the province."""
    return cast.make_actor("province_officer", name="另一人", region=cast.PROVINCE)


def test_a_placing_opens_a_rung_once_it_is_final(stage: Stage) -> None:
    worker = stage.who.worker
    contest = entered(stage)
    actions.notice_results(by=stage.who.province_officer, now=NOW, contest_id=contest.pk)
    assert not queries.climb_of(worker.person_id, occupation=CARE, by=worker, on=HELD).open_now[1:]
    actions.publish_contest(by=second(stage), now=AFTER_NOTICE, contest_id=contest.pk)
    found = queries.climb_of(worker.person_id, occupation=CARE, by=worker, on=AFTER_NOTICE.date())
    assert [step.rung.code for step in found.open_now] == ["5", "2"]
    assert "第 3 名" in Message.objects.get(word="baigong.talent.words.placed", to_person=worker.person_id).zh
    (result,) = queries.placed_of(worker.person_id)
    assert result.score_hundredths == 9150 and queries.opened_by(result).to == "2"


def test_results_stand_before_they_are_final_and_another_publishes(stage: Stage) -> None:
    contest = entered(stage)
    actions.notice_results(by=stage.who.province_officer, now=NOW, contest_id=contest.pk)
    contest.refresh_from_db()
    assert contest.publicity_until == date(2025, 9, 8)
    assert rows_of(queries.inbox(by=stage.who.province_officer)) == []
    (row,) = rows_of(queries.inbox(by=second(stage)))
    assert (row.title, counted(queries.inbox(by=second(stage)))) == (contest.name, 1)
    with refused("entered_it", "publicity"):
        actions.publish_contest(by=stage.who.province_officer, now=NOW + timedelta(days=7), contest_id=contest.pk)
    with pytest.raises(IntegrityError, match="talent_contest_by_another"), transaction.atomic():
        Contest.objects.filter(pk=contest.pk).update(state="published", published_at=NOW, published_by=contest.entered_by)
    actions.publish_contest(by=second(stage), now=AFTER_NOTICE, contest_id=contest.pk)
    with refused("not_now"):
        actions.publish_contest(by=second(stage), now=AFTER_NOTICE, contest_id=contest.pk)


def test_what_was_wrong_is_taken_back_and_entered_anew(stage: Stage) -> None:
    contest = entered(stage)
    actions.notice_results(by=stage.who.province_officer, now=NOW, contest_id=contest.pk)
    with refused("not_now"):
        actions.enter_results(by=stage.who.province_officer, now=NOW, contest_id=contest.pk, rows=[stage.placed(1)])
    with refused("why_needed"):
        actions.take_back_results(by=stage.who.province_officer, now=NOW, contest_id=contest.pk, why="")
    actions.take_back_results(by=stage.who.province_officer, now=NOW, contest_id=contest.pk, why="名次录反")
    actions.enter_results(by=stage.who.province_officer, now=NOW, contest_id=contest.pk, rows=[stage.placed(1)])
    assert list(Result.objects.values_list("place", flat=True)) == [1]


def test_a_wrong_row_refuses_the_whole_table_and_names_each(stage: Stage) -> None:
    contest = stage.contest()
    rows = [stage.placed(1), stage.placed(1, row=3), stage.placed("第二", row=4, occupation=WELDER),
            stage.placed(2, row=5, name="李四"), stage.placed(2, row=6, occupation="9-9"),
            stage.placed(0, row=7, occupation=WELDER, score="9.123"), stage.placed(2, row=8, id_number="1")]
    with pytest.raises(Exception, match="Row 3") as caught:
        actions.enter_results(by=stage.who.province_officer, now=NOW, contest_id=contest.pk, rows=rows)
    assert [reason.values["row"] for reason in caught.value.reasons] == [3, 4, 5, 5, 6, 7, 7, 8]
    assert set(caught.value.codes) == {"row_fault"}
    assert not Result.objects.exists()


def test_results_wait_for_the_day_and_for_rows(stage: Stage) -> None:
    contest = stage.contest(held_on=HELD + timedelta(1))
    with refused("not_held"):
        actions.enter_results(by=stage.who.province_officer, now=NOW, contest_id=contest.pk, rows=[stage.placed(1)])
    today = stage.contest(name="另一项")
    with refused("no_results"):
        actions.enter_results(by=stage.who.province_officer, now=NOW, contest_id=today.pk, rows=[])


def test_a_table_from_excel_is_read(stage: Stage) -> None:
    row = stage.placed(2)
    file = sheet.table(["身份证号", "姓名", "名次", "职业编码", "成绩"], [[row.id_number, row.name, 2, CARE, 88.5]])
    contest = stage.contest()
    actions.enter_results(by=stage.who.province_officer, now=NOW, contest_id=contest.pk, rows=queries.read_results(file))
    assert Result.objects.get().score_hundredths == 8850
    with refused("missing_column", "missing_column"):
        queries.read_results(sheet.table(["姓名", "身份证号"], []))
    with refused("no_rows"):
        queries.read_results(sheet.table(["姓名", "身份证号", "职业编码", "名次"], []))
    with refused("not_a_table"):
        queries.read_results(b"no table")


def test_a_contest_is_registered_once_and_at_its_rank(stage: Stage) -> None:
    stage.contest()
    with refused("contest_known"):
        stage.contest()
    with refused("contest_rank"):
        stage.contest(by=stage.who.reviewer, region=cast.COUNTY, name="区赛")
    with refused("no_such_contest"):
        stage.contest(kind="village", name="村赛")
    stage.contest(by=stage.who.city_officer, region=cast.CITY, kind="city", name="市赛")


def test_a_contest_is_called_off(stage: Stage) -> None:
    contest = stage.contest()
    with refused("why_needed"):
        actions.cancel_contest(by=stage.who.province_officer, now=NOW, contest_id=contest.pk, why=" ")
    actions.cancel_contest(by=stage.who.province_officer, now=NOW, contest_id=contest.pk, why="场地停用")
    with refused("not_now"):
        actions.enter_results(by=stage.who.province_officer, now=NOW, contest_id=contest.pk, rows=[stage.placed(1)])
    assert stage.contest().pk != contest.pk


def test_strangers_run_no_contest(stage: Stage) -> None:
    contest = entered(stage)
    outside = (*stage.who.strangers, stage.who.worker, stage.who.reviewer, stage.who.payer, stage.who.finance_officer)
    for stranger in outside:
        with refused("not_yours"):
            stage.contest(by=stranger, name="别处")
        for run, more in ((actions.enter_results, {"rows": []}), (actions.notice_results, {}),
                          (actions.take_back_results, {"why": "x"}), (actions.publish_contest, {}),
                          (actions.cancel_contest, {"why": "x"})):
            with refused("not_yours"):
                run(by=stranger, now=NOW, contest_id=contest.pk, **more)


def test_the_public_sees_what_stands_in_public(stage: Stage) -> None:
    contest = entered(stage)
    assert list(queries.contests_public()) == []
    with pytest.raises(Contest.DoesNotExist):
        queries.contest(contest.pk, by=stage.who.worker)
    assert [one.count for one in queries.contests(by=stage.who.province_officer, text="护理", kind="province")] == [2]
    actions.notice_results(by=stage.who.province_officer, now=NOW, contest_id=contest.pk)
    assert list(queries.contests_public(text="护理")) == [contest]
    assert queries.contest(contest.pk, by=stage.who.strangers[0]) == contest
    assert list(queries.contests(by=stage.who.province_officer, state="published")) == []
