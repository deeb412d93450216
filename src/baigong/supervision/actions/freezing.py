"""What a finding freezes on the floors below, and how it is let go: one ground for each finding."""

from collections.abc import Sequence
from datetime import datetime

from baigong.journal.actions import step
from baigong.kernel.actor import Actor
from baigong.offer import actions as offer
from baigong.offer.models import Freeze as OfferFreeze
from baigong.subsidy import actions as subsidy
from baigong.subsidy.models import Freeze as ClaimFreeze
from baigong.subsidy.words import Holds
from baigong.supervision import queries
from baigong.supervision.models import Finding
from baigong.supervision.words import Concern, Handling

SCOPE = {Concern.CLAIM: "claim_id", Concern.COHORT: "cohort_id", Concern.PERSON: "person_id",
         Concern.ORGANISATION: "organisation_id", Concern.CERTIFICATE: "certificate_id"}
CLASSES = ("cohort_id", "organisation_id")
"""Scopes whose new classes are held too, once a finding blocks."""


@step
def freeze_all(findings: Sequence[Finding], *, by: Actor, now: datetime) -> None:
    """Freeze what new findings concern: all of it where they block, only the payment where they are to be reviewed."""
    accounts = queries.account_scopes(one.key for one in findings if one.concern == Concern.ACCOUNT)
    claims, classes = [], []
    for one in findings:
        scope = accounts[one.key] if one.concern == Concern.ACCOUNT else {SCOPE[Concern(one.concern)]: one.key}
        blocks = one.handling == Handling.BLOCK
        stamp = {"ground": one.ground, "frozen_at": now, "frozen_by": by.person_id, **scope}
        claims.append(ClaimFreeze(holds=Holds.ALL if blocks else Holds.PAY, **stamp))
        if blocks and next(iter(scope)) in CLASSES:
            classes.append(OfferFreeze(**stamp))
    if claims:
        subsidy.freeze_many(claims)
    if classes:
        offer.freeze_many(classes)


@step
def freeze_wholly(one: Finding, *, by: Actor, now: datetime) -> None:
    """A confirmed finding holds everything, whatever it held before."""
    scope = queries.account_scope(one.key) if one.concern == Concern.ACCOUNT else {SCOPE[Concern(one.concern)]: one.key}
    subsidy.freeze(by=by, now=now, ground=one.ground, holds=Holds.ALL, **scope)
    if next(iter(scope)) in CLASSES:
        offer.freeze(by=by, now=now, ground=one.ground, **scope)


@step
def let_go(one: Finding, *, by: Actor, now: datetime) -> None:
    """The finding is cleared: what it froze moves again, unless another ground holds it."""
    subsidy.lift(by=by, now=now, ground=one.ground)
    offer.lift(by=by, now=now, ground=one.ground)
