"""How often something may be had, in words: every key of a slot has one, and what many share says so."""

from datetime import date
from pathlib import Path

from django.utils.translation import override

from baigong.desk import promise
from baigong.rules.sheet import SLOT_FACTS
from tests.rules.sheets import sheet_of
from tests.rules.test_slots import POLICY


def test_whose_a_quota_is_and_how_many_it_has(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path, POLICY)
    with override("zh-hans"):
        told = [row["meaning"] for row in promise.limits(sheet, date(2025, 6, 1))]
    assert told == ["同一用人单位、同一自然年：合计最多 200 人次", "同一班次：合计最多 20–30 人次",
                    "同一开班地、同一自然年：合计最多 5000 人次", "同一人、同一自然年、同一证书种类：最多 1 次",
                    "同一人、同一创业课程：最多 1 次"]
    with override("en"):
        assert promise.limits(sheet, date(2025, 6, 1))[0]["meaning"] == (
            "the same employer, the same calendar year: at most 200 in all, counted over everyone")


def test_every_key_of_a_slot_has_a_word(tmp_path: Path) -> None:
    assert promise.per(tuple(SLOT_FACTS)).count("、") == len(SLOT_FACTS) - 1
