"""A duty in words: who, with whom, by when, how much; its state, its case, and the sentence a task carries out."""

import re
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from baigong.governance import queries
from baigong.governance.decide.drafting import title_of
from baigong.governance.decide.settling import case_of
from baigong.governance.words import DutyKind, DutyState

from .page import Ask

STATES = {DutyState.PROPOSED: "wait", DutyState.CONFIRMED: "ok", DutyState.MERGED: "", DutyState.DROPPED: "no"}
EVERY = {"P1Y": gettext_lazy("每年"), "P6M": gettext_lazy("每半年"), "P3M": gettext_lazy("每季度"),
         "P1M": gettext_lazy("每月"), "P15D": gettext_lazy("每半月"), "P1W": gettext_lazy("每周"),
         "gradual": gettext_lazy("逐步"), "regular": gettext_lazy("定期")}
ASPECTS = {"kind": gettext_lazy("类型"), "who": gettext_lazy("责任单位"), "with": gettext_lazy("配合单位"),
           "when": gettext_lazy("时限"), "measured": gettext_lazy("量化指标")}
SIGNS = {">=": "≥ ", "<=": "≤ ", "=": ""}


def term(said: str) -> str:
    """A term in words: P3M → 每季度, P1Y@01-31 → 每年 01-31 前, +5WD → 5 个工作日内."""
    every, _at, day = said.partition("@")
    if every in EVERY:
        return _("{every} {day} 前").format(every=EVERY[every], day=day) if day else str(EVERY[every])
    if found := re.fullmatch(r"P(\d+)([YMW])", every):
        n = int(found[1])
        return {"Y": ngettext("每 {n} 年", "每 {n} 年", n), "M": ngettext("每 {n} 个月", "每 {n} 个月", n),
                "W": ngettext("每 {n} 周", "每 {n} 周", n)}[found[2]].format(n=n)
    if found := re.fullmatch(r"([+-])(\d+)(WD|D|M|Y)", said):
        n = int(found[2])
        span = {"WD": ngettext("{n} 个工作日", "{n} 个工作日", n), "D": ngettext("{n} 日", "{n} 日", n),
                "M": ngettext("{n} 个月", "{n} 个月", n), "Y": ngettext("{n} 年", "{n} 年", n)}[found[3]].format(n=n)
        return (_("{span}内") if found[1] == "+" else _("提前 {span}")).format(span=span)
    return said


def figure(said: str) -> str:
    """A figure in words: >=3000人次 → ≥ 3,000 人次."""
    found = re.fullmatch(r"(>=|<=|=)(\d+)(\.\d+)?(\S+)", said)
    return f"{SIGNS[found[1]]}{int(found[2]):,}{found[3] or ''} {found[4]}" if found else said


def kind_label(kind: str, language: str) -> str:
    """A kind as it reads; "" stays."""
    return DutyKind(kind).label(language) if kind else ""


def state_tag(state: str, language: str) -> tuple[str, str]:
    """A duty's state as a tag."""
    word = DutyState(state)
    return word.label(language), STATES[word]


def line(one: Any, ask: Ask) -> dict[str, Any]:
    """A duty in one line: what a list, the page beside its text and a file show."""
    said, sentence = one.said, one.clause.said
    case = case_of(one.proposed, said, (one.start, one.end), one.state)
    return {
        "id": one.pk, "anchor": one.clause.anchor, "title": title_of(sentence[one.start:one.end]), "sentence": sentence,
        "run": sentence[one.start:one.end], "is_part": one.end - one.start < len(sentence),
        "kind": kind_label(said["kind"], ask.language), "who": "、".join(said["who"]), "with": "、".join(said["with"]),
        "when": "、".join(map(term, said["when"])), "measured": "、".join(map(figure, said["measured"])),
        "state": state_tag(one.state, ask.language), "case": case.label(ask.language) if case else "",
        "document": one.text.document.number, "is_open": one.state == DutyState.PROPOSED, "why": one.why_dropped,
        "url": reverse("officer:duty", args=[one.pk]),
    }


def told(key: str, values: list[str], language: str) -> str:
    """What is said of one aspect, in words; – where nothing is."""
    words = {"kind": lambda one: kind_label(one, language), "when": term, "measured": figure}.get(key, str)
    return "、".join(map(words, values)) or "–"


def sentence_facts(task: Any) -> list[dict[str, Any]]:
    """The fact of a task's page that names the sentence it carries out; none where it has none."""
    one = queries.sentence_of(task)
    if one is None:
        return []
    return [{"label": gettext_lazy("文件任务"), "value": one.clause.said[one.start:one.end],
             "source": f"{one.text.document.number} {one.clause.anchor}", "url": reverse("officer:duty", args=[one.pk])}]
