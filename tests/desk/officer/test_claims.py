"""Claims at the officer desk: the whole way by pages, each officer at their own."""

import datetime as dt
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from python_calamine import load_workbook

from baigong.journal.models import Entry, Message, Work
from baigong.project import kinds, works
from baigong.subsidy.models import Claim, Notice, Objection, PayRun
from tests import cast, cast_subsidy
from tests.cast_subsidy import ANSWERED, CLOSED, FILED, GRANTED, NOTICED, OFFERED, REVIEWED, SENT, answer_of, insured
from tests.desk.sitting import post, sit

pytestmark = pytest.mark.django_db
assert kinds


def at(now):
    cast.clock(now)


@pytest.fixture
def scene():
    at(OFFERED)
    return cast_subsidy.make_scene()


def text_of(client, path):
    answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


@pytest.mark.django_db(transaction=True)
def test_a_whole_county_is_offered_behind_the_page_on_the_basis_stated(scene, monkeypatch):
    monkeypatch.setattr("baigong.desk.long_work.SMALL", 1)
    reviewer = sit(scene.who.reviewer)
    assert post(reviewer, "/officer/claims/", "offer").status_code == 422 and not Work.objects.exists()
    assert post(reviewer, "/officer/claims/", "offer", basis="consent").status_code == 303
    works.do(Work.objects.get().pk, clock=lambda: OFFERED)
    assert set(Claim.objects.values_list("basis", flat=True)) == {"consent"} and Claim.objects.count() == 2


def test_from_offers_to_payment_by_pages(scene):
    reviewer, approver, payer = sit(scene.who.reviewer), sit(scene.who.approver), sit(scene.who.payer)
    for given in ({}, {"basis": ""}, {"basis": "asked"}, {"basis": "curiosity"}):
        page = post(reviewer, "/officer/claims/", "offer", **given)
        assert [one["code"] for one in page.context["refused"]["reasons"]] == ["basis_needed"]
    assert not Claim.objects.exists() and not Message.objects.filter(word__startswith="baigong.subsidy.").exists()
    assert post(reviewer, "/officer/claims/", "offer", basis="law").status_code == 303
    assert "已生成 2 笔" in text_of(reviewer, "/officer/claims/")
    claim = scene.claim_of()
    worker = sit(scene.who.worker)
    told = text_of(worker, f"/worker/claims/{claim.pk}/")
    assert "1,500" in told and "这笔申领是怎么来的" in told and "第十三条第一款第七项" in told
    at(FILED)
    assert post(worker, f"/worker/claims/{claim.pk}/", "file").status_code == 303
    at(REVIEWED)
    home = text_of(reviewer, "/officer/")
    assert "补贴初审" in home
    matter = text_of(reviewer, f"/officer/claims/{claim.pk}/")
    assert "系统预判" in matter
    assert "46 个月" in matter
    assert f'/officer/certificates/{scene.certificates[0].pk}/' in matter  # the evidence stands beside what it proves
    assert "社会保险" in matter
    assert post(reviewer, f"/officer/claims/{claim.pk}/", "review").url == "/officer/"
    at(GRANTED)
    assert "补贴复审" in text_of(approver, "/officer/")
    picked = post(approver, "/officer/claims/?state=reviewed", "grant", claim=[claim.pk])
    assert picked.status_code == 303
    assert f"/officer/claims/{claim.pk}/replay/" in text_of(approver, f"/officer/claims/{claim.pk}/")
    assert "存档完好，复算一致" in text_of(approver, f"/officer/claims/{claim.pk}/replay/")
    at(NOTICED)
    assert post(approver, "/officer/notices/", "publish").status_code == 303
    notice = Notice.objects.get()
    assert "剩 5 个工作日" in text_of(approver, f"/officer/notices/{notice.pk}/")
    assert post(approver, f"/officer/notices/{notice.pk}/", "close").status_code == 422
    at(CLOSED)
    assert post(approver, f"/officer/notices/{notice.pk}/", "close").status_code == 303
    assert "公示期满" in text_of(approver, f"/officer/notices/{notice.pk}/").split("办理记录", 1)[1]
    at(SENT)
    assert post(payer, "/officer/runs/", "draft").status_code == 303
    run = PayRun.objects.get()
    where = f"/officer/runs/{run.pk}/"
    assert "放行送银行" in text_of(payer, where)
    assert post(payer, where, "release").status_code == 303
    table = load_workbook(BytesIO(payer.get(f"{where}?file=xlsx").content)).get_sheet_by_index(0)
    assert table.to_python()[1][0] == f"{run.no}-0001"
    assert payer.get(f"{where}?file=csv").status_code == 200
    assert approver.get(f"{where}?file=csv").status_code == 422
    at(ANSWERED)
    wrong = SimpleUploadedFile("a.csv", answer_of(run, 金额="1.00"))
    assert "金额与指令不符" in post(payer, where, "answer", table=wrong).content.decode()
    assert post(payer, where, "answer", table=SimpleUploadedFile("a.csv", answer_of(run))).status_code == 303
    foot = text_of(reviewer, where).split("办理记录", 1)[1]
    assert [foot.count(words) for words in ("编制拨付批次", "送银行拨付", "银行回执")] == [1, 1, 1]
    assert "已支付" in text_of(reviewer, f"/officer/claims/{claim.pk}/")
    assert "审核结果告知书" in text_of(worker, f"/worker/claims/{claim.pk}/letter/")


def test_a_refused_review_shows_reason_clause_and_way_out_and_keeps_what_was_typed(scene):
    claim = scene.filed()
    insured(scene.who.worker, day=dt.date(2025, 9, 5), insured_months=7)
    at(REVIEWED)
    desk = sit(scene.who.reviewer)
    answer = post(desk, f"/officer/claims/{claim.pk}/", "review", why="看过了")
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "7 个月" in text
    assert "看过了" in text
    assert post(desk, f"/officer/claims/{claim.pk}/", "refuse", why="").status_code == 303
    worker = text_of(sit(scene.who.worker), f"/worker/claims/{claim.pk}/")
    assert "为什么不能领" in worker
    assert "怎样才能改变结果" in worker


def test_bulk_reviews_go_on_after_one_that_cannot_pass(scene):
    one, other = scene.filed(), scene.filed(scene.who.other_worker)
    insured(scene.who.worker, day=dt.date(2025, 9, 5), insured_months=7)
    at(REVIEWED)
    answer = post(sit(scene.who.reviewer), "/officer/claims/?state=filed", "review", claim=[one.pk, other.pk])
    assert answer.status_code == 422
    assert one.no in answer.content.decode()
    assert scene.claim_of(scene.who.other_worker).state == "reviewed"


def test_the_list_is_narrowed_and_exported(scene):
    claim = scene.filed()
    desk = sit(scene.who.reviewer)
    assert claim.no in text_of(desk, "/officer/claims/?state=filed&kind=insurance")
    assert "没有符合条件" in text_of(desk, "/officer/claims/?state=paid")
    rows = load_workbook(BytesIO(desk.get("/officer/claims/?export=xlsx").content))
    assert len(rows.get_sheet_by_index(0).to_python()) == 3
    assert "********" in text_of(desk, "/officer/claims/")


def test_an_objection_from_the_public_page_to_its_answer(scene):
    notice = scene.noticed()
    at(cast_subsidy.on(16))
    public = Client()
    where = f"/notices/{notice.pk}/"
    assert notice.no in text_of(public, "/notices/")
    claim = scene.claim_of()
    assert f"{claim.worker.id_number[:6]}********" in text_of(public, where)
    assert claim.worker.id_number not in text_of(public, where)
    assert post(public, where, "object", claim_id=claim.pk, text="").status_code == 422
    assert post(public, where, "object", claim_id=claim.pk, text="此人未到课", contact="13800000000").status_code == 303
    objection = Objection.objects.get()
    city, reviewer = sit(scene.who.city_officer), sit(scene.who.reviewer)
    page = f"/officer/objections/{objection.pk}/"
    assert "公示异议" in text_of(city, "/officer/")
    assert "须由另一名" in text_of(reviewer, page)
    assert "13800000000" not in text_of(sit(scene.who.worker), f"/worker/claims/{claim.pk}/")
    assert post(city, page, "dismiss", answer="签到记录属实").status_code == 303


def test_a_number_is_revealed_once_and_journalled(scene):
    claim = scene.filed()
    desk = sit(scene.who.reviewer)
    where = f"/officer/claims/{claim.pk}/"
    assert claim.worker.id_number not in text_of(desk, where)
    assert claim.worker.id_number in post(desk, where, "reveal", why="核对证件").content.decode()
    assert Entry.objects.filter(action="people.id_number_revealed", subject_id=str(claim.worker_id)).exists()


def test_other_desks_and_regions_are_turned_away(scene):
    claim = scene.filed()
    assert sit(scene.who.neighbour_reviewer).get(f"/officer/claims/{claim.pk}/").status_code == 404
    assert sit(scene.who.policy_officer).get("/officer/claims/").status_code == 403
    assert sit(scene.who.worker).get(f"/officer/claims/{claim.pk}/").status_code == 403
    assert sit(scene.who.other_worker).get(f"/worker/claims/{claim.pk}/").status_code == 404


def test_a_worker_sees_what_may_be_had_registers_an_account_and_applies(scene):
    worker = sit(scene.who.worker)
    text = text_of(worker, "/worker/claims/")
    assert "符合条件" in text
    certificate = scene.certificates[0]
    answer = post(worker, "/worker/claims/", "apply", sheet=scene.sheet.pk, certificate=certificate.pk)
    assert answer.status_code == 303
    assert scene.claim_of().state == "filed"


def test_bodies_see_what_is_paid_to_them(scene):
    for by, desk in ((scene.who.provider_clerk, "provider"), (scene.who.employer_clerk, "employer")):
        client = sit(by)
        assert "还没有补贴" in text_of(client, f"/{desk}/claims/")
        assert client.get(f"/{desk}/claims/{scene.filed().pk if desk == 'provider' else 1}/").status_code == 404
    assert text_of(sit(scene.who.employer_clerk), "/employer/")
