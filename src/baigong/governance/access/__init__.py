"""Who plans, who carries out, and which tasks an officer sees.

A task lies between two regions: the one that set it and the owner's. Whoever plans acts for the first, whoever holds
it for the second; a role acts for exactly its own region, so that a province does not answer for its counties.
"""

from .consulting import consultations_seen_by, may_comment, may_consult, may_lead_consultation, may_read_sender
from .coordinating import (
    acted_for_by,
    countersignings_seen_by,
    leads,
    may_answer_call,
    may_answer_minutes,
    may_coordinate,
    may_give_opinion,
    may_keep_member,
    may_lead_countersigning,
    may_lead_meeting,
    may_leave_out,
    may_propose_item,
    may_take_opinion,
    may_task_decision,
    meetings_seen_by,
    members_seen_by,
)
from .feedback import may_settle_problem, may_task_problem, may_tell, problems_seen_by
from .firm_training import may_consent_to_summary, may_file_system, may_judge_system, systems_seen_by
from .inspecting import (
    checks_seen_by,
    inspections_seen_by,
    may_check,
    may_inspect,
    may_lead,
    may_rectify,
    may_review,
    may_settle_step,
    rectifications_seen_by,
)
from .plans import (
    may_draw_up,
    may_hold_share,
    may_open_plan,
    may_plan_goal,
    may_settle_share,
    plans_seen_by,
    shares_seen_by,
    shares_to_accept,
    shares_to_settle,
    shares_waiting_for,
)
from .practices import (
    BODIES,
    may_adopt_practice,
    may_review_practice,
    may_send_practice,
    may_send_practice_again,
    may_tell_effect,
    practices_seen_by,
)
from .publicity import (
    explanations_seen_by,
    items_seen_by,
    may_answer_question,
    may_ask,
    may_explain,
    may_follow,
    may_gather_looks,
    may_lead_explanation,
    may_lead_item,
    may_publicise,
    may_register_concern,
    may_unfollow,
    questions_seen_by,
)
from .surveys import may_compose, may_compose_survey, may_receive_reply, may_reply, replies_seen_by, surveys_seen_by
from .tasks import (
    HOLDERS,
    LEADERS,
    LOADERS,
    NATION,
    PLANNERS,
    may_hand_down,
    may_hold,
    may_judge,
    may_load,
    may_plan,
    may_register,
    may_remind,
    may_revise,
    may_set,
    may_settle,
    parts_seen_by,
    seen_by,
)
from .yearly import (
    may_check_report,
    may_open_report,
    may_receive_report,
    may_sign_report,
    may_write_report,
    regions_receiving,
    reports_seen_by,
)

__all__ = [
    "BODIES", "HOLDERS", "LEADERS", "LOADERS", "NATION", "PLANNERS", "acted_for_by", "checks_seen_by",
    "consultations_seen_by", "countersignings_seen_by", "explanations_seen_by", "inspections_seen_by",
    "items_seen_by", "leads", "may_adopt_practice", "may_answer_call", "may_answer_minutes", "may_answer_question",
    "may_ask", "may_check", "may_check_report", "may_comment", "may_compose", "may_compose_survey",
    "may_consent_to_summary", "may_consult", "may_coordinate", "may_draw_up", "may_explain", "may_file_system",
    "may_follow", "may_gather_looks", "may_give_opinion", "may_hand_down", "may_hold", "may_hold_share",
    "may_inspect", "may_judge", "may_judge_system", "may_keep_member", "may_lead", "may_lead_consultation",
    "may_lead_countersigning", "may_lead_explanation", "may_lead_item", "may_lead_meeting", "may_leave_out",
    "may_load", "may_open_plan", "may_open_report", "may_plan", "may_plan_goal", "may_propose_item",
    "may_publicise", "may_read_sender", "may_receive_reply", "may_receive_report", "may_rectify", "may_register",
    "may_register_concern", "may_remind", "may_reply", "may_review", "may_review_practice", "may_revise",
    "may_send_practice", "may_send_practice_again", "may_set", "may_settle", "may_settle_problem",
    "may_settle_share", "may_settle_step", "may_sign_report", "may_take_opinion", "may_task_decision",
    "may_task_problem", "may_tell", "may_tell_effect", "may_unfollow", "may_write_report", "meetings_seen_by",
    "members_seen_by", "parts_seen_by", "plans_seen_by", "practices_seen_by", "problems_seen_by",
    "questions_seen_by", "rectifications_seen_by", "regions_receiving", "replies_seen_by", "reports_seen_by",
    "seen_by", "shares_seen_by", "shares_to_accept", "shares_to_settle", "shares_waiting_for", "surveys_seen_by",
    "systems_seen_by",
]
