"""Vocabulary of annual reports: their states and moves, how pressing a problem is, what a section lists, refusals."""

from baigong.kernel.word import Refusals, Words


class ReportState(Words):
    """A version of a report. Signed is locked: from then on its figures and texts stand."""

    DRAFTED = "drafted", "起草中", "Being drafted"
    HANDED_IN = "handed_in", "待复核", "Waits for review"
    REVIEWED = "reviewed", "待签发", "Waits for signature"
    SIGNED = "signed", "已签发锁定", "Signed and locked"
    SENT = "sent", "已报送", "Sent"
    RECEIVED = "received", "上级已接收", "Received above"
    RETURNED = "returned", "上级已退回", "Returned from above"


class ReportMove(Words):
    HAND_IN = "hand_in", "送复核", "Hand in for review"
    REVIEW = "review", "复核通过", "Approve"
    SEND_BACK = "send_back", "退回修改", "Send back to the writer"
    SIGN = "sign", "签发", "Sign"
    SEND = "send", "报送上级", "Send to the level above"
    RECEIVE = "receive", "接收", "Receive"
    RETURN = "return", "退回下级", "Return to the level below"


REPORT_MOVES = {
    (ReportState.DRAFTED, ReportMove.HAND_IN): ReportState.HANDED_IN,
    (ReportState.HANDED_IN, ReportMove.REVIEW): ReportState.REVIEWED,
    (ReportState.HANDED_IN, ReportMove.SEND_BACK): ReportState.DRAFTED,
    (ReportState.REVIEWED, ReportMove.SIGN): ReportState.SIGNED,
    (ReportState.REVIEWED, ReportMove.SEND_BACK): ReportState.DRAFTED,
    (ReportState.SIGNED, ReportMove.SEND): ReportState.SENT,
    (ReportState.SENT, ReportMove.RECEIVE): ReportState.RECEIVED,
    (ReportState.SENT, ReportMove.RETURN): ReportState.RETURNED,
}
LOCKED = (ReportState.SIGNED, ReportState.SENT, ReportState.RECEIVED, ReportState.RETURNED)
ABOVE = (ReportState.SENT, ReportState.RECEIVED, ReportState.RETURNED)
"""What the level above may read."""


class Pressing(Words):
    """How pressing a problem is, the most pressing first."""

    HIGH = "high", "紧急", "Urgent"
    MIDDLE = "middle", "一般", "Usual"
    LOW = "low", "可缓", "Can wait"


class Listing(Words):
    """What a section of a report may list beside figures, drawn from the house when they are computed."""

    DOCUMENTS = "documents", "本级印发的文件", "Documents issued here"
    DOCUMENTS_BELOW = "documents_below", "下级印发的文件", "Documents issued below"
    TASKS = "tasks", "措施任务的进展", "Tasks of the measures"
    BUDGETS = "budgets", "各项资金的预算和支出", "Money by fund"
    UNITS = "units", "下级报送情况和主要数字", "Reports from below"
    PROBLEMS = "problems", "本级反映的问题", "Problems named here"
    PROBLEMS_BELOW = "problems_below", "下级反映的问题，按主题", "Problems from below, by theme"


class Turnout(Words):
    """How a lower unit stands with its report, seen from above."""

    RECEIVED = "received", "已接收", "Received"
    WAITS = "waits", "待接收", "Waits to be received"
    RETURNED = "returned", "已退回", "Returned"
    LATE = "late", "逾期未报", "Late"
    NOT_YET = "not_yet", "未到期", "Not due yet"


class YearlyRefusal(Refusals):
    REPORT_OPEN = (
        "report_open", "{year} 年的报告已在起草或已签发", "The report of {year} is open or signed already",
        "请打开已有的报告；签发后有变化的，另出更正版", "Open it; where something changed after signing, restate it",
    )
    YEAR_NOT_BEGUN = ("year_not_begun", "{year} 年还没有开始", "{year} has not begun", "请改年度", "Choose another year")
    NO_FORM = (
        "no_form", "没有适用于 {year} 年本级的报告格式", "There is no form of report for {year} at this level",
        "请管理员补充 institution/reports 中的格式", "Add one to institution/reports",
    )
    NO_MONTH_FROZEN = (
        "no_month_frozen", "{year} 年还没有冻结的月份，不能生成报告", "No month of {year} is frozen: there is nothing to report",
        "每月初自动冻结上月数字", "Last month's figures are frozen by themselves at the start of a month",
    )
    TEXT_MISSING = (
        "text_missing", "“{section}”还没有写", "{section} is not written yet", "请先写完这一部分", "Write it first",
    )
    FIGURES_MOVED = (
        "figures_moved", "起草后有 {count} 项数字更正或新月份冻结", "{count} figures were corrected, or a month frozen, since",
        "请先重新生成数字，再送复核", "Compute the figures anew, then hand it in",
    )
    REPORT_WHY = ("report_why", "须写明理由", "Say why", "理由随报告留存", "The reason stays with the report")
    SAME_SIGNER = (
        "same_signer", "起草、复核、签发须由三人分别办理", "Three people write, review and sign",
        "请由另一名经办人办理", "Ask another officer",
    )
    NO_SECTION = ("no_section", "报告里没有这一部分：{section}", "The report has no section {section} to write")
    NO_THEME = ("no_theme", "没有这个问题主题：{theme}", "There is no theme {theme}", "请从主题目录选择", "Choose one of the list")
    PROBLEM_BLANK = (
        "problem_blank", "问题和建议都要写", "Say both the problem and the proposal", "请补充", "Fill in both",
    )
    REPORT_LOCKED = (
        "report_locked", "报告不在起草中，内容不能改动", "The report is not being drafted: nothing of it changes",
        "有变化的，请另出更正版", "Where something changed, restate it",
    )
    FIGURE_NOT_COMPUTED = (
        "figure_not_computed", "数字只能由系统按指标计算，不能填写", "A figure is only ever computed, never typed",
        "来源有误的，请先在业务中更正", "If a source is wrong, correct it where it was made",
    )
    NOT_SIGNED_YET = (
        "not_signed_yet", "报告还没有签发，不能出更正版或核对", "It is not signed yet: it is neither restated nor checked",
        "请直接修改草稿", "Change the draft itself",
    )
    NOBODY_ABOVE = ("nobody_above", "本级没有上级，签发即完成", "There is no level above: signed is done")
    NOT_THE_LAST = (
        "not_the_last", "已有更新的第 {nth} 版", "There is a newer version, {nth}", "请在最新版上办理", "Go on with the newest",
    )


YEARLY_CONSTRAINTS = {
    "governance_report_once": YearlyRefusal.REPORT_OPEN,
    "governance_report_one_open": YearlyRefusal.REPORT_OPEN,
    "governance_report_three_people": YearlyRefusal.SAME_SIGNER,
    "governance_report_kept": YearlyRefusal.REPORT_LOCKED,
    "governance_report_written_while_drafted": YearlyRefusal.REPORT_LOCKED,
    "governance_cell_computed": YearlyRefusal.FIGURE_NOT_COMPUTED,
}
