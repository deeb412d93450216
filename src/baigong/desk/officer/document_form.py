"""What is typed on the pages of documents, texts and duties."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from baigong.desk import bringing
from baigong.desk.forms import choices, why
from baigong.governance.words import DutyKind, RelationKind

LONGEST = 300_000


class Names(forms.CharField):
    """Several names or terms in one field, parted by 、 or a space."""

    def __init__(self, **more: Any) -> None:
        super().__init__(required=False, max_length=300, **more)

    def clean(self, value: Any) -> list[str]:
        """Each of them."""
        return [one for one in re.split(r"[、，,；;\s]+", super().clean(value)) if one]

    def prepare_value(self, value: Any) -> Any:
        """As shown in the field."""
        return "、".join(value) if isinstance(value, list) else value


class Bring(forms.Form):
    """The text of a document: pasted, or as a file."""

    text = forms.CharField(label=_("粘贴正文"), required=False, max_length=LONGEST, strip=False,
                           widget=forms.Textarea(attrs={"rows": 8}), help_text=_("从标题到落款整篇粘贴，附件和表格一并粘贴"))
    file = bringing.file_field()

    def clean(self) -> dict[str, Any]:
        """One of the two: text, where it came from and the file's name."""
        given = super().clean() or self.cleaned_data
        text, file = given.get("text", ""), given.get("file")
        if bool(text.strip()) == bool(file):
            self.add_error("text", _("粘贴正文或上传文件，二者选一"))
            return given
        if not file:
            found = bringing.pasted(text)
        else:
            try:
                found = bringing.read(file)
            except forms.ValidationError as fault:
                self.add_error("file", fault)
                return given
        return {"text": found["text"][:LONGEST], "source": found["source"], "file_name": found["file_name"]}


class Relate(forms.Form):
    """What this document does to another."""

    kind = forms.ChoiceField(label=_("本文件对它"), choices=choices(RelationKind))
    to_number = forms.CharField(label=_("那份文件的文号"), max_length=60)


class Unrelate(forms.Form):
    """Which relation is taken back, and why."""

    relation = forms.ChoiceField(label=_("哪条关系"))
    why = why(_("理由"))

    def __init__(self, *args: Any, relations: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["relation"].choices = relations  # type: ignore[attr-defined]


class Say(forms.Form):
    """What a duty is."""

    kind = forms.ChoiceField(label=_("类型"), choices=choices(DutyKind))
    who = Names(label=_("责任单位"), help_text=_("多个用顿号隔开，如 市人社局、市财政局"))
    with_ = Names(label=_("配合单位"))
    when = Names(label=_("时限"), help_text=_(
        "2026-12-31 某日；P1Y、P6M、P3M、P1M、P15D 每年、半年、季、月、半月；"
        "+5WD、+30D、+1M 多少工作日、日、月内；gradual 逐步；regular 定期"))
    measured = Names(label=_("量化指标"), help_text=_("如 >=3000人次、<=50%、=80人次"))


class Add(Say):
    """A duty the rules missed, at a sentence."""

    anchor = forms.ChoiceField(label=_("哪一句"))
    field_order = ("anchor", "kind", "who", "with_", "when", "measured")

    def __init__(self, *args: Any, sentences: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, auto_id="add_%s", **more)
        self.fields["anchor"].choices = sentences  # type: ignore[attr-defined]


class Drop(forms.Form):
    """Why it is no duty."""

    why = why(_("为什么不是任务"))
