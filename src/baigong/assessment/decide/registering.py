"""May this plan be filed, may this person register: every missing thing at once (workflow.md §6)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

import yaml

from baigong.assessment.words import Category, Education, Field, Origins, Paper, Refusal, Sitting
from baigong.kernel.identity import PROVINCES
from baigong.kernel.refused import Answer, Reason
from baigong.kernel.word import Words
from baigong.offer.words import LADDER, Level


@dataclass(frozen=True)
class Condition:
    """One way to qualify, as a form words it; `code` is that of the skill ladder."""

    code: str
    zh: str
    en: str

    def label(self, language: str) -> str:
        """In the reader's language."""
        return self.en if language.startswith("en") else self.zh


@dataclass(frozen=True)
class RegistrationRules:
    """One dated version of institution/assessment/registration.yaml; clocks in working days."""

    source: str
    basis: str
    trust: str
    plan_review_working_days: int
    closing_working_days: int
    required: tuple[Field, ...]
    papers: tuple[Paper, ...]
    conditions: Mapping[str, tuple[Condition, ...]]


def read_registration_rules(text: str) -> list[tuple[date, RegistrationRules]]:
    """All versions with the day each begins, oldest first. Raises ValueError on a wrong or missing key or code."""
    return sorted(((sheet["from"], _one(sheet)) for sheet in yaml.safe_load(text)["versions"]), key=lambda one: one[0])


def registration_rules_on(versions: Sequence[tuple[date, RegistrationRules]], on: date) -> RegistrationRules:
    """The version in force on a day. Raises LookupError before the first."""
    held = [rules for begins, rules in versions if begins <= on]
    if not held:
        raise LookupError(f"no registration rules on {on}")
    return held[-1]


def may_file_plan(
    *, level: str, seats: int, closes_on: date, from_on: date, until_on: date, on: date, latest_closing: date
) -> Answer:
    """A level of the ladder, someone to assess, days in order and to come; `latest_closing` is the last day on which
    registration may end."""
    return Answer.of([
        None if level in LADDER else Reason(Refusal.NOT_A_LEVEL),
        Reason(Refusal.NO_SEATS) if seats < 1 else None,
        Reason(Refusal.PLAN_DAYS) if until_on < from_on else None,
        Reason(Refusal.PLAN_PAST, {"day": closes_on}) if closes_on < on else None,
        Reason(Refusal.CLOSES_LATE, {"day": latest_closing}) if closes_on > latest_closing else None,
    ])


@dataclass(frozen=True)
class Candidate:
    """What a registration says, as typed: codes of the vocabularies, "" where nothing was said."""

    condition: str = ""
    phone: str = ""
    education: str = ""
    ethnicity: str = ""
    province: str = ""  # two digits
    origin: str = ""
    unit: str = ""
    category: str = ""
    sitting: str = ""
    prior_level: str = ""
    prior_no: str = ""
    papers: tuple[str, ...] = ()


CHOICES: dict[Field, type[Words]] = {
    Field.EDUCATION: Education, Field.ORIGIN: Origins, Field.CATEGORY: Category, Field.SITTING: Sitting}


LONGEST = {Field.PHONE: 20, Field.ETHNICITY: 20, Field.UNIT: 120, Field.PRIOR_NO: 30}
"""Letters that a field keeps."""


def may_register(one: Candidate, *, level: Level, rules: RegistrationRules) -> Answer:
    """Nothing missing, nothing that is no choice, every paper handed in. A prior certificate is said whole or not at all."""
    return Answer.of([*_missing(one, rules), *_choices(one, level, rules), *_papers(one, rules)])


def _missing(one: Candidate, rules: RegistrationRules) -> Iterator[Reason]:
    for field in rules.required:
        if not getattr(one, str(field)).strip():
            yield Reason(Refusal.MISSING_FIELD, {"field": field}, rules.basis)
    for said, missing in ((one.prior_no, Field.PRIOR_LEVEL), (one.prior_level, Field.PRIOR_NO)):
        if said and not getattr(one, str(missing)).strip():
            yield Reason(Refusal.MISSING_FIELD, {"field": missing}, rules.basis)


def _choices(one: Candidate, level: Level, rules: RegistrationRules) -> Iterator[Reason]:
    allowed = {field: set(words.codes()) for field, words in CHOICES.items()}
    allowed |= {Field.CONDITION: {item.code for item in rules.conditions.get(str(level), ())},
                Field.PROVINCE: set(PROVINCES), Field.PRIOR_LEVEL: {str(rung) for rung in LADDER}}
    for field, codes in allowed.items():
        value = getattr(one, str(field)).strip()
        if value and value not in codes:
            yield Reason(Refusal.BAD_CHOICE, {"field": field, "value": value[:30]})
    for field, most in LONGEST.items():
        value = getattr(one, str(field)).strip()
        if len(value) > most:
            yield Reason(Refusal.BAD_CHOICE, {"field": field, "value": f"{value[:30]}…"})


def _papers(one: Candidate, rules: RegistrationRules) -> Iterator[Reason]:
    for paper in rules.papers:
        if str(paper) not in one.papers:
            yield Reason(Refusal.MISSING_PAPER, {"paper": paper}, rules.basis)


def _one(sheet: dict[str, Any]) -> RegistrationRules:
    wanted = {field.name for field in fields(RegistrationRules)}
    if set(sheet) - {"from"} != wanted:
        raise ValueError(f"registration rules: unlike keys {sorted((set(sheet) - {'from'}) ^ wanted)}")
    rest = {key: value for key, value in sheet.items() if key not in ("from", "required", "papers", "conditions")}
    return RegistrationRules(
        **rest, required=tuple(Field(code) for code in sheet["required"]),
        papers=tuple(Paper(code) for code in sheet["papers"]),
        conditions={str(Level(level)): tuple(Condition(**item) for item in items)
                    for level, items in sheet["conditions"].items()})
