"""Reading subsidy. One file per noun; the names below are the floor's public queries."""

from .bankfile import bank_csv, bank_table, bank_xlsx, workbook
from .claims import (
    Figures,
    Wanted,
    claim,
    claims,
    claims_of_cohort,
    decisions_of,
    figures,
    latest_decision,
    offered_to,
    paid_payment,
    paid_to,
    payments_of,
    refusal_of,
    replay,
    sheets_of,
    states_of,
)
from .holders import certificates_in
from .inbox import inbox, inbox_count
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
from .regions import Sums, sums_by_region
from .runs import payable, payments_in, run, runs

__all__ = [
    "Figures", "Letter", "NoticeLine", "Sums", "Wanted", "bank_csv", "bank_table", "bank_xlsx", "certificates_in", "claim",
    "claims", "claims_of_cohort", "claims_to_notice", "decisions_of", "figures", "inbox", "inbox_count", "last_day",
    "latest_decision", "letter", "lines_of", "may_still_object", "notice", "notices", "objection",
    "objections", "objections_to", "offered_to", "paid_payment", "paid_to", "payable", "payments_in",
    "payments_of", "procedure", "public_notice", "public_notices", "refusal_of", "replay", "run", "runs",
    "sheets_of", "states_of", "sum_of", "sums_by_region", "workbook",
]
