"""What a seat itself may bring, before or without a certificate: policies that pay for training by its kind and ask for none.

Firms are paid for staff they trained on the job (适岗培训) by the class hours completed, and for apprentices in advance.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from baigong import rules
from baigong.enrolment.models import Enrolment
from baigong.policy import queries as policy
from baigong.subsidy.decide import deciding_region
from baigong.subsidy.models import Claim
from baigong.subsidy.queries.procedure import shelf
from baigong.subsidy.words import GONE, Instalment

from .case import Case, Reading
from .gathering import gather
from .instalments import due_for_seat
from .judging import ASKED_FIRST, Meant, Outlook, case_of, concerns, judged_outlook, stood_in_for

Known = dict[tuple[int, int, Instalment], Claim]
"""Claims by seat, sheet and instalment."""


def pays_for_a_seat(sheet: rules.Sheet) -> bool:
    """Is it a subsidy for a kind of class, for which nobody asks what certificate came of it?"""
    return sheet.is_claimed and "cohort.kind" in sheet.asks and not any(
        name.startswith("certificate.") or name == "history.certificate_paid" for name in sheet.asks)


def outlooks_of_seats(seats: Sequence[Enrolment], *, today: date) -> Iterator[Outlook]:
    """Every subsidy that these seats might bring, judged, seat after seat; those claimed carry their claim.

    Give seats with worker and cohort (provider, item) at hand that hold no certificate.
    """
    return map(judged_outlook, cases_of_seats(seats, today=today))


def cases_of_seats(seats: Sequence[Enrolment], *, today: date, frame: str = "") -> Iterator[Meant]:
    """The same, nothing judged or gathered yet. `frame` is the code of a frame to be looked at like what pays for a seat."""
    known: Known = {}
    claims = Claim.objects.filter(enrolment__in=seats, freed_at=None).exclude(state__in=GONE).select_related("sheet")
    for claim in claims.order_by("id"):
        known[claim.enrolment_id or 0, claim.sheet_id, Instalment(claim.instalment)] = claim
    read = Reading.about({one.worker_id for one in seats}, seats, today=today)
    for seat in seats:
        yield from _of(seat, known, today, read, frame)


def _of(seat: Enrolment, known: Known, today: date, read: Reading, frame: str) -> Iterator[Meant]:
    cohort, worker = seat.cohort, seat.worker
    rows = {row.pk: row for place in {worker.region_id, cohort.region_id} for row in read.once(policy.published_at, place)}
    for row in sorted(rows.values(), key=lambda row: (row.region_id, row.slug, row.pk)):
        sheet = policy.sheet_by_hash(row.hash)
        if not pays_for_a_seat(sheet) and not (sheet.kind == "frame" and sheet.code == frame):
            continue
        case = _case(seat, sheet, today, read)
        due = due_for_seat(case, sheet)
        if due is None:
            continue
        case.instalment = due
        claim = known.get((seat.pk, row.pk, due))
        if claim is not None:
            claim.worker, claim.enrolment, claim.cohort = worker, seat, cohort
            case = case_of(claim, today=today, read=read)
        few = gather(case, sheet, only=ASKED_FIRST)
        if case.on is None or case.on not in row.in_force:
            continue
        if claim is not None or (concerns(sheet, few, case) and not stood_in_for(row, rows.values(), case)):
            yield Meant(row, sheet, case, claim)


def _case(seat: Enrolment, sheet: rules.Sheet, today: date, read: Reading) -> Case:
    kind = shelf().kind_of(sheet.codes, sheet.pays.from_fund if sheet.pays else "")
    region = deciding_region(kind, worker_region=seat.worker.region_id, cohort_region=seat.cohort.region_id)
    return Case(worker=seat.worker, kind=kind, region=region, applied_on=today, today=today, cohort=seat.cohort, enrolment=seat,
                read=read)
