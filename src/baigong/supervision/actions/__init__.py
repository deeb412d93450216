"""Writing: scans, judgements, tunings; draws, visits, complaints, penalties, samples of what was paid. One file per matter."""

from .auditing import open_file
from .complaints import (
    accept_complaint,
    answer_complaint,
    decline_complaint,
    hand_over_complaint,
    lodge_complaint,
    record_investigation,
    reveal_complainant,
)
from .draws import announce_draw, hold_draw, publish_draw
from .findings import assign_finding, clear_finding, confirm_finding, dismiss_finding, override_finding
from .penalties import (
    accept_rectification,
    confirm_penalty,
    hand_in_rectification,
    propose_penalty,
    return_rectification,
    withdraw_penalty,
)
from .scans import scan, scan_each
from .surveys import announce_survey, close_survey, draw_survey, record_contact
from .tunings import tune_signal
from .visits import call_off_visit, call_roll, enter_visit, keep_photo, order_visit, sign_visit

__all__ = [
    "accept_complaint",
    "accept_rectification",
    "announce_draw",
    "announce_survey",
    "answer_complaint",
    "assign_finding",
    "call_off_visit",
    "call_roll",
    "clear_finding",
    "close_survey",
    "confirm_finding",
    "confirm_penalty",
    "decline_complaint",
    "dismiss_finding",
    "draw_survey",
    "enter_visit",
    "hand_in_rectification",
    "hand_over_complaint",
    "hold_draw",
    "keep_photo",
    "lodge_complaint",
    "open_file",
    "order_visit",
    "override_finding",
    "propose_penalty",
    "publish_draw",
    "record_contact",
    "record_investigation",
    "return_rectification",
    "reveal_complainant",
    "scan",
    "scan_each",
    "sign_visit",
    "tune_signal",
    "withdraw_penalty",
]
