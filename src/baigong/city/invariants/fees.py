"""Fees of trainees: what came went back, is going back, was passed on or is kept; to the fen, in the account of the order."""

from collections.abc import Iterator

from .checking import check, rows


@check
def a_fee_adds_up_in_its_own_account() -> Iterator[tuple[str, str]]:
    """The account of an order holds what was paid less what went back, is held to go back, and went to the provider."""
    yield from rows("subsidy_feeorder", "{} fen should be there, the account has {}", """
        SELECT o.id, want.fen, coalesce((a.credits_posted - a.debits_posted - a.debits_pending)::text, 'no account')
          FROM subsidy_feeorder o
         CROSS JOIN LATERAL (SELECT coalesce((SELECT sum(p.amount_fen) FROM subsidy_feepayment p WHERE p.order_id = o.id), 0)
             - coalesce((SELECT sum(r.amount_fen) FROM subsidy_feerefund r WHERE r.order_id = o.id), 0)
             - coalesce((SELECT sum(s.amount_fen) FROM subsidy_feeshare s WHERE s.order_id = o.id), 0) AS fen) want
          LEFT JOIN ledger_account a ON a.code = 'fee/' || o.no
         WHERE coalesce(a.credits_posted - a.debits_posted - a.debits_pending, 0) <> want.fen
            OR (o.state IN ('paid', 'closed')) <> EXISTS (SELECT 1 FROM subsidy_feepayment p WHERE p.order_id = o.id)
         ORDER BY o.id""")


@check
def an_order_is_of_the_stated_price() -> Iterator[tuple[str, str]]:
    """Price less discount less voucher is due, the price is the class's, and a voucher counts once."""
    yield from rows("subsidy_feeorder", "does not add up, or is not of the stated price", """
        SELECT o.id FROM subsidy_feeorder o LEFT JOIN subsidy_courseprice p ON p.cohort_id = o.cohort_id
         WHERE o.price_fen IS DISTINCT FROM p.amount_fen OR o.due_fen <> o.price_fen - o.discount_fen - o.voucher_fen
         ORDER BY o.id""")
    yield from rows("subsidy_feevoucher", "was used more than once", """
        SELECT o.voucher_id FROM subsidy_feeorder o WHERE o.voucher_id IS NOT NULL AND o.state <> 'cancelled'
         GROUP BY o.voucher_id HAVING count(*) > 1 ORDER BY 1""")
