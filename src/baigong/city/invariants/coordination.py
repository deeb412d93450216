"""Coordination: decisions and tasks belong together, minutes were heard, opinions came in time and each was taken."""

from collections.abc import Iterator

from .checking import check, rows


@check
def a_decision_became_a_task_of_its_level() -> Iterator[tuple[str, str]]:
    """A decision became a task only once its minutes were settled, and the task was set where the meeting was."""
    yield from rows("governance_meetingdecision", "became a task of another level", """
        SELECT d.id FROM governance_meetingdecision d JOIN governance_task t ON t.id = d.task_id
          JOIN governance_meetingminutes n ON n.id = d.minutes_id JOIN governance_jointmeeting m ON m.id = n.meeting_id
         WHERE t.set_in_id <> m.region_id ORDER BY d.id""")
    yield from rows("governance_meetingdecision", "became a task before its minutes were settled", """
        SELECT d.id FROM governance_meetingdecision d JOIN governance_meetingminutes n ON n.id = d.minutes_id
          JOIN governance_jointmeeting m ON m.id = n.meeting_id
         WHERE d.task_id IS NOT NULL AND (m.settled_at IS NULL OR d.tasked_at < m.settled_at) ORDER BY d.id""")


@check
def minutes_were_heard_by_who_was_there() -> Iterator[tuple[str, str]]:
    """Who answers minutes was at their meeting, and nobody answered once they were settled."""
    yield from rows("governance_minutesreply", "is by one who was not there", """
        SELECT r.id FROM governance_minutesreply r JOIN governance_meetinginvitation i ON i.id = r.invitation_id
          JOIN governance_meetingminutes n ON n.id = r.minutes_id
         WHERE i.meeting_id <> n.meeting_id OR i.was_there IS NOT TRUE ORDER BY r.id""")
    yield from rows("governance_minutesreply", "came when the minutes were settled", """
        SELECT r.id FROM governance_minutesreply r JOIN governance_meetingminutes n ON n.id = r.minutes_id
          JOIN governance_jointmeeting m ON m.id = n.meeting_id WHERE r.replied_at > m.settled_at ORDER BY r.id""")


@check
def opinions_came_in_time_and_were_taken() -> Iterator[tuple[str, str]]:
    """An opinion came by the last day; of a settled text every opinion that wants something was taken, every clause is final."""
    yield from rows("governance_countersignopinion", "came after the last day", """
        SELECT o.id FROM governance_countersignopinion o JOIN governance_countersignasked s ON s.id = o.asked_id
          JOIN governance_countersigning c ON c.id = s.countersigning_id
         WHERE (o.given_at AT TIME ZONE 'Asia/Shanghai')::date > c.due_on ORDER BY o.id""")
    yield from rows("governance_countersignopinion", "was never taken", """
        SELECT o.id FROM governance_countersignopinion o JOIN governance_countersignasked s ON s.id = o.asked_id
          JOIN governance_countersigning c ON c.id = s.countersigning_id
         WHERE c.state = 'settled' AND o.stance <> 'agree' AND o.text <> ''
           AND o.nth = (SELECT max(l.nth) FROM governance_countersignopinion l WHERE l.asked_id = o.asked_id)
           AND NOT EXISTS (SELECT 1 FROM governance_countersigntaken t WHERE t.opinion_id = o.id) ORDER BY o.id""")
    yield from rows("governance_countersignclause", "has no final words", """
        SELECT l.id FROM governance_countersignclause l JOIN governance_countersigning c ON c.id = l.countersigning_id
         WHERE c.state = 'settled' AND NOT EXISTS (SELECT 1 FROM governance_countersignfinal f WHERE f.clause_id = l.id)
         ORDER BY l.id""")
