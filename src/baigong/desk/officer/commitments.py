"""Money reserved for approved classes, seat by seat: narrowed by state, fund, place and text; the same rows as a file."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.forms import choices
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.kernel.fen import yuan
from baigong.kernel.refused import Common, Refused
from baigong.people import queries as people
from baigong.policy.words import Fund
from baigong.subsidy import queries
from baigong.subsidy.words import CommitmentState, Freed

from .door import CASEWORK, MONEY, door

COLUMNS = (
    Column("cohort", _("班次"), "strong", sub="provider"), Column("seat", _("名额"), "number"),
    Column("policy", _("政策"), sub="hash"), Column("fund", _("资金"), sub="line"), Column("amount_fen", _("金额（元）"), "money"),
    Column("state", _("状态"), "tag"), Column("claim", _("申领")), Column("committed_at", _("预留时间"), "moment"),
)
FILE = (*COLUMNS, Column("ended_at", _("结束时间"), "moment"))


class Narrow(forms.Form):
    """The filters of the list."""

    text = forms.CharField(label=_("班次号、机构、政策或申领编号"), required=False, max_length=60)
    state = forms.ChoiceField(label=_("状态"), required=False, choices=[("", _("全部")), *choices(CommitmentState)])
    fund = forms.ChoiceField(label=_("资金"), required=False, choices=[("", _("全部")), *choices(Fund)])
    region = forms.ChoiceField(label=_("地区"), required=False)

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask.get)
        self.fields["region"].choices = [("", _("全部")), *people.regions_to_choose(ask.by.region, on=ask.today)]


@page(door, "commitments/", title=_("开班预留"), under="officer:cohorts")
def commitments(ask: Ask) -> Show | HttpResponse:
    """The list, a page of it, or all of it as a file."""
    if ask.by.role not in CASEWORK | MONEY:
        raise Refused(Common.NOT_YOURS)
    form = Narrow(ask)
    given = dict(form.cleaned_data) if form.is_valid() else {}
    state = given.pop("state", "")
    line = ask.get.get("line", "")
    wanted = queries.WantedCommitments(**given, states=(state,) if state else (),
                                       line_id=int(line) if line.isascii() and line.isdigit() else None)
    found = queries.commitments(wanted, by=ask.by)
    if listing.wants_file(ask):
        rows = listing.in_lots(found, lambda lot: [_row(one, ask) for one in lot])
        return listing.file_of(FILE, rows, name=str(_("开班预留")))
    here = listing.page_of(ask, found)
    sums = queries.committed_sums(wanted, by=ask.by)
    return show(
        form=form, columns=COLUMNS, here=here, rows=[_row(one, ask) for one in here.object_list],
        export_url=listing.export_url(ask), cohorts_url=reverse("officer:cohorts"),
        figures=[{"label": one.label(ask.language), "value": yuan(sums[one][1]), "unit": _("元"),
                  "note": _("{n} 个名额").format(n=sums[one][0])} for one in CommitmentState if one in sums],
    )


def _row(one: Any, ask: Ask) -> dict[str, Any]:
    state = CommitmentState(one.state)
    word = Freed(one.freed).label(ask.language) if one.freed else state.label(ask.language)
    return {
        "cohort": one.cohort.no, "provider": one.cohort.provider.name, "seat": one.nth, "policy": one.sheet.named(ask.language),
        "hash": one.sheet.hash[:12], "fund": Fund(one.budget_line.fund).label(ask.language),
        "line": f"{one.budget_line.region.name} {one.budget_line.year}", "amount_fen": one.amount_fen, "state": word,
        "claim": one.claim.no if one.claim else "", "committed_at": one.committed_at, "ended_at": one.ended_at,
        "url": reverse("officer:cohort", args=[one.cohort_id]),
    }
