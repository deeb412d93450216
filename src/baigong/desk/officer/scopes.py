"""Filing what a provider may teach, and ending it."""

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from baigong.desk.forms import checked, day, typed, why
from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.offer import access, actions
from baigong.offer import queries as offer
from baigong.offer.words import Level
from baigong.people import queries as people

from .door import door


class FileForm(forms.Form):
    """One occupation and level from a day on."""

    occupation_code = forms.RegexField(
        r"^\d-\d\d-\d\d-\d\d$", label=_("职业编码"), help_text=_("国家职业分类大典（2022），如 4-10-01-05"))
    level = forms.ChoiceField(label=_("等级"), choices=Level.choices())
    from_on = day(_("备案起"))


class EndForm(forms.Form):
    """The day a filed scope ends, and why."""

    scope_id = forms.IntegerField(widget=forms.HiddenInput)
    until_on = day(_("终止日"))
    why = why(_("理由"))


@page(door, "providers/<int:provider_id>/scope/", title=_("备案范围"))
def scopes(ask: Ask, provider_id: int) -> Show:
    """What a provider has filed, with forms to file more or end one."""
    provider = people.organisation(provider_id)
    return show(
        provider=provider, may=access.may_file(by=ask.by, provider_id=provider_id),
        rows=[{"one": one, "level": Level(one.level).label(ask.language)} for one in offer.scopes_of(provider_id)],
        form=typed(ask, FileForm, "file", initial={"from_on": ask.today}),
    )


@scopes.deed("file")
def file(ask: Ask, provider_id: int) -> HttpResponse:
    """One more."""
    scope = actions.file_scope(by=ask.by, now=ask.now, provider_id=provider_id, **checked(FileForm(ask.post)))
    return ask.again(_("已备案：%(name)s") % {"name": scope.occupation.name})


@scopes.deed("end")
def end(ask: Ask, provider_id: int) -> HttpResponse:
    """End one."""
    actions.withdraw_scope(by=ask.by, now=ask.now, **checked(EndForm(ask.post)))
    return ask.again(_("已终止"))
