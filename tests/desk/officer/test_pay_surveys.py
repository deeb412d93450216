"""Payment verification at the desks: announced, drawn by another, asked about, closed; the auditor reads it without names."""

from io import BytesIO

import pytest
from python_calamine import load_workbook

from baigong.supervision.models import PaySurvey, SurveyedClaim
from tests import cast, cast_subsidy
from tests.desk.sitting import post, sit

pytestmark = pytest.mark.django_db
LIST = "/officer/pay-surveys/"
SPAN = {"region": cast.COUNTY, "first_on": "2025-10-01", "last_on": "2025-10-27", "size": 5, "way": "random"}


def text_of(client, path):
    answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


def sheet_of(answer):
    content = b"".join(answer) if answer.streaming else answer.content
    return load_workbook(BytesIO(content)).get_sheet_by_index(0).to_python()


@pytest.fixture
def scene():
    made = cast_subsidy.make_paid()
    cast.clock(cast_subsidy.on(28))
    return made


@pytest.fixture
def drawn(scene):
    made = post(sit(scene.who.reviewer), LIST, "announce", **SPAN)
    assert made.status_code == 303
    assert post(sit(scene.who.city_officer), made["Location"], "draw").status_code == 303
    return PaySurvey.objects.get()


def test_from_the_announcement_to_the_end(scene):
    reviewer, city = sit(scene.who.reviewer), sit(scene.who.city_officer)
    assert "还没有支付核查" in text_of(reviewer, LIST)
    assert post(reviewer, LIST, "announce", **{**SPAN, "size": 0}).status_code == 422
    here = post(reviewer, LIST, "announce", **SPAN)["Location"]
    one = PaySurvey.objects.get()
    page = text_of(reviewer, here)
    assert one.commitment in page
    assert one.seed not in page
    assert "须由另一名工作人员抽取" in page
    assert [reason["code"] for reason in post(reviewer, here, "draw").context["refused"]["reasons"]] == ["survey_same_officer"]
    assert post(city, here, "draw").status_code == 303
    assert one.seed in text_of(city, here)
    row = SurveyedClaim.objects.get()
    claim_page = f"{LIST}claims/{row.pk}/"
    assert "须由其他工作人员核查" in text_of(reviewer, claim_page)
    assert reviewer.get(claim_page).context["form"] is None
    assert post(city, claim_page, "record", means="call", result="not_trained").status_code == 422
    assert post(city, claim_page, "record", means="call", result="not_reached").status_code == 303
    assert not city.get(here).context["closes"]
    assert post(city, claim_page, "record", means="visit", result="confirmed", heard="本人在场").status_code == 303
    assert "本人在场" in text_of(city, claim_page)
    assert "95% 区间 20.7%–100.0%" in text_of(city, here)
    assert "100.0" in text_of(city, LIST)
    assert post(city, here, "close").status_code == 303
    assert city.get(claim_page).context["form"] is None
    assert post(city, "/officer/search/", "find", q=one.no)["Location"].endswith(here)


def test_narrowed_and_the_worksheet_to_ask_by(scene, drawn):
    city, here = sit(scene.who.city_officer), f"{LIST}{drawn.pk}/"
    assert [row["worker"] for row in city.get(f"{here}?text=李明&result=open").context["rows"]] == ["李明"]
    assert city.get(f"{here}?result=against").context["rows"] == []
    assert city.get(f"{here}?result=confirmed").context["rows"] == []
    head, row = sheet_of(city.get(f"{here}?export=xlsx"))
    assert row[1] == "李明"
    assert [word for word in head if word][-4:] == ["核查方式", "回答", "核查人", "核查日期"]
    assert sheet_of(city.get(f"{LIST}?export=xlsx"))[1][0] == drawn.no


def test_a_payer_looks_and_a_stranger_does_not(scene, drawn):
    row = SurveyedClaim.objects.get()
    payer = sit(scene.who.payer)
    assert payer.get(f"{LIST}claims/{row.pk}/").context["form"] is None
    assert payer.get(LIST).context["form"] is None
    for path in (f"{LIST}{drawn.pk}/", f"{LIST}claims/{row.pk}/"):
        assert sit(scene.who.neighbour_reviewer).get(path).status_code == 404


def test_the_auditor_reads_every_answer_and_no_name(scene, drawn):
    row = SurveyedClaim.objects.get()
    post(sit(scene.who.city_officer), f"{LIST}claims/{row.pk}/", "record", means="call", result="not_received", heard="卡里没有")
    auditor = sit(scene.who.auditor)
    here = f"/auditor/surveys/{drawn.pk}/"
    assert drawn.no in text_of(auditor, "/auditor/surveys/")
    page = text_of(auditor, here)
    assert "按种子重算一致" in page
    assert "卡里没有" in page
    assert "李明" not in page
    assert sheet_of(auditor.get(f"{here}?export=xlsx"))[1][1] == row.claim.no
    assert sheet_of(auditor.get("/auditor/surveys/?export=xlsx"))[1][0] == drawn.no
    assert auditor.get(f"{here}?result=open").context["rows"] == []


@pytest.mark.parametrize("page", ["/officer/pay-surveys/{}/", "/auditor/surveys/{}/"])
def test_more_answers_ask_no_more_of_the_database(scene, drawn, page, django_assert_max_num_queries):
    who = scene.who.auditor if "auditor" in page else scene.who.city_officer
    client, row = sit(who), SurveyedClaim.objects.get()
    client.get(page.format(drawn.pk))
    for _ in range(2):
        post(sit(scene.who.city_officer), f"{LIST}claims/{row.pk}/", "record", means="call", result="not_reached")
        with django_assert_max_num_queries(16):
            client.get(page.format(drawn.pk))


def test_an_inspector_asks_by_phone_until_nothing_is_left(scene, drawn):
    row, client, here = SurveyedClaim.objects.get(), sit(scene.who.inspector), "/inspector/surveys/"
    assert [one["worker"] for one in client.get(here).context["rows"]] == ["李明"]
    assert sheet_of(client.get(f"{here}?export=xlsx"))[1][1] == "李明"
    page = f"{here}{row.pk}/"
    assert post(client, page, "record", means="visit", result="other_amount").status_code == 422
    assert post(client, page, "record", means="visit", result="other_amount", heard="只收到一半").status_code == 303
    assert "只收到一半" in text_of(client, page)
    assert "没有要核查的补贴" in text_of(client, here)
    other = next(one for one in scene.who.strangers if one.role == "inspector")
    assert sit(other).get(page).status_code == 404
    assert sit(other).get(here).context["rows"] == []
