"""Forms on pages: bound when they were sent, and refused with every fault by its field."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from django import forms
from django.utils.functional import lazy
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from baigong.kernel.fen import fen_of, yuan
from baigong.kernel.refused import Common, Reason, Refused
from baigong.kernel.word import Words

from .page import Ask

Form = TypeVar("Form", bound=forms.Form)


def day(label: Any, **more: Any) -> forms.DateField:
    """A field for a day, with the browser's calendar."""
    return forms.DateField(label=label, widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}), **more)


def why(label: Any, **more: Any) -> forms.CharField:
    """A field for a reason, which stays in the journal."""
    return forms.CharField(label=label, max_length=200, widget=forms.Textarea(attrs={"rows": 2}), **more)


class Yuan(forms.Field):
    """A field for money: typed in yuan, cleaned to whole fen; `initial` is fen."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "maxlength": 20})

    def to_python(self, value: Any) -> Any:
        """Fen of what was typed. Raises ValidationError for anything else, and for parts of a fen."""
        if value in self.empty_values:
            return 0
        try:
            return fen_of(str(value))
        except ValueError as error:
            raise forms.ValidationError(_("不是有效的金额")) from error

    def prepare_value(self, value: Any) -> Any:
        """As shown in the field."""
        return yuan(value) if isinstance(value, int) else value


def choices(words: Iterable[Words]) -> list[tuple[str, Any]]:
    """A vocabulary, or some of it, as choices of a field, each labelled in the language of whoever looks."""
    label = lazy(lambda one: one.label(get_language() or ""), str)
    return [(one.value, label(one)) for one in words]


def typed(ask: Ask, form: type[Form], do: str, /, **given: Any) -> Form:
    """The form of a deed: with what was typed when this deed was just sent, else empty (or with `initial`)."""
    if ask.request.method == "POST" and ask.post.get("do") == do:
        return form(ask.post, ask.files, **{key: value for key, value in given.items() if key != "initial"})
    return form(**given)


def checked(form: forms.Form) -> Mapping[str, Any]:
    """What was typed, cleaned. Raises Refused(bad_input) with every fault, so that the page shows them all."""
    if form.is_valid():
        return form.cleaned_data
    raise Refused(*(
        Reason(Common.BAD_INPUT, {"field": form[name].label if name in form.fields else "", "fault": fault})
        for name, faults in form.errors.items() for fault in faults
    ))
