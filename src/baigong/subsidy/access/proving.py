"""Whose accounts are paid to: who has them proved, and who sees the proofs."""

from django.db.models import QuerySet

from baigong.kernel.actor import Actor, region_stem
from baigong.people.access import CASEWORK
from baigong.people.words import Role
from baigong.subsidy.models import AccountProof, HolderCheck

from .claims import within

PROVING = frozenset({Role.REVIEWER, Role.APPROVER, Role.CITY_OFFICER})
"""Who has accounts proved to be the payees'; never a payer, who moves the money."""


def proofs_of(region: str) -> QuerySet[AccountProof]:
    """Proofs of the accounts of whoever is served in a region."""
    return AccountProof.objects.filter(region__code__startswith=region_stem(region))


def proofs_seen_by(by: Actor) -> QuerySet[AccountProof]:
    """Whose accounts are proved in the officer's region."""
    found = AccountProof.objects.all()
    return found if by.role == Role.SYSTEM else within(found, by) if by.role in CASEWORK else found.none()


def checks_seen_by(by: Actor) -> QuerySet[HolderCheck]:
    """The files to the bank of the officer's region."""
    found = HolderCheck.objects.all()
    return found if by.role == Role.SYSTEM else within(found, by) if by.role in CASEWORK else found.none()


def may_ask_bank(*, by: Actor, region: str) -> bool:
    """An officer of the place who decides, not one who pays."""
    return by.role in PROVING and by.covers(region)


def may_prove(*, by: Actor, proof_id: int) -> bool:
    """The same officers, for an account of their region."""
    return by.role in PROVING and proofs_seen_by(by).filter(pk=proof_id).exists()


def may_read_answer(*, by: Actor, check_id: int) -> bool:
    """The same officers, for a file of their region."""
    return by.role in PROVING and checks_seen_by(by).filter(pk=check_id).exists()
