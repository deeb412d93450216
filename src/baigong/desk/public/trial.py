"""Try it yourself: typed facts, judged by the published sheet. A GET form; nothing is stored."""

from typing import Any

from django import forms
from django.http import Http404
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from baigong import rules
from baigong.desk import promise
from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.kernel.fen import fen_of
from baigong.policy import queries

from .door import public

GROUPS = {"worker": _("我的情况"), "certificate": _("证书"), "cohort": _("培训班"), "training": _("学习情况"),
          "claim": _("申请"), "history": _("以前领过的补贴"), "employer": _("用人单位"),
          "provider": _("培训机构"), "assessment": _("评价"), "permit": _("特种作业操作证"), "mentoring": _("名师带徒"),
          "region": _("当地标准")}
YES_NO = [("", _("不清楚")), ("yes", _("是")), ("no", _("否"))]


class TrialForm(forms.Form):
    """One field per fact the sheet asks for; what is left empty is unknown. Field names have - for the dot."""

    def __init__(self, *args: Any, sheet: rules.Sheet, english: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sheet = sheet
        for kind in sheet.facts:
            self.fields[kind.name.replace(".", "-")] = _field(kind, english)

    @cached_property
    def facts(self) -> dict[str, object]:
        """The typed facts, by the sheet's names; a bound form that is valid."""
        return {kind.name: _value(kind, self.cleaned_data[kind.name.replace(".", "-")]) for kind in self.sheet.facts}

    def groups(self) -> list[tuple[object, list[forms.BoundField]]]:
        """The fields by what they are about."""
        stems = dict.fromkeys(name.split("-")[0] for name in self.fields)
        return [(GROUPS.get(stem, stem), [self[name] for name in self.fields if name.split("-")[0] == stem])
                for stem in stems]


@page(public, "policies/<str:place>/<slug:slug>/try/")
def trial(ask: Ask, place: str, slug: str) -> Show:
    """The form, filled with a worked case; below it the answer by every clause, and the nearest way to another."""
    english = ask.language == "en"
    row = queries.edition(place, slug, on=ask.today)
    sheet = queries.sheet_by_hash(row.hash)
    if sheet.kind == "frame":                                 # what a place below has not filled in yet pays nothing certain
        raise Http404
    given = "try" in ask.get
    start = {name.replace(".", "-"): _shown(value) for name, value in queries.example_facts(row).items()}
    form = TrialForm(ask.get if given else None, sheet=sheet, english=english, initial=start)
    answer = _answer(sheet, form.facts, english) if given and form.is_valid() else None
    return show(page_title=_("试算"), row=row, name=sheet.name_en if english else sheet.name, form=form, answer=answer)


def _answer(sheet: rules.Sheet, facts: dict[str, object], english: bool) -> dict[str, Any]:
    verdict = rules.judge(sheet, facts)
    flip = None if sheet.recovers else rules.nearest_flip(sheet, facts)  # nobody asks what it takes to have to pay back
    labels = {kind.name: kind.label_en if english else kind.label for kind in sheet.facts}
    where = promise.policy_url(sheet)
    lines = [{"text": line.text_en if english else line.text, "basis": promise.basis_of(sheet, line.basis),
              "url": f"{where}?on={verdict.on}#{line.basis}" if line.basis else "", "amount_fen": line.amount_fen,
              "holds": line.holds if line.kind == "condition" else None,
              "unknown": line.kind == "condition" and line.holds is None}
             for line in verdict.lines if line.kind != "total"]
    return {"pays": verdict.pays, "recovers": sheet.recovers is not None, "amount_fen": verdict.amount_fen, "lines": lines,
            "missing": ("; " if english else "、").join(labels[name] for name in verdict.missing if name in labels),
            "flip": (flip.text_en if english else flip.text) if flip else ""}


def _field(kind: rules.FactKind, english: bool) -> forms.Field:
    common: dict[str, Any] = {"label": kind.label_en if english else kind.label, "required": False}
    codes = [(code, en if english else zh) for code, zh, en in kind.codes]
    match kind.type:
        case "int":
            return forms.IntegerField(**common, min_value=0, max_value=100_000)
        case "fen":
            return forms.CharField(**common, help_text=_("元"), max_length=20)
        case "bool":
            return forms.ChoiceField(**common, choices=YES_NO)
        case "date":
            return forms.DateField(**common, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
        case "set":
            return forms.MultipleChoiceField(**common, choices=codes, widget=forms.CheckboxSelectMultiple)
        case "code" if codes:
            return forms.ChoiceField(**common, choices=[("", _("不清楚")), *codes])
    return forms.CharField(**common, max_length=60)


def _value(kind: rules.FactKind, typed: Any) -> object:
    if kind.type == "set":
        return frozenset(typed)
    if typed in ("", None):
        return None
    if kind.type == "bool":
        return typed == "yes"
    return fen_of(typed) if kind.type == "fen" else typed


def _shown(value: object) -> object:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return sorted(value) if isinstance(value, frozenset) else value
