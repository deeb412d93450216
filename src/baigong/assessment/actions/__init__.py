"""Writing assessment. One file per noun; the names below are the floor's public actions."""

from .certificates import certify, record_outside_certificate, revoke_certificate
from .changes import agree_change, ask_change, decline_change
from .exams import cancel_exam, enter_scores, plan_exam, publish_results

__all__ = [
    "agree_change", "ask_change", "cancel_exam", "certify", "decline_change", "enter_scores", "plan_exam",
    "publish_results", "record_outside_certificate", "revoke_certificate",
]
