"""What becomes of proposed duties: several told as one, settled ones carried to a new version, labels for the score.

A duty is said as {"kind", "who", "with", "when", "measured"}; a proposal has its "span" as well.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import yaml

from baigong.governance.words import Case, DutyKind, DutyRefusal, DutyState
from baigong.kernel.refused import Answer, Reason

from .duties import Duty
from .terms import is_figure, is_term

LISTS = ("who", "with", "when", "measured")
Said = dict[str, Any]


def proposal(one: Duty) -> Said:
    """A proposed duty as it is kept."""
    return {**told(one.kind, one.who, one.with_, one.when, one.measured), "span": [one.start, one.end]}


def told(kind: str, who: Iterable[str], with_: Iterable[str], when: Iterable[str], measured: Iterable[str]) -> Said:
    """What is said, each name and term once. Raises ValueError for a kind there is not."""
    lists = dict(zip(LISTS, (who, with_, when, measured), strict=True))
    return {"kind": str(DutyKind(kind)), **{key: list(dict.fromkeys(bare for one in given if (bare := one.strip())))
                                            for key, given in lists.items()}}


def without_span(proposed: Mapping[str, Any]) -> Said:
    """What a proposal says."""
    return {key: proposed[key] for key in ("kind", *LISTS)}


def may_say(said: Said) -> Answer:
    """Every term and figure is in the writing of decide/terms.py."""
    wrong = [one for one in said["when"] if not is_term(one)] + [one for one in said["measured"] if not is_figure(one)]
    return Answer.of(Reason(DutyRefusal.BAD_TERM, {"term": one}) for one in wrong)


def merged(several: Sequence[Said]) -> Said:
    """Several duties as one: the kind of the first, everybody and everything once; who leads does not cooperate as well."""
    lists = {key: list(dict.fromkeys(one for said in several for one in said[key])) for key in LISTS}
    lists["with"] = [one for one in lists["with"] if one not in lists["who"]]
    return {"kind": several[0]["kind"], **lists}


def case_of(proposed: Mapping[str, Any] | None, said: Said, span: tuple[int, int], state: str) -> Case | None:
    """How what stands differs from what was proposed; None while nobody settled it."""
    if state == DutyState.PROPOSED:
        return None
    if proposed is None:
        return None if state == DutyState.DROPPED else Case.MISSED
    if state != DutyState.CONFIRMED:
        return Case.WRONG
    same = without_span(proposed) == said and proposed["span"] == list(span)
    return Case.AS_PROPOSED if same else Case.CORRECTED


def differences(proposed: Mapping[str, Any] | None, said: Said) -> dict[str, tuple[list[str], list[str]]]:
    """By what of it differs, what was proposed and what stands: {"who": (["区人社局"], ["市人社局"])}."""
    before = proposed or {"kind": "", **{key: [] for key in LISTS}}
    found = {"kind": ([before["kind"]] if before["kind"] else [], [said["kind"]])}
    found |= {key: (list(before[key]), list(said[key])) for key in LISTS}
    return {key: pair for key, pair in found.items() if pair[0] != pair[1]}


def labels(document: str, sha256: str, text: str, rows: Iterable[tuple[str, tuple[int, int], int, Said]]) -> str:
    """A file of labels (institution/duties/README.md) of rows (anchor, span, length of the sentence, what is said).

    Round 0: whoever confirmed them had seen the proposals, so that the score flatters the rules.
    """
    duties = []
    for anchor, span, length, said in rows:
        whole = span == (0, length)
        duties.append({"at": anchor, **({} if whole else {"span": list(span)}), "kind": said["kind"],
                       **{key: said[key] for key in LISTS if said[key]}})
    sheet = {"document": document, "sha256": sha256, "text": text, "round": 0, "duties": duties}
    return yaml.safe_dump(sheet, allow_unicode=True, sort_keys=False, default_flow_style=None, width=130)


def carried(before: Iterable[tuple[int, str, Mapping[str, Any] | None]],
            after: Iterable[tuple[int, str, Mapping[str, Any]]]) -> dict[int, int]:
    """Which new proposal (its key) each settled one (its key) goes on as: the same sentence read the same way, in order."""
    free: dict[tuple[str, str], list[int]] = {}
    for key, sentence, proposed in after:
        free.setdefault((sentence, repr(sorted(proposed.items()))), []).append(key)
    found = {}
    for key, sentence, was in before:
        if was is not None and (left := free.get((sentence, repr(sorted(was.items()))))):
            found[key] = left.pop(0)
    return found
