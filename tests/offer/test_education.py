"""An employer's education fund: worked out year by year, written down with vouchers, closed for good."""

from datetime import UTC, date, datetime
from io import BytesIO

import pytest
import xlsxwriter
import yaml
from django.db import DatabaseError, IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from baigong.kernel.refused import Refused
from baigong.offer import actions, queries
from baigong.offer.decide.education import (
    Use,
    Year,
    accounts,
    education_rules_of,
    percent,
    read_education_rules,
)
from baigong.offer.models import EducationSpent, EducationYear
from baigong.offer.words.education import EducationUse as Purpose
from tests import cast, cast_offer

NEXT_YEAR = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
HEAD = ["凭证号", "日期", "用途", "内容", "金额", "其中一线职工"]


def the_rules():
    return education_rules_of(read_education_rules(
        (cast_offer.shelf() / "training" / "education.yaml").read_text(encoding="utf-8")), 2025)


def written(who, *, by=None, year=2025, payroll_fen=1_000_000_00, per_mille=15, now=cast.NOW):
    return actions.write_education_year(by=by or who.employer_clerk, now=now, year=year, payroll_fen=payroll_fen,
                                        per_mille=per_mille)


def use(no="PZ-1", on=date(2025, 3, 5), amount_fen=2_000_00, front_line_fen=1_500_00, **more):
    return Use(no, on, more.pop("purpose", Purpose.SKILLS), more.pop("what", "焊工三级培训"), amount_fen, front_line_fen)


def spent(who, year, *uses, by=None, now=cast.NOW):
    return actions.spend_on_education(by=by or who.employer_clerk, now=now, year_id=year.pk, uses=uses or [use()])


def codes(attempt, *args, **more):
    with pytest.raises(Refused) as refused:
        attempt(*args, **more)
    return refused.value.codes


def table(*rows, head=HEAD):
    file = BytesIO()
    book = xlsxwriter.Workbook(file)
    sheet = book.add_worksheet()
    for n, row in enumerate([head, *rows]):
        sheet.write_row(n, 0, row)
    book.close()
    return file.getvalue()


# ── worked out ──────────────────────────────────────────────────────────────────────────────────────────────────────

def test_what_is_above_the_ceiling_is_deducted_later():
    """Payroll 1,000,000; the ceiling is 80,000. 100,000 in the first year leaves 20,000 for the next."""
    first, second = accounts([Year(2024, 1_000_000_00, 15, 100_000_00, 50_000_00), Year(2025, 1_000_000_00, 25, 30_000_00)],
                             {2024: the_rules(), 2025: the_rules()})
    assert (first.set_aside_fen, first.ceiling_fen, first.deductible_fen) == (15_000_00, 80_000_00, 80_000_00)
    assert (first.carried_out_fen, first.adjustment_fen, first.left_fen) == (20_000_00, 20_000_00, -85_000_00)
    assert (second.set_aside_fen, second.carried_in_fen, second.deductible_fen) == (25_000_00, 20_000_00, 50_000_00)
    assert (second.carried_out_fen, second.adjustment_fen, second.left_fen) == (0, -20_000_00, -90_000_00)
    assert (first.front_line_percent, first.is_short_of_front_line) == (50, True)
    assert (second.front_line_percent, second.is_short_of_front_line) == (0, True)


def test_nothing_spent_is_no_warning():
    (one,) = accounts([Year(2025, 333, 15)], {2025: the_rules()})
    assert (one.set_aside_fen, one.front_line_percent, one.is_short_of_front_line) == (5, None, False)   # 4.995 fen, rounded
    assert [percent(n) for n in (15, 25, 80)] == ["1.5", "2.5", "8"]


FEN = st.integers(0, 10**12)


@given(st.lists(st.tuples(st.integers(1, 10**12), st.sampled_from([15, 25]), FEN), min_size=1, max_size=8))
def test_every_fen_spent_is_deducted_once_or_still_carried(years):
    told = [Year(2018 + n, payroll, share, fen) for n, (payroll, share, fen) in enumerate(years)]
    worked = accounts(told[::-1], {one.year: the_rules() for one in told})               # in any order
    assert sum(one.deductible_fen for one in worked) + worked[-1].carried_out_fen == sum(one.spent_fen for one in told)
    assert sum(one.set_aside_fen for one in worked) - worked[-1].left_fen == sum(one.spent_fen for one in told)
    assert sum(one.adjustment_fen for one in worked) == worked[-1].carried_out_fen
    for one in worked:
        assert 0 <= one.deductible_fen <= one.ceiling_fen
        assert one.carried_out_fen >= 0
        assert one.carried_out_fen == 0 or one.deductible_fen == one.ceiling_fen         # nothing waits that could go


def test_the_rules_are_data():
    text = (cast_offer.shelf() / "training" / "education.yaml").read_text(encoding="utf-8")
    assert the_rules().deductible_per_mille == 80
    with pytest.raises(LookupError):
        education_rules_of(read_education_rules(text), 2017)
    sheet = yaml.safe_load(text)
    del sheet["versions"][0]["front_line_percent_min"]
    with pytest.raises(ValueError, match="front_line_percent_min"):
        read_education_rules(yaml.safe_dump(sheet, allow_unicode=True))


# ── written down ────────────────────────────────────────────────────────────────────────────────────────────────────

def test_a_year_is_written_spent_struck_and_closed(who):
    year = written(who)
    assert written(who, payroll_fen=2_000_000_00).pk == year.pk
    assert spent(who, year, use(), use("PZ-2", amount_fen=500_00, front_line_fen=0)) == 2
    ((_, worked),) = queries.education_accounts(by=who.employer_clerk)
    assert (worked.year.spent_fen, worked.left_fen, worked.front_line_percent) == (2_500_00, 27_500_00, 60)
    assert queries.education_by_purpose(year.pk) == {Purpose.SKILLS: 2_500_00}
    one = EducationSpent.objects.get(no="PZ-2")
    assert codes(actions.strike_education, by=who.employer_clerk, now=cast.NOW, spent_id=one.pk, why=" ") == ("why_missing",)
    actions.strike_education(by=who.employer_clerk, now=cast.NOW, spent_id=one.pk, why="重复报销")
    actions.strike_education(by=who.employer_clerk, now=cast.NOW, spent_id=one.pk, why="再点一次")
    one.refresh_from_db()
    assert one.why_struck == "重复报销"
    spent(who, year, use("PZ-2", amount_fen=700_00, front_line_fen=0))           # the voucher is free again
    assert [row.no for row in queries.education_spent(year.pk, by=who.employer_clerk, text="pz-2")] == ["PZ-2", "PZ-2"]
    assert not queries.education_spent(year.pk, by=who.employer_clerk, purpose="awards").exists()
    assert codes(actions.close_education_year, by=who.employer_clerk, now=cast.NOW, year_id=year.pk) == ("education_not_over",)
    actions.close_education_year(by=who.employer_clerk, now=NEXT_YEAR, year_id=year.pk)
    for late in (lambda: written(who, now=NEXT_YEAR), lambda: spent(who, year, use("PZ-9"), now=NEXT_YEAR),
                 lambda: actions.close_education_year(by=who.employer_clerk, now=NEXT_YEAR, year_id=year.pk),
                 lambda: actions.strike_education(by=who.employer_clerk, now=NEXT_YEAR, spent_id=one.pk, why="x"),
                 lambda: actions.import_education(by=who.employer_clerk, now=NEXT_YEAR, year_id=year.pk, content=table())):
        assert codes(late) == ("not_now",)


def test_earlier_years_are_closed_first(who):
    before, year = written(who, year=2024), written(who)
    assert codes(actions.close_education_year, by=who.employer_clerk, now=NEXT_YEAR, year_id=year.pk) == ("education_open_before",)
    for one in (before, year):
        actions.close_education_year(by=who.employer_clerk, now=NEXT_YEAR, year_id=one.pk)
    assert not EducationYear.objects.filter(closed_at=None).exists()


def test_every_fault_is_said(who):
    assert codes(written, who, year=2026, payroll_fen=0, per_mille=14) == ("education_ahead", "no_payroll", "too_little_aside")
    assert codes(written, who, year=2017) == ("no_education_rules",)
    year = written(who)
    wrong = [use("", what=""), use("A", on=date(2024, 12, 31)), use("B", on=date(2025, 12, 30)), use("C", amount_fen=0),
             use("D", front_line_fen=2_000_01), use("E"), use("E")]
    assert codes(spent, who, year, *wrong) == ("spent_on_what", "spent_when", "spent_when", "spent_nothing",
                                               "front_line_too_much", "front_line_too_much", "voucher_twice")
    assert not EducationSpent.objects.exists()


def test_a_table_is_written_whole_or_not_at_all(who):
    year = written(who)

    def bring(*rows):
        return actions.import_education(by=who.employer_clerk, now=cast.NOW, year_id=year.pk, content=table(*rows))

    good = ["PZ-1", "2025-03-05", Purpose.SKILLS.zh, "焊工三级培训", "2000", "1500.50"]
    with pytest.raises(Refused) as refused:
        bring(good, ["PZ-2", "三月", "聚餐", "x", "1.234", "无"])
    assert [one.values["row"] for one in refused.value.reasons] == [3] * 4
    with pytest.raises(Refused) as refused:
        bring(good, [good[0], "2024-03-05", *good[2:]])
    assert [one.values["row"] for one in refused.value.reasons] == [3, 3]
    assert "Voucher PZ-1" in refused.value.reasons[1].text("en")
    assert not EducationSpent.objects.exists()
    assert bring(good, ["PZ-2", "2025/03/06", Purpose.AWARDS.zh, "自学奖励", "300", ""]) == 2
    assert codes(bring, good) == ("education_row",)


def test_it_is_nobody_else_s_business(who):
    for stranger in (who.worker, who.provider_clerk, who.reviewer, who.payer):
        assert codes(written, who, by=stranger) == ("not_yours",)
    year = written(who)
    spent(who, year)
    one = EducationSpent.objects.get()
    for stranger in (who.provider_clerk, who.reviewer, *who.strangers):
        assert codes(spent, who, year, by=stranger) == ("not_yours",)
        assert codes(actions.strike_education, by=stranger, now=cast.NOW, spent_id=one.pk, why="x") == ("not_yours",)
        assert codes(actions.close_education_year, by=stranger, now=NEXT_YEAR, year_id=year.pk) == ("not_yours",)
        assert queries.education_accounts(by=stranger) == []
        with pytest.raises(EducationYear.DoesNotExist):
            queries.education_spent(year.pk, by=stranger)


def test_the_database_has_the_last_word(who):
    year = written(who)
    spent(who, year)
    EducationYear.objects.filter(pk=year.pk).update(closed_at=NEXT_YEAR)
    for late in (lambda: EducationSpent.objects.update(amount_fen=1), lambda: EducationSpent.objects.all().delete(),
                 lambda: EducationYear.objects.update(payroll_fen=1), lambda: EducationYear.objects.all()._raw_delete("default"),
                 lambda: EducationSpent.objects.create(year=year, no="Z", on=date(2025, 1, 1), purpose="other", what="x",
                                                       amount_fen=1, written_at=NEXT_YEAR)):
        with pytest.raises(DatabaseError), transaction.atomic():
            late()
    other = written(who, year=2024)
    for wrong in ({"amount_fen": 0}, {"front_line_fen": 2}, {"struck_at": NEXT_YEAR}):
        with pytest.raises(IntegrityError), transaction.atomic():
            EducationSpent.objects.create(**{"year": other, "no": "Z", "on": date(2024, 1, 1), "purpose": "other", "what": "x",
                                             "amount_fen": 1, "written_at": NEXT_YEAR, **wrong})
