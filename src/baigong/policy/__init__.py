"""Policy (floor 3): what is promised: published immutable sheets, budgets by region, fund and year.

Nouns: sheet, budget line.
Below: people, ledger, rules. Above: offer.
"""
