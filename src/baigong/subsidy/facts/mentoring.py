"""Facts of a master who taught apprentices of one apprenticeship (名师带徒), and what that may bring.

They are of the master and the apprenticeship that is claimed for; where a claim is for something else, only what a register says.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Exists, OuterRef

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


def cases_of_mentors(mentors: Sequence[Mentor], *, today: date, frame: str = "") -> Iterator[Meant]:
    """The same, nothing judged or gathered yet. `frame` is the code of a frame to be looked at like what pays masters."""
    known: dict[tuple[int, int], Claim] = {}
    claims = Claim.objects.filter(mentor__in=mentors, freed_at=None).exclude(state__in=GONE).select_related("sheet")
    for one in claims.order_by("id"):
        known[one.mentor_id or 0, one.sheet_id] = one
    read = Reading.about({one.person_id for one in mentors}, [], today=today)
    for master, mentored in _mentored_of_many(mentors).items():
        read.known[_mentored, (master,), ()] = mentored
    for master in mentors:
        places = {master.person.region_id, master.apprenticeship.region_id}
        rows = {row.pk: row for place in places for row in read.once(policy.published_at, place)}
        for row in sorted(rows.values(), key=lambda row: (row.region_id, row.slug, row.pk)):
            sheet = policy.sheet_by_hash(row.hash)
            if not pays_masters(sheet) and not (sheet.kind == "frame" and sheet.code == frame):
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
    return _mentored_of_many([mentor])[mentor]


def _mentored_of_many(mentors: Sequence[Mentor]) -> dict[Mentor, Mentored | None]:
    """How it went for each of these, in two queries for all of them; None for those whose apprenticeship is not finished."""
    over = [one for one in mentors if one.apprenticeship.state == ApprenticeshipState.FINISHED]
    risen, most = _risen(over), _most_at_once(over)
    found: dict[Mentor, Mentored | None] = dict.fromkeys(mentors)
    for mentor in over:
        one = mentor.apprenticeship
        found[mentor] = Mentored(one.until_on, full_months(one.from_on, one.until_on + timedelta(days=1)),
                                 risen.get(mentor.pk, 0), most[mentor])
    return found


def _risen(mentors: Sequence[Mentor]) -> dict[int, int]:
    """Mentor → apprentices who hold what they were trained for; who has none is left out."""
    if not mentors:
        return {}
    holds = Certificate.objects.filter(
        person=OuterRef("worker"), occupation=OuterRef("apprenticeship__occupation"), level=OuterRef("apprenticeship__level"),
        issued_on__gte=OuterRef("apprenticeship__from_on"), revocation=None)
    rows = Apprentice.objects.filter(Exists(holds), mentor__in=mentors, outcome=Outcome.CERTIFIED)
    return dict(rows.order_by("mentor").values_list("mentor").annotate(Count("id")))


def _most_at_once(mentors: Sequence[Mentor]) -> dict[Mentor, int]:
    """Counted on the first days of apprenticeships: on one of them the most are there."""
    spans: dict[int, list[tuple[date, date]]] = defaultdict(list)
    if mentors:
        rows = Apprentice.objects.filter(
            mentor__person__in={one.person_id for one in mentors},
            apprenticeship__state__in=[ApprenticeshipState.FIXED, ApprenticeshipState.FINISHED])
        for person, *span in rows.order_by("id").values_list(
                "mentor__person", "apprenticeship__from_on", "apprenticeship__until_on"):
            spans[person].append((span[0], span[1]))
    return {one: _most(spans[one.person_id], one.apprenticeship.from_on, one.apprenticeship.until_on) for one in mentors}


def _most(spans: Sequence[tuple[date, date]], first: date, last: date) -> int:
    """Of spans of days (the last inclusive), the most on one day from first to last."""
    near = [(from_on, until_on) for from_on, until_on in spans if from_on <= last and until_on >= first]
    return max((sum(from_on <= day <= until_on for from_on, until_on in near)
                for day in {max(from_on, first) for from_on, _until in near}), default=0)
