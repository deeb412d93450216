"""Tables of governance: documents with articles, texts and duties, measures with versions, tasks with progress and extensions."""

from .consulting import ClauseChange, Comment, CommentAnswer, Commenter, CommentGroup, Consultation, ConsultationClause
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
from .tasks import Extension, Progress, Task
from .yearly import Report, ReportCell, ReportCheck, ReportFlag, ReportList, ReportProblem, ReportText

__all__ = [
    "Article", "Check", "Clause", "ClauseChange", "Comment", "CommentAnswer", "CommentGroup", "Commenter",
    "Consultation", "ConsultationClause", "Document", "Duty", "ExplainedQuestion", "Extension", "Following", "Goal",
    "GoalRevision", "Inspection", "LadderStep", "Look", "Measure", "MeasureVersion", "Plan", "PolicyExplanation",
    "Practice", "PracticeAdoption", "Problem", "Progress", "PublicQuestion", "PublicityItem", "Rectification",
    "Relation", "Reminder", "Report", "ReportCell", "ReportCheck", "ReportFlag", "ReportList", "ReportProblem",
    "ReportText", "Round", "Share", "Survey", "SurveyAnswer", "SurveyField", "SurveyFigure", "SurveyReminder",
    "SurveyReply", "Task", "Text", "TrainingSystem",
]
