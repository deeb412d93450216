"""What the reports from below say together: problems by theme, documents of each unit with their texts, for the level above."""

from datetime import date
from io import BytesIO

import pytest
from python_calamine import load_workbook

from baigong.governance import actions, queries
from baigong.governance.models import Document
from baigong.governance.queries.report_voices import Voiced
from tests import cast
from tests.cast_yearly import LATER, NOW, YEAR, Office, Offices, make_offices
from tests.desk.officer.test_surveys import asked
from tests.desk.officer.test_yearly import text_of
from tests.desk.sitting import sit

ON = LATER.date()


@pytest.fixture
def offices(day: None) -> Offices:
    made = make_offices()
    cast.clock(LATER)
    return made


def told(offices: Offices, office: Office, *problems: tuple[str, str, str]) -> None:
    """A report of this office with these problems (theme, urgency, text), sent."""
    one = office.drafted()
    for theme, urgency, text in problems:
        offices.problem(one, by=office.writer, theme=theme, urgency=urgency, text=text, proposal=f"{text}的建议")
    office.sent(one)


def issue(offices: Offices, region: str, number: str, on: date = date(2025, 3, 1)) -> Document:
    actions.register_document(
        by=offices.nation.writer, now=NOW, number=number, title=f"{number}的办法", issuer="当地人社局", issued_on=on, region=region,
        source="本局发文", trust="official", articles="# 一、标准\n每人一千元。", relations=[])
    return Document.objects.get(number=number)


def test_problems_are_counted_by_theme_over_all_who_sent(offices):
    told(offices, offices.county, ("funds", "low", "到位晚"), ("staff", "high", "缺人"))
    told(offices, offices.neighbour, ("funds", "high", "不够用"))
    found = queries.report_voices.problems_from_below(cast.CITY, YEAR, on=ON)
    assert [one.text for one in found] == ["不够用", "到位晚", "缺人"], "by theme, the pressing first"
    assert queries.report_voices.voiced(found) == [Voiced("funds", 2, 1, 2), Voiced("staff", 1, 1, 1)]
    assert not queries.report_voices.problems_from_below(cast.COUNTY, YEAR, on=ON).exists()
    assert not queries.report_voices.problems_from_below(cast.CITY, YEAR - 1, on=ON).exists()
    above, page = sit(offices.city.writer), "/officer/reports/below/"
    text = text_of(above, page)
    assert "不够用" in text and "缺人的建议" in text and page in text_of(above, "/officer/reports/")
    text = text_of(above, f"{page}?theme=funds&place={cast.COUNTY}")
    assert "到位晚" in text and "不够用" not in text and "缺人" not in text
    rows = load_workbook(BytesIO(above.get(f"{page}?export=xlsx").content)).get_sheet_by_index(0).to_python()
    assert [row[0] for row in rows[1:]] == ["不够用", "到位晚", "缺人"]
    below = sit(offices.county.writer)
    assert below.get(page).status_code == 422 and page not in text_of(below, "/officer/reports/"), "nobody reports to a county"
    assert "没有符合条件的问题" in text_of(above, f"{page}?year={YEAR - 1}")


def test_a_draft_is_nobody_elses_and_a_restatement_counts_once(offices):
    draft = offices.county.drafted()
    offices.problem(draft)
    assert "资金到位晚" not in text_of(sit(offices.city.writer), "/officer/reports/below/")
    offices.county.sent(draft)
    again = actions.restate_report(by=offices.county.writer, now=LATER, report_id=draft.pk, why="更正")
    offices.county.sent(again, now=LATER)
    found = queries.report_voices.problems_from_below(cast.CITY, YEAR, on=ON)
    assert [one.report_id for one in found] == [again.pk]


def test_each_units_documents_open_with_their_texts(offices):
    mine = issue(offices, cast.COUNTY, "南人社〔2025〕1号")
    issue(offices, cast.COUNTY, "南人社〔2024〕9号", date(2024, 5, 1))
    issue(offices, cast.NEIGHBOUR, "河人社〔2025〕2号", date(2025, 6, 1))
    issue(offices, cast.CITY, "津人社〔2025〕3号")
    found = queries.report_voices.documents_from_below(cast.CITY, YEAR)
    assert [one.number for one in found] == ["河人社〔2025〕2号", "南人社〔2025〕1号"]
    counts = {name: n for _code, name, n in queries.report_voices.issued_by_unit(cast.NATION, YEAR, on=ON)}
    assert counts["天津市"] >= 3 and counts["河南省"] == 0
    above, page = sit(offices.city.writer), "/officer/reports/below/?view=documents"
    text = text_of(above, page)
    assert f"/officer/documents/{mine.slug}/" in text and "2024" not in text.split("<tbody>", 1)[1]
    assert "每人一千元" in text_of(above, f"/officer/documents/{mine.slug}/")
    assert "河人社" not in text_of(above, f"{page}&place={cast.COUNTY}").split("<table", 2)[2]
    rows = load_workbook(BytesIO(above.get(f"{page}&export=xlsx").content)).get_sheet_by_index(0).to_python()
    assert [row[2] for row in rows[1:]] == ["河西区", "南开区"]
    nation = text_of(sit(offices.nation.writer), page)
    assert "天津市" in nation and "津人社〔2025〕3号" in nation
    report = offices.county.drafted()
    assert f'<a href="/officer/documents/{mine.slug}/">' in text_of(sit(offices.county.writer), f"/officer/reports/{report.pk}/")


def test_more_problems_ask_no_more_of_the_database(offices):
    above, page = sit(offices.city.writer), "/officer/reports/below/"
    told(offices, offices.county, ("funds", "low", "到位晚"))
    issue(offices, cast.COUNTY, "南人社〔2025〕1号")
    before = [asked(above, page), asked(above, f"{page}?view=documents")]
    told(offices, offices.neighbour, *(("funds", "high", f"第 {n} 个") for n in range(4)))
    issue(offices, cast.NEIGHBOUR, "河人社〔2025〕2号")
    assert [asked(above, page), asked(above, f"{page}?view=documents")] == before and max(before) <= 20, before
