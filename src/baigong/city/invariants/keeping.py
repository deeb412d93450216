"""The instruments: the journal is whole, messages reach someone, money balances, nobody invented is taken for real."""

from collections.abc import Iterator

from django.conf import settings
from django.db.models import F, Sum

from baigong.journal import queries as journal
from baigong.kernel.identity import SIMULATED_ISSUER, SIMULATED_PREFIX
from baigong.ledger import queries as ledger
from baigong.ledger.models import Account

from .checking import check, rows


@check
def journal_chains_are_whole() -> Iterator[tuple[str, str]]:
    """Every entry's hash, number and predecessor are what its chain says."""
    for broken in journal.broken_links():
        yield f"journal_entry {broken.lane}/{broken.seq}", broken.fault


@check
def every_message_has_an_addressee() -> Iterator[tuple[str, str]]:
    """One person or one organisation, and there is such a one."""
    yield from rows("journal_message", "has no addressee, or two", """
        SELECT id FROM journal_message WHERE (to_person IS NULL) = (to_organisation IS NULL) ORDER BY id""")
    yield from rows("journal_message", "is addressed to nobody", """
        SELECT m.id FROM journal_message m LEFT JOIN people_person p ON p.id = m.to_person
          LEFT JOIN people_organisation o ON o.id = m.to_organisation
         WHERE (m.to_person IS NOT NULL AND p.id IS NULL) OR (m.to_organisation IS NOT NULL AND o.id IS NULL)
         ORDER BY m.id""")


@check
def ended_work_forgets_what_was_sent() -> Iterator[tuple[str, str]]:
    """A file with people's numbers stays no longer than the work that reads it."""
    yield from rows("journal_work", "still holds its file", """
        SELECT id FROM journal_work WHERE ended_at IS NOT NULL AND content IS NOT NULL ORDER BY id""")


@check
def ledger_totals_are_its_transfers() -> Iterator[tuple[str, str]]:
    """Every account's four totals, computed anew from the transfers alone."""
    for code in ledger.accounts_that_disagree():
        yield f"ledger_account {code}", "its totals are not the sum of its transfers"


@check
def debits_equal_credits() -> Iterator[tuple[str, str]]:
    """Σ debits = Σ credits, of what is posted and of what is held."""
    sums = Account.objects.aggregate(
        posted=Sum(F("debits_posted") - F("credits_posted")), pending=Sum(F("debits_pending") - F("credits_pending")))
    for kind, difference in sums.items():
        if difference:
            yield f"ledger_account {kind}", f"debits and credits differ by {difference} fen"


@check
def no_budget_line_below_zero() -> Iterator[tuple[str, str]]:
    """What is held and paid never exceeds what was given."""
    yield from rows("policy_budget_line", "{} fen below zero", """
        SELECT b.id, a.debits_posted + a.debits_pending - a.credits_posted
          FROM policy_budgetline b JOIN ledger_account a ON a.code = b.account
         WHERE a.debits_posted + a.debits_pending > a.credits_posted ORDER BY b.id""")
    yield from rows("policy_budget_line", "has no account in the ledger", """
        SELECT b.id FROM policy_budgetline b LEFT JOIN ledger_account a ON a.code = b.account
         WHERE a.id IS NULL ORDER BY b.id""")


@check
def a_hold_is_settled_as_it_was_held() -> Iterator[tuple[str, str]]:
    """A post or void repeats the accounts and the sum of its hold, and comes after it, once."""
    yield from rows("ledger_transfer", "settles what was not held so", """
        SELECT s.id FROM ledger_transfer s LEFT JOIN ledger_transfer h ON h.id = s.settles_id
         WHERE s.kind IN ('post', 'void') AND (h.id IS NULL OR h.kind <> 'hold' OR s.at < h.at
               OR (h.debit_id, h.credit_id, h.amount_fen) <> (s.debit_id, s.credit_id, s.amount_fen)) ORDER BY s.id""")
    yield from rows("ledger_transfer", "is settled {} times", """
        SELECT settles_id, count(*) FROM ledger_transfer WHERE settles_id IS NOT NULL
         GROUP BY settles_id HAVING count(*) > 1 ORDER BY settles_id""")


@check
def closed_months_follow_from_their_transfers() -> Iterator[tuple[str, str]]:
    """The trial balance of every closed month, its transfers and its hash, computed anew; each month binds the one before."""
    for month, fault in ledger.damaged_periods():
        yield f"ledger_period {month:%Y-%m}", fault


@check
def restatements_move_the_difference() -> Iterator[tuple[str, str]]:
    """A restatement's transfer moves what its figures differ by, between the accounts of what it restates."""
    yield from rows("ledger_restatement", "moves another sum than its figures differ by", """
        SELECT r.transfer_id FROM ledger_restatement r JOIN ledger_transfer t ON t.id = r.transfer_id
          JOIN ledger_transfer o ON o.id = r.original_id
         WHERE t.amount_fen <> abs(r.after_fen - r.before_fen) OR o.kind <> 'direct' OR t.at < o.at
            OR (t.debit_id, t.credit_id) NOT IN ((o.debit_id, o.credit_id), (o.credit_id, o.debit_id)) ORDER BY t.id""")


@check
def nobody_invented_in_a_real_house() -> Iterator[tuple[str, str]]:
    """Reserved numbers stand for nobody: they are taken only where the installation says that it is simulated."""
    if settings.SIMULATED:
        return
    yield from rows("people_person", "carries an ID number of nobody", """
        SELECT id FROM people_person WHERE id_number LIKE %s ORDER BY id""", [f"{SIMULATED_PREFIX}%"])
    yield from rows("people_organisation", "carries a credit code of nobody", """
        SELECT id FROM people_organisation WHERE substr(uscc, 3) LIKE %s ORDER BY id""", [f"{SIMULATED_PREFIX}%"])
    yield from rows("people_payaccount", "carries a card number of nobody", """
        SELECT id FROM people_payaccount WHERE number LIKE %s ORDER BY id""", [f"{SIMULATED_ISSUER}%"])
