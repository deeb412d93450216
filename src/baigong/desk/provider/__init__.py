"""The provider's desk: its scope, teachers, places, cohorts and rosters, and what waits for its clerk.

For: clerks of training providers, on a laptop with Excel at hand.
"""
