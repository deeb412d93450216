"""The kinds of money and their rules of use, for everyone: for whom, for what, what they never pay."""

from datetime import date

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import fund_rules
from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.policy import queries

from .door import public

HEAD = (_("内容"), _("依据"), _("可信度"))
ORDER = (_("地区"), _("人员和项目"), _("列支渠道"), _("依据"), _("可信度"))


@page(public, "funds/", title=_("资金来源"))
def funds(ask: Ask) -> Show:
    """All of them, and which comes first for whom."""
    found = queries.all_funds().funds
    names = {code: fund_rules.named(one, ask.language) for code, one in found.items()}
    return show(
        funds=[{"name": names[code], "about": fund_rules.about(one, ask.language), "url": reverse("public:fund", args=[code]),
                "whose": _("财政和基金下达") if one.is_appropriated else _("企业、社会和个人出资"),
                "never": [said.text_en if ask.language == "en" else said.text for said in one.on(ask.today).forbidden if said.use]}
               for code, one in found.items()],
        order_head=ORDER, order=fund_rules.orders(queries.orders_of(on=ask.today), names, language=ask.language),
    )


@page(public, "funds/<slug:code>/", title=_("资金使用规定"))
def fund(ask: Ask, code: str) -> Show:
    """One of them, as its rules stand on a day (`?on=`)."""
    found = queries.all_funds().funds.get(code)
    if found is None:
        raise Http404(code)
    try:
        on = date.fromisoformat(ask.get.get("on", ""))
    except ValueError:
        on = ask.today
    return show(rules=fund_rules.rules_of(found, on, language=ask.language), head=HEAD)
