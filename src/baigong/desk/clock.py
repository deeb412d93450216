"""The only place that looks at the computer's clock. Everything below is told the time."""

from datetime import datetime

from django.conf import settings
from django.utils import timezone

from baigong.journal import queries as journal


def now() -> datetime:
    """The instant of this request; in a simulated installation, the story's own time."""
    real = timezone.now()
    if settings.SIMULATED:
        return journal.simulated_now(real) or real
    return real
