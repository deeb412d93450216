"""A donation's money: a line of its own, which nothing is passed on from."""

from datetime import datetime

from baigong.journal.actions import step
from baigong.kernel.actor import Actor
from baigong.kernel.fen import Fen
from baigong.ledger import actions as ledger
from baigong.people.queries import region_names
from baigong.policy.models import BudgetLine
from baigong.policy.words import Fund, Moved

from .budgets import book


@step
def receive_donation(
    *, by: Actor, now: datetime, no: str, region: str, year: int, document_no: str, amount_fen: Fen
) -> BudgetLine:
    """Open the line of one donation (`no` names it, never its donor) and put its money there."""
    serial = no.rpartition("-")[2]
    account = f"budget/{region}/{Fund.DONATION}/{year}/{serial}"
    ledger.open_account(account, f"{region_names([region])[region]} {year} 年{Fund.DONATION.zh} {no}")
    ledger.open_account(f"source/{Fund.DONATION}", f"{Fund.DONATION.zh}来源", may_overdraw=True)
    line = BudgetLine.objects.create(region_id=region, fund=Fund.DONATION, year=year, account=account, document_no=document_no,
                                     opened_at=now, opened_by=by.person_id)
    book(Moved.RECEIVE, by, now, None, line, no, amount_fen, only={year: amount_fen})
    return line
