"""What a change of policy means for me: the same facts by the rules of the day before and by those of the day, and why."""

from datetime import date
from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong import rules
from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.kernel.fen import yuan
from baigong.offer.words import Level
from baigong.people import queries as people
from baigong.policy import queries as policy
from baigong.subsidy import facts

from .door import door


class Choose(forms.Form):
    """The day a policy changed on."""

    on = forms.ChoiceField(label=_("哪天的变化"))


@page(door, "changes/", title=_("政策变化"))
def changes(ask: Ask) -> Show:
    """Choose a day on which a policy of my place changed; see what it means for each of my certificates."""
    person = people.person(ask.by.person_id or 0, by=ask.by)
    days = policy.days_of_change(person.region_id)
    form = Choose(ask.get if "on" in ask.get else None, initial={"on": _nearest(days, ask.today)})
    form.fields["on"].choices = [(one.isoformat(), one.isoformat()) for one in days]  # type: ignore[attr-defined]
    day = date.fromisoformat(form.cleaned_data["on"]) if form.is_bound and form.is_valid() else _nearest(days, ask.today)
    found = facts.turned(person, day=day, today=ask.today) if day else []
    return show(form=form, day=day, has_days=bool(days), rows=[_row(one, ask.language) for one in found],
                back=reverse("worker:claims"))


def _nearest(days: list[date], today: date) -> date | None:
    """The latest change that has come, else the first that will."""
    return next((one for one in days if one <= today), days[-1] if days else None)


def _row(one: facts.Turned, language: str) -> dict[str, Any]:
    english = language == "en"
    changed = one.changed
    level = Level(one.certificate.level).label(language)
    return {
        "policy": one.row.named(language), "about": f"{one.certificate.occupation.name} {level}",
        "matters": changed.matters, "before": _answer(changed.before), "after": _answer(changed.after),
        "turns": [text for turn in changed.turns if (text := _said(turn.after or turn.before, english))],
        "law": [row.text_en if english else row.text for row in changed.law],
    }


def _said(line: rules.Line | None, english: bool) -> str:
    return "" if line is None else line.text_en if english else line.text


def _answer(verdict: rules.Verdict | None) -> str:
    if verdict is None:
        return str(_("没有这项政策"))
    if verdict.pays is None:
        return str(_("部分事实待核实"))
    if not verdict.pays:
        return str(_("不符合条件"))
    return str(_("可补贴 {amount} 元")).format(amount=yuan(verdict.amount_fen or 0))
