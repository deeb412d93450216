"""The staff of this employer: the list, one more by hand, one of them with their training, who leaves."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.assessment import queries as assessment
from baigong.desk import listing, papers
from baigong.desk.forms import checked, typed, why
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.enrolment import queries as enrolment
from baigong.enrolment.words import State
from baigong.offer.words import Level
from baigong.people import actions, queries

from .door import door

COLUMNS = (Column("name", _("姓名"), "strong", sub="id_number", sort=True), Column("age", _("年龄"), "number", sort=True),
           Column("region_name", _("所在地区")), Column("phone", _("手机号")))
TRAINED = (Column("what", _("培训"), "strong", sub="no"), Column("provider", _("培训机构")),
           Column("opens_on", _("开班"), "day"), Column("state", _("状态"), "tag"))
ORDERS = {"name": "name", "age": "born_on"}


class Narrow(forms.Form):
    """By part of the name. Numbers are looked for by the search, which keeps them out of addresses."""

    text = forms.RegexField(r"^\D*$", label=_("姓名"), required=False, max_length=40,
                            error_messages={"invalid": _("身份证号请用上方的搜索，号码不会留在网址里")})


class Joining(forms.Form):
    """Someone who works here from now on, as the card says."""

    name = forms.CharField(label=_("姓名"), max_length=60)
    id_number = forms.CharField(label=_("身份证号"), max_length=18,
                                widget=forms.TextInput(attrs={"autocomplete": "off", "data-check": "id"}))
    phone = forms.CharField(label=_("手机号"), max_length=20, required=False)
    region = forms.ChoiceField(label=_("所在地区"))

    def __init__(self, *args: Any, ask: Ask, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["region"].choices, self.fields["region"].initial = places_of(ask)


class Leaving(forms.Form):
    """Why they no longer work here."""

    why = why(_("离职原因"), help_text=_("留痕备查；此人的培训和证书记录不受影响"))


def places_of(ask: Ask) -> tuple[list[tuple[str, str]], str]:
    """Where people of this employer may live: the places of its province; and its own place to begin with."""
    own = queries.organisation(ask.by.organisation_id or 0).region_id
    return queries.regions_to_choose(f"{own[:2]}0000", on=ask.today), own


@page(door, "staff/", title=_("职工名册"))
def staff(ask: Ask) -> Show | HttpResponse:
    """The list, a page of it, or all of it as a file."""
    form = Narrow(ask.get)
    found = queries.persons(by=ask.by, text=form.cleaned_data["text"] if form.is_valid() else "")
    found = listing.ordered(ask, found, ORDERS)
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, listing.in_lots(found, lambda lot: _rows(lot, ask)), name=str(_("职工名册")))
    here = listing.page_of(ask, found)
    return show(form=form, columns=COLUMNS, here=here, rows=_rows(here, ask), export_url=listing.export_url(ask),
                joining=typed(ask, Joining, "add", ask=ask))


@staff.deed("add")
def add(ask: Ask) -> SeeOther:
    """One more."""
    one = actions.take_on(by=ask.by, now=ask.now, **checked(typed(ask, Joining, "add", ask=ask)))
    return ask.done(_("已登记为本单位职工"), "employer:person", one.pk)


@page(door, "staff/<int:person_id>/", title=_("职工"))
def person(ask: Ask, person_id: int) -> Show:
    """One of the staff: what they learnt in cohorts of this employer, and the certificates of that."""
    one = queries.person(person_id, by=ask.by)
    return show(
        one=one, card=queries.card(one, on=ask.today), leaving=typed(ask, Leaving, "end"), columns=TRAINED,
        trained=[_seat(seat, ask) for seat in enrolment.enrolments_of(one.pk, by=ask.by)],
        papers_columns=papers.COLUMNS[1:5], papers=[
            papers.certificate_row(ask, paper) for paper in assessment.certificates(by=ask.by).filter(person_id=one.pk)],
        crumbs=[{"label": _("职工名册"), "url": reverse("employer:staff")}, {"label": one.name}],
    )


@person.deed("end")
def end(ask: Ask, person_id: int) -> SeeOther:
    """They work here no longer."""
    given = checked(typed(ask, Leaving, "end"))
    queries.person(person_id, by=ask.by)
    actions.change_employer(by=ask.by, now=ask.now, person_id=person_id, employer_id=None, why=given["why"])
    return ask.done(_("已登记离职"), "employer:staff")


def _rows(found: Iterable[Any], ask: Ask) -> list[dict[str, object]]:
    return [{"name": card.name, "id_number": card.id_number, "age": card.age, "region_name": card.region_name,
             "phone": card.phone, "url": reverse("employer:person", args=[card.id])}
            for card in queries.cards(found, on=ask.today)]


def _seat(seat: Any, ask: Ask) -> dict[str, object]:
    cohort = seat.cohort
    return {"what": f"{cohort.occupation.name} {Level(cohort.level).label(ask.language)}", "no": cohort.no,
            "provider": cohort.provider.name, "opens_on": cohort.opens_on,
            "state": (State(seat.state).label(ask.language), "")}
