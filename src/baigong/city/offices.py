"""An office's day: what lies there since yesterday is looked at, decided, shown to the public and paid."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from functools import partial

from baigong.assessment.models import Exam
from baigong.kernel.actor import SYSTEM
from baigong.kernel.refused import Refused
from baigong.kernel.workdays import CHINA
from baigong.offer import actions as offer
from baigong.offer import queries as offers
from baigong.offer.models import Cohort
from baigong.offer.words import State as CohortState
from baigong.people.words import Role
from baigong.policy.models import BudgetLine
from baigong.subsidy import actions as subsidy
from baigong.subsidy import queries as subsidies
from baigong.subsidy.models import AccountProof, Claim, HolderCheck, Notice, PayRun
from baigong.subsidy.queries import bankfile
from baigong.subsidy.words import Basis, Holds, NoticeState, ObjectionState, Refusal, RunState, State
from baigong.subsidy.words.proving import Ownership

from .calendar import Day
from .habits import HABITS
from .people_of import COUNTIES, County
from .schools import MENDED
from .settling import give_budget

FROZEN = str(Refusal.FROZEN)
"""What is being looked into waits for its finding, and nobody refuses it meanwhile: lists mark it, officers leave it."""
NOTICE_DAYS = {1, 3}  # Tuesdays and Thursdays
PAY_DAYS = {0, 2, 4}


def live(day: Day, *, size: int) -> None:
    """Every county's officers, then the city's; closed on days of rest."""
    if not day.is_working:
        return
    desk = _read(day)
    for county in day.cast.counties:
        if county.region not in desk.with_budget:
            give_budget(county, day.on.year, day.at("08:30"), size=size)
        _accounts(day, county, desk)
        _classes(day, county, desk)
        _offer(day, county, desk)
        _review(day, county, desk)
        _grant(day, county, desk)
        _notice(day, county, desk)
        _pay(day, county, desk)
    _answer_objections(day)


@dataclass
class Desk:
    """What lies there in the morning, read once for all counties: by region, in order."""

    with_budget: set[str]
    classes: defaultdict[str, list[Cohort]] = field(default_factory=lambda: defaultdict(list))
    exams: defaultdict[str, list[Exam]] = field(default_factory=lambda: defaultdict(list))
    claims: defaultdict[tuple[str, State], list[Claim]] = field(default_factory=lambda: defaultdict(list))
    notices: defaultdict[str, list[Notice]] = field(default_factory=lambda: defaultdict(list))
    runs: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    unproved: set[str] = field(default_factory=set)  # regions with accounts that nobody has asked the bank about
    checks: defaultdict[str, list[HolderCheck]] = field(default_factory=lambda: defaultdict(list))


def _read(day: Day) -> Desk:
    morning = day.at("00:00")
    since = datetime.combine(offers.working_days().add(day.on, -1), time(0), CHINA)
    budgets = BudgetLine.objects.filter(region__in=COUNTIES, year=day.on.year).order_by().values_list("region_id", flat=True)
    desk = Desk(set(budgets))
    for cohort in Cohort.objects.filter(state=CohortState.SUBMITTED, region__in=COUNTIES, submitted_at__lt=morning,
                                        provider__in=[one.id for one in day.cast.schools]).order_by("id"):
        desk.classes[cohort.region_id].append(cohort)
    for exam in Exam.objects.filter(certified_at__gte=since, certified_at__lt=morning, cohort__region__in=COUNTIES,
                                    body__in=[one.id for one in day.cast.bodies]).select_related("cohort").order_by("id"):
        desk.exams[exam.cohort.region_id].append(exam)
    under_way = Claim.objects.filter(state__in=[State.FILED, State.REVIEWED], region__in=COUNTIES).order_by("id").only(
        "id", "state", "region_id", "filed_at", "reviewed_at")
    # Nobody may decide on these now: the lists of the desk mark them.
    held = subsidies.holds_on(claim.pk for claim in under_way)
    for claim in under_way:
        since_when = claim.filed_at if claim.state == State.FILED else claim.reviewed_at
        if held.get(claim.pk) != Holds.ALL and (since_when is None or since_when < morning):
            desk.claims[claim.region_id, State(claim.state)].append(claim)
    for notice in Notice.objects.filter(state=NoticeState.OPEN, region__in=COUNTIES, until_on__lt=day.on).order_by("id"):
        desk.notices[notice.region_id].append(notice)
    for run_id, region in PayRun.objects.filter(state=RunState.RELEASED, region__in=COUNTIES).order_by("id").values_list(
            "id", "region_id"):
        desk.runs[region].append(run_id)
    desk.unproved = set(AccountProof.objects.filter(
        state=Ownership.UNPROVED, region__in=COUNTIES, pay_account__is_current=True).order_by().values_list("region_id", flat=True))
    for check in HolderCheck.objects.filter(answered_at=None, region__in=COUNTIES).order_by("id"):
        desk.checks[check.region_id].append(check)
    return desk


def _accounts(day: Day, county: County, desk: Desk) -> None:
    """The bank's answers about whose accounts these are, then a file with those that were given since."""
    reviewer = county.officer(Role.REVIEWER)
    for check in desk.checks[county.region]:
        subsidy.read_holder_answer(**day.acts(reviewer, "08:40"), check_id=check.pk, content=subsidies.sandbox_holder_answer(check))
        day.tally["account files answered"] += 1
    if county.region in desk.unproved:
        made = subsidy.ask_bank(**day.acts(reviewer, "08:50"), region=county.region)
        day.tally["accounts asked about"] += made.proofs.count()


def _classes(day: Day, county: County, desk: Desk) -> None:
    """Applications of before today are answered: agreed, or sent back once with what is missing."""
    reviewer = county.officer(Role.REVIEWER)
    for cohort in desk.classes[county.region]:
        if offers.is_frozen(cohort) and day.on <= cohort.opens_on:
            continue
        first_time = MENDED not in cohort.outline
        late = cohort.opens_on < day.on
        if late or (first_time and day.happens(HABITS.returned)):
            offer.return_cohort(**day.acts(reviewer, "14:40"), cohort_id=cohort.pk, why="请补充每门课的任课教师和实操设备清单。")
            day.tally["classes sent back"] += 1
        else:
            day.tries("classes approved", partial(
                subsidy.approve_cohort, **day.acts(reviewer, "15:00"), cohort_id=cohort.pk))


def _offer(day: Day, county: County, desk: Desk) -> None:
    """Whoever was certified since the last working day is told what they may have."""
    for exam in desk.exams[county.region]:
        made = subsidy.offer_claims(**day.acts(county.officer(Role.REVIEWER), "09:10"), region=county.region,
                                    basis=Basis.DUTY, cohort_id=exam.cohort_id)
        day.tally["claims offered"] += len(made)


def _review(day: Day, county: County, desk: Desk) -> None:
    reviewer = county.officer(Role.REVIEWER)
    for claim in desk.claims[county.region, State.FILED]:
        if day.happens(HABITS.sent_back):
            subsidy.return_claim(**day.acts(reviewer, "10:40"), claim_id=claim.pk, why="社会保障卡金融账户尚未激活，请先激活。")
            day.tally["claims sent back"] += 1
        elif (no := day.why_not("claims reviewed", partial(
                subsidy.review_claim, **day.acts(reviewer, "10:20"), claim_id=claim.pk))) and FROZEN not in no:
            subsidy.refuse_claim(**day.acts(reviewer, "10:25"), claim_id=claim.pk, why="经审核不符合规定")
            day.tally["claims refused"] += 1


def _grant(day: Day, county: County, desk: Desk) -> None:
    approver, reviewer = county.officer(Role.APPROVER), county.officer(Role.REVIEWER)
    for claim in desk.claims[county.region, State.REVIEWED]:
        if (no := day.why_not("claims granted", partial(
                subsidy.grant_claim, **day.acts(approver, "15:40"), claim_id=claim.pk))) and FROZEN not in no:
            subsidy.return_claim(**day.acts(reviewer, "16:00"), claim_id=claim.pk, why="情况有变化，请核对后重新申报。")
            day.tally["claims sent back"] += 1


def _notice(day: Day, county: County, desk: Desk) -> None:
    approver = county.officer(Role.APPROVER)
    for notice in desk.notices[county.region]:
        day.tries("notices closed", partial(subsidy.close_notice, **day.acts(SYSTEM, "00:30"), notice_id=notice.pk))
    if day.on.weekday() in NOTICE_DAYS and Claim.objects.filter(state=State.GRANTED, region=county.region).exists():
        subsidy.open_notice(**day.acts(approver, "16:30"), region=county.region)
        day.tally["notices opened"] += 1


def _pay(day: Day, county: County, desk: Desk) -> None:
    """The bank's answers of the runs before, then today's run."""
    payer = county.officer(Role.PAYER)
    for run_id in desk.runs[county.region]:
        _read_answer(day, county, run_id)
    if day.on.weekday() not in PAY_DAYS:
        return
    payable = set(subsidies.payable(by=payer).values_list("pk", flat=True))
    if not payable - subsidies.holds_on(payable).keys():
        return
    made: list[int] = []
    try:
        made.append(subsidy.draft_run(**day.acts(payer, "10:10"), region=county.region).pk)
    except Refused as nothing:  # every payee lacks an account just now
        day.tally[f"refused {nothing.codes[0]}"] += 1
        return
    if subsidies.approvals_needed(subsidies.run(made[0], by=payer), on=day.on):
        day.tries("runs approved", partial(subsidy.approve_run, **day.acts(day.cast.city_desk, "11:30"), run_id=made[0]))
    day.clicks_twice("runs released", partial(subsidy.release_run, **day.acts(payer, "14:20"), run_id=made[0]))


def _read_answer(day: Day, county: County, run_id: int) -> None:
    """The file of the bank; now and then it comes twice, and the second time changes nothing."""
    payer = county.officer(Role.PAYER)
    run = subsidies.run(run_id, by=payer)
    rows: list[tuple[str, ...]] = [bankfile.ANSWER_HEAD]
    for nth, (no, _holder, _number, _bank, amount, _why) in enumerate(bankfile.bank_table(run)[1:], start=1):
        fails = day.happens(HABITS.bounced)
        day.tally["payments returned" if fails else "payments made"] += 1
        rows.append((no, amount, "退回" if fails else "成功", f"MN{day.on:%Y%m%d}{run_id:06d}{nth:05d}",
                     "账户已销户" if fails else ""))
    content = bankfile.workbook(rows, name="bank")
    for _ in range(2 if day.happens(HABITS.bank_file_twice) else 1):
        subsidy.read_bank_answer(**day.acts(payer, "09:45"), run_id=run_id, content=content)
    day.tally["runs answered"] += 1


def _answer_objections(day: Day) -> None:
    desk = day.cast.city_desk
    since = day.at("00:00") - timedelta(days=1)
    found = subsidies.objections(by=desk, states=[ObjectionState.OPEN]).filter(
        raised_at__lt=since, claim__region__in=COUNTIES)
    for objection in found.order_by("id"):
        upheld = day.happens(HABITS.upheld)
        subsidy.answer_objection(
            **day.acts(desk, "11:15"), objection_id=objection.pk, upheld=upheld,
            answer="经核查，考勤与签到记录不符，异议成立。" if upheld else "已调取逐节考勤和签到记录，符合规定，异议不成立。")
        day.tally["objections upheld" if upheld else "objections dismissed"] += 1
