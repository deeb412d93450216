"""Visits as officers see them: the list, one ordered for a reason, one with what was seen and what follows."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.forms import checked, typed, why
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.journal import queries as journal
from baigong.offer import queries as offer
from baigong.offer.words import Level
from baigong.supervision import actions, queries
from baigong.supervision.words import VisitState

from .door import JUDGES, door

TINTS = {VisitState.PLANNED: "wait", VisitState.ENTERED: "act", VisitState.SIGNED: "ok", VisitState.CALLED_OFF: "no"}
COLUMNS = (
    Column("what", _("班次"), "strong", sub="class_no"), Column("provider", _("培训机构")),
    Column("held_on", _("检查日"), "day", sort=True), Column("inspectors", _("检查员")), Column("seen", _("在场"), "number"),
    Column("roster", _("名册"), "number"), Column("found", _("发现问题"), "number"), Column("state", _("状态"), "tag"),
)


class Ordering(forms.Form):
    """Which session, who goes, and why."""

    cohort_no = forms.CharField(label=_("班次编号"), max_length=40)
    nth = forms.IntegerField(label=_("第几节课"), min_value=1, max_value=500)
    first_id = forms.TypedChoiceField(label=_("检查员"), coerce=int)
    second_id = forms.TypedChoiceField(label=_("另一名检查员"), coerce=int)
    why = why(_("检查原因"))

    def __init__(self, *args: Any, ask: Ask, **more: Any) -> None:
        super().__init__(*args, **more)
        self.ask = ask
        people = [(one.pk, one.name) for one in queries.inspectors_for(ask.by.region, on=ask.today)]
        self.fields["first_id"].choices = self.fields["second_id"].choices = people

    def clean(self) -> dict[str, Any]:
        """The session meant, of a class the officer sees."""
        given = dict(super().clean() or {})
        no, nth = given.pop("cohort_no", "").strip(), given.pop("nth", 0)
        cohort = offer.cohorts_for(by=self.ask.by).filter(no=no).first() if no else None
        session = offer.sessions_of(cohort.pk).filter(nth=nth).first() if cohort else None
        if no and nth and session is None:
            self.add_error("nth", _("没有这个班次或这节课"))
        return {**given, "session_id": session and session.pk}


class CallingOff(forms.Form):
    """Why it does not take place."""

    why = why(_("取消原因"))


@page(door, "visits/", title=_("检查记录"))
def visits(ask: Ask) -> Show | HttpResponse:
    """A page of the list, or all of it as a file."""
    state = ask.get.get("state", "")
    found = queries.visits(by=ask.by).prefetch_related("spots")
    if state in VisitState.codes():
        found = found.filter(state=state)
    found = listing.ordered(ask, found, {"held_on": "held_on"})
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, listing.in_lots(found, lambda lot: [row_of(one, ask) for one in lot]),
                               name=str(_("检查记录")))
    here = listing.page_of(ask, found)
    return show(
        columns=COLUMNS, here=here, rows=[row_of(one, ask) for one in here.object_list], export_url=listing.export_url(ask),
        form=typed(ask, Ordering, "order", ask=ask) if ask.by.role in JUDGES else None,
        chips=[{"label": _("全部"), "url": reverse("officer:visits"), "current": not state},
               *({"label": one.label(ask.language), "url": f"?state={one}", "current": state == one} for one in VisitState)])


@visits.deed("order")
def order(ask: Ask) -> SeeOther:
    """Send two inspectors for a stated reason."""
    given = checked(typed(ask, Ordering, "order", ask=ask))
    made = actions.order_visit(by=ask.by, now=ask.now, **given)
    return ask.done(_("已安排，已通知检查员"), "officer:visit", made.pk)


@page(door, "visits/<int:visit_id>/", title=_("检查"))
def visit(ask: Ask, visit_id: int) -> Show:
    """What was seen, what attendance says of the same hour, photos, and the way to a penalty."""
    one = queries.visit(visit_id, by=ask.by)
    roll = queries.roll_of(one) if one.entered_at else []
    causes = queries.causes_of(one)
    follow = urlencode([("on", one.ground), *(("found", code) for code in causes)])
    return show(
        one=one, row=row_of(one, ask), crumbs=[{"label": _("检查记录"), "url": reverse("officer:visits")}, {"label": one.no}],
        absent=[who.enrolment.worker.name for who in roll if who.seen is False],
        contradicted=[who.enrolment.worker.name for who in roll if who.contradicts],
        spots=[kind.label(ask.language) for kind in queries.spots_of(one)],
        photos=[reverse("officer:visit_photo", args=[one.pk, kept.pk]) for kept in queries.photos_of(one)],
        form=typed(ask, CallingOff, "call_off") if ask.by.role in JUDGES and one.state == VisitState.PLANNED else None,
        propose_url=f"{reverse('officer:penalty_new', args=[one.cohort.provider_id])}?{follow}"
        if ask.by.role in JUDGES and one.entered_at else "",
        cohort_url=reverse("officer:cohort", args=[one.cohort_id]),
        draw_url=reverse("officer:draw", args=[one.draw_id]) if one.draw_id else "",
        history=told(journal.history_of(one), language=ask.language),
    )


@visit.deed("call_off")
def call_off(ask: Ask, visit_id: int) -> SeeOther:
    """It does not take place."""
    given = checked(typed(ask, CallingOff, "call_off"))
    actions.call_off_visit(by=ask.by, now=ask.now, visit_id=visit_id, why=given["why"])
    return ask.again(_("已取消"))


@page(door, "visits/<int:visit_id>/photos/<int:photo_id>/", title=_("现场照片"), template="officer/visit.html")
def visit_photo(ask: Ask, visit_id: int, photo_id: int) -> HttpResponse:
    """The picture itself."""
    kept = queries.photo(photo_id, by=ask.by)
    if kept.visit_id != visit_id:
        raise type(kept).DoesNotExist
    return HttpResponse(bytes(kept.content), content_type=kept.kind, headers={"Cache-Control": "private, max-age=3600"})


def row_of(one: Any, ask: Ask) -> dict[str, Any]:
    """A visit as lists and its page show it."""
    state, cohort = VisitState(one.state), one.cohort
    return {
        "no": one.no, "what": f"{cohort.occupation.name} {Level(cohort.level).label(ask.language)}", "class_no": cohort.no,
        "provider": cohort.provider.name, "held_on": one.held_on, "inspectors": f"{one.first.name}、{one.second.name}",
        "seen": one.seen, "roster": one.roster, "found": len(one.spots.all()),
        "state": (state.label(ask.language), TINTS[state]), "url": reverse("officer:visit", args=[one.pk]),
    }
