"""Writing governance. One file per noun; the names below are the floor's public actions."""

from .carrying import accept_task, change_measuring, finish_task, report_progress, return_task
from .documents import load_documents, register_document, relate_document, unrelate_document
from .duties import add_duty, confirm_duties, correct_duty, drop_duty, merge_duties, reopen_duty
from .extensions import agree_extension, ask_extension, decline_extension
from .measures import load_measures, revise_measure
from .planning import confirm_task, draft_task, edit_task, hand_down, hand_out, send_back, withdraw_task
from .reminding import remind
from .texts import bring_text

__all__ = [
    "accept_task", "add_duty", "agree_extension", "ask_extension", "bring_text", "change_measuring", "confirm_duties",
    "confirm_task", "correct_duty", "decline_extension", "draft_task", "drop_duty", "edit_task", "finish_task", "hand_down",
    "hand_out", "load_documents", "load_measures", "merge_duties", "register_document", "relate_document", "remind",
    "reopen_duty", "report_progress", "return_task", "revise_measure", "send_back", "unrelate_document", "withdraw_task",
]
