"""What a task is drafted with, and two versions beside each other: pure, so every case is quick."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baigong.governance.decide.comparing import Told, compared, grams, marked
from baigong.governance.decide.drafting import Body, body_of, day_of, measure_of, target_of, title_of
from baigong.governance.decide.settling import carried, case_of, labels, merged, told
from baigong.governance.words import Case

ON = date(2025, 9, 3)  # a Wednesday
FIELDS = ("人社", "财政", "教育")
BODIES = [Body(1, "天津市人社局", "province"), Body(2, "天津市就业服务中心", "prefecture"), Body(3, "南开区人社局", "county"),
          Body(4, "河西区人社局", "county"), Body(5, "南开区财政局", "county")]


@pytest.mark.parametrize(("terms", "day"), [
    (["2025-12-20"], date(2025, 12, 20)), (["2025-01-01"], None), ([], None), (["gradual", "regular"], None), (["-3WD"], None),
    (["P1Y"], date(2025, 12, 31)), (["P6M"], date(2025, 12, 31)), (["P3M"], date(2025, 9, 30)), (["P1M"], date(2025, 9, 30)),
    (["P1W"], date(2025, 9, 5)), (["P1Y@01-31"], date(2026, 1, 31)), (["P1Y@11-15"], date(2025, 11, 15)),
    (["P15D"], date(2025, 9, 15)),
    (["P1M@25"], date(2025, 9, 25)), (["P1M@1"], date(2025, 10, 1)), (["+30D"], date(2025, 10, 3)), (["+1M"], date(2025, 10, 3)),
    (["+1Y"], date(2026, 9, 3)), (["+5WD"], ON + timedelta(days=5)), (["2025-12-20", "2025-10-31"], date(2025, 10, 31)),
])
def test_the_first_day_that_a_term_names(terms: list[str], day: date | None) -> None:
    assert day_of(terms, on=ON, add_working_days=lambda day, n: day + timedelta(days=n)) == day


def test_a_year_that_is_not_arranged_gives_no_day() -> None:
    assert day_of(["+5WD"], on=ON, add_working_days=lambda day, n: None) is None


def test_the_end_of_february_is_a_day() -> None:
    assert day_of(["+1M"], on=date(2025, 1, 31), add_working_days=lambda day, n: None) == date(2025, 2, 28)
    assert day_of(["P1M@31"], on=date(2025, 2, 3), add_working_days=lambda day, n: None) == date(2025, 2, 28)


@pytest.mark.parametrize(("figures", "target"), [
    ([">=3000人次"], (3000, "人次")), (["=80人次", ">=9家"], (80, "人次")), (["<=50%"], None), ([], None), ([">=2.5年"], (3, "年")),
    (["<=5%", ">=60%"], (60, "%")),
])
def test_only_what_is_to_be_reached_is_a_target(figures: list[str], target: tuple[int, str] | None) -> None:
    assert target_of(figures) == target


@pytest.mark.parametrize(("name", "found"), [
    ("市人社局", 1),  # none of the field at that level, so the highest of it, which hands it down
    ("省人社厅", 1), ("区人社局", 1), ("区财政局", 5), ("市教育局", None), ("收文单位", None), ("各有关部门", None),
    ("市就业服务中心", 2), ("各区", None)])
def test_whom_a_name_means(name: str, found: int | None) -> None:
    assert body_of(name, BODIES, FIELDS) == found


def test_two_as_high_are_nobody() -> None:
    assert body_of("区人社局", BODIES[2:4], FIELDS) is None
    assert body_of("区人社局", BODIES[3:4], FIELDS) == 4


def test_a_title_is_one_line_of_the_deed() -> None:
    assert title_of("，组织培训，做好登记；其他另定。") == "组织培训，做好登记"
    assert len(title_of("培训" * 60)) == 60


def test_a_measure_is_one_the_sentence_speaks_of() -> None:
    measures = [(5, "重点群体就业技能培训"), (12, "培训机构目录清单")]
    assert measure_of("市人社局要组织重点群体就业技能培训。", measures) == 5
    assert measure_of("市财政局负责落实经费。", measures) is None


def test_versions_stand_side_by_side() -> None:
    before = [Told("一#1", "重点任务"), Told("一（一）#1", "培训不少于300人次。"), Told("一（二）#1", "公布补贴标准。"),
              Told("二#1", "保障")]
    after = [Told("一#1", "重点任务"), Told("一（一）#1", "培训不少于500人次。"), Told("二#1", "保障"),
             Told("二#2", "按季度报送进展。")]
    rows = compared(before, after)
    assert [(str(row.change), row.before and row.before.anchor, row.after and row.after.anchor) for row in rows] == [
        ("same", "一#1", "一#1"), ("changed", "一（一）#1", "一（一）#1"), ("removed", "一（二）#1", None),
        ("same", "二#1", "二#1"), ("added", None, "二#2")]
    assert rows[1].marks == (("=", "培训不少于"), ("-", "3"), ("+", "5"), ("=", "00人次。"))


@given(st.lists(st.text("培训补贴机构。", min_size=1, max_size=6), max_size=8),
       st.lists(st.text("培训补贴机构。", min_size=1, max_size=6), max_size=8))
def test_a_comparison_loses_no_sentence_and_adds_none(before: list[str], after: list[str]) -> None:
    olds, news = ([Told(str(n), text) for n, text in enumerate(texts)] for texts in (before, after))
    rows = compared(olds, news)
    assert [row.before for row in rows if row.before] == olds
    assert [row.after for row in rows if row.after] == news
    for row in rows:
        if row.marks and row.before and row.after:
            assert "".join(said for what, said in row.marks if what != "+") == row.before.text
            assert "".join(said for what, said in row.marks if what != "-") == row.after.text
    assert marked("同", "同") == (("=", "同"),)


@given(st.text("培训AB 机构", max_size=9), st.text("培训AB 机构", max_size=5))
def test_whatever_holds_a_word_holds_its_pairs(text: str, word: str) -> None:
    bare = "".join(word.split())
    assert set(grams(bare)) <= set(grams(f"{text}{bare}"))


def test_what_stands_is_compared_with_what_was_proposed() -> None:
    said = told("task", ["市人社局"], [], [], [])
    proposed = {**said, "span": [0, 9]}
    assert case_of(proposed, said, (0, 9), "proposed") is None
    assert case_of(proposed, said, (0, 9), "confirmed") == Case.AS_PROPOSED
    assert case_of(proposed, said, (0, 5), "confirmed") == Case.CORRECTED
    assert case_of(None, said, (0, 9), "confirmed") == Case.MISSED
    assert case_of(proposed, said, (0, 9), "dropped") == Case.WRONG
    assert case_of(proposed, said, (0, 9), "merged") == Case.WRONG
    assert case_of(None, said, (0, 9), "dropped") is None
    with pytest.raises(ValueError, match="wish"):
        told("wish", [], [], [], [])


def test_several_are_told_as_one() -> None:
    one, two = told("task", ["市人社局"], ["市财政局"], ["P1Y"], []), told("report", ["市财政局"], ["市教育局"], ["P1Y"], [">=1次"])
    assert merged([one, two]) == {"kind": "task", "who": ["市人社局", "市财政局"], "with": ["市教育局"], "when": ["P1Y"],
                                  "measured": [">=1次"]}


def test_settled_sentences_go_on_in_order_and_once() -> None:
    read = {"kind": "task", "span": [0, 3]}
    assert carried([(1, "同一句", read), (2, "同一句", read), (3, "同一句", read), (4, "别的", read), (5, "补充", None)],
                   [(10, "同一句", read), (11, "别的", {"kind": "report", "span": [0, 3]}), (12, "同一句", read)]) == {1: 10, 2: 12}


def test_labels_name_a_span_only_where_it_is_a_part() -> None:
    said = told("task", ["市人社局"], [], [], [])
    sheet = labels("文号", "ab", "a.txt", [("一#1", (0, 9), 9, said), ("一#2", (3, 9), 9, said)])
    assert "span: [3, 9]" in sheet and sheet.count("span") == 1 and "with" not in sheet
