"""Tables of governance: documents with articles, measures with versions, tasks with progress and extensions, consultations,
problems told upward."""

from .consulting import (
    Clause,
    ClauseChange,
    Comment,
    CommentAnswer,
    Commenter,
    CommentGroup,
    Consultation,
)
from .documents import Article, Document, Relation
from .feedback import Problem
from .measures import Measure, MeasureVersion
from .tasks import Extension, Progress, Task

__all__ = [
    "Article", "Clause", "ClauseChange", "Comment", "CommentAnswer", "CommentGroup", "Commenter", "Consultation", "Document",
    "Extension", "Measure", "MeasureVersion", "Problem", "Progress", "Relation", "Task",
]
