"""Tables of governance: documents with articles, measures with versions, tasks with progress and extensions, inspections."""

from .documents import Article, Document, Relation
from .inspecting import Check, Inspection, LadderStep, Rectification, Round
from .measures import Measure, MeasureVersion
from .tasks import Extension, Progress, Task

__all__ = [
    "Article", "Check", "Document", "Extension", "Inspection", "LadderStep", "Measure", "MeasureVersion", "Progress",
    "Rectification", "Relation", "Round", "Task",
]
