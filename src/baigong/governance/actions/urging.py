"""Members are reminded, through the outbox, of what they have not answered yet: once, before its last day."""

from datetime import date, datetime

from django.utils import timezone

from baigong.governance import access
from baigong.governance.models import CountersignAsked, MeetingInvitation
from baigong.governance.queries.coordinating import heard_by, last_day_to_remind_of, silent_on_minutes
from baigong.governance.words import CountersignState, CountersignTold, MeetingTold
from baigong.journal.actions import action, note, tell
from baigong.kernel.actor import Actor


@action("governance.members_reminded", may=access.may_remind)
def remind_members(*, by: Actor, now: datetime) -> int:
    """Remind each member of a countersignature or of minutes whose last day is near (institution/governance/coordination.yaml)
    and that it has said nothing of, once. Answers of how many."""
    today = timezone.localdate(now)
    until = last_day_to_remind_of(today)
    reminded = _of_rounds(today, until, now) + _of_minutes(today, until, now)
    note(reminded=reminded)
    return reminded


def _of_rounds(today: date, until: date, now: datetime) -> int:
    found = list(CountersignAsked.objects.filter(
        countersigning__state=CountersignState.SENT, countersigning__due_on__gte=today, countersigning__due_on__lte=until,
        opinions=None, reminded_at=None).select_related("countersigning", "member__organisation").order_by("id").select_for_update(
        of=("self",), skip_locked=True))
    told = heard_by([one.member for one in found], on=today)
    for one in found:
        round_ = one.countersigning
        for person_id in sorted(told[one.member_id]):
            tell(CountersignTold.REMINDED, now=now, to_person=person_id, link=f"/officer/countersigns/{round_.pk}/", no=round_.no,
                 title=round_.title, day=round_.due_on)
    CountersignAsked.objects.filter(pk__in=[one.pk for one in found]).update(reminded_at=now)
    return len(found)


def _of_minutes(today: date, until: date, now: datetime) -> int:
    found = list(silent_on_minutes().filter(
        meeting__minutes_due_on__gte=today, meeting__minutes_due_on__lte=until, reminded_at=None).select_related(
        "meeting", "member__organisation").order_by("id").select_for_update(of=("self",), skip_locked=True))
    told = heard_by([one.member for one in found], on=today)
    for one in found:
        for person_id in sorted(told[one.member_id]):
            tell(MeetingTold.REMINDED, now=now, to_person=person_id, link=f"/officer/meetings/{one.meeting_id}/",
                 title=one.meeting.title, day=one.meeting.minutes_due_on)
    MeetingInvitation.objects.filter(pk__in=[one.pk for one in found]).update(reminded_at=now)
    return len(found)
