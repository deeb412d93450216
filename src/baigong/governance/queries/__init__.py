"""Reading governance. One file per noun; the names below are the floor's public queries."""

from baigong.governance.decide.measures import item_label

from .documents import Related, article_at, articles_of, document, document_of_number, documents, related_to
from .drafting import drafted_from
from .duties import (
    DutiesWanted,
    bodies,
    clauses,
    clauses_of,
    compared_texts,
    documents_with_texts,
    duties,
    duties_of,
    duty,
    duty_tallies,
    labels_of,
    parts_of,
    sentence_of,
    tasks_of_duties,
    text_of,
    texts_of,
)
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
    "DutiesWanted", "Live", "MeasureNow", "Related", "Tally", "Wanted", "article_at", "articles_of", "board", "bodies",
    "children_of", "clauses", "clauses_of", "compared_texts", "document", "document_of_number", "documents",
    "documents_with_texts", "drafted_from", "duties", "duties_of", "duty", "duty_tallies", "extensions_of", "inbox",
    "indicator_name", "indicators_for", "item_label", "labels_of", "light_of", "live_of", "measure", "measures",
    "owners_below", "owners_for", "parent_of", "parts_of", "progress_of", "public_tasks", "related_to", "said_of",
    "sentence_of", "states_of", "tallies", "task", "tasks", "tasks_of_duties", "text_of", "texts_of", "versions_of",
]
