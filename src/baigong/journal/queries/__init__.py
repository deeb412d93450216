"""Reading: the journal itself, and how any floor asks the database. One file per matter."""

from .asking import LookingWrote, any_of, asked_often, only_reading, planned_anew, with_words
from .kept import Kept, kept
from .reading import (
    LOCKS,
    QUEUED_AS,
    Broken,
    broken_links,
    head,
    history_of,
    is_at_work,
    left_works,
    messages_for,
    noted,
    simulated_now,
    under_way,
    unseen_count,
    work,
    works_for,
)

__all__ = [
    "LOCKS",
    "QUEUED_AS",
    "Broken",
    "Kept",
    "LookingWrote",
    "any_of",
    "asked_often",
    "broken_links",
    "head",
    "history_of",
    "is_at_work",
    "kept",
    "left_works",
    "messages_for",
    "noted",
    "only_reading",
    "planned_anew",
    "simulated_now",
    "under_way",
    "unseen_count",
    "with_words",
    "work",
    "works_for",
]
