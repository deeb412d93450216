"""Facts of the class and of what the person did in it."""

from django.utils import timezone

from baigong.learning import queries as learning
from baigong.offer import queries as offer
from baigong.offer.models import Session
from baigong.offer.words import Content, Mode, Shortage
from baigong.people.models import Organisation
from baigong.people.words import OrganisationKind
from baigong.subsidy.queries import fees
from baigong.subsidy.words import Source

from .case import Case, end_of
from .gathering import Found, fact

PROVIDERS = {OrganisationKind.BASE: "public_base", OrganisationKind.EMPLOYER: "enterprise_centre"}
MODES = {Mode.FACE: "offline", Mode.BLENDED: "blended"}
GRADES = {Shortage.URGENT: "very_short", Shortage.SHORT: "short", Shortage.GENERAL: "slightly_short",
          Shortage.NONE: "none"}


@fact("cohort.no")
def no(case: Case) -> Found | None:
    """The class number."""
    return _of(case, case.cohort and case.cohort.no)


@fact("cohort.opens_on")
def opens_on(case: Case) -> Found | None:
    """First day."""
    return _of(case, case.cohort and case.cohort.opens_on)


@fact("cohort.ends_on")
def ends_on(case: Case) -> Found | None:
    """Last day."""
    return _of(case, case.cohort and case.cohort.closes_on)


@fact("cohort.kind")
def kind(case: Case) -> Found | None:
    """The programme under which the class was filed."""
    return _of(case, case.cohort and str(case.cohort.programme))


@fact("cohort.startup_course")
def startup_course(case: Case) -> Found | None:
    """Which course a start-up class is; unknown for a class that is none."""
    return _of(case, case.cohort.startup_course) if case.cohort and case.cohort.startup_course else None


@fact("cohort.level")
def level(case: Case) -> Found | None:
    """The level the class leads to, whatever its people then hold."""
    return _of(case, case.cohort and case.cohort.level)


@fact("cohort.complexity")
def complexity(case: Case) -> Found | None:
    """How the catalogue grades the assessment; unknown outside it or where it does not say."""
    return _listed(case, case.item.complexity) if case.item and case.item.complexity else None


@fact("employer.no")
def employer_no(case: Case) -> Found | None:
    """The firm the person works for, else the one the class was held for: as for whom an employer's subsidy is paid to."""
    employer_id = case.worker.employer_id or (case.cohort.employer_id if case.cohort else None)
    return Found(case.read.once(_uscc, employer_id), Source.COHORTS, case.today) if employer_id else None


@fact("employer.groups")
def employer_groups(case: Case) -> Found | None:
    """The lists that firm is on on the counting date, kept here or told by a register; none kept is a known answer."""
    employer_id = case.worker.employer_id or (case.cohort.employer_id if case.cohort else None)
    known = case.registers.get("employer.groups")
    told = frozenset(known.value) if known and known.value else frozenset()
    if employer_id is None or case.on is None:
        return Found(told, known.register, known.as_of) if known and known.value is not None else None
    return Found(told | {str(one) for one in case.read.once(offer.lists_on, employer_id, case.on)}, Source.LISTS, case.on)


@fact("provider.kind")
def provider_kind(case: Case) -> Found | None:
    """As the bureau has it on file on the counting date; before it said so, a public base or a firm's own centre by what the
    body is. Whether another provider is a school or private nobody knows then."""
    if case.cohort is None:
        return None
    filed = offer.class_on(case.read.once(offer.classings_of, case.cohort.provider_id), case.on) if case.on else None
    if filed is not None:
        return Found(filed.provider_class, Source.PROVIDERS, filed.from_on)
    kind = PROVIDERS.get(OrganisationKind(case.cohort.provider.kind))
    return _of(case, kind) if kind else None


@fact("provider.credit")
def provider_credit(case: Case) -> Found | None:
    """The grade that held on the counting date, else a register's answer. Nobody graded is not the same as "not graded": that
    too is said by an officer and confirmed by another (docs/why/0048)."""
    if case.cohort is not None and case.on is not None:
        given = offer.grade_on(case.read.once(offer.gradings_of, case.cohort.provider_id), case.on)
        if given is not None:
            return Found(given.grade, Source.PROVIDERS, given.from_on)
    known = case.registers.get("provider.credit")
    return Found(str(known.value), known.register, known.as_of) if known is not None and known.value is not None else None


@fact("cohort.theory_percent")
def theory(case: Case) -> Found | None:
    """The share of theory in the timetable."""
    return _share(case, Content.THEORY)


@fact("cohort.practice_percent")
def practice(case: Case) -> Found | None:
    """The share of practice in the timetable."""
    return _share(case, Content.PRACTICE)


@fact("cohort.safety_hours")
def safety(case: Case) -> Found | None:
    """Class hours of safety in the timetable."""
    if case.cohort is None or case.hours is None:
        return None
    minutes = case.read.once(_minutes, case.cohort.pk)
    return _of(case, minutes.get(str(Content.SAFETY), 0) // case.hours.class_hour_minutes)


@fact("cohort.region")
def region(case: Case) -> Found | None:
    """Where the class is held."""
    return _of(case, case.cohort and case.cohort.region_id)


@fact("cohort.mode")
def mode(case: Case) -> Found | None:
    """Face to face or blended."""
    return _of(case, case.cohort and MODES[Mode(case.cohort.mode)])


@fact("cohort.days")
def days(case: Case) -> Found | None:
    """Days on which the timetable has sessions, in local time."""
    if case.cohort is None:
        return None
    return _of(case, case.read.once(_days, case.cohort.pk))


@fact("cohort.hours")
def hours(case: Case) -> Found | None:
    """Hours the catalogue requires; outside it, those of the filed timetable."""
    if case.item is not None:
        return _listed(case, case.item.hours)
    return _of(case, case.hours.planned_minutes // case.hours.class_hour_minutes) if case.hours else None


@fact("cohort.in_catalogue")
def in_catalogue(case: Case) -> Found | None:
    """Was occupation and level in the catalogue of the opening day?"""
    return _listed(case, case.item is not None)


@fact("cohort.catalogue_price_fen")
def catalogue_price(case: Case) -> Found | None:
    """The catalogue's price; unknown outside it."""
    return _listed(case, case.item.price_fen) if case.item else None


@fact("cohort.shortage_grade")
def shortage_grade(case: Case) -> Found | None:
    """How short the catalogue says the occupation is."""
    return _listed(case, GRADES[Shortage(case.item.shortage)] if case.item else "none")


@fact("cohort.base_uplift_percent")
def base_uplift(case: Case) -> Found | None:
    """0 unless the provider is a recognised public base; for those the approved share is asked of the register."""
    if case.cohort is None or case.cohort.provider.kind == OrganisationKind.BASE:
        return None
    return _of(case, 0)


@fact("cohort.worst_day_percent")
def worst_day(case: Case) -> Found | None:
    """The share of the class that was there on its worst day (TJO: a day below 80 % leaves the whole class unpaid)."""
    if case.cohort is None:
        return None
    shares = case.read.once(learning.day_percents, case.cohort.pk, at=end_of(case.today))
    return Found(min(shares), Source.ATTENDANCE, case.today) if shares else None


@fact("cohort.is_free")
def is_free(case: Case) -> Found | None:
    """Did the trainee pay nothing? What the order of the seat says; where there is none, the stated price of 0; else what the
    application asks of the trainees; else the register.

    Whoever got all of it back is as if there had been no order.
    """
    if case.cohort is not None and case.enrolment is not None:
        of_seats = case.read.seats if case.enrolment.pk in case.read.seats else frozenset([case.enrolment.pk])
        paid = case.read.once(fees.paid_by_seat, of_seats).get(case.enrolment.pk)
        if paid is not None:
            return Found(paid == 0, Source.FEES, case.today)
        if case.read.once(fees.is_stated_free, case.cohort.pk):
            return Found(True, Source.FEES, case.today)
    if case.cohort is not None and case.cohort.fee_fen is not None:
        return _of(case, case.cohort.fee_fen == 0)
    known = case.registers.get("cohort.is_free")
    return Found(bool(known.value), known.register, known.as_of) if known is not None and known.value is not None else None


@fact("training.hours")
def counted_hours(case: Case) -> Found | None:
    """Class hours completed, rounded down.

    Who reached the attendance line (80 %, TJO) has completed the hours the class held; others have what counted. Else
    a sheet that asks for the catalogue's hours would make the line meaningless (docs: rules.md TJ-2022, TJ-OPS19).
    """
    if case.hours is None:
        return None
    reached = case.hours.percent >= case.hours.min_percent
    minutes = case.hours.held_minutes if reached else case.hours.counted_minutes
    return Found(minutes // case.hours.class_hour_minutes, Source.ATTENDANCE, case.today)


@fact("training.attendance_percent")
def attendance(case: Case) -> Found | None:
    """Counted over planned minutes, rounded down to a whole percent."""
    if case.hours is None or not case.hours.planned_minutes:
        return None
    share = 100 * case.hours.counted_minutes // case.hours.planned_minutes
    return Found(share, Source.ATTENDANCE, case.today)


def _uscc(organisation_id: int) -> str:
    return Organisation.objects.only("uscc").get(pk=organisation_id).uscc


def _share(case: Case, content: Content) -> Found | None:
    minutes = case.read.once(_minutes, case.cohort.pk) if case.cohort else {}
    return _of(case, 100 * minutes.get(str(content), 0) // sum(minutes.values())) if minutes else None


def _minutes(cohort_id: int) -> dict[str, int]:
    """Minutes of the timetable by what is taught."""
    found: dict[str, int] = {}
    rows = Session.objects.filter(cohort=cohort_id).order_by("id").values_list("content", "starts_at", "ends_at")
    for content, starts_at, ends_at in rows:
        found[content] = found.get(content, 0) + int((ends_at - starts_at).total_seconds()) // 60
    return found


def _days(cohort_id: int) -> int:
    starts = Session.objects.filter(cohort=cohort_id).order_by("id").values_list("starts_at", flat=True)
    return len({timezone.localdate(start) for start in starts})


def _of(case: Case, value: object) -> Found | None:
    return None if case.cohort is None else Found(value, Source.COHORTS, case.cohort.opens_on)


def _listed(case: Case, value: object) -> Found | None:
    return None if case.cohort is None else Found(value, Source.CATALOGUE, case.cohort.opens_on)
