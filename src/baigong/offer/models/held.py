"""The database's own no to approving a frozen class, whoever writes it."""

import pgtrigger


def frozen_cohorts_stay() -> list[pgtrigger.Trigger]:
    """A class that is frozen itself, or wants subsidy while its provider or employer is, does not open."""
    return [
        pgtrigger.Trigger(
            name="offer_cohort_frozen", when=pgtrigger.Before, operation=pgtrigger.UpdateOf("state"),
            func="""
                IF NEW.state = 'open' AND OLD.state = 'submitted' AND EXISTS (
                    SELECT 1 FROM offer_freeze f WHERE f.lifted_at IS NULL AND (
                        f.cohort_id = NEW.id
                        OR (NEW.wants_subsidy AND f.organisation_id IN (NEW.provider_id, NEW.employer_id))))
                THEN RAISE EXCEPTION 'frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_cohort_frozen'; END IF;
                RETURN NEW;
            """,
        )
    ]
