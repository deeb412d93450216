"""Reading policy: the sheets in force, their editions, and what budgets still hold."""

from .budgets import BudgetFigures, Figures, budget_figures, budget_line, budget_lines, public_totals
from .drafts import FILES, Otherwise, Tried, archive, as_edition, cases_of, draft, drafts, folder, texts_of, tried
from .examples import example_facts
from .sheets import (
    TEXTS,
    canonical,
    days_of_change,
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
from .shelf import before, checked, folders_with_news, sheet_seen, shelf_of, standing_letter
from .vocabulary import fact_kinds

__all__ = [
    "FILES",
    "TEXTS",
    "BudgetFigures",
    "Figures",
    "Otherwise",
    "Tried",
    "archive",
    "as_edition",
    "before",
    "budget_figures",
    "budget_line",
    "budget_lines",
    "canonical",
    "cases_of",
    "checked",
    "days_of_change",
    "draft",
    "drafts",
    "edition",
    "editions",
    "example_facts",
    "fact_kinds",
    "folder",
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
    "standing_letter",
    "texts_of",
    "tried",
]
