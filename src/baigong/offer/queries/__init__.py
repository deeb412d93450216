"""Reading the offer. One file per noun; the names below are the floor's public queries."""

from .applications import bars_of, may_be_opened, readiness
from .catalogue import (
    catalogue_item,
    catalogue_lines,
    catalogues,
    items,
    levels_offered,
    occupation,
    occupations,
    shortages,
)
from .cohorts import (
    OfferedNow,
    Wanted,
    cohort,
    cohorts_for,
    offered_now,
    open_cohorts,
    own_cohort,
    session,
    sessions_of,
    states_of,
)
from .education import (
    EDUCATION_HEAD,
    EDUCATION_OPTIONAL,
    education_account,
    education_accounts,
    education_by_purpose,
    education_rules,
    education_spent,
    read_education,
)
from .employers import order, orders, orders_by_state, scopes_in, training_plan, training_plans
from .freezes import grounds_on_cohort, is_frozen
from .inbox import inbox
from .listings import listings_of, lists_on
from .programmes import classes_of, programmes_filed
from .providers import heads_of, places_of, scopes_of, teachers_of
from .regions import cohorts_by_region
from .rules import days_left, filing_rules, last_day, training_rules, working_days
from .shown import Step, hours_of, steps_of
from .waiting import NO_CLOCK, InboxRow, Line, Rows, Tally, Waiting, counted, lines_of, rows_of, tallied

__all__ = [
    "EDUCATION_HEAD",
    "EDUCATION_OPTIONAL",
    "NO_CLOCK",
    "InboxRow",
    "Line",
    "OfferedNow",
    "Rows",
    "Step",
    "Tally",
    "Waiting",
    "Wanted",
    "bars_of",
    "catalogue_item",
    "catalogue_lines",
    "catalogues",
    "classes_of",
    "cohort",
    "cohorts_by_region",
    "cohorts_for",
    "counted",
    "days_left",
    "education_account",
    "education_accounts",
    "education_by_purpose",
    "education_rules",
    "education_spent",
    "filing_rules",
    "grounds_on_cohort",
    "heads_of",
    "hours_of",
    "inbox",
    "is_frozen",
    "items",
    "last_day",
    "levels_offered",
    "lines_of",
    "listings_of",
    "lists_on",
    "may_be_opened",
    "occupation",
    "occupations",
    "offered_now",
    "open_cohorts",
    "order",
    "orders",
    "orders_by_state",
    "own_cohort",
    "places_of",
    "programmes_filed",
    "read_education",
    "readiness",
    "rows_of",
    "scopes_in",
    "scopes_of",
    "session",
    "sessions_of",
    "shortages",
    "states_of",
    "steps_of",
    "tallied",
    "teachers_of",
    "training_plan",
    "training_plans",
    "training_rules",
    "working_days",
]
