"""One role held: over what, since when, what happened to it, and its end."""

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import happened
from baigong.desk.forms import checked, day, typed, why
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.journal import queries as journal
from baigong.people import actions, queries

from .door import door
from .roles import only_chiefs, row_of


class End(forms.Form):
    """From which day the role is no longer held, and why."""

    until_on = day(_("终止日期"))
    why = why(_("原因"))


@page(door, "roles/<int:role_id>/", title=_("岗位"))
def role(ask: Ask, role_id: int) -> Show:
    """One role held, what happened to it, and its end."""
    only_chiefs(ask)
    one = queries.roles_within(by=ask.by, on=ask.today).get(pk=role_id)
    return show(one=one, row=row_of(one, ask),
                crumbs=[{"label": _("岗位"), "url": reverse("officer:roles")}, {"label": one.person.name}],
                form=typed(ask, End, "end", initial={"until_on": ask.today}),
                history=happened.told(journal.history_of(one), language=ask.language))


@role.deed("end")
def end(ask: Ask, role_id: int) -> SeeOther:
    """End the role."""
    actions.end_role(by=ask.by, now=ask.now, role_id=role_id, **checked(typed(ask, End, "end")))
    return ask.done(_("已终止"), "officer:roles")
