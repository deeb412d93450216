"""From a person, an organisation or an account to all their yuan: found by number, opened with a purpose."""

from typing import Any

from django import forms
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.forms import checked, typed
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, onward, show
from baigong.kernel.identity import mask_id
from baigong.kernel.refused import Common, Refused
from baigong.ledger.words import Kind
from baigong.supervision import actions, queries
from baigong.supervision.words import Concern

from .door import door
from .transfer import Opening
from .transfers import COLUMNS, row_of

SUMS = (Kind.HOLD, Kind.POST, Kind.VOID)
LOOKS = (Column("opened_at", _("时间"), "moment"), Column("concern", _("对象")), Column("key", _("序号")), Column("why", _("目的")))


class Finding(forms.Form):
    """A number that tells one from all others. It never stands in an address."""

    number = forms.CharField(label=_("号码"), max_length=60,
                             widget=forms.TextInput(attrs={"autocomplete": "off", "data-no-draft": ""}),
                             help_text=_("身份证号、统一社会信用代码、收款账号或申领编号"))


@page(door, "files/", title=_("查人查户"))
def whose(ask: Ask) -> Show:
    """Ask by number."""
    return show(form=typed(ask, Finding, "find"))


@whose.deed("find")
def find(ask: Ask) -> SeeOther:
    """Lead to the file. Raises Refused(not_found)."""
    number = "".join(checked(typed(ask, Finding, "find"))["number"].split())
    found = queries.whose(number, by=ask.by)
    if found is None:
        raise Refused(Common.NOT_FOUND)
    return onward("auditor:file", *map(str, found))


@page(door, "files/<str:concern>/<int:key>/", title=_("全部资金"))
def file(ask: Ask, concern: str, key: int) -> Show | HttpResponse:
    """Whose it is and every yuan of theirs in the region, once opened today."""
    about = _concern(concern)
    one = queries.subject(about, key, by=ask.by)
    crumbs = [{"label": _("查人查户"), "url": reverse("auditor:whose")}, {"label": f"{about.label(ask.language)} {key}"}]
    if not queries.is_open(about, key, by=ask.by, on=ask.today):
        return show(is_open=False, form=typed(ask, Opening, "open"), crumbs=crumbs, title=f"{about.label(ask.language)} {key}")
    found = queries.yuan_of(about, key, by=ask.by)
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, listing.in_lots(found, lambda lot: [row_of(each, ask) for each in lot]),
                               name=f"{about} {key}")
    here = listing.page_of(ask, found)
    sums = queries.sums_of(found)
    return show(is_open=True, crumbs=crumbs, title=one.name, kicker=_number(one), columns=COLUMNS, here=here,
                rows=[row_of(each, ask) for each in here], export_url=listing.export_url(ask),
                figures=[{"label": kind.label(ask.language), "value": f"{sums.get(str(kind), 0) / 100:,.2f}", "unit": _("元")}
                         for kind in SUMS])


@file.deed("open")
def open_this(ask: Ask, concern: str, key: int) -> SeeOther:
    """Open it for today."""
    given = checked(typed(ask, Opening, "open"))
    actions.open_file(by=ask.by, now=ask.now, concern=_concern(concern), key=key, why=given["why"])
    return ask.again(_("已调阅，今天有效"))


@page(door, "looks/", title=_("调阅记录"))
def looks(ask: Ask) -> Show | HttpResponse:
    """Which files this auditor opened, when and what for."""
    found = queries.looks(by=ask.by)
    if listing.wants_file(ask):
        return listing.file_of(LOOKS, listing.in_lots(found, lambda lot: [_look(one, ask) for one in lot]),
                               name=str(_("调阅记录")))
    here = listing.page_of(ask, found)
    return show(columns=LOOKS, here=here, rows=[_look(one, ask) for one in here], export_url=listing.export_url(ask))


def _look(one: Any, ask: Ask) -> dict[str, Any]:
    return {"opened_at": one.opened_at, "concern": Concern(one.concern).label(ask.language), "key": one.key, "why": one.why,
            "url": reverse("auditor:file", args=[one.concern, one.key])}


def _concern(code: str) -> Concern:
    if code not in (Concern.PERSON, Concern.ORGANISATION):
        raise Http404
    return Concern(code)


def _number(one: Any) -> str:
    return mask_id(one.id_number) if hasattr(one, "id_number") else one.uscc
