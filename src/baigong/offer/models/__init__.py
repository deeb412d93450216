"""Tables of offer: occupations and catalogues (dated data), filed scope, teachers, places, cohorts, sessions,
bars on new classes."""

from .bar import Bar
from .catalogue import Catalogue, Item, Occupation
from .cohort import Cohort, Serial, Session
from .provider import Place, Scope, Teacher

__all__ = ["Bar", "Catalogue", "Cohort", "Item", "Occupation", "Place", "Scope", "Serial", "Session", "Teacher"]
