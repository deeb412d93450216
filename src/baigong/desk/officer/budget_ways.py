"""What a finance officer may do with a budget line now: pass down, reallocate, carry over, give back, freeze, release."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from baigong.desk.forms import checked, typed, why
from baigong.desk.page import Ask
from baigong.desk.show import SeeOther
from baigong.kernel.fen import yuan
from baigong.kernel.refused import Common, Refused
from baigong.people import queries as people
from baigong.people.words import Role
from baigong.policy import actions, queries

from .budgets import Money


class ToRegion(Money):
    """Part of a line's money for another region."""

    region = forms.ChoiceField(label=_("地区"))


class Freeze(Money):
    """Part of a line's money set aside."""

    why = why(_("原因"))


class Unfreeze(forms.Form):
    """What was set aside, released by a document."""

    freeze = forms.TypedChoiceField(label=_("冻结的款项"), coerce=int)
    document_no = forms.CharField(label=_("解冻文号"), max_length=60)


WAYS: dict[str, tuple[object, object, type[forms.Form]]] = {
    "pass_down": (_("分解到下级"), _("分解"), ToRegion),
    "reallocate": (_("调剂给同级地区"), _("调剂"), ToRegion),
    "carry_over": (_("结转到下年"), _("结转"), Money),
    "give_back": (_("交回上级"), _("交回"), Money),
    "freeze": (_("冻结"), _("冻结"), Freeze),
    "unfreeze": (_("解冻"), _("解冻"), Unfreeze),
}
DONE = {"pass_down": _("已分解"), "reallocate": _("已调剂"), "carry_over": _("已结转"), "give_back": _("已交回"),
        "freeze": _("已冻结"), "unfreeze": _("已解冻")}


def ways(ask: Ask, line: Any) -> list[dict[str, Any]]:
    """The ways that are open to this officer, each with its form."""
    found = []
    for do, (word, go, kind) in WAYS.items():
        if (choices := _choices(ask, line, do)) is None:
            continue
        form = typed(ask, kind, do, auto_id=f"{do}_%s")
        for name, options in choices.items():
            form.fields[name].choices = options
        found.append({"do": do, "word": word, "go": go, "form": form})
    return found


def given(ask: Ask, line: Any, do: str) -> Mapping[str, Any]:
    """What was typed for one of them. Raises Refused where that way is not open."""
    form = next((one["form"] for one in ways(ask, line) if one["do"] == do), None)
    if form is None:
        raise Refused(Common.NOT_YOURS)
    return checked(form)


def done(ask: Ask, line: Any, do: str) -> SeeOther:
    """Do it, and back to the line."""
    typed_in = given(ask, line, do)
    told: dict[str, Any] = {"by": ask.by, "now": ask.now, "document_no": typed_in["document_no"]}
    if do == "unfreeze":
        actions.unfreeze(**told, freeze_id=typed_in["freeze"])
        return ask.again(DONE[do])
    told |= {"line_id": line.pk, "amount_fen": typed_in["amount"]}
    if "region" in typed_in:
        told["to_region"] = typed_in["region"]
    if "why" in typed_in:
        told["why"] = typed_in["why"]
    acts: dict[str, Any] = {"pass_down": actions.pass_down, "reallocate": actions.reallocate, "carry_over": actions.carry_over,
                            "give_back": actions.give_back, "freeze": actions.freeze}
    acts[do](**told)
    return ask.again(DONE[do])


def _choices(ask: Ask, line: Any, do: str) -> dict[str, list[Any]] | None:
    """The choices a form of this way needs; None where it is not open to the officer or leads nowhere."""
    if ask.by.role != Role.FINANCE_OFFICER or not ask.by.covers(line.region_id):
        return None
    if do == "pass_down":
        below = [one for one in people.regions_to_choose(line.region_id, on=ask.today) if one[0] != line.region_id]
        return {"region": below} if below else None
    if do == "reallocate":
        beside = queries.siblings_of(line.region, on=ask.today) if ask.by.covers(line.region.parent_id or "") else []
        return {"region": [(one.code, one.name) for one in beside]} if beside else None
    if do == "carry_over":
        return {} if ask.today.year > line.year else None
    if do == "unfreeze":
        frozen = [(one.pk, f"{one.document_no} · {yuan(one.amount_fen)} · {one.why}") for one in queries.freezes_of(line)]
        return {"freeze": frozen} if frozen else None
    return {}
