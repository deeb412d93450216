"""Writing governance. One file per noun; the names below are the floor's public actions."""

from .carrying import accept_task, change_measuring, finish_task, report_progress, return_task
from .commenting import (
    answer_comments,
    group_comments,
    hide_comment,
    regroup_comments,
    reveal_commenter,
    send_comment,
    show_comment,
)
from .consulting import (
    draft_consultation,
    edit_consultation,
    prolong_consultation,
    publish_consultation,
    report_consultation,
    withdraw_consultation,
)
from .documents import load_documents, register_document
from .extensions import agree_extension, ask_extension, decline_extension
from .feedback import answer_problem, merge_problem, refer_problem, send_problem, task_problem
from .measures import load_measures, revise_measure
from .planning import (
    confirm_task,
    draft_task,
    edit_task,
    hand_down,
    hand_out,
    send_back,
    withdraw_task,
    write_task,
)

__all__ = [
    "accept_task", "agree_extension", "answer_comments", "answer_problem", "ask_extension", "change_measuring", "confirm_task",
    "decline_extension", "draft_consultation", "draft_task", "edit_consultation", "edit_task", "finish_task", "group_comments",
    "hand_down", "hand_out", "hide_comment", "load_documents", "load_measures", "merge_problem", "prolong_consultation",
    "publish_consultation", "refer_problem", "register_document", "regroup_comments", "report_consultation", "report_progress",
    "return_task", "reveal_commenter", "revise_measure", "send_back", "send_comment", "send_problem", "show_comment",
    "task_problem", "withdraw_consultation", "withdraw_task", "write_task",
]
