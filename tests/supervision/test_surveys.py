"""Payment verification: drawn by a seed fixed before, asked by people who had no hand in it; what contradicts is found."""

import hashlib
from datetime import date
from itertools import pairwise

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from baigong.offer import queries as offer
from baigong.supervision import actions, queries
from baigong.supervision.decide import Candidate
from baigong.supervision.decide import surveys as judging
from baigong.supervision.models import Finding, PaySurvey, SurveyContact, SurveyedClaim
from tests import cast, cast_subsidy
from tests.refused import refused

pytestmark = pytest.mark.django_db
NOW, LATER = cast_subsidy.on(28), cast_subsidy.on(29)
SEED = "0123456789abcdef"
RULES = judging.SurveyRules("x", "proposal", 10, 15, 3, 500, 20)


@pytest.fixture
def scene(db):
    """Both workers paid on 27 October."""
    return cast_subsidy.make_paid(both=True)


def announced(scene, **change):
    return actions.announce_survey(**{
        "by": scene.who.reviewer, "now": NOW, "region": cast.COUNTY, "first_on": date(2025, 10, 1), "last_on": date(2025, 10, 27),
        "size": 5, "way": "random", "seed": SEED, **change})


def drawn(scene, **change):
    return actions.draw_survey(by=scene.who.city_officer, now=NOW, survey_id=announced(scene, **change).pk)


def asked(scene, one=None, result="confirmed", **change):
    one = one or drawn(scene).claims.get()
    return actions.record_contact(**{"by": scene.who.inspector, "now": NOW, "surveyed_id": one.pk, "means": "call",
                                     "result": result, **change})


def test_what_was_paid_is_drawn_by_another_and_asked_about(scene):
    before = announced(scene)
    assert (before.state, before.commitment) == ("announced", hashlib.sha256(f"baigong-survey-1|{SEED}".encode()).hexdigest())
    with refused("survey_same_officer"):
        actions.draw_survey(by=scene.who.reviewer, now=NOW, survey_id=before.pk)
    one = actions.draw_survey(by=scene.who.city_officer, now=NOW, survey_id=before.pk)
    claim = scene.claim_of()
    assert (one.pool, one.pool_count, one.pool_fen, one.due_on) == ([[claim.no, 1]], 1, 150_000, date(2025, 11, 18))
    assert queries.survey_recomputes(queries.survey(one.pk, by=scene.who.auditor))
    with refused("not_now"):
        actions.draw_survey(by=scene.who.city_officer, now=NOW, survey_id=one.pk)
    surveyed = one.claims.get()
    asked(scene, surveyed)
    surveyed.refresh_from_db()
    assert (surveyed.result, surveyed.settled_by) == ("confirmed", scene.who.inspector.person_id)
    told = queries.told_by(one)
    assert (told.drawn, told.settled, told.confirmed_fen, told.against, told.rate) == (1, 1, 150_000, 0, 1.0)
    assert (round(told.low, 3), told.high) == (0.207, 1.0)
    assert actions.close_survey(by=scene.who.reviewer, now=LATER, survey_id=one.pk).state == "closed"
    with refused("not_now"):
        asked(scene, surveyed, now=LATER)
    with refused("not_now"):
        actions.close_survey(by=scene.who.reviewer, now=LATER, survey_id=one.pk)


@pytest.mark.parametrize("change, code", [
    ({"last_on": NOW.date()}, "survey_days"), ({"first_on": date(2025, 10, 28)}, "survey_days"), ({"size": 0}, "survey_size"),
    ({"size": 501}, "survey_size"), ({"seed": "short"}, "survey_seed"), ({"seed": SEED + "|"}, "survey_seed")])
def test_what_cannot_be_announced(scene, change, code):
    with refused(code):
        announced(scene, **change)


def test_where_nothing_was_paid_nothing_is_drawn(scene):
    with refused("survey_nothing"):
        drawn(scene, last_on=date(2025, 10, 26))
    assert PaySurvey.objects.get().state == "announced"


def test_nobody_asks_about_what_they_decided_or_paid(scene):
    one = drawn(scene).claims.get()
    for by in (scene.who.reviewer, scene.who.approver):
        with refused("survey_decided"):
            asked(scene, one, by=by)
    with pytest.raises(IntegrityError, match="does not verify"), transaction.atomic():
        SurveyContact.objects.create(surveyed=one, means="call", result="confirmed", made_at=NOW,
                                     made_by=scene.who.payer.person_id)
    asked(scene, one, by=scene.who.city_officer)


def test_who_is_not_there_is_tried_three_times_and_the_newest_answer_counts(scene):
    survey = drawn(scene)
    one = survey.claims.get()
    for nth in (1, 2):
        asked(scene, one, "not_reached")
        with refused("survey_open"):
            actions.close_survey(by=scene.who.reviewer, now=NOW, survey_id=survey.pk)
        assert queries.surveyed(queries.survey(survey.pk, by=scene.who.reviewer)).get().attempts == nth
    asked(scene, one, "not_reached")
    one.refresh_from_db()
    assert (one.result, one.settled_at) == ("not_reached", NOW)
    assert queries.told_by(survey).rate is None
    asked(scene, one, means="visit")
    one.refresh_from_db()
    assert one.result == "confirmed"
    asked(scene, one, "not_reached")
    one.refresh_from_db()
    assert one.result == "confirmed", "that nobody was there takes no answer back"


@pytest.mark.parametrize("result", ["not_received", "other_amount", "not_trained", "not_applied"])
def test_what_contradicts_is_found_at_the_next_scan(scene, result):
    one = drawn(scene).claims.get()
    with refused("survey_note"):
        asked(scene, one, result)
    asked(scene, one, result, heard="卡里没有这笔钱")
    for _ in range(2):
        actions.scan(by=scene.who.reviewer, now=LATER, region=cast.COUNTY, codes=["V03"])
    finding = Finding.objects.get()
    assert (finding.signal, finding.concern, finding.key) == ("V03", "claim", one.claim_id)
    assert finding.evidence.get().row["ground"] == result


def test_what_is_confirmed_is_no_finding(scene):
    asked(scene)
    actions.scan(by=scene.who.reviewer, now=LATER, region=cast.COUNTY, codes=["V03"])
    assert not Finding.objects.exists()


def test_not_yours_and_strangers(scene):
    survey = announced(scene)
    for by in (scene.who.worker, scene.who.payer, scene.who.auditor, scene.who.inspector, scene.who.neighbour_reviewer,
               *scene.who.strangers):
        with refused("not_yours"):
            announced(scene, by=by, seed=SEED + "1")
        with refused("not_yours"):
            actions.draw_survey(by=by, now=NOW, survey_id=survey.pk)
        with refused("not_yours"):
            actions.close_survey(by=by, now=NOW, survey_id=survey.pk)
    one = actions.draw_survey(by=scene.who.city_officer, now=NOW, survey_id=survey.pk).claims.get()
    for by in (scene.who.worker, scene.who.payer, scene.who.auditor, scene.who.neighbour_reviewer, *scene.who.strangers):
        with refused("not_yours"):
            asked(scene, one, by=by)
    for by in (scene.who.neighbour_reviewer, scene.who.worker, *scene.who.strangers):
        assert not queries.surveys(by=by).exists()
        with pytest.raises(SurveyedClaim.DoesNotExist):
            queries.surveyed_claim(one.pk, by=by)


def test_the_share_that_is_verified(scene):
    before = queries.verified(2025, by=scene.who.auditor)
    assert (before.paid, before.verified, before.percent, before.told.rate) == (1, 0, 0.0, None)
    asked(scene)
    after = queries.verified(2025, by=scene.who.auditor)
    assert (after.paid_fen, after.verified_fen, after.percent, after.told.rate) == (150_000, 150_000, 100.0, 1.0)
    assert queries.verified(2024, by=scene.who.auditor).percent == 0.0


def test_it_waits_for_officers_with_its_clock(scene):
    def rows(by):
        found = offer.rows_of(queries.matters_waiting(by=by))
        return [(str(row.title), row.due_on) for row in found if str(row.kind) == "支付核查"]

    one = announced(scene)
    assert rows(scene.who.reviewer) == []  # who announced it does not draw
    assert [title for title, _ in rows(scene.who.approver)] == [one.no]
    actions.draw_survey(by=scene.who.city_officer, now=NOW, survey_id=one.pk)
    assert rows(scene.who.reviewer) == [(one.no, date(2025, 11, 18))]


class TestTheDatabaseSaysNo:
    """By bare statements, past every action."""

    def no(self, sql, match, *given):
        with pytest.raises(DatabaseError, match=match), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql, given)

    def test_to_samples_that_were_changed(self, scene):
        survey = drawn(scene)
        one = survey.claims.get()
        for change in ("seed = 'another seed of many letters'", "size = 9", "last_on = '2025-10-20'", "pool = '[]'",
                       "way = 'weighted'"):
            self.no(f"UPDATE supervision_paysurvey SET {change}", "as it was announced")
        self.no("UPDATE supervision_paysurvey SET drawn_by = announced_by", "another_draws")
        self.no("UPDATE supervision_surveyedclaim SET nth = 7", "as it was drawn")
        other = scene.claim_of(scene.who.other_worker)
        with pytest.raises(IntegrityError, match="only what was paid"), transaction.atomic():
            SurveyedClaim.objects.create(survey=survey, claim_id=one.claim_id, nth=2, tickets=1)
        before = announced(scene, seed=SEED + "2")
        with pytest.raises(IntegrityError, match="only what was paid"), transaction.atomic():
            SurveyedClaim.objects.create(survey=before, claim=other, nth=1, tickets=1)
        for table in ("supervision_surveyedclaim", "supervision_paysurvey"):
            self.no(f"DELETE FROM {table}", "Cannot delete")

    def test_to_answers_that_were_changed(self, scene):
        asked(scene)
        for deed in ("UPDATE supervision_surveycontact SET result = 'not_received'", "DELETE FROM supervision_surveycontact"):
            self.no(deed, "supervision_survey_contact")
        self.no("UPDATE supervision_surveyedclaim SET result = ''", "settled_with_proof")

    def test_to_the_same_claim_twice_in_one_sample(self, scene):
        before = announced(scene)
        claim = scene.claim_of()
        SurveyedClaim.objects.create(survey=before, claim=claim, nth=1, tickets=1)
        with pytest.raises(IntegrityError, match="supervision_surveyed_once"), transaction.atomic():
            SurveyedClaim.objects.create(survey=before, claim=claim, nth=2, tickets=1)


POOL = st.lists(st.tuples(st.integers(1, 10**6), st.integers(0, 40)), min_size=1, max_size=30, unique_by=lambda one: one[0])


class TestTheDraw:
    """Pure: from a seed that anyone can draw by again."""

    @given(POOL, st.integers(1, 40), st.sampled_from(list(judging.SurveyWay)))
    def test_anyone_draws_the_same_and_who_is_left_out_reshuffles_nobody(self, pool, size, way):
        candidates = [Candidate(f"BT-{n}", 100, weight) for n, weight in pool]
        found = judging.drawn(candidates, seed=SEED, size=size, way=way, rules=RULES)
        assert found == judging.drawn(list(reversed(candidates)), seed=SEED, size=size, way=way, rules=RULES)
        assert len(found) == min(size, len(candidates))
        assert all(first.rank <= second.rank for first, second in pairwise(found))
        without = [one for one in candidates if one.no != found[0].no]
        assert judging.drawn(without, seed=SEED, size=size, way=way, rules=RULES)[: len(found) - 1] == found[1:]

    def test_findings_give_tickets_up_to_the_cap(self):
        tickets = {weight: judging.tickets_of(Candidate("x", 1, weight), way=judging.SurveyWay.WEIGHTED, rules=RULES)
                   for weight in (0, 5, 99)}
        assert tickets == {0: 1, 5: 6, 99: 20}
        assert judging.tickets_of(Candidate("x", 1, 99), way=judging.SurveyWay.RANDOM, rules=RULES) == 1

    def test_four_tickets_come_first_four_times_in_five(self):
        pool = [Candidate("A", 1, 3), Candidate("B", 1, 0)]
        first = [judging.drawn(pool, seed=f"seed number {n:05d}", size=1, way=judging.SurveyWay.WEIGHTED, rules=RULES)[0].no
                 for n in range(2000)]
        assert 0.77 < first.count("A") / 2000 < 0.83

    def test_a_weighted_sample_tells_nothing_of_the_rest(self):
        rows = [("confirmed", True, 5), ("not_received", True, 7), ("not_reached", False, 9), ("", False, 1)]
        told = judging.told(rows, way="random")
        assert (told.drawn, told.drawn_fen, told.settled, told.confirmed_fen, told.against_fen, told.rate) == (4, 22, 2, 5, 7, 0.5)
        assert judging.told(rows, way="weighted").rate is None

    @pytest.mark.parametrize("hits, of, low, high", [(0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (45, 50, 0.7864, 0.9565)])
    def test_wilsons_interval(self, hits, of, low, high):
        assert judging.wilson(hits, of) == (pytest.approx(low, abs=1e-4), pytest.approx(high, abs=1e-4))
