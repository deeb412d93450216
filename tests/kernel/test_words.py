"""Words, refusals, answers, moves, actors."""

import pytest

from baigong.kernel.actor import SYSTEM, VISITOR, Actor, region_stem
from baigong.kernel.move import next_state, possible
from baigong.kernel.refused import Answer, Common, Reason, Refused
from baigong.kernel.word import Refusals, Words, filled


class Light(Words):
    RED = "red", "红灯", "Red"
    GREEN = "green", "绿灯", "Green"


class Turn(Words):
    GO = "go", "放行", "Go"


MOVES = {(Light.RED, Turn.GO): Light.GREEN}


class No(Refusals):
    SHORT = "short", "还差 {months} 个月", "{months} months short", "再缴 {months} 个月", "Pay {months} more"


def test_a_word_is_its_code_and_speaks_two_languages():
    assert Light.RED == "red"
    assert f"{Light.RED}" == "red"
    assert (Light.RED.label(), Light.RED.label("en-gb")) == ("红灯", "Red")
    assert Light.choices() == [("red", "红灯"), ("green", "绿灯")]


def test_a_refusal_gives_every_reason_and_a_way_out():
    with pytest.raises(Refused) as refused:
        Answer.of([Reason(No.SHORT, {"months": 3}), None, Reason(Common.NOT_YOURS)]).or_refuse()
    assert refused.value.codes == ("short", "not_yours")
    assert refused.value.reasons[0].text() == "还差 3 个月"
    assert refused.value.reasons[0].way_out("en") == "Pay 3 more"


def test_no_reason_is_a_yes():
    Answer.of([None]).or_refuse()
    assert Answer().yes


def test_a_missing_value_is_shown_not_raised():
    assert filled("{a} {b}", {"a": 1}) == "1 {b}"


def test_only_the_table_moves_a_state():
    assert next_state(MOVES, Light.RED, Turn.GO) is Light.GREEN
    with pytest.raises(Refused) as refused:
        next_state(MOVES, Light.GREEN, Turn.GO)
    assert refused.value.codes == ("not_now",)
    assert "绿灯" in refused.value.reasons[0].text()
    assert possible(MOVES, Light.RED) == [Turn.GO]


@pytest.mark.parametrize(
    ("region", "other", "covered"),
    [
        ("120000", "120104", True),
        ("120104", "120000", False),
        ("000000", "440305", True),
        ("120100", "120104", True),
        ("120104", "120103", False),
        ("", "120104", False),
    ],
)
def test_a_region_covers_its_subtree(region, other, covered):
    assert Actor(role="reviewer", region=region).covers(other) is covered


def test_stems():
    assert [region_stem(code) for code in ("000000", "120000", "120100", "120104")] == [
        "",
        "12",
        "1201",
        "120104",
    ]
    assert not VISITOR.is_known
    assert not SYSTEM.is_known
