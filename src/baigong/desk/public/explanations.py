"""Policies explained, for everyone: one picture, five questions, one worked example, all of them from the sheet."""

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing, publicising, reaching
from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.governance import queries
from baigong.governance.queries import EXPLANATION, Spoken

from .door import public

SVG = "image/svg+xml"


class Narrow(forms.Form):
    """The filters of the list."""

    text = forms.CharField(label=_("政策或标题里的词"), required=False, max_length=40)
    place = forms.ChoiceField(label=_("地区"), required=False)
    group = forms.ChoiceField(label=_("面向"), required=False)

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask.get)
        self.fields["place"].choices = [("", _("不限")), *publicising.places()]
        self.fields["group"].choices = publicising.groups()


@page(public, "explanations/", title=_("政策解读"))
def explanations(ask: Ask) -> Show | HttpResponse:
    """What is published, the newest first."""
    form = Narrow(ask)
    found = queries.public_explanations(Spoken(**(form.cleaned_data if form.is_valid() else {})))
    if listing.wants_file(ask):
        lots = listing.in_lots(found, lambda lot: [publicising.explanation_row(one, ask, page="public:explanation") for one in lot])
        return listing.file_of(publicising.EXPLANATIONS[:-2], lots, name=str(_("政策解读")))
    here = listing.page_of(ask, found)
    return show(form=form, here=here, export_url=listing.export_url(ask),
                rows=[publicising.explanation_row(one, ask, page="public:explanation") for one in here])


@page(public, "explanations/<int:explanation_id>/", title=_("政策解读"))
def explanation(ask: Ask, explanation_id: int) -> Show:
    """One."""
    one = queries.public_explanation(explanation_id)
    asking = f"{reverse('public:questions')}?policy={queries.policy_key(one)}&place={one.sheet.region_id}#ask"
    return show(**publicising.explanation_shown(one, ask), ask_url=asking,
                picture_url=reverse("public:explanation_picture", args=[one.pk]))


@page(public, "explanations/<int:explanation_id>/picture.svg", title=_("一张图"))
def explanation_picture(ask: Ask, explanation_id: int) -> HttpResponse:
    """Its picture, drawn now."""
    return HttpResponse(publicising.picture_of(queries.public_explanation(explanation_id), ask), content_type=SVG)


reaching.hang_reach(explanation, EXPLANATION, "explanation_id")
