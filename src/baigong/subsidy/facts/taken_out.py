"""Facts taken out in bulk: everything that might be paid for, as rows of the fact layout (docs/population.md).

The same gatherers as at the desk, over some hundred people at a time, so that a row says what a desk would say. It only
reads; who calls it gives it one snapshot (`baigong facts`), and the desks go on meanwhile.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from baigong.subsidy.facts.claimable import EVERYWHERE, claimable_after, claimable_cases
from baigong.subsidy.facts.judging import Meant, gathered

TOGETHER = 400


@dataclass
class Row:
    """One case: whose, of which certificate, seat or apprenticeship (the other two None), counted on which fact's day, decided
    where, already claimed or not, and by which policies it is to be judged."""

    person: int
    certificate: int | None
    enrolment: int | None
    mentor: int | None
    counts_on: str
    region: str
    claim: int | None
    policies: list[str] = field(default_factory=list)
    told: dict[str, Any] = field(default_factory=dict)

    @property
    def values(self) -> dict[str, Any]:
        """The facts that are known."""
        return {name: value for name, value in self.told.items() if value is not None}

    def fits(self, told: Mapping[str, Any]) -> bool:
        """Does it hold the same, as far as it was asked? What was had "under this policy" may differ."""
        return all(self.told.get(name, value) == value for name, value in told.items())


def taken_out(*, today: date, together: int = TOGETHER) -> Iterator[list[Row]]:
    """The rows of everybody of whom there is something that might be paid for, some people at a time, by person.

    Sheets that count on the same day, pay the same kind, decide in the same place and look at the same facts share a row. A fact
    that no sheet asks for is not gathered.
    """
    last = 0
    while people := claimable_after(last, together, region=EVERYWHERE):
        last = people[-1].pk
        rows: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
        for meant in claimable_cases(people, region=EVERYWHERE, today=today):
            facts, limits = gathered(meant.case, meant.sheet)
            if meant.case.on is None or meant.case.on not in meant.row.in_force:
                continue
            told = {name: facts.values.get(name) for sheet in (meant.sheet, *limits) for name in sheet.asks}
            same = rows[_key(meant)]
            row = next((one for one in same if one.fits(told)), None)
            if row is None:
                same.append(row := _row(meant))
            row.told |= told
            row.policies.append(meant.sheet.code)
        yield [row for same in rows.values() for row in same]


def _key(meant: Meant) -> tuple[Any, ...]:
    claim = meant.claim.pk if meant.claim else None
    return (meant.case.worker.pk, meant.about, meant.sheet.counts_on, str(meant.case.kind), meant.case.region, claim)


def _row(meant: Meant) -> Row:
    return Row(meant.case.worker.pk, *meant.about, meant.sheet.counts_on, meant.case.region,
               meant.claim.pk if meant.claim else None)
