"""One file per worker: everything true is on it, nobody else reads it."""

import pytest

from baigong.assessment import actions
from baigong.people.models import Person
from baigong.record import queries
from baigong.record.words import Kind
from tests import cast, cast_course
from tests.cast_exam import AFTER_PUBLICITY


def titles(holder, by=None, at=AFTER_PUBLICITY):
    """What the first worker's file says, latest first."""
    who = holder.stage.who
    return [entry.title() for entry in queries.timeline(who.worker.person_id, by=by or who.worker, at=at)]


def test_the_file_tells_the_whole_way(holder):
    cast.in_group(holder.stage.who.worker.person_id, "veteran")
    assert titles(holder) == [
        "取得职业技能等级证书：养老护理员 四级/中级工", "养老护理员 四级/中级工 考核合格",
        "养老护理员 四级/中级工 培训结业", "认定为退役军人"]


def test_entries_have_notes_proofs_and_english(holder):
    entries = queries.timeline(holder.stage.who.worker.person_id, by=holder.stage.who.worker, at=AFTER_PUBLICITY)
    certificate, exam, training = entries[0], entries[1], entries[2]
    assert certificate.proof == queries.Proof(Kind.CERTIFICATE, holder.certificate.pk)
    assert holder.certificate.no in certificate.note()
    assert "88" in exam.note("en") and "Level 4" in exam.title("en")
    assert "出勤 0%" in training.note()


def test_a_course_under_way_stands_as_next(holder):
    course = cast_course.running(holder.stage.who, workers=[holder.stage.who.worker],
                                 opens=AFTER_PUBLICITY.date().replace(day=22), level="3")
    entry = queries.timeline(holder.stage.who.worker.person_id, by=holder.stage.who.worker, at=AFTER_PUBLICITY)[0]
    assert (entry.state, entry.title()) == ("next", "正在学习：养老护理员 三级/高级工")
    assert entry.proof == queries.Proof(Kind.TRAINING, course.enrolments[0].pk)


def test_a_revoked_certificate_stays_and_says_so(holder):
    actions.revoke_certificate(by=holder.stage.second, certificate_id=holder.certificate.pk, why="替考",
                               now=AFTER_PUBLICITY)
    found = queries.record(holder.stage.who.worker.person_id, by=holder.stage.who.worker, at=AFTER_PUBLICITY)
    assert (found.entries[0].state, found.certificates) == ("void", 0)


def test_the_sums_and_the_masked_number(holder):
    found = queries.record(holder.stage.who.worker.person_id, by=holder.stage.who.worker, at=AFTER_PUBLICITY)
    assert (found.certificates, found.received_fen, found.hours) == (1, 0, 0)
    assert "********" in found.person.id_number


def test_officers_of_the_place_read_it_and_nobody_else(holder):
    who = holder.stage.who
    for insider in (who.reviewer, who.city_officer):
        assert titles(holder, by=insider)
    outsiders = (*who.strangers, who.other_worker, who.provider_clerk, who.employer_clerk, who.assessor,
                 who.neighbour_reviewer)
    for outsider in outsiders:
        with pytest.raises(Person.DoesNotExist):
            titles(holder, by=outsider)
