"""Tables of governance: documents with articles, texts and duties, measures with versions, tasks with progress and extensions."""

from .documents import Article, Document, Relation
from .duties import Clause, Duty, Text
from .measures import Measure, MeasureVersion
from .reminders import Reminder
from .tasks import Extension, Progress, Task

__all__ = [
    "Article", "Clause", "Document", "Duty", "Extension", "Measure", "MeasureVersion", "Progress", "Relation", "Reminder",
    "Task", "Text",
]
