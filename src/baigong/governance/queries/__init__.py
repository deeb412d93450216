"""Reading governance. One file per noun; the names below are the floor's public queries."""

from baigong.governance.decide.measures import item_label

from .documents import Related, article_at, articles_of, document, document_of_number, documents, related_to
from .inbox import inbox
from .live import Live, indicator_name, indicators_for, live_of
from .measures import MeasureNow, measure, measures, said_of, versions_of
from .plans import (
    Standing,
    goal,
    goals_of,
    plan,
    plans,
    plans_named,
    revisions_of,
    shares_of,
    standings_of_goals,
    standings_of_shares,
    waiting_shares,
)
from .report_figures import places_below, units_below, whole_figures, year_so_far
from .report_forms import form_for, form_kept, themes
from .tasks import (
    Tally,
    Wanted,
    board,
    children_of,
    extensions_of,
    light_of,
    owners_below,
    owners_for,
    parent_of,
    progress_of,
    public_tasks,
    states_of,
    tallies,
    task,
    tasks,
)
from .yearly import (
    Filled,
    cell_of,
    changes_since_last,
    filled,
    flags_of,
    last_check,
    locked_reports,
    months_of_cell,
    report,
    reports,
    versions_of_report,
)

__all__ = [
    "Filled", "Live", "MeasureNow", "Related", "Standing", "Tally", "Wanted", "article_at", "articles_of", "board",
    "cell_of", "changes_since_last", "children_of", "document", "document_of_number", "documents", "extensions_of",
    "filled", "flags_of", "form_for", "form_kept", "goal", "goals_of", "inbox", "indicator_name", "indicators_for",
    "item_label", "last_check", "light_of", "live_of", "locked_reports", "measure", "measures", "months_of_cell",
    "owners_below", "owners_for", "parent_of", "places_below", "plan", "plans", "plans_named", "progress_of",
    "public_tasks", "related_to", "report", "reports", "revisions_of", "said_of", "shares_of", "standings_of_goals",
    "standings_of_shares", "states_of", "tallies", "task", "tasks", "themes", "units_below", "versions_of",
    "versions_of_report", "waiting_shares", "whole_figures", "year_so_far",
]
