"""The firm's training system: filed with the bureau of its place, its summary made public where the firm agrees."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from baigong.desk import bringing, spreading
from baigong.desk.forms import checked, choices, typed
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.governance import actions, queries
from baigong.governance.words import FilingState, Ownership, SystemCovers
from baigong.journal import queries as journal

from .door import door

KEPT = ("ownership", "title", "covers", "yearly_plan", "trainees", "front_line", "centre", "text", "summary")
LONGEST = 60_000


class SystemForm(forms.Form):
    """A training system as it is filed."""

    title = forms.CharField(label=_("制度名称"), max_length=120)
    ownership = forms.ChoiceField(label=_("企业类型"), choices=choices(Ownership))
    covers = forms.MultipleChoiceField(
        label=_("覆盖的培训"), choices=choices(SystemCovers), widget=forms.CheckboxSelectMultiple)
    yearly_plan = forms.CharField(label=_("本年度安排"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))
    trainees = forms.IntegerField(label=_("本年度计划培训人数"), min_value=1, max_value=1_000_000)
    front_line = forms.IntegerField(label=_("其中一线职工"), min_value=0, max_value=1_000_000)
    centre = forms.CharField(label=_("培训中心名称和地址（没有可不填）"), max_length=200, required=False)
    text = forms.CharField(
        label=_("制度全文"), max_length=LONGEST, required=False, widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("粘贴全文；上传了文件的，以文件为准"))
    file = bringing.file_field()
    summary = forms.CharField(
        label=_("公开摘要（可不填）"), max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("备案并经本单位同意后公开，随时可以撤回同意"))

    def clean(self) -> dict[str, Any]:
        """The text, read from the file where there is one, with where it came from."""
        given = super().clean() or self.cleaned_data
        file, text = given.pop("file", None), given.get("text", "")
        try:
            found = bringing.read(file) if file else bringing.pasted(text)
        except forms.ValidationError as unread:
            self.add_error("file", unread)
            return given
        if not found["text"].strip():
            fault = _("文件里没有文字（扫描件须先识别）") if file else _("请粘贴制度全文或上传文件")
            self.add_error("file" if file else "text", fault)
        if len(found["text"]) > LONGEST:
            self.add_error("file", _("文件里的文字超过 {n} 字，请只上传制度正文").format(n=LONGEST))
        return {**given, **found}


@page(door, "system/", title=_("培训制度备案"))
def firm_system(ask: Ask) -> Show:
    """The newest filing with where it stands, the form for the next one, and the earlier ones."""
    filed = queries.own_systems(by=ask.by)
    latest = filed[0] if filed else None
    on_file = next((one for one in filed if one.state == FilingState.ACCEPTED), None)
    waits = latest is not None and latest.state == FilingState.FILED
    return show(
        latest=latest, row=spreading.system_row(latest, ask) if latest else None,
        facts=spreading.system_facts(latest, ask) if latest else [], waits=waits, on_file=on_file,
        form=None if waits else typed(ask, SystemForm, "file", initial=_initial(latest)), rules=queries.spreading_rules(ask.today),
        columns=spreading.SYSTEM_COLUMNS, rows=[spreading.system_row(one, ask) for one in filed[1:]],
        history=told(journal.history_of(latest), language=ask.language) if latest else [])


@firm_system.deed("file")
def file(ask: Ask) -> SeeOther:
    """With the bureau."""
    actions.file_training_system(by=ask.by, now=ask.now, **checked(typed(ask, SystemForm, "file")))
    return ask.again(_("已报送备案"))


@firm_system.deed("agree")
def agree(ask: Ask) -> SeeOther:
    """To a public summary."""
    return _consent(ask, agreed=True)


@firm_system.deed("disagree")
def disagree(ask: Ask) -> SeeOther:
    """No more."""
    return _consent(ask, agreed=False)


def _consent(ask: Ask, *, agreed: bool) -> SeeOther:
    one = next(one for one in queries.own_systems(by=ask.by) if str(one.pk) == ask.post.get("system"))
    actions.consent_to_summary(by=ask.by, now=ask.now, system_id=one.pk, agreed=agreed)
    return ask.again(_("已公开摘要") if agreed else _("已不再公开摘要"))


def _initial(latest: Any) -> dict[str, Any]:
    return {name: getattr(latest, name) for name in KEPT} if latest else {}
