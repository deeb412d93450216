"""A pasted document in its parts, at anchors that never change."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baigong.governance.decide.splitting import Split, sentences_of, split
from baigong.governance.words import BlockKind

WRITTEN = Path(__file__).parents[2] / "institution" / "duties" / "labels" / "written"


def of(name: str) -> Split:
    return split((WRITTEN / f"{name}.txt").read_text(encoding="utf-8"))


def test_the_head_and_the_foot_of_a_joint_notice() -> None:
    head = of("province-three-year").head
    assert head.title.endswith("关于实施技能云岭三年行动（2026—2028年）的通知")
    assert head.number == "云人社发〔2026〕21号"
    assert head.issuer == "云岭省人力资源和社会保障厅、云岭省财政厅、云岭省教育厅"
    assert head.issued_on == date(2026, 1, 18)
    assert head.addressee == "各市（州）人力资源和社会保障局、财政局、教育局"


def test_a_day_may_be_spelt() -> None:
    assert of("city-opinions").head.issued_on == date(2026, 3, 6)


def test_parts_sections_items_and_tables_have_anchors() -> None:
    found = of("county-action-plan")
    assert found.sentence("二（二）1#2").text.startswith("县人社局会同")
    assert found.sentence("二（二）1#1").is_heading
    assert found.sentence("附件表1#3").text.split(" | ")[2] == "县残联"
    assert found.sentence("附件表1#1").is_heading
    assert [one.heading for one in found.blocks if one.kind == BlockKind.ATTACHMENT] == ["2026年培训任务分解表"]


def test_articles_keep_their_anchor_whatever_chapter_they_stand_in() -> None:
    found = of("city-measures")
    assert found.sentence("第七条#1").opens
    assert found.sentence("第七条（三）#1").text == "每期培训结束后10个工作日内报送结业材料；"
    whole = "\n".join(line for line in found.text.splitlines() if "章" not in line)
    assert [one.anchor for one in split(whole).sentences] == [one.anchor for one in found.sentences]


def test_lines_broken_at_the_width_of_a_page_are_joined() -> None:
    found = of("county-wrapped")
    assert found.sentence("一（二）#2").text == "县总工会、县妇联负责发动职工和妇女参加培训。"
    assert found.head.title == "青石县职业技能培训工作联席会议办公室关于做好2026年下半年重点工作的通知"
    assert "联席会议办公室。" in found.sentence("三（三）#2").text


def test_what_a_copy_ran_together_is_parted() -> None:
    found = split("某办法第一章总则\n第一条管理应遵循原则：（一）注重普惠，\n重点倾斜。（二）科学合理。\n"
                  "第二条本办法自发布之日起施行。")
    assert [one.anchor for one in found.sentences] == ["第一条#1", "第一条（一）#1", "第一条（二）#1", "第二条#1"]
    assert found.sentence("第一条（一）#1").text == "注重普惠，重点倾斜。"


def test_a_bracket_that_names_who_answers_stays_with_its_sentence() -> None:
    told = "健全制度。加强监管。（市人社局牵头，市财政局配合）"
    assert [told[start:end] for start, end in sentences_of(told)] == ["健全制度。", "加强监管。（市人社局牵头，市财政局配合）"]


def test_paragraphs_are_counted_and_a_repeated_number_gets_an_anchor_of_its_own() -> None:
    found = split("一、甲\n第一段。还是第一段。\n第二段。\n一、乙\n别的。")
    assert [(one.anchor, one.paragraph) for one in found.sentences] == [
        ("一#1", 1), ("一#2", 1), ("一#3", 1), ("一#4", 2), ("一*2#1", 1), ("一*2#2", 1)]


@pytest.mark.parametrize("name", sorted(path.stem for path in WRITTEN.glob("*.txt")))
def test_offsets_point_at_the_text_and_anchors_are_unique(name: str) -> None:
    found = of(name)
    assert all(found.text[one.start:one.end] == one.text for one in found.sentences)
    assert len({one.anchor for one in found.sentences}) == len(found.sentences)
    assert {one.block for one in found.sentences} <= {one.anchor for one in found.blocks}


@given(st.text(alphabet="一二、（）第条章。；：，\n1.是要|附件：号〔〕2026年月日\t ", max_size=200))
def test_any_text_is_split_the_same_way_twice_and_nothing_overlaps(raw: str) -> None:
    found = split(raw)
    assert found == split(raw)
    assert len({one.anchor for one in found.sentences}) == len(found.sentences)
    ends = 0
    for one in found.sentences:
        assert one.start >= ends
        assert found.text[one.start:one.end] == one.text
        ends = one.end
