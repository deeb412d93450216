"""The officer's pages of annual reports: written, signed and sent by their pages, compared above, printed, flagged."""

from datetime import timedelta
from io import BytesIO

import pytest
from docx import Document
from pypdf import PdfReader
from python_calamine import load_workbook

from baigong.desk.official import widths_of
from baigong.governance import actions
from baigong.governance.models import Report
from baigong.kernel.actor import SYSTEM
from tests import cast
from tests.cast_yearly import LATER, NOW, TOO_LATE, YEAR, Offices, make_offices
from tests.desk.sitting import post, sit
from tests.governance.test_yearly import cell, correct, lose_a_training


@pytest.fixture
def offices(day: None) -> Offices:
    made = make_offices()
    cast.clock(LATER)
    return made


def text_of(client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return answer.content.decode()


def test_in_january_the_year_to_tell_of_is_the_one_before(offices):
    cast.clock(LATER.replace(year=YEAR + 1, month=1, day=8))
    text = text_of(sit(offices.county.writer), "/officer/reports/")
    assert f'name="year" value="{YEAR}"' in text and f'name="year" value="{YEAR + 1}"' not in text


def test_from_the_first_figure_to_the_receipt_by_pages(offices):
    writer, reviewer, leader = (sit(by) for by in (offices.county.writer, offices.county.reviewer, offices.county.leader))
    above = sit(offices.city.writer)
    assert "还没有报告" in text_of(writer, "/officer/reports/")
    page = post(writer, "/officer/reports/", "open", year=YEAR).url
    text = text_of(writer, page)
    assert "培训人次" in text and "系统生成" in text and "送复核" in text
    assert above.get(page).status_code == 404, "a draft is the office's own"
    refused = post(writer, page, "hand_in")
    assert refused.status_code == 422 and "还没有写" in refused.content.decode()
    for section in ("mechanism", "targets", "employers", "money", "supervision", "next"):
        assert post(writer, page, "write", section=section, text=f"{section}：本年度按计划推进。").status_code == 303
    assert post(writer, page, "problem", theme="funds", urgency="high", text="到位晚", proposal="预拨").status_code == 303
    assert post(writer, page, "hand_in").status_code == 303
    assert "起草、复核、签发须由三人" not in text_of(writer, page), "who wrote it is not offered the review"
    assert post(writer, page, "review").status_code == 422
    assert post(reviewer, page, "review").status_code == 303
    assert post(leader, page, "sign").status_code == 303
    assert "锁定校验码" in text_of(leader, page)
    assert post(writer, page, "send").status_code == 303
    listed = text_of(above, "/officer/reports/?year=2025")
    assert "待接收" in listed and "未到期" in listed
    assert post(above, page, "receive").status_code == 303
    assert "到位晚" in text_of(above, page)
    assert Report.objects.get().state == "received"


def test_one_figure_shows_its_meaning_months_and_what_moved(offices):
    one = offices.county.sent()
    whole = cell(one, "trainings")
    page = f"/officer/reports/{one.pk}/figures/{whole.pk}/"
    text = text_of(sit(offices.city.writer), page)
    assert f"/officer/indicators/trainings/?region={cast.COUNTY}" in text.replace("&amp;", "&") and whole.definition[:16] in text
    assert sit(offices.neighbour.writer).get(page).status_code == 404
    lose_a_training(offices)
    desk = sit(offices.city.writer)
    assert post(desk, f"/officer/reports/{one.pk}/", "check").status_code == 303
    report = text_of(desk, f"/officer/reports/{one.pk}/")
    assert "锁定后来源有变动" in report and "来源现为" in report
    assert "消失" in text_of(desk, page)


def test_a_restatement_shows_what_changed(offices):
    one = offices.county.sent()
    lose_a_training(offices)
    correct(offices, LATER)
    desk = sit(offices.county.writer)
    page = post(desk, f"/officer/reports/{one.pk}/", "restate", why="9 月名册更正").url
    text = text_of(desk, page)
    assert "9 月名册更正" in text and "上一版" in text and "培训人次" in text
    assert "第 2 版" in text_of(desk, f"/officer/reports/{one.pk}/")


@pytest.mark.parametrize("deed", ["send_back", "return"])
def test_going_back_needs_a_reason_and_shows_it(offices, deed):
    one = offices.county.handed_in() if deed == "send_back" else offices.county.sent()
    desk = sit(offices.county.leader if deed == "send_back" else offices.city.writer)
    page = f"/officer/reports/{one.pk}/"
    assert post(desk, page, deed, why="").status_code == 422
    assert post(desk, page, deed, why="请补充经验做法").status_code == 303
    assert "请补充经验做法" in text_of(sit(offices.county.writer), page)


def test_problems_are_added_and_dropped_and_figures_made_anew(offices):
    one = offices.county.drafted()
    offices.problem(one)
    desk, page = sit(offices.county.writer), f"/officer/reports/{one.pk}/"
    assert post(desk, page, "drop", problem_id=one.problems.get().pk).status_code == 303
    assert post(desk, page, "compute").status_code == 303
    one.refresh_from_db()
    assert (one.batch, one.problems.count()) == (2, 0)


def test_as_documents(offices):
    one = offices.county.drafted()
    offices.problem(one)
    offices.county.signed(one)
    desk, page = sit(offices.county.writer), f"/officer/reports/{one.pk}/"
    pdf = PdfReader(BytesIO(desk.get(f"{page}?export=pdf").content))
    printed = "".join(sheet.extract_text() for sheet in pdf.pages)
    word = Document(BytesIO(desk.get(f"{page}?export=docx").content))
    written = "\n".join([line.text for line in word.paragraphs]
                        + [cell.text for table in word.tables for row in table.rows for cell in row.cells])
    signed = Report.objects.get(pk=one.pk)
    for text in (printed.replace("\n", ""), written):
        assert "工作总结报告" in text and "资金到位晚" in text and signed.hash[:20] in text and "培训人次" in text
    assert [line.style.name for line in word.paragraphs].count("Heading 1") == 1
    assert word.sections[0].top_margin.mm == pytest.approx(37, abs=0.1)
    assert pdf.pages[0].mediabox.width == pytest.approx(595.3, abs=1)
    assert widths_of(("a", "很长的一列标题文字"), [("b", "c")]) == [4, 10]


def test_above_the_late_are_first_and_figures_stand_side_by_side(offices):
    offices.county.sent()
    cast.clock(TOO_LATE)
    desk = sit(offices.city.writer)
    sheet = load_workbook(BytesIO(desk.get("/officer/reports/?year=2025&export=xlsx").content)).get_sheet_by_index(0).to_python()
    assert [row[1] for row in sheet[1:]] == ["逾期未报", "逾期未报", "待接收"]
    assert sheet[0][-1] == "核对" and {row[-1] for row in sheet[1:]} == {""}, "nobody looked yet"
    lose_a_training(offices)
    actions.check_report(by=SYSTEM, now=TOO_LATE, report_id=Report.objects.get().pk)
    assert "项与来源不符" in text_of(desk, "/officer/reports/?year=2025")
    assert next(row for row in sheet if row[0] == "南开区")[5].endswith("人次")
    text = text_of(desk, "/officer/reports/?year=2025&turnout=late&indicator=certificates")
    assert "河西区" in text and "南开区" not in text.split("下级报送，")[1]


def test_the_merged_report_of_the_nation_lists_provinces_and_problems(offices):
    one = offices.province.drafted()
    actions.put_problem(by=offices.province.writer, now=NOW, report_id=one.pk, theme="staff", text="人手不足",
                        proposal="增编", urgency="middle")
    offices.province.sent(one)
    merged = actions.open_report(by=offices.nation.writer, now=LATER, region=cast.NATION, year=YEAR)
    text = text_of(sit(offices.nation.writer), f"/officer/reports/{merged.pk}/")
    assert "天津市" in text and "河南省" in text and "人手不足" in text and "待接收" in text
    assert cell(merged, "trainings").numerator == cell(one, "trainings").numerator, "all that was trained was trained there"


def test_the_command_names_every_figure_that_differs(offices, capsys):
    from baigong.project.reports import reports

    one = offices.county.signed()
    assert reports(["check"]) == 0 and "all as signed" in capsys.readouterr().out
    lose_a_training(offices)
    assert reports(["check", "--year", "2025"]) == 1
    out = capsys.readouterr().out
    assert f"{one.no} trainings: signed" in out and "gone training " in out
    assert reports(["check", "--year", "2024"]) == 0
    assert actions.check_report(by=SYSTEM, now=LATER + timedelta(days=1), report_id=one.pk).flags.count() > 1
