"""Tables of governance: documents with articles, measures with versions, tasks with progress and extensions, annual reports."""

from .documents import Article, Document, Relation
from .measures import Measure, MeasureVersion
from .tasks import Extension, Progress, Task
from .yearly import Report, ReportCell, ReportCheck, ReportFlag, ReportList, ReportProblem, ReportText

__all__ = [
    "Article", "Document", "Extension", "Measure", "MeasureVersion", "Progress", "Relation", "Report", "ReportCell", "ReportCheck",
    "ReportFlag", "ReportList", "ReportProblem", "ReportText", "Task",
]
