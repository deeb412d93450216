"""A provider's roster: all rows or none, each fault by its row."""

from datetime import date

from baigong.enrolment import actions
from baigong.enrolment.actions import RosterRow
from baigong.enrolment.models import Enrolment
from baigong.enrolment.words import Refusal
from baigong.kernel.refused import Refused
from tests import cast
from tests.refusing import refused


def rows_of(*people):
    return [RosterRow(row, one.name, one.id_number) for row, one in enumerate(people, 2)]


def enrol(here, rows, **more):
    given = {"by": here.who.provider_clerk, "notice_signed": True, **more}
    return actions.enrol_roster(now=cast.NOW, cohort_id=here.cohort.pk, rows=rows, **given)


def texts(here, rows):
    try:
        enrol(here, rows)
    except Refused as no:
        return [reason.text() for reason in no.reasons]
    raise AssertionError("not refused")


def test_everyone_is_enrolled(here):
    made = enrol(here, rows_of(cast.make_person("甲"), cast.make_person("乙")))
    here.cohort.refresh_from_db()
    assert ([one.state for one in made], here.cohort.taken) == (["enrolled", "enrolled"], 2)
    assert all(one.notice_signed for one in made)


def test_again_is_refused_by_row(here):
    rows = rows_of(cast.make_person("甲"))
    enrol(here, rows)
    assert texts(here, rows) == ["第 2 行 甲：已报名该班次"]


def test_all_faults_are_said_and_nobody_is_enrolled(here):
    good, child = cast.make_person("甲"), cast.make_person("童", born=date(2011, 1, 1))
    rows = [*rows_of(good, child, good), RosterRow(5, "错名", child.id_number)]
    assert refused(enrol, here=here, rows=rows) == {"roster_row"}
    assert Refusal.TWICE_IN_ROSTER.zh.format(other=2) in texts(here, rows)[1]
    assert texts(here, rows) == [
        "第 3 行 童：开班日未满 16 周岁（14 周岁）", "第 4 行 甲：与第 2 行重复",
        "第 5 行 错名：没有姓名和身份证号都相符的人员：错名"]
    assert not Enrolment.objects.exists()


def test_too_many_for_the_seats(here):
    rows = rows_of(*(cast.make_person(f"学员{n}") for n in range(3)))
    assert refused(enrol, here=here, rows=rows) == {"roster_too_long"}
    assert not Enrolment.objects.exists()


def test_empty_unsigned_and_strangers(here):
    rows = rows_of(cast.make_person("甲"))
    assert refused(enrol, here=here, rows=[]) == {"roster_empty"}
    assert refused(enrol, here=here, rows=rows, notice_signed=False) == {"notice_missing"}
    for by in (here.who.other_provider_clerk, here.who.teacher, here.who.worker, *here.who.strangers):
        assert refused(enrol, here=here, rows=rows, by=by) == {"not_yours"}
