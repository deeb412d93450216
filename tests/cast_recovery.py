"""A paid claim that is asked back: what the tests of recovery begin with.

    debt = cast_recovery.confirmed(scene.paid(), scene.who)     # 1,500 yuan owed by the worker since 3 November
"""

from baigong.subsidy import actions
from baigong.subsidy.models import Claim, Receivable

from . import cast
from .cast_subsidy import on

PROPOSED, CONFIRMED, LATER = on(30), on(3, month=11), on(5, month=11)
BASIS = "失业保险条例第二十八条"


def proposed(claim: Claim, who: cast.Cast, **change: object) -> Receivable:
    """Asked back by the reviewer: all of it, of the worker, as a mistake, unless told otherwise."""
    given = {"amount_fen": 150_000, "reason": "mistake", "basis": BASIS, "why": "参保月数录入有误", **change}
    return actions.propose_recovery(by=who.reviewer, now=PROPOSED, claim_id=claim.pk, **given)


def confirmed(claim: Claim, who: cast.Cast, **change: object) -> Receivable:
    """Confirmed by the city, which had no part in the claim."""
    return actions.confirm_recovery(by=who.city_officer, now=CONFIRMED, receivable_id=proposed(claim, who, **change).pk)
