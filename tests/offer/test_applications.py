"""A cohort's application: what it must hold, who answers it, and when."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from baigong.journal.models import Message
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Answer, Refused
from baigong.offer import actions, queries
from baigong.offer.decide import opening
from baigong.offer.models import Cohort, Scope, Session
from baigong.subsidy import actions as subsidy
from tests import cast, cast_offer
from tests.refusing import refused

pytestmark = pytest.mark.django_db


def test_a_cohort_is_filed_and_the_clock_starts(who, what):
    cohort = cast_offer.submitted(who, what)
    assert (cohort.state, cohort.no) == ("submitted", "2025-120104-0001")
    assert cohort.due_on == date(2025, 9, 8)  # five working days after Monday 1 September
    assert (cohort.item.price_fen, cohort.closes_on) == (156000, date(2025, 9, 17))
    assert all(Session.objects.filter(cohort=cohort).values_list("span", flat=True))


def test_every_reason_is_said_at_once(who, what):
    thin = cast_offer.pattern(what, theory=1, practice=2, safety=1, opens_on=date(2025, 9, 4))
    cohort = cast_offer.draft(who, what, level="SP", seats=31, opens_on=date(2025, 9, 4), plan=thin)
    assert refused(actions.submit_cohort, by=who.provider_clerk, now=cast.NOW, cohort_id=cohort.pk) == {
        "outside_scope", "not_in_catalogue", "kinds_mixed", "safety_short", "place_small", "too_late_to_file"}


@pytest.mark.parametrize(("theory", "practice", "safety", "codes"), [
    (5, 11, 4, set()),
    (4, 12, 4, set()),
    (3, 13, 4, {"theory_short"}),
    (7, 9, 4, {"practice_short"}),
    (6, 11, 3, {"safety_short"}),
    (4, 11, 4, {"hours_short"}),
])
def test_the_hours_of_each_content(who, what, theory, practice, safety, codes):
    plan = cast_offer.pattern(what, theory=theory, practice=practice, safety=safety)
    cohort = cast_offer.draft(who, what, plan=plan)
    if codes:
        assert refused(actions.submit_cohort, by=who.provider_clerk, now=cast.NOW, cohort_id=cohort.pk) == codes
    else:
        assert actions.submit_cohort(by=who.provider_clerk, now=cast.NOW, cohort_id=cohort.pk).state == "submitted"


def test_without_subsidy_no_catalogue_is_asked(who, what):
    actions.file_scope(by=who.reviewer, now=cast.NOW, provider_id=who.provider, occupation_code=cast_offer.COOK,
                       level="5", from_on=date(2025, 1, 1))
    cohort = cast_offer.submitted(who, what, occupation_code=cast_offer.COOK, wants_subsidy=False)
    assert cohort.item is None


def test_a_teacher_and_a_room_are_in_one_place_only(who, what):
    first = cast_offer.submitted(who, what)
    second = cast_offer.draft(who, what)
    with pytest.raises(Refused) as caught:
        actions.submit_cohort(by=who.provider_clerk, now=cast.NOW, cohort_id=second.pk)
    assert set(caught.value.codes) == {"teacher_busy", "place_busy"}
    assert first.no in caught.value.reasons[0].text()
    third = cast_offer.submitted(who, cast_offer.elsewhere(what))
    assert third.state == "submitted"


@pytest.mark.parametrize(("shared", "code"), [("place_id", "teacher_taken"), ("teacher_id", "place_taken")])
def test_with_the_check_gone_the_database_still_refuses(who, what, monkeypatch, shared, code):
    monkeypatch.setattr(opening, "may_submit", lambda facts, rules: Answer())
    cast_offer.submitted(who, what)
    other = replace(what, **{shared: getattr(what, f"second_{shared}")})
    assert refused(cast_offer.submitted, who=who, what=other) == {code}


def test_a_teacher_of_two_providers_is_one_person(who, what):
    cast_offer.submitted(who, what)
    there = cast_offer.equip_too(who)
    assert "teacher_busy" in refused(cast_offer.submitted, who=who, what=there, by=who.other_provider_clerk)


def test_a_returned_cohort_frees_its_teacher_and_comes_again(who, what):
    cohort = cast_offer.submitted(who, what)
    actions.return_cohort(by=who.reviewer, now=cast.NOW, cohort_id=cohort.pk, why="考核方案缺少实操评分表")
    other = cast_offer.submitted(who, what)
    assert other.state == "submitted"
    assert Message.objects.get(to_organisation=who.provider, word__endswith="returned").zh.endswith("评分表")
    actions.return_cohort(by=who.reviewer, now=cast.NOW, cohort_id=other.pk, why="重复申请")
    again = actions.submit_cohort(by=who.provider_clerk, now=cast.NOW, cohort_id=cohort.pk)
    assert (again.state, again.why_returned) == ("submitted", "")


def test_a_return_needs_its_reasons(who, what):
    cohort = cast_offer.submitted(who, what)
    assert refused(actions.return_cohort, by=who.reviewer, now=cast.NOW, cohort_id=cohort.pk, why=" ") == {"why_missing"}


def test_approval_opens_enrolment_once(who, what):
    cohort = cast_offer.opened(who, what)
    assert (cohort.state, cohort.approved_by, cohort.due_on) == ("open", who.reviewer.person_id, None)
    assert refused(subsidy.approve_cohort, by=who.reviewer, now=cast.NOW, cohort_id=cohort.pk) == {"not_now"}


def test_after_the_opening_day_it_can_only_be_returned(who, what):
    cohort = cast_offer.submitted(who, what)
    late = cast.NOW + timedelta(days=15)
    assert refused(subsidy.approve_cohort, by=who.reviewer, now=late, cohort_id=cohort.pk) == {"already_opened"}
    assert actions.return_cohort(by=who.reviewer, now=late, cohort_id=cohort.pk, why="已过开班日").state == "returned"


def test_a_scope_withdrawn_meanwhile_is_outside(who, what):
    cohort = cast_offer.submitted(who, what)
    scope = Scope.objects.get(provider_id=who.provider, occupation_id=cast_offer.CARER, level="5")
    end = {"by": who.reviewer, "now": cast.NOW, "scope_id": scope.pk, "why": "实训设备已撤"}
    actions.withdraw_scope(**end, until_on=cohort.opens_on + timedelta(days=1))  # holds on the opening day
    answer = {"by": who.reviewer, "now": cast.NOW, "cohort_id": cohort.pk}
    actions.withdraw_scope(**end, until_on=cohort.opens_on)
    assert refused(subsidy.approve_cohort, **answer) == {"outside_scope"}
    assert actions.return_cohort(**answer, why="备案范围已变").state == "returned"


def test_the_years_turn_without_a_calendar_is_said_and_not_counted(who, what):
    """The arrangement of the year after is not out: no working day is guessed, on the page as in the answer."""
    last = queries.working_days().last
    now = datetime(last.year, 12, 27, 9, tzinfo=cast_offer.ZONE)
    cohort = cast_offer.draft(who, what)
    Cohort.objects.filter(pk=cohort.pk).update(opens_on=last + timedelta(days=10), closes_on=last + timedelta(days=20))
    cohort.refresh_from_db()
    facts, answer = queries.readiness(cohort, on=now.date())
    assert facts.unknown_year == last.year + 1
    assert "no_calendar" in [str(one.word) for one in answer.reasons]
    assert "no_calendar" in refused(actions.submit_cohort, by=who.provider_clerk, now=now, cohort_id=cohort.pk)


@pytest.mark.parametrize("stranger", ["provider_clerk", "payer", "neighbour_reviewer", "worker", "policy_officer"])
def test_only_a_reviewer_of_the_place_answers(who, what, stranger):
    cohort = cast_offer.submitted(who, what)
    for call, more in ((subsidy.approve_cohort, {}), (actions.return_cohort, {"why": "不"})):
        assert refused(call, by=getattr(who, stranger), now=cast.NOW, cohort_id=cohort.pk, **more) == {"not_yours"}


def test_nobody_submits_for_another_provider(who, what):
    cohort = cast_offer.draft(who, what)
    for by in (who.other_provider_clerk, who.reviewer, *who.strangers):
        assert refused(actions.submit_cohort, by=by, now=cast.NOW, cohort_id=cohort.pk) == {"not_yours"}


def test_who_submitted_never_approves(who, what):
    cohort = cast_offer.submitted(who, what)
    both = Actor(role="reviewer", person_id=who.provider_clerk.person_id, region=cast.COUNTY)
    assert refused(subsidy.approve_cohort, by=both, now=cast.NOW, cohort_id=cohort.pk) == {"own_submission"}
