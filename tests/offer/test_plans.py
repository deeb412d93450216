"""An employer's yearly plan: written, filed, accepted or returned within the bureau's clock."""

from datetime import date

import pytest
import yaml

from baigong.kernel.refused import Refused
from baigong.offer import actions, queries
from baigong.offer.decide.filings import Line, filing_rules_on, read_filing_rules
from baigong.offer.models import Occupation, PlanLine
from baigong.offer.queries import counted, rows_of
from baigong.offer.words import Level, Quarter
from tests import cast, cast_offer

LINES = (Line(Quarter.Q4, cast_offer.CARER, Level.L5, 20), Line(Quarter.Q4, cast_offer.CARER, Level.L4, 6))


@pytest.fixture
def trades(who):
    cast_offer.make_catalogue()


def write(who, by=None, lines=LINES, **more):
    return actions.write_training_plan(by=by or who.employer_clerk, now=cast.NOW, lines=lines,
                                       **{"year": 2025, "budget_fen": 12_345_678, **more})


def file(who, plan, by=None):
    return actions.file_training_plan(by=by or who.employer_clerk, now=cast.NOW, plan_id=plan.pk)


def codes(attempt, *args, **more):
    with pytest.raises(Refused) as refused:
        attempt(*args, **more)
    return refused.value.codes


def test_it_is_written_rewritten_filed_and_accepted(who, trades):
    plan = write(who)
    assert write(who, lines=LINES[:1], budget_fen=900).pk == plan.pk
    assert (PlanLine.objects.count(), queries.training_plan(plan.pk, by=who.employer_clerk).budget_fen) == (1, 900)
    assert not queries.training_plans(by=who.reviewer).exists(), "a draft is its writer's own"
    filed = file(who, plan)
    assert (filed.state, filed.due_on) == ("filed", date(2025, 9, 8))
    assert codes(write, who) == codes(file, who, plan) == ("not_now",)
    (row,) = [row for row in rows_of(queries.inbox(by=who.reviewer)) if row.url_name == "officer:training_plan"]
    assert (row.due_on, row.amount_fen) == (date(2025, 9, 8), 900)
    assert counted(queries.inbox(by=who.reviewer)) == 1
    actions.accept_training_plan(by=who.reviewer, now=cast.NOW, plan_id=plan.pk)
    assert queries.training_plan(plan.pk, by=who.employer_clerk).state == "accepted"
    assert counted(queries.inbox(by=who.reviewer)) == 0
    assert codes(actions.accept_training_plan, by=who.approver, now=cast.NOW, plan_id=plan.pk) == ("not_now",)


def test_it_is_returned_mended_and_filed_again(who, trades):
    plan = file(who, write(who))
    give_back = actions.return_training_plan
    assert codes(give_back, by=who.reviewer, now=cast.NOW, plan_id=plan.pk, why="") == ("why_missing",)
    give_back(by=who.reviewer, now=cast.NOW, plan_id=plan.pk, why="请写明经费来源")
    assert queries.training_plan(plan.pk, by=who.employer_clerk).why_returned == "请写明经费来源"
    assert [row.url_args for row in rows_of(queries.inbox(by=who.employer_clerk))] == [(plan.pk,)]
    write(who, remarks="全部由职工教育经费列支")
    assert file(who, plan).why_returned == ""


def test_every_fault_of_a_plan_is_said(who, trades):
    wrong = (LINES[0], Line(Quarter.Q4, cast_offer.CARER, Level.L5, 0))
    assert codes(write, who, lines=wrong, year=2031) == ("plan_year", "plan_twice", "no_seats")
    assert codes(write, who, lines=()) == ("plan_empty",)
    with pytest.raises(Occupation.DoesNotExist):
        write(who, lines=(Line(Quarter.Q1, "9-99", Level.L5, 1),))
    assert not queries.training_plans(by=who.employer_clerk).exists()


def test_who_has_nothing_to_do_with_it(who, trades):
    for stranger in (who.worker, who.provider_clerk, who.reviewer):
        assert codes(write, who, by=stranger) == ("not_yours",)
    plan = write(who)
    for stranger in (who.provider_clerk, *who.strangers):
        assert codes(file, who, plan, by=stranger) == ("not_yours",)
    file(who, plan)
    for stranger in (who.employer_clerk, who.neighbour_reviewer, who.payer, *who.strangers):
        assert codes(actions.accept_training_plan, by=stranger, now=cast.NOW, plan_id=plan.pk) == ("not_yours",)
        assert codes(actions.return_training_plan, by=stranger, now=cast.NOW, plan_id=plan.pk, why="x") == ("not_yours",)
        if stranger not in (who.employer_clerk, who.payer):
            assert not queries.training_plans(by=stranger).exists()


def test_the_filing_rules_are_data():
    text = (cast_offer.shelf() / "training" / "filings.yaml").read_text(encoding="utf-8")
    versions = read_filing_rules(text)
    assert filing_rules_on(versions, date(2025, 9, 1)).apprentice_hours_min["4"] == 600
    with pytest.raises(LookupError):
        filing_rules_on(versions, date(2000, 1, 1))
    sheet = yaml.safe_load(text)
    del sheet["versions"][0]["trust"]
    with pytest.raises(ValueError, match="trust"):
        read_filing_rules(yaml.safe_dump(sheet, allow_unicode=True))
