"""Samples of paid claims: drawn by a seed that anyone can draw by again, or by risk; with a worksheet to take along."""

from datetime import date
from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.forms import choices, day
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.supervision import queries
from baigong.supervision.words import Sampling

from .door import door

COLUMNS = (
    Column("nth", _("序"), "number"), Column("no", _("申领编号"), "strong", sub="policy"), Column("region", _("地区")),
    Column("paid_at", _("到账时间"), "moment"), Column("amount_fen", _("金额（元）"), "money"),
    Column("weight", _("线索权重"), "number"),
)
WORKSHEET = (*COLUMNS, Column("clause", _("依据相符")), Column("facts", _("事实相符")), Column("attended", _("考勤相符")),
             Column("signed", _("签批齐全")), Column("finding", _("审计发现")), Column("auditor", _("审计人")))
BLANK = dict.fromkeys(("clause", "facts", "attended", "signed", "finding", "auditor"), "")
MOST = 500


class Drawing(forms.Form):
    """How to sample."""

    first = day(_("到账自"))
    last = day(_("至"))
    how = forms.ChoiceField(label=_("方法"), choices=choices(Sampling))
    size = forms.IntegerField(label=_("户数"), min_value=1, max_value=MOST)
    seed = forms.CharField(label=_("种子"), max_length=40, help_text=_("同一种子、同一期间，抽到的总是同样的申领"))


@page(door, "sample/", title=_("抽样"))
def sample(ask: Ask) -> Show | HttpResponse:
    """The form, and what it draws; as a worksheet too."""
    start = {"first": date(ask.today.year, 1, 1), "last": ask.today, "how": Sampling.RANDOM, "size": 20, "seed": ""}
    form = Drawing(ask.get if "seed" in ask.get else None, initial=start)
    if not form.is_valid():
        return show(form=form, rows=None)
    given = {**form.cleaned_data, "how": Sampling(form.cleaned_data["how"])}
    rows = [_row(nth, one, ask) for nth, one in enumerate(queries.sample(by=ask.by, **given), 1)]
    if listing.wants_file(ask):
        return listing.file_of(WORKSHEET, [{**row, **BLANK} for row in rows], name=str(_("审计抽样底稿")))
    pool = queries.paid_claims(by=ask.by, first=given["first"], last=given["last"]).count()
    return show(form=form, columns=COLUMNS, rows=rows, pool=pool, export_url=listing.export_url(ask))


def _row(nth: int, one: Any, ask: Ask) -> dict[str, Any]:
    return {"nth": nth, "no": one.no, "policy": one.sheet.named(ask.language), "region": one.region.name, "paid_at": one.paid_at,
            "amount_fen": one.amount_fen, "weight": one.weight, "url": reverse("auditor:transfer", args=[one.post_id])}
