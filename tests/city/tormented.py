"""What is done while it is tormented, in a process of its own: `python -m tests.city.tormented DEED N`.

Each deed may be begun again after it was killed, as a page's form (its once key), a job worker (its work) and a city (its
last whole day) are. It says "begun" when it begins to write, and "done".
"""

import json
import os
import sys
from datetime import timedelta
from random import Random
from uuid import NAMESPACE_URL, uuid5

os.environ["BAIGONG_SIMULATED"] = "1"
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "baigong.project.settings")

ROUNDS = int(os.environ.get("BAIGONG_TORMENTS", "0"))
SEED, SIZE, ROWS, PICKED = 5, 600 if ROUNDS else 90, 1500, 3


def main(deed: str, nth: int) -> None:
    """Have the database up, and do it."""
    import django

    from baigong.project import postgres

    with postgres.running():
        django.setup()
        from django.db import connection

        try:
            globals()[deed](nth)
        finally:
            connection.close()
    print("done", flush=True)


def found(_: int) -> None:
    """A city, and so many claims that may be paid."""
    from baigong.assessment import actions as assessment
    from baigong.city import living
    from baigong.city.calendar import Day
    from baigong.city.people_of import Cast, as_worker
    from baigong.kernel.actor import SYSTEM
    from baigong.people.words import Role
    from baigong.project import setup
    from baigong.subsidy import actions as subsidy
    from baigong.subsidy.models import Claim
    from baigong.subsidy.words import Basis

    setup.lay_out()
    life = living.found(seed=SEED, size=SIZE)
    cast = Cast.from_json(life.cast)
    county = cast.counties[0]
    _, first, last = cast.workers[0]
    day = Day(life.first_on + timedelta(days=3), SEED, cast)
    for worker_id in range(first, last + 1):
        assessment.record_outside_certificate(
            **day.acts(SYSTEM), person_id=worker_id, no=f"S000012000001255{worker_id:06d}",
            occupation_code="4-10-01-05", level="5", kind="level", issued_on=life.first_on, issuer="外省某评价机构（模拟）")
    reviewer, approver = county.officer(Role.REVIEWER), county.officer(Role.APPROVER)
    subsidy.offer_claims(**day.acts(reviewer), region=county.region, basis=Basis.DUTY)
    for claim in Claim.objects.filter(payee="worker").order_by("id"):
        subsidy.file_claim(**day.acts(as_worker(claim.worker_id), "10:00"), claim_id=claim.pk)
        subsidy.review_claim(**day.acts(reviewer, "11:00"), claim_id=claim.pk)
        subsidy.grant_claim(**day.acts(approver, "12:00"), claim_id=claim.pk)
    notice = subsidy.open_notice(**day.acts(approver, "13:00"), region=county.region)
    later = Day(notice.until_on + timedelta(days=1), SEED, cast)
    subsidy.close_notice(**later.acts(approver), notice_id=notice.pk)


def pay(nth: int) -> None:
    """Draft a run of a few claims (0: of all that are left), release it, read the bank's answer; a form has its key."""
    from baigong.city import living
    from baigong.city.calendar import Day
    from baigong.city.people_of import Cast
    from baigong.journal.actions import AlreadyAnswered, answering
    from baigong.people.words import Role
    from baigong.subsidy import actions as subsidy
    from baigong.subsidy import queries
    from baigong.subsidy.queries import bankfile
    from baigong.subsidy.words import RunState

    life = living.life()
    cast = Cast.from_json(life.cast)
    county, day = cast.counties[0], Day(life.first_on + timedelta(days=30), SEED, cast)
    payer = county.officer(Role.PAYER)
    picked = [claim.pk for claim in queries.payable(by=payer)[:PICKED if nth else None]]
    print("begun", flush=True)
    try:
        with answering(uuid5(NAMESPACE_URL, f"torment/draft/{nth}")):
            subsidy.draft_run(**day.acts(payer), region=county.region, claim_ids=picked)
    except AlreadyAnswered:
        pass
    for run in queries.runs(by=payer, states=[RunState.DRAFT]):
        if queries.approvals_needed(run, on=day.on) > len(queries.approvers_of(run)):
            subsidy.approve_run(**day.acts(cast.city_desk, "10:30"), run_id=run.pk)
        subsidy.release_run(**day.acts(payer, "11:00"), run_id=run.pk)
    for run in queries.runs(by=payer, states=[RunState.RELEASED]):
        rows = [bankfile.ANSWER_HEAD, *((row[0], row[4], "成功", f"MN{row[0]}", "") for row in bankfile.bank_table(run)[1:])]
        for _ in range(2):  # the bank's file comes twice
            subsidy.read_bank_answer(**day.acts(payer, "15:00"), run_id=run.pk,
                                     content=bankfile.workbook(rows, name="bank"))


def take_in(nth: int) -> None:
    """A job worker takes in a roster that somebody asked for; whoever was killed at it is followed by another."""
    from django.utils import timezone

    from baigong.city.people_of import COUNTIES, invent
    from baigong.city.settling import HEAD
    from baigong.journal import actions as journal
    from baigong.journal.models import Work
    from baigong.kernel.actor import SYSTEM
    from baigong.people.words import LongWork
    from baigong.project import kinds, works
    from baigong.subsidy.queries import workbook

    assert kinds.LOT
    if not Work.objects.filter(args__nth=nth).exists():
        chance, on = Random(nth), timezone.localdate()
        crowd = [invent(100_000 + nth * ROWS + row, chance, on=on) for row in range(ROWS)]
        content = workbook([HEAD, *((one.name, one.id_number, one.phone) for one in crowd)], name="roster")
        journal.ask_for_work(by=SYSTEM, now=timezone.now(), kind=LongWork.PERSONS, content=content,
                             args={"region": COUNTIES[0], "employer_id": None, "nth": nth})
    print("begun", flush=True)
    works.do(Work.objects.get(args__nth=nth).pk, clock=timezone.now)
    assert Work.objects.get(args__nth=nth).state == "done"


def live(nth: int) -> None:
    """The city lives until a day is over."""
    from baigong.city import living

    life = living.life()
    print("begun", flush=True)
    living.live_until(life.first_on + timedelta(days=nth))


def count(_: int) -> None:
    """What stands in the books, as one line of JSON."""
    from baigong.city import invariants, living
    from baigong.people.models import Person
    from baigong.subsidy.models import Claim, Payment

    paid = Payment.objects.filter(state="paid")
    taken_in = Person.objects.filter(phone__startswith="198", phone__gte="19800100000")
    print(json.dumps({
        "violations": [str(one) for one in invariants.violations()][:5], "taken_in": taken_in.count(),
        "payments": paid.count(), "claims": paid.values("claim").distinct().count(),
        "fen": sum(paid.values_list("amount_fen", flat=True)),
        "paid_fen": sum(Claim.objects.filter(state="paid").values_list("amount_fen", flat=True)),
        "payable": Claim.objects.filter(state="payable").count(), "lived_on": str(living.life().lived_on),
    }), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
