"""Orders: ask a provider for a cohort, follow its answer, nominate staff to the seats once it is open."""

from datetime import timedelta
from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.forms import checked, choices, day, typed, why
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.enrolment import actions as enrolment_actions
from baigong.enrolment import queries as enrolment
from baigong.enrolment.words import Refusal
from baigong.journal import queries as journal
from baigong.kernel.refused import Refused
from baigong.offer import actions
from baigong.offer import queries as offer
from baigong.offer.words import Level, OrderState
from baigong.offer.words import State as CohortState
from baigong.offer.words.programme import Programme
from baigong.people import queries as people

from .door import door

COLUMNS = (Column("what", _("职业和等级"), "strong", sub="no"), Column("provider", _("培训机构")),
           Column("heads", _("人数"), "number"), Column("from_on", _("期望开班起"), "day"),
           Column("until_on", _("期望开班止"), "day"), Column("state", _("状态"), "tag", sub="cohort"))
STAFF = (Column("name", _("姓名"), "strong", sub="id_number"), Column("age", _("年龄"), "number"))
TINTS = {OrderState.ASKED: "wait", OrderState.ACCEPTED: "ok", OrderState.DECLINED: "no"}


class Ordering(forms.Form):
    """What, from whom, for how many, when."""

    scope = forms.ChoiceField(label=_("培训什么，由谁培训"), help_text=_("列出本省（市）培训机构备案的职业和等级"))
    heads = forms.IntegerField(label=_("人数"), min_value=1, max_value=500)
    from_on = day(_("期望开班起"))
    until_on = day(_("期望开班止"))
    programme = forms.ChoiceField(
        label=_("培训项目种类"), choices=choices(Programme), widget=forms.RadioSelect, initial=Programme.SKILLS.value,
        required=False, help_text=_("决定按哪些政策补贴。适岗、岗前培训按班补贴给企业；学徒制须先报送项目并获确定"))
    wishes = forms.CharField(label=_("其他要求"), required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, ask: Ask, **more: Any) -> None:
        super().__init__(*args, **more)
        place = people.organisation(ask.by.organisation_id or 0).region_id
        self.fields["scope"].choices = [("", _("请选择")), *(
            (f"{one.provider_id}:{one.occupation_id}:{one.level}",
             f"{one.occupation.name} {Level(one.level).label(ask.language)} · {one.provider.name}")
            for one in offer.scopes_in(place, on=ask.today))]
        self.fields["from_on"].initial, self.fields["until_on"].initial = (
            ask.today + timedelta(days=days) for days in (21, 60))

    def given(self) -> dict[str, Any]:
        """As the action takes it."""
        rest = dict(self.cleaned_data)
        provider, occupation, level = rest.pop("scope").split(":")
        rest["programme"] = rest["programme"] or Programme.SKILLS
        return {"provider_id": int(provider), "occupation_code": occupation, "level": level, **rest}


class Withdrawing(forms.Form):
    """Why it is taken back."""

    why = why(_("撤回理由"))


@page(door, "orders/", title=_("订单班"))
def orders(ask: Ask) -> Show | HttpResponse:
    """The employer's orders, by state; all of them as a file."""
    state = ask.get.get("state", "")
    found = offer.orders(by=ask.by, state=state if state in OrderState.codes() else "")
    if listing.wants_file(ask):
        rows = listing.in_lots(found, lambda lot: [_row(one, ask) for one in lot])
        return listing.file_of(COLUMNS, rows, name=str(_("订单")))
    here = listing.page_of(ask, found)
    counts = offer.orders_by_state(by=ask.by)
    chips = [{"label": _("全部"), "url": "?", "count": sum(counts.values()), "current": not state}] + [
        {"label": one.label(ask.language), "url": f"?state={one}", "count": n, "current": one == state}
        for one, n in counts.items() if n]
    return show(columns=COLUMNS, rows=[_row(one, ask) for one in here], here=here, chips=chips,
                export_url=listing.export_url(ask))


@page(door, "orders/new/", title=_("下订单"))
def new_order(ask: Ask) -> Show:
    """What is wanted."""
    return show(form=typed(ask, Ordering, "place", ask=ask), crumbs=[
        {"label": _("订单班"), "url": reverse("employer:orders")}, {"label": _("下订单")}])


@new_order.deed("place")
def place(ask: Ask) -> SeeOther:
    """Ask the provider."""
    form = typed(ask, Ordering, "place", ask=ask)
    checked(form)
    made = actions.place_order(by=ask.by, now=ask.now, **form.given())
    return ask.done(_("已下订单，等待机构答复"), "employer:order", made.pk)


@page(door, "orders/<int:order_id>/", title=_("订单"))
def order(ask: Ask, order_id: int) -> Show:
    """One order: its answer, its cohort, who is nominated, and whom one may still nominate (`?text=` part of a name)."""
    one = offer.order(order_id, by=ask.by)
    cohort = one.cohort
    nominees = enrolment.nominees_of(one, by=ask.by)
    open_now = cohort is not None and cohort.state == CohortState.OPEN
    text = ask.get.get("text", "").strip()
    text = "" if people.looks_like_id(text) else text
    staff = people.persons(by=ask.by, text=text).exclude(pk__in=[row.nomination.worker_id for row in nominees])
    here = listing.page_of(ask, staff if open_now else staff.none())
    return show(
        one=one, row=_row(one, ask), facts=_facts(one, ask), here=here, columns=STAFF, text=text, open_now=open_now,
        rows=[{"id": card.id, "name": card.name, "id_number": card.id_number, "age": card.age}
              for card in people.cards(here, on=ask.today)],
        nominees=[{"one": row.nomination, "state": row.state.label(ask.language) if row.state else "",
                   "card": card} for row, card in zip(
                       nominees, people.cards([row.nomination.worker for row in nominees], on=ask.today), strict=True)],
        left=one.heads - len(nominees), withdrawing=typed(ask, Withdrawing, "withdraw")
        if one.state in (OrderState.ASKED, OrderState.ACCEPTED) and not _stands(cohort) else None,
        history=told(journal.history_of(one), language=ask.language),
        crumbs=[{"label": _("订单班"), "url": reverse("employer:orders")}, {"label": one.no}])


@order.deed("nominate")
def nominate(ask: Ask, order_id: int) -> SeeOther:
    """Nominate the picked ones."""
    picked = [int(one) for one in ask.post.getlist("worker") if one.isdecimal()]
    if not picked:
        raise Refused(Refusal.ROSTER_EMPTY)
    made = enrolment_actions.nominate(by=ask.by, now=ask.now, order_id=order_id, worker_ids=picked)
    return ask.again(_("已提名 {n} 人，已通知本人报名").format(n=len(made)))


@order.deed("unnominate")
def unnominate(ask: Ask, order_id: int) -> SeeOther:
    """Take one nomination back."""
    one = offer.order(order_id, by=ask.by)
    wanted = ask.post.get("nomination", "")
    (found,) = [row.nomination.pk for row in enrolment.nominees_of(one, by=ask.by)
                if str(row.nomination.pk) == wanted] or [0]
    enrolment_actions.withdraw_nomination(by=ask.by, now=ask.now, nomination_id=found)
    return ask.again(_("已取消提名"))


@order.deed("withdraw")
def withdraw(ask: Ask, order_id: int) -> SeeOther:
    """Take the order back."""
    actions.withdraw_order(by=ask.by, now=ask.now, order_id=order_id, **checked(typed(ask, Withdrawing, "withdraw")))
    return ask.again(_("已撤回，机构已获通知"))


def _stands(cohort: Any) -> bool:
    return cohort is not None and cohort.state != CohortState.CANCELLED


def _row(one: Any, ask: Ask) -> dict[str, Any]:
    state = OrderState(one.state)
    cohort = f"{one.cohort.no} · {CohortState(one.cohort.state).label(ask.language)}" if one.cohort else ""
    return {"what": f"{one.occupation.name} {Level(one.level).label(ask.language)}", "no": one.no,
            "provider": one.provider.name, "heads": one.heads, "from_on": one.from_on, "until_on": one.until_on,
            "state": (state.label(ask.language), TINTS.get(state, "")), "cohort": cohort,
            "url": reverse("employer:order", args=[one.pk])}


def _facts(one: Any, ask: Ask) -> list[dict[str, Any]]:
    row = _row(one, ask)
    facts = [{"label": _("培训机构"), "value": row["provider"]}, {"label": _("职业和等级"), "value": row["what"]},
             {"label": _("培训项目种类"), "value": Programme(one.programme).label(ask.language)},
             {"label": _("人数"), "value": one.heads}, {"label": _("期望开班"), "value": f"{one.from_on} — {one.until_on}"}]
    if one.wishes:
        facts.append({"label": _("其他要求"), "value": one.wishes})
    if one.cohort:
        facts.append({"label": _("班次"), "value": row["cohort"], "url": f"/courses/{one.cohort_id}/"}
                     if one.cohort.state in (CohortState.OPEN, CohortState.RUNNING, CohortState.ENDED)
                     else {"label": _("班次"), "value": row["cohort"]})
    return facts
