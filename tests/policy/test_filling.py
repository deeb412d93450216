"""A place fills in what a policy above leaves to it: a draft of a few lines, read behind the frame as it is published."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest

from baigong import rules
from baigong.people.words import Role
from baigong.policy import actions, queries
from baigong.policy.models import Draft, Sheet
from tests import cast
from tests.policy.frames import FROM, begin, filled, give, publish, write_frame
from tests.refused import refused


@pytest.fixture
def frame(who, shelf, settings, tmp_path) -> Sheet:
    settings.INSTITUTION = tmp_path
    return publish(who, write_frame(shelf))


@pytest.fixture
def officer(frame):
    return cast.make_actor(Role.POLICY_OFFICER, region=cast.CITY)


@pytest.fixture
def draft(officer, frame) -> Draft:
    return begin(officer, frame)


def test_a_draft_begins_with_what_holds_and_is_ready_as_it_is(draft, frame):
    assert draft.source == """\
fills: 120000/pilot
basis: {document: "津市试〔2025〕2号", trust: O}
in_force: {from: 2025-07-01}
figures:
  base_fen: {basis: local-1, 2025-07-01: 100000}
"""
    assert draft.notice == "# 天津市市辖区\n\n## 津市试〔2025〕2号 {#local-1}\n标准由本市定。\n"
    tried = queries.tried(draft)
    assert tried.is_ready and [(case.name, case.amount_fen) for case in tried.cases] == [("本市标准 1", 100_000)]
    sheet = tried.report.sheet
    assert (sheet.code, sheet.fills.frame, sheet.fills.hash) == ("120100/pilot", "120000/pilot", frame.hash)


def test_given_sent_and_published_it_is_what_decides_there(who, draft, frame, officer):
    changed = give(officer, draft, 150_000)
    assert "base_fen: {basis: local-1, 2025-07-01: 150000}" in changed.source
    sent = actions.send_draft(by=officer, now=cast.NOW, draft_id=draft.pk)
    with refused("second_officer"):
        actions.publish_sheet(by=officer, now=cast.NOW, sheet_id=sent.pk)
    actions.publish_sheet(by=who.second_policy_officer, now=cast.NOW, sheet_id=sent.pk)
    assert [queries.sheet(cast.COUNTY, "pilot", on=day).hash for day in (date(2025, 6, 30), FROM)] == [frame.hash, sent.hash]
    facts = queries.example_facts(sent)
    assert facts == {"certificate.issued_on": FROM, "worker.insured_months": 12}, "its frame's base behind its own"
    assert rules.judge(queries.sheet_by_hash(sent.hash), facts).amount_fen == 150_000
    assert queries.frame_of(sent) == frame and [one.pk for one in queries.filled_in("120000", "pilot")] == [sent.pk]


def test_a_value_outside_is_a_fault_and_is_not_sent(draft, officer):
    changed = actions.change_draft(by=officer, now=cast.NOW, draft_id=draft.pk, seen=0, figures={"base_fen": 200_001},
                                   conditions={})
    (fault,) = queries.tried(changed).report.faults
    assert (fault.file, fault.line, fault.fix) == ("policy.yaml", 5, "give 50000 to 200000")
    assert fault.text.startswith("base_fen is 200001: more than high_fen allows, 200000 (120000/pilot/policy.yaml:")
    with refused("sheet_faults"):
        actions.send_draft(by=officer, now=cast.NOW, draft_id=draft.pk)


def test_the_folder_goes_out_and_comes_back_unchanged(draft, officer):
    with ZipFile(BytesIO(queries.archive(draft))) as packed:
        assert sorted(packed.namelist()) == [f"120100/pilot/{name}" for name in ("cases.yaml", "notice.md", "policy.yaml")]
        texts = {name.rpartition("/")[2]: packed.read(name).decode() for name in packed.namelist()}
    back = actions.bring_draft(by=officer, now=cast.NOW, region=cast.CITY, slug="pilot", texts=texts)
    assert queries.archive(back) == queries.archive(draft)
    assert queries.tried(back).is_ready, "read behind the frame of its own first day, not of the day it was brought"


def test_a_frame_that_nobody_published_is_not_there(draft, officer):
    texts = {**queries.texts_of(draft), "policy.yaml": draft.source.replace("120000/", "130000/")}
    written = actions.write_draft(by=officer, now=cast.NOW, draft_id=draft.pk, seen=0, texts=texts)
    assert queries.tried(written).report.faults[0].text == "there is no policy 130000/pilot"


def test_only_what_is_left_on_that_day_to_that_place_is_filled_in(who, frame, officer):
    for given in ({"from_on": date(2027, 1, 1)}, {"from_on": date(2024, 12, 31)}):
        with refused("leaves_nothing"):
            begin(officer, frame, **given)
    with refused("leaves_nothing"):
        begin(officer, filled(who, frame, 120_000), region=cast.COUNTY)
    with refused("leaves_nothing"):
        begin(officer, frame, region=cast.COUNTY)  # the city's is nearer now


def test_who_is_of_another_place_or_trade_fills_nothing_in(who, frame, officer):
    neighbour = cast.make_actor(Role.POLICY_OFFICER, region=cast.NEIGHBOUR)
    for by in (*who.strangers, who.reviewer, who.worker, who.province_officer, neighbour):
        with refused("not_yours"):
            begin(by, frame)
    for region in (cast.PROVINCE, "000000"):
        with refused("not_yours"):
            begin(who.policy_officer, frame, region=region)
    assert not Draft.objects.exists()


def test_its_letter_is_its_frame_s(who, shelf, settings, tmp_path):
    settings.INSTITUTION = tmp_path
    folder = write_frame(shelf)
    (folder / "letter.md").write_text("{name}：\n\n{reasons}\n", encoding="utf-8")
    (shelf / "letter.md").write_text("{name}\n", encoding="utf-8")
    made = filled(who, publish(who, folder), 120_000)
    assert made.letter == "{name}：\n\n{reasons}\n"
    again = actions.open_draft(by=who.policy_officer, now=cast.NOW, sheet_id=made.pk, title="", from_on=FROM)
    assert again.letter is None and queries.tried(again).report.sheet.hash == made.hash
