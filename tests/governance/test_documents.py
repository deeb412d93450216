"""Documents: the shelf, its faults, an officer's own, relations that resolve by number."""

from datetime import date
from pathlib import Path

import pytest

from baigong.governance import actions, queries
from baigong.governance.models import Article, Document
from baigong.kernel.actor import SYSTEM
from baigong.kernel.refused import Refused
from tests import cast
from tests.cast_governance import NOW, SHELF, Scene
from tests.refused import refused

NOTICE, OPINIONS = "人社部发〔2018〕45号", "国发〔2018〕11号"
GIVEN = {"number": "津人社发〔2025〕9号", "title": "贯彻意见", "issuer": "天津市人社局", "issued_on": date(2025, 8, 1),
         "region": cast.PROVINCE, "source": "本局发文", "trust": "official",
         "articles": "# 一、任务\n分解到区。\n# 二、期限\n年底前完成。", "relations": [("implements", NOTICE)]}


def register(by, **other):
    return actions.register_document(by=by, now=NOW, **(GIVEN | other))


def test_the_shelf_holds_the_notice_and_the_opinions(scene: Scene) -> None:
    notice = queries.document_of_number(NOTICE)
    anchors = [one.anchor for one in queries.articles_of(notice.pk)]
    assert anchors == ["part-1", "part-2", "part-2-1", "part-2-2", "part-2-3", "part-2-4", "part-3", "part-3-1", "part-3-2",
                       "part-3-3", "reporting"]
    assert notice.trust == "repost"
    opinions = queries.document_of_number(OPINIONS)
    assert opinions.trust == "weak"
    assert [(one.number, one.outward) for one in queries.related_to(notice)] == [(OPINIONS, True)]
    assert [(one.number, one.outward) for one in queries.related_to(opinions)] == [(NOTICE, False)]


def test_loading_again_changes_nothing_and_an_edit_changes_one(scene: Scene, tmp_path: Path) -> None:
    again = {"by": SYSTEM, "now": NOW}
    assert actions.load_documents(**again, folder=SHELF / "documents") == 0
    text = (SHELF / "documents" / "renshebufa-2018-45.yaml").read_text()
    (tmp_path / "notice.yaml").write_text(text.replace("领会意义", "领会重要意义"))
    assert actions.load_documents(**again, folder=tmp_path) == 1
    assert Article.objects.get(document__number=NOTICE, anchor="part-1").heading == "一、领会重要意义"
    assert Article.objects.filter(document__number=NOTICE).count() == 11


@pytest.mark.parametrize(("old", "new", "fault"), [
    ("anchor: reporting", "anchor: report", "reporting are gone"),
    ("trust: repost", "trust: sure", "trust: sure is none of"),
    ("anchor: part-2-1", "anchor: part-2", "part-2 stands twice"),
    ("issuer: ", "isuer: ", "issuer missing"),
    ("kind: implements", "kind: likes", "relations[0].kind"),
])
def test_a_fault_of_the_shelf_is_named_with_its_place(scene: Scene, tmp_path: Path, old: str, new: str, fault: str) -> None:
    text = (SHELF / "documents" / "renshebufa-2018-45.yaml").read_text()
    assert old in text
    (tmp_path / "notice.yaml").write_text(text.replace(old, new, 1))
    with pytest.raises(Refused) as told:
        actions.load_documents(by=SYSTEM, now=NOW, folder=tmp_path)
    assert told.value.codes == ("shelf_fault",)
    assert "notice.yaml" in str(told.value)
    assert fault in str(told.value)


def test_an_officer_registers_a_document(scene: Scene) -> None:
    made = register(scene.who.province_officer)
    assert [(one.anchor, one.heading) for one in queries.articles_of(made.pk)] == [("art-1", "一、任务"), ("art-2", "二、期限")]
    assert [one.other.number for one in queries.related_to(made)] == [NOTICE]
    assert queries.document(made.slug) == made
    assert [one.number for one in queries.documents(text="分解到区")] == [made.number]
    assert made.number in {one.number for one in queries.documents(place=cast.COUNTY)}
    assert made.number not in {one.number for one in queries.documents(place=cast.ELSEWHERE)}
    assert queries.article_at(made.pk, "art-2").text == "年底前完成。"


def test_a_number_is_registered_once_and_articles_are_needed(scene: Scene) -> None:
    register(scene.who.province_officer)
    with refused("known_document"):
        register(scene.who.province_officer)
    for text in ("", "没有标题的一段", "# 只有标题"):
        with refused("no_articles"):
            register(scene.who.province_officer, number="另一号", articles=text)


def test_a_document_is_registered_only_for_a_region_one_covers(scene: Scene) -> None:
    for by in (*scene.who.strangers, scene.who.reviewer, scene.who.city_officer, scene.who.provider_clerk):
        with refused("not_yours"):
            register(by)
    with refused("not_yours"):
        actions.load_documents(by=scene.who.city_officer, now=NOW, folder=SHELF / "documents")
    assert Document.objects.count() == 2
