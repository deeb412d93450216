"""Tables of offer: occupations and catalogues (dated data), filed scope, teachers, places, cohorts, sessions,
bars on new classes, freezes, employers' orders, plans and education funds, programmes fixed for firms,
lists that firms are on, kinds and credit grades of providers."""

from .bar import Bar
from .catalogue import Catalogue, Item, Occupation
from .cohort import Cohort, Serial, Session
from .education import EducationSpent, EducationYear
from .employer import Order, PlanLine, TrainingPlan
from .freeze import Freeze
from .grading import CreditGrading, ProviderClassing
from .listing import EmployerListing
from .programme import FiledProgramme
from .provider import Place, Scope, Teacher

__all__ = ["Bar", "Catalogue", "Cohort", "CreditGrading", "EducationSpent", "EducationYear", "EmployerListing", "FiledProgramme",
           "Freeze", "Item", "Occupation", "Order", "Place", "PlanLine", "ProviderClassing", "Scope",
           "Serial", "Session", "Teacher", "TrainingPlan"]
