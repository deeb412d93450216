"""An ad-hoc form's life: composed of what is counted and what is not, sent down, filled in, returned, received, closed."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from baigong.governance import actions, queries
from baigong.governance.decide.replying import Cell
from baigong.governance.models import Survey, SurveyAnswer, SurveyField, SurveyFigure, SurveyReminder, SurveyReply
from baigong.governance.queries.surveys import Burden, SurveysWanted
from baigong.governance.words import CONSTRAINTS, ReplyState, SurveyRefusal, SurveyState
from baigong.journal.models import Message
from baigong.kernel.actor import SYSTEM, VISITOR
from baigong.offer.queries import rows_of, working_days
from baigong.project import nightly
from baigong.reporting import queries as figures
from tests import cast, cast_course
from tests.cast_surveys import DUE, SAID, answered, composed, drafted, field, issued, lines, reply, sent, taken
from tests.cast_yearly import LATER, NOW, OCTOBER, SEPTEMBER, YEAR, Offices, make_offices
from tests.refused import refused
from tests.tampering import superuser


@pytest.fixture
def offices(db: None) -> Offices:
    return make_offices()


def told(by, word: str) -> int:
    return Message.objects.filter(to_person=by.person_id, word__endswith=f".{word}").count()


def waits(by) -> list[tuple]:
    found = [row for row in rows_of(queries.inbox(by=by)) if row.url_name == "officer:survey_reply"]
    return [(row.title, row.due_on, str(row.waits_for)) for row in found]


def test_what_the_house_counts_is_filled_in_by_the_house(offices: Offices) -> None:
    one = issued(offices)
    assert (one.state, one.due_on, one.month_until) == (SurveyState.ISSUED, DUE, OCTOBER)
    months = [figures.standing("trainings", cast.COUNTY, month, by=SYSTEM) for month in (SEPTEMBER, OCTOBER)]
    mine = SurveyFigure.objects.get(reply=reply(one, cast.COUNTY))
    assert mine.numerator == sum(month.numerator for month in months if month) > 0 and mine.frozen_ids
    other = SurveyFigure.objects.get(reply=reply(one, cast.NEIGHBOUR))
    assert (other.numerator, other.denominator) == (0, None)
    for by in (offices.county.writer, offices.county.leader, offices.neighbour.writer):
        assert told(by, "survey_issued") == 1 and waits(by) == [("培训设施摸底", DUE, "填报并报送")]
    assert waits(offices.city.writer) == [] == waits(offices.who.payer)


def test_a_share_and_a_stock_are_told_as_they_are_everywhere(offices: Offices) -> None:
    one = drafted(offices)
    for slug in ("subsidy-mean", "skilled"):
        actions.put_figure(by=offices.city.writer, now=NOW, survey_id=one.pk, indicator=slug)
    actions.issue_survey(by=offices.city.writer, now=NOW, survey_id=one.pk, due_on=DUE, regions=[cast.COUNTY, cast.NEIGHBOUR])
    mean, stock = SurveyFigure.objects.filter(reply=reply(one, cast.COUNTY)).order_by("field__position")
    assert mean.denominator == 1 and mean.numerator > 0
    standing = figures.standing("skilled", cast.COUNTY, OCTOBER, by=SYSTEM)
    assert stock.numerator == standing.numerator and len(stock.frozen_ids) == 1, "a stock is its last month"
    fields = queries.surveys.survey_fields(one)
    sums = queries.surveys.survey_totals(queries.surveys.sent_in(one, by=offices.city.writer), fields)
    assert sums[fields[0].pk] == Cell(mean.numerator, 1)


def test_what_has_an_indicator_is_not_asked_again(offices: Offices) -> None:
    one = drafted(offices)
    for label in ("trainings", "培训人次", "本年累计培训人数", "取证人数"):
        with refused("already_counted") as no:
            field(offices, one, label=label, differs="我就要")
    assert "发证数（取证人数）" in str(no.value), "the refusal names the indicator and the name it goes by"
    with refused("near_indicator") as no:
        field(offices, one, label="残疾人培训人次")
    assert "培训人次" in str(no.value)
    made = field(offices, one, label="残疾人培训人次", differs="只算残联登记的残疾人，系统不按残联登记分")
    assert (made.near, bool(made.differs)) == ("trainings", True)
    assert (field(offices, one, differs="没有相近的").near, SurveyField.objects.latest("id").differs) == ("", "")
    with refused("no_indicator"):
        actions.put_figure(by=offices.city.writer, now=NOW, survey_id=one.pk, indicator="weather")
    actions.put_figure(by=offices.city.writer, now=NOW, survey_id=one.pk, indicator="trainings")
    with refused("field_asked"):
        actions.put_figure(by=offices.city.writer, now=NOW, survey_id=one.pk, indicator="trainings")


def test_a_field_says_what_it_means(offices: Offices) -> None:
    one = drafted(offices)
    with refused("survey_why"):
        drafted(offices, basis=" ")
    with refused("field_undefined", "adds_no_text"):
        field(offices, one, kind="text", label="意见", definition="")
    with refused("field_undefined"):
        field(offices, one, unit=" ")
    field(offices, one)
    with refused("field_asked"):
        field(offices, one)
    with refused("figure_typed"):
        field(offices, one, kind="figure", label="别的")
    made = SurveyField.objects.get(survey=one)
    actions.drop_field(by=offices.city.writer, now=NOW, survey_id=one.pk, field_id=made.pk)
    with pytest.raises(SurveyField.DoesNotExist):
        actions.drop_field(by=offices.city.writer, now=NOW, survey_id=one.pk, field_id=made.pk)


def test_it_leaves_time_goes_right_below_and_goes_once(offices: Offices) -> None:
    def issue(one: Survey, **other):
        given = {"by": offices.city.writer, "now": NOW, "survey_id": one.pk, "due_on": DUE, "regions": [cast.COUNTY]}
        return actions.issue_survey(**(given | other))

    with refused("no_fields", "no_regions"):
        issue(drafted(offices), regions=[])
    one = composed(offices)
    early = working_days().add(NOW.date(), 4)
    with refused("region_not_below", "region_not_below", "too_soon"):
        issue(one, regions=[cast.CITY, cast.ELSEWHERE, cast.COUNTY], due_on=early)
    with refused("too_soon"):
        issue(one, due_on=NOW.date())
    with refused("rest_day"):
        issue(one, due_on=date(2025, 11, 22))
    assert queries.surveys.earliest_due(NOW.date()) == working_days().add(NOW.date(), 5)
    issue(one, due_on=working_days().add(NOW.date(), 5))
    for again in (lambda: issue(one), lambda: field(offices, one, label="再问一项"),
                  lambda: actions.put_figure(by=offices.city.writer, now=NOW, survey_id=one.pk, indicator="cohorts"),
                  lambda: actions.drop_field(by=offices.city.writer, now=NOW, survey_id=one.pk, field_id=one.fields.first().pk)):
        with refused("survey_not_drafted"):
            again()
    assert SurveyReply.objects.count() == 1
    other = drafted(offices, year=2024)
    actions.put_figure(by=offices.city.writer, now=NOW, survey_id=other.pk, indicator="trainings")
    with refused("survey_unfrozen"):
        issue(other)


def test_it_is_filled_in_by_halves_and_sent_whole(offices: Offices) -> None:
    one = issued(offices)
    mine = reply(one, cast.COUNTY)
    by = {"by": offices.county.writer, "now": NOW, "reply_id": mine.pk}
    with refused("survey_not_whole", "survey_not_yuan", "survey_no_row", "survey_no_row"):
        actions.answer_survey(**by, lines=lines({2: "许多", 3: "1.001", 1: "99", 9: "1"}))
    assert not SurveyAnswer.objects.exists(), "all or nothing; an indicator has no row to type in"
    actions.answer_survey(**by, lines=lines({2: "7"}))
    with refused("answer_missing", "answer_missing"):
        actions.send_reply(**by)
    actions.answer_survey(**by, lines=lines(SAID))
    actions.answer_survey(**by, lines=lines({4: ""}))
    with refused("answer_missing"):
        actions.send_reply(**by)
    actions.answer_survey(**by, lines=lines({4: "有"}))
    assert sorted(SurveyAnswer.objects.filter(reply=mine).values_list("number", "text"), key=str) == [
        (12, ""), (350050, ""), (None, "有")]
    assert queries.surveys.sent_in(one, by=offices.city.writer).keys() == {
        (code, one.fields.get(position=1).pk) for code in (cast.COUNTY, cast.NEIGHBOUR)}, "what is not sent is not seen above"
    made = actions.send_reply(**by)
    assert (made.state, made.first_sent_at) == (ReplyState.SENT, NOW)
    with refused("not_now"):
        actions.send_reply(**by)
    with refused("survey_locked"):
        actions.answer_survey(**by, lines=lines({2: "8"}))


def test_it_waits_above_is_returned_with_a_reason_and_received(offices: Offices) -> None:
    one = issued(offices)
    mine = sent(offices, one)
    assert waits(offices.county.writer) == [] and waits(offices.city.writer) == [("培训设施摸底", None, "接收，或说明理由退回")]
    above = {"by": offices.city.writer, "now": LATER, "reply_id": mine.pk}
    with refused("survey_why"):
        actions.return_reply(**above, why=" ")
    made = actions.return_reply(**above, why="费用少了一项")
    assert (made.state, made.due_on) == (ReplyState.RETURNED, DUE), "never less time than it had"
    assert told(offices.county.writer, "survey_returned") == 1
    assert waits(offices.county.writer) == [("培训设施摸底", DUE, "按退回意见更正后报送")]
    with refused("not_now"):
        actions.take_reply(**above)
    with refused("not_now"):
        actions.return_reply(**above, why="再退")
    mine = sent(offices, one, n3="3600")
    assert mine.first_sent_at == LATER
    mine = actions.take_reply(**above)
    assert (mine.state, mine.why_back) == (ReplyState.TAKEN, "")
    with refused("not_now"):
        actions.take_reply(**above)
    late = cast_course.moment(date(2025, 11, 20), 9)
    sent(offices, one, region=cast.NEIGHBOUR)
    back = actions.return_reply(by=offices.city.writer, now=late, reply_id=reply(one, cast.NEIGHBOUR).pk, why="重填")
    assert back.due_on == working_days().add(late.date(), 3) > DUE


def test_side_by_side_and_added_up(offices: Offices) -> None:
    one = issued(offices)
    sent(offices, one)
    answered(offices, one, region=cast.NEIGHBOUR, n2="30")
    fields, above = queries.surveys.survey_fields(one), offices.city.writer
    cells = queries.surveys.sent_in(one, by=above)
    assert (cast.NEIGHBOUR, fields[1].pk) not in cells
    assert queries.surveys.survey_totals(cells, fields)[fields[1].pk] == Cell(12)
    sent(offices, one, region=cast.NEIGHBOUR, n2="30", n3="0.5")
    cells = queries.surveys.sent_in(one, by=above)
    sums = queries.surveys.survey_totals(cells, fields)
    assert (sums[fields[1].pk], sums[fields[2].pk]) == (Cell(42), Cell(350100)) and fields[3].pk not in sums
    assert sums[fields[0].pk].number == SurveyFigure.objects.get(reply=reply(one, cast.COUNTY)).numerator
    assert {code for code, _field in queries.surveys.sent_in(one, by=offices.county.writer)} == {cast.COUNTY}
    assert queries.surveys.survey(one.pk, by=above) == one
    with pytest.raises(Survey.DoesNotExist):
        queries.surveys.survey(one.pk, by=offices.county.writer)


def test_what_was_asked_of_a_region_this_year_is_counted(offices: Offices) -> None:
    assert queries.surveys.burdens([cast.COUNTY], YEAR) == {}
    issued(offices)
    issued(offices, regions=[cast.COUNTY])
    composed(offices)  # one that is not out is no burden
    found = queries.surveys.burdens([cast.COUNTY, cast.NEIGHBOUR, cast.CITY], YEAR)
    assert found == {cast.COUNTY: Burden(2, 8, 6), cast.NEIGHBOUR: Burden(1, 4, 3)}
    assert queries.surveys.burdens([cast.COUNTY], YEAR + 1) == {}


def test_lists_say_who_sent_and_who_is_late(offices: Offices) -> None:
    one, draft = issued(offices), composed(offices)
    sent(offices, one)

    def found(by, on=DUE, **wanted) -> list[tuple]:
        return [(each.pk, each.asked, each.sent, each.late)
                for each in queries.surveys.found_surveys(SurveysWanted(**wanted), by=by, on=on)]

    city, after = offices.city.writer, DUE + timedelta(days=1)
    assert found(city) == [(draft.pk, 0, 0, 0), (one.pk, 2, 1, 0)] and found(city, after)[1] == (one.pk, 2, 1, 1)
    assert found(city, side="asked") == [] and len(found(city, side="ours")) == 2
    assert [row[0] for row in found(city, state="issued")] == [one.pk] == [row[0] for row in found(city, text=one.no)]
    assert found(city, text="没有这张") == [] and len(found(city, text="设施")) == 2
    assert [row[0] for row in found(offices.county.writer, side="asked")] == [one.pk], "a draft is not seen below"
    for by in (*offices.who.strangers, offices.province.writer, VISITOR):
        assert found(by) == []


def test_reminded_of_each_once_a_stage_until_it_is_sent(offices: Offices) -> None:
    one = issued(offices)
    assert nightly.remind_of_tasks(now=NOW) == 0
    before = cast_course.moment(working_days().add(DUE, -5), 7)
    sent(offices, one, region=cast.NEIGHBOUR)
    assert nightly.remind_of_tasks(now=before) == 1 and nightly.remind_of_tasks(now=before) == 0
    assert told(offices.county.writer, "survey_due") == told(offices.county.leader, "survey_due") == 1
    assert told(offices.neighbour.writer, "survey_due") == 0
    after = cast_course.moment(working_days().add(DUE, 1), 7)
    assert nightly.remind_of_tasks(now=after) == 1
    assert told(offices.county.writer, "survey_late") == 1 and told(offices.city.writer, "survey_late") == 0
    assert SurveyReminder.objects.count() == 2
    sent(offices, one)
    assert nightly.remind_of_tasks(now=cast_course.moment(working_days().add(DUE, 5), 7)) == 0


def test_a_closed_one_waits_for_nobody(offices: Offices) -> None:
    one = issued(offices)
    mine = sent(offices, one, region=cast.NEIGHBOUR)
    actions.close_survey(by=offices.city.writer, now=LATER, survey_id=one.pk)
    with refused("not_now"):
        actions.close_survey(by=offices.city.writer, now=LATER, survey_id=one.pk)
    assert [waits(by) for by in (offices.county.writer, offices.city.writer)] == [[], []]
    for act in (lambda: answered(offices, one), lambda: actions.take_reply(by=offices.city.writer, now=LATER, reply_id=mine.pk),
                lambda: actions.return_reply(by=offices.city.writer, now=LATER, reply_id=mine.pk, why="x"),
                lambda: actions.send_reply(by=offices.county.writer, now=LATER, reply_id=reply(one, cast.COUNTY).pk)):
        with refused("survey_over"):
            act()
    assert nightly.remind_of_tasks(now=cast_course.moment(working_days().add(DUE, 1), 7)) == 0


def test_who_may_do_what(offices: Offices) -> None:
    one, draft = issued(offices), composed(offices)
    mine = reply(one, cast.COUNTY)
    outsiders = (*offices.who.strangers, VISITOR, offices.who.payer, offices.who.worker)
    with refused("not_yours"):
        drafted(offices, by=offices.county.writer)
    for by in (*outsiders, offices.county.writer, offices.province.writer, offices.nation.writer):
        for act, more in ((actions.put_figure, {"indicator": "cohorts"}), (actions.drop_field, {"field_id": 1}),
                          (actions.put_field, {"kind": "text", "label": "a", "unit": "", "definition": "b"}),
                          (actions.issue_survey, {"regions": [cast.COUNTY], "due_on": DUE}), (actions.close_survey, {})):
            with refused("not_yours"):
                act(by=by, now=NOW, survey_id=draft.pk, **more)
        for act, more in ((actions.take_reply, {}), (actions.return_reply, {"why": "x"})):
            with refused("not_yours"):
                act(by=by, now=NOW, reply_id=mine.pk, **more)
    for by in (*outsiders, offices.neighbour.writer, offices.city.writer, offices.province.writer):
        for act, more in ((actions.answer_survey, {"lines": []}), (actions.send_reply, {})):
            with refused("not_yours"):
                act(by=by, now=NOW, reply_id=mine.pk, **more)
    with refused("not_yours"):
        actions.remind_of_surveys(by=offices.city.writer, now=NOW)
    for by in (offices.neighbour.writer, offices.province.writer, *offices.who.strangers):
        with pytest.raises(SurveyReply.DoesNotExist):
            queries.surveys.survey_reply(mine.pk, by=by)


@pytest.mark.parametrize(("change", "match"), [
    ("governance_survey SET due_on = '2025-12-31'", "as it went out"), ("governance_survey SET title = 'x'", "as it went out"),
    ("governance_survey SET state = 'drafted', issued_at = NULL", "as it went out"),
    ("governance_surveyfield SET label = 'x'", "not being composed"),
    ("governance_surveyfield SET adds_up = false", "not being composed"),
    ("governance_surveyanswer SET number = 1", "not changed"), ("governance_surveyfigure SET numerator = 9", "pgtrigger"),
    ("governance_surveyreply SET region_id = '120100'", "of its region"),
    ("governance_surveyreply SET first_sent_at = now()", "of its region"),
    ("governance_surveyreply SET state = 'sent', taken_at = NULL", "of its region")])
def test_what_is_out_and_what_was_received_the_database_keeps(offices: Offices, change: str, match: str) -> None:
    taken(offices, issued(offices, regions=[cast.COUNTY]))
    table = change.split()[0]
    with pytest.raises(DatabaseError, match=match), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE {change}")
    for sql in (f"DELETE FROM {table}", f"TRUNCATE {table} CASCADE"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)


def test_a_figure_is_never_typed_into_the_tables_either(offices: Offices) -> None:
    one = issued(offices)
    mine, computed = reply(one, cast.COUNTY), SurveyFigure.objects.get(reply__region=cast.COUNTY)
    answer = {"reply": mine, "written_at": NOW}
    other = composed(offices)
    for wrong in ({"field": computed.field, "number": 5}, {"field": one.fields.get(position=4), "number": 5},
                  {"field": one.fields.get(position=2), "text": "五"}, {"field": other.fields.get(position=2), "number": 5}):
        with pytest.raises(IntegrityError, match="is not typed") as said, transaction.atomic():
            SurveyAnswer.objects.create(**answer, **wrong)
        assert CONSTRAINTS[said.value.__cause__.diag.constraint_name] is SurveyRefusal.FIGURE_TYPED
    theirs = SurveyReply.objects.create(survey=other, region_id=cast.COUNTY, due_on=DUE)
    given = {"reply": theirs, "field": other.fields.get(position=1), "frozen_ids": computed.frozen_ids,
             "numerator": computed.numerator}
    for wrong in ({"numerator": computed.numerator + 1}, {"denominator": 3}, {"frozen_ids": []},
                  {"reply": mine, "field": computed.field}, {"field": other.fields.get(position=2)},
                  {"frozen_ids": computed.frozen_ids * 2}):
        with pytest.raises(IntegrityError, match="from what is frozen") as said, transaction.atomic():
            SurveyFigure.objects.create(**(given | wrong))
        assert CONSTRAINTS[said.value.__cause__.diag.constraint_name] is SurveyRefusal.FIGURE_TYPED
    SurveyFigure.objects.create(**given)  # what adds up may be written, while the form is composed


def test_who_sent_does_not_receive(offices: Offices) -> None:
    mine = taken(offices, issued(offices, regions=[cast.COUNTY]))
    with superuser(), pytest.raises(IntegrityError, match="two_people"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("UPDATE governance_surveyreply SET taken_by = sent_by WHERE id = %s", [mine.pk])


def test_a_reply_is_not_sent_half_by_a_bare_statement_either(offices: Offices) -> None:
    mine = reply(issued(offices), cast.COUNTY)
    sending = "UPDATE governance_surveyreply SET state = 'sent', sent_at = now(), first_sent_at = now() WHERE id = %s"
    with pytest.raises(IntegrityError, match="not filled in"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sending, [mine.pk])
    answered(offices, mine.survey)
    with connection.cursor() as cursor:
        cursor.execute(sending, [mine.pk])
        assert cursor.rowcount == 1
