"""The treasury at work: money of several sources each year, shared out by factors; books closed each month by two; what was paid
by mistake asked back; what is reserved for classes looked through each night.

Cities founded before there were treasurers go on without the first three.
"""

from datetime import date, timedelta
from functools import partial

from django.utils import timezone

from baigong.kernel.actor import SYSTEM
from baigong.ledger import queries as books
from baigong.ledger.models import Period
from baigong.ledger.words import PeriodState
from baigong.offer import queries as offers
from baigong.people.words import Role
from baigong.policy import actions as policy
from baigong.policy import queries as policies
from baigong.policy.actions import RegionFigures
from baigong.policy.models import BudgetLine
from baigong.policy.words import Fund
from baigong.subsidy import actions as subsidy
from baigong.subsidy import queries as subsidies
from baigong.subsidy.models import Claim, Receivable
from baigong.subsidy.words import RecoveryReason, RecoveryState, State, WriteOffState

from .calendar import Day
from .habits import HABITS
from .people_of import CITY, COUNTIES, County

WAYS = ("set off", "instalments", "repays", "written off")
"""How a debt ends, in turn by county and number. What is left alone is set off when its debtor is paid something else."""
UNDER_WAY = (RecoveryState.PROPOSED, RecoveryState.CONFIRMED, RecoveryState.PAYING)
MONTHS = 3
"""Of a plan of instalments."""
BASIS = "失业保险条例第二十八条；财政违法行为处罚处分条例第十四条"


def live(day: Day, *, size: int) -> None:
    """At night what is reserved follows the classes; on working days officers see to the year, the month and the debts."""
    night = day.acts(SYSTEM, "00:40")
    for cohort_id in dict.fromkeys(one.cohort_id for one in subsidies.seats_to_free(now=night["now"])):
        day.tally["seats no longer reserved"] += subsidy.follow_commitments(**night, cohort_id=cohort_id)
    if not day.is_working:
        return
    if day.cast.treasurers:
        _year(day, size)
        _month(day)
    _debts(day)


def _year(day: Day, size: int) -> None:
    """On the first working day of a year, or of the city: three funds for the city, one of them shared out among the counties."""
    if BudgetLine.objects.filter(region=CITY, year=day.on.year, fund=Fund.SPECIAL_ACCOUNT).exists():
        return
    first, second = day.cast.treasury
    year, fen = day.on.year, max(size, 100) * 60_000
    for nth, fund in enumerate((Fund.EMPLOYMENT_SUBSIDY, Fund.UNEMPLOYMENT_INSURANCE, Fund.SPECIAL_ACCOUNT)):
        policy.appropriate(**day.acts(first, "08:40"), region=CITY, fund=fund, year=year,
                           document_no=f"模拟市财社〔{year}〕{51 + nth}号", amount_fen=fen)
    line = policies.budget_line(CITY, Fund.EMPLOYMENT_SUBSIDY, year)
    made = policy.open_allocation(**day.acts(first, "09:10"), line_id=line.pk, document_no=f"模拟市财社〔{year}〕61号",
                                  total_fen=fen // 2)
    factors = policies.allocation_rules(day.on).factors
    people = {region: last - begin + 1 for region, begin, last in day.cast.workers}
    policy.write_allocation(
        **day.acts(first, "09:40"), allocation_id=made.pk, weights={one.code: one.weight for one in factors},
        sources={one.code: "模拟统计年鉴" for one in factors}, why="", regions={
            region: RegionFigures({one.code: people[region] * day.chance.randint(80, 120) for one in factors},
                                  day.chance.randint(90, 110), day.chance.randint(95, 120)) for region in COUNTIES})
    policy.send_allocation(**day.acts(first, "10:00"), allocation_id=made.pk)
    policy.execute_allocation(**day.acts(second, "14:00"), allocation_id=made.pk)
    day.tally["budgets shared out"] += 1


def _month(day: Day) -> None:
    """On the first working day of a month the month before is closed by one treasurer and confirmed by the other."""
    if offers.working_days().add(day.on.replace(day=1) - timedelta(days=1), 1) != day.on:
        return
    first, second = day.cast.treasury
    closed, begun = books.closed_until(), books.first_month()
    month = timezone.localdate(closed) if closed else begun
    if month is None or month >= day.on.replace(day=1):
        return
    if day.tries("months proposed", partial(policy.close_month, **day.acts(first, "09:05"), month=month)):
        waiting = Period.objects.get(state=PeriodState.PROPOSED)
        day.tries("months closed", partial(policy.confirm_month, **day.acts(second, "16:05"), period_id=waiting.pk))


def _debts(day: Day) -> None:
    """What was asked back goes its way; now and then something else is found to have been paid by mistake."""
    today = Receivable.objects.filter(region__in=COUNTIES, state__in=UNDER_WAY, proposed_at__lt=day.at("00:00"))
    for one in today.select_related("claim").order_by("id"):
        county = next(each for each in day.cast.counties if each.region == one.region_id)
        if one.state == RecoveryState.PROPOSED:
            day.tries("debts confirmed", partial(
                subsidy.confirm_recovery, **day.acts(day.cast.city_desk, "10:15"), receivable_id=one.pk))
        else:
            _collect(day, county, one)
    if day.happens(HABITS.asked_back):
        _ask_back(day)


def _ask_back(day: Day) -> None:
    county = day.chance.choice(day.cast.counties)
    paid = Claim.objects.filter(region=county.region, state=State.PAID, asked_back_fen=0, freed_at=None).order_by("id")
    ids = list(paid.values_list("id", "amount_fen"))
    if not ids:
        return
    claim_id, amount_fen = day.chance.choice(ids)
    day.tries("debts proposed", partial(
        subsidy.propose_recovery, **day.acts(county.officer(Role.APPROVER), "16:20"), claim_id=claim_id, basis=BASIS,
        amount_fen=amount_fen if day.happens(0.5) else max(1, amount_fen // 3), reason=RecoveryReason.MISTAKE,
        why="复核发现参保月数录入有误"))


def _collect(day: Day, county: County, one: Receivable) -> None:
    """Ten days after it was confirmed: paid back, in instalments or at once, written off, or left to be set off."""
    if one.confirmed_on is None or day.on < one.confirmed_on + timedelta(days=10):
        return
    way = WAYS[(COUNTIES.index(county.region) + int(one.no.rsplit("-", 1)[1])) % len(WAYS)]
    if way == "repays":
        _repay(day, county, one, one.open_fen)
    elif way == "instalments" and one.state == RecoveryState.CONFIRMED and one.left_fen >= MONTHS:
        each = one.left_fen // MONTHS
        sums = (each, each, one.left_fen - 2 * each)
        day.tries("instalments agreed", partial(
            subsidy.agree_instalments, **day.acts(county.officer(Role.REVIEWER), "11:00"), receivable_id=one.pk,
            instalments=[(day.on + timedelta(days=20 * nth), fen) for nth, fen in enumerate(sums, start=1)]))
    elif way == "instalments":
        _repay(day, county, one, min(one.open_fen, _fallen_due(one, day.on)))
    elif way == "written off" and one.open_fen == one.left_fen:
        _write_off(day, county, one)


def _fallen_due(one: Receivable, on: date) -> int:
    """What of the newest plan should have come in by a day and did not."""
    plan = one.plans.order_by("-nth").first()
    if plan is None:
        return 0
    due = sum(plan.instalments.filter(due_on__lte=on).values_list("amount_fen", flat=True))
    return max(0, due - (one.settled_fen - plan.settled_before_fen))


def _repay(day: Day, county: County, one: Receivable, fen: int) -> None:
    if fen > 0:
        day.tries("debts paid back", partial(
            subsidy.book_repayment, **day.acts(county.officer(Role.PAYER), "15:10"), receivable_id=one.pk, amount_fen=fen,
            document=f"模拟缴款 {one.no} {day.on:%Y%m%d}"))


def _write_off(day: Day, county: County, one: Receivable) -> None:
    """Asked for by the reviewer, approved by as many as it takes."""
    made = subsidy.ask_write_off(**day.acts(county.officer(Role.REVIEWER), "09:20"), receivable_id=one.pk,
                                 document=f"模拟核销 {one.no}", why="债务人下落不明，追偿成本高于欠款")
    for by in (day.cast.city_desk, county.officer(Role.APPROVER)):
        if made.state == WriteOffState.ASKED:
            made = subsidy.approve_write_off(**day.acts(by, "17:10"), write_off_id=made.pk)
    day.tally["debts written off"] += made.state == WriteOffState.APPROVED
