"""The officer's registers of skilled people: grounds, honours, contests, studios and bases."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from baigong.desk import clock, sheet
from baigong.desk.officer.door import door
from baigong.offer.models import Occupation
from baigong.people.models import Person
from baigong.people.words import OrganisationKind
from baigong.talent import actions
from baigong.talent.models import Asset, Contest, Ground, Honour, Result
from tests import cast, cast_course
from tests.desk.sitting import post, sit

CARE = "4-10-01-05"


@pytest.fixture(autouse=True)
def trade(day):
    """One occupation."""
    Occupation.objects.create(code=CARE, name="养老护理员")


def text_of(client, path):
    answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


def worker(who):
    return Person.objects.get(pk=who.worker.person_id)


def stated(who, year=2019):
    """The worker's statement."""
    return actions.state_ground(by=who.worker, now=cast.NOW, person_id=who.worker.person_id, kind="practice",
                                occupation_code=CARE, from_on=date(year, 9, 1), evidence="社保缴费记录")


def contest(who, n=0, **other):
    """A provincial contest held today."""
    given = {"by": who.province_officer, "now": cast.NOW, "name": f"大赛{n}", "kind": "province", "region": cast.PROVINCE,
             "organiser": "市人社局", "held_on": cast.TODAY}
    return actions.register_contest(**(given | other))


def table(who, place=2):
    """A file of results."""
    person = worker(who)
    return SimpleUploadedFile("成绩.xlsx", sheet.table(
        ["姓名", "身份证号", "职业编码", "名次", "成绩"], [[person.name, person.id_number, CARE, place, 88.5]]))


def test_a_statement_is_looked_at_and_confirmed(who):
    ground = stated(who)
    client = sit(who.reviewer)
    assert "李明" in text_of(client, "/officer/grounds/?state=stated&kind=practice&text=李")
    page = f"/officer/grounds/{ground.pk}/"
    assert "社保缴费记录" in text_of(client, page)
    assert post(client, page, "decline", why="").status_code == 422
    assert post(client, page, "confirm").status_code == 303
    assert "核实从业与学历" in text_of(client, page)
    assert post(client, page, "withdraw", why="系他人记录").status_code == 303
    assert "系他人记录" in text_of(client, page)
    other = stated(who, 2018)
    assert post(client, f"/officer/grounds/{other.pk}/", "decline", why="看不清").status_code == 303


def test_at_the_counter_it_is_stated_by_one_and_confirmed_by_another(who):
    person = worker(who)
    given = {"name": person.name, "id_number": person.id_number, "what": "school:college", "occupation": CARE,
             "from_on": "2019-09-01", "until_on": "2022-07-01", "evidence": "毕业证 001", "at": "某学院"}
    client = sit(who.reviewer)
    assert post(client, "/officer/grounds/", "state", **given | {"name": "李四"}).status_code == 422
    answer = post(client, "/officer/grounds/", "state", **given)
    assert answer.status_code == 303
    shown = text_of(client, answer.url)
    assert "须由另一名经办人员核实" in shown and 'value="confirm"' not in shown
    assert post(client, answer.url, "confirm").status_code == 422
    assert post(sit(who.approver), answer.url, "confirm").status_code == 303
    assert Ground.objects.get().grade == "college"


def test_an_honour_is_recorded_and_revoked(who):
    person = worker(who)
    client = sit(who.province_officer)
    given = {"name": person.name, "id_number": person.id_number, "code": "provincial_expert", "document_no": "8号",
             "granted_on": "2025-08-01", "given_by": ""}
    answer = post(client, "/officer/honours/", "record", **given)
    assert answer.status_code == 303
    assert "省级技术能手" in text_of(client, answer.url)
    assert post(client, "/officer/honours/", "record", **given).status_code == 422
    assert post(sit(who.reviewer), answer.url, "revoke", why="x").status_code == 422
    assert post(client, answer.url, "revoke", why="弄虚作假").status_code == 303
    assert "荣誉已撤销" in text_of(client, answer.url)
    assert "李明" in text_of(client, "/officer/honours/?state=revoked&code=provincial_expert&text=李&order=-granted_on")
    assert Honour.objects.get().why == "弄虚作假"


def test_results_go_from_excel_through_their_notice_to_publication(who, monkeypatch):
    client = sit(who.province_officer)
    answer = post(client, "/officer/contests/", "register", name="天津大赛", kind="province", region=cast.PROVINCE,
                  organiser="市人社局", held_on="2025-09-01")
    assert answer.status_code == 303
    page = answer.url
    assert client.get(f"{page}?template=xlsx")["Content-Type"].endswith("sheet")
    assert post(client, page, "load", table=SimpleUploadedFile("x.xlsx", b"no")).status_code == 422
    assert post(client, page, "load", table=table(who, 0)).status_code == 422
    assert post(client, page, "load", table=table(who)).status_code == 303
    shown = text_of(client, page)
    assert "晋升 二级/技师" in shown and "88.5" in shown
    assert post(client, page, "notice").status_code == 303
    assert "录入成绩的人不能公布" in text_of(client, page)
    assert post(client, page, "take_back", why="名次录反").status_code == 303
    assert post(client, page, "load", table=table(who, 1)).status_code == 303
    assert "省级技术能手" in text_of(client, page)
    assert post(client, page, "notice").status_code == 303
    monkeypatch.setattr(clock, "now", lambda: cast_course.moment(date(2025, 9, 9), 9))
    assert post(client, page, "publish").status_code == 422
    other = sit(cast.make_actor("province_officer", name="另一人", region=cast.PROVINCE))
    assert "公布成绩" in text_of(other, page)
    assert post(other, page, "publish").status_code == 303
    assert Contest.objects.get().state == "published" and Result.objects.get().place == 1
    assert "天津大赛" in text_of(client, "/officer/contests/?state=published&kind=province&text=天津")
    assert client.get(f"{page}?export=xlsx")["Content-Type"].endswith("sheet")


def test_a_contest_is_called_off(who):
    made = contest(who)
    client = sit(who.province_officer)
    page = f"/officer/contests/{made.pk}/"
    assert post(client, page, "cancel", why="场地停用").status_code == 303
    assert "场地停用" in text_of(client, page)


def studio(who, n=0):
    """A registered studio with a target."""
    body = cast.make_organisation(f"工作室{n}（模拟）", OrganisationKind.STUDIO)
    made = actions.register_asset(by=who.city_officer, now=cast.NOW, organisation_id=body.pk, document_no="1号",
                                  since_on=date(2024, 1, 1), master_id=who.worker.person_id, occupation_code=CARE)
    actions.set_target(by=who.city_officer, now=cast.NOW, asset_id=made.pk, year=2025, measure="apprentices", amount=8)
    return made


def test_a_studio_is_registered_asked_and_answered_for(who):
    body = cast.make_organisation("王师傅工作室（模拟）", OrganisationKind.STUDIO)
    person = worker(who)
    client = sit(who.reviewer)
    given = {"organisation_id": body.pk, "rank": "province", "document_no": "1号", "since_on": "2024-01-01",
             "occupation": "养老护理员", "name": person.name, "id_number": person.id_number}
    assert post(client, "/officer/studios/", "register", **given | {"name": "李四"}).status_code == 422
    assert post(client, "/officer/studios/", "register", **given | {"name": "", "id_number": ""}).status_code == 422
    answer = post(client, "/officer/studios/", "register", **given)
    assert answer.status_code == 303
    page = answer.url
    assert "本年度尚未下达指标" in text_of(client, page)
    assert post(client, page, "set", year=2025, measure="apprentices", amount=8).status_code == 303
    target = Asset.objects.get().targets.get()
    figure = {"target_id": target.pk, "achieved": 5, "as_of": "2025-08-31", "evidence": "协议 5 份"}
    assert post(client, page, "report", **figure).status_code == 303
    assert post(client, page, "report", **figure).status_code == 422
    assert post(client, page, "change", target_id=target.pk, amount=10, why="追加").status_code == 303
    shown = text_of(client, page)
    assert "5/10" in shown and "协议 5 份" in shown and "追加" in shown
    assert "本年度尚未下达指标" in text_of(client, f"{page}?year=2024")
    assert "王师傅工作室" in text_of(client, "/officer/studios/?kind=studio&text=王")
    assert post(client, page, "end", on="2025-08-31", why="大师退休").status_code == 303
    assert "大师退休" in text_of(client, page)
    assert "王师傅工作室" in text_of(client, "/officer/studios/?ended=on")


def test_the_next_county_finds_nothing(who):
    ground, made, one = stated(who), studio(who), contest(who)
    honour = actions.record_honour(by=who.reviewer, now=cast.NOW, person_id=who.worker.person_id, code="star_of_the_year",
                                   document_no="8号", granted_on=date(2025, 8, 1))
    neighbour = sit(who.neighbour_reviewer)
    for path in (f"grounds/{ground.pk}/", f"honours/{honour.pk}/", f"studios/{made.pk}/", f"contests/{one.pk}/"):
        assert neighbour.get(f"/officer/{path}").status_code == 404
    for path in ("grounds/", "honours/", "contests/", "studios/"):
        assert sit(who.finance_officer).get(f"/officer/{path}").status_code == 403
        assert text_of(neighbour, f"/officer/{path}")


@pytest.mark.parametrize("rows", [1, 3])
def test_lists_ask_the_same_number_of_questions(who, rows, django_assert_num_queries, monkeypatch):
    for n in range(rows):
        stated(who, 2010 + n)
        studio(who, n)
        one = contest(who, n)
        person = worker(who)
        actions.enter_results(by=who.province_officer, now=cast.NOW, contest_id=one.pk, rows=[
            actions.contests.Placed(2, person.name, person.id_number, CARE, "1", "")])
        actions.record_honour(by=who.reviewer, now=cast.NOW, person_id=who.worker.person_id, code="star_of_the_year",
                              document_no="8号", granted_on=date(2022 + n, 8, 1))
    monkeypatch.setattr(door, "nav", tuple(item for item in door.nav if item.count is None))
    client = sit(who.province_officer)
    for path, count in (("grounds/", 7), ("honours/", 7), ("contests/", 8), ("studios/", 10)):
        client.get(f"/officer/{path}")
        with django_assert_num_queries(count):
            assert client.get(f"/officer/{path}").status_code == 200
        assert client.get(f"/officer/{path}?export=xlsx")["Content-Type"].endswith("sheet")
