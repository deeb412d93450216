"""A payment run at the officer desk: the bank's messages, who must approve it, a line left out."""

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from lxml import etree

from baigong.subsidy import actions
from baigong.subsidy.decide.approving import Approvals, Step
from baigong.subsidy.queries import approvals
from tests import cast, cast_subsidy
from tests.bank_messages import Said, status_report
from tests.cast_subsidy import ANSWERED, SENT
from tests.desk.sitting import post, sit

pytestmark = pytest.mark.django_db
STEPS = Approvals(((dt.date(2017, 1, 1), "", (Step(1, 100_000, 100_000),)),))


@pytest.fixture
def scene():
    cast.clock(SENT)
    return cast_subsidy.make_scene()


def text_of(client, path):
    answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


def test_a_run_goes_out_and_is_answered_as_messages(scene):
    run = scene.sent()
    payer, where = sit(scene.who.payer), f"/officer/runs/{run.pk}/"
    assert "?file=xml" in text_of(payer, where)
    sent = payer.get(f"{where}?file=xml")
    assert (sent.status_code, sent["Content-Type"]) == (200, "application/xml")
    assert etree.fromstring(sent.content).tag.endswith("pain.001.001.09}Document")
    assert sit(scene.who.approver).get(f"{where}?file=xml").status_code == 422
    cast.clock(ANSWERED)
    bomb = SimpleUploadedFile("a.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    assert "DOCTYPE" in post(payer, where, "answer", table=bomb).content.decode()
    waits = SimpleUploadedFile("a.xml", status_report(run.no, group="ACTC"))
    assert post(payer, where, "answer", table=waits).status_code == 303
    assert "还有 1 笔等待银行结果" in text_of(payer, where)
    wrong = SimpleUploadedFile("a.xml", status_report(run.no, [Said(f"{run.no}-0009", "ACSC", "B1")]))
    assert f"第 1 笔（{run.no}-0009）" in post(payer, where, "answer", table=wrong).content.decode()
    good = SimpleUploadedFile("a.xml", status_report(run.no, [Said(f"{run.no}-0001", "ACSC", "B1")]))
    assert post(payer, where, "answer", table=good).status_code == 303
    assert "已到账" in text_of(payer, where)


def test_the_page_says_who_approved_who_is_needed_and_why_not(scene, monkeypatch):
    monkeypatch.setattr(approvals, "_read", lambda root: STEPS)
    run = scene.drafted()
    where = f"/officer/runs/{run.pk}/"
    payer, city = sit(scene.who.payer), sit(scene.who.city_officer)
    told = text_of(payer, where)
    assert "须由 1 名其他人员批准，现有 0 名" in told and "还差 1 名" in told and "批次由本人编制" in told
    assert "您不能批准" not in text_of(sit(scene.who.reviewer), where)
    assert "须由 1 名其他人员批准" in post(payer, where, "release").content.decode()
    assert where in text_of(city, "/officer/") and "还差 1 名批准" in text_of(city, "/officer/")
    assert "批准该批次" in text_of(city, where)
    assert post(city, where, "approve").status_code == 303
    assert where not in text_of(city, "/officer/")
    told = text_of(city, where)
    assert "韩市级" in told and "您已" not in told and "本人已批准该批次" in told and "撤回本人的批准" in told
    assert post(city, where, "withdraw", why="").status_code == 422
    assert post(city, where, "withdraw", why="金额待核").status_code == 303
    assert "金额待核" in text_of(payer, where)
    assert post(city, where, "approve").status_code == 303
    assert post(payer, where, "release").status_code == 303
    foot = text_of(payer, where).split("办理记录", 1)[1]
    assert [foot.count(words) for words in ("批准拨付批次", "撤回对批次的批准")] == [2, 1]


def test_a_line_is_left_out_by_its_number(scene):
    scene.payable()
    scene.payable(scene.who.other_worker)
    run = actions.draft_run(by=scene.who.payer, now=SENT, region=cast.COUNTY)
    payer, where = sit(scene.who.payer), f"/officer/runs/{run.pk}/"
    assert "从批次中剔除" in text_of(payer, where)
    assert post(payer, where, "leave_out", no="BF-0", why="待核实").status_code == 422
    assert post(payer, where, "leave_out", no=f"{run.no}-0002", why="待核实").status_code == 303
    told = text_of(payer, where)
    assert "待核实" in told and "剔除理由" not in told  # the last line stays: no form any more
