"""Words for whose account it is that money goes to: how ownership stands, by what it was proved, why not."""

from baigong.kernel.word import Event, Refusals, Words


class Ownership(Words):
    """How it stands with one account of one payee. Only what is proved is paid to."""

    UNPROVED = "unproved", "待核实", "To be proved"
    ASKED = "asked", "核实中", "Asked"
    PROVED = "proved", "已核实", "Proved"
    REFUTED = "refuted", "核实不符", "Refuted"
    WITHDRAWN = "withdrawn", "已撤销", "Withdrawn"


class OwnershipMove(Words):
    ASK = "ask", "发起核实", "Ask"
    PROVE = "prove", "核实一致", "Prove"
    REFUTE = "refute", "核实不符", "Refute"
    WITHDRAW = "withdraw", "撤销核实", "Withdraw"


OWNERSHIP_MOVES = {
    (Ownership.UNPROVED, OwnershipMove.ASK): Ownership.ASKED,
    (Ownership.UNPROVED, OwnershipMove.PROVE): Ownership.PROVED,
    (Ownership.UNPROVED, OwnershipMove.REFUTE): Ownership.REFUTED,
    (Ownership.UNPROVED, OwnershipMove.WITHDRAW): Ownership.WITHDRAWN,
    (Ownership.ASKED, OwnershipMove.PROVE): Ownership.PROVED,
    (Ownership.ASKED, OwnershipMove.REFUTE): Ownership.REFUTED,
    (Ownership.ASKED, OwnershipMove.WITHDRAW): Ownership.WITHDRAWN,
    (Ownership.PROVED, OwnershipMove.WITHDRAW): Ownership.WITHDRAWN,
}
LIVE = (Ownership.UNPROVED, Ownership.ASKED, Ownership.PROVED)
"""What still counts: a number has one such proof at most."""
TO_PROVE = (Ownership.UNPROVED, Ownership.ASKED)


class ProofKind(Words):
    """By what an account was proved to be the payee's."""

    BANK = "bank", "银行户名核验", "The bank checked the name"
    CARD = "card", "社会保障卡发卡登记", "The card office's register"
    OPENING = "opening", "单位结算账户开户登记", "The register of bodies' accounts"
    PAPER = "paper", "两名工作人员核对材料", "Two officers looked at a paper"
    ARRIVED = "arrived", "先前付款到账", "A payment arrived there before"


REGISTERED = (ProofKind.CARD, ProofKind.OPENING)
"""What a register's own interface answers, many at once."""


class Unproved(Refusals):
    """Why an account is not proved, or nothing may be paid to it."""

    ACCOUNT_UNPROVED = (
        "account_unproved", "收款账户尚未核实归属，不能拨付", "The account is not proved to be the payee's yet",
        "请先在“收款账户核实”中核实，或请收款人更换账户", "Prove it first, or ask the payee for another",
    )
    ACCOUNT_SHARED = (
        "account_shared", "该账号已由另一收款人使用或正在核实：一个账户只能归一个收款人",
        "Another payee uses this account, or is being proved to: an account has one payee",
        "请提供本人（本单位）名下、未被他人使用的账户；确属本人的，凭开户证明到窗口核对",
        "Give an account of your own; if this one is, bring the bank's paper to the counter",
    )
    PROOF_NOT_NEEDED = (
        "proof_not_needed", "没有待核实的收款账户", "No account is to be proved", "请先选择至少一个待核实的账户",
        "Choose at least one that is to be proved",
    )
    PROOF_SAME_OFFICER = (
        "proof_same_officer", "核对材料须由两人办理：第二人不得为第一人", "The second officer must not be the first",
        "请由另一名工作人员核对", "Ask another officer",
    )
    PROOF_NO_PAPER = (
        "proof_no_paper", "该账户没有等待第二人核对的材料", "No paper of this account waits for a second officer",
    )
    PROOF_EVIDENCE = (
        "proof_evidence", "须写明所依据的材料", "Say what it is proved by", "请填写材料名称和编号", "Name the paper and its number",
    )
    PROOF_WHY = ("proof_why", "须写明理由", "Say why", "请填写理由", "Fill in the reason")
    PROOF_STANDS = ("proof_stands", "该账户的核实仍然有效，无须重新核实", "Its proof still stands")
    PROOF_OLD_ACCOUNT = (
        "proof_old_account", "收款人已更换账户，该账户不再使用", "The payee has another account by now",
        "请核实现用账户", "Prove the one in use",
    )
    PROOF_SOURCE = ("proof_source", "该来源不能批量核实账户", "This source does not prove accounts in bulk")
    PROOF_ROW = (
        "proof_row", "第 {row} 行：{fault}", "Row {row}: {fault_en}", "全部未登记，请改正后重新提交",
        "Nothing was taken in: mend it and send it again",
    )
    HOLDER_FILE = (
        "holder_file", "不是可读取的核验回执（xlsx 或 csv），或没有数据", "Not a readable answer (xlsx or csv), or it has no rows",
        "请上传银行按核验文件返回的回执", "Upload what the bank answered to the file",
    )
    HOLDER_COLUMN = (
        "holder_column", "核验回执缺少“{column}”一列", "The answer lacks the column {column}",
        "第一行须为表头", "The first row is the head",
    )
    HOLDER_ROW = (
        "holder_row", "第 {row} 行：{fault}", "Row {row}: {fault_en}",
        "整份没有登记，请与银行核对后重新上传", "Nothing was taken in: check with the bank and upload it again",
    )


class ToldOfAccount(Event):
    """What payees are told of the account they gave."""

    REFUTED = (
        "account_refuted", "您的收款账户（{account}）未通过归属核实：{why}。请另行提供本人（本单位）名下的账户，否则无法拨付",
        "Your account ({account}) was not found to be yours: {why}. Give one of your own, or nothing can be paid",
    )
    WITHDRAWN = (
        "account_withdrawn", "您的收款账户（{account}）的核实已撤销：{why}。需重新核实后才能拨付",
        "The proof of your account ({account}) was withdrawn: {why}. It must be proved again before anything is paid",
    )


PROVING_CONSTRAINTS = {
    "subsidy_account_proof_live": Unproved.ACCOUNT_SHARED,
    "subsidy_account_proof_two_officers": Unproved.PROOF_SAME_OFFICER,
    "subsidy_payment_account_proved": Unproved.ACCOUNT_UNPROVED,
}
