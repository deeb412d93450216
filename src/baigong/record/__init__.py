"""Record (floor 9): what stays: one file per worker, consents, public verification.

Nouns: consent, timeline entry, verification; root (a day sealed), leaf (a row as it was then), inclusion (its proof).
Below: subsidy and all below. Above: desk.
"""
