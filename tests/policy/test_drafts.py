"""Drafts: begun from an edition or a folder, changed on a form or as text, sent to a second officer as an edition."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.db import DatabaseError, transaction

from baigong.journal.models import Entry
from baigong.kernel.refused import Refused
from baigong.policy import actions, queries
from baigong.policy.models import Draft, Sheet
from tests import cast
from tests.refused import refused

FROM = date(2026, 1, 1)


@pytest.fixture
def published(who, folder, settings, tmp_path) -> Sheet:
    settings.INSTITUTION = tmp_path  # whose shelf has no letter
    made = actions.propose_sheet(by=who.policy_officer, now=cast.NOW, folder=folder())
    return actions.publish_sheet(by=who.second_policy_officer, now=cast.NOW, sheet_id=made.pk)


@pytest.fixture
def draft(who, published) -> Draft:
    return actions.open_draft(by=who.policy_officer, now=cast.NOW, sheet_id=published.pk, title="提高标准", from_on=FROM)


def change(who, draft, **given):
    return actions.change_draft(**({"by": who.policy_officer, "now": cast.NOW, "draft_id": draft.pk, "seen": draft.changes,
                                    "figures": {}, "conditions": {}} | given))


def test_a_draft_begins_as_its_edition_and_is_ready(draft, published):
    assert (draft.source, draft.cases, draft.notice) == (published.source, published.cases, published.notice)
    tried = queries.tried(draft)
    assert tried.is_ready and tried.otherwise == ()
    assert tried.report.sheet.hash == published.hash


def test_the_shelf_s_letter_is_not_taken_for_the_folder_s_own(who, folder, settings, tmp_path):
    settings.INSTITUTION = tmp_path
    path = folder()
    (tmp_path / "policies" / "letter.md").write_text("{name}：\n\n{reasons}\n", encoding="utf-8")
    made = actions.propose_sheet(by=who.policy_officer, now=cast.NOW, folder=path)
    draft = actions.open_draft(by=who.policy_officer, now=cast.NOW, sheet_id=made.pk, title="", from_on=FROM)
    assert (draft.title, draft.letter, made.letter) == ("试点补贴", None, "{name}：\n\n{reasons}\n")
    assert queries.tried(draft).report.sheet.hash == made.hash
    assert sorted(queries.texts_of(draft)) == ["cases.yaml", "notice.md", "policy.yaml"]


def test_an_empty_letter_of_its_own_stays_one(who, folder, settings, tmp_path):
    """It says that no letter goes out, where the shelf has one: brought, exported, published and drafted again."""
    settings.INSTITUTION = tmp_path
    path = folder()
    (tmp_path / "policies" / "letter.md").write_text("{name}：\n\n{reasons}\n", encoding="utf-8")
    texts = {file.name: file.read_bytes().decode() for file in path.iterdir()} | {"letter.md": ""}
    brought = actions.bring_draft(by=who.policy_officer, now=cast.NOW, region="120000", slug="pilot", texts=texts)
    brought.refresh_from_db()
    assert brought.letter == "" and queries.texts_of(brought) == texts
    assert queries.tried(brought).report.sheet.letter == ""
    (path / "letter.md").write_text("", encoding="utf-8")
    made = actions.propose_sheet(by=who.policy_officer, now=cast.NOW, folder=path)
    again = actions.open_draft(by=who.policy_officer, now=cast.NOW, sheet_id=made.pk, title="", from_on=FROM)
    assert (made.letter, again.letter) == ("", "") and queries.tried(again).report.sheet.hash == made.hash
    without = {name: text for name, text in texts.items() if name != "letter.md"}
    written = actions.write_draft(by=who.policy_officer, now=cast.NOW, draft_id=again.pk, seen=0, texts=without)
    assert written.letter is None and queries.tried(written).report.sheet.letter == "{name}：\n\n{reasons}\n"


def test_figures_change_from_the_draft_s_day_and_the_text_around_them_stays(who, draft):
    changed = change(who, draft, figures={"base_fen": 150_000})
    assert "2025-01-01: 100000, 2026-01-01: 150000" in changed.source
    assert changed.source.count("\n") == draft.source.count("\n") + 1, "only the versions came as a line"
    sheet = queries.tried(changed).report.sheet
    figure = next(one for one in sheet.figures if one.code == "base_fen")
    assert [figure.on(day).value for day in (date(2025, 12, 31), FROM)] == [100_000, 150_000]
    assert [one.start for one in sheet.versions] == [date(2025, 1, 1), FROM]
    again = change(who, changed, figures={"base_fen": 160_000})
    assert "2026-01-01: 160000" in again.source and "150000" not in again.source


def test_a_condition_is_said_anew_and_its_cases_are_told(who, draft):
    changed = change(who, draft, conditions={"insured": "worker.insured_months > months_min"})
    tried = queries.tried(changed)
    assert not tried.is_ready
    (one,) = tried.otherwise
    assert (one.case.name, one.verdict.pays) == ("够", False)
    taken = actions.take_results(by=who.policy_officer, now=cast.NOW, draft_id=draft.pk, seen=changed.changes)
    assert "{name: 够, pays: false, source: 试点, because: [insured]}" in taken.cases
    assert queries.tried(taken).otherwise == ()
    assert [fault.text for fault in queries.tried(taken).report.faults] == [
        "no case shows condition insured true", "no case shows sheet 120000/pilot pays"], "still to be shown"


def test_published_numbers_are_never_replaced(who, draft):
    real = draft.cases.replace("name: 够, ", "name: 够, real: true, ")
    written = actions.write_draft(by=who.policy_officer, now=cast.NOW, draft_id=draft.pk, seen=0,
                                  texts={**queries.texts_of(draft), "cases.yaml": real})
    changed = change(who, written, conditions={"insured": "worker.insured_months > months_min"})
    with refused("published_numbers"):
        actions.take_results(by=who.policy_officer, now=cast.NOW, draft_id=draft.pk, seen=changed.changes)


def test_a_case_like_another_shows_what_is_new(who, draft):
    changed = change(who, draft, figures={"base_fen": 150_000})
    assert [fault.text for fault in queries.tried(changed).report.faults] == ["no case shows figure base_fen from 2026-01-01"]
    added = actions.add_case(by=who.policy_officer, now=cast.NOW, draft_id=draft.pk, seen=1, like=0, name="新标准")
    assert queries.tried(added).is_ready
    case = queries.tried(added).cases[-1]
    assert (case.name, case.amount_fen, case.facts["certificate.issued_on"]) == ("新标准", 150_000, FROM)
    with refused("not_editable"):
        actions.add_case(by=who.policy_officer, now=cast.NOW, draft_id=draft.pk, seen=2, like=9, name="x")


def test_who_opened_it_before_another_saved_loses_nothing_and_overwrites_nothing(who, draft):
    change(who, draft, figures={"months_min": 6})
    with pytest.raises(Refused) as no:
        change(who, draft, by=who.second_policy_officer, figures={"months_min": 24})
    assert no.value.codes == ("draft_changed",)
    assert "months_min: {unit: months, label: 缴费月数, label_en: months, basis: a1, 2025-01-01: 12, 2026-01-01: 6}" in (
        Draft.objects.get().source)


def test_what_the_form_cannot_change_is_said(who, draft):
    with refused("not_editable"):
        change(who, draft, figures={"nobody": 1})
    with refused("not_editable"):
        change(who, draft, conditions={"nobody": "True"})


def test_text_with_faults_is_kept_and_they_are_told(who, draft):
    texts = {**queries.texts_of(draft), "policy.yaml": draft.source.replace("months_min", "month_min", 1)}
    broken = actions.write_draft(by=who.policy_officer, now=cast.NOW, draft_id=draft.pk, seen=0, texts=texts)
    tried = queries.tried(broken)
    assert tried.report.sheet is None
    assert [fault.file for fault in tried.report.faults].count("policy.yaml") == len(tried.report.faults) > 0
    with refused("sheet_faults"):
        actions.send_draft(by=who.policy_officer, now=cast.NOW, draft_id=draft.pk)
    assert Draft.objects.get().state == "open"


def test_sent_published_and_in_force_from_its_day(who, draft, published):
    changed = change(who, draft, figures={"base_fen": 150_000})
    cases = changed.cases + (
        "  - {name: 新标准, with: {certificate.issued_on: 2026-02-01}, pays: true, amount_yuan: 1500, source: 试点}\n")
    actions.write_draft(by=who.policy_officer, now=cast.NOW, draft_id=draft.pk, seen=1,
                        texts={**queries.texts_of(changed), "cases.yaml": cases})
    sheet = actions.send_draft(by=who.policy_officer, now=cast.NOW, draft_id=draft.pk)
    with refused("not_now"):
        actions.send_draft(by=who.policy_officer, now=cast.NOW, draft_id=draft.pk)
    with refused("not_now"):
        change(who, Draft.objects.get(), figures={"base_fen": 1})
    with refused("second_officer"):
        actions.publish_sheet(by=who.policy_officer, now=cast.NOW, sheet_id=sheet.pk)
    actions.publish_sheet(by=who.second_policy_officer, now=cast.NOW, sheet_id=sheet.pk)
    assert queries.sheet(cast.COUNTY, "pilot", on=FROM).hash == sheet.hash
    assert queries.sheet(cast.COUNTY, "pilot", on=date(2025, 12, 31)).hash == published.hash
    assert Draft.objects.get().sheet == sheet
    assert list(Entry.objects.filter(subject_kind="policy.Draft").order_by("id").values_list("action", flat=True)) == [
        "policy.draft_opened", "policy.draft_changed", "policy.draft_written"]


def test_a_folder_goes_out_and_comes_back_unchanged(who, draft):
    with ZipFile(BytesIO(queries.archive(draft))) as packed:
        texts = {name.rpartition("/")[2]: packed.read(name).decode() for name in packed.namelist()}
    back = actions.bring_draft(by=who.policy_officer, now=cast.NOW, region="120000", slug="pilot", texts=texts)
    assert queries.texts_of(back) == queries.texts_of(draft)
    assert queries.archive(back) == queries.archive(draft)
    assert back.origin == draft.origin


def test_a_folder_of_other_things_is_refused(who):
    good = {"policy.yaml": "x", "cases.yaml": "x", "notice.md": "x"}
    for texts, slug, code in (({**good, "run.py": "x"}, "a", "bad_folder"), ({"policy.yaml": "x"}, "a", "bad_folder"),
                              ({**good, "policy.yaml": "x" * 1_000_001}, "a", "bad_folder"), (good, "A b", "bad_slug")):
        with refused(code):
            actions.bring_draft(by=who.policy_officer, now=cast.NOW, region="120000", slug=slug, texts=texts)
    with refused("no_place"):
        actions.bring_draft(by=who.policy_officer, now=cast.NOW, region="120999", slug="a", texts=good)


def test_a_draft_given_up_is_kept(who, draft):
    actions.drop_draft(by=who.second_policy_officer, now=cast.NOW, draft_id=draft.pk)
    with refused("not_now"):
        actions.drop_draft(by=who.policy_officer, now=cast.NOW, draft_id=draft.pk)
    with pytest.raises(DatabaseError), transaction.atomic():
        Draft.objects.update(title="x")
    with pytest.raises(DatabaseError), transaction.atomic():
        Draft.objects.all().delete()
    assert [one.title for one in queries.drafts(by=who.policy_officer, state="dropped")] == ["提高标准"]


def test_strangers_neither_see_nor_write_drafts(who, draft, published):
    texts = queries.texts_of(draft)
    for by in (*who.strangers, who.reviewer, who.worker, who.province_officer):
        assert not queries.drafts(by=by).exists()
        for act, more in (
                (actions.open_draft, {"sheet_id": published.pk, "title": "x", "from_on": FROM}),
                (actions.bring_draft, {"region": "120000", "slug": "x", "texts": texts}),
                (actions.write_draft, {"draft_id": draft.pk, "seen": 0, "texts": texts}),
                (actions.change_draft, {"draft_id": draft.pk, "seen": 0, "figures": {}, "conditions": {}}),
                (actions.take_results, {"draft_id": draft.pk, "seen": 0}),
                (actions.add_case, {"draft_id": draft.pk, "seen": 0, "like": 0, "name": "x"}),
                (actions.send_draft, {"draft_id": draft.pk}), (actions.drop_draft, {"draft_id": draft.pk})):
            with refused("not_yours"):
                act(by=by, now=cast.NOW, **more)
