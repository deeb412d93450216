"""How well proposed duties meet labels made by hand: recall and precision of each aspect.

A label and a proposal are one duty when they stand in the same sentence and share more than half of the characters they span
together. Who, with whom, by when and how much are counted name by name and figure by figure; what belongs to a duty that was
not found counts as missed, what belongs to a duty nobody labelled as wrong.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from baigong.governance.words import Aspect, DutyKind

from .duties import Duty
from .splitting import Split

OVERLAP = 0.5
NEEDED, MORE = {"document", "sha256", "round", "duties"}, {"skip_lines", "text", "simulated"}


@dataclass(frozen=True)
class Label:
    """One duty as somebody read it. `span` within its sentence; None for all of it."""

    at: str
    span: tuple[int, int] | None
    kind: DutyKind
    who: frozenset[str] = frozenset()
    with_: frozenset[str] = frozenset()
    when: frozenset[str] = frozenset()
    measured: frozenset[str] = frozenset()


@dataclass(frozen=True)
class LabelSheet:
    """The labels of one text, known by its hash. `round` is when it was first scored: 0 where the rules were written beside it."""

    document: str
    sha256: str
    round: int
    skip_lines: int
    text: str
    simulated: bool
    duties: tuple[Label, ...]


@dataclass(frozen=True)
class Tally:
    """What was met, what was labelled, what was proposed."""

    hits: int = 0
    labelled: int = 0
    proposed: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.hits + other.hits, self.labelled + other.labelled, self.proposed + other.proposed)

    @property
    def recall(self) -> float:
        """Of what was labelled, how much was proposed; 1 where nothing was."""
        return self.hits / self.labelled if self.labelled else 1.0

    @property
    def precision(self) -> float:
        """Of what was proposed, how much was labelled; 1 where nothing was."""
        return self.hits / self.proposed if self.proposed else 1.0


@dataclass(frozen=True)
class Difference:
    """Where label and proposal part: one of the two is None, or `aspect` differs."""

    aspect: Aspect
    label: Label | None
    duty: Duty | None


@dataclass(frozen=True)
class Score:
    """One text's tallies by aspect, and every difference."""

    tallies: Mapping[Aspect, Tally]
    differences: tuple[Difference, ...]


def score(labels: Sequence[Label], proposed: Sequence[Duty], split: Split) -> Score:
    """Compare. Raises KeyError for a label at an anchor the text does not have."""
    left = list(proposed)
    tallies = {aspect: Tally() for aspect in Aspect}
    differences: list[Difference] = []
    for label in labels:
        duty = _met(label, left, len(split.sentence(label.at).text))
        if duty is not None:
            left.remove(duty)
        for aspect, tally, same in _compared(label, duty):
            tallies[aspect] += tally
            if not same:
                differences.append(Difference(aspect, label, duty))
    for duty in left:
        for aspect, tally, _ in _compared(None, duty):
            tallies[aspect] += tally
        differences.append(Difference(Aspect.FOUND, None, duty))
    return Score(tallies, tuple(differences))


def read_labels(text: str) -> LabelSheet:
    """A file of labels. Raises ValueError naming what is wrong."""
    said = yaml.safe_load(text)
    if not isinstance(said, dict) or NEEDED - set(said) or set(said) - NEEDED - MORE:
        raise ValueError(f"labels need {', '.join(sorted(NEEDED))} and may have {', '.join(sorted(MORE))}")
    return LabelSheet(said["document"], said["sha256"], int(said["round"]), int(said.get("skip_lines", 0)), said.get("text", ""),
                      bool(said.get("simulated", False)), tuple(_label(row, n) for n, row in enumerate(said["duties"])))


def _label(row: Mapping[str, Any], n: int) -> Label:
    if more := set(row) - {"at", "span", "kind", "who", "with", "when", "measured"}:
        raise ValueError(f"duties[{n}]: {', '.join(sorted(more))} unknown")
    if row["kind"] not in DutyKind.codes():
        raise ValueError(f"duties[{n}].kind: {row['kind']} is none of {', '.join(DutyKind.codes())}")
    span = row.get("span")
    who, with_, when, measured = (frozenset(row.get(key, ())) for key in ("who", "with", "when", "measured"))
    return Label(row["at"], (span[0], span[1]) if span else None, DutyKind(row["kind"]), who, with_, when, measured)


def _met(label: Label, left: Sequence[Duty], length: int) -> Duty | None:
    start, end = label.span or (0, length)
    best, most = None, OVERLAP
    for duty in left:
        if duty.at == label.at:
            shared = min(end, duty.end) - max(start, duty.start)
            part = shared / (max(end, duty.end) - min(start, duty.start))
            if part >= most:
                best, most = duty, part
    return best


def _compared(label: Label | None, duty: Duty | None) -> Iterator[tuple[Aspect, Tally, bool]]:
    found = Tally(int(label is not None and duty is not None), int(label is not None), int(duty is not None))
    yield Aspect.FOUND, found, found.hits == 1
    right = label is not None and duty is not None and label.kind == duty.kind
    yield Aspect.KIND, Tally(int(right), found.labelled, found.proposed), right or not found.hits
    for aspect, of_label, of_duty in (
        (Aspect.WHO, label and label.who, duty and duty.who), (Aspect.WITH, label and label.with_, duty and duty.with_),
        (Aspect.WHEN, label and label.when, duty and duty.when),
        (Aspect.MEASURED, label and label.measured, duty and duty.measured),
    ):
        wanted, given = set(of_label or ()), set(of_duty or ())
        yield aspect, Tally(len(wanted & given), len(wanted), len(given)), wanted == given or not found.hits
