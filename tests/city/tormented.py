"""What is done while it is tormented, in a process of its own: `python -m tests.city.tormented DEED N`.

Each deed may be begun again after it was killed, as a page's form (its once key), a job worker (its work) and a city (its
last whole day) are. It says "begun" when it begins to write, and "done".
"""

import json
import os
import select
import signal
import sys
import time
import traceback
from datetime import timedelta
from random import Random
from typing import Any
from uuid import NAMESPACE_URL, uuid5

os.environ["BAIGONG_SIMULATED"] = "1"
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "baigong.project.settings")

SEED, SIZE, ROWS, PICKED = 5, int(os.environ.get("BAIGONG_SIZE", "90")), 1500, 2


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
    send(nth)
    answer(nth)


def send(nth: int) -> None:
    """Draft a run and release it."""
    from baigong.journal.actions import AlreadyAnswered, answering
    from baigong.subsidy import actions as subsidy
    from baigong.subsidy import queries
    from baigong.subsidy.words import RunState

    cast, county, day, payer = _office()
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


def answer(_: int) -> None:
    """Read the bank's answer to every run that was released, twice."""
    from baigong.subsidy import actions as subsidy
    from baigong.subsidy import queries
    from baigong.subsidy.queries import bankfile
    from baigong.subsidy.words import RunState

    _cast, _county, day, payer = _office()
    answers = [(run.pk, bankfile.workbook([bankfile.ANSWER_HEAD, *(
        (row[0], row[4], "成功", f"MN{row[0]}", "") for row in bankfile.bank_table(run)[1:])], name="bank"))
        for run in queries.runs(by=payer, states=[RunState.RELEASED])]
    print("begun", flush=True)
    for run_id, content in answers:
        for _ in range(2):  # the bank's file comes twice
            subsidy.read_bank_answer(**day.acts(payer, "15:00"), run_id=run_id, content=content)


def _office() -> Any:
    """The cast, its first county, the day of paying and who pays."""
    from baigong.city import living
    from baigong.city.calendar import Day
    from baigong.city.people_of import Cast
    from baigong.people.words import Role

    life = living.life()
    cast = Cast.from_json(life.cast)
    county = cast.counties[0]
    return cast, county, Day(life.first_on + timedelta(days=30), SEED, cast), county.officer(Role.PAYER)


def kills(points: int) -> None:
    """A payment run and a bank's answer are each killed at so many points and done again; one line of progress for ten.

    Each is done by a child that knows the house already, so that a kill costs no start. Where it is killed is chance, between
    beginning and a little after the end of such a deed.
    """
    from django.db import connections

    connections.close_all()
    chance, killed, took = Random(), {"send": 0, "answer": 0}, {"send": 0.5, "answer": 0.5}
    nth = 0
    while min(killed.values()) < points:
        nth += 1
        for deed in killed:
            seconds = _child(deed, nth, kill_after=chance.uniform(0, 1.15 * took[deed]))
            if seconds is None:
                killed[deed] += 1
                _child(deed, nth)
            else:  # the one in eight that is quicker tells how long one takes
                took[deed] += (seconds - took[deed]) / 3
        if nth % 10 == 0:
            print(f"{nth} rounds, killed {killed}", flush=True)
    print(json.dumps({"rounds": nth, "killed": killed}), flush=True)


def _child(deed: str, nth: int, *, kill_after: float | None = None) -> float | None:
    """Have a child do it: seconds from beginning to end, None where it was killed. Raises ChildProcessError where it failed."""
    told, tells = os.pipe()
    child = os.fork()
    if not child:
        os.dup2(tells, 1)
        try:
            globals()[deed](nth)
        except BaseException:
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    os.close(tells)
    with os.fdopen(told) as said:
        begun, began = said.readline().strip() == "begun", time.monotonic()
        if begun and kill_after is not None:
            select.select([said], [], [], kill_after)  # sooner where it is over
            os.kill(child, signal.SIGKILL)
        _, ended = os.waitpid(child, 0)
    if os.WIFSIGNALED(ended):
        return None
    if os.waitstatus_to_exitcode(ended):
        raise ChildProcessError(f"{deed} {nth} failed")
    return time.monotonic() - began


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
