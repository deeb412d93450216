"""Complaints: what may be handed in, and how long each step may take."""

import hashlib
from dataclasses import dataclass

from baigong.kernel.refused import Answer, Reason
from baigong.supervision.words.complaints import ComplaintRefusal


@dataclass(frozen=True)
class ComplaintRules:
    """One dated version of institution/supervision/complaints.yaml."""

    source: str
    trust: str
    accept_working_days: int
    answer_working_days: int
    shortest_text: int
    most_per_hour: int


def may_lodge(*, text: str, lately: int, rules: ComplaintRules) -> Answer:
    """It says something, and its sender has not sent many within the hour."""
    return Answer.of([
        Reason(ComplaintRefusal.TOO_SHORT, {"least": rules.shortest_text}) if len(text.strip()) < rules.shortest_text else None,
        Reason(ComplaintRefusal.TOO_MANY, {"most": rules.most_per_hour}) if lately >= rules.most_per_hour else None,
    ])


def secret_hash(secret: str) -> str:
    """What is kept of the code that opens a reply; spaces, dashes and small letters are forgiven."""
    plain = "".join(secret.replace("-", "").split()).upper()
    return hashlib.sha256(f"baigong-complaint-1|{plain}".encode()).hexdigest()
