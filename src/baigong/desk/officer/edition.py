"""One edition of a policy: what it says, what it changes, how it was tried; published or sent back by a second officer."""

from difflib import SequenceMatcher
from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong import rules
from baigong.desk import happened, promise
from baigong.desk.forms import checked, day, typed, why
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.journal import queries as journal
from baigong.kernel.refused import Common, Refused
from baigong.people import queries as people
from baigong.people.words import Role
from baigong.policy import actions, queries
from baigong.policy.words import State

from .door import door


class Begin(forms.Form):
    """What a draft from this edition is called, and from when it shall hold."""

    title = forms.CharField(label=_("草案名称"), max_length=80, help_text=_("如 缴费月数降到 12 个月"))
    from_on = day(_("拟自哪天起"))


class FillIn(forms.Form):
    """What a place's own standard is called, rests on and says, and from when it shall hold."""

    region = forms.ChoiceField(label=_("哪个地区的标准"))
    title = forms.CharField(label=_("草案名称"), max_length=80, help_text=_("如 本市紧缺职业上浮标准"))
    document = forms.CharField(label=_("本地文件"), max_length=120, help_text=_("名称或文号，公开页面照此写明依据"))
    article = forms.CharField(label=_("其中怎么定的"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3}),
                              help_text=_("用自己的话转述，不照抄原文"))
    from_on = day(_("自哪天起"))

    def __init__(self, *args: Any, places: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, auto_id="own_%s", **kwargs)
        self.fields["region"].choices = places  # type: ignore[attr-defined]


class Reject(forms.Form):
    """Why a proposal is sent back."""

    why = why(_("退回原因"))


@page(door, "shelf/<int:sheet_id>/", title=_("政策版本"))
def edition(ask: Ask, sheet_id: int) -> Show:
    """The edition beside the one it follows."""
    one = queries.sheet_seen(sheet_id, by=ask.by)
    sheet, earlier = rules.from_json(one.content), queries.before(one)
    names = people.names_of([one.proposed_by, one.published_by])
    waits = one.state == State.PROPOSED
    settles = waits and ask.by.role == Role.POLICY_OFFICER and one.proposed_by != ask.by.person_id
    english = ask.language == "en"
    still_open = {figure.code for figure in sheet.figures if figure.is_open}
    tables = [table for table in rules.tables(sheet, max(ask.today, one.in_force.lower)) if table.code not in still_open]
    return show(
        one=one, sheet=sheet, settles=settles, waits=waits, earlier=earlier, form=typed(ask, Reject, "reject"),
        begin=typed(ask, Begin, "draft") if ask.by.role == Role.POLICY_OFFICER and ask.by.covers(one.region_id) else None,
        fill=typed(ask, FillIn, "fill_in", places=places) if (places := _places(one, ask)) else None,
        crumbs=[{"label": _("政策与目录"), "url": reverse("officer:shelf")}, {"label": one.named(ask.language)}],
        state=(State(one.state).label(ask.language), "wait" if waits else "ok"),
        proposed_by=names.get(one.proposed_by or 0, _("系统")), published_by=names.get(one.published_by or 0, _("系统")),
        articles=[{"term": article.heading, "meaning": article.text} for article in sheet.articles],
        tables=[_table(table, english) for table in tables if table.columns],
        figures=[_figure(table, english) for table in tables if not table.columns],
        ranges=[row | {"url": ""} for row in promise.ranges(
            sheet, promise.within(sheet, max(ask.today, one.in_force.lower)), english=english)],
        filled=promise.filled(sheet, english=english),
        changes=_changes(earlier.source, one.source) if earlier else [],
        history=happened.told(journal.history_of(one), language=ask.language),
    )


@edition.deed("draft")
def draft_from(ask: Ask, sheet_id: int) -> SeeOther:
    """Begin a draft from this edition."""
    made = actions.open_draft(by=ask.by, now=ask.now, sheet_id=sheet_id, **checked(typed(ask, Begin, "draft")))
    return ask.done(_("草案已建立"), "officer:draft", made.pk)


@edition.deed("fill_in")
def fill_in(ask: Ask, sheet_id: int) -> SeeOther:
    """Begin a draft by which a place of the officer's gives what this edition leaves to it."""
    places = _places(queries.sheet_seen(sheet_id, by=ask.by), ask)
    if not places:
        raise Refused(Common.NOT_YOURS)
    made = actions.fill_in(by=ask.by, now=ask.now, sheet_id=sheet_id, **checked(typed(ask, FillIn, "fill_in", places=places)))
    return ask.done(_("草案已建立，请在允许范围内填写"), "officer:draft", made.pk)


@edition.deed("publish")
def publish(ask: Ask, sheet_id: int) -> SeeOther:
    """From now on the edition decides."""
    actions.publish_sheet(by=ask.by, now=ask.now, sheet_id=sheet_id)
    return ask.done(_("已发布"), "officer:shelf")


@edition.deed("reject")
def reject(ask: Ask, sheet_id: int) -> SeeOther:
    """Send the proposal back."""
    actions.reject_sheet(by=ask.by, now=ask.now, sheet_id=sheet_id, **checked(typed(ask, Reject, "reject")))
    return ask.done(_("已退回"), "officer:shelf")


def _places(one: Any, ask: Ask) -> list[tuple[str, str]]:
    """Which places of the officer's may fill it in, on a day that it holds from today on."""
    if ask.by.role != Role.POLICY_OFFICER:
        return []
    return queries.places_to_fill(one, by=ask.by, on=max(ask.today, one.in_force.lower))


def _table(table: Any, english: bool) -> dict[str, object]:
    columns = table.columns_en if english else table.columns
    value = "value" if english else "数值"
    return {
        "title": table.label_en if english else table.label, "head": [*columns, value], "numeric": str(len(columns) + 1),
        "rows": [[*(row.keys_en if english else row.keys), row.text_en if english else row.text] for row in table.rows],
    }


def _figure(table: Any, english: bool) -> dict[str, object]:
    return {"label": table.label_en if english else table.label,
            "value": "; ".join(row.text_en if english else row.text for row in table.rows)}


def _changes(before: str, after: str) -> list[dict[str, str]]:
    """Where the two editions' files differ, line by line."""
    old, new = before.splitlines(), after.splitlines()
    return [
        {"term": f"{start + 1}", "before": "\n".join(old[first:last]), "after": "\n".join(new[start:end])}
        for tag, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        if tag != "equal"
    ]
