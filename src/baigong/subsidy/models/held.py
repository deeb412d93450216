"""The database's own no to frozen claims: written as triggers, so that no way of writing goes round it."""

import pgtrigger

HELD = """
    SELECT count(*) FILTER (WHERE f.holds = 'all'), count(*) INTO held, waiting
      FROM subsidy_freeze f
     WHERE f.lifted_at IS NULL AND (
           f.claim_id = {claim}.id OR f.person_id = {claim}.worker_id OR f.certificate_id = {claim}.certificate_id
        OR f.cohort_id = {claim}.cohort_id OR f.organisation_id = {claim}.payee_organisation_id
        OR f.organisation_id IN (SELECT unnest(ARRAY[c.provider_id, c.employer_id]) FROM offer_cohort c
                                  WHERE c.id = {claim}.cohort_id)
        OR f.organisation_id = (SELECT k.body_id FROM assessment_certificate k WHERE k.id = {claim}.certificate_id));
"""
"""Counts the freezes on a claim's row into `held` (nothing moves) and `waiting` (any)."""

NO = "RAISE EXCEPTION 'frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_claim_frozen';"
PAID = "SELECT * INTO paid FROM subsidy_claim WHERE id = NEW.claim_id;"
COUNTS = [("held", "bigint"), ("waiting", "bigint")]


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


def frozen_payments_wait() -> list[pgtrigger.Trigger]:
    """No frozen claim is put into a payment run."""
    return [
        pgtrigger.Trigger(
            name="subsidy_payment_frozen", when=pgtrigger.Before, operation=pgtrigger.Insert,
            declare=[*COUNTS, ("paid", "subsidy_claim%ROWTYPE")],
            func=f"{PAID} {HELD.format(claim='paid')} IF waiting > 0 THEN {NO} END IF; RETURN NEW;",
        ),
    ]
