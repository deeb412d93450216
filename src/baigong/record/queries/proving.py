"""Is every row still what it was? All that the daily seals hold, recomputed by the database from the rows as they stand.

Nothing is written, and no constraint or trigger is relied on: who owns the database can pass by all of them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from django.db import connection

from baigong.journal import queries as journal
from baigong.journal.models import Entry
from baigong.ledger import queries as ledger
from baigong.record import decide
from baigong.record.models import Leaf, Root
from baigong.record.words import Flaw, Held

from .held import TABLES, ZONE, Table, sealed_rows_of, tables, told
from .recalling import Differs, differing
from .roots import EDITION, leaves

ASKED = 50
"""Of how many changed rows of a table it is sought what they said before."""
NOUGHT = bytes(decide.BYTES)
Row = tuple[str, Any, Any]


@dataclass(frozen=True)
class Fault:
    """One row, chain or day that does not hold. `day`: when it was sealed."""

    kind: Held
    key: str
    flaw: Flaw
    day: date | None = None
    differs: tuple[Differs, ...] = ()
    note: str = ""

    @property
    def table(self) -> str:
        """The table's name in the database."""
        others = {Held.LANE: "journal_lane", Held.ACCOUNT: "ledger_account", Held.DAY: "record_root"}
        return TABLES[self.kind].name if self.kind in TABLES else others[self.kind]


def faults() -> Iterator[Fault]:
    """Everything that is not as it was, by table; nothing where all is whole."""
    for table in tables():
        yield from _judged(table, _unlike(table))
        yield from _unvouched(table)
    yield from _days()
    for broken in journal.broken_links():
        yield Fault(Held.LANE, f"{broken.lane}/{broken.seq}", Flaw.TORN, note=broken.fault)
    for code in ledger.accounts_that_disagree():
        yield Fault(Held.ACCOUNT, code, Flaw.TOTALS)


def unlike_published(lines: Iterable[str]) -> Iterator[Fault]:
    """What was published (`queries.published`) and is not so any more. Raises ValueError for what is no such list."""
    told_days, told_lanes = _read(lines)
    ours = {day: bytes(root).hex() for day, root in Root.objects.values_list("day", "root")}
    for day, root in told_days.items():
        if ours.get(day) != root:
            yield Fault(Held.DAY, day.isoformat(), Flaw.OTHER_ROOT if day in ours else Flaw.UNKNOWN_ROOT, day)
    for (lane, seq), head in told_lanes.items():
        entry = Entry.objects.filter(lane_id=lane, seq=seq).values_list("hash", flat=True).first()
        if entry is None or bytes(entry).hex() != head:
            yield Fault(Held.LANE, f"{lane}/{seq}", Flaw.UNKNOWN_HEAD if entry is None else Flaw.OTHER_HEAD)


def _unlike(table: Table) -> list[Row]:
    """(key, day sealed, day now) of rows that are not as their newest leaf, or have none, or are gone; all at once."""
    newest, order = ("DISTINCT ON (key)", "ORDER BY key, day DESC") if table.changes else ("", "")
    with connection.cursor() as cursor:
        cursor.execute(f"""
            WITH held AS ({sealed_rows_of(table.kind)}),
                 sealed AS (SELECT {newest} key, day, hash FROM record_leaf WHERE kind = %s {order})
            SELECT key, s.day, h.day FROM sealed s FULL JOIN held h USING (key)
             WHERE s.day IS NULL OR h.day IS NULL OR s.day <> h.day OR s.hash <> h.hash
             ORDER BY key COLLATE "C" """, [str(table.kind)])  # noqa: S608 - names of our own tables
        return cursor.fetchall()


def _judged(table: Table, rows: Sequence[Row]) -> Iterator[Fault]:
    """What became of each. A row that may change and did so since the last sealed day is as it should be."""
    last = Root.objects.order_by("-day").values_list("day", flat=True).first()
    stands = _days_now(table, [key for key, sealed, _now in rows if sealed is not None])
    changed = []
    for key, sealed, put_in in rows:
        if sealed is None:
            yield Fault(table.kind, key, Flaw.ADDED, put_in)
        elif key not in stands:
            yield Fault(table.kind, key, Flaw.REMOVED, sealed)
        elif not (table.changes and _is_after(stands[key], last)):
            changed.append((key, sealed))
    differs = _differs(table, changed[:ASKED])
    for key, sealed in changed:
        yield Fault(table.kind, key, Flaw.CHANGED, sealed, differs.get(key, ()))


def _is_after(day: date | None, last: date | None) -> bool:
    return day is not None and last is not None and day > last


def _differs(table: Table, changed: Sequence[tuple[str, date]]) -> dict[str, tuple[Differs, ...]]:
    """By key: each column that is another, and what it said, where that can be found out."""
    days = Root.objects.in_bulk({day for _key, day in changed})
    kept = {(one.day, one.key): bytes(one.parts) for one in Leaf.objects.filter(
        kind=table.kind, key__in=[key for key, _day in changed])}
    forms = {day: root.tables[str(table.kind)][2] for day, root in days.items()}
    now = {form: told(table.kind, form, [key for key, day in changed if forms.get(day) == form]) for form in set(forms.values())}
    rows = [(key, day, table.columns(forms[day]), now[forms[day]].get(key)) for key, day in changed if day in forms]
    said: dict[str, set[str]] = {}
    for _key, _day, columns, row in rows:
        for column, value in zip(columns, row or (), strict=False):
            said.setdefault(column, set()).add(value)
    return {
        key: differing(table.model, decide.salt_of(bytes(days[day].salt), f"{table.kind}:{key}"), columns, row,
                       kept[day, key], said)
        for key, day, columns, row in rows if row is not None and (day, key) in kept}


def _days_now(table: Table, keys: Sequence[str]) -> dict[str, date | None]:
    """On which day each of these rows stands now; one that is gone is left out."""
    with connection.cursor() as cursor:
        cursor.execute(f"""SELECT t.id::text, (({table.stamp}) AT TIME ZONE '{ZONE}')::date FROM {table.name} t
                            WHERE t.id = ANY(%s::{table.key_type}[])""", [list(keys)])  # noqa: S608
        return dict(cursor.fetchall())


def _unvouched(table: Table) -> Iterator[Fault]:
    """Rows of days not sealed yet at whose instant no action was journalled: an action gives its time to all it writes."""
    if table.kind == Held.ENTRY:
        return
    last = Root.objects.order_by("-day").values_list("day", flat=True).first()
    since = "'-infinity'" if last is None else f"(DATE '{last + timedelta(days=1)}')::timestamp AT TIME ZONE '{ZONE}'"
    who = f"AND e.by_person IS NOT DISTINCT FROM ({table.voucher})" if table.voucher else ""
    with connection.cursor() as cursor:
        cursor.execute(f"""SELECT t.id::text FROM {table.name} t WHERE ({table.stamp}) >= {since} AND NOT EXISTS (
            SELECT 1 FROM journal_entry e WHERE e.at = ({table.stamp}) AND e.at >= {since} {who})
            ORDER BY 1""")  # noqa: S608
        for (key,) in cursor.fetchall():
            yield Fault(table.kind, key, Flaw.UNVOUCHED)


def _days() -> Iterator[Fault]:
    """Every day's root from its leaves, and each from the day before."""
    known = list(Root.objects.order_by("day"))
    whole = groupby(leaves(date.min, date.max), key=lambda row: row[0])
    found, before = next(whole, None), None
    for one in known:
        while found is not None and found[0] < one.day:
            yield Fault(Held.DAY, found[0].isoformat(), Flaw.LEAVES, found[0], note="no such day")
            found = next(whole, None)
        grown, unlike = decide.Mountain(), []
        kinds: dict[str, Any] = {kind: kept[:2] for kind, kept in one.tables.items() if kept[0]}
        if found is not None and found[0] == one.day:
            for _day, kind, count, digest, hashes in found[1]:
                if kinds.pop(kind, None) != [count, digest]:
                    unlike.append(kind)
                for leaf in hashes:
                    grown.add(leaf)
            found = next(whole, None)
        if (grown.count, grown.top) != (one.rows, bytes(one.tree)):
            yield Fault(Held.DAY, one.day.isoformat(), Flaw.LEAVES, one.day, note=", ".join([*unlike, *kinds]))
        previous = NOUGHT if before is None else bytes(before.root)
        follows = before is None or one.day == before.day + timedelta(days=1)
        if not follows or (bytes(one.previous), bytes(one.root)) != (
                previous, decide.day_root(previous, one.day, one.rows, bytes(one.tree))):
            yield Fault(Held.DAY, one.day.isoformat(), Flaw.FOLLOWS, one.day)
        before = one
    while found is not None:
        yield Fault(Held.DAY, found[0].isoformat(), Flaw.LEAVES, found[0], note="no such day")
        found = next(whole, None)


def _read(lines: Iterable[str]) -> tuple[dict[date, str], dict[tuple[int, int], str]]:
    """Days and chains of a published list."""
    days, lanes, rest = {}, {}, [line.split() for line in lines if line.strip()]
    if not rest or rest[0] != [EDITION]:
        raise ValueError(f"its first line is not {EDITION}")
    for words in rest[1:]:
        if words[0] == "lane":
            lanes[int(words[1]), int(words[2])] = words[3]
        else:
            days[date.fromisoformat(words[0])] = words[2]
    return days, lanes
