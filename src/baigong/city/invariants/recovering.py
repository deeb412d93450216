"""Recovery: never more is asked back than was paid, never more comes in than is owed, and the books say the same."""

from collections.abc import Iterator

from .checking import check, rows

OWED = ["confirmed", "objected", "paying", "enforced"]
BOOKED = [*OWED, "settled", "set_off", "written_off"]


@check
def no_more_is_asked_back_than_was_paid() -> Iterator[tuple[str, str]]:
    """Of each claim its debts together ask back what it says, and no more than what was paid."""
    yield from rows("subsidy_claim", "says {} fen are asked back, its debts {}, paid {}", """
        SELECT c.id, c.asked_back_fen, coalesce(sum(r.amount_fen), 0), c.amount_fen
          FROM subsidy_claim c LEFT JOIN subsidy_receivable r ON r.claim_id = c.id AND r.state <> 'withdrawn'
         WHERE c.asked_back_fen <> 0 OR r.id IS NOT NULL
         GROUP BY c.id HAVING c.asked_back_fen <> coalesce(sum(r.amount_fen), 0) OR c.asked_back_fen > c.amount_fen
                           OR (c.asked_back_fen > 0 AND c.state <> 'paid') ORDER BY c.id""")


@check
def no_more_comes_in_than_is_owed() -> Iterator[tuple[str, str]]:
    """A debt is less by exactly its repayments, and done with exactly when nothing is left."""
    yield from rows("subsidy_receivable", "is less by {} fen, its repayments are {} of {}", """
        SELECT r.id, r.settled_fen, coalesce(sum(p.amount_fen), 0), r.amount_fen
          FROM subsidy_receivable r LEFT JOIN subsidy_repayment p ON p.receivable_id = r.id
         GROUP BY r.id HAVING r.settled_fen <> coalesce(sum(p.amount_fen), 0) OR r.settled_fen > r.amount_fen
             OR (r.settled_fen = r.amount_fen) <> (r.state IN ('settled', 'set_off')) ORDER BY r.id""")


@check
def who_confirms_a_debt_took_no_part() -> Iterator[tuple[str, str]]:
    """Whoever confirmed it neither proposed it nor decided or paid the claim."""
    yield from rows("subsidy_receivable", "was confirmed by whoever took part", """
        SELECT r.id FROM subsidy_receivable r JOIN subsidy_claim c ON c.id = r.claim_id
         WHERE r.state = ANY(%s) AND (r.confirmed_by IS NULL
               OR r.confirmed_by IN (r.proposed_by, c.reviewed_by, c.granted_by, c.sent_by, c.paid_by)) ORDER BY r.id
        """, [BOOKED])


@check
def what_is_given_back_was_fraud_on_the_worker() -> Iterator[tuple[str, str]]:
    """A paid claim counts no more only where all of it is asked back, of somebody else, for fraud in the worker's name; its
    slots with it, and no others."""
    yield from rows("subsidy_claim", "was given back without a fraud on its worker", """
        SELECT c.id FROM subsidy_claim c WHERE c.freed_at IS NOT NULL AND NOT (c.asked_back_fen = c.amount_fen AND EXISTS (
            SELECT 1 FROM subsidy_receivable r WHERE r.claim_id = c.id AND r.is_victim AND r.reason = 'fraud'
               AND r.person_id IS DISTINCT FROM c.worker_id AND r.state = ANY(%s))) ORDER BY c.id""", [BOOKED])
    yield from rows("subsidy_slot", "counts otherwise than its claim", """
        SELECT s.id FROM subsidy_slot s JOIN subsidy_claim c ON c.id = s.claim_id
         WHERE (s.freed_at IS NULL) <> (c.freed_at IS NULL) ORDER BY s.id""")


@check
def what_is_written_off_was_approved() -> Iterator[tuple[str, str]]:
    """By as many officers as it takes, none of whom asked for it."""
    yield from rows("subsidy_receivable", "was written off by too few", """
        SELECT r.id FROM subsidy_receivable r WHERE r.state = 'written_off' AND NOT EXISTS (
            SELECT 1 FROM subsidy_writeoff w
              JOIN subsidy_writeoffapproval a ON a.write_off_id = w.id AND a.approved_by <> w.asked_by
             WHERE w.receivable_id = r.id AND w.state = 'approved' GROUP BY w.id, w.needed HAVING count(*) >= w.needed)
         ORDER BY r.id""")


@check
def what_is_paid_out_and_set_off_is_what_was_granted() -> Iterator[tuple[str, str]]:
    """What of a payment is kept back is the sum of its set-offs; what is booked of them is a repayment, what is held is said."""
    yield from rows("subsidy_payment", "keeps {} fen back, its set-offs are {} of {}", """
        SELECT p.id, p.set_off_fen, coalesce(sum(s.amount_fen), 0), p.amount_fen
          FROM subsidy_payment p LEFT JOIN subsidy_setoff s ON s.payment_id = p.id
         GROUP BY p.id HAVING p.set_off_fen <> coalesce(sum(s.amount_fen), 0) OR p.set_off_fen >= p.amount_fen ORDER BY p.id""")
    yield from rows("subsidy_receivable", "has {} fen held, its set-offs are {}", """
        SELECT r.id, r.held_fen, coalesce(sum(s.amount_fen), 0)
          FROM subsidy_receivable r LEFT JOIN subsidy_setoff s ON s.receivable_id = r.id AND s.state = 'held'
         GROUP BY r.id HAVING r.held_fen <> coalesce(sum(s.amount_fen), 0) ORDER BY r.id""")
    yield from rows("subsidy_setoff", "is booked as nothing, or not booked though it was paid", """
        SELECT s.id FROM subsidy_setoff s JOIN subsidy_payment p ON p.id = s.payment_id JOIN subsidy_payrun n ON n.id = p.run_id
          LEFT JOIN subsidy_repayment b ON b.receivable_id = s.receivable_id AND b.means = 'set_off'
               AND b.amount_fen = s.amount_fen AND b.document = n.no || '-' || lpad(p.nth::text, 4, '0')
         WHERE (s.state = 'booked') <> (b.id IS NOT NULL) OR (s.state = 'booked') <> (p.state = 'paid') ORDER BY s.id""")


@check
def what_is_owed_is_what_was_booked() -> Iterator[tuple[str, str]]:
    """Receivables equal their transfers: in each account of what is owed to a fund stands the sum of its open debts, and each
    repayment has its own transfer out of it."""
    yield from rows("ledger_account", "has {} fen, the debts in it are {}", """
        WITH owed AS (
            SELECT 'receivable/' || b.region_id || '/' || b.fund AS code, sum(r.amount_fen - r.settled_fen) AS fen
              FROM subsidy_receivable r JOIN policy_budgetline b ON b.id = r.line_id
             WHERE r.state = ANY(%s) GROUP BY 1
        ), booked AS (
            SELECT code, credits_posted - debits_posted AS fen FROM ledger_account WHERE code LIKE 'receivable/%%'
        )
        SELECT coalesce(b.code, o.code), coalesce(b.fen, 0), coalesce(o.fen, 0) FROM booked b FULL JOIN owed o ON o.code = b.code
         WHERE coalesce(b.fen, 0) <> coalesce(o.fen, 0) ORDER BY 1""", [OWED])
    yield from rows("subsidy_repayment", "is not booked as it says", """
        SELECT p.id FROM subsidy_repayment p JOIN subsidy_receivable r ON r.id = p.receivable_id
          JOIN policy_budgetline b ON b.id = r.line_id LEFT JOIN policy_budgetline home ON home.id = p.line_id
          LEFT JOIN ledger_transfer t ON t.id = p.transfer_id AND t.kind = 'direct' AND t.amount_fen = p.amount_fen
          LEFT JOIN ledger_account d ON d.id = t.debit_id LEFT JOIN ledger_account k ON k.id = t.credit_id
         WHERE d.code IS DISTINCT FROM 'receivable/' || b.region_id || '/' || b.fund
            OR k.code IS DISTINCT FROM coalesce(home.account, 'source/' || b.fund) ORDER BY p.id""")
