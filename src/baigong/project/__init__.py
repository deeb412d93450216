"""The street: settings, addresses, schedule, and the commands that start and stop the house.

Nouns: setting, cluster (the embedded PostgreSQL), command, set-up step.
Neighbours: above every floor; nothing imports it.
"""
