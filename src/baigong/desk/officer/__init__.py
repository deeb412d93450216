"""The officer desk: what waits by legal clock, the matters of a region, and what governs them.

County reviewers, second reviewers and payers work on cases; city and province officers see their counties side by
side; policy and finance officers keep the shelf and the budgets. Each sees what their role and region hold.
"""
