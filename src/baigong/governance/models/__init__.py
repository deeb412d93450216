"""Tables of governance: documents with articles, texts and duties, measures with versions, tasks with progress and extensions."""

from .consulting import ClauseChange, Comment, CommentAnswer, Commenter, CommentGroup, Consultation, ConsultationClause
from .convening import (
    AgendaItem,
    CoordinationMember,
    JointMeeting,
    MeetingDecision,
    MeetingInvitation,
    MeetingMinutes,
    MinutesReply,
)
from .countersigning import (
    CountersignAsked,
    CountersignClause,
    CountersignFinal,
    Countersigning,
    CountersignOpinion,
    CountersignTaken,
)
from .documents import Article, Document, Relation
from .duties import Clause, Duty, Text
from .feedback import Problem
from .inspecting import Check, Inspection, LadderStep, Rectification, Round
from .measures import Measure, MeasureVersion
from .planning import Goal, GoalRevision, Plan, Share
from .reminders import Reminder
from .tasks import Extension, Progress, Task
from .yearly import Report, ReportCell, ReportCheck, ReportFlag, ReportList, ReportProblem, ReportText

__all__ = [
    "AgendaItem", "Article", "Check", "Clause", "ClauseChange", "Comment", "CommentAnswer", "CommentGroup", "Commenter",
    "Consultation", "ConsultationClause", "CoordinationMember", "CountersignAsked", "CountersignClause", "CountersignFinal",
    "CountersignOpinion", "CountersignTaken", "Countersigning", "Document", "Duty", "Extension", "Goal", "GoalRevision",
    "Inspection", "JointMeeting", "LadderStep", "Measure", "MeasureVersion", "MeetingDecision", "MeetingInvitation",
    "MeetingMinutes", "MinutesReply", "Plan", "Problem", "Progress", "Rectification", "Relation", "Reminder", "Report",
    "ReportCell", "ReportCheck", "ReportFlag", "ReportList", "ReportProblem", "ReportText", "Round", "Share", "Task", "Text",
]
