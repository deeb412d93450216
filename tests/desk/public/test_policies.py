"""Policies as everyone reads them."""

import hashlib
import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.html import escape

from baigong.journal.models import Entry
from baigong.policy.models import Sheet
from tests import cast

PAGE = "/policies/000000/unemployment-insurance-uplift/"
pytestmark = pytest.mark.usefixtures("shelf")


def text(answer) -> str:
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_front_page_shows_what_is_in_force(browser):
    shown = text(browser.get("/"))
    assert "失业保险技能提升补贴" in shown and "培训机构" in shown


def test_the_list_is_narrowed_by_place_fund_payee_and_words(browser):
    everything = text(browser.get("/policies/"))
    assert "天津市职业技能培训费补贴" in everything
    here = text(browser.get("/policies/?place=120000&payee=worker"))
    assert "失业保险技能提升补贴" in here and "天津市" in here
    assert "广东" not in text(browser.get("/policies/?place=120000")).partition("</details>")[2].partition("<footer")[0]
    assert "没有符合条件的政策" in text(browser.get("/policies/?q=没有这样的字"))
    assert "失业保险技能提升补贴" in text(browser.get("/policies/?q=人社部发〔2017〕40号"))


def test_the_list_asks_as_often_for_three_as_for_one(browser):
    counts = []
    for place in ("000000", "120000"):
        browser.get(f"/policies/?place={place}")
        with CaptureQueriesContext(connection, ) as asked:
            browser.get(f"/policies/?place={place}")
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_a_policy_says_who_how_much_and_by_which_clause(browser):
    shown = text(browser.get(PAGE))
    for word in ("1,500", "失业保险累计缴费满 12 个月", 'href="#a2022-1"', 'id="a2022-1"', "2025年办法", "网络指南",
                 "人社部发〔2017〕40号", "案例"):
        assert word in shown, word


def test_who_is_paid_from_which_fund_is_said_where_it_depends_on_the_person(browser):
    shown = text(browser.get("/policies/120000/training-2022/"))
    for words in ("失业保险基金 · 视人员类别而定", "就业补助资金 · 视在校情况而定", "失业保险基金 · 其他情形"):
        assert words in shown, words
    assert "其他情形" not in text(browser.get(PAGE))
    english = text(browser.get("/policies/120000/training-2022/", headers={"accept-language": "en"}))
    assert "Unemployment insurance fund · depending on groups" in english


def test_limits_say_what_they_bar_and_promise_no_money(browser):
    shown = text(browser.get("/policies/440300/limits-2024/"))
    for words in ("受什么限制", "失业保险技能提升补贴与企业新型学徒制补贴", "不受限制",
                  "同一人、同一职业、同一等级：只能享受其中一种"):
        assert words in shown, words
    page = shown.partition("<main")[2].partition("</main>")[0]     # the frame speaks of algorithms at its foot
    assert not [word for word in ("可领", "算法", "补多少") if word in page]
    assert "不能同时享受" not in text(browser.get(PAGE))


def test_a_step_names_the_facts_it_waits_for_and_says_the_rates(browser):
    assert "之后 〔培训天数〕 天，每天 100 元" in text(browser.get("/policies/140000/training-2018/"))


def test_clauses_are_running_text_however_the_file_breaks_its_lines(browser):
    shown = text(browser.get("/policies/120000/training-2022/"))
    assert "农村劳动力；城镇登记失业人员；" in shown
    assert "<br" not in shown.partition('id="clauses"')[2].partition("</article>")[0]


def test_every_published_policy_has_its_page_in_both_languages(browser):
    for sheet in Sheet.objects.all():
        where = f"/policies/{sheet.region_id}/{sheet.slug}/"
        assert sheet.name in text(browser.get(where))
        english = text(browser.get(where, headers={"accept-language": "en"}))
        assert escape(sheet.name_en) in english
        for version in sheet.content["versions"]:
            assert text(browser.get(f"{where}?on={version['start']}"))
        is_frame = sheet.content["kind"] == "frame"           # nothing certain can be tried before a place fills it in
        assert browser.get(f"{where}try/").status_code == (404 if is_frame else 200)
        assert (f"{where}try/" in english) is not is_frame


def test_an_earlier_day_shows_the_earlier_version(browser):
    shown = text(browser.get(PAGE + "?on=2018-01-01"))
    assert "失业保险累计缴费满 36 个月" in shown and "这是最早的版本" in shown
    assert text(browser.get(PAGE + "?on=never"))


def test_unknown_policies_are_not_found(browser):
    assert browser.get("/policies/000000/nothing/").status_code == 404
    assert browser.get(PAGE + "files/secret.txt").status_code == 404


def test_the_file_hashes_to_the_fingerprint(browser):
    answer = browser.get(PAGE + "files/sheet.json")
    content = answer.getvalue()
    sheet = Sheet.objects.get(region="000000", slug="unemployment-insurance-uplift")
    assert hashlib.sha256(content).hexdigest() == sheet.hash
    assert json.loads(content)["name"] == "失业保险技能提升补贴"
    assert browser.get(PAGE + "files/policy.yaml").getvalue().decode() == sheet.source


def facts(**more):
    return {"try": "1", "worker-groups": ["enterprise_staff"], "worker-insured_months": "46",
            "worker-drawing_benefit": "no", "certificate-no": "S1", "certificate-kind": "level", "certificate-level": "4",
            "certificate-occupation": "4-10-01-05", "certificate-issued_on": "2025-08-10",
            "certificate-is_shortage": "no", "claim-applied_on": "2025-09-01", "history-insurance_this_year": "0",
            "history-insurance_same_level": "no", "history-other_same_level": "no", "history-higher_level_paid": "no",
            "history-higher_level_held": "no", **more}


def test_a_trial_grants_refuses_with_a_way_out_and_asks(browser):
    entries = Entry.objects.count()
    assert "可以领" in text(browser.get(PAGE + "try/", facts()))
    refused = text(browser.get(PAGE + "try/", facts(**{"worker-insured_months": "8"})))
    assert "不能领" in refused and "如果" in refused and "不符合" in refused
    asked = text(browser.get(PAGE + "try/", facts(**{"worker-insured_months": "", "worker-drawing_benefit": ""})))
    assert "还差几项事实" in asked and "失业保险累计缴费月数" in asked
    wrong = text(browser.get(PAGE + "try/", facts(**{"worker-insured_months": "many"})))
    assert "可以领" not in wrong.partition("<form")[0]
    assert Entry.objects.count() == entries


def test_a_recovery_says_when_and_how_much_and_promises_nothing(browser):
    page = "/policies/350000/apprentice-recovery-2019/"
    shown = text(browser.get(page)).partition("<main")[2].partition("</main>")[0]
    for words in ("追回规定", "什么情况要追回", "追回多少", "应追回", "怎么退"):
        assert words in shown, words
    assert not [word for word in ("可领", "谁可以领", "不受限制", "怎么领") if word in shown]
    left = {"try": "1", "cohort-no": "B1", "cohort-kind": "apprentice", "cohort-level": "3", "cohort-opens_on": "2022-07-01",
            "cohort-ends_on": "2023-06-30", "cohort-hours": "400", "training-hours": "120", "claim-applied_on": "2023-07-20",
            "history-advance_fen": "3000"}
    assert "按所填情况，应追回" in text(browser.get(page + "try/", left))
    stayed = text(browser.get(page + "try/", left | {"training-hours": "400"}))
    assert "按所填情况，不追回" in stayed and "如果" not in stayed.partition("<form")[0]


def test_visitors_and_workers_and_officers_all_may_read(browser, who):
    for actor in (who.worker, who.reviewer):
        browser.post("/login/", {"do": "log_in", "username": cast.make_login(actor), "password": cast.PASSWORD})
        assert text(browser.get(PAGE))
