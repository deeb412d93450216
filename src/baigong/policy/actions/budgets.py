"""Budgets: money appropriated by a document to a region, fund and year, and passed down the tree."""

from datetime import datetime
from uuid import NAMESPACE_URL, UUID, uuid5

from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor
from baigong.kernel.fen import Fen
from baigong.kernel.refused import Reason, Refused
from baigong.ledger import actions as ledger
from baigong.people.queries import codes_above, region_names
from baigong.policy import access
from baigong.policy.models import BudgetLine
from baigong.policy.words import Fund, Refusal


@action("policy.appropriated", may=access.may_appropriate)
def appropriate(
    *, by: Actor, now: datetime, region: str, fund: str, year: int, document_no: str, amount_fen: Fen
) -> BudgetLine:
    """Put money of a fund at a region's disposal for a year. A document counts once: the same again changes nothing,
    the same number with another amount is refused."""
    kind = Fund(fund)
    _refuse_nonsense(document_no, amount_fen)
    line = _line(by, now, region, kind, year, document_no)
    ledger.open_account(f"source/{kind}", f"{kind.zh}来源", may_overdraw=True)
    ledger.transfer(id=_id("appropriate", line.account, document_no), debit=f"source/{kind}", credit=line.account,
                    amount_fen=amount_fen, why=document_no.strip(), now=now)
    note(account=line.account, fen=amount_fen)
    return line


@action("policy.passed_down", may=access.may_pass_down)
def pass_down(
    *, by: Actor, now: datetime, line_id: int, to_region: str, document_no: str, amount_fen: Fen
) -> BudgetLine:
    """Hand part of a line's money to a region below, same fund and year. Raises Refused(overdrawn)."""
    above = BudgetLine.objects.get(pk=line_id)
    _refuse_nonsense(document_no, amount_fen)
    if above.region_id == to_region or above.region_id not in codes_above(to_region):
        raise Refused(Reason(Refusal.NOT_BELOW, {"code": to_region}))
    line = _line(by, now, to_region, Fund(above.fund), above.year, document_no)
    ledger.transfer(id=_id("pass_down", line.account, document_no), debit=above.account, credit=line.account,
                    amount_fen=amount_fen, why=document_no.strip(), now=now)
    note(account=line.account, source=above.account, fen=amount_fen)
    return line


def _line(by: Actor, now: datetime, region: str, fund: Fund, year: int, document_no: str) -> BudgetLine:
    names = region_names([region])
    if region not in names:
        raise Refused(Reason(Refusal.NO_PLACE, {"code": region}))
    account = f"budget/{region}/{fund}/{year}"
    ledger.open_account(account, f"{names[region]} {year} 年{fund.zh}")
    return BudgetLine.objects.get_or_create(
        region_id=region, fund=fund, year=year,
        defaults={"account": account, "document_no": document_no.strip(), "opened_at": now, "opened_by": by.person_id},
    )[0]


def _id(kind: str, account: str, document_no: str) -> UUID:
    """The transfer's id follows from the document, so that no document is booked twice."""
    return uuid5(NAMESPACE_URL, f"baigong:{kind}:{account}:{document_no.strip()}")


def _refuse_nonsense(document_no: str, amount_fen: Fen) -> None:
    reasons = [Reason(word) for word, wrong in
               ((Refusal.NO_DOCUMENT, not document_no.strip()), (Refusal.NO_AMOUNT, amount_fen <= 0)) if wrong]
    if reasons:
        raise Refused(*reasons)
