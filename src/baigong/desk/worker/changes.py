"""What a change of policy means for me: the same facts by the rules of the day before and by those of the day, and why."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong import rules
from baigong.desk import claiming, promise, quotas, replayed
from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
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
    form = Choose(ask.get if ask.get.get("on") else None, initial={"on": _nearest(days, ask.today)})
    form.fields["on"].choices = [(one.isoformat(), one.isoformat()) for one in days]  # type: ignore[attr-defined]
    day = date.fromisoformat(form.cleaned_data["on"]) if form.is_bound and form.is_valid() else _nearest(days, ask.today)
    found = facts.turned(person, day=day, today=ask.today) if day else []
    earlier = next((one for one in days if day and one < day), None)
    return show(form=form, day=day, has_days=bool(days), rows=[_row(one, day, ask.language) for one in found if day],
                back=reverse("worker:claims"), earlier=earlier, next_step=_next(person, ask, bool(days), earlier))


def _nearest(days: list[date], today: date) -> date | None:
    """The latest change that has come, else the first that will."""
    return next((one for one in days if one <= today), days[-1] if days else None)


def _next(person: Any, ask: Ask, has_days: bool, earlier: date | None) -> dict[str, object]:
    """What to do where nothing is to be seen: find training, read what holds, or look at another day."""
    if not has_days:
        return {"title": _("本地还没有政策"), "text": _("可以先看看其他地方和全国的政策。"), "action": _("看全部政策"),
                "url": reverse("public:policies")}
    if not facts.holds_certificates(person):
        return {"title": _("您还没有证书"), "text": _("政策变化按证书计算。取得证书后，这里会逐条告诉您变化对您的影响。"),
                "action": _("找培训"), "url": reverse("worker:find")}
    return {"title": _("这一天的变化与您的证书无关"), "text": _("可以看更早的变化，或者看现在能申请什么。"),
            "action": _("看更早的变化") if earlier else _("看现在能申请什么"),
            "url": f"{reverse('worker:changes')}?on={earlier}" if earlier else reverse("worker:claims")}


def _row(one: facts.Turned, day: date, language: str) -> dict[str, Any]:
    changed, eve = one.changed, day - timedelta(days=1)
    level = Level(one.certificate.level).label(language)
    return {
        "policy": one.row.named(language), "about": f"{one.certificate.occupation.name} {level}",
        "matters": changed.matters, "before": _answer(changed.before), "after": _answer(changed.after),
        "before_url": _edition(one.before, eve), "after_url": _edition(one.after, day),
        "why_same": _why_same(changed, language), "law": _law(one, eve, day, language),
        "bars": one.bars.named(language) if one.bars else "", "money": _money(one, eve, day, language),
    }


def _money(one: facts.Turned, eve: date, day: date, language: str) -> list[dict[str, Any]]:
    """Every sum that may be had in all and that the day changed: what was had of it, and what was and is left."""
    was, now = ({cap.facts: (sheet, cap) for cap in rules.caps_on(sheet, one.values, on=on)} if sheet is not None else {}
                for sheet, on in ((one.before, eve), (one.after, day)))
    rows = []
    for key in dict.fromkeys((*was, *now)):
        before, after = was.get(key), now.get(key)
        if (before and before[1].most_fen) != (after and after[1].most_fen):
            rows.append({"before": quotas.cap_row(*before, on=eve, language=language) if before else None,
                         "after": quotas.cap_row(*after, on=day, language=language) if after else None})
    return rows


def _law(one: facts.Turned, eve: date, day: date, language: str) -> list[dict[str, Any]]:
    """Each change with both clauses and with what it does by itself: an amount before and after, or why nothing (`again`: for
    the reason just told).
    """
    bearings = one.changed.law
    told = replayed.differences([one.before] if one.before else [], [one.after] if one.after else [],
                                [bearing.change for bearing in bearings], then=eve, now=day, language=language)
    whys = ["", *(bearing.why[language == "en"] for bearing in bearings)]
    return [{**row, "matters": bearing.matters, "before": _answer(bearing.before), "after": _answer(bearing.alone),
             "why": why, "again": bool(why) and why == before}
            for row, bearing, why, before in zip(told, bearings, whys[1:], whys, strict=False)]


def _why_same(changed: rules.Changed, language: str) -> str:
    """Why the whole answer stays, where all changes together do nothing: the reasons that still refuse."""
    after = changed.after
    if changed.matters or after is None or after.pays is not False:
        return ""
    english = language == "en"
    return ("; " if english else "；").join(line.text_en if english else line.text for line in after.reasons)


def _edition(sheet: rules.Sheet | None, on: date) -> str:
    """The public page of a policy as it read on a day, "" where it did not hold."""
    return f"{promise.policy_url(sheet)}?on={on}" if sheet is not None and sheet.in_force.holds(on) else ""


def _answer(verdict: rules.Verdict | None) -> str:
    return str(_("没有这项政策")) if verdict is None else claiming.answer_of(verdict.pays, verdict.amount_fen)
