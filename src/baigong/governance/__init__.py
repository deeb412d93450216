"""Governance (floor 13): what we owe: documents, the measures they order, and the tasks that carry them out.

Nouns: document, article, text, duty, measure (with versions), task, progress, extension, reminder; inspection (of duties), check,
rectification with its rounds, step of the ladder; consultation, clause, comment, answer; problem; training system, practice,
adoption; explanation, public question, item, following; report (with cells, texts, checks, flags); plan, goal, share; survey,
field, reply; member, meeting, minutes, decision; countersignature, opinion.
Below: reporting (its indicators may move a task's figure), supervision (its lot), policy, people. Above: only the desks.
A measure is data from the shelf, revised on screen by dated versions; a task is handed down a level, accepted or
returned, moved by figures with evidence, and confirmed by another person than who reported it done. A draft stands before
the public by clause; every comment is answered. Silence of a member is told as silence. A report's figures the database reckons.
"""
