"""What may be had only so often or up to a sum, with numbers: how much is used, by which payments, what is left.

No page of its own.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong import rules
from baigong.desk import claiming, promise
from baigong.desk.page import Ask
from baigong.kernel.fen import yuan
from baigong.subsidy.facts import Judged, Lawful, Quota, Quotas, of_decision, quotas
from baigong.subsidy.words import Payee


def lawful(found: Judged, on: date) -> Lawful:
    """What a fresh judgement would use up."""
    return Lawful(found.sheet, found.limits, found.facts.values, on)


def of_claim(ask: Ask, one: Any, *, found: Judged | None, decision: Any, url_name: str) -> dict[str, Any]:
    """Of a claim that was read with `claim`: as judged today before it is decided, else as it was decided
    (nothing where that cannot be read any more)."""
    case = lawful(found, one.counts_on) if found is not None else of_decision(decision, one.counts_on)
    if case is None:
        return {"rows": [], "money": [], "is_used": False, "elsewhere": []}
    (told_of,) = quotas(one.worker_id, [case], by=ask.by, today=ask.today, claim_id=one.pk)
    return told(told_of, [case], on=one.counts_on, language=ask.language, url_name=url_name)


def told(one: Quotas, cases: Sequence[Lawful], *, on: date, language: str, url_name: str) -> dict[str, Any]:
    """For `quotas.html`: one row each, the used-up ones first, then what is nearly so."""
    values = {name: value for case in cases for name, value in case.values.items()}
    kinds = rules.kinds_of(*(sheet for case in cases for sheet in (case.sheet, *case.limits)))
    rows = [_row(quota, values, kinds, on=on, language=language, url_name=url_name) for quota in one.quotas]
    rows.sort(key=lambda row: (row["left"] > 0, not row["nearly"], not row["used"]))
    own_fen = max((case.own_fen for case in cases), default=0)
    money = [{**cap_row(sheet, cap, on=day, language=language), "own": yuan(own_fen) if own_fen else ""}
             for sheet, cap, day in one.caps]
    return {
        "rows": rows, "money": money, "is_used": any(row["used"] for row in rows) or any(cap.used_fen for _, cap, _ in one.caps),
        "elsewhere": [{"label": kind.label_en if language == "en" else kind.label,
                       "value": claiming.said(kind, known.value, language),
                       "source": f"{claiming.source_word(known.register, language)} · {known.as_of}"}
                      for kind, known in one.elsewhere]}


def _row(quota: Quota, values: Mapping[str, Any], kinds: Mapping[str, rules.FactKind], *, on: date, language: str, url_name: str
         ) -> dict[str, Any]:
    return {
        "label": _label(quota, values, kinds, language), "times": quota.times, "used": quota.used, "left": quota.left,
        "nearly": quota.is_nearly_used_up, "shared": quota.is_shared,
        "basis": promise.basis_of(quota.sheet, quota.basis) if quota.basis else "",
        "url": claiming.clause_url(quota.sheet, quota.basis, on),
        "uses": [{"no": use.no, "on": use.on, "policy": use.policy[language == "en"], "amount_fen": use.amount_fen,
                  "payee": use.organisation or Payee(use.payee).label(language), "state": use.state.label(language),
                  "own": use.is_own,
                  "url": reverse(url_name, args=[use.claim_id]) if use.is_seen and not use.is_own else ""} for use in quota.uses],
        "hidden": max(0, quota.used - len(quota.uses)),
    }


def cap_row(sheet: rules.Sheet, cap: rules.Cap, *, on: date, language: str) -> dict[str, Any]:
    """A sum that may be had in all, for `cap.html`: what of it was had, what is left, and the clause."""
    kinds = rules.kinds_of(sheet)
    labels = [kinds[name].label_en if language == "en" else kinds[name].label for name in cap.facts]
    left = cap.left_fen
    return {
        "label": (" + " if language == "en" else "＋").join(labels), "most": yuan(cap.most_fen),
        "used": None if cap.used_fen is None else yuan(cap.used_fen), "left": None if left is None else yuan(left),
        "is_full": left == 0, "nearly": bool(cap.used_fen) and left is not None and 0 < left <= cap.most_fen // 10,
        "basis": promise.basis_of(sheet, cap.basis) if cap.basis else "", "url": claiming.clause_url(sheet, cap.basis, on),
    }


def _label(quota: Quota, values: Mapping[str, Any], kinds: Mapping[str, rules.FactKind], language: str) -> str:
    """By whom and within what, with the values: 同一人、同一自然年（2025）."""
    named = []
    for name, value in quota.keys:
        fact = kinds.get(rules.SLOT_FACTS.get(name, ""))
        if name == "year":
            named.append(str(value))
        elif fact is not None and name not in ("certificate", "cohort", "employer"):
            named.append(claiming.said(fact, values.get(fact.name), language))
    head = promise.per(tuple(name for name, _value in quota.keys))
    if all(name == "person" for name, _value in quota.keys):
        head = str(_("同一人终身"))
    inside = ("、" if language != "en" else ", ").join(named)
    return head if not inside else f"{head} ({inside})" if language == "en" else f"{head}（{inside}）"
