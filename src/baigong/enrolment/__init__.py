"""Enrolment (floor 5): who sits where: seats, waiting lists, withdrawals, nominations, apprentices.

Nouns: enrolment, nomination, apprenticeship, apprentice, mentor.
Below: offer, people. Above: learning.
"""
