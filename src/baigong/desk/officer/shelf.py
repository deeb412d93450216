"""The shelf: policies in force here, editions that wait for a second officer, folders with news, catalogues."""

from typing import Any

from django import forms
from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk.forms import day
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.kernel.refused import Common, Refused
from baigong.offer import queries as offer
from baigong.people import queries as people
from baigong.people.words import Role
from baigong.policy import actions, queries

from .door import door

POLICIES = (Column("name", _("政策"), "strong", sub="hash"), Column("place", _("地区")),
            Column("from_on", _("自"), "day"), Column("until_on", _("至"), "day"))
PROPOSALS = (Column("name", _("政策"), "strong", sub="hash"), Column("place", _("地区")),
             Column("from_on", _("拟自"), "day"), Column("who", _("提出人")), Column("at", _("提出时间"), "moment"))
CATALOGUES = (Column("name", _("目录"), "strong", sub="document_no"), Column("place", _("地区")),
              Column("from_on", _("自"), "day"), Column("until_on", _("至"), "day"), Column("state", _("状态"), "tag"))


class Propose(forms.Form):
    """A folder of the shelf to propose."""

    folder = forms.ChoiceField(label=_("政策文件夹"))
    from_on = day(_("自（不填则按文件自身的生效日）"), required=False)


@page(door, "shelf/", title=_("政策与目录"))
def shelf(ask: Ask) -> Show:
    """Everything on the shelf that concerns the officer's place."""
    waiting = list(queries.proposals(by=ask.by))
    names = people.names_of(one.proposed_by for one in waiting)
    return show(
        policy_columns=POLICIES, proposal_columns=PROPOSALS, catalogue_columns=CATALOGUES,
        policies=[_sheet(one, ask) for one in queries.shelf_of(ask.by, on=ask.today)],
        proposals=[{**_sheet(one, ask), "who": names.get(one.proposed_by or 0, ""), "at": one.proposed_at} for one in waiting],
        catalogues=[_catalogue(one, ask) for one in offer.catalogues()
                    if ask.by.covers(one.region_id) or one.region_id in people.codes_above(ask.by.region)],
        proposes=ask.by.role == Role.POLICY_OFFICER, form=_form(ask),
    )


@shelf.deed("propose")
def propose(ask: Ask) -> SeeOther:
    """Propose a folder as an edition; a second officer publishes it."""
    form = _form(ask)
    if form is None or not form.is_valid():
        raise Refused(Common.NOT_FOUND)
    place, slug = form.cleaned_data["folder"].split("/")
    made = actions.propose_sheet(
        by=ask.by, now=ask.now, folder=settings.INSTITUTION / "policies" / place / slug,
        from_on=form.cleaned_data["from_on"])
    return ask.done(_("已提出，待另一名政策岗发布"), "officer:edition", made.pk)


def _form(ask: Ask) -> Propose | None:
    """None where there is nothing new to propose. The choices are the only folders that a deed accepts."""
    folders = queries.folders_with_news(by=ask.by)
    if not folders:
        return None
    form = Propose(ask.post if ask.post.get("do") == "propose" else None)
    form.fields["folder"].choices = [(one, one) for one in folders]  # type: ignore[attr-defined]
    return form


def _sheet(one: Any, ask: Ask) -> dict[str, object]:
    return {"name": one.named(ask.language), "hash": one.hash[:12], "place": one.region.name, "from_on": one.in_force.lower,
            "until_on": one.in_force.upper, "url": reverse("officer:edition", args=[one.pk])}


def _catalogue(one: Any, ask: Ask) -> dict[str, object]:
    days = one.in_force
    holds = days.lower <= ask.today and (days.upper is None or ask.today < days.upper)
    return {"name": one.name, "document_no": one.document_no, "place": one.region.name, "from_on": days.lower,
            "until_on": days.upper, "state": (_("有效"), "ok") if holds else (_("不在有效期"), ""),
            "url": reverse("officer:catalogue", args=[one.pk])}
