"""What the desks share of publicity: an explanation with its picture and worked example, a question, an item, each in a list."""

from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong import rules
from baigong.governance import queries
from baigong.governance.words import AskedOrigin, AskedState, ItemKind, PublicityState
from baigong.offer import queries as offer
from baigong.people import queries as people
from baigong.people.words import Group
from baigong.policy import queries as policy

from . import picture, promise
from .forms import choices
from .page import Ask
from .parts.lists import Column

NATION = "000000"
STATES = {PublicityState.DRAFTED: "act", PublicityState.PUBLISHED: "ok", PublicityState.WITHDRAWN: "no"}
ASKED = {AskedState.WAITING: "act", AskedState.ANSWERED: "ok", AskedState.MERGED: ""}
MOST_CONDITIONS, MOST_BARS = 6, 8
EXPLANATIONS = (
    Column("title", _("解读"), "strong", sub="no"), Column("policy", _("政策"), sub="place"), Column("group", _("面向")),
    Column("on", _("发布"), "day"), Column("state", _("状态"), "tag"), Column("looks", _("阅读"), "number"),
)
QUESTIONS = (
    Column("text", _("问题"), "strong", sub="no"), Column("place", _("地区"), sub="origin"),
    Column("times", _("被问次数"), "number"), Column("asked_on", _("提问"), "day"), Column("state", _("状态"), "tag"),
    Column("left", _("答复时限"), "clock"),
)
ITEMS = (
    Column("title", _("标题"), "strong", sub="no"), Column("kind", _("类型")), Column("place", _("地区"), sub="group"),
    Column("on", _("发布"), "day"), Column("state", _("状态"), "tag"), Column("looks", _("阅读"), "number"),
)


def groups() -> list[tuple[str, Any]]:
    """The groups as choices of a filter, everybody first."""
    return [("", _("不限")), *choices(Group)]


def group_name(code: str, language: str) -> str:
    """A group by its code; everybody for none."""
    return Group(code).label(language) if code else str(_("所有人"))


def places(*more: str) -> list[tuple[str, str]]:
    """(code, name) of the nation, the provinces, places with policies of their own, and the places given with those above them."""
    found = dict([*people.regions_to_choose(NATION, on=offer.working_days().last), *policy.places_with_sheets()])
    for code in more:
        found |= {region.code: region.name for region in people.regions_above(code)}
    return sorted(found.items())


def explanation_row(one: Any, ask: Ask, *, page: str) -> dict[str, Any]:
    """An explanation in a list; `page` names the page of one."""
    state = PublicityState(one.state)
    return {"no": one.no, "title": one.title, "policy": one.sheet.named(ask.language), "place": one.sheet.region.name,
            "group": group_name(one.group, ask.language), "on": one.published_at, "lead": one.lead,
            "state": (state.label(ask.language), STATES[state]), "looks": getattr(one, "looks", None) or 0,
            "url": reverse(page, args=[one.pk])}


def explanation_shown(one: Any, ask: Ask) -> dict[str, Any]:
    """One whole: every figure of picture and example comes from the sheet, judged just now."""
    found, english = queries.explained(one, on=ask.today), ask.language == "en"
    verdict = found.verdict
    lines = [{"text": line.text_en if english else line.text, "basis": promise.basis_of(found.sheet, line.basis),
              "amount_fen": line.amount_fen, "holds": line.holds if line.kind == "condition" else None}
             for line in verdict.lines if line.kind != "total"] if verdict else []
    return {
        "one": one, "page_title": one.title, "found": found, "group": group_name(one.group, ask.language),
        "policy_url": promise.policy_url(found.sheet), "policy_name": one.sheet.named(ask.language), "place": one.sheet.region.name,
        "facts": [{"label": label, "value": value} for label, value in queries.seen_in_example(found, english=english)],
        "lines": lines, "amount_fen": verdict.amount_fen if verdict and verdict.pays else None,
    }


def picture_of(one: Any, ask: Ask) -> bytes:
    """The picture of an explanation as an SVG file, in the language of whoever looks."""
    found, english = queries.explained(one, on=ask.today), ask.language == "en"
    sheet, on = found.sheet, found.on
    says = {key: pair[english] for key, *pair in sheet.summary}
    conditions = [row["meaning"] for row in promise.conditions(sheet, on, english=english)][:MOST_CONDITIONS]
    since = _("自 {day} 起施行").format(day=sheet.in_force.start)
    return picture.drawn(
        title=sheet.name_en if english else sheet.name, under=f"{people.region(sheet.place).name} · {sheet.basis.document}",
        panels=[
            picture.Panel(str(_("谁能领")), lines=[says["who"]] if says.get("who") else []),
            picture.Panel(str(_("能领多少")), bars=_bars(sheet, on, english)),
            picture.Panel(str(_("要符合什么条件")), lines=conditions),
            picture.Panel(str(_("怎么领")), lines=[says[key] for key in ("how", "by_when") if says.get(key)]),
        ], foot=f"{since} · {_('图中数字由政策原文数据自动生成')}")


def _bars(sheet: rules.Sheet, on: Any, english: bool) -> list[picture.Bar]:
    """The first tables of money, row by row; each bar against the largest of its table."""
    bars: list[picture.Bar] = []
    for table in rules.tables(sheet, on):
        numbers = [row.number for row in table.rows if row.number]
        if table.unit != "fen" or not numbers:
            continue
        label = table.label_en if english else table.label
        bars += [picture.Bar(" · ".join((label, *(row.keys_en if english else row.keys))), row.text_en if english else row.text,
                             (row.number or 0) / max(numbers)) for row in table.rows]
    return bars[:MOST_BARS]


def question_row(one: Any, ask: Ask, *, page: str = "") -> dict[str, Any]:
    """A question in a list; of a merged one the answer is that of the other."""
    state = AskedState(one.state)
    return {
        "id": one.pk, "no": one.no, "text": one.text, "place": one.region.name, "times": getattr(one, "times", 1),
        "origin": AskedOrigin(one.origin).label(ask.language) + (f"：{one.heard_from}" if one.heard_from else ""),
        "asked_on": one.asked_at, "answer": queries.answer_of(one), "answered_at": one.answered_at,
        "state": (state.label(ask.language), ASKED[state]),
        "left": offer.days_left(one.due_on, ask.today) if state == AskedState.WAITING else None,
        "url": reverse(page, args=[one.pk]) if page else "",
    }


def item_row(one: Any, ask: Ask, *, page: str) -> dict[str, Any]:
    """A campaign, a story or news in a list."""
    state = PublicityState(one.state)
    return {"no": one.no, "title": one.title, "kind": ItemKind(one.kind).label(ask.language), "place": one.region.name,
            "group": group_name(one.group, ask.language), "on": one.published_at, "from_on": one.from_on, "until_on": one.until_on,
            "state": (state.label(ask.language), STATES[state]), "looks": getattr(one, "looks", None) or 0,
            "url": reverse(page, args=[one.pk])}


class AskForm(forms.Form):
    """A question to the bureau."""

    text = forms.CharField(label=_("想问什么"), max_length=1000, widget=forms.Textarea(attrs={"rows": 4}),
                           help_text=_("可能会公开，请不要写姓名、电话和身份证号"))
    region = forms.ChoiceField(label=_("问哪里的人社部门"))
    policy = forms.ChoiceField(label=_("关于哪项政策（可不选）"), required=False)

    def __init__(self, *args: Any, places: list[tuple[str, str]], policies: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["region"].choices = places  # type: ignore[attr-defined]
        self.fields["policy"].choices = [("", _("不针对某一项")), *policies]  # type: ignore[attr-defined]
