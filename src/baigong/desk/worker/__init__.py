"""The worker's desk, phone first: what waits for me, finding training, my cohorts, my messages.

For: workers on cheap phones, some of them old; four pages on a bottom bar, big targets.
"""
