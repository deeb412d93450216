"""Who must approve a payment run, and who may: by amount, and never whoever had a hand in it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

import yaml

from baigong.kernel.fen import Fen
from baigong.kernel.refused import Answer, Reason
from baigong.subsidy.words import Refusal


@dataclass(frozen=True)
class Step:
    """So many approvals above these sums, whole fen."""

    approvals: int
    run_above_fen: Fen
    payment_above_fen: Fen


@dataclass(frozen=True)
class Approvals:
    """institution/subsidy/approvals.yaml, read; versions from old to new, steps from low to high."""

    versions: tuple[tuple[date, str, tuple[Step, ...]], ...]

    def on(self, day: date) -> tuple[Step, ...]:
        """The steps in force on a day; before the first version, those of the first."""
        found = [steps for start, _, steps in self.versions if start <= day]
        return found[-1] if found else self.versions[0][2]

    def needed(self, amounts_fen: Sequence[Fen], *, on: date) -> int:
        """How many approvals a run with these payments needs."""
        return self.needed_for(sum(amounts_fen), max(amounts_fen, default=0), on=on)

    def needed_for(self, total: Fen, largest: Fen, *, on: date) -> int:
        """The same by the run's sum and its largest payment."""
        return max((step.approvals for step in self.on(on)
                    if total > step.run_above_fen or largest > step.payment_above_fen), default=0)


def read_approvals(text: str) -> Approvals:
    """Read the file. Raises KeyError, TypeError or ValueError when a part is missing, or a higher step is not above a lower."""
    versions = []
    for row in sorted(yaml.safe_load(text)["versions"], key=lambda row: row["from"]):
        steps = tuple(
            Step(int(one["approvals"]), 100 * int(one["run_above_yuan"]), 100 * int(one["payment_above_yuan"]))
            for one in row["steps"])
        for low, high in zip((Step(0, -1, -1), *steps), steps, strict=False):
            if not (low.approvals < high.approvals and low.run_above_fen < high.run_above_fen
                    and low.payment_above_fen < high.payment_above_fen):
                raise ValueError(f"{row['from']}: {high} is not above {low}")
        versions.append((row["from"], str(row["source"]), steps))
    if not versions:
        raise ValueError("no version")
    return Approvals(tuple(versions))


def may_approve(
    *, officer: int | None, drafted_by: int | None, reviewed_by: Collection[int | None], granted_by: Collection[int | None],
    approved_by: Collection[int],
) -> Answer:
    """Each approval is another officer's, and none is theirs who drafted the run, or reviewed or granted anything in it."""
    known = officer is not None
    return Answer.of([
        Reason(Refusal.APPROVER_DRAFTED) if known and officer == drafted_by else None,
        Reason(Refusal.APPROVER_REVIEWED) if known and officer in reviewed_by else None,
        Reason(Refusal.APPROVER_GRANTED) if known and officer in granted_by else None,
        Reason(Refusal.APPROVED_ALREADY) if known and officer in approved_by else None,
    ])


def is_approved(*, needed: int, approved_by: Collection[int], payer: int | None) -> Answer:
    """Approvals of others than the releasing payer, as many as needed."""
    have = len(set(approved_by) - {payer})
    return Answer.of([Reason(Refusal.APPROVALS_MISSING, {"needed": needed, "have": have}) if have < needed else None])
