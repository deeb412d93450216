"""The training rules as data: read from institution/training/rules.yaml, dated, never written in code."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

import yaml


@dataclass(frozen=True)
class TrainingRules:
    """One dated version of the rules that a cohort and its trainees must meet; hours are class hours."""

    source: str
    basis: str  # the document as a reader is shown it
    trust: str
    class_hour_minutes: int
    theory_share_min_percent: int
    practice_share_min_percent: int
    safety_hours_min: int
    notice_working_days: int
    review_working_days: int
    age_min: int
    pensioners_barred: bool


def read_rules(text: str) -> list[tuple[date, TrainingRules]]:
    """All versions of the file with the day each begins, oldest first. Raises ValueError on a wrong or missing key."""
    versions = []
    for sheet in yaml.safe_load(text)["versions"]:
        versions.append((sheet["from"], _one(sheet)))
    return sorted(versions, key=lambda version: version[0])


def rules_on(versions: Sequence[tuple[date, TrainingRules]], on: date) -> TrainingRules:
    """The version in force on a day. Raises LookupError before the first."""
    held = [rules for begins, rules in versions if begins <= on]
    if not held:
        raise LookupError(f"no training rules on {on}")
    return held[-1]


def _one(sheet: dict[str, Any]) -> TrainingRules:
    wanted = {field.name for field in fields(TrainingRules)}
    if set(sheet) - {"from"} != wanted:
        raise ValueError(f"training rules: unlike keys {sorted((set(sheet) - {'from'}) ^ wanted)}")
    return TrainingRules(**{key: value for key, value in sheet.items() if key != "from"})
