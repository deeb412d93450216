"""Chapter four: claims are offered, taken up, decided by two, shown to the public, paid by a third."""

from collections.abc import Callable, Iterable
from functools import partial

from baigong.assessment.queries import certificates_of
from baigong.kernel.actor import SYSTEM
from baigong.kernel.identity import make_simulated_card
from baigong.kernel.refused import Refused
from baigong.policy import queries as policies
from baigong.subsidy import actions as subsidy
from baigong.subsidy import queries
from baigong.subsidy.models import Claim
from baigong.subsidy.queries import bankfile
from baigong.subsidy.words import Basis, NoticeState, ObjectionState, Payee, RunState, Standing, State

from .cast import NANKAI
from .stage import Stage


def offer(stage: Stage) -> None:
    """The reviewer has the system look for everyone who is entitled to something."""
    subsidy.offer_claims(**stage.acts("reviewer"), region=NANKAI, basis=Basis.DUTY)


def put_off(stage: Stage, most: int) -> None:
    """So many workers decline, for now, what they were offered and never took up."""
    for claim in queries.claims(by=SYSTEM).filter(state=State.OFFERED, payee=Payee.WORKER).order_by("id")[:most]:
        subsidy.decline_claim(**stage.acts(_key(stage, claim.worker_id), "21:30"), claim_id=claim.pk)


def search(stage: Stage) -> int:
    """The reviewer has everybody of the district looked through by every policy; answers the search."""
    codes = [code for code, *_names in queries.policies_to_search(NANKAI)]
    one = subsidy.begin_search(**stage.acts("reviewer", "08:40"), region=NANKAI, policies=codes)
    while one.ended_at is None:
        one = subsidy.search_on(**stage.acts("reviewer", "08:45"), search_id=one.pk)
    return int(one.pk)


def confirm(stage: Stage, search_id: int, *, most: int) -> None:
    """The reviewer confirms the first workers on the list, and says on which basis they are told."""
    listed = queries.entitled(search_id, queries.Sought(standing=Standing.LISTED), by=stage.actors["reviewer"])
    ids = list(listed.filter(payee=Payee.WORKER).order_by("id").values_list("pk", flat=True)[:most])
    made = subsidy.confirm_entitled(**stage.acts("reviewer", "09:10"), search_id=search_id, basis=Basis.DUTY,
                                    sought=queries.Sought(ids=ids))
    subsidy.offer_confirmed(**stage.acts("reviewer", "09:11"), confirmation_id=made.pk)


def want_no_more(stage: Stage, number: int) -> None:
    """A worker declines for good what stands offered to them."""
    for claim in queries.offered_to(by=stage.actors[f"worker_{number}"]).filter(state=State.OFFERED, payee=Payee.WORKER):
        subsidy.decline_for_good(**stage.acts(f"worker_{number}", "12:20"), claim_id=claim.pk)


def file_own(stage: Stage, numbers: Iterable[int], slug: str) -> None:
    """Workers take up what they were offered under a policy, with one tap."""
    for number in numbers:
        actor = stage.actors[f"worker_{number}"]
        for claim in queries.offered_to(by=actor).filter(state=State.OFFERED, sheet__slug=slug):
            acts = stage.acts(f"worker_{number}", "20:15")
            _try(partial(subsidy.file_claim, **acts, claim_id=claim.pk))


def apply(stage: Stage, number: int, slug: str) -> None:
    """A worker whom nothing was offered asks all the same, to have the answer in writing."""
    actor = stage.actors[f"worker_{number}"]
    certificate = certificates_of(stage.persons[f"worker_{number}"])[0]
    sheet = policies.published(place=NANKAI).get(slug=slug, in_force__contains=certificate.issued_on)
    subsidy.apply_claim(by=actor, now=stage.at("20:40"), sheet_id=sheet.pk, certificate_id=certificate.pk)


def file_for_house(stage: Stage, clerk: str, numbers: Iterable[int]) -> None:
    """A clerk takes up what the house was offered for these workers."""
    wanted = stage.workers(*numbers)
    for claim in queries.offered_to(by=stage.actors[clerk]).filter(state=State.OFFERED, worker__in=wanted):
        subsidy.file_claim(**stage.acts(clerk, "14:30"), claim_id=claim.pk)


def review(stage: Stage, numbers: Iterable[int] = ()) -> None:
    """First review of what lies there; what the rules refuse is refused with every reason."""
    for claim in _standing(stage, State.FILED, numbers):
        try:
            subsidy.review_claim(**stage.acts("reviewer", "10:20"), claim_id=claim.pk)
        except Refused:
            subsidy.refuse_claim(**stage.acts("reviewer", "10:25"), claim_id=claim.pk)


def send_back(stage: Stage, number: int, why: str) -> None:
    """One claim is returned to be corrected."""
    for claim in _standing(stage, State.FILED, [number]):
        subsidy.return_claim(**stage.acts("reviewer", "11:00"), claim_id=claim.pk, why=why)


def grant(stage: Stage, numbers: Iterable[int] = ()) -> None:
    """Another officer looks again."""
    for claim in _standing(stage, State.REVIEWED, numbers):
        subsidy.grant_claim(**stage.acts("approver", "15:40"), claim_id=claim.pk)


def give_notice(stage: Stage) -> None:
    """What was granted is shown to the public."""
    subsidy.open_notice(**stage.acts("approver", "16:30"), region=NANKAI)


def object_to(stage: Stage, number: int, text: str, name: str = "", contact: str = "") -> None:
    """A neighbour says that a claim on notice is wrong."""
    claim = _standing(stage, State.NOTICED, [number])[0]
    notice = claim.notices.get(state=NoticeState.OPEN)
    subsidy.object_to(
        **stage.acts("worker_28", "21:10"),
        notice_id=notice.pk,
        claim_id=claim.pk,
        text=text,
        name=name,
        contact=contact,
    )


def dismiss_objections(stage: Stage, answer: str) -> None:
    """The city's officer, who decided nothing, answers."""
    for objection in queries.objections(by=stage.actors["city"]).filter(state=ObjectionState.OPEN):
        subsidy.answer_objection(**stage.acts("city", "11:15"), objection_id=objection.pk, upheld=False, answer=answer)


def end_notices(stage: Stage) -> None:
    """Nobody objects any more: payable."""
    for notice in queries.notices(by=stage.actors["approver"]).filter(state=NoticeState.OPEN):
        subsidy.close_notice(**stage.acts("approver", "09:30"), notice_id=notice.pk)


def pay(stage: Stage, leave: Iterable[int] = ()) -> None:
    """The payer drafts a run, looks at it, and releases it to the bank. `leave` are workers to be paid later."""
    left = stage.workers(*leave)
    ids = [claim.pk for claim in queries.payable(by=stage.actors["payer"]) if claim.worker_id not in left]
    run = subsidy.draft_run(**stage.acts("payer", "10:10"), region=NANKAI, claim_ids=ids)
    if queries.approvals_needed(run, on=stage.day):
        subsidy.approve_run(**stage.acts("city", "11:30"), run_id=run.pk)
    subsidy.release_run(**stage.acts("payer", "14:20"), run_id=run.pk)


def bank_answers(stage: Stage, returned: Iterable[int] = ()) -> None:
    """The bank's file comes back: paid, but for some accounts that do not work."""
    closed = {stage.names[f"worker_{number}"] for number in returned}
    for run in queries.runs(by=stage.actors["payer"], states=[RunState.RELEASED]):
        rows = [bankfile.ANSWER_HEAD]
        for nth, (no, holder, _number, _bank, amount, _why) in enumerate(bankfile.bank_table(run)[1:], start=1):
            fails = holder in closed
            rows.append(
                (
                    no,
                    amount,
                    "退回" if fails else "成功",
                    f"MN{stage.day:%Y%m%d}{nth:05d}",
                    "账户已销户" if fails else "",
                )
            )
        subsidy.read_bank_answer(
            **stage.acts("payer", "09:45"), run_id=run.pk, content=bankfile.workbook(rows, name="bank")
        )


def mend(stage: Stage, number: int) -> None:
    """The worker gives another account of their own."""
    for claim in _standing(stage, State.BOUNCED, [number]):
        subsidy.mend_account(
            **stage.acts(f"worker_{number}", "19:00"),
            claim_id=claim.pk,
            number=make_simulated_card(serial=500 + number),
            bank="模拟银行",
            holder_name=stage.names[f"worker_{number}"],
        )


def ask_bank(stage: Stage, numbers: Iterable[int] = (), *, at: str = "08:40") -> None:
    """The reviewer asks the bank whose accounts these are: all that are to be proved, or those of these workers."""
    workers = stage.workers(*numbers)
    left = queries.proofs_left(by=stage.actors["reviewer"]).order_by("id")
    ids = [one.pk for one in left if one.person_id in workers] if workers else None
    subsidy.ask_bank(**stage.acts("reviewer", at), region=NANKAI, proof_ids=ids)


def bank_knows(stage: Stage, not_theirs: Iterable[int] = ()) -> None:
    """The bank's answers: theirs, but for the accounts of these workers."""
    names = {stage.names[f"worker_{number}"] for number in not_theirs}
    for check in queries.holder_checks(by=stage.actors["reviewer"]).filter(answered_at=None):
        subsidy.read_holder_answer(**stage.acts("reviewer", "09:20"), check_id=check.pk,
                                   content=queries.sandbox_holder_answer(check, not_theirs=names))


def _key(stage: Stage, person_id: int) -> str:
    return next(key for key, one in stage.persons.items() if one == person_id)


def _standing(stage: Stage, state: State, numbers: Iterable[int]) -> list[Claim]:
    found = queries.claims(by=SYSTEM).filter(state=state).order_by("id")
    wanted = list(numbers)
    return list(found.filter(worker__in=stage.workers(*wanted)) if wanted else found)


def _try(deed: Callable[[], object]) -> None:
    """A tap that the system may refuse, as it refuses people: they read why and go on."""
    try:
        deed()
    except Refused:
        return
