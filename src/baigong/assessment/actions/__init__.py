"""Writing assessment. One file per noun; the names below are the floor's public actions."""

from .certificates import certify, record_outside_certificate, revoke_certificate
from .changes import agree_change, ask_change, decline_change
from .exams import bring_scores, cancel_exam, enter_scores, plan_exam, publish_results
from .plans import accept_assessment_plan, file_assessment_plan, refile_assessment_plan, return_assessment_plan
from .registrations import bring_registrations, pass_registration, register, return_registration, withdraw_registration

__all__ = [
    "accept_assessment_plan",
    "agree_change",
    "ask_change",
    "bring_registrations",
    "bring_scores",
    "cancel_exam",
    "certify",
    "decline_change",
    "enter_scores",
    "file_assessment_plan",
    "pass_registration",
    "plan_exam",
    "publish_results",
    "record_outside_certificate",
    "refile_assessment_plan",
    "register",
    "return_assessment_plan",
    "return_registration",
    "revoke_certificate",
    "withdraw_registration",
]
