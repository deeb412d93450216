"""Tables of governance: documents with articles, measures with versions, tasks with progress, extensions and reminders."""

from .documents import Article, Document, Relation
from .measures import Measure, MeasureVersion
from .reminders import Reminder
from .tasks import Extension, Progress, Task

__all__ = ["Article", "Document", "Extension", "Measure", "MeasureVersion", "Progress", "Relation", "Reminder", "Task"]
