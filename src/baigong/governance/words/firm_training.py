"""Vocabulary of firms' training systems: whose firm, what a system covers, where its filing stands, why not."""

from baigong.kernel.word import Event, Refusals, Words


class Ownership(Words):
    """Whose firm it is: the founding documents ask state-owned ones to lead."""

    STATE = "state", "国有及国有控股企业", "State-owned or state-held"
    PRIVATE = "private", "民营企业", "Private"
    FOREIGN = "foreign", "外商及港澳台商投资企业", "Foreign-invested"
    OTHER = "other", "其他单位", "Other"


class SystemCovers(Words):
    """Which trainings a firm's system lays down."""

    INDUCTION = "induction", "岗前培训", "Before the post"
    ON_THE_JOB = "on_the_job", "在岗技能提升", "On the job"
    NEW_POST = "new_post", "转岗培训", "For another post"
    SAFETY = "safety", "安全生产", "Work safety"
    APPRENTICES = "apprentices", "学徒培养", "Apprentices"
    HIGH_SKILLED = "high_skilled", "高技能人才研修", "Highly skilled workers"
    ASSESSMENT = "assessment", "自主评价", "Own assessment of skills"


class FilingState(Words):
    FILED = "filed", "待备案", "Filed"
    RETURNED = "returned", "已退回", "Returned"
    ACCEPTED = "accepted", "已备案", "On file"
    REPLACED = "replaced", "已由新版替代", "Replaced by a newer one"


class FilingMove(Words):
    ACCEPT = "accept", "备案", "Put on file"
    RETURN = "return", "退回", "Return"
    FILE_AGAIN = "file_again", "重新报送", "File again"
    REPLACE = "replace", "以新版替代", "Replace"


FILING_MOVES = {
    (FilingState.FILED, FilingMove.ACCEPT): FilingState.ACCEPTED,
    (FilingState.FILED, FilingMove.RETURN): FilingState.RETURNED,
    (FilingState.RETURNED, FilingMove.FILE_AGAIN): FilingState.FILED,
    (FilingState.ACCEPTED, FilingMove.REPLACE): FilingState.REPLACED,
}


class FilingTold(Event):
    SETTLED = (
        "system_settled", "本单位的培训制度 {no}：{state}", "Your firm's training system {no}: {state}",
    )


class FilingRefusal(Refusals):
    NO_BUREAU = ("no_filing_bureau", "所在地没有人社部门可以备案", "No bureau serves this place")
    SYSTEM_WAITS = (
        "training_system_waits", "已报送一份，正等待备案", "One is filed and waits for the bureau",
        "请等人社部门答复后再报", "Wait for the bureau's answer",
    )
    SYSTEM_SHORT = (
        "training_system_short", "制度正文至少 {least} 个字", "The text of the system needs at least {least} characters",
        "请粘贴制度全文", "Paste the whole text",
    )
    FRONT_LINE_MANY = (
        "front_line_many", "一线职工 {front} 人，多于计划培训的 {all} 人", "{front} on the front line of {all} in all",
        "请核对两个人数", "Look at both numbers",
    )
    COVERS_NOTHING = ("covers_nothing", "至少选择一类培训", "Choose at least one kind of training")
    SUMMARY_PERSONAL = (
        "summary_personal", "公开摘要里不要写身份证号、手机号", "Leave identity and phone numbers out of what is public",
        "请删去号码", "Take them out",
    )
    NO_SUMMARY = (
        "no_system_summary", "没有填写公开摘要，不能公开", "There is no summary to make public",
        "请在下次报送时填写公开摘要", "Write one with the next filing",
    )


FILING_CONSTRAINTS: dict[str, Refusals] = {
    "governance_trainingsystem_one_open": FilingRefusal.SYSTEM_WAITS,
    "governance_trainingsystem_front_line": FilingRefusal.FRONT_LINE_MANY,
}
