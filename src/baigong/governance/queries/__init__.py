"""Reading governance. One file per noun; the names below are the floor's public queries."""

from baigong.governance.decide.measures import item_label

from . import report_voices, surveys
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
from .coordinating import *  # noqa: F403 - each of these two says in its own __all__ what of it is public
from .coordination_inbox import coordination_waiting
from .countersigning import *  # noqa: F403
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
from .explaining import (
    EXPLANATION,
    ITEM,
    Explained,
    Reach,
    Spoken,
    cases_of,
    explained,
    explanation,
    explanation_of,
    explanations,
    policy_key,
    public_explanation,
    public_explanations,
    questions_to_take,
    reach_of,
    seen_in_example,
    sheets_to_explain,
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
from .questioning import (
    AskedWanted,
    answer_of,
    followers_within,
    followings_of,
    item,
    items,
    may_answer,
    merged_questions,
    most_asked,
    policies_to_ask,
    public_item,
    public_items,
    public_questions,
    publicity_rules,
    question,
    questions,
    questions_asked_by,
    same_questions,
    tracked_question,
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
from .report_figures import as_last_checked, places_below, units_below, whole_figures, year_so_far, year_to_report
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
from .wanted import Wanted, looked_up, tasks
from .yearly import (
    Filled,
    cell_of,
    changes_since_last,
    filled,
    flags_counted,
    flags_of,
    last_check,
    locked_reports,
    months_of_cell,
    moved,
    report,
    reports,
    reports_watched,
    versions_of_report,
)

__all__ = [
    "EXPLANATION", "ITEM", "NONE", "OWN", "RECEIVED", "SPREAD", "TOLD", "TO_REVIEW", "WHOLE", "AskedWanted", "Branch",
    "Counts", "DutiesWanted", "EffectFigures", "Explained", "Extended", "Filed", "Filled", "GoalStanding", "Grouped",
    "Live", "MeasureNow", "Practised", "Raised", "Reach", "Related", "Report", "Sought", "Spoken", "Standing", "Tally",
    "ThemeCount", "Wanted", "adoptions_of", "answer_of", "article_at", "articles_of", "as_last_checked", "below",
    "board", "bodies", "branches", "by_day", "by_measure", "by_place", "candidates", "cases_of", "cell_of",
    "changes_since_last", "check", "checks_of", "children_of", "clauses", "clauses_of", "clock_on", "comment",
    "comments", "comments_sent_by", "compared_texts", "consultation", "consultation_clauses", "consultation_rules",
    "consultations", "coordination_waiting", "counts", "document", "document_of_number", "documents",
    "documents_with_texts", "drafted_from", "drafts_to_consult", "duties", "duties_of", "duty", "duty_tallies",
    "effect_of", "explained", "explanation", "explanation_of", "explanations", "extended", "extensions_of", "filled",
    "first_below", "first_of_days", "flags_counted", "flags_of", "followers_within", "followings_of", "form_for",
    "form_kept", "goal", "goals_of", "groups_of", "has_sender", "inbox", "indicator_name", "indicators_for",
    "inspecting_rules", "inspecting_waiting", "inspection", "inspections", "is_open", "item", "item_label", "items",
    "labels_of", "last_check", "letter_of", "light_of", "live_of", "locked_reports", "looked_up", "mains_for", "may_adopt",
    "may_answer", "may_judge_filing", "may_mend_practice", "may_review", "may_settle", "may_tell_above",
    "may_withdraw_practice", "measure", "measures", "merged_into", "merged_questions", "months_of_cell", "most_asked",
    "moved", "outcome_of", "owed", "own_adoption", "own_systems", "owners_below", "owners_for", "parent_of", "parts_of",
    "path_to", "phase_of", "places_below", "plan", "plans", "plans_named", "policies_to_ask", "policy_key", "pool_of",
    "practice", "practices", "problem", "problem_rules", "problems", "progress_of", "proposed_step", "public_comments",
    "public_consultation", "public_consultations", "public_explanation", "public_explanations", "public_inspections",
    "public_item", "public_items", "public_practice", "public_practices", "public_questions", "public_steps",
    "public_systems", "public_tasks", "publicity_rules", "published_inspection", "question", "questions",
    "questions_asked_by", "questions_to_take", "reach_of", "reasons_for_step", "rectification", "rectifications",
    "redrawn", "region_above", "regions_within", "related_to", "reminders_of", "report", "report_of", "report_voices",
    "reports", "reports_watched", "revisions_of", "roots", "rounds_of", "said_of", "same_questions", "seen_in_example",
    "sees", "sentence_of", "shares_of", "sheets_to_explain", "soon_before", "spreading_rules", "spreading_waiting",
    "stages_on", "standing_below", "standings_of_goals", "standings_of_shares", "steps_of", "surveys", "tallies",
    "task", "task_seen", "tasks", "tasks_of_duties", "text_of", "texts_of", "theme_counts", "themes", "tracked_comment",
    "tracked_question", "training_system", "training_systems", "units_below", "unmet_of", "versions_of",
    "versions_of_report", "waiting_shares", "whole_figures", "year_so_far", "year_to_report",
]
