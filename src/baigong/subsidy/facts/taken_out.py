"""Facts taken out in bulk: everything that might be paid for, as rows of the fact layout (docs/population.md).

The same gatherers as at the desk, over some hundred people at a time, so that a row says what a desk would say. It only
reads; who calls it gives it one snapshot (`baigong facts`), and the desks go on meanwhile.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import QuerySet

from baigong.assessment.models import Certificate
from baigong.people.models import Person
from baigong.subsidy.facts.judging import Meant, cases_of_many, gathered

TOGETHER = 400


@dataclass
class Row:
    """One case: whose, of which certificate, counted on which fact's day, decided where, already claimed or not."""

    person: int
    certificate: int
    counts_on: str
    region: str
    claim: int | None
    values: dict[str, Any] = field(default_factory=dict)


def taken_out(*, today: date, together: int = TOGETHER) -> Iterator[list[Row]]:
    """The rows of everybody who holds a certificate, some people at a time, by person.

    Sheets that count on the same day, pay the same kind and decide in the same place look at one row. A fact that no
    sheet asks for is not gathered.
    """
    last = 0
    while people := holders_after(last, together):
        last = people[-1].pk
        rows: dict[tuple[Any, ...], Row] = {}
        for meant in cases_of_many(people, today=today):
            facts, _ = gathered(meant.case, meant.sheet)
            if meant.case.on is not None and meant.case.on in meant.row.in_force:
                row = rows.setdefault(_key(meant), _row(meant))
                row.values |= facts.values
        yield list(rows.values())


def holders_after(last: int, count: int, *, among: QuerySet[Certificate] | None = None) -> list[Person]:
    """The next holders of certificates (of these, if given), by number: a page of the index, whatever their number."""
    found = Certificate.objects.filter(revocation=None) if among is None else among
    holders = found.filter(person_id__gt=last).order_by("person_id")
    numbers = list(holders.values_list("person_id", flat=True).distinct()[:count])
    return list(Person.objects.filter(pk__in=numbers).order_by("id"))


def _key(meant: Meant) -> tuple[Any, ...]:
    claim = meant.claim.pk if meant.claim else None
    return (meant.case.worker.pk, meant.certificate.pk, meant.sheet.counts_on, str(meant.case.kind), meant.case.region, claim)


def _row(meant: Meant) -> Row:
    return Row(meant.case.worker.pk, meant.certificate.pk, meant.sheet.counts_on, meant.case.region,
               meant.claim.pk if meant.claim else None)
