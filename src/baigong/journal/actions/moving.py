"""States move by their table, with a guarded UPDATE and a line in the action's entry; one by one or many at once."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import connection, models

from baigong.journal.words import Refusal
from baigong.kernel.actor import Actor
from baigong.kernel.move import next_state, type_of_moves
from baigong.kernel.refused import Reason, Refused
from baigong.kernel.word import Words

from .acting import current, step


@step
def move(
    thing: models.Model, moves: type_of_moves, to: Words, *, by: Actor, now: datetime, **stamps: Any,
) -> None:
    """Move `thing.state` by its table with a guarded UPDATE; set `stamps` (e.g. approved_at=now) with it.

    Raises Refused(not_now) when the table has no such move, Refused(moved_meanwhile) when someone was quicker.
    """
    states = type(next(iter(moves))[0])
    old = states(thing.state)  # type: ignore[attr-defined]
    new = next_state(moves, old, to)
    if not _moved(thing, str(old), {"state": str(new), **stamps}):
        raise Refused(Reason(Refusal.MOVED_MEANWHILE, {"state": new}))
    for field_name, value in {"state": new, **stamps}.items():
        setattr(thing, field_name, value)
    running = current()
    running.detail.setdefault("moves", []).append([thing._meta.label, str(thing.pk), str(to), str(old), str(new)])


@step
def move_all(
    things: Sequence[models.Model], moves: type_of_moves, to: Words, *, by: Actor, now: datetime, **stamps: Any,
) -> None:
    """The same move of many rows of one table, with the same stamps: guarded as each by itself, each told in the entry.

    Raises Refused(not_now) where the table has no such move for one of them, Refused(moved_meanwhile) where someone was quicker
    with one; then none is moved. Lock the rows in the order of their ids before.
    """
    states, by_state = type(next(iter(moves))[0]), defaultdict(list)
    for thing in things:
        by_state[states(thing.state)].append(thing)  # type: ignore[attr-defined]
    to_be = {old: next_state(moves, old, to) for old in by_state}
    told = current().detail.setdefault("moves", []) if things else []
    for old, those in by_state.items():
        values = {"state": str(to_be[old]), **stamps}
        if _moved(those[0], str(old), values, [one.pk for one in those]) != len(those):
            raise Refused(Reason(Refusal.MOVED_MEANWHILE, {"state": to_be[old]}))
        for one in those:
            for field_name, value in {"state": to_be[old], **stamps}.items():
                setattr(one, field_name, value)
            told.append([one._meta.label, str(one.pk), str(to), str(old), str(to_be[old])])


def _moved(thing: models.Model, old: str, values: dict[str, Any], keys: Sequence[Any] | None = None) -> int:
    """One guarded UPDATE by hand: it is the commonest of all, and Django takes longer to word it than the database to do it.
    How many rows it moved; `keys` where they are more than the one of `thing`."""
    about: Any = thing._meta
    fields = [about.get_field(name) for name in values]
    given = [field.get_db_prep_save(getattr(value, "pk", value), connection)
             for field, value in zip(fields, values.values(), strict=True)]
    columns = ", ".join(f'"{field.column}" = %s' for field in fields)
    which = "= %s" if keys is None else "= ANY(%s)"
    with connection.cursor() as cursor:
        cursor.execute(f'UPDATE "{about.db_table}" SET {columns} WHERE "{about.pk.column}" {which} AND "state" = %s',  # noqa: S608
                       [*given, thing.pk if keys is None else list(keys), old])
        return cursor.rowcount
