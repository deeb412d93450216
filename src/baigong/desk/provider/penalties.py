"""What was imposed on this provider: the deadline, the reasons, and the report of what was put right."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.forms import checked, typed
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.offer import queries as offer
from baigong.supervision import actions, queries
from baigong.supervision.words import PenaltyState, PenaltyStep

from .door import door

TINTS = {PenaltyState.IMPOSED: "act", PenaltyState.HANDED_IN: "wait", PenaltyState.RECTIFIED: "ok"}
COLUMNS = (
    Column("step", _("处理"), "strong", sub="no"), Column("imposed_on", _("作出"), "day"),
    Column("barred_until", _("不得新办至"), "day"), Column("state", _("状态"), "tag"), Column("left", _("整改时限"), "clock"),
)


class HandingIn(forms.Form):
    """What was put right."""

    report = forms.CharField(label=_("整改情况"), max_length=4000, widget=forms.Textarea(attrs={"rows": 6}),
                             help_text=_("逐条写明怎样改的、谁负责、有什么凭据"))


@page(door, "penalties/", title=_("整改"))
def penalties(ask: Ask) -> Show | HttpResponse:
    """All of them, latest first."""
    found = queries.penalties(by=ask.by)
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, [_row(one, ask) for one in found], name=str(_("整改")))
    here = listing.page_of(ask, found)
    return show(columns=COLUMNS, here=here, export_url=listing.export_url(ask), rows=[_row(one, ask) for one in here.object_list])


@page(door, "penalties/<int:penalty_id>/", title=_("整改"))
def penalty(ask: Ask, penalty_id: int) -> Show:
    """One of them, with the form while it is to be put right."""
    one = queries.penalty(penalty_id, by=ask.by)
    english = ask.language == "en"
    return show(
        one=one, row=_row(one, ask), is_open=one.state == PenaltyState.IMPOSED, is_fixed=one.state == PenaltyState.RECTIFIED,
        form=typed(ask, HandingIn, "hand_in", initial={"report": one.report}),
        lines=[{"text": line["en" if english else "zh"], "basis": f"{one.document} {line['basis']}"} for line in one.lines],
        crumbs=[{"label": _("整改"), "url": reverse("provider:penalties")}, {"label": one.no}])


@penalty.deed("hand_in")
def hand_in(ask: Ask, penalty_id: int) -> SeeOther:
    """Hand the report in."""
    given = checked(typed(ask, HandingIn, "hand_in"))
    actions.hand_in_rectification(by=ask.by, now=ask.now, penalty_id=penalty_id, report=given["report"])
    return ask.again(_("已提交，等待验收"))


def _row(one: Any, ask: Ask) -> dict[str, object]:
    state = PenaltyState(one.state)
    return {
        "no": one.no, "step": PenaltyStep(one.step).label(ask.language), "imposed_on": one.imposed_on,
        "barred_until": one.barred_until, "state": (state.label(ask.language), TINTS[state]),
        "left": offer.days_left(one.fix_due_on, ask.today) if state == PenaltyState.IMPOSED else None,
        "url": reverse("provider:penalty", args=[one.pk]),
    }
