"""Supervision (floor 11): what we watch: signals on the shelf, scans, findings with their evidence, what they freeze;
inspections drawn by lot, complaints, penalties; what an auditor may read.

Nouns: signal, scan, finding, evidence, tuning; draw, visit, complaint, penalty; look (a file an auditor opened);
pay survey (a sample of paid claims), surveyed claim, contact (somebody was asked).
Below: record, subsidy, assessment, learning, enrolment, offer, people. Above: reporting.
"""
