"""Payment verification at the officer's desk: announce a sample, draw it, ask those who were trained or paid, close it."""

import secrets
from datetime import timedelta
from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing, surveying
from baigong.desk.forms import checked, choices, day, typed
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.journal import queries as journal
from baigong.people import queries as people
from baigong.supervision import actions, queries
from baigong.supervision.words.surveys import SurveyState, SurveyWay

from .door import JUDGES, door


class Announcing(forms.Form):
    """Which payments, how many, how."""

    region = forms.ChoiceField(label=_("地区"))
    first_on = day(_("到账自"))
    last_on = day(_("至"))
    size = forms.IntegerField(label=_("抽取笔数"), min_value=1, max_value=500, initial=20)
    way = forms.ChoiceField(label=_("抽取方法"), choices=choices(SurveyWay),
                            help_text=_("随机抽取可推断全部；按风险加权时，有线索的补贴签数更多"))

    def __init__(self, *args: Any, ask: Ask, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["region"].choices = [(one.pk, one.name) for one in people.regions_under(ask.by.region, on=ask.today)]


@page(door, "pay-surveys/", title=_("支付核查"))
def pay_surveys(ask: Ask) -> Show | HttpResponse:
    """The samples, how much of the year is verified, and the form that announces one."""
    found = queries.surveys(by=ask.by)
    if listing.wants_file(ask):
        return listing.file_of(surveying.SAMPLES, [surveying.sample_row(one, ask) for one in found], name=str(_("支付核查")))
    here = listing.page_of(ask, found)
    return show(columns=surveying.SAMPLES, here=here, rows=[_row(one, ask) for one in here.object_list],
                figures=surveying.year_figures(ask), export_url=listing.export_url(ask), form=_form(ask))


@pay_surveys.deed("announce")
def announce(ask: Ask) -> SeeOther:
    """Fix days, number and seed; the seed comes from the computer's own chance, and is shown once it was drawn by."""
    given = checked(typed(ask, Announcing, "announce", ask=ask, auto_id="announce_%s"))
    made = actions.announce_survey(by=ask.by, now=ask.now, seed=secrets.token_hex(24), **given)
    return ask.done(_("已预告，请另一名工作人员抽取"), "officer:pay_survey", made.pk)


@page(door, "pay-surveys/<int:survey_id>/", title=_("支付核查"))
def pay_survey(ask: Ask, survey_id: int) -> Show | HttpResponse:
    """One sample with its claims and figures; `?export=xlsx` is the worksheet to ask by."""
    one = queries.survey(survey_id, by=ask.by)
    form, judges, state = surveying.Narrow(ask.get), ask.by.role in JUDGES, SurveyState(one.state)
    found = queries.surveyed(one, queries.WantedSurveyed(**(form.cleaned_data if form.is_valid() else {})))
    if listing.wants_file(ask):
        lots = listing.in_lots(found, lambda lot: [
            {**surveying.claim_row(each, ask, phone=judges), **surveying.BLANK} for each in lot])
        return listing.file_of(surveying.WORKSHEET, lots, name=f"{one.no}{_('核查底稿')}")
    here = listing.page_of(ask, found)
    mine = one.announced_by == ask.by.person_id
    return show(
        one=one, row=_row(one, ask), form=form, columns=surveying.CLAIMS, here=here, is_drawn=state != SurveyState.ANNOUNCED,
        rows=[{**surveying.claim_row(each, ask, phone=judges), "url": reverse("officer:surveyed_claim", args=[each.pk])}
              for each in here.object_list],
        figures=surveying.figures_of(queries.told_by(one)), export_url=listing.export_url(ask),
        draws=judges and state == SurveyState.ANNOUNCED and not mine, waits=mine and state == SurveyState.ANNOUNCED,
        closes=judges and state == SurveyState.DRAWN and one.settled == one.drawn,
        crumbs=[{"label": _("支付核查"), "url": reverse("officer:pay_surveys")}, {"label": one.no}],
        history=told(journal.history_of(one), language=ask.language))


@pay_survey.deed("draw")
def draw(ask: Ask, survey_id: int) -> SeeOther:
    """Draw the claims, and show the seed."""
    actions.draw_survey(by=ask.by, now=ask.now, survey_id=survey_id)
    return ask.again(_("已抽取，种子已公开，请逐笔核查"))


@pay_survey.deed("close")
def close(ask: Ask, survey_id: int) -> SeeOther:
    """Everyone was asked about."""
    actions.close_survey(by=ask.by, now=ask.now, survey_id=survey_id)
    return ask.again(_("核查已结束"))


@page(door, "pay-surveys/claims/<int:surveyed_id>/", title=_("核查一笔补贴"))
def surveyed_claim(ask: Ask, surveyed_id: int) -> Show:
    """One claim that was drawn: whom to ask, what to ask, what was answered so far."""
    one = queries.surveyed_claim(surveyed_id, by=ask.by)
    survey = queries.survey(one.survey_id, by=ask.by)
    judges = ask.by.role in JUDGES
    contacts = queries.contacts_of(one)
    names = people.names_of(each.made_by for each in contacts)
    hand = ask.by.person_id in queries.had_a_hand(one.claim)
    return show(
        one=one, row=surveying.claim_row(one, ask, phone=judges), columns=surveying.CONTACTS, hand=judges and hand,
        rows=[surveying.contact_row(each, names, ask) for each in contacts],
        claim_url=reverse("officer:claim", args=[one.claim_id]),
        form=typed(ask, surveying.Contact, "record") if judges and not hand and survey.state == SurveyState.DRAWN else None,
        crumbs=[{"label": _("支付核查"), "url": reverse("officer:pay_surveys")},
                {"label": survey.no, "url": reverse("officer:pay_survey", args=[survey.pk])}, {"label": one.claim.no}])


@surveyed_claim.deed("record")
def record(ask: Ask, surveyed_id: int) -> SeeOther:
    """What was answered."""
    actions.record_contact(by=ask.by, now=ask.now, surveyed_id=surveyed_id, **checked(typed(ask, surveying.Contact, "record")))
    return ask.again(_("已登记；与记录不符的，下一次扫描列为监督线索"))


def _form(ask: Ask) -> Announcing | None:
    if ask.by.role not in JUDGES:
        return None
    given = {"region": ask.by.region, "first_on": ask.today.replace(month=1, day=1), "last_on": ask.today - timedelta(days=1)}
    return typed(ask, Announcing, "announce", ask=ask, auto_id="announce_%s", initial=given)


def _row(one: Any, ask: Ask) -> dict[str, Any]:
    return {**surveying.sample_row(one, ask), "url": reverse("officer:pay_survey", args=[one.pk])}
