"""The seventeen measures: from the shelf, revised by dated versions that are never lost."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from django.db import ProgrammingError, transaction

from baigong.governance import actions, queries
from baigong.governance.decide.measures import item_label, read_marked, read_serving
from baigong.governance.models import MeasureVersion
from baigong.governance.words import Trust
from baigong.kernel.actor import SYSTEM
from baigong.kernel.refused import Refused
from tests.cast import TODAY
from tests.cast_governance import NOW, SHELF, Scene
from tests.refused import refused

NEXT = date(2026, 1, 1)


def revise(scene: Scene, **other):
    now = queries.measure(5, on=TODAY)
    said = other.pop("said", None) or replace(now.said, summary="改后的说明")
    given = {"by": scene.who.policy_officer, "now": NOW, "number": 5, "expected": now.version.nth, "from_on": NEXT, "said": said,
             "why": "核对原文后更正"}
    return actions.revise_measure(**(given | other))


def test_all_seventeen_stand_with_lead_article_and_trust(scene: Scene) -> None:
    found = queries.measures(on=TODAY)
    assert [one.number for one in found] == list(range(4, 21))
    for one in found:
        assert one.said.leads[0].name == "人社部"
        assert one.said.leads[0].trust == Trust.REPOST
        assert queries.article_at(one.measure.document_id, one.measure.anchor)
        assert one.name("en") != one.name("zh")
        assert one.summary("zh")
    assert found[0].label == "（四）"
    assert found[-1].label == "（二十）"


def test_what_is_recalled_stays_marked_weak(scene: Scene) -> None:
    """No department but the leading one was ever read: the shelf may not promote any."""
    for one in queries.measures(on=TODAY):
        for department in one.said.cooperating:
            assert department.trust == (Trust.REPOST if department.name == "财政部" and one.number == 18 else Trust.WEAK)


def test_a_revision_is_a_new_version_from_its_day(scene: Scene) -> None:
    before = queries.measure(5, on=TODAY)
    made = revise(scene)
    assert made.nth == before.version.nth + 1
    assert queries.measure(5, on=TODAY).summary("zh") == before.summary("zh")
    assert queries.measure(5, on=NEXT).summary("zh") == "改后的说明"
    assert [one.nth for one in queries.versions_of(5)] == [2, 1]
    assert made.why == "核对原文后更正"


def test_loading_the_shelf_again_says_nothing_twice_and_loses_no_revision(scene: Scene, tmp_path: Path) -> None:
    revise(scene, from_on=TODAY)
    again = {"by": SYSTEM, "now": NOW}
    assert actions.load_measures(**again, folder=SHELF / "measures") == 0
    text = (SHELF / "measures" / "measures.yaml").read_text()
    (tmp_path / "measures.yaml").write_text(text.replace("Training for key groups", "Key groups"))
    assert actions.load_measures(**again, folder=tmp_path) == 1
    assert queries.measure(5, on=TODAY).summary("zh") == "改后的说明", "the officer's later version stays in force"
    assert MeasureVersion.objects.filter(measure__number=5).count() == 3


def test_a_version_is_never_changed(scene: Scene) -> None:
    with pytest.raises(ProgrammingError, match="Cannot update"), transaction.atomic():
        MeasureVersion.objects.update(summary="x")


def test_every_reason_against_a_revision_at_once(scene: Scene) -> None:
    now = queries.measure(5, on=TODAY)
    with refused("stale", "needs_why", "nothing_changed", "before_last"):
        revise(scene, expected=0, why=" ", said=now.said, from_on=date(2018, 1, 1))
    with refused("no_lead"):
        revise(scene, said=replace(now.said, leads=()))


def test_two_officers_on_one_version_the_second_is_told(scene: Scene) -> None:
    revise(scene)
    with refused("stale"):
        revise(scene, expected=1, said=replace(queries.measure(5, on=TODAY).said, summary="别的"))


def test_only_a_national_policy_officer_revises(scene: Scene) -> None:
    for by in (*scene.who.strangers, scene.who.city_officer, scene.who.province_officer, scene.who.reviewer):
        with refused("not_yours"):
            revise(scene, by=by)
        with refused("not_yours"):
            actions.load_measures(by=by, now=NOW, folder=SHELF / "measures")


def test_lines_typed_on_screen() -> None:
    (one,) = read_marked("教育部 | 国发〔2018〕11号原文 | official\n\n")
    assert (one.name, one.trust) == ("教育部", Trust.OFFICIAL)
    assert read_marked(one.line()) == (one,)
    with refused("bad_mark", "bad_mark"):
        read_marked("教育部\n财政部 | 某处 | certain")
    (link,) = read_serving("policy | 120000/training-2022")
    assert read_serving(link.line()) == (link,)
    with refused("bad_link"):
        read_serving("poem | x")


@pytest.mark.parametrize(
    ("number", "label"), [(4, "（四）"), (10, "（十）"), (12, "（十二）"), (20, "（二十）"), (35, "（三十五）")])
def test_items_are_numbered_as_documents_do(number: int, label: str) -> None:
    assert item_label(number) == label


@pytest.mark.parametrize(("old", "new", "fault"), [
    ("leads: [[人社部, S]]", "leads: []", "measures[0].leads: none"),
    ('["教育部", B]', '["教育部", Z]', "no source Z"),
    ("article: item-4", "article: item-99", "no article item-99"),
    ("document: 国发〔2018〕11号", "document: 无此文", "no document 无此文"),
    ("number: 5", "number: 4", "number 4 stands twice"),
    ('"page | public:courses"', '"page"', "serves"),
    ("from: 2018-05-08", 'from: "spring"', "not a day"),
    ("versions:", "- versions:", "not YAML"),
])
def test_a_fault_of_the_shelf_is_named_with_its_place(scene: Scene, tmp_path: Path, old: str, new: str, fault: str) -> None:
    text = (SHELF / "measures" / "measures.yaml").read_text()
    assert old in text
    (tmp_path / "measures.yaml").write_text(text.replace(old, new, 1))
    with pytest.raises(Refused) as told:
        actions.load_measures(by=SYSTEM, now=NOW, folder=tmp_path)
    assert told.value.codes == ("shelf_fault",)
    assert fault in str(told.value)
