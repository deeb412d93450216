"""A kind of money laid out for people: for whom, for what, what it never pays, and when it lapses. No page of its own."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from baigong.people import queries as people
from baigong.rules import FundSheet, FundVersion, Order, Said

from .promise import TRUST

TRUSTS = {**TRUST, "B": _("凭记忆，未对照原文")}


def named(fund: FundSheet, language: str) -> str:
    """The fund's name."""
    return fund.name_en if language == "en" else fund.name


def about(fund: FundSheet, language: str) -> str:
    """What it is, in one sentence."""
    return fund.about_en if language == "en" else fund.about


def rules_of(fund: FundSheet, on: date, *, language: str) -> dict[str, Any]:
    """What holds for a fund on a day, each rule with its article, source and how far that is to be trusted."""
    now = fund.on(on)
    return {
        "name": named(fund, language), "about": about(fund, language), "since": now.start,
        "whom": _rows(now.for_whom, language), "what": _rows(now.pays_for, language), "never": _rows(now.forbidden, language),
        "lapses": _rows([now.lapses], language), "versions": [
            {"label": f"{one.start:%Y-%m-%d}", "url": f"?on={one.start:%Y-%m-%d}", "current": one is now}
            for one in fund.versions],
        "carried": carried(now),
    }


def carried(version: FundVersion) -> object:
    """How often what is left goes on to another year."""
    if version.carried is None:
        return _("不限次数")
    return _("{n} 次").format(n=version.carried)


def orders(rows: Iterable[Order], names: dict[str, str], *, language: str) -> list[list[object]]:
    """Which fund comes first for whom: place, who, funds in their order, source, trust."""
    rows = list(rows)
    places = people.region_names({row.place for row in rows})
    return [[places.get(row.place, row.place), _text(row.said, language), " → ".join(names[code] for code in row.funds),
             _where(row.said), TRUSTS[row.said.trust]] for row in rows]


def _rows(said: Iterable[Said], language: str) -> list[list[object]]:
    return [[_text(one, language), _where(one), TRUSTS[one.trust]] for one in said]


def _text(one: Said, language: str) -> str:
    return one.text_en if language == "en" else one.text


def _where(one: Said) -> str:
    return " ".join(filter(None, (one.source, one.basis)))
