"""The rules of asking lower levels in force on a day, its clocks on the calendar, and what indicators are called."""

from datetime import date
from functools import cache
from pathlib import Path

from django.conf import settings

from baigong.governance.decide.asking import AskingRules, Likeness, Names, likeness, read_names
from baigong.reporting import queries as reporting
from baigong.supervision.decide.dated import read_versions, rules_on


def asking_rules(on: date) -> AskingRules:
    """The version of institution/governance/asking.yaml in force on a day."""
    return rules_on(_versions(Path(settings.INSTITUTION)), on)


def likest(name: str) -> Likeness | None:
    """The indicator whose key, name or synonym a name is most like."""
    names = _names(Path(settings.INSTITUTION))
    called = ((one.slug, (one.name.zh, one.name.en, *names.synonyms.get(one.slug, ()))) for one in reporting.indicators())
    return likeness(name, called, fillers=names.fillers)


@cache
def _versions(shelf: Path) -> list[tuple[date, AskingRules]]:
    return read_versions((shelf / "governance" / "asking.yaml").read_text(encoding="utf-8"), AskingRules, name="asking.yaml")


@cache
def _names(shelf: Path) -> Names:
    return read_names((shelf / "reporting" / "synonyms.yaml").read_text(encoding="utf-8"),
                      known={one.slug for one in reporting.indicators()})
