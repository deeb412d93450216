"""Vocabulary of reporting: units, how a figure is made, what it is broken down by, why something is not told."""

from baigong.kernel.word import Refusals, Words


class Unit(Words):
    TIMES = "person-times", "人次", "person-times"
    PERSONS = "persons", "人", "persons"
    COHORTS = "cohorts", "班次", "cohorts"
    BODIES = "bodies", "家", "bodies"
    CERTIFICATES = "certificates", "本", "certificates"
    ITEMS = "items", "项", "items"
    FEN = "fen", "元", "yuan"
    PERCENT = "percent", "%", "%"
    HOURS = "hours", "学时", "class hours"
    DAYS = "days", "天", "days"
    CASES = "cases", "件", "cases"


class Measure(Words):
    """How a figure is made of source rows; both parts are whole numbers and are kept as such."""

    COUNT = "count", "计数：来源行数之和", "Count of source rows"
    SUM = "sum", "求和：来源行数值之和", "Sum over source rows"
    SHARE = "share", "比率：分子 ÷ 分母", "Share: numerator ÷ denominator"
    MEAN = "mean", "平均：分子 ÷ 分母", "Mean: numerator ÷ denominator"


class Time(Words):
    FLOW = "flow", "当月发生", "What happened in the month"
    STOCK = "stock", "月末时点", "What stood at the month's end"


class Trust(Words):
    OFFICIAL = "official", "官方文件", "Official document"
    REPOST = "repost", "转载", "Repost"
    WEAK = "weak", "出处待核", "Weak source"
    PROPOSAL = "proposal", "本系统建议口径", "Our proposal"


class Dimension(Words):
    """What a figure is broken down by. Of a `group` someone may have several: its parts may add up to more."""

    TYPE = "type", "培训类型", "Type of training"
    GROUP = "group", "人员类别", "Group of persons"
    LEVEL = "level", "等级", "Level"
    MODE = "mode", "线上线下", "Online or on site"
    PROVIDER = "provider", "培训机构", "Provider"
    BODY = "body", "评价机构", "Assessment body"
    FUND = "fund", "资金来源", "Fund"
    KIND = "kind", "补贴种类", "Kind of subsidy"
    PAYEE = "payee", "领款人", "Payee"
    CERTIFICATE = "certificate", "证书类型", "Kind of certificate"
    ORGANISATION = "organisation", "机构类别", "Kind of organisation"
    SHORTAGE = "shortage", "紧缺程度", "Shortage"
    COMPLAINT = "complaint", "投诉类别", "Kind of complaint"


class Spending(Words):
    """What spending is looked at by."""

    FUND = "fund", "资金来源", "Fund"
    KIND = "kind", "种类", "Kind"
    LEVEL = "level", "等级", "Level"
    GROUP = "group", "人员类别", "Group of persons"
    MONTH = "month", "月份", "Month"
    REGION = "region", "地区", "Region"


class TrainingType(Words):
    """As far as our tables tell it: who ordered the class."""

    EMPLOYMENT = "employment", "就业技能培训", "Skills for employment"
    UPLIFT = "uplift", "岗位技能提升培训（企业组班）", "Uplift on the job (ordered by an employer)"


class Stage(Words):
    """The way of a training, as the funnel shows it: each is an indicator."""

    APPLIED = "applications", "报名", "Applied"
    BEGUN = "trainings-begun", "开班", "Begun"
    COMPLETED = "trainings-completed", "结业", "Completed"
    CERTIFIED = "certificates", "取证", "Certified"
    PAID = "subsidy-times", "补贴", "Subsidised"


class Refusal(Refusals):
    MONTH_NOT_OVER = (
        "month_not_over", "{month} 还没有结束，不能冻结", "{month} is not over and cannot be frozen",
        "请在次月办理", "Do it in the month after",
    )
    ALREADY_FROZEN = (
        "already_frozen", "{month} 的数字已冻结", "The figures of {month} are frozen already",
        "如来源有变，请办理更正", "Where sources changed, correct them with a reason",
    )
    NOT_FROZEN = (
        "not_frozen", "{month} 的数字还没有冻结", "The figures of {month} are not frozen yet",
        "每月初自动冻结上月数字", "Last month's figures are frozen by themselves at the start of a month",
    )
    SAME_ROWS = (
        "same_rows", "重新计算的结果与冻结时完全一致，无需更正", "Computed anew it is the same: there is nothing to correct",
        "如来源有误，请先在业务中更正", "If a source is wrong, correct it where it was made",
    )
    WHY_NEEDED = (
        "why_needed", "请写明更正原因", "Say why it is corrected", "原因将随数字一起公布", "The reason stays with the figure",
    )
    YEAR_MOVED = (
        "year_moved", "来源又有变动，现有 {count} 项数字不一致，与所列不同", "The sources moved on: {count} figures differ now, not those shown",
        "请重新核对后再更正", "Look again, then correct",
    )
    PUBLISHED_ALREADY = ("published_already", "{region} {month} 的数字已公布", "The figures of {region} for {month} are public already")
    NO_INDICATOR = ("no_indicator", "没有这个指标：{slug}", "There is no indicator {slug}", "请从指标目录选择", "Choose one from the catalogue")


CONSTRAINTS = {
    "reporting_frozen_once": Refusal.ALREADY_FROZEN,
    "reporting_proof_once": Refusal.ALREADY_FROZEN,
    "reporting_publication_once": Refusal.PUBLISHED_ALREADY,
}
