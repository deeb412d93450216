"""Draws by lot: announce one, hold it, look after its visits, publish it when all is over."""

import secrets
from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.forms import checked, day, typed
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.journal import queries as journal
from baigong.people import queries as people
from baigong.supervision import actions, queries
from baigong.supervision.words import DrawState

from .door import JUDGES, door
from .visits import COLUMNS as VISITS
from .visits import row_of

TINTS = {DrawState.ANNOUNCED: "act", DrawState.DRAWN: "wait", DrawState.PUBLISHED: "ok"}
COLUMNS = (Column("no", _("编号"), "strong", sub="region"), Column("from_on", _("自"), "day", sort=True),
           Column("until_on", _("至"), "day"), Column("visits", _("检查次数"), "number"), Column("state", _("状态"), "tag"))


class Announcing(forms.Form):
    """Where, when and how many."""

    region = forms.ChoiceField(label=_("地区"))
    from_on = day(_("自"))
    until_on = day(_("至"), help_text=_("最多一周"))
    visits = forms.IntegerField(label=_("检查几次"), min_value=1, max_value=50, initial=5)

    def __init__(self, *args: Any, ask: Ask, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["region"].choices = [(one.pk, one.name) for one in people.regions_under(ask.by.region, on=ask.today)]


@page(door, "draws/", title=_("随机抽查"))
def draws(ask: Ask) -> Show | HttpResponse:
    """The list and the form that announces one."""
    found = listing.ordered(ask, queries.draws(by=ask.by), {"from_on": "from_on"})
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, [_row(one, ask) for one in found], name=str(_("随机抽查")))
    here = listing.page_of(ask, found)
    given = {"region": ask.by.region, "from_on": ask.today, "until_on": ask.today}
    return show(columns=COLUMNS, here=here, rows=[_row(one, ask) for one in here.object_list],
                export_url=listing.export_url(ask),
                form=typed(ask, Announcing, "announce", ask=ask, initial=given) if ask.by.role in JUDGES else None)


@draws.deed("announce")
def announce(ask: Ask) -> SeeOther:
    """Fix days and seed; the seed comes from the computer's own chance, and nobody sees it before the end."""
    given = checked(typed(ask, Announcing, "announce", ask=ask))
    made = actions.announce_draw(by=ask.by, now=ask.now, seed=secrets.token_hex(24), **given)
    return ask.done(_("已预告，种子的指纹已公开"), "officer:draw", made.pk)


@page(door, "draws/<int:draw_id>/", title=_("随机抽查"))
def draw(ask: Ask, draw_id: int) -> Show:
    """One draw, its visits, its history."""
    one = queries.draw(draw_id, by=ask.by)
    state = DrawState(one.state)
    found = queries.visits(by=ask.by).filter(draw=one).prefetch_related("spots")
    return show(
        one=one, row=_row(one, ask), columns=VISITS, rows=[row_of(visit, ask) for visit in found],
        crumbs=[{"label": _("随机抽查"), "url": reverse("officer:draws")}, {"label": one.no}],
        steps=[{"label": label, "state": "done" if n <= list(DrawState).index(state) else "todo"}
               for n, label in enumerate(word.label(ask.language) for word in DrawState)],
        may=ask.by.role in JUDGES, state=str(state), public_url=reverse("public:draw", args=[one.pk]),
        history=told(journal.history_of(one), language=ask.language),
    )


@draw.deed("hold")
def hold(ask: Ask, draw_id: int) -> SeeOther:
    """Draw: the inspectors are told, the visited are not."""
    actions.hold_draw(by=ask.by, now=ask.now, draw_id=draw_id)
    return ask.again(_("已抽取，已通知检查员"))


@draw.deed("publish")
def publish(ask: Ask, draw_id: int) -> SeeOther:
    """Show everyone the seed, the pool and the visits."""
    actions.publish_draw(by=ask.by, now=ask.now, draw_id=draw_id)
    return ask.again(_("已公布，人人可以重算"))


def _row(one: Any, ask: Ask) -> dict[str, object]:
    state = DrawState(one.state)
    return {"no": one.no, "region": one.region.name, "from_on": one.from_on, "until_on": one.until_on,
            "visits": one.visits_wanted, "state": (state.label(ask.language), TINTS[state]),
            "url": reverse("officer:draw", args=[one.pk])}
