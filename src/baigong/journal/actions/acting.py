"""The one way to write. `@action` is a use case; `@step` is a part that only an action may play."""

import functools
import inspect
import zlib
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from importlib import import_module
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import IntegrityError, OperationalError, connection, models, transaction
from django.db.backends.postgresql.psycopg_any import Jsonb

from baigong.journal.models import LANES, Clock, Message, Once
from baigong.journal.queries import asked_often
from baigong.kernel.actor import SYSTEM, Actor
from baigong.kernel.refused import Answer, Common, Reason, Refused
from baigong.kernel.word import Event, Refusals, filled

DEADLOCK_TRIES = 3
"""The database breaks a deadlock by refusing one side; the refused side simply goes again."""
AGAIN = 2023
"""Of the numbers of advisory locks: those who go again, one after another for each action."""


class ActionInsideAction(RuntimeError):
    """An action was called inside another: call a step instead."""


class StepOutsideAction(RuntimeError):
    """A step was called with no action around it: nothing would be journalled."""


class AlreadyAnswered(Exception):
    """This form was sent before; `location` is where the first answer led ("" while it is still being answered)."""

    def __init__(self, location: str) -> None:
        self.location = location
        super().__init__("already answered")


@dataclass
class Running:
    """What the outermost action gathers for its one entry."""

    name: str
    by: Actor
    now: datetime
    subject: models.Model | None = None
    why: str = ""
    detail: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Addressed:
    """To whom one of many messages goes, and what it is filled with."""

    to_person: int | None
    to_organisation: int | None
    link: str
    values: Mapping[str, object]


_running: ContextVar[Running | None] = ContextVar("baigong_running_action", default=None)
_once: ContextVar[UUID | None] = ContextVar("baigong_once_key", default=None)

ACTIONS: dict[str, Callable[..., Any]] = {}
"""Every action by name, for the role × action matrix."""


def action(
    name: str, *, may: Callable[..., Any], look: Callable[..., None] | None = None
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Make a public use case: asks `may`, opens the transaction, runs, writes one journal entry.

    `may` is called with those of the action's arguments that it names (always keyword-only) and returns an
    `Answer` or a bool. The action itself takes `by: Actor` and `now: datetime`, keyword-only, always given.
    `why=` may be passed by the caller as the stated reason when the action itself declares no such argument.

    `look`, for what hundreds press at once, takes the action's arguments and refuses what reading alone refuses, before
    any transaction is opened. It never says yes: whoever passes it is judged again inside.
    """
    asked = set(inspect.signature(may).parameters)

    def wrap(fn: Callable[..., Any]) -> Callable[..., Any]:
        takes_why = "why" in inspect.signature(fn).parameters

        @functools.wraps(fn)
        def run(*, by: Actor, now: datetime, **given: Any) -> Any:
            if _running.get() is not None:
                raise ActionInsideAction(f"{name} inside {_running.get().name}")  # type: ignore[union-attr]
            why = given.get("why", "") if takes_why else given.pop("why", "")
            around = {"by": by, "now": now, **given}
            asking = {key: around[key] for key in asked if key in around}
            if run.look is not None:  # type: ignore[attr-defined]
                try:
                    _allow(may(**asking))
                    run.look(**around)  # type: ignore[attr-defined]
                except Refused:
                    _unless_answered()
                    raise

            def once_through(again: bool) -> Any:
                mine = Running(name, by, now, why=why or "")
                token, key = _running.set(mine), _once.get()
                try:
                    with transaction.atomic():
                        if again:
                            _behind_the_others(name)
                        _claim_once(by, now)
                        _allow(may(**asking))
                        result = fn(by=by, now=now, **given)
                        _write_entry(mine, result)
                        return result
                except Exception:
                    _once.set(key)  # its claim was rolled back with it: the form is still to be answered
                    raise
                finally:
                    _running.reset(token)

            return _explained(once_through)

        run.action_name = name  # type: ignore[attr-defined]
        run.may, run.look = may, look  # type: ignore[attr-defined]
        ACTIONS[name] = run
        return run

    return wrap


def step(fn: Callable[..., Any]) -> Callable[..., Any]:
    """Make a part that upper floors' actions play; refuses to run alone, for then nothing would be journalled."""

    @functools.wraps(fn)
    def run(*args: Any, **given: Any) -> Any:
        if _running.get() is None:
            raise StepOutsideAction(f"{fn.__module__}.{fn.__qualname__}")
        return fn(*args, **given)

    run.is_step = True  # type: ignore[attr-defined]
    return run


@step
def note(subject: models.Model | None = None, **detail: Any) -> None:
    """Say in the entry what this was about, and what changed. No personal data: keys and codes only."""
    running = current()
    if subject is not None:
        running.subject = subject
    running.detail.update(detail)


@step
def tell(
    word: Event, *, now: datetime, to_person: int | None = None, to_organisation: int | None = None,
    link: str = "", **values: Any,
) -> None:
    """Put a message into the outbox of this transaction: sent if and only if the action happens."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO journal_message (to_person, to_organisation, word, zh, en, link, at) "
            "VALUES (%s, %s, %s, %s, %s, %s, %s)",
            [to_person, to_organisation, f"{type(word).__module__}.{word}", filled(word.zh, values),
             filled(word.en, values, "en"), link, now])


@step
def tell_all(word: Event, *, now: datetime, to_persons: Collection[int], link: str = "", **values: Any) -> None:
    """The same message to many persons, in one statement."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO journal_message (to_person, to_organisation, word, zh, en, link, at) "
            "SELECT person, NULL, %s, %s, %s, %s, %s FROM unnest(%s::bigint[]) AS person",
            [f"{type(word).__module__}.{word}", filled(word.zh, values), filled(word.en, values, "en"), link, now,
             list(to_persons)])


@step
def tell_each(word: Event, told: Collection[Addressed], *, now: datetime) -> None:
    """A message of the same kind to each of many, each in words of its own, in one statement."""
    columns = zip(*[(one.to_person, one.to_organisation, filled(word.zh, one.values), filled(word.en, one.values, "en"), one.link)
                    for one in told], strict=True)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO journal_message (to_person, to_organisation, word, zh, en, link, at) "
            "SELECT w.person, w.house, %s, w.zh, w.en, w.link, %s "
            "FROM unnest(%s::bigint[], %s::bigint[], %s::text[], %s::text[], %s::text[]) AS w (person, house, zh, en, link)",
            [f"{type(word).__module__}.{word}", now, *([list(one) for one in columns] or [[]] * 5)])


@contextmanager
def answering(key: UUID | None) -> Iterator[None]:
    """While this is open, the first action claims the form's key: the same key again raises AlreadyAnswered."""
    token = _once.set(key)
    try:
        yield
    finally:
        _once.reset(token)


def answered(key: UUID, location: str) -> None:
    """Remember where the answer to a form led."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE journal_once SET location = %s WHERE key = %s AND location = ''", [location, key])


@action("journal.messages_seen", may=lambda *, by: by.is_known)
def mark_messages_seen(*, by: Actor, now: datetime) -> None:
    """The reader has seen the messages addressed to them in person."""
    Message.objects.filter(to_person=by.person_id, seen_at=None).update(seen_at=now)


@action("journal.clock_set", may=lambda *, by: by == SYSTEM)
def set_clock(*, by: Actor, now: datetime, real: datetime) -> Clock:
    """Simulated installations only: from the real instant `real` on, it is `now`."""
    return Clock.objects.update_or_create(id=1, defaults={"shows_at": now, "set_at": real})[0]


def current() -> Running:
    """The action that is running, for the other parts of this room. Raises StepOutsideAction."""
    running = _running.get()
    if running is None:
        raise StepOutsideAction("no action is running")
    return running


def _claim_once(by: Actor, now: datetime) -> None:
    key = _once.get()
    if key is None:
        return
    _once.set(None)
    with connection.cursor() as cursor:  # locked until this ends: _unless_answered waits for it
        cursor.execute("SELECT journal_take_once(%s, %s, %s, %s)", [_lock_of(key), key, now, by.person_id])
        (is_new,) = cursor.fetchone()
    if not is_new:
        raise AlreadyAnswered(Once.objects.get(pk=key).location)


def _unless_answered() -> None:
    """Raise AlreadyAnswered if the form was answered with yes before."""
    key = _once.get()
    location = answered_with(key) if key is not None else None
    if location is not None:
        raise AlreadyAnswered(location)


def answered_with(key: UUID) -> str | None:
    """Where a form led that was answered with yes before, None if it was not. Waits for whoever is answering it just now: a
    double click is not told "full" while its first half takes the last seat."""
    ((location,),) = asked_often("SELECT journal_answered_once(%s, %s)", [_lock_of(key), key])
    return location


def _lock_of(key: UUID) -> int:
    """The key as the number of an advisory lock, signed in 64 bits."""
    return int.from_bytes(key.bytes[:8], "big", signed=True)


def _allow(said: Answer | bool) -> None:
    if isinstance(said, Answer):
        said.or_refuse()
    elif not said:
        raise Refused(Common.NOT_YOURS)


def _write_entry(running: Running, result: Any) -> None:
    """Last statement of the transaction, so that the lane is held for the blink of a commit only."""
    subject = running.subject or (result if isinstance(result, models.Model) else None)
    kind = subject._meta.label if subject is not None else ""
    key = str(subject.pk) if subject is not None else ""
    by = running.by
    with connection.cursor() as cursor:  # number and hashes are the trigger's to give
        cursor.execute(
            "INSERT INTO journal_entry (lane_id, seq, at, action, by_person, by_role, by_organisation, subject_kind, "
            "subject_id, why, detail, prev_hash, hash) VALUES (%s, 0, %s, %s, %s, %s, %s, %s, %s, %s, %s, '', '')",
            [zlib.crc32(f"{kind}:{key}".encode()) % LANES, running.now, running.name, by.person_id, str(by.role),
             by.organisation_id, kind, key, running.why, Jsonb(running.detail)])


def _behind_the_others(name: str) -> None:
    """Wait until nobody else goes again with this action: twenty who cross each other's way would only do so again."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [AGAIN, zlib.crc32(name.encode()) & 0x7FFF_FFFF])


def _explained(run: Callable[[bool], Any]) -> Any:
    """Run; go again after a deadlock; turn the database's no into a refusal that people understand."""
    for tries_left in reversed(range(DEADLOCK_TRIES)):
        try:
            return run(tries_left < DEADLOCK_TRIES - 1)
        except OperationalError as error:
            state = getattr(error.__cause__, "sqlstate", "")
            if state not in ("40P01", "40001") or not tries_left or connection.in_atomic_block:
                raise
        except IntegrityError as error:
            diagnosis = getattr(error.__cause__, "diag", None)
            reason = _reason_of(getattr(diagnosis, "constraint_name", "") or "")
            raise Refused(reason) from error
    raise AssertionError("unreachable")


def _reason_of(constraint: str) -> Reason:
    return Reason(_constraints().get(constraint, Common.CONFLICT))


@functools.cache
def _constraints() -> dict[str, Refusals]:
    """Constraint name → refusal, as each module's words declare in `CONSTRAINTS`."""
    known: dict[str, Refusals] = {}
    for config in apps.get_app_configs():
        if config.name.startswith("baigong."):
            try:
                words = import_module(f"{config.name}.words")
            except ModuleNotFoundError:
                continue
            known.update(getattr(words, "CONSTRAINTS", {}))
    return known
