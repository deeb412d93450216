"""Whoever owns the database changes a row behind the house's back: it is found, and named."""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange

from baigong.assessment import actions as assessment
from baigong.assessment.models import Certificate, Revocation, Score, ScoreChange
from baigong.journal.models import Entry
from baigong.kernel.actor import SYSTEM, Actor
from baigong.learning import actions as learning
from baigong.learning.models import Attendance, Mark
from baigong.learning.words import Presence
from baigong.ledger.models import Transfer
from baigong.record import actions, queries
from baigong.record.models import Leaf, Root
from baigong.record.queries.held import TABLES
from baigong.record.words import Flaw, Held
from baigong.subsidy.models import Decision, Payment
from tests import cast_course, cast_exam, cast_subsidy
from tests.harness.kept import kept
from tests.refused import refused
from tests.tampering import superuser

MORNING = cast_subsidy.ANSWERED + timedelta(days=2)
"""Two days after the bank answered: everything before that day is over."""


@dataclass
class House:
    """A scene in which every table under the seal has at least two rows."""

    scene: cast_subsidy.Scene
    second: Actor


@kept
def make_house() -> House:
    """Paid and on its way, attended and corrected, scored and changed, certified and revoked; not sealed yet."""
    scene = cast_subsidy.make_scene()
    who = scene.who
    later = cast_course.running(who, opens=date(2025, 10, 13), level="3", workers=[who.worker, who.other_worker])
    seats = {one.pk: Presence.PRESENT for one in later.enrolments}
    for session in later.sessions[:2]:
        learning.take_roll(by=who.teacher, session_id=session.pk, marks=seats, now=session.starts_at)
    cast_exam.finish(later)
    stage = cast_exam.Stage(who, later, cast_exam.make_second(who))
    exam = stage.plan(held_on=date(2025, 10, 16), now=cast_subsidy.on(15))
    stage_scores = dict(zip([one.pk for one in later.enrolments], ((70, 59), (80, 58)), strict=True))
    exam = assessment.enter_scores(by=who.assessor, exam_id=exam.pk, scores=stage_scores, now=cast_subsidy.on(16, hour=16))
    for score in exam.scores.order_by("id"):
        asked = assessment.ask_change(by=who.assessor, score_id=score.pk, theory=score.theory, practice=60, why="漏加",
                                      now=cast_subsidy.on(17))
        assessment.agree_change(by=stage.second, change_id=asked.pk, now=cast_subsidy.on(18))
    cast_subsidy.insured(who.other_worker)
    scene.filed(who.other_worker)
    scene.paid()
    for certificate in scene.certificates:
        assessment.revoke_certificate(by=who.assessor, certificate_id=certificate.pk, why="替考", now=cast_subsidy.on(27, hour=12))
    return House(scene, stage.second)


@pytest.fixture
def house(db: None) -> House:
    """Sealed up to yesterday."""
    made = make_house()
    actions.seal_days(by=SYSTEM, now=MORNING)
    return made


def told() -> list[tuple[Held, str, Flaw]]:
    return [(one.kind, one.key, one.flaw) for one in queries.faults()]


def run(sql: str, *params: Any) -> None:
    with superuser(), connection.cursor() as cursor:
        cursor.execute(sql, params)
        assert cursor.rowcount


MODELS: dict[Held, Any] = {
    Held.ENTRY: Entry, Held.TRANSFER: Transfer, Held.MARK: Mark, Held.ATTENDANCE: Attendance, Held.SCORE: Score,
    Held.CHANGE: ScoreChange, Held.CERTIFICATE: Certificate, Held.REVOCATION: Revocation, Held.DECISION: Decision,
    Held.PAYMENT: Payment,
}
EDITS: list[tuple[Held, str, Any]] = [
    (Held.ENTRY, "why", "其他"), (Held.TRANSFER, "amount_fen", 777_700), (Held.MARK, "minutes", 7), (Held.ATTENDANCE, "minutes", 7),
    (Held.SCORE, "practice", 99), (Held.CHANGE, "why", ""), (Held.CERTIFICATE, "level", "1"), (Held.REVOCATION, "why", "无"),
    (Held.DECISION, "pays", False), (Held.PAYMENT, "amount_fen", 1),
]
FREE = (Held.CHANGE, Held.REVOCATION)
"""Of these a text is changed that somebody wrote: nobody can tell what it was."""


LONG_AGO = DateTimeTZRange(datetime(1990, 1, 1, tzinfo=UTC), datetime(1990, 1, 2, tzinfo=UTC), "[)")


def first(kind: Held) -> Any:
    return MODELS[kind].objects.order_by("pk").first()


def test_a_clean_house_is_as_it_was_sealed(house: House) -> None:
    assert told() == []
    assert list(queries.unlike_published(queries.published())) == []
    counted = {kind for root in Root.objects.all() for kind, (rows, _digest, _form) in root.tables.items() if rows}
    assert counted == set(map(str, Held)) & set(map(str, TABLES)) and set(TABLES) == set(MODELS)


@pytest.mark.parametrize(("kind", "column", "value"), EDITS, ids=str)
def test_a_changed_row_is_named(house: House, kind: Held, column: str, value: Any) -> None:
    row = first(kind)
    was = None if kind in FREE else json.dumps(getattr(row, column))
    run(f"UPDATE {TABLES[kind].name} SET {column} = %s WHERE id = %s", value, row.pk)
    (fault,) = [one for one in queries.faults() if one.kind in TABLES]
    assert (fault.kind, fault.key, fault.flaw, fault.table) == (kind, str(row.pk), Flaw.CHANGED, TABLES[kind].name)
    assert [(one.column, one.was, one.now) for one in fault.differs] == [(column, was, json.dumps(value, ensure_ascii=False))]


@pytest.mark.parametrize("kind", MODELS, ids=str)
def test_a_removed_row_is_named(house: House, kind: Held) -> None:
    row = first(kind)
    run(f"DELETE FROM {TABLES[kind].name} WHERE id = %s", row.pk)
    assert (kind, str(row.pk), Flaw.REMOVED) in told()
    others = {(one.kind, one.flaw) for one in queries.faults() if one.kind in TABLES} - {(kind, Flaw.REMOVED)}
    # A score whose change is gone was last changed on another day than it was sealed.
    assert others == ({(Held.SCORE, Flaw.CHANGED)} if kind == Held.CHANGE else set())


@pytest.mark.parametrize("kind", MODELS, ids=str)
def test_a_row_put_in_is_named(house: House, kind: Held) -> None:
    """A copy of a row under another key, dated as the row was."""
    table, row = TABLES[kind].name, first(kind)
    key = UUID(int=7) if kind == Held.TRANSFER else 10**9
    freed = {Held.ENTRY: ["lane_id"], Held.ATTENDANCE: ["session_id", "span"], Held.SCORE: ["exam_id"],
             Held.CERTIFICATE: ["no", "person_id"], Held.REVOCATION: ["certificate_id"],
             Held.PAYMENT: ["nth", "claim_id"]}.get(kind, [])
    other = {"lane_id": 99, "session_id": -1, "exam_id": -1, "no": "X", "person_id": -1, "certificate_id": -1, "nth": 99,
             "claim_id": -1, "span": LONG_AGO, "id": key}
    columns = [one.column for one in row._meta.concrete_fields]
    put = ", ".join("%s" if one in ("id", *freed) else one for one in columns)
    run(f"INSERT INTO {table} ({', '.join(columns)}) SELECT {put} FROM {table} WHERE id = %s",
        *(other[one] for one in columns if one in ("id", *freed)), row.pk)
    assert [one for one in told() if one[0] in TABLES] == [(kind, str(key), Flaw.ADDED)]


@pytest.mark.parametrize(("kind", "column"), [
    (Held.MARK, "session_id"), (Held.CERTIFICATE, "theory"), (Held.CHANGE, "theory"), (Held.TRANSFER, "amount_fen")], ids=str)
def test_swapped_rows_are_both_named(house: House, kind: Held, column: str) -> None:
    one, *_, two = MODELS[kind].objects.order_by("pk")
    was = {str(row.pk): str(getattr(row, column)) for row in (one, two)}
    assert len(set(was.values())) == 2
    run(f"UPDATE {TABLES[kind].name} t SET {column} = o.{column} FROM {TABLES[kind].name} o"
        " WHERE t.id IN (%s, %s) AND o.id IN (%s, %s) AND t.id <> o.id", one.pk, two.pk, one.pk, two.pk)
    found = [fault for fault in queries.faults() if fault.kind == kind]
    assert {fault.key: fault.differs[0].was for fault in found} == was


@pytest.mark.parametrize("kind", [Held.TRANSFER, Held.CERTIFICATE], ids=str)
def test_a_row_moved_to_today_is_changed(house: House, kind: Held) -> None:
    stamp = TABLES[kind].stamp.removeprefix("t.")
    run(f"UPDATE {TABLES[kind].name} SET {stamp} = %s WHERE id = %s", MORNING, first(kind).pk)
    assert (kind, str(first(kind).pk), Flaw.CHANGED) in told()


def test_who_changes_the_seal_too_is_found_by_the_day(house: House) -> None:
    """The row and its leaf agree, the day's tree does not; with the tree made anew, the next day's does not follow."""
    leaf = Leaf.objects.filter(kind=Held.SCORE).earliest("id")
    run("UPDATE record_leaf SET hash = sha256('x') WHERE id = %s", leaf.pk)
    faults = list(queries.faults())
    assert [(one.kind, one.flaw, one.note) for one in faults if one.kind == Held.DAY] == [(Held.DAY, Flaw.LEAVES, "score")]
    run("UPDATE record_root SET root = sha256('y') WHERE day = %s", leaf.day)
    days = [one.key for one in queries.faults() if one.flaw == Flaw.FOLLOWS]
    assert days == [leaf.day.isoformat(), (leaf.day + timedelta(days=1)).isoformat()]


def test_a_removed_day_and_leaf_are_found(house: House) -> None:
    day = Root.objects.order_by("day")[3].day
    run("DELETE FROM record_root WHERE day = %s", day)
    assert (Held.DAY, (day + timedelta(days=1)).isoformat(), Flaw.FOLLOWS) in told()


def test_what_is_not_sealed_yet_needs_an_entry_of_its_instant(house: House) -> None:
    today = MORNING + timedelta(minutes=1)
    run("INSERT INTO ledger_transfer (id, kind, debit_id, credit_id, amount_fen, why, at) "
        "SELECT %s, 'direct', debit_id, credit_id, 100, 'x', %s FROM ledger_transfer LIMIT 1", UUID(int=8), today)
    run("UPDATE learning_attendance SET minutes = 9, marked_at = %s WHERE id = %s", today, first(Held.ATTENDANCE).pk)
    found = told()
    assert (Held.TRANSFER, str(UUID(int=8)), Flaw.UNVOUCHED) in found
    assert (Held.ATTENDANCE, str(first(Held.ATTENDANCE).pk), Flaw.UNVOUCHED) in found
    assert any(one == (Held.ACCOUNT, Transfer.objects.get(pk=UUID(int=8)).debit.code, Flaw.TOTALS) for one in found)


def test_a_lawful_change_after_the_seal_is_no_fault(house: House) -> None:
    asked = assessment.ask_change(
        by=house.scene.who.assessor, score_id=Score.objects.latest("id").pk, theory=81, practice=61, why="复核", now=MORNING)
    assessment.agree_change(by=house.second, change_id=asked.pk, now=MORNING + timedelta(hours=1))
    assert told() == []
    actions.seal_days(by=SYSTEM, now=MORNING + timedelta(days=1))
    assert told() == []
    run("UPDATE assessment_score SET theory = 99 WHERE id = %s", asked.score_id)
    assert told() == [(Held.SCORE, str(asked.score_id), Flaw.CHANGED)]


def test_a_backup_from_before_a_payment_is_noticed(db: None) -> None:
    """The list went out after the payment; the house of before it does not have its days, nor its entries."""
    make_house()
    early = cast_subsidy.SENT - timedelta(hours=1)
    actions.seal_days(by=SYSTEM, now=early)
    backup = transaction.savepoint()
    actions.seal_days(by=SYSTEM, now=MORNING)
    published = list(queries.published())
    transaction.savepoint_rollback(backup)
    run("DELETE FROM ledger_transfer WHERE at >= %s", early)
    run("DELETE FROM journal_entry WHERE at >= %s", early)
    found = {(one.flaw, one.key) for one in queries.unlike_published(published)}
    assert (Flaw.UNKNOWN_ROOT, cast_subsidy.SENT.date().isoformat()) in found
    assert any(flaw == Flaw.UNKNOWN_HEAD for flaw, _key in found)
    actions.seal_days(by=SYSTEM, now=MORNING + timedelta(days=1))  # the nights go on as if nothing had been
    found = {(one.flaw, one.key) for one in queries.unlike_published(published)}
    assert (Flaw.OTHER_ROOT, cast_subsidy.SENT.date().isoformat()) in found


def test_days_are_sealed_once_and_only_when_over(house: House) -> None:
    assert actions.seal_days(by=SYSTEM, now=MORNING) == []
    last = Root.objects.latest("day")
    assert last.day == MORNING.date() - timedelta(days=1)
    assert Root.objects.count() == (last.day - Root.objects.earliest("day").day).days + 1
    midnight = MORNING.replace(hour=16, minute=0) + timedelta(hours=1)  # one o'clock in China: may still be under way
    assert actions.seal_days(by=SYSTEM, now=midnight) == []
    (made,) = actions.seal_days(by=SYSTEM, now=midnight + timedelta(hours=1))
    assert bytes(made.previous) == bytes(last.root) and made.day == last.day + timedelta(days=1)


def test_only_the_house_seals(house: House) -> None:
    for by in (*house.scene.who.strangers, house.scene.who.finance_officer, Actor(role="worker", person_id=1)):
        with refused("not_yours"):
            actions.seal_days(by=by, now=MORNING)


@pytest.mark.parametrize("table", ["record_root", "record_leaf"])
def test_seals_are_kept(house: House, table: str) -> None:
    for sql in (f"UPDATE {table} SET day = day", f"DELETE FROM {table}", f"TRUNCATE {table}"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda one: one.name)
def test_every_column_is_under_the_seal(table: Any) -> None:
    """A column that is added later is not forgotten: the table gets a form of its own beside the first."""
    assert set(table.columns(table.form)) == {one.column for one in table.model._meta.concrete_fields}
    assert all(set(older) < set(newer) for older, newer in zip(table.forms, table.forms[1:], strict=False))


@pytest.mark.parametrize("text", ["", "baigong-roots-2", "2025-09-01 1 ab", "baigong-roots-1\nx"])
def test_what_is_no_list_is_not_compared(house: House, text: str) -> None:
    with pytest.raises((ValueError, IndexError)):
        list(queries.unlike_published(text.splitlines()))


