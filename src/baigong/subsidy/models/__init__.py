"""Tables of subsidy: claims, decisions, entitlement slots, notices, objections, payment runs, approvals, payments, freezes;
searches for the entitled, whom they found, what was confirmed, what is waived; what is asked back, what came in,
instalments, write-offs; statements of others and what differs; what is reserved for approved classes; whose accounts
are paid to, by what proof; fees of trainees; projects bought whole and their classes."""

from .approval import Approval
from .claim import Claim, Serial
from .collecting import Instalment, Plan, WriteOff, WriteOffApproval
from .commitment import Commitment, ShortApproval
from .decision import Decision, Slot
from .donation import Donation, DonorConsent
from .fees import CoursePrice, FeeOrder, FeePayment, FeeRefund, FeeShare, FeeVoucher
from .freeze import Freeze
from .notice import Notice, Objection
from .packages import Package, PackageClass
from .payment import Payment, PayRun
from .proving import AccountProof, HolderCheck
from .recovery import Receivable, Repayment
from .search import Confirmation, Entitled, Search, Waiver
from .set_off import SetOff
from .statement import Difference, Statement

__all__ = [
    "AccountProof", "Approval", "Claim", "Commitment", "Confirmation", "CoursePrice", "Decision", "Difference",
    "Donation", "DonorConsent", "Entitled", "FeeOrder", "FeePayment", "FeeRefund", "FeeShare", "FeeVoucher", "Freeze",
    "HolderCheck", "Instalment", "Notice", "Objection", "Package", "PackageClass", "PayRun", "Payment",
    "Plan", "Receivable", "Repayment",
    "Search", "Serial", "SetOff", "ShortApproval", "Slot", "Statement", "Waiver", "WriteOff", "WriteOffApproval",
]
