"""Finding training: open cohorts by place, occupation and date; one cohort; taking and leaving a seat."""

from django import forms
from django.core.paginator import Paginator
from django.http import HttpResponse, QueryDict
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import taught
from baigong.desk.forms import day
from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.enrolment import actions
from baigong.enrolment import queries as enrolment
from baigong.enrolment.words import State
from baigong.offer import queries as offer
from baigong.offer.queries import Wanted
from baigong.offer.words import CertificateKind, Level, Refusal
from baigong.people import queries as people
from baigong.subsidy import queries as subsidy

from .door import door


class FindForm(forms.Form):
    """What the worker looks for; the choices are what is on offer."""

    region = forms.ChoiceField(label=_("地点"), required=False)
    occupation = forms.ChoiceField(label=_("职业（工种）"), required=False)
    opens_from = day(_("开班日期不早于"), required=False)
    only_free = forms.BooleanField(label=_("只看有空位的"), required=False)

    def __init__(self, data: QueryDict | None, *, ask: Ask) -> None:
        super().__init__(data)
        choices = offer.offered_now(on=ask.today)
        places = people.region_names(choices.regions)
        self.fields["region"].choices = [("", _("全部")), *sorted(places.items())]
        self.fields["occupation"].choices = [("", _("全部")), *choices.occupations]


@page(door, "find/", title=_("找培训"))
def find(ask: Ask) -> Show:
    """Open cohorts, soonest first, ten on a page."""
    form = FindForm(ask.get, ask=ask)
    wanted = Wanted(**form.cleaned_data) if form.is_valid() else Wanted()
    shown = Paginator(offer.open_cohorts(wanted, on=ask.today), 10).get_page(ask.get.get("page"))
    rows = [{"one": one, "level": Level(one.level).label(ask.language), "url": reverse("worker:cohort", args=[one.pk])}
            for one in shown]
    return show(form=form, rows=rows, shown=shown)


@page(door, "cohorts/<int:cohort_id>/", title=_("班次"))
def cohort(ask: Ask, cohort_id: int) -> Show:
    """One cohort: what, when, where, with whom; the worker's own seat in it or place in line."""
    one = offer.cohort(cohort_id, by=ask.by, naming=("occupation", "provider", "place"))
    mine = enrolment.mine_in(cohort_id, by=ask.by)
    rules = offer.training_rules(on=ask.today)
    sessions = list(offer.sessions_of(one.pk).select_related(None))
    hours = offer.hours_of(sessions, class_hour_minutes=rules.class_hour_minutes)
    waits = mine is not None and mine.state == State.WAITING
    return show(
        one=one, mine=mine, standing=State(mine.state).label(ask.language) if mine else "",
        level=Level(one.level).label(ask.language), sessions=sessions,
        total_hours=sum(hours.values()), waits=waits, is_open=one.state == "open" and one.opens_on >= ask.today,
        place=enrolment.place_in_line(mine) if mine and waits else None,
        line=enrolment.waiting_counts([one.pk]).get(one.pk, 0),
        may_leave=mine is not None and mine.state in (State.WAITING, State.ENROLLED),
        price=subsidy.price_of(one), sits=mine is not None and not waits,
        certificate=CertificateKind(one.certificate_kind).label(ask.language), taught=taught.facts_of(one, ask.language),
    )


@cohort.deed("enrol", brief={Refusal.COHORT_FULL})
def enrol(ask: Ask, cohort_id: int) -> HttpResponse:
    """Take a seat; `join_waiting` takes a place in line when it is full."""
    made = actions.enrol(by=ask.by, now=ask.now, worker_id=ask.by.person_id or 0, cohort_id=cohort_id,
                         join_waiting=ask.post.get("join_waiting") == "1")
    waits = made.state == State.WAITING
    return ask.done(_("已加入候补，有人退出时自动递补") if waits else _("报名成功"), "worker:cohort", cohort_id)


@cohort.deed("withdraw")
def withdraw(ask: Ask, cohort_id: int) -> HttpResponse:
    """Give the seat or the place in line back."""
    mine = enrolment.mine_in(cohort_id, by=ask.by)
    actions.withdraw(by=ask.by, now=ask.now, enrolment_id=mine.pk if mine else 0, why=ask.post.get("why", ""))
    return ask.done(_("已退出"), "worker:mine")
