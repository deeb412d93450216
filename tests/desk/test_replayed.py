"""A decision beside itself: that day, recomputed, today; for the worker and for the officers of the place; what was changed is
named; looking writes nothing."""

import datetime as dt
import json
import re

import pytest

from baigong.journal.models import Entry
from baigong.people.words import Role
from baigong.policy.models import Sheet
from baigong.subsidy import actions
from baigong.subsidy.models import Decision
from tests import cast, cast_subsidy
from tests.cast_subsidy import REVIEWED, insured
from tests.desk.sitting import post, sit
from tests.tampering import superuser

pytestmark = pytest.mark.django_db
QUESTIONS = 21


@pytest.fixture
def scene(db: None) -> cast_subsidy.Scene:
    made = cast_subsidy.make_scene()
    cast.clock(cast_subsidy.on(30))
    return made


def page_of(by, claim, desk="worker", *, language=""):
    client = sit(by)
    if language:
        client.cookies["language"] = language
    answer = client.get(f"/{desk}/claims/{claim.pk}/replay/")
    assert answer.status_code == 200
    return answer


def texts(answer) -> str:
    """The page without its marks, each run of blanks one."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def refused(scene, claim=None, months=7):
    claim = claim or scene.filed()
    insured(scene.who.worker, day=dt.date(2025, 9, 5), insured_months=months)
    actions.refuse_claim(by=scene.who.reviewer, now=REVIEWED, claim_id=claim.pk)
    return scene.claim_of()


def objected(scene, notice, claim):
    return actions.object_to(
        by=scene.who.other_worker, now=cast_subsidy.on(16), notice_id=notice.pk, claim_id=claim.pk, text="不实")


def test_a_granted_claim_is_the_same_three_times(scene):
    claim = scene.granted()
    worker, officer = page_of(scene.who.worker, claim), page_of(scene.who.reviewer, claim, "officer")
    for page in (worker, officer):
        blocks = page.context["blocks"]
        assert [str(one["title"]) for one in blocks] == ["当日的决定", "用当日存档重算", "今天再判"]
        assert {one["answer"] for one in blocks} == {"可补贴 1,500.00 元"} and page.context["flaws"] == []
        assert blocks[0]["lines"] == blocks[1]["lines"] and all(line["url"] for line in blocks[0]["lines"])
        assert page.context["now"]["nothing"] and "存档完好，复算一致" in texts(page)
    assert [one["lines"] for one in worker.context["blocks"]] == [one["lines"] for one in officer.context["blocks"]]
    assert "The record is whole" in texts(page_of(scene.who.worker, claim, language="en"))


def test_a_refusal_shows_what_changed_since_and_what_that_does(scene):
    claim = refused(scene)
    insured(scene.who.worker, day=dt.date(2025, 9, 6), insured_months=14)
    page = page_of(scene.who.worker, claim)
    assert [one["answer"] for one in page.context["blocks"]] == ["不予支付", "不符合条件", "可补贴 1,500.00 元"]
    assert page.context["flaws"] == [] and "存档完好" in texts(page)
    now = page.context["now"]
    (fact,) = now["facts"]
    assert (fact["label"], fact["before"], fact["after"]) == ("失业保险累计缴费月数", "7 个月", "14 个月")
    assert "2025-09-05" in fact["before_from"] and "2025-09-06" in fact["after_from"]
    turned = next(turn for turn in now["turns"] if turn["before"] == "不符合")
    assert turned["after"] == "符合" and turned["url"].startswith("/policies/000000/unemployment-insurance-uplift/?on=2025-09-20#")
    assert (now["was"], now["now"], now["is_same"], now["law"]) == ("不予支付", "可补贴 1,500.00 元", False, [])


def test_todays_policy_stands_beside_with_its_clauses(scene):
    claim = scene.paid()
    cast.clock(dt.datetime(2026, 3, 2, 10, tzinfo=dt.UTC))
    page = page_of(scene.who.worker, claim)
    assert page.context["later"] is None and page.context["has_ended"] and "已不再执行" in texts(page)


def test_an_earlier_version_beside_the_one_of_today(scene):
    """Decided as of a day in 2021, when 36 months were asked for: today twelve are enough."""
    claim = scene.filed()
    claim.__class__.objects.filter(pk=claim.pk).update(counts_on=dt.date(2021, 6, 1))
    insured(scene.who.worker, day=dt.date(2021, 5, 1), insured_months=20)
    actions.refuse_claim(by=scene.who.reviewer, now=REVIEWED, claim_id=claim.pk)
    page = page_of(scene.who.worker, claim)
    assert [one["answer"] for one in page.context["blocks"]][-1] == "可补贴 1,500.00 元"
    assert str(page.context["blocks"][-1]["title"]) == "按今天的政策"
    later = page.context["later"]
    (law,) = [row for row in later["law"] if "36 个月" in row["text"] and "12 个月" in row["text"] and len(row["clauses"]) == 2][:1]
    assert [one["url"].split("?on=")[1][:10] for one in law["clauses"]] == ["2021-06-01", "2025-10-30"]
    assert len(later["way"]) == 2 and "可补贴" in later["way"][1]


def test_nothing_to_look_at_before_a_decision_and_not_for_strangers(scene):
    claim = scene.filed()
    assert sit(scene.who.worker).get(f"/worker/claims/{claim.pk}/replay/").status_code == 422
    claim = refused(scene, claim)
    assert sit(scene.who.other_worker).get(f"/worker/claims/{claim.pk}/replay/").status_code == 404
    assert sit(scene.who.neighbour_reviewer).get(f"/officer/claims/{claim.pk}/replay/").status_code == 404
    assert sit(scene.who.worker).get(f"/officer/claims/{claim.pk}/replay/").status_code == 403
    assert sit(scene.who.policy_officer).get(f"/officer/claims/{claim.pk}/replay/").status_code == 404
    finance = cast.make_actor(Role.FINANCE_OFFICER, region=cast.COUNTY)
    assert sit(finance).get(f"/officer/claims/{claim.pk}/replay/").status_code == 404


def test_the_doors_lead_there(scene):
    notice = scene.noticed()
    claim = scene.claim_of()
    for by, desk in ((scene.who.worker, "worker"), (scene.who.reviewer, "officer")):
        there = f"/{desk}/claims/{claim.pk}/replay/"
        assert f'href="{there}"' in sit(by).get(f"/{desk}/claims/{claim.pk}/").content.decode()
    assert f"/worker/claims/{claim.pk}/replay/" in sit(scene.who.worker).get(f"/worker/claims/{claim.pk}/letter/").content.decode()
    made = objected(scene, notice, claim)
    there = sit(scene.who.city_officer).get(f"/officer/objections/{made.pk}/").content.decode()
    assert f"/officer/claims/{claim.pk}/replay/" in there


def test_the_time_to_object_is_said_and_when_it_is_over(scene):
    claim = scene.granted()
    cast.clock(cast_subsidy.on(15))
    page = page_of(scene.who.worker, claim)
    assert page.context["in_time"] and page.context["until"].isoformat() in texts(page) and "期限已过" not in texts(page)
    cast.clock(dt.datetime(2025, 12, 30, 10, tzinfo=dt.UTC))
    assert "期限已过" in texts(page_of(scene.who.worker, claim))


@pytest.mark.parametrize("more", [False, True])
def test_looking_writes_nothing_in_a_fixed_number_of_questions(scene, more, django_assert_num_queries):
    claim = scene.paid()
    if more:
        scene.reviewed(scene.who.other_worker)
        cast_subsidy.training_too(scene)
    worker = sit(scene.who.worker)
    worker.get(f"/worker/claims/{claim.pk}/replay/")
    before = Entry.objects.count(), list(Decision.objects.order_by("id").values())
    with django_assert_num_queries(QUESTIONS):
        worker.get(f"/worker/claims/{claim.pk}/replay/")
    assert (Entry.objects.count(), list(Decision.objects.order_by("id").values())) == before


def test_a_changed_fact_is_named_though_it_changes_no_sum(scene):
    claim = scene.granted()
    decision = Decision.objects.filter(claim=claim).latest("id")
    with superuser():
        Decision.objects.filter(pk=decision.pk).update(facts={**decision.facts, "worker.insured_months": 40})
    page = page_of(scene.who.worker, claim)
    assert page.context["flaws"] == ["存档的事实“失业保险累计缴费月数”：由 46 个月 变为 40 个月"]
    assert "存档被改动，复算对不上" in texts(page) and "由 46 个月 变为 40 个月" in texts(page)


def test_a_fact_changed_with_the_lines_that_saw_it_is_named_still(scene):
    claim = scene.granted()
    decision = Decision.objects.filter(claim=claim).latest("id")
    with superuser():
        Decision.objects.filter(pk=decision.pk).update(
            facts={**decision.facts, "worker.insured_months": 3},
            lines=json.loads(json.dumps(decision.lines).replace('"worker.insured_months": 46', '"worker.insured_months": 3')))
    flaws = page_of(scene.who.worker, claim).context["flaws"]
    assert flaws[0] == "存档的事实“失业保险累计缴费月数”：现为 3 个月"
    assert flaws[1:] == ["存档的理由", "重算结果与存档决定不同：存档 1,500.00 元 重算 不予支付"]


def test_a_fact_no_line_saw_is_named_too(scene):
    claim = scene.granted()
    decision = Decision.objects.filter(claim=claim).latest("id")
    seen = {name for line in decision.lines for name in line["seen"]}
    name = next(name for name in sorted(decision.facts) if name not in seen and name != "certificate.issued_on")
    with superuser():
        Decision.objects.filter(pk=decision.pk).update(facts={k: v for k, v in decision.facts.items() if k != name})
    (flaw, *_rest) = page_of(scene.who.worker, claim).context["flaws"]
    assert flaw.startswith("存档的事实“") and "现为 无记录" in flaw


def test_a_changed_amount_is_named(scene):
    claim = scene.paid()
    with superuser():
        Decision.objects.filter(claim=claim, kind="grant").update(amount_fen=250_000)
    flaws = page_of(scene.who.reviewer, claim, "officer").context["flaws"]
    assert flaws == ["存档的决定金额：由 1,500.00 元 变为 2,500.00 元", "申领上的金额：申领上为 1,500.00 元 决定为 2,500.00 元",
                     "重算结果与存档决定不同：存档 2,500.00 元 重算 1,500.00 元"]
    with superuser():
        Decision.objects.filter(claim=claim, kind="grant").update(amount_fen=150_000)
        claim.__class__.objects.filter(pk=claim.pk).update(amount_fen=1)
    assert page_of(scene.who.worker, claim).context["flaws"] == ["申领上的金额：申领上为 0.01 元 决定为 1,500.00 元"]


def test_a_changed_sheet_is_named_with_its_figure(scene):
    claim = scene.granted()
    content = json.loads(json.dumps(scene.sheet.content).replace("150000", "250000"))
    with superuser():
        Sheet.objects.filter(pk=scene.sheet.pk).update(content=content)
    flaws = page_of(scene.who.worker, claim).context["flaws"]
    assert any(re.match(r"政策文本“失业保险技能提升补贴”：.*由 1,500 元 变为 2,500 元", text) for text in flaws), flaws
    assert flaws[-1] == "重算结果与存档决定不同：存档 1,500.00 元 重算 2,500.00 元"


def test_a_text_changed_in_a_figure_of_no_consequence_is_named_by_its_place(scene):
    claim = scene.granted()
    content = {**scene.sheet.content, "name_en": "Something else"}
    with superuser():
        Sheet.objects.filter(pk=scene.sheet.pk).update(content=content)
    (flaw,) = page_of(scene.who.worker, claim).context["flaws"]
    assert "name_en：由“" in flaw and "Something else" in flaw


def test_a_sheet_that_is_gone_is_said_and_the_day_still_shown(scene):
    claim = scene.granted()
    with superuser():
        Decision.objects.filter(claim=claim).update(sheet_hash="0" * 64)
    page = page_of(scene.who.worker, claim)
    assert page.context["flaws"] == ["所依据的政策文本已找不到：000000000000…", "存档的政策指纹"]
    assert page.context["blocks"][1]["answer"] == "无法重算" and page.context["blocks"][0]["lines"]


def test_a_seal_that_was_changed_or_torn_out_is_said(scene):
    claim = scene.granted()
    entry = Entry.objects.get(action="subsidy.claim_granted", subject_id=str(claim.pk))
    assert not any(str(value) in json.dumps(entry.detail["seal"]) for value in (claim.worker.name, "150000", '": 46'))
    with superuser():
        Entry.objects.filter(pk=entry.pk).update(detail={**entry.detail, "seal": {**entry.detail["seal"], "whole": "0"}})
    assert page_of(scene.who.worker, claim).context["flaws"] == ["日志中这份决定的封存记录：被改动"]
    with superuser():
        Entry.objects.filter(pk=entry.pk).delete()
    assert page_of(scene.who.worker, claim).context["flaws"] == ["日志中这份决定的封存记录：没有找到"]


def test_a_decision_of_before_the_seals_is_held_beside_its_reasons(scene):
    claim = scene.granted()
    decision = Decision.objects.filter(claim=claim).latest("id")
    with superuser():
        Entry.objects.filter(subject_id=str(claim.pk)).delete()
        Decision.objects.filter(claim=claim).update(salt="")
    page = page_of(scene.who.worker, claim)
    assert page.context["flaws"] == [] and "早于封存制度" in texts(page)
    with superuser():
        Decision.objects.filter(pk=decision.pk).update(facts={**decision.facts, "worker.insured_months": 40})
    assert page_of(scene.who.worker, claim).context["flaws"] == ["存档的事实“失业保险累计缴费月数”：由 46 个月 变为 40 个月"]


def test_a_refusal_by_an_upheld_objection_is_sealed_as_well(scene):
    notice = scene.noticed()
    claim = scene.claim_of()
    made = objected(scene, notice, claim)
    cast.clock(cast_subsidy.on(17))
    assert post(sit(scene.who.city_officer), f"/officer/objections/{made.pk}/", "uphold", answer="证书不实").status_code == 303
    page = page_of(scene.who.worker, claim)
    assert page.context["flaws"] == [] and page.context["is_sealed"]
    assert page.context["blocks"][0]["why"] == "证书不实"
