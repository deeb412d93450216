"""Payment verification on the inspector's phone: whom to call or visit, and what was answered."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing, surveying
from baigong.desk.forms import checked, typed
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.people import queries as people
from baigong.supervision import actions, queries
from baigong.supervision.words.surveys import SurveyState

from .door import door


@page(door, "surveys/", title=_("支付核查"))
def to_ask(ask: Ask) -> Show | HttpResponse:
    """The claims to ask about; `?export=xlsx` is the worksheet to ask by."""
    found = queries.claims_to_ask(by=ask.by)
    if listing.wants_file(ask):
        lots = listing.in_lots(found, lambda lot: [
            {**surveying.claim_row(one, ask, phone=True), **surveying.BLANK} for one in lot])
        return listing.file_of(surveying.WORKSHEET, lots, name=str(_("支付核查")))
    here = listing.page_of(ask, found)
    return show(columns=surveying.CLAIMS, here=here, export_url=listing.export_url(ask), rows=[
        {**surveying.claim_row(one, ask, phone=True), "url": reverse("inspector:asked", args=[one.pk])}
        for one in here.object_list])


@page(door, "surveys/<int:surveyed_id>/", title=_("核查一笔补贴"))
def asked(ask: Ask, surveyed_id: int) -> Show:
    """One claim: whom to ask what, and what was answered so far."""
    one = queries.surveyed_claim(surveyed_id, by=ask.by)
    contacts = queries.contacts_of(one)
    names = people.names_of(each.made_by for each in contacts)
    return show(
        row=surveying.claim_row(one, ask, phone=True), columns=surveying.CONTACTS,
        rows=[surveying.contact_row(each, names, ask) for each in contacts],
        form=typed(ask, surveying.Contact, "record") if one.survey.state == SurveyState.DRAWN else None)


@asked.deed("record")
def record(ask: Ask, surveyed_id: int) -> SeeOther:
    """What was answered."""
    given = checked(typed(ask, surveying.Contact, "record"))
    actions.record_contact(by=ask.by, now=ask.now, surveyed_id=surveyed_id, **given)
    return ask.done(_("已登记；与记录不符的，下一次扫描列为监督线索"), "inspector:to_ask")
