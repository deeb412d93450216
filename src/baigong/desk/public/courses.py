"""Open cohorts for everyone: found by place, occupation and date, without logging in."""

from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing, taught
from baigong.desk.forms import day
from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.offer import queries as offer
from baigong.offer.queries import Wanted
from baigong.offer.words import CertificateKind, Level, State
from baigong.people import queries as people
from baigong.people.words import OrganisationKind, Role

from .door import public


class Narrow(forms.Form):
    """The filters; the choices are what is on offer."""

    region = forms.ChoiceField(label=_("地点"), required=False)
    occupation = forms.ChoiceField(label=_("职业（工种）"), required=False)
    opens_from = day(_("开班日期不早于"), required=False)
    only_free = forms.BooleanField(label=_("只看有空位的"), required=False)

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask.get)
        choices = offer.offered_now(on=ask.today)
        places = people.region_names(choices.regions)
        self.fields["region"].choices = [("", _("全部")), *sorted(places.items())]
        self.fields["occupation"].choices = [("", _("全部")), *choices.occupations]


@page(public, "courses/", title=_("找培训"))
def courses(ask: Ask) -> Show:
    """Open cohorts, soonest first."""
    form = Narrow(ask)
    wanted = Wanted(**form.cleaned_data) if form.is_valid() else Wanted()
    here = listing.page_of(ask, offer.open_cohorts(wanted, on=ask.today), per=12)
    rows = [{"one": one, "level": Level(one.level).label(ask.language), "url": reverse("public:course", args=[one.pk])}
            for one in here]
    return show(form=form, rows=rows, here=here)


LEARNERS = (Role.VISITOR, Role.WORKER)
"""Whoever may go on to take a seat; the others come here to look."""


@page(public, "courses/<int:cohort_id>/", title=_("班次"))
def course(ask: Ask, cohort_id: int) -> Show:
    """One cohort: what is public of it. Who sits in it is nobody's business."""
    one = offer.cohort(cohort_id, by=ask.by)
    sessions = list(offer.sessions_of(one.pk))
    hours = offer.hours_of(sessions, class_hour_minutes=offer.training_rules(on=ask.today).class_hour_minutes)
    return show(one=one, facts=_facts(one, ask.language, sum(hours.values())), sessions=sessions,
                is_open=one.state == State.OPEN and one.opens_on >= ask.today,
                enrol_url=f"/worker/cohorts/{one.pk}/" if ask.by.role in LEARNERS else "")


def _facts(one: Any, words: str, hours: int) -> list[dict[str, Any]]:
    return [
        {"label": _("等级"), "value": Level(one.level).label(words)},
        {"label": _("证书"), "value": CertificateKind(one.certificate_kind).label(words)},
        *taught.facts_of(one, words),
        {"label": _("起止"), "value": f"{one.opens_on} — {one.closes_on}"},
        {"label": _("课时"), "value": str(hours)},
        {"label": _("地点"), "value": f"{one.place.name} · {one.place.address}"},
        {"label": _("培训机构"), "value": one.provider.name, "source": one.provider.phone,
         "url": reverse("public:training_provider", args=[one.provider_id])
         if one.provider.kind != OrganisationKind.EMPLOYER and not one.provider.closed_on else ""},
        {"label": _("名额"), "value": f"{one.taken}/{one.seats}"},
        {"label": _("补贴"), "value": _("补贴班次") if one.is_subsidised else _("非补贴班次"),
         "source": one.item.catalogue.name if one.item_id else ""},
    ]
