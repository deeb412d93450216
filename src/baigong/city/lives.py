"""What becomes of people: laid off, hired, months insured, a new telephone. The registers say so the month after."""

from datetime import date
from functools import partial

from django.db import connection

from baigong.kernel.actor import SYSTEM
from baigong.people import actions as people
from baigong.people.models import GroupMembership, Person
from baigong.people.words import Group, Register, Role

from .calendar import Day
from .habits import HABITS
from .people_of import as_worker

WORKING_DAYS = 250
INSURED = """
    SELECT p.id, (SELECT x.value FROM people_registerextract x WHERE x.person_id = p.id AND x.fact = 'worker.insured_months'
                   ORDER BY x.as_of DESC, x.id DESC LIMIT 1)::int
      FROM people_person p WHERE p.id BETWEEN %s AND %s AND p.employer_id IS NOT NULL ORDER BY p.id
"""


def live(day: Day) -> None:
    """On working days people lose and find work; on the first of a month the social insurance counts on."""
    if day.on.day == 1:
        _count_months(day)
    if not day.is_working:
        return
    size = sum(last - first + 1 for _, first, last in day.cast.workers)
    for _ in day.times(size * HABITS.employed * HABITS.laid_off_yearly / WORKING_DAYS):
        _lay_off(day, day.cast.anyone(day.chance))
    for _ in day.times(size * (1 - HABITS.employed) * HABITS.hired_yearly / WORKING_DAYS):
        _hire(day, day.cast.anyone(day.chance))
    for _ in day.times(size * HABITS.moves_phone_yearly / WORKING_DAYS):
        worker_id = day.cast.anyone(day.chance)
        people.change_phone(**day.acts(as_worker(worker_id), "12:30"), person_id=worker_id,
                            phone=f"197{day.chance.randint(0, 10**8 - 1):08d}")


def _lay_off(day: Day, worker_id: int) -> None:
    person = Person.objects.get(pk=worker_id)
    firm = next((one for one in day.cast.firms if one.id == person.employer_id), None)
    if firm is None:
        return
    people.change_employer(**day.acts(firm.desk, "17:00"), person_id=worker_id, employer_id=None)
    _turn(day, person, Group.ENTERPRISE_STAFF, Group.REGISTERED_UNEMPLOYED)
    people.record_extract(**day.acts(SYSTEM, "18:00"), person_id=worker_id, register=Register.UNEMPLOYMENT,
                          fact="worker.drawing_benefit", value=day.happens(0.6), as_of=day.on)
    day.tally["laid off"] += 1


def _hire(day: Day, worker_id: int) -> None:
    person = Person.objects.get(pk=worker_id)
    firms = [one for one in day.cast.firms if one.region == person.region_id and one.style == "honest"]
    if person.employer_id is not None or not firms:
        return
    firm = day.chance.choice(firms)
    people.change_employer(**day.acts(firm.desk, "09:00"), person_id=worker_id, employer_id=firm.id)
    _turn(day, person, Group.REGISTERED_UNEMPLOYED, Group.ENTERPRISE_STAFF)
    people.record_extract(**day.acts(SYSTEM, "18:00"), person_id=worker_id, register=Register.UNEMPLOYMENT,
                          fact="worker.drawing_benefit", value=False, as_of=day.on)
    day.tally["hired"] += 1


def _turn(day: Day, person: Person, before: Group, after: Group) -> None:
    """One membership ends and another begins, filed by the county's reviewer."""
    reviewer = next(one for one in day.cast.counties if one.region == person.region_id).officer(Role.REVIEWER)
    held = GroupMembership.objects.filter(person=person, group=before, until_on=None, from_on__lt=day.on).first()
    if held is not None:
        people.end_membership(**day.acts(reviewer, "09:50"), membership_id=held.pk, until_on=day.on, why="就业状态变化")
    day.tries("groups filed", partial(
        people.file_membership, **day.acts(reviewer, "09:55"), person_id=person.pk, group=after, from_on=day.on,
        evidence=f"登记材料 {day.on:%Y%m%d}"))


def _count_months(day: Day) -> None:
    """One more month for everyone at work, in one answer of the register for the whole city."""
    first, last = day.cast.workers[0][1], day.cast.workers[-1][2]
    with connection.cursor() as cursor:
        cursor.execute(INSURED, [first, last])
        rows = [(person_id, "worker.insured_months", (months or 0) + 1) for person_id, months in cursor.fetchall()]
    as_of: date = day.on
    if rows:
        people.record_extracts(**day.acts(SYSTEM, "05:00"), register=Register.SOCIAL_INSURANCE, as_of=as_of, rows=rows)
        day.tally["months counted"] += len(rows)
