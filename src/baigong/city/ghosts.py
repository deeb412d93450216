"""Trainees on paper: pupils and pensioners registered by a school with one telephone, and staff of dormant firms."""

from datetime import date, timedelta
from functools import partial

from baigong.enrolment import actions as enrolment
from baigong.enrolment.actions import RosterRow
from baigong.kernel.actor import SYSTEM
from baigong.offer.models import Cohort
from baigong.people import actions as people
from baigong.people.models import Person, RegisterExtract
from baigong.people.words import Group, Register
from baigong.subsidy import actions as subsidy
from baigong.subsidy.queries import workbook
from baigong.subsidy.words.proving import ProofKind

from .actions import Deed
from .calendar import Day
from .people_of import Invented, School, facts_of, invent
from .settling import HEAD, REGISTERS

PERSON, ORGANISATION, ACCOUNT = "person", "organisation", "account"
GHOST_SERIALS = 2_000_000
"""Ghosts are numbered from here on: by class, twenty each."""
PENSIONERS, COMES_OUT_AFTER = 0.5, 30  # share of ghosts; days until the pension register answers


def fill(day: Day, school: School, cohort: Cohort) -> None:
    """Register a class full of people, have the registers asked about them, and enrol them by roster."""
    ring = school.style == "ring"
    crowd = [_ghost(day, cohort, nth, ring) for nth in range(cohort.seats)]
    firms = [one for one in day.cast.firms if one.style == "ring"]
    firm = firms[cohort.pk % len(firms)] if ring and firms else None
    phone = f"196{cohort.provider_id % 10**8:08d}"  # one telephone for all of them
    table = [HEAD, *((one.name, one.id_number, phone) for one in crowd)]
    ids = people.import_persons(**day.acts(school.desk, "10:30"), content=workbook(table, name="roster"),
                                region=school.region, employer_id=firm.id if firm else None)
    known = list(zip(ids, crowd, strict=True))
    people.register_pay_accounts(**day.acts(SYSTEM, "10:40"), bank="模拟银行", rows=[(key, one.card) for key, one in known])
    subsidy.hear_holders(**day.acts(SYSTEM, "10:41"), kind=ProofKind.CARD, document=f"模拟发卡登记 {day.on:%Y%m%d}",
                         rows=[(one.card, one.name) for one in crowd])
    group = Group.ENTERPRISE_STAFF if firm else Group.REGISTERED_UNEMPLOYED
    people.file_memberships(**day.acts(SYSTEM, "10:45"), rows=[
        (key, group, day.on, f"名册 {cohort.no}") for key in ids])
    facts = {key: {**facts_of(one, day.chance, employed=ring, region=school.region, on=day.on),
                   "worker.pensioner": False, "worker.insured_months": 1 if ring else 0} for key, one in known}
    for register, names in REGISTERS.items():
        people.record_extracts(**day.acts(SYSTEM, "10:50"), register=register, as_of=day.on, rows=[
            (key, name, facts[key][name]) for key in ids for name in names])
    _offer_one_account(day, school, known)
    rows = [RosterRow(nth, one.name, one.id_number) for nth, one in enumerate(crowd, start=2)]
    done = day.tries("rosters of ghosts", partial(
        enrolment.enrol_roster, **day.acts(school.desk, "11:00"), cohort_id=cohort.pk, rows=rows, notice_signed=True))
    if done:
        family = "ring" if ring else "fake_trainees"
        day.deeds.append(Deed(family, "one telephone for many", ("C16",), ORGANISATION, school.id))


def _ghost(day: Day, cohort: Cohort, nth: int, ring: bool) -> Invented:
    pensioner = not ring and day.happens(PENSIONERS)
    return invent(GHOST_SERIALS + cohort.pk * 20 + nth, day.chance, on=day.on, ages=(50, 58) if pensioner else (19, 48))


def _offer_one_account(day: Day, school: School, known: list[tuple[int, Invented]]) -> None:
    """They would all be paid into one account; the house holds one number for one holder, for ever."""
    (_, first), (second, other) = known[0], known[1]
    tried = day.tries("shared accounts", partial(
        people.replace_pay_account, **day.acts(SYSTEM, "10:55"), person_id=second, number=first.card, bank="模拟银行",
        holder_name=other.name, why="统一发放"))
    if tried:
        raise AssertionError("one account has two holders")
    day.deeds.append(Deed("fake_trainees", "one account for many", (), PERSON, second, prevented=True))


def come_out(day: Day) -> None:
    """A month later the pension register answers: some of them had drawn a pension all along."""
    schools = [one for one in day.cast.schools if one.style == "fake_trainees"]
    if not schools:
        return
    opened: date = day.on - timedelta(days=COMES_OUT_AFTER)
    found = Person.objects.filter(
        enrolments__cohort__provider__in=[one.id for one in schools], enrolments__cohort__opens_on=opened,
        enrolments__state__in=["enrolled", "completed", "failed"], born_on__lt=day.on - timedelta(days=50 * 365))
    ids = list(found.order_by("id").values_list("id", flat=True))
    before = set(RegisterExtract.objects.filter(person__in=ids, fact="worker.pensioner", value=True).order_by("id")
                 .values_list("person_id", flat=True))
    late = [key for key in ids if key not in before]
    if late:
        people.record_extracts(**day.acts(SYSTEM, "05:30"), register=Register.PENSION, as_of=opened, rows=[
            (key, "worker.pensioner", True) for key in late])
        day.deeds += [Deed("fake_trainees", "draws a pension", ("C04",), PERSON, key) for key in late]
