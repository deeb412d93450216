"""All published policies, by place, kind of money, and whom they pay."""

from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk.forms import choices
from baigong.desk.page import Ask, page
from baigong.desk.promise import PAYEES, payee
from baigong.desk.show import Show, show
from baigong.policy import queries as policy
from baigong.policy.words import Fund

from .door import public

PER_PAGE = 20


class PolicyFilter(forms.Form):
    """What to look for; everything may be left open."""

    q = forms.CharField(label=_("关键字"), required=False, max_length=60)
    place = forms.ChoiceField(label=_("地区"), required=False)
    fund = forms.ChoiceField(label=_("资金"), required=False, choices=[("", _("不限")), *choices(Fund)])
    payee = forms.ChoiceField(label=_("发给谁"), required=False, choices=[
        ("", _("不限")), *((code, label) for code, label in PAYEES.items() if code)])
    past = forms.BooleanField(label=_("含已失效的"), required=False)

    def __init__(self, *args: Any, places: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["place"].choices = [("", _("不限")), *places]  # type: ignore[attr-defined]


@page(public, "policies/", title=_("补贴政策"))
def policies(ask: Ask) -> Show:
    """The list; a place shows what holds there, its own policies and those of the places above."""
    form = PolicyFilter(ask.get, places=policy.places_with_sheets())
    wanted = form.cleaned_data if form.is_valid() else {}
    found = policy.published(place=wanted.get("place", ""), text=wanted.get("q", ""), fund=wanted.get("fund", ""),
                             payee=wanted.get("payee", ""))
    if not wanted.get("past"):
        found = found.filter(in_force__contains=ask.today)
    paged = Paginator(found, PER_PAGE).get_page(ask.get.get("page"))
    return show(form=form, paged=paged, lines=[line_of(one, ask) for one in paged])


def line_of(row: Any, ask: Ask) -> dict[str, Any]:
    """An edition as one card of a list."""
    sheet = policy.sheet_by_hash(row.hash)
    english = ask.language == "en"
    last = row.in_force.upper
    return {
        "name": sheet.name_en if english else sheet.name, "place": row.region.name,
        "url": reverse("public:policy", args=[row.region_id, row.slug]),
        "fund": Fund(sheet.pays.from_fund).label(ask.language) if sheet.pays else "",
        "payee": payee(sheet), "document": sheet.basis.document,
        "who": next((pair[english] for key, *pair in sheet.summary if key == "who"), ""),
        "days": f"{row.in_force.lower} — {last}" if last else f"{row.in_force.lower} —",
        "holds": row.in_force.lower <= ask.today and (last is None or ask.today < last),
    }
