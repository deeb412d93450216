"""Training bought whole (项目制): the list, one proposed, signed by another officer, its classes, its settlement."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import buying, listing
from baigong.desk.forms import Yuan, checked, choices, day, typed, why
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.journal import queries as journal
from baigong.kernel.fen import yuan
from baigong.kernel.refused import Common, Refused
from baigong.offer.words import Level
from baigong.people import queries as people
from baigong.people.words import Group
from baigong.subsidy import actions, queries
from baigong.subsidy.words.packages import Chosen, PackageState

from .door import MONEY, door


class Proposing(forms.Form):
    """What the document and the award say."""

    title = forms.CharField(label=_("项目名称"), max_length=120)
    document_no = forms.CharField(label=_("采购或立项文件编号"), max_length=60)
    provider_id = forms.CharField(label=_("培训机构的统一社会信用代码"), max_length=18)
    chosen = forms.ChoiceField(label=_("选定方式"), choices=choices(Chosen))
    why_direct = forms.CharField(label=_("定向委托的依据和理由"), required=False, max_length=300,
                                 widget=forms.Textarea(attrs={"rows": 2}))
    occupation_id = forms.CharField(label=_("职业（工种）代码"), max_length=20, help_text=_("职业分类大典的编码，如 6-18-01-01"))
    level = forms.ChoiceField(label=_("等级"), choices=choices(Level))
    for_group = forms.ChoiceField(label=_("培训对象"), required=False, choices=[("", _("不限")), *choices(Group)])
    from_on = day(_("从"))
    until_on = day(_("到"))
    heads = forms.IntegerField(label=_("人数"), min_value=1, max_value=100_000)
    price_fen = Yuan(label=_("每人价格（元）"))
    advance_percent = forms.IntegerField(label=_("预拨比例（%）"), min_value=0, max_value=50, initial=0,
                                         help_text=_("0 为先垫后补；预拨按开班后在册的人计，未完成的退回"))

    def clean_provider_id(self) -> int:
        """The body of that code."""
        body = people.organisation_of_code(self.cleaned_data["provider_id"])
        if body is None:
            raise forms.ValidationError(_("没有登记这个代码的单位"))
        return int(body.pk)

    def clean_occupation_id(self) -> str:
        """An occupation there is."""
        code = str(self.cleaned_data["occupation_id"]).strip()
        if not queries.is_occupation(code):
            raise forms.ValidationError(_("没有这个职业编码"))
        return code


class Withdrawing(forms.Form):
    """Why it is not bought after all."""

    why = why(_("撤回理由"))


@page(door, "packages/", title=_("培训项目"))
def packages(ask: Ask) -> Show | HttpResponse:
    """Projects of the officer's place, newest first, and a form for a new one."""
    narrow = buying.Narrow(ask.get or None)
    found = queries.packages(buying.wanted(narrow), by=ask.by)
    if listing.wants_file(ask):
        return listing.file_of(buying.COLUMNS, listing.in_lots(found, lambda some: buying.rows(some, ask, url="")),
                               name=str(_("培训项目")))
    here = listing.page_of(ask, found)
    return show(columns=buying.COLUMNS, rows=buying.rows(here.object_list, ask, url="officer:package"), here=here, narrow=narrow,
                export_url=listing.export_url(ask), form=_form(ask))


@packages.deed("propose")
def propose(ask: Ask) -> SeeOther:
    """Write one down, for another officer to sign."""
    form = _form(ask)
    if form is None:
        raise Refused(Common.NOT_YOURS)
    made = actions.propose_package(by=ask.by, now=ask.now, region=ask.by.region, **checked(form))
    return ask.done(_("已立项 {no}，待另一名工作人员签约").format(no=made.no), "officer:package", made.pk)


@page(door, "packages/<int:package_id>/", title=_("培训项目"))
def package(ask: Ask, package_id: int) -> Show:
    """One: what was agreed, its money and people, its classes, what is to be done next."""
    one = queries.package(package_id, by=ask.by)
    buys = queries.may_buy(by=ask.by, region=one.region_id)
    signed, left = one.state == PackageState.SIGNED, queries.shortfall_of(one)
    may: dict[str, Any] = {
        "proposed": buys and one.state == PackageState.PROPOSED,
        "settle": signed and queries.may_settle_or_sign(by=ask.by, package_id=one.pk),
        "sign": one.state == PackageState.PROPOSED and queries.may_settle_or_sign(by=ask.by, package_id=one.pk)}
    waiting = buying.classes(queries.classes_for(one), ask, url="") if signed and buys else []
    return show(
        one=one, state=PackageState(one.state).label(ask.language), kind=buying.KINDS[PackageState(one.state)],
        facts=buying.facts(one, ask), figures=buying.figures(one), columns=buying.CLASSES, may=may, waiting=waiting,
        rows=buying.classes(queries.classes_under(one), ask, url="officer:cohort"), short=left[0], short_sum=yuan(left[1]),
        form=typed(ask, Withdrawing, "withdraw"),
        line=reverse("officer:budget", args=[one.budget_line_id]) if one.budget_line_id and ask.by.role in MONEY else "",
        history=told(journal.history_of(one), language=ask.language),
        crumbs=[{"label": _("培训项目"), "url": reverse("officer:packages")}, {"label": one.no}])


@package.deed("sign")
def sign(ask: Ask, package_id: int) -> SeeOther:
    """The second officer signs: the money is reserved."""
    one = actions.sign_package(by=ask.by, now=ask.now, package_id=package_id)
    return ask.again(_("已签约，预留 {sum} 元").format(sum=yuan(one.reserved_fen)))


@package.deed("withdraw")
def withdraw(ask: Ask, package_id: int) -> SeeOther:
    """It is not bought."""
    given = checked(typed(ask, Withdrawing, "withdraw"))
    actions.withdraw_package(by=ask.by, now=ask.now, package_id=package_id, why=given["why"])
    return ask.again(_("已撤回"))


@package.deed("put")
def put(ask: Ask, package_id: int) -> SeeOther:
    """A class runs under it."""
    actions.put_class(by=ask.by, now=ask.now, package_id=package_id,
                      cohort_id=checked(typed(ask, buying.Choosing, "put"))["cohort"])
    return ask.again(_("班次已列入项目"))


@package.deed("settle")
def settle(ask: Ask, package_id: int) -> SeeOther:
    """All is done: what is left is free again."""
    one = actions.settle_package(by=ask.by, now=ask.now, package_id=package_id)
    return ask.again(_("已结项：完成 {n} 人").format(n=one.fulfilled))


def _form(ask: Ask) -> Proposing | None:
    if not queries.may_buy(by=ask.by, region=ask.by.region):
        return None
    return typed(ask, Proposing, "propose", auto_id="buy_%s", initial={"from_on": ask.today, "advance_percent": 0})
