"""Voices: what was put before the public got its answers, in its days; a problem's fate is one that happened."""

from collections.abc import Iterator

from .checking import check, rows


@check
def no_result_before_every_answer() -> Iterator[tuple[str, str]]:
    """A consultation that was reported had closed, and each of its comments has an answer of the same consultation."""
    yield from rows("governance_comment", "was reported without an answer", """
        SELECT c.id FROM governance_comment c JOIN governance_consultation k ON k.id = c.consultation_id
         WHERE k.state = 'reported' AND c.answer_id IS NULL ORDER BY c.id""")
    yield from rows("governance_comment", "is answered by another consultation's answer", """
        SELECT c.id FROM governance_comment c JOIN governance_commentanswer a ON a.id = c.answer_id
         WHERE a.consultation_id <> c.consultation_id ORDER BY c.id""")
    yield from rows("governance_consultation", "was reported before it had closed", """
        SELECT id FROM governance_consultation
         WHERE state = 'reported' AND (reported_at AT TIME ZONE 'Asia/Shanghai')::date <= closes_on ORDER BY id""")


@check
def comments_came_in_their_days() -> Iterator[tuple[str, str]]:
    """A comment came between the opening and the closing day, of a clause that stands in what it speaks of."""
    yield from rows("governance_comment", "came when it was not open", """
        SELECT c.id FROM governance_comment c JOIN governance_consultation k ON k.id = c.consultation_id
         WHERE (c.sent_at AT TIME ZONE 'Asia/Shanghai')::date NOT BETWEEN k.opens_on AND k.closes_on ORDER BY c.id""")
    yield from rows("governance_comment", "speaks of another text's clause", """
        SELECT c.id FROM governance_comment c JOIN governance_consultationclause l ON l.id = c.clause_id
         WHERE l.consultation_id <> c.consultation_id ORDER BY c.id""")


@check
def a_problems_fate_is_one_that_happened() -> Iterator[tuple[str, str]]:
    """A merged problem has a main one of its level that is not merged itself; a task it became was set by who was told."""
    yield from rows("governance_problem", "is merged into one that is merged, or of another level", """
        SELECT p.id FROM governance_problem p JOIN governance_problem m ON m.id = p.main_id
         WHERE m.main_id IS NOT NULL OR m.to_region_id <> p.to_region_id ORDER BY p.id""")
    yield from rows("governance_problem", "became a task of another level", """
        SELECT p.id FROM governance_problem p JOIN governance_task t ON t.id = p.task_id
         WHERE t.set_in_id <> p.to_region_id ORDER BY p.id""")
