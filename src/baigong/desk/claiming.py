"""A claim as every desk shows it: step bar, decision lines with clauses, facts with sources. No page of its own."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from baigong import rules
from baigong.desk import promise
from baigong.desk.page import Ask
from baigong.kernel.fen import yuan
from baigong.offer import queries as offer
from baigong.offer.words import Level
from baigong.people import queries as people
from baigong.people.words import Register
from baigong.policy import queries as policy
from baigong.subsidy import facts as facts_of
from baigong.subsidy import queries
from baigong.subsidy.facts import Judged
from baigong.subsidy.queries import law_of
from baigong.subsidy.words import Basis, Instalment, Source, State

STEPS = ((_("申领"), "filed_at"), (_("初审"), "reviewed_at"), (_("复审"), "granted_at"), (_("公示"), ""),
         (_("拨付"), "sent_at"), (_("到账"), "paid_at"))
STANDS = {State.OFFERED: 0, State.RETURNED: 0, State.DECLINED: 0, State.LAPSED: 0, State.FILED: 1,
          State.REVIEWED: 2, State.GRANTED: 3, State.NOTICED: 3, State.PAYABLE: 4, State.BOUNCED: 4, State.SENT: 5,
          State.PAID: 6}
TINTS = {State.PAID: "ok", State.REFUSED: "no", State.DECLINED: "no", State.LAPSED: "no", State.BOUNCED: "late",
         State.RETURNED: "wait", State.OFFERED: "act"}


def state_tag(one: Any, language: str) -> tuple[str, str]:
    """The state as a tag: word and tint."""
    state = State(one.state)
    return state.label(language), TINTS.get(state, "wait")


def steps(one: Any, language: str) -> list[dict[str, object]]:
    """The step bar: what was done when, where it stands now, where it ended."""
    state = State(one.state)
    at = STANDS.get(state, 3 if one.granted_at else 2 if one.reviewed_at else 1)
    stopped = state in (State.REFUSED, State.DECLINED, State.LAPSED)
    rows: list[dict[str, object]] = []
    for place, (label, stamp) in enumerate(STEPS):
        when = getattr(one, stamp) if stamp else None
        mark = "done" if place < at else "todo" if place > at else "no" if stopped else "now"
        note = f"{timezone.localtime(when):%m-%d}" if when and place < at else ""
        if place == at:
            note = state.label(language)
        rows.append({"label": label, "state": mark, "note": note})
    return rows


def came_from(one: Any, language: str) -> dict[str, object] | None:
    """Who made the claim out of what, and on which basis its payee was told; None where the payee asked for it, or where
    it was made before a basis was stated."""
    if one.basis in ("", Basis.ASKED):
        return None
    known = queries.confirmed_as(one)
    if known is not None:
        text = _("{place}人社部门 {day} 用已登记的信息比对政策，发现您可能符合条件，经工作人员确认后为您预填了申领。")
        place, day = known.search.region.name, known.search.day
    else:
        text = _("{place}人社部门 {day} 用已登记的信息比对政策，为您预填了申领。")
        place, day = one.region.name, timezone.localdate(one.offered_at)
    return {"basis": Basis(one.basis).label(language), "text": text.format(place=place, day=day.isoformat())}


def title(one: Any, language: str) -> str:
    """Who and what: 李明：养老护理员四级."""
    return f"{one.worker.name}{': ' if language == 'en' else '：'}{about(one, language)}"


def about(one: Any, language: str) -> str:
    """Occupation and level of a claim."""
    thing, part = one.certificate or one.cohort, Instalment(one.instalment)
    what = f"{thing.occupation.name} {Level(thing.level).label(language)}" if thing else one.sheet.named(language)
    return what if part is Instalment.WHOLE else f"{what} · {part.label(language)}"


WHY_PART = {
    Instalment.ADVANCE: _("培训期间先拨付一部分。培训结束后再结算其余；学员中途离开或未完成的，人社部门按规定追回预拨。"),
    Instalment.BALANCE: _("培训已完成，按全额减去已预拨的结算。"),
}


def part_of(one: Any, language: str) -> dict[str, Any] | None:
    """What an advance or a balance is, in plain words, with the whole once it is decided; None for what is paid in one."""
    part = Instalment(one.instalment)
    if part is Instalment.WHOLE:
        return None
    return {"title": part.label(language), "text": WHY_PART[part], "whole_fen": one.whole_fen}


def answer_of(pays: bool | None, amount_fen: int | None) -> str:
    """What a judgement comes to, in a few words."""
    if pays is None:
        return str(_("部分事实待核实"))
    return str(_("可补贴 {amount} 元")).format(amount=yuan(amount_fen or 0)) if pays else str(_("不符合条件"))


def clause_url(sheet: rules.Sheet, anchor: str, on: Any) -> str:
    """A clause on the public page of its policy, as that reads on a day."""
    return f"{_page(sheet)}?on={on}#{anchor}" if anchor else ""


def lines(sheets: Sequence[rules.Sheet], stored: Sequence[Mapping[str, Any]], *, on: Any, language: str
          ) -> list[dict[str, Any]]:
    """Decision lines, stored or fresh (as JSON), each linking to its clause on its policy's public page."""
    of = {line["basis"]: next((one for one in sheets if one.article(line["basis"])), sheets[0]) for line in stored}
    return [
        {"text": (line["text_en"] if language == "en" else line["text"]) + _measured(sheets, line, language),
         "basis": promise.basis_of(of[line["basis"]], line["basis"]) if line["basis"] else "",
         "url": clause_url(of[line["basis"]], line["basis"], on),
         "amount_fen": line["amount_fen"] if line["kind"] == "amount" else None,
         "holds": line["holds"] if line["kind"] == "condition" or line["holds"] is False else None,
         "unknown": line["kind"] == "condition" and line["holds"] is None}
        for line in stored if line["kind"] != "total" or line["holds"] is False
    ]


def stored_lines(sheets: Sequence[rules.Sheet], stored: Sequence[Mapping[str, Any]], on: Any, language: str
                 ) -> list[dict[str, Any]]:
    """As `lines`; without links where the sheets are gone, and without measures where lines were changed into nonsense."""
    try:
        if sheets:
            return lines(sheets, stored, on=on, language=language)
    except (KeyError, TypeError, ValueError):
        pass
    return [_bare(one, language) for one in stored if isinstance(one, dict)]


def _bare(line: Mapping[str, Any], language: str) -> dict[str, Any]:
    return {"text": line.get("text_en" if language == "en" else "text", ""), "basis": "", "url": "", "holds": line.get("holds"),
            "amount_fen": line.get("amount_fen") if line.get("kind") == "amount" else None, "unknown": False}


def stored_value(kind: rules.FactKind, value: Any, language: str) -> str:
    """A stored fact in words; as it stands where it was changed into something that is no such fact at all."""
    try:
        return said(kind, rules.facts_from_json((kind,), {kind.name: value})[kind.name], language)
    except (TypeError, ValueError):
        return str(value)


def of_decision(one: Any, decision: Any, language: str) -> dict[str, Any]:
    """What a stored decision shows: lines, facts, total, flip, version. It shows what it can of one whose text is gone or whose
    facts were changed into nonsense, the facts under the names of today."""
    law = law_of(decision)
    sheets = [law[0], *law[1]] if law else []
    kinds = rules.kinds_of(*sheets) if law else {
        name: kind for name, kind in policy.fact_kinds().items() if name in decision.facts}
    version = _version(law[0], one.counts_on, language) if law else {
        "version": _("当日的政策文本已找不到"), "hash": decision.sheet_hash,
        "policy_url": _url(one.sheet.region_id, one.sheet.slug)}
    return {
        "lines": stored_lines(sheets, decision.lines, one.counts_on, language), "pays": decision.pays,
        "amount_fen": decision.amount_fen, "flip": _flip(decision.flip, language), "why": decision.why, **version,
        "facts": [_fact(kind, None if (value := decision.facts.get(name)) is None else stored_value(kind, value, language),
                        decision.sources.get(name), language) for name, kind in kinds.items()],
    }


def flaws(ask: Ask, one: Any, decision: Any, *, url_name: str = "") -> dict[str, Any]:
    """For `flaws.html`: what was changed behind a claim's decision, as far as a look at the claim finds it, and the page that
    holds it beside itself ("" where the desk has none)."""
    found = facts_of.flaws_at_hand(one, decision)
    return {"texts": [flaw.text(ask.language) for flaw in found], "url": reverse(url_name, args=[one.pk]) if url_name else ""}


def of_judged(on: Any, found: Judged, language: str) -> dict[str, Any]:
    """What a fresh look shows, in the same shape."""
    fresh = [line.as_json() for line in found.verdict.lines]
    return {
        "lines": lines((found.sheet, *found.limits), fresh, on=on, language=language), "pays": found.verdict.pays,
        "amount_fen": found.verdict.amount_fen,
        "facts": facts(tuple(rules.kinds_of(found.sheet, *found.limits).values()), found.facts.values,
                       found.facts.sources_as_json(), language),
        "flip": _flip(found.flip_json(), language), "why": "", **_version(found.sheet, on, language),
    }


def facts(kinds: Sequence[rules.FactKind], values: Mapping[str, Any], sources: Mapping[str, Any], language: str
          ) -> list[dict[str, Any]]:
    """Facts for `{% facts %}` in the order the sheets ask; an unknown one says so."""
    return [_fact(kind, None if (value := values.get(kind.name)) is None else said(kind, value, language),
                  sources.get(kind.name), language) for kind in kinds]


def _fact(kind: rules.FactKind, value: str | None, source: Mapping[str, str] | None, language: str) -> dict[str, Any]:
    row = {"label": kind.label_en if language == "en" else kind.label,
           "value": said(kind, None, language) if value is None else value,
           "source": f"{source_word(source['source'], language)} · {source['as_of']}" if source else ""}
    return row if value is not None else {**row, "tag": _("待核实"), "kind": "wait"}


def said(kind: rules.FactKind, value: Any, language: str) -> str:
    """A fact's value in words: with its unit, codes by their label, places and occupations by their name."""
    if kind.name == "certificate.occupation" and value:
        return next((one.name for one in offer.occupations(value) if one.code == value), str(value))
    if kind.name.endswith("_region") and value:
        return people.region_names([value]).get(value, str(value))
    return rules.said_of(kind, value, english=language == "en")


def _measured(sheets: Sequence[rules.Sheet], line: Mapping[str, Any], language: str) -> str:
    """What was measured against a condition that holds: its numbers and days. A refusal's text says them itself."""
    if line["kind"] != "condition" or line["holds"] is not True:
        return ""
    kinds = {kind.name: kind for sheet in sheets for kind in sheet.facts if kind.type in ("int", "date")}
    values = rules.facts_from_json(tuple(kinds.values()), line["seen"])
    words = [f"{kind.label_en if language == 'en' else kind.label} {said(kind, values[name], language)}"
             for name, kind in kinds.items() if values.get(name) is not None]
    if not words:
        return ""
    return f" ({'; '.join(words)})" if language == "en" else f"（{'，'.join(words)}）"


def source_word(code: str, language: str) -> str:
    """Where a fact comes from, in words."""
    for words in (Source, Register):
        if code in words.codes():
            return words(code).label(language)
    return code


def _flip(stored: Mapping[str, str] | None, language: str) -> str:
    return "" if not stored else stored["text_en" if language == "en" else "text"]


def _version(sheet: rules.Sheet, on: Any, language: str) -> dict[str, Any]:
    version = sheet.version_on(on) if on else None
    label = "" if version is None else version.label_en if language == "en" else version.label
    return {"version": label, "hash": sheet.hash, "policy_url": _page(sheet)}


def _page(sheet: rules.Sheet) -> str:
    return _url(sheet.place, sheet.slug)


def _url(place: str, slug: str) -> str:
    return reverse("public:policy", args=[place, slug])
