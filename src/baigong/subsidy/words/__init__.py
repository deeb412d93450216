"""Vocabulary of subsidy: how a claim moves from promise to payment."""

from baigong.kernel.word import Refusals, Words

from .committing import *  # noqa: F403 - every word of commitments is a word of the floor
from .committing import COMMITMENT_CONSTRAINTS
from .fees import *  # noqa: F403
from .fees import FEE_CONSTRAINTS
from .found import STATED as STATED
from .found import Basis as Basis
from .found import Claimable as Claimable
from .found import Standing as Standing
from .giving import *  # noqa: F403
from .giving import GIVING_CONSTRAINTS
from .instalments import CONSTRAINTS as OF_PARTS
from .instalments import Instalment as Instalment
from .instalments import InstalmentRefusal as InstalmentRefusal
from .packages import *  # noqa: F403 - every word of projects is a word of the floor
from .packages import PACKAGE_CONSTRAINTS
from .paying import RUN_MOVES as RUN_MOVES
from .paying import ApprovalState as ApprovalState
from .paying import PaymentState as PaymentState
from .paying import RunMove as RunMove
from .paying import RunState as RunState
from .proving import PROVING_CONSTRAINTS
from .reconciling import CONSTRAINTS as RECONCILING
from .recovery import *  # noqa: F403 - every word of recovery is a word of the floor
from .recovery import RECOVERY_CONSTRAINTS
from .replayed import EXPLAINED as EXPLAINED
from .replayed import Cause as Cause
from .replayed import Flaw as Flaw
from .sources import Source as Source
from .told import Told as Told


class State(Words):
    OFFERED = "offered", "待确认申领", "Offered"
    DECLINED = "declined", "已放弃", "Declined"
    LAPSED = "lapsed", "已失效", "Lapsed"
    FILED = "filed", "已申报", "Filed"
    RETURNED = "returned", "退回补正", "Returned"
    REVIEWED = "reviewed", "初审通过", "Reviewed"
    GRANTED = "granted", "复审同意", "Granted"
    NOTICED = "noticed", "公示中", "On public notice"
    PAYABLE = "payable", "待拨付", "Payable"
    SENT = "sent", "已送银行", "Sent to the bank"
    PAID = "paid", "已支付", "Paid"
    BOUNCED = "bounced", "银行退回", "Returned by the bank"
    REFUSED = "refused", "不予支付", "Refused"


class Move(Words):
    FILE = "file", "申报", "File"
    DECLINE = "decline", "放弃", "Decline"
    LAPSE = "lapse", "失效", "Lapse"
    RETURN = "return", "退回补正", "Return"
    REVIEW = "review", "初审通过", "Pass review"
    GRANT = "grant", "复审同意", "Grant"
    REFUSE = "refuse", "不予同意", "Refuse"
    NOTICE = "notice", "公示", "Put on notice"
    CLEAR = "clear", "公示无异议", "Clear"
    SEND = "send", "送银行", "Send"
    CONFIRM = "confirm", "支付成功", "Confirm"
    BOUNCE = "bounce", "退票", "Bounce"
    MEND = "mend", "更正账户", "Mend account"
    RECHECK = "recheck", "事实变化，重新审核", "Look again"


MOVES = {
    (State.OFFERED, Move.FILE): State.FILED,
    (State.OFFERED, Move.DECLINE): State.DECLINED,
    (State.OFFERED, Move.LAPSE): State.LAPSED,
    (State.FILED, Move.REVIEW): State.REVIEWED,
    (State.FILED, Move.RETURN): State.RETURNED,
    (State.FILED, Move.REFUSE): State.REFUSED,
    (State.RETURNED, Move.FILE): State.FILED,
    (State.RETURNED, Move.DECLINE): State.DECLINED,
    (State.REVIEWED, Move.GRANT): State.GRANTED,
    (State.REVIEWED, Move.RETURN): State.RETURNED,
    (State.REVIEWED, Move.REFUSE): State.REFUSED,
    (State.GRANTED, Move.NOTICE): State.NOTICED,
    (State.NOTICED, Move.CLEAR): State.PAYABLE,
    (State.NOTICED, Move.REFUSE): State.REFUSED,
    (State.PAYABLE, Move.SEND): State.SENT,
    (State.PAYABLE, Move.RECHECK): State.FILED,
    (State.SENT, Move.CONFIRM): State.PAID,
    (State.SENT, Move.BOUNCE): State.BOUNCED,
    (State.BOUNCED, Move.MEND): State.PAYABLE,
}

OPEN = (State.OFFERED, State.FILED, State.RETURNED)
"""Nothing is decided yet: no money is held and no entitlement is used."""
GONE = (State.DECLINED, State.LAPSED)
"""Offers that came to nothing; the same may be offered or asked for again."""
COUNTED = (State.REVIEWED, State.GRANTED, State.NOTICED, State.PAYABLE, State.SENT, State.PAID, State.BOUNCED)
"""What counts as had: a slot is taken and money is held or paid."""


class Holds(Words):
    """How much a freeze holds while something is looked into."""

    ALL = "all", "暂停办理", "Nothing moves"
    PAY = "pay", "暂缓拨付", "No payment"


class Payee(Words):
    WORKER = "worker", "本人", "Worker"
    EMPLOYER = "employer", "用人单位", "Employer"
    PROVIDER = "provider", "培训机构", "Provider"


class Kind(Words):
    """What the money is, as the fact claim.kind has it."""

    INSURANCE = "insurance", "失业保险技能提升补贴", "Unemployment insurance uplift"
    UPLIFT = "uplift", "职业技能提升补贴", "Skills uplift subsidy"
    APPRENTICE = "apprentice", "企业新型学徒制补贴", "Apprenticeship subsidy"
    PROJECT = "project", "项目制培训补贴", "Project training subsidy"
    ASSESSMENT = "assessment", "职业技能评价补贴", "Assessment subsidy"
    TRAINING = "training", "职业培训补贴", "Training subsidy"
    LIVING = "living", "培训期间生活费补贴", "Living allowance"
    OTHER = "other", "其他技能类补贴", "Other skills subsidy"


class DecisionKind(Words):
    REVIEW = "review", "初审", "Review"
    GRANT = "grant", "复审", "Grant"
    REFUSE = "refuse", "不予支付", "Refusal"


class NoticeState(Words):
    OPEN = "open", "公示中", "Open"
    CLOSED = "closed", "已结束", "Closed"


class NoticeMove(Words):
    CLOSE = "close", "结束公示", "Close"


NOTICE_MOVES = {(NoticeState.OPEN, NoticeMove.CLOSE): NoticeState.CLOSED}


class ObjectionState(Words):
    OPEN = "open", "待答复", "Open"
    UPHELD = "upheld", "异议成立", "Upheld"
    DISMISSED = "dismissed", "异议不成立", "Dismissed"


class ObjectionMove(Words):
    UPHOLD = "uphold", "认定异议成立", "Uphold"
    DISMISS = "dismiss", "认定异议不成立", "Dismiss"


OBJECTION_MOVES = {
    (ObjectionState.OPEN, ObjectionMove.UPHOLD): ObjectionState.UPHELD,
    (ObjectionState.OPEN, ObjectionMove.DISMISS): ObjectionState.DISMISSED,
}


class Refusal(Refusals):
    NOT_ENTITLED = ("not_entitled", "{reason}", "{reason_en}", "{way_out}", "{way_out_en}")
    EVIDENCE_NEEDED = (
        "evidence_needed", "缺少事实：{facts}", "Facts are missing: {facts_en}",
        "请补充证据或等待数据比对", "Supply evidence or wait for the register",
    )
    SLOT_TAKEN = ("slot_taken", "同一事项已享受过补贴，不得重复", "This has already been subsidised",
                  "如认为有误，可申请复核", "Ask for a review if you think this is wrong")
    QUOTA_FULL = (
        "quota_full", "该用人单位、班次或地区的补贴名额已用完", "The places of this employer, class or area are used up",
        "有名额退回或次年可再申请", "Try again when a place is given back, or next year",
    )
    SAME_OFFICER = (
        "same_officer", "复审人不得为初审人", "The second officer must not be the first", "请由另一名复审岗办理", "Ask another approver",
    )
    PAYER_DECIDED = (
        "payer_decided", "拨付人不得为审核人", "Who decided may not pay", "请由另一名拨付岗办理", "Ask another payer",
    )
    APPROVER_DRAFTED = ("approver_drafted", "批次由本人编制，不得由本人批准", "Who drafted the run may not approve it")
    APPROVER_REVIEWED = ("approver_reviewed", "批次中有本人初审的补贴", "It holds a claim that you reviewed")
    APPROVER_GRANTED = ("approver_granted", "批次中有本人复审的补贴", "It holds a claim that you granted")
    APPROVED_ALREADY = ("approved_already", "本人已批准该批次", "You have approved it already")
    NOT_APPROVED = ("not_approved", "本人没有批准该批次", "You have not approved it")
    RUN_RELEASED = ("run_released", "批次已放行，不能再批准或改动", "The run was released: too late to approve or change it")
    RUN_AT_WORK = (
        "run_at_work", "该批次正在后台办理，完成或停止之前不能改动", "Long work on it is going on: it cannot be changed until that ends",
        "进度见“后台办理”，也可在那里停止", "See how far it is under long work, or stop it there",
    )
    APPROVALS_MISSING = (
        "approvals_missing", "须由 {needed} 名其他人员批准，已有 {have} 名", "{needed} others must approve it, {have} have",
        "请由未经办过其中补贴的人员批准", "Ask officers who had no hand in its claims",
    )
    ANSWERER_DECIDED = (
        "answerer_decided", "异议不得由该笔补贴的审核人答复", "Who decided the claim may not answer the objection",
        "请由另一名审核岗或市级管理岗答复", "Ask another officer or the city",
    )
    FACTS_CHANGED = (
        "facts_changed", "事实已变化，需重新审核：{what}", "The facts have changed: {what_en}",
        "退回重新比对", "Send it back for a fresh look",
    )
    RECORD_CHANGED = (
        "record_changed", "存档的决定被改动，不能据以办理：{what}", "The stored decision was changed and cannot be acted on: {what_en}",
        "退回申领人后重新审核，并报监督部门核查", "Return the claim for a fresh review, and report it to supervision",
    )
    NO_ACCOUNT = (
        "no_account", "尚未登记本人（本单位）收款账户", "No pay account of the payee is registered",
        "请先登记收款账户", "Register one first",
    )
    NOTICE_RUNNING = (
        "notice_running", "公示至 {until}，期满后方可办理", "The notice runs to the end of {until}",
        "请于公示期满后办理", "Come back when it has ended",
    )
    NOTICE_SHORT = (
        "notice_short", "公示期不得少于 {days} 个工作日", "A notice lasts {days} working days or more",
        "最后一日不早于 {until}", "Its last day is {until} or later",
    )
    NOTICE_OVER = (
        "notice_over", "公示已于 {until} 结束", "The notice ended on {until}",
        "可向人力资源社会保障部门来信来访反映", "Write to the bureau instead",
    )
    OBJECTION_OPEN = (
        "objection_open", "{count} 件异议尚未答复", "{count} objections are still open",
        "请先答复异议", "Answer them first",
    )
    NOT_ON_NOTICE = ("not_on_notice", "该笔补贴不在本次公示内", "This claim is not on that notice")
    ALREADY_CLAIMED = (
        "already_claimed", "该事项已申领", "This has already been claimed",
        "请在“我的补贴”查看进度", "See where it stands under My claims",
    )
    PAYMENT_OPEN = ("payment_open", "该笔补贴已在拨付中或已支付", "This claim is being paid or was paid")
    WHY_NEEDED = ("why_needed", "须写明理由", "Say why", "请填写理由", "Fill in the reason")
    FROZEN = (
        "frozen", "该事项正在核查，核查结束前暂停办理", "It is being looked into; nothing moves until that is done",
        "核查有结论后可继续办理", "It goes on once that is settled",
    )
    NOTHING_PICKED = ("nothing_picked", "没有可办理的补贴", "There is nothing to act on", "请先选择至少一笔", "Choose at least one")
    NO_SUCH_CLAIM = (
        "no_such_claim", "该政策不适用于此证书，或本人不能代为申领", "The policy does not apply, or it is not yours to claim",
    )
    BANK_FILE = (
        "bank_file", "不是可读取的回盘文件", "Not a readable bank answer",
        "请上传银行返回的 xlsx、csv 或 xml 文件", "Upload the xlsx, csv or xml file from the bank",
    )
    BANK_XML = (
        "bank_xml", "回盘文件带有文档类型声明（DOCTYPE），可能引入外部内容，未予读取",
        "The file declares a document type (DOCTYPE), which could draw in other content: it was not read",
        "请向银行索取不带文档类型声明的报文", "Ask the bank for a message without one",
    )
    BANK_MESSAGE = (
        "bank_message", "不是可读取的回盘报文：{message}", "Not a message that is read here: {message}",
        "请上传 ISO 20022 的 pain.002 或 camt.053 报文", "Upload a pain.002 or camt.053 message of ISO 20022",
    )
    BANK_SCHEMA = (
        "bank_schema", "报文第 {row} 行不符合格式：{fault}", "Line {row} of the message is not valid: {fault_en}",
        "全部未入账，请与银行核对后重新上传", "Nothing was booked: check with the bank and upload again",
    )
    BANK_OTHER_RUN = (
        "bank_other_run", "报文不是对本批次的回复（{no}）", "The message does not answer this run ({no})",
        "请在对应的批次中上传", "Upload it at the run that it answers",
    )
    BANK_TRANSACTION = (
        "bank_transaction", "第 {row} 笔（{no}）：{fault}", "Transaction {row} ({no}): {fault_en}",
        "全部未入账，请与银行核对后重新上传", "Nothing was booked: check with the bank and upload again",
    )
    BANK_LATE_RETURN = (
        "bank_late_return", "第 {row} 笔（{no}）：{fault}", "Transaction {row} ({no}): {fault_en}",
        "已入账的付款不改写：退回的款项须另行登记为收回，请将该笔从文件中分出后重新上传其余交易",
        "What was booked as paid is not rewritten: record the money that came back as recovered, and upload the rest without it",
    )
    NO_PAYING_ACCOUNT = (
        "no_paying_account", "未登记{fund}在本地区的付款账户", "No account that pays for the {fund_en} here is known",
        "请先在 institution/subsidy/bank.yaml 中登记", "Enter it in institution/subsidy/bank.yaml",
    )
    BANK_COLUMN = ("bank_column", "回盘文件缺少“{column}”一列", "The column {column} is missing")
    BANK_ROW = (
        "bank_row", "第 {row} 行：{fault}", "Row {row}: {fault_en}",
        "全部未入账，请与银行核对后重新上传", "Nothing was booked: check with the bank and upload again",
    )
    BASIS_NEEDED = (
        "basis_needed", "须写明处理个人信息的合法性基础，否则不得通知任何人",
        "State the lawful basis; without one nobody is told anything", "请选择适用的条款", "Choose the article that applies",
    )
    NO_POLICY = (
        "no_policy", "没有可排查的政策", "There is no policy to search by", "请至少选择一项本地区适用的政策",
        "Choose at least one that holds in the region",
    )
    SEARCH_OPEN = (
        "search_open", "排查尚未完成", "The search is not finished", "请先继续排查，完成后再确认", "Let it finish before confirming",
    )
    WAIVED = (
        "waived", "本人已表示不再需要就该证书推荐这项政策", "They asked not to be offered this policy for this certificate again",
        "不再列入名单；本人仍可自己申请", "They are not listed again, and may still claim by themselves",
    )
    NOTHING_LISTED = (
        "nothing_listed", "没有待确认的人员", "Nobody is left to confirm", "请先选择至少一人", "Choose at least one",
    )


class LongWork(Words):
    """What may take longer than a page waits."""

    SEARCH = "subsidy.search", "政策找人排查", "Search for people who are entitled and never claimed"
    CONFIRMED = "subsidy.confirmed", "为确认的人员生成申领", "Claims for those who were confirmed"
    OFFERS = "subsidy.offers", "核算可申领补贴", "Search for claims that may be made"
    DRAFT = "subsidy.draft", "编制拨付批次", "Drafting of a payment run"
    RELEASE = "subsidy.release", "放行拨付批次", "Release of a payment run"
    BANK_ANSWER = "subsidy.bank_answer", "读取银行回盘文件", "Reading of the bank's answer"


CONSTRAINTS = {
    **RECONCILING, **PROVING_CONSTRAINTS, **GIVING_CONSTRAINTS, **FEE_CONSTRAINTS,
    **RECOVERY_CONSTRAINTS, **COMMITMENT_CONSTRAINTS, **OF_PARTS, **PACKAGE_CONSTRAINTS,
    "subsidy_slot_once": Refusal.SLOT_TAKEN, "subsidy_slot_within": Refusal.SLOT_TAKEN,
    "subsidy_claim_once": Refusal.ALREADY_CLAIMED,
    "subsidy_payment_one_open": Refusal.PAYMENT_OPEN,
    "subsidy_claim_two_officers": Refusal.SAME_OFFICER,
    "subsidy_claim_payer_apart": Refusal.PAYER_DECIDED,
    "subsidy_claim_frozen": Refusal.FROZEN,
    "subsidy_approval_once": Refusal.APPROVED_ALREADY,
    "subsidy_confirmation_basis": Refusal.BASIS_NEEDED,
    "subsidy_claim_basis": Refusal.BASIS_NEEDED, "subsidy_entitled_waived": Refusal.WAIVED,
}
