"""Whatever the facts: a judgement never raises, can be replayed, survives JSON; a flip that is told does flip."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baigong import rules
from tests.rules.sheets import SHELF, VOCABULARY

POLICIES = sorted(Path(SHELF, "policies").glob("*/*/policy.yaml"))
SHEETS = [rules.read_folder(path.parent, VOCABULARY) for path in POLICIES]
PUBLISHED = {sheet.code: rules.from_json(sheet.as_json()) for sheet in SHEETS}
DRAWN: dict[tuple[str, bool], st.SearchStrategy[dict[str, object]]] = {}
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@cache
def values(kind: rules.FactKind, unknown: bool = True) -> st.SearchStrategy[object]:
    """Any value of a fact's type, or unknown."""
    codes = [code for code, *_ in kind.codes] or ["", "120103", "440305", "350582", "6-18-01-01"]
    known: st.SearchStrategy[object] = {
        "int": st.one_of(st.integers(0, 200), st.integers(-(10**12), 10**12)), "fen": st.integers(0, 10**9),
        "bool": st.booleans(), "date": st.one_of(st.dates(date(2016, 1, 1), date(2027, 12, 31)), st.dates()),
        "set": st.frozensets(st.sampled_from(codes)), "code": st.one_of(st.sampled_from(codes), st.text(max_size=4)),
        "text": st.text(max_size=8),
    }[kind.type]
    return st.one_of(known, known, known, st.none()) if unknown else known


def facts_for(sheet: rules.Sheet, unknown: bool = True) -> st.SearchStrategy[dict[str, object]]:
    key = (sheet.code, unknown)
    if key not in DRAWN:
        DRAWN[key] = st.fixed_dictionaries({kind.name: values(kind, unknown) for kind in sheet.facts})
    return DRAWN[key]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.code)
@given(data=st.data())
@QUICK
def test_judge_never_raises_and_its_answer_is_whole(sheet: rules.Sheet, data: st.DataObject) -> None:
    facts = data.draw(facts_for(sheet))
    verdict = rules.judge(sheet, facts)
    if verdict.pays:
        assert verdict.amount_fen == sum(line.amount_fen for line in verdict.lines if line.kind == "amount")
        assert (verdict.amount_fen > 0) is (sheet.kind != "limits")
        assert not verdict.missing
        assert not verdict.reasons
        assert len(verdict.slots) <= len(sheet.once)
        assert all(type(slot.times) is int for slot in verdict.slots)
    elif verdict.pays is False:
        assert verdict.reasons
        assert verdict.amount_fen == 0
    else:
        assert verdict.missing
        assert all(facts[name] is None for name in verdict.missing)
    plain = rules.judge(sheet, facts, trace=False)
    assert (plain.pays, plain.amount_fen, plain.slots) == (verdict.pays, verdict.amount_fen, verdict.slots)
    assert [line.code for line in plain.reasons] == [line.code for line in verdict.reasons]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.code)
@given(data=st.data())
@QUICK
def test_replay_from_stored_facts_and_sheet_is_the_same(sheet: rules.Sheet, data: st.DataObject) -> None:
    facts = data.draw(facts_for(sheet))
    again = PUBLISHED[sheet.code]
    stored = rules.facts_from_json(again.facts, rules.facts_as_json(facts))
    assert rules.judge(again, stored).as_json() == rules.judge(sheet, facts).as_json()


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.code)
@given(data=st.data())
@QUICK
def test_evidence_only_settles_what_was_open(sheet: rules.Sheet, data: st.DataObject) -> None:
    """Learning an unknown fact never turns one certain answer into the other."""
    facts = data.draw(facts_for(sheet))
    known = data.draw(facts_for(sheet, unknown=False))
    full = {name: known[name] if value is None else value for name, value in facts.items()}
    before, after = rules.judge(sheet, facts), rules.judge(sheet, full)
    if before.pays is not None and facts[sheet.counts_on] is not None:
        assert (after.pays, after.amount_fen) == (before.pays, before.amount_fen)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.code)
@given(data=st.data())
@settings(QUICK, max_examples=10)
def test_a_flip_that_is_told_does_flip(sheet: rules.Sheet, data: st.DataObject) -> None:
    facts = data.draw(facts_for(sheet))
    flip = rules.nearest_flip(sheet, facts)
    if rules.judge(sheet, facts).pays is not False:
        assert flip is None
    elif flip is not None:
        assert 1 <= len(flip.changes) <= 2
        for change in flip.changes:
            assert facts[change.fact] == change.before != change.after
        after = rules.judge(sheet, facts | {change.fact: change.after for change in flip.changes})
        assert after.pays is flip.pays is not False
        assert after.amount_fen == flip.amount_fen
