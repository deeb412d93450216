"""Words for a year played again: why the ledger and the law differ about a claim, and which of those reasons are no fault."""

from baigong.kernel.word import Words


class Cause(Words):
    EARLIER = "earlier", "以前年度决定，本年度入账", "Decided in an earlier year, booked in this one"
    LATER = "later", "本年度决定，以后年度入账", "Decided in this year, booked in a later one"
    WAITING = "waiting", "已决定，尚未支付", "Decided, not paid yet"
    BOUNCED = "bounced", "银行退回，待更正账户", "Returned by the bank, waiting for another account"
    SENT_BACK = "sent_back", "决定后退回重办，占用已解除", "Sent back after the decision, and no longer held"
    OFFICER = "officer", "规则可付，经办人写明理由不予支付", "The rules pay; an officer refused and said why"
    RECOVERED = "recovered", "已付款项收回", "Paid once, and taken back"
    DECISION = "decision", "存档决定与重算结果不符", "The stored decision is not what the rules give"
    FACTS = "facts", "存档事实不足以重算", "The stored facts no longer decide it"
    SHEET = "sheet", "决定所依据的政策文本对不上", "The sheet is not the one it was decided by"
    LEDGER = "ledger", "账上与重算结果不符", "The ledger is not what the rules give"
    TAMPERED = "tampered", "存档的决定事后被改动", "The stored decision was changed afterwards"
    UNPOSTED = "unposted", "申领记为已支付而账上没有", "Paid by its record, and not in the ledger"
    UNDECIDED = "undecided", "已入账而没有同意支付的决定", "Booked without a decision that pays"
    STRAY = "stray", "入账不属于任何申领", "Booked for no claim"


EXPLAINED = frozenset({Cause.EARLIER, Cause.LATER, Cause.WAITING, Cause.BOUNCED, Cause.SENT_BACK, Cause.OFFICER,
                       Cause.RECOVERED})
"""What may differ though nothing is wrong: every other cause is a fault, whatever the sums."""


class Flaw(Words):
    """What was changed behind a decision. Those named as a column of it say which column."""

    FACT = "fact", "存档的事实", "A stored fact"
    AMOUNT = "amount_fen", "存档的决定金额", "The stored amount"
    PAYS = "pays", "存档的结论", "The stored answer"
    LINES = "lines", "存档的理由", "The stored reasons"
    SHEET_HASH = "sheet_hash", "存档的政策指纹", "The stored fingerprint of the policy"
    LIMIT_HASHES = "limit_hashes", "存档的限制规定指纹", "The stored fingerprints of limits"
    SOURCES = "sources", "存档的事实来源", "The stored sources of facts"
    SLOTS = "slots", "存档的占用次数", "The stored uses of entitlements"
    FLIP = "flip", "存档的改变办法", "The stored way out"
    WHY = "why", "存档的办理意见", "The stored opinion"
    KIND = "kind", "存档的决定种类", "The stored kind of decision"
    OTHER = "other", "存档的决定", "The stored decision"
    ENTRY = "entry", "日志中这份决定的封存记录", "Its seal in the journal"
    CLAIM = "claim", "申领上的金额", "The amount of the claim"
    SHEET = "sheet", "政策文本", "The text of the policy"
    GONE = "gone", "所依据的政策文本已找不到", "The text it was decided by cannot be found"
    RESULT = "result", "重算结果与存档决定不同", "The recomputed result is not the stored one"
