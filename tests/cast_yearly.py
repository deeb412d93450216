"""Offices of three at every level, and a year with figures: September and October of 2025, frozen.

    office = make_offices()
    report = office.drafted() / handed_in() / reviewed() / signed() / sent() / received()      the county's, step by step
    office.county.writer, .reviewer, .leader        the three of an office; office.city, office.province, office.nation
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from baigong.governance import actions
from baigong.governance.models import Report
from baigong.governance.queries.report_forms import form_kept
from baigong.kernel.actor import SYSTEM, Actor
from baigong.people.words import Role
from baigong.reporting import actions as reporting
from tests import cast, cast_course, cast_governance, cast_subsidy
from tests.harness.kept import kept

SEPTEMBER, OCTOBER = date(2025, 9, 1), date(2025, 10, 1)
NOW, LATER = cast_course.moment(date(2025, 11, 6), 9), cast_course.moment(date(2025, 11, 10), 9)
TOO_LATE = cast_course.moment(date(2025, 12, 1), 9)
YEAR = 2025


@dataclass(frozen=True)
class Office:
    """Three people of one region's office; the third may sign."""

    region: str
    writer: Actor
    reviewer: Actor
    leader: Actor

    def drafted(self, *, now: datetime = NOW, year: int = YEAR) -> Report:
        """The region's report, with every text that is needed."""
        one = actions.open_report(by=self.writer, now=now, region=self.region, year=year)
        return self.written(one, now=now)

    def written(self, one: Report, *, now: datetime = NOW) -> Report:
        """Every text that is needed."""
        for section in form_kept(one).of_level(one.region.level):
            if section.needed:
                actions.write_report(by=self.writer, now=now, report_id=one.pk, section=section.key,
                                     text=f"{one.region.name}：{section.title['zh']}按计划推进。")
        return one

    def handed_in(self, one: Report | None = None, *, now: datetime = NOW) -> Report:
        """Handed in by the writer."""
        return actions.hand_in_report(by=self.writer, now=now, report_id=(one or self.drafted(now=now)).pk)

    def reviewed(self, one: Report | None = None, *, now: datetime = NOW) -> Report:
        """Approved by the reviewer."""
        return actions.review_report(by=self.reviewer, now=now, report_id=self.handed_in(one, now=now).pk)

    def signed(self, one: Report | None = None, *, now: datetime = NOW) -> Report:
        """Signed by the leader."""
        return actions.sign_report(by=self.leader, now=now, report_id=self.reviewed(one, now=now).pk)

    def sent(self, one: Report | None = None, *, now: datetime = NOW) -> Report:
        """Sent to the level above."""
        return actions.send_report(by=self.writer, now=now, report_id=self.signed(one, now=now).pk)


@dataclass(frozen=True)
class Offices:
    """The county's office, and those above it."""

    scene: cast_subsidy.Scene
    county: Office
    neighbour: Office
    city: Office
    province: Office
    nation: Office

    @property
    def who(self) -> cast.Cast:
        """Everyone else."""
        return self.scene.who

    def problem(self, one: Report, **other: Any) -> None:
        """A problem in a draft."""
        given = {"by": self.county.writer, "now": NOW, "report_id": one.pk, "theme": "funds", "text": "资金到位晚",
                 "proposal": "按季预拨", "urgency": "high"}
        actions.put_problem(**(given | other))




@kept
def make_offices() -> Offices:
    """The cast of subsidies with one claim paid, two months frozen, and the shelf of governance."""
    scene = cast_subsidy.make_scene()
    scene.paid()
    reporting.freeze_month(by=SYSTEM, month=SEPTEMBER, now=cast_course.moment(date(2025, 10, 5), 1))
    reporting.freeze_month(by=SYSTEM, month=OCTOBER, now=cast_course.moment(date(2025, 11, 5), 1))
    cast_governance.load()
    who = scene.who

    def more(role: str, region: str) -> Actor:
        return cast.make_actor(role, name="同事", region=region)

    return Offices(
        scene=scene,
        county=Office(cast.COUNTY, who.reviewer, more(Role.REVIEWER, cast.COUNTY), who.approver),
        neighbour=Office(cast.NEIGHBOUR, who.neighbour_reviewer, more(Role.REVIEWER, cast.NEIGHBOUR), who.neighbour_approver),
        city=Office(cast.CITY, who.city_officer, more(Role.CITY_OFFICER, cast.CITY), more(Role.CITY_OFFICER, cast.CITY)),
        province=Office(cast.PROVINCE, who.province_officer, more(Role.PROVINCE_OFFICER, cast.PROVINCE),
                        more(Role.PROVINCE_OFFICER, cast.PROVINCE)),
        nation=Office(cast.NATION, who.policy_officer, who.second_policy_officer, more(Role.POLICY_OFFICER, cast.NATION)))
