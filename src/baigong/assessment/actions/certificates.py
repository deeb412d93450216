"""Certificates: issued after publicity with the national number, revoked, or known from the national look-up."""

from datetime import date, datetime
from typing import Any

from django.utils import timezone

from baigong.assessment import access, decide, queries
from baigong.assessment.models import Certificate, Exam, Revocation, Score, ScoreChange
from baigong.assessment.words import MOVES, ChangeState, Move, Origin, Outcome, Refusal, Told
from baigong.journal.actions import action, move, note, tell
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Refused
from baigong.offer.models import Occupation
from baigong.offer.words import LADDER, CertificateKind, Level
from baigong.people.models import Person

from .serials import take_serials

OWN_PREFIX = {CertificateKind.SPECIAL: "ZX", CertificateKind.TRAINING: "HG"}
"""Special ability and training certificates have no national number: province or house number them (docs/why/0009)."""


@action("assessment.certified", may=access.may_run)
def certify(*, by: Actor, exam_id: int, now: datetime) -> list[Certificate]:
    """Issue a certificate to everyone who passed and has none of this occupation, level and kind that stands.

    Raises Refused: publicity, change_open, no_body_code, serials_spent, not_now.
    """
    exam = Exam.objects.select_related("cohort__occupation", "body").get(pk=exam_id)
    on = timezone.localdate(now)
    open_changes = ScoreChange.objects.filter(score__exam=exam, state=ChangeState.ASKED).exists()
    rules = queries.rules(exam.held_on)
    move(exam, MOVES, Move.CERTIFY, by=by, now=now, certified_at=now, certified_by=by.person_id)
    decide.may_certify(publicity_until=exam.publicity_until, on=on, changes_open=open_changes, rules=rules).or_refuse()
    passed = [score for score in exam.scores.select_related("enrolment")
              if queries.outcome_of(score, exam) == Outcome.PASSED and not _holds(score.enrolment.worker_id, exam)]
    issued = [_issue(exam, score, no, on, by=by, now=now)
              for score, no in zip(passed, _numbers(exam, len(passed), on), strict=True)]
    note(exam, issued=len(issued))
    return issued


@action("assessment.certificate_revoked", may=access.may_revoke)
def revoke_certificate(*, by: Actor, certificate_id: int, why: str, now: datetime) -> Revocation:
    """Declare a certificate void, for all to see at its number. Raises Refused: why_needed, already_revoked."""
    certificate = Certificate.objects.get(pk=certificate_id)
    if not why.strip():
        raise Refused(Refusal.WHY_NEEDED)
    if Revocation.objects.filter(certificate=certificate).exists():
        raise Refused(Refusal.ALREADY_REVOKED)
    revocation = Revocation.objects.create(
        certificate=certificate, why=why.strip(), revoked_at=now, revoked_by=by.person_id)
    note(certificate, revocation=revocation.pk)
    tell(Told.REVOKED, now=now, to_person=certificate.person_id, link="/worker/record/", no=certificate.no,
         why=why.strip())
    return revocation


@action("assessment.outside_recorded", may=access.may_record_outside)
def record_outside_certificate(
    *, by: Actor, person_id: int, no: str, occupation_code: str, level: str, kind: str, issued_on: date, issuer: str,
    now: datetime,
) -> Certificate:
    """Record a certificate obtained elsewhere, as the national look-up answered.

    Raises Refused: issued_later, the number's faults (level certificates), certificate_exists, number_taken.
    """
    if issued_on > timezone.localdate(now):
        raise Refused(Refusal.ISSUED_LATER)
    plain = "".join(no.split()).upper()
    if kind == CertificateKind.LEVEL:
        decide.check_number(plain, level=level, issued_on=issued_on).or_refuse()
    return Certificate.objects.create(
        no=plain, person=Person.objects.get(pk=person_id), occupation=Occupation.objects.get(pk=occupation_code),
        level=Level(level), kind=CertificateKind(kind), origin=Origin.OUTSIDE, issuer=issuer, issued_on=issued_on,
        issued_at=now, issued_by=by.person_id)


def _holds(person_id: int, exam: Exam) -> bool:
    cohort = exam.cohort
    return Certificate.objects.filter(
        person_id=person_id, occupation_id=cohort.occupation_id, level=cohort.level, kind=cohort.certificate_kind,
        revocation=None,
    ).exists()


def _numbers(exam: Exam, count: int, on: date) -> list[str]:
    """So many fresh numbers for an exam's certificates."""
    if not count:
        return []
    cohort = exam.cohort
    if cohort.level not in LADDER:
        stem = f"{OWN_PREFIX[CertificateKind(cohort.certificate_kind)]}{cohort.region_id}{on:%Y}"
        return [f"{stem}{serial:06d}" for serial in take_serials(stem, count)]
    parts: dict[str, Any] = {"body_code": exam.body.assessor_code, "region": exam.body.region_id, "site_no": exam.site_no,
             "issued_on": on, "level": str(cohort.level)}
    stem = decide.number_of(**parts, serial=1).stem
    return [str(decide.number_of(**parts, serial=serial)) for serial in take_serials(stem, count)]


def _issue(exam: Exam, score: Score, no: str, on: date, *, by: Actor, now: datetime) -> Certificate:
    cohort = exam.cohort
    certificate = Certificate.objects.create(
        no=no, person_id=score.enrolment.worker_id, occupation=cohort.occupation, level=cohort.level,
        kind=cohort.certificate_kind, exam=exam, enrolment=score.enrolment, origin=Origin.ISSUED, body=exam.body,
        issuer=exam.body.name, theory=score.theory, practice=score.practice, issued_on=on, issued_at=now,
        issued_by=by.person_id)
    level = Level(cohort.level)
    tell(Told.CERTIFIED, now=now, to_person=certificate.person_id, link="/worker/certificates/",
         occupation=cohort.occupation.name, level=level.zh, level_en=level.en)
    return certificate
