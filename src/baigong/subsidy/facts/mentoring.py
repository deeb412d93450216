"""Facts of a master who taught apprentices of one apprenticeship (名师带徒), and what that may bring.

They are of the master and the apprenticeship that is claimed for; where a claim is for something else, only what a register says.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, OuterRef

from baigong import rules
from baigong.assessment.models import Certificate
from baigong.enrolment.models import Apprentice, Mentor
from baigong.enrolment.words import ApprenticeshipState, Outcome
from baigong.kernel.span import full_months
from baigong.policy import queries as policy
from baigong.subsidy.decide import deciding_region
from baigong.subsidy.models import Claim
from baigong.subsidy.queries.procedure import shelf
from baigong.subsidy.words import GONE, Source

from .case import Case, Reading
from .gathering import Found, fact, gather
from .judging import Meant, Outlook, case_of, judged_outlook, stood_in_for

ASKED = "mentoring.ends_on"
"""A sheet that asks for it pays masters."""


@dataclass(frozen=True)
class Mentored:
    """How one apprenticeship went for a master: its last day, full months, apprentices who hold the certificate they were trained
    for, and the most apprentices the master had on one day of it, whatever the apprenticeships."""

    ends_on: date
    months: int
    risen: int
    at_once: int


@fact("mentoring.ends_on")
def ends_on(case: Case) -> Found | None:
    """The last day of the apprenticeship, once it is finished."""
    return _of(case, "mentoring.ends_on", lambda mentored: mentored.ends_on)


@fact("mentoring.months")
def months(case: Case) -> Found | None:
    """Full months of the apprenticeship."""
    return _of(case, "mentoring.months", lambda mentored: mentored.months)


@fact("mentoring.apprentices")
def apprentices(case: Case) -> Found | None:
    """Apprentices of the master who hold a certificate of the occupation and level trained for, issued since the training began."""
    return _of(case, "mentoring.apprentices", lambda mentored: mentored.risen)


@fact("mentoring.apprentices_at_once")
def at_once(case: Case) -> Found | None:
    """The most apprentices at the same time."""
    return _of(case, "mentoring.apprentices_at_once", lambda mentored: mentored.at_once)


def pays_masters(sheet: rules.Sheet) -> bool:
    """Is it a subsidy for teaching apprentices?"""
    return sheet.is_claimed and ASKED in sheet.asks


def outlooks_of_mentors(mentors: Sequence[Mentor], *, today: date) -> Iterator[Outlook]:
    """Every subsidy that these masters might have for these apprenticeships, judged; those claimed carry their claim.

    Give mentors with person and apprenticeship at hand.
    """
    return map(judged_outlook, cases_of_mentors(mentors, today=today))


def cases_of_mentors(mentors: Sequence[Mentor], *, today: date) -> Iterator[Meant]:
    """The same, nothing judged or gathered yet."""
    known: dict[tuple[int, int], Claim] = {}
    claims = Claim.objects.filter(mentor__in=mentors, freed_at=None).exclude(state__in=GONE).select_related("sheet")
    for one in claims.order_by("id"):
        known[one.mentor_id or 0, one.sheet_id] = one
    read = Reading.about({one.person_id for one in mentors}, [], today=today)
    for master in mentors:
        places = {master.person.region_id, master.apprenticeship.region_id}
        rows = {row.pk: row for place in places for row in read.once(policy.published_at, place)}
        for row in sorted(rows.values(), key=lambda row: (row.region_id, row.slug, row.pk)):
            sheet = policy.sheet_by_hash(row.hash)
            if not pays_masters(sheet):
                continue
            claim = known.get((master.pk, row.pk))
            if claim is not None:
                claim.worker, claim.mentor = master.person, master
            case = case_of(claim, today=today, read=read) if claim else _case(master, sheet, today, read)
            gather(case, sheet, only=(ASKED,))
            if case.on is None or case.on not in row.in_force or (claim is None and stood_in_for(row, rows.values(), case)):
                continue
            yield Meant(row, sheet, case, claim)


def _case(one: Mentor, sheet: rules.Sheet, today: date, read: Reading) -> Case:
    kind = shelf().kind_of(sheet.codes, sheet.pays.from_fund if sheet.pays else "")
    region = deciding_region(kind, worker_region=one.person.region_id, cohort_region=one.apprenticeship.region_id)
    return Case(worker=one.person, kind=kind, region=region, applied_on=today, today=today, mentor=one, read=read)


def _of(case: Case, name: str, value: Callable[[Mentored], object]) -> Found | None:
    if case.mentor is not None:
        mentored = case.read.once(_mentored, case.mentor)
        return Found(value(mentored), Source.APPRENTICES, mentored.ends_on) if mentored else None
    known = case.registers.get(name)
    if known is None or known.value is None:
        return None
    told = date.fromisoformat(known.value) if name == "mentoring.ends_on" else known.value
    return Found(told, known.register, known.as_of)


def _mentored(mentor: Mentor) -> Mentored | None:
    one = mentor.apprenticeship
    if one.state != ApprenticeshipState.FINISHED:
        return None
    holds = Certificate.objects.filter(person=OuterRef("worker"), occupation=one.occupation_id, level=one.level, revocation=None,
                                       issued_on__gte=one.from_on)
    risen = Apprentice.objects.filter(Exists(holds), mentor=mentor, outcome=Outcome.CERTIFIED).count()
    return Mentored(one.until_on, full_months(one.from_on, one.until_on + timedelta(days=1)), risen, _most_at_once(mentor))


def _most_at_once(mentor: Mentor) -> int:
    """Counted on the first days of apprenticeships: on one of them the most are there."""
    one = mentor.apprenticeship
    spans = list(Apprentice.objects.filter(
        mentor__person=mentor.person_id, apprenticeship__state__in=[ApprenticeshipState.FIXED, ApprenticeshipState.FINISHED],
        apprenticeship__from_on__lte=one.until_on, apprenticeship__until_on__gte=one.from_on,
    ).order_by("id").values_list("apprenticeship__from_on", "apprenticeship__until_on"))
    days = {max(from_on, one.from_on) for from_on, _until in spans}
    return max((sum(from_on <= day <= until_on for from_on, until_on in spans) for day in days), default=0)
