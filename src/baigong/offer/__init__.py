"""Offer (floor 4): what is taught: occupations, catalogues, filed scope, teachers, places, cohorts, sessions.

Nouns: occupation, catalogue, item, scope, teacher, place, cohort, session; programme (under which a
cohort is taught), filed programme (an apprenticeship as it was fixed), listing (an employer on a list).
Below: policy, people. Above: enrolment.
"""
