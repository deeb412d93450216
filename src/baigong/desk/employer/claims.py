"""Subsidies paid to this house: offered, filed, decided, paid. Shared with the other bodies: desk/claims_of_body.py."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from baigong.desk import claims_of_body
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show
from baigong.subsidy import actions

from .door import door


@page(door, "claims/", title=_("补贴"), template="claims_of_body.html")
def claims(ask: Ask) -> Show | Any:
    """The list."""
    return claims_of_body.list_of(ask)


@claims.deed("file")
def file_picked(ask: Ask) -> SeeOther:
    """Take up the picked offers."""
    return claims_of_body.file_picked(ask)


@claims.deed("account")
def set_account(ask: Ask) -> SeeOther:
    """Where the house is paid."""
    return claims_of_body.set_account(ask)


@page(door, "claims/<int:claim_id>/", title=_("补贴"), template="claim_of_body.html")
def claim(ask: Ask, claim_id: int) -> Show:
    """One claim."""
    return claims_of_body.matter_of(ask, claim_id)


@claim.deed("file")
def file(ask: Ask, claim_id: int) -> SeeOther:
    """Take it up."""
    actions.file_claim(by=ask.by, now=ask.now, claim_id=claim_id)
    return ask.again(_("已申报"))


@claim.deed("decline")
def decline(ask: Ask, claim_id: int) -> SeeOther:
    """Do without."""
    actions.decline_claim(by=ask.by, now=ask.now, claim_id=claim_id)
    return ask.done(_("已放弃"), f"{door.audience}:claims")


@claim.deed("decline_for_good")
def decline_for_good(ask: Ask, claim_id: int) -> SeeOther:
    """Do without, and hear no more of it."""
    return claims_of_body.decline_for_good(ask, claim_id)


@claim.deed("account")
def mend(ask: Ask, claim_id: int) -> SeeOther:
    """Another account after a return."""
    return claims_of_body.mend(ask, claim_id)
