"""Governance (floor 13): what we owe: documents, the measures they order, and the tasks that carry them out.

Nouns: document, article, text, duty, measure (with dated versions), task, progress, extension, reminder; inspection (of duties),
check, letter to put right (rectification) with its rounds, step of the ladder; consultation, clause, comment, answer; problem;
firm's training system; practice, adoption; explanation, question (of the public), item, following, look; report (a version, with
cells, lists, texts, problems, checks and flags); plan, goal, revision, share;
survey (an ad-hoc form), field, reply with its figures and answers;
member (of the coordination), meeting, item, minutes (in drafts), decision; countersignature with clauses, opinions and how each
was taken.
Below: reporting (its indicators may move a task's figure), supervision (its lot), policy, people. Above: only the desks.
A measure is data from the shelf, revised on screen by dated versions; a task is handed down a level, accepted or
returned, moved by figures with evidence, and confirmed by another person than who reported it done. A draft stands before
the public by clause; every comment is answered, none is lost. A text goes round the members by clause; silence is told as
silence. A report's figures are reckoned by the database.
"""
