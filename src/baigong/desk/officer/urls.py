"""The officer desk's addresses: importing a page module hangs its pages on the door."""

from . import (  # noqa: F401
    budgets,
    catalogue,
    cohort,
    cohorts,
    edition,
    organisation,
    organisations,
    people,
    person,
    regions,
    roles,
    roster,
    scopes,
    search,
    shelf,
)
from .door import door

app_name = "officer"
urlpatterns = door.urls()
