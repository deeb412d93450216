"""Money reserved for approved classes: each seat has its money exactly while it stands, and none counts beside its claim."""

from collections.abc import Iterator

from baigong.subsidy.words import FEE_KINDS

from .checking import check, rows
from .paying import HELD, SETTLED


@check
def what_is_reserved_stands_with_its_money() -> Iterator[tuple[str, str]]:
    """A seat that stands has an open hold of its fen out of its line for what is reserved, and one that ended has none; the
    account of each line holds the sum of its seats and of what is reserved for projects bought whole."""
    yield from rows("subsidy_commitment", "is {} and its hold is not", """
        SELECT r.id, r.state FROM subsidy_commitment r JOIN policy_budgetline b ON b.id = r.budget_line_id
          LEFT JOIN ledger_transfer h ON h.id = r.hold_id AND h.kind = 'hold' AND h.amount_fen = r.amount_fen
          LEFT JOIN ledger_account d ON d.id = h.debit_id LEFT JOIN ledger_account k ON k.id = h.credit_id
          LEFT JOIN ledger_transfer s ON s.settles_id = h.id
         WHERE d.code IS DISTINCT FROM b.account OR k.code IS DISTINCT FROM 'committed/' || b.account
            OR (r.state = 'held') = (s.id IS NOT NULL) OR s.kind = 'post' ORDER BY r.id""")
    yield from rows("ledger_account", "holds {} fen, its seats {}", """
        SELECT a.id, a.credits_pending, coalesce(sum(r.amount_fen), 0) FROM ledger_account a
          LEFT JOIN policy_budgetline b ON 'committed/' || b.account = a.code
          LEFT JOIN (SELECT budget_line_id, amount_fen FROM subsidy_commitment WHERE state = 'held' UNION ALL
                     SELECT budget_line_id, reserved_fen FROM subsidy_package WHERE hold_id IS NOT NULL) r
            ON r.budget_line_id = b.id
         WHERE a.code LIKE 'committed/%' GROUP BY a.id HAVING a.credits_pending <> coalesce(sum(r.amount_fen), 0) ORDER BY a.id""")


@check
def no_seat_counts_beside_its_claim() -> Iterator[tuple[str, str]]:
    """A seat that turned into a claim's hold belongs to a claim of its class that counts; no class has more seats reserved or
    turned than it has seats."""
    yield from rows("subsidy_commitment", "turned into a claim that does not count, or of another class", """
        SELECT r.id FROM subsidy_commitment r JOIN subsidy_claim c ON c.id = r.claim_id
         WHERE r.state = 'turned' AND (NOT c.state = ANY(%s) OR c.cohort_id IS DISTINCT FROM r.cohort_id) ORDER BY r.id
        """, [[*HELD, SETTLED]])
    yield from rows("offer_cohort", "has {} seats and {} reserved under one policy", """
        SELECT c.id, c.seats, count(*) FROM subsidy_commitment r JOIN offer_cohort c ON c.id = r.cohort_id
         WHERE r.state <> 'freed' GROUP BY c.id, r.sheet_id HAVING count(*) > c.seats ORDER BY c.id""")


@check
def no_project_costs_more_than_agreed() -> Iterator[tuple[str, str]]:
    """What is reserved for a project and what its people had come to no more than its total; and nobody of its classes has a claim
    for the same training by another policy."""
    yield from rows("subsidy_package", "reserves {} and has paid or promised {}, more than it costs", """
        SELECT p.id, p.reserved_fen, sum(c.amount_fen - coalesce(b.back, 0)) FROM subsidy_package p
          JOIN subsidy_packageclass k ON k.package_id = p.id JOIN subsidy_claim c ON c.cohort_id = k.cohort_id
          JOIN policy_sheet s ON s.id = c.sheet_id JOIN policy_sheet mine ON mine.id = p.sheet_id
          LEFT JOIN (SELECT claim_id, sum(settled_fen) AS back FROM subsidy_receivable GROUP BY claim_id) b ON b.claim_id = c.id
         WHERE (s.region_id, s.slug) = (mine.region_id, mine.slug) AND c.freed_at IS NULL AND c.state = ANY(%s)
         GROUP BY p.id HAVING p.reserved_fen + sum(c.amount_fen - coalesce(b.back, 0)) > p.total_fen ORDER BY p.id
        """, [[*HELD, SETTLED]])
    yield from rows("subsidy_claim", "pays for training that a project bought", """
        SELECT c.id FROM subsidy_claim c JOIN subsidy_packageclass k ON k.cohort_id = c.cohort_id
          JOIN subsidy_package p ON p.id = k.package_id JOIN policy_sheet s ON s.id = c.sheet_id
          JOIN policy_sheet mine ON mine.id = p.sheet_id
         WHERE c.kind = ANY(%s) AND c.state = ANY(%s) AND c.freed_at IS NULL
           AND (s.region_id, s.slug) <> (mine.region_id, mine.slug) ORDER BY c.id""", [list(FEE_KINDS), [*HELD, SETTLED]])
