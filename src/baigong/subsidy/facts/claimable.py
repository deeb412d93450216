"""Everything that claims can be made for, whatever it rests on: certificates, seats without one, and teaching apprentices.

What looks through whole counties (政策找人, the facts taken out in bulk, what-ifs) goes by this, some hundred people at a time.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from typing import Any

from django.db.models import QuerySet

from baigong import rules
from baigong.people.models import Person
from baigong.subsidy.queries.holders import claimable_in, mentors_in, seats_in
from baigong.subsidy.words import Claimable

from .judging import Meant, Outlook, cases_of_many, prospects_of_many
from .mentoring import cases_of_mentors, outlooks_of_mentors, pays_masters
from .seats import cases_of_seats, outlooks_of_seats, pays_for_a_seat

EVERYWHERE = ""
"""The region that holds all others, as `region_stem` has it."""
PAYS_BY: dict[Claimable, Callable[[rules.Sheet], bool]] = {
    Claimable.CERTIFICATE: lambda sheet: sheet.is_claimed, Claimable.ENROLMENT: pays_for_a_seat, Claimable.MENTOR: pays_masters}
"""Can a sheet pay for this kind of case? A certificate may be the occasion of every claim: what asks for none is paid for training
or teaching that has since led to one, or of which only a register speaks."""


def kinds_paid_by(sheets: Iterable[rules.Sheet]) -> tuple[Claimable, ...]:
    """The kinds of cases that some of these sheets can pay for."""
    given = list(sheets)
    return tuple(kind for kind in Claimable if any(PAYS_BY[kind](sheet) for sheet in given))


def claimable_cases(people: Sequence[Person], *, region: str, today: date, kinds: Collection[Claimable] = tuple(Claimable),
                    frame: str = "") -> Iterator[Meant]:
    """Everything these people might be paid for (or be the reason that others are), nothing judged yet. Their certificates of
    anywhere; of seats and apprenticeships those that are in the region, by where the person lives or the class is held.

    Kinds that are not named are not read. `frame` is the code of a frame to be looked at like what pays, of each kind named.
    """
    ids = [one.pk for one in people]
    if Claimable.CERTIFICATE in kinds:
        yield from cases_of_many(people, today=today, frame=frame)
    if Claimable.ENROLMENT in kinds:
        yield from cases_of_seats(list(seats_in(region, worker_ids=ids)), today=today, frame=frame)
    if Claimable.MENTOR in kinds:
        yield from cases_of_mentors(list(mentors_in(region, worker_ids=ids)), today=today, frame=frame)


def claimable_outlooks(people: Sequence[Person], *, region: str, today: date) -> Iterator[Outlook]:
    """The same, judged one by one."""
    ids = [one.pk for one in people]
    return chain(prospects_of_many(people, today=today),
                 outlooks_of_seats(list(seats_in(region, worker_ids=ids)), today=today),
                 outlooks_of_mentors(list(mentors_in(region, worker_ids=ids)), today=today))


def claimable_after(last: int, count: int, *, region: str, kinds: Collection[Claimable] = tuple(Claimable)) -> list[Person]:
    """The next people after a number of whom there is something in a region that claims can be made for (of these kinds)."""
    return people_after(last, count, among=claimable_in(region, kinds))


def people_after(last: int, count: int, *, among: Iterable[tuple[QuerySet[Any], str]]) -> list[Person]:
    """The next people after a number whose rows are in one of these, each with the field that says whose a row is.

    A page of each index, whatever their number: the first of all are among the first of each.
    """
    numbers: set[int] = set()
    for found, whose in among:
        rows = found.filter(**{f"{whose}__gt": last}).order_by(whose)
        numbers.update(rows.values_list(whose, flat=True).distinct()[:count])
    return list(Person.objects.filter(pk__in=sorted(numbers)[:count]).order_by("id"))
