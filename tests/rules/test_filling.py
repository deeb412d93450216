"""A place fills in what a frame above leaves to it: one whole sheet, judged like any other, inside the bounds or refused."""

from datetime import date
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baigong import rules
from baigong.rules.columns import answer_of, plan_of, read_answer
from baigong.rules.report import page
from baigong.rules.sampling import near
from tests.rules.columned import by_polars, frame_of, rows_by_duckdb
from tests.rules.filled import CASES, CITY, NOTICE, PROVINCE, faults_of, plant, shelf_with
from tests.rules.sheets import VOCABULARY

APPRENTICE = "440000/apprentice-2023"
SHORTAGE = {"certificate.is_shortage": True}


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    return shelf_with(tmp_path, PROVINCE, APPRENTICE)


def read(shelf: Path, code: str) -> rules.Sheet:
    return rules.read_folder(shelf / code, VOCABULARY)


def cases_of(shelf: Path, code: str) -> tuple[rules.Case, ...]:
    return rules.read_cases(shelf / code / "cases.yaml", read(shelf, code))


def line_of(text: str, part: str) -> int:
    return text[:text.index(part)].count("\n") + 1


def test_a_city_s_few_lines_are_a_whole_sheet(shelf: Path) -> None:
    report = rules.check_folder(plant(shelf), VOCABULARY)
    assert report.faults == () and report.covered == report.wanted == 3
    sheet, frame = report.sheet, read(shelf, PROVINCE)
    assert sheet is not None
    assert (sheet.code, sheet.codes, sheet.law_of) == ("440100/training-2023", ("440100/training-2023", PROVINCE), "440000")
    assert (sheet.kind, sheet.is_claimed, sheet.pays, sheet.facts) == ("subsidy", True, frame.pays, frame.facts)
    assert sheet.basis.document == "甲市紧缺职业上浮办法" and sheet.fills is not None
    assert (sheet.fills.document, sheet.fills.hash) == (frame.basis.document, frame.hash)
    assert str(sheet.in_force) == "2024-01-01 … 2026-01-01", "to the end of what it fills in"
    assert [(era.span.start.year, era.label) for era in rules.versions(sheet)] == [(2024, "2024年标准"), (2025, "2025年标准")]
    assert [article.anchor for article in sheet.articles] == ["local-1", "gd-who", "gd-rate", "gd-time", "nat"]
    assert [row.text for row in rules.differences(sheet, date(2024, 1, 1), date(2025, 1, 1))] == ["紧缺上浮：由 20% 变为 25%"]


def test_it_comes_back_from_its_published_form(shelf: Path) -> None:
    plant(shelf)
    sheet = read(shelf, "440100/training-2023")
    again = rules.from_json(sheet.as_json())
    assert again == sheet and again.hash == sheet.hash


def test_its_hash_changes_with_the_frame_s(shelf: Path) -> None:
    plant(shelf)
    was = read(shelf, "440100/training-2023").hash
    for name, old, new in (("policy.yaml", "label_en: least age", "label_en: lowest age"), ("notice.md", "最多30%", "至多30%")):
        text = (shelf / PROVINCE / name).read_text(encoding="utf-8")
        (shelf / PROVINCE / name).write_text(text.replace(old, new), encoding="utf-8")
        now = read(shelf, "440100/training-2023").hash
        assert now != was
        was = now


def test_the_province_s_words_still_mean_the_province(shelf: Path) -> None:
    plant(shelf)
    (case, *_others) = cases_of(shelf, "440100/training-2023")
    sheet = read(shelf, "440100/training-2023")
    facts = case.facts | {"worker.home_region": "445200"}
    assert rules.judge(sheet, facts).pays, "registered in the province, not in the city"
    assert rules.judge(sheet, facts | {"worker.home_region": "430100"}).pays is False


def test_it_is_printed_with_its_range_and_frame(shelf: Path) -> None:
    text = page(rules.check_folder(plant(shelf), VOCABULARY))
    assert "fills in 440000/training-2023 · Guangdong training subsidy · 广东省职业技能培训补贴管理办法（2023年）" in text
    assert "shortage uplift: 25%, at least 0% and at most 30% (given here)" in text
    assert "± shortage uplift: from 20% to 25%" in text
    text = page(rules.check_folder(shelf / APPRENTICE, VOCABULARY))
    assert "rate a year: –, at least 5,000 yuan and at most 8,500 yuan (open until a place below gives it)" in text


def test_a_county_under_a_city_keeps_to_the_city_s_range(shelf: Path) -> None:
    city = CITY.replace("2025-01-01: 25}", """2025-01-01: 25, within: {least: county_least}}
  county_least: {unit: percent, label: 县区下限, label_en: least of a county, basis: local-1, 2024-01-01: 10}""")
    assert faults_of(plant(shelf, policy=city)) == []
    county = """\
fills: 440100/training-2023
basis: {document: 乙区办法, trust: O}
in_force: {from: 2024-07-01, until: 2025-07-01}
figures:
  shortage_uplift: {basis: county-1, 2024-07-01: VALUE}
"""
    notice = "# 乙区\n\n## 上浮 {#county-1}\n上浮。\n"
    cases = """\
base: {certificate.issued_on: 2024-08-01, claim.applied_on: 2024-09-01}
cases: [{name: 乙区, pays: true, amount_yuan: 2200, source: 乙区}]
"""
    folder = plant(shelf, "440103/training-2023", county.replace("VALUE", "10"), cases, notice)
    assert faults_of(folder) == []
    sheet = rules.read_folder(folder, VOCABULARY)
    assert sheet.codes == ("440103/training-2023", "440100/training-2023", PROVINCE)
    assert [version.start for version in sheet.versions] == [date(2024, 7, 1), date(2025, 1, 1)], "the city's version as well"
    assert [article.anchor for article in sheet.articles][:3] == ["county-1", "local-1", "gd-who"]
    below = faults_of(plant(shelf, "440103/training-2023", county.replace("VALUE", "9"), cases, notice))
    assert below[0] == (f"policy.yaml:5: shortage_uplift is 9: less than county_least allows, 10 (440100/training-2023/policy.yaml:"
                        f"{line_of(city, 'county_least:')}) — give 10 to 30")
    above = faults_of(plant(shelf, "440103/training-2023", county.replace("VALUE", "31"), cases, notice))
    assert "more than uplift_max allows, 30 (440000/training-2023/policy.yaml:" in above[0], "the city set none"


def test_a_city_that_leaves_nothing_on_leaves_nothing_to_counties(shelf: Path) -> None:
    plant(shelf)
    county = CITY.replace("440000", "440100")
    told = faults_of(plant(shelf, "440103/training-2023", county, notice=NOTICE.replace("local", "county")))
    assert told == ["policy.yaml:7: 440100/training-2023 leaves nothing to the places below it — there is nothing to fill in",
                    "policy.yaml:8: figure shortage_uplift is not left to the places below 440100/training-2023 — it leaves none"]


def test_a_narrower_range_must_lie_in_the_wider_one(shelf: Path) -> None:
    city = CITY.replace("2025-01-01: 25}", """2025-01-01: 25, within: {most: county_most}}
  county_most: {unit: percent, label: 县区上限, label_en: most of a county, basis: local-1, 2024-01-01: 40}""")
    assert faults_of(plant(shelf, policy=city))[0].startswith(
        f"policy.yaml:{line_of(city, 'county_most: {unit')}: county_most is 40: more than uplift_max allows, 30 (440000/")


def test_what_was_given_for_a_while_is_handed_back(shelf: Path) -> None:
    policy = CITY.replace(", 2025-01-01: 25}", ", until: 2025-01-01}")
    cases = CASES.replace("amount_yuan: 2500", "amount_yuan: 2000")
    assert faults_of(plant(shelf, policy=policy, cases=cases)) == []
    figure = next(one for one in read(shelf, "440100/training-2023").figures if one.code == "shortage_uplift")
    assert [(value.start.year, value.value) for value in figure.values] == [(2024, 20), (2025, 0)]


def test_its_own_to_change_is_what_is_left_to_it_and_its_own_narrower_bounds(shelf: Path) -> None:
    city = CITY.replace("2025-01-01: 25}", """2025-01-01: 25, within: {least: county_least}}
  county_least: {unit: percent, label: 县区下限, label_en: least of a county, basis: local-1, 2024-01-01: 10}""")
    sheet = rules.read_folder(plant(shelf, policy=city), VOCABULARY)
    assert rules.own_figures(sheet) == {"shortage_uplift", "county_least"}
    assert rules.left_to(sheet, "shortage_uplift", (), date(2025, 2, 1)) == (0, 30), "the province's, not its own narrower one"
    frame = read(shelf, PROVINCE)
    assert rules.own_figures(frame) is None and rules.left_to(frame, "shortage_uplift", (), date(2025, 2, 1)) == (None, None)


def test_a_frame_waits_and_its_filling_pays(shelf: Path) -> None:
    frame = read(shelf, APPRENTICE)
    assert (frame.kind, frame.is_claimed) == ("frame", False)
    assert rules.judge(frame, cases_of(shelf, APPRENTICE)[0].facts).amount_fen == 500_000, "tried at the least"
    policy = """\
fills: 440000/apprentice-2023
basis: {document: 甲市学徒制标准, trust: O}
in_force: {from: 2024-01-01, until: 2025-01-01}
figures:
  rate_fen: {basis: local-1, 2024-01-01: 850000}
  shortage_uplift: {basis: local-1, 2024-01-01: 30}
"""
    cases = """\
cases:
  - {name: 甲市, pays: true, amount_yuan: 8500, source: 甲市}
  - {name: 甲市紧缺, with: {certificate.is_shortage: true}, pays: true, amount_yuan: 11050,
     lines_yuan: {base: 8500, shortage: 2550}, source: 甲市}
"""
    folder = plant(shelf, "440100/apprentice-2023", policy, cases)
    assert faults_of(folder) == []
    assert rules.read_folder(folder, VOCABULARY).kind == "subsidy"
    half = policy.replace("  rate_fen: {basis: local-1, 2024-01-01: 850000}\n", "")
    assert any("figure rate_fen has no value — add a date" in fault for fault in faults_of(
        plant(shelf, "440100/apprentice-2023", half, cases)))
    still = half.replace("in_force", "kind: frame\nin_force")
    least = cases.replace("8500", "5000").replace("11050", "6500").replace("2550", "1500")
    assert faults_of(plant(shelf, "440100/apprentice-2023", still, least)) == [], "a city may leave the rate to its counties"
    assert not rules.read_folder(folder, VOCABULARY).is_claimed


def test_a_table_is_bounded_row_by_row(tmp_path: Path) -> None:
    shelf = shelf_with(tmp_path, "000000/unemployment-insurance-uplift")
    policy = """\
fills: 000000/unemployment-insurance-uplift
basis: {document: 甲省标准, trust: O}
in_force: {from: 2024-03-01, until: 2025-06-01}
figures:
  base_fen: {basis: local-1, 2024-03-01: {5: 80000, 4: 120000, 3: 200000}}
"""
    cases = """\
base: {certificate.issued_on: 2024-05-20, claim.applied_on: 2024-06-20}
cases:
  - {name: 五级, with: {certificate.level: "5"}, pays: true, amount_yuan: 800, source: 甲省}
  - {name: 四级, with: {certificate.level: "4"}, pays: true, amount_yuan: 1200, source: 甲省}
  - {name: 三级, with: {certificate.level: "3"}, pays: true, amount_yuan: 2000, source: 甲省}
"""
    folder = plant(shelf, "520000/unemployment-insurance-uplift", policy, cases)
    assert faults_of(folder) == []
    sheet = rules.read_folder(folder, VOCABULARY)
    assert [version.start for version in sheet.versions] == [date(2024, 3, 1), date(2025, 1, 1)], "the nation's too"
    assert [row.held.number for row in rules.leeways(sheet, date(2024, 4, 1)) if row.held] == [80_000, 120_000, 200_000]
    for rows, said in (("{5: 80000, 4: 150001, 3: 200000}", "base_fen[4] is 150001: more than ceiling_fen allows, 150000 (000000/"),
                       ("{5: 80000, 2: 1}", "base_fen[2] is 1: more than ceiling_fen allows, nothing (000000/")):
        worse = policy.replace("{5: 80000, 4: 120000, 3: 200000}", rows)
        told = faults_of(plant(shelf, "520000/unemployment-insurance-uplift", worse, cases))
        assert told[0].startswith(f"policy.yaml:5: {said}"), told


PLANTED = [
    # (in policy.yaml: what stands there, what is put in its place, part whose line is named, what is said)
    ("2025-01-01: 25", "2025-01-01: 40", "shortage_uplift", "shortage_uplift is 40: more than uplift_max allows, 30 "
     "(440000/training-2023/policy.yaml:LINE) — give 0 to 30"),
    ("2024-01-01: 20", "2024-01-01: -1", "shortage_uplift", "shortage_uplift is -1: less than uplift_min allows, 0 (440000/"),
    ("fills: 440000/training-2023", "fills: 440000/trainig-2023", "fills", "there is no policy 440000/trainig-2023 — did you mean "
     "440000/training-2023?"),
    ("fills: 440000/training-2023", "fills: 440000/apprentice-2023", "fills",
     "the folder is called training-2023, not apprentice-2023 — call it 440100/apprentice-2023"),
    ("{from: 2024-01-01}", "{from: 2023-08-01}", "in_force", "in_force 2023-08-01 … 2026-01-01 is not inside that of 440000/"),
    ("{from: 2024-01-01}", "{from: 2024-01-01, until: null}", "in_force", "in_force 2024-01-01 … ∞ is not inside that of 440000/"),
    ("{from: 2024-01-01}", "{from: 2024-01-01, until: 2026-01-02}", "in_force", "is not inside that of 440000/training-2023"),
    ("{from: 2024-01-01}", "{from: 2026-01-01}", "in_force", "is not inside that of 440000/training-2023"),
    ("  shortage_uplift: {", "  age_min: {basis: local-1, 2024-01-01: 18}\n  shortage_uplift: {", "age_min",
     "figure age_min is not left to the places below 440000/training-2023 — it leaves shortage_uplift"),
    ("  shortage_uplift: {", "  shortage_uplit: {", "shortage_uplit",
     "shortage_uplit is no figure of 440000/training-2023 — did you mean shortage_uplift?"),
    ("{basis: local-1, 2024", "{basis: local-1, unit: percent, 2024", "unit: percent", "unit comes with the figure: leave it out"),
    ("{basis: local-1, 2024", "{basis: local-1, note_: x, 2024", "note_", "unknown key note_ — did you mean note?"),
    ("{basis: local-1, 2024", "{2024", "shortage_uplift", "figure shortage_uplift has no basis"),
    ("{basis: local-1, 2024", "{basis: local-2, 2024", "shortage_uplift",
     "figure shortage_uplift: the basis local-2 is not in notice.md — did you mean local-1?"),
    ("{basis: local-1, 2024-01-01: 20, 2025-01-01: 25}", "{basis: local-1}", "shortage_uplift",
     "figure shortage_uplift has no value"),
    ("2024-01-01: 20, 2025-01-01: 25", "2024-01-01: 20, 2026-02-01: 25", "shortage_uplift", "2026-02-01 is outside in_force"),
    ("2024-01-01: 20, 2025-01-01: 25", "2024-01-01: 20, 2025-03-01: 25", "shortage_uplift",
     "figure shortage_uplift: no version begins on 2025-03-01"),
    ("  - {from: 2025-01-01, label: 2025", "  - {from: 2027-01-01, label: 2025", "2027-01-01",
     "version 2027-01-01 is outside in_force"),
    ("fills: ", "kind: limits\nfills: ", "kind", "what is filled in is no limits"),
    ("fills: ", "kind: frame\nfills: ", "kind", "a frame leaves at least one figure without a value"),
    ("fills: ", "conditions: {}\nfills: ", "conditions", "unknown key conditions"),
    ("in_force: {from: 2024-01-01}\n", "", "", "in_force is missing"),
    ("2025-01-01: 25}", "2025-01-01: 25, within: {}}", "shortage_uplift", "within of shortage_uplift names no bound"),
    ("2025-01-01: 25}", "2025-01-01: 25, within: {most: uplift_mx}}", "shortage_uplift", "uplift_mx is no figure that could bound "
     "shortage_uplift — did you mean uplift_max?"),
]


@pytest.mark.parametrize(("was", "put", "part", "said"), PLANTED, ids=lambda text: str(text)[:40])
def test_each_mistake_of_a_filling_is_told_with_its_line(shelf: Path, was: str, put: str, part: str, said: str) -> None:
    assert CITY.count(was) == 1
    policy = CITY.replace(was, put)
    province = (shelf / PROVINCE / "policy.yaml").read_text(encoding="utf-8")
    said = said.replace("LINE", str(line_of(province, "  uplift_max:")))
    told = faults_of(plant(shelf, policy=policy))
    line = line_of(policy, part) if part else 1
    assert any(fault.startswith(f"policy.yaml:{line}: ") and said in fault for fault in told), told


@pytest.mark.parametrize(("code", "policy", "said"), [
    ("430100/training-2023", CITY, "430100 is not below 440000 — put the folder in a place below 440000"),
    ("440000/training-2023", CITY, "440000 is not below 440000"),
])
def test_only_a_place_below_fills_in(shelf: Path, code: str, policy: str, said: str) -> None:
    assert any(said in fault for fault in faults_of(plant(shelf, code, policy)))


def test_the_nearest_is_filled_in(shelf: Path) -> None:
    plant(shelf)
    told = faults_of(plant(shelf, "440103/training-2023", notice=NOTICE))
    assert told == ["policy.yaml:1: 440100/training-2023 is nearer to 440103 than 440000 — fills: 440100/training-2023"]


def test_a_frame_s_own_fault_is_told_as_its_own(shelf: Path) -> None:
    path = shelf / PROVINCE / "policy.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("worker.age >= age_min", "worker.age >= age_mn"), encoding="utf-8")
    (told,) = faults_of(plant(shelf))
    assert told.startswith("policy.yaml:1: 440000/training-2023 has faults of its own: policy.yaml:") and "age_min" in told


def test_an_anchor_of_the_frame_is_taken(shelf: Path) -> None:
    told = faults_of(plant(shelf, policy=CITY.replace("local-1", "gd-rate"), notice=NOTICE.replace("local-1", "gd-rate")))
    assert told == ["notice.md:3: the anchor gd-rate is one of the frame's articles — call it otherwise"]


def test_its_cases_show_what_it_fills_in(shelf: Path) -> None:
    cases = CASES.replace("base: {certificate.is_shortage: true}\n", "")
    told = faults_of(plant(shelf, cases=cases.replace("2400", "2000").replace("2500", "2000")))
    line = CITY[:CITY.index("shortage_uplift:")].count("\n") + 1
    heads = [f"cases.yaml:1: no case shows figure shortage_uplift from {year}-01-01 — add one for policy.yaml:{line}, for instance"
             for year in (2024, 2025)]
    assert [one.startswith(head) for one, head in zip(told, heads, strict=True)] == [True, True], told
    assert all("certificate.is_shortage: true" in one for one in told)
    (only,) = faults_of(plant(shelf, cases="\n".join(CASES.splitlines()[:-2])))
    assert only.startswith(f"cases.yaml:1: no case shows figure shortage_uplift from 2025-01-01 — add one for policy.yaml:{line}")
    assert "cases.yaml:2: case 2024年 fails: amount_fen should be 240000, is 200000" in faults_of(plant(shelf, cases=cases))


IN_A_FRAME = [
    ("within: {least: uplift_min, most: uplift_max}", "within: {least: uplift_mn}", "did you mean uplift_min?"),
    ("within: {least: uplift_min, most: uplift_max}", "within: {most: age_min}",
     "age_min cannot bound shortage_uplift: they are years and percent"),
    ("within: {least: uplift_min, most: uplift_max}", "within: {most: age_max}", "age_max cannot bound shortage_uplift"),
    ("within: {least: uplift_min, most: uplift_max}", "within: {atmost: uplift_max}", "unknown key atmost"),
    (", 2023-08-15: 0}\n  uplift_min", ", 2023-08-15: 31}\n  uplift_min",
     "shortage_uplift is 31: more than uplift_max allows, 30 (policy.yaml:"),
    (", 2023-08-15: 0}\n  uplift_min", "}\n  uplift_min",
     "figure shortage_uplift has no value — add a date: 2025-01-01: 12, or kind: frame"),
    ("least uplift, basis: gd-rate, 2023-08-15: 0}", "least uplift, basis: gd-rate, 2023-08-15: 31}",
     "uplift_min is 31: more than uplift_max"),
    ("counts_on:", "kind: frame\ncounts_on:", "a frame leaves at least one figure without a value"),
    ("raised_levels: {unit: set of certificate.level,", "raised_levels: {within: {most: kinds}, unit: set of certificate.level,",
     "raised_levels is a set, which no figures bound"),
    ("most: uplift_max}", "most: uplift_max}, most: x", "unknown key most"),
]


@pytest.mark.parametrize(("was", "put", "said"), IN_A_FRAME, ids=lambda text: str(text)[:40])
def test_each_mistake_of_a_frame_is_told(shelf: Path, was: str, put: str, said: str) -> None:
    path = shelf / PROVINCE / "policy.yaml"
    text = path.read_text(encoding="utf-8").replace("least shortage uplift", "least uplift")
    assert text.count(was) == 1
    path.write_text(text.replace(was, put), encoding="utf-8")
    told = faults_of(shelf / PROVINCE)
    assert any(said in fault for fault in told), told


def test_what_only_forbids_leaves_nothing(tmp_path: Path) -> None:
    shelf = shelf_with(tmp_path, "440300/limits-2024")
    path = shelf / "440300/limits-2024" / "policy.yaml"
    text = path.read_text(encoding="utf-8")
    code = text[text.index("figures:\n") + 9:].split(":")[0].strip()
    floor = "  floor: {unit: times, label: x, label_en: x, basis: x, 2024-01-01: 0}\n"
    path.write_text(text.replace(f"  {code}: {{", f"{floor}  {code}: {{within: {{least: floor}}, ", 1), encoding="utf-8")
    assert any("a sheet of kind limits leaves nothing to the places below" in fault for fault in faults_of(path.parent))


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=st.integers(0, 30), seed=st.integers(0, 10_000))
def test_inside_the_bounds_it_judges_as_the_frame_with_the_value_written_in(shelf: Path, value: int, seed: int) -> None:
    policy = CITY.replace("2024-01-01: 20, 2025-01-01: 25", f"2024-01-01: {value}")
    city = rules.read_folder(plant(shelf, policy=policy), VOCABULARY)
    if not (shelf / "written").exists():
        shelf_with(shelf / "written", PROVINCE)
    written = shelf / "written" / PROVINCE / "policy.yaml"
    original = (shelf / PROVINCE / "policy.yaml").read_text(encoding="utf-8")
    written.write_text(original.replace("2023-08-15: 0}\n  uplift_min", f"2023-08-15: {value}}}\n  uplift_min"), encoding="utf-8")
    plain = rules.read_folder(written.parent, VOCABULARY)
    cases = [case.facts | SHORTAGE for case in rules.read_cases(written.parent / "cases.yaml", read(shelf, PROVINCE))]
    for facts in [*cases, *islice(near(plain, cases, 200, seed=seed), 200)]:
        day = facts.get("certificate.issued_on")
        if day is not None and not city.in_force.holds(day):
            continue
        one, other = rules.judge(city, facts), rules.judge(plain, facts)
        assert (one.pays, one.amount_fen, one.missing, one.to, one.from_fund) == (
            other.pays, other.amount_fen, other.missing, other.to, other.from_fund)
        assert [(line.kind, line.code, line.text, line.amount_fen) for line in one.lines] == [
            (line.kind, line.code, line.text, line.amount_fen) for line in other.lines]
        assert one.slots == other.slots


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=st.integers(-10_000, 10_000).filter(lambda number: not 0 <= number <= 30))
def test_outside_the_bounds_it_is_refused_with_its_line(shelf: Path, value: int) -> None:
    (told,) = faults_of(plant(shelf, policy=CITY.replace("2024-01-01: 20, 2025-01-01: 25", f"2024-01-01: {value}")))
    assert told.startswith(f"policy.yaml:8: shortage_uplift is {value}: ") and told.endswith("— give 0 to 30")


def test_columns_judge_it_as_any_other(shelf: Path, tmp_path: Path) -> None:
    folder = plant(shelf)
    sheet = rules.read_folder(folder, VOCABULARY)
    cases = [case.facts for case in rules.read_cases(folder / "cases.yaml", sheet)]
    rows = [*cases, *near(sheet, cases, 1500, seed=11)]
    plan = plan_of(sheet)
    expected = [answer_of(sheet, rules.judge(sheet, facts, trace=False)) for facts in rows]
    assert {answer.pays for answer in expected} == {True, False, None}
    assert list(by_polars(plan, frame_of(rows, sheet.facts))) == expected
    assert [read_answer(plan, row) for row in rows_by_duckdb(plan, frame_of(rows, sheet.facts), tmp_path)] == expected
