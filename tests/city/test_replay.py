"""A year's law played again gives the year's ledger to the fen; whatever was changed behind its back is found and named."""

import json

import pytest
from django.db.models import Sum

from baigong.journal.models import Entry
from baigong.kernel.actor import SYSTEM
from baigong.ledger.models import Transfer
from baigong.policy.models import Sheet
from baigong.project import replay as command
from baigong.subsidy.facts import Played, Totals, played
from baigong.subsidy.models import Claim, Decision, Receivable
from baigong.subsidy.words import Cause, DecisionKind, State
from tests.tampering import superuser

pytestmark = pytest.mark.usefixtures("story")
YEAR = 2025


def replayed(year: int = YEAR) -> list[Played]:
    return list(played(year, by=SYSTEM))


def named(rows: list[Played], claim: Claim) -> Played:
    return next(one for one in rows if one.claim_id == claim.pk)


def paid() -> Claim:
    return Claim.objects.filter(state=State.PAID).order_by("id")[0]


def test_the_law_gives_the_ledger_to_the_fen() -> None:
    rows = replayed()
    found = Totals.of(rows)
    posts = Transfer.objects.filter(kind="post", at__year=YEAR).aggregate(fen=Sum("amount_fen"))["fen"]
    back = Receivable.objects.aggregate(fen=Sum("settled_fen"))["fen"]
    net = posts - back
    assert found.is_equal and found.whole.booked_fen == net > 0 and back > 0
    assert found.whole.law_fen - found.whole.explained_fen == net
    assert found.whole.claims == Decision.objects.values("claim_id").distinct().count() > 10
    for sums in found.by.values():
        assert sum(one.booked_fen for one in sums.values()) == net
        assert all(one.open_fen == 0 for one in sums.values())
    paid_in = {one.month: 0 for one in rows if one.booked_fen}
    for one in Claim.objects.filter(state=State.PAID):
        paid_in[f"{one.paid_at:%Y-%m}"] += one.amount_fen
    for debt in Receivable.objects.filter(settled_fen__gt=0):
        paid_in[f"{debt.ended_at:%Y-%m}"] -= debt.settled_fen
    assert paid_in == {month: one.booked_fen for month, one in found.by["month"].items() if one.booked_fen}


def test_what_is_not_paid_is_listed_with_its_cause() -> None:
    rows = replayed()
    waiting = Claim.objects.filter(state__in=[State.REVIEWED, State.GRANTED, State.NOTICED, State.PAYABLE, State.SENT])
    assert {one.claim_id for one in rows if one.cause is Cause.WAITING} == set(waiting.values_list("id", flat=True))
    bounced = Claim.objects.filter(state=State.BOUNCED)
    assert {one.claim_id for one in rows if one.cause is Cause.BOUNCED} == set(bounced.values_list("id", flat=True))
    assert waiting.exists() or bounced.exists()
    assert all(one.law_fen for one in rows if one.cause in (Cause.WAITING, Cause.BOUNCED))


def test_a_year_in_which_nothing_happened_is_equal_and_empty() -> None:
    assert Totals.of(replayed(2019)).whole.claims == 0 and Totals.of(replayed(2019)).is_equal


@pytest.mark.parametrize(("change", "cause"), [
    ({"amount_fen": 1}, Cause.DECISION), ({"pays": False, "amount_fen": 0}, Cause.DECISION), ({"facts": {}}, Cause.FACTS),
    ({"sheet_hash": "0" * 64}, Cause.SHEET)])
def test_a_changed_decision_is_found_and_named(change: dict, cause: Cause) -> None:
    claim = paid()
    with superuser():
        Decision.objects.filter(claim=claim, kind=DecisionKind.GRANT).update(**change)
    rows = replayed()
    assert named(rows, claim).cause is cause
    assert [one.claim_id for one in rows if one.is_fault] == [claim.pk] and not Totals.of(rows).is_equal


def test_a_changed_fact_is_found_and_says_why() -> None:
    claim = Claim.objects.filter(state=State.PAID, sheet__slug="unemployment-insurance-uplift").order_by("id")[0]
    decision = Decision.objects.filter(claim=claim).latest("id")
    with superuser():
        Decision.objects.filter(pk=decision.pk).update(facts={**decision.facts, "worker.insured_months": 3})
    found = named(replayed(), claim)
    assert (found.cause, found.gives_fen, found.decided_fen) == (Cause.DECISION, 0, claim.amount_fen)
    assert "12" in found.says[0] and found.says[1]


def test_what_changes_no_sum_is_found_and_named_too() -> None:
    """A fact, a reason, the claim's own amount: the law still gives the ledger, and the record is not what was decided."""
    claim = Claim.objects.filter(state=State.PAID, sheet__slug="unemployment-insurance-uplift").order_by("id")[0]
    decision = Decision.objects.filter(claim=claim).latest("id")
    months = decision.facts["worker.insured_months"]
    for change, says in (
            ({"facts": {**decision.facts, "worker.insured_months": months + 1}}, f"由 {months} 个月 变为 {months + 1} 个月"),
            ({"lines": decision.lines[1:]}, "存档的理由"), ({"why": "另有原因"}, "存档的办理意见")):
        with superuser():
            Decision.objects.filter(pk=decision.pk).update(**change)
        rows = replayed()
        found = named(rows, claim)
        assert (found.cause, found.law_fen) == (Cause.TAMPERED, found.booked_fen) and says in found.says[0] and found.says[1]
        assert [one.claim_id for one in rows if one.is_fault] == [claim.pk] and not Totals.of(rows).is_equal
        with superuser():
            Decision.objects.filter(pk=decision.pk).update(facts=decision.facts, lines=decision.lines, why=decision.why)
    with superuser():
        Claim.objects.filter(pk=claim.pk).update(amount_fen=claim.amount_fen + 1)
    assert named(replayed(), claim).cause is Cause.TAMPERED


def test_every_decision_of_the_story_is_sealed_and_the_seals_tell_no_fact() -> None:
    rows = Entry.objects.filter(detail__has_key="seal")
    assert set(rows.values_list("detail__decision", flat=True)) == set(Decision.objects.values_list("id", flat=True))
    assert not Decision.objects.filter(salt="").exists()
    digests = [one.detail["seal"]["facts"]["worker.insured_months"] for one in rows
               if "worker.insured_months" in one.detail["seal"]["facts"]]
    assert len(set(digests)) == len(digests) > 5, "salted one by one: equal facts look different"


def test_a_changed_transfer_is_found_and_named() -> None:
    claim = paid()
    with superuser():
        Transfer.objects.filter(pk=claim.post_id).update(amount_fen=claim.amount_fen + 100)
    rows = replayed()
    found = named(rows, claim)
    assert (found.cause, found.booked_fen - found.law_fen) == (Cause.LEDGER, 100)
    assert [one.claim_id for one in rows if one.is_fault] == [claim.pk] and Totals.of(rows).whole.open_fen == -100


def test_a_transfer_to_another_account_of_the_same_fen_is_found() -> None:
    claim = paid()
    other = Transfer.objects.filter(kind="post").exclude(credit__code=claim.ledger_account).order_by("id")[0]
    with superuser():
        Transfer.objects.filter(pk__in=[claim.post_id, claim.hold_id]).update(credit=other.credit_id)
    found = Totals.of(replayed())
    assert [(one.claim_id, one.cause) for one in found.differing if one.is_fault] == [(claim.pk, Cause.LEDGER)]
    assert not found.is_equal and found.whole.open_fen == 0


def test_a_transfer_that_is_gone_and_one_for_no_claim_are_found() -> None:
    claim = paid()
    with superuser():
        post = Transfer.objects.get(pk=claim.post_id)
        Transfer.objects.filter(pk=claim.post_id).delete()
        Transfer.objects.create(id="00000000-0000-0000-0000-00000000000a", kind="direct", debit=post.debit, credit=post.credit,
                                amount_fen=77, why="nothing", at=post.at)
    faults = {(one.claim_id, one.cause, one.booked_fen) for one in replayed() if one.is_fault}
    assert faults == {(claim.pk, Cause.UNPOSTED, 0), (None, Cause.STRAY, 77)}


def test_money_that_came_back_is_explained() -> None:
    def recovered() -> list[int]:
        found = Totals.of(replayed())
        assert found.is_equal
        return sorted(one.booked_fen for one in found.differing if one.cause is Cause.RECOVERED)

    claim, before = paid(), recovered()
    assert before, "the story has an overpayment back"
    post = Transfer.objects.get(pk=claim.post_id)
    with superuser():
        Transfer.objects.create(id="00000000-0000-0000-0000-00000000000b", kind="direct", debit=post.credit, credit=post.debit,
                                amount_fen=500, why=claim.no, at=post.at)
    assert recovered() == sorted([*before, -500])


def test_a_changed_sheet_is_found_and_every_claim_under_it_named() -> None:
    claim = paid()
    row = Sheet.objects.get(pk=claim.sheet_id)
    text = json.dumps(row.content)
    worse = next(text.replace(str(n), str(n + 10_000)) for n in sorted({claim.amount_fen, 100_000, 150_000, 200_000}, reverse=True)
                 if str(n) in text)
    with superuser():
        Sheet.objects.filter(pk=row.pk).update(content=json.loads(worse))
    rows = replayed()
    under = set(Decision.objects.filter(sheet_hash=row.hash).values_list("claim_id", flat=True))
    assert {one.claim_id for one in rows if one.is_fault} == under and named(rows, claim).cause is Cause.SHEET
    assert "政策文本“" in named(rows, claim).says[0] and "变为" in named(rows, claim).says[0]


def test_decided_in_one_year_and_paid_in_the_next() -> None:
    claim = paid()
    with superuser():
        Decision.objects.filter(claim=claim).update(decided_at="2024-12-30T10:00+08:00")
        Sheet.objects.filter(pk=claim.sheet_id).update(published_at="2024-01-01T10:00+08:00")
    late, early = replayed(), replayed(2024)
    assert (named(late, claim).cause, named(late, claim).law_fen, named(late, claim).booked_fen) == (
        Cause.EARLIER, 0, claim.amount_fen)
    assert (named(early, claim).cause, named(early, claim).law_fen, named(early, claim).booked_fen) == (
        Cause.LATER, claim.amount_fen, 0)
    assert Totals.of(late).is_equal and Totals.of(early).is_equal


def test_the_command_prints_sums_and_faults_and_answers_by_them(capsys, tmp_path, monkeypatch) -> None:
    from contextlib import nullcontext

    monkeypatch.setattr(command, "snapshot", nullcontext)    # the test holds its own transaction
    assert command.replay(["--year", str(YEAR), "--xlsx", str(tmp_path / "year.xlsx")]) == 0
    said = capsys.readouterr().out
    assert "the law gives the ledger, to the fen" in said and "month 2025-10" in said and "FAULT" not in said
    assert (tmp_path / "year.xlsx").stat().st_size > 5_000
    claim = paid()
    with superuser():
        Decision.objects.filter(claim=claim).update(amount_fen=1)
    assert command.replay(["--year", str(YEAR), "--region", claim.region_id]) == 1
    said = capsys.readouterr().out
    assert f"FAULT {claim.no}" in said and "NOT EQUAL" in said
    assert f"The stored amount: from {claim.amount_fen / 100:,.2f} yuan to 0.01 yuan" in said
    assert command.replay(["--year", str(YEAR), "--region", "440000"]) == 0
