"""Tables of governance: documents with articles, texts and duties, measures with versions, tasks with progress and extensions."""

from .consulting import ClauseChange, Comment, CommentAnswer, Commenter, CommentGroup, Consultation, ConsultationClause
from .documents import Article, Document, Relation
from .duties import Clause, Duty, Text
from .feedback import Problem
from .inspecting import Check, Inspection, LadderStep, Rectification, Round
from .measures import Measure, MeasureVersion
from .reminders import Reminder
from .tasks import Extension, Progress, Task

__all__ = [
    "Article", "Check", "Clause", "ClauseChange", "Comment", "CommentAnswer", "CommentGroup", "Commenter", "Consultation",
    "ConsultationClause", "Document", "Duty", "Extension", "Inspection", "LadderStep", "Measure", "MeasureVersion", "Problem",
    "Progress", "Rectification", "Relation", "Reminder", "Round", "Task", "Text",
]
