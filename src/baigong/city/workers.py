"""A worker's day, and a clerk's on their behalf: seats are sought and given up, claims are taken up, accounts mended."""

from datetime import date, timedelta
from functools import partial

from baigong.assessment import actions as assessment
from baigong.enrolment import actions as enrolment
from baigong.enrolment.models import Enrolment
from baigong.enrolment.words import State as Seat
from baigong.kernel.actor import SYSTEM, Actor
from baigong.kernel.identity import make_simulated_card
from baigong.offer.models import Cohort
from baigong.offer.words import State as CohortState
from baigong.people.models import Organisation, Person
from baigong.people.words import Role
from baigong.subsidy import actions as subsidy
from baigong.subsidy.models import Claim, Notice
from baigong.subsidy.words import Basis, NoticeState, Payee, State

from . import frauds
from .calendar import Day
from .habits import HABITS
from .people_of import as_worker

WAITING = (State.OFFERED, State.RETURNED, State.BOUNCED)
OUTSIDE = ("4-10-01-05", "6-31-01-03", "4-03-02-02")


def live(day: Day) -> None:
    """Seats, second thoughts, claims, objections, certificates from elsewhere."""
    _seek_seats(day)
    _change_minds(day)
    _claims(day)
    _object(day)
    _certified_elsewhere(day)


def _seek_seats(day: Day) -> None:
    """People of the county come to every open class; the last ones of a full class may wait."""
    schools = {one.id: one for one in day.cast.schools}
    open_now = Cohort.objects.filter(state=CohortState.OPEN, opens_on__gt=day.on, provider__in=schools).order_by("id")
    for cohort in open_now:
        school = schools[cohort.provider_id]
        if frauds.fills(day, school, cohort):
            continue
        for nth in range(sum(day.happens(HABITS.comes_daily) for _ in range(cohort.seats))):
            _seek(day, cohort, day.cast.worker_of(school.region, day.chance), nth)


def _seek(day: Day, cohort: Cohort, worker_id: int, nth: int) -> None:
    seek = partial(enrolment.enrol, **day.acts(as_worker(worker_id), "19:00", seconds=nth * 40), worker_id=worker_id,
                   cohort_id=cohort.pk, join_waiting=day.happens(HABITS.waits_if_full))
    if day.happens(HABITS.taken_twice):
        day.clicks_twice("seats taken", seek)
    else:
        day.tries("seats taken", seek)


def _change_minds(day: Day) -> None:
    """Some give their seat back before the class begins, a few while it runs; whoever waits moves up."""
    staying = Enrolment.objects.filter(
        state__in=[Seat.ENROLLED, Seat.WAITING], cohort__state__in=[CohortState.OPEN, CohortState.RUNNING],
        cohort__provider__in=[one.id for one in day.cast.schools if one.style == "honest"]).order_by("id")
    for key, worker_id, state in staying.values_list("id", "worker_id", "cohort__state"):
        if day.happens(HABITS.changes_mind if state == CohortState.OPEN else HABITS.drops_out):
            day.tries("seats given up", partial(
                enrolment.withdraw, **day.acts(as_worker(worker_id), "20:10"), enrolment_id=key, why="时间不合适"))


def _claims(day: Day) -> None:
    """What waits for its payee: taken up, declined, filed again, paid elsewhere."""
    clerks = {one.id: one.desk for one in day.cast.schools} | {one.id: one.desk for one in day.cast.firms}
    first, last = day.cast.workers[0][1], day.cast.workers[-1][2]
    waiting = Claim.objects.filter(state__in=WAITING, region__in=[one.region for one in day.cast.counties]).order_by("id")
    for key, state, payee, worker_id, house in waiting.values_list(
            "id", "state", "payee", "worker_id", "payee_organisation_id"):
        by = as_worker(worker_id) if payee == Payee.WORKER else clerks.get(house)
        if by is None or (by.organisation_id and not day.is_working):
            continue
        if state == State.BOUNCED:
            if day.happens(HABITS.mends_daily):
                _mend(day, by, key, worker_id, house)
        elif payee == Payee.WORKER and first <= worker_id <= last and day.happens(HABITS.declines):
            day.tries("claims declined", partial(subsidy.decline_claim, **day.acts(by, "20:00"), claim_id=key))
        elif day.happens(HABITS.files_daily):
            filing = partial(subsidy.file_claim, **day.acts(by, "14:30" if by.organisation_id else "20:15"), claim_id=key)
            if day.happens(HABITS.taken_twice):
                day.clicks_twice("claims filed", filing)
            else:
                day.tries("claims filed", filing)


def _mend(day: Day, by: Actor, claim_id: int, worker_id: int, house: int | None) -> None:
    serial = 2 * 10**9 + claim_id * 1000 + day.on.toordinal() % 1000
    name = (Organisation if house else Person).objects.values_list("name", flat=True).get(pk=house or worker_id)
    day.tries("accounts mended", partial(
        subsidy.mend_account, **day.acts(by, "19:00"), claim_id=claim_id, bank="模拟银行", holder_name=name,
        number=make_simulated_card(serial=serial)))


def _object(day: Day) -> None:
    """A neighbour says that something on notice is wrong."""
    notices = Notice.objects.filter(state=NoticeState.OPEN, until_on__gte=day.on,
                                    region__in=[one.region for one in day.cast.counties])
    for notice in notices.order_by("id"):
        if not day.happens(HABITS.objected):
            continue
        noticed = list(notice.claims.filter(state=State.NOTICED).order_by("id").values_list("id", flat=True))
        if noticed:
            day.tries("objections", partial(
                subsidy.object_to, **day.acts(as_worker(day.cast.anyone(day.chance)), "21:10"), notice_id=notice.pk,
                claim_id=day.chance.choice(noticed), text="怀疑有人代签到，请核实出勤。"))


def _certified_elsewhere(day: Day) -> None:
    """The national look-up answers about somebody who passed in another place; they are offered what it brings."""
    if not day.is_working:
        return
    size = sum(last - first + 1 for _, first, last in day.cast.workers)
    for _ in day.times(max(size * HABITS.certified_elsewhere_yearly / 250, HABITS.certified_elsewhere_daily)):
        region = day.chance.choice(day.cast.counties).region
        worker_id = day.cast.worker_of(region, day.chance)
        issued_on: date = day.on - timedelta(days=day.chance.randint(3, 40))
        level = day.chance.choice("543")
        known = partial(
            assessment.record_outside_certificate, **day.acts(SYSTEM, "07:30"), person_id=worker_id,
            no=f"S000012000001{issued_on:%y}{level}{worker_id % 10**6:06d}", occupation_code=day.chance.choice(OUTSIDE),
            level=level, kind="level", issued_on=issued_on, issuer="外省某评价机构（模拟）")
        if day.tries("certificates from elsewhere", known):
            reviewer = next(one for one in day.cast.counties if one.region == region).officer(Role.REVIEWER)
            made = subsidy.offer_claims(**day.acts(reviewer, "11:00"), region=region, basis=Basis.DUTY, worker_ids=[worker_id])
            day.tally["claims offered"] += len(made)
