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
from .documents import load_documents, register_document, relate_document, unrelate_document
from .duties import add_duty, confirm_duties, correct_duty, drop_duty, merge_duties, reopen_duty
from .extensions import agree_extension, ask_extension, decline_extension
from .feedback import answer_problem, merge_problem, refer_problem, send_problem, task_problem
from .inspecting import call_off_inspection, draw_checks, enter_check, pick_checks, plan_inspection, publish_inspection
from .measures import load_measures, revise_measure
from .planning import confirm_task, draft_task, edit_task, hand_down, hand_out, send_back, withdraw_task, write_task
from .rectifying import (
    answer_letter,
    close_rectification,
    drop_step,
    issue_letter,
    propose_step,
    send_rectification_back,
    take_step,
)
from .reminding import remind
from .texts import bring_text

__all__ = [
    "accept_task", "add_duty", "agree_extension", "answer_comments", "answer_letter", "answer_problem", "ask_extension",
    "bring_text", "call_off_inspection", "change_measuring", "close_rectification", "confirm_duties", "confirm_task",
    "correct_duty", "decline_extension", "draft_consultation", "draft_task", "draw_checks", "drop_duty", "drop_step",
    "edit_consultation", "edit_task", "enter_check", "finish_task", "group_comments", "hand_down", "hand_out", "hide_comment",
    "issue_letter", "load_documents", "load_measures", "merge_duties", "merge_problem", "pick_checks", "plan_inspection",
    "prolong_consultation", "propose_step", "publish_consultation", "publish_inspection", "refer_problem", "register_document",
    "regroup_comments", "relate_document", "remind", "reopen_duty", "report_consultation", "report_progress", "return_task",
    "reveal_commenter", "revise_measure", "send_back", "send_comment", "send_problem", "send_rectification_back",
    "show_comment", "take_step", "task_problem", "unrelate_document", "withdraw_consultation", "withdraw_task", "write_task",
]
