"""Offer (floor 4): what is taught: occupations, catalogues, filed scope, teachers, places, cohorts, sessions.

Nouns: occupation, catalogue, item, scope, teacher, place, cohort, session.
Below: policy, people. Above: enrolment.
"""
