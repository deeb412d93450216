"""Reading policy: the sheets in force, their editions, and what budgets still hold."""

from .budgets import BudgetFigures, Figures, budget_figures, budget_line, budget_lines, public_totals
from .examples import example_facts
from .sheets import (
    TEXTS,
    canonical,
    edition,
    editions,
    in_force,
    places_with_sheets,
    proposals,
    published,
    sheet,
    sheet_by_hash,
    sheets_for,
)
from .shelf import before, folders_with_news, sheet_seen, shelf_of
from .vocabulary import fact_kinds

__all__ = [
    "TEXTS",
    "BudgetFigures",
    "Figures",
    "before",
    "budget_figures",
    "budget_line",
    "budget_lines",
    "canonical",
    "edition",
    "editions",
    "example_facts",
    "fact_kinds",
    "folders_with_news",
    "in_force",
    "places_with_sheets",
    "proposals",
    "public_totals",
    "published",
    "sheet",
    "sheet_by_hash",
    "sheet_seen",
    "sheets_for",
    "shelf_of",
]
