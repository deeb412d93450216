"""A sheet laid out for people: who, how much, by which clause, and what changed. No page of its own."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from baigong import rules
from baigong.people import queries as people
from baigong.policy.words import Fund
from baigong.rules.checking import only_bounds
from baigong.rules.program import Step, program_on

BROKEN = re.compile(r"(?<=[^\x00-\x7f])\n|\n(?=[^\x00-\x7f])")  # no space is lost between Chinese letters
PAYEES = {"worker": gettext_lazy("发给本人"), "employer": gettext_lazy("发给企业"),
          "provider": gettext_lazy("发给培训机构"), "": gettext_lazy("限制规定")}
RECOVERS = gettext_lazy("追回规定")
TRUST = {"O": gettext_lazy("官方原文"), "M": gettext_lazy("官方文件转载"), "N": gettext_lazy("新闻报道"),
         "W": gettext_lazy("未署名的网络指南"), "G": gettext_lazy("政府公开文本")}
ABOUT = {"slot": gettext_lazy("享受次数"), "exclusion": gettext_lazy("不可同享"), "payee": gettext_lazy("发给谁"),
         "fund": gettext_lazy("资金来源"), "approvals": gettext_lazy("审批人数"), "counts_on": gettext_lazy("按哪一天判定")}
MOST_FIGURES = 6
RIBBON = 12


def told(sheet: rules.Sheet, on: date, *, today: date, language: str, example_of: Mapping[str, Any],
         before: tuple[rules.Sheet, date] | None = None) -> dict[str, Any]:
    """Everything a policy's page says of a sheet on a day; `example_of` are the facts of a worked case, `before` is the edition
    that held until this one, and the day on which this one took its place.
    """
    english = language == "en"
    era = next(era for era in rules.versions(sheet) if era.span.holds(on))
    return {
        "sheet": sheet, "on": on, "era": era, "holds": sheet.in_force.holds(today),
        "name": sheet.name_en if english else sheet.name, "place": people.region(sheet.place),
        "fund": Fund(sheet.pays.from_fund).label(language) if sheet.pays else "",
        "payee": payee(sheet), "says": {key: pair[english] for key, *pair in sheet.summary},
        "asked": [*conditions(sheet, on, english=english), *limits(sheet, on)], "money": amounts(sheet, on, english=english),
        "ribbon": ribbon(sheet, on, where=policy_url(sheet), today=today, english=english),
        "changes": changes(sheet, on, before, english=english), "articles": clauses(sheet),
        "ranges": ranges(sheet, on, english=english), "filled": filled(sheet, english=english),
        "exclusions": exclusions(sheet, english=english), "payees": payees(sheet, on, language=language),
        "trust": [(grade, TRUST[grade]) for grade in era.trust.split("/")], "example": example(sheet, example_of, english),
    }


def payee(sheet: rules.Sheet) -> str:
    """Whom it is paid to, or that it limits or recovers."""
    return str(RECOVERS if sheet.recovers else PAYEES[sheet.pays.to if sheet.pays else ""])


def example(sheet: rules.Sheet, facts: Mapping[str, Any], english: bool) -> dict[str, object] | None:
    """The first worked case that pays, told by what it saw."""
    verdict = rules.judge(sheet, facts)
    if not verdict.pays:
        return None
    texts = [line.text_en if english else line.text for line in verdict.lines if line.kind == "condition"]
    return {"amount_fen": verdict.amount_fen, "texts": texts}


def within(sheet: rules.Sheet, day: date) -> date:
    """The day itself while the sheet holds, else its first day or the start of its last version."""
    if sheet.in_force.holds(day):
        return day
    return sheet.in_force.start if day < sheet.in_force.start else sheet.versions[-1].start


def basis_of(sheet: rules.Sheet, anchor: str) -> str:
    """How a clause is cited: the heading of its article, without what follows the number where it is numbered."""
    article = sheet.article(anchor)
    if article is None:
        return anchor
    head, _space, rest = article.heading.partition(" ")
    return head if head.startswith("第") or not rest else article.heading


def conditions(sheet: rules.Sheet, on: date, *, english: bool) -> list[dict[str, Any]]:
    """Each condition of a day: what it is about, what it asks, its clause."""
    labels = {fact.name: fact.label_en if english else fact.label for fact in sheet.facts}
    rows = []
    for line in rules.judge(sheet, {}, on=on).lines:
        if line.kind == "condition":
            about = list(dict.fromkeys(labels[name] for name, _value in line.seen if name in labels))[:2]
            rows.append({"term": (", " if english else "、").join(about),
                         "meaning": line.text_en if english else line.text,
                         "basis": basis_of(sheet, line.basis), "url": f"#{line.basis}"})
    return rows


def limits(sheet: rules.Sheet, on: date) -> list[dict[str, Any]]:
    """What may be had only so often, as kept by the entitlement slots."""
    rows = []
    for once in sheet.once:
        if once.holds_on(on):
            whose = per(once.key)
            counts = rules.slot_times(sheet, once, on)
            times = f"{counts[0]}–{counts[-1]}" if len(counts) > 1 else str(counts[0]) if counts else "–"
            if "person" not in once.key:
                meaning = _("{per}：合计最多 {times} 人次")
            else:
                meaning = _("{per}：视情形最多 {times} 次") if len(counts) > 1 else _("{per}：最多 {times} 次")
            rows.append({"term": _("不重复"), "meaning": meaning.format(per=whose, times=times),
                         "basis": basis_of(sheet, once.basis) if once.basis else "",
                         "url": f"#{once.basis}" if once.basis else ""})
    return rows


def per(keys: tuple[str, ...]) -> str:
    """By whom and within what something may be had only so often."""
    return rules.per(keys, english=(get_language() or "").startswith("en"))


def exclusions(sheet: rules.Sheet, *, english: bool) -> list[dict[str, Any]]:
    """Which kinds of money bar one another, and within what."""
    kinds = {code: pair[english] for fact in sheet.facts if fact.name == "claim.kind" for code, *pair in fact.codes}
    return [{"term": _("{one}与{other}").format(one=kinds.get(row.of, row.of), other=kinds.get(row.by, row.by)),
             "meaning": _("{per}：只能享受其中一种").format(per=per(row.scope)), "basis": basis_of(sheet, row.basis),
             "url": f"#{row.basis}"} for row in sheet.excludes]


def ranges(sheet: rules.Sheet, on: date, *, english: bool) -> list[dict[str, Any]]:
    """What lies within bounds on a day, row by row: the value, the range, and who gives it."""
    given = {figure.code: held.basis for figure in sheet.figures if (held := figure.on(on)) is not None}
    rows: list[dict[str, Any]] = []
    for row in rules.leeways(sheet, on):
        names = (row.label_en, *row.keys_en) if english else (row.label, *row.keys)
        low, high, value = ((one.text_en if english else one.text) if one else None for one in (row.least, row.most, row.held))
        bounds = _("{least} 至 {most}") if low and high else _("不低于 {least}") if low else _("不超过 {most}")
        whose = _("本地确定") if row.is_given else _("各地可定") if row.is_left else _("按上级标准")
        rows.append({"term": " · ".join(names), "meaning": " · ".join([
            value or _("由各地确定"), _("允许范围：{range}").format(range=bounds.format(least=low, most=high)), whose]),
            "basis": basis_of(sheet, given[row.code]), "url": f"#{given[row.code]}"})
    return rows


def filled(sheet: rules.Sheet, *, english: bool) -> dict[str, str] | None:
    """Whose frame a sheet fills in: its name, document and page."""
    if sheet.fills is None:
        return None
    return {"name": sheet.fills.name_en if english else sheet.fills.name, "document": sheet.fills.document,
            "url": reverse("public:policy", args=sheet.fills.frame.split("/"))}


def payees(sheet: rules.Sheet, on: date, *, language: str) -> list[dict[str, Any]]:
    """Who is paid out of which fund, where that depends on the person; nothing where all are paid alike."""
    program = program_on(sheet, on)
    ways = program.payees if program and len(program.payees) > 1 else ()
    labels = {fact.name: fact.label_en if language == "en" else fact.label for fact in sheet.facts}
    return [{"term": PAYEES[to], "meaning": " · ".join([
        Fund(fund).label(language),
        _("视{facts}而定").format(facts=_("、").join(labels[name] for name in reads)) if reads else _("其他情形")])}
        for _test, to, fund, reads in ways]


def clauses(sheet: rules.Sheet) -> list[dict[str, str]]:
    """The articles, each as running text: the file breaks its lines for the editor's sake only."""
    return [{"anchor": article.anchor, "heading": article.heading, "text": BROKEN.sub("", article.text).replace("\n", " ")}
            for article in sheet.articles]


def amounts(sheet: rules.Sheet, on: date, *, english: bool) -> dict[str, Any]:
    """The money of a day: a short table as big figures, others as tables, and how the sum is made.

    What only bounds others stands beside them in `ranges`; and what is open still is no figure of this sheet.
    """
    ranged = {row.code for row in rules.leeways(sheet, on)}
    untold = only_bounds(sheet) | {figure.code for figure in sheet.figures if figure.is_open}
    figures: list[dict[str, Any]] = []
    grids, others = [], []
    for table in (one for one in rules.tables(sheet, on) if one.code not in untold):
        label = table.label_en if english else table.label
        rows = [((*(row.keys_en if english else row.keys), row.text_en if english else row.text)) for row in table.rows]
        if table.unit == "fen" and len(table.columns) <= 1 and not figures and len(rows) <= MOST_FIGURES:
            figures = [{"label": row[0] if len(row) > 1 else label, "value": row[-1]} for row in rows]
        elif table.columns:
            head = [*(table.columns_en if english else table.columns), label]
            grids.append({"label": label, "head": head, "body": rows})
        elif table.code not in ranged:
            others.append({"term": label, "meaning": rows[0][-1], "basis": basis_of(sheet, table.rows[0].basis),
                           "url": f"#{table.rows[0].basis}"})
    program = program_on(sheet, on)
    steps = [{"term": str(number), "meaning": _said(sheet, step, on, english), "basis": basis_of(sheet, step.words.basis),
              "url": f"#{step.words.basis}"} for number, step in enumerate(program.steps if program else (), start=1)]
    return {"figures": figures, "grids": grids, "others": others, "steps": steps}


def ribbon(sheet: rules.Sheet, chosen: date, *, where: str, today: date, english: bool) -> list[dict[str, Any]]:
    """The versions as a band whose parts are as long as they held."""
    eras = rules.versions(sheet)
    days = [max(1, ((era.span.end or max(today, era.span.start)) - era.span.start).days) for era in eras]
    return [{"label": era.label_en if english else era.label, "url": f"{where}?on={era.span.start}#changes",
             "current": era.span.holds(chosen), "note": era.span.start.isoformat(),
             "weight": max(1, min(RIBBON, round(RIBBON * length / sum(days))))}
            for era, length in zip(eras, days, strict=True)]


def changes(sheet: rules.Sheet, chosen: date, before: tuple[rules.Sheet, date] | None = None, *, english: bool
            ) -> dict[str, Any] | None:
    """What the version of a day changed against the one before; None for the first. What an edition begins with is held
    against the edition before (`before`: its sheet, and the day it gave way).
    """
    eras = rules.versions(sheet)
    place = next((n for n, era in enumerate(eras) if era.span.holds(chosen)), 0)
    new, was = eras[place], sheet
    start = new.span.start
    if before is not None and new.span.holds(before[1]):
        was, start = before
        eve = within(was, start - timedelta(days=1))
        old = next(era for era in rules.versions(was) if era.span.holds(eve))
    elif place:
        old = eras[place - 1]
        eve = old.span.start
    else:
        return None
    found = rules.between(was, sheet, eve, start)
    return {"before": old.label_en if english else old.label, "after": new.label_en if english else new.label,
            "rows": [{"term": changed_in(sheet, row), "before": row.before, "after": row.after} for row in found],
            "said": [row.text_en for row in found] if english else []}


def changed_in(sheet: rules.Sheet, change: rules.Difference) -> str:
    """What a change is about: the figure, what is granted, else the clause."""
    if change.kind in ABOUT:
        return str(ABOUT[change.kind])
    if change.kind == "figure":
        return change.text.partition("：")[0]
    return basis_of(sheet, change.basis)


def policy_url(sheet: rules.Sheet) -> str:
    """The page of a sheet."""
    return reverse("public:policy", args=[sheet.place, sheet.slug])


def _said(sheet: rules.Sheet, step: Step, on: date, english: bool) -> str:
    """A step in words with the figures of the day; where its text waits for a person's facts, their names stand."""
    text = step.words.says_en if english else step.words.says
    if isinstance(text, str):
        return text
    clause = next(one for one in sheet.steps if one.code == step.words.code and one.holds_on(on))
    labels = {fact.name: fact.label_en if english else fact.label for fact in sheet.facts}
    figures = {figure.code: figure.label_en if english else figure.label for figure in sheet.figures}

    known = {table.code: row.text_en if english else row.text for table in rules.tables(sheet, on)
             for row in table.rows if table.unit == "fen" and not table.columns}

    def named(found: re.Match[str]) -> str:
        if found[1] in known:
            return known[found[1]]
        names = [labels.get(name) or figures.get(name) for name in re.findall(r"[a-z_]+(?:\.[a-z_]+)?", found[1])]
        return f"〔{next((name for name in names if name), found[1])}〕"

    return re.sub(r"\{([^}]*)\}", named, clause.says_en if english else clause.says)
