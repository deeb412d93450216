"""A coordination for tests, on the scene of tests/cast_governance.py: three members of the city's mechanism.

    round_ = make_coordination()                 a union with a liaison, the finance bureau by role, an institute by letter
    one = round_.called() / round_.held() / round_.minuted() / round_.settled()      a meeting further and further on
    sent = round_.sent()                          a text of two articles, with all three
    round_.says("union", sent, "amend", "改为十日")     the union's answer
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from baigong.governance import actions
from baigong.governance.actions import Decided
from baigong.governance.models import (
    CoordinationMember,
    CountersignAsked,
    Countersigning,
    JointMeeting,
    MeetingInvitation,
    MeetingMinutes,
)
from baigong.kernel.actor import Actor
from baigong.people.words import OrganisationKind, Role
from tests import cast
from tests.cast_governance import NOW, Scene, make_scene
from tests.harness.kept import kept

STARTS = NOW + timedelta(days=4)          # Friday the 5th, nine o'clock in China
AFTERWARDS = STARTS + timedelta(hours=3)
SILENCE_OVER = NOW + timedelta(days=10)   # Thursday the 11th: three working days after the 5th are over
DUE = date(2025, 9, 10)                   # seven working days after the 1st
CLOSED = NOW + timedelta(days=10)
TEXT = "第一条 补贴标准\n初级工一千元。\n第二条 申请期限\n取得证书后十二个月内申请。"


@dataclass(frozen=True)
class Round:
    """Who leads and who is a member of what; `acts` are who acts for each."""

    scene: Scene
    members: dict[str, int]
    acts: dict[str, Actor]

    @property
    def lead(self) -> Actor:
        """Who leads."""
        return self.scene.city_officer

    def drafted(self, **other: Any) -> JointMeeting:
        """A meeting in preparation."""
        given = {"by": self.lead, "now": NOW, "title": "第三季度联席会议", "place": "市局三楼", "starts_at": STARTS,
                 "lasts_minutes": 90}
        return actions.draft_meeting(**(given | other))

    def called(self, **other: Any) -> JointMeeting:
        """With one item of the union, called with all three."""
        one = self.drafted(**other)
        item = actions.propose_item(by=self.acts["union"], now=NOW, meeting_id=one.pk, title="竞赛经费",
                                    member_id=self.members["union"])
        actions.order_agenda(by=self.lead, now=NOW, meeting_id=one.pk, item_ids=[item.pk])
        return actions.call_meeting(by=self.lead, now=NOW, meeting_id=one.pk, member_ids=list(self.members.values()))

    def held(self, there: tuple[str, ...] = ("union", "finance"), **other: Any) -> JointMeeting:
        """Some came."""
        one = self.called(**other)
        came = {self.call_of(one, name).pk: f"{name} 代表" for name in there}
        return actions.hold_meeting(by=self.lead, now=AFTERWARDS, meeting_id=one.pk, attended=came)

    def minuted(self, *, now: datetime = AFTERWARDS, **other: Any) -> JointMeeting:
        """With a draft of the minutes, in which are two decisions."""
        one = self.held(**other)
        self.write(one, now=now)
        return JointMeeting.objects.get(pk=one.pk)

    def write(self, one: JointMeeting, *, now: datetime = AFTERWARDS, text: str = "会议听取了各单位意见。") -> MeetingMinutes:
        """A draft."""
        return actions.send_minutes(by=self.lead, now=now, meeting_id=one.pk, text=text, decisions=[
            Decided("竞赛经费由总工会和财政局各担一半。", self.scene.union, date(2025, 10, 31)), Decided("每月通报培训数。")])

    def heard(self, name: str, one: JointMeeting, **other: Any) -> Any:
        """What a member says of the minutes."""
        given = {"by": self.acts.get(name, self.lead), "now": AFTERWARDS, "invitation_id": self.call_of(one, name).pk,
                 "stance": "confirmed"}
        return actions.answer_minutes(**(given | other))

    def settled(self) -> JointMeeting:
        """Confirmed by both who came, and settled."""
        one = self.minuted()
        self.heard("union", one)
        self.heard("finance", one)
        return actions.settle_minutes(by=self.lead, now=AFTERWARDS, meeting_id=one.pk)

    def call_of(self, one: JointMeeting, name: str) -> MeetingInvitation:
        """A member's invitation."""
        return MeetingInvitation.objects.get(meeting=one, member_id=self.members[name])

    def sent(self, **other: Any) -> Countersigning:
        """A text of two articles with all three, until the tenth."""
        given = {"by": self.lead, "now": NOW, "title": "补贴办法（送签稿）", "intro": "请重点看期限。", "subject": "text",
                 "text": TEXT, "member_ids": list(self.members.values()), "due_on": DUE}
        return actions.send_round(**(given | other))

    def asked(self, name: str, one: Countersigning) -> CountersignAsked:
        """A member's part of it."""
        return CountersignAsked.objects.get(countersigning=one, member_id=self.members[name])

    def says(self, name: str, one: Countersigning, stance: str = "agree", text: str = "", **other: Any) -> CountersignAsked:
        """A member's answer; the institute's by its letter, entered by who leads."""
        given: dict[str, Any] = {"by": self.acts.get(name, self.lead), "now": NOW, "asked_id": self.asked(name, one).pk,
                                 "stance": stance, "text": text}
        if name not in self.acts:
            given["letter_no"] = "培函〔2025〕8号"
        return actions.give_opinion(**(given | other))


@kept
def make_coordination() -> Round:
    """Everyone."""
    scene = make_scene()
    liaison = cast.make_actor(Role.PAYER, name="工会联络", region=cast.CITY)
    money = cast.make_organisation("天津市市辖区财政局（模拟）", OrganisationKind.FINANCE, cast.CITY).pk
    payer = cast.make_actor(Role.FINANCE_OFFICER, name="市财政", region=cast.CITY)
    institute = cast.make_organisation("天津职业培训协会（模拟）", OrganisationKind.EMPLOYER, cast.CITY).pk
    bodies = {"union": (scene.union, "peoples", liaison.person_id), "finance": (money, "department", None),
              "institute": (institute, "social", None)}
    members = {name: actions.enter_member(by=scene.city_officer, now=NOW, organisation_id=body, kind=kind, liaison_id=who).pk
               for name, (body, kind, who) in bodies.items()}
    assert CoordinationMember.objects.count() == len(members)
    return Round(scene, members, {"union": liaison, "finance": payer})
