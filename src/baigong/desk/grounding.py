"""Stating a ground in a form: what it is in one choice, where, from when to when, on what evidence."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from baigong.talent import queries
from baigong.talent.decide.recording import grades
from baigong.talent.words import GroundKind

from .forms import day
from .naming import OccupationField
from .page import Ask

APART = ":"


class StateGround(forms.Form):
    """One thing that an application may rest on."""

    what = forms.ChoiceField(label=_("填报什么"))
    occupation = OccupationField(help_text=_("名称或编码，如 养老护理员 或 4-10-01-05；职称和学历填相关的职业"))
    at = forms.CharField(label=_("单位或学校"), max_length=120, required=False)
    from_on = day(_("开始日期"), help_text=_("职称填取得日期，学历填入学日期"))
    until_on = day(_("结束日期"), required=False, help_text=_("仍在岗的不填；学历填（预计）毕业日期"))
    evidence = forms.CharField(label=_("凭什么证明"), max_length=120,
                               help_text=_("如 社保缴费记录、劳动合同、毕业证编号、职称证编号"))

    def __init__(self, *args: Any, ask: Ask, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["what"].choices = _choices(ask)

    def said(self) -> Mapping[str, Any]:
        """What was typed, as the action takes it; call it after `checked`."""
        given = dict(self.cleaned_data)
        kind, _apart, grade = given.pop("what").partition(APART)
        return {"kind": kind, "grade": grade, "occupation_code": given.pop("occupation"), **given}


def _choices(ask: Ask) -> list[tuple[Any, Any]]:
    """Kinds and their grades: a kind without grades is one choice, the others are groups."""
    ladder = queries.shelf().ladder
    found: list[tuple[Any, Any]] = [("", "–")]
    for kind in GroundKind:
        codes = grades(ladder, kind)
        if codes == ("",):
            found.append((f"{kind}{APART}", kind.label(ask.language)))
        else:
            found.append((kind.label(ask.language),
                          [(f"{kind}{APART}{code}", ladder.named(code).label(ask.language)) for code in codes]))
    return found


def ground_row(one: Any, ask: Ask) -> dict[str, Any]:
    """A ground as lists and cards show it."""
    kind = GroundKind(one.kind).label(ask.language)
    grade = queries.shelf().ladder.named(one.grade).label(ask.language) if one.grade else ""
    until = one.until_on.isoformat() if one.until_on else str(_("至今"))
    span = one.from_on.isoformat() if one.kind == GroundKind.TITLE else f"{one.from_on.isoformat()} – {until}"
    return {"id": one.pk, "what": grade or kind, "kind": kind, "occupation": one.occupation.name, "at": one.at, "span": span,
            "evidence": one.evidence, "state": one.state, "why": one.why}
