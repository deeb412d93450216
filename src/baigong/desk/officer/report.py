"""One annual report: figures with their proof beside the officer's text, and what this officer may do with it next."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from baigong.desk import happened, yearly
from baigong.desk.forms import checked, typed
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.governance import access, actions, queries
from baigong.governance.words import LOCKED, ReportState
from baigong.journal import queries as journal
from baigong.people import queries as people

from .door import door
from .report_form import Drop, Problem, Reason, Write
from .report_paper import file_of, wanted

FIGURE_COLUMNS = (Column("name", _("指标"), "strong", sub="part"), Column("text", _("数值")), Column("fraction", _("分子 / 分母")),
                  Column("rows", _("来源行数"), "number"), Column("query", _("口径")), Column("state", _("核对"), "tag"))


@page(door, "reports/<int:report_id>/", title=_("年度报告"))
def report(ask: Ask, report_id: int) -> Show | HttpResponse:
    """The whole of it, or as a PDF or Word document (`?export=`)."""
    one = queries.report(report_id, by=ask.by)
    told = yearly.parts(one, ask)
    if kind := wanted(ask):
        return file_of(kind, one, told, ask)
    check = queries.last_check(one)
    flags = queries.flags_of(check)
    may = _may(ask, one)
    return show(
        one=one, title=yearly.heading_of(one, ask.language), state=yearly.state_tag(one, ask.language), steps=_steps(one),
        crumbs=[{"label": _("年度报告"), "url": reverse("officer:reports")}, {"label": one.no}],
        parts=[_part(part, flags, one, ask, writes=may["write"]) for part in told], columns=FIGURE_COLUMNS,
        check=check, flagged=len(flags), signers=_signers(one), facts=_facts(one),
        versions=[{"label": _("第 {n} 版").format(n=each.nth), "url": reverse("officer:report", args=[each.pk]),
                   "current": each.pk == one.pk, "note": yearly.state_tag(each, ask.language)[0]}
                  for each in queries.versions_of_report(one, by=ask.by)],
        changes=[_change(each, ask.language) for each in queries.changes_since_last(one)],
        problems=_problems(one, ask) if may["write"] else [], history=happened.told(journal.history_of(one), language=ask.language),
        may=may, problem_form=typed(ask, Problem, "problem", ask=ask, auto_id="problem_%s"),
        **{f"{name}_form": typed(ask, Reason, name, auto_id=f"{name}_%s") for name in ("send_back", "return", "restate")})


def _may(ask: Ask, one: Any) -> dict[str, bool]:
    ours = access.may_write_report(by=ask.by, report_id=one.pk)
    leads, above = access.may_sign_report(by=ask.by, report_id=one.pk), access.may_receive_report(by=ask.by, report_id=one.pk)
    signers, state = (one.handed_in_by, one.reviewed_by), one.state
    return {
        "write": ours and state == ReportState.DRAFTED,
        "review": ours and state == ReportState.HANDED_IN and ask.by.person_id not in signers,
        "sign": leads and state == ReportState.REVIEWED and ask.by.person_id not in signers,
        "send_back": ours and state in (ReportState.HANDED_IN, ReportState.REVIEWED),
        "send": ours and state == ReportState.SIGNED and one.region.parent_id is not None,
        "receive": above and state == ReportState.SENT,
        "restate": ours and state in LOCKED and queries.versions_of_report(one, by=ask.by)[-1].pk == one.pk,
        "check": state in LOCKED and access.may_check_report(by=ask.by, report_id=one.pk),
    }


def _part(part: yearly.Part, flags: dict[int, Any], one: Any, ask: Ask, *, writes: bool) -> dict[str, Any]:
    rows = []
    for figure in part.figures:
        flag = flags.get(figure.cell.pk)
        now = yearly.in_words(figure.cell.indicator, (flag.numerator, flag.denominator), ask.language) if flag else ""
        rows.append({
            "name": figure.name, "part": figure.part, "text": figure.text, "fraction": figure.fraction,
            "rows": figure.cell.row_count, "query": figure.cell.definition[:8] or "–",
            "url": reverse("officer:report_figure", args=[one.pk, figure.cell.pk]),
            "state": (_("来源现为 {now}").format(now=now), "late") if flag else ""})
    form = _writing(part, ask) if writes and part.section.asks else None
    return {"key": part.section.key, "heading": part.number + part.title, "asks": part.asks, "text": part.text, "rows": rows,
            "tables": [{"title": one.title, "head": one.head, "rows": _linked(one), "numeric": ",".join(map(str, one.numeric))}
                       for one in part.tables], "form": form, "needed": part.section.needed}


def _linked(table: yearly.Table) -> list[tuple[Any, ...]]:
    """The rows of a table, the second cell of each a link to what it names where there is one: a document opens with its text."""
    if not table.urls:
        return table.rows
    return [(row[0], format_html('<a href="{}">{}</a>', url, row[1]), *row[2:])
            for row, url in zip(table.rows, table.urls, strict=True)]


def _writing(part: yearly.Part, ask: Ask) -> Write:
    """The form of one section; what was typed into another one's stays there."""
    key, sent = part.section.key, ask.post.get("do") == "write" and ask.post.get("section") == part.section.key
    form = Write(ask.post if sent else None, auto_id=f"{key}_%s", initial={"section": key, "text": part.text})
    form.fields["text"].label, form.fields["text"].help_text = part.title, part.asks
    return form


def _change(each: Any, language: str) -> dict[str, str]:
    slug = each.key[0]
    return {"term": yearly.named_key(each.key, language), "before": yearly.in_words(slug, each.before, language),
            "after": yearly.in_words(slug, each.after, language)}


def _problems(one: Any, ask: Ask) -> list[dict[str, Any]]:
    named = {theme.code: theme.label(ask.language) for theme in queries.themes()}
    return [{"id": each.pk, "text": each.text, "theme": named.get(each.theme, each.theme)} for each in queries.filled(one).problems]


def _facts(one: Any) -> list[dict[str, Any]]:
    form = queries.form_kept(one)
    return [{"label": _("编号"), "value": one.no}, {"label": _("数字截至"), "value": f"{one.month_until:%Y-%m}"},
            {"label": _("应报"), "value": form.due_on(one.region.level, one.year)},
            {"label": _("格式"), "value": one.form, "source": form.source},
            *([{"label": _("锁定校验码"), "value": one.hash[:16], "source": _("签发时记入办理记录，随当日封存")}]
              if one.hash else [])]


def _signers(one: Any) -> list[tuple[object, str, Any]]:
    names = people.names_of([each for each in (one.handed_in_by, one.reviewed_by, one.signed_by) if each])
    found = ((_("起草"), one.handed_in_by, one.handed_in_at), (_("复核"), one.reviewed_by, one.reviewed_at),
             (_("签发"), one.signed_by, one.signed_at))
    return [(word, names.get(who, ""), at) for word, who, at in found if who]


def _steps(one: Any) -> list[dict[str, Any]]:
    """Drafted → handed in → reviewed → signed → sent → received, with the days."""
    if one.state == ReportState.RETURNED:
        return [{"label": _("报送"), "state": "done", "note": one.sent_at.date()},
                {"label": _("上级退回"), "state": "no", "note": one.returned_at.date()}]
    order = [ReportState.DRAFTED, ReportState.HANDED_IN, ReportState.REVIEWED, ReportState.SIGNED, ReportState.SENT]
    words = [_("起草"), _("复核"), _("签发"), _("报送"), _("上级接收")]
    whens = [one.handed_in_at, one.reviewed_at, one.signed_at, one.sent_at, one.received_at]
    if one.region.parent_id is None:
        order, words, whens = order[:3], words[:3], whens[:3]
    over = ReportState.SIGNED if one.region.parent_id is None else ReportState.RECEIVED
    at = len(words) if one.state == over else order.index(ReportState(one.state))
    return [{"label": word, "note": when.date() if when else "", "state": "done" if n < at else "now" if n == at else "todo"}
            for n, (word, when) in enumerate(zip(words, whens, strict=True))]


def _deed(name: str, act: Any, said: object, *, reason: bool = False) -> None:
    """Most deeds of a report are one action, with or without a reason."""
    @report.deed(name)
    def do(ask: Ask, report_id: int) -> HttpResponse:
        given = checked(typed(ask, Reason, name)) if reason else {}
        act(by=ask.by, now=ask.now, report_id=queries.report(report_id, by=ask.by).pk, **given)
        return ask.again(said)


_deed("compute", actions.compute_report, _("数字已重新生成"))
_deed("hand_in", actions.hand_in_report, _("已送复核"))
_deed("review", actions.review_report, _("复核通过，等待签发"))
_deed("sign", actions.sign_report, _("已签发，报告锁定"))
_deed("send", actions.send_report, _("已报送上级"))
_deed("receive", actions.receive_report, _("已接收"))
_deed("send_back", actions.send_report_back, _("已退回修改"), reason=True)
_deed("return", actions.return_report, _("已退回下级"), reason=True)


@report.deed("write")
def write(ask: Ask, report_id: int) -> SeeOther:
    """The text of one section."""
    given = checked(typed(ask, Write, "write"))
    actions.write_report(by=ask.by, now=ask.now, report_id=queries.report(report_id, by=ask.by).pk, **given)
    return ask.again(_("已保存"))


@report.deed("problem")
def problem(ask: Ask, report_id: int) -> SeeOther:
    """One more problem."""
    given = checked(typed(ask, Problem, "problem", ask=ask))
    actions.put_problem(by=ask.by, now=ask.now, report_id=queries.report(report_id, by=ask.by).pk, **given)
    return ask.again(_("已添加"))


@report.deed("drop")
def drop(ask: Ask, report_id: int) -> SeeOther:
    """One problem less."""
    given = checked(typed(ask, Drop, "drop"))
    actions.drop_problem(by=ask.by, now=ask.now, report_id=queries.report(report_id, by=ask.by).pk, **given)
    return ask.again(_("已删去"))


@report.deed("restate")
def restate(ask: Ask, report_id: int) -> SeeOther:
    """The next version."""
    given = checked(typed(ask, Reason, "restate"))
    made = actions.restate_report(by=ask.by, now=ask.now, report_id=queries.report(report_id, by=ask.by).pk, **given)
    return ask.done(_("已起草更正版"), "officer:report", made.pk)


@report.deed("check")
def check(ask: Ask, report_id: int) -> SeeOther:
    """Every figure from its sources, now."""
    made = actions.check_report(by=ask.by, now=ask.now, report_id=queries.report(report_id, by=ask.by).pk)
    differing = len(queries.flags_of(made))
    return ask.again(_("已按来源核对 {cells} 项，{n} 项不一致").format(cells=made.cells, n=differing))
