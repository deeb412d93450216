"""The database's own no to paying a subsidy in one and in parts, a part twice, or parts that come to more than the whole."""

import pgtrigger

COUNTED = "('reviewed', 'granted', 'noticed', 'payable', 'sent', 'paid', 'bounced')"
"""States of a claim that counts as had (words.COUNTED)."""

WITHIN = f"""
    IF NEW.enrolment_id IS NULL OR NEW.freed_at IS NOT NULL OR NEW.state NOT IN {COUNTED} THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE' AND OLD.state IN {COUNTED}
       AND (OLD.instalment, OLD.amount_fen, OLD.whole_fen, OLD.enrolment_id, OLD.sheet_id)
           IS NOT DISTINCT FROM (NEW.instalment, NEW.amount_fen, NEW.whole_fen, NEW.enrolment_id, NEW.sheet_id) THEN
        RETURN NEW;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('parts/' || NEW.enrolment_id, 0));
    SELECT count(*) FILTER (WHERE c.instalment = NEW.instalment),
           count(*) FILTER (WHERE (c.instalment = 'whole') <> (NEW.instalment = 'whole')),
           count(*) FILTER (WHERE c.instalment = 'advance'), coalesce(sum(c.amount_fen - c.asked_back_fen), 0)
      INTO same, otherwise, advances, had
      FROM subsidy_claim c JOIN policy_sheet s ON s.id = c.sheet_id JOIN policy_sheet mine ON mine.id = NEW.sheet_id
     WHERE c.enrolment_id = NEW.enrolment_id AND c.id <> NEW.id AND c.freed_at IS NULL AND c.state IN {COUNTED}
       AND (s.region_id, s.slug) = (mine.region_id, mine.slug);
    IF otherwise > 0 OR (NEW.instalment <> 'whole' AND same > 0) OR (NEW.instalment = 'balance' AND advances = 0)
       OR (NEW.instalment = 'advance' AND had > 0) THEN
        RAISE EXCEPTION 'paid otherwise' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_claim_instalments';
    END IF;
    IF NEW.instalment <> 'whole' AND NEW.amount_fen + had > coalesce(NEW.whole_fen, 0) THEN
        RAISE EXCEPTION 'more than the whole' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_claim_over_whole';
    END IF;
    RETURN NEW;
"""  # noqa: S608 - the words above
"""Of one seat under one policy, in whatever edition: one payment of the whole, or one advance and one balance after it, and both
no more than the whole. What is asked back of an advance no longer counts. Two at once wait for each other."""

ALIKE = """
    SELECT instalment = 'whole' INTO STRICT whole FROM subsidy_claim WHERE id = NEW.claim_id;
    IF EXISTS (SELECT 1 FROM subsidy_slot s JOIN subsidy_claim c ON c.id = s.claim_id
                WHERE s.family = NEW.family AND s.person_id = NEW.person_id AND s.key = NEW.key AND s.freed_at IS NULL
                  AND s.claim_id <> NEW.claim_id AND (c.instalment = 'whole') <> whole) THEN
        RAISE EXCEPTION 'paid otherwise' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_slot_instalments';
    END IF;
    RETURN NEW;
"""
"""An entitlement of a person is used up by what is paid in one, or by parts, whatever the policies: never by both."""


def parts_stay_within() -> list[pgtrigger.Trigger]:
    """Parts are never more than the whole."""
    return [
        pgtrigger.Trigger(
            name="subsidy_claim_parts_within", when=pgtrigger.Before,
            operation=pgtrigger.Insert | pgtrigger.UpdateOf(
                "state", "instalment", "amount_fen", "whole_fen", "enrolment_id", "sheet_id", "freed_at"),
            declare=[("same", "bigint"), ("otherwise", "bigint"), ("advances", "bigint"), ("had", "bigint")], func=WITHIN),
    ]


def slots_are_used_alike() -> list[pgtrigger.Trigger]:
    """A slot is not shared by a whole and a part."""
    return [
        pgtrigger.Trigger(name="subsidy_slot_alike", when=pgtrigger.Before, operation=pgtrigger.Insert,
                          declare=[("whole", "boolean")], func=ALIKE),
    ]
