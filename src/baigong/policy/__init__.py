"""Policy (floor 3): what is promised: published immutable sheets, funds with their rules of use, budgets by region, fund and year.

Nouns: sheet, fund, budget line, move (money on its way, by a document), allocation, forecast.
Below: people, ledger, rules. Above: offer.
"""
