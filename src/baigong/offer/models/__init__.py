"""Tables of offer: occupations and catalogues (dated data), filed scope, teachers, places, cohorts, sessions,
bars on new classes, freezes, employers' orders, plans and education funds, programmes fixed for firms."""

from .bar import Bar
from .catalogue import Catalogue, Item, Occupation
from .cohort import Cohort, Serial, Session
from .education import EducationSpent, EducationYear
from .employer import Order, PlanLine, TrainingPlan
from .freeze import Freeze
from .programme import FiledProgramme
from .provider import Place, Scope, Teacher

__all__ = ["Bar", "Catalogue", "Cohort", "EducationSpent", "EducationYear", "FiledProgramme", "Freeze", "Item",
           "Occupation", "Order", "Place", "PlanLine", "Scope", "Serial", "Session", "Teacher", "TrainingPlan"]
