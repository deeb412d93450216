"""Drafts tried on the people of this house, side by side: behind the page, by all rules, counted, exported, nobody named."""

from importlib import import_module
from io import BytesIO
from types import SimpleNamespace

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone
from python_calamine import load_workbook

from baigong import rules
from baigong.desk.officer.draft_money import run_outs
from baigong.journal import actions as journal
from baigong.journal.models import Work
from baigong.people.words import Role
from baigong.policy import actions, queries
from baigong.policy.models import Comparison, Draft, Sheet, WhatIf
from baigong.project import kinds, works
from baigong.subsidy import facts
from tests import cast, cast_subsidy
from tests.desk.sitting import post, sit
from tests.refused import refused

pytestmark = pytest.mark.django_db(transaction=True)
assert kinds
RAISED = {"5": 100_000, "4": 180_000, "3": 200_000}


@pytest.fixture
def scene(db: None) -> cast_subsidy.Scene:
    """Two certificates of level 4, one of them insured for twenty months only, the insurance sheet, money there."""
    made = cast_subsidy.make_scene()
    cast.clock(cast_subsidy.OFFERED)
    cast_subsidy.insured(made.who.other_worker, insured_months=8)
    return made


@pytest.fixture
def writer(scene):
    return cast.make_actor(Role.POLICY_OFFICER, region="000000")


@pytest.fixture
def draft(writer) -> Draft:
    """Six months suffice, and level 4 brings 1,800: the most that provinces may give there is raised with it."""
    sheet = Sheet.objects.get(slug="unemployment-insurance-uplift", region_id="000000")
    one = actions.open_draft(by=writer, now=cast_subsidy.OFFERED, sheet_id=sheet.pk, title="降到六个月",
                             from_on=timezone.localdate(cast_subsidy.OFFERED))
    return actions.change_draft(
        by=writer, now=cast_subsidy.OFFERED, draft_id=one.pk, seen=0,
        figures={"insured_months_min": 6, "base_fen": RAISED, "ceiling_fen": RAISED}, conditions={})


@pytest.fixture
def rf_ask(scene) -> SimpleNamespace:
    """Whoever asks, and when: what the sums of money need of a page."""
    return SimpleNamespace(by=cast.make_actor(Role.POLICY_OFFICER, region=cast.COUNTY),
                           today=timezone.localdate(cast_subsidy.OFFERED), language="zh-hans")


@pytest.fixture
def stricter(writer, draft) -> Draft:
    """Twelve months, and level 4 brings 1,200."""
    one = actions.open_draft(by=writer, now=cast_subsidy.OFFERED, sheet_id=draft.origin_id, title="降额",
                             from_on=timezone.localdate(cast_subsidy.OFFERED))
    return actions.change_draft(
        by=writer, now=cast_subsidy.OFFERED, draft_id=one.pk, seen=0,
        figures={"base_fen": {"5": 100_000, "4": 120_000, "3": 200_000}}, conditions={})


def tried(desk, draft, beside=()) -> WhatIf:
    made = post(desk, f"/officer/drafts/{draft.pk}/what-if/", "try", beside=[one.pk for one in beside])
    work = Work.objects.get()
    assert made["Location"] == f"/officer/works/{work.pk}/"
    works.do(work.pk, clock=lambda: cast_subsidy.FILED)
    work.refresh_from_db()
    assert work.state == "done", work.faults
    return WhatIf.objects.filter(draft=draft).get()


def test_both_rules_over_everybody(scene, writer, draft):
    desk, url = sit(writer), f"/officer/drafts/{draft.pk}/what-if/"
    assert desk.get(url).context["found"] is None
    found = tried(desk, draft)
    page = desk.get(url)
    whole = page.context["whole"]
    assert (whole.cases, whole.gained, whole.more, whole.lost) == (2, 1, 1, 0)
    assert (whole.fen_before, whole.fen_after) == (150_000, 360_000)
    assert page.context["figures"][0]["value"] == "3,600.00"
    shares = {str(share["title"]): share["cards"][0]["rows"] for share in page.context["shares"]}
    assert [row["label"] for row in shares["按县区"]] == ["南开区"]
    assert [(row["label"], row["text"]) for row in shares["按资金"]] == [("失业保险基金", "+2,100.00")]
    assert len(shares["按培训机构"]) == 1 and shares["按培训机构"][0]["label"] == scene.course.cohort.provider.name
    assert len(shares["按原因"]) == 1 and "12" in shares["按原因"][0]["label"], "what held asked for twelve months"
    (side,) = page.context["examples"]
    assert sorted(row["kind"] for row in side["rows"]) == sorted(["新增受益", "领得更多"])
    assert page.context["compared"] is None
    text = page.content.decode()
    assert not any(person in text for person in ("李明", "12010")), "an example is of nobody"
    assert found.comparison.day == timezone.localdate(cast_subsidy.OFFERED)


def test_drafts_side_by_side_are_each_as_alone(writer, draft, stricter):
    desk, url = sit(writer), f"/officer/drafts/{draft.pk}/what-if/"
    assert stricter.title in desk.get(url).content.decode()
    tried(desk, draft, [stricter])
    page = desk.get(url)
    assert [side.draft.pk for side in page.context["sides"]] == [draft.pk, stricter.pk]
    body = {str(row[0]): row[1:] for row in page.context["compared"]["body"]}
    assert body["共付（元）"] == ["1,500.00", "3,600.00", "1,200.00"]
    assert body["比现行（元）"] == ["–", "+2,100.00", "−300.00"]
    assert (body["新增受益"], body["领得更少"]) == (["–", "1", "0"], ["–", "0", "1"])
    assert desk.get(f"/officer/drafts/{stricter.pk}/what-if/").context["sides"][1].draft == stricter, "found from either"
    rows = load_workbook(BytesIO(desk.get(f"{url}?export=xlsx").content)).get_sheet_by_index(0).to_python()
    whole = [row for row in rows if row[1] == "全部"]
    assert [(row[0], row[8]) for row in whole] == [(draft.title, 3600), (stricter.title, 1200)]


def test_when_the_money_of_each_fund_runs_out(rf_ask, scene):
    """By fund, at the pace of its months; one in which nothing was paid counts as nothing."""
    effects = rules.Effects()
    for month, fen in (("2025-07", 100), ("2025-08", 0), ("2025-09", 200)):
        tally = rules.Tally(cases=1, paid_before=1, paid_after=1, fen_before=fen * 100_000, fen_after=fen * 200_000)
        effects.count("month", month, tally)
        if fen:
            effects.count("fund", "unemployment-insurance", tally)
            effects.count("month fund", f"{month} unemployment-insurance", tally)
    effects.count("fund", "special-account", rules.Tally(cases=1))
    (one,) = run_outs(effects, rf_ask)
    days = [one.before[0] - cast_subsidy.OFFERED.date(), one.after[0] - cast_subsidy.OFFERED.date()]
    assert one.fund == "失业保险基金" and abs(days[0].days - 304) <= 1 and abs(days[1].days - 152) <= 1
    assert one.after[1] < one.after[0] < one.after[2]


def test_a_stopped_comparison_goes_on_where_it_was(writer, draft, stricter, monkeypatch):
    monkeypatch.setattr(import_module("baigong.subsidy.facts.what_if"), "TOGETHER", 1)
    before, afters = queries.compared([draft, stricter])
    made = actions.begin_comparison(by=writer, now=cast_subsidy.OFFERED, draft_ids=[draft.pk, stricter.pk],
                                    total=facts.people_to_try(before, afters))

    def further(one: Comparison) -> Comparison:
        lot = facts.what_if(before, afters, after_person=one.last_person, today=one.day)
        given = {"comparison_id": one.pk, "after": one.last_person, "last_person": lot.last_person, "people": lot.people,
                 "found": lot.found}
        actions.compare_further(by=writer, now=cast_subsidy.FILED, **given)
        return actions.compare_further(by=writer, now=cast_subsidy.FILED, **given)  # the same lot again is counted once

    first = further(made)
    assert (first.people, first.total, first.ended_at) == (1, 2, None)
    desk, url = sit(writer), f"/officer/drafts/{draft.pk}/what-if/"
    assert desk.get(url).context["is_open_still"]
    post(desk, url, "go_on")
    work = Work.objects.get()
    works.do(work.pk, clock=lambda: cast_subsidy.FILED)
    work.refresh_from_db()
    assert (work.state, work.done, work.total) == ("done", 2, 2), work.faults
    page = desk.get(url)
    assert not page.context["is_open_still"]
    assert [side.whole.cases for side in page.context["sides"]] == [2, 2]
    assert [side.whole.fen_after for side in page.context["sides"]] == [360_000, 120_000]


def test_a_work_asked_to_stop_stops_and_keeps_what_it_found(writer, draft, monkeypatch):
    monkeypatch.setattr(import_module("baigong.subsidy.facts.what_if"), "TOGETHER", 1)
    post(sit(writer), f"/officer/drafts/{draft.pk}/what-if/", "try")
    work = Work.objects.get()
    looked = facts.what_if

    def then_stop(*given, **more):
        journal.cancel_work(by=writer, now=cast_subsidy.FILED, work_id=work.pk)
        return looked(*given, **more)

    monkeypatch.setattr(kinds, "what_if", then_stop)
    works.do(work.pk, clock=lambda: cast_subsidy.FILED)
    work.refresh_from_db()
    one = Comparison.objects.get()
    assert (work.state, one.people, one.ended_at) == ("cancelled", 1, None)


def test_a_draft_changed_meanwhile_is_not_mixed_with_what_it_was(writer, draft):
    made = actions.begin_comparison(by=writer, now=cast_subsidy.OFFERED, draft_ids=[draft.pk], total=2)
    actions.change_draft(by=writer, now=cast_subsidy.OFFERED, draft_id=draft.pk, seen=1, figures={"insured_months_min": 9},
                         conditions={})
    with refused("tried_before_change"):
        actions.compare_further(by=writer, now=cast_subsidy.OFFERED, comparison_id=made.pk, after=0, last_person=1, people=1,
                                found=[(rules.Effects(), [])])


def test_too_many_and_other_policies_are_refused(writer, draft, stricter):
    ids = [draft.pk, stricter.pk]
    for _ in range(2):
        ids.append(actions.open_draft(by=writer, now=cast_subsidy.OFFERED, sheet_id=draft.origin_id, title="又一份",
                                      from_on=draft.from_on).pk)
    page = post(sit(writer), f"/officer/drafts/{draft.pk}/what-if/", "try", beside=ids[1:])
    assert [one["code"] for one in page.context["refused"]["reasons"]] == ["too_many_drafts"]
    other = actions.bring_draft(by=writer, now=cast_subsidy.OFFERED, region="000000", slug="something-else",
                                texts=queries.texts_of(draft))
    with refused("other_policy"):
        actions.begin_comparison(by=writer, now=cast_subsidy.OFFERED, draft_ids=[draft.pk, other.pk], total=2)
    assert not Comparison.objects.exists()


def test_what_was_found_stays_as_it_was_found(writer, draft):
    found = tried(sit(writer), draft)
    for rows, change in ((WhatIf.objects.filter(pk=found.pk), {"effects": {}}),
                         (Comparison.objects.filter(pk=found.comparison_id), {"people": 99})):
        with pytest.raises(DatabaseError, match=r"stays as it was|only goes on"), transaction.atomic():
            rows.update(**change)


def test_all_tallies_as_a_table(writer, draft):
    desk, url = sit(writer), f"/officer/drafts/{draft.pk}/what-if/"
    tried(desk, draft)
    rows = load_workbook(BytesIO(desk.get(f"{url}?export=xlsx").content)).get_sheet_by_index(0).to_python()
    whole = dict(zip(rows[0], next(row for row in rows if row[1] == "全部"), strict=True))
    assert (whole["例数"], whole["新增"], whole["草案金额（元）"]) == (2, 1, 3600)


def test_a_later_change_is_said_and_what_was_found_stays(writer, draft):
    desk, url = sit(writer), f"/officer/drafts/{draft.pk}/what-if/"
    tried(desk, draft)
    actions.change_draft(by=writer, now=cast_subsidy.OFFERED, draft_id=draft.pk, seen=1, figures={"insured_months_min": 12},
                         conditions={})
    page = desk.get(url)
    assert page.context["stale"] and page.context["whole"].gained == 1


def test_what_cannot_be_compared_is_refused_with_the_way_out(writer, draft):
    broken = actions.write_draft(by=writer, now=cast_subsidy.OFFERED, draft_id=draft.pk, seen=1,
                                 texts={**queries.texts_of(draft), "policy.yaml": "name: x"})
    with refused("nothing_to_compare"):
        queries.compared([broken])
    page = post(sit(writer), f"/officer/drafts/{draft.pk}/what-if/", "try")
    assert [one["code"] for one in page.context["refused"]["reasons"]] == ["nothing_to_compare"]
    assert not Work.objects.exists()


def test_strangers_neither_try_nor_see_nor_go_on(scene, writer, draft):
    made = actions.begin_comparison(by=writer, now=cast_subsidy.OFFERED, draft_ids=[draft.pk], total=2)
    url = f"/officer/drafts/{draft.pk}/what-if/"
    for by in (scene.who.reviewer, scene.who.province_officer, cast.make_actor(Role.POLICY_OFFICER, region="410000")):
        assert sit(by).get(url).status_code in (403, 404)
        with refused("not_yours"):
            actions.begin_comparison(by=by, now=cast_subsidy.OFFERED, draft_ids=[draft.pk], total=2)
        with refused("not_yours"):
            actions.compare_further(by=by, now=cast_subsidy.OFFERED, comparison_id=made.pk, after=0, last_person=1, people=1,
                                    found=[])
