"""Classes, attendance and certificates: no seat twice, no person in two places, no certificate without its proof."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from django.db import connection

from baigong.assessment import decide as assessing
from baigong.assessment import queries as assessment
from baigong.assessment.models import Certificate
from baigong.assessment.words import Origin, Outcome
from baigong.enrolment.models import SEATED
from baigong.kernel.refused import Refused
from baigong.learning import decide as learning
from baigong.learning import queries as lessons
from baigong.offer.words import CertificateKind

from .checking import check, rows


@check
def taken_seats_are_seated_people() -> Iterator[tuple[str, str]]:
    """The counter of a class is the number of its people, and never more than its seats."""
    yield from rows("offer_cohort", "counts {} seats taken, {} people sit, {} seats", """
        SELECT c.id, c.taken, count(e.id), c.seats
          FROM offer_cohort c LEFT JOIN enrolment_enrolment e ON e.cohort_id = c.id AND e.state = ANY(%s)
         GROUP BY c.id HAVING c.taken <> count(e.id) OR count(e.id) > c.seats ORDER BY c.id""", [SEATED])


@check
def nobody_sits_in_two_classes_at_once() -> Iterator[tuple[str, str]]:
    """No two enrolments of one person overlap; each spans exactly the days of its class."""
    yield from rows("enrolment_enrolment", "overlaps enrolment {}", """
        SELECT a.id, b.id FROM enrolment_enrolment a JOIN enrolment_enrolment b
            ON a.worker_id = b.worker_id AND a.id < b.id AND a.span && b.span
         WHERE a.state = ANY(%s) AND b.state = ANY(%s) ORDER BY a.id, b.id""", [SEATED, SEATED])
    yield from rows("enrolment_enrolment", "does not span the days of its class", """
        SELECT e.id FROM enrolment_enrolment e JOIN offer_cohort c ON c.id = e.cohort_id
         WHERE e.state = ANY(%s) AND e.span <> daterange(c.opens_on, c.closes_on, '[]') ORDER BY e.id""", [SEATED])


@check
def nobody_attends_in_two_places_at_once() -> Iterator[tuple[str, str]]:
    """No two attendances of one person overlap in time.

    In the order they begin, one that overlaps any earlier one begins before the latest end so far: only the rows of
    people with such a one (as an array, whose length the planner takes for small) are compared pair by pair.
    """
    yield from rows("learning_attendance", "overlaps attendance {}", """
        WITH ordered AS (
            SELECT worker_id, lower(span) AS begins, max(upper(span)) OVER (PARTITION BY worker_id ORDER BY lower(span), id
                       ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS ended
              FROM learning_attendance WHERE span IS NOT NULL AND NOT isempty(span)
        )
        SELECT a.id, b.id FROM learning_attendance a
          JOIN learning_attendance b ON a.worker_id = b.worker_id AND a.id < b.id AND a.span && b.span
         WHERE a.worker_id = ANY (ARRAY(SELECT worker_id FROM ordered WHERE begins <= ended)) ORDER BY a.id, b.id""")


@check
def attendance_is_within_its_session() -> Iterator[tuple[str, str]]:
    """Of the enrolment's own worker and class, inside the session, in minutes no longer than the stay."""
    yield from rows("learning_attendance", "is not within its session", """
        SELECT a.id FROM learning_attendance a JOIN offer_session s ON s.id = a.session_id
          JOIN enrolment_enrolment e ON e.id = a.enrolment_id
         WHERE a.worker_id <> e.worker_id OR s.cohort_id <> e.cohort_id
            OR NOT coalesce(a.span <@ tstzrange(s.starts_at, s.ends_at), true)
            OR a.minutes > coalesce(extract(epoch FROM upper(a.span) - lower(a.span)) / 60, 0) ORDER BY a.id""")


@check
def attendance_is_the_last_mark() -> Iterator[tuple[str, str]]:
    """What counts is what was marked last, and nothing counts that nobody marked."""
    yield from rows("learning_attendance", "is not what was marked last", """
        WITH last AS (SELECT max(id) AS id FROM learning_mark GROUP BY session_id, enrolment_id)
        SELECT a.id FROM learning_attendance a LEFT JOIN (last JOIN learning_mark m USING (id))
            ON m.session_id = a.session_id AND m.enrolment_id = a.enrolment_id
         WHERE (a.presence, a.means, a.minutes) IS DISTINCT FROM (m.presence, m.means, m.minutes) ORDER BY a.id""")


@check
def who_completed_was_there() -> Iterator[tuple[str, str]]:
    """Every completed enrolment reaches the attendance line of its class, counted from the attendances anew."""
    with connection.cursor() as cursor:
        cursor.execute("""
            SELECT e.id, c.opens_on,
                   coalesce((SELECT sum(a.minutes) FROM learning_attendance a WHERE a.enrolment_id = e.id), 0),
                   coalesce((SELECT sum(floor(extract(epoch FROM s.ends_at - s.starts_at) / 60))
                               FROM offer_session s WHERE s.cohort_id = c.id), 0)
              FROM enrolment_enrolment e JOIN offer_cohort c ON c.id = e.cohort_id
             WHERE e.state = 'completed' ORDER BY e.id""")
        found = cursor.fetchall()
    for key, opens_on, counted, planned in found:
        answer = learning.has_completed(
            counted_minutes=int(counted), planned_minutes=int(planned), rules=lessons.rules(opens_on))
        if not answer.yes:
            yield f"enrolment_enrolment {key}", f"completed with {int(counted)} of {int(planned)} minutes"


@check
def every_certificate_has_its_exam() -> Iterator[tuple[str, str]]:
    """Issued here: rests on a published exam of another body than taught, and on a score of its own that passes."""
    issued = Certificate.objects.filter(origin=Origin.ISSUED).order_by("id").values_list(
        "id", "exam_id", "enrolment_id", "issued_on", "theory", "practice", "person_id", "exam__published_at",
        "exam__publicity_until", "exam__held_on", "exam__body_id", "exam__cohort_id", "exam__cohort__provider_id",
        "enrolment__worker_id", "enrolment__cohort_id", "enrolment__state", named=True)
    scores = _scores()
    for one in issued.iterator(chunk_size=2000):
        row = f"assessment_certificate {one.id}"
        if one.exam_id is None or one.enrolment_id is None:
            yield row, "rests on no exam"
            continue
        score = scores.get((one.exam_id, one.enrolment_id))
        until = one.exam__publicity_until
        if one.exam__published_at is None or until is None or one.issued_on <= until:
            yield row, "was issued before its exam had stood in public"
        if score is None or assessing.outcome(*score, assessment.rules(one.exam__held_on)) != Outcome.PASSED:
            yield row, "has no passing score"
        elif score != (one.theory, one.practice):
            yield row, "shows other scores than were entered"
        if one.exam__body_id == one.exam__cohort__provider_id:
            yield row, "was examined by who taught"
        if (one.enrolment__worker_id, one.enrolment__cohort_id) != (one.person_id, one.exam__cohort_id):
            yield row, "is not its enrolment's"
        if one.enrolment__state != "completed":
            yield row, "belongs to someone who did not complete"


@check
def every_certificate_number_is_its_own() -> Iterator[tuple[str, str]]:
    """Unique, and a level certificate's says its level and year in the national form (workflow.md §6)."""
    yield from rows("assessment_certificate", "shares its number with {} others", """
        SELECT min(id), count(*) - 1 FROM assessment_certificate GROUP BY no HAVING count(*) > 1 ORDER BY 1""")
    yield from rows("assessment_certificate", "is the same person's, occupation's and level's as {} others", """
        SELECT min(c.id), count(*) - 1 FROM assessment_certificate c
         WHERE NOT EXISTS (SELECT 1 FROM assessment_revocation r WHERE r.certificate_id = c.id)
         GROUP BY person_id, occupation_id, level, kind HAVING count(*) > 1 ORDER BY 1""")
    levels = Certificate.objects.filter(kind=CertificateKind.LEVEL).order_by("id")
    for key, no, level, issued_on in levels.values_list("id", "no", "level", "issued_on").iterator(chunk_size=2000):
        fault = _number_fault(no, level, issued_on)
        if fault:
            yield f"assessment_certificate {key}", fault


@lru_cache(maxsize=50_000)
def _number_fault(no: str, level: str, issued_on: date) -> str:
    """What is wrong with a number; it follows from what is given, so the same certificate is not read again each night."""
    try:
        answer = assessing.check_number(no, level=level, issued_on=issued_on)
    except Refused:
        return "its number cannot be read"
    return "" if answer.yes else f"its number: {', '.join(str(one.word) for one in answer.reasons)}"


def _scores() -> dict[tuple[int, int], tuple[int | None, int | None]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT exam_id, enrolment_id, theory, practice FROM assessment_score")
        return {(exam, enrolment): (theory, practice) for exam, enrolment, theory, practice in cursor.fetchall()}
