"""Consultations: how long one stands open, what may be sent in, where it stands by the calendar."""

import hashlib
import re
from dataclasses import dataclass
from datetime import date, timedelta

from baigong.governance.words.consulting import (
    ConsultationRefusal,
    ConsultationState,
    Importance,
    Phase,
)
from baigong.kernel.refused import Answer, Reason
from baigong.kernel.workdays import WorkingDays

NUMBERS = re.compile(r"(?<!\d)(?:\d{17}[\dXx]|1\d{10})(?!\d)")
"""Identity numbers and mobile numbers: eighteen places, or eleven that begin with 1."""


@dataclass(frozen=True)
class ConsultationRules:
    """One dated version of institution/voices/consultations.yaml."""

    source: str
    trust: str
    least_days_major: int
    least_working_days_normative: int
    least_days_urgent: int
    shortest_text: int
    most_per_hour: int
    shingle: int
    alike_percent: int


def may_stand_open(
    *, importance: str, opens_on: date, closes_on: date, on: date, why_short: str, rules: ConsultationRules, days: WorkingDays,
) -> Answer:
    """It opens today or later, and stands open as long as is usual, or shorter for a stated reason."""
    open_days = (closes_on - opens_on).days + 1
    if importance == Importance.MAJOR:
        least = (f"{rules.least_days_major} 天", f"{rules.least_days_major} days")
        is_short = open_days < rules.least_days_major
    else:
        wanted = rules.least_working_days_normative
        least = (f"{wanted} 个工作日", f"{wanted} working days")
        is_short = closes_on < days.add(opens_on - timedelta(days=1), wanted)  # the opening day counts where it is worked
    too_short = open_days < rules.least_days_urgent
    return Answer.of([
        Reason(ConsultationRefusal.OPENS_PAST, {"day": opens_on}) if opens_on < on else None,
        Reason(ConsultationRefusal.PERIOD_TOO_SHORT, {"least": rules.least_days_urgent}) if too_short else None,
        Reason(ConsultationRefusal.PERIOD_SHORT, {"least": least[0], "least_en": least[1]})
        if is_short and not too_short and not why_short.strip() else None,
    ])


def may_send(*, text: str, lately: int, is_open: bool, rules: ConsultationRules) -> Answer:
    """It is open, the text says something and no number of a person, and its sender has not sent many within the hour."""
    short = len(text.strip()) < rules.shortest_text
    return Answer.of([
        None if is_open else Reason(ConsultationRefusal.CONSULTATION_CLOSED),
        Reason(ConsultationRefusal.COMMENT_SHORT, {"least": rules.shortest_text}) if short else None,
        Reason(ConsultationRefusal.PERSONAL_DATA) if NUMBERS.search(text) else None,
        Reason(ConsultationRefusal.TOO_MANY, {"most": rules.most_per_hour}) if lately >= rules.most_per_hour else None,
    ])


def phase(*, state: str, opens_on: date, closes_on: date, on: date) -> Phase:
    """Where it stands on a day; the closing day still counts."""
    if state != ConsultationState.PUBLISHED:
        return Phase(str(state))
    return Phase.COMING if on < opens_on else Phase.OPEN if on <= closes_on else Phase.ANSWERING


def secret_hash(secret: str) -> str:
    """What is kept of the code that opens an answer; spaces, dashes and small letters are forgiven."""
    plain = "".join(secret.replace("-", "").split()).upper()
    return hashlib.sha256(f"baigong-comment-1|{plain}".encode()).hexdigest()
