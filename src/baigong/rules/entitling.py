"""What a sheet grants beside conditions and amounts, in plain words: how often and to whom, what bars what, who is paid out
of which fund after how many approvals. And what of it reads otherwise in another sheet, or on another day.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from baigong.rules.counts import slot_times
from baigong.rules.sheet import FUNDS, Excludes, Once, Sheet

Pair = tuple[str, str]                                        # Chinese and English
SAME: dict[str, Pair] = {
    "person": ("同一人", "the same person"), "year": ("同一自然年", "the same calendar year"),
    "occupation": ("同一职业", "the same occupation"), "level": ("同一等级", "the same level"),
    "certificate": ("同一证书", "the same certificate"), "certificate_kind": ("同一证书种类", "the same kind of certificate"),
    "cohort": ("同一班次", "the same cohort"), "course": ("同一创业课程", "the same start-up course"),
    "employer": ("同一用人单位", "the same employer"), "region": ("同一开班地", "the same place of the class"),
    "kind": ("同一补贴种类", "the same kind of subsidy"),
}
"""The keys of a slot for people."""
TO: dict[str, Pair] = {"worker": ("本人", "the worker"), "employer": ("企业", "the employer"),
                       "provider": ("培训机构", "the provider")}
WORD = re.compile(r"'[^']*'|[A-Za-z_][\w.]*|[<>=!]=")
SIGNS: dict[str, Pair] = {"and": ("且", "and"), "or": ("或", "or"), "not": ("非", "not"), "in": ("属于", "in"),
                          "==": ("＝", "="), "!=": ("≠", "≠"), ">=": ("≥", "≥"), "<=": ("≤", "≤"),
                          "True": ("是", "yes"), "False": ("否", "no")}
ALIKE: tuple[Callable[[Once], object], ...] = (
    lambda once: (once.family, once.key, once.times, once.when), lambda once: (once.family, once.key),
    lambda once: once.family, lambda once: once.key)
"""What makes two slots the same one, the surest first."""


class Reworded(NamedTuple):
    """One thing that reads otherwise: `kind` is slot, exclusion, payee, fund, approvals or counts_on; ("", "") for none."""

    kind: str
    code: str
    before: Pair
    after: Pair
    basis_before: str = ""
    basis_after: str = ""


def per(keys: Sequence[str], *, english: bool) -> str:
    """By whom and within what something may be had only so often."""
    return (", " if english else "、").join(SAME[key][english] for key in keys)


def reworded(before: Sheet, after: Sheet, a: date, b: date) -> Iterator[Reworded]:
    """What `after` grants otherwise on day `b` than `before` on day `a`. A count whose figure alone changed is the figure's."""
    yield from _slots(before, after, a, b)
    yield from _exclusions(before, after)
    yield from _payees(before, after)
    was, now = ((sheet.pays.approvals if sheet.pays else None) for sheet in (before, after))
    if was != now and was is not None and now is not None:
        yield Reworded("approvals", "approvals", (f"{was} 人审批", f"{was} approvals"), (f"{now} 人审批", f"{now} approvals"))
    if before.counts_on != after.counts_on:
        yield Reworded("counts_on", "counts_on", _both(before, before.counts_on), _both(after, after.counts_on))


def worded(sheet: Sheet, expression: str, *, english: bool) -> str:
    """An expression with the labels of its facts, figures and codes in place of their names."""
    names = {fact.name: (fact.label, fact.label_en)[english] for fact in sheet.facts}
    names |= {figure.code: (figure.label, figure.label_en)[english] for figure in sheet.figures}
    codes = {code: words[english] for fact in sheet.facts for code, *words in fact.codes}

    def said(found: re.Match[str]) -> str:
        text = found[0]
        if text.startswith("'"):
            return codes.get(text[1:-1], text[1:-1])
        return SIGNS[text][english] if text in SIGNS else names.get(text, text)

    return WORD.sub(said, expression.replace('"', "'"))


def _both(sheet: Sheet, expression: str) -> Pair:
    return worded(sheet, expression, english=False), worded(sheet, expression, english=True)


def _slots(before: Sheet, after: Sheet, a: date, b: date) -> Iterator[Reworded]:
    """Slots of one family and key are the same slot, then those of one family, then those of one key (it counts for another
    family now), in order; what is left was added or dropped.
    """
    old = [once for once in before.once if once.holds_on(a)]
    new = [once for once in after.once if once.holds_on(b)]
    pairs: list[tuple[Once | None, Once | None]] = []
    for alike in ALIKE:
        for one in tuple(old):
            other = next((two for two in new if alike(two) == alike(one)), None)
            if other is not None:
                old.remove(one)
                new.remove(other)
                pairs.append((one, other))
    pairs += [(one, None) for one in old] + [(None, one) for one in new]
    for was, now in pairs:
        if was is None or now is None or ALIKE[0](was) != ALIKE[0](now):
            moved = was is not None and now is not None and was.family != now.family
            yield Reworded("slot", (now or was).family,  # type: ignore[union-attr] # one of the two is there
                           _slot(before, was, a, moved), _slot(after, now, b, moved),
                           was.basis if was else "", now.basis if now else "")


def _slot(sheet: Sheet, once: Once | None, day: date, with_family: bool) -> Pair:
    if once is None:
        return "", ""
    counts = slot_times(sheet, once, day)
    times = f"{counts[0]}–{counts[-1]}" if len(counts) > 1 else str(counts[0]) if counts else ""
    said = []
    for english in (False, True):
        most = times or worded(sheet, once.times, english=english)
        text = (f"{per(once.key, english=english)}: at most {most} {'time' if most == '1' else 'times'}" if english
                else f"{per(once.key, english=english)}最多 {most} 次")
        if once.when:
            when = worded(sheet, once.when, english=english)
            text += f", if {when}" if english else f"（限：{when}）"
        if with_family:
            text += f", counted as {once.family}" if english else f"（计入名额 {once.family}）"
        said.append(text)
    return said[0], said[1]


def _exclusions(before: Sheet, after: Sheet) -> Iterator[Reworded]:
    """An exclusion holds both ways, so which of the two was named first does not matter."""
    old, new = ({(frozenset((row.of, row.by)), frozenset(row.scope)): row for row in sheet.excludes} for sheet in (before, after))
    gone, come = ([row for key, row in rows.items() if key not in others] for rows, others in ((old, new), (new, old)))
    for row in gone:
        other = next((one for one in come if {one.of, one.by} == {row.of, row.by}), None)
        if other is not None:
            come.remove(other)
        yield _exclusion(before, after, row, other)
    for row in come:
        yield _exclusion(before, after, None, row)


def _exclusion(before: Sheet, after: Sheet, was: Excludes | None, now: Excludes | None) -> Reworded:
    row = now or was
    assert row is not None  # noqa: S101 (one of the two is given; this tells the type checker)
    return Reworded("exclusion", f"{row.of}-{row.by}", _barred(before, was), _barred(after, now),
                    was.basis if was else "", now.basis if now else "")


def _barred(sheet: Sheet, row: Excludes | None) -> Pair:
    if row is None:
        return "", ""
    kinds = {code: words for fact in sheet.facts if fact.name == "claim.kind" for code, *words in fact.codes}
    one, other = ((kinds.get(kind) or (kind, kind)) for kind in (row.of, row.by))
    return (f"{one[0]}与{other[0]}：{per(row.scope, english=False)}只能享受其中一种",
            f"{one[1]} and {other[1]}: only one of the two for {per(row.scope, english=True)}")


def _payees(before: Sheet, after: Sheet) -> Iterator[Reworded]:
    """Payee and fund each by itself where all are paid alike before and after; else the ways as a whole."""
    old, new = before.choices, after.choices
    if old == new or not old or not new:
        return
    verb = {"recovery": (("退款人：", "paid back by "), ("退入", "paid back into "))}
    to, fund = verb.get(after.kind, (("发给", "paid to "), ("出自", "paid from ")))
    if len(old) == len(new) == 1:
        (was,), (now,) = old, new
        if was.to != now.to:
            yield Reworded("payee", "to", _put(to, TO[was.to]), _put(to, TO[now.to]))
        if was.from_fund != now.from_fund:
            yield Reworded("fund", "from_fund", _put(fund, FUNDS[was.from_fund]), _put(fund, FUNDS[now.from_fund]))
        return
    yield Reworded("payee", "choose", _ways(before, to, fund), _ways(after, to, fund))


def _put(head: Pair, words: Pair) -> Pair:
    return head[0] + words[0], head[1] + words[1]


def _ways(sheet: Sheet, to: Pair, fund: Pair) -> Pair:
    """Every way in the order they are tried."""
    found = []
    for english in (0, 1):
        said = []
        for way in sheet.choices:
            parts = to[english] + TO[way.to][english], fund[english] + FUNDS[way.from_fund][english]
            text = (", " if english else "，").join(parts)
            if way.when:
                when = worded(sheet, way.when, english=bool(english))
                text = f"if {when}: {text}" if english else f"{when}：{text}"
            elif len(sheet.choices) > 1:
                text = f"otherwise: {text}" if english else f"其他情形：{text}"
            said.append(text)
        found.append(("; " if english else "；").join(said))
    return found[0], found[1]
