"""Small cheats at honest schools: a clerk as trainee of their own, a teacher in two places, a collector of subsidies."""

from datetime import date, timedelta
from functools import partial

from django.db.models import F

from baigong.assessment import actions as assessment
from baigong.enrolment import actions as enrolment
from baigong.enrolment.models import SEATED, Enrolment
from baigong.kernel.actor import SYSTEM
from baigong.kernel.identity import make_simulated_card
from baigong.learning.models import Attendance
from baigong.learning.words import Presence
from baigong.offer import queries as offers
from baigong.offer.models import Cohort, Session
from baigong.offer.words import State as CohortState
from baigong.people import actions as people
from baigong.people import queries as persons
from baigong.people.words import Register, Role
from baigong.subsidy import actions as subsidy
from baigong.subsidy.models import Claim
from baigong.subsidy.words import COUNTED, Basis, Payee
from baigong.subsidy.words import State as ClaimState
from baigong.subsidy.words.proving import ProofKind

from .actions import Deed
from .calendar import Day
from .models import Planted
from .people_of import CITY, as_worker
from .settling import REGISTERS

COLLECTS_ON = {15: 0, 17: 1, 19: 2}
"""Day of the city → which of three certificates from elsewhere the collector brings."""
YEARLY = 3
TWO_PLACES = "a teacher sits elsewhere"
GONE_OR_REFUSED = (ClaimState.DECLINED, ClaimState.LAPSED, ClaimState.REFUSED)
"""States in which nobody is paid: nothing to find."""


def live(day: Day) -> None:
    """They take their seats when the first class opens; what comes of it is written down when it shows."""
    _teach_and_sit(day)
    school, clerk = day.cast.schools[0], day.cast.schools[0].clerk
    _, collector, _ = day.cast.workers[0]
    first = Cohort.objects.filter(provider=school.id).order_by("id").first()
    if first is None:
        return
    if first.state == CohortState.OPEN and first.opens_on > day.on:
        seated = set(Enrolment.objects.filter(cohort=first).order_by("id").values_list("worker_id", flat=True))
        for worker_id in sorted({clerk, collector} - seated):
            _is_known(day, worker_id, school.region, has_card=worker_id == collector)
            day.tries("moonlighters seated", partial(
                enrolment.enrol, **day.acts(as_worker(worker_id), "18:00"), worker_id=worker_id, cohort_id=first.pk))
    if day.nth in COLLECTS_ON:
        _collect(day, collector, COLLECTS_ON[day.nth], school.region)
    _comes_out(day, clerk, collector, school.id)


def _is_known(day: Day, worker_id: int, region: str, *, has_card: bool) -> None:
    """The registers know them as insured for years; the card office knows their card."""
    facts = {"worker.insured_months": 60, "worker.insured_region": region, "worker.drawing_benefit": False,
             "worker.public_employee": False, "worker.pensioner": False, "worker.schooling": "none",
             "worker.home_region": region, "worker.permit_region": "", "worker.rural": False}
    for register, names in REGISTERS.items():
        people.record_extracts(**day.acts(SYSTEM, "05:40"), register=Register(register), as_of=day.on,
                               rows=[(worker_id, name, facts[name]) for name in names])
    if not has_card and persons.pay_account_of(person_id=worker_id) is None:
        card = make_simulated_card(serial=3 * 10**9 + worker_id)
        people.register_pay_accounts(**day.acts(SYSTEM, "05:45"), bank="模拟银行", rows=[(worker_id, card)])
        subsidy.hear_holders(**day.acts(SYSTEM, "05:46"), kind=ProofKind.CARD, document=f"模拟发卡登记 {day.on:%Y%m%d}",
                             rows=[(card, persons.person_unnarrowed(worker_id).name)])


def _collect(day: Day, worker_id: int, which: int, region: str) -> None:
    """A certificate of a shortage occupation from another place, and what it brings."""
    (catalogue, *_) = offers.catalogues(region=CITY, on=day.on)
    codes = sorted({item.occupation_id for item in offers.items(catalogue.pk) if item.shortage == "urgent" and item.level == "4"})
    issued_on: date = day.on
    day.tries("certificates from elsewhere", partial(
        assessment.record_outside_certificate, **day.acts(SYSTEM, "07:20"), person_id=worker_id,
        no=f"S000012000009{issued_on:%y}4{which:06d}", occupation_code=codes[which % len(codes)], level="4", kind="level",
        issued_on=issued_on, issuer="外省某评价机构（模拟）"))
    reviewer = next(one for one in day.cast.counties if one.region == region).officer(Role.REVIEWER)
    subsidy.offer_claims(**day.acts(reviewer, "11:10"), region=region, basis=Basis.DUTY, worker_ids=[worker_id])


def _teach_and_sit(day: Day) -> None:
    """A teacher of the school where nobody is there anyhow takes a seat elsewhere, in a class that meets while they teach."""
    for school in day.cast.schools:
        if school.style != "fake_content":
            continue
        teacher = school.teachers[-1][1]
        _were_in_two_places(day, teacher)
        taught = Session.objects.filter(taught_by=teacher, starts_at__gt=day.at("23:59"),
                                        cohort__state__in=[CohortState.OPEN, CohortState.RUNNING])
        seated = Enrolment.objects.filter(worker=teacher, state__in=SEATED, cohort__closes_on__gte=day.on)
        if seated.exists() or Planted.objects.filter(what=TWO_PLACES, subject_id=str(teacher)).exists():
            continue  # once is enough; where the classes did not meet after all, another one
        elsewhere = Cohort.objects.filter(
            state=CohortState.OPEN, opens_on__gt=day.on, taken__lt=F("seats"), sessions__starts_at__in=taught.values("starts_at"),
            provider__in=[one.id for one in day.cast.schools if one.style == "honest"]).distinct()
        cohort = elsewhere.order_by("id").first()
        if cohort is None:
            continue
        _is_known(day, teacher, school.region, has_card=False)
        day.tries("moonlighters seated", partial(
            enrolment.enrol, **day.acts(as_worker(teacher), "18:00"), worker_id=teacher, cohort_id=cohort.pk))


def _were_in_two_places(day: Day, teacher: int) -> None:
    """Marked present yesterday in a class of somebody else's at an hour when their own class was held."""
    yesterday = day.on - timedelta(days=1)
    sat = Attendance.objects.filter(worker=teacher, session__starts_at__date=yesterday).exclude(presence=Presence.ABSENT)
    taught = Session.objects.filter(taught_by=teacher, starts_at__date=yesterday,
                                    cohort__state__in=[CohortState.RUNNING, CohortState.ENDED])
    if taught.filter(starts_at__in=sat.values("session__starts_at")).exists():
        day.deeds.append(Deed("fake_content", TWO_PLACES, ("C06",), "person", teacher))


def _comes_out(day: Day, clerk: int, collector: int, school_id: int) -> None:
    """What a signal could find by now."""
    own = Claim.objects.filter(worker=clerk, payee=Payee.WORKER, cohort__provider=school_id)
    if own.exclude(state__in=GONE_OR_REFUSED).exists():
        account = persons.pay_account_of(person_id=clerk)
        if account is not None:
            day.deeds.append(Deed("fake_trainees", "own staff as trainees", ("C15",), "account", account.pk))
    had = Claim.objects.filter(worker=collector, state__in=COUNTED, counts_on__year=day.on.year).order_by("id")
    if len(set(had.values_list("certificate_id", flat=True))) > YEARLY:
        day.deeds.append(Deed("fake_trainees", "more than anyone may have", ("C08",), "person", collector))
