"""The kinds of long work there are. Each is one function of a few lines over public actions."""

from datetime import datetime
from typing import Any

from django.utils import timezone

from baigong.assessment import actions as assessment
from baigong.assessment import queries as assessments
from baigong.assessment.words import LongWork as Assessing
from baigong.enrolment import actions as enrolment
from baigong.enrolment import queries as enrolments
from baigong.enrolment.words import LongWork as Enrolling
from baigong.kernel.actor import Actor
from baigong.kernel.fen import yuan
from baigong.people import actions as people
from baigong.people import queries as persons
from baigong.people.words import LongWork as Registering
from baigong.policy import actions as policies
from baigong.policy import queries as policy
from baigong.policy.words import LongWork as Drafting
from baigong.subsidy import actions as subsidy
from baigong.subsidy import queries as subsidies
from baigong.subsidy.facts import what_if
from baigong.subsidy.words import LongWork as Paying
from baigong.supervision import actions as supervision
from baigong.supervision import queries as supervisions
from baigong.supervision.words import LongWork as Watching

from .works import Given, Report, Told, kind

LOT = 100


@kind(Registering.PERSONS)
def import_persons(*, by: Actor, now: datetime, given: Given, report: Report) -> Told:
    """A roster of persons (args: region, employer_id or null). Twice is harmless: who is known is found."""
    found = people.import_persons(
        by=by, now=now, content=given.content, region=given.args["region"], employer_id=given.args.get("employer_id"))
    return Told(f"名册共 {len(found)} 人，已全部登记或对上", f"{len(found)} persons, all registered or found")


@kind(Registering.STAFF)
def import_staff(*, by: Actor, now: datetime, given: Given, report: Report) -> Told:
    """A roster of an employer's staff (args: region). Twice is harmless: who works there already is found."""
    found = people.import_staff(by=by, now=now, content=given.content, region=given.args["region"])
    return Told(f"名册共 {len(found)} 人，已全部登记为本单位职工", f"{len(found)} persons, all recorded as staff",
                link="/employer/staff/")


@kind(Enrolling.ROSTER)
def enrol_roster(*, by: Actor, now: datetime, given: Given, report: Report) -> Told:
    """A provider's roster into a cohort (args: cohort_id, notice_signed): all rows or none, once."""
    rows = [enrolment.RosterRow(one.row, one.name, one.id_number) for one in persons.read_roster(given.content)]
    with given.once("enrolled"):
        enrolment.enrol_roster(by=by, now=now, cohort_id=given.args["cohort_id"], rows=rows,
                               notice_signed=given.args["notice_signed"])
    return Told(f"{len(rows)} 名学员已全部入班", f"All {len(rows)} are enrolled",
                link=f"/provider/cohorts/{given.args['cohort_id']}/")


@kind(Enrolling.APPRENTICES)
def bring_apprentices(*, by: Actor, now: datetime, given: Given, report: Report) -> Told:
    """The roster of an apprenticeship (args: apprenticeship_id): all rows or none. Twice is harmless: it replaces."""
    rows = enrolments.read_apprentices(given.content)
    enrolment.bring_apprentices(by=by, now=now, apprenticeship_id=given.args["apprenticeship_id"], rows=rows)
    return Told(f"{len(rows)} 名学徒已导入", f"{len(rows)} apprentices brought")


@kind(Assessing.REGISTRATIONS)
def bring_registrations(*, by: Actor, now: datetime, given: Given, report: Report) -> Told:
    """Registrations for an assessment plan (args: plan_id): all rows or none, once."""
    rows = assessments.read_registrations(given.content)
    with given.once("registered"):
        assessment.bring_registrations(by=by, now=now, plan_id=given.args["plan_id"], rows=rows)
    return Told(f"{len(rows)} 人已报名", f"{len(rows)} registered")


@kind(Assessing.SCORES)
def bring_scores(*, by: Actor, now: datetime, given: Given, report: Report) -> Told:
    """Scores of an exam (args: exam_id): all rows or none, once."""
    rows = assessments.read_scores(given.content)
    with given.once("scored"):
        assessment.bring_scores(by=by, now=now, exam_id=given.args["exam_id"], rows=rows)
    return Told(f"{len(rows)} 人成绩已录入", f"Scores of {len(rows)} entered")


@kind(Paying.OFFERS)
def offer_claims(*, by: Actor, now: datetime, given: Given, report: Report) -> Told:
    """Claims that certificates and seats of a region or of one cohort, and masters of a region, might bring (args: region,
    basis, cohort_id or null).

    A hundred people at a time, so that nobody's claim waits for the county's. Twice is harmless: what was offered is
    not offered again; stopped in the middle, what was offered stays.
    """
    region, basis, cohort_id = given.args["region"], given.args["basis"], given.args.get("cohort_id")
    holders = subsidies.certificates_in(region, cohort_id=cohort_id)
    seats = subsidies.seats_in(region, cohort_id=cohort_id)
    masters = subsidies.mentors_in(region) if cohort_id is None else subsidies.mentors_in(region).none()
    workers = sorted({*holders.order_by().values_list("person_id", flat=True), *seats.values_list("worker_id", flat=True),
                      *masters.values_list("person_id", flat=True)})
    made = 0
    for start in range(0, len(workers), LOT):
        lot = workers[start:start + LOT]
        made += len(subsidy.offer_claims(
            by=by, now=now, region=region, basis=basis, cohort_id=cohort_id, worker_ids=lot))
        report(start + len(lot), len(workers))
    return Told(f"查对 {len(workers)} 人，新增 {made} 笔可申领补贴，已通知领款人",
                f"{len(workers)} people looked at, {made} new claims; the payees are told", link="/officer/claims/")


@kind(Paying.SEARCH)
def search_entitled(*, by: Actor, now: datetime, given: Given, report: Report) -> Told:
    """Go on with a search for whoever is entitled and never claimed, to its end (args: search_id).

    Some hundred people at a time; begun again after a kill, or asked for again after a stop, it goes on where it was.
    """
    search = subsidies.search(given.args["search_id"], by=by)
    while search.ended_at is None:
        search = subsidy.search_on(by=by, now=now, search_id=search.pk)
        report(search.people, search.total)
    found = subsidies.search(search.pk, by=by)
    return Told(f"查对 {found.people} 人，{found.found} 项应享未享，共 {yuan(found.fen)} 元",
                f"{found.people} people looked at; {found.found} entitlements never claimed, {yuan(found.fen)} yuan",
                link=f"/officer/entitled/{found.pk}/")


@kind(Paying.CONFIRMED)
def offer_confirmed(*, by: Actor, now: datetime, given: Given, report: Report) -> Told:
    """Make the claims of everybody who was confirmed (args: search_id, confirmation_id or null for all that wait). Twice is
    harmless: who is settled is not settled again."""
    search = subsidies.search(given.args["search_id"], by=by)
    one = given.args.get("confirmation_id")
    confirmations = subsidies.left_waiting(search) if one is None else [one]
    total, done = sum(subsidies.unsettled(each, by=by).count() for each in confirmations), 0
    for confirmation_id in confirmations:
        while settled := subsidy.offer_confirmed(by=by, now=now, confirmation_id=confirmation_id, most=LOT):
            done += settled
            report(done, total)
    return Told(f"为 {done} 项生成了申领或核定不再符合", f"{done} settled: a claim made, or no longer entitled",
                link=f"/officer/entitled/{given.args['search_id']}/people/")


@kind(Paying.DRAFT)
def draft_run(*, by: Actor, now: datetime, given: Given, report: Report) -> Told:
    """Gather what is payable into a run (args: region, claim_ids or null for all): one run or none, once."""
    run = None
    with given.once("drafted"):
        run = subsidy.draft_run(by=by, now=now, region=given.args["region"], claim_ids=given.args.get("claim_ids"))
    if run is None:
        return Told("批次已编制", "The run is drafted", link="/officer/runs/")
    made: Any = subsidies.run(run.pk, by=by)  # with the counts of its lines
    return Told(f"已编制批次 {made.no}，共 {made.lines} 笔，请核对后放行", f"Run {made.no} is drafted with {made.lines} payments",
                link=f"/officer/runs/{run.pk}/")


@kind(Paying.RELEASE)
def release_run(*, by: Actor, now: datetime, given: Given, report: Report) -> Told:
    """Look at every claim of a run once more and send the rest (args: run_id): all of it or nothing, once."""
    with given.once("released"):
        subsidy.release_run(by=by, now=now, run_id=given.args["run_id"])
    run: Any = subsidies.run(given.args["run_id"], by=by)  # with the counts of its lines
    return Told(f"批次 {run.no} 放行 {run.lines} 笔，剔除 {run.dropped} 笔",
                f"{run.lines} payments of {run.no} released, {run.dropped} dropped")


@kind(Paying.BANK_ANSWER)
def read_bank_answer(*, by: Actor, now: datetime, given: Given, report: Report) -> Told:
    """The bank's answer to a pay run (args: run_id). Twice is harmless: what is booked stays as booked."""
    run = subsidy.read_bank_answer(by=by, now=now, run_id=given.args["run_id"], content=given.content)
    return Told(f"批次 {run.no} 的回盘已入账", f"The bank's answer to {run.no} is booked")


@kind(Watching.SCAN)
def scan_signals(*, by: Actor, now: datetime, given: Given, report: Report) -> Told:
    """Look for signals in a region (args: region, codes or [] for all). Twice is harmless: what is known is not new.

    One signal at a time, so that what was found stays when it is stopped.
    """
    codes = given.args["codes"] or [one.code for one in supervisions.signals(on=timezone.localdate(now))]
    raised = 0
    for nth, code in enumerate(codes, start=1):
        made = supervision.scan(by=by, now=now, region=given.args["region"], codes=[code])
        raised += made.found[code]["raised"]
        report(nth, len(codes))
    return Told(f"扫描 {len(codes)} 个信号，新增 {raised} 条线索", f"{len(codes)} signals looked for, {raised} new findings",
                link="/officer/findings/")


@kind(Drafting.WHAT_IF)
def try_drafts(*, by: Actor, now: datetime, given: Given, report: Report) -> Told:
    """Go on with trying drafts on everybody, to the end (args: comparison_id).

    Some hundred people at a time; begun again after a kill, or asked for again after a stop, it goes on where it was.
    """
    one = policy.comparison(given.args["comparison_id"], by=by)
    drafts = policy.drafts_of(one)
    before, afters = policy.compared(drafts)
    while one.ended_at is None:
        lot = what_if(before, afters, after_person=one.last_person, today=one.day)
        one = policies.compare_further(by=by, now=now, comparison_id=one.pk, after=one.last_person,
                                       last_person=lot.last_person, people=lot.people, found=lot.found)
        report(one.people, one.total)
    return Told(f"{len(drafts)} 份草案推演了 {one.people} 人", f"{len(drafts)} drafts tried on {one.people} people",
                link=f"/officer/drafts/{drafts[0].pk}/what-if/")
