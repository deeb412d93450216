"""The draw by lot: from one seed always the same, for anyone who knows the pool; nobody visits where they may not."""

import hashlib
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baigong.supervision.decide.draws import Lot, Meeting, Pool, commitment, draw, fingerprint

SEED = "0123456789abcdef"
HOURS = (("09:00", "12:00"), ("14:00", "17:00"))


def meeting(nth: int, day: int = 8) -> Meeting:
    """The nth half-day from a day of September on."""
    starts, ends = HOURS[nth % 2]
    on = f"2025-09-{day + nth // 2:02d}"
    return Meeting(str(nth + 1), f"{on} {starts}", f"{on} {ends}")


def pool(classes: int = 6, sessions: int = 4, inspectors: int = 5, conflicts: set[tuple[str, str]] | None = None) -> Pool:
    return Pool({f"C{n}": tuple(meeting(one) for one in range(sessions)) for n in range(classes)},
                tuple(f"J{n}" for n in range(inspectors)), frozenset(conflicts or ()))


def test_one_seed_gives_one_draw_and_another_another():
    first = draw(pool(), SEED, visits=3, each=2)
    assert first == draw(pool(), SEED, visits=3, each=2) and len(first) == 3
    assert first != draw(pool(), SEED[::-1], visits=3, each=2)


def test_the_order_in_which_candidates_are_listed_does_not_matter():
    mixed = pool()
    turned = Pool(dict(reversed(mixed.classes.items())), mixed.inspectors[::-1], mixed.conflicts)
    assert draw(mixed, SEED, visits=4, each=2) == draw(turned, SEED, visits=4, each=2)
    assert fingerprint(mixed) == fingerprint(turned) == fingerprint(Pool.from_json(mixed.as_json()))


def test_leaving_a_class_out_does_not_reshuffle_the_others():
    whole = draw(pool(), SEED, visits=6, each=1)
    gone = whole[2].cohort
    rest = Pool({no: found for no, found in pool().classes.items() if no != gone}, pool().inspectors, frozenset())
    assert [lot.cohort for lot in draw(rest, SEED, visits=6, each=1)] == [one.cohort for one in whole if one.cohort != gone]


def test_a_class_whose_inspectors_are_all_in_conflict_is_passed_over():
    conflicts = {("C0", f"J{n}") for n in range(4)}
    lots = draw(pool(conflicts=conflicts), SEED, visits=6, each=2)
    assert "C0" not in {lot.cohort for lot in lots} and len(lots) == 5
    assert draw(pool(inspectors=1), SEED, visits=3, each=2) == []


def test_nobody_is_in_two_places_at_once():
    """Four classes that all meet only once, at the same time: four inspectors can visit two of them."""
    lots = draw(pool(classes=4, sessions=1, inspectors=4), SEED, visits=4, each=2)
    assert len(lots) == 2 and len({one for lot in lots for one in lot.inspectors}) == 4


def test_visits_are_spread_over_the_inspectors():
    lots = draw(pool(classes=10, sessions=30, inspectors=5), SEED, visits=10, each=2)
    assert set(Counter(one for lot in lots for one in lot.inspectors).values()) == {4}


@given(seed=st.text("0123456789abcdef", min_size=16, max_size=64), classes=st.integers(0, 8), inspectors=st.integers(0, 6),
       visits=st.integers(1, 10), barred=st.sets(st.tuples(st.integers(0, 7), st.integers(0, 5)), max_size=20))
def test_every_lot_keeps_the_rules(seed, classes, inspectors, visits, barred):
    conflicts = {(f"C{a}", f"J{b}") for a, b in barred}
    candidates = pool(classes, 3, inspectors, conflicts)
    lots = draw(candidates, seed, visits=visits, each=2)
    assert len(lots) <= min(visits, classes) and len({lot.cohort for lot in lots}) == len(lots)
    for lot in lots:
        assert len(set(lot.inspectors)) == 2 and not {(lot.cohort, one) for one in lot.inspectors} & conflicts
    held = [(one, lot.session) for lot in lots for one in lot.inspectors]
    assert len(held) == len(set(held))


def test_each_class_has_the_same_chance():
    """Over many seeds every one of six classes is drawn about as often as the others."""
    drawn = Counter(draw(pool(), f"seed-{n:012d}", visits=1, each=2)[0].cohort for n in range(600))
    assert len(drawn) == 6 and all(60 < times < 140 for times in drawn.values())


def test_the_commitment_is_what_the_document_says():
    assert commitment(SEED) == hashlib.sha256(f"baigong-draw-1|{SEED}".encode()).hexdigest()


def test_anyone_can_recompute_a_draw_with_the_documented_lines():
    """The program of docs/how/check-a-draw.md, as it stands there, gives what the house drew."""
    text = (Path(__file__).parents[2] / "docs" / "how" / "check-a-draw.md").read_text("utf-8")
    code = re.search(r"```python\n(.+?)```", text, re.S)
    assert code
    candidates = pool(classes=7, sessions=5, inspectors=6, conflicts={("C1", "J1"), ("C3", "J0"), ("C3", "J4")})
    space: dict[str, object] = {
        "published": {"seed": SEED, "commitment": commitment(SEED), "visits": 5, "each": 2, "pool": candidates.as_json()}}
    exec(code[1], space)  # noqa: S102 - the page of our own documentation is what is tried
    assert [Lot(*one) for one in space["lots"]] == draw(candidates, SEED, visits=5, each=2)  # type: ignore[attr-defined]


@pytest.mark.parametrize("visits", [0, 1, 5])
def test_no_more_visits_than_wanted(visits):
    assert len(draw(pool(), SEED, visits=visits, each=2)) == visits
