"""Writing subsidy. One file per noun; the names below are the floor's public actions."""

from .advances import propose_advance_recovery
from .answers import read_bank_answer
from .approvals import approve_run, leave_out, withdraw_approval
from .claims import apply_claim, decline_claim, decline_for_good, file_claim, mend_account
from .collecting import (
    agree_instalments,
    approve_write_off,
    ask_write_off,
    decline_write_off,
    enforce_recovery,
    remind_debtors,
)
from .committing import approve_cohort, follow_commitments
from .decisions import grant_claim, refuse_claim, return_claim, review_claim
from .donations import charge_budget, charge_donation, name_donor, register_donation
from .fees import cancel_fee_order, confirm_fee_transfer, issue_fee_vouchers, order_fee, state_price, take_fee_notice
from .fees_back import ask_fee_refund, pass_fees_on, pay_fee_refund
from .freezes import freeze, freeze_many, lift
from .holders import ask_bank, hear_holders, read_holder_answer
from .notices import answer_objection, close_notice, object_to, open_notice
from .offers import offer_claims
from .packages import propose_package, put_class, settle_package, sign_package, withdraw_package
from .proving import accept_arrivals, give_account, judge_paper, prove_again, see_paper, withdraw_proof
from .reconciling import bring_statement, explain_difference, restate_difference
from .recoveries import (
    answer_recovery_objection,
    confirm_recovery,
    object_to_recovery,
    propose_recovery,
    withdraw_recovery,
)
from .repayments import book_repayment
from .restoring import restore_entitlement
from .runs import draft_run, release_run
from .searches import begin_search, confirm_entitled, offer_confirmed, search_on

__all__ = [
    "accept_arrivals", "agree_instalments", "answer_objection", "answer_recovery_objection", "apply_claim",
    "approve_cohort", "approve_run", "approve_write_off", "ask_bank", "ask_fee_refund", "ask_write_off",
    "begin_search", "book_repayment", "bring_statement", "cancel_fee_order", "charge_budget", "charge_donation",
    "close_notice", "confirm_entitled", "confirm_fee_transfer", "confirm_recovery", "decline_claim",
    "decline_for_good", "decline_write_off", "draft_run", "enforce_recovery", "explain_difference", "file_claim",
    "follow_commitments", "freeze", "freeze_many", "give_account", "grant_claim", "hear_holders",
    "issue_fee_vouchers", "judge_paper", "leave_out", "lift", "mend_account", "name_donor", "object_to",
    "object_to_recovery", "offer_claims", "offer_confirmed", "open_notice", "order_fee", "pass_fees_on",
    "pay_fee_refund", "propose_advance_recovery", "propose_package", "propose_recovery", "prove_again", "put_class",
    "read_bank_answer", "read_holder_answer", "refuse_claim", "register_donation", "release_run", "remind_debtors",
    "restate_difference", "restore_entitlement", "return_claim", "review_claim", "search_on", "see_paper",
    "settle_package", "sign_package", "state_price", "take_fee_notice", "withdraw_approval", "withdraw_package",
    "withdraw_proof", "withdraw_recovery",
]
