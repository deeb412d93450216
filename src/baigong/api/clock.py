"""What time it is for the API: the computer's clock, or in a simulated installation the story's."""

from datetime import datetime

from django.conf import settings
from django.utils import timezone

from baigong.journal import queries as journal


def now() -> datetime:
    """The instant of a request, aware. The desks have the same in desk/clock.py: neighbours may not import each other."""
    real = timezone.now()
    return (journal.simulated_now(real) or real) if settings.SIMULATED else real
