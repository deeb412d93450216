"""Group memberships: dated, each with its evidence."""

from collections.abc import Iterable
from datetime import date, datetime

from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Reason, Refused
from baigong.people import access
from baigong.people.models import GroupMembership
from baigong.people.words import Group, Refusal


@action("people.membership_filed", may=access.may_serve)
def file_membership(
    *, by: Actor, now: datetime, person_id: int, group: str, from_on: date, until_on: date | None = None,
    evidence: str,
) -> GroupMembership:
    """A person belongs to a policy group from a day, until a day or for now, on stated evidence."""
    _refuse_nonsense(from_on, until_on, evidence)
    return GroupMembership.objects.create(
        person_id=person_id, group=Group(group), from_on=from_on, until_on=until_on, evidence=evidence.strip(),
        checked_at=now, checked_by=by.person_id,
    )


@action("people.memberships_filed", may=access.may_load)
def file_memberships(*, by: Actor, now: datetime, rows: Iterable[tuple[int, str, date, str]]) -> int:
    """A register's bulk answer: rows of (person id, group, from when on, evidence). Answers how many were filed.

    All or none. Raises Refused(no_evidence, membership_overlaps).
    """
    made = [GroupMembership(person_id=person_id, group=Group(group), from_on=from_on, evidence=evidence.strip(),
                            checked_at=now, checked_by=by.person_id) for person_id, group, from_on, evidence in rows]
    if not all(one.evidence for one in made):
        raise Refused(Refusal.NO_EVIDENCE)
    GroupMembership.objects.bulk_create(made, batch_size=2000)
    note(rows=len(made))
    return len(made)


@action("people.membership_ended", may=lambda *, by, membership_id: access.may_serve(
    by=by, person_id=GroupMembership.objects.get(pk=membership_id).person_id))
def end_membership(
    *, by: Actor, now: datetime, membership_id: int, until_on: date, why: str = ""
) -> GroupMembership:
    """The membership holds no longer from `until_on` on. Decisions made before keep the facts they stored."""
    membership = GroupMembership.objects.select_for_update().get(pk=membership_id)
    if membership.until_on is not None:
        raise Refused(Reason(Refusal.ENDED_ALREADY, {"on": membership.until_on.isoformat()}))
    if until_on <= membership.from_on:
        raise Refused(Refusal.BAD_SPAN)
    membership.until_on = until_on
    membership.save(update_fields=["until_on"])
    note(group=membership.group, until=until_on.isoformat())
    return membership


def _refuse_nonsense(from_on: date, until_on: date | None, evidence: str) -> None:
    reasons = [
        Reason(Refusal.BAD_SPAN) if until_on is not None and until_on <= from_on else None,
        None if evidence.strip() else Reason(Refusal.NO_EVIDENCE),
    ]
    wrong = [reason for reason in reasons if reason]
    if wrong:
        raise Refused(*wrong)
