"""Pure: what a donation was given for, and whether a claim is that."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from baigong.kernel.actor import region_stem
from baigong.kernel.refused import Answer, Reason
from baigong.people.words import Group
from baigong.subsidy.words import DonationRefusal, DonorKind, State

CHARGEABLE = (State.REVIEWED, State.GRANTED, State.NOTICED, State.PAYABLE)
"""Money is held, and nothing is at the bank."""


@dataclass(frozen=True)
class Earmark:
    """A place with all below it, and perhaps one group or occupation (its code); names beside for whoever is refused."""

    region: str
    place: str
    group: Group | None = None
    occupation: str | None = None
    occupation_name: str = ""


@dataclass(frozen=True)
class Asking:
    """What of a claim matters to a donor: who pays it, whom and what it is for. `groups`: on the day it counts for."""

    state: State
    region: str
    place: str
    groups: Collection[Group]
    occupation: str | None
    forbidden: str = ""  # the rule of the fund against its use


def may_register(
    *, donor: str, kind: DonorKind, has_organisation: bool, purpose: str, document_no: str, amount_fen: int, received_on: date,
    on: date, no_document: Reason, no_amount: Reason,
) -> Answer:
    """Is all there that a receipt says?"""
    return Answer.of([
        None if donor.strip() else Reason(DonationRefusal.NO_DONOR),
        None if purpose.strip() else Reason(DonationRefusal.NO_PURPOSE),
        None if document_no.strip() else no_document, None if amount_fen > 0 else no_amount,
        Reason(DonationRefusal.AHEAD) if received_on > on else None,
        Reason(DonationRefusal.NOT_A_DONOR) if has_organisation and kind == DonorKind.PERSON else None,
    ])


def may_charge(mark: Earmark, claim: Asking) -> Answer:
    """Every reason why a claim is not paid from this donation."""
    return Answer.of([
        None if claim.state in CHARGEABLE else Reason(DonationRefusal.NOT_CHARGEABLE),
        *(fits(mark, claim).reasons)])


def fits(mark: Earmark, claim: Asking) -> Answer:
    """Is the claim what the donation was given for?"""
    return Answer.of([
        None if claim.region.startswith(region_stem(mark.region)) else Reason(
            DonationRefusal.PLACE, {"place": mark.place, "other": claim.place}),
        Reason(DonationRefusal.GROUP, {"group": mark.group}) if mark.group and mark.group not in claim.groups else None,
        Reason(DonationRefusal.OCCUPATION, {"occupation": mark.occupation_name})
        if mark.occupation and mark.occupation != claim.occupation else None,
        Reason(DonationRefusal.USE, {"use": claim.forbidden}) if claim.forbidden else None,
    ])
