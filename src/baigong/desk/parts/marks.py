"""Small marks inside text: seal, tag, clock, money, dates, masked numbers."""

from datetime import date, datetime
from importlib import import_module
from typing import Any

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from .shape import draw, one_of

register = template.Library()
KINDS = ("", "late", "no", "ok", "wait", "act")
NO_CLOCK = mark_safe('<span class="muted">–</span>')


@register.inclusion_tag("parts/seal.html")
def seal(size: str = "m") -> dict:
    """The mark of the house. size: s, m, l."""
    return {"size": one_of(size, ("s", "m", "l"), "size")}


@register.filter
def word(code: str, vocabulary: str) -> str:
    """A stored code in the reader's language: {{ row.state|word:"enrolment.State" }}. Raises where there is none such."""
    floor, name = vocabulary.split(".")
    return str(getattr(import_module(f"baigong.{floor}.words"), name)(code).label(get_language() or ""))


@register.filter
def named(thing: Any) -> str:
    """The name, in the reader's language, of what has one in each: {{ claim.sheet|named }}."""
    return str(thing.named(get_language() or ""))


@register.simple_tag
def tag(text: object, kind: str = "") -> SafeString:
    """A short word of state. kind: '', late, no, ok, wait, act."""
    return format_html('<span class="tag{}">{}</span>', f" {kind}" if one_of(kind, KINDS, "kind") else "", text)


def clock_words(left: int, soon: int = 5) -> tuple[str, str]:
    """(text, kind) for working days left; below zero is late, zero is today."""
    if left < 0:
        return ngettext("已超 %(n)d 个工作日", "已超 %(n)d 个工作日", -left) % {"n": -left}, "late"
    if left == 0:
        return _("今天到期"), "late"
    text = ngettext("剩 %(n)d 个工作日", "剩 %(n)d 个工作日", left) % {"n": left}
    return text, "wait" if left < soon else ""


@register.simple_tag
def clock(left: int | None, soon: int = 5, due: date | None = None) -> SafeString:
    """The legal clock: working days left (negative: over). None draws a dash. `due` is shown on hover."""
    if left is None:
        return NO_CLOCK
    text, kind = clock_words(left, soon)
    title = format_html(' title="{}"', due.isoformat()) if due else ""
    return format_html('<span class="tag clock{}"{}>{}</span>', f" {kind}" if kind else "", title, text)


def money_text(fen: int | None, whole: bool = False) -> str:
    """1500000 fen → '15,000.00'. whole=True drops '.00' when nothing is lost. None → '–'. Never a float."""
    if fen is None:
        return "–"
    if isinstance(fen, bool) or not isinstance(fen, int):
        raise TypeError(f"money takes whole fen, got {type(fen).__name__}")
    yuan, rest = divmod(abs(fen), 100)
    sign = "−" if fen < 0 else ""
    return f"{sign}{yuan:,}" if whole and rest == 0 else f"{sign}{yuan:,}.{rest:02d}"


@register.simple_tag
def money(fen: int | None, unit: bool = False, whole: bool = False) -> SafeString:
    """An amount in yuan from whole fen; unit=True adds 元."""
    text = money_text(fen, whole)
    return format_html('<span class="money">{}{}</span>', text, " " + _("元") if unit and fen is not None else "")


@register.simple_tag
def number(value: int | None, unit: str = "") -> str:
    """A whole number with thousands separators; None → '–'."""
    if value is None:
        return "–"
    return f"{value:,} {unit}".strip()


@register.simple_tag
def day(on: date | datetime | None, style: str = "long") -> SafeString | str:
    """A date as <time>. style: long 2025年11月20日, short 11月20日, month 2025年11月, iso. None → '–'."""
    if on is None:
        return "–"
    if isinstance(on, datetime):
        on = timezone.localtime(on).date() if timezone.is_aware(on) else on.date()
    return format_html('<time datetime="{}">{}</time>', on.isoformat(), day_text(on, style))


def day_text(on: date, style: str = "long") -> str:
    """The date in words of the reader's language."""
    one_of(style, ("long", "short", "month", "iso"), "style")
    if style == "iso":
        return on.isoformat()
    form = {"long": _("Y年n月j日"), "short": _("n月j日"), "month": _("Y年n月")}[style]
    return date_format(on, form)


@register.simple_tag
def moment(at: datetime | None) -> SafeString | str:
    """An instant as <time>, 2025-11-20 09:14 in local time. None → '–'."""
    if at is None:
        return "–"
    local = timezone.localtime(at) if timezone.is_aware(at) else at
    return format_html('<time datetime="{}">{}</time>', at.isoformat(), local.strftime("%Y-%m-%d %H:%M"))


def mask(value: str) -> str:
    """Keep the first six and last four of an ID number; what already carries stars stays as it is."""
    if "*" in value:
        return value
    if len(value) >= 15:
        return f"{value[:6]}{'*' * (len(value) - 10)}{value[-4:]}"
    return "*" * max(len(value) - 4, 0) + value[-4:]


@register.simple_tag(takes_context=True)
def masked(
    context: template.Context, value: str, reveal: str = "", to: str = "", whole: str = "", name: str = ""
) -> SafeString:
    """An ID number, masked. `reveal` names the page's deed that journals and reveals; `whole` is the number then.

    `name` says whose number it is, for screen readers.
    """
    words = {"value": mask(value), "reveal": reveal, "to": to, "whole": whole, "name": name}
    return draw(context, "masked", once=context.get("once", ""), **words)
