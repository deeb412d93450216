"""Sums that may be had in all, found in a sheet's own expressions: what was had of them, what is left, and by which clause."""

from datetime import date
from pathlib import Path

import pytest

from baigong import rules
from tests.rules.sheets import SHELF, VOCABULARY, sheet_of

JOB = rules.read_folder(SHELF / "policies" / "442000" / "induction-2022", VOCABULARY)
DAY = date(2025, 3, 1)
HAD = "history.this_policy_fen_this_year"
POLICY = """\
name: 试
name_en: Trial
summary: {who: [谁, who], how: [怎, how], by_when: [时, when]}
basis: {document: 试〔2025〕1号, issued_on: 2025-01-01, trust: O}
in_force: {from: 2025-01-01, until: null}
counts_on: certificate.issued_on
pays: {to: worker, from_fund: special-account, approvals: 2}
asks: [certificate.issued_on, certificate.no, certificate.level, claim.kind, history.this_policy_fen_this_year]
figures:
  cap_fen: {unit: fen by certificate.level, label: 上限, label_en: cap, basis: art-1, 2025-01-01: {5: 100000, 4: 200000}}
  other_fen: {unit: fen, label: 另限, label_en: other cap, basis: art-2, 2025-01-01: 50000}
  base_fen: {unit: fen, label: 标准, label_en: rate, basis: art-1, 2025-01-01: 40000}
conditions:
  capped: {when: "claim.kind != 'training' or history.this_policy_fen_this_year < cap_fen[certificate.level]",
           says: 限, says_en: cap, else: 满, else_en: full, basis: art-1}
amount:
  - {step: base,
     adds: "max(0, min(base_fen, other_fen - history.this_policy_fen_this_year)) if claim.kind == 'living' else base_fen",
     says: 标准, says_en: rate, basis: art-2}
once:
  - {key: [person, certificate], family: certificate, basis: art-1}
"""


def caps(sheet, *, on=DAY, **facts):
    return rules.caps_on(sheet, {name.replace("__", "."): value for name, value in facts.items()}, on=on)


@pytest.fixture
def sheet(tmp_path: Path) -> rules.Sheet:
    return sheet_of(tmp_path, POLICY)


def test_a_real_sheet_says_its_cap_once():
    (cap,) = rules.caps_on(JOB, {HAD: 60_000}, on=DAY)
    assert (cap.facts, cap.most_fen, cap.used_fen, cap.left_fen, cap.basis) == ((HAD,), 100_000, 60_000, 40_000, "zs-rate")
    assert cap.code == "year_cap", "the condition says it first; the amount says the same"
    assert rules.caps_on(JOB, {HAD: 170_000}, on=DAY)[0].left_fen == 0


def test_what_was_had_may_be_unknown_but_not_the_height():
    (cap,) = rules.caps_on(JOB, {}, on=DAY)
    assert (cap.used_fen, cap.left_fen) == (None, None)


def test_by_a_table_and_only_where_it_concerns_the_case(sheet):
    known = {"claim__kind": "training", "certificate__level": "4", HAD: 30_000}
    (cap,) = caps(sheet, **known)
    assert (cap.most_fen, cap.code, cap.basis) == (200_000, "capped", "art-1")
    assert caps(sheet, **known | {"certificate__level": "5"})[0].most_fen == 100_000
    assert caps(sheet, **known | {"certificate__level": None}) == (), "which row is unknown"
    assert caps(sheet, **known | {"claim__kind": "uplift"}) == (), "neither the condition nor the step asks it of this kind"
    (living,) = caps(sheet, **known | {"claim__kind": "living"})
    assert (living.most_fen, living.code, living.basis, living.left_fen) == (50_000, "base", "art-2", 20_000)


def test_nothing_outside_its_days_and_nothing_where_no_money_counts(sheet):
    assert caps(sheet, on=date(2024, 1, 1), **{HAD: 1}) == () and rules.caps_on(sheet, {HAD: 1}) == ()
    uplift = rules.read_folder(SHELF / "policies" / "000000" / "unemployment-insurance-uplift", VOCABULARY)
    assert rules.caps_on(uplift, {"history.insurance_this_year": 1}, on=DAY) == ()


def test_every_sheet_of_the_shelf_that_counts_money_had_has_its_cap_found():
    """A cap that is written in another way would be kept and not shown."""
    found = {}
    for folder in sorted((SHELF / "policies").glob("*/*/policy.yaml")):
        one = rules.read_folder(folder.parent, VOCABULARY)
        if one.kind == "subsidy" and any(kind.counts_payments and kind.unit == "fen" and kind.name.endswith("_year")
                                         for kind in one.facts):
            found[one.code] = len(rules.caps_on(one, {}, on=one.versions[-1].start))
    assert found and all(found.values()), found
