"""Reading subsidy. One file per noun; the names below are the floor's public queries."""

from .approvals import approvals_needed, approvals_of, approvers_of, may_approve_run, standing_of
from .bankfile import bank_csv, bank_table, bank_xlsx, workbook
from .bought import (
    PackageSums,
    WantedPackages,
    claims_under,
    classes_for,
    classes_under,
    may_buy,
    may_settle_or_sign,
    package,
    package_of,
    package_sums,
    packages,
    public_packages,
    shortfall_of,
)
from .claims import (
    Figures,
    Wanted,
    claim,
    claim_id,
    claims,
    claims_of_cohort,
    decisions_of,
    figures,
    latest_decision,
    law_of,
    offered_to,
    paid_payment,
    paid_to,
    payments_of,
    refusal_of,
    said,
    sheets_of,
    states_of,
)
from .collecting import Aged, Kept, ageing, approved_by, open_debts, plan_of, write_off_asked
from .committing import (
    Reserved,
    WantedCommitments,
    commitments,
    committed_sums,
    committing_rules,
    first_yes,
    reserved_for,
    seats_to_free,
)
from .donations import (
    Given,
    Paid,
    claims_paid_from,
    donation,
    donation_of,
    donations,
    donations_for,
    given,
    given_in_all,
    is_occupation,
    may_recharge,
    paid_from,
    promised_from,
    public_donation,
    public_donations,
)
from .entitlements import Entitlement, Law, chosen, entitlements, law_at
from .fees import (
    FeeSums,
    WantedFees,
    ceiling_of,
    classes_with_fees_left,
    fee_order,
    fee_order_of,
    fee_orders,
    fee_rules,
    fee_seat,
    fee_states,
    fee_sums,
    fee_voucher,
    fee_vouchers,
    fees_left,
    fees_to_pass_on,
    last_fee_day,
    may_raise_price,
    price_of,
    quoted,
    refund_of,
    seats_without_order,
    would_come_back,
)
from .freezes import freeze_of, frozen_scopes, grounds_on, holds_on, with_holds
from .gateway import gateway, sandbox, sandbox_notice
from .holders import certificates_in, claimable_people, mentors_in, seats_in
from .inbox import inbox
from .instructing import bank_xml
from .letters import Letter, letter
from .notices import (
    NoticeLine,
    claims_to_notice,
    lines_of,
    may_still_object,
    notice,
    notices,
    objection,
    objections,
    objections_to,
    public_notice,
    public_notices,
    sum_of,
)
from .procedure import last_day, procedure
from .proving import (
    WantedProofs,
    account_proof,
    account_proofs,
    holder_check,
    holder_checks,
    holder_xlsx,
    may_prove,
    ownership_of,
    paid_into,
    proofs_in,
    proofs_left,
    proofs_of_account,
    sandbox_holder_answer,
)
from .published import (
    PaidGroup,
    PaidLine,
    Share,
    paid_by_group,
    paid_by_kind,
    paid_group,
    paid_groups,
    paid_lines,
    paid_months,
    paid_payments,
    publishing,
)
from .reconciling import difference, differences, differences_left, may_settle_difference, statements
from .recoveries import (
    WantedDebts,
    left_to_ask_fen,
    may_still_contest,
    names_concerned,
    recoveries,
    recoveries_of,
    recovery,
    recovery_letter,
    repayments_of,
)
from .recovery_terms import recovery_terms
from .regions import Sums, sums_by_region
from .runs import payable, payments_in, run, runs
from .searches import (
    Sought,
    Tally,
    confirmations,
    confirmed_as,
    entitled,
    left_waiting,
    people_found,
    policies_of,
    policies_to_search,
    search,
    searches,
    standing,
    standings,
    tallies,
    unsettled,
)

__all__ = [
    "Aged", "Entitlement", "FeeSums", "Figures", "Given", "Kept", "Law", "Letter", "NoticeLine", "PackageSums",
    "Paid", "PaidGroup", "PaidLine", "Reserved", "Share", "Sought", "Sums", "Tally", "Wanted", "WantedCommitments",
    "WantedDebts", "WantedFees", "WantedPackages", "WantedProofs", "account_proof", "account_proofs", "ageing",
    "approvals_needed", "approvals_of", "approved_by", "approvers_of", "bank_csv", "bank_table", "bank_xlsx",
    "bank_xml", "ceiling_of", "certificates_in", "chosen", "claim", "claim_id", "claimable_people", "claims",
    "claims_of_cohort", "claims_paid_from", "claims_to_notice", "claims_under", "classes_for", "classes_under",
    "classes_with_fees_left", "commitments", "committed_sums", "committing_rules", "confirmations", "confirmed_as",
    "decisions_of", "difference", "differences", "differences_left", "donation", "donation_of", "donations",
    "donations_for", "entitled", "entitlements", "fee_order", "fee_order_of", "fee_orders", "fee_rules", "fee_seat",
    "fee_states", "fee_sums", "fee_voucher", "fee_vouchers", "fees_left", "fees_to_pass_on", "figures", "first_yes",
    "freeze_of", "frozen_scopes", "gateway", "given", "given_in_all", "grounds_on", "holder_check", "holder_checks",
    "holder_xlsx", "holds_on", "inbox", "is_occupation", "last_day", "last_fee_day", "latest_decision", "law_at",
    "law_of", "left_to_ask_fen", "left_waiting", "letter", "lines_of", "may_approve_run", "may_buy", "may_prove",
    "may_raise_price", "may_recharge", "may_settle_difference", "may_settle_or_sign", "may_still_contest",
    "may_still_object", "mentors_in", "names_concerned", "notice", "notices", "objection", "objections",
    "objections_to", "offered_to", "open_debts", "ownership_of", "package", "package_of", "package_sums",
    "packages", "paid_by_group", "paid_by_kind", "paid_from", "paid_group", "paid_groups", "paid_into",
    "paid_lines", "paid_months", "paid_payment", "paid_payments", "paid_to", "payable", "payments_in",
    "payments_of", "people_found", "plan_of", "policies_of", "policies_to_search", "price_of", "procedure",
    "promised_from", "proofs_in", "proofs_left", "proofs_of_account", "public_donation", "public_donations",
    "public_notice", "public_notices", "public_packages", "publishing", "quoted", "recoveries", "recoveries_of",
    "recovery", "recovery_letter", "recovery_terms", "refund_of", "refusal_of", "repayments_of", "reserved_for",
    "run", "runs", "said", "sandbox", "sandbox_holder_answer", "sandbox_notice", "search", "searches", "seats_in",
    "seats_to_free", "seats_without_order", "sheets_of", "shortfall_of", "standing", "standing_of", "standings",
    "statements", "states_of", "sum_of", "sums_by_region", "tallies", "unsettled", "with_holds", "workbook",
    "would_come_back", "write_off_asked",
]
