"""Campaigns, stories and news, for everyone."""

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing, publicising, reaching
from baigong.desk.forms import choices
from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.governance import queries
from baigong.governance.queries import ITEM, Spoken
from baigong.governance.words import ItemKind

from .door import public


class Narrow(forms.Form):
    """The filters of the list."""

    text = forms.CharField(label=_("标题或正文里的词"), required=False, max_length=40)
    kind = forms.ChoiceField(label=_("类型"), required=False, choices=[("", _("全部")), *choices(ItemKind)])
    place = forms.ChoiceField(label=_("地区"), required=False)
    group = forms.ChoiceField(label=_("面向"), required=False)

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask.get)
        self.fields["place"].choices = [("", _("不限")), *publicising.places()]
        self.fields["group"].choices = publicising.groups()


@page(public, "stories/", title=_("活动和故事"))
def stories(ask: Ask) -> Show | HttpResponse:
    """What is published, the newest first."""
    form = Narrow(ask)
    found = queries.public_items(Spoken(**(form.cleaned_data if form.is_valid() else {})))
    if listing.wants_file(ask):
        lots = listing.in_lots(found, lambda lot: [publicising.item_row(one, ask, page="public:story") for one in lot])
        return listing.file_of(publicising.ITEMS[:-2], lots, name=str(_("活动和故事")))
    here = listing.page_of(ask, found)
    return show(form=form, here=here, export_url=listing.export_url(ask),
                rows=[publicising.item_row(one, ask, page="public:story") for one in here])


@page(public, "stories/<int:item_id>/", title=_("活动和故事"))
def story(ask: Ask, item_id: int) -> Show:
    """One."""
    one = queries.public_item(item_id)
    return show(one=one, row=publicising.item_row(one, ask, page="public:story"), page_title=one.title)


reaching.hang_reach(story, ITEM, "item_id")
