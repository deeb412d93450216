"""The skill ladder on the phone: where I stand, what opens next, by which routes, what is missing, and when."""

from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk.climbing import bridges_shown, rungs_shown, step_shown
from baigong.desk.forms import checked, typed, why
from baigong.desk.grounding import StateGround, ground_row
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.offer import queries as offer
from baigong.talent import actions, queries
from baigong.talent.words import GroundState, HonourState

from .door import door

TINTS = {GroundState.STATED: "wait", GroundState.CONFIRMED: "ok", GroundState.DECLINED: "no"}
STANDING = (GroundState.STATED, GroundState.CONFIRMED)


class Withdraw(forms.Form):
    """Taking back what one stated."""

    ground_id = forms.IntegerField(widget=forms.HiddenInput)
    why = why(_("原因"))


@page(door, "ladder/", title=_("技能阶梯"))
def ladder(ask: Ask) -> Show:
    """One occupation's ladder (`?occupation=`, else the first the worker has something in), grounds, honours, placings."""
    mine = queries.occupations_of(by=ask.by)
    wanted = ask.get.get("occupation", "")
    code = wanted if wanted in dict(mine) else mine[0][0] if mine else ""
    return show(
        chips=[{"label": name, "url": f"?occupation={one}", "current": one == code} for one, name in mine],
        occupation=dict(mine).get(code, ""), **(_climb(ask, code) if code else {"at": "", "rungs": ()}),
        grounds=[_ground(one, ask) for one in queries.grounds_of(ask.by.person_id or 0, by=ask.by)],
        honours=[_honour(one, ask) for one in queries.honours_of(ask.by.person_id or 0, by=ask.by)],
        placings=[_placing(one, ask) for one in queries.placed_of(ask.by.person_id or 0)],
        form=typed(ask, StateGround, "state", ask=ask, initial={"occupation": dict(mine).get(code, "")}),
        public_url=reverse("public:ladder"),
    )


@ladder.deed("state")
def state(ask: Ask) -> SeeOther:
    """State something about oneself."""
    form = typed(ask, StateGround, "state", ask=ask)
    checked(form)
    made = actions.state_ground(by=ask.by, now=ask.now, person_id=ask.by.person_id or 0, **form.said())
    return SeeOther(f"{reverse('worker:ladder')}?occupation={made.occupation_id}")


@ladder.deed("withdraw")
def withdraw(ask: Ask) -> SeeOther:
    """Take a statement back."""
    actions.withdraw_ground(by=ask.by, now=ask.now, **checked(Withdraw(ask.post)))
    return ask.again(_("已撤回"))


def _climb(ask: Ask, code: str) -> dict[str, Any]:
    """The judged ladder: rungs, the next one with its routes, and what lies above it."""
    found = queries.climb_of(ask.by.person_id or 0, occupation=code, by=ask.by, on=ask.today)
    words = ask.language
    above = [one for one in found.steps if one.routes and one is not found.next]
    return {
        "at": found.at.label(words) if found.at else "", "rungs": rungs_shown(found, words),
        "next": step_shown(found.next, words) if found.next else None,
        "above": [step_shown(one, words) for one in above],
        "bridges": bridges_shown(found, words), "conditions": found.conditions, "find_url": _training(ask, code),
    }


def _training(ask: Ask, code: str) -> str:
    """Open classes of the occupation, or "" where there is none now."""
    offered = {occupation for occupation, _name in offer.offered_now(on=ask.today).occupations}
    return f"{reverse('worker:find')}?occupation={code}" if code in offered else ""


def _ground(one: Any, ask: Ask) -> dict[str, Any]:
    state = GroundState(one.state)
    form = Withdraw(auto_id=f"ground{one.pk}_%s", initial={"ground_id": one.pk}) if state in STANDING else None
    return {**ground_row(one, ask), "tag": state.label(ask.language), "tint": TINTS.get(state, ""), "form": form,
            "slug": str(one.pk)}


def _honour(one: Any, ask: Ask) -> dict[str, Any]:
    void = one.state == HonourState.REVOKED
    return {"on": one.granted_on, "title": queries.shelf().honours[one.code].label(ask.language),
            "note": f"{one.given_by} · {one.document_no}" + (f" · {one.why}" if void else ""), "state": "void" if void else "done"}


def _placing(one: Any, ask: Ask) -> dict[str, Any]:
    place = _("{occupation} 第 {place} 名").format(occupation=one.occupation.name, place=one.place)
    return {"on": one.contest.held_on, "title": one.contest.name, "note": place,
            "url": reverse("public:contest", args=[one.contest_id]), "link": _("看成绩")}
