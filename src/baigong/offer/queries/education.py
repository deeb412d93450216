"""An employer's education fund: its years worked out, what it paid, and the table it brings."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from django.conf import settings
from django.db.models import Q, QuerySet, Sum

from baigong.kernel.actor import Actor
from baigong.kernel.fen import fen_of
from baigong.kernel.refused import Reason, Refused
from baigong.offer import access
from baigong.offer.decide import education as decide
from baigong.offer.decide.education import Account, EducationRules, Use, Year
from baigong.offer.models import EducationSpent, EducationYear
from baigong.offer.words.education import EducationRefusal
from baigong.offer.words.education import EducationUse as Purpose
from baigong.people.queries import read_table

EDUCATION_HEAD = ("凭证号", "日期", "用途", "内容", "金额")
EDUCATION_OPTIONAL = ("其中一线职工",)


def education_rules(year: int) -> EducationRules:
    """The rules of a year (institution/training/education.yaml). Raises Refused(no_education_rules) before the first."""
    try:
        return decide.education_rules_of(_versions(Path(settings.INSTITUTION)), year)
    except LookupError:
        raise Refused(Reason(EducationRefusal.NO_RULES, {"year": year})) from None


def education_accounts(*, by: Actor) -> Sequence[tuple[EducationYear, Account]]:
    """The years of the actor's own firm, newest first, each worked out with all before it."""
    rows = list(access.education_seen_by(by).annotate(
        spent_fen=Sum("spent__amount_fen", filter=Q(spent__struck_at=None), default=0),
        front_line_fen=Sum("spent__front_line_fen", filter=Q(spent__struck_at=None), default=0)).order_by("year"))
    worked = decide.accounts(
        [Year(row.year, row.payroll_fen, row.per_mille, row.spent_fen, row.front_line_fen) for row in rows],
        {row.year: education_rules(row.year) for row in rows})
    return list(zip(rows, worked, strict=True))[::-1]


def education_account(year_id: int, *, by: Actor) -> tuple[EducationYear, Account]:
    """One of `education_accounts`. Raises EducationYear.DoesNotExist for a stranger's."""
    for year, worked in education_accounts(by=by):
        if year.pk == year_id:
            return year, worked
    raise EducationYear.DoesNotExist


def education_spent(year_id: int, *, by: Actor, text: str = "", purpose: str = "") -> QuerySet[EducationSpent]:
    """What was paid of a year the actor may see, newest first, with what was struck out. DoesNotExist for a stranger's."""
    found = access.education_seen_by(by).get(pk=year_id).spent.order_by("-on", "-id")
    if text.strip():
        found = found.filter(Q(no__icontains=text.strip()) | Q(what__icontains=text.strip()))
    if purpose:
        found = found.filter(purpose=Purpose(purpose))
    return found


def education_by_purpose(year_id: int) -> Mapping[Purpose, int]:
    """Fen by kind of use, what was struck out left out. No narrowing."""
    sums = EducationSpent.objects.filter(year=year_id, struck_at=None).order_by().values_list("purpose").annotate(
        fen=Sum("amount_fen"))
    return {Purpose(code): fen for code, fen in sums}


def read_education(content: bytes) -> list[tuple[int, Use]]:
    """Row (as Excel counts) and use of a table (columns 凭证号, 日期, 用途, 内容, 金额, 其中一线职工 if any); amounts in yuan.

    Raises Refused as `read_table`, or with every cell that is not what it should be, by its row as Excel counts.
    """
    wrong, uses = [], []
    kinds = {one.zh: one for one in Purpose}
    table = read_table(content, columns=EDUCATION_HEAD, optional=EDUCATION_OPTIONAL)
    for row, (no, on, purpose, what, amount, front_line) in table:
        day, fen, part = _day(on), _fen(amount), _fen(front_line or "0")
        wrong += [Reason(EducationRefusal.ROW, {"row": row, "fault": zh, "fault_en": en}) for zh, en, bad in (
            (f"日期“{on}”应写作 2026-03-05", f"the day {on!r} is not written as 2026-03-05", day is None),
            (f"没有“{purpose}”这种用途", f"there is no use {purpose!r}", purpose not in kinds),
            (f"金额“{amount}”不是金额", f"{amount!r} is no amount", fen is None),
            (f"其中一线职工“{front_line}”不是金额", f"{front_line!r} is no amount", part is None)) if bad]
        if day is not None and fen is not None and part is not None and purpose in kinds:
            uses.append((row, Use(no, day, kinds[purpose], what, fen, part)))
    if wrong:
        raise Refused(*wrong)
    return uses


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip()[:10].replace("/", "-"))
    except ValueError:
        return None


def _fen(text: str) -> int | None:
    try:
        return fen_of(text)
    except ValueError:
        return None


@cache
def _versions(shelf: Path) -> list[tuple[date, EducationRules]]:
    return decide.read_education_rules((shelf / "training" / "education.yaml").read_text(encoding="utf-8"))
