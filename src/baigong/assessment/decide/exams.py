"""Who may examine whom, what passes, when a certificate may be issued, and its number (workflow.md §6)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

import yaml

from baigong.assessment.words import Outcome, Refusal
from baigong.kernel.identity import PROVINCES
from baigong.kernel.refused import Answer, Reason, Refused

LADDER = "54321"
PLACES = 22
LAST_SERIAL = 999_999
UNFILED = "0000"
"""Places 2–5 of a body that is filed with its province instead of the ministry."""


@dataclass(frozen=True)
class ExamRules:
    """One dated version of institution/assessment/rules.yaml."""

    source: str
    trust: str
    full_mark: int
    pass_mark: int
    publicity_working_days: int


def read_rules(text: str) -> list[tuple[date, ExamRules]]:
    """All versions with the day each begins, oldest first. Raises ValueError on a wrong or missing key."""
    return sorted(((sheet["from"], _one(sheet)) for sheet in yaml.safe_load(text)["versions"]), key=lambda v: v[0])


def rules_on(versions: Sequence[tuple[date, ExamRules]], on: date) -> ExamRules:
    """The version in force on a day. Raises LookupError before the first."""
    held = [rules for begins, rules in versions if begins <= on]
    if not held:
        raise LookupError(f"no assessment rules on {on}")
    return held[-1]


@dataclass(frozen=True)
class Plan:
    """What the answer to an exam plan rests on."""

    body_is_assessor: bool
    body_is_provider: bool
    assessor_is_of_body: bool
    assessor_teaches: bool
    cohort_begun: bool
    cohort_state: str
    closes_on: date
    held_on: date
    on: date
    site_no: str


def may_plan(plan: Plan) -> Answer:
    """Training and examining bodies are apart, and so are teachers and assessors (考培分离, workflow.md §3.2)."""
    return Answer.of([
        None if plan.body_is_assessor else Reason(Refusal.NOT_A_BODY),
        Reason(Refusal.PROVIDER_EXAMINES) if plan.body_is_provider else None,
        None if plan.assessor_is_of_body else Reason(Refusal.NOT_AN_ASSESSOR),
        Reason(Refusal.TEACHER_EXAMINES) if plan.assessor_teaches else None,
        None if plan.cohort_begun else Reason(Refusal.COHORT_NOT_READY, {"state": plan.cohort_state}),
        Reason(Refusal.BEFORE_THE_END, {"closes": plan.closes_on}) if plan.held_on < plan.closes_on else None,
        Reason(Refusal.DAY_PAST, {"day": plan.held_on}) if plan.held_on < plan.on else None,
        None if len(plan.site_no) == 6 and _digits(plan.site_no) else Reason(Refusal.BAD_SITE),
    ])


@dataclass(frozen=True)
class Entry:
    """One worker's scores as typed; None = did not sit."""

    name: str
    has_completed: bool
    sits: bool  # False once an earlier exam of the cohort was passed
    theory: int | None
    practice: int | None


def may_score(entries: Iterable[Entry], rules: ExamRules) -> Answer:
    """Only who completed and has not passed before is scored, within the scale; everyone's faults at once."""
    reasons = []
    for one in entries:
        if not one.has_completed:
            reasons.append(Reason(Refusal.NOT_COMPLETED, {"name": one.name}))
        elif not one.sits:
            reasons.append(Reason(Refusal.HAS_PASSED, {"name": one.name}))
        if not (_in_range(one.theory, rules) and _in_range(one.practice, rules)):
            reasons.append(Reason(Refusal.SCORE_RANGE, {"name": one.name, "full": rules.full_mark}))
    return Answer.of(reasons)


def outcome(theory: int | None, practice: int | None, rules: ExamRules) -> Outcome:
    """Each paper must reach the pass mark; who sat neither was absent."""
    if theory is None and practice is None:
        return Outcome.ABSENT
    passed = min(-1 if theory is None else theory, -1 if practice is None else practice) >= rules.pass_mark
    return Outcome.PASSED if passed else Outcome.FAILED


def may_certify(*, publicity_until: date | None, on: date, changes_open: bool, rules: ExamRules) -> Answer:
    """Only after the publicity, and with no score in question."""
    stands = publicity_until is not None and on > publicity_until
    days = {"days": rules.publicity_working_days, "until": publicity_until}
    return Answer.of([
        None if stands else Reason(Refusal.PUBLICITY, days, basis=rules.source),
        Reason(Refusal.CHANGE_OPEN) if changes_open else None,
    ])


@dataclass(frozen=True)
class CertificateNo:
    """The parts of a national number: body kind Y/S, body code, province, site, year, level, serial."""

    kind: str
    body: str
    province: str
    site: str
    year: str
    level: str
    serial: int

    @property
    def stem(self) -> str:
        """The first sixteen places: what one run of serials belongs to."""
        return f"{self.kind}{self.body}{self.province}{self.site}{self.year}{self.level}"

    def __str__(self) -> str:
        return f"{self.stem}{self.serial:06d}"


def number_of(*, body_code: str, region: str, site_no: str, issued_on: date, level: str, serial: int) -> CertificateNo:
    """Build a number. `body_code` is the letter and four digits of the body; raises Refused when it has none."""
    if len(body_code) != 5 or body_code[0] not in "YS" or not _digits(body_code[1:]):
        raise Refused(Refusal.NO_BODY_CODE)
    if not 1 <= serial <= LAST_SERIAL:
        raise Refused(Refusal.SERIALS_SPENT)
    return CertificateNo(body_code[0], body_code[1:], region[:2], site_no, f"{issued_on:%y}", level, serial)


def parse_number(text: str) -> CertificateNo:
    """Read a number, or raise Refused with every reason. Spaces and small letters are forgiven."""
    no = "".join(text.split()).upper()
    if len(no) != PLACES:
        raise Refused(Refusal.NUMBER_LENGTH, length=len(no))
    if no[0] not in "YS" or not _digits(no[1:]):
        raise Refused(Refusal.NUMBER_FORM)
    read = CertificateNo(no[0], no[1:5], no[5:7], no[7:13], no[13:15], no[15], int(no[16:]))
    Answer.of([
        None if read.province in PROVINCES else Reason(Refusal.NUMBER_PROVINCE, {"found": read.province}),
        None if read.level in LADDER else Reason(Refusal.NUMBER_FORM),
    ]).or_refuse()
    return read


def check_number(text: str, *, level: str, issued_on: date) -> Answer:
    """Does a number say what its certificate says? Every contradiction at once."""
    try:
        no = parse_number(text)
    except Refused as refused:
        return Answer(refused.reasons)
    year = {"found": no.year, "day": issued_on}
    return Answer.of([
        None if no.level == level else Reason(Refusal.NUMBER_LEVEL, {"found": no.level, "level": level}),
        None if no.year == f"{issued_on:%y}" else Reason(Refusal.NUMBER_YEAR, year),
    ])


def _in_range(score: int | None, rules: ExamRules) -> bool:
    return score is None or 0 <= score <= rules.full_mark


def _digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _one(sheet: dict[str, Any]) -> ExamRules:
    wanted = {field.name for field in fields(ExamRules)}
    if set(sheet) - {"from"} != wanted:
        raise ValueError(f"assessment rules: unlike keys {sorted((set(sheet) - {'from'}) ^ wanted)}")
    return ExamRules(**{key: value for key, value in sheet.items() if key != "from"})
