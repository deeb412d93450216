"""Saying no: always every reason at once, each with its basis and a way out."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from .word import Refusals, filled


class Common(Refusals):
    """Refusals that every floor shares."""

    NOT_YOURS = (
        "not_yours", "您没有办理此事的权限", "You may not do this",
        "请切换到有权限的岗位，或联系本单位管理员", "Switch to a role that may, or ask your administrator",
    )
    NOT_NOW = (
        "not_now", "当前状态（{state}）不能办理“{move}”", "{move} is not possible in the state {state}",
        "请刷新页面查看最新进度", "Reload the page to see where it stands",
    )
    NOT_FOUND = ("not_found", "没有找到", "Not found")
    CONFLICT = (
        "conflict", "与已有记录冲突，未作任何改动", "It conflicts with what is already recorded; nothing was changed",
        "请刷新后核对", "Reload and check",
    )
    NO_CALENDAR = (
        "no_calendar", "{year} 年的放假和调休安排还没有录入，算不出法定期限",
        "The holidays of {year} are not on the shelf: no legal day",
        "请系统管理员录入国务院办公厅公布的安排（institution/calendar）后再办理",
        "Once the State Council's arrangement is added to institution/calendar, try again",
    )
    BAD_INPUT = ("bad_input", "{field}：{fault}", "{field}: {fault}")


@dataclass(frozen=True)
class Reason:
    """One reason: its word, the values to fill in, and the clause it rests on ("" where none)."""

    word: Refusals
    values: dict[str, Any] = field(default_factory=dict)
    basis: str = ""

    def text(self, language: str = "zh") -> str:
        """The reason as a sentence."""
        return filled(self.word.label(language), self.values, language)

    def way_out(self, language: str = "zh") -> str:
        """What would help."""
        return filled(self.word.way_out(language), self.values, language)


class Refused(Exception):
    """An answer of no, for people: carries every reason. Anything raised as this loses nothing and changes nothing."""

    def __init__(self, *reasons: Reason | Refusals, **values: Any) -> None:
        self.reasons = tuple(one if isinstance(one, Reason) else Reason(one, values) for one in reasons)
        super().__init__("; ".join(reason.text("en") for reason in self.reasons))

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes, for tests and APIs."""
        return tuple(str(reason.word) for reason in self.reasons)


@dataclass(frozen=True)
class Answer:
    """What a pure judgement says: yes, or every reason why not."""

    reasons: tuple[Reason, ...] = ()

    @classmethod
    def of(cls, reasons: Iterable[Reason | None]) -> "Answer":
        """Gather the reasons that apply; None means "no objection here"."""
        return cls(tuple(reason for reason in reasons if reason is not None))

    @property
    def yes(self) -> bool:
        """No reason against."""
        return not self.reasons

    def or_refuse(self) -> None:
        """Raise Refused with all reasons unless yes."""
        if self.reasons:
            raise Refused(*self.reasons)
