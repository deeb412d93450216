"""Memberships with evidence, and what registers answered: dated, sourced, never changed."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from baigong.kernel.actor import SYSTEM
from baigong.kernel.refused import Refused
from baigong.people import actions, queries
from baigong.people.models import GroupMembership, RegisterExtract
from tests import cast

JAN, JUN = date(2025, 1, 1), date(2025, 6, 1)


def file(by, person_id, **more):
    return actions.file_membership(by=by, now=cast.NOW, person_id=person_id, **{
        "group": "registered_unemployed", "from_on": JAN, "evidence": "登记证 0001", **more})


def test_a_membership_holds_from_a_day_to_a_day(who):
    person = who.worker.person_id
    membership = file(who.reviewer, person)
    assert queries.groups_of(person, on=JUN) == {"registered_unemployed"}
    actions.end_membership(by=who.reviewer, now=cast.NOW, membership_id=membership.pk, until_on=JUN)
    assert queries.groups_of(person, on=JUN) == frozenset()
    assert queries.groups_of(person, on=JUN - timedelta(days=1)) == {"registered_unemployed"}
    assert [one.evidence for one in queries.memberships_of(person)] == ["登记证 0001"]


def test_no_membership_twice_over_the_same_days(who):
    person = who.worker.person_id
    file(who.reviewer, person, until_on=JUN)
    for again in ({}, {"from_on": date(2024, 1, 1), "until_on": date(2025, 1, 2)}):
        with pytest.raises(Refused) as refused:
            file(who.reviewer, person, **again)
        assert refused.value.codes == ("membership_overlaps",)
    file(who.reviewer, person, from_on=JUN)
    with pytest.raises(IntegrityError, match="people_membership_no_overlap"), transaction.atomic():
        GroupMembership.objects.create(person_id=person, group="registered_unemployed", from_on=JAN, until_on=JUN,
                                       evidence="x", checked_at=cast.NOW)
    with pytest.raises(IntegrityError, match="people_membership_evidence"), transaction.atomic():
        GroupMembership.objects.create(person_id=person, group="veteran", from_on=JAN, checked_at=cast.NOW)


def test_nonsense_is_refused_with_every_reason(who):
    with pytest.raises(Refused) as refused:
        file(who.reviewer, who.worker.person_id, until_on=JAN, evidence=" ")
    assert refused.value.codes == ("bad_span", "no_evidence")
    membership = file(who.reviewer, who.worker.person_id)
    end = {"by": who.reviewer, "now": cast.NOW, "membership_id": membership.pk}
    with pytest.raises(Refused) as refused:
        actions.end_membership(**end, until_on=JAN)
    assert refused.value.codes == ("bad_span",)
    actions.end_membership(**end, until_on=JUN)
    with pytest.raises(Refused) as refused:
        actions.end_membership(**end, until_on=JUN)
    assert refused.value.codes == ("ended_already",)


def test_the_newest_answer_as_of_a_day_counts(who):
    person = who.worker.person_id
    for value, on in ((10, JAN), (15, JUN), (14, JUN)):
        cast.given_facts(person, on=on, **{"worker.insured_months": value})
    fact = queries.facts_as_of(person, on=JUN)["worker.insured_months"]
    assert (fact.value, fact.register, fact.as_of) == (14, "social_insurance", JUN)
    assert queries.facts_as_of(person, on=JUN - timedelta(days=1))["worker.insured_months"].value == 10
    assert queries.facts_as_of(person, on=JAN - timedelta(days=1)) == {}
    assert queries.facts_as_of(person, on=JUN, known_at=datetime(2025, 1, 1, tzinfo=UTC)) == {}
    answers = queries.answers_about(person)
    for on in (JAN - timedelta(days=1), JAN, JUN - timedelta(days=1), JUN):
        assert queries.newest(answers, on=on) == queries.facts_as_of(person, on=on)


def test_registers_answer_in_bulk(who):
    rows = [(who.worker.person_id, "worker.rural", True), (who.other_worker.person_id, "worker.rural", False)]
    give = {"now": cast.NOW, "register": "household", "as_of": JAN, "rows": rows}
    assert actions.record_extracts(by=SYSTEM, **give) == 2
    found = queries.facts_of_many([row[0] for row in rows] + [0], on=JUN)
    assert [facts.get("worker.rural") and facts["worker.rural"].value for facts in found.values()] == [
        True, False, None]
    for stranger in (who.reviewer, *who.strangers):
        with pytest.raises(Refused):
            actions.record_extracts(by=stranger, **give)


def test_the_database_keeps_what_was_answered(who):
    cast.given_facts(who.worker.person_id, **{"worker.insured_months": 1})
    for act in (lambda rows: rows.update(value=99), lambda rows: rows.delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            act(RegisterExtract.objects.all())


def test_strangers_record_nothing(who):
    person = who.worker.person_id
    membership = file(who.reviewer, person)
    for stranger in (who.neighbour_reviewer, who.worker, who.provider_clerk, who.policy_officer, *who.strangers):
        for act in (
            lambda by: file(by, person, group="veteran"),
            lambda by: actions.end_membership(by=by, now=cast.NOW, membership_id=membership.pk, until_on=JUN),
            lambda by: actions.record_extract(by=by, now=cast.NOW, person_id=person, register="pension",
                                              fact="worker.pensioner", value=False, as_of=JAN),
        ):
            with pytest.raises(Refused) as refused:
                act(stranger)
            assert refused.value.codes == ("not_yours",)


def test_not_known_is_an_answer_that_replaces_an_older_one(who):
    person = who.worker.person_id
    give = {"by": SYSTEM, "now": cast.NOW, "register": "social_insurance"}
    actions.record_extract(**give, person_id=person, fact="worker.insured_months", value=40, as_of=date(2025, 1, 1))
    actions.record_extract(**give, person_id=person, fact="worker.insured_months", value=None, as_of=date(2025, 2, 1))
    actions.record_extracts(**give, as_of=date(2025, 2, 1), rows=[(who.other_worker.person_id, "worker.insured_months", None)])
    known = queries.facts_of_many([person, who.other_worker.person_id], on=date(2025, 3, 1))
    assert [one["worker.insured_months"].value for one in known.values()] == [None, None]


def test_a_registers_whole_answer_is_filed_or_none_of_it(who):
    rows = [(who.worker.person_id, "veteran", JAN, "名册 1"), (who.other_worker.person_id, "veteran", JAN, "名册 2")]
    assert actions.file_memberships(by=SYSTEM, now=cast.NOW, rows=rows) == 2
    assert queries.groups_of(who.other_worker.person_id, on=JUN) == {"veteran"}
    for again, code in ((rows, "membership_overlaps"), ([(who.worker.person_id, "leaver", JAN, " ")], "no_evidence")):
        with pytest.raises(Refused) as refused:
            actions.file_memberships(by=SYSTEM, now=cast.NOW, rows=again)
        assert refused.value.codes == (code,)
    with pytest.raises(Refused):
        actions.file_memberships(by=who.reviewer, now=cast.NOW, rows=rows)
