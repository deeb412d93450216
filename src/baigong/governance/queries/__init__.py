"""Reading governance. One file per noun; the names below are the floor's public queries."""

from baigong.governance.decide.measures import item_label

from .board import Counts, Grouped, Standing, by_day, by_measure, by_place, counts, first_of_days
from .clock import clock_on, soon_before, stages_on
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
from .owed import Extended, extended, owed
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
    board,
    children_of,
    extensions_of,
    light_of,
    owners_below,
    owners_for,
    parent_of,
    progress_of,
    public_tasks,
    reminders_of,
    tallies,
    task,
)
from .tree import Branch, below, branches, first_below, path_to, roots, standing_below
from .wanted import Wanted, tasks

__all__ = [
    "Branch", "Counts", "DutiesWanted", "Extended", "Grouped", "Live", "MeasureNow", "Related", "Standing", "Tally", "Wanted",
    "article_at", "articles_of", "below", "board", "bodies", "branches", "by_day", "by_measure", "by_place", "candidates",
    "check", "checks_of", "children_of", "clauses", "clauses_of", "clock_on", "compared_texts", "counts", "document",
    "document_of_number", "documents", "documents_with_texts", "drafted_from", "duties", "duties_of", "duty", "duty_tallies",
    "extended", "extensions_of", "first_below", "first_of_days", "inbox", "indicator_name", "indicators_for",
    "inspecting_rules", "inspecting_waiting", "inspection", "inspections", "item_label", "labels_of", "letter_of", "light_of",
    "live_of", "measure", "measures", "owed", "owners_below", "owners_for", "parent_of", "parts_of", "path_to", "pool_of",
    "progress_of", "proposed_step", "public_inspections", "public_steps", "public_tasks", "published_inspection",
    "reasons_for_step", "rectification", "rectifications", "redrawn", "regions_within", "related_to", "reminders_of", "roots",
    "rounds_of", "said_of", "sentence_of", "soon_before", "stages_on", "standing_below", "steps_of", "tallies", "task", "tasks",
    "tasks_of_duties", "text_of", "texts_of", "unmet_of", "versions_of",
]
