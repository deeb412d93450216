"""Worked cases of a sheet as examples for people: those that pay."""

from typing import Any

import yaml

from baigong import rules
from baigong.policy.models import Sheet

from .frames import frame_of


def example_facts(edition: Sheet) -> dict[str, object]:
    """The facts of the first paying case of an edition's cases.yaml, typed; {} when none pays.

    Where it fills in a frame, facts that its base leaves out are those of the frame's base.
    """
    return next((facts for _name, facts in paying_cases(edition, most=1)), {})


def paying_cases(edition: Sheet, *, most: int | None = None) -> list[tuple[str, dict[str, object]]]:
    """(name, typed facts) of the cases of an edition that pay, in their order, at most so many."""
    given: dict[str, Any] = yaml.safe_load(edition.cases) or {}
    base, kinds = base_of(edition), rules.from_json(edition.content).facts
    paying = [case for case in given.get("cases", ()) if case.get("pays") is True][:most]
    return [(str(case.get("name", "")), rules.facts_from_json(kinds, {**base, **case.get("with", {})})) for case in paying]


def base_of(edition: Sheet) -> dict[str, Any]:
    """The facts that the cases of an edition begin with, as they are written: its own before those of the frame it fills in."""
    given: dict[str, Any] = yaml.safe_load(edition.cases) or {}
    frame = frame_of(edition)
    return {**(base_of(frame) if frame else {}), **(given.get("base") or {})}
