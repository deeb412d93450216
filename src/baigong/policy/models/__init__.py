"""Tables of policy: published sheets and drafts, budget lines and what moves between them."""

from .budgets import Allocation, AllocationRow, BudgetLine, BudgetMove
from .sheets import Comparison, Draft, Sheet, WhatIf

__all__ = ["Allocation", "AllocationRow", "BudgetLine", "BudgetMove", "Comparison", "Draft", "Sheet", "WhatIf"]
