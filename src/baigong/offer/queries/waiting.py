"""What waits for somebody, of all floors: counted, told by kind, and read a page at a time by its legal day.

Every floor says in its `inbox(by=…)` which of its rows wait, as `Waiting`s. Their keys are put together in one statement;
only the rows of the page shown are then read, a kind at a time. Nothing here reads all that waits.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import DateField, F, QuerySet, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast

from baigong.journal.queries import with_words

DUE_ON = F("due_on")
NO_CLOCK = Cast(Value(None), DateField())
"""`Waiting.due` of what has no legal day."""


TALLIED = """SELECT which, count(*), count(*) FILTER (WHERE until <= %s), min(until) FROM ({keys}) AS waiting
              GROUP BY which ORDER BY min(until) NULLS LAST, which"""
PAGE = "SELECT which, until, key FROM ({keys}) AS waiting ORDER BY until NULLS LAST, which, key LIMIT %s OFFSET %s"
COUNTED = "SELECT count(*) FROM ({keys}) AS waiting"


@dataclass(frozen=True)
class InboxRow:
    """One matter that waits. Texts may be lazy translations; `due_on` is the last day of its legal clock."""

    kind: object
    title: str
    subtitle: str
    waits_for: object
    amount_fen: int | None
    due_on: date | None
    url_name: str
    url_args: tuple[int, ...]


@dataclass(frozen=True)
class Line:
    """What a row says beside its kind, clock and page: whom, of what, what is to be done, and fen where there are some."""

    title: str
    subtitle: str
    waits_for: object
    amount_fen: int | None = None


@dataclass(frozen=True)
class Waiting:
    """One sort of matter that waits for an actor, not read yet.

    found: the rows that wait, narrowed to what the actor may see, and nothing joined for show.
    say: the lines of some of `found`, by primary key; it reads what they show.
    due: the field or expression of the last day, or NO_CLOCK.
    page: the URL name where it is done, with the primary key as its argument.
    as_one: one row stands for all of `found` (a batch to be made of them): its page has no argument, `say` gets them all.
    """

    kind: object
    page: str
    found: QuerySet[Any]
    say: Callable[[QuerySet[Any]], Mapping[int, Line]]
    due: Combinable = DUE_ON
    as_one: bool = False

    @cached_property
    def keys(self) -> tuple[str, tuple[Any, ...]]:
        """SQL for (until, waiting_pk) of each row that waits, with its parameters; worded once. "" where nothing can wait.

        States are written in it, so that it is planned once for all actors of a role and not anew among many rows.
        """
        rows = self.found.order_by().annotate(until=self.due, waiting_pk=F("pk"))
        if self.as_one:
            rows = rows.order_by("until", "pk")[:1]
        try:
            return with_words(*rows.values_list("until", "waiting_pk").query.sql_with_params())
        except EmptyResultSet:
            return "", ()


@dataclass(frozen=True)
class Tally:
    """How many of one kind wait, how many of them are `due` by the day asked for; `first`: the earliest last day."""

    kind: str
    count: int
    due: int
    first: date | None


def counted(parts: Sequence[Waiting]) -> int:
    """How many rows wait, in one statement however many floors say something: the navigation of every page asks it."""
    return sum(count for count, in _asked(COUNTED, parts))


def tallied(parts: Sequence[Waiting], *, on: date) -> list[Tally]:
    """How many of each kind wait, and how many of them until that day; one statement. The kind most urgent first."""
    found: dict[str, Tally] = {}
    for which, count, due, first in _asked(TALLIED, parts, before=[on]):
        kind = str(parts[which].kind)
        had = found.get(kind, Tally(kind, 0, 0, first))
        found[kind] = Tally(kind, had.count + count, had.due + due, had.first)
    return list(found.values())


def rows_of(parts: Sequence[Waiting], start: int = 0, stop: int | None = None) -> list[InboxRow]:
    """The rows from `start` until `stop` of all that waits: by legal day, without one last; then by sort, oldest first.

    One statement for the keys and one of `say` for each sort among them. A row settled between the two is left out.
    """
    keys = _asked(PAGE, parts, after=[None if stop is None else stop - start, start])
    wanted: dict[int, list[int]] = defaultdict(list)
    for which, _until, key in keys:
        wanted[which].append(key)
    lines = {which: _said(parts[which], ids) for which, ids in wanted.items()}
    return [_row(parts[which], key, until, lines[which][key]) for which, until, key in keys if key in lines[which]]


class Rows(Sequence[InboxRow]):
    """All that waits, as a list for pages: its length was counted (`count`), and a slice of it reads that slice."""

    def __init__(self, parts: Sequence[Waiting], count: int) -> None:
        self.parts, self.length = parts, count

    def __len__(self) -> int:
        return self.length

    def __getitem__(self, wanted: Any) -> Any:
        if isinstance(wanted, slice):
            return rows_of(self.parts, *wanted.indices(self.length)[:2])
        return rows_of(self.parts, wanted, wanted + 1)[0]

    def __iter__(self) -> Iterator[InboxRow]:
        return iter(self[:])


def lines_of(found: Iterable[Any], line: Callable[[Any], Line]) -> dict[int, Line]:
    """`line` of each row by its primary key: what most `Waiting.say` answer."""
    return {one.pk: line(one) for one in found}


def _asked(question: str, parts: Sequence[Waiting], *, before: Sequence[Any] = (), after: Sequence[Any] = ()) -> list[Any]:
    """The rows that a statement over (nth of the parts, last day, key) of all that waits answers; none where nothing can wait."""
    keys = [(nth, *part.keys) for nth, part in enumerate(parts) if part.keys[0]]
    if not keys:
        return []
    union = " UNION ALL ".join(
        f"SELECT {nth} AS which, one.until, one.waiting_pk AS key FROM ({sql}) AS one"  # noqa: S608 - worded by Django
        for nth, sql, _given in keys)
    with connection.cursor() as cursor:
        cursor.execute(question.format(keys=union), [*before, *(value for _nth, _sql, given in keys for value in given), *after])
        return list(cursor.fetchall())


def _said(part: Waiting, ids: list[int]) -> Mapping[int, Line]:
    return dict.fromkeys(ids, *part.say(part.found).values()) if part.as_one else part.say(part.found.filter(pk__in=ids))


def _row(part: Waiting, key: int, until: date | None, line: Line) -> InboxRow:
    return InboxRow(
        kind=part.kind, title=line.title, subtitle=line.subtitle, waits_for=line.waits_for, amount_fen=line.amount_fen,
        due_on=until, url_name=part.page, url_args=() if part.as_one else (key,))
