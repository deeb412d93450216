"""Comments that say the same are found whatever their punctuation, by a share of common shingles, always the same way."""

import random

from hypothesis import given
from hypothesis import strategies as st

from baigong.governance.decide.alike import Said, alike, grouped, plain, shingles

LONG = "建议把技能提升补贴的申请期限从十二个月延长到二十四个月，因为很多外地务工人员来不及回来办理。"


def said(*texts: str, about: int = 0) -> list[Said]:
    return [Said(n, about, text) for n, text in enumerate(texts, start=1)]


def test_punctuation_width_and_case_do_not_matter() -> None:
    assert plain("ＡＢ， c！ 一 二") == "abc一二"
    assert grouped(said(LONG, f" {LONG}！！", LONG.replace("，", " ")), size=3, percent=70) == {1: 1, 2: 1, 3: 1}


def test_what_differs_in_a_few_words_is_one_and_what_says_otherwise_is_not() -> None:
    near, far = LONG.replace("很多", "不少"), "标准太低，建议初级工提高到一千五百元，并按物价每年调整一次，与邻市看齐。"
    assert grouped(said(LONG, far, near), size=3, percent=70) == {1: 1, 3: 1}


def test_who_stands_alone_has_no_group() -> None:
    assert grouped(said(LONG), size=3, percent=70) == {}


def test_the_same_words_about_another_clause_say_something_else() -> None:
    rows = [Said(1, 1, "同意"), Said(2, 2, "同意"), Said(3, 1, "同意！")]
    assert grouped(rows, size=3, percent=70) == {1: 1, 3: 1}


def test_a_group_that_stands_takes_in_even_one() -> None:
    assert grouped([Said(9, 0, LONG)], size=3, percent=70, leaders=[Said(2, 0, LONG)]) == {9: 2}


def test_small_steps_are_no_chain() -> None:
    """Each is like its neighbour; the ends are not alike, and do not meet."""
    letters = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉"
    steps = [letters[n:n + 12] for n in range(0, 8, 2)]
    assert alike(shingles(steps[0], 3), shingles(steps[1], 3)) > 0.6 > alike(shingles(steps[0], 3), shingles(steps[3], 3))
    found = grouped(said(*steps), size=3, percent=60)
    assert found[1] == found[2] == 1 and found.get(4) != 1


@given(st.lists(st.text(alphabet="一二三四，。 ab", max_size=12), max_size=12), st.integers(0, 99))
def test_the_order_in_which_they_are_read_does_not_matter(texts: list[str], seed: int) -> None:
    rows = said(*texts)
    mixed = list(rows)
    random.Random(seed).shuffle(mixed)
    found = grouped(rows, size=3, percent=70)
    assert grouped(mixed, size=3, percent=70) == found
    assert all(found[leader] == leader for leader in found.values()), "a leader is in its own group"
