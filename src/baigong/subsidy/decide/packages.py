"""Training bought whole: may it be proposed, may a class run under it, may it be settled. Every reason at once."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import NAMESPACE_URL, UUID, uuid5

from baigong.kernel.fen import Fen, yuan
from baigong.kernel.refused import Answer, Reason
from baigong.offer.words import State as CohortState
from baigong.subsidy.words.packages import Chosen, PackageDiffers, PackageRefusal

ADVANCE_MOST = 50
"""Percent; proposed by this system, as the policy sheet says (000000/project-purchase-2023): 财社〔2023〕181号 has none."""


@dataclass(frozen=True)
class Agreed:
    """What is agreed, as it is typed. Sums in fen; [from_on, until_on]."""

    title: str
    document_no: str
    chosen: str
    why_direct: str
    from_on: date
    until_on: date
    heads: int
    price_fen: Fen
    advance_percent: int


def may_propose_package(agreed: Agreed, *, is_provider: bool, has_policy: bool) -> Answer:
    """Everything that speaks against it as it is written."""
    return Answer.of([
        None if agreed.title.strip() and agreed.document_no.strip() else Reason(PackageRefusal.NO_TITLE),
        None if is_provider else Reason(PackageRefusal.NO_PROVIDER),
        None if agreed.heads > 0 and agreed.price_fen > 0 else Reason(PackageRefusal.NO_HEADS),
        Reason(PackageRefusal.SPAN) if agreed.until_on < agreed.from_on else None,
        None if 0 <= agreed.advance_percent <= ADVANCE_MOST else Reason(PackageRefusal.ADVANCE, {"most": ADVANCE_MOST}),
        Reason(PackageRefusal.WHY_DIRECT) if agreed.chosen == Chosen.DIRECT and not agreed.why_direct.strip() else None,
        None if has_policy else Reason(PackageRefusal.NO_POLICY),
    ])


def may_run_under(
    *, is_signed: bool, state: CohortState, differs: Collection[PackageDiffers], seats: int, heads: int, is_taken: bool,
) -> Answer:
    """May a class run under a project? `seats`: of all its classes with this one."""
    return Answer.of([
        None if is_signed else Reason(PackageRefusal.NOT_SIGNED),
        Reason(PackageRefusal.CLASS_TAKEN) if is_taken else None,
        None if state is CohortState.SUBMITTED else Reason(PackageRefusal.CLASS_OPEN),
        *(Reason(PackageRefusal.OTHER_CLASS, {"what": what}) for what in differs),
        Reason(PackageRefusal.FULL, {"seats": seats, "heads": heads}) if seats > heads else None,
    ])


def may_settle_package(*, classes_left: int, claims_left: int, shortfall: tuple[int, Fen]) -> Answer:
    """Only once its classes are over, its claims done with, and what was advanced for those who left came back (people, fen)."""
    people, fen = shortfall
    return Answer.of([
        Reason(PackageRefusal.CLASSES_RUN, {"n": classes_left}) if classes_left else None,
        Reason(PackageRefusal.CLAIMS_OPEN, {"n": claims_left}) if claims_left else None,
        Reason(PackageRefusal.SHORTFALL, {"n": people, "sum": yuan(fen)}) if people else None,
    ])


def package_hold(no: str, round: int, *, end: bool = False) -> UUID:
    """The id of a project's hold in a round, or of its end: it follows from the project, so that nothing is reserved twice."""
    return uuid5(NAMESPACE_URL, f"baigong:package{'-end' if end else ''}:{no}:{round}")
