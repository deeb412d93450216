"""Scanning, judging and what is frozen meanwhile: findings are raised once, judged by another, and let go."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from baigong.journal.models import Entry, Message
from baigong.kernel.actor import SYSTEM, VISITOR
from baigong.kernel.identity import make_simulated_card
from baigong.kernel.refused import Refused
from baigong.offer.queries import counted, rows_of
from baigong.people import queries as people
from baigong.people.words import Register, Role
from baigong.subsidy import actions as subsidy
from baigong.subsidy import queries as subsidies
from baigong.subsidy.models import AccountProof
from baigong.subsidy.words import Holds
from baigong.supervision import actions, queries
from baigong.supervision.decide import Plant
from baigong.supervision.models import Evidence, Finding, Scan
from baigong.supervision.words import Concern, FindingState
from tests import cast, cast_course
from tests.cast_subsidy import FILED, REVIEWED
from tests.ledger.acting import acting
from tests.subsidy.conftest import scene

pytestmark = pytest.mark.django_db
__all__ = ["scene"]
WHY = "经核实"


def scan(*codes, by=SYSTEM, region=cast.NATION, now=FILED):
    return actions.scan(by=by, now=now, region=region, codes=codes)


def retire(worker, day=date(2025, 8, 1)):
    """The pension register says so."""
    cast.given_facts(worker.person_id, on=day, register=Register.PENSION, **{"worker.pensioner": True})


def wanting_subsidy(scene):
    scene.course.cohort.wants_subsidy = True
    scene.course.cohort.save(update_fields=["wants_subsidy"])


@pytest.fixture
def found(scene):
    """A pensioner in a subsidised class, found by the clock's own scan."""
    retire(scene.who.worker)
    scan("C04")
    return Finding.objects.get()


def codes(what):
    with pytest.raises(Refused) as refused:
        what()
    return refused.value.codes


def judge(scene, finding, how=actions.confirm_finding, by=None, why=WHY, now=FILED):
    return how(by=by or scene.who.reviewer, now=now, finding_id=finding.pk, why=why)


def test_a_scan_raises_a_finding_with_its_evidence_once(scene, found):
    worker = scene.who.worker.person_id
    assert (found.signal, found.concern, found.key, found.region_id) == ("C04", Concern.PERSON, worker, cast.COUNTY)
    assert found.edition == queries.signal("C04").edition
    assert found.due_on == date(2025, 10, 15)  # five working days after Thursday the 9th; Saturday the 11th is worked
    row = queries.evidence_of(found)[0].row
    assert row["ground"] == "pension"
    assert row["cohort_id"] == scene.course.cohort.pk
    again = scan("C04")
    assert again.found["C04"] | {"values": 0, "edition": 0} == {"hits": 1, "raised": 0, "added": 0, "values": 0, "edition": 0}
    assert Finding.objects.count() == Evidence.objects.count() == 1


def test_nothing_personal_is_in_the_journal(scene, found):
    judge(scene, found)
    person = scene.course.enrolments[0].worker
    texts = " ".join(str(entry.detail) for entry in Entry.objects.filter(action__startswith="supervision."))
    assert person.name not in texts
    assert person.id_number not in texts


def test_new_evidence_joins_a_finding_that_stands_and_raises_another_after_it(scene, found):
    course = cast_course.running(scene.who, workers=[scene.who.worker], opens=date(2025, 11, 3))
    scan("C04")
    assert [len(queries.evidence_of(one)) for one in Finding.objects.all()] == [2]
    actions.dismiss_finding(by=scene.who.reviewer, now=FILED, finding_id=found.pk, why=WHY)
    scan("C04")
    assert Finding.objects.count() == 1, "what was judged is not raised again"
    later = cast_course.running(scene.who, workers=[], opens=course.cohort.opens_on + timedelta(days=30))
    cast_course.seat(later.cohort, scene.who.worker)
    scan("C04")
    assert Finding.objects.filter(state=FindingState.RAISED).count() == 1


def test_while_it_stands_nothing_is_decided_and_after_it_all_goes_on(scene):
    claim = scene.filed()
    retire(scene.who.worker)
    scan("C04")
    found = Finding.objects.get()
    assert subsidies.holds_on([claim.pk]) == {claim.pk: Holds.ALL}
    reviewing = {"by": scene.who.reviewer, "now": REVIEWED, "claim_id": claim.pk}
    assert codes(lambda: subsidy.review_claim(**reviewing)) == ("frozen",)
    let_go = actions.override_finding(by=scene.who.approver, now=FILED, finding_id=found.pk, why=WHY)
    assert let_go.state == FindingState.OVERRIDDEN
    assert not subsidies.holds_on([claim.pk])
    subsidy.review_claim(**reviewing)


def test_confirmed_it_stays_frozen_until_another_clears_it(scene, found):
    judge(scene, found)
    ground = found.ground
    assert subsidies.freeze_of(ground).holds == Holds.ALL
    assert codes(lambda: judge(scene, found, actions.clear_finding)) == ("same_clearer",)
    assert codes(lambda: judge(scene, found, actions.clear_finding, by=scene.who.approver, why=" ")) == ("why_needed",)
    cleared = actions.clear_finding(by=scene.who.approver, now=FILED, finding_id=found.pk, why=WHY)
    assert (cleared.state, subsidies.freeze_of(ground)) == (FindingState.CLEARED, None)
    assert codes(lambda: judge(scene, found, actions.clear_finding, by=scene.who.approver)) == ("not_now",)


def test_several_places_are_looked_at_in_one_reading(scene):
    """Each has its own scan; what is asked of the whole house is not asked again for the second."""
    retire(scene.who.worker)
    here, there = actions.scan_each(by=SYSTEM, now=FILED, regions=[cast.COUNTY, cast.NEIGHBOUR], codes=["C04"])
    assert [(one.region_id, one.found["C04"]["raised"]) for one in (here, there)] == [(cast.COUNTY, 1), (cast.NEIGHBOUR, 0)]
    assert Finding.objects.get().scan == here
    entry = Entry.objects.filter(action="supervision.regions_scanned").get()
    assert entry.detail["regions"] == {cast.COUNTY: {"C04": [1, 1, 1]}, cast.NEIGHBOUR: {}}
    again = actions.scan_each(by=SYSTEM, now=FILED, regions=[cast.COUNTY, cast.NEIGHBOUR], codes=["C04"])
    assert [one.found["C04"]["raised"] for one in again] == [0, 0]
    with CaptureQueriesContext(connection) as asked:
        actions.scan_each(by=SYSTEM, now=FILED, regions=[cast.COUNTY, cast.NEIGHBOUR], codes=["C04"])
    assert sum("watch_enrolment" in one["sql"] for one in asked.captured_queries) == 1


def test_a_place_beneath_another_is_looked_at_with_it(scene):
    retire(scene.who.worker)
    made = actions.scan_each(by=SYSTEM, now=FILED, regions=[cast.COUNTY, cast.NATION, cast.NATION], codes=["C04"])
    assert [(one.region_id, one.found["C04"]["raised"]) for one in made] == [(cast.NATION, 1)]


def test_several_places_are_all_ones_own_or_none_is_looked_at(scene):
    reviewer = scene.who.reviewer
    assert len(actions.scan_each(by=reviewer, now=FILED, regions=[cast.COUNTY], codes=["C04"])) == 1
    for regions in ([cast.COUNTY, cast.NEIGHBOUR], []):
        assert codes(lambda regions=regions: actions.scan_each(by=reviewer, now=FILED, regions=regions)) == ("not_yours",)
    assert codes(lambda: actions.scan_each(by=VISITOR, now=FILED, regions=[cast.COUNTY])) == ("not_yours",)
    assert Scan.objects.count() == 1


def test_who_raised_it_does_not_judge_it(scene):
    retire(scene.who.worker)
    scan("C04", by=scene.who.reviewer, region=cast.COUNTY)
    found = Finding.objects.get()
    assert codes(lambda: judge(scene, found)) == ("own_finding",)
    assert codes(lambda: judge(scene, found, by=scene.who.approver, why="")) == ("why_needed",)
    judge(scene, found, by=scene.who.approver)


def test_the_database_holds_the_second_officer(scene, found):
    judged = {"state": "dismissed", "reviewed_at": FILED, "reviewed_by": 7, "why": "x", "raised_by": 7}
    assert codes(lambda: acting(lambda: Finding.objects.filter(pk=found.pk).update(**judged))) == ("own_finding",)
    cleared = {**judged, "raised_by": 1, "state": "cleared", "cleared_at": FILED, "cleared_by": 7, "why_cleared": "x"}
    assert codes(lambda: acting(lambda: Finding.objects.filter(pk=found.pk).update(**cleared))) == ("same_clearer",)


def test_who_decided_it_does_not_judge_it(scene):
    """A class whose scope was never filed was approved by the reviewer."""
    wanting_subsidy(scene)
    scan("C18")
    found = Finding.objects.get()
    assert codes(lambda: judge(scene, found)) == ("own_decision",)
    judge(scene, found, by=scene.who.approver)


def test_an_organisation_hears_of_what_was_confirmed_and_never_of_a_suspicion(scene):
    wanting_subsidy(scene)
    scan("C18")
    found = Finding.objects.get()
    told = Message.objects.filter(to_organisation=scene.who.provider, word__contains="supervision")
    assert not told.exists()
    judge(scene, found, by=scene.who.approver)
    assert "书面陈述" in told.get().zh
    judge(scene, found, actions.clear_finding, by=scene.who.city_officer)
    assert [one.zh for one in told.order_by("id")][-1].endswith("恢复办理")


def test_who_decided_a_claim_does_not_judge_it(scene):
    claim = scene.reviewed()
    one = Finding.objects.create(
        signal="C17", edition="0" * 64, concern=Concern.CLAIM, key=claim.pk, region_id=cast.COUNTY, weight=5, handling="block",
        scan=scan("C17"), raised_at=FILED)
    assert codes(lambda: judge(scene, one)) == ("own_decision",)


def test_an_assigned_finding_is_its_officers(scene, found):
    who = scene.who
    given = {"by": who.city_officer, "now": FILED, "finding_id": found.pk}
    assert codes(lambda: actions.assign_finding(**given, person_id=who.city_officer.person_id)) == ("own_finding",)
    assert codes(lambda: actions.assign_finding(**given, person_id=who.payer.person_id)) == ("not_a_judge",)
    assert codes(lambda: actions.assign_finding(**given, person_id=who.neighbour_reviewer.person_id)) == ("not_a_judge",)
    assigned = actions.assign_finding(**given, person_id=who.approver.person_id)
    assert (assigned.state, assigned.assigned_to_id) == (FindingState.ASSIGNED, who.approver.person_id)
    assert codes(lambda: judge(scene, found)) == ("not_assigned",)
    assert "own_finding" in codes(lambda: judge(scene, found, by=who.city_officer))
    judge(scene, found, actions.dismiss_finding, by=who.approver)


@pytest.mark.parametrize("how", [actions.confirm_finding, actions.dismiss_finding, actions.override_finding,
                                 actions.clear_finding], ids=lambda one: one.action_name)
def test_strangers_judge_nothing(scene, found, how):
    others = [*scene.who.strangers, scene.who.payer, scene.who.worker, scene.who.provider_clerk, scene.who.neighbour_reviewer]
    for stranger in others:
        assert codes(lambda by=stranger: judge(scene, found, how, by=by)) == ("not_yours",)


def test_strangers_neither_scan_nor_assign_nor_tune(scene, found):
    tuning = {"now": FILED, "code": "C04", "parameter": "men_age", "value": Decimal(63), "why": WHY}
    for stranger in scene.who.strangers:
        assert codes(lambda by=stranger: scan("C04", by=by, region=cast.COUNTY)) == ("not_yours",)
        assert codes(lambda by=stranger: actions.assign_finding(
            by=by, now=FILED, finding_id=found.pk, person_id=scene.who.approver.person_id)) == ("not_yours",)
        if stranger.role != Role.CITY_OFFICER:
            assert codes(lambda by=stranger: actions.tune_signal(by=by, **tuning)) == ("not_yours",)
        assert not queries.findings(by=stranger).exists()


def test_a_finding_is_seen_where_it_belongs_and_by_officers_only(scene, found):
    who = scene.who
    for one in (who.reviewer, who.approver, who.payer, who.city_officer, who.province_officer):
        assert queries.finding(found.pk, by=one) == found
    for one in (who.neighbour_reviewer, who.worker, who.provider_clerk, who.policy_officer, VISITOR):
        with pytest.raises(Finding.DoesNotExist):
            queries.finding(found.pk, by=one)


def test_a_scan_of_one_county_leaves_the_next_alone(scene):
    retire(scene.who.worker)
    scan("C04", by=scene.who.neighbour_reviewer, region=cast.NEIGHBOUR)
    assert not Finding.objects.exists()
    assert codes(lambda: scan("C99")) == ("no_signal",)


def test_a_whole_scan_looks_for_every_signal(scene):
    retire(scene.who.worker)
    made = scan()
    assert set(made.found) == {one.code for one in queries.signals()}
    assert queries.latest_scan() == made
    assert queries.hits_over_time("C04", by=scene.who.reviewer) == [(date(2025, 10, 9), 1, 1)]
    assert queries.hits_over_time("C04", by=scene.who.worker) == []


def test_a_tuned_parameter_counts_from_the_next_scan(scene):
    """At forty-five and more for women, the worker of thirty-five is spared; at fifty nobody is."""
    tuning = {"by": scene.who.city_officer, "now": FILED, "code": "C04", "parameter": "women_age", "why": WHY}
    assert codes(lambda: actions.tune_signal(**tuning, value=Decimal(40))) == ("out_of_range",)
    assert codes(lambda: actions.tune_signal(**{**tuning, "why": ""}, value=Decimal(60))) == ("why_needed",)
    assert codes(lambda: actions.tune_signal(**{**tuning, "parameter": "x"}, value=Decimal(60))) == ("no_parameter",)
    actions.tune_signal(**tuning, value=Decimal(60))
    assert queries.values_of(queries.signal("C04"))["women_age"] == 60
    assert queries.all_values()["C04"]["women_age"] == 60
    assert [one.why for one in queries.tunings_of("C04")] == [WHY]
    assert scan("C04").found["C04"]["values"]["women_age"] == "60.00"


def test_the_inbox_holds_what_one_may_judge(scene, found):
    who = scene.who
    rows = rows_of(queries.findings_waiting(by=who.reviewer))
    assert [row.url_args for row in rows] == [(found.pk,)]
    assert rows[0].title == "李明"
    assert counted(queries.findings_waiting(by=who.reviewer)) == 1
    judge(scene, found)
    assert counted(queries.findings_waiting(by=who.reviewer)) == 0, "who confirmed does not clear"
    assert counted(queries.findings_waiting(by=who.approver)) == len(rows_of(queries.findings_waiting(by=who.approver))) == 1
    assert counted(queries.findings_waiting(by=who.payer)) == 0


def test_every_concern_has_a_name_a_place_and_something_to_freeze(scene):
    """One finding of each kind, written as a scan writes them."""
    claim = scene.filed()
    keys = {Concern.CLAIM: claim.pk, Concern.COHORT: claim.cohort_id, Concern.PERSON: claim.worker_id,
            Concern.ORGANISATION: claim.cohort.provider_id, Concern.CERTIFICATE: claim.certificate_id,
            Concern.ACCOUNT: claim.worker.pay_accounts.get().pk}
    assert set(keys) == set(Concern)
    made = scan("C04")
    for concern, key in keys.items():
        place = queries.belongings(concern, [key])[key]
        assert place.region == cast.COUNTY
        assert queries.things([(concern, key)])[concern, key].text
        one = Finding.objects.create(
            signal="C04", edition="0" * 64, concern=concern, key=key, region_id=place.region, weight=3, handling="review",
            scan=made, raised_at=FILED, organisation_id=place.organisation_id)
        judge(scene, one, by=scene.who.approver)
        assert subsidies.holds_on([claim.pk]) == {claim.pk: Holds.ALL}, concern
        judge(scene, one, actions.clear_finding)
        assert not subsidies.holds_on([claim.pk])


def test_records_and_scores(scene, found):
    judge(scene, found)
    record = queries.records(by=scene.who.reviewer)["C04"]
    assert (record.raised, record.confirmed, record.precision) == (1, 1, 1.0)
    truth = [Plant("trainees", frozenset({("person", found.key)}), frozenset({"C04"})),
             Plant("content", frozenset({("cohort", 1), ("person", -5)}), frozenset({"C09"}))]
    scores = {one.name: one for one in queries.score_against(truth)}
    assert (scores["C04"].precision, scores["C04"].recall) == (1.0, 1.0)
    assert (scores["C09"].precision, scores["C09"].recall) == (None, 0.0)
    assert (scores["trainees"].recall, scores["content"].recall, scores["all"].recall) == (1.0, 0.0, 0.5)


def test_a_scan_asks_little_however_much_it_finds(scene, django_assert_max_num_queries):
    for _ in range(5):
        person = cast.make_person("老人", born=date(1950, 1, 1))
        cast_course.seat(scene.course.cohort, people.as_worker(person.pk))
    with django_assert_max_num_queries(45):
        scan("C04")
    assert Finding.objects.count() == 5
    assert Scan.objects.count() == 1


def test_an_account_found_not_to_be_the_payees_is_a_finding(scene):
    """Not while nobody has said whose it is; once it is refuted, with the day and no word of the reason."""
    who = scene.who.worker
    subsidy.give_account(by=who, now=FILED, person_id=who.person_id, number=make_simulated_card(serial=700_901), bank="模拟银行",
                         holder_name="李明", why="换卡")
    proof = AccountProof.objects.latest("id")
    scan("C15")
    assert not Finding.objects.exists(), "nobody has said yet whose it is"
    subsidy.see_paper(by=scene.who.reviewer, now=FILED, proof_id=proof.pk, evidence="开户证明 1")
    subsidy.judge_paper(by=scene.who.approver, now=FILED, proof_id=proof.pk, fits=False, why="开户银行答复：户名不符")
    scan("C15")
    found = Finding.objects.get()
    assert (found.signal, found.key) == ("C15", proof.pay_account_id)
    (row,) = [one.row for one in queries.evidence_of(found)]
    assert row == {"ground": "refuted", "refuted_on": "2025-10-09"}
    assert scan("C15").found["C15"]["raised"] == 0
