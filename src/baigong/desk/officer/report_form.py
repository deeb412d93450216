"""The forms of an annual report's page."""

from django import forms
from django.utils.translation import gettext_lazy as _

from baigong.desk.forms import choices, why
from baigong.desk.page import Ask
from baigong.governance import queries
from baigong.governance.words import Pressing


class Write(forms.Form):
    """The text beside the figures of one section."""

    section = forms.CharField(widget=forms.HiddenInput)
    text = forms.CharField(label=_("文字"), required=False, max_length=6000, widget=forms.Textarea(attrs={"rows": 5}))


class Problem(forms.Form):
    """One problem with its proposal."""

    theme = forms.ChoiceField(label=_("主题"))
    urgency = forms.ChoiceField(label=_("紧急程度"), choices=choices(Pressing))
    text = forms.CharField(label=_("问题"), max_length=1000, widget=forms.Textarea(attrs={"rows": 2}))
    proposal = forms.CharField(label=_("建议"), max_length=1000, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *given: object, ask: Ask, **more: object) -> None:
        super().__init__(*given, **more)  # type: ignore[arg-type]  # Django's own signature
        self.fields["theme"].choices = [(one.code, one.label(ask.language)) for one in queries.themes()]


class Drop(forms.Form):
    """Which problem goes."""

    problem_id = forms.IntegerField(widget=forms.HiddenInput)


class Reason(forms.Form):
    """Why it goes back, or is stated anew."""

    why = why(_("理由"))
