"""Reading governance. One file per noun; the names below are the floor's public queries."""

from baigong.governance.decide.measures import item_label

from .board import Counts, Grouped, Standing, by_day, by_measure, by_place, counts, first_of_days
from .clock import clock_on, soon_before, stages_on
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
    consultation,
    consultation_clauses,
    consultation_rules,
    consultations,
    drafts_to_consult,
    is_open,
    phase_of,
    public_consultation,
    public_consultations,
)
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
from .firm_training import (
    Filed,
    may_judge_filing,
    own_systems,
    public_systems,
    spreading_rules,
    training_system,
    training_systems,
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
from .plans import (
    GoalStanding,
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
from .practices import (
    OWN,
    SPREAD,
    TO_REVIEW,
    EffectFigures,
    Practised,
    adoptions_of,
    effect_of,
    may_adopt,
    may_mend_practice,
    may_review,
    may_withdraw_practice,
    own_adoption,
    practice,
    practices,
    public_practice,
    public_practices,
)
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
from .report_figures import places_below, units_below, whole_figures, year_so_far
from .report_forms import form_for, form_kept, themes
from .spreading_inbox import spreading_waiting
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
    "NONE", "OWN", "RECEIVED", "SPREAD", "TOLD", "TO_REVIEW", "WHOLE", "Branch", "Counts", "DutiesWanted", "EffectFigures",
    "Extended", "Filed", "Filled", "GoalStanding", "Grouped", "Live", "MeasureNow", "Practised", "Raised", "Related", "Report",
    "Sought", "Standing", "Tally", "ThemeCount", "Wanted", "adoptions_of", "article_at", "articles_of", "below", "board",
    "bodies", "branches", "by_day", "by_measure", "by_place", "candidates", "cell_of", "changes_since_last", "check",
    "checks_of", "children_of", "clauses", "clauses_of", "clock_on", "comment", "comments", "comments_sent_by",
    "compared_texts", "consultation", "consultation_clauses", "consultation_rules", "consultations", "counts", "document",
    "document_of_number", "documents", "documents_with_texts", "drafted_from", "drafts_to_consult", "duties", "duties_of",
    "duty", "duty_tallies", "effect_of", "extended", "extensions_of", "filled", "first_below", "first_of_days", "flags_of",
    "form_for", "form_kept", "goal", "goals_of", "groups_of", "has_sender", "inbox", "indicator_name", "indicators_for",
    "inspecting_rules", "inspecting_waiting", "inspection", "inspections", "is_open", "item_label", "labels_of", "last_check",
    "letter_of", "light_of", "live_of", "locked_reports", "mains_for", "may_adopt", "may_judge_filing", "may_mend_practice",
    "may_review", "may_settle", "may_tell_above", "may_withdraw_practice", "measure", "measures", "merged_into",
    "months_of_cell", "outcome_of", "owed", "own_adoption", "own_systems", "owners_below", "owners_for", "parent_of",
    "parts_of", "path_to", "phase_of", "places_below", "plan", "plans", "plans_named", "pool_of", "practice", "practices",
    "problem", "problem_rules", "problems", "progress_of", "proposed_step", "public_comments", "public_consultation",
    "public_consultations", "public_inspections", "public_practice", "public_practices", "public_steps", "public_systems",
    "public_tasks", "published_inspection", "reasons_for_step", "rectification", "rectifications", "redrawn", "region_above",
    "regions_within", "related_to", "reminders_of", "report", "report_of", "reports", "revisions_of", "roots", "rounds_of",
    "said_of", "sees", "sentence_of", "shares_of", "soon_before", "spreading_rules", "spreading_waiting", "stages_on",
    "standing_below", "standings_of_goals", "standings_of_shares", "steps_of", "tallies", "task", "task_seen", "tasks",
    "tasks_of_duties", "text_of", "texts_of", "theme_counts", "themes", "tracked_comment", "training_system",
    "training_systems", "units_below", "unmet_of", "versions_of", "versions_of_report", "waiting_shares", "whole_figures",
    "year_so_far",
]
