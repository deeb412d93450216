"""What the officers' and the public pages of consultations share: one in a line, a comment in a row, the counts of the report."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.governance import queries
from baigong.governance.words import AnswerKind, ConsultedOn, HiddenWhy, Importance, Phase, Stance, Voice
from baigong.kernel.fen import yuan

from .page import Ask
from .parts.lists import Column

PHASES = {Phase.DRAFTED: "", Phase.COMING: "", Phase.OPEN: "act", Phase.ANSWERING: "wait", Phase.REPORTED: "ok",
          Phase.WITHDRAWN: "no"}
ANSWERS = {AnswerKind.ADOPTED: "ok", AnswerKind.PARTLY: "ok", AnswerKind.DECLINED: "no", AnswerKind.EXPLAINED: ""}
SAID = (
    Column("no", _("编号")), Column("sent_on", _("日期"), "day"), Column("voice", _("提出者")), Column("clause", _("条款")),
    Column("stance", _("态度")), Column("text", _("意见")), Column("answer", _("采纳情况")), Column("reply", _("答复")),
)
"""The columns of the file that anybody may take home."""


def phase_tag(one: Any, ask: Ask) -> tuple[str, str]:
    """Where a consultation stands, as a tag."""
    found = queries.phase_of(one, on=ask.today)
    return found.label(ask.language), PHASES[found]


def line_of(one: Any, ask: Ask, *, desk: str) -> dict[str, Any]:
    """A consultation in a list."""
    return {"no": one.no, "title": one.title, "region": one.region.name, "subject": ConsultedOn(one.subject).label(ask.language),
            "opens_on": one.opens_on, "closes_on": one.closes_on, "phase": phase_tag(one, ask), "sent": one.sent,
            "url": reverse(f"{desk}:consultation", args=[one.pk])}


def head_of(one: Any, ask: Ask) -> dict[str, Any]:
    """What every page of one shows at its head."""
    return {"one": one, "phase": phase_tag(one, ask), "subject": ConsultedOn(one.subject).label(ask.language),
            "importance": Importance(one.importance).label(ask.language), "is_open": queries.is_open(one, on=ask.today),
            "figures": _effects(one.effects), "changes": _changes(one.effects, ask.language), "effects": one.effects}


def comment_row(one: Any, ask: Ask, *, whole: bool = False) -> dict[str, Any]:
    """A comment as everybody sees it; `whole` for officers, who see a hidden text too."""
    shown = whole or one.hidden_at is None
    answer = AnswerKind(one.answer.kind) if one.answer else None
    return {
        "id": one.pk, "no": one.no, "sent_on": one.sent_at, "voice": Voice(one.voice).label(ask.language),
        "is_verified": one.is_verified, "clause": one.clause.heading if one.clause else str(_("全文")),
        "stance": Stance(one.stance).label(ask.language), "text": one.text if shown else "",
        "hidden": HiddenWhy(one.why_hidden).label(ask.language) if one.why_hidden else "",
        "answer": answer.label(ask.language) if answer else "", "tint": ANSWERS[answer] if answer else "",
        "reply": one.answer.text if one.answer else "", "answered_at": one.answer.answered_at if one.answer else None,
    }


def comment_line(one: Any, ask: Ask) -> dict[str, Any]:
    """The same in the file that anybody may take home."""
    row = comment_row(one, ask)
    return row | {"text": row["text"] or f"（{_('正文不公开')}：{row['hidden']}）"}


def report_shown(one: Any, ask: Ask) -> dict[str, Any]:
    """The counts, the groups and what changed, for a report before and after it is published."""
    told, clauses = queries.report_of(one), queries.consultation_clauses(one)
    groups = queries.groups_of(one)
    kinds = [*AnswerKind]
    head = [_("提出者"), _("合计"), *(kind.label(ask.language) for kind in kinds)]
    return {
        "tiles": [
            {"label": _("收到意见"), "value": told.sent, "unit": _("条")},
            {"label": _("已答复"), "value": told.answered, "unit": _("条"), "kind": "ok" if told.answered == told.sent else "late"},
            {"label": _("登录提交"), "value": told.verified, "unit": _("条")},
            {"label": _("内容相同或相近"), "value": len(groups), "unit": _("组"),
             "note": _("合计 {n} 条").format(n=sum(group.sent for group in groups))},
            {"label": _("正文不公开"), "value": told.hidden, "unit": _("条")},
        ],
        "voice_head": head, "numeric": ",".join(str(n) for n in range(2, len(head) + 1)),
        "voices": [[voice.label(ask.language), *_counts(told.voices[voice], kinds)] for voice in Voice if voice in told.voices],
        "clause_head": [_("条款"), *head[1:]],
        "clauses": [[name, *_counts(told.clauses[key], kinds)] for key, name in
                    ((None, str(_("全文"))), *((each.pk, each.heading) for each in clauses)) if key in told.clauses],
        "stances": [[stance.label(ask.language), n] for stance in Stance if (n := told.stances.get(stance))],
        "groups": [{"name": group.name, "sent": group.sent} for group in groups],
        "changed": [{"term": each.heading, "meaning": each.change.text} for each in clauses if hasattr(each, "change")],
    }


def _counts(row: Mapping[AnswerKind | None, int], kinds: list[AnswerKind]) -> list[int]:
    return [sum(row.values()), *(row.get(kind, 0) for kind in kinds)]


def _effects(found: Mapping[str, Any]) -> list[dict[str, object]]:
    """What the draft was found to do on everybody the house knows; [] where nobody tried."""
    whole = found.get("whole")
    if not whole:
        return []
    change = whole["fen_after"] - whole["fen_before"]
    words = _("比现行多 {yuan} 元") if change >= 0 else _("比现行少 {yuan} 元")
    return [
        {"label": _("草案下共付（元）"), "value": yuan(whole["fen_after"]), "note": words.format(yuan=yuan(abs(change)))},
        {"label": _("新增受益"), "value": f"{whole['gained']:,}", "unit": _("例")},
        {"label": _("不再受益"), "value": f"{whole['lost']:,}", "unit": _("例")},
        {"label": _("领得更多"), "value": f"{whole['more']:,}", "unit": _("例")},
        {"label": _("领得更少"), "value": f"{whole['less']:,}", "unit": _("例")},
    ]


def _changes(found: Mapping[str, Any], language: str) -> list[dict[str, str]]:
    return [{"term": row["basis"], "meaning": row["en" if language == "en" else "zh"]} for row in found.get("changes", ())]
