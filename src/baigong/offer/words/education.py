"""Vocabulary of employers' education funds (企业职工教育经费)."""

from baigong.kernel.word import Refusals, Words


class EducationUse(Words):
    """What a firm's education fund pays; the kinds of 财建〔2006〕317号, in our words."""

    ENTERING = "entering", "上岗和转岗培训", "Entering or changing a job"
    ADAPTING = "adapting", "岗位适应性培训", "Keeping up with the job"
    SKILLS = "skills", "技能等级和高技能人才培训", "Skill levels and highly skilled workers"
    CONTINUING = "continuing", "专业技术人员继续教育", "Continuing education of professionals"
    SPECIAL = "special", "特种作业人员培训", "Special operations"
    OUTSIDE = "outside", "外送培训", "Training elsewhere"
    ASSESSMENT = "assessment", "职业技能评价和职业资格认证", "Assessments and qualifications"
    EQUIPMENT = "equipment", "教学设备与设施", "Teaching equipment"
    AWARDS = "awards", "岗位自学成才奖励", "Awards for learning on the job"
    RUNNING = "running", "培训管理费用", "Running the training"
    OTHER = "other", "其他职工教育开支", "Other training of staff"


class EducationRefusal(Refusals):
    NO_RULES = ("no_education_rules", "{year} 年没有职工教育经费规则", "No rules on education funds are known for {year}")
    AHEAD = ("education_ahead", "只能填到 {year} 年", "Years up to {year} can be written down")
    NO_PAYROLL = ("no_payroll", "请填写全年工资薪金总额", "Give the payroll of the year")
    TOO_LITTLE_ASIDE = (
        "too_little_aside", "计提比例不得低于工资薪金总额的 {percent}%", "At least {percent} % of the payroll is set aside")
    SPENT_WHEN = (
        "spent_when", "凭证 {no}：日期不在 {year} 年内，或晚于今天", "Voucher {no}: not a day of {year}, or after today",
        "请填入该凭证所属年度", "Write it into its own year",
    )
    SPENT_ON_WHAT = ("spent_on_what", "凭证“{no}”：凭证号和内容都要填写", "Voucher {no}: number and content are both needed")
    SPENT_NOTHING = ("spent_nothing", "凭证 {no}：金额须大于 0", "Voucher {no}: the amount must be above 0")
    FRONT_LINE_TOO_MUCH = (
        "front_line_too_much", "凭证 {no}：用于一线职工的部分不能大于金额", "Voucher {no}: more for the front line than was paid")
    VOUCHER_TWICE = (
        "voucher_twice", "凭证 {no} 已登记", "Voucher {no} is written down already",
        "一张凭证分几笔的，请在号后加 -1、-2", "For parts of one voucher add -1, -2 to its number",
    )
    ROW = ("education_row", "第 {row} 行：{fault}", "Row {row}: {fault_en}")
    NOT_OVER = ("education_not_over", "{year} 年尚未结束", "{year} is not over yet", "请在次年结账", "Close it next year")
    OPEN_BEFORE = (
        "education_open_before", "{year} 年尚未结账", "{year} is still open", "请先结较早的年度", "Close the earlier year first")
    CLOSED = ("education_closed", "该年度已结账，不能再改", "The year is closed")


CONSTRAINTS = {
    "offer_education_voucher_once": EducationRefusal.VOUCHER_TWICE,
    "offer_education_closed": EducationRefusal.CLOSED,
}
