"""Reconciliation: statements whole or not at all, differences with a clock, explained or restated; by the finance officer only."""

import datetime as dt

import pytest
from django.db import DatabaseError, connection, transaction

from baigong.kernel.refused import Refused
from baigong.ledger import queries as ledger
from baigong.offer import queries as offer
from baigong.policy.models import BudgetLine
from baigong.subsidy import actions, queries
from baigong.subsidy.models import Difference, Payment, Statement
from tests import cast

pytestmark = pytest.mark.django_db
OCTOBER, LATER = (dt.date(2025, 10, 1), dt.date(2025, 10, 31)), dt.datetime(2025, 11, 3, 2, tzinfo=dt.UTC)
SEPTEMBER = (dt.date(2025, 9, 1), dt.date(2025, 9, 30))
FUNDED = "津财社〔2025〕100000000号"


def csv_of(*rows):
    return "\n".join(["日期,流水号或文号,金额", *(",".join(row) for row in rows)]).encode()


def brought(who, *rows, source="bank", span=OCTOBER, **given):
    return actions.bring_statement(**{"by": who.finance_officer, "now": LATER, "region": cast.COUNTY, "source": source,
                                      "first_on": span[0], "last_on": span[1], "content": csv_of(*rows), **given})


def refused(what, *codes):
    with pytest.raises(Refused) as no:
        what()
    assert no.value.codes == codes
    return no.value


def paid(scene):
    scene.paid()
    return Payment.objects.get(state="paid")


def test_what_agrees_to_the_fen_is_no_matter(scene):
    one = paid(scene)
    made = brought(scene.who, ("2025-10-27", one.bank_ref, "1500.00"))
    assert (made.row_count, made.matched_count, made.differences.count()) == (1, 1, 0)
    assert list(queries.statements(by=scene.who.finance_officer)) == [made]


def test_what_differs_is_a_matter_with_a_clock(scene):
    one = paid(scene)
    made = brought(scene.who, ("2025/10/27", one.bank_ref, "1500.01"), ("2025-10-28", "B-foreign", "20"))
    found = {row.ref: (row.kind, row.theirs_fen, row.ours_fen, row.due_on) for row in made.differences.all()}
    due_on = dt.date(2025, 11, 17)  # ten working days after Monday the 3rd
    assert found == {one.bank_ref: ("amount", 150_001, 150_000, due_on), "B-foreign": ("only_theirs", 2000, None, due_on)}
    assert brought(scene.who, ("2025-10-28", "B-foreign", "20")).differences.get(ref=one.bank_ref).kind == "only_ours"
    waiting = offer.rows_of(queries.inbox(by=scene.who.finance_officer))
    assert [str(row.title) for row in waiting] == [row.ref for row in queries.differences_left(by=scene.who.finance_officer)]
    assert len(waiting) == 4
    assert offer.rows_of(queries.inbox(by=scene.who.policy_officer)) == []


def test_a_statement_is_taken_in_whole_or_not_at_all(scene):
    no = refused(lambda: brought(
        scene.who, ("2025-10-27", "B1", "1500"), ("yesterday", "B2", "1"), ("2025-10-27", "", "1"), ("2025-10-27", "B4", "much"),
        ("2025-10-27", "B1", "2"), ("2025-09-30", "B6", "1"), ("2025-10-27", "B7", "-1")), *["statement_row"] * 6)
    assert [reason.values["row"] for reason in no.reasons] == [3, 4, 5, 6, 7, 8]
    assert not Statement.objects.exists()
    for content, code in ((b"", "statement_column"), (b"PK\x03\x04", "statement_file"), (csv_of(), "statement_file"),
                          ("日期,金额\n".encode(), "statement_column")):
        assert code in refused_codes(lambda content=content: brought(scene.who, content=content))
    refused(lambda: brought(scene.who, span=(OCTOBER[1], OCTOBER[0])), "statement_span")
    refused(lambda: brought(scene.who, span=(OCTOBER[0], dt.date(2025, 11, 4))), "statement_span")


def refused_codes(what):
    with pytest.raises(Refused) as no:
        what()
    return no.value.codes


def test_the_same_statement_again_is_refused(scene):
    brought(scene.who, ("2025-10-28", "B-foreign", "20"))
    refused(lambda: brought(scene.who, ("2025-10-28", "B-foreign", "20")), "statement_twice")
    assert Difference.objects.count() == 1


def test_a_difference_is_explained_once_and_stays_so(scene):
    one = brought(scene.who, ("2025-10-28", "B-foreign", "20")).differences.get()
    given = {"by": scene.who.finance_officer, "now": LATER, "difference_id": one.pk}
    refused(lambda: actions.explain_difference(**given, why=" "), "difference_why")
    refused(lambda: actions.restate_difference(**given, why="银行记错"), "not_to_restate")
    actions.explain_difference(**given, why="银行手续费，不属补贴")
    refused(lambda: actions.explain_difference(**given, why="再说一次"), "not_now")
    assert offer.rows_of(queries.inbox(by=scene.who.finance_officer)) == []
    for sql in ("UPDATE subsidy_difference SET why = '另一原因'", "DELETE FROM subsidy_difference",
                "UPDATE subsidy_difference SET theirs_fen = 1", "UPDATE subsidy_statement SET row_count = 9"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)


def test_the_bureaus_figure_is_taken_over_by_a_restatement(scene):
    made = brought(scene.who, ("2025-09-01", FUNDED, "900000.00"), source="finance", span=SEPTEMBER)
    one = made.differences.get()
    assert (one.kind, one.theirs_fen, one.ours_fen) == ("amount", 90_000_000, 100_000_000)
    given = {"by": scene.who.finance_officer, "now": LATER, "difference_id": one.pk}
    refused(lambda: actions.restate_difference(**given, why=""), "difference_why")
    done = actions.restate_difference(**given, why="下达文件为 90 万元")
    assert (done.state, ledger.restatements(one.transfer)[0].transfer_id) == ("restated", done.restatement)
    assert ledger.account(BudgetLine.objects.get().account).available_fen == 90_000_000
    refused(lambda: actions.restate_difference(**given, why="再来"), "not_now")
    again = brought(scene.who, ("2025-09-01", FUNDED, "900000"), source="finance", span=SEPTEMBER)
    assert (again.matched_count, again.differences.count()) == (1, 0)  # as it stands now


def test_a_restatement_that_the_line_cannot_bear_leaves_the_difference_open(scene):
    scene.reviewed()  # 1,500.00 are held
    one = brought(scene.who, ("2025-09-01", FUNDED, "1000"), source="finance", span=SEPTEMBER).differences.get()
    refused(lambda: actions.restate_difference(by=scene.who.finance_officer, now=LATER, difference_id=one.pk, why="错"),
            "overdrawn")
    one.refresh_from_db()
    assert (one.state, one.closed_at) == ("open", None)


def test_strangers_and_others_bring_and_close_nothing(scene):
    one = brought(scene.who, ("2025-10-28", "B-foreign", "20")).differences.get()
    for by in (*scene.who.strangers, scene.who.payer, scene.who.reviewer, scene.who.province_officer):
        refused(lambda by=by: brought(scene.who, by=by), "not_yours")
        for action in (actions.explain_difference, actions.restate_difference):
            refused(lambda by=by, action=action: action(by=by, now=LATER, difference_id=one.pk, why="x"), "not_yours")
    for by in scene.who.strangers:
        assert not queries.differences(by=by).exists()
