"""A decision beside itself: as made that day, as recomputed from what was stored, and as today would judge it. Drawn once,
for the worker whose claim it is and for the officers of its region; no page of its own.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from baigong import rules
from baigong.desk import claiming, promise
from baigong.desk.page import Ask
from baigong.desk.show import Show, show
from baigong.kernel.fen import yuan
from baigong.kernel.refused import Common, Refused
from baigong.people import queries as people
from baigong.subsidy import queries
from baigong.subsidy.facts import Again, Now, decided_again
from baigong.subsidy.words import DecisionKind

HOLDS = {True: _("符合"), False: _("不符合"), None: _("待核实")}


def told(ask: Ask, claim_id: int, *, back: str) -> Show:
    """What the page says of a claim the actor sees. Raises Refused(not_found) while nothing is decided."""
    one = queries.claim(claim_id, by=ask.by)
    again = decided_again(one, today=ask.today)
    if again is None:
        raise Refused(Common.NOT_FOUND)
    decision, language = again.decision, ask.language
    on = timezone.localdate(decision.decided_at)
    until = queries.last_day(on, queries.procedure(on).objection_days)
    bureau = people.bureau_of(one.region_id)
    return show(
        one=one, back=back, about=claiming.about(one, language), on=on, kind=DecisionKind(decision.kind).label(language),
        flaws=[flaw.text(language) for flaw in again.flaws], is_sealed=bool(decision.salt), blocks=_blocks(again, language),
        now=_beside(again, again.now, language), later=_beside(again, again.later, language), has_ended=again.has_ended,
        until=until, in_time=ask.today <= until, office=bureau.name if bureau else one.region.name,
        address=bureau.address if bureau else "",
    )


def _blocks(again: Again, language: str) -> list[dict[str, Any]]:
    decision, verdict, claim = again.decision, again.verdict, again.claim
    law = [again.law[0], *again.law[1]] if again.law else []
    found = [{
        "title": _("当日的决定"), "note": _("{day} 作出").format(day=timezone.localdate(decision.decided_at)),
        "answer": _decided(decision.pays, decision.amount_fen), "why": decision.why,
        "lines": claiming.stored_lines(law, decision.lines, claim.counts_on, language)}]
    found.append({
        "title": _("用当日存档重算"), "note": _("存档的事实，按 {version}").format(
            version=_version(law[0], claim.counts_on, language)) if law else _("当日的政策文本已找不到"),
        "answer": claiming.answer_of(verdict.pays, verdict.amount_fen) if verdict else _("无法重算"),
        "tag": (_("与决定一致"), "ok") if not again.flaws else (_("对不上"), "no"), "why": "",
        "lines": claiming.stored_lines(
            law, [line.as_json() for line in verdict.lines], claim.counts_on, language) if verdict else []})
    for title, one in ((_("今天再判"), again.now), (_("按今天的政策"), again.later)):
        if one is not None:
            found.append(_block(title, one, language))
    return found


def _block(title: object, one: Now, language: str) -> dict[str, Any]:
    judged = one.found
    return {
        "title": title, "note": _("今天的事实，按 {version}").format(version=_version(judged.sheet, one.on, language)),
        "answer": claiming.answer_of(judged.verdict.pays, judged.verdict.amount_fen), "why": "",
        "lines": claiming.stored_lines(
            [judged.sheet, *judged.limits], [line.as_json() for line in judged.verdict.lines], one.on, language)}


def _decided(pays: bool, fen: int) -> str:
    return claiming.answer_of(True, fen) if pays else str(_("不予支付"))


def _version(sheet: rules.Sheet, on: date, language: str) -> str:
    version = sheet.version_on(on)
    label = "" if version is None else version.label_en if language == "en" else version.label
    return label or (sheet.name_en if language == "en" else sheet.name)


def _beside(again: Again, one: Now | None, language: str) -> dict[str, Any] | None:
    """What differs between that day and a judgement of today: facts, law, what of the answer, and what it comes to."""
    if one is None:
        return None
    judged = one.found
    was = _decided(again.decision.pays, again.decision.amount_fen)
    now = claiming.answer_of(judged.verdict.pays, judged.verdict.amount_fen)
    facts = [_fact(again, one, name, language) for name in one.unlike_facts]
    is_same = (again.decision.pays, again.decision.amount_fen) == (judged.verdict.pays, judged.verdict.amount_fen)
    return {
        "version": _version(judged.sheet, one.on, language), "facts": facts, "law": laws(again, one, language),
        "turns": turned(one.turns, (judged.sheet, *judged.limits), on=one.on, language=language),
        "was": was, "now": now, "is_same": is_same, "nothing": not (facts or one.law or one.turns or one.other_limits),
        "way": _way(again, one, language),
    }


def _way(again: Again, one: Now, language: str) -> list[str]:
    """What the changed facts alone do to the amount, and what the changed law does after them; "" where nothing is to say."""
    if again.law is None or not one.unlike_facts or not (one.law or one.other_limits):
        return []
    try:
        stored = rules.facts_from_json(tuple(again.kinds.values()), again.decision.facts)
    except (TypeError, ValueError):
        return []
    known = {**stored, **one.found.facts.values}
    alone = rules.judge_within(*again.law, known, on=again.claim.counts_on)
    return [str(_("只换成今天的事实：{answer}")).format(answer=claiming.answer_of(alone.pays, alone.amount_fen)),
            str(_("再换成今天的条款：{answer}")).format(
                answer=claiming.answer_of(one.found.verdict.pays, one.found.verdict.amount_fen))]


def _fact(again: Again, one: Now, name: str, language: str) -> dict[str, Any]:
    kind = again.kinds[name]
    source = one.found.facts.sources_as_json().get(name)
    stored = again.decision.sources.get(name)
    return {"label": kind.label_en if language == "en" else kind.label,
            "before": claiming.stored_value(kind, again.decision.facts.get(name), language),
            "before_from": _source(stored, language),
            "after": claiming.said(kind, one.found.facts.values.get(name), language), "after_from": _source(source, language)}


def _source(source: Mapping[str, str] | None, language: str) -> str:
    return f"{claiming.source_word(source['source'], language)} · {source['as_of']}" if source else ""


def laws(again: Again, one: Now, language: str) -> list[dict[str, Any]]:
    """What the law itself says otherwise, each with its clauses; limits that came or went."""
    before = [again.law[0], *again.law[1]] if again.law else []
    found = differences(before, [one.found.sheet, *one.found.limits], one.law, then=again.claim.counts_on, now=one.on,
                        language=language)
    here = {limit.code for limit in one.found.limits}
    for limit in one.other_limits:
        text = _("新适用的限制规定：{name}") if limit.code in here else _("不再适用的限制规定：{name}")
        found.append({"text": text.format(name=limit.name_en if language == "en" else limit.name), "clauses": [
            {"label": _("看全文"), "url": promise.policy_url(limit)}]})
    return found


def differences(before: Sequence[rules.Sheet], after: Sequence[rules.Sheet], rows: Sequence[rules.Difference], *,
                then: date, now: date, language: str) -> list[dict[str, Any]]:
    """Differences of law in words, each with the clause it had (on the day `then`) and the one it has."""
    found = []
    for row in rows:
        clauses = []
        for sheets, anchor, on, word in ((before, row.basis_before, then, _("原")), (after, row.basis_after, now, _("现"))):
            sheet = next((one for one in sheets if one.article(anchor)), None)
            if sheet is not None:
                clauses.append({"label": f"{word} {promise.basis_of(sheet, anchor)}",
                                "url": claiming.clause_url(sheet, anchor, on)})
        found.append({"text": row.text_en if language == "en" else row.text, "clauses": clauses})
    return found


def turned(turns: Sequence[rules.Turn], sheets: Sequence[rules.Sheet], *, on: date, language: str) -> list[dict[str, Any]]:
    """Conditions and amounts that came out otherwise: from what to what."""
    found = []
    for one in turns:
        line = one.after or one.before
        if line is None:
            continue
        sheet = next((sheet for sheet in sheets if sheet.article(line.basis)), None)
        found.append({"text": line.text_en if language == "en" else line.text, "before": _came(one.before),
                      "after": _came(one.after), "basis": promise.basis_of(sheet, line.basis) if sheet else "",
                      "url": claiming.clause_url(sheet, line.basis, on) if sheet else ""})
    return found


def _came(line: rules.Line | None) -> str:
    if line is None:
        return str(_("没有这一条"))
    if line.kind == "amount" and line.amount_fen is not None:
        return str(_("{amount} 元")).format(amount=yuan(line.amount_fen))
    return str(HOLDS[line.holds])
