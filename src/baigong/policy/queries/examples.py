"""A worked case of a sheet as an example for people: the first one that pays."""

from typing import Any

import yaml

from baigong import rules
from baigong.policy.models import Sheet

from .frames import frame_of


def example_facts(edition: Sheet) -> dict[str, object]:
    """The facts of the first paying case of an edition's cases.yaml, typed; {} when none pays.

    Where it fills in a frame, facts that its base leaves out are those of the frame's base.
    """
    given: dict[str, Any] = yaml.safe_load(edition.cases) or {}
    base = base_of(edition)
    paying = next((case for case in given.get("cases", ()) if case.get("pays") is True), None)
    if paying is None:
        return {}
    kinds = rules.from_json(edition.content).facts
    return rules.facts_from_json(kinds, {**base, **paying.get("with", {})})


def base_of(edition: Sheet) -> dict[str, Any]:
    """The facts that the cases of an edition begin with, as they are written: its own before those of the frame it fills in."""
    given: dict[str, Any] = yaml.safe_load(edition.cases) or {}
    frame = frame_of(edition)
    return {**(base_of(frame) if frame else {}), **(given.get("base") or {})}
