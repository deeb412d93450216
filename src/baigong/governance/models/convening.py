"""Coordination: members of a region's mechanism, joint meetings with agenda and invitations, minutes, decisions.

Minutes stand in numbered drafts that are never changed; who attended confirms a draft or objects to it. Once they are settled
nothing of the meeting changes any more, but that each decision may become one task.
"""

import pgtrigger
from django.db import models
from django.db.models import Q

from baigong.governance.words.convening import Attending, ItemState, MeetingState, MemberKind, MinutesStance
from baigong.journal.models import append_only, never_emptied
from baigong.kernel.numbered import numbered
from baigong.people.models import Organisation, Person, Region

from .tasks import Task

AS_JOINED = """
    IF OLD.left_at IS NOT NULL OR (NEW.region_id, NEW.organisation_id, NEW.kind, NEW.joined_at, NEW.joined_by)
        IS DISTINCT FROM (OLD.region_id, OLD.organisation_id, OLD.kind, OLD.joined_at, OLD.joined_by)
    THEN RAISE EXCEPTION 'a member stays who it is, and one that left stays so'; END IF;
    RETURN NEW;
"""
MEETING_STANDS = """
    IF OLD.state IN ('settled', 'called_off') THEN RAISE EXCEPTION 'a meeting that is over stays as it is'; END IF;
    IF OLD.state = 'held' AND (NEW.title, NEW.region_id, NEW.place, NEW.starts_at, NEW.called_at, NEW.held_at)
        IS DISTINCT FROM (OLD.title, OLD.region_id, OLD.place, OLD.starts_at, OLD.called_at, OLD.held_at)
    THEN RAISE EXCEPTION 'a meeting that was held stays as it was held'; END IF;
    IF NEW.state = 'settled' AND (
        NOT EXISTS (SELECT 1 FROM governance_meetingminutes m WHERE m.meeting_id = NEW.id)
        OR EXISTS (SELECT 1 FROM governance_meetinginvitation i
                   WHERE i.meeting_id = NEW.id AND i.was_there
                     AND (NEW.settled_at AT TIME ZONE 'Asia/Shanghai')::date <= NEW.minutes_due_on
                     AND NOT EXISTS (SELECT 1 FROM governance_minutesreply r WHERE r.invitation_id = i.id AND r.minutes_id = (
                         SELECT m.id FROM governance_meetingminutes m WHERE m.meeting_id = NEW.id ORDER BY m.nth DESC LIMIT 1)))
        OR (NEW.why_over_objection = '' AND EXISTS (
            SELECT 1 FROM governance_minutesreply r WHERE r.stance = 'objected' AND r.minutes_id = (
                SELECT m.id FROM governance_meetingminutes m WHERE m.meeting_id = NEW.id ORDER BY m.nth DESC LIMIT 1))))
    THEN RAISE EXCEPTION 'minutes are settled when everyone was heard'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_jointmeeting_all_heard'; END IF;
    RETURN NEW;
"""
ITEM_IN_TIME = """
    PERFORM 1 FROM governance_jointmeeting m WHERE m.id = NEW.meeting_id AND m.state IN ('drafted', 'called')
        AND (NEW.member_id IS NULL OR EXISTS (
            SELECT 1 FROM governance_coordinationmember c WHERE c.id = NEW.member_id AND c.region_id = m.region_id)) FOR SHARE;
    IF NOT FOUND THEN RAISE EXCEPTION 'the agenda is made before the meeting, by its members'; END IF;
    IF TG_OP = 'UPDATE' AND (NEW.meeting_id, NEW.member_id, NEW.title, NEW.text, NEW.proposed_at, NEW.proposed_by)
        IS DISTINCT FROM (OLD.meeting_id, OLD.member_id, OLD.title, OLD.text, OLD.proposed_at, OLD.proposed_by)
    THEN RAISE EXCEPTION 'an item stays as it was proposed'; END IF;
    RETURN NEW;
"""
INVITED_STANDS = """
    PERFORM 1 FROM governance_jointmeeting m JOIN governance_coordinationmember c ON c.region_id = m.region_id
        WHERE m.id = NEW.meeting_id AND c.id = NEW.member_id AND m.state IN ('drafted', 'called', 'held') FOR SHARE OF m;
    IF NOT FOUND THEN RAISE EXCEPTION 'members are invited before the meeting, and what is settled stays'; END IF;
    IF TG_OP = 'UPDATE' AND (
        (NEW.meeting_id, NEW.member_id, NEW.invited_at) IS DISTINCT FROM (OLD.meeting_id, OLD.member_id, OLD.invited_at)
        OR (OLD.was_there IS NOT NULL AND (NEW.was_there, NEW.attended, NEW.answer, NEW.delegates)
            IS DISTINCT FROM (OLD.was_there, OLD.attended, OLD.answer, OLD.delegates)))
    THEN RAISE EXCEPTION 'who was there stays'; END IF;
    RETURN NEW;
"""
MINUTES_IN_TIME = """
    PERFORM 1 FROM governance_jointmeeting m WHERE m.id = NEW.meeting_id AND m.state = 'held' FOR SHARE;
    IF NOT FOUND OR NEW.nth <> 1 + (SELECT count(*) FROM governance_meetingminutes o WHERE o.meeting_id = NEW.meeting_id)
    THEN RAISE EXCEPTION 'minutes are written after the meeting and before they are settled, one draft after another'; END IF;
    RETURN NEW;
"""
HEARD_IN_TIME = """
    PERFORM 1 FROM governance_meetingminutes n JOIN governance_jointmeeting m ON m.id = n.meeting_id
        JOIN governance_meetinginvitation i ON i.meeting_id = m.id
        WHERE n.id = NEW.minutes_id AND i.id = NEW.invitation_id AND m.state = 'held' AND i.was_there
          AND NOT EXISTS (SELECT 1 FROM governance_meetingminutes o WHERE o.meeting_id = m.id AND o.nth > n.nth) FOR SHARE OF m;
    IF NOT FOUND THEN RAISE EXCEPTION 'who was there answers the newest draft before it is settled'; END IF;
    RETURN NEW;
"""
DECIDED = """
    IF TG_OP = 'INSERT' THEN
        PERFORM 1 FROM governance_meetingminutes n JOIN governance_jointmeeting m ON m.id = n.meeting_id
            WHERE n.id = NEW.minutes_id AND m.state = 'held' AND NEW.task_id IS NULL FOR SHARE OF m;
        IF NOT FOUND THEN RAISE EXCEPTION 'decisions stand in minutes that are not settled'; END IF;
        RETURN NEW;
    END IF;
    IF (NEW.minutes_id, NEW.position, NEW.text, NEW.owner_id, NEW.due_on)
        IS DISTINCT FROM (OLD.minutes_id, OLD.position, OLD.text, OLD.owner_id, OLD.due_on) OR OLD.task_id IS NOT NULL
       OR NOT EXISTS (
        SELECT 1 FROM governance_meetingminutes n JOIN governance_jointmeeting m ON m.id = n.meeting_id
        WHERE n.id = NEW.minutes_id AND m.state = 'settled'
          AND NOT EXISTS (SELECT 1 FROM governance_meetingminutes o WHERE o.meeting_id = m.id AND o.nth > n.nth))
    THEN RAISE EXCEPTION 'a decision of settled minutes becomes one task, and stays as it was taken'; END IF;
    RETURN NEW;
"""
WRITTEN = pgtrigger.Insert | pgtrigger.Update


class CoordinationMember(models.Model):
    """A body that coordinates with a region's bureau. Its `liaison` acts for it; without one the lead enters its letters."""

    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=MemberKind.choices())
    liaison = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    duties = models.CharField(max_length=300, blank=True)
    joined_at = models.DateTimeField()
    joined_by = models.BigIntegerField(null=True)
    left_at = models.DateTimeField(null=True)
    left_by = models.BigIntegerField(null=True)
    why_left = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["region", "id"]
        constraints = [
            models.UniqueConstraint(fields=["region", "organisation"], condition=Q(left_at__isnull=True),
                                    name="governance_coordinationmember_once"),
            models.CheckConstraint(name="governance_coordinationmember_left_with_reason",
                                   condition=Q(left_at__isnull=True, left_by__isnull=True, why_left="")
                                   | (Q(left_at__isnull=False) & ~Q(why_left=""))),
        ]
        triggers = [
            pgtrigger.Trigger(name="governance_coordinationmember_as_joined", when=pgtrigger.Before, operation=pgtrigger.Update,
                              func=AS_JOINED),
            pgtrigger.Protect(name="governance_coordinationmember_kept", operation=pgtrigger.Delete),
            never_emptied("governance_coordinationmember"),
        ]


class JointMeeting(models.Model):
    """One meeting of a region's mechanism. `minutes_due_on` is the last day for the newest draft of its minutes."""

    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=120)
    place = models.CharField(max_length=120)
    starts_at = models.DateTimeField()
    lasts_minutes = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, choices=MeetingState.choices(), default=MeetingState.DRAFTED)
    drafted_at = models.DateTimeField()
    drafted_by = models.BigIntegerField(null=True)
    called_at = models.DateTimeField(null=True)
    called_by = models.BigIntegerField(null=True)
    held_at = models.DateTimeField(null=True)
    held_by = models.BigIntegerField(null=True)
    minutes_due_on = models.DateField(null=True)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.BigIntegerField(null=True)
    why_over_objection = models.CharField(max_length=300, blank=True)
    called_off_at = models.DateTimeField(null=True)
    called_off_by = models.BigIntegerField(null=True)
    why_called_off = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["-starts_at", "-id"]
        constraints = [
            models.CheckConstraint(
                name="governance_jointmeeting_states_carry_proof",
                condition=(Q(state__in=["called", "held", "settled"], called_at__isnull=False) | Q(state="called_off")
                           | Q(state="drafted", called_at__isnull=True))
                & (Q(state__in=["held", "settled"], held_at__isnull=False)
                   | (~Q(state__in=["held", "settled"]) & Q(held_at__isnull=True)))
                & (Q(state="settled", settled_at__isnull=False, minutes_due_on__isnull=False)
                   | (~Q(state="settled") & Q(settled_at__isnull=True)))
                & ((Q(state="called_off", called_off_at__isnull=False) & ~Q(why_called_off=""))
                   | (~Q(state="called_off") & Q(called_off_at__isnull=True)))),
            models.CheckConstraint(name="governance_jointmeeting_lasts", condition=Q(lasts_minutes__gt=0)),
        ]
        indexes = [models.Index(fields=["region", "state", "starts_at"], name="governance_jointmeeting_list")]
        triggers = [
            pgtrigger.Trigger(name="governance_jointmeeting_stands", when=pgtrigger.Before, operation=pgtrigger.Update,
                              func=MEETING_STANDS),
            pgtrigger.Protect(name="governance_jointmeeting_kept", operation=pgtrigger.Delete),
            never_emptied("governance_jointmeeting"),
        ]

    @property
    def no(self) -> str:
        """How it is called in writing: HY (会议), year, serial."""
        return numbered("HY", self.drafted_at, self.pk)


class AgendaItem(models.Model):
    """What is to be talked about, proposed by a member, or by the lead where `member` is empty; `position` once it is placed."""

    meeting = models.ForeignKey(JointMeeting, on_delete=models.PROTECT, related_name="items")
    member = models.ForeignKey(CoordinationMember, on_delete=models.PROTECT, null=True, related_name="+")
    title = models.CharField(max_length=120)
    text = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=ItemState.choices(), default=ItemState.PROPOSED)
    position = models.PositiveSmallIntegerField(null=True)
    why_left_out = models.CharField(max_length=200, blank=True)
    proposed_at = models.DateTimeField()
    proposed_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["meeting", "position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "position"], name="governance_agendaitem_place",
                                    deferrable=models.Deferrable.DEFERRED),
            models.CheckConstraint(
                name="governance_agendaitem_states_carry_proof",
                condition=Q(state="proposed", position__isnull=True, why_left_out="")
                | Q(state="placed", position__isnull=False, why_left_out="")
                | (Q(state="left_out", position__isnull=True) & ~Q(why_left_out=""))),
        ]
        triggers = [
            pgtrigger.Trigger(name="governance_agendaitem_in_time", when=pgtrigger.Before, operation=WRITTEN, func=ITEM_IN_TIME),
            pgtrigger.Protect(name="governance_agendaitem_kept", operation=pgtrigger.Delete),
            never_emptied("governance_agendaitem"),
        ]


class MeetingInvitation(models.Model):
    """A member called to a meeting: what it answered and whom it sends; `was_there` with who came, once it was held."""

    meeting = models.ForeignKey(JointMeeting, on_delete=models.PROTECT, related_name="invitations")
    member = models.ForeignKey(CoordinationMember, on_delete=models.PROTECT, related_name="+")
    invited_at = models.DateTimeField()
    answer = models.CharField(max_length=3, choices=Attending.choices(), blank=True)
    delegates = models.CharField(max_length=200, blank=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.BigIntegerField(null=True)
    was_there = models.BooleanField(null=True)
    attended = models.CharField(max_length=200, blank=True)
    reminded_at = models.DateTimeField(null=True)  # of the newest draft of the minutes

    class Meta:
        ordering = ["meeting", "id"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "member"], name="governance_meetinginvitation_once"),
            models.CheckConstraint(name="governance_meetinginvitation_came_by_name",
                                   condition=Q(was_there=True) & ~Q(attended="") | (~Q(was_there=True) | Q(was_there__isnull=True))
                                   & Q(attended="")),
            models.CheckConstraint(name="governance_meetinginvitation_answered",
                                   condition=Q(answer="", answered_at__isnull=True)
                                   | (~Q(answer="") & Q(answered_at__isnull=False))),
        ]
        triggers = [
            pgtrigger.Trigger(name="governance_meetinginvitation_stands", when=pgtrigger.Before, operation=WRITTEN,
                              func=INVITED_STANDS),
            pgtrigger.Protect(name="governance_meetinginvitation_kept", operation=pgtrigger.Delete),
            never_emptied("governance_meetinginvitation"),
        ]


class MeetingMinutes(models.Model):
    """One draft of the minutes as it was sent to who attended; the newest one is settled."""

    meeting = models.ForeignKey(JointMeeting, on_delete=models.PROTECT, related_name="minutes")
    nth = models.PositiveSmallIntegerField()
    text = models.TextField()
    sent_at = models.DateTimeField()
    sent_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["meeting", "nth"]
        constraints = [models.UniqueConstraint(fields=["meeting", "nth"], name="governance_meetingminutes_nth")]
        triggers = [
            pgtrigger.Trigger(name="governance_meetingminutes_in_time", when=pgtrigger.Before, operation=pgtrigger.Insert,
                              func=MINUTES_IN_TIME),
            *append_only("governance_meetingminutes"),
        ]


class MinutesReply(models.Model):
    """What one that attended says of a draft: on screen, or by a letter whose number the lead entered."""

    minutes = models.ForeignKey(MeetingMinutes, on_delete=models.PROTECT, related_name="replies")
    invitation = models.ForeignKey(MeetingInvitation, on_delete=models.PROTECT, related_name="replies")
    stance = models.CharField(max_length=10, choices=MinutesStance.choices())
    text = models.TextField(blank=True)
    letter_no = models.CharField(max_length=60, blank=True)
    replied_at = models.DateTimeField()
    replied_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["minutes", "invitation"], name="governance_minutesreply_once"),
            models.CheckConstraint(name="governance_minutesreply_says", condition=Q(stance="confirmed") | ~Q(text="")),
        ]
        triggers = [
            pgtrigger.Trigger(name="governance_minutesreply_in_time", when=pgtrigger.Before, operation=pgtrigger.Insert,
                              func=HEARD_IN_TIME),
            *append_only("governance_minutesreply"),
        ]


class MeetingDecision(models.Model):
    """One decision of a draft of the minutes; of settled ones it may become one task."""

    minutes = models.ForeignKey(MeetingMinutes, on_delete=models.PROTECT, related_name="decisions")
    position = models.PositiveSmallIntegerField()
    text = models.TextField()
    owner = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, related_name="+")
    due_on = models.DateField(null=True)
    task = models.OneToOneField(Task, on_delete=models.PROTECT, null=True, related_name="decision")
    tasked_at = models.DateTimeField(null=True)
    tasked_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["minutes", "position"]
        constraints = [
            models.UniqueConstraint(fields=["minutes", "position"], name="governance_meetingdecision_place"),
            models.CheckConstraint(name="governance_meetingdecision_tasked_with_proof",
                                   condition=Q(task__isnull=True, tasked_at__isnull=True)
                                   | Q(task__isnull=False, tasked_at__isnull=False)),
        ]
        triggers = [
            pgtrigger.Trigger(name="governance_meetingdecision_stands", when=pgtrigger.Before, operation=WRITTEN, func=DECIDED),
            pgtrigger.Protect(name="governance_meetingdecision_kept", operation=pgtrigger.Delete),
            never_emptied("governance_meetingdecision"),
        ]
