"""Reporting (floor 12): what we tell: indicators, monthly figures frozen with proof, what is published.

Nouns: indicator (a definition on the shelf), source row (what it counts), proof (the rows of one place and month, with
their hash), figure (numerator and denominator, of a region, whole or broken down), edition, publication.
Below: supervision and all below; only the views `told_*` of them are read. Above: governance.
"""
