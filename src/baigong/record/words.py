"""Vocabulary of the lifelong record: consents, and the lines of the file."""

from baigong.kernel.word import Event, Refusals, Words


class Purpose(Words):
    HIRING = "hiring", "求职应聘", "Hiring"
    TRAINING = "training", "报名培训", "Training"
    CLAIM = "claim", "代为申领补贴", "Claim on my behalf"
    STATISTICS = "statistics", "统计研究", "Statistics"


class Kind(Words):
    TRAINING = "training", "培训", "Training"
    ASSESSMENT = "assessment", "考核", "Assessment"
    CERTIFICATE = "certificate", "证书", "Certificate"
    SUBSIDY = "subsidy", "补贴", "Subsidy"
    GROUP = "group", "人员类别", "Group"


class Line(Event):
    """What a line of the file says, and the note beneath it."""

    LEARNING = "learning", "正在学习：{occupation} {level}", "Learning: {occupation}, {level}"
    COMPLETED = "completed", "{occupation} {level} 培训结业", "Completed training: {occupation}, {level}"
    NOT_COMPLETED = "not_completed", "{occupation} {level} 培训未结业", "Training not completed: {occupation}, {level}"
    HOURS = "hours", "{provider}，{hours} 学时，出勤 {percent}%", "{provider}: {hours} class hours, {percent} % attendance"
    PASSED = "passed", "{occupation} {level} 考核合格", "Passed: {occupation}, {level}"
    FAILED = "failed", "{occupation} {level} 考核不合格", "Not passed: {occupation}, {level}"
    ABSENT = "absent", "{occupation} {level} 缺考", "Did not sit: {occupation}, {level}"
    SCORES = "scores", "理论 {theory}，实操 {practice}（{body}）", "Theory {theory}, practice {practice} ({body})"
    CERTIFIED = "certified", "取得{kind}：{occupation} {level}", "{kind}: {occupation}, {level}"
    NUMBERED = "numbered", "编号 {no}，{issuer}", "No. {no}, {issuer}"
    PAID = "paid", "领取补贴 {yuan} 元", "Received {yuan} yuan"
    PAID_TO = "paid_to", "补贴 {yuan} 元付给{payee}", "{yuan} yuan paid to the {payee}"
    MISUSED = "misused", "补贴 {yuan} 元系他人冒用名义领取，次数和名额已恢复", "{yuan} yuan were had by others in this name; the entitlement is back"
    POLICY = "policy", "{policy}，{no}", "{policy_en}, {no}"
    JOINED = "joined", "认定为{group}", "Recognised as {group}"
    EVIDENCE = "evidence", "依据：{evidence}", "Evidence: {evidence}"


class Standing(Words):
    """What a certificate is worth today."""

    VALID = "valid", "有效", "Valid"
    REVOKED = "revoked", "已撤销", "Revoked"
    UNKNOWN = "unknown", "查无此证", "No such certificate"


class Held(Words):
    """What is held by the daily seal: one kind for each table."""

    ENTRY = "entry", "办理留痕", "Journal entry"
    TRANSFER = "transfer", "资金划转", "Transfer"
    MARK = "mark", "考勤留痕", "Attendance mark"
    ATTENDANCE = "attendance", "考勤", "Attendance"
    SCORE = "score", "考核成绩", "Score"
    CHANGE = "change", "成绩更正", "Score change"
    CERTIFICATE = "certificate", "证书", "Certificate"
    REVOCATION = "revocation", "证书撤销", "Revocation"
    DECISION = "decision", "补贴决定", "Decision"
    PAYMENT = "payment", "支付明细", "Payment"
    LANE = "lane", "留痕链", "Chain of the journal"
    ACCOUNT = "account", "账户", "Account"
    DAY = "day", "每日封存", "Daily seal"


class Flaw(Words):
    """What `baigong prove` finds."""

    CHANGED = "changed", "封存后被改动", "was changed after it was sealed"
    REMOVED = "removed", "封存后被删除", "was removed after it was sealed"
    ADDED = "added", "补入已封存的日子", "was put into a day already sealed"
    UNVOUCHED = "unvouched", "没有对应的办理留痕", "has no entry of the journal behind it"
    TORN = "torn", "链条断裂", "the chain does not hold"
    TOTALS = "totals", "合计与划转不符", "its totals are not the sum of its transfers"
    LEAVES = "leaves", "封存记录本身被改动", "the seals of that day were changed themselves"
    FOLLOWS = "follows", "不接续前一日", "does not follow from the day before"
    UNKNOWN_ROOT = "unknown_root", "已公布的封存不在库中：数据库被还原到更早的备份", "was published and is not here: an older backup was restored"
    OTHER_ROOT = "other_root", "与已公布的封存不同", "is not what was published"
    UNKNOWN_HEAD = "unknown_head", "已公布的留痕不在库中：数据库被还原到更早的备份", "was published and is not here: an older backup was restored"
    OTHER_HEAD = "other_head", "与已公布的留痕不同", "is not what was published"


class Refusal(Refusals):
    CONSENT_EXISTS = ("consent_exists", "已经授权过该机构", "Consent was already given", "可先撤回再重新授权", "Withdraw it first")
    ALREADY_WITHDRAWN = ("already_withdrawn", "该授权已撤回", "This consent was already withdrawn")
    CONSENT_PAST = ("consent_past", "授权截止日须在今天之后", "Consent must end after today", "请改日期，或不填截止日", "Choose a later day, or none")
    NO_SUCH_BODY = ("no_such_body", "没有这个机构", "There is no such organisation", "请核对统一社会信用代码", "Check its credit code")


class Told(Event):
    GIVEN = "given", "{worker} 授权贵单位查看其终身档案，用于{purpose}", "{worker} lets you see their record for {purpose_en}"
    WITHDRAWN = "withdrawn", "{worker} 撤回了对贵单位的档案授权", "{worker} withdrew their consent"


CONSTRAINTS = {"record_consent_once": Refusal.CONSENT_EXISTS}
