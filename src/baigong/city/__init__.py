"""City: invented people who live in the house through public actions only; the demo, the load test, the ground truth.

Nouns: story (one script, always the same), cast, life (a city lived from a seed), day, cheat, planted (the truth),
invariant.
Below: every station. Beside: desk, api (never imported).
"""
