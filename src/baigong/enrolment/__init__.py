"""Enrolment (floor 5): who sits where: seats, waiting lists, withdrawals.

Nouns: enrolment.
Below: offer, people. Above: learning.
"""
