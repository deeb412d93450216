"""The only place that looks at the computer's clock. Everything below is told the time."""

from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone

from baigong.journal import queries as journal

from .remembered import remembered


def now() -> datetime:
    """The instant of this request; in a simulated installation, the story's own time."""
    real = timezone.now()
    return real + _ahead() if settings.SIMULATED else real


@remembered(seconds=1)
def _ahead() -> timedelta:
    """How far the story's clock is from the computer's."""
    real = timezone.now()
    return (journal.simulated_now(real) or real) - real
