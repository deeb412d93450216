"""Assessment plans: filed by a body, answered by the bureau within its clock, open to registration once on file."""

from datetime import date

import pytest
import yaml

from baigong.assessment import actions, queries
from baigong.assessment.decide import read_registration_rules, registration_rules_on
from baigong.journal.models import Message
from baigong.offer.models import Occupation
from baigong.offer.queries import counted, rows_of
from tests import cast, cast_offer
from tests.cast_registering import PLAN
from tests.refused import refused


@pytest.fixture
def who(db):
    who = cast.assemble()
    cast_offer.make_catalogue()
    return who


def file(who, by=None, **more):
    return actions.file_assessment_plan(by=by or who.assessor, now=cast.NOW, **{**PLAN, **more})


def accept(who, plan, by=None, now=cast.NOW):
    return actions.accept_assessment_plan(by=by or who.reviewer, now=now, plan_id=plan.pk)


def test_it_is_filed_and_accepted(who):
    plan = file(who)
    assert (plan.state, plan.due_on, plan.no, plan.left) == ("filed", date(2025, 9, 8), f"RD2025-{plan.pk:05d}", 2)
    (row,) = rows_of(queries.inbox(by=who.reviewer))
    assert (row.url_name, row.due_on, counted(queries.inbox(by=who.reviewer))) == ("officer:assessment_plan", plan.due_on, 1)
    assert not queries.assessment_plans_open(on=cast.TODAY).exists()
    accept(who, plan)
    assert Message.objects.get(to_organisation=who.assessment_body).link == f"/assessor/plans/{plan.pk}/"
    assert [one.pk for one in queries.assessment_plans_open(on=cast.TODAY, region=cast.COUNTY, text="养老")] == [plan.pk]
    assert not queries.assessment_plans_open(on=cast.TODAY, region=cast.ELSEWHERE).exists()
    assert not queries.assessment_plans_open(on=date(2025, 9, 20)).exists(), "registration is over"
    with refused("not_now"):
        accept(who, plan)


def test_it_is_returned_and_filed_again(who):
    plan = file(who)
    with refused("why_needed"):
        actions.return_assessment_plan(by=who.reviewer, now=cast.NOW, plan_id=plan.pk, why=" ")
    actions.return_assessment_plan(by=who.reviewer, now=cast.NOW, plan_id=plan.pk, why="考场容量不足")
    assert [row.url_name for row in rows_of(queries.inbox(by=who.assessor))] == ["assessor:assessment_plan"]
    again = actions.refile_assessment_plan(by=who.assessor, now=cast.NOW, plan_id=plan.pk, **{**PLAN, "place": "考场 2"})
    assert (again.state, again.place, again.why_returned) == ("filed", "考场 2", "")
    with refused("not_now"):
        actions.refile_assessment_plan(by=who.assessor, now=cast.NOW, plan_id=plan.pk, **PLAN)


def test_every_fault_of_a_plan_is_said(who):
    with refused("not_a_level", "no_seats", "plan_days", "plan_past", "closes_late"):
        file(who, level="SP", seats=0, from_on=date(2025, 8, 20), until_on=date(2025, 8, 19), closes_on=date(2025, 8, 25))
    with refused("closes_late"):
        file(who, closes_on=date(2025, 9, 24))
    with pytest.raises(Occupation.DoesNotExist):
        file(who, occupation_code="9-99")
    plan = file(who)
    with refused("plan_past"):
        accept(who, plan, now=cast.NOW.replace(day=22))


def test_who_has_nothing_to_do_with_it(who):
    plan = file(who)
    for stranger in (who.provider_clerk, who.employer_clerk, who.reviewer, who.worker):
        with refused("not_yours"):
            file(who, by=stranger)
    for stranger in (who.assessor, who.neighbour_reviewer, who.payer, *who.strangers):
        with refused("not_yours"):
            accept(who, plan, by=stranger)
        with refused("not_yours"):
            actions.return_assessment_plan(by=stranger, now=cast.NOW, plan_id=plan.pk, why="x")
    for stranger in (who.reviewer, *who.strangers):
        with refused("not_yours"):
            actions.refile_assessment_plan(by=stranger, now=cast.NOW, plan_id=plan.pk, **PLAN)
    sees = [by for by in (who.assessor, who.reviewer, who.neighbour_reviewer, who.worker, *who.strangers)
            if queries.assessment_plans(by=by).exists()]
    assert sees == [who.assessor, who.reviewer]


def test_the_rules_are_data_and_their_codes_those_of_the_ladder():
    text = (cast_offer.shelf() / "assessment" / "registration.yaml").read_text(encoding="utf-8")
    versions = read_registration_rules(text)
    rules = registration_rules_on(versions, date(2025, 9, 1))
    ladder = yaml.safe_load((cast_offer.shelf() / "talent" / "ladder.yaml").read_text(encoding="utf-8"))
    newest = max(ladder["conditions"], key=lambda version: version["from"])["levels"]
    assert {level: [one.code for one in ways] for level, ways in rules.conditions.items()} == {
        level: [one["code"] for one in newest[level]] for level in "54321"}
    assert rules.conditions["5"][0].label("en").startswith("16") and rules.conditions["5"][0].label("zh").startswith("年满")
    with pytest.raises(LookupError):
        registration_rules_on(versions, date(2000, 1, 1))
    sheet = yaml.safe_load(text)
    del sheet["versions"][0]["papers"]
    with pytest.raises(ValueError, match="papers"):
        read_registration_rules(yaml.safe_dump(sheet, allow_unicode=True))
