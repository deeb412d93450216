"""Policies look for people, on the pages: a search behind the page, its sums, its list, the confirmation, the answer."""

from io import BytesIO

import pytest
from python_calamine import load_workbook

from baigong.desk.officer import entitled_people
from baigong.journal.models import Message, Work
from baigong.people.words import Role
from baigong.project import kinds, works
from baigong.subsidy import actions, queries
from baigong.subsidy.models import Claim, Confirmation, Search, Waiver
from tests import cast, cast_subsidy
from tests.desk.sitting import post, sit

pytestmark = pytest.mark.django_db(transaction=True)
assert kinds


@pytest.fixture
def scene(db: None) -> cast_subsidy.Scene:
    """Two workers entitled to the insurance subsidy, nothing offered yet."""
    made = cast_subsidy.make_scene()
    cast.clock(cast_subsidy.OFFERED)
    return made


def searched(scene) -> str:
    """Begun on the page and done behind it; answers the address of what was found."""
    made = post(sit(scene.who.reviewer), "/officer/entitled/", "begin", region=cast.COUNTY, policies=[cast_subsidy.INSURANCE])
    work = Work.objects.latest("id")
    assert made["Location"] == f"/officer/works/{work.pk}/"
    works.do(work.pk, clock=lambda: cast_subsidy.FILED)
    work.refresh_from_db()
    assert (work.state, work.done, work.total) == ("done", 2, 2), work.faults
    return work.link


def test_what_was_found_in_sums_and_by_name(scene):
    url = searched(scene)
    desk = sit(scene.who.reviewer)
    assert "南开区" in desk.get("/officer/entitled/").content.decode()
    page = desk.get(url)
    assert [one["value"] for one in page.context["figures"]] == ["2", "3,000.00", "2", "0"]
    assert [(share["rows"][0]["label"], share["rows"][0]["text"]) for share in page.context["shares"]] == [
        ("南开区", "3,000.00"), ("失业保险技能提升补贴", "3,000.00"), ("没有认定类别", "3,000.00")]
    listed = desk.get(f"{url}people/")
    text = listed.content.decode()
    assert "********" in text and scene.certificates[0].person.id_number not in text
    rows = load_workbook(BytesIO(b"".join(desk.get(f"{url}people/?export=xlsx")))).get_sheet_by_index(0).to_python()
    assert len(rows) == 3 and all("********" in "".join(map(str, row)) for row in rows[1:])
    for query, count in (("standing=listed", 2), ("standing=offered", 0), ("group=veteran", 0), (f"region={cast.COUNTY}", 2)):
        assert desk.get(f"{url}people/?{query}").context["here"].paginator.count == count


def test_without_a_basis_nobody_is_confirmed(scene):
    url = searched(scene)
    for given in ({}, {"basis": ""}, {"basis": "curiosity"}):
        page = post(sit(scene.who.reviewer), f"{url}people/", "confirm", **given)
        assert [one["code"] for one in page.context["refused"]["reasons"]] == ["basis_needed"]
    assert not Confirmation.objects.exists() and not Claim.objects.exists()


def test_part_of_the_list_then_the_rest_of_it(scene):
    url, desk = searched(scene), sit(scene.who.reviewer)
    first = Search.objects.get().entitled.order_by("id").first()
    assert post(desk, f"{url}people/", "confirm", basis="duty", entitled=[first.pk]).status_code == 303
    assert list(Claim.objects.values_list("worker_id", flat=True)) == [first.worker_id]
    assert post(desk, f"{url}people/?standing=listed", "confirm", basis="law").status_code == 303
    assert Claim.objects.count() == 2
    page = desk.get(url)
    assert [(row["count"], "第三项" in row["basis"]) for row in page.context["confirmed"]] == [(1, False), (1, True)]
    assert "待确认申领" in desk.get(f"{url}people/").content.decode(), "what became of it"


def test_a_filter_that_cannot_be_read_confirms_nobody(scene):
    url = searched(scene)
    assert post(sit(scene.who.reviewer), f"{url}people/?region=999999", "confirm", basis="duty").status_code == 422
    assert not Confirmation.objects.exists()


def test_many_are_settled_behind_the_page(scene, monkeypatch):
    monkeypatch.setattr("baigong.desk.long_work.SMALL", 1)
    monkeypatch.setattr(kinds, "LOT", 1)
    url = searched(scene)
    post(sit(scene.who.reviewer), f"{url}people/", "confirm", basis="duty")
    work = Work.objects.latest("id")
    assert not Claim.objects.exists()
    for _ in range(2):
        Work.objects.filter(pk=work.pk).update(state="queued", ended_at=None, started_at=None)
        works.do(work.pk, clock=lambda: cast_subsidy.FILED)
    work.refresh_from_db()
    assert work.state == "done" and Claim.objects.count() == 2, work.faults


@pytest.mark.parametrize("page", ["", "people/"])
def test_confirmed_and_broken_off_any_officer_goes_on(scene, monkeypatch, page):
    """Confirming and making the claims are two actions of one press: between them the machine may stop."""
    url = searched(scene)
    with monkeypatch.context() as patch, pytest.raises(ZeroDivisionError):
        patch.setattr(entitled_people.actions, "offer_confirmed", lambda **_given: 1 / 0)
        post(sit(scene.who.reviewer), f"{url}people/", "confirm", basis="duty")
    assert Confirmation.objects.count() == 1 and not Claim.objects.exists()
    officer = cast.make_actor(Role.CITY_OFFICER, region=cast.CITY, name="市级经办")
    desk = sit(officer)
    inbox = [(row["kind"], row["sub"], row["url"]) for row in desk.get("/officer/").context["rows"]]
    assert ("政策找人", "已确认的还有 2 项没有生成申领", url) in inbox
    text = desk.get(f"{url}{page}").content.decode()
    assert "已确认的还有 2 项没有生成申领" in text and "继续生成申领" in text
    assert post(desk, f"{url}{page}", "offer_rest").status_code == 303
    assert Claim.objects.count() == 2 == Message.objects.filter(word__endswith="found").count()
    assert post(desk, f"{url}{page}", "offer_rest").status_code == 303, "again is harmless"
    assert Claim.objects.count() == 2 == Message.objects.filter(word__endswith="found").count()
    assert "继续生成申领" not in desk.get(f"{url}{page}").content.decode()
    assert "政策找人" not in [row["kind"] for row in desk.get("/officer/").context["rows"]]


def test_many_that_wait_go_on_behind_the_page_whatever_they_were_confirmed_by(scene, monkeypatch):
    monkeypatch.setattr("baigong.desk.long_work.SMALL", 1)
    url, desk = searched(scene), sit(scene.who.reviewer)
    for one, basis in zip(Search.objects.get().entitled.order_by("id"), ("duty", "law"), strict=True):
        actions.confirm_entitled(by=scene.who.reviewer, now=cast_subsidy.FILED, search_id=one.search_id, basis=basis,
                                 sought=queries.Sought(ids=[one.pk]))
    post(desk, url, "offer_rest")
    for page in (url, f"{url}people/"):
        text = desk.get(page).content.decode()
        assert "正在后台生成" in text and "继续生成申领" not in text, "somebody is at it"
    work = Work.objects.latest("id")
    works.do(work.pk, clock=lambda: cast_subsidy.FILED)
    work.refresh_from_db()
    assert (work.state, work.done, work.total) == ("done", 2, 2), work.faults
    assert Claim.objects.count() == 2 and desk.get(url).context["rest"] is None


def test_who_may_not_confirm_may_not_go_on_either(scene):
    url = searched(scene)
    actions.confirm_entitled(by=scene.who.reviewer, now=cast_subsidy.FILED, search_id=Search.objects.get().pk, basis="duty")
    desk = sit(scene.who.approver)
    assert desk.get(url).context["rest"] is None and desk.get(f"{url}people/").context["rest"] is None
    for page in (url, f"{url}people/"):
        assert post(desk, page, "offer_rest").status_code == 422
        assert post(sit(scene.who.neighbour_reviewer), page, "offer_rest").status_code == 404
        assert post(sit(scene.who.worker), page, "offer_rest").status_code in (403, 404)
    assert not Claim.objects.exists()


def test_a_stopped_search_goes_on_from_its_page(scene):
    post(sit(scene.who.reviewer), "/officer/entitled/", "begin", region=cast.COUNTY, policies=[cast_subsidy.INSURANCE])
    first = Work.objects.get()
    post(sit(scene.who.reviewer), f"/officer/works/{first.pk}/", "stop")
    works.do(first.pk, clock=lambda: cast_subsidy.FILED)
    url = first.link
    assert "继续排查" in sit(scene.who.reviewer).get(url).content.decode()
    assert sit(scene.who.reviewer).get(f"{url}people/").context["confirm"] is None
    post(sit(scene.who.reviewer), url, "go_on")
    works.do(Work.objects.latest("id").pk, clock=lambda: cast_subsidy.FILED)
    assert Search.objects.get().ended_at is not None and Search.objects.get().entitled.count() == 2


def test_the_worker_reads_where_it_comes_from_and_answers_for_good(scene):
    url = searched(scene)
    post(sit(scene.who.reviewer), f"{url}people/", "confirm", basis="duty")
    claim = Claim.objects.get(worker=scene.who.worker.person_id)
    phone, page = sit(scene.who.worker), f"/worker/claims/{claim.pk}/"
    text = phone.get(page).content.decode()
    assert "这笔申领是怎么来的" in text and "第十三条第一款第三项" in text and "确认申领" in text
    assert post(phone, page, "decline_for_good").status_code == 303
    assert Waiver.objects.get().certificate_id == claim.certificate_id
    other = Claim.objects.get(worker=scene.who.other_worker.person_id)
    assert post(sit(scene.who.other_worker), f"/worker/claims/{other.pk}/", "file").status_code == 303
    other.refresh_from_db()
    assert other.state == "filed", "with one tap"


def test_what_was_offered_without_a_search_says_so_and_what_one_asked_for_says_nothing(scene):
    claim = scene.offered()
    phone = sit(scene.who.worker)
    text = phone.get(f"/worker/claims/{claim.pk}/").content.decode()
    assert "这笔申领是怎么来的" in text and "第十三条第一款第三项" in text and "经工作人员确认后" not in text
    actions.decline_claim(by=scene.who.worker, now=cast_subsidy.FILED, claim_id=claim.pk)
    own = actions.apply_claim(by=scene.who.worker, now=cast_subsidy.FILED, sheet_id=scene.sheet.pk,
                              certificate_id=claim.certificate_id)
    assert "这笔申领是怎么来的" not in phone.get(f"/worker/claims/{own.pk}/").content.decode()


def test_who_may_look_and_who_may_act(scene):
    url = searched(scene)
    desk = sit(scene.who.approver)
    page = desk.get(f"{url}people/")
    assert page.status_code == 200 and page.context["confirm"] is None and desk.get("/officer/entitled/").context["form"] is None
    assert post(desk, f"{url}people/", "confirm", basis="duty").status_code == 422
    for by in (scene.who.neighbour_reviewer, cast.make_actor(Role.POLICY_OFFICER, region=cast.COUNTY), scene.who.worker):
        for address in (url, f"{url}people/"):
            assert sit(by).get(address).status_code in (403, 404)
    policy = sit(cast.make_actor(Role.POLICY_OFFICER, region=cast.COUNTY)).get("/officer/entitled/")
    assert policy.status_code in (403, 422)
    assert post(sit(scene.who.neighbour_reviewer), url, "go_on").status_code == 404
    assert not Claim.objects.exists()


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_of_searches_costs_the_same_for_one_and_three(scene, count, django_assert_max_num_queries):
    for _ in range(count):
        searched(scene)
    desk = sit(scene.who.reviewer)
    desk.get("/officer/entitled/")
    with django_assert_max_num_queries(32):
        assert len(desk.get("/officer/entitled/").context["rows"]) == count
