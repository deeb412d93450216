"""Supervision (floor 11): what we watch: signals on the shelf, scans, findings with their evidence, what they freeze;
inspections drawn by lot, complaints, penalties.

Nouns: signal, scan, finding, evidence, tuning; draw, visit, complaint, penalty.
Below: record, subsidy, assessment, learning, enrolment, offer, people. Above: reporting.
"""
