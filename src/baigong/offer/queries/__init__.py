"""Reading the offer. One file per noun; the names below are the floor's public queries."""

from .catalogue import (
    catalogue_item,
    catalogues,
    items,
    levels_offered,
    occupation,
    occupations,
)
from .cohorts import Wanted, cohort, cohorts_for, open_cohorts, session, sessions_of, states_of
from .inbox import InboxRow, inbox
from .providers import heads_of, places_of, scopes_of, teachers_of
from .rules import training_rules, working_days

__all__ = [
    "InboxRow", "Wanted", "catalogue_item", "catalogues", "cohort", "cohorts_for", "heads_of", "inbox", "items",
    "levels_offered", "occupation", "occupations", "open_cohorts", "places_of", "scopes_of", "session", "sessions_of",
    "states_of", "teachers_of", "training_rules", "working_days",
]
