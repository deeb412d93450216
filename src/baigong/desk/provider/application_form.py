"""The form of an application; its choices are what the provider has filed, teaches with and teaches in."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from baigong.desk.forms import Yuan, choices
from baigong.desk.page import Ask
from baigong.offer import queries as offer
from baigong.offer.actions import Under
from baigong.offer.words import CertificateKind, Level, Mode
from baigong.offer.words.programme import Programme, StartupCourse


class Fee(Yuan):
    """Yuan, where nothing typed is not said rather than nothing."""

    def to_python(self, value: Any) -> Any:
        """Fen, or None."""
        return None if value in self.empty_values else super().to_python(value)


class CohortForm(forms.Form):
    """The class fields (workflow.md §3.1); `cohort` fills it with an earlier application, `order` with an employer's wishes."""

    what = forms.ChoiceField(label=_("职业（工种）和等级"), help_text=_("只列出本机构备案范围内的"))
    programme = forms.ChoiceField(
        label=_("培训项目种类"), choices=choices(Programme), widget=forms.RadioSelect, initial=Programme.SKILLS.value,
        required=False, help_text=_("决定按哪些政策补贴、付给谁；备案后不能改，请与企业核实。普通培训班选“职业技能培训”"))
    filing_id = forms.ChoiceField(
        label=_("依据的学徒制备案"), required=False,
        help_text=_("企业新型学徒制班次必选：人社部门已确定、由本机构合作培养的项目。企业、职业、等级和起止日期须与备案一致"))
    startup_course = forms.ChoiceField(
        label=_("创业培训课程"), choices=[("", _("不是创业培训")), *choices(StartupCourse)], required=False)
    fee_fen = Fee(
        label=_("向每名学员收费"), required=False,
        help_text=_("免费填 0。有的政策只补贴免费班，不填则须另行核实"))
    certificate_kind = forms.ChoiceField(
        label=_("证书类型"), choices=choices(CertificateKind), widget=forms.RadioSelect,
        help_text=_("不同证书类型不能混班"))
    wants_subsidy = forms.BooleanField(
        label=_("申请补贴（按开班日有效的补贴目录）"), required=False, initial=True)
    place_id = forms.ChoiceField(label=_("主要培训地点"))
    head_id = forms.ChoiceField(label=_("班次负责人"))
    mode = forms.ChoiceField(label=_("学习形式"), choices=choices(Mode), widget=forms.RadioSelect, initial=Mode.FACE.value)
    seats = forms.IntegerField(label=_("招生名额"), min_value=1, max_value=500)
    opens_on = forms.DateField(
        label=_("开班日期"), widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}))
    outline = forms.CharField(label=_("教学计划"), widget=forms.Textarea(attrs={"rows": 5}))
    exam_plan = forms.CharField(label=_("考核方案"), widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, data: Any = None, *, ask: Ask, cohort: Any = None, order: Any = None) -> None:
        super().__init__(data, initial=_written(cohort) if cohort else _wanted(order) if order else None)
        provider, by = ask.by.organisation_id or 0, ask.by
        self.fields["what"].choices = [("", _("请选择")), *(
            (f"{one.occupation_id}:{one.level}", f"{one.occupation.name} · {Level(one.level).label(ask.language)}")
            for one in offer.scopes_of(provider, on=ask.today))]
        self.fields["filing_id"].choices = [("", _("不依据学徒制备案")), *(
            (one.pk, f"{one.no} {one.employer.name} · {one.occupation.name} {Level(one.level).label(ask.language)} · "
                     f"{one.from_on} — {one.until_on}")
            for one in offer.programmes_filed(by=by))]
        self.fields["place_id"].choices = [("", _("请选择")), *(
            (one.pk, _("%(name)s（%(region)s，可容 %(n)s 人）") % {"name": one.name, "region": one.region.name, "n": one.capacity})
            for one in offer.places_of(provider, by=by))]
        self.fields["head_id"].choices = [("", _("请选择")), *(
            (one.pk, one.name) for one in offer.heads_of(provider, on=ask.today))]
        notice = offer.training_rules(on=ask.today).notice_working_days
        self.fields["opens_on"].help_text = _(
            "须在提交后至少 %(n)s 个工作日；结课日由课程表最后一节课决定") % {"n": notice}

    def clean(self) -> dict[str, Any]:
        """As the actions take it."""
        given = super().clean() or {}
        if "what" in given:
            given["occupation_code"], _colon, given["level"] = given.pop("what").rpartition(":")
        for key in ("place_id", "head_id"):
            if given.get(key):
                given[key] = int(given[key])
        filing = given.pop("filing_id", "")
        given["under"] = Under(
            programme=given.pop("programme", "") or Programme.SKILLS, filing_id=int(filing) if filing else None,
            startup_course=given.pop("startup_course", ""), fee_fen=given.pop("fee_fen", None))
        return given


def _wanted(order: Any) -> dict[str, Any]:
    return {"what": f"{order.occupation_id}:{order.level}", "seats": order.heads, "opens_on": order.from_on,
            "programme": order.programme}


def _written(cohort: Any) -> dict[str, Any]:
    names = ("programme", "filing_id", "startup_course", "fee_fen", "certificate_kind", "wants_subsidy", "place_id", "head_id",
             "mode", "seats", "opens_on", "outline", "exam_plan")
    return {"what": f"{cohort.occupation_id}:{cohort.level}", **{name: getattr(cohort, name) for name in names}}
