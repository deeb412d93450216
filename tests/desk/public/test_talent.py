"""The ladder, studios, contests and the roll of honour, for anyone."""

from datetime import date

import pytest
from django.test import Client

from baigong.offer.models import Occupation
from baigong.people.models import Person
from baigong.people.words import OrganisationKind
from baigong.talent import actions
from baigong.talent.queries import Placed
from tests import cast

pytestmark = pytest.mark.django_db
CARE = "4-10-01-05"


@pytest.fixture
def who():
    cast.clock()
    Occupation.objects.create(code=CARE, name="养老护理员")
    return cast.assemble()


def text_of(path):
    answer = Client().get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def studio(who, n=0):
    """A studio with a target and a figure."""
    body = cast.make_organisation(f"工作室{n}（模拟）", OrganisationKind.STUDIO)
    made = actions.register_asset(by=who.city_officer, now=cast.NOW, organisation_id=body.pk, document_no="1号",
                                  since_on=date(2025, 1, 1), master_id=who.worker.person_id, occupation_code=CARE)
    wanted = actions.set_target(by=who.city_officer, now=cast.NOW, asset_id=made.pk, year=2025, measure="apprentices", amount=8)
    actions.report_figure(by=who.city_officer, now=cast.NOW, target_id=wanted.pk, achieved=6, as_of=cast.TODAY, evidence="协议")
    return made


def contest(who, n=0):
    """A contest in its public notice, with one result."""
    made = actions.register_contest(by=who.province_officer, now=cast.NOW, name=f"大赛{n}", kind="province",
                                    region=cast.PROVINCE, organiser="市人社局", held_on=cast.TODAY)
    person = Person.objects.get(pk=who.worker.person_id)
    rows = [Placed(2, person.name, person.id_number, CARE, "3", "91.5")]
    actions.enter_results(by=who.province_officer, now=cast.NOW, contest_id=made.pk, rows=rows)
    return actions.notice_results(by=who.province_officer, now=cast.NOW, contest_id=made.pk)


def test_the_ladder_shows_every_condition_and_the_comparison(who):
    shown = text_of("/ladder/")
    for said in ("首席技师", "学徒工", "累计从事本职业（相关职业）工作满 10 年", "取得五级/初级工证书后，累计从业满 3 年",
                 "技能等级与职称对照", "副高级职称", "来源待核", "各职业国家职业标准（2023 年版编写体例）"):
        assert said in shown, said
    assert "本职业学徒期满" in text_of("/ladder/?version=2018")
    assert text_of("/ladder/?version=1999").count("现行") == 1
    assert 'href="/ladder/"' in text_of("/")


def test_studios_say_what_the_year_asked_and_what_was_done(who):
    studio(who)
    shown = text_of("/studios/")
    assert "工作室0（模拟）" in shown and "6/8" in shown and "李明" in shown
    assert "没有符合条件的基地或工作室" in text_of("/studios/?kind=base")


def test_results_are_seen_from_their_notice_on(who):
    made = contest(who)
    assert "公示中" in text_of("/contests/") and "大赛0" in text_of("/contests/?text=大赛")
    shown = text_of(f"/contests/{made.pk}/")
    assert "李明" in shown and "91.5" in shown and "2025年9月8日" in shown
    actions.take_back_results(by=who.province_officer, now=cast.NOW, contest_id=made.pk, why="录反")
    assert Client().get(f"/contests/{made.pk}/").status_code == 404


def test_the_roll_of_honour(who):
    assert "没有符合条件的获得者" in text_of("/honours/")
    actions.record_honour(by=who.province_officer, now=cast.NOW, person_id=who.worker.person_id, code="provincial_expert",
                          document_no="8号", granted_on=date(2025, 8, 1))
    assert "省级技术能手" in text_of("/honours/?text=李")
    assert "省级技术能手" not in text_of("/honours/?text=王")


@pytest.mark.parametrize("rows", [1, 3])
def test_lists_ask_the_same_number_of_questions(who, rows, django_assert_num_queries):
    for n in range(rows):
        studio(who, n)
        made = contest(who, n)
        actions.record_honour(by=who.reviewer, now=cast.NOW, person_id=who.worker.person_id, code="star_of_the_year",
                              document_no="8号", granted_on=date(2022 + n, 8, 1))
    client = Client()
    for path, count in (("/studios/", 8), ("/contests/", 5), (f"/contests/{made.pk}/", 6), ("/honours/", 5), ("/ladder/", 3)):
        client.get(path)
        with django_assert_num_queries(count):
            assert client.get(path).status_code == 200
