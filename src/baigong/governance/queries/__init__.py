"""Reading governance. One file per noun; the names below are the floor's public queries."""

from baigong.governance.decide.measures import item_label

from .commenting import (
    NONE,
    WHOLE,
    Report,
    Sought,
    comment,
    comments,
    comments_sent_by,
    groups_of,
    has_sender,
    public_comments,
    report_of,
    tracked_comment,
)
from .consulting import (
    clauses_of,
    consultation,
    consultation_rules,
    consultations,
    drafts_to_consult,
    is_open,
    phase_of,
    public_consultation,
    public_consultations,
)
from .documents import Related, article_at, articles_of, document, document_of_number, documents, related_to
from .feedback import (
    RECEIVED,
    TOLD,
    Raised,
    ThemeCount,
    mains_for,
    may_settle,
    may_tell_above,
    merged_into,
    outcome_of,
    problem,
    problem_rules,
    problems,
    region_above,
    sees,
    task_seen,
    theme_counts,
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
    "NONE", "RECEIVED", "TOLD", "WHOLE", "Live", "MeasureNow", "Raised", "Related", "Report", "Sought", "Tally", "ThemeCount",
    "Wanted", "article_at", "articles_of", "board", "children_of", "clauses_of", "comment", "comments", "comments_sent_by",
    "consultation", "consultation_rules", "consultations", "document", "document_of_number", "documents", "drafts_to_consult",
    "extensions_of", "groups_of", "has_sender", "inbox", "indicator_name", "indicators_for", "is_open", "item_label",
    "light_of", "live_of", "mains_for", "may_settle", "may_tell_above", "measure", "measures", "merged_into", "outcome_of",
    "owners_below", "owners_for", "parent_of", "phase_of", "problem", "problem_rules", "problems", "progress_of",
    "public_comments", "public_consultation", "public_consultations", "public_tasks", "region_above", "related_to", "report_of",
    "said_of", "sees", "states_of", "tallies", "task", "task_seen", "tasks", "theme_counts", "tracked_comment", "versions_of",
]
