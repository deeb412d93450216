"""Tables of supervision: scans and tunings of signals, findings and their evidence; inspections, complaints, penalties;
samples of what was paid."""

from .auditing import Look
from .complaints import Complainant, Complaint
from .findings import Evidence, Finding
from .inspections import Draw, Photo, Sighting, Spot, Visit
from .penalties import Penalty
from .signals import Scan, Tuning
from .surveys import PaySurvey, SurveyContact, SurveyedClaim

__all__ = [
    "Complainant",
    "Complaint",
    "Draw",
    "Evidence",
    "Finding",
    "Look",
    "PaySurvey",
    "Penalty",
    "Photo",
    "Scan",
    "Sighting",
    "Spot",
    "SurveyContact",
    "SurveyedClaim",
    "Tuning",
    "Visit",
]
