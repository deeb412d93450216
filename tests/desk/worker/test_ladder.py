"""The ladder on the phone: where I stand, what opens next, what is missing; stating and taking back."""

from datetime import date

import pytest

from baigong.assessment import actions as assessment
from baigong.desk.worker.door import door
from baigong.kernel.actor import SYSTEM
from baigong.offer.models import Occupation
from baigong.talent import actions
from baigong.talent.models import Ground
from tests import cast
from tests.desk.sitting import post, sit

pytestmark = pytest.mark.django_db
CARE, WELDER = "4-10-01-05", "6-18-02-04"
PAGE = "/worker/ladder/"
STATED = {"what": "practice:", "occupation": "养老护理员", "at": "颐和", "from_on": "2019-09-01", "until_on": "",
          "evidence": "社保缴费记录"}


@pytest.fixture
def who():
    cast.clock()
    Occupation.objects.bulk_create([Occupation(code=CARE, name="养老护理员"), Occupation(code=WELDER, name="焊工")])
    return cast.assemble()


def certified(who, level="4", day=date(2022, 6, 1), occupation=CARE):
    """A certificate known from the look-up."""
    return assessment.record_outside_certificate(
        by=SYSTEM, person_id=who.worker.person_id, no=f"Y00011100000122{level}{occupation[-6:].replace('-', '')}00",
        occupation_code=occupation, level=level, kind="qualification", issued_on=day, issuer="外地评价机构", now=cast.NOW)


def text_of(client, path=PAGE):
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_an_empty_ladder_says_how_to_begin(who):
    assert "填报从业经历，或先参加一次培训" in text_of(sit(who.worker))


def test_where_i_stand_and_what_opens_next(who):
    certified(who)
    shown = text_of(sit(who.worker))
    for said in ("四级/中级工", "下一级：三级/高级工", "2026年6月1日", "请填报取证以来的从业经历", "第 1 条途径",
                 'aria-current="step"'):
        assert said in shown, said
    assert "技能阶梯" in text_of(sit(who.worker), "/worker/") and "技能阶梯" in text_of(sit(who.worker), "/worker/mine/")


def test_home_begins_the_record_with_the_rung_that_opens_next(who):
    assert "下一级" not in text_of(sit(who.worker), "/worker/").replace("技能阶梯：下一级是什么", "")
    certified(who)
    home = text_of(sit(who.worker), "/worker/")
    assert home.index("下一级：三级/高级工") < home.index("取得")
    assert f"{PAGE}?occupation={CARE}" in home
    assert 'class="next"' in home


def test_a_level_leads_to_a_title(who):
    certified(who, "3", date(2022, 6, 1))
    shown = text_of(sit(who.worker))
    assert "凭技能等级可申报职称" in shown and "助理级职称" in shown and "副高级职称" not in shown


def test_stating_confirming_and_taking_back(who):
    client = sit(who.worker)
    answer = post(client, PAGE, "state", **STATED)
    assert answer.status_code == 303 and answer.url == f"{PAGE}?occupation={CARE}"
    shown = text_of(client)
    assert "待核实" in shown and "已填报，待经办人员核实" in shown
    ground = Ground.objects.get()
    actions.confirm_ground(by=who.reviewer, now=cast.NOW, ground_id=ground.pk)
    assert "现在就可以向评价机构申报" in text_of(client)
    assert post(client, PAGE, "withdraw", ground_id=ground.pk, why="").status_code == 422
    assert post(client, PAGE, "withdraw", ground_id=ground.pk, why="日期写错").status_code == 303
    assert "已撤回" in text_of(client)


def test_a_wrong_statement_keeps_what_was_typed(who):
    client = sit(who.worker)
    answer = post(client, PAGE, "state", **STATED | {"occupation": "没有这个", "evidence": "某某证明"})
    assert answer.status_code == 422
    assert "职业分类中没有" in answer.content.decode() and 'value="某某证明"' in answer.content.decode()
    answer = post(client, PAGE, "state", **STATED | {"until_on": "2018-01-01"})
    assert answer.status_code == 422 and "结束日期应晚于开始日期" in answer.content.decode()


def test_more_than_one_occupation_can_be_chosen(who):
    certified(who)
    certified(who, "5", occupation=WELDER)
    client = sit(who.worker)
    shown = text_of(client, f"{PAGE}?occupation={WELDER}")
    assert "下一级：四级/中级工" in shown and "?occupation=4-10-01-05" in shown
    assert "下一级：三级/高级工" in text_of(client, f"{PAGE}?occupation=nonsense")


def test_honours_are_shown_revoked_ones_too(who):
    given = {"now": cast.NOW, "by": who.province_officer}
    honour = actions.record_honour(**given, person_id=who.worker.person_id, code="provincial_expert", document_no="8号",
                                   granted_on=date(2025, 8, 1))
    assert "省级技术能手" in text_of(sit(who.worker))
    actions.revoke_honour(**given, honour_id=honour.pk, why="弄虚作假")
    assert "弄虚作假" in text_of(sit(who.worker))


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_asks_the_same_number_of_questions(who, rows, django_assert_num_queries, monkeypatch):
    monkeypatch.setattr(door, "nav", ())  # what waits elsewhere is counted by its own pages' tests
    client = sit(who.worker)
    certified(who)
    for n in range(rows):
        post(client, PAGE, "state", **STATED | {"from_on": f"201{n}-09-01"})
    client.get(PAGE)
    with django_assert_num_queries(18):
        assert client.get(PAGE).status_code == 200


def test_nobody_elses_statement_is_taken_back(who):
    post(sit(who.worker), PAGE, "state", **STATED)
    answer = post(sit(who.other_worker), PAGE, "withdraw", ground_id=Ground.objects.get().pk, why="x")
    assert answer.status_code == 422 and Ground.objects.get().state == "stated"
