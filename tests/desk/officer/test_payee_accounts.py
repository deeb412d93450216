"""Accounts to be proved at the desk: the file to the bank and its answer, papers that two look at; what the payee is told."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from python_calamine import load_workbook

from baigong.kernel.identity import make_simulated_card
from baigong.subsidy.models import AccountProof, HolderCheck
from tests import cast, cast_subsidy
from tests.cast_subsidy import OFFERED
from tests.desk.sitting import post, sit

pytestmark = pytest.mark.django_db
LIST = "/officer/payee-accounts/"
NEW, THIRD = make_simulated_card(serial=710_001), make_simulated_card(serial=710_002)


@pytest.fixture
def scene():
    made = cast_subsidy.make_scene()
    cast.clock(OFFERED)
    return made


@pytest.fixture
def given(scene):
    """The worker changes their account at their own desk."""
    sent = post(sit(scene.who.worker), "/worker/claims/", "account", number=NEW, bank="模拟银行", holder_name="李明")
    assert sent.status_code == 303
    return AccountProof.objects.latest("id")


def text_of(client, path):
    answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


def sheet_of(answer):
    content = b"".join(answer) if answer.streaming else answer.content
    return load_workbook(BytesIO(content)).get_sheet_by_index(0).to_python()


def test_from_the_list_to_the_bank_and_back(scene, given):
    client = sit(scene.who.reviewer)
    page = client.get(LIST)
    assert [(row["payee"], row["state"]) for row in page.context["rows"]] == [
        ("李明", ("待核实", "wait")), ("王芳", ("已核实", "ok")), ("李明", ("已核实", "ok"))]
    assert NEW not in page.content.decode()
    assert "核实收款账户归属" in text_of(client, "/officer/")
    made = post(client, LIST, "ask_bank", proof=given.pk)
    assert made.status_code == 303
    here = made["Location"]
    check = HolderCheck.objects.get()
    assert here == f"/officer/payee-accounts/files/{check.pk}/"
    assert sheet_of(client.get(f"{here}?file=xlsx"))[1] == [f"{check.no}-0001", "李明", NEW, "模拟银行"]
    assert sheet_of(client.get(f"{here}?export=xlsx"))[1][0] == "李明"
    wrong = SimpleUploadedFile("a.csv", "核验号,核验结果,核验流水号,说明\nX,?,,\nY,一致,1,".encode())
    bad = post(client, here, "answer", table=wrong)
    assert [reason["code"] for reason in bad.context["refused"]["reasons"]] == ["holder_row"] * 2
    sandbox = client.get(f"{here}?file=sandbox")
    content = b"".join(sandbox) if sandbox.streaming else sandbox.content
    assert post(client, here, "answer", table=SimpleUploadedFile("a.xlsx", content)).status_code == 303
    assert AccountProof.objects.get(pk=given.pk).state == "proved"
    assert "导入银行核验回执" not in text_of(client, here)
    assert post(sit(scene.who.reviewer), "/officer/search/", "find", q=check.no).status_code == 303


def test_narrowed_and_taken_home_without_numbers(scene, given):
    client = sit(scene.who.reviewer)
    assert [row["payee"] for row in client.get(f"{LIST}?text=王芳").context["rows"]] == ["王芳"]
    assert [row["state"][0] for row in client.get(f"{LIST}?state=unproved&payee=person").context["rows"]] == ["待核实"]
    assert client.get(f"{LIST}?kind=bank").context["rows"] == []
    assert "没有符合条件的收款账户" in text_of(client, f"{LIST}?kind=bank")
    table = sheet_of(client.get(f"{LIST}?state=unproved&export=xlsx"))
    assert table[1][0] == "李明"
    assert NEW not in str(table)


def test_a_longer_list_asks_no_more(scene, given, django_assert_num_queries):
    client = sit(scene.who.reviewer)
    client.get(LIST)
    for rows in (f"{LIST}?state=unproved", LIST):
        with django_assert_num_queries(9):
            client.get(rows)


def test_papers_by_two_and_withdrawn_and_once_more(scene, given):
    first, second, here = sit(scene.who.reviewer), sit(scene.who.approver), f"{LIST}{given.pk}/"
    assert post(first, here, "paper", evidence="").status_code == 422
    assert post(first, here, "paper", evidence="账户证明 1 号").status_code == 303
    assert "须由另一名工作人员再核对" in text_of(first, here)
    assert not first.get(here).context["second"]
    assert post(second, here, "refute", why="").status_code == 422
    assert post(second, here, "confirm").status_code == 303
    assert AccountProof.objects.get(pk=given.pk).state == "proved"
    assert post(first, here, "withdraw", why="举报冒用").status_code == 303
    assert first.get(here).context["again"]
    again = post(first, here, "again")
    assert again.status_code == 303
    assert "待核实" in text_of(first, again["Location"])
    assert post(first, again["Location"], "paper", evidence="证明").status_code == 303
    assert post(second, again["Location"], "refute", why="是别人的").status_code == 303
    assert "是别人的" in text_of(first, again["Location"])


def test_what_arrived_before_is_asked_for_with_one_button(scene, given):
    answer = post(sit(scene.who.reviewer), LIST, "arrivals")
    assert [reason["code"] for reason in answer.context["refused"]["reasons"]] == ["proof_not_needed"]


def test_who_pays_looks_and_does_not_prove(scene, given):
    client = sit(scene.who.payer)
    assert not client.get(LIST).context["proves"]
    refusal = post(client, LIST, "ask_bank")
    assert [reason["code"] for reason in refusal.context["refused"]["reasons"]] == ["not_yours"]
    post(sit(scene.who.reviewer), LIST, "ask_bank")
    here = f"{LIST}files/{HolderCheck.objects.get().pk}/"
    assert client.get(here).status_code == 200
    for kind in ("xlsx", "sandbox"):
        refusal = client.get(f"{here}?file={kind}")
        assert [reason["code"] for reason in refusal.context["refused"]["reasons"]] == ["not_yours"]
    for stranger in (scene.who.neighbour_reviewer, next(one for one in scene.who.strangers if one.role == "approver")):
        assert sit(stranger).get(f"{LIST}{given.pk}/").status_code == 404
        assert sit(stranger).get(here).status_code == 404


def test_the_payee_reads_what_is_asked_of_them(scene, given):
    claim = scene.filed()
    me, here = sit(scene.who.worker), f"/worker/claims/{claim.pk}/"
    assert "由人社部门核实账户归属" in text_of(me, here)
    assert "由人社部门核实账户归属" in text_of(me, "/worker/claims/")
    post(sit(scene.who.reviewer), f"{LIST}{given.pk}/", "paper", evidence="证明")
    post(sit(scene.who.approver), f"{LIST}{given.pk}/", "refute", why="证明是他人的")
    assert "证明是他人的" in text_of(me, here)
    assert "请更换为本人" in text_of(me, here)
    assert post(me, "/worker/claims/", "account", number=THIRD, bank="模拟银行", holder_name="李明").status_code == 303
    assert "请更换为本人" not in text_of(me, here)
    assert "待核实" in text_of(sit(scene.who.reviewer), f"/officer/claims/{claim.pk}/")


def test_a_payer_sees_what_cannot_be_paid_yet(scene, given):
    scene.payable()
    assert "账户待核实，暂不能编入批次" in text_of(sit(scene.who.payer), "/officer/runs/")


def test_a_house_reads_the_same(scene):
    who = scene.who
    clerk = sit(who.provider_clerk)
    number = make_simulated_card(serial=710_003)
    name = "启航职业培训学校（模拟）"
    assert post(clerk, "/provider/claims/", "account", number=number, bank="模拟银行", holder_name=name).status_code == 303
    assert "由人社部门核实账户归属" in text_of(clerk, "/provider/claims/")
    proof = AccountProof.objects.get(organisation_id=who.provider)
    assert (proof.state, proof.region_id) == ("unproved", cast.COUNTY)
