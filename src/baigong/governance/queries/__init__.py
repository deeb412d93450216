"""Reading governance. One file per noun; the names below are the floor's public queries."""

from baigong.governance.decide.measures import item_label

from .documents import Related, article_at, articles_of, document, document_of_number, documents, related_to
from .inbox import inbox
from .live import Live, indicator_name, indicators_for, live_of
from .measures import MeasureNow, measure, measures, said_of, versions_of
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

__all__ = [
    "Live", "MeasureNow", "Related", "Tally", "Wanted", "article_at", "articles_of", "board", "children_of",
    "document", "document_of_number", "documents", "extensions_of", "inbox", "indicator_name",
    "indicators_for", "item_label", "light_of", "live_of", "measure", "measures", "owners_below", "owners_for", "parent_of",
    "progress_of", "public_tasks", "related_to", "said_of", "states_of", "tallies", "task", "tasks", "versions_of",
]
