"""What is typed on the pages of tasks."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from baigong.desk.forms import choices, day, why
from baigong.desk.page import Ask
from baigong.governance import queries
from baigong.governance.words import Measuring


class TaskForm(forms.Form):
    """A task as it is drafted or mended."""

    measure = forms.TypedChoiceField(label=_("措施"), coerce=int)
    owner_id = forms.TypedChoiceField(label=_("责任单位"), coerce=int)
    title = forms.CharField(label=_("任务名称"), max_length=120, help_text=_("写明做什么、到什么程度，如“重点群体培训 300 人次”"))
    text = forms.CharField(label=_("工作内容和要求"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 4}))
    cooperator_ids = forms.TypedMultipleChoiceField(label=_("配合单位"), coerce=int, required=False, empty_value=[],
                                                    widget=forms.CheckboxSelectMultiple)
    due_on = day(_("完成期限（工作日）"))
    measuring = forms.ChoiceField(label=_("怎样计量"), choices=choices(Measuring), initial=Measuring.HAND,
                                  help_text=_("人工填报须附证明材料；系统指标由数据自动得出，不能再人工填数"))
    target = forms.IntegerField(label=_("目标值"), required=False, min_value=1)
    unit = forms.CharField(label=_("单位"), max_length=20, required=False, help_text=_("如 人次、家、万元"))
    indicator = forms.ChoiceField(label=_("系统指标"), required=False, help_text=_("用系统指标计量时选择；从下达当月起按月累计"))
    is_open = forms.BooleanField(label=_("接收后向公众公开名称、单位、期限和状态"), required=False, initial=True)

    def __init__(self, *args: Any, ask: Ask, **more: Any) -> None:
        super().__init__(*args, auto_id="task_%s", **more)
        owners = queries.owners_for(by=ask.by)
        self.fields["measure"].choices = [
            (one.number, f"{one.label}{one.name(ask.language)}") for one in queries.measures(on=ask.today)]
        self.fields["owner_id"].choices = [("", _("请选择")), *owners]
        self.fields["cooperator_ids"].choices = owners
        self.fields["indicator"].choices = [("", _("无")), *queries.indicators_for(ask.language)]


class MendForm(TaskForm):
    """The same for a task whose measure and owner stand."""

    def __init__(self, *args: Any, ask: Ask, **more: Any) -> None:
        super().__init__(*args, ask=ask, **more)
        del self.fields["measure"], self.fields["owner_id"]


class Told(forms.Form):
    """A progress entry."""

    text = forms.CharField(label=_("进展情况"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}),
                           help_text=_("做了什么、存在什么问题、下一步打算"))
    amount = forms.IntegerField(label=_("累计完成"), required=False, min_value=0)
    evidence = forms.CharField(label=_("证明材料"), max_length=300, required=False,
                               help_text=_("材料名称、文号或存放位置；填数时必填"))

    def __init__(self, *args: Any, counts: bool, **more: Any) -> None:
        super().__init__(*args, **more)
        if not counts:
            del self.fields["amount"]


class Finish(Told):
    """The report that it is done."""

    why = why(_("未达目标的原因"), required=False)

    def __init__(self, *args: Any, counts: bool, **more: Any) -> None:
        super().__init__(*args, counts=counts, **more)
        self.fields["text"].label = _("完成情况")
        self.fields["evidence"].required = True
        self.fields["evidence"].help_text = _("总结报告、名册或其他能证明完成的材料")


class Why(forms.Form):
    """A reason."""

    why = why(_("理由"))


class Extend(forms.Form):
    """A later day and its reason."""

    until_on = day(_("延至"))
    why = why(_("延期理由"))


class Measured(forms.Form):
    """How a task is measured from now on."""

    indicator = forms.ChoiceField(label=_("系统指标"), required=False)
    why = why(_("变更理由"))

    def __init__(self, *args: Any, language: str, **more: Any) -> None:
        super().__init__(*args, auto_id="measure_%s", **more)
        self.fields["indicator"].choices = [("", _("改为人工填报")), *queries.indicators_for(language)]


class Shares(forms.Form):
    """Parts of a task for the bureaus below: one field each for its share."""

    due_on = day(_("完成期限（工作日）"))
    text = forms.CharField(label=_("对下级的要求"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, owners: list[Any], counts: bool, unit: str, **more: Any) -> None:
        super().__init__(*args, auto_id="down_%s", **more)
        self.owners, self.counts = owners, counts
        for one in owners:
            self.fields[f"to_{one.pk}"] = forms.IntegerField(
                label=f"{one.name}（{unit}）", required=False, min_value=1) if counts else forms.BooleanField(
                label=one.name, required=False)

    def shares(self) -> dict[int, int | None]:
        """Organisation id → its share; those left empty get no part."""
        given = {one.pk: self.cleaned_data.get(f"to_{one.pk}") for one in self.owners}
        return {key: value if self.counts else None for key, value in given.items() if value}
