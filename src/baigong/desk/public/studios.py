"""Studios and bases for everyone: where they are, who leads them, what this year asked of them and what was done."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.people import queries as people
from baigong.people.words import OrganisationKind, RegionLevel
from baigong.talent import queries

from .door import public

KINDS = (OrganisationKind.STUDIO, OrganisationKind.BASE)
NATION = "000000"


class Narrow(forms.Form):
    """The filters."""

    kind = forms.ChoiceField(label=_("类别"), required=False)
    region = forms.ChoiceField(label=_("地区"), required=False)
    text = forms.CharField(label=_("名称"), required=False, max_length=60)

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask.get)
        self.fields["kind"].choices = [("", _("全部")), *((str(one), one.label(ask.language)) for one in KINDS)]
        self.fields["region"].choices = [("", _("全部")), *people.regions_to_choose(NATION, on=ask.today)]


@page(public, "studios/", title=_("基地和工作室"))
def studios(ask: Ask) -> Show:
    """The register, a page of it, with this year's figures."""
    form = Narrow(ask)
    here = listing.page_of(ask, queries.assets(**(form.cleaned_data if form.is_valid() else {})), per=12)
    figures = queries.figures_of_many([one.pk for one in here], year=ask.today.year)
    return show(form=form, here=here, year=str(ask.today.year),
                rows=[_row(one, figures[one.pk], ask) for one in here])


def _row(one: Any, figures: list[queries.Figure], ask: Ask) -> dict[str, Any]:
    measures, words = queries.shelf().measures, ask.language
    return {
        "name": one.organisation.name, "region": one.organisation.region.name, "address": one.organisation.address,
        "kind": OrganisationKind(one.kind).label(words), "rank": RegionLevel(one.rank).label(words),
        "master": one.master.name if one.master else "", "trade": one.occupation.name if one.occupation else "",
        "since_on": one.since_on,
        "bars": [{"label": measures[row.target.measure].label(words), "value": min(row.percent, 100),
                  "text": f"{row.achieved}/{row.target.amount} {measures[row.target.measure].unit.label(words)}"}
                 for row in figures],
    }
