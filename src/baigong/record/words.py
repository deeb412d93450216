"""Vocabulary of the lifelong record."""

from baigong.kernel.word import Refusals, Words


class Purpose(Words):
    HIRING = "hiring", "求职应聘", "Hiring"
    TRAINING = "training", "报名培训", "Training"
    CLAIM = "claim", "代为申领补贴", "Claim on my behalf"
    STATISTICS = "statistics", "统计研究", "Statistics"


class Refusal(Refusals):
    CONSENT_EXISTS = ("consent_exists", "已经授权过该机构", "Consent was already given")
    ALREADY_WITHDRAWN = ("already_withdrawn", "该授权已撤回", "This consent was already withdrawn")


CONSTRAINTS = {"record_consent_once": Refusal.CONSENT_EXISTS}
