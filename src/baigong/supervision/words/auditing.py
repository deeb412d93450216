"""Words of the auditor's desk."""

from baigong.kernel.word import Refusals, Words


class Sampling(Words):
    """How the claims that an auditor looks into are chosen."""

    RANDOM = "random", "随机", "At random"
    RISK = "risk", "按风险", "By risk"


class AuditRefusal(Refusals):
    PURPOSE_NEEDED = (
        "purpose_needed", "请写明调阅目的", "Say what the file is opened for", "如“核对 2025 年专账资金支付”", "e.g. the audit of the 2025 payments",
    )
