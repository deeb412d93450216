"""One ad-hoc form: composed, sent to regions below; who has sent it, what they say side by side, what it comes to."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import happened, listing
from baigong.desk.forms import checked, choices, day, typed
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.governance import access, actions, queries
from baigong.governance.words import UNSENT, FieldKind, SurveyState
from baigong.journal import queries as journal
from baigong.offer import queries as offer

from .door import door
from .survey_cells import STATES, called, field_rows, in_cell, stands

FIELDS = (Column("position", _("序号")), Column("name", _("栏目"), "strong", sub="meaning"), Column("kind", _("怎么填")),
          Column("adds_up", _("汇总")))


class Figure(forms.Form):
    """One of the indicators there are."""

    indicator = forms.ChoiceField(label=_("系统指标"))

    def __init__(self, *given: object, language: str, **more: object) -> None:
        super().__init__(*given, **more)  # type: ignore[arg-type]  # Django's own signature
        self.fields["indicator"].choices = queries.indicators_for(language)


class Typed(forms.Form):
    """A field that no indicator tells."""

    label = forms.CharField(label=_("名称"), max_length=60)
    kind = forms.ChoiceField(label=_("怎么填"), choices=choices([FieldKind.COUNT, FieldKind.MONEY, FieldKind.TEXT]))
    unit = forms.CharField(label=_("单位"), max_length=20, required=False, help_text=_("整数项必填，如：人、家、次"))
    definition = forms.CharField(label=_("口径"), max_length=300, widget=forms.Textarea(attrs={"rows": 2}),
                                 help_text=_("算谁、不算谁、截至哪天，一句话说清楚"))
    adds_up = forms.BooleanField(label=_("各地区的数可以相加"), required=False)
    differs = forms.CharField(label=_("与相近指标的区别"), max_length=300, required=False,
                              help_text=_("名称与系统指标相近时必填；就是那个指标的，请改为选用"))


class Drop(forms.Form):
    """Which field goes."""

    field_id = forms.IntegerField(widget=forms.HiddenInput)


class Issue(forms.Form):
    """To whom, and until when."""

    regions = forms.MultipleChoiceField(label=_("填报地区"), widget=forms.CheckboxSelectMultiple)
    due_on = day(_("截止日"))

    def __init__(self, *given: object, below: list[tuple[str, str]], **more: object) -> None:
        super().__init__(*given, **more)  # type: ignore[arg-type]  # Django's own signature
        self.fields["regions"].choices, self.fields["regions"].initial = below, [code for code, _name in below]


@page(door, "surveys/<int:survey_id>/", title=_("临时报表"))
def survey(ask: Ask, survey_id: int) -> Show | HttpResponse:
    """All of it; the comparison as a file too."""
    one = queries.surveys.survey(survey_id, by=ask.by)
    fields, ours = queries.surveys.survey_fields(one), access.may_compose_survey(by=ask.by, survey_id=one.pk)
    replies = queries.surveys.survey_replies(one, by=ask.by)
    cells = queries.surveys.sent_in(one, by=ask.by)
    sums = queries.surveys.survey_totals(cells, fields)
    if listing.wants_file(ask):
        return listing.file_of(_columns(fields, ask), _whole(one, replies, fields, cells, sums, ask), name=one.title)
    here, drafts = listing.page_of(ask, replies, per=50), ours and one.state == SurveyState.DRAFTED
    word = SurveyState(one.state)
    return show(
        one=one, state=(word.label(ask.language), STATES[word]), facts=_facts(one), field_columns=FIELDS,
        crumbs=[{"label": _("临时报表"), "url": reverse("officer:surveys")}, {"label": one.no}],
        fields=field_rows(fields, ask.language), drafts=drafts,
        closes=ours and one.state == SurveyState.ISSUED, here=here, columns=_columns(fields, ask), tally=_tally(one, replies, ask),
        rows=[_row(each, fields, cells, ask, due_on=one.due_on) for each in here], export_url=listing.export_url(ask),
        sums=[{"label": called(each, ask.language), "value": in_cell(each, sums[each.pk], ask)} for each in fields
              if each.pk in sums],
        figure_form=typed(ask, Figure, "figure", language=ask.language) if drafts else None,
        field_form=typed(ask, Typed, "field", auto_id="field_%s") if drafts else None,
        issue_form=_issuing(ask) if drafts and fields else None,
        history=happened.told(journal.history_of(one), language=ask.language))


@survey.deed("figure")
def figure_put(ask: Ask, survey_id: int) -> SeeOther:
    """One more indicator."""
    actions.put_figure(by=ask.by, now=ask.now, survey_id=queries.surveys.survey(survey_id, by=ask.by).pk,
                       **checked(typed(ask, Figure, "figure", language=ask.language)))
    return ask.again(_("已添加，由系统填数"))


@survey.deed("field")
def field_put(ask: Ask, survey_id: int) -> SeeOther:
    """One more field to be typed."""
    actions.put_field(by=ask.by, now=ask.now, survey_id=queries.surveys.survey(survey_id, by=ask.by).pk,
                      **checked(typed(ask, Typed, "field")))
    return ask.again(_("已添加"))


@survey.deed("drop")
def drop(ask: Ask, survey_id: int) -> SeeOther:
    """One field less."""
    actions.drop_field(by=ask.by, now=ask.now, survey_id=queries.surveys.survey(survey_id, by=ask.by).pk,
                       **checked(typed(ask, Drop, "drop")))
    return ask.again(_("已删去"))


@survey.deed("issue")
def issue(ask: Ask, survey_id: int) -> SeeOther:
    """Out it goes."""
    one = queries.surveys.survey(survey_id, by=ask.by)
    given = checked(_issuing(ask))
    actions.issue_survey(by=ask.by, now=ask.now, survey_id=one.pk, **given)
    return ask.again(_("已下发给 {n} 个地区").format(n=len(given["regions"])))


@survey.deed("close")
def close(ask: Ask, survey_id: int) -> SeeOther:
    """It ends."""
    actions.close_survey(by=ask.by, now=ask.now, survey_id=queries.surveys.survey(survey_id, by=ask.by).pk)
    return ask.again(_("已结束"))


def _issuing(ask: Ask) -> Issue:
    below = queries.surveys.regions_to_ask(ask.by.region, on=ask.today)
    told = queries.surveys.burdens([code for code, _name in below], ask.today.year)
    named = [(code, str(_("{name}（今年已要求 {forms} 张、自填 {typed} 项）").format(
        name=name, forms=told[code].forms, typed=told[code].typed)) if code in told else name) for code, name in below]
    return typed(ask, Issue, "issue", below=named, initial={"due_on": queries.surveys.earliest_due(ask.today)},
                 auto_id="issue_%s")


def _columns(fields: list[Any], ask: Ask) -> list[Column]:
    return [Column("place", _("地区"), "strong"), Column("state", _("填报"), "tag"), Column("sent_on", _("报送日"), "day"),
            Column("left", _("截止"), "clock"), *(Column(f"f{each.pk}", called(each, ask.language)) for each in fields)]


def _row(each: Any, fields: list[Any], cells: Any, ask: Ask, *, due_on: Any, in_file: bool = False) -> dict[str, Any]:
    return {"place": each.region.name, "sent_on": each.sent_at, "state": stands(each, due_on, ask),
            "left": offer.days_left(each.due_on, ask.today) if each.state in UNSENT else None,
            "url": reverse("officer:survey_reply", args=[each.pk]),
            **{f"f{one.pk}": in_cell(one, cells.get((each.region_id, one.pk)), ask, in_file=in_file) for one in fields}}


def _whole(one: Any, replies: Any, fields: list[Any], cells: Any, sums: Any, ask: Ask) -> list[dict[str, Any]]:
    """Every region, then the totals: as a file."""
    total = {"place": _("合计"), "state": "", "sent_on": None, "left": None,
             **{f"f{each.pk}": in_cell(each, sums.get(each.pk), ask, in_file=True) for each in fields}}
    return [*(_row(each, fields, cells, ask, due_on=one.due_on, in_file=True) for each in replies), total]


def _tally(one: Any, replies: Any, ask: Ask) -> list[dict[str, Any]]:
    """How many regions stand how."""
    counts: dict[Any, int] = {}
    for each in replies:
        key = stands(each, one.due_on, ask)
        counts[key] = counts.get(key, 0) + 1
    return [{"word": word, "kind": kind, "count": count} for (word, kind), count in counts.items()]


def _facts(one: Any) -> list[dict[str, Any]]:
    return [{"label": _("用途"), "value": one.why}, {"label": _("依据"), "value": one.basis},
            {"label": _("年度"), "value": str(one.year)}, {"label": _("截止日"), "value": one.due_on or "–"},
            *([{"label": _("指标数字截至"), "value": f"{one.month_until:%Y-%m}"}] if one.month_until else [])]
