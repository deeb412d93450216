"""Payment runs of many lines at the desk: behind the page, in pages, searched, taken home whole."""

from io import BytesIO

import pytest
from django.db import connection
from python_calamine import load_workbook

from baigong.desk import listing, long_work
from baigong.journal import actions as journal
from baigong.journal.models import Work
from baigong.kernel.actor import SYSTEM
from baigong.people.words import Role
from baigong.subsidy import actions
from baigong.subsidy.models import PayRun
from baigong.subsidy.words import LongWork, Refusal, RunState
from tests import cast, cast_subsidy
from tests.cast_subsidy import SENT
from tests.desk.sitting import post, sit
from tests.payables import payables

pytestmark = pytest.mark.django_db


def many(count):
    """So many payable claims, and the clock on the day of payment."""
    cast.clock(SENT)
    scene = cast_subsidy.make_scene()
    payables(scene.payable(), count - 1, now=SENT)
    return scene


def drafted(scene):
    return actions.draft_run(by=scene.who.payer, now=SENT, region=cast.COUNTY)


def page(client, path):
    answer = client.get(path)
    assert answer.status_code == 200, path
    return answer


def questions(client, path):
    """How often the database is asked for a page that was seen before."""
    found = []

    def keep(execute, sql, params, many, context):
        found.append(sql)
        return execute(sql, params, many, context)

    page(client, path)
    with connection.execute_wrapper(keep):
        page(client, path)
    return len(found)


@pytest.fixture
def small(monkeypatch):
    monkeypatch.setattr(long_work, "SMALL", 2)


def test_a_large_run_is_released_behind_its_page_and_offered_once(small):
    scene = many(3)
    run, payer = drafted(scene), sit(scene.who.payer)
    where = f"/officer/runs/{run.pk}/"
    answer = post(payer, where, "release")
    work = Work.objects.get()
    assert (answer.status_code, answer.url) == (303, f"/officer/works/{work.pk}/")
    assert (work.kind, work.args, work.total, work.link) == (LongWork.RELEASE, {"run_id": run.pk}, 3, where)
    told = page(payer, where).content.decode()
    assert "正在后台办理" in told and answer.url in told and 'value="release"' not in told and 'value="leave_out"' not in told
    for do, given in (("release", {}), ("approve", {}), ("withdraw", {"why": "x"}), ("answer", {}),
                      ("leave_out", {"no": f"{run.no}-0001", "why": "x"})):
        again = post(payer, where, do, **given)
        assert again.status_code == 422 and Refusal.RUN_AT_WORK.zh in again.content.decode(), do
    assert Work.objects.count() == 1 and PayRun.objects.get().state == RunState.DRAFT
    told = page(sit(scene.who.city_officer), where).content.decode()
    assert "正在后台办理" in told and answer.url not in told, "who may not see the work sees that it goes on"
    journal.cancel_work(by=scene.who.payer, now=SENT, work_id=work.pk)
    assert 'value="release"' in page(payer, where).content.decode()


def test_a_small_run_is_released_at_once():
    scene = many(3)
    run, payer = drafted(scene), sit(scene.who.payer)
    assert post(payer, f"/officer/runs/{run.pk}/", "release").url == f"/officer/runs/{run.pk}/"
    assert not Work.objects.exists() and PayRun.objects.get().state == RunState.RELEASED


def test_a_large_run_that_lacks_approvals_is_refused_before_anything_begins(small):
    scene = many(3)
    run = drafted(scene)
    PayRun.objects.update(approvals_needed=1)
    answer = post(sit(scene.who.payer), f"/officer/runs/{run.pk}/", "release")
    assert answer.status_code == 422 and "须由 1 名其他人员批准" in answer.content.decode()
    assert not Work.objects.exists()


def test_nobody_but_a_payer_begins_one(small):
    scene = many(3)
    run = drafted(scene)
    for by in (scene.who.reviewer, scene.who.city_officer):
        assert post(sit(by), f"/officer/runs/{run.pk}/", "release").status_code in (403, 422)
        assert post(sit(by), "/officer/runs/", "draft").status_code in (403, 422)
    assert not Work.objects.exists()


def test_all_that_is_payable_is_drafted_behind_the_page(small):
    scene = many(4)
    payer = sit(scene.who.payer)
    answer = post(payer, "/officer/runs/", "draft")
    work = Work.objects.get()
    assert answer.url == f"/officer/works/{work.pk}/"
    assert (work.kind, work.args, work.total) == (LongWork.DRAFT, {"region": cast.COUNTY, "claim_ids": None}, 4)
    told = page(payer, "/officer/runs/").content.decode()
    assert "正在后台办理" in told and 'value="draft"' not in told
    assert "该批次正在后台办理" in post(payer, "/officer/runs/", "draft").content.decode()
    journal.start_work(by=SYSTEM, now=SENT, work_id=work.pk)
    journal.cancel_work(by=scene.who.payer, now=SENT, work_id=work.pk)
    other = sit(cast.make_actor(Role.PAYER, region=cast.NEIGHBOUR))
    assert "正在后台办理" not in page(other, "/officer/runs/").content.decode()


def test_two_picked_are_drafted_at_once(small):
    scene = many(4)
    picked = sorted(cast_subsidy.Claim.objects.filter(state="payable").values_list("pk", flat=True))[:2]
    post(sit(scene.who.payer), "/officer/runs/", "draft", claim=picked)
    assert not Work.objects.exists() and PayRun.objects.get().payments.count() == 2


def test_lines_come_in_pages_are_found_and_go_home_whole():
    scene = many(30)
    run, payer = drafted(scene), sit(scene.who.payer)
    where = f"/officer/runs/{run.pk}/"
    first = page(payer, where)
    assert len(first.context["payments"]) == listing.PER_PAGE and first.context["here"].paginator.count == 30
    assert [row["no"] for row in page(payer, f"{where}?page=2").context["payments"]] == [f"{run.no}-{n:04d}" for n in range(26, 31)]
    for text, nos in ((f"{run.no}-0007", [7]), ("领款29", [30]), ("many-0-3", [4]), ("李明", [1]), ("没有此人", [])):
        found = page(payer, f"{where}?text={text}").context["payments"]
        found_nos = [int(row["no"][-4:]) for row in found]
        assert (found_nos if text != "many-0-3" else found_nos[:1]) == nos, text
    assert "没有符合条件的付款指令" in page(payer, f"{where}?text=没有此人").content.decode()
    actions.leave_out(by=scene.who.payer, now=SENT, run_id=run.pk, payment_id=run.payments.get(nth=9).pk, why="待核实")
    dropped = page(payer, f"{where}?state=dropped")
    assert [row["no"][-4:] for row in dropped.context["payments"]] == ["0009"]
    left = page(payer, f"{where}?state=drafted&text=领款").content.decode()
    assert "?state=drafted&amp;text=" in left and "page=2" in left, "the pager keeps what is asked for"
    found = page(payer, f"{where}?text=620000000000000000&state=drafted").context["here"]
    assert found.paginator.count == 30  # no numbers in addresses
    whole = b"".join(payer.get(f"{where}?export=xlsx&page=2"))
    assert len(load_workbook(BytesIO(whole)).get_sheet_by_index(0).to_python()) == 31
    some = b"".join(payer.get(f"{where}?export=xlsx&state=dropped"))
    assert len(load_workbook(BytesIO(some)).get_sheet_by_index(0).to_python()) == 2


def test_payable_claims_come_in_pages_of_their_own():
    scene = many(30)
    drafted_before = actions.draft_run(by=scene.who.payer, now=SENT, region=cast.COUNTY, claim_ids=[scene.claim_of().pk])
    payer = sit(scene.who.payer)
    first, second = page(payer, "/officer/runs/"), page(payer, "/officer/runs/?payable=2")
    assert [len(one.context["payable"]) for one in (first, second)] == [25, 4]
    assert first.context["ready"].fen == 29 * 150_000 and "29 笔" in first.content.decode()
    assert "?payable=2" in first.content.decode() and drafted_before.no in second.content.decode()
    shown = {row["id"] for one in (first, second) for row in one.context["payable"]}
    assert len(shown) == 29


def test_questions_do_not_grow_with_the_lines():
    scene, asked = many(63), []
    payer, left = sit(scene.who.payer), cast_subsidy.Claim.objects.filter(state="payable").order_by("-id")
    for count in (3, 60):
        run = actions.draft_run(by=scene.who.payer, now=SENT, region=cast.COUNTY,
                                claim_ids=list(left.filter(payments=None).values_list("pk", flat=True)[:count]))
        where = f"/officer/runs/{run.pk}/"
        draft = questions(payer, where)
        actions.release_run(by=scene.who.payer, now=SENT, run_id=run.pk)
        asked.append((draft, questions(payer, where)))
        assert run.payments.count() == count
    assert asked[0] == asked[1]


def test_questions_do_not_grow_with_what_is_payable():
    scene = many(3)
    payer = sit(scene.who.payer)
    few = questions(payer, "/officer/runs/")
    payables(scene.claim_of(), 57, nth=1, now=SENT)
    assert questions(payer, "/officer/runs/") == few
    assert page(payer, "/officer/runs/").context["ready"].claims == 60
