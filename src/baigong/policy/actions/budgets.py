"""Budgets: money appropriated by a document to a region, fund and year, and passed down the tree."""

from collections.abc import Mapping
from datetime import datetime
from uuid import NAMESPACE_URL, UUID, uuid5

from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor
from baigong.kernel.fen import Fen
from baigong.kernel.refused import Reason, Refused
from baigong.ledger import actions as ledger
from baigong.people.queries import codes_above, region_names
from baigong.policy import access, decide, queries
from baigong.policy.models import BudgetLine, BudgetMove
from baigong.policy.words import Fund, Moved, Refusal


@action("policy.appropriated", may=access.may_appropriate)
def appropriate(
    *, by: Actor, now: datetime, region: str, fund: str, year: int, document_no: str, amount_fen: Fen
) -> BudgetLine:
    """Put money of a fund at a region's disposal for a year. A document counts once: the same again changes nothing,
    the same number with another amount is refused. Raises Refused(not_appropriated) for money that others bring."""
    kind = Fund(fund)
    refuse_nonsense(document_no, amount_fen)
    if not queries.fund_sheet(kind).is_appropriated:
        raise Refused(Reason(Refusal.NOT_APPROPRIATED, {"fund": kind}))
    line = line_of(by, now, region, kind, year, document_no)
    ledger.open_account(f"source/{kind}", f"{kind.zh}来源", may_overdraw=True)
    book(Moved.APPROPRIATE, by, now, None, line, document_no, amount_fen, only={year: amount_fen})
    return line


@action("policy.passed_down", may=access.may_pass_down)
def pass_down(
    *, by: Actor, now: datetime, line_id: int, to_region: str, document_no: str, amount_fen: Fen
) -> BudgetLine:
    """Hand part of a line's money to a region below, same fund and year. Raises Refused(overdrawn)."""
    above = BudgetLine.objects.get(pk=line_id)
    refuse_nonsense(document_no, amount_fen)
    return handed_down(by, now, above, to_region, document_no, amount_fen)


def handed_down(by: Actor, now: datetime, above: BudgetLine, to_region: str, document_no: str, amount_fen: Fen) -> BudgetLine:
    """The passing down itself, for one region and for a whole allocation. Raises Refused(earmarked, not_below)."""
    refuse_earmarked(above)
    if above.region_id == to_region or above.region_id not in codes_above(to_region):
        raise Refused(Reason(Refusal.NOT_BELOW, {"code": to_region}))
    line = line_of(by, now, to_region, Fund(above.fund), above.year, document_no)
    book(Moved.PASS_DOWN, by, now, above, line, document_no, amount_fen)
    return line


def line_of(by: Actor, now: datetime, region: str, fund: Fund, year: int, document_no: str) -> BudgetLine:
    """The line of a region, fund and year with its account, opened where there is none. Raises Refused(no_place)."""
    names = region_names([region])
    if region not in names:
        raise Refused(Reason(Refusal.NO_PLACE, {"code": region}))
    account = f"budget/{region}/{fund}/{year}"
    ledger.open_account(account, f"{names[region]} {year} 年{fund.zh}")
    return BudgetLine.objects.get_or_create(
        region_id=region, fund=fund, year=year,
        defaults={"account": account, "document_no": document_no.strip(), "opened_at": now, "opened_by": by.person_id},
    )[0]


def book(
    kind: Moved, by: Actor, now: datetime, source: BudgetLine | None, target: BudgetLine | None, document_no: str,
    amount_fen: Fen, why: str = "", only: Mapping[int, Fen] | None = None
) -> BudgetMove:
    """Move money at once between two lines, or between a line and where its fund comes from (None), and keep by which
    document and of which years it is: the oldest first, or of the years in `only`.

    A document moves the same money once: the same again answers with the first move. Raises Refused(overdrawn, other_content).
    """
    fund = next(line.fund for line in (source, target) if line is not None)
    debit, credit = (line.account if line else f"source/{fund}" for line in (source, target))
    move_id = document_id(kind, f"{debit}>{credit}" if kind is not Moved.APPROPRIATE else credit, document_no)
    ledger.transfer(id=move_id, debit=debit, credit=credit, amount_fen=amount_fen, why=document_no.strip(), now=now)
    made = BudgetMove.objects.filter(transfer=move_id).first()
    if made is None:
        left = only if source is None else only or queries.left_by_year(source, besides_fen=amount_fen)
        years = decide.taken(left or {}, amount_fen)
        made = BudgetMove.objects.create(
            kind=kind, source=source, target=target, document_no=document_no.strip(), amount_fen=amount_fen,
            transfer=move_id, years={str(year): fen for year, fen in years.items()}, why=why.strip(), moved_at=now,
            moved_by=by.person_id)
    note(account=credit, source=debit, fen=amount_fen)
    return made


def document_id(kind: str, account: str, document_no: str) -> UUID:
    """The transfer's id follows from the document, so that no document is booked twice."""
    return uuid5(NAMESPACE_URL, f"baigong:{kind}:{account}:{document_no.strip()}")


def refuse_nonsense(document_no: str, amount_fen: Fen) -> None:
    """Raise Refused(no_document, no_amount) for a move without one of them."""
    reasons = [Reason(word) for word, wrong in
               ((Refusal.NO_DOCUMENT, not document_no.strip()), (Refusal.NO_AMOUNT, amount_fen <= 0)) if wrong]
    if reasons:
        raise Refused(*reasons)

def refuse_earmarked(line: BudgetLine) -> None:
    """Raise Refused(earmarked) for a donation's line: its money goes nowhere but to what it was given for."""
    if line.fund == Fund.DONATION:
        raise Refused(Refusal.EARMARKED)
