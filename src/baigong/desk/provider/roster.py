"""Rosters in and out as Excel: enrol a whole sheet or nobody; take the roster home."""

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import long_work
from baigong.desk.forms import checked
from baigong.desk.page import Ask, page
from baigong.desk.show import XLSX, Show, download, show
from baigong.enrolment import actions
from baigong.enrolment import queries as enrolment
from baigong.enrolment.words import LongWork
from baigong.kernel.refused import Common, Reason, Refused
from baigong.offer import queries as offer
from baigong.offer.words import Level

from .door import door
from .roster_sheet import read_roster, write_roster, write_template

MOST_BYTES = 2_000_000


class RosterForm(forms.Form):
    """The sheet, and the clerk's word that everyone has signed."""

    sheet = forms.FileField(
        label=_("名册（xlsx）"), help_text=_("两列：姓名、身份证号，第一行为表头；最多 2 MB"),
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx"}))
    notice_signed = forms.BooleanField(
        label=_("名册中每位学员都已签署告知书，本机构留存备查"), required=False)


@page(door, "cohorts/<int:cohort_id>/roster/", title=_("导入名册"))
def roster(ask: Ask, cohort_id: int) -> Show:
    """Where a sheet is handed in."""
    cohort = offer.own_cohort(cohort_id, by=ask.by)
    form = RosterForm(ask.post, ask.files) if ask.post else RosterForm()
    return show(cohort=cohort, form=form, left=cohort.left)


@roster.deed("bring")
def bring(ask: Ask, cohort_id: int) -> HttpResponse:
    """Enrol all of the sheet, or say what is wrong in which row."""
    given = checked(RosterForm(ask.post, ask.files))
    if given["sheet"].size > MOST_BYTES:
        raise Refused(Reason(Common.BAD_INPUT, {"field": _("名册"), "fault": _("文件过大")}))
    content = given["sheet"].read()
    rows = read_roster(content)
    if len(rows) > long_work.SMALL:
        return long_work.later(
            ask, LongWork.ROSTER, args={"cohort_id": cohort_id, "notice_signed": given["notice_signed"]},
            content=content, total=len(rows), link=reverse("provider:roster", args=[cohort_id]))
    made = actions.enrol_roster(by=ask.by, now=ask.now, cohort_id=cohort_id, rows=rows,
                                notice_signed=given["notice_signed"])
    return ask.done(_("已报名 %(n)s 人") % {"n": len(made)}, "provider:cohort", cohort_id)


@page(door, "cohorts/<int:cohort_id>/roster.xlsx", template="provider/roster.html")
def roster_file(ask: Ask, cohort_id: int) -> HttpResponse:
    """The roster of one cohort as a sheet, with masked numbers."""
    cohort = offer.own_cohort(cohort_id, by=ask.by)
    rows = enrolment.roster(cohort.pk, by=ask.by)
    return download(write_roster(rows, language=ask.language), name=_("学员名册-%(no)s.xlsx") % {"no": cohort.no},
                    kind=XLSX)


@page(door, "cohorts/<int:cohort_id>/roster/print/", title=_("学员花名册"))
def roster_print(ask: Ask, cohort_id: int) -> Show:
    """The roster on paper, with masked numbers and room to sign."""
    cohort = offer.own_cohort(cohort_id, by=ask.by)
    return show(cohort=cohort, level=Level(cohort.level).label(ask.language),
                rows=enrolment.roster(cohort.pk, by=ask.by), back=reverse("provider:cohort", args=[cohort_id]))


@page(door, "roster-template.xlsx", template="provider/roster.html")
def roster_template(ask: Ask) -> HttpResponse:
    """An empty sheet to fill in."""
    return download(write_template(), name=str(_("名册模板.xlsx")), kind=XLSX)


