"""The database's own no to asking back more than was paid, and to paying back more than is owed: written as triggers, so that
no way of writing goes round it."""

import pgtrigger

BEGUN = """
    IF NEW.state <> 'proposed' OR NEW.settled_fen <> 0 OR NEW.held_fen <> 0 THEN
        RAISE EXCEPTION 'what is asked back begins as a proposal, with nothing paid';
    END IF;
    UPDATE subsidy_claim SET asked_back_fen = asked_back_fen + NEW.amount_fen WHERE id = NEW.claim_id;
    RETURN NEW;
"""
"""Locks the claim's row: of two debts at once the second waits, and finds what the first left."""

STAYS = """
    IF (NEW.no, NEW.claim_id, NEW.region_id, NEW.line_id, NEW.person_id, NEW.organisation_id, NEW.reason, NEW.basis, NEW.ground,
        NEW.is_victim, NEW.amount_fen, NEW.proposed_at, NEW.proposed_by)
       IS DISTINCT FROM (OLD.no, OLD.claim_id, OLD.region_id, OLD.line_id, OLD.person_id, OLD.organisation_id, OLD.reason,
        OLD.basis, OLD.ground, OLD.is_victim, OLD.amount_fen, OLD.proposed_at, OLD.proposed_by) THEN
        RAISE EXCEPTION 'what is asked back stays as it was proposed';
    END IF;
    IF OLD.state IN ('settled', 'set_off', 'written_off', 'withdrawn') THEN
        RAISE EXCEPTION 'it is done with';
    END IF;
    IF pg_trigger_depth() < 2 AND (NEW.settled_fen, NEW.held_fen) IS DISTINCT FROM (OLD.settled_fen, OLD.held_fen) THEN
        RAISE EXCEPTION 'a debt becomes less by repayments only';
    END IF;
    IF NEW.confirmed_by IS DISTINCT FROM OLD.confirmed_by AND EXISTS (
            SELECT 1 FROM subsidy_claim c WHERE c.id = NEW.claim_id
               AND NEW.confirmed_by IN (c.reviewed_by, c.granted_by, c.sent_by, c.paid_by)) THEN
        RAISE EXCEPTION 'decided or paid it' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_receivable_apart';
    END IF;
    IF NEW.state = 'written_off' AND NOT EXISTS (
            SELECT 1 FROM subsidy_writeoff w WHERE w.receivable_id = NEW.id AND w.state = 'approved') THEN
        RAISE EXCEPTION 'nobody approved' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_writeoff_counted';
    END IF;
    IF NEW.state = 'withdrawn' AND EXISTS (
            SELECT 1 FROM subsidy_claim c WHERE c.id = NEW.claim_id AND c.freed_at IS NOT NULL) THEN
        RAISE EXCEPTION 'its entitlement was given back' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_claim_freed';
    END IF;
    IF NEW.state = 'withdrawn' THEN
        UPDATE subsidy_claim SET asked_back_fen = asked_back_fen - OLD.amount_fen WHERE id = OLD.claim_id;
    END IF;
    RETURN NEW;
"""
COUNTED_BY_DEBTS = """
    IF pg_trigger_depth() < 2 THEN
        RAISE EXCEPTION 'what is asked back of a claim is counted by its debts only';
    END IF;
    RETURN NEW;
"""
CAME_IN = """
    UPDATE subsidy_receivable SET settled_fen = settled_fen + NEW.amount_fen,
           state = CASE WHEN settled_fen + NEW.amount_fen < amount_fen THEN state
                        WHEN NEW.means = 'bank' THEN 'settled' ELSE 'set_off' END,
           overdue_on = NULL, due_on = CASE WHEN settled_fen + NEW.amount_fen < amount_fen THEN due_on END,
           ended_at = CASE WHEN settled_fen + NEW.amount_fen < amount_fen THEN ended_at ELSE NEW.booked_at END,
           ended_by = CASE WHEN settled_fen + NEW.amount_fen < amount_fen THEN ended_by ELSE NEW.booked_by END
     WHERE id = NEW.receivable_id AND state IN ('confirmed', 'paying', 'enforced');
    IF NOT FOUND THEN
        RAISE EXCEPTION 'nothing is owed' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_receivable_within';
    END IF;
    RETURN NULL;
"""
"""Who pays the last of it has it settled in the same statement, for a debt of nothing is none."""


def debts_are_kept() -> list[pgtrigger.Trigger]:
    """A debt takes its part of the claim when it is made and gives it back when it is withdrawn; nothing else of it changes."""
    return [
        pgtrigger.Trigger(name="subsidy_receivable_begun", when=pgtrigger.Before, operation=pgtrigger.Insert, func=BEGUN),
        pgtrigger.Trigger(name="subsidy_receivable_stays", when=pgtrigger.Before, operation=pgtrigger.Update, func=STAYS),
        pgtrigger.Protect(name="subsidy_receivable_kept", operation=pgtrigger.Delete),
    ]


def kept_back_is_counted() -> list[pgtrigger.Trigger]:
    """Nobody but the set-offs themselves says how much of a payment is kept back; once it is sent nothing more is."""
    return [
        pgtrigger.Trigger(
            name="subsidy_payment_kept_back", when=pgtrigger.Before, operation=pgtrigger.UpdateOf("set_off_fen"),
            condition=pgtrigger.Q(new__set_off_fen__df=pgtrigger.F("old__set_off_fen")),
            func="""
                IF pg_trigger_depth() < 2 THEN
                    RAISE EXCEPTION 'what is kept back of a payment is counted by its set-offs only';
                END IF;
                RETURN NEW;
            """),
    ]


def asked_back_is_counted() -> list[pgtrigger.Trigger]:
    """Nobody but the debts themselves says how much of a claim is asked back."""
    return [
        pgtrigger.Trigger(
            name="subsidy_claim_asked_back_by_debts", when=pgtrigger.Before, operation=pgtrigger.UpdateOf("asked_back_fen"),
            condition=pgtrigger.Q(new__asked_back_fen__df=pgtrigger.F("old__asked_back_fen")), func=COUNTED_BY_DEBTS),
    ]


GIVEN_BACK = """
    IF OLD.freed_at IS NOT NULL OR NOT (NEW.state = 'paid' AND NEW.asked_back_fen = NEW.amount_fen AND EXISTS (
            SELECT 1 FROM subsidy_receivable r
             WHERE r.claim_id = NEW.id AND r.reason = 'fraud' AND r.is_victim AND r.person_id IS DISTINCT FROM NEW.worker_id
               AND r.state IN ('confirmed', 'paying', 'settled', 'set_off', 'enforced', 'written_off'))) THEN
        RAISE EXCEPTION 'no fraud on the worker' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_claim_freed';
    END IF;
    RETURN NEW;
"""
"""Whose name was misused had nothing: what the claim used up is theirs again, once, and only while all of it is asked back."""


def freed_by_fraud() -> list[pgtrigger.Trigger]:
    """What a paid claim used up is given back only to a worker whose name was misused."""
    return [
        pgtrigger.Trigger(
            name="subsidy_claim_freed", when=pgtrigger.Before, operation=pgtrigger.UpdateOf("freed_at"),
            condition=pgtrigger.Q(new__freed_at__df=pgtrigger.F("old__freed_at")), func=GIVEN_BACK),
    ]


def debts_follow_repayments() -> list[pgtrigger.Trigger]:
    """Each repayment makes its debt less in the same statement; the CHECK of the debt says when it is too much."""
    return [
        pgtrigger.Trigger(
            name="subsidy_repayment_counts", when=pgtrigger.After, operation=pgtrigger.Insert, func=CAME_IN),
    ]
