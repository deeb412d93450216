"""Subsidies: what is paid was decided, seen by the public, held and paid once, by different people."""

import json
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Any

from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast

from baigong import rules
from baigong.policy import queries as policy
from baigong.policy.models import Sheet
from baigong.subsidy.models import Decision

from .checking import check, rows

HELD = ["reviewed", "granted", "noticed", "payable", "sent", "bounced"]
"""States in which money is held for a claim; paid, it is posted."""
SETTLED = "paid"
LAST = """LATERAL (SELECT * FROM subsidy_decision d WHERE d.claim_id = c.id ORDER BY d.id DESC LIMIT 1)"""


@check
def what_is_paid_was_decided() -> Iterator[tuple[str, str]]:
    """The decision that stands grants exactly what was paid."""
    yield from rows("subsidy_claim", "paid {} fen, decided {}", f"""
        SELECT c.id, c.amount_fen, coalesce(d.amount_fen::text, 'nothing')
          FROM subsidy_claim c LEFT JOIN {LAST} d ON true
         WHERE c.state = %s AND (d.id IS NULL OR NOT d.pays OR d.amount_fen <> c.amount_fen) ORDER BY c.id
        """, [SETTLED])  # noqa: S608


@check
def what_is_paid_was_noticed() -> Iterator[tuple[str, str]]:
    """It stood in public, the notice had ended and was closed before the money was sent, no objection open."""
    yield from rows("subsidy_claim", "was sent without a notice that had ended", """
        SELECT c.id FROM subsidy_claim c
         WHERE c.state IN ('sent', 'paid') AND NOT EXISTS (
            SELECT 1 FROM subsidy_notice_claims l JOIN subsidy_notice n ON n.id = l.notice_id
             WHERE l.claim_id = c.id AND n.state = 'closed' AND n.opened_at >= c.granted_at AND n.closed_at <= c.sent_at
               AND n.until_on < (c.sent_at AT TIME ZONE 'Asia/Shanghai')::date) ORDER BY c.id""")
    yield from rows("subsidy_claim", "was sent with an objection open", """
        SELECT DISTINCT c.id FROM subsidy_claim c JOIN subsidy_objection o ON o.claim_id = c.id
         WHERE c.state IN ('sent', 'paid') AND o.state <> 'dismissed' AND o.raised_at <= c.sent_at
           AND (o.answered_at IS NULL OR o.answered_at > c.sent_at) ORDER BY c.id""")


@check
def what_is_paid_was_held_and_posted() -> Iterator[tuple[str, str]]:
    """Its hold and its post are in the ledger with the same fen, out of the line that was charged."""
    yield from rows("subsidy_claim", "its money was not held and posted as decided", """
        SELECT c.id FROM subsidy_claim c LEFT JOIN policy_budgetline b ON b.id = c.budget_line_id
          LEFT JOIN ledger_transfer h ON h.id = c.hold_id AND h.kind = 'hold'
          LEFT JOIN ledger_account a ON a.id = h.debit_id
          LEFT JOIN ledger_transfer p ON p.id = c.post_id AND p.kind = 'post' AND p.settles_id = c.hold_id
         WHERE c.state = %s AND (h.amount_fen IS DISTINCT FROM c.amount_fen OR p.amount_fen IS DISTINCT FROM c.amount_fen
               OR a.code IS DISTINCT FROM b.account) ORDER BY c.id""", [SETTLED])


@check
def what_is_paid_used_up_its_entitlement() -> Iterator[tuple[str, str]]:
    """Every slot that the decision names is taken by the claim, and no claim holds another's."""
    yield from rows("subsidy_claim", "took {} of {} slots", f"""
        SELECT c.id, s.taken, jsonb_array_length(d.slots) FROM subsidy_claim c JOIN {LAST} d ON true
          CROSS JOIN LATERAL (SELECT count(*) AS taken FROM subsidy_slot s
                               WHERE s.claim_id = c.id AND coalesce(s.person_id, c.worker_id) = c.worker_id) s
         WHERE c.state = ANY(%s) AND s.taken <> jsonb_array_length(d.slots) ORDER BY c.id
        """, [[*HELD, SETTLED]])  # noqa: S608
    yield from rows("subsidy_slot", "is taken by a claim that pays nothing", """
        SELECT s.id FROM subsidy_slot s JOIN subsidy_claim c ON c.id = s.claim_id
         WHERE NOT c.state = ANY(%s) ORDER BY s.id""", [[*HELD, SETTLED]])
    yield from rows("subsidy_slot", "is taken twice", """
        SELECT min(id) FROM subsidy_slot WHERE freed_at IS NULL
         GROUP BY family, person_id, key, nth HAVING count(*) > 1 ORDER BY 1""")


@check
def who_decides_never_pays() -> Iterator[tuple[str, str]]:
    """Reviewer, approver and payer of a paid claim are three people, and each is named."""
    yield from rows("subsidy_claim", "was reviewed, granted and paid by fewer than three people", """
        SELECT id FROM subsidy_claim
         WHERE state = %s AND (reviewed_by IS NULL OR granted_by IS NULL OR sent_by IS NULL OR paid_by IS NULL
               OR reviewed_by = granted_by OR sent_by IN (reviewed_by, granted_by)
               OR paid_by IN (reviewed_by, granted_by)) ORDER BY id""", [SETTLED])


@check
def nothing_is_paid_twice() -> Iterator[tuple[str, str]]:
    """One payment that arrived and one post per claim; one paid claim per worker, sheet and certificate (seat,
    apprenticeship, instalment); parts of a whole come to no more than it."""
    yield from rows("subsidy_claim", "has {} payments that arrived", """
        SELECT c.id, count(p.id) FROM subsidy_claim c LEFT JOIN subsidy_payment p ON p.claim_id = c.id AND p.state = 'paid'
         GROUP BY c.id HAVING count(p.id) <> CASE WHEN c.state = 'paid' THEN 1 ELSE 0 END ORDER BY c.id""")
    yield from rows("subsidy_claim", "was posted {} times", """
        SELECT c.id, count(*) FROM subsidy_claim c JOIN ledger_transfer h ON h.kind = 'hold' AND h.why = c.no
          JOIN ledger_transfer p ON p.settles_id = h.id AND p.kind = 'post'
         GROUP BY c.id HAVING count(*) > 1 OR bool_or(c.state <> 'paid') ORDER BY c.id""")
    yield from rows("subsidy_claim", "pays the same once more as {} others", """
        SELECT max(id), count(*) - 1 FROM subsidy_claim WHERE state = 'paid' AND freed_at IS NULL
         GROUP BY worker_id, sheet_id, certificate_id, enrolment_id, mentor_id, instalment HAVING count(*) > 1 ORDER BY 1""")
    yield from rows("subsidy_claim", "is a part of what comes to {} fen, and the whole is {}", """
        SELECT max(c.id), sum(c.amount_fen - c.asked_back_fen), max(c.whole_fen) FROM subsidy_claim c
          JOIN policy_sheet s ON s.id = c.sheet_id
         WHERE c.enrolment_id IS NOT NULL AND c.freed_at IS NULL AND c.state = ANY(%s)
         GROUP BY c.enrolment_id, s.region_id, s.slug
        HAVING bool_or(c.instalment <> 'whole') AND sum(c.amount_fen - c.asked_back_fen) > max(c.whole_fen) ORDER BY 1
        """, [[*HELD, SETTLED]])


@check
def payments_are_what_was_decided() -> Iterator[tuple[str, str]]:
    """A line sent to the bank has the claim's fen, the payee's own account, and a run that was released."""
    yield from rows("subsidy_payment", "is not as the claim and its payee say", """
        SELECT p.id FROM subsidy_payment p JOIN subsidy_claim c ON c.id = p.claim_id
          JOIN people_payaccount a ON a.id = p.pay_account_id JOIN subsidy_payrun r ON r.id = p.run_id
         WHERE p.state IN ('sent', 'paid') AND (p.amount_fen <> c.amount_fen OR r.released_at IS NULL
               OR (c.payee = 'worker' AND a.person_id IS DISTINCT FROM c.worker_id)
               OR (c.payee <> 'worker' AND a.organisation_id IS DISTINCT FROM c.payee_organisation_id)) ORDER BY p.id""")


@check
def what_is_sent_goes_to_a_proved_account() -> Iterator[tuple[str, str]]:
    """Since accounts are proved at all: on the day a line was sent, a proof of its account stood that names the claim's payee."""
    yield from rows("subsidy_payment", "was sent to an account that nobody had proved", """
        SELECT p.id FROM subsidy_payment p JOIN subsidy_claim c ON c.id = p.claim_id
         WHERE p.state IN ('sent', 'paid', 'returned') AND p.sent_at >= (SELECT min(wanted_at) FROM subsidy_accountproof)
           AND NOT EXISTS (
               SELECT 1 FROM subsidy_accountproof a WHERE a.pay_account_id = p.pay_account_id AND a.proved_at <= p.sent_at
                  AND (a.withdrawn_at IS NULL OR a.withdrawn_at >= p.sent_at)
                  AND CASE WHEN c.payee = 'worker' THEN a.person_id = c.worker_id
                           ELSE a.organisation_id = c.payee_organisation_id END) ORDER BY p.id""")


@check
def every_hold_belongs_to_a_live_claim() -> Iterator[tuple[str, str]]:
    """No money is promised to nothing (a claim, a seat reserved, a project, a freeze of a line, a refund), and every claim
    under way has exactly its fen held."""
    yield from rows("ledger_transfer", "holds money for no claim under way", """
        SELECT h.id FROM ledger_transfer h LEFT JOIN ledger_transfer s ON s.settles_id = h.id
          LEFT JOIN subsidy_claim c ON c.hold_id = h.id AND c.state = ANY(%s) AND c.amount_fen = h.amount_fen
          LEFT JOIN subsidy_commitment r ON r.hold_id = h.id AND r.state = 'held' AND r.amount_fen = h.amount_fen
          LEFT JOIN subsidy_package x ON x.hold_id = h.id AND x.reserved_fen = h.amount_fen
          LEFT JOIN policy_budgetmove f ON f.transfer = h.id AND f.kind = 'freeze' AND f.amount_fen = h.amount_fen
          LEFT JOIN subsidy_feerefund b ON b.hold = h.id AND b.state = 'asked' AND b.amount_fen = h.amount_fen
         WHERE h.kind = 'hold' AND s.id IS NULL AND c.id IS NULL AND r.id IS NULL AND x.id IS NULL AND f.id IS NULL
           AND b.id IS NULL
         ORDER BY h.id""", [HELD])
    yield from rows("subsidy_claim", "is under way and nothing is held for it", """
        SELECT c.id FROM subsidy_claim c LEFT JOIN ledger_transfer h ON h.id = c.hold_id AND h.amount_fen = c.amount_fen
          LEFT JOIN ledger_transfer s ON s.settles_id = h.id
         WHERE c.state = ANY(%s) AND (h.id IS NULL OR s.id IS NOT NULL) ORDER BY c.id""", [HELD])


@check
def every_sheet_is_what_its_hash_says() -> Iterator[tuple[str, str]]:
    """A promise is never reworded after it was published."""
    for key, content, stored in _texts(Sheet.objects.order_by("id"), "id", "content", "hash"):
        if _hash_of(content) != stored:
            yield f"policy_sheet {key}", "its content is not what its hash says"


@check
def every_decision_replays_to_the_same_fen() -> Iterator[tuple[str, str]]:
    """The stored facts judged once more by the stored sheet give what was decided."""
    known = set(Sheet.objects.order_by("id").values_list("hash", flat=True))
    decisions = _texts(Decision.objects.order_by("id"), "id", "sheet_hash", "facts", "claim__counts_on", "pays", "amount_fen")
    for key, hashed, facts, on, pays, amount_fen in decisions.iterator(chunk_size=2000):
        if hashed not in known:
            yield f"subsidy_decision {key}", "rests on a sheet that is not here"
        elif pays and (again := _judged(hashed, facts, on)) != amount_fen:
            yield f"subsidy_decision {key}", f"decided {amount_fen} fen, gives {again} today"
        elif not pays and amount_fen:
            yield f"subsidy_decision {key}", f"refuses, and pays {amount_fen} fen"


def _texts(found: QuerySet[Any], *names: str) -> QuerySet[Any, Any]:
    """Columns of every row, JSON as the text that stands in the database now."""
    return found.values_list(*(Cast(name, TextField()) if name in ("content", "facts") else name for name in names))


# What the two below answer follows from what they are given alone, so that the same text is not judged again night
# after night; each row is read anew each time, and one that was changed is another text.
@lru_cache(maxsize=4096)
def _hash_of(content: str) -> str | None:
    try:
        return str(rules.from_json(json.loads(content)).hash)
    except (KeyError, TypeError, ValueError):  # reworded so far that it is no sheet any more
        return None


@lru_cache(maxsize=20_000)
def _judged(hashed: str, facts: str, on: date) -> int | None:
    sheet = policy.sheet_by_hash(hashed)
    verdict = rules.judge(sheet, rules.facts_from_json(sheet.facts, json.loads(facts)), on=on)
    return verdict.amount_fen if verdict.pays else None
