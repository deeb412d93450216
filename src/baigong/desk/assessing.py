"""An assessment plan and its registrations as every desk shows them: rows, facts, what a form offers."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from baigong.assessment import queries as assessment
from baigong.assessment.decide import Candidate
from baigong.assessment.words import (
    Category,
    Education,
    Field,
    Origins,
    Paper,
    PlanState,
    RegistrationState,
    Sitting,
)
from baigong.kernel.fen import yuan
from baigong.kernel.identity import mask_id
from baigong.offer import queries as offer
from baigong.offer.words import LADDER, Level
from baigong.people import queries as people

from .forms import choices
from .page import Ask

TINTS = {PlanState.FILED: "wait", PlanState.RETURNED: "late", PlanState.ACCEPTED: "ok"}
STANDS = {RegistrationState.WAITING: "wait", RegistrationState.PASSED: "ok", RegistrationState.RETURNED: "late"}


def plan_row(one: Any, ask: Ask) -> dict[str, Any]:
    """A row of a list of plans; the desk adds its `url`."""
    state = PlanState(one.state)
    return {"what": f"{one.occupation.name} {Level(one.level).label(ask.language)}", "no": one.no, "body": one.body.name,
            "closes_on": one.closes_on, "from_on": one.from_on, "seats": f"{one.taken}/{one.seats}",
            "waiting": getattr(one, "waiting", 0), "fee_fen": one.fee_fen,
            "state": (state.label(ask.language), TINTS.get(state, "")),
            "left": offer.days_left(one.due_on, ask.today)}


def plan_facts(one: Any, ask: Ask) -> list[dict[str, Any]]:
    """What a plan says."""
    return [
        {"label": _("评价机构"), "value": one.body.name, "source": one.body.assessor_code},
        {"label": _("职业和等级"), "value": f"{one.occupation.name} {Level(one.level).label(ask.language)}"},
        {"label": _("报名截止"), "value": one.closes_on}, {"label": _("考核日期"), "value": f"{one.from_on} — {one.until_on}"},
        {"label": _("考场"), "value": one.place}, {"label": _("审核通过/名额"), "value": f"{one.taken}/{one.seats}"},
        {"label": _("收费标准"), "value": f"{yuan(one.fee_fen)} {_('元')}"}]


def registration_row(one: Any, ask: Ask) -> dict[str, Any]:
    """A row of a list of registrations; the desk adds its `url`."""
    state = RegistrationState(one.state)
    return {"name": one.person.name, "id_number": mask_id(one.person.id_number), "condition": one.condition,
            "registered_at": one.registered_at, "state": (state.label(ask.language), STANDS.get(state, ""))}


def registration_facts(one: Any, ask: Ask) -> list[dict[str, Any]]:
    """What a registration says, the condition in words."""
    words = ask.language
    ways = {way.code: way.label(words) for way in assessment.registration_rules(ask.today).conditions.get(one.plan.level, ())}
    provinces = people.region_names([f"{one.province}0000"])
    shown: Mapping[Field, object] = {
        Field.CONDITION: f"{one.condition} {ways.get(one.condition, '')}", Field.PHONE: one.phone,
        Field.EDUCATION: Education(one.education).label(words), Field.ETHNICITY: one.ethnicity,
        Field.PROVINCE: provinces.get(f"{one.province}0000", one.province),
        Field.ORIGIN: Origins(one.origin).label(words), Field.UNIT: one.unit,
        Field.CATEGORY: Category(one.category).label(words), Field.SITTING: Sitting(one.sitting).label(words),
        Field.PRIOR_LEVEL: Level(one.prior_level).label(words) if one.prior_level else "–",
        Field.PRIOR_NO: one.prior_no or "–"}
    papers = "、".join(Paper(code).label(words) for code in one.papers)
    return [*({"label": field.label(words), "value": value} for field, value in shown.items()),
            {"label": _("已交材料"), "value": papers}]


class Registering(forms.Form):
    """The form of workflow.md §6. What is missing is said by the floor, all of it at once: see `candidate`."""

    condition = forms.ChoiceField(label=_("申报条件"), widget=forms.RadioSelect)
    phone = forms.CharField(label=_("手机号"), max_length=20, widget=forms.TextInput(attrs={"inputmode": "tel"}))
    education = forms.ChoiceField(label=_("文化程度"), choices=[("", _("请选择")), *choices(Education)])
    ethnicity = forms.CharField(label=_("民族"), max_length=20, initial="汉族")
    province = forms.ChoiceField(label=_("所在省"))
    origin = forms.ChoiceField(label=_("考生来源"), choices=[("", _("请选择")), *choices(Origins)])
    unit = forms.CharField(label=_("报名单位"), max_length=120, help_text=_("工作单位或学校；没有的写“无”"))
    category = forms.ChoiceField(label=_("认定分类"), choices=choices(Category))
    sitting = forms.ChoiceField(label=_("考试类型"), choices=choices(Sitting))
    prior_level = forms.ChoiceField(label=_("已有证书等级"), required=False, choices=[
        ("", _("没有")), *((code, label) for code, label in choices(Level) if code in {str(one) for one in LADDER})])
    prior_no = forms.CharField(label=_("已有证书编号"), required=False, max_length=30)
    papers = forms.MultipleChoiceField(label=_("已备齐的材料"), choices=choices(Paper), widget=forms.CheckboxSelectMultiple,
                                       help_text=_("考前由评价机构核对原件"))

    def __init__(self, *args: Any, plan: Any, ask: Ask, **more: Any) -> None:
        super().__init__(*args, **more)
        ways = assessment.registration_rules(ask.today).conditions.get(plan.level, ())
        self.fields["condition"].choices = [(way.code, way.label(ask.language)) for way in ways]
        self.fields["province"].choices = [("", _("请选择")), *(
            (code[:2], name) for code, name in people.regions_to_choose("000000", on=ask.today) if code != "000000")]


def candidate(ask: Ask) -> Candidate:
    """What was typed, as it was typed: the floor says what is missing in it."""
    names = ("condition", "phone", "education", "ethnicity", "province", "origin", "unit", "category", "sitting",
             "prior_level", "prior_no")
    return Candidate(**{name: ask.post.get(name, "").strip() for name in names}, papers=tuple(ask.post.getlist("papers")))
