"""A draft tried on the people of this house: behind the page, by both rules, counted, exported, nobody named."""

from io import BytesIO

import pytest
from django.utils import timezone
from python_calamine import load_workbook

from baigong.journal.models import Work
from baigong.people.words import Role
from baigong.policy import actions, queries
from baigong.policy.models import Draft, Sheet, WhatIf
from baigong.project import kinds, works
from baigong.rules import Effects
from tests import cast, cast_subsidy
from tests.desk.sitting import post, sit
from tests.refused import refused

pytestmark = pytest.mark.django_db(transaction=True)
assert kinds


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
    """Six months suffice, and level 4 brings 1,800."""
    sheet = Sheet.objects.get(slug="unemployment-insurance-uplift", region_id="000000")
    one = actions.open_draft(by=writer, now=cast_subsidy.OFFERED, sheet_id=sheet.pk, title="降到六个月",
                             from_on=timezone.localdate(cast_subsidy.OFFERED))
    return actions.change_draft(
        by=writer, now=cast_subsidy.OFFERED, draft_id=one.pk, seen=0,
        figures={"insured_months_min": 6, "base_fen": {"5": 100_000, "4": 180_000, "3": 200_000}}, conditions={})


def tried(desk, draft) -> WhatIf:
    made = post(desk, f"/officer/drafts/{draft.pk}/what-if/", "try")
    work = Work.objects.get()
    assert made["Location"] == f"/officer/works/{work.pk}/"
    works.do(work.pk, clock=lambda: cast_subsidy.OFFERED)
    work.refresh_from_db()
    assert work.state == "done", work.faults
    return WhatIf.objects.get()


def test_both_rules_over_everybody(writer, draft):
    desk, url = sit(writer), f"/officer/drafts/{draft.pk}/what-if/"
    assert desk.get(url).context["found"] is None
    found = tried(desk, draft)
    page = desk.get(url)
    whole = page.context["whole"]
    assert (whole.cases, whole.gained, whole.more, whole.lost) == (2, 1, 1, 0)
    assert (whole.fen_before, whole.fen_after) == (150_000, 360_000)
    assert page.context["figures"][0]["value"] == "3,600.00"
    assert [row["label"] for share in page.context["shares"] for row in share["rows"]][:1] == ["南开区"]
    assert len(page.context["examples"]) == 2
    text = page.content.decode()
    assert not any(person in text for person in ("李明", "12010")), "an example is of nobody"
    assert found.day == timezone.localdate(cast_subsidy.OFFERED)


def test_all_tallies_as_a_table(writer, draft):
    desk, url = sit(writer), f"/officer/drafts/{draft.pk}/what-if/"
    tried(desk, draft)
    rows = load_workbook(BytesIO(desk.get(f"{url}?export=xlsx").content)).get_sheet_by_index(0).to_python()
    whole = dict(zip(rows[0], next(row for row in rows if row[0] == "全部"), strict=True))
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
        queries.compared(broken)
    page = post(sit(writer), f"/officer/drafts/{draft.pk}/what-if/", "try")
    assert [one["code"] for one in page.context["refused"]["reasons"]] == ["nothing_to_compare"]
    assert not Work.objects.exists()


def test_strangers_neither_try_nor_see_nor_keep(scene, draft):
    url = f"/officer/drafts/{draft.pk}/what-if/"
    for by in (scene.who.reviewer, scene.who.province_officer, cast.make_actor(Role.POLICY_OFFICER, region="410000")):
        assert sit(by).get(url).status_code in (403, 404)
        with refused("not_yours"):
            actions.keep_what_if(by=by, now=cast_subsidy.OFFERED, draft_id=draft.pk, of_changes=1,
                                 effects=Effects(), examples=[])
