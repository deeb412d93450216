"""What is typed on the pages of a joint meeting."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from baigong.desk.forms import choices, day, why
from baigong.governance.actions import Decided
from baigong.governance.words import Attending, MinutesStance

LEAD = "lead"
ROWS = 8
"""Decisions of one meeting on one form."""
Named = Sequence[tuple[Any, Any]]


class Proposing(forms.Form):
    """An item, in whose name."""

    speaker = forms.ChoiceField(label=_("提出单位"))
    title = forms.CharField(label=_("议题"), max_length=120)
    text = forms.CharField(label=_("说明"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, speakers: Named, **more: Any) -> None:
        super().__init__(*args, auto_id="item_%s", **more)
        self.fields["speaker"].choices = speakers


class Ordering(forms.Form):
    """The place of each item: a number, or empty for one that is not on the agenda."""

    def __init__(self, *args: Any, items: Sequence[Any], **more: Any) -> None:
        super().__init__(*args, auto_id="order_%s", **more)
        for one in items:
            self.fields[f"place_{one.pk}"] = forms.IntegerField(
                label=one.title, required=False, min_value=1, max_value=99, initial=one.position)

    def order(self) -> list[int]:
        """Ids of the items placed, in their order."""
        given = {int(name.removeprefix("place_")): value for name, value in self.cleaned_data.items() if value is not None}
        return sorted(given, key=lambda key: (given[key], key))


class LeavingOut(forms.Form):
    """Which item, and why."""

    item_id = forms.TypedChoiceField(label=_("议题"), coerce=int)
    why = why(_("不列入的理由（提出单位可见）"))

    def __init__(self, *args: Any, items: Sequence[Any], **more: Any) -> None:
        super().__init__(*args, auto_id="out_%s", **more)
        self.fields["item_id"].choices = [(one.pk, one.title) for one in items]


class Calling(forms.Form):
    """Whom."""

    member_ids = forms.TypedMultipleChoiceField(label=_("通知单位"), coerce=int, widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, members: Named, **more: Any) -> None:
        super().__init__(*args, auto_id="call_%s", **more)
        self.fields["member_ids"].choices = members


class Attendance(forms.Form):
    """What a member answers."""

    invitation_id = forms.TypedChoiceField(label=_("代表单位"), coerce=int)
    answer = forms.ChoiceField(label=_("是否参加"), choices=choices(Attending))
    delegates = forms.CharField(label=_("参会人员"), max_length=200, required=False, help_text=_("姓名、职务"))

    def __init__(self, *args: Any, called: Named, **more: Any) -> None:
        super().__init__(*args, auto_id="answer_%s", **more)
        self.fields["invitation_id"].choices = called


class Held(forms.Form):
    """Who came, by member: names, or empty."""

    def __init__(self, *args: Any, called: Sequence[Any], **more: Any) -> None:
        super().__init__(*args, auto_id="held_%s", **more)
        for one in called:
            self.fields[f"came_{one.pk}"] = forms.CharField(
                label=one.member.organisation.name, max_length=200, required=False, initial=one.delegates)

    def attended(self) -> dict[int, str]:
        """Invitation id → names."""
        return {int(name.removeprefix("came_")): names for name, names in self.cleaned_data.items()}


class Hearing(forms.Form):
    """What one that attended says of the minutes."""

    invitation_id = forms.TypedChoiceField(label=_("代表单位"), coerce=int)
    stance = forms.ChoiceField(label=_("意见"), choices=choices(MinutesStance))
    text = forms.CharField(label=_("异议内容"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, called: Named, auto_id: str = "hear_%s", **more: Any) -> None:
        super().__init__(*args, auto_id=auto_id, **more)
        self.fields["invitation_id"].choices = called


class ByLetter(Hearing):
    """The same as its letter says."""

    letter_no = forms.CharField(label=_("来函文号"), max_length=60)


class Why(forms.Form):
    """A reason."""

    why = why(_("理由"))


class MaybeWhy(forms.Form):
    """A reason where one is needed."""

    why = why(_("仍有异议的，说明不采纳的理由"), required=False)


class Writing(forms.Form):
    """A draft of the minutes with its decisions."""

    text = forms.CharField(label=_("纪要正文"), widget=forms.Textarea(attrs={"rows": 10}))

    def __init__(self, *args: Any, owners: Named, **more: Any) -> None:
        super().__init__(*args, auto_id="minutes_%s", **more)
        for nth in range(1, ROWS + 1):
            self.fields[f"decision_{nth}"] = forms.CharField(
                label=_("决定 {nth}").format(nth=nth), max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 2}))
            self.fields[f"owner_{nth}"] = forms.TypedChoiceField(
                label=_("决定 {nth} 的责任单位").format(nth=nth), coerce=int, required=False, empty_value=None,
                choices=[("", _("未定")), *owners])
            self.fields[f"due_{nth}"] = day(_("决定 {nth} 的期限").format(nth=nth), required=False)

    def rows(self) -> list[dict[str, forms.BoundField]]:
        """The fields of each decision, for the page."""
        return [{"text": self[f"decision_{nth}"], "owner": self[f"owner_{nth}"], "due": self[f"due_{nth}"]}
                for nth in range(1, ROWS + 1)]

    def decisions(self) -> list[Decided]:
        """Those of which anything was typed."""
        given = [Decided(self.cleaned_data[f"decision_{nth}"], self.cleaned_data[f"owner_{nth}"], self.cleaned_data[f"due_{nth}"])
                 for nth in range(1, ROWS + 1)]
        return [one for one in given if one.text.strip() or one.owner_id is not None or one.due_on is not None]
