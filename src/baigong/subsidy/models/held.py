"""The database's own no to frozen claims, to payments nobody decided and to entitlements freed while they count:
written as triggers, so that no way of writing goes round it."""

import pgtrigger

from baigong.subsidy.words import Basis

REACHED = """f.lifted_at IS NULL AND (
           f.claim_id = {claim}.id OR f.person_id = {claim}.worker_id OR f.certificate_id = {claim}.certificate_id
        OR f.cohort_id = {claim}.cohort_id OR f.organisation_id = {claim}.payee_organisation_id
        OR f.organisation_id IN (SELECT unnest(ARRAY[c.provider_id, c.employer_id]) FROM offer_cohort c
                                  WHERE c.id = {claim}.cohort_id)
        OR f.organisation_id = (SELECT k.body_id FROM assessment_certificate k WHERE k.id = {claim}.certificate_id))"""
"""Which freezes `f` stand and reach a claim's row."""

HELD = f"""
    SELECT count(*) FILTER (WHERE f.holds = 'all'), count(*) INTO held, waiting
      FROM subsidy_freeze f
     WHERE {REACHED};
"""  # noqa: S608 - the text above
"""Counts the freezes on a claim's row into `held` (nothing moves) and `waiting` (any)."""

NO = "RAISE EXCEPTION 'frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_claim_frozen';"
PAID = "SELECT * INTO paid FROM subsidy_claim WHERE id = NEW.claim_id;"
COUNTS = [("held", "bigint"), ("waiting", "bigint")]


UNDECIDED = """
    SELECT * INTO last FROM subsidy_decision WHERE claim_id = NEW.claim_id ORDER BY id DESC LIMIT 1;
    IF NOT coalesce(last.pays AND last.amount_fen = NEW.amount_fen, false) OR EXISTS (
            SELECT 1 FROM jsonb_array_elements(last.slots) AS wanted WHERE NOT EXISTS (
                SELECT 1 FROM subsidy_slot s WHERE s.claim_id = NEW.claim_id
                   AND s.family = wanted ->> 'family' AND s.key = wanted ->> 'code')) THEN
        RAISE EXCEPTION 'not decided' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_payment_decided';
    END IF;
    RETURN NEW;
"""
STILL_COUNTS = """
    IF TG_OP = 'UPDATE' AND OLD.freed_at IS NULL AND NEW.freed_at IS NOT NULL
       AND (NEW.family, NEW.person_id, NEW.key, NEW.nth, NEW.times, NEW.claim_id)
           IS NOT DISTINCT FROM (OLD.family, OLD.person_id, OLD.key, OLD.nth, OLD.times, OLD.claim_id)
       AND EXISTS (SELECT 1 FROM subsidy_claim c WHERE c.id = OLD.claim_id AND c.freed_at IS NOT NULL) THEN
        RETURN NEW;
    END IF;
    IF EXISTS (SELECT 1 FROM subsidy_claim c WHERE c.id = OLD.claim_id
                  AND c.state IN ('reviewed', 'granted', 'noticed', 'payable', 'sent', 'paid', 'bounced')) THEN
        RAISE EXCEPTION 'its claim counts' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_slot_kept';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
"""


def payments_are_decided() -> list[pgtrigger.Trigger]:
    """No payment but of what was decided, with every entitlement of that decision used up by this claim."""
    return [
        pgtrigger.Trigger(
            name="subsidy_payment_decided", when=pgtrigger.Before, operation=pgtrigger.Insert,
            declare=[("last", "subsidy_decision%ROWTYPE")], func=UNDECIDED,
        ),
    ]


def used_slots_stay() -> list[pgtrigger.Trigger]:
    """What was used up is free again only once its claim comes to nothing, or was found to be fraud on the worker."""
    return [
        pgtrigger.Trigger(
            name="subsidy_slot_kept", when=pgtrigger.Before, operation=pgtrigger.Delete | pgtrigger.Update,
            func=STILL_COUNTS,
        ),
    ]


def frozen_claims_stay() -> list[pgtrigger.Trigger]:
    """No claim is made, decided or sent while it is frozen; refusing and returning stay possible."""
    check = HELD.format(claim="NEW")
    return [
        pgtrigger.Trigger(
            name="subsidy_claim_frozen_new", when=pgtrigger.Before, operation=pgtrigger.Insert, declare=COUNTS,
            func=f"{check} IF held > 0 THEN {NO} END IF; RETURN NEW;",
        ),
        pgtrigger.Trigger(
            name="subsidy_claim_frozen_moved", when=pgtrigger.Before, operation=pgtrigger.UpdateOf("state"), declare=COUNTS,
            func=f"""
                IF NEW.state IS DISTINCT FROM OLD.state AND NEW.state IN ('reviewed', 'granted', 'sent') THEN
                    {check}
                    IF held > 0 OR (waiting > 0 AND NEW.state = 'sent') THEN {NO} END IF;
                END IF;
                RETURN NEW;
            """,
        ),
    ]


def claims_have_a_basis() -> list[pgtrigger.Trigger]:
    """No claim is made, hence nobody told of one, without a basis; it stays as it was stated. Claims made before a basis
    was asked for have none, so that this is no CHECK."""
    no = ("RAISE EXCEPTION 'no lawful basis' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_claim_basis';")
    known = ", ".join(f"'{code}'" for code in Basis.codes())
    return [
        pgtrigger.Trigger(
            name="subsidy_claim_basis_new", when=pgtrigger.Before, operation=pgtrigger.Insert,
            func=f"IF NEW.basis NOT IN ({known}) THEN {no} END IF; RETURN NEW;"),
        pgtrigger.Trigger(
            name="subsidy_claim_basis_kept", when=pgtrigger.Before, operation=pgtrigger.UpdateOf("basis"),
            func=f"IF NEW.basis IS DISTINCT FROM OLD.basis THEN {no} END IF; RETURN NEW;"),
    ]


def frozen_payments_wait() -> list[pgtrigger.Trigger]:
    """No frozen claim is put into a payment run."""
    return [
        pgtrigger.Trigger(
            name="subsidy_payment_frozen", when=pgtrigger.Before, operation=pgtrigger.Insert,
            declare=[*COUNTS, ("paid", "subsidy_claim%ROWTYPE")],
            func=f"{PAID} {HELD.format(claim='paid')} IF waiting > 0 THEN {NO} END IF; RETURN NEW;",
        ),
    ]
