"""A worked case of a sheet as an example for people: the first one that pays."""

from typing import Any

import yaml

from baigong import rules
from baigong.policy.models import Sheet


def example_facts(edition: Sheet) -> dict[str, object]:
    """The facts of the first paying case of an edition's cases.yaml, typed; {} when none pays."""
    given: dict[str, Any] = yaml.safe_load(edition.cases) or {}
    base = given.get("base", {})
    paying = next((case for case in given.get("cases", ()) if case.get("pays") is True), None)
    if paying is None:
        return {}
    kinds = rules.from_json(edition.content).facts
    return rules.facts_from_json(kinds, {**base, **paying.get("with", {})})
