"""What is typed on the pages of a countersignature."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from baigong.desk.forms import choices, day, why
from baigong.governance.words import OpinionStance, Taking

MARK = 40


class Longer(forms.Form):
    """A later last day and its reason."""

    due_on = day(_("延至（工作日）"))
    why = why(_("延期理由（成员单位可见）"))


class Why(forms.Form):
    """A reason that the members read."""

    why = why(_("撤回理由（成员单位可见）"))


class Opinion(forms.Form):
    """A member's answer: of the whole, and of each clause it wants changed."""

    stance = forms.ChoiceField(label=_("总的意见"), choices=choices(OpinionStance), widget=forms.RadioSelect)
    text = forms.CharField(label=_("意见和理由"), required=False, max_length=4000, widget=forms.Textarea(attrs={"rows": 4}))

    def __init__(self, *args: Any, clauses: Sequence[Any], **more: Any) -> None:
        super().__init__(*args, auto_id="opinion_%s", **more)
        self.clauses = clauses
        for one in clauses:
            name = one.heading or one.text[:MARK]
            self.fields[f"stance_{one.pk}"] = forms.ChoiceField(
                label=_("{name}：意见").format(name=name), required=False, choices=[("", _("没有不同意见")), *choices(
                    [OpinionStance.AMEND, OpinionStance.DISAGREE])])
            self.fields[f"text_{one.pk}"] = forms.CharField(
                label=_("{name}：怎样改").format(name=name), required=False, max_length=2000,
                widget=forms.Textarea(attrs={"rows": 2}))

    def by_clause(self) -> dict[int, tuple[str, str]]:
        """What was said of clauses: id → stance, words. Words without a stance want a change."""
        given = {one.pk: (self.cleaned_data[f"stance_{one.pk}"], self.cleaned_data[f"text_{one.pk}"]) for one in self.clauses}
        return {key: (stance or str(OpinionStance.AMEND), words)
                for key, (stance, words) in given.items() if stance or words.strip()}

    def rows(self) -> list[dict[str, Any]]:
        """Each clause with its fields, for the page."""
        return [{"clause": one, "stance": self[f"stance_{one.pk}"], "text": self[f"text_{one.pk}"]} for one in self.clauses]


class ByLetter(Opinion):
    """The same as its letter says."""

    letter_no = forms.CharField(label=_("来函文号"), max_length=60)


class Taken(forms.Form):
    """How one opinion is taken."""

    opinion_id = forms.TypedChoiceField(label=_("哪条意见"), coerce=int)
    kind = forms.ChoiceField(label=_("采纳情况"), choices=choices(Taking))
    reason = forms.CharField(label=_("理由（部分采纳、不采纳必填）"), required=False, max_length=2000,
                             widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, opinions: Sequence[tuple[int, str]], **more: Any) -> None:
        super().__init__(*args, auto_id="taken_%s", **more)
        self.fields["opinion_id"].choices = opinions


class Final(forms.Form):
    """What came of it, and the words of each clause as settled."""

    summary = forms.CharField(label=_("会签总的情况"), max_length=3000, widget=forms.Textarea(attrs={"rows": 3}), help_text=_(
        "几家同意、几家有意见、怎样采纳；有分歧的写明怎样协调"))

    def __init__(self, *args: Any, clauses: Sequence[Any], **more: Any) -> None:
        super().__init__(*args, auto_id="final_%s", **more)
        self.clauses = clauses
        for one in clauses:
            self.fields[f"final_{one.pk}"] = forms.CharField(
                label=_("定稿：{name}").format(name=one.heading or one.text[:MARK]), initial=one.text,
                widget=forms.Textarea(attrs={"rows": 4}))

    def finals(self) -> dict[int, str]:
        """Clause id → its final words."""
        return {one.pk: self.cleaned_data[f"final_{one.pk}"] for one in self.clauses}

    def rows(self) -> list[dict[str, Any]]:
        """Each clause with its field, for the page."""
        return [{"clause": one, "final": self[f"final_{one.pk}"]} for one in self.clauses]
