"""What is asked back at the officer's desk: the list, and how old the debts are. One debt: recovery.py."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing, owing
from baigong.desk.forms import choices
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.kernel.fen import yuan
from baigong.people import queries as people
from baigong.people.words import Role
from baigong.policy.words import Fund
from baigong.subsidy import queries
from baigong.subsidy.decide.recovery import age
from baigong.subsidy.words import Age, RecoveryReason, RecoveryState

from .door import CASEWORK, door

COLUMNS = (
    Column("debtor", _("退还人"), "strong", sub="no"), Column("reason", _("事由"), sub="policy"), Column("fund", _("资金")),
    Column("amount_fen", _("应退（元）"), "money"), Column("left_fen", _("尚欠（元）"), "money"),
    Column("state", _("状态"), "tag"), Column("clock", _("时限"), "clock"),
)
ASKERS = frozenset({Role.REVIEWER, Role.APPROVER, Role.CITY_OFFICER, Role.PROVINCE_OFFICER})


AGED = (
    Column("debtor", _("退还人"), "strong", sub="no"), Column("reason", _("事由")), Column("fund", _("资金")),
    Column("confirmed_on", _("复核入账"), "day"), Column("age", _("账龄")), Column("left_fen", _("尚欠（元）"), "money"),
    Column("state", _("状态"), "tag"),
)
LATE = (Age.HALF, Age.YEAR, Age.OLDER)


class Narrow(forms.Form):
    """The filters of the list."""

    text = forms.CharField(label=_("编号或退还人"), required=False, max_length=60)
    state = forms.ChoiceField(label=_("状态"), required=False, choices=[("", _("全部")), *choices(RecoveryState)])
    reason = forms.ChoiceField(label=_("事由"), required=False, choices=[("", _("全部")), *choices(RecoveryReason)])
    fund = forms.ChoiceField(label=_("资金"), required=False, choices=[("", _("全部")), *choices(Fund)])


class Aging(forms.Form):
    """The filters of the ages."""

    region = forms.ChoiceField(label=_("地区"), required=False)
    fund = forms.ChoiceField(label=_("资金"), required=False, choices=[("", _("全部")), *choices(Fund)])
    reason = forms.ChoiceField(label=_("事由"), required=False, choices=[("", _("全部")), *choices(RecoveryReason)])

    def __init__(self, *args: Any, ask: Ask, **more: Any) -> None:
        super().__init__(*args, **more)
        below = people.regions_to_choose(ask.by.region, on=ask.today)
        self.fields["region"].choices = [("", _("全部")), *below]


@page(door, "recoveries/", title=_("追回与退还"))
def recoveries(ask: Ask) -> Show | HttpResponse:
    """The list, or all of it as a file."""
    found = queries.recoveries(_wanted(ask), by=ask.by)
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, listing.in_lots(found, lambda lot: [_row(one, ask) for one in lot]),
                               name=str(_("追回与退还")))
    here = listing.page_of(ask, found)
    return show(form=Narrow(ask.get), columns=COLUMNS, here=here, rows=[_row(one, ask) for one in here.object_list],
                export_url=listing.export_url(ask), claims_url=_claims_url(ask))


@page(door, "recoveries/ageing/", title=_("账龄"))
def ageing(ask: Ask) -> Show | HttpResponse:
    """What is owed by age, and each debt, the oldest first; all of it as a file."""
    form = Aging(ask.get, ask=ask)
    given = form.cleaned_data if form.is_valid() else {}
    wanted = queries.WantedDebts(region=given.get("region", ""), fund=given.get("fund", ""), reason=given.get("reason", ""))
    found = queries.open_debts(wanted, by=ask.by)
    if listing.wants_file(ask):
        lots = listing.in_lots(found, lambda lot: [_aged(one, ask) for one in lot])
        return listing.file_of(AGED, lots, name=str(_("账龄")))
    ages = queries.ageing(wanted, by=ask.by, on=ask.today)
    here = listing.page_of(ask, found)
    return show(
        form=form, columns=AGED, here=here, rows=[_aged(one, ask) for one in here.object_list],
        export_url=listing.export_url(ask), sum_fen=sum(one.fen for one in ages), count=sum(one.count for one in ages),
        bars=[{"label": one.age.label(ask.language), "value": one.fen, "text": yuan(one.fen), "note": one.count,
               "kind": "late" if one.age in LATE and one.fen else ""} for one in ages],
        crumbs=[{"label": _("追回与退还"), "url": reverse("officer:recoveries")}, {"label": _("账龄")}],
    )


def _wanted(ask: Ask) -> queries.WantedDebts:
    form = Narrow(ask.get)
    given = form.cleaned_data if form.is_valid() else {}
    state = given.get("state", "")
    return queries.WantedDebts(text=given.get("text", ""), states=(state,) if state else (), reason=given.get("reason", ""),
                               fund=given.get("fund", ""))


def _row(one: Any, ask: Ask) -> dict[str, Any]:
    return {**owing.row(one, ask), "url": reverse("officer:recovery", args=[one.pk])}


def _claims_url(ask: Ask) -> str:
    """Where a recovery begins: paid claims, for whom they are shown to."""
    return f"{reverse('officer:claims')}?state=paid" if ask.by.role in CASEWORK else reverse("officer:budgets")


def _aged(one: Any, ask: Ask) -> dict[str, Any]:
    return {**_row(one, ask), "age": age((ask.today - one.confirmed_on).days).label(ask.language)}
