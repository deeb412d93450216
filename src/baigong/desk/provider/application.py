"""Applying for a cohort: what is taught, where, when, for how many. The timetable follows on its own page."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from baigong.desk.forms import checked
from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.offer import actions
from baigong.offer import queries as offer

from .application_form import CohortForm
from .door import door


@page(door, "cohorts/new/", title=_("申请开班"))
def application(ask: Ask) -> Show:
    """An empty application, or with `?order=` one for the order of an employer."""
    return show(form=CohortForm(ask.post or None, ask=ask, order=_order(ask)), cohort=None, order=_order(ask))


@application.deed("draft")
def draft(ask: Ask) -> HttpResponse:
    """Keep it as a draft and go on to the timetable."""
    given = checked(CohortForm(ask.post, ask=ask))
    order = _order(ask)
    cohort = actions.draft_cohort(by=ask.by, now=ask.now, order_id=order.pk if order else None, **given)
    return ask.done(_("已存为草稿，备案号 %(no)s；请排课") % {"no": cohort.no}, "provider:timetable", cohort.pk)


@page(door, "cohorts/<int:cohort_id>/edit/", template="provider/application.html", title=_("修改开班申请"))
def edit(ask: Ask, cohort_id: int) -> Show:
    """An application written earlier."""
    cohort = offer.own_cohort(cohort_id, by=ask.by)
    return show(form=CohortForm(ask.post or None, ask=ask, cohort=cohort), cohort=cohort, order=None)


@edit.deed("edit")
def rewrite(ask: Ask, cohort_id: int) -> HttpResponse:
    """Keep the changes."""
    given = checked(CohortForm(ask.post, ask=ask))
    cohort = actions.edit_cohort(by=ask.by, now=ask.now, cohort_id=cohort_id, **given)
    return ask.done(_("已保存"), "provider:cohort", cohort.pk)


def _order(ask: Ask) -> Any:
    """The order that `?order=` names, if it is one of this provider's."""
    wanted = ask.get.get("order", "")
    return offer.order(int(wanted), by=ask.by) if wanted.isdecimal() else None
