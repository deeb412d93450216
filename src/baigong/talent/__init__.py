"""Talent (floor 10): what is honoured: the skill ladder, honours, contests, studios and bases.

Nouns: rung, route, ground, honour, contest, result, asset (studio or base), target.
A ground is what an application may rest on that no certificate says: years of work, a title, a school.
Below: record, assessment, people. Above: supervision.
"""
