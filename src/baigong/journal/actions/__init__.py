"""The one way to write. `@action` is a use case; `@step` is a part that only an action may play; work goes on for long."""

from .acting import (
    ACTIONS,
    ActionInsideAction,
    Addressed,
    AlreadyAnswered,
    StepOutsideAction,
    action,
    answered,
    answered_with,
    answering,
    mark_messages_seen,
    note,
    set_clock,
    step,
    tell,
    tell_all,
    tell_each,
)
from .keeping import record_audit, tidy
from .moving import move, move_all
from .progress import Cancelled, progress, working
from .replies import WINDOW_SECONDS, count_use, reply_once, take_uses
from .works import ATTEMPTS, TASK, ask_for_work, cancel_work, end_work, pick_up, start_work

__all__ = [
    "ACTIONS",
    "ATTEMPTS",
    "TASK",
    "WINDOW_SECONDS",
    "ActionInsideAction",
    "Addressed",
    "AlreadyAnswered",
    "Cancelled",
    "StepOutsideAction",
    "action",
    "answered",
    "answered_with",
    "answering",
    "ask_for_work",
    "cancel_work",
    "count_use",
    "end_work",
    "mark_messages_seen",
    "move",
    "move_all",
    "note",
    "pick_up",
    "progress",
    "record_audit",
    "reply_once",
    "set_clock",
    "start_work",
    "step",
    "take_uses",
    "tell",
    "tell_all",
    "tell_each",
    "tidy",
    "working",
]
