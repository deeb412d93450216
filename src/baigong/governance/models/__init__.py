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
from .firm_training import TrainingSystem
from .inspecting import Check, Inspection, LadderStep, Rectification, Round
from .measures import Measure, MeasureVersion
from .planning import Goal, GoalRevision, Plan, Share
from .practices import Practice, PracticeAdoption
from .publicity import ExplainedQuestion, Following, Look, PolicyExplanation, PublicityItem, PublicQuestion
from .reminders import Reminder
from .surveys import Survey, SurveyAnswer, SurveyField, SurveyFigure, SurveyReminder, SurveyReply
from .tasks import Extension, Pairs, Progress, Task
from .yearly import Report, ReportCell, ReportCheck, ReportFlag, ReportList, ReportProblem, ReportText

__all__ = [
    "AgendaItem", "Article", "Check", "Clause", "ClauseChange", "Comment", "CommentAnswer", "CommentGroup",
    "Commenter", "Consultation", "ConsultationClause", "CoordinationMember", "CountersignAsked",
    "CountersignClause", "CountersignFinal", "CountersignOpinion", "CountersignTaken", "Countersigning", "Document",
    "Duty", "ExplainedQuestion", "Extension", "Following", "Goal", "GoalRevision", "Inspection", "JointMeeting",
    "LadderStep", "Look", "Measure", "MeasureVersion", "MeetingDecision", "MeetingInvitation", "MeetingMinutes",
    "MinutesReply", "Pairs", "Plan", "PolicyExplanation", "Practice", "PracticeAdoption", "Problem", "Progress",
    "PublicQuestion", "PublicityItem", "Rectification", "Relation", "Reminder", "Report", "ReportCell",
    "ReportCheck", "ReportFlag", "ReportList", "ReportProblem", "ReportText", "Round", "Share", "Survey",
    "SurveyAnswer", "SurveyField", "SurveyFigure", "SurveyReminder", "SurveyReply", "Task", "Text",
    "TrainingSystem",
]
