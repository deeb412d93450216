"""Donations laid out for people: what one was given for, what became of it, what each yuan paid. No page of its own."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.kernel.fen import yuan
from baigong.people.words import Group
from baigong.subsidy import queries

from . import listing
from .page import Ask
from .parts.lists import Column

PAID = (Column("policy", _("用在哪里"), "strong", sub="about"), Column("name", _("受益人"), sub="id_number"),
        Column("no", _("申领编号"), sub="back"), Column("on", _("到账日期"), "day"), Column("amount_fen", _("金额（元）"), "money"))


def donor(one: queries.Given, *, whole: bool = False) -> Any:
    """Who gave it: for those who keep the books, else only where they agreed to be named."""
    return one.donation.donor if whole or one.is_named else _("不具名捐赠人")


def meant_for(one: Any, ask: Ask) -> str:
    """What it may pay for: the place, and the group or occupation where one was named."""
    parts = [one.region.name, Group(one.for_group).label(ask.language) if one.for_group else "",
             one.for_occupation.name if one.for_occupation else ""]
    return " · ".join(part for part in parts if part)


def figures(one: queries.Given) -> list[dict[str, Any]]:
    """Given, paid, promised, left."""
    return [{"label": label, "value": yuan(fen), "unit": _("元")} for label, fen in (
        (_("捐赠"), one.given_fen), (_("已支付"), one.paid_fen), (_("已批准待付"), one.held_fen), (_("可用"), one.left_fen))]


def row(one: queries.Given, ask: Ask, *, url: str) -> dict[str, Any]:
    """One of a list, the donor left out; `url` names the page of one."""
    return {"no": one.donation.no, "purpose": one.donation.purpose, "meant_for": meant_for(one.donation, ask),
            "received_on": one.donation.received_on, "given_fen": one.given_fen, "paid_fen": one.paid_fen, "held_fen": one.held_fen,
            "left_fen": one.left_fen, "named": (_("公开"), "ok") if one.is_named else (_("不具名"), ""),
            "url": reverse(url, args=[one.donation.pk])}


def report(one: Any, ask: Ask) -> dict[str, Any] | HttpResponse:
    """What one paid, for its page: figures and a page of its claims; or with `?export=` all of them as a file."""
    found = queries.claims_paid_from(one)
    if listing.wants_file(ask):
        rows = listing.in_lots(found, lambda some: paid(some, ask))
        return listing.file_of(PAID, rows, name=f"{_('捐赠使用报告')} {one.no}")
    here, what = listing.page_of(ask, found), queries.given([one])[0]
    return {"one": one, "what": what, "meant_for": meant_for(one, ask), "figures": figures(what), "columns": PAID,
            "rows": paid(here.object_list, ask), "here": here, "promised": queries.promised_from(one),
            "export_url": listing.export_url(ask), "public": reverse("public:donation", args=[one.pk])}


def paid(claims: Iterable[Any], ask: Ask) -> list[dict[str, Any]]:
    """What it paid, each yuan to a claim."""
    return [{
        "policy": one.policy,
        "about": f"{one.line.occupation} {one.line.level.label(ask.language) if one.line.level else ''}".strip(),
        "name": one.line.name or _("（不公布）"), "id_number": one.line.id_number, "no": one.line.no, "on": one.on,
        "back": _("其中追回 {sum} 元").format(sum=yuan(one.asked_back_fen)) if one.asked_back_fen else "",
        "amount_fen": one.line.amount_fen} for one in queries.paid_from(list(claims), on=ask.today, language=ask.language)]
