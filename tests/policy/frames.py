"""A province's pilot that leaves its rate to the places below, and what a city fills in."""

from datetime import date
from pathlib import Path

from baigong.policy import actions
from baigong.policy.models import Draft, Sheet
from tests import cast
from tests.policy.conftest import CASES, POLICY

LEFT = """\
  base_fen: {unit: fen, label: 标准, label_en: rate, basis: a1, within: {least: low_fen, most: high_fen}, 2025-01-01: 100000}
  low_fen: {unit: fen, label: 最低, label_en: least, basis: a1, 2025-01-01: 50000}
  high_fen: {unit: fen, label: 最高, label_en: most, basis: a1, 2025-01-01: 200000, 2026-01-01: HIGH}
"""
VERSIONS = """\
versions:
  - {from: 2025-01-01, label: 起初, label_en: at first}
  - {from: 2026-01-01, label: 后来, label_en: later}
"""
FROM = date(2025, 7, 1)


def write_frame(shelf: Path, *, months: int = 12, high: int = 200_000, place: str = cast.PROVINCE) -> Path:
    """The province's folder: so many months insured, at most so many fen from 2026 on."""
    folder = shelf / place / "pilot"
    folder.mkdir(parents=True, exist_ok=True)
    figure = next(line for line in POLICY.splitlines(keepends=True) if "base_fen" in line)
    policy = (POLICY + VERSIONS).replace(figure, LEFT.replace("HIGH", str(high))).replace(
        "2025-01-01: 12}", f"2025-01-01: {months}}}")
    cases = CASES.replace("YUAN", "1000").replace("insured_months: 12", f"insured_months: {months}").replace(
        "insured_months: 11", f"insured_months: {months - 1}")
    for name, text in (("policy.yaml", policy), ("cases.yaml", cases), ("notice.md", "# 试点\n\n## 第一条 {#a1}\n参保满月。\n")):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def publish(who: cast.Cast, folder: Path, *, from_on: date | None = None) -> Sheet:
    """A folder proposed by one officer and published by the other."""
    made = actions.propose_sheet(by=who.policy_officer, now=cast.NOW, folder=folder, from_on=from_on)
    return actions.publish_sheet(by=who.second_policy_officer, now=cast.NOW, sheet_id=made.pk)


def begin(by, frame: Sheet, *, region: str = cast.CITY, from_on: date = FROM, **given) -> Draft:
    """A draft by which a place fills in a frame."""
    return actions.fill_in(**{"by": by, "now": cast.NOW, "sheet_id": frame.pk, "region": region, "title": "本市标准",
                              "document": "津市试〔2025〕2号", "article": "标准由本市定。", "from_on": from_on} | given)


def give(by, draft: Draft, fen: int) -> Draft:
    """The rate that the place gives, and its case."""
    changed = actions.change_draft(by=by, now=cast.NOW, draft_id=draft.pk, seen=draft.changes, figures={"base_fen": fen},
                                   conditions={})
    return actions.take_results(by=by, now=cast.NOW, draft_id=draft.pk, seen=changed.changes)


def filled(who: cast.Cast, frame: Sheet, fen: int, *, by=None, second=None, **given) -> Sheet:
    """What a place fills in, all the way: drafted, sent, published."""
    by, second = by or who.policy_officer, second or who.second_policy_officer
    draft = give(by, begin(by, frame, **given), fen)
    sent = actions.send_draft(by=by, now=cast.NOW, draft_id=draft.pk)
    return actions.publish_sheet(by=second, now=cast.NOW, sheet_id=sent.pk)
