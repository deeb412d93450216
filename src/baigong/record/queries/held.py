"""Which tables the daily seal holds, and how a row of each is read as one text, by the database itself.

A text is a JSON object of the row's columns in the order given here, and its SHA-256 with a salt is the row's leaf. A table
that gets a column gets another form beside the first: days sealed before are read as they were sealed. A row belongs to the
day of its `stamp`. Of tables whose rows still change (`changes`) the stamp moves with the row, and it is sealed anew.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.contrib.postgres.fields import DateTimeRangeField
from django.db import connection, models

from baigong.assessment.models import Certificate, Revocation, Score, ScoreChange
from baigong.journal.models import Entry
from baigong.learning.models import Attendance, Mark
from baigong.ledger.models import Transfer
from baigong.record.decide import PART, SALT
from baigong.record.words import Held
from baigong.subsidy.models import Decision, Payment

ZONE = "Asia/Shanghai"
INSTANT = 'YYYY-MM-DD"T"HH24:MI:SS.US'


@dataclass(frozen=True)
class Table:
    """One table under the seal; SQL speaks of its row as `t`. `voucher`: who acted, None where the row does not say."""

    kind: Held
    model: type[models.Model]
    stamp: str
    forms: Sequence[Sequence[str]] = field(repr=False)
    voucher: str | None = None
    changes: bool = False

    @property
    def name(self) -> str:
        """The table's."""
        return self.model._meta.db_table

    @property
    def key_type(self) -> str:
        """Of its key, as the database calls it."""
        return "uuid" if isinstance(self.model._meta.pk, models.UUIDField) else "bigint"

    @property
    def form(self) -> int:
        """The newest form, from 1."""
        return len(self.forms)

    def columns(self, form: int) -> Sequence[str]:
        """The columns of a form, as they stand in its text."""
        return self.forms[form - 1]


def _columns(text: str) -> tuple[str, ...]:
    return tuple(text.split())


TABLES = {one.kind: one for one in (
    Table(Held.ENTRY, Entry, "t.at", [_columns(
        "id lane_id seq at action by_person by_role by_organisation subject_kind subject_id why detail prev_hash hash")]),
    Table(Held.TRANSFER, Transfer, "t.at", [_columns("id kind debit_id credit_id amount_fen settles_id why at")]),
    Table(Held.MARK, Mark, "t.at", [_columns(
        "id session_id enrolment_id presence means minutes why at by_person")], "t.by_person"),
    Table(Held.ATTENDANCE, Attendance, "t.marked_at", [_columns(
        "id session_id enrolment_id worker_id presence means minutes span marked_at marked_by")], "t.marked_by", changes=True),
    Table(Held.SCORE, Score,
          "greatest(t.entered_at, (SELECT max(c.settled_at) FROM assessment_scorechange c"
          " WHERE c.score_id = t.id AND c.state = 'agreed'))",
          [_columns("id exam_id enrolment_id theory practice entered_at entered_by")], changes=True),
    Table(Held.CHANGE, ScoreChange, "coalesce(t.settled_at, t.asked_at)", [_columns(
        "id score_id old_theory old_practice theory practice why state asked_at asked_by settled_at settled_by")],
        "CASE WHEN t.settled_at IS NULL THEN t.asked_by ELSE t.settled_by END", changes=True),
    Table(Held.CERTIFICATE, Certificate, "t.issued_at", [_columns(
        "id no person_id occupation_id level kind exam_id enrolment_id origin body_id issuer edition theory practice issued_on"
        " issued_at issued_by")], "t.issued_by"),
    Table(Held.REVOCATION, Revocation, "t.revoked_at", [_columns("id certificate_id why revoked_at revoked_by")],
          "t.revoked_by"),
    Table(Held.DECISION, Decision, "t.decided_at", [_columns(
        "id claim_id kind sheet_hash limit_hashes facts sources lines slots amount_fen pays flip why salt decided_at decided_by")],
        "t.decided_by"),
    Table(Held.PAYMENT, Payment, "coalesce(t.answered_at, t.sent_at)", [_columns(
        "id run_id nth claim_id pay_account_id amount_fen set_off_fen state why_dropped bank_ref why_returned sent_at sent_by"
        " answered_at answered_by")], "CASE WHEN t.answered_at IS NULL THEN t.sent_by ELSE t.answered_by END", changes=True),
)}
"""By kind; a tree holds them in the order of these words."""


@cache
def rows_of(kind: Held, form: int, *, parts: bool = False) -> str:
    """SELECT day, key, hash (with `parts` also the six bytes of each column) of every row whose stamp is on one of
    `days (day, salt)`, which the caller gives as a CTE."""
    table, names = TABLES[kind], TABLES[kind].columns(form)
    told = ", ".join(f"{_json(table.model, name)} AS c{n}" for n, name in enumerate(names))
    whole = " || ',' || ".join(f"""'"{name}":' || c{n}""" for n, name in enumerate(names))
    shares = " || ".join(f"substring(sha256(salt || convert_to('{name}=' || c{n}, 'UTF8')) FOR {PART})"
                         for n, name in enumerate(names))
    return f"""
        SELECT day, key, sha256('\\x00'::bytea || salt || convert_to('{{"is":"{kind}",' || {whole} || '}}', 'UTF8')) AS hash
               {f", {shares} AS parts" if parts else ""}
          FROM (SELECT d.day, t.id::text AS key, {told},
                       substring(sha256(d.salt || convert_to('{kind}:' || t.id, 'UTF8')) FOR {SALT}) AS salt
                  FROM {table.name} t
                  JOIN days d ON d.day = (({table.stamp}) AT TIME ZONE '{ZONE}')::date
                 WHERE ({table.stamp}) >= (SELECT min(day)::timestamp AT TIME ZONE '{ZONE}' FROM days)
                   AND ({table.stamp}) < (SELECT (max(day) + 1)::timestamp AT TIME ZONE '{ZONE}' FROM days)
                OFFSET 0) one"""  # noqa: S608 - names of our own tables


def sealed_rows_of(kind: Held) -> str:
    """The same of every sealed day, each in the form it was sealed in."""
    return " UNION ALL ".join(f"""
        SELECT * FROM (WITH days AS MATERIALIZED (
            SELECT day, salt FROM record_root WHERE (tables -> '{kind}' ->> 2)::int = {form}) {rows_of(kind, form)}) form{form}"""  # noqa: S608
        for form in range(1, TABLES[kind].form + 1))


def told(kind: Held, form: int, keys: Sequence[str]) -> dict[str, list[str]]:
    """What each column of these rows says now, as JSON, by key; a row that is not there is left out."""
    table = TABLES[kind]
    columns = ", ".join(_json(table.model, name) for name in table.columns(form))
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT t.id::text, ARRAY[{columns}] FROM {table.name} t WHERE t.id = ANY(%s::{table.key_type}[])",  # noqa: S608
                       [list(keys)])
        return dict(cursor.fetchall())


def text_of(kind: Held, form: int, told: Sequence[str]) -> str:
    """The text of a row, from what each of its columns says."""
    pairs = ",".join(f'"{name}":{value}' for name, value in zip(TABLES[kind].columns(form), told, strict=True))
    return f'{{"is":"{kind}",{pairs}}}'


def _json(model: type[models.Model], column: str) -> str:
    """SQL for one column as JSON; instants in UTC to the microsecond, bytes in hexadecimal."""
    field: Any = next(one for one in model._meta.concrete_fields if one.column == column)
    it = f"t.{column}"
    if isinstance(field, models.ForeignKey):
        field = field.target_field
    if isinstance(field, DateTimeRangeField):
        ends = (f"coalesce({_instant(f'{end}({it})')}, '')" for end in ("lower", "upper"))
        told = f"""'"' || lower_inc({it}) || ' ' || {" || ' ' || ".join(ends)} || ' ' || upper_inc({it}) || '"'"""
    elif isinstance(field, models.DateTimeField):
        told = f"""'"' || {_instant(it)} || '"'"""
    elif isinstance(field, models.DateField):
        told = f"""'"' || to_char({it}, 'YYYY-MM-DD') || '"'"""
    elif isinstance(field, models.BinaryField):
        told = f"""'"' || encode({it}, 'hex') || '"'"""
    elif isinstance(field, models.UUIDField):
        told = f"""'"' || {it} || '"'"""
    elif isinstance(field, (models.IntegerField, models.BooleanField, models.JSONField)):
        told = f"{it}::text"
    else:
        told = f"to_json({it})::text"
    return f"coalesce({told}, 'null')"


def _instant(it: str) -> str:
    return f"to_char({it} AT TIME ZONE 'UTC', '{INSTANT}')"


def tables() -> Iterator[Table]:
    """In the order of a day's tree."""
    yield from (TABLES[kind] for kind in sorted(TABLES, key=str))
