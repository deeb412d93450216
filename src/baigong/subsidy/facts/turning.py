"""What a day's change of law means for a person: of the policies that pay, and of the limits that bar what they pay."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from baigong import rules
from baigong.assessment.models import Certificate
from baigong.people.models import Person
from baigong.policy import queries as policy
from baigong.policy.models import Sheet
from baigong.subsidy.queries.procedure import shelf

from .case import Reading
from .gathering import gather
from .judging import cases_of_many, certificates_of, unclaimed

Pair = tuple[Sheet | None, Sheet | None]
"""The editions of one policy the day before and on the day; one of them may be None."""


@dataclass(frozen=True)
class Turned:
    """What a day changed for a certificate under one policy; `row` is the edition that decides now, or the last that did.

    `before` and `after` are the sheets of the eve and of the day, None where there was none. `values` are the facts it was judged
    on. Of limits `bars` is the policy whose money they bar or leave.
    """

    row: Sheet
    certificate: Certificate
    changed: rules.Changed
    before: rules.Sheet | None
    after: rules.Sheet | None
    values: Mapping[str, Any]
    bars: Sheet | None = None


def turned(worker: Person, *, day: date, today: date) -> list[Turned]:
    """What a day's change of law means for each certificate of a person, on the facts known today: first of the policies, then of
    the limits of their places, for each policy that such a limit speaks of.

    Only what reads otherwise on that day than the day before.
    """
    held = list(certificates_of([worker]))
    read = Reading.about([worker.pk], [one.enrolment for one in held if one.enrolment is not None], today=today)
    found, limits = [], False
    for certificate in held:
        cohort = certificate.enrolment.cohort if certificate.enrolment else None
        places = dict.fromkeys((worker.region_id, cohort.region_id if cohort else worker.region_id))
        for before, after in _editions(places, day, read):
            row = after or before
            old, new = (policy.sheet_by_hash(one.hash) if one else None for one in (before, after))
            sheet = new or old
            if row is None or sheet is None:
                continue
            limits |= sheet.kind == "limits"
            if not sheet.is_claimed or (cohort is None and sheet.counts_on.startswith("cohort.")):
                continue
            case = unclaimed(worker, certificate, sheet, today, read)
            facts = gather(case, sheet, *([old] if old is not None and old is not sheet else [])).values
            found.append(Turned(row, certificate, rules.changed_on(day, facts, before=old, after=new), old, new, facts))
    return [*found, *(_limited(worker, day, today, read) if limits else ())]


def _limited(worker: Person, day: date, today: date, read: Reading) -> Iterator[Turned]:
    """What limits that read otherwise from the day on do to each policy that the person's certificates might be paid by."""
    for meant in cases_of_many([worker], today=today):
        for before, after in _editions([meant.case.region], day, read):
            row = after or before
            sheets = [policy.sheet_by_hash(one.hash) for one in (before, after) if one is not None]
            if row is None or any(one.kind != "limits" for one in sheets):
                continue
            values = gather(meant.case, meant.sheet, *sheets).values
            own = rules.judge(meant.sheet, values, on=meant.case.on)
            fund = own.from_fund or (meant.sheet.pays.from_fund if meant.sheet.pays else None)
            if shelf().is_about(sheets[-1].code, kind=meant.case.kind, fund=fund):
                old, new = sheets[0] if before else None, sheets[-1] if after else None
                changed = rules.limited_on(day, values, own, before=old, after=new)
                yield Turned(row, meant.certificate, changed, old, new, values, meant.row)


def _editions(places: Iterable[str], day: date, read: Reading) -> list[Pair]:
    """The editions the day before and on the day, of every policy of these places that reads otherwise from the day on."""
    eve = day - timedelta(days=1)
    by_code: dict[tuple[str, str], dict[int, Sheet]] = defaultdict(dict)
    for place in places:
        for row in read.once(policy.published_at, place):
            by_code[row.region_id, row.slug][row.pk] = row
    pairs = []
    for _code, rows in sorted(by_code.items()):
        before, after = (next((row for row in rows.values() if one in row.in_force), None) for one in (eve, day))
        same = before is not None and after is not None and before.pk == after.pk
        if (before or after) and (not same or day in _starts(after)):
            pairs.append((before, after))
    return pairs


def _starts(row: Sheet | None) -> list[date]:
    return [version.start for version in policy.sheet_by_hash(row.hash).versions] if row else []
