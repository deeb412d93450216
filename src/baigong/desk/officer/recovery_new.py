"""Asking a paid claim, or part of it, back: how much, of whom, why and by which clause."""

from typing import Any

from django import forms
from django.core.exceptions import ObjectDoesNotExist
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import claiming, owing
from baigong.desk.forms import Yuan, checked, choices, typed, why
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.subsidy import actions, facts, queries
from baigong.subsidy.words import RecoveryReason

from .door import door
from .recoveries import ASKERS, COLUMNS


class Proposing(forms.Form):
    """What is asked back."""

    amount_fen = Yuan(label=_("追回金额（元）"))
    debtor = forms.ChoiceField(label=_("由谁退还"))
    reason = forms.ChoiceField(label=_("事由"), choices=choices(RecoveryReason))
    ground = forms.CharField(label=_("查实的线索或文书编号"), max_length=60, required=False,
                             help_text=_("查实骗取时必填，如 XS-2025-000012"))
    basis = forms.CharField(label=_("依据条款"), max_length=200, help_text=_("如 社会保险法第八十八条"))
    why = why(_("情况说明"), help_text=_("将写入告知书"))
    is_victim = forms.BooleanField(label=_("劳动者系被冒名，须恢复其补贴次数"), required=False)

    def __init__(self, *args: Any, people: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["debtor"].choices = people


class ByRule(forms.Form):
    """How it came to that."""

    why = why(_("情况说明"), help_text=_("将写入告知书"))


@page(door, "claims/<int:claim_id>/ask-back/", title=_("提出追回"))
def recovery_new(ask: Ask, claim_id: int) -> Show:
    """The form, beside what was paid and what of it is asked back already."""
    one = _claim(ask, claim_id)
    left = queries.left_to_ask_fen(one)
    earlier = [{**owing.row(queries.recovery(debt.pk, by=ask.by), ask), "url": reverse("officer:recovery", args=[debt.pk])}
               for debt in queries.recoveries_of(one)]
    return show(
        one=one, left_fen=left, earlier=earlier, columns=COLUMNS, rule=_rule(one, ask),
        by_rule=typed(ask, ByRule, "by_rule", auto_id="by_rule_%s"),
        form=typed(ask, Proposing, "propose", people=_debtors(one),
                   initial={"amount_fen": left, "ground": ask.get.get("on", "")[:60]}),
        crumbs=[{"label": _("补贴审核"), "url": reverse("officer:claims")},
                {"label": one.no, "url": reverse("officer:claim", args=[one.pk])}, {"label": _("提出追回")}],
    )


@recovery_new.deed("propose")
def propose(ask: Ask, claim_id: int) -> SeeOther:
    """Propose it; another officer confirms."""
    given = dict(checked(typed(ask, Proposing, "propose", people=_debtors(_claim(ask, claim_id)))))
    kind, _slash, key = given.pop("debtor").partition("/")
    made = actions.propose_recovery(by=ask.by, now=ask.now, claim_id=claim_id, **{f"{kind}_id": int(key)}, **given)
    return ask.done(_("已提出，等另一名工作人员复核"), "officer:recovery", made.pk)


@recovery_new.deed("by_rule")
def by_rule(ask: Ask, claim_id: int) -> SeeOther:
    """Propose what the rule on advances says."""
    made = actions.propose_advance_recovery(by=ask.by, now=ask.now, claim_id=claim_id, **checked(typed(ask, ByRule, "by_rule")))
    return ask.done(_("已提出，等另一名工作人员复核"), "officer:recovery", made.pk)


def _rule(one: Any, ask: Ask) -> dict[str, Any] | None:
    """What the place's rule on recovering advances says of this one today, line by line; None where there is no such rule."""
    found = facts.advance_to_recover(one, today=ask.today)
    if found is None:
        return None
    lines = claiming.lines([found.sheet], [line.as_json() for line in found.verdict.lines], on=one.counts_on, language=ask.language)
    return {"name": found.row.named(ask.language), "lines": lines, "pays": found.verdict.pays, "fen": found.verdict.amount_fen}


def _claim(ask: Ask, claim_id: int) -> Any:
    one = queries.claim(claim_id, by=ask.by)
    if ask.by.role not in ASKERS:
        raise ObjectDoesNotExist(claim_id)
    return one


def _debtors(one: Any) -> list[tuple[str, str]]:
    return [(f"{kind}/{key}", name) for (kind, key), name in queries.names_concerned(one)]
