"""Tables of governance: documents with articles, measures with versions, tasks, annual reports, plans."""

from .documents import Article, Document, Relation
from .measures import Measure, MeasureVersion
from .planning import Goal, GoalRevision, Plan, Share
from .tasks import Extension, Progress, Task
from .yearly import Report, ReportCell, ReportCheck, ReportFlag, ReportList, ReportProblem, ReportText

__all__ = [
    "Article", "Document", "Extension", "Goal", "GoalRevision", "Measure", "MeasureVersion", "Plan", "Progress", "Relation",
    "Report", "ReportCell", "ReportCheck", "ReportFlag", "ReportList", "ReportProblem", "ReportText", "Share", "Task",
]
