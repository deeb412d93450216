"""The cheats: three families that audits found, and the ring of dormant entities of 2017; what they do is written down.

假学员: trainees who could not be (pensioners, pupils, one telephone for all). 假内容: nobody is there, all sign in within
seconds. 假项目: classes outside what was filed, certificates from a body that is too new and too generous. Sources:
pains.md nos. 1–3, 7 (审计署 2023; SkillsFuture 2017). The signals named are those of fraud.md that are made for it.
"""

from datetime import timedelta

from django.db.models import Count, Min

from baigong.assessment.models import Certificate, Exam
from baigong.enrolment.models import Enrolment
from baigong.learning import actions as learning
from baigong.learning import queries as lessons
from baigong.learning.decide import Arrival
from baigong.offer import queries as offers
from baigong.offer.models import Cohort, Session

from . import ghosts
from .actions import Deed
from .calendar import Day
from .habits import HABITS
from .people_of import Body, School, as_worker

COHORT, ORGANISATION = "cohort", "organisation"
OPENS_AFTER, RING_DAYS = 50, (60, 110)
"""The generous body works from its 50th day on; the ring wakes up on its 60th and is gone on its 110th."""
FLOCK = 0.6
"""Honest classes, too, that are examined by the generous body in its first days."""
MASS, SOON = 50, 60
"""Certificates that make a mass, and the days from the first of a new body on within which they do."""
BURST_SECONDS, BURST_EVERY, BURST_LEAST = 0.5, 6, 10
"""Seconds between two of the hand's telephones; every so many sessions it takes them out, for a handful of people never."""


def wants_class(day: Day, school: School) -> bool:
    """Whether a school with nothing in the making files a class today: cheats are in a hurry."""
    if school.style == "ring":
        first, last = RING_DAYS
        return first <= day.nth <= last
    if day.nth == 1:
        return True  # the city begins with something to learn
    return day.happens(HABITS.new_class_daily if school.style == "honest" else HABITS.cheats_daily)


def line_of(day: Day, school: School) -> tuple[str, str, int]:
    """What is to be taught; a faker of projects tries what was never filed every third time."""
    if school.style == "fake_projects" and day.happens(0.34):
        own = {code for code, _, _ in school.lines}
        foreign = [line for other in day.cast.schools for line in other.lines if line[0] not in own]
        if foreign:
            return day.chance.choice(foreign)
    listed = [line for line in school.lines if line[1] == "4"] if day.happens(HABITS.level_4) else []
    return day.chance.choice(listed or [line for line in school.lines if line[1] == "5"] or list(school.lines))


def seats_of(day: Day, school: School) -> int:
    """Cheats fill the room."""
    return day.chance.choice(HABITS.seats) if school.style == "honest" else HABITS.cheats_seats


def filed(day: Day, school: School, cohort_id: int) -> None:
    """A class got through the door: what is false about it is known from now on."""
    if school.style == "ring":
        day.deeds.append(Deed("ring", "dormant entity claims at once", (), ORGANISATION, school.id))


def kept_out(day: Day, school: School, cohort_id: int) -> None:
    """The house refused it at the door, before any signal had to look."""
    if school.style == "fake_projects":
        day.deeds.append(Deed("fake_projects", "class outside the filed scope", (), COHORT, cohort_id, prevented=True))


def fills(day: Day, school: School, cohort: Cohort) -> bool:
    """Whether the clerk fills this class with people who do not exist as trainees, instead of the public coming."""
    if school.style not in ("fake_trainees", "ring") or cohort.taken:
        return school.style in ("fake_trainees", "ring")
    if day.is_working:
        ghosts.fill(day, school, cohort)
    return True


def absent_today(day: Day, school: School, roster: list[Enrolment]) -> set[int] | None:
    """Enrolments that stay away from a session; None where the sign-in itself is made up."""
    if school.style in ("fake_content", "ring"):
        return None
    if school.style == "fake_trainees":
        return set()
    from .schools import absent_of  # the honest way; schools know the frauds, so they are asked late

    return absent_of(day, roster)


def sign_in(day: Day, school: School, session: Session, roster: list[Enrolment]) -> set[int]:
    """One hand with a drawer full of telephones: everybody within seconds. Most sessions one tablet says so for all."""
    if session.nth % BURST_EVERY != 1 or len(roster) < BURST_LEAST:
        arrivals = [Arrival(row.pk, session.starts_at + timedelta(seconds=30)) for row in roster]
        learning.record_arrivals(by=school.desk, session_id=session.pk, arrivals=arrivals, device="tablet-1",
                                 now=session.starts_at + timedelta(minutes=5))
        return {row.pk for row in roster}
    for nth, row in enumerate(roster):
        now = session.starts_at + timedelta(seconds=30 + nth * BURST_SECONDS)
        token = lessons.class_code(session, now=now).token
        learning.check_in(by=as_worker(row.worker_id), token=token, now=now)
    day.tally["check-ins"] += len(roster)
    day.deeds.append(Deed("fake_content" if school.style == "fake_content" else "ring", "sign-in burst", ("C09",), COHORT,
                          session.cohort_id))
    return {row.pk for row in roster}


def examined_by(day: Day, cohort: Cohort) -> Body:
    """The body that examines a class: a cheat's is examined by the generous one, once it is open; until that is talked
    about, most schools go where everybody passes."""
    school = next(one for one in day.cast.schools if one.id == cohort.provider_id)
    new = [one for one in day.cast.bodies if one.style == "new"]
    if new and day.nth >= OPENS_AFTER and (
            school.style != "honest" or (day.nth < OPENS_AFTER + SOON and day.happens(FLOCK))):
        return new[0]
    return day.chance.choice([one for one in day.cast.bodies if one.style == "honest"])


def scores(day: Day, body: Body) -> tuple[int, int] | None:
    """The generous body lets everybody pass, just so; elsewhere people get what they earned."""
    return (day.chance.randint(60, 62), day.chance.randint(60, 63)) if body.style == "new" else None


def certified(day: Day, body: Body, exam: Exam) -> None:
    """Its certificates come in batches: a mass once there are many."""
    if body.style != "new":
        return
    issued = Certificate.objects.filter(exam__body=body.id).aggregate(n=Count("id"), first=Min("issued_on"))
    if issued["n"] >= MASS and day.on < issued["first"] + timedelta(days=SOON):
        day.deeds.append(Deed("fake_projects", "mass certificates of a new body", ("C12",), ORGANISATION, body.id))


def live(day: Day) -> None:
    """What comes out later: a scope taken back after the class was filed, a register that answers too late."""
    ghosts.come_out(day)
    _relabel(day)


def _relabel(day: Day) -> None:
    """A filed class goes on although the scope it rests on has been withdrawn: one project sold as another."""
    from baigong.offer import actions as offer

    for school in day.cast.schools:
        if school.style != "fake_projects" or not day.is_working:
            continue
        opening = Cohort.objects.filter(provider=school.id, state="open", opens_on=day.on + timedelta(days=1)).order_by("id")
        for cohort in opening.filter(taken__gte=HABITS.fewest):  # with fewer there is no class
            for scope in offers.scopes_of(school.id, on=cohort.opens_on).filter(
                    occupation=cohort.occupation_id, level=cohort.level):
                offer.withdraw_scope(by=day.cast.city_desk, now=day.at("16:50"), scope_id=scope.pk, until_on=day.on,
                                     why="设备不足，撤回该职业等级备案")
                day.deeds.append(Deed("fake_projects", "taught outside the filed scope", ("C18",), COHORT, cohort.pk))
