"""Reconciliation: statements of the bank and the finance bureau taken in, and what differs, each with its clock."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing, uploading
from baigong.desk.forms import checked, choices, day, typed, why
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.journal import queries as journal
from baigong.kernel.fen import yuan
from baigong.kernel.refused import Common, Refused
from baigong.offer import queries as offer
from baigong.people.words import Role
from baigong.subsidy import actions, queries
from baigong.subsidy.words.reconciling import DifferenceState, Differing, Source

from .door import door

BIGGEST = 10 * 1024 * 1024
HEAD = ("日期", "流水号或文号", "金额")
TINTS = {DifferenceState.OPEN: "wait", DifferenceState.EXPLAINED: "ok", DifferenceState.RESTATED: "ok"}
DIFFERENCES = (Column("ref", _("流水号或文号"), "strong", sub="source"), Column("kind", _("差异")),
               Column("theirs_fen", _("对方（元）"), "money"), Column("ours_fen", _("我方（元）"), "money"),
               Column("state", _("状态"), "tag", sub="why"), Column("left", _("处理时限"), "clock"))
STATEMENTS = (Column("span", _("期间"), "strong", sub="source"), Column("place", _("地区")), Column("rows", _("行数"), "number"),
              Column("matched", _("一致"), "number"), Column("differing", _("差异"), "number"),
              Column("at", _("导入时间"), "moment"))


class Bring(forms.Form):
    """Another's statement."""

    source = forms.ChoiceField(label=_("对账单"), choices=choices(Source))
    first_on = day(_("起始日期"))
    last_on = day(_("截止日期"))
    table = forms.FileField(label=_("对账单文件（xlsx 或 csv）"), widget=forms.FileInput(attrs={"accept": ".xlsx,.csv"}))

    def clean_table(self) -> Any:
        """A month of a province's payments is a few megabytes."""
        if self.cleaned_data["table"].size > BIGGEST:
            raise forms.ValidationError(_("文件超过 10 MB"))
        return self.cleaned_data["table"]


class Close(forms.Form):
    """Why the books differ."""

    why = why(_("差异原因"))


@page(door, "reconciliation/", title=_("对账"))
def reconciliation(ask: Ask) -> Show | HttpResponse:
    """Open differences, or those of `?state=`; the statements; and a new one. `?template=xlsx` is the empty table."""
    if uploading.wants_template(ask):
        return uploading.template(HEAD, name=_("对账单"))
    wanted = ask.get.get("state", DifferenceState.OPEN.value)
    states = (wanted,) if wanted in DifferenceState.codes() else ()
    found = queries.differences(by=ask.by, states=states)
    if listing.wants_file(ask):
        return listing.file_of(DIFFERENCES, (_difference(one, ask) for one in found), name=str(_("对账差异")))
    here = listing.page_of(ask, found)
    return show(
        columns=DIFFERENCES, rows=[_difference(one, ask) for one in here.object_list], here=here,
        export_url=listing.export_url(ask),
        chips=[{"label": one.label(ask.language), "url": f"?state={one.value}", "current": wanted == one.value}
               for one in DifferenceState],
        statement_columns=STATEMENTS, statements=[_statement(one, ask) for one in queries.statements(by=ask.by)[:25]],
        form=_bring(ask))


@reconciliation.deed("bring")
def bring(ask: Ask) -> SeeOther:
    """Take it in, whole or not at all."""
    form = _bring(ask)
    if form is None:
        raise Refused(Common.NOT_YOURS)
    given = dict(checked(form))
    made = actions.bring_statement(by=ask.by, now=ask.now, region=ask.by.region, content=given.pop("table").read(), **given)
    return ask.again(_("已导入 {n} 行，差异 {m} 项").format(n=made.row_count, m=made.differences.count()))


@page(door, "reconciliation/<int:difference_id>/", title=_("对账差异"))
def difference(ask: Ask, difference_id: int) -> Show:
    """One difference: both books, its clock, and how it was closed."""
    one = queries.difference(difference_id, by=ask.by)
    settles = one.state == DifferenceState.OPEN and queries.may_settle_difference(by=ask.by, difference_id=one.pk)
    row = _difference(one, ask)
    return show(
        one=one, row=row, settles=settles, restates=settles and one.kind == Differing.AMOUNT and one.transfer is not None,
        form=typed(ask, Close, "explain", auto_id="explain_%s"), restating=typed(ask, Close, "restate", auto_id="restate_%s"),
        crumbs=[{"label": _("对账"), "url": reverse("officer:reconciliation")}, {"label": one.ref}],
        figures=[{"label": label, "value": yuan(fen) if fen is not None else "–", "unit": _("元")} for label, fen in (
            (_("对方"), one.theirs_fen), (_("我方"), one.ours_fen),
            (_("相差"), (one.theirs_fen or 0) - (one.ours_fen or 0)))],
        history=told(journal.history_of(one), language=ask.language))


@difference.deed("explain")
def explain(ask: Ask, difference_id: int) -> SeeOther:
    """Close it with its reason."""
    given = checked(typed(ask, Close, "explain", auto_id="explain_%s"))
    actions.explain_difference(by=ask.by, now=ask.now, difference_id=difference_id, why=given["why"])
    return ask.again(_("已说明"))


@difference.deed("restate")
def restate_by_statement(ask: Ask, difference_id: int) -> SeeOther:
    """Theirs is right: restate ours."""
    given = checked(typed(ask, Close, "restate", auto_id="restate_%s"))
    actions.restate_difference(by=ask.by, now=ask.now, difference_id=difference_id, why=given["why"])
    return ask.again(_("已按对账单更正：差额已记入本月"))


def _bring(ask: Ask) -> Bring | None:
    if ask.by.role != Role.FINANCE_OFFICER:
        return None
    return typed(ask, Bring, "bring", auto_id="bring_%s", initial={"last_on": ask.today, "first_on": ask.today.replace(day=1)})


def _difference(one: Any, ask: Ask) -> dict[str, Any]:
    state = DifferenceState(one.state)
    return {
        "ref": one.ref, "source": f"{Source(one.statement.source).label(ask.language)} · {one.statement.region.name}",
        "kind": Differing(one.kind).label(ask.language), "theirs_fen": one.theirs_fen, "ours_fen": one.ours_fen,
        "state": (state.label(ask.language), TINTS[state]), "why": one.why,
        "left": offer.days_left(one.due_on, ask.today) if state == DifferenceState.OPEN else None,
        "url": reverse("officer:difference", args=[one.pk])}


def _statement(one: Any, ask: Ask) -> dict[str, Any]:
    return {"span": f"{one.first_on} – {one.last_on}", "source": Source(one.source).label(ask.language), "place": one.region.name,
            "rows": one.row_count, "matched": one.matched_count, "differing": one.differences.count(), "at": one.brought_at}
