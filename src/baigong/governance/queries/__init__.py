"""Reading governance. One file per noun; the names below are the floor's public queries."""

from baigong.governance.decide.measures import item_label

from .documents import Related, article_at, articles_of, document, document_of_number, documents, related_to
from .inbox import inbox
from .inspecting import (
    candidates,
    check,
    checks_of,
    inspecting_rules,
    inspection,
    inspections,
    letter_of,
    pool_of,
    public_inspections,
    published_inspection,
    redrawn,
    regions_within,
    unmet_of,
)
from .live import Live, indicator_name, indicators_for, live_of
from .measures import MeasureNow, measure, measures, said_of, versions_of
from .rectifying import (
    inspecting_waiting,
    proposed_step,
    public_steps,
    reasons_for_step,
    rectification,
    rectifications,
    rounds_of,
    steps_of,
)
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
    "Live", "MeasureNow", "Related", "Tally", "Wanted", "article_at", "articles_of", "board", "candidates", "check",
    "checks_of", "children_of", "document", "document_of_number", "documents", "extensions_of", "inbox", "indicator_name",
    "indicators_for", "inspecting_rules", "inspecting_waiting", "inspection", "inspections", "item_label", "letter_of",
    "light_of", "live_of", "measure", "measures", "owners_below", "owners_for", "parent_of", "pool_of", "progress_of",
    "proposed_step", "public_inspections", "public_steps", "public_tasks", "published_inspection", "reasons_for_step",
    "rectification", "rectifications", "redrawn", "regions_within", "related_to", "rounds_of",
    "said_of", "states_of", "steps_of", "tallies",
    "task", "tasks", "unmet_of", "versions_of",
]
