"""Certificates: after publicity, once per person and occupation and level, revoked in public, known from elsewhere."""

import threading
from datetime import date, timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from baigong.assessment import actions, decide, queries
from baigong.assessment.models import Certificate, Revocation
from baigong.journal.models import Message
from baigong.kernel.actor import SYSTEM
from baigong.people.models import Organisation
from tests import cast_course
from tests.cast_exam import AFTER_PUBLICITY, Stage, make_stage
from tests.refused import refused

AGAIN = cast_course.moment(date(2025, 9, 22), 16)


def outside(stage: Stage, **other: object) -> Certificate:
    """What the national look-up said of the worker."""
    given = {"by": SYSTEM, "person_id": stage.who.worker.person_id, "no": "y000111000001243000042",
             "occupation_code": "4-10-01-05", "level": "3", "kind": "level", "issued_on": date(2024, 6, 1),
             "issuer": "外地评价机构", "now": AFTER_PUBLICITY}
    return actions.record_outside_certificate(**(given | other))


def test_who_passed_gets_a_numbered_certificate(stage: Stage) -> None:
    (certificate,) = stage.certified((88, 90), (61, 59))
    assert certificate.person_id == stage.who.worker.person_id
    assert decide.check_number(certificate.no, level="4", issued_on=certificate.issued_on).yes
    assert certificate.no.startswith(Organisation.objects.get(pk=stage.who.assessment_body).assessor_code + "12")
    assert "四级" in Message.objects.get(word="baigong.assessment.words.certified").zh


def test_certifying_again_is_refused(stage: Stage) -> None:
    (certificate,) = stage.certified((88, 90))
    with refused("not_now"):
        actions.certify(by=stage.who.assessor, exam_id=certificate.exam_id, now=AFTER_PUBLICITY)


@pytest.mark.parametrize("day", [date(2025, 9, 13), date(2025, 9, 19)])
def test_publicity_must_be_over(stage: Stage, day: date) -> None:
    exam = stage.published((88, 90))
    with refused("publicity"):
        actions.certify(by=stage.who.assessor, exam_id=exam.pk, now=cast_course.moment(day, 23))
    exam.refresh_from_db()
    assert exam.state == "published"


def test_who_holds_it_already_gets_no_second(stage: Stage) -> None:
    outside(stage, level="4", no="Y000111000001244000042")
    issued = stage.certified((88, 90), (70, 70))
    assert [one.person_id for one in issued] == [stage.who.other_worker.person_id]


def test_a_body_without_a_code_certifies_nobody(stage: Stage) -> None:
    Organisation.objects.filter(pk=stage.who.assessment_body).update(assessor_code="")
    with refused("no_body_code"):
        stage.certified((88, 90))
    assert not Certificate.objects.exists()


def test_special_ability_is_numbered_by_the_house(stage: Stage) -> None:
    type(stage.course.cohort).objects.update(level="SP", certificate_kind="special")
    (certificate,) = stage.certified((88, 90))
    assert certificate.no == "ZX1201042025000001"


def test_strangers_certify_and_revoke_nothing(stage: Stage) -> None:
    exam = stage.published((88, 90))
    for stranger in (*stage.who.strangers, stage.who.provider_clerk, stage.who.teacher, stage.who.city_officer):
        with refused("not_yours"):
            actions.certify(by=stranger, exam_id=exam.pk, now=AFTER_PUBLICITY)
    (certificate,) = actions.certify(by=stage.second, exam_id=exam.pk, now=AFTER_PUBLICITY)
    for stranger in (*stage.who.strangers, stage.who.provider_clerk, stage.who.worker, stage.who.reviewer):
        with refused("not_yours"):
            actions.revoke_certificate(by=stranger, certificate_id=certificate.pk, why="x", now=AFTER_PUBLICITY)


def test_a_certificate_is_never_changed(stage: Stage) -> None:
    stage.certified((88, 90))
    for tamper in (lambda: Certificate.objects.update(level="1"), lambda: Certificate.objects.all().delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            tamper()


def test_it_is_revoked_once_with_a_reason(stage: Stage) -> None:
    (certificate,) = stage.certified((88, 90))
    with refused("why_needed"):
        actions.revoke_certificate(by=stage.second, certificate_id=certificate.pk, why=" ", now=AFTER_PUBLICITY)
    actions.revoke_certificate(by=stage.second, certificate_id=certificate.pk, why="替考", now=AFTER_PUBLICITY)
    assert queries.is_revoked(queries.certificate_numbered(certificate.no))
    with refused("already_revoked"):
        actions.revoke_certificate(by=stage.who.city_officer, certificate_id=certificate.pk, why="替考",
                                   now=AFTER_PUBLICITY)
    with pytest.raises(DatabaseError), transaction.atomic():
        Revocation.objects.all().delete()


def test_after_a_revocation_the_person_may_earn_it_again(stage: Stage) -> None:
    (first,) = stage.certified((88, 90))
    with refused("certificate_exists"):
        outside(stage, level="4", no="Y000111000001244000043")
    actions.revoke_certificate(by=stage.second, certificate_id=first.pk, why="评价过程有误", now=AFTER_PUBLICITY)
    exam = stage.plan(held_on=date(2025, 9, 22), now=AFTER_PUBLICITY)
    then = {"by": stage.who.assessor, "exam_id": exam.pk}
    actions.enter_scores(**then, scores={stage.course.enrolments[0].pk: (70, 71)}, now=AGAIN)
    actions.publish_results(**then, now=AGAIN)
    (second,) = actions.certify(**then, now=AGAIN + timedelta(days=14))
    second.refresh_from_db()
    assert (second.person_id, second.edition, second.no) == (first.person_id, 2, first.no[:-1] + "2")
    standing = {one.no: queries.is_revoked(queries.certificate_numbered(one.no)) for one in (first, second)}
    assert standing == {first.no: True, second.no: False}
    with refused("certificate_exists"):
        outside(stage, level="4", no="Y000111000001244000043")


def test_a_certificate_from_elsewhere_is_known(stage: Stage) -> None:
    certificate = outside(stage)
    assert (certificate.no, certificate.origin, certificate.body) == ("Y000111000001243000042", "outside", None)
    with refused("number_taken"):
        outside(stage, person_id=stage.who.other_worker.person_id)
    with refused("certificate_exists"):
        outside(stage, no="Y000111000001243000043")


def test_what_the_look_up_says_must_agree(stage: Stage) -> None:
    with refused("number_level", "number_year"):
        outside(stage, level="2", issued_on=date(2023, 6, 1))
    with refused("issued_later"):
        outside(stage, issued_on=date(2030, 1, 1))


def test_strangers_record_nothing_from_elsewhere(stage: Stage) -> None:
    outside(stage, by=stage.who.reviewer)
    for stranger in (*stage.who.strangers, stage.who.neighbour_reviewer, stage.who.worker, stage.who.assessor):
        with refused("not_yours"):
            outside(stage, by=stranger, no="Y000111000001242000042", level="2")


def test_each_sees_only_their_own_certificates(stage: Stage) -> None:
    (certificate,) = stage.certified((88, 90))
    who = stage.who
    for insider in (who.worker, who.assessor, who.provider_clerk, who.reviewer, who.city_officer):
        assert queries.certificate(certificate.pk, by=insider) == certificate
    for outsider in (*who.strangers, who.other_worker, who.other_provider_clerk, who.neighbour_reviewer):
        with pytest.raises(Certificate.DoesNotExist):
            queries.certificate(certificate.pk, by=outsider)


@pytest.mark.django_db(transaction=True)
def test_two_hundred_attempts_at_one_certificate_leave_one() -> None:
    stage = make_stage()
    exam = stage.published((88, 90))
    enrolment = stage.course.enrolments[0]
    outcomes: list[str] = []
    start = threading.Barrier(20)

    def attempt(thread: int) -> None:
        start.wait()
        try:
            for turn in range(10):
                try:
                    Certificate.objects.create(
                        no=f"BYPASS-{thread}-{turn}", person_id=enrolment.worker_id, occupation_id="4-10-01-05",
                        level="4", kind="level", exam=exam, enrolment=enrolment, body=exam.body, issuer="x",
                        issued_on=date(2025, 9, 20), issued_at=AFTER_PUBLICITY)
                    outcomes.append("issued")
                except DatabaseError:
                    outcomes.append("refused")
        finally:
            connection.close()

    threads = [threading.Thread(target=attempt, args=(n,)) for n in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(outcomes), outcomes.count("issued"), Certificate.objects.count()) == (200, 1, 1)
