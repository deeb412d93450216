"""What the desks share of training systems and good practice: one in a list, one with its facts, an adoption with its effect."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.governance import queries
from baigong.governance.words import EffectKind, FilingState, Ownership, PracticeState, SystemCovers, TextSource
from baigong.offer import queries as offer

from .page import Ask
from .parts.lists import Column
from .telling import in_words

FILINGS = {FilingState.FILED: "act", FilingState.RETURNED: "late", FilingState.ACCEPTED: "ok", FilingState.REPLACED: ""}
PRACTICES = {PracticeState.SENT: "act", PracticeState.RETURNED: "late", PracticeState.PUBLISHED: "ok",
             PracticeState.WITHDRAWN: "no"}
SYSTEM_COLUMNS = (
    Column("firm", _("企业"), "strong", sub="region"), Column("ownership", _("类型")), Column("title", _("制度"), sub="no"),
    Column("trainees", _("年度计划培训（人）"), "number", sub="share"), Column("filed_on", _("报送"), "day"),
    Column("public", _("公开摘要"), "tag"), Column("state", _("状态"), "tag"), Column("left", _("备案时限"), "clock"),
)
PRACTICE_COLUMNS = (
    Column("title", _("经验做法"), "strong", sub="no"), Column("whose", _("来自"), sub="region"), Column("measure", _("对应措施")),
    Column("adopted", _("采用地区"), "number"), Column("sent_on", _("报送"), "day"), Column("state", _("状态"), "tag"),
    Column("left", _("审核时限"), "clock"),
)


def system_row(one: Any, ask: Ask, *, page: str = "") -> dict[str, Any]:
    """A training system in a list; `page` names the page of one."""
    state = FilingState(one.state)
    return {
        "no": one.no, "firm": one.organisation.name, "region": one.region.name, "title": one.title,
        "ownership": Ownership(one.ownership).label(ask.language), "trainees": one.trainees,
        "share": _("一线 {n}%").format(n=one.front_line * 100 // one.trainees), "filed_on": one.filed_at,
        "public": (_("已同意"), "ok") if one.consented_at else (_("未公开"), ""),
        "state": (state.label(ask.language), FILINGS[state]),
        "left": offer.days_left(one.due_on, ask.today) if state == FilingState.FILED else None,
        "url": reverse(page, args=[one.pk]) if page else "",
    }


def system_facts(one: Any, ask: Ask) -> list[dict[str, Any]]:
    """What a training system says, line by line."""
    return [
        {"label": _("企业"), "value": one.organisation.name},
        {"label": _("类型"), "value": Ownership(one.ownership).label(ask.language)},
        {"label": _("覆盖的培训"), "value": covered(one, ask)},
        {"label": _("年度计划培训"), "value": _("{all} 人，其中一线职工 {front} 人（{n}%）").format(
            all=one.trainees, front=one.front_line, n=one.front_line * 100 // one.trainees)},
        {"label": _("年度安排"), "value": one.yearly_plan},
        {"label": _("培训中心"), "value": one.centre or _("没有自己的培训中心")},
        {"label": _("全文来自"), "value": TextSource(one.source).label(ask.language)} if one.source == TextSource.PASTED else
        {"label": _("全文来自"), "value": one.file_name, "source": f"SHA-256 {one.file_hash}"},
    ]


def covered(one: Any, ask: Ask) -> str:
    """Which trainings it lays down, in the order of the vocabulary."""
    mark = ", " if ask.language == "en" else "、"
    return mark.join(word.label(ask.language) for word in SystemCovers if word in one.covers)


def practice_row(one: Any, ask: Ask, *, page: str) -> dict[str, Any]:
    """A good practice in a list; `page` names the page of one."""
    state = PracticeState(one.state)
    return {
        "no": one.no, "title": one.title, "whose": one.organisation.name, "region": one.region.name, "measure": measure_of(one),
        "adopted": one.adopted, "sent_on": one.sent_at, "state": (state.label(ask.language), PRACTICES[state]),
        "left": offer.days_left(one.due_on, ask.today) if state == PracticeState.SENT else None,
        "url": reverse(page, args=[one.pk]),
    }


def measure_of(one: Any) -> object:
    """Which of the 17 measures it serves, or ""."""
    return _("第 {n} 条措施").format(n=one.measure.number) if one.measure else ""


def practice_shown(one: Any, ask: Ask) -> dict[str, Any]:
    """What every page of one shows: its own words, and where it was adopted with what effect."""
    state = PracticeState(one.state)
    return {"one": one, "page_title": one.title, "measure": measure_of(one),
            "state": (state.label(ask.language), PRACTICES[state]),
            "adoptions": [adoption_shown(each, ask) for each in queries.adoptions_of(one)]}


def adoption_shown(one: Any, ask: Ask) -> dict[str, Any]:
    """One adoption; an indicator's figures are reckoned just now, and say over which months."""
    told: list[dict[str, Any]] = []
    name = note = ""
    found = queries.effect_of(one, by=ask.by, on=ask.today)
    if found is not None:
        name = found.indicator.name.label(ask.language)
        sides = ((_("采用前"), found.before, found.before_months), (_("采用后"), found.after, found.after_months))
        told = [{"label": label, "value": in_words(found.indicator, *side, language=ask.language),
                 "note": f"{months[0]:%Y-%m} – {months[-1]:%Y-%m}"} for label, side, months in sides if months]
        note = "" if told else str(_("采用后满一个整月、且数字已形成后显示"))
    elif one.measuring == EffectKind.LIVE:
        name, note = one.indicator, str(_("指标库中已没有这项指标"))
    return {"one": one, "region": one.region.name, "kind": EffectKind(one.measuring).label(ask.language), "name": name,
            "figures": told, "note": note, "is_stated": one.measuring == EffectKind.STATED}


class PracticeForm(forms.Form):
    """A good practice as it is sent."""

    title = forms.CharField(label=_("名称"), max_length=120, help_text=_("一句话说清楚做法"))
    measure = forms.TypedChoiceField(label=_("对应的措施"), required=False, coerce=int, empty_value=None)
    background = forms.CharField(label=_("针对什么问题"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))
    text = forms.CharField(label=_("具体做法"), max_length=6000, widget=forms.Textarea(attrs={"rows": 6}),
                           help_text=_("通过审核后公开，请不要写个人信息"))
    effect = forms.CharField(label=_("本地成效"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))
    evidence = forms.CharField(label=_("成效的证据"), required=False, max_length=300,
                               help_text=_("材料名称、文号或存放位置；填了成效就要填"))

    def __init__(self, *args: Any, measures: Sequence[tuple[int, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["measure"].choices = [("", _("不对应某一条")), *measures]  # type: ignore[attr-defined]


def measures_to_choose(ask: Ask) -> list[tuple[int, str]]:
    """(number, name) of the measures."""
    return [(row.number, f"{row.number} {row.name(ask.language)}") for row in queries.measures(on=ask.today)]


def practice_initial(one: Any) -> dict[str, Any]:
    """The form of a practice that was returned, as it was sent."""
    return {name: getattr(one, name) for name in ("title", "background", "text", "effect", "evidence")} | {
        "measure": one.measure.number if one.measure else ""}
