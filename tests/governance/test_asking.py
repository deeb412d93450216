"""Whether what is to be typed is counted already: by key, name, synonym and likeness, the same answer for everyone; its rules."""

from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st

from baigong.governance.decide.asking import Likeness, core, likeness, read_names
from baigong.governance.decide.replying import Asked, Cell, Line, outermost, read_lines, totals
from baigong.governance.queries.asking import asking_rules, likest
from baigong.governance.words import FieldKind
from baigong.kernel.actor import region_stem
from baigong.offer.queries import last_day
from baigong.reporting import queries as reporting

RULES = asking_rules(date(2025, 11, 6))
SHELF = Path(settings.INSTITUTION) / "reporting" / "synonyms.yaml"
TEXT = "source: a\ntrust: proposal\nfillers: [累计]\nsynonyms:\n  {one}\n"


@pytest.mark.parametrize(("name", "slug"), [
    ("trainings", "trainings"), ("培训人次", "trainings"), ("Trainings", "trainings"), ("本年度累计培训人次", "trainings"),
    ("培训人数", "trainings"), ("ＴＲＡＩＮＩＮＧＳ", "trainings"), ("全年 参加 培训 人次（合计）", "trainings"),
    ("取证人数", "certificates"), ("补贴资金支出", "subsidy-paid"), ("发放补贴金额（元）", "subsidy-paid"),
    ("定点机构数", "providers"), ("考核合格率", "pass-rate"),
    ("投诉举报件数", "complaints"), ("满班率", "seat-use")])
def test_what_is_counted_is_known_by_whatever_name(name: str, slug: str) -> None:
    found = likest(name)
    assert found is not None and found.slug == slug and found.percent >= RULES.same_percent, found


@pytest.mark.parametrize(("name", "slug"), [("残疾人培训人次", "trainings"), ("农村劳动者取证人数", "certificates"),
                                            ("补贴金额中设备部分", "subsidy-paid")])
def test_what_is_near_says_to_what_and_is_not_taken_for_it(name: str, slug: str) -> None:
    found = likest(name)
    assert found is not None and found.slug == slug and RULES.near_percent <= found.percent < RULES.same_percent, found


@pytest.mark.parametrize("name", ["流动教学车辆", "车辆维护费用", "有无维护制度", "设备老化台数", "企业意见", "x", "。"])
def test_what_no_indicator_tells_may_be_asked(name: str) -> None:
    found = likest(name)
    assert found is None or found.percent < RULES.near_percent, found


def test_every_indicator_is_known_by_its_own_names() -> None:
    for one in reporting.indicators():
        for name in (one.slug, one.name.zh, one.name.en):
            found = likest(name)
            assert found is not None and (found.slug, found.percent) == (one.slug, 100), (name, found)


def test_of_equals_the_first_is_meant_and_a_name_of_fillers_stays() -> None:
    called = [("a", ["培训"]), ("b", ["培训"])]
    assert likeness("累计培训", called, fillers=["累计"]) == Likeness("a", "培训", 100)
    assert core("累计", ["累计"]) == "累计" and likeness("车", called, fillers=[]) is None


@given(st.text(max_size=20), st.permutations(["培训", "发证", "补贴人次"]))
def test_a_likeness_depends_on_nothing_but_the_names(name: str, order: list[str]) -> None:
    first = likeness(name, [(one, [one]) for one in order], fillers=[])
    again = likeness(name, [(one, [one]) for one in order], fillers=[])
    best = max((likeness(name, [(one, [one])], fillers=[]) for one in order), key=lambda one: one.percent if one else 0)
    assert first == again and (first.percent if first else 0) == (best.percent if best else 0) <= 100


@pytest.mark.parametrize("one", ["nothing: [甲]", "trainings: [甲]\n  cohorts: [累计甲]"])
def test_a_shelf_that_contradicts_itself_is_refused(one: str) -> None:
    with pytest.raises(ValueError, match=r"no indicator nothing|means trainings and cohorts"):
        read_names(TEXT.format(one=one), known=["trainings", "cohorts"])
    with pytest.raises(ValueError, match="needs exactly"):
        read_names("fillers: []", known=[])
    assert read_names(SHELF.read_text(encoding="utf-8"), known=[one.slug for one in reporting.indicators()]).synonyms


def test_a_clock_runs_in_working_days_and_stands_still_where_nobody_knows_them() -> None:
    assert last_day(date(2025, 9, 30), 1) == date(2025, 10, 9), "after the holiday"
    assert last_day(date(2041, 1, 1), 1) is None
    with pytest.raises(LookupError):
        asking_rules(date(2010, 1, 1))


FIELDS = [Asked(1, FieldKind.COUNT, "车辆"), Asked(2, FieldKind.MONEY, "费用"), Asked(3, FieldKind.TEXT, "制度")]


def test_a_sheet_is_read_whole_or_every_fault_is_named_by_its_row() -> None:
    found, faults = read_lines([Line(2, "1", "1,200"), Line(3, " 2 ", "￥3,500.5"), Line(4, "3", " 有 ")], FIELDS)
    assert found == {1: Cell(1200), 2: Cell(350050), 3: Cell(text="有")} and faults == []
    wrong = [Line(2, "1", "十二"), Line(3, "1", "3"), Line(4, "2", "1.005"), Line(5, "9", "1"), Line(6, "3", "")]
    found, faults = read_lines(wrong, FIELDS)
    assert [(one.word.value, one.values["row"]) for one in faults] == [
        ("survey_not_whole", 2), ("survey_row_twice", 3), ("survey_not_yuan", 4), ("survey_no_row", 5)]
    assert found[3] is None, "an empty field is emptied"
    _found, faults = read_lines([Line(2, "1", "1"), Line(3, "1", "2")], FIELDS)
    assert [one.word.value for one in faults] == ["survey_row_twice"]


@pytest.mark.parametrize("said", ["-1", "1.5", "1e3", "١٢", str(10**15), "12 辆"])
def test_a_number_is_whole_and_not_below_nothing(said: str) -> None:
    _found, faults = read_lines([Line(1, "1", said)], FIELDS)
    assert [one.word.value for one in faults] == ["survey_not_whole"]


@pytest.mark.parametrize("said", ["-1", "NaN", "Infinity", "0.001", "一百"])
def test_money_is_whole_fen(said: str) -> None:
    _found, faults = read_lines([Line(1, "2", said)], FIELDS)
    assert [one.word.value for one in faults] == ["survey_not_yuan"]


@given(st.lists(st.tuples(st.integers(0, 10**9), st.integers(0, 10**9)), min_size=1, max_size=9))
def test_totals_are_sums_and_shares_are_summed_by_their_parts(parts: list[tuple[int, int]]) -> None:
    cells = {(str(n), 1): Cell(*part) for n, part in enumerate(parts)}
    cells |= {(str(n), 2): Cell(part[0]) for n, part in enumerate(parts)}
    codes = [str(n) for n in range(len(parts))]
    found = totals(cells, codes, [1, 2, 3])
    assert found == {1: Cell(sum(n for n, _ in parts), sum(d for _, d in parts)), 2: Cell(sum(n for n, _ in parts))}


def test_a_district_within_its_city_is_not_counted_twice() -> None:
    codes = ["120100", "120104", "410000"]
    assert outermost(codes, {code: region_stem(code) for code in codes}) == ["120100", "410000"]
