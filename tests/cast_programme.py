"""A town whose firm trains its own staff: classes under a programme, from the firm's order to the bank, all through public actions.

    town = cast_programme.make_town("442000")          # a place with a school, a firm, officers, money of one fund
    cohort = town.ordered(staff, opens_on=…, programme="induction", fee_fen=0, hours=20)
    town.taught(cohort)                                # everybody present at every session, closed at the end
    claims = town.paid(cohort)                         # offered, filed, reviewed, granted, published, sent, paid
"""

import csv
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from baigong.assessment import actions as assessment
from baigong.assessment.models import Certificate
from baigong.enrolment import actions as enrolment
from baigong.enrolment.actions import RosterRow
from baigong.enrolment.models import Apprenticeship
from baigong.enrolment.queries import ApprenticeRow
from baigong.kernel.actor import SYSTEM, Actor
from baigong.learning import actions as learning
from baigong.learning.words import Presence
from baigong.offer import actions as offer
from baigong.offer import queries as offering
from baigong.offer.actions import Under
from baigong.offer.decide.timetable import Block, Pattern, Planned
from baigong.offer.models import Cohort, Session
from baigong.people import actions as people
from baigong.people.models import Person
from baigong.people.words import OrganisationKind, Role
from baigong.policy import actions as policy
from baigong.subsidy import actions as subsidy
from baigong.subsidy.models import Claim, Notice, PayRun
from baigong.subsidy.words import Basis

from . import cast, cast_offer
from .cast_subsidy import answer_of, publish
from .harness.kept import kept

CHINA = ZoneInfo("Asia/Shanghai")
NANPING = "350700"
OPENS, OVER = date(2025, 10, 13), date(2026, 10, 26)
"""Of the class of apprentices: it opens, and it is over."""
REGIONS = """\
code,name,level,parent,valid_from,valid_until,succeeded_by
350000,福建省,province,000000,1980-01-01,,
350700,南平市,prefecture,350000,1980-01-01,,
350500,泉州市,prefecture,350000,1980-01-01,,
440000,广东省,province,000000,1980-01-01,,
442000,中山市,prefecture,440000,1980-01-01,,
"""


def at(day: date, hour: int = 10) -> datetime:
    """A full hour of a day in China."""
    return datetime.combine(day, time(hour), CHINA)


@dataclass
class Town:
    """Who acts in a place. Bodies are organisation ids."""

    region: str
    school: int
    firm: int
    clerk: Actor
    employer: Actor
    reviewer: Actor
    approver: Actor
    payer: Actor
    teacher_id: int
    place_id: int

    def staff(self, count: int, **facts: object) -> list[Person]:
        """So many of the firm's staff, in the group and with these answers of a register."""
        made = [cast.make_person(f"职工{n}", region=self.region, employer_id=self.firm) for n in range(count)]
        for one in made:
            cast.in_group(one.pk, "enterprise_staff")
            cast.given_facts(one.pk, **facts)
        return made

    def pattern(self, opens_on: date, hours: int, *, weekdays: frozenset[int] = frozenset(range(5))) -> Pattern:
        """Two half days of four class hours, a fifth of it theory, the rest practice but for safety."""
        theory, safety = -(-hours // 5), 4
        return Pattern(opens_on, weekdays, (time(9), time(14)), 4, tuple(
            Block(content, topic, n, self.teacher_id, self.place_id) for content, topic, n in (
                ("safety", "安全操作", safety), ("theory", "应知", theory), ("practice", "应会", hours - theory - safety))))

    def apprentices_class(self, staff: list[Person], *, opens_on: date, level: str = "4", times: int = 14) -> Cohort:
        """A fixed apprenticeship of a year and a bit, its class opened, everybody in it, begun."""
        now = at(opens_on - timedelta(days=28))
        one = self.apprenticeship(staff, from_on=opens_on, until_on=opens_on + timedelta(weeks=53), now=now, level=level)
        (filing,) = offering.programmes_filed(by=self.clerk).filter(no=one.no)
        cohort = self.drafted(seats=len(staff), opens_on=opens_on, hours=20, now=now, level=level,
                              under=Under("apprentice", filing_id=filing.pk))
        self.monthly(cohort, times=times, now=now)
        cohort.refresh_from_db()
        return self.seated(self.opened(cohort, now=now), staff, now=now)

    def drafted(self, *, seats: int, opens_on: date, hours: int, now: datetime, under: Under | None = None, level: str = "4",
                order_id: int | None = None, plan: Pattern | None = None, kind: str = "level", **more: Any) -> Cohort:
        """An application with its timetable."""
        cohort = offer.draft_cohort(
            by=self.clerk, now=now, occupation_code=cast_offer.CARER, level=level, certificate_kind=kind,
            place_id=self.place_id, head_id=self.clerk.person_id, seats=seats, opens_on=opens_on, outline="计划", exam_plan="考核",
            under=under, order_id=order_id, **more)
        return offer.plan_pattern(by=self.clerk, now=now, cohort_id=cohort.pk, pattern=plan or self.pattern(opens_on, hours))

    def apprenticeship(self, staff: list[Person], *, from_on: date, until_on: date, now: datetime, level: str) -> Apprenticeship:
        """A filing of the firm's that the bureau fixed, all beside one master."""
        one = enrolment.draft_apprenticeship(
            by=self.employer, now=now, school_id=self.school, occupation_code=cast_offer.CARER, level=level,
            agreement_no="校企 1", agreed_on=now.date(), plan="师带徒", hours=1200, from_on=from_on, until_on=until_on)
        master = cast.make_person("老师傅", region=self.region, employer_id=self.firm)
        enrolment.bring_apprentices(by=self.employer, now=now, apprenticeship_id=one.pk, rows=[
            ApprenticeRow(n, each.name, each.id_number, master.name, master.id_number, f"{from_on}", f"{until_on}", "技师")
            for n, each in enumerate(staff, start=2)])
        enrolment.file_apprenticeship(by=self.employer, now=now, apprenticeship_id=one.pk)
        enrolment.accept_apprenticeship(by=self.reviewer, now=now, apprenticeship_id=one.pk)
        return enrolment.fix_apprenticeship(by=self.approver, now=now, apprenticeship_id=one.pk, experts_said="可行")

    def monthly(self, cohort: Cohort, *, times: int, now: datetime) -> Cohort:
        """Four class hours every fourth week: a timetable of a year is 14 of them."""
        def content(n: int) -> str:
            return "safety" if n == 0 else "theory" if n <= times // 4 else "practice"

        days = [cohort.opens_on + timedelta(weeks=4 * n) for n in range(times)]
        return offer.plan_sessions(by=self.clerk, now=now, cohort_id=cohort.pk, sessions=[
            Planned(at(day, 9), at(day, 12), content(n), "课", self.teacher_id, self.place_id) for n, day in enumerate(days)])

    def opened(self, cohort: Cohort, *, now: datetime) -> Cohort:
        """Submitted and approved."""
        offer.submit_cohort(by=self.clerk, now=now, cohort_id=cohort.pk)
        return subsidy.approve_cohort(by=self.reviewer, now=now, cohort_id=cohort.pk)

    def ordered(self, staff: list[Person], *, opens_on: date, hours: int, programme: str, fee_fen: int | None = None) -> Cohort:
        """The firm orders a class, the school opens it, the firm nominates its people, the school enters them."""
        now = at(opens_on - timedelta(days=14))
        order = offer.place_order(
            by=self.employer, now=now, provider_id=self.school, occupation_code=cast_offer.CARER, level="4", heads=len(staff),
            from_on=opens_on, until_on=opens_on, programme=programme)
        offer.accept_order(by=self.clerk, now=now, order_id=order.pk)
        cohort = self.opened(self.drafted(
            seats=len(staff), opens_on=opens_on, hours=hours, now=now, order_id=order.pk,
            under=Under(programme, fee_fen=fee_fen)), now=now)
        enrolment.nominate(by=self.employer, now=now, order_id=order.pk, worker_ids=[one.pk for one in staff])
        return self.seated(cohort, staff, now=now)

    def seated(self, cohort: Cohort, staff: list[Person], *, now: datetime) -> Cohort:
        """All of them in, and the class begins on its day."""
        enrolment.enrol_roster(by=self.clerk, now=now, cohort_id=cohort.pk, notice_signed=True, rows=[
            RosterRow(n, one.name, one.id_number) for n, one in enumerate(staff, start=2)])
        return offer.start_cohort(by=SYSTEM, now=at(cohort.opens_on, 8), cohort_id=cohort.pk)

    def sat(self, cohort: Cohort, *, absent: tuple[int, ...] = (), sessions: int | None = None) -> None:
        """Everybody is at every session (or the first so many) but for these workers."""
        seats = list(cohort.enrolments.filter(state="enrolled").order_by("id").values_list("pk", "worker_id"))
        for one in list(Session.objects.filter(cohort=cohort).order_by("starts_at"))[:sessions]:
            learning.take_roll(by=self.clerk, session_id=one.pk, now=one.starts_at, marks={
                seat: Presence.ABSENT if worker in absent else Presence.PRESENT for seat, worker in seats})

    def closed(self, cohort: Cohort) -> Cohort:
        """It ends on its last day."""
        return learning.close_cohort(by=self.clerk, cohort_id=cohort.pk, now=at(cohort.closes_on, 20))

    def certified(self, who: cast.Cast, cohort: Cohort, *, on: date) -> list[Certificate]:
        """Everybody who completed it is examined by the cast's body, passes, and holds a certificate after the publicity."""
        exam = assessment.plan_exam(by=who.assessor, cohort_id=cohort.pk, body_id=who.assessment_body, held_on=on, place="考场",
                                    assessor_id=who.assessor.person_id, now=at(on, 8))
        seats = cohort.enrolments.filter(state="completed").order_by("id").values_list("pk", flat=True)
        assessment.enter_scores(by=who.assessor, exam_id=exam.pk, scores=dict.fromkeys(seats, (80, 80)), now=at(on, 16))
        assessment.publish_results(by=who.assessor, exam_id=exam.pk, now=at(on, 17))
        return assessment.certify(by=who.assessor, exam_id=exam.pk, now=at(on + timedelta(days=14)))

    def offered(self, cohort: Cohort, *, on: date) -> list[Claim]:
        """What the bureau finds for the class that day; its new claims."""
        ids = subsidy.offer_claims(by=self.reviewer, now=at(on), region=self.region, basis=Basis.DUTY, cohort_id=cohort.pk)
        return list(Claim.objects.filter(pk__in=ids).order_by("id"))

    def granted(self, claims: list[Claim], *, on: date, by: Actor | None = None) -> None:
        """Filed by the firm (or whoever is paid), reviewed by one and granted by another."""
        for one in claims:
            subsidy.file_claim(by=by or self.employer, now=at(on, 11), claim_id=one.pk)
            subsidy.review_claim(by=self.reviewer, now=at(on, 12), claim_id=one.pk)
            subsidy.grant_claim(by=self.approver, now=at(on, 13), claim_id=one.pk)

    def paid(self, claims: list[Claim], *, on: date, by: Actor | None = None) -> PayRun:
        """Granted, on notice, drafted, released, answered by the bank."""
        self.granted(claims, on=on, by=by)
        notice: Notice = subsidy.open_notice(by=self.approver, now=at(on, 14), region=self.region)
        later = at(on + timedelta(days=14))
        subsidy.close_notice(by=self.approver, now=later, notice_id=notice.pk)
        run = subsidy.draft_run(by=self.payer, now=later, region=self.region)
        for who in self.approving(run):
            subsidy.approve_run(by=who, now=later, run_id=run.pk)
        subsidy.release_run(by=self.payer, now=later, run_id=run.pk)
        subsidy.read_bank_answer(by=self.payer, now=later, run_id=run.pk, content=answer_of(run))
        return PayRun.objects.get(pk=run.pk)

    def approving(self, run: PayRun) -> list[Actor]:
        """As many others as the run needs."""
        needed = run.approvals_needed
        return [cast.make_actor(Role.PAYER, name=f"批准{n}", region=self.region) for n in range(needed)]


def make_town(region: str, *, fund: str, yuan: int = 10_000_000, years: tuple[int, ...] = (2025,)) -> Town:
    """A school that may teach carers, a firm with an account, officers of the place, money of one fund. After cast.assemble."""
    people.load_regions(by=SYSTEM, now=cast.NOW, rows=csv.DictReader(REGIONS.splitlines()))
    cast_offer.make_catalogue()
    school = cast.make_organisation("岭南职业培训学校（模拟）", OrganisationKind.PROVIDER, region).pk
    firm = cast.make_organisation("岭南机械有限公司（模拟）", OrganisationKind.EMPLOYER, region).pk
    cast.pay_account(organisation_id=firm)
    reviewer = cast.make_actor(Role.REVIEWER, name="初审员", region=region)
    clerk = cast.make_actor(Role.PROVIDER_CLERK, name="教务员", organisation_id=school)
    for level in ("4", "3", "PH"):
        offer.file_scope(by=reviewer, now=cast.NOW, provider_id=school, occupation_code=cast_offer.CARER, level=level,
                         from_on=date(2025, 1, 1))
    teacher = cast.make_person("带教师傅", region=region)
    teaches = offer.register_teacher(by=clerk, now=cast.NOW, name=teacher.name, id_number=teacher.id_number, title="技师")
    place = offer.register_place(by=clerk, now=cast.NOW, region=region, name="车间", address="一路 1 号", capacity=120)
    for year in years:
        policy.appropriate(by=SYSTEM, now=cast.NOW, region=region, fund=fund, year=year, document_no=f"模拟〔{year}〕1号",
                           amount_fen=yuan * 100)
    return Town(region, school, firm, clerk, cast.make_actor(Role.EMPLOYER_CLERK, name="人事员", organisation_id=firm), reviewer,
                cast.make_actor(Role.APPROVER, name="复审员", region=region),
                cast.make_actor(Role.PAYER, name="拨付员", region=region), teaches.pk, place.pk)


@kept
def make_taught():
    """A class of two apprentices of level 4 in Nanping that has begun."""
    who = cast.assemble()
    town = make_town(NANPING, fund="employment-subsidy", years=(2025, 2026))
    for slug in ("apprentice-2019", "apprentice-recovery-2019"):
        publish(f"350000/{slug}")
    stays, leaves = town.staff(2)
    return who, town, town.apprentices_class([stays, leaves], opens_on=OPENS), stays, leaves


@kept
def make_advanced():
    """The same, their advances paid in December."""
    who, town, cohort, stays, leaves = make_taught()
    claims = town.offered(cohort, on=date(2025, 11, 24))
    town.paid(claims, on=date(2025, 11, 25))
    return who, town, cohort, stays, leaves
