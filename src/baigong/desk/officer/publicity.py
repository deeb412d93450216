"""Campaigns, stories and news at the officer's desk: written by one, published by another, with how often they were looked at."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing, publicising
from baigong.desk.forms import checked, choices, day, typed, why
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.governance import actions, queries
from baigong.governance.queries import ITEM, Spoken
from baigong.governance.words import ItemKind, PublicityState
from baigong.journal import queries as journal
from baigong.people import queries as people

from .door import door

KEPT = ("kind", "title", "text", "group", "from_on", "until_on", "consent")


class Narrow(forms.Form):
    """The filters of the list."""

    text = forms.CharField(label=_("标题或正文里的词"), required=False, max_length=40)
    kind = forms.ChoiceField(label=_("类型"), required=False, choices=[("", _("全部")), *choices(ItemKind)])
    state = forms.ChoiceField(label=_("状态"), required=False, choices=[("", _("全部")), *choices(PublicityState)])


class ItemForm(forms.Form):
    """What is written."""

    kind = forms.ChoiceField(label=_("类型"), choices=choices(ItemKind))
    title = forms.CharField(label=_("标题"), max_length=120)
    text = forms.CharField(label=_("正文"), max_length=6000, widget=forms.Textarea(attrs={"rows": 6}))
    group = forms.ChoiceField(label=_("面向"), required=False)
    from_on = day(_("活动开始（宣传活动必填）"), required=False)
    until_on = day(_("活动结束（宣传活动必填）"), required=False)
    consent = forms.CharField(label=_("本人同意的凭据（人物故事必填）"), required=False, max_length=200)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["group"].choices = publicising.groups()  # type: ignore[attr-defined]


class NewItem(ItemForm):
    """The same with its place."""

    region = forms.ChoiceField(label=_("地区"))

    def __init__(self, *args: Any, places: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["region"].choices = places  # type: ignore[attr-defined]


class Withdrawing(forms.Form):
    """Why it is taken off."""

    why = why(_("撤下理由"))


@page(door, "publicity/", title=_("宣传活动"))
def publicity(ask: Ask) -> Show | HttpResponse:
    """The list, a page of it, or all of it as a file; and the form for another."""
    form = Narrow(ask.get)
    found = queries.items(Spoken(**(form.cleaned_data if form.is_valid() else {})), by=ask.by)
    if listing.wants_file(ask):
        lots = listing.in_lots(found, lambda lot: [_row(one, ask) for one in lot])
        return listing.file_of(publicising.ITEMS, lots, name=str(_("宣传活动")))
    here = listing.page_of(ask, found)
    return show(form=form, columns=publicising.ITEMS, here=here, rows=[_row(one, ask) for one in here],
                export_url=listing.export_url(ask), new_form=_new(ask), followers=queries.followers_within(by=ask.by))


@publicity.deed("draft")
def draft(ask: Ask) -> SeeOther:
    """Written, to be published by another."""
    made = actions.draft_item(by=ask.by, now=ask.now, **checked(_new(ask)))
    return ask.done(_("已保存，由另一人发布"), "officer:publicity_item", made.pk)


@page(door, "publicity/<int:item_id>/", title=_("宣传活动"))
def publicity_item(ask: Ask, item_id: int) -> Show:
    """One, and the form while it is a draft."""
    one = queries.item(item_id, by=ask.by)
    state = PublicityState(one.state)
    drafted, published = state == PublicityState.DRAFTED, state == PublicityState.PUBLISHED
    return show(
        one=one, row=_row(one, ask), page_title=one.title, drafted=drafted, is_published=published,
        publishes=drafted and one.written_by != ask.by.person_id,
        reach=queries.reach_of(ITEM, one.pk),
        form=typed(ask, ItemForm, "write", initial={name: getattr(one, name) for name in KEPT}) if drafted else None,
        withdraw_form=typed(ask, Withdrawing, "withdraw"), history=told(journal.history_of(one), language=ask.language),
        public_url=reverse("public:story", args=[one.pk]) if published else "",
        crumbs=[{"label": _("宣传活动"), "url": reverse("officer:publicity")}, {"label": one.no}])


@publicity_item.deed("write")
def write(ask: Ask, item_id: int) -> SeeOther:
    """Anew."""
    actions.write_item(by=ask.by, now=ask.now, item_id=item_id, **checked(typed(ask, ItemForm, "write")))
    return ask.again(_("已保存"))


@publicity_item.deed("publish")
def publish(ask: Ask, item_id: int) -> SeeOther:
    """For everyone; who follows is told."""
    actions.publish_item(by=ask.by, now=ask.now, item_id=item_id)
    return ask.again(_("已发布，已告知关注的人"))


@publicity_item.deed("withdraw")
def withdraw(ask: Ask, item_id: int) -> SeeOther:
    """Off the public page."""
    actions.withdraw_item(by=ask.by, now=ask.now, item_id=item_id, **checked(typed(ask, Withdrawing, "withdraw")))
    return ask.again(_("已撤下"))


def _row(one: Any, ask: Ask) -> dict[str, Any]:
    return publicising.item_row(one, ask, page="officer:publicity_item")


def _new(ask: Ask) -> NewItem:
    return typed(ask, NewItem, "draft", places=people.regions_to_choose(ask.by.region, on=ask.today),
                 initial={"region": ask.by.region})
