"""An annual report's life: computed, written, handed in, reviewed, signed by a third, sent, received or returned, restated."""

from datetime import date, datetime, timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from baigong.governance import actions, queries
from baigong.governance.decide.yearly import lock_hash
from baigong.governance.models import Report, ReportCell, ReportFlag, ReportProblem, ReportText
from baigong.governance.queries.report_figures import signed_content
from baigong.governance.words import CONSTRAINTS, ReportState, YearlyRefusal
from baigong.journal.models import Entry
from baigong.kernel.actor import SYSTEM, VISITOR
from baigong.offer.queries import rows_of
from baigong.project import nightly
from baigong.reporting import actions as reporting
from baigong.reporting import queries as figures
from tests import cast
from tests.cast_yearly import LATER, NOW, OCTOBER, SEPTEMBER, YEAR, Offices, make_offices
from tests.refused import refused
from tests.tampering import superuser


@pytest.fixture
def offices(db: None) -> Offices:
    return make_offices()


def cell(one: Report, indicator: str, dimension: str = "", value: str = "") -> ReportCell:
    return ReportCell.objects.get(report=one, batch=one.batch, indicator=indicator, dimension=dimension, value=value)


def test_every_figure_is_the_sum_of_what_is_frozen(offices: Offices) -> None:
    one = offices.county.drafted()
    assert (one.nth, one.batch, one.month_until, one.state) == (1, 1, OCTOBER, ReportState.DRAFTED)
    months = [figures.standing("trainings", cast.COUNTY, month, by=SYSTEM) for month in (SEPTEMBER, OCTOBER)]
    whole = cell(one, "trainings")
    assert whole.numerator == sum(told.numerator for told in months if told) > 0
    assert whole.numerator == sum(part.numerator for part in one.cells.filter(indicator="trainings", dimension="level"))
    paid = cell(one, "subsidy-paid")
    assert paid.numerator > 0 and paid.frozen_ids
    assert cell(one, "subsidy-mean").denominator == cell(one, "subsidy-times").numerator == 1
    stock = figures.standing("skilled", cast.COUNTY, OCTOBER, by=SYSTEM)
    assert cell(one, "skilled").numerator == stock.numerator, "a stock is its last month"
    assert cell(one, "complaints").frozen_ids == [] and cell(one, "complaints").numerator == 0
    assert cell(one, "complaints-true").denominator == 0, "a share of nothing"


def test_the_whole_chain_is_walked_by_three_and_taken_above(offices: Offices) -> None:
    one = offices.county.sent()
    assert one.state == ReportState.SENT
    assert one.hash == lock_hash(signed_content(one))
    signed = Entry.objects.get(action="governance.report_signed")
    assert signed.detail["hash"] == one.hash, "the hash stands in the journal, which is sealed"
    one = actions.receive_report(by=offices.city.writer, now=LATER, report_id=one.pk)
    assert (one.state, one.received_by) == (ReportState.RECEIVED, offices.city.writer.person_id)
    with refused("not_now"):
        actions.receive_report(by=offices.city.writer, now=LATER, report_id=one.pk)


def test_it_waits_for_whoever_may_go_on(offices: Offices) -> None:
    def waits(by) -> list[str]:
        return [str(row.waits_for) for row in rows_of(queries.inbox(by=by)) if row.url_name == "officer:report"]

    three, above = (offices.county.writer, offices.county.reviewer, offices.county.leader), offices.city.writer
    one = offices.county.handed_in()
    assert [waits(by) for by in (*three, above)] == [[], ["复核，或退回修改"], ["复核，或退回修改"], []]
    actions.review_report(by=offices.county.reviewer, now=NOW, report_id=one.pk)
    assert [waits(by) for by in (*three, above)] == [[], [], ["签发，或退回修改"], []], "only who may sign is asked to"
    actions.sign_report(by=offices.county.leader, now=NOW, report_id=one.pk)
    assert waits(offices.county.writer) == ["报送上级"]
    actions.send_report(by=offices.county.writer, now=NOW, report_id=one.pk)
    assert (waits(offices.county.writer), waits(above), waits(offices.neighbour.writer)) == ([], ["接收，或说明理由退回"], [])


def test_one_report_a_year_and_no_year_to_come(offices: Offices) -> None:
    offices.county.drafted()
    with refused("report_open"):
        offices.county.drafted()
    with refused("year_not_begun"):
        actions.open_report(by=offices.city.writer, now=NOW, region=cast.CITY, year=2026)
    with refused("no_month_frozen"):
        actions.open_report(by=offices.city.writer, now=NOW, region=cast.CITY, year=2024)
    with refused("no_form"):
        actions.open_report(by=offices.city.writer, now=NOW, region=cast.CITY, year=2017)
    offices.neighbour.drafted()


def test_the_same_person_neither_reviews_nor_signs(offices: Offices) -> None:
    one = offices.county.handed_in()
    with refused("same_signer"):
        actions.review_report(by=offices.county.writer, now=NOW, report_id=one.pk)
    actions.review_report(by=offices.county.leader, now=NOW, report_id=one.pk)
    with refused("same_signer"):
        actions.sign_report(by=offices.county.leader, now=NOW, report_id=one.pk)
    with refused("not_yours"):
        actions.sign_report(by=offices.county.reviewer, now=NOW, report_id=one.pk)


@pytest.mark.parametrize("columns", [
    "reviewed_by = handed_in_by", "signed_by = handed_in_by", "signed_by = reviewed_by", "received_by = signed_by"])
def test_the_database_refuses_one_person_in_two_places(offices: Offices, columns: str) -> None:
    one = offices.county.sent()
    with (superuser(), pytest.raises(IntegrityError, match="governance_report_three_people"), transaction.atomic(),
          connection.cursor() as cursor):
        cursor.execute(f"UPDATE governance_report SET {columns} WHERE id = %s", [one.pk])


def test_nothing_is_handed_in_half(offices: Offices) -> None:
    one = actions.open_report(by=offices.county.writer, now=NOW, region=cast.COUNTY, year=YEAR)
    with refused("text_missing", "text_missing", "text_missing", "text_missing", "text_missing", "text_missing"):
        actions.hand_in_report(by=offices.county.writer, now=NOW, report_id=one.pk)
    offices.county.written(one)
    actions.hand_in_report(by=offices.county.writer, now=NOW, report_id=one.pk)
    with refused("not_now"):
        actions.hand_in_report(by=offices.county.writer, now=NOW, report_id=one.pk)


def test_figures_that_moved_are_computed_anew_first(offices: Offices) -> None:
    one = offices.county.drafted()
    before = cell(one, "trainings").numerator
    lose_a_training(offices)
    correct(offices, NOW)
    with refused("figures_moved"):
        actions.hand_in_report(by=offices.county.writer, now=NOW, report_id=one.pk)
    one = actions.compute_report(by=offices.county.writer, now=NOW, report_id=one.pk)
    assert (one.batch, cell(one, "trainings").numerator) == (2, before - 1)
    actions.hand_in_report(by=offices.county.writer, now=NOW, report_id=one.pk)
    with refused("report_locked"):
        actions.compute_report(by=offices.county.writer, now=NOW, report_id=one.pk)


def test_sent_back_to_the_writer_with_a_reason(offices: Offices) -> None:
    for walk in (offices.county.handed_in, offices.neighbour.reviewed):
        one = walk()
        office = offices.county if one.region_id == cast.COUNTY else offices.neighbour
        with refused("report_why"):
            actions.send_report_back(by=office.leader, now=NOW, report_id=one.pk, why=" ")
        one = actions.send_report_back(by=office.leader, now=NOW, report_id=one.pk, why="补写企业做法")
        assert (one.state, one.why_back, one.handed_in_by) == (ReportState.DRAFTED, "补写企业做法", None)
        with refused("not_now"):
            actions.send_report_back(by=office.leader, now=NOW, report_id=one.pk, why="再看")
        assert office.signed(Report.objects.get(pk=one.pk)).why_back == ""


def test_returned_from_above_is_answered_by_another_version(offices: Offices) -> None:
    one = offices.county.sent()
    with refused("report_why"):
        actions.return_report(by=offices.city.writer, now=LATER, report_id=one.pk, why="")
    actions.return_report(by=offices.city.writer, now=LATER, report_id=one.pk, why="问题没有写建议")
    with refused("not_now"):
        actions.return_report(by=offices.city.writer, now=LATER, report_id=one.pk, why="再退")
    again = actions.restate_report(by=offices.county.writer, now=LATER, report_id=one.pk, why="按退回意见补充")
    assert (again.nth, again.state, again.texts.count()) == (2, ReportState.DRAFTED, one.texts.count())
    with refused("report_why", "not_the_last"):
        actions.restate_report(by=offices.county.writer, now=LATER, report_id=one.pk, why="")
    with refused("not_signed_yet"):
        actions.restate_report(by=offices.county.writer, now=LATER, report_id=again.pk, why="再改")
    assert offices.county.sent(again, now=LATER).state == ReportState.SENT


def test_who_may_do_what(offices: Offices) -> None:
    """Not the next county, not the level above in the county's stead, nobody of another desk; and only the right level receives."""
    draft = offices.county.drafted()
    for by in (*offices.who.strangers, VISITOR, offices.neighbour.writer, offices.city.writer, offices.who.payer):
        with refused("not_yours"):
            actions.open_report(by=by, now=NOW, region=cast.COUNTY, year=YEAR)
        for act, more in ((actions.compute_report, {}), (actions.hand_in_report, {}), (actions.review_report, {}),
                          (actions.send_report_back, {"why": "x"}), (actions.sign_report, {}), (actions.send_report, {}),
                          (actions.restate_report, {"why": "x"}), (actions.write_report, {"section": "next", "text": "x"}),
                          (actions.put_problem, {"theme": "funds", "text": "x", "proposal": "x", "urgency": "low"}),
                          (actions.drop_problem, {"problem_id": 1})):
            with refused("not_yours"):
                act(by=by, now=NOW, report_id=draft.pk, **more)
    with refused("not_yours"):
        actions.check_report(by=offices.neighbour.writer, now=NOW, report_id=draft.pk)
    sent = offices.county.sent(draft)
    for by in (offices.county.leader, offices.neighbour.writer, offices.nation.writer, *offices.who.strangers):
        for act, more in ((actions.receive_report, {}), (actions.return_report, {"why": "x"})):
            with refused("not_yours"):
                act(by=by, now=NOW, report_id=sent.pk, **more)
    actions.receive_report(by=offices.province.writer, now=NOW, report_id=sent.pk)  # a municipality has but one step between


def test_the_nation_signs_and_sends_to_nobody(offices: Offices) -> None:
    one = offices.nation.signed()
    with refused("nobody_above"):
        actions.send_report(by=offices.nation.writer, now=NOW, report_id=one.pk)


def test_problems_are_put_and_dropped_while_drafted(offices: Offices) -> None:
    one = offices.county.drafted()
    offices.problem(one)
    with refused("no_theme", "problem_blank"):
        offices.problem(one, theme="weather", proposal=" ")
    offices.problem(one, theme="staff", urgency="low")
    last = ReportProblem.objects.latest("id")
    actions.drop_problem(by=offices.county.writer, now=NOW, report_id=one.pk, problem_id=last.pk)
    with pytest.raises(ReportProblem.DoesNotExist):
        actions.drop_problem(by=offices.county.writer, now=NOW, report_id=one.pk, problem_id=last.pk)
    with refused("no_section"):
        actions.write_report(by=offices.county.writer, now=NOW, report_id=one.pk, section="units", text="县里没有下级")
    offices.county.handed_in(one)
    for act, more in ((actions.write_report, {"section": "next", "text": "改"}), (actions.drop_problem, {"problem_id": 1}),
                      (actions.put_problem, {"theme": "staff", "text": "a", "proposal": "b", "urgency": "low"})):
        with refused("report_locked"):
            act(by=offices.county.writer, now=NOW, report_id=one.pk, **more)


@pytest.mark.parametrize(("table", "change"), [
    ("governance_reportcell", "numerator = 7"), ("governance_reporttext", "text = 'x'"),
    ("governance_reportproblem", "text = 'x'"), ("governance_report", "hash = 'x'"), ("governance_report", "batch = 9"),
    ("governance_report", "form_said = '{}'"), ("governance_report", "month_until = '2025-01-01'"),
    ("governance_reportlist", "rows = '[]'"), ("governance_report", "signed_by = 7")])
def test_what_is_signed_the_database_keeps(offices: Offices, table: str, change: str) -> None:
    draft = offices.county.drafted()
    offices.problem(draft)
    offices.county.signed(draft)
    for sql in (f"UPDATE {table} SET {change}", f"DELETE FROM {table} WHERE id > 0", f"TRUNCATE {table} CASCADE"):
        with (pytest.raises(Exception, match=r"drafted|stays|removed|[Cc]annot|violates"), transaction.atomic(),
              connection.cursor() as cursor):
            cursor.execute(sql)


@pytest.mark.parametrize("other", [{"numerator": 999}, {"numerator": 0, "frozen_ids": []}, {"denominator": 5},
                                   {"indicator": "certificates"}, {"dimension": "level", "value": "4"}])
def test_a_figure_cannot_be_typed_into_the_table_either(offices: Offices, other: dict) -> None:
    one = offices.county.drafted()
    told = cell(one, "trainings")
    given = {"report": one, "batch": 1, "section": "next", "position": 99, "indicator": told.indicator,
             "definition": told.definition, "frozen_ids": told.frozen_ids, "numerator": told.numerator, "denominator": None,
             "row_count": 1, "hash": told.hash, "computed_at": NOW, "computed_by": 1}
    ReportCell.objects.create(**given)  # what adds up may be written
    wrong = given | {"position": 100, "batch": 2} | other
    if other == {"numerator": 0, "frozen_ids": []}:
        ReportCell.objects.create(**wrong)  # nothing of nothing is nothing
        wrong |= {"numerator": 1, "batch": 3}
    elif "dimension" in other:
        wrong |= {"numerator": told.numerator + 1}
    with pytest.raises(IntegrityError, match="computed from what is frozen") as no, transaction.atomic():
        ReportCell.objects.create(**wrong)
    assert CONSTRAINTS[no.value.__cause__.diag.constraint_name] is YearlyRefusal.FIGURE_NOT_COMPUTED


def test_figures_of_elsewhere_or_another_year_are_refused(offices: Offices) -> None:
    one, other = offices.county.drafted(), offices.city.drafted()
    with pytest.raises(IntegrityError, match="computed from what is frozen"), transaction.atomic():
        told = cell(other, "trainings")
        told.pk, told.report, told.batch = None, one, 7
        told.save(force_insert=True)


def lose_a_training(offices: Offices) -> None:
    """Behind the house's back, one of September's trainings is said to have been withdrawn."""
    with superuser(), connection.cursor() as cursor:
        cursor.execute("UPDATE enrolment_enrolment SET state = 'withdrawn', withdrawn_at = closed_at WHERE id = ("
                       "SELECT min(id) FROM enrolment_enrolment WHERE state IN ('completed', 'failed'))")
        assert cursor.rowcount == 1


def correct(offices: Offices, now: datetime) -> None:
    """The correction that follows it."""
    reporting.correct_figures(by=offices.who.city_officer, slug="trainings", month=SEPTEMBER, region=cast.COUNTY, why="名册更正",
                              now=now)


def test_a_row_changed_after_the_lock_is_flagged(offices: Offices) -> None:
    one = offices.county.sent()
    whole = cell(one, "trainings")
    clean = actions.check_report(by=SYSTEM, now=LATER, report_id=one.pk)
    assert clean.cells == one.cells.count() and clean.same_text and not clean.flags.exists()
    lose_a_training(offices)
    found = actions.check_report(by=offices.city.writer, now=LATER, report_id=one.pk)
    flagged = {(flag.cell.indicator, flag.cell.dimension): flag for flag in found.flags.all()}
    flag = flagged["trainings", ""]
    assert flag.cell_id == whole.pk and flag.numerator == whole.numerator - 1
    assert [what for what, _key in flag.rows] == ["gone"] and flag.rows[0][1].startswith("training ")
    assert ("trainings", "level") in flagged and ("subsidy-paid", "") not in flagged
    assert cell(one, "trainings").numerator == whole.numerator, "what was signed stays"


def test_a_row_that_came_to_a_place_without_figures_is_flagged_too(offices: Offices) -> None:
    one = offices.neighbour.sent()
    assert cell(one, "skilled").numerator == 0
    with superuser(), connection.cursor() as cursor:
        cursor.execute("UPDATE people_person SET region_id = %s WHERE id = %s", [cast.NEIGHBOUR, offices.who.worker.person_id])
    found = actions.check_report(by=SYSTEM, now=LATER, report_id=one.pk)
    assert [(flag.numerator, flag.rows[0][0]) for flag in found.flags.filter(cell__indicator="skilled")] == [(1, "added")]


def test_changed_words_behind_the_signature_are_told(offices: Offices) -> None:
    one = offices.county.signed()
    with superuser():
        ReportText.objects.filter(report=one, section="next").update(text="别的话")
    assert not actions.check_report(by=SYSTEM, now=LATER, report_id=one.pk).same_text
    assert not ReportFlag.objects.exists()


def test_a_draft_is_not_checked(offices: Offices) -> None:
    with refused("not_signed_yet"):
        actions.check_report(by=SYSTEM, now=NOW, report_id=offices.county.drafted().pk)


def test_a_restatement_counts_the_late_change(offices: Offices) -> None:
    one = offices.county.sent()
    lose_a_training(offices)
    correct(offices, LATER)
    again = actions.restate_report(by=offices.county.writer, now=LATER, report_id=one.pk, why="9 月名册更正")
    assert cell(again, "trainings").numerator == cell(one, "trainings").numerator - 1
    assert again.why == "9 月名册更正" and date(2025, 10, 1) == again.month_until
    found = actions.check_report(by=SYSTEM, now=LATER, report_id=offices.county.signed(again, now=LATER).pk)
    flagged = set(found.flags.values_list("cell__indicator", flat=True))
    assert "trainings" not in flagged and "trainings-completed" in flagged, "what was corrected holds, what was not is still told"


def flagged_for(by) -> list[tuple[str, str]]:
    return [(row.title, str(row.subtitle)) for row in rows_of(queries.inbox(by=by)) if "锁定后来源有变动" in str(row.waits_for)]


def test_at_night_every_figure_is_looked_at_and_one_changed_row_waits_for_its_office(offices: Offices) -> None:
    one, other = offices.county.sent(), offices.neighbour.sent()
    assert nightly.check_reports(now=LATER) == 0
    assert one.checks.count() == other.checks.count() == 1
    assert flagged_for(offices.county.writer) == []
    lose_a_training(offices)
    assert nightly.check_reports(now=LATER + timedelta(days=1)) == 1
    assert cell(one, "trainings").flags.exists()
    flags = one.checks.first().flags.count()
    for by in (offices.county.writer, offices.county.reviewer, offices.county.leader):
        assert flagged_for(by) == [("南开区 2025", f"{one.no} · {flags} 项与来源不符")]
    for by in (offices.neighbour.writer, offices.city.writer, offices.who.payer, *offices.who.strangers):
        assert flagged_for(by) == [], "it waits for the office that signed it"
    assert nightly.check_reports(now=LATER + timedelta(days=2)) == 1
    assert (one.checks.count(), other.checks.count()) == (2, 1), "what is no news is not kept again"
    told = [entry.detail["found"] for entry in Entry.objects.filter(action="journal.audited").order_by("id")]
    assert told == [{"annual_reports": 0}, {"annual_reports": 1}, {"annual_reports": 1}], "that each night looked is kept"


def test_a_restatement_ends_the_flag_and_so_does_the_row_put_back(offices: Offices) -> None:
    one, other = offices.county.sent(), offices.neighbour.sent()
    lose_a_training(offices)
    with superuser(), connection.cursor() as cursor:
        cursor.execute("UPDATE people_person SET region_id = %s WHERE id = %s", [cast.NEIGHBOUR, offices.who.worker.person_id])
    assert nightly.check_reports(now=LATER) == 2
    correct(offices, LATER)
    actions.restate_report(by=offices.county.writer, now=LATER, report_id=one.pk, why="9 月名册更正")
    assert flagged_for(offices.county.writer) == [] and flagged_for(offices.neighbour.writer)
    with superuser(), connection.cursor() as cursor:
        cursor.execute("UPDATE people_person SET region_id = %s WHERE id = %s", [cast.COUNTY, offices.who.worker.person_id])
    assert nightly.check_reports(now=LATER + timedelta(days=1)) == 0
    assert flagged_for(offices.neighbour.writer) == [] and other.checks.count() == 2


def test_changed_words_wait_too_and_one_report_that_fails_stops_none_of_the_others(offices: Offices, monkeypatch, caplog) -> None:
    broken, one = offices.county.signed(), offices.neighbour.signed()
    with superuser():
        ReportText.objects.filter(report=one, section="next").update(text="别的话")
    looked = nightly.obligations.as_last_checked

    def fails(report: Report) -> bool:
        if report.pk == broken.pk:
            raise ValueError("a definition is gone")
        return looked(report)

    monkeypatch.setattr(nightly.obligations, "as_last_checked", fails)
    assert nightly.check_reports(now=LATER) == 1
    assert f"report {broken.no} could not be checked" in caplog.text
    assert flagged_for(offices.neighbour.writer) == [("河西区 2025", f"{one.no} · 0 项与来源不符")]
