"""Is a decision still what it was? Its record beside the seal in the journal's chain, beside the lines it left and beside
what its own sheet gives on its own facts. Whatever was changed is named; nothing is written.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from baigong import rules
from baigong.journal import queries as journal
from baigong.kernel.fen import yuan
from baigong.subsidy.decide import is_sealed_as, unlike
from baigong.subsidy.models import Claim, Decision, Objection
from baigong.subsidy.queries.claims import law_of
from baigong.subsidy.words import COUNTED, Flaw, ObjectionState, State

from .standing import Pair, Sheets

NOTHING: Pair = ("", "")


@dataclass(frozen=True)
class Seal:
    """What the journal holds of a decision, and whether that entry is itself as it was written."""

    kept: Mapping[str, Any]
    is_whole: bool


@dataclass(frozen=True)
class Unlike:
    """One thing that is not as it was. `name`: which fact (Chinese, English); `about`: from what to what."""

    flaw: Flaw
    name: Pair = NOTHING
    about: Pair = NOTHING

    def text(self, language: str = "zh") -> str:
        """In words: 存档的事实“参保月数”：由 46 个月 变为 3 个月."""
        english = language == "en"
        name = f' "{self.name[1]}"' if english else f"“{self.name[0]}”"
        head = f"{self.flaw.label(language)}{name if self.name[0] else ''}"
        return f"{head}{': ' if english else '：'}{self.about[english]}" if self.about[0] else head


def seals_of(claims: Sequence[Claim]) -> dict[int, Seal]:
    """The seals of every decision about these claims, by decision: two queries however many they are."""
    ids = [one.pk for one in claims]
    upheld = Objection.objects.filter(claim__in=ids, state=ObjectionState.UPHELD).order_by("id").values_list("pk", flat=True)
    found = journal.noted("seal", subsidy_Claim=ids, subsidy_Objection=list(upheld))
    return {one.detail.get("decision"): Seal(one.detail["seal"], one.is_whole) for one in found}  # type: ignore[attr-defined]


def is_as_it_was(claim: Claim, decision: Decision, seal: Seal | None) -> bool:
    """Is the record whole, as far as can be told without judging it again? Quick enough for every claim of a year."""
    if State(claim.state) in COUNTED and claim.amount_fen != decision.amount_fen:
        return False
    if seal is None:
        return not decision.salt and not _unlike_seen(decision)
    return seal.is_whole and unlike(seal.kept, decision.salt, decision.sealed) is None


class Sealed:
    """The seals of many claims' decisions, read at once for a look at each.

    The texts are those that this process reads by; a text changed since is found beside the decision itself (`decided_again`),
    which reads them anew.
    """

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._seals = seals_of(claims)

    def flaws(self, claim: Claim, decision: Decision) -> list[Unlike]:
        """What of the decision is not as it was; [] when all is whole. Asks nothing more while it is."""
        seal, law = self._seals.get(decision.pk), law_of(decision)
        if law is not None and is_as_it_was(claim, decision, seal) and [one.hash for one in (law[0], *law[1])] == [
                decision.sheet_hash, *decision.limit_hashes]:
            return []
        return flaws_of(claim, decision, seal, Sheets())


def flaws_at_hand(claim: Claim, decision: Decision) -> list[Unlike]:
    """What a look at the claim alone finds: two questions while all is whole."""
    return Sealed([claim]).flaws(claim, decision)


def flaws_of(claim: Claim, decision: Decision, seal: Seal | None, sheets: Sheets) -> list[Unlike]:
    """Everything about a claim's decision that is not as it was; [] when all is whole."""
    hashes = [decision.sheet_hash, *decision.limit_hashes]
    found = [*_of_sheets(claim, hashes, sheets), *_of_record(claim, decision, seal, sheets)]
    if State(claim.state) in COUNTED and claim.amount_fen != decision.amount_fen:
        found.append(Unlike(Flaw.CLAIM, about=_turned(yuan(claim.amount_fen), yuan(decision.amount_fen), "元", "yuan",
                                                      ("申领上为", "决定为", "it says", "decided"))))
    again = judged_again(claim, decision, sheets)
    if again is not None and not _is_same(decision, again):
        found.append(Unlike(Flaw.RESULT, about=_turned(
            _told(decision.pays, decision.amount_fen), _told(bool(again.pays), again.amount_fen or 0), "", "",
            ("存档", "重算", "stored", "recomputed"))))
    elif again is not None and not found and [line.as_json() for line in again.lines] != decision.lines:
        found.append(Unlike(Flaw.RESULT, about=("结论和金额相同，理由不同", "the same answer, for other reasons")))
    return found


def judged_again(claim: Claim, decision: Decision, sheets: Sheets) -> rules.Verdict | None:
    """By the sheets of its hashes as they read now, on its own facts; None when either cannot be read any more."""
    law = sheets.all_of([decision.sheet_hash, *decision.limit_hashes])
    if law is None:
        return None
    try:
        facts = rules.facts_from_json(tuple(rules.kinds_of(law[0], *law[1]).values()), decision.facts)
    except (TypeError, ValueError):
        return None
    return rules.judge_within(*law, facts, on=claim.counts_on)


def _is_same(decision: Decision, again: rules.Verdict) -> bool:
    """An officer may refuse what the rules would pay, if they say why; otherwise the record is what the rules give."""
    if not decision.pays:
        return not decision.amount_fen and (again.pays is not True or bool(decision.why))
    return again.pays is True and again.amount_fen == decision.amount_fen


def _of_sheets(claim: Claim, hashes: Iterable[str], sheets: Sheets) -> Iterable[Unlike]:
    hashes = list(hashes)
    for hash, one in zip(hashes, sheets.of(hashes), strict=True):
        if one is None:
            yield Unlike(Flaw.GONE, about=(f"{hash[:12]}…", f"{hash[:12]}…"))
        elif not one.is_whole:
            name = (one.row.name, one.row.name_en)
            yield from [Unlike(Flaw.SHEET, name, what) for what in sheets.reworded(one, on=claim.counts_on)] or [
                Unlike(Flaw.SHEET, name, ("与其指纹不符", "it is not of its fingerprint"))]


def _of_record(claim: Claim, decision: Decision, seal: Seal | None, sheets: Sheets) -> Iterable[Unlike]:
    """By the seal; a decision of before there were seals by the facts its lines saw."""
    if seal is None or not seal.is_whole:
        if seal is not None or decision.salt:
            yield Unlike(Flaw.ENTRY, about=("被改动", "it was changed") if seal else ("没有找到", "not found"))
        yield from (_fact(name, decision, None, sheets) for name in _unlike_seen(decision))
        return
    changed = unlike(seal.kept, decision.salt, decision.sealed)
    if changed is None:
        return
    parts, facts = changed
    yield from (_fact(name, decision, seal, sheets) for name in facts)
    for part in parts:
        yield Unlike(Flaw(part), about=_amount_then(claim, decision, seal, sheets) if part == "amount_fen" else NOTHING)
    if not parts and not facts:
        yield Unlike(Flaw.OTHER)


def _seen(decision: Decision) -> dict[str, Any]:
    """Facts as the lines of the decision saw them."""
    return {name: value for line in decision.lines if isinstance(line, dict)
            for name, value in line.get("seen", {}).items()}


def _unlike_seen(decision: Decision) -> list[str]:
    return sorted(name for name, value in _seen(decision).items() if decision.facts.get(name) != value)


def _fact(name: str, decision: Decision, seal: Seal | None, sheets: Sheets) -> Unlike:
    """From what to what: what it was is known where a line saw it and the seal agrees."""
    law = sheets.all_of([decision.sheet_hash, *decision.limit_hashes])
    kind = rules.kinds_of(law[0], *law[1]).get(name) if law else None
    was = _seen(decision).get(name)
    if seal is not None and not is_sealed_as(seal.kept, decision.salt, "facts", name, was):
        was = None
    now = decision.facts.get(name)
    if kind is None:
        return Unlike(Flaw.FACT, (name, name), _turned(str(was), str(now), "", "") if was is not None else NOTHING)
    told = []
    for english in (False, True):
        words = [_said(kind, value, english) for value in (was, now)]
        if was is None:
            told.append(f"now {words[1]}" if english else f"现为 {words[1]}")
        else:
            told.append(f"from {words[0]} to {words[1]}" if english else f"由 {words[0]} 变为 {words[1]}")
    return Unlike(Flaw.FACT, (kind.label, kind.label_en), (told[0], told[1]))


def _said(kind: rules.FactKind, value: Any, english: bool) -> str:
    if value is None:
        return "nothing" if english else "无记录"
    try:
        return rules.said_of(kind, rules.facts_from_json((kind,), {kind.name: value})[kind.name], english=english)
    except (TypeError, ValueError):                           # changed into something that is no such fact at all
        return str(value)


def _amount_then(claim: Claim, decision: Decision, seal: Seal, sheets: Sheets) -> Pair:
    """What it was before is known where the claim or the rules still say what was sealed."""
    again = judged_again(claim, decision, sheets)
    for fen in (claim.amount_fen, again.amount_fen if again else None, 0):
        if fen is not None and is_sealed_as(seal.kept, decision.salt, "parts", "amount_fen", fen):
            return _turned(yuan(fen), yuan(decision.amount_fen), "元", "yuan")
    return f"现为 {yuan(decision.amount_fen)} 元", f"now {yuan(decision.amount_fen)} yuan"


def _told(pays: bool, fen: int) -> Pair:
    return (f"{yuan(fen)} 元", f"{yuan(fen)} yuan") if pays else ("不予支付", "refused")


def _turned(was: str | Pair, now: str | Pair, unit: str, unit_en: str,
            words: tuple[str, str, str, str] = ("由", "变为", "from", "to")) -> Pair:
    was, now = (one if isinstance(one, tuple) else (one, one) for one in (was, now))
    return (" ".join(filter(None, [words[0], was[0], unit, words[1], now[0], unit])),
            " ".join(filter(None, [words[2], was[1], unit_en, words[3], now[1], unit_en])))
