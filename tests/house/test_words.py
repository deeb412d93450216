"""Every word has both languages; every refusal is met in a test."""

import importlib
import inspect
import re
from importlib.util import find_spec

import pytest

from baigong.kernel.refused import Common
from baigong.kernel.word import Refusals, Words
from tests.house.tree import ROOT, STATIONS, tracked


def _vocabularies() -> list[type[Words]]:
    found: list[type[Words]] = [Common]
    for station in STATIONS:
        if find_spec(f"baigong.{station}.words"):
            module = importlib.import_module(f"baigong.{station}.words")
            for _, thing in inspect.getmembers(module, inspect.isclass):
                if issubclass(thing, Words) and thing.__module__.startswith(module.__name__) and len(thing):
                    found.append(thing)
    return found


VOCABULARIES = _vocabularies()
REFUSALS = [member for vocabulary in VOCABULARIES if issubclass(vocabulary, Refusals) for member in vocabulary]


@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda v: f"{v.__module__}.{v.__name__}")
def test_every_word_has_both_languages(vocabulary: type[Words]) -> None:
    for member in vocabulary:
        assert member.zh.strip()
        assert member.en.strip()
        own = re.sub(r"\{\w+\}|\W", "", member.zh)  # what it says beside the values filled in
        assert not own or own.isascii() == (member.zh == member.en), member
        assert not any("一" <= letter <= "鿿" for letter in member.en), member


@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda v: f"{v.__module__}.{v.__name__}")
def test_both_languages_fill_in_the_same_values(vocabulary: type[Words]) -> None:
    for member in vocabulary:
        # A value that reads differently in English is given twice: reason and reason_en.
        zh, en = (set(re.findall(r"\{(\w+?)(?:_en)?\}", text)) for text in (member.zh, member.en))
        assert zh == en, member


def test_every_refusal_is_met_in_a_test() -> None:
    tests = "\n".join(p.read_text() for p in tracked() if p.suffix == ".py" and ROOT / "tests" in p.parents)
    unmet = [
        f"{type(refusal).__module__}.{refusal.name}"
        for refusal in REFUSALS
        if f".{refusal.name}" not in tests and f'"{refusal.value}"' not in tests
    ]
    assert not unmet, "\n".join(unmet)
