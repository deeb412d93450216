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
from .convening import (
    answer_call,
    call_meeting,
    call_off_meeting,
    change_member,
    draft_meeting,
    edit_meeting,
    end_member,
    enter_member,
    hold_meeting,
    leave_item_out,
    order_agenda,
    propose_item,
)
from .countersigning import give_opinion, prolong_round, send_round, settle_round, take_opinion, withdraw_round
from .documents import load_documents, register_document, relate_document, unrelate_document
from .duties import add_duty, confirm_duties, correct_duty, drop_duty, merge_duties, reopen_duty
from .explaining import draft_explanation, publish_explanation, take_question, withdraw_explanation, write_explanation
from .extensions import agree_extension, ask_extension, decline_extension
from .feedback import answer_problem, merge_problem, refer_problem, send_problem, task_problem
from .firm_training import accept_training_system, consent_to_summary, file_training_system, return_training_system
from .following import follow, gather_looks, unfollow
from .inspecting import call_off_inspection, draw_checks, enter_check, pick_checks, plan_inspection, publish_inspection
from .items import draft_item, publish_item, withdraw_item, write_item
from .measures import load_measures, revise_measure
from .minutes import Decided, answer_minutes, send_minutes, settle_minutes, task_decision
from .planning import confirm_task, draft_task, edit_task, hand_down, hand_out, send_back, withdraw_task, write_task
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
from .practices import (
    adopt_practice,
    publish_practice,
    return_practice,
    send_practice,
    send_practice_again,
    tell_effect,
    withdraw_practice,
)
from .questioning import answer_question, ask_question, merge_question, register_concern, show_question
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
from .replying import answer_survey, remind_of_surveys, return_reply, send_reply, take_reply
from .surveying import close_survey, draft_survey, drop_field, issue_survey, put_field, put_figure
from .texts import bring_text
from .urging import remind_members
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
    "Decided", "accept_share", "accept_task", "accept_training_system", "add_duty", "adopt_practice",
    "agree_extension", "agree_share", "answer_call", "answer_comments", "answer_letter", "answer_minutes",
    "answer_problem", "answer_question", "answer_survey", "ask_extension", "ask_question", "ask_share",
    "bring_text", "call_meeting", "call_off_inspection", "call_off_meeting", "change_measuring", "change_member",
    "check_report", "close_rectification", "close_survey", "compute_report", "confirm_duties", "confirm_task",
    "consent_to_summary", "correct_duty", "decline_extension", "decline_share", "divide_goal", "draft_consultation",
    "draft_explanation", "draft_item", "draft_meeting", "draft_survey", "draft_task", "draw_checks", "drop_duty",
    "drop_field", "drop_problem", "drop_step", "edit_consultation", "edit_meeting", "edit_task", "end_member",
    "enter_check", "enter_member", "file_training_system", "finish_task", "follow", "gather_looks", "give_opinion",
    "group_comments", "hand_down", "hand_in_report", "hand_out", "hide_comment", "hold_meeting", "issue_letter",
    "issue_plan", "issue_survey", "leave_item_out", "load_documents", "load_measures", "load_plans", "merge_duties",
    "merge_problem", "merge_question", "open_plan", "open_report", "order_agenda", "pick_checks", "plan_inspection",
    "prolong_consultation", "prolong_round", "propose_item", "propose_step", "publish_consultation",
    "publish_explanation", "publish_inspection", "publish_item", "publish_practice", "put_field", "put_figure",
    "put_goal", "put_problem", "receive_report", "refer_problem", "register_concern", "register_document",
    "regroup_comments", "relate_document", "remind", "remind_members", "remind_of_surveys", "reopen_duty",
    "report_consultation", "report_progress", "restate_report", "return_practice", "return_reply", "return_report",
    "return_task", "return_training_system", "reveal_commenter", "review_report", "revise_goal", "revise_measure",
    "send_back", "send_comment", "send_minutes", "send_practice", "send_practice_again", "send_problem",
    "send_rectification_back", "send_reply", "send_report", "send_report_back", "send_round", "settle_minutes",
    "settle_round", "show_comment", "show_question", "sign_report", "take_opinion", "take_question", "take_reply",
    "take_step", "task_decision", "task_problem", "tell_effect", "unfollow", "unrelate_document",
    "withdraw_consultation", "withdraw_explanation", "withdraw_item", "withdraw_practice", "withdraw_round",
    "withdraw_task", "write_explanation", "write_item", "write_report", "write_task",
]
