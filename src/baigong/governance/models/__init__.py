"""Tables of governance: documents with articles, measures with versions, tasks with progress and extensions."""

from .documents import Article, Document, Relation
from .measures import Measure, MeasureVersion
from .tasks import Extension, Progress, Task

__all__ = ["Article", "Document", "Extension", "Measure", "MeasureVersion", "Progress", "Relation", "Task"]
