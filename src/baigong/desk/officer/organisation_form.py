"""What is typed on a body's page: a scope filed or ended, and the body's end."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from baigong.desk.forms import day, why
from baigong.offer import queries as offer
from baigong.offer.words import Level


class File(forms.Form):
    """One occupation and level that a provider may teach."""

    occupation = forms.CharField(label=_("职业（工种）"), max_length=80, help_text=_("名称或编码，如 养老护理员 或 4-10-01-05"))
    level = forms.ChoiceField(label=_("等级"))
    from_on = day(_("自"))

    def __init__(self, *args: Any, language: str, **more: Any) -> None:
        super().__init__(*args, auto_id="file_%s", **more)
        self.fields["level"].choices = [(one.value, one.label(language)) for one in Level]

    def clean_occupation(self) -> str:
        """The code of the one occupation meant; else which ones there are to choose among."""
        text = self.cleaned_data["occupation"].strip()
        found = list(offer.occupations(text)[:6])
        exact = [one for one in found if text in (one.code, one.name)]
        if len(exact or found) == 1:
            return (exact or found)[0].code
        if not found:
            raise forms.ValidationError(_("职业分类中没有“%(text)s”"), params={"text": text})
        names = "、".join(f"{one.name}（{one.code}）" for one in found)
        raise forms.ValidationError(_("请写明是哪一个：%(names)s"), params={"names": names})


class Withdraw(forms.Form):
    """From which day a scope no longer holds, and why."""

    scope_id = forms.IntegerField(widget=forms.HiddenInput)
    until_on = day(_("终止日期"))
    why = why(_("原因"))


class Close(forms.Form):
    """From which day a body no longer takes part, and why."""

    on = day(_("退出日期"))
    why = why(_("原因"))
