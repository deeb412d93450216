"""Writing governance. One file per noun; the names below are the floor's public actions."""

from .carrying import accept_task, change_measuring, finish_task, report_progress, return_task
from .documents import load_documents, register_document
from .extensions import agree_extension, ask_extension, decline_extension
from .measures import load_measures, revise_measure
from .planning import confirm_task, draft_task, edit_task, hand_down, hand_out, send_back, withdraw_task
from .plans import (
    accept_share,
    agree_share,
    ask_share,
    decline_share,
    divide_goal,
    issue_plan,
    load_plans,
    open_plan,
    put_goal,
    revise_goal,
)
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
    "accept_share", "accept_task", "agree_extension", "agree_share", "ask_extension", "ask_share", "change_measuring",
    "check_report", "compute_report", "confirm_task", "decline_extension", "decline_share", "divide_goal", "draft_task",
    "drop_problem", "edit_task", "finish_task", "hand_down", "hand_in_report", "hand_out", "issue_plan", "load_documents",
    "load_measures", "load_plans", "open_plan", "open_report", "put_goal", "put_problem", "receive_report",
    "register_document", "report_progress", "restate_report", "return_report", "return_task", "review_report",
    "revise_goal", "revise_measure", "send_back", "send_report", "send_report_back", "sign_report", "withdraw_task",
    "write_report",
]
