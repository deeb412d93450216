"""The banner of what is being looked into: officers see the findings behind it, everyone else only that it waits."""

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.offer import queries as offer
from baigong.subsidy import queries as subsidy
from baigong.subsidy.words import GONE, Holds, State
from baigong.supervision import queries as supervision
from baigong.supervision.words import Concern, FindingState, Handling

from .page import Ask

OVER = (*GONE, State.PAID, State.REFUSED)
"""States in which nothing is left to wait for."""


def claim_banner(one: Any, ask: Ask) -> dict[str, Any] | None:
    """What a claim's page says while it is frozen, or None. No word of suspicion for whoever waits for the money."""
    holds = subsidy.holds_on([one.pk]).get(one.pk) if one.state not in OVER else None
    if holds is None:
        return None
    if ask.page.door.audience == "officer":
        title = _("核查期间暂停办理") if holds == Holds.ALL else _("核查期间暂缓拨付")
        return _banner(title, _("下列线索核查结束前，数据库不接受审核和拨付；可以退回或不予支付。"), subsidy.grounds_on(one), ask)
    return _banner(_("正在例行核实"), _("付款前的例行核实，暂时还不能拨付。您不需要做什么，核实完成后会继续办理。"), [], ask)


def cohort_banner(one: Any, ask: Ask) -> dict[str, Any] | None:
    """What a class's page says while it, or whoever holds it, is frozen, or None."""
    grounds = offer.grounds_on_cohort(one)
    if not grounds:
        return None
    if ask.page.door.audience == "officer":
        return _banner(_("核查期间暂停审批"), _("下列线索核查结束前，不能同意开班，也不生成或审核本班补贴。"), grounds, ask)
    return _banner(_("正在核查"), _("核查结束前暂不审批开班，本班补贴暂缓办理；正常教学不受影响，请配合提供材料。"), [], ask)


def thing_banner(concern: Concern, key: int, ask: Ask) -> dict[str, Any] | None:
    """What an officer's page of a person or a body says while findings about it stand, or None."""
    found = supervision.standing_about(concern, key, by=ask.by)
    if not found:
        return None
    wholly = any(one.handling == Handling.BLOCK or one.state == FindingState.CONFIRMED for one in found)
    title = _("核查期间暂停办理") if wholly else _("核查期间暂缓拨付")
    return {"title": title, "text": _("下列线索核查结束前，所涉补贴和新的补贴班次按此办理。"), "findings": _linked(found, ask)}


def _banner(title: object, text: object, grounds: list[str], ask: Ask) -> dict[str, Any]:
    found = supervision.behind(grounds, by=ask.by) if grounds else []
    return {"title": title, "text": text, "findings": _linked(found, ask)}


def _linked(found: Sequence[Any], ask: Ask) -> list[dict[str, str]]:
    return [{"no": f"{one.no} {supervision.named(one.signal, ask.language)}",
             "url": reverse("officer:finding", args=[one.pk])} for one in found]
