"""A region's reply to an ad-hoc form: what the house filled in, what is typed or brought as a sheet; sent, received, returned."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import happened, uploading
from baigong.desk.forms import checked, typed, why
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.governance import access, actions, queries
from baigong.governance.decide.replying import Line
from baigong.governance.words import UNSENT, FieldKind, ReplyState, SurveyState
from baigong.journal import queries as journal
from baigong.kernel.fen import yuan
from baigong.offer import queries as offer

from .door import door
from .survey_cells import called, in_cell, meant, stands

COLUMNS = (Column("position", _("序号")), Column("name", _("栏目"), "strong", sub="meaning"), Column("said", _("数值")))
HEAD = (queries.surveys.SHEET[0], "栏目", "口径", queries.surveys.SHEET[1])
"""The columns of the sheet, in Chinese whatever the page's language: they are the file's format."""


class Answers(forms.Form):
    """Every field that is to be typed, by its number on the form; what is typed is judged by the action, as that of a sheet is."""

    def __init__(self, *given: object, asked: list[Any], said: dict[int, str], language: str, **more: object) -> None:
        super().__init__(*given, **more)  # type: ignore[arg-type]  # Django's own signature
        for each in asked:
            text = each.kind == FieldKind.TEXT
            widget = forms.Textarea(attrs={"rows": 2}) if text else forms.TextInput(attrs={"inputmode": "decimal"})
            self.fields[f"n{each.position}"] = forms.CharField(
                label=f"{each.position} {called(each, language)}", required=False, max_length=1000 if text else 30, widget=widget,
                help_text=meant(each, language), initial=said.get(each.position, ""))

    def lines(self) -> list[Line]:
        """As rows of a sheet would say it: the row is the field's number."""
        return [Line(int(name[1:]), name[1:], said) for name, said in self.cleaned_data.items()]


class Returning(forms.Form):
    """Why it goes back."""

    why = why(_("理由"))


@page(door, "survey-replies/<int:reply_id>/", title=_("填报临时报表"), under="officer:surveys")
def survey_reply(ask: Ask, reply_id: int) -> Show | HttpResponse:
    """All of it; with `?template=xlsx` the sheet to fill in."""
    one = queries.surveys.survey_reply(reply_id, by=ask.by)
    fields = queries.surveys.survey_fields(one.survey)
    writes, cells = _writes(one, ask), _cells(one, fields, ask)
    types = writes and bool(_asked(fields))
    if writes and uploading.wants_template(ask):
        rows = [[each.position, called(each, ask.language), meant(each, ask.language), _said(each, cells.get(each.pk))]
                for each in _asked(fields)]
        return uploading.template(HEAD, name=one.survey.title, rows=rows)
    word = ReplyState(one.state)
    return show(
        one=one, survey=one.survey, state=stands(one, one.survey.due_on, ask), facts=_facts(one),
        left=offer.days_left(one.due_on, ask.today) if one.state in UNSENT and one.survey.state == SurveyState.ISSUED else None,
        crumbs=[{"label": _("临时报表"), "url": reverse("officer:surveys")}, {"label": one.survey.no}], columns=COLUMNS,
        figures=[_row(each, cells, ask) for each in fields if each.kind == FieldKind.FIGURE],
        answers=[_row(each, cells, ask) for each in _asked(fields)], form=_form(one, fields, ask) if types else None,
        table=typed(ask, uploading.Table, "bring", auto_id="bring_%s") if types else None, writes=writes,
        judges=access.may_receive_reply(by=ask.by, reply_id=one.pk) and word == ReplyState.SENT
        and one.survey.state == SurveyState.ISSUED,
        return_form=typed(ask, Returning, "return", auto_id="return_%s"),
        history=happened.told(journal.history_of(one), language=ask.language))


@survey_reply.deed("save")
def save(ask: Ask, reply_id: int) -> SeeOther:
    """What was typed so far."""
    one = queries.surveys.survey_reply(reply_id, by=ask.by)
    form = _form(one, queries.surveys.survey_fields(one.survey), ask)
    checked(form)
    actions.answer_survey(by=ask.by, now=ask.now, reply_id=one.pk, lines=form.lines())
    return ask.again(_("已保存，核对后报送"))


@survey_reply.deed("bring")
def bring(ask: Ask, reply_id: int) -> SeeOther:
    """The sheet, all of it or nothing."""
    one = queries.surveys.survey_reply(reply_id, by=ask.by)
    lines = queries.surveys.read_reply(checked(typed(ask, uploading.Table, "bring"))["table"].read())
    actions.answer_survey(by=ask.by, now=ask.now, reply_id=one.pk, lines=lines)
    return ask.again(_("已读入 {n} 项，核对后报送").format(n=len(lines)))


@survey_reply.deed("send")
def send(ask: Ask, reply_id: int) -> SeeOther:
    """To the level above."""
    actions.send_reply(by=ask.by, now=ask.now, reply_id=queries.surveys.survey_reply(reply_id, by=ask.by).pk)
    return ask.again(_("已报送"))


@survey_reply.deed("take")
def take(ask: Ask, reply_id: int) -> SeeOther:
    """It stands."""
    actions.take_reply(by=ask.by, now=ask.now, reply_id=queries.surveys.survey_reply(reply_id, by=ask.by).pk)
    return ask.again(_("已接收"))


@survey_reply.deed("return")
def return_(ask: Ask, reply_id: int) -> SeeOther:
    """It goes back."""
    actions.return_reply(by=ask.by, now=ask.now, reply_id=queries.surveys.survey_reply(reply_id, by=ask.by).pk,
                         **checked(typed(ask, Returning, "return")))
    return ask.again(_("已退回"))


def _writes(one: Any, ask: Ask) -> bool:
    return (access.may_reply(by=ask.by, reply_id=one.pk) and one.state in UNSENT
            and one.survey.state == SurveyState.ISSUED)


def _asked(fields: list[Any]) -> list[Any]:
    return [each for each in fields if each.kind != FieldKind.FIGURE]


def _cells(one: Any, fields: list[Any], ask: Ask) -> dict[int, Any]:
    """By field; what is typed and not yet sent only for the region that types it."""
    own, typed_ids = one.region_id == ask.by.region, {each.pk for each in _asked(fields)}
    return {field_id: cell for (_reply, field_id), cell in queries.surveys.filled_in([one]).items()
            if own or one.state not in UNSENT or field_id not in typed_ids}


def _form(one: Any, fields: list[Any], ask: Ask) -> Answers:
    cells = _cells(one, fields, ask)
    said = {each.position: _said(each, cells.get(each.pk)) for each in _asked(fields)}
    return typed(ask, Answers, "save", asked=_asked(fields), said=said, language=ask.language)


def _said(field: Any, cell: Any) -> str:
    """As it is typed."""
    if cell is None:
        return ""
    if field.kind == FieldKind.TEXT:
        return str(cell.text)
    return yuan(cell.number).replace(",", "") if field.kind == FieldKind.MONEY else str(cell.number)


def _row(each: Any, cells: dict[int, Any], ask: Ask) -> dict[str, Any]:
    return {"position": each.position, "name": called(each, ask.language), "meaning": meant(each, ask.language),
            "said": in_cell(each, cells.get(each.pk), ask)}


def _facts(one: Any) -> list[dict[str, Any]]:
    return [{"label": _("要求填报"), "value": one.survey.region.name}, {"label": _("用途"), "value": one.survey.why},
            {"label": _("依据"), "value": one.survey.basis}, {"label": _("年度"), "value": str(one.survey.year)},
            {"label": _("截止日"), "value": one.due_on},
            *([{"label": _("指标数字截至"), "value": f"{one.survey.month_until:%Y-%m}"}] if one.survey.month_until else [])]
