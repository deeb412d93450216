"""Whose account it is, as pages of several desks tell it: how it stands, and what that asks of the payee."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.kernel.identity import mask_card
from baigong.offer import queries as offer
from baigong.subsidy import queries
from baigong.subsidy.words import State
from baigong.subsidy.words.proving import Ownership, ProofKind

from .page import Ask

TINTS = {Ownership.UNPROVED: "wait", Ownership.ASKED: "act", Ownership.PROVED: "ok", Ownership.REFUTED: "no",
         Ownership.WITHDRAWN: "no"}
ASKS = {
    Ownership.UNPROVED: _("由人社部门核实账户归属，核实后方可拨付；您无需办理。"),
    Ownership.ASKED: _("正在核实账户归属，核实后方可拨付；您无需办理。"),
    Ownership.PROVED: "",
    Ownership.REFUTED: _(
        "核实结果：账户不是您（本单位）的，不能拨付。请更换为本人（本单位）名下的账户；如有误，请凭开户证明到窗口核对。"),
    Ownership.WITHDRAWN: _("账户归属的核实已撤销，不能拨付。请更换账户，或联系人社部门重新核实。"),
}

PAID_LATER = (State.OFFERED, State.FILED, State.RETURNED, State.REVIEWED, State.GRANTED, State.NOTICED, State.PAYABLE)
"""Claims to which the current account matters: not yet paid, nor come back from the bank."""


def of_account(account: Any, ask: Ask) -> dict[str, Any] | None:
    """How it stands with a payee's current account: word, tint, what is asked, why not. None: there is no account."""
    if account is None:
        return None
    proof = queries.ownership_of(account)
    state = Ownership(proof.state) if proof else Ownership.UNPROVED
    return {"word": state.label(ask.language), "tint": TINTS[state], "asks": ASKS[state], "why": proof.why if proof else "",
            "blocks": state in (Ownership.REFUTED, Ownership.WITHDRAWN)}


def row(one: Any, ask: Ask) -> dict[str, Any]:
    """One proof in a list."""
    state = Ownership(one.state)
    holder = one.pay_account.person or one.pay_account.organisation
    return {
        "id": one.pk, "payee": holder.name, "region": one.region.name, "account": f"{one.pay_account.bank} {mask_card(one.number)}",
        "holder": one.pay_account.holder_name, "kind": ProofKind(one.kind).label(ask.language) if one.kind else "",
        "evidence": one.evidence, "state": (state.label(ask.language), TINTS[state]), "why": one.why, "no": one.no,
        "wanted_at": one.wanted_at, "proved_at": one.proved_at,
        "left": offer.days_left(one.due_on, ask.today) if one.due_on else None,
        "url": reverse("officer:payee_account", args=[one.pk])}
