"""A crowd around a small true scene: thousands of rows for plans and latencies, copied in the database from true ones.

    crowded(scene, workers=20_000)        # scene = cast_subsidy.make_scene(), carried to a paid claim

One provider, place, teacher, cohort with its sessions and exam, one worker with enrolment, attendance, certificate,
claim and decision are the moulds; copies differ in keys, numbers, names and days. No claim is made that the copies were
lived (the simulated city is for that): they only fill tables the way years of work would, two counties, forty providers.
"""

import time
from typing import Any

from django.db import connection

from baigong.learning.models import Attendance

from . import cast

PROVIDERS, PER_CLASS = 40, 25
WAITING = 200
"""One claim in so many still waits for its first review where nothing else is said; the others are paid."""
PATIENCE = 60  # looks at whether all rows are seen
LARGE = ("people_person", "enrolment_enrolment", "learning_attendance", "assessment_certificate", "subsidy_claim",
         "subsidy_decision", "journal_message")
"""What grows with the people."""


def crowded(claim: Any, *, workers: int, nth: int = 0, one_in: int = WAITING) -> None:
    """Copy everything that led to this paid claim, for so many more workers; then what a night does: VACUUM ANALYZE.

    `nth` tells a second crowd from the first; one claim `one_in` so many waits for its first review.
    Needs a superuser and a test of its own transactions (django_db(transaction=True)).
    """
    classes = -(-workers // PER_CLASS)
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")  # copies of what the triggers let through before
    county = f"CASE WHEN g % 2 = 0 THEN '{cast.COUNTY}' ELSE '{cast.NEIGHBOUR}' END"
    cohort = claim.enrolment.cohort
    session = cohort.sessions.order_by("nth").first()
    attended, _ = Attendance.objects.get_or_create(session=session, enrolment=claim.enrolment, defaults={
        "worker_id": claim.worker_id, "presence": "present", "means": "roll", "minutes": session.minutes,
        "span": (session.starts_at, session.ends_at), "marked_at": session.ends_at})
    providers = copies("people_organisation", cohort.provider_id, PROVIDERS, {
        "name": "'第' || g || '职业培训学校'", "uscc": f"'99{nth}' || lpad(g::text, 15, '0')", "region_id": county})
    teachers_are = copies("people_person", session.teacher.person_id, PROVIDERS, {
        "name": "'教师' || g", "id_number": f"'992{nth}' || lpad(g::text, 14, '0')"})
    places = copies("offer_place", cohort.place_id, PROVIDERS, {"provider_id": f"{providers} + g", "region_id": county})
    teachers = copies("offer_teacher", session.teacher_id, PROVIDERS, {
        "provider_id": f"{providers} + g", "person_id": f"{teachers_are} + g"})
    whose, before = f"(g - 1) % {PROVIDERS} + 1", f"((g - 1) / {PROVIDERS}) * 5 + 30"
    cohorts = copies("offer_cohort", cohort.pk, classes, {
        "no": f"'CROWD-{nth}-' || g", "provider_id": f"{providers} + {whose}", "place_id": f"{places} + {whose}",
        "region_id": f"CASE WHEN ({whose}) % 2 = 0 THEN '{cast.COUNTY}' ELSE '{cast.NEIGHBOUR}' END",
        "opens_on": f"opens_on - {before}", "closes_on": f"closes_on - {before}", "taken": str(PER_CLASS), "seats": "30"})
    copies("offer_session", session.pk, classes, {
        "cohort_id": f"{cohorts} + g", "place_id": f"{places} + {whose}", "teacher_id": f"{teachers} + {whose}",
        "taught_by_id": f"{teachers_are} + {whose}",
        **{name: f"{name} - make_interval(days => {before})" for name in ("starts_at", "ends_at")},
        "span": f"tstzrange(starts_at - make_interval(days => {before}), ends_at - make_interval(days => {before}))"})
    sessions = _first("offer_session", classes)
    exams = copies("assessment_exam", claim.certificate.exam_id, classes, {
        "no": f"'CROWD-{nth}-' || g", "cohort_id": f"{cohorts} + g", "held_on": f"held_on - {before}"})
    persons = copies("people_person", claim.worker_id, workers, {
        "name": "'学员' || g", "id_number": f"'991{nth}' || lpad(g::text, 14, '0')", "region_id": county,
        "phone": "'139' || lpad(g::text, 8, '0')"})
    klass = f"((g - 1) / {PER_CLASS} + 1)"
    enrolments = copies("enrolment_enrolment", claim.enrolment_id, workers, {
        "worker_id": f"{persons} + g", "cohort_id": f"{cohorts} + {klass}"})
    copies("learning_attendance", attended.pk, workers, {
        "worker_id": f"{persons} + g", "enrolment_id": f"{enrolments} + g", "session_id": f"{sessions} + {klass}"})
    certificates = copies("assessment_certificate", claim.certificate_id, workers, {
        "no": f"'S99{nth}' || lpad(g::text, 18, '0')", "person_id": f"{persons} + g", "enrolment_id": f"{enrolments} + g",
        "exam_id": f"{exams} + {klass}"})
    claims = copies("subsidy_claim", claim.pk, workers, {
        "no": f"'CROWD-{nth}-' || g", "worker_id": f"{persons} + g", "enrolment_id": f"{enrolments} + g",
        "cohort_id": f"{cohorts} + {klass}", "certificate_id": f"{certificates} + g", "region_id": county,
        "hold_id": "gen_random_uuid()", "post_id": "gen_random_uuid()",
        "state": f"CASE WHEN g % {one_in} = 0 THEN 'filed' ELSE state END"})
    copies("subsidy_decision", claim.decisions.latest("id").pk, workers, {"claim_id": f"{claims} + g"})
    copies("journal_message", _newest("journal_message"), workers, {"to_person": f"{persons} + g"})
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = DEFAULT")
        for _ in range(PATIENCE):  # the server's own vacuum may hold an older view of the rows for a moment
            cursor.execute("VACUUM ANALYZE")
            cursor.execute("SELECT bool_and(relallvisible = relpages) FROM pg_class WHERE relname = ANY(%s)", [list(LARGE)])
            if cursor.fetchone()[0]:
                break
            time.sleep(0.5)


def copies(table: str, mould: int, count: int, change: dict[str, str]) -> int:
    """Insert `count` copies of one row; `change` gives SQL for columns, `g` counting from 1. Answers the id before the first."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT column_name FROM information_schema.columns WHERE table_name = %s AND is_generated = 'NEVER' "
            "AND column_name <> 'id' AND table_schema = current_schema() ORDER BY ordinal_position", [table])
        columns = [name for (name,) in cursor.fetchall()]
        before = _newest(table)
        values = ", ".join(change.get(name, f'"{name}"') for name in columns)
        named = ", ".join(f'"{name}"' for name in ["id", *columns])
        cursor.execute(f"INSERT INTO {table} ({named}) SELECT {before} + g, {values} "
                       f"FROM {table}, generate_series(1, {count}) g WHERE id = {mould}")
        cursor.execute(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), {before + count})")
    return before


def _newest(table: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT max(id) FROM {table}")
        return int(cursor.fetchone()[0])


def _first(table: str, count: int) -> int:
    return _newest(table) - count
