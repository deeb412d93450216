"""Writing governance. One file per noun; the names below are the floor's public actions."""

from .carrying import accept_task, change_measuring, finish_task, report_progress, return_task
from .documents import load_documents, register_document
from .extensions import agree_extension, ask_extension, decline_extension
from .measures import load_measures, revise_measure
from .planning import confirm_task, draft_task, edit_task, hand_down, hand_out, send_back, withdraw_task
from .yearly import (
    check_report,
    compute_report,
    drop_problem,
    hand_in_report,
    open_report,
    put_problem,
    receive_report,
    restate_report,
    return_report,
    review_report,
    send_report,
    send_report_back,
    sign_report,
    write_report,
)

__all__ = [
    "accept_task", "agree_extension", "ask_extension", "change_measuring", "check_report", "compute_report", "confirm_task",
    "decline_extension", "draft_task", "drop_problem", "edit_task", "finish_task", "hand_down", "hand_in_report",
    "hand_out", "load_documents", "load_measures", "open_report", "put_problem", "receive_report", "register_document",
    "report_progress", "restate_report", "return_report", "return_task", "review_report", "revise_measure", "send_back",
    "send_report", "send_report_back", "sign_report", "withdraw_task", "write_report",
]
