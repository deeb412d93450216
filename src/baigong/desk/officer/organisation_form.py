"""What is typed on a body's page: a scope filed or ended, and the body's end."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from baigong.desk.forms import choices, day, why
from baigong.desk.naming import OccupationField
from baigong.offer.words import Level
from baigong.offer.words.listing import Listing


class File(forms.Form):
    """One occupation and level that a provider may teach."""

    occupation = OccupationField()
    level = forms.ChoiceField(label=_("等级"))
    from_on = day(_("自"))

    def __init__(self, *args: Any, language: str, **more: Any) -> None:
        super().__init__(*args, auto_id="file_%s", **more)
        self.fields["level"].choices = [(one.value, one.label(language)) for one in Level]


class Withdraw(forms.Form):
    """From which day a scope no longer holds, and why."""

    scope_id = forms.IntegerField(widget=forms.HiddenInput)
    until_on = day(_("终止日期"))
    why = why(_("原因"))


class Enlist(forms.Form):
    """A list that a firm is put on."""

    listing = forms.ChoiceField(label=_("名录"), choices=choices(Listing), help_text=_("有的政策只补贴名录内企业的职工"))
    from_on = day(_("自"))
    document = forms.CharField(label=_("认定文件"), max_length=120)


class Unlist(forms.Form):
    """From which day a firm is on a list no longer."""

    listing_id = forms.IntegerField(widget=forms.HiddenInput)
    until_on = day(_("终止日期"))


class Close(forms.Form):
    """From which day a body no longer takes part, and why."""

    on = day(_("退出日期"))
    why = why(_("原因"))
