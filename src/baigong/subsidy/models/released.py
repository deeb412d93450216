"""The database's own no to a run that is released without its approvals, written as triggers, so that no way of writing goes
round it."""

import pgtrigger

APPROVED = """
    IF NEW.approvals_needed < OLD.approvals_needed THEN
        RAISE EXCEPTION 'fewer approvals' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_run_approved';
    END IF;
    IF NEW.state IN ('released', 'settled') AND OLD.state = 'draft' AND NEW.approvals_needed > (
            SELECT count(DISTINCT a.approved_by) FROM subsidy_approval a
             WHERE a.run_id = NEW.id AND a.withdrawn_at IS NULL AND a.void_at IS NULL
               AND a.approved_by IS DISTINCT FROM NEW.released_by AND a.approved_by IS DISTINCT FROM NEW.drafted_by) THEN
        RAISE EXCEPTION 'not approved' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_run_approved';
    END IF;
    RETURN NEW;
"""
BORN = """
    IF NEW.state IN ('released', 'settled') AND NEW.approvals_needed > 0 THEN
        RAISE EXCEPTION 'not approved' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_run_approved';
    END IF;
    RETURN NEW;
"""
VOID = """
    UPDATE subsidy_approval SET void_at = now(), why = '批次内容变动'
     WHERE run_id IN (SELECT r.id FROM subsidy_payrun r WHERE r.state = 'draft' AND r.id IN ({runs}))
       AND withdrawn_at IS NULL AND void_at IS NULL;
    RETURN NULL;
"""


def runs_are_approved() -> list[pgtrigger.Trigger]:
    """No run leaves the draft for the bank with fewer approvals than it needs, and what it needs never shrinks."""
    return [
        pgtrigger.Trigger(name="subsidy_run_approved", when=pgtrigger.Before, operation=pgtrigger.Update, func=APPROVED),
        pgtrigger.Trigger(name="subsidy_run_born_approved", when=pgtrigger.Before, operation=pgtrigger.Insert, func=BORN),
    ]


def changes_void_approvals() -> list[pgtrigger.Trigger]:
    """A line added to a draft, or sent elsewhere, with another sum or for another claim: nobody approved that. Lines that
    drop out at the release leave less than was approved, and void nothing."""
    return [
        pgtrigger.Trigger(name="subsidy_payment_new_voids", when=pgtrigger.After, operation=pgtrigger.Insert,
                          func=VOID.format(runs="NEW.run_id")),
        pgtrigger.Trigger(
            name="subsidy_payment_changed_voids", when=pgtrigger.After,
            operation=pgtrigger.UpdateOf("run_id", "claim_id", "pay_account_id", "amount_fen"),
            condition=pgtrigger.Condition(
                "((OLD.run_id, OLD.claim_id, OLD.pay_account_id, OLD.amount_fen) IS DISTINCT FROM "
                "(NEW.run_id, NEW.claim_id, NEW.pay_account_id, NEW.amount_fen))"),
            func=VOID.format(runs="OLD.run_id, NEW.run_id")),
    ]
