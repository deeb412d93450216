"""One session moved to another day, time or room: with the reason, which its trainees are told."""

from datetime import datetime
from typing import Any

from django import forms
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from baigong.desk.forms import checked, day, typed, why
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.learning import actions
from baigong.learning import queries as learning
from baigong.offer import queries as offer

from .door import door


class Moving(forms.Form):
    """When and where instead."""

    on = day(_("改到哪天"))
    at = forms.TimeField(label=_("几点开始"), widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}))
    place_id = forms.TypedChoiceField(label=_("地点"), coerce=int)
    why = why(_("调课理由"), help_text=_("将告知全班学员"))

    def __init__(self, *args: Any, ask: Ask, session: Any, **more: Any) -> None:
        starts = timezone.localtime(session.starts_at)
        super().__init__(*args, initial={"on": starts.date(), "at": starts.time(), "place_id": session.place_id}, **more)
        self.fields["place_id"].choices = [
            (one.pk, one.name) for one in offer.places_of(session.cohort.provider_id, by=ask.by)]


@page(door, "sessions/<int:session_id>/move/", title=_("调课"), under="provider:cohorts")
def move(ask: Ask, session_id: int) -> Show:
    """The session as it stands, and the form."""
    session = learning.session_to_mark(session_id, by=ask.by)
    cohort = session.cohort
    return show(
        session=session, cohort=cohort, form=typed(ask, Moving, "move", ask=ask, session=session), crumbs=[
            {"label": _("班次"), "url": reverse("provider:cohorts")},
            {"label": cohort.no, "url": reverse("provider:cohort", args=[cohort.pk])}, {"label": _("调课")}])


@move.deed("move")
def move_it(ask: Ask, session_id: int) -> SeeOther:
    """Move it, unless the class, the teacher or the room is taken then."""
    session = learning.session_to_mark(session_id, by=ask.by)
    given = checked(typed(ask, Moving, "move", ask=ask, session=session))
    starts_at = datetime.combine(given["on"], given["at"], tzinfo=timezone.get_default_timezone())
    actions.move_session(by=ask.by, now=ask.now, session_id=session_id, starts_at=starts_at, place_id=given["place_id"],
                         why=given["why"])
    return ask.done(_("已调课，学员已获通知"), "provider:cohort", session.cohort_id)
