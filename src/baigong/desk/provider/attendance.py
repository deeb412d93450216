"""A cohort's attendance: sessions across, workers down, minutes that count; each cell leads to its correction."""

from datetime import datetime, time
from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from baigong.desk.forms import checked, typed, why
from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.learning import actions
from baigong.learning import queries as learning
from baigong.learning.decide import Hours, Line
from baigong.learning.words import Counts, Means, Presence
from baigong.offer.words import State
from baigong.people.words import Role

from .door import door

SIGNS = {Counts.WHOLE: "✓", Counts.OPEN: "…", Counts.COMING: "·", Counts.NONE: "✗"}


class Correction(forms.Form):
    """What should stand instead, and why."""

    presence = forms.ChoiceField(label=_("更正为"))
    arrived = forms.TimeField(label=_("到课时间（迟到时填）"), required=False,
                              widget=forms.TimeInput(attrs={"type": "time"}))
    left = forms.TimeField(label=_("离开时间（早退时填）"), required=False,
                           widget=forms.TimeInput(attrs={"type": "time"}))
    why = why(_("理由（将原样告知学员）"))

    def __init__(self, *args: Any, language: str, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["presence"].choices = [(str(one), one.label(language)) for one in Presence]


@page(door, "cohorts/<int:cohort_id>/attendance/", title=_("全班考勤"))
def attendance(ask: Ask, cohort_id: int) -> Show:
    """The grid, each day's share against the line, and whether the cohort can be closed."""
    found = learning.attendance_seen(cohort_id, by=ask.by, at=ask.now)
    words, cohort = ask.language, found.cohort
    rules = learning.rules(cohort.opens_on)
    over = bool(found.sessions) and found.sessions[-1].ends_at <= ask.now
    return show(
        cohort=cohort, sessions=found.sessions, rules=rules,
        rows=[{"name": seat.worker.name, "hours": hours, "low": _is_low(hours),
               "cells": [_cell(seat.pk, line, words) for line in hours.lines]} for seat, hours in found.rows],
        days=[{"label": f"{day.on:%m-%d}", "value": day.percent, "text": f"{day.percent}%",
               "kind": "late" if day.percent < rules.class_day_min_percent else "ok"} for day in found.days],
        faults=[reason.text(words) for reason in found.qualifies.reasons],
        may_close=over and cohort.state == State.RUNNING and ask.by.role == Role.PROVIDER_CLERK,
    )


@attendance.deed("close")
def close(ask: Ask, cohort_id: int) -> HttpResponse:
    """End the cohort: complete or not, each is told."""
    actions.close_cohort(by=ask.by, cohort_id=cohort_id, now=ask.now)
    return ask.again(_("已结课，学员已收到结果"))


@page(door, "sessions/<int:session_id>/attendance/<int:enrolment_id>/", title=_("更正考勤"), under="provider:cohorts")
def correction(ask: Ask, session_id: int, enrolment_id: int) -> Show:
    """One worker in one session: what stands, how it came about, and what should stand."""
    session = learning.session_to_mark(session_id, by=ask.by)
    seat = learning.enrolments_seen(by=ask.by).get(pk=enrolment_id, cohort_id=session.cohort_id)
    hours = learning.hours_seen(enrolment_id, by=ask.by, at=ask.now)
    (line,) = [one for one in hours.lines if one.session_id == session_id]
    trail = [{"at": mark.at, "what": f"{Presence(mark.presence).label(ask.language)} · {mark.minutes} ′",
              "who": Means(mark.means).label(ask.language), "why": mark.why}
             for mark in learning.trail_of(session_id, enrolment_id)]
    return show(session=session, seat=seat, line=line, counts=line.counts.label(ask.language), trail=trail,
                why_not=line.why_not.text(ask.language) if line.why_not else "",
                form=typed(ask, Correction, "correct", language=ask.language))


@correction.deed("correct")
def correct(ask: Ask, session_id: int, enrolment_id: int) -> HttpResponse:
    """Change it; the worker is told the reason."""
    session = learning.session_to_mark(session_id, by=ask.by)
    given = checked(typed(ask, Correction, "correct", language=ask.language))
    presence = Presence(given["presence"])
    actions.correct_attendance(
        by=ask.by, session_id=session_id, enrolment_id=enrolment_id, presence=presence, why=given["why"], now=ask.now,
        arrived_at=_on_day(session, given["arrived"]), left_at=_on_day(session, given["left"]))
    return ask.done(_("已更正，并已告知学员"), "provider:attendance", session.cohort_id)


def _cell(enrolment_id: int, line: Line, words: str) -> dict[str, object]:
    """A cell: a sign or the minutes, and in words for those who do not see."""
    sign = SIGNS.get(line.counts) or f"{line.minutes}′"
    return {"sign": sign, "said": f"{line.counts.label(words)} {line.minutes}", "counts": str(line.counts),
            "url": reverse("provider:correction", args=[line.session_id, enrolment_id])}


def _is_low(hours: Hours) -> bool:
    """Can this worker no longer reach the line, or has not?"""
    return hours.may_still_miss < 0


def _on_day(session: object, at: time | None) -> datetime | None:
    """A time of the session's day in China."""
    if at is None:
        return None
    day = timezone.localtime(session.starts_at)  # type: ignore[attr-defined]
    return day.replace(hour=at.hour, minute=at.minute, second=0, microsecond=0)
