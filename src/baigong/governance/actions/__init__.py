"""Writing governance. One file per noun; the names below are the floor's public actions."""

from .carrying import accept_task, change_measuring, finish_task, report_progress, return_task
from .documents import load_documents, register_document
from .extensions import agree_extension, ask_extension, decline_extension
from .measures import load_measures, revise_measure
from .planning import confirm_task, draft_task, edit_task, hand_down, hand_out, send_back, withdraw_task
from .reminding import remind

__all__ = [
    "accept_task", "agree_extension", "ask_extension", "change_measuring", "confirm_task", "decline_extension", "draft_task",
    "edit_task", "finish_task", "hand_down", "hand_out", "load_documents", "load_measures", "register_document",
    "remind", "report_progress", "return_task", "revise_measure", "send_back", "withdraw_task",
]
