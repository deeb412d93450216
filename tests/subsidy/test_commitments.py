"""Money reserved for approved classes: it works · again · short, in three ways · not yours · stranger; it follows the class and
turns into the hold of a claim; the database compares each seat with its money."""

import uuid
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.db import DatabaseError, transaction

from baigong.city import invariants
from baigong.enrolment import actions as enrolment
from baigong.enrolment.models import Enrolment
from baigong.journal.actions import StepOutsideAction
from baigong.kernel.actor import SYSTEM
from baigong.ledger import actions as ledger
from baigong.ledger import queries as books
from baigong.offer import actions as offer
from baigong.offer.models import Cohort
from baigong.offer.words import State
from baigong.policy import queries as policy
from baigong.policy.words import Fund
from baigong.project import nightly
from baigong.subsidy import actions, queries
from baigong.subsidy.actions import committing
from baigong.subsidy.decide import committing as decide
from baigong.subsidy.facts import promises_of
from baigong.subsidy.models import Claim, Commitment, ShortApproval
from baigong.subsidy.words import CommitmentState, Freed, Kind, WhenShort
from tests import cast, cast_offer, cast_subsidy
from tests.harness.kept import kept
from tests.ledger.acting import acting
from tests.refused import refused

EACH = 156_000
"""Fen for a carer at level 5: the catalogue's price, whole, for an occupation that is very short."""
HOUR = timedelta(hours=1)


@kept
def equipped():
    """The cast's provider, the training policy, and 20,000 yuan in the county's line of 2025."""
    who = cast.assemble()
    what = cast_offer.equip(who)
    cast_subsidy.publish(cast_subsidy.TRAINING)
    return who, what, cast_subsidy.fund(2_000_000)


@pytest.fixture
def scene(db):
    return equipped()


def agreed(monkeypatch, **otherwise):
    """The place agreed on something else than the shelf says."""
    usual = queries.committing_rules(cast.COUNTY, on=cast.TODAY)
    rules = replace(usual, **otherwise)
    monkeypatch.setattr(committing, "committing_rules", lambda region, on: rules)
    monkeypatch.setattr("baigong.subsidy.queries.committing.committing_rules", lambda region, on: rules)


def approve(who, cohort, by=None):
    return actions.approve_cohort(by=by or who.reviewer, now=cast.NOW + HOUR, cohort_id=cohort.pk)


def figures(line):
    one = policy.figures_of([line])[0]
    return one.appropriated_fen, one.committed_fen, one.held_fen, one.spent_fen, one.available_fen


def standing(**which):
    return Commitment.objects.filter(state=CommitmentState.HELD, **which).count()


def silent():
    assert list(map(str, invariants.violations())) == []


def test_an_approval_reserves_each_seat_by_the_rules_own_figures(scene):
    who, what, line = scene
    cohort = approve(who, cast_offer.submitted(who, what))
    assert cohort.state == State.OPEN
    seats = list(Commitment.objects.order_by("nth"))
    assert [(one.nth, one.amount_fen, one.state, one.kind) for one in seats] == [
        (nth, EACH, CommitmentState.HELD, Kind.TRAINING) for nth in range(1, 11)]
    assert {(one.cohort_id, one.sheet.slug, one.budget_line_id, one.committed_by) for one in seats} == {
        (cohort.pk, "training-2022", line.pk, who.reviewer.person_id)}
    assert figures(line) == (2_000_000, 10 * EACH, 0, 0, 2_000_000 - 10 * EACH)
    silent()


def test_the_estimate_moves_with_the_policy_s_own_facts(scene, monkeypatch):
    """Blended training pays 70 %, another level has another price, a class that wants no subsidy is promised nothing."""
    who, what, _line = scene
    rules = queries.committing_rules(cast.COUNTY, on=cast.TODAY)
    for otherwise, each in (({}, EACH), ({"mode": "blended"}, EACH * 7 // 10), ({"level": "4"}, 240_000)):
        made = cast_offer.submitted(who, what, **otherwise)
        assert [one.each_fen for one in promises_of(made, rules, on=cast.TODAY)] == [each]
        offer.return_cohort(by=who.reviewer, now=cast.NOW, cohort_id=made.pk, why="再报")
    made = cast_offer.submitted(who, what, wants_subsidy=False)
    assert promises_of(made, rules, on=cast.TODAY) == []
    approve(who, made)
    assert not Commitment.objects.exists()


def test_a_share_of_the_seats_is_what_the_place_agreed_on(scene, monkeypatch):
    who, what, _line = scene
    agreed(monkeypatch, seats_percent=75)
    approve(who, cast_offer.submitted(who, what))
    assert standing() == 8


def test_a_place_that_agreed_on_nothing_reserves_nothing(scene, monkeypatch):
    who, what, line = scene
    assert queries.committing_rules("410100", on=cast.TODAY) is None
    assert queries.committing_rules(cast.COUNTY, on=date(2016, 12, 31)) is None
    monkeypatch.setattr(committing, "committing_rules", lambda region, on: None)
    assert approve(who, cast_offer.submitted(who, what)).state == State.OPEN
    assert figures(line) == (2_000_000, 0, 0, 0, 2_000_000)


def test_it_is_approved_once_and_only_by_who_may(scene):
    who, what, _line = scene
    cohort = cast_offer.submitted(who, what)
    for by in (*who.strangers, who.worker, who.neighbour_reviewer, who.provider_clerk):
        with refused("not_yours"):
            approve(who, cohort, by=by)
    assert not Commitment.objects.exists()
    approve(who, cohort)
    with refused("not_now"):
        approve(who, cohort)
    assert standing() == 10


def test_short_and_warned_reserves_what_there_is(scene):
    who, what, line = scene
    cohort = approve(who, cast_offer.submitted(who, what, seats=20))
    assert (cohort.state, standing()) == (State.OPEN, 12)
    assert figures(line)[-1] == 2_000_000 - 12 * EACH >= 0


def test_short_and_stopped_says_every_reason(scene, monkeypatch):
    who, what, line = scene
    agreed(monkeypatch, when_short=WhenShort.STOP)
    cohort = cast_offer.submitted(who, what, seats=20)
    with refused("line_short") as no:
        approve(who, cohort)
    assert "须预留 31,200.00 元，可用 20,000.00 元，差 11,200.00 元" in no.value.reasons[0].text()
    with refused("already_opened", "line_short"):
        actions.approve_cohort(by=who.reviewer, now=cast.NOW + timedelta(days=30), cohort_id=cohort.pk)
    assert (Cohort.objects.get(pk=cohort.pk).state, figures(line)[1]) == (State.SUBMITTED, 0)


def test_without_a_line_nothing_is_reserved_and_a_stop_says_so(scene, monkeypatch):
    who, what, _line = scene
    later = date(2026, 1, 5)
    monkeypatch.setattr("baigong.policy.queries.budget_line", _no_line)
    agreed(monkeypatch, when_short=WhenShort.STOP)
    with refused("line_missing"):
        approve(who, cast_offer.submitted(who, what, opens_on=later))


def _no_line(region, fund, year):
    from baigong.kernel.refused import Reason, Refused
    from baigong.policy.words import Refusal

    raise Refused(Reason(Refusal.NO_BUDGET, {"fund": Fund(fund), "year": year}))


def test_short_and_a_second_officer_must_agree(scene, monkeypatch):
    who, what, _line = scene
    agreed(monkeypatch, when_short=WhenShort.SECOND)
    cohort = cast_offer.submitted(who, what, seats=20)
    assert approve(who, cohort).state == State.SUBMITTED
    first = ShortApproval.objects.get()
    assert (first.approved_by, [one["code"] for one in first.reasons]) == (who.reviewer.person_id, ["line_short"])
    with refused("other_must_agree", "line_short"):
        approve(who, cohort)
    assert approve(who, cohort, by=who.approver).state == State.OPEN
    assert standing() == 12
    with pytest.raises(DatabaseError), transaction.atomic():
        ShortApproval.objects.update(approved_by=1)


def test_a_first_yes_is_to_the_class_as_it_was_filed(scene, monkeypatch):
    who, what, _line = scene
    agreed(monkeypatch, when_short=WhenShort.SECOND)
    cohort = cast_offer.submitted(who, what, seats=20)
    approve(who, cohort)
    offer.return_cohort(by=who.reviewer, now=cast.NOW + 2 * HOUR, cohort_id=cohort.pk, why="名额过多")
    offer.submit_cohort(by=who.provider_clerk, now=cast.NOW + 3 * HOUR, cohort_id=cohort.pk)
    assert approve(who, cohort, by=who.approver).state == State.SUBMITTED
    assert approve(who, cohort).state == State.OPEN


def test_what_a_class_does_not_need_is_free_again(scene):
    """Empty seats when it begins, whoever left or did not complete, and all of it when it is cancelled or nobody claims."""
    who, what, line = scene
    cohort = approve(who, cast_offer.submitted(who, what))
    for worker in (who.worker, who.other_worker):
        cast_offer.enrolled(worker, cohort)
    assert nightly.follow_commitments(now=cast.NOW + HOUR) == 0  # open: whoever comes may still have a seat
    cast_offer.start(cohort)
    assert nightly.follow_commitments(now=cast.NOW - HOUR) == 0  # told an earlier time, it leaves what was reserved later
    assert nightly.follow_commitments(now=cast.NOW + HOUR) == 8
    assert nightly.follow_commitments(now=cast.NOW + HOUR) == 0
    assert {one.freed for one in Commitment.objects.filter(state=CommitmentState.FREED)} == {Freed.UNUSED}
    Enrolment.objects.filter(worker_id=who.worker.person_id).update(state="failed", closed_at=cast.NOW, closed_by=None)
    assert nightly.follow_commitments(now=cast.NOW + HOUR) == 1
    assert figures(line) == (2_000_000, EACH, 0, 0, 2_000_000 - EACH)
    late = cast.NOW + timedelta(days=365 + 60)
    assert nightly.follow_commitments(now=late) == 1
    assert Commitment.objects.filter(freed=Freed.LAPSED).count() == 1
    assert figures(line) == (2_000_000, 0, 0, 0, 2_000_000)
    silent()


def test_a_cancelled_class_gives_everything_back(scene):
    who, what, line = scene
    cohort = approve(who, cast_offer.submitted(who, what))
    with refused("not_yours"):
        actions.follow_commitments(by=who.reviewer, now=cast.NOW, cohort_id=cohort.pk)
    offer.cancel_cohort(by=who.provider_clerk, now=cast.NOW + 2 * HOUR, cohort_id=cohort.pk, why="场地维修")
    assert actions.follow_commitments(by=SYSTEM, now=cast.NOW + 2 * HOUR, cohort_id=cohort.pk) == 10
    assert {one.freed for one in Commitment.objects.all()} == {Freed.CANCELLED}
    assert figures(line) == (2_000_000, 0, 0, 0, 2_000_000)


def test_withdrawing_before_the_start_keeps_the_seat_for_the_next(scene):
    who, what, _line = scene
    cohort = approve(who, cast_offer.submitted(who, what))
    one = cast_offer.enrolled(who.worker, cohort)
    enrolment.withdraw(by=who.worker, now=cast.NOW + 2 * HOUR, enrolment_id=one.pk, why="有事")
    assert nightly.follow_commitments(now=cast.NOW + 2 * HOUR) == 0
    assert standing() == 10


# ---- into the hold of a claim

def reserved_for(scene, seats=2):
    """What an approval would have reserved for the class of the scene, which was taught before."""
    cohort = scene.course.cohort
    rules = queries.committing_rules(cast.COUNTY, on=cast.TODAY)
    promises = promises_of(cohort, rules, on=cast.TODAY)
    acting(lambda: committing._reserve(cohort, promises, [seats], by=SYSTEM, now=cast.NOW))
    return promises[0]


@pytest.fixture
def taught(db):
    """A certificate worth a training subsidy paid to the provider, in a class for which two seats are reserved."""
    scene = cast_subsidy.make_scene()
    cast_subsidy.training_too(scene)
    return scene, reserved_for(scene)


def claimed(scene):
    actions.offer_claims(by=SYSTEM, now=cast_subsidy.OFFERED, region=cast.COUNTY, basis="duty")
    claim = Claim.objects.get(sheet__slug="training-2022", worker=scene.who.worker.person_id)
    return actions.file_claim(by=scene.who.provider_clerk, now=cast_subsidy.FILED, claim_id=claim.pk)


def test_a_review_turns_a_seat_into_the_hold_of_the_claim_and_never_both_count(taught):
    scene, promise = taught
    claim = claimed(scene)
    before = figures(scene.line)
    assert before == (100_000_000, 2 * promise.each_fen, 0, 0, 100_000_000 - 2 * promise.each_fen)
    actions.review_claim(by=scene.who.reviewer, now=cast_subsidy.REVIEWED, claim_id=claim.pk)
    claim.refresh_from_db()
    assert claim.amount_fen == promise.each_fen  # the estimate was right
    assert figures(scene.line) == (100_000_000, promise.each_fen, claim.amount_fen, 0, before[-1])
    seat = Commitment.objects.get(claim=claim)
    assert (seat.nth, seat.state, seat.claim.enrolment_id, seat.ended_by) == (
        1, CommitmentState.TURNED, scene.course.enrolments[0].pk, scene.who.reviewer.person_id)
    assert books.accounts_that_disagree() == [] and books.imbalance_fen() == 0
    actions.grant_claim(by=scene.who.approver, now=cast_subsidy.GRANTED, claim_id=claim.pk)
    assert Commitment.objects.get(claim=claim).state == CommitmentState.TURNED


def test_a_claim_that_goes_back_has_its_seat_reserved_as_before_and_a_refused_one_frees_it(taught):
    scene, promise = taught
    claim = claimed(scene)
    start = figures(scene.line)
    actions.review_claim(by=scene.who.reviewer, now=cast_subsidy.REVIEWED, claim_id=claim.pk)
    actions.return_claim(by=scene.who.reviewer, now=cast_subsidy.REVIEWED, claim_id=claim.pk, why="补材料")
    assert (figures(scene.line), standing()) == (start, 2)
    assert Commitment.objects.get(nth=1).round == 2
    actions.file_claim(by=scene.who.provider_clerk, now=cast_subsidy.REVIEWED + HOUR, claim_id=claim.pk)
    actions.review_claim(by=scene.who.reviewer, now=cast_subsidy.REVIEWED + 2 * HOUR, claim_id=claim.pk)
    assert Commitment.objects.get(claim=claim).nth == 1
    actions.refuse_claim(by=scene.who.reviewer, now=cast_subsidy.GRANTED, claim_id=claim.pk, why="虚假")
    seat = Commitment.objects.get(claim=claim)
    assert (seat.state, seat.freed) == (CommitmentState.FREED, Freed.REFUSED)
    assert figures(scene.line) == (100_000_000, promise.each_fen, 0, 0, 100_000_000 - promise.each_fen)


def test_a_filed_claim_keeps_its_seat_after_the_time_has_run_out(taught):
    scene, _promise = taught
    claimed(scene)
    assert nightly.follow_commitments(now=cast.NOW + timedelta(days=500)) == 1
    assert standing() == 1


def test_a_claim_of_a_class_without_reserved_seats_goes_on_as_before(db):
    scene = cast_subsidy.make_scene()
    scene.reviewed()
    assert not Commitment.objects.exists()
    assert figures(scene.line)[1:3] == (0, 150_000)


# ---- the database has the last word

def test_a_seat_stands_with_its_money_and_ends_without(scene):
    who, what, line = scene
    approve(who, cast_offer.submitted(who, what))
    one = Commitment.objects.first()
    for change in ({"state": "freed", "freed": "lapsed", "ended_at": cast.NOW}, {"amount_fen": 1}, {"nth": 11},
                   {"hold_id": uuid.uuid4()}, {"state": "held", "claim_id": 1}, {"round": 2}):
        with pytest.raises(DatabaseError), transaction.atomic():
            Commitment.objects.filter(pk=one.pk).update(**change)
    with pytest.raises(DatabaseError), transaction.atomic():
        Commitment.objects.filter(pk=one.pk).delete()
    with refused("only_holds"):  # never paid out of there
        acting(lambda: ledger.post(id=uuid.uuid4(), settles=one.hold_id, why="付", now=cast.NOW))
    with refused("overdrawn"):
        acting(lambda: ledger.hold(id=uuid.uuid4(), debit=line.account, credit=f"committed/{line.account}",
                                   amount_fen=2_000_000, why="过多", now=cast.NOW))


def test_what_is_reserved_is_nobody_else_s(scene):
    """A line of which all is reserved pays nothing else, and is not passed on."""
    from baigong.policy import actions as budgets

    who, what, line = scene
    approve(who, cast_offer.submitted(who, what, seats=20))
    with refused("overdrawn"):
        budgets.give_back(by=SYSTEM, now=cast.NOW, line_id=line.pk, document_no="退 1 号", amount_fen=2_000_000)


def test_steps_are_no_use_cases(scene):
    with pytest.raises(StepOutsideAction):
        committing.turn_into_claim(Claim(), by=SYSTEM, now=cast.NOW)
    with pytest.raises(StepOutsideAction):
        ledger.void_all({}, why="", now=cast.NOW)


# ---- reading

def test_the_list_is_narrowed_and_shows_each_officer_their_own(scene):
    who, what, line = scene
    cohort = approve(who, cast_offer.submitted(who, what))
    wanted = queries.WantedCommitments
    for narrow, found in ((wanted(), 10), (wanted(text=cohort.no), 10), (wanted(text="没有"), 0), (wanted(states=["freed"]), 0),
                          (wanted(fund=Fund.UNEMPLOYMENT_INSURANCE), 10), (wanted(fund=Fund.DONATION), 0),
                          (wanted(region=cast.NEIGHBOUR), 0), (wanted(line_id=line.pk), 10)):
        assert queries.commitments(narrow, by=who.reviewer).count() == found
    for by, found in ((who.reviewer, 10), (who.city_officer, 10), (SYSTEM, 10), (who.neighbour_reviewer, 0),
                      (who.worker, 0), (who.provider_clerk, 0), *((by, 0) for by in who.strangers)):
        assert queries.commitments(by=by).count() == found
    assert queries.committed_sums(by=who.reviewer) == {"held": (10, 10 * EACH)}
    assert [(one.seats, one.fen, one.state) for one in queries.reserved_for(cohort)] == [(10, 10 * EACH, "held")]
    later = approve(who, cast_offer.submitted(who, cast_offer.elsewhere(what), seats=2))
    newest = queries.commitments(by=who.reviewer)[:3]
    assert [(one.cohort_id, one.nth) for one in newest] == [(later.pk, 1), (later.pk, 2), (cohort.pk, 1)]


def test_the_forecast_counts_what_is_reserved(scene):
    """Reserved money is used at once, and its turning into a claim's hold is no second use."""
    who, what, line = scene
    approve(who, cast_offer.submitted(who, what))
    weekly = policy.weekly_use(line, on=cast.TODAY + timedelta(weeks=4))
    assert sum(weekly) == 10 * EACH


# ---- pure

NEED = decide.Need(line=1, place="南开区", fund=Fund.DONATION, year=2025, each_fen=300, seats=3, free_fen=1_000)


def test_a_line_bears_whole_seats_of_all_that_is_asked_of_it():
    assert decide.borne([NEED]) == [3] and decide.shortages([NEED]) == []
    both = [NEED, replace(NEED, each_fen=60, seats=2)]
    assert decide.borne(both) == [3, 1]
    assert [one.values["missing"] for one in decide.shortages(both)] == ["0.20"]
    assert decide.borne([replace(NEED, line=0)]) == [0]
    assert decide.borne([replace(NEED, free_fen=-5)]) == [0]


@pytest.mark.parametrize("state, day, held, waiting, claimed, freed", [
    (State.OPEN, 0, 5, 0, 0, 0), (State.RUNNING, 0, 5, 3, 0, 2), (State.ENDED, 0, 5, 9, 0, 0), (State.CANCELLED, 0, 5, 5, 5, 5),
    (State.ENDED, 10, 5, 5, 0, 0), (State.ENDED, 11, 5, 5, 2, 3), (State.ENDED, 11, 2, 5, 4, 0), (State.OPEN, 11, 5, 5, 0, 5)])
def test_how_many_seats_are_free_again(state, day, held, waiting, claimed, freed):
    found, _why = decide.to_free(state=state, closes_on=cast.TODAY, on=cast.TODAY + timedelta(days=day), kept_days=10, held=held,
                                 waiting=waiting, claimed=claimed)
    assert found == freed


def test_the_file_is_read_strictly():
    text = (Path(settings.INSTITUTION) / "budgets" / "commitments.yaml").read_text(encoding="utf-8")
    (version,) = decide.read_committing(text)
    assert version.at(["120104", "120100", "120000"]).seats(7) == 7
    assert replace(version.at(["120000"]), seats_percent=50).seats(7) == 4
    assert version.at(["310000"]) is None
    for wrong in (text.replace("seats_percent: 100", "seats_percent: 101"), text.replace("kept_days", "days"),
                  text.replace("warn  ", "beg  "), text.replace("[training, project]", "[training, gold]")):
        with pytest.raises((ValueError, KeyError, TypeError)):
            decide.read_committing(wrong)
