"""A school's day: classes are filed, mended when they come back, started, taught and closed."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial
from zlib import crc32

from baigong.enrolment import actions as enrolment
from baigong.enrolment.models import SEATED, Enrolment
from baigong.kernel.workdays import CHINA
from baigong.learning import actions as learning
from baigong.learning import queries as lessons
from baigong.learning.words import Presence
from baigong.offer import actions as offer
from baigong.offer import queries as offers
from baigong.offer.decide.timetable import Block, Pattern
from baigong.offer.models import Cohort, Session
from baigong.offer.words import CertificateKind, Content, State

from . import frauds
from .calendar import Day
from .habits import HABITS
from .people_of import School, as_worker

HALF_DAYS = (time(9), time(14))
MONDAY_TO_FRIDAY = frozenset(range(5))
MENDED = "已补充师资分工。"
LIVING = (State.DRAFT, State.SUBMITTED, State.RETURNED, State.OPEN, State.RUNNING)


def live(day: Day) -> None:
    """Every school, in order."""
    cohorts: dict[int, list[Cohort]] = {}
    for one in Cohort.objects.filter(state__in=LIVING, provider__in=[each.id for each in day.cast.schools]).order_by("id"):
        cohorts.setdefault(one.provider_id, []).append(one)
    timetable = _timetable(day, cohorts)
    for school in day.cast.schools:
        mine = cohorts.get(school.id, [])
        for cohort in mine:
            _tend(day, school, cohort, timetable)
        in_making = [one for one in mine if one.state in (State.DRAFT, State.SUBMITTED, State.RETURNED, State.OPEN)]
        if day.is_working and not in_making and frauds.wants_class(day, school):
            file_class(day, school, after=max((one.closes_on for one in mine), default=day.on))


@dataclass
class Timetable:
    """What meets today and met yesterday, and who sits in what meets today: by cohort, read once for all schools."""

    today: dict[int, list[Session]]
    yesterday: dict[int, list[Session]]
    seated: dict[int, list[Enrolment]]


def _timetable(day: Day, cohorts: dict[int, list[Cohort]]) -> Timetable:
    known = {one.pk: one for mine in cohorts.values() for one in mine}
    read = Timetable(defaultdict(list), defaultdict(list), defaultdict(list))
    begins = datetime.combine(day.on, time(0), CHINA)
    near = Session.objects.filter(cohort__in=known, starts_at__gte=begins - timedelta(days=1),
                                  starts_at__lt=begins + timedelta(days=1))
    for one in near.order_by("starts_at", "id"):
        one.cohort = known[one.cohort_id]
        (read.today if one.starts_at >= begins else read.yesterday)[one.cohort_id].append(one)
    for seat in Enrolment.objects.filter(cohort__in=read.today, state__in=SEATED).order_by("seated_at", "id"):
        read.seated[seat.cohort_id].append(seat)
    return read


def file_class(day: Day, school: School, *, after: date) -> int:
    """Draft, plan and submit one class that opens once the last one is over. Answers the cohort's id."""
    code, level, hours = frauds.line_of(day, school)
    seats_offered = frauds.seats_of(day, school)
    opens_on = _next_opening(day, after)
    firms = [firm for firm in day.cast.firms if firm.region == school.region and firm.style == "honest"]
    ordered = bool(firms) and school.style == "honest" and day.happens(HABITS.ordered_by_firm)
    room, _capacity = school.places[-1]
    cohort = offer.draft_cohort(
        **day.acts(school.desk, "09:20"), occupation_code=code, level=level, certificate_kind=CertificateKind.LEVEL,
        place_id=room, head_id=school.clerk, seats=seats_offered, opens_on=opens_on,
        employer_id=day.chance.choice(firms).id if ordered else None,
        outline="理论、安全与实操交替，每日 8 课时。", exam_plan="理论机考，实操现场考核，均 60 分及格。")
    offer.plan_pattern(**day.acts(school.desk, "09:40"), cohort_id=cohort.pk, pattern=_pattern(school, opens_on, hours))
    if day.tries("classes filed", partial(offer.submit_cohort, **day.acts(school.desk, "10:00"), cohort_id=cohort.pk)):
        frauds.filed(day, school, cohort.pk)
    else:
        frauds.kept_out(day, school, cohort.pk)
        offer.cancel_cohort(**day.acts(school.desk, "10:10"), cohort_id=cohort.pk, why="不在备案范围，撤回")
    return cohort.pk


def _pattern(school: School, opens_on: date, hours: int) -> Pattern:
    (first, _), (last, _) = school.teachers[0], school.teachers[-1]
    (theory_room, _), (practice_room, _) = school.places
    theory, safety = hours // 4, 4
    return Pattern(
        opens_on=opens_on, weekdays=MONDAY_TO_FRIDAY, starts=HALF_DAYS, hours_each=4,
        blocks=(Block(Content.SAFETY, "安全与职业道德", safety, first, theory_room),
                Block(Content.THEORY, "基础理论", theory, first, theory_room),
                Block(Content.PRACTICE, "实操训练", hours - theory - safety, last, practice_room)))


def _next_opening(day: Day, after: date) -> date:
    """The first ordinary weekday at least seven working days from now and after the school's last class."""
    calendar = offers.working_days()
    earliest = max(calendar.add(day.on, 7 + day.chance.randint(0, 4)), after + timedelta(days=1))
    while earliest.weekday() > 4 or not calendar.is_working(earliest):
        earliest += timedelta(days=1)
    return earliest


def _tend(day: Day, school: School, cohort: Cohort, timetable: Timetable) -> None:
    match State(cohort.state):
        case State.RETURNED if day.is_working:
            _mend(day, school, cohort)
        case State.OPEN if cohort.opens_on <= day.on:
            if cohort.taken < HABITS.fewest:
                enrolment.call_off(**day.acts(school.desk, "08:20"), cohort_id=cohort.pk, why="报名人数不足，停办")
                day.tally["classes called off"] += 1
                return
            offer.start_cohort(**day.acts(school.desk, "08:30"), cohort_id=cohort.pk)
            _teach(day, school, cohort, timetable)
        case State.RUNNING:
            _teach(day, school, cohort, timetable)
            if cohort.closes_on <= day.on:
                learning.close_cohort(**day.acts(school.desk, "18:30"), cohort_id=cohort.pk)
                day.tally["classes taught"] += 1


def _mend(day: Day, school: School, cohort: Cohort) -> None:
    """What came back is corrected: another opening day if need be, the plan laid out anew, and sent again; but once."""
    if MENDED in cohort.outline:
        offer.cancel_cohort(**day.acts(school.desk, "09:30"), cohort_id=cohort.pk, why="两次退回，撤回申请")
        return
    opens_on = max(cohort.opens_on, _next_opening(day, day.on))
    offer.edit_cohort(
        **day.acts(school.desk, "09:30"), cohort_id=cohort.pk, occupation_code=cohort.occupation_id, level=cohort.level,
        certificate_kind=cohort.certificate_kind, place_id=cohort.place_id, head_id=cohort.head_id, seats=cohort.seats,
        opens_on=opens_on, employer_id=cohort.employer_id, outline=cohort.outline + MENDED,
        exam_plan=cohort.exam_plan)
    hours = next(hours for code, level, hours in school.lines if (code, level) == (cohort.occupation_id, cohort.level))
    offer.plan_pattern(**day.acts(school.desk, "09:50"), cohort_id=cohort.pk, pattern=_pattern(school, opens_on, hours))
    day.tries("classes filed again", partial(offer.submit_cohort, **day.acts(school.desk, "10:20"), cohort_id=cohort.pk))


def _teach(day: Day, school: School, cohort: Cohort, timetable: Timetable) -> None:
    """Today's sessions: some scan the code, the teacher calls the others; now and then a mark of before is mended."""
    _mend_a_mark(day, school, timetable.yesterday[cohort.pk])
    roster, persons = timetable.seated[cohort.pk], dict(school.teachers)
    for session in timetable.today[cohort.pk]:
        absent = frauds.absent_today(day, school, roster)
        scanned = frauds.sign_in(day, school, session, roster) if absent is None else _scan(day, session, roster, absent)
        marks = {row.pk: Presence.ABSENT if absent and row.pk in absent else Presence.PRESENT
                 for row in roster if row.pk not in scanned}
        if marks:
            learning.take_roll(by=school.teacher(persons[session.teacher_id]), session_id=session.pk, marks=marks,
                               now=session.starts_at + timedelta(minutes=15))
        day.tally["sessions"] += 1


def absent_of(day: Day, roster: Iterable[Enrolment]) -> set[int]:
    """Enrolments whose worker stays away from this session: everyone sometimes, the lazy often."""
    return {row.pk for row in roster
            if not day.happens(HABITS.lazy_present if is_lazy(day.seed, row.worker_id) else HABITS.present)}


def is_lazy(seed: int, worker_id: int) -> bool:
    """Who often stays away; the same people all their life."""
    return crc32(f"{seed}/lazy/{worker_id}".encode()) % 1000 < HABITS.lazy * 1000


def _scan(day: Day, session: Session, roster: list[Enrolment], absent: set[int]) -> set[int]:
    """Those who check in with their own phone, from a little before to just within the grace."""
    scanned = set()
    for row in roster:
        if row.pk in absent or not day.happens(HABITS.scans):
            continue
        now = session.starts_at + timedelta(seconds=day.chance.randint(-900, 540))
        token = lessons.class_code(session, now=now).token
        if day.tries("check-ins", partial(learning.check_in, by=as_worker(row.worker_id), token=token, now=now)):
            scanned.add(row.pk)
    return scanned


def _mend_a_mark(day: Day, school: School, sessions: Iterable[Session]) -> None:
    """Somebody was there after all, and yesterday's roll says otherwise: corrected with the reason."""
    for session in sessions:
        if not day.happens(HABITS.corrected):
            continue
        for enrolment_, marked in lessons.roll_of(session):
            if marked is not None and marked.presence == Presence.ABSENT:
                day.tries("marks corrected", partial(
                    learning.correct_attendance, **day.acts(school.desk, "08:40"), session_id=session.pk,
                    enrolment_id=enrolment_.pk, presence=Presence.PRESENT, why="点名时在实训室取材料，同组学员证明在场"))
                break
