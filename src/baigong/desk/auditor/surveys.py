"""Payment verification as the auditor reads it: the samples, whether they can be drawn again, every answer; nothing is changed."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing, surveying
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.people import queries as people
from baigong.supervision import queries
from baigong.supervision.words.surveys import SurveyMeans, SurveyState

from .door import door

CLAIMS = (Column("nth", _("序"), "number"), Column("no", _("申领编号"), "strong", sub="policy"),
          Column("amount_fen", _("金额（元）"), "money"), Column("result", _("核查结果"), "tag"),
          Column("attempts", _("次数"), "number"), Column("asked_at", _("最近核查"), "moment"), Column("answers", _("历次回答")))


@page(door, "surveys/", title=_("支付核查"))
def surveys(ask: Ask) -> Show | HttpResponse:
    """The samples of the region, and how much of the year is verified."""
    found = queries.surveys(by=ask.by)
    if listing.wants_file(ask):
        return listing.file_of(surveying.SAMPLES, [surveying.sample_row(one, ask) for one in found], name=str(_("支付核查")))
    here = listing.page_of(ask, found)
    return show(columns=surveying.SAMPLES, here=here, figures=surveying.year_figures(ask), export_url=listing.export_url(ask),
                rows=[{**surveying.sample_row(one, ask), "url": reverse("auditor:survey", args=[one.pk])}
                      for one in here.object_list])


@page(door, "surveys/<int:survey_id>/", title=_("支付核查"))
def survey(ask: Ask, survey_id: int) -> Show | HttpResponse:
    """One sample: seed, pool, claims, who asked and what was answered; each leads to its yuan. No names, no telephone."""
    one = queries.survey(survey_id, by=ask.by)
    form = surveying.Narrow(ask.get)
    found = queries.surveyed(one, queries.WantedSurveyed(**(form.cleaned_data if form.is_valid() else {})))
    if listing.wants_file(ask):
        return listing.file_of(CLAIMS, listing.in_lots(found, lambda lot: _rows(lot, ask)), name=one.no)
    here, state = listing.page_of(ask, found), SurveyState(one.state)
    return show(
        one=one, row=surveying.sample_row(one, ask), form=form, columns=CLAIMS, here=here, rows=_rows(here.object_list, ask),
        is_drawn=state != SurveyState.ANNOUNCED, figures=surveying.figures_of(queries.told_by(one)),
        again=state != SurveyState.ANNOUNCED and queries.survey_recomputes(one), export_url=listing.export_url(ask),
        crumbs=[{"label": _("支付核查"), "url": reverse("auditor:surveys")}, {"label": one.no}])


def _rows(found: Any, ask: Ask) -> list[dict[str, Any]]:
    """Claims with every answer in one cell: when, who, how, what."""
    lot = list(found)
    contacts = queries.contacts_by(lot)
    names = people.names_of(each.made_by for answers in contacts.values() for each in answers)
    return [{
        **surveying.claim_row(one, ask, phone=False), "url": reverse("auditor:transfer", args=[one.claim.post_id]),
        "answers": "；".join(
            f"{each.made_at:%Y-%m-%d} {names.get(each.made_by, '')} {SurveyMeans(each.means).label(ask.language)} "
            f"{surveying.tag(each.result, ask)[0]} {each.note}".strip() for each in contacts.get(one.pk, ()))} for one in lot]
