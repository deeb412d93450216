"""Good practice at the officer's desk: what came to be reviewed, what was sent from here, what is published to adopt."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing, spreading
from baigong.desk.forms import checked, choices, day, typed, why
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.governance import actions, queries
from baigong.governance.queries import OWN, SPREAD, TO_REVIEW, Practised
from baigong.governance.words import EffectKind, PracticeState
from baigong.journal import queries as journal

from .door import door


class Narrow(forms.Form):
    """The filters of the list."""

    text = forms.CharField(label=_("标题、单位或内容"), required=False, max_length=40)
    side = forms.ChoiceField(label=_("来往"), required=False, choices=[
        ("", _("全部")), (TO_REVIEW, _("报来本级审核的")), (OWN, _("本地区报送的")), (SPREAD, _("已推广、可以采用的"))])
    state = forms.ChoiceField(label=_("状态"), required=False, choices=[("", _("全部")), *choices(PracticeState)])
    measure = forms.ChoiceField(label=_("措施"), required=False)

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask.get)
        self.fields["measure"].choices = [("", _("全部")), *((str(n), name) for n, name in spreading.measures_to_choose(ask))]


class Reason(forms.Form):
    """Why it goes back, or is spread no more."""

    why = why(_("理由"), help_text=_("报送单位能看到"))


class Adopting(forms.Form):
    """From when, and how it was fitted to the place."""

    adopted_on = day(_("采用日期"))
    text = forms.CharField(label=_("结合本地怎么做的"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))


class Effecting(forms.Form):
    """By what the effect is seen: one way."""

    measuring = forms.ChoiceField(label=_("成效怎样说明"), choices=choices([EffectKind.LIVE, EffectKind.STATED]))
    indicator = forms.ChoiceField(label=_("系统指标"), required=False, help_text=_("按本地区采用前后相同月数自动比较"))
    statement = forms.CharField(label=_("文字说明"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))
    evidence = forms.CharField(label=_("证据"), required=False, max_length=300, help_text=_("材料名称、文号或存放位置"))
    why = forms.CharField(label=_("变更理由"), required=False, max_length=200, help_text=_("改变已填的成效时必填"))

    def __init__(self, *args: Any, indicators: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["indicator"].choices = [("", "—"), *indicators]  # type: ignore[attr-defined]


@page(door, "practices/", title=_("经验做法"))
def practices(ask: Ask) -> Show | HttpResponse:
    """The list, a page of it, or all of it as a file."""
    form = Narrow(ask)
    found = queries.practices(Practised(**(form.cleaned_data if form.is_valid() else {})), by=ask.by)
    if listing.wants_file(ask):
        lots = listing.in_lots(found, lambda lot: [_row(one, ask) for one in lot])
        return listing.file_of(spreading.PRACTICE_COLUMNS, lots, name=str(_("经验做法")))
    here = listing.page_of(ask, found)
    return show(form=form, columns=spreading.PRACTICE_COLUMNS, here=here, rows=[_row(one, ask) for one in here],
                export_url=listing.export_url(ask))


@page(door, "practices/new/", title=_("报送经验做法"))
def practice_new(ask: Ask) -> Show:
    """The form."""
    return show(form=_form(ask, "send"), rules=queries.spreading_rules(ask.today),
                crumbs=[{"label": _("经验做法"), "url": reverse("officer:practices")}, {"label": _("报送")}])


@practice_new.deed("send")
def send(ask: Ask) -> SeeOther:
    """To the level above."""
    made = actions.send_practice(by=ask.by, now=ask.now, **checked(_form(ask, "send")))
    return ask.done(_("已报送上级审核"), "officer:practice", made.pk)


@page(door, "practices/<int:practice_id>/", title=_("经验做法"))
def practice(ask: Ask, practice_id: int) -> Show:
    """One, and what the officer may do with it."""
    one, by = queries.practice(practice_id, by=ask.by), ask.by
    own = queries.own_adoption(one, by=by)
    return show(
        **spreading.practice_shown(one, ask), reviews=queries.may_review(one, by=by), own=own,
        adopt_form=typed(ask, Adopting, "adopt", initial={"adopted_on": ask.today}) if queries.may_adopt(one, by=by) else None,
        effect_form=_effect_form(ask, own) if own else None,
        return_form=typed(ask, Reason, "return"), withdraws=queries.may_withdraw_practice(one, by=by),
        withdraw_form=typed(ask, Reason, "withdraw", auto_id="withdraw_%s"),
        form=_form(ask, "again", initial=spreading.practice_initial(one)) if queries.may_mend_practice(one, by=by) else None,
        public_url=reverse("public:practice", args=[one.pk]) if one.state == PracticeState.PUBLISHED else "",
        history=told(journal.history_of(one), language=ask.language),
        crumbs=[{"label": _("经验做法"), "url": reverse("officer:practices")}, {"label": one.no}])


@practice.deed("publish")
def publish(ask: Ask, practice_id: int) -> SeeOther:
    """For others to adopt."""
    actions.publish_practice(by=ask.by, now=ask.now, practice_id=practice_id)
    return ask.again(_("已推广"))


@practice.deed("return")
def return_it(ask: Ask, practice_id: int) -> SeeOther:
    """Back to its sender."""
    actions.return_practice(by=ask.by, now=ask.now, practice_id=practice_id, **checked(typed(ask, Reason, "return")))
    return ask.again(_("已退回"))


@practice.deed("withdraw")
def withdraw(ask: Ask, practice_id: int) -> SeeOther:
    """Spread no more."""
    actions.withdraw_practice(by=ask.by, now=ask.now, practice_id=practice_id, **checked(typed(ask, Reason, "withdraw")))
    return ask.again(_("已停止推广"))


@practice.deed("again")
def again(ask: Ask, practice_id: int) -> SeeOther:
    """Changed, once more."""
    actions.send_practice_again(by=ask.by, now=ask.now, practice_id=practice_id, **checked(_form(ask, "again")))
    return ask.again(_("已重新报送"))


@practice.deed("adopt")
def adopt(ask: Ask, practice_id: int) -> SeeOther:
    """The own region adopts it."""
    actions.adopt_practice(by=ask.by, now=ask.now, practice_id=practice_id, **checked(typed(ask, Adopting, "adopt")))
    return ask.again(_("已登记采用"))


@practice.deed("effect")
def effect(ask: Ask, practice_id: int) -> SeeOther:
    """By what the effect of the own region's adoption is seen."""
    own = queries.own_adoption(queries.practice(practice_id, by=ask.by), by=ask.by)
    given = checked(_effect_form(ask, own))
    actions.tell_effect(by=ask.by, now=ask.now, adoption_id=own.pk if own else 0, **given)
    return ask.again(_("已登记成效"))


def _row(one: object, ask: Ask) -> dict[str, object]:
    return spreading.practice_row(one, ask, page="officer:practice")


def _form(ask: Ask, do: str, **more: Any) -> spreading.PracticeForm:
    return typed(ask, spreading.PracticeForm, do, measures=spreading.measures_to_choose(ask), **more)


def _effect_form(ask: Ask, own: Any) -> Effecting:
    initial = {name: getattr(own, name) for name in ("measuring", "indicator", "statement", "evidence")} if own else {}
    return typed(ask, Effecting, "effect", indicators=queries.indicators_for(ask.language), auto_id="effect_%s", initial=initial)
