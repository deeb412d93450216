"""Reading policy: the sheets in force, their editions, and what budgets still hold."""

from .budgets import BudgetFigures, budget_figures, budget_line, budget_lines
from .sheets import (
    edition,
    editions,
    in_force,
    proposals,
    published,
    sheet,
    sheet_by_hash,
    sheets_for,
)

__all__ = ["BudgetFigures", "budget_figures", "budget_line", "budget_lines", "edition", "editions", "in_force",
           "proposals", "published", "sheet", "sheet_by_hash", "sheets_for"]
