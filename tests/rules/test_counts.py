"""How often a slot may be used, as a policy's page says it: every real slot has its count on every version's first day."""

from datetime import date
from pathlib import Path

import pytest

from baigong import rules
from tests.rules.sheets import SHELF, VOCABULARY


def sheet_of(place: str) -> rules.Sheet:
    return rules.read_folder(SHELF / "policies" / place, VOCABULARY)


@pytest.mark.parametrize(("place", "on", "family", "counts"), [
    ("000000/unemployment-insurance-uplift", date(2024, 5, 1), "insurance-year", (3,)),
    ("120000/training-2022", date(2025, 1, 1), "training-year", (1, 2)),
])
def test_the_count_follows_the_date_and_names_every_case(place, on, family, counts):
    sheet = sheet_of(place)
    found = {once.family: rules.slot_times(sheet, once, on) for once in sheet.once if once.holds_on(on)}
    assert found[family] == counts


def test_every_real_slot_has_a_count():
    for folder in sorted(Path(SHELF / "policies").glob("*/*")):
        sheet = rules.read_folder(folder, VOCABULARY)
        for era in rules.versions(sheet):
            for once in sheet.once:
                if once.holds_on(era.span.start):
                    assert rules.slot_times(sheet, once, era.span.start), f"{sheet.code} {once.family} {era.span.start}"
