"""Record (floor 9): what stays: one file per worker, consents, public verification.

Nouns: consent, timeline entry, verification.
Below: subsidy and all below. Above: desk.
"""
