"""Every check finds what it is there for: a violation is planted behind the back of constraints and triggers."""

import re

import pytest
from django.db import connection

from baigong.city import invariants

pytestmark = pytest.mark.usefixtures("story")

PAID = "(SELECT min(id) FROM subsidy_claim WHERE state = 'paid')"
SEATED = "(SELECT min(id) FROM enrolment_enrolment WHERE state = 'completed')"
ISSUED = "(SELECT min(id) FROM assessment_certificate WHERE origin = 'issued')"
BUDGET = "(SELECT min(id) FROM ledger_account WHERE code LIKE 'budget/%' AND credits_posted > 0)"
THERE = "(SELECT min(id) FROM learning_attendance WHERE presence = 'present')"
OTHER = f"(SELECT min(id) FROM subsidy_claim WHERE state = 'paid' AND id > {PAID})"

TRAINED = "(SELECT min(id) FROM subsidy_claim WHERE state = 'paid' AND kind = 'training')"
BOUGHT = f"""INSERT INTO subsidy_packageclass (package_id, cohort_id, put_at)
        SELECT p.id, c.cohort_id, now() FROM subsidy_package p, subsidy_claim c WHERE c.id = {TRAINED}"""


def _found(more: str, *, state: str = "raised", handling: str = "block", concern: str = "person", key: str = "1") -> str:
    """A finding written by hand, and then `more`."""
    return f"""
        INSERT INTO supervision_scan (region_id, "on", found, scanned_at) VALUES ('120104', '2025-11-01', '{{}}', now());
        INSERT INTO supervision_finding (id, signal, edition, values, concern, key, region_id, weight, handling, state, scan_id,
            raised_at, raised_by, why, why_cleared, reviewed_at, reviewed_by)
        SELECT 900, 'C04', '', '{{}}', '{concern}', {key}, '120104', 5, '{handling}', '{state}', max(id), now(), 7, '', '',
               CASE WHEN '{state}' <> 'raised' THEN now() END, CASE WHEN '{state}' <> 'raised' THEN 8 END FROM supervision_scan;
        {more}"""


def _frozen(what: str, *, holds: str = "all", since: str = "'2000-01-01'", ground: str = "finding/900") -> str:
    """A freeze by hand of what is given as column and key."""
    column, key = what.split(" ", 1)
    return (f"INSERT INTO subsidy_freeze (ground, holds, {column}, frozen_at) VALUES ('{ground}', '{holds}', {key}, {since})")


def _debt(change: str) -> str:
    """A confirmed debt of a yuan written by hand, and then `change`."""
    return f"""
        INSERT INTO subsidy_receivable (id, no, claim_id, region_id, line_id, person_id, reason, basis, ground, why, is_victim,
            amount_fen, settled_fen, held_fen, state, proposed_at, proposed_by, confirmed_at, confirmed_by, confirmed_on,
            object_until, objection, answer, why_withdrawn, enforcer, enforced_document)
        SELECT 900, 'ZH-900', id, region_id, budget_line_id, worker_id, 'mistake', 'x', '', 'x', false, 100, 0, 0, 'confirmed',
               now(), 900001, now(), 900002, '2025-11-01', '2025-11-01', '', '', '', '', '' FROM subsidy_claim WHERE id = {PAID};
        UPDATE subsidy_receivable SET {change} WHERE id = 900"""


PROOF, ANOTHER = "supervision_finding.supervision_finding_judged_with_proof", "supervision_finding.supervision_finding_another_"
WATCHED = [
    ("findings_are_judged_by_another", [f"{ANOTHER}judges", PROOF],
     _found("UPDATE supervision_finding SET reviewed_by = 7", state="dismissed"), "judged by who raised"),
    ("findings_are_judged_by_another", [f"{ANOTHER}clears", PROOF],
     _found("UPDATE supervision_finding SET cleared_by = 8", state="confirmed"), "cleared by who confirmed"),
    ("findings_are_judged_by_another", [PROOF], _found("UPDATE supervision_finding SET why = ' '", state="dismissed"),
     "dismissed without a reason"),
    ("findings_are_judged_by_another", [PROOF], _found(
        "UPDATE supervision_finding SET raised_by = NULL, reviewed_by ="
        f" (SELECT granted_by FROM subsidy_claim WHERE id = {PAID})",
        state="dismissed", concern="claim", key=PAID), "who decided the claim"),
    ("findings_rest_on_their_evidence", [], _found("UPDATE supervision_finding SET weight = 4"), "900: has no evidence"),
    ("findings_rest_on_their_evidence", [], _found(
        "INSERT INTO supervision_evidence (finding_id, signal, concern, key, fingerprint, row, found_at)"
        " VALUES (900, 'C06', 'person', 1, 'x', '{}', now())"), "about something else"),
    ("findings_rest_on_their_evidence", ["supervision_finding.supervision_finding_one_standing"], _found(
        "INSERT INTO supervision_finding SELECT 901, signal, edition, values, concern, key, weight, handling, state, due_on,"
        " raised_at, raised_by, assigned_at, assigned_by, reviewed_at, reviewed_by, why, cleared_at, cleared_by, why_cleared,"
        " assigned_to_id, organisation_id, region_id, scan_id FROM supervision_finding WHERE id = 900"), "one of 2 that stand"),
    ("what_stands_is_frozen_and_nothing_else", [], _found("UPDATE supervision_finding SET weight = 4"), "freezes nothing"),
    ("what_stands_is_frozen_and_nothing_else", [], _found(_frozen("person_id 1", holds="pay")), "holds the payment only"),
    ("what_stands_is_frozen_and_nothing_else", [], _frozen("person_id 1", ground="finding/7"), "subsidy_freeze .* or on none"),
    ("what_stands_is_frozen_and_nothing_else", [],
     "INSERT INTO offer_freeze (ground, organisation_id, frozen_at) VALUES ('finding/7', 1, now())", "offer_freeze .* or on none"),
    ("nothing_moved_while_it_was_frozen", [], _frozen(f"claim_id {PAID}"), "was decided while"),
    ("nothing_moved_while_it_was_frozen", [],
     _frozen(f"person_id (SELECT worker_id FROM subsidy_claim WHERE id = {PAID})", holds="pay"), "was sent while"),
    ("nothing_moved_while_it_was_frozen", [], "INSERT INTO offer_freeze (ground, cohort_id, frozen_at)"
     " SELECT 'x', min(id), '2000-01-01' FROM offer_cohort WHERE state = 'ended'", "was approved while"),
]

def _token(role: str, operation: str, *, used: str = "2025-09-02", revoked: str = "") -> str:
    """A token until October, written by hand."""
    then = f"'{revoked}'" if revoked else "NULL"
    return (
        "INSERT INTO people_token (person_id, role, operations, name, start, digest, issued_at, expires_on, last_used_on,"
        f" revoked_at) VALUES (1, '{role}', '[\"{operation}\"]', 'x', 'bg_', 'x', '2025-09-01', '2025-10-01', '{used}',"
        f" {then})")


# A closed month that kept nothing, written by hand.
PERIOD = (
    "INSERT INTO ledger_period (month_from, starts, ends, state, transfer_count, posted_fen, entries_hash, hash, proposed_at,"
    " confirmed_at, why) VALUES ('2025-11-01', '2025-10-31 16:00Z', '2025-11-30 16:00Z', 'closed', 0, 0, repeat('0', 64),"
    " repeat('0', 64), now(), now(), '')")

# Check; constraints to drop first (table.name); what to do; the violation that must be said.
PLANTED = [
    ("journal_chains_are_whole", [], "UPDATE journal_entry SET why = 'else' WHERE id = 5", "changed"),
    ("journal_chains_are_whole", [], "DELETE FROM journal_entry WHERE id = 5", "missing before|torn|cut off"),
    ("every_message_has_an_addressee", ["journal_message.journal_message_one_addressee"],
     "UPDATE journal_message SET to_person = NULL, to_organisation = NULL WHERE id = 1", "journal_message 1: has no"),
    ("every_message_has_an_addressee", [],
     "UPDATE journal_message SET to_person = 999999, to_organisation = NULL WHERE id = 1", "journal_message 1: .* nobody"),
    ("ended_work_forgets_what_was_sent", ["journal_work.journal_work_forgets_content"],
     "INSERT INTO journal_work (key, kind, zh, en, args, content, state, attempts, done, told_zh, told_en, faults, link,"
     " by_role, by_region, asked_at, started_at, ended_at) VALUES (gen_random_uuid(), '', '', '', '{}', 'file', 'done',"
     " 1, 1, '', '', '[]', '', '', '', now(), now(), now())", "still holds its file"),
    ("ledger_totals_are_its_transfers", [],
     f"UPDATE ledger_account SET credits_posted = credits_posted + 1 WHERE id = {BUDGET}", "ledger_account budget/"),
    ("debits_equal_credits", [],
     f"UPDATE ledger_account SET credits_posted = credits_posted + 1 WHERE id = {BUDGET}", "posted: .* by -1 fen"),
    ("debits_equal_credits", [],
     f"UPDATE ledger_account SET debits_pending = debits_pending + 2 WHERE id = {BUDGET}", "pending: .* by 2 fen"),
    ("no_budget_line_below_zero", ["ledger_account.ledger_account_not_overdrawn"],
     f"UPDATE ledger_account SET debits_posted = credits_posted, debits_pending = 1 WHERE id = {BUDGET}", "1 fen below"),
    ("no_budget_line_below_zero", [], "UPDATE policy_budgetline SET account = 'nowhere' || id", "has no account"),
    ("a_hold_is_settled_as_it_was_held", [],
     "UPDATE ledger_transfer SET amount_fen = amount_fen + 1 WHERE id = (SELECT id FROM ledger_transfer"
     " WHERE kind = 'post' LIMIT 1)", "not held so"),
    ("a_hold_is_settled_as_it_was_held", ["ledger_transfer.ledger_transfer_settles_id_key"],
     "INSERT INTO ledger_transfer (id, kind, debit_id, credit_id, amount_fen, settles_id, why, at) SELECT"
     " gen_random_uuid(), kind, debit_id, credit_id, amount_fen, settles_id, why, at FROM ledger_transfer"
     " WHERE kind = 'post' LIMIT 1", "settled 2 times"),
    ("closed_months_follow_from_their_transfers", [], PERIOD, "2025-11: its transfers are not those"),
    ("closed_months_follow_from_their_transfers", [], PERIOD, "2025-11: its balances do not follow"),
    ("closed_months_follow_from_their_transfers", [], PERIOD, "2025-11: its hash is not"),
    ("restatements_move_the_difference", [],
     "INSERT INTO ledger_restatement (transfer_id, original_id, nth, before_fen, after_fen, why)"
     " SELECT id, id, 1, 0, amount_fen + 1, 'x' FROM ledger_transfer WHERE kind = 'direct' LIMIT 1", "another sum"),
    ("every_promise_stands", ["subsidy_claim.subsidy_claim_two_officers"], "", "subsidy_claim: .*two_officers is gone"),
    ("every_promise_stands", [], "ALTER TABLE journal_entry DISABLE TRIGGER USER", "journal_entry: .*journal_entry_kept"),
    ("every_row_keeps_its_rules", ["enrolment_enrolment.enrolment_closed_with_proof"],
     f"UPDATE enrolment_enrolment SET closed_at = NULL WHERE id = {SEATED}", "breaks enrolment_closed_with_proof"),
    ("every_row_keeps_its_rules", ["subsidy_claim.subsidy_claim_states_carry_proof"],
     f"UPDATE subsidy_claim SET granted_at = NULL WHERE id = {PAID}", "breaks subsidy_claim_states_carry_proof"),
    ("every_reference_leads_somewhere", [],
     f"DELETE FROM enrolment_enrolment WHERE id = {SEATED}", "learning_attendance .*enrolment_id leads nowhere"),
    ("taken_seats_are_seated_people", [],
     "UPDATE offer_cohort SET taken = taken - 1 WHERE taken > 0", r"offer_cohort \d+: counts"),
    ("nobody_sits_in_two_classes_at_once",
     ["enrolment_enrolment.enrolment_no_overlap", "enrolment_enrolment.enrolment_one_seat"],
     "UPDATE enrolment_enrolment e SET worker_id = o.worker_id FROM enrolment_enrolment o"
     f" WHERE o.id = {SEATED} AND e.cohort_id = o.cohort_id AND e.state = 'completed'", "overlaps enrolment"),
    ("nobody_sits_in_two_classes_at_once", [],
     f"UPDATE enrolment_enrolment SET span = '[2024-01-01,2024-01-02)' WHERE id = {SEATED}", "does not span"),
    ("nobody_attends_in_two_places_at_once", ["learning_attendance.learning_attendance_no_overlap"],
     "UPDATE learning_attendance a SET worker_id = o.worker_id FROM learning_attendance o"
     f" WHERE o.id = {THERE} AND a.session_id = o.session_id", "overlaps attendance"),
    ("attendance_is_within_its_session", [],
     f"UPDATE learning_attendance SET minutes = minutes + 1 WHERE id = {THERE}", "not within"),
    ("attendance_is_within_its_session", [],
     f"UPDATE learning_attendance SET worker_id = 1 WHERE id = {THERE}", "not within"),
    ("attendance_is_the_last_mark", [],
     f"UPDATE learning_attendance SET minutes = minutes - 1 WHERE id = {THERE}", "not what was marked last"),
    ("attendance_is_the_last_mark", [], "DELETE FROM learning_mark WHERE session_id ="
     f" (SELECT session_id FROM learning_attendance WHERE id = {THERE})", "not what was marked last"),
    ("who_completed_was_there", [],
     f"UPDATE learning_attendance SET minutes = 1 WHERE minutes > 0 AND enrolment_id = {SEATED}", r"completed with \d+ of"),
    ("every_certificate_has_its_exam", [],
     f"UPDATE assessment_score SET theory = 59 WHERE enrolment_id = (SELECT enrolment_id FROM assessment_certificate"
     f" WHERE id = {ISSUED})", "no passing score"),
    ("every_certificate_has_its_exam", [],
     f"UPDATE assessment_certificate SET theory = 100, practice = 100 WHERE id = {ISSUED}", "other scores"),
    ("every_certificate_has_its_exam", ["assessment_exam.assessment_exam_published_with_proof"],
     "UPDATE assessment_exam SET published_at = NULL", "stood in public"),
    ("every_certificate_has_its_exam", [],
     "UPDATE assessment_exam e SET body_id = c.provider_id FROM offer_cohort c WHERE c.id = e.cohort_id", "who taught"),
    ("every_certificate_has_its_exam", [],
     f"UPDATE assessment_certificate SET person_id = 1 WHERE id = {ISSUED}", "not its enrolment's"),
    ("every_certificate_has_its_exam", [], "UPDATE enrolment_enrolment SET state = 'failed' WHERE state = 'completed'",
     "did not complete"),
    ("every_certificate_has_its_exam", ["assessment_certificate.assessment_certificate_rests_on_exam"],
     f"UPDATE assessment_certificate SET exam_id = NULL WHERE id = {ISSUED}", "rests on no exam"),
    ("every_certificate_number_is_its_own", [],
     f"UPDATE assessment_certificate SET no = 'S000' WHERE id = {ISSUED}", "its number: "),
    ("every_certificate_number_is_its_own", [],
     f"UPDATE assessment_certificate SET level = '1' WHERE id = {ISSUED}", "its number: "),
    ("every_certificate_number_is_its_own", ["assessment_certificate.assessment_certificate_no_key"],
     "UPDATE assessment_certificate SET no = (SELECT no FROM assessment_certificate"
     f" WHERE id = {ISSUED}) WHERE origin = 'issued'", "shares its number"),
    ("every_certificate_number_is_its_own", ["assessment_certificate.assessment_certificate_once"],
     "UPDATE assessment_certificate SET person_id = 1, level = '4', occupation_id = (SELECT min(occupation_id) FROM"
     " assessment_certificate)", "same person's"),
    ("an_order_is_filled_by_whom_it_nominates", [],
     "INSERT INTO enrolment_nomination (order_id, worker_id, nominated_at) SELECT o.id, p.id, now() FROM offer_order o,"
     " people_person p WHERE o.id = (SELECT min(id) FROM offer_order)", "nominates"),
    ("an_order_is_filled_by_whom_it_nominates", [],
     "UPDATE offer_order SET cohort_id = (SELECT min(cohort_id) FROM enrolment_enrolment) WHERE state = 'accepted'",
     "without its nomination"),
    ("an_order_is_filled_by_whom_it_nominates", [],
     "UPDATE offer_order SET cohort_id = (SELECT max(id) FROM offer_cohort) WHERE state = 'accepted'", "not the order of"),
    ("an_apprentice_has_one_mentor_and_one_place", ["enrolment_apprentice.enrolment_apprentice_one_at_a_time"],
     "INSERT INTO enrolment_apprentice (apprenticeship_id, worker_id, mentor_id, contract_from, contract_until, outcome)"
     " SELECT apprenticeship_id, worker_id, mentor_id, contract_from, contract_until, outcome FROM enrolment_apprentice",
     "2 apprenticeships at once"),
    ("an_apprentice_has_one_mentor_and_one_place", [],
     "UPDATE enrolment_mentor m SET person_id = a.worker_id FROM enrolment_apprentice a WHERE a.mentor_id = m.id",
     "no mentor of its own"),
    ("a_plan_counts_whom_it_passed", [], "UPDATE assessment_assessmentplan SET taken = taken + 1", "counts 1, 0 passed"),
    ("a_plan_counts_whom_it_passed", ["assessment_assessmentplan.assessment_plan_accepted_with_proof"],
     "UPDATE assessment_assessmentplan SET state = 'returned'", "not on file"),
    ("what_is_paid_was_decided", [], f"DELETE FROM subsidy_decision WHERE claim_id = {PAID}", "decided nothing"),
    ("what_is_paid_was_decided", [],
     f"UPDATE subsidy_decision SET amount_fen = 1 WHERE claim_id = {PAID}", r"paid \d+ fen, decided 1"),
    ("what_is_paid_was_noticed", [], "UPDATE subsidy_notice SET state = 'open'", "without a notice"),
    ("what_is_paid_was_noticed", [], "UPDATE subsidy_notice SET until_on = until_on + 90", "without a notice"),
    ("what_is_paid_was_noticed", [],
     "INSERT INTO subsidy_objection (no, claim_id, notice_id, name, contact, text, state, answer, due_on, raised_at)"
     f" SELECT 'YY-1', c.id, l.notice_id, '', '', 'x', 'open', '', '2025-12-01', c.sent_at FROM subsidy_claim c"
     f" JOIN subsidy_notice_claims l ON l.claim_id = c.id WHERE c.id = {PAID}", "objection open"),
    ("what_is_paid_was_held_and_posted", [],
     f"DELETE FROM ledger_transfer WHERE id = (SELECT post_id FROM subsidy_claim WHERE id = {PAID})", "not held and posted"),
    ("what_is_paid_was_held_and_posted", [],
     f"UPDATE subsidy_claim SET amount_fen = amount_fen + 1 WHERE id = {PAID}", "not held and posted"),
    ("what_is_paid_used_up_its_entitlement", [], f"DELETE FROM subsidy_slot WHERE claim_id = {PAID}", "took 0 of"),
    ("what_is_paid_used_up_its_entitlement", [],
     "UPDATE subsidy_slot SET claim_id = (SELECT min(id) FROM subsidy_claim WHERE state = 'refused')"
     f" WHERE claim_id = {PAID}", "pays nothing"),
    ("what_is_paid_used_up_its_entitlement", ["subsidy_slot.subsidy_slot_once"],
     "INSERT INTO subsidy_slot (family, person_id, key, nth, times, claim_id, taken_at) SELECT family, person_id, key,"
     f" nth, times, claim_id, taken_at FROM subsidy_slot WHERE claim_id = {PAID}", "taken twice"),
    ("who_decides_never_pays", ["subsidy_claim.subsidy_claim_payer_apart"],
     f"UPDATE subsidy_claim SET paid_by = reviewed_by WHERE id = {PAID}", "fewer than three"),
    ("who_decides_never_pays", ["subsidy_claim.subsidy_claim_two_officers"],
     f"UPDATE subsidy_claim SET granted_by = reviewed_by WHERE id = {PAID}", "fewer than three"),
    ("no_more_is_asked_back_than_was_paid", ["subsidy_claim.subsidy_claim_asked_back"],
     "UPDATE subsidy_claim SET asked_back_fen = 5 WHERE id = " + PAID, "says 5 fen are asked back, its debts 0"),
    ("no_more_comes_in_than_is_owed", [], _debt("settled_fen = 7"), r"is less by 7 fen, its repayments are 0 of 100"),
    ("who_confirms_a_debt_took_no_part", [], _debt("confirmed_by = (SELECT granted_by FROM subsidy_claim"
                                                  f" WHERE id = {PAID})"), "was confirmed by whoever took part"),
    ("what_is_given_back_was_fraud_on_the_worker", ["subsidy_claim.subsidy_claim_freed_was_paid"],
     f"UPDATE subsidy_claim SET freed_at = now() WHERE id = {PAID}", "was given back without a fraud"),
    ("what_is_given_back_was_fraud_on_the_worker", [],
     f"UPDATE subsidy_slot SET freed_at = now() WHERE claim_id = {PAID}", "counts otherwise than its claim"),
    ("what_is_written_off_was_approved", [], _debt("state = 'written_off', ended_at = now()"), "was written off by too few"),
    ("what_is_paid_out_and_set_off_is_what_was_granted", [],
     f"UPDATE subsidy_payment SET set_off_fen = 3 WHERE claim_id = {PAID}", "keeps 3 fen back, its set-offs are 0"),
    ("what_is_paid_out_and_set_off_is_what_was_granted", [], _debt("held_fen = 3"), "has 3 fen held, its set-offs are 0"),
    ("what_is_paid_out_and_set_off_is_what_was_granted", [], _debt("why = 'y'") + "; INSERT INTO subsidy_setoff (payment_id,"
     " receivable_id, amount_fen, state, held_at, settled_at) SELECT id, 900, 1, 'booked', now(), now() FROM subsidy_payment"
     f" WHERE claim_id = {PAID}", "is booked as nothing"),
    ("what_is_owed_is_what_was_booked", [], _debt("settled_fen = 0"), r"has 0 fen, the debts in it are 100"),
    ("nothing_is_paid_twice", ["subsidy_payment.subsidy_payment_one_open"],
     "INSERT INTO subsidy_payment (run_id, nth, claim_id, pay_account_id, amount_fen, state, why_dropped, bank_ref,"
     " why_returned, sent_at, answered_at) SELECT run_id, nth + 900, claim_id, pay_account_id, amount_fen, state, '',"
     " bank_ref, '', sent_at, answered_at"
     f" FROM subsidy_payment WHERE claim_id = {PAID} AND state = 'paid'", "2 payments that arrived"),
    ("nothing_is_paid_twice", [],
     f"UPDATE subsidy_claim SET state = 'payable', paid_at = NULL WHERE id = {PAID}", "was posted 1 times"),
    ("nothing_is_paid_twice", ["subsidy_claim.subsidy_claim_once"],
     "UPDATE subsidy_claim SET (worker_id, sheet_id, certificate_id, enrolment_id, mentor_id, instalment) = (SELECT worker_id,"
     " sheet_id, certificate_id, enrolment_id, mentor_id, instalment"
     f" FROM subsidy_claim WHERE id = {PAID}) WHERE id = {OTHER}", "once more"),
    ("payments_are_what_was_decided", [], "UPDATE subsidy_payment SET amount_fen = 1 WHERE state = 'paid'", "not as the"),
    ("payments_are_what_was_decided", [],
     "UPDATE subsidy_payment p SET pay_account_id = (SELECT min(id) FROM people_payaccount WHERE id <> p.pay_account_id"
     " AND person_id IS NOT NULL)", "not as the"),
    ("what_is_sent_goes_to_a_proved_account", [],
     "UPDATE subsidy_accountproof SET proved_at = '2030-01-01T00:00Z'", "that nobody had proved"),
    ("what_is_sent_goes_to_a_proved_account", [], "UPDATE subsidy_accountproof SET withdrawn_at = proved_at",
     "that nobody had proved"),
    ("every_hold_belongs_to_a_live_claim", [],
     "UPDATE subsidy_claim SET state = 'declined' WHERE state IN ('reviewed', 'granted', 'noticed', 'payable')",
     "for no claim under way"),
    ("every_hold_belongs_to_a_live_claim", [], "DELETE FROM ledger_transfer t WHERE kind = 'hold' AND NOT EXISTS"
     " (SELECT 1 FROM ledger_transfer s WHERE s.settles_id = t.id)", "nothing is held for it"),
    ("what_is_reserved_stands_with_its_money", [],
     "UPDATE subsidy_commitment SET amount_fen = 7 WHERE id = (SELECT min(id) FROM subsidy_commitment)", "its hold is"),
    ("what_is_reserved_stands_with_its_money", [],
     "UPDATE ledger_account SET credits_pending = credits_pending + 1 WHERE code LIKE 'committed/%'", r"holds \d+ fen, its seats"),
    ("no_seat_counts_beside_its_claim", [],
     "UPDATE subsidy_claim SET state = 'returned' WHERE id IN (SELECT claim_id FROM subsidy_commitment) AND asked_back_fen = 0",
     "does not count"),
    ("no_seat_counts_beside_its_claim", ["offer_cohort.offer_cohort_not_oversold"],
     "UPDATE offer_cohort SET seats = 1 WHERE id IN (SELECT cohort_id FROM subsidy_commitment)", "has 1 seats and"),
    ("no_project_costs_more_than_agreed", [], BOUGHT, "pays for training that a project bought"),
    ("no_project_costs_more_than_agreed", ["subsidy_package.subsidy_package_sums"], f"""{BOUGHT};
        UPDATE subsidy_package SET total_fen = 1, reserved_fen = 0, hold_id = NULL, sheet_id = (
            SELECT sheet_id FROM subsidy_claim WHERE id = {TRAINED})""", "more than it costs"),
    ("every_sheet_is_what_its_hash_says", [],
     """UPDATE policy_sheet SET content = jsonb_set(content, '{name}', '"另一个名字"')""", "policy_sheet"),
    ("every_sheet_is_what_its_hash_says", [], "UPDATE policy_sheet SET content = '{}' WHERE id = 1", "policy_sheet 1:"),
    ("every_decision_replays_to_the_same_fen", [],
     "UPDATE subsidy_decision SET amount_fen = amount_fen + 1 WHERE pays", r"decided \d+ fen, gives \d+ today"),
    ("every_decision_replays_to_the_same_fen", [],
     "UPDATE subsidy_decision SET sheet_hash = repeat('0', 64)", "rests on a sheet"),
    ("every_decision_replays_to_the_same_fen", [],
     "UPDATE subsidy_decision SET amount_fen = 1 WHERE NOT pays", "refuses, and pays"),
    *WATCHED,
    ("every_proof_is_what_its_hash_says", [], "UPDATE reporting_proof SET rows = replace(rows, ',1,', ',2,')",
     "do not give its hash"),
    ("every_proof_is_what_its_hash_says", [], "UPDATE reporting_proof SET row_count = row_count + 1", "not as many as it says"),
    ("every_figure_follows_from_its_rows", [],
     "UPDATE reporting_figure SET numerator = numerator + 1", "its figures do not follow"),
    ("every_figure_follows_from_its_rows", [],
     "DELETE FROM reporting_figure WHERE dimension = 'level'", "its figures do not follow"),
    ("every_figure_follows_from_its_rows", [], "UPDATE reporting_frozen SET hash = repeat('0', 64)", "not that of its proofs"),
    ("editions_follow_one_another", [], "UPDATE reporting_frozen SET edition = 3, why = 'x' WHERE region_id = '120104'",
     "is edition 3 with none"),
    ("a_month_is_frozen_when_it_is_over", [], "UPDATE reporting_frozen SET month_from = '2025-11-01'"
     " WHERE month_from = '2025-10-01'", "before its month was over"),
    ("a_month_is_frozen_when_it_is_over", [], "DELETE FROM reporting_frozen WHERE region_id = '000000'", "no figure of the whole"),
    ("what_is_published_is_frozen", [], "UPDATE reporting_publication SET month_from = month_from + 90", "not frozen"),
    ("every_measure_version_is_what_its_hash_says", [],
     "UPDATE governance_measureversion SET summary = 'x' WHERE id = 1", "governance_measureversion 1: says something else"),
    ("every_measure_stands_in_an_article", [], "UPDATE governance_measure SET anchor = 'nowhere' WHERE number = 4", "no article"),
    ("every_measure_stands_in_an_article", [], "DELETE FROM governance_measureversion", "has no version"),
    ("a_tasks_figure_was_told_with_evidence", [],
     "UPDATE governance_task SET reached = reached + 1 WHERE reached > 0", r"shows \d+, told last \d+"),
    ("a_part_lies_within_its_whole", [],
     "UPDATE governance_task SET due_on = due_on + 400 WHERE parent_id IS NOT NULL", "is not a part of task"),
    ("a_part_lies_within_its_whole", [],
     "UPDATE governance_task SET region_id = '410000' WHERE parent_id IS NOT NULL", "is not a part of task"),
    ("no_whole_is_done_while_a_part_is_open", ["governance_task.governance_task_states_carry_proof"],
     "UPDATE governance_task SET state = 'done' WHERE id IN (SELECT parent_id FROM governance_task)", "is open"),
    ("a_due_day_moved_only_as_agreed", [],
     "UPDATE governance_task SET due_on = due_on - 1 WHERE id IN (SELECT task_id FROM governance_extension)", "agreed was"),
    ("no_result_before_every_answer", [], "UPDATE governance_comment SET answer_id = NULL WHERE id = (SELECT min(id) FROM"
     " governance_comment)", "reported without an answer"),
    ("no_result_before_every_answer", [], "UPDATE governance_commentanswer SET consultation_id = (SELECT max(id) FROM"
     " governance_consultation)", "another consultation's answer"),
    ("no_result_before_every_answer", [], "UPDATE governance_consultation SET closes_on = '2030-01-01'", "before it had closed"),
    ("comments_came_in_their_days", [], "UPDATE governance_comment SET sent_at = '2030-01-01T00:00Z'", "was not open"),
    ("comments_came_in_their_days", [],
     "UPDATE governance_comment SET clause_id = (SELECT max(id) FROM governance_consultationclause)"
     " WHERE id = (SELECT min(id) FROM governance_comment)", "another text's clause"),
    ("a_problems_fate_is_one_that_happened", [],
     "UPDATE governance_problem SET to_region_id = '000000' WHERE main_id IS NOT NULL", "is merged into one"),
    ("a_problems_fate_is_one_that_happened", ["governance_problem.governance_problem_states_carry_proof"],
     "UPDATE governance_problem SET task_id = (SELECT min(id) FROM governance_task WHERE set_in_id <> '000000'),"
     " to_region_id = '000000' WHERE id = (SELECT max(id) FROM governance_problem)", "a task of another level"),
    ("a_decision_became_a_task_of_its_level", [],
     "UPDATE governance_jointmeeting SET region_id = '000000'", "a task of another level"),
    ("a_decision_became_a_task_of_its_level", [],
     "UPDATE governance_meetingdecision SET tasked_at = '2025-01-01T00:00Z'", "before its minutes were settled"),
    ("minutes_were_heard_by_who_was_there", ["governance_meetinginvitation.governance_meetinginvitation_came_by_name"],
     "UPDATE governance_meetinginvitation SET was_there = false", "who was not there"),
    ("minutes_were_heard_by_who_was_there", [],
     "UPDATE governance_minutesreply SET replied_at = '2030-01-01T00:00Z'", "when the minutes were settled"),
    ("opinions_came_in_time_and_were_taken", [],
     "UPDATE governance_countersignopinion SET given_at = '2030-01-01T00:00Z'", "after the last day"),
    ("opinions_came_in_time_and_were_taken", [],
     "DELETE FROM governance_countersigntaken WHERE id = (SELECT min(id) FROM governance_countersigntaken)", "never taken"),
    ("opinions_came_in_time_and_were_taken", [],
     "DELETE FROM governance_countersignfinal WHERE id = (SELECT min(id) FROM governance_countersignfinal)", "no final words"),
    ("an_inspection_looks_at_what_its_seed_gives", [],
     "UPDATE governance_inspection SET seed = 'another'", "not the one committed"),
    ("an_inspection_looks_at_what_its_seed_gives", [],
     "UPDATE governance_check SET task_id = (SELECT max(id) FROM governance_task)", "looked at other tasks"),
    ("a_letter_stands_as_it_was_answered_and_judged", [], "DELETE FROM governance_rectification", "issued without a letter"),
    ("a_letter_stands_as_it_was_answered_and_judged", [],
     "UPDATE governance_rectification SET backs = 4", "sent back 4 times, its rounds say 0"),
    ("a_letter_stands_as_it_was_answered_and_judged", ["governance_round.governance_round_with_proof"],
     "UPDATE governance_round SET accepted = false", "is closed against its last round"),
    ("what_counts_was_confirmed_by_another", ["talent_ground.talent_ground_by_another"],
     "UPDATE talent_ground SET settled_by = stated_by WHERE state = 'confirmed'", "settled by who stated it"),
    ("what_counts_was_confirmed_by_another", [], "UPDATE talent_ground SET grade = 'top'", "not of the ladder"),
    ("honours_are_of_the_shelf", [], "UPDATE talent_honour SET code = 'best_of_all'", "no honour best_of_all"),
    ("honours_are_of_the_shelf", [], "UPDATE talent_honour SET granted_on = '2030-01-01'", "after it was recorded"),
    ("honours_are_of_the_shelf", ["talent_honour.talent_honour_once"],
     "UPDATE talent_honour SET code = 'provincial_expert', person_id = 1", "is held 2 times"),
    ("results_stood_in_public_before_they_were_final", [],
     "UPDATE talent_contest SET publicity_until = '2030-01-01' WHERE state = 'published'", "before its notice had ended"),
    ("results_stood_in_public_before_they_were_final", ["talent_contest.talent_contest_by_another"],
     "UPDATE talent_contest SET published_by = entered_by WHERE state = 'published'", "by who entered"),
    ("results_stood_in_public_before_they_were_final", [],
     "UPDATE talent_contest SET held_on = '2030-01-01' WHERE state = 'published'", "without having been held"),
    ("results_stood_in_public_before_they_were_final", [], "UPDATE talent_contest SET kind = 'village'", "no kind village"),
    ("assets_are_bases_and_studios", [],
     "UPDATE people_organisation SET kind = 'provider' WHERE id IN (SELECT organisation_id FROM talent_asset)", "is no studio"),
    ("assets_are_bases_and_studios", ["talent_target.talent_target_once"],
     "UPDATE talent_target SET measure = 'open_days'", "not asked of such"),
    ("assets_are_bases_and_studios", [], "UPDATE talent_report SET as_of = as_of - 366", "not of its target's year"),
    ("tokens_act_only_while_they_hold", [], _token("worker", "record.read", used="2025-10-01"), "people_token .* after its end"),
    ("tokens_act_only_while_they_hold", [],
     _token("worker", "record.read", used="2025-09-20", revoked="2025-09-19"), "after its end"),
    ("tokens_act_only_while_they_hold", [], _token("worker", "works.read"), "is for works.read, as worker"),
    ("a_draw_is_what_its_seed_gives", [], "UPDATE supervision_draw SET seed = 'chosen later'", "not the one announced"),
    ("a_draw_is_what_its_seed_gives", [],
     "UPDATE supervision_visit SET first_id = second_id, second_id = first_id WHERE draw_id > 0", "not what its seed"),
    ("a_visit_is_made_by_two_inspectors", ["supervision_visit.supervision_visit_two_people"],
     "UPDATE supervision_visit SET second_id = first_id WHERE draw_id IS NULL", "has 1 inspectors"),
    ("a_visit_is_made_by_two_inspectors", ["supervision_visit.supervision_visit_another_signs"],
     "UPDATE supervision_visit SET signed_by = entered_by WHERE state = 'signed'", "another than its two"),
    ("a_visit_is_made_by_two_inspectors", [], "UPDATE supervision_visit SET held_on = held_on + 1", "on its day"),
    ("what_was_entered_is_what_was_called", [], "DELETE FROM supervision_sighting", r"were there, 0 were called"),
    ("what_was_entered_is_what_was_called", [],
     "UPDATE supervision_sighting SET enrolment_id = (SELECT e.id FROM enrolment_enrolment e JOIN offer_cohort c"
     " ON c.id = e.cohort_id WHERE c.state = 'open' LIMIT 1) WHERE id = (SELECT min(id) FROM supervision_sighting)",
     "of another class"),
    ("what_was_entered_is_what_was_called", [], "UPDATE supervision_photo SET content = 'else'", "not what was kept"),
    ("a_complaint_has_its_clock_and_its_handler", [], "UPDATE supervision_complaint SET due_on = NULL", "waits without a clock"),
    ("a_complaint_has_its_clock_and_its_handler", [],
     "UPDATE supervision_complaint SET answered_by = answered_by + 1 WHERE state = 'answered'", "answered by another"),
    ("a_fee_adds_up_in_its_own_account", [],
     "UPDATE subsidy_feepayment SET amount_fen = amount_fen + 1 WHERE id = (SELECT min(id) FROM subsidy_feepayment)",
     "subsidy_feeorder .* fen should be there"),
    ("a_fee_adds_up_in_its_own_account", [], "DELETE FROM subsidy_feerefund", "should be there, the account has 0"),
    ("an_order_is_of_the_stated_price", [], "UPDATE subsidy_courseprice SET amount_fen = 1", "not of the stated price"),
    ("an_order_is_of_the_stated_price", ["subsidy_feeorder.subsidy_feeorder_voucher_once"],
     "UPDATE subsidy_feeorder SET voucher_id = (SELECT min(id) FROM subsidy_feevoucher)", "was used more than once"),
    ("a_penalty_bars_as_long_as_it_says", [], "DELETE FROM offer_bar WHERE ground LIKE 'penalty/%'", "does not bar"),
    ("a_penalty_bars_as_long_as_it_says", [], "UPDATE offer_bar SET ground = 'penalty/999999'", "rests on no penalty"),
]
BY_SETTING = {"nobody_invented_in_a_real_house"}


@pytest.mark.parametrize(("name", "dropped", "done", "said"), PLANTED)
def test_what_is_planted_is_found(name: str, dropped: list[str], done: str, said: str) -> None:
    assert list(invariants.CHECKS[name]()) == []
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        for one in dropped:
            table, constraint = one.split(".")
            if constraint in _indexes():
                cursor.execute(f"DROP INDEX {constraint}")
            else:
                cursor.execute(f"ALTER TABLE {table} DROP CONSTRAINT {constraint}")
        if done:
            cursor.execute(done)
            assert cursor.rowcount, "nothing was planted"
    found = [str(one) for one in invariants.CHECKS[name]()]
    assert [one for one in found if re.search(said, one)], found


def test_nobody_invented_in_a_real_house(settings) -> None:
    check = invariants.CHECKS["nobody_invented_in_a_real_house"]
    assert list(check()) == []
    settings.SIMULATED = False
    assert {one.row.split()[0] for one in check()} == {"people_person", "people_organisation", "people_payaccount"}


def test_every_check_is_seen_to_find_something() -> None:
    assert {name for name, *_ in PLANTED} | BY_SETTING == set(invariants.CHECKS)


def test_nothing_personal_is_said() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("DELETE FROM subsidy_decision")
        cursor.execute("SELECT name FROM people_person UNION SELECT id_number FROM people_person")
        personal = [text for (text,) in cursor.fetchall()]
    said = "\n".join(map(str, invariants.violations()))
    assert said
    assert not [text for text in personal if text in said]


def test_the_command_says_how_many_and_which(capsys) -> None:
    from baigong.project.audit import audit

    assert audit([]) == 0
    assert f"{len(invariants.CHECKS)} checks, 0 violations" in capsys.readouterr().out
    with connection.cursor() as cursor:
        cursor.execute("UPDATE offer_cohort SET taken = taken - 1 WHERE taken > 0")
        broken = cursor.rowcount
    assert audit([]) == 1
    out = capsys.readouterr().out
    assert f"{broken:7}  taken seats are seated people" in out
    assert "  offer_cohort " in out


def _indexes() -> set[str]:
    """Conditional uniques are indexes, not constraints."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT indexname FROM pg_indexes WHERE indexname NOT IN (SELECT conname FROM pg_constraint)")
        return {name for (name,) in cursor.fetchall()}
