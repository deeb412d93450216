"""Vocabulary of assessment: exams and how they move, changed scores, certificates."""

from baigong.kernel.word import Event, Refusals, Words


class State(Words):
    PLANNED = "planned", "已安排", "Planned"
    SCORED = "scored", "已录分", "Scored"
    PUBLISHED = "published", "成绩公示中", "Results published"
    CERTIFIED = "certified", "已发证", "Certified"
    CANCELLED = "cancelled", "已取消", "Cancelled"


class Move(Words):
    SCORE = "score", "录入成绩", "Enter scores"
    PUBLISH = "publish", "公示成绩", "Publish results"
    CERTIFY = "certify", "核发证书", "Certify"
    CANCEL = "cancel", "取消", "Cancel"


MOVES = {
    (State.PLANNED, Move.SCORE): State.SCORED,
    (State.SCORED, Move.PUBLISH): State.PUBLISHED,
    (State.PUBLISHED, Move.CERTIFY): State.CERTIFIED,
    (State.PLANNED, Move.CANCEL): State.CANCELLED,
}


class ChangeState(Words):
    ASKED = "asked", "待复核", "Asked"
    AGREED = "agreed", "已同意", "Agreed"
    DECLINED = "declined", "未同意", "Declined"


class ChangeMove(Words):
    AGREE = "agree", "同意改分", "Agree"
    DECLINE = "decline", "不同意改分", "Decline"


CHANGE_MOVES = {
    (ChangeState.ASKED, ChangeMove.AGREE): ChangeState.AGREED,
    (ChangeState.ASKED, ChangeMove.DECLINE): ChangeState.DECLINED,
}


class Origin(Words):
    """Where a certificate was issued: here, or elsewhere and known from the national look-up."""

    ISSUED = "issued", "本系统核发", "Issued here"
    OUTSIDE = "outside", "联网查询登记", "Known from the national look-up"


class Outcome(Words):
    """What a worker showed in one exam."""

    PASSED = "passed", "合格", "Passed"
    FAILED = "failed", "不合格", "Failed"
    ABSENT = "absent", "缺考", "Absent"
    WAITING = "waiting", "未出成绩", "No result yet"


class Refusal(Refusals):
    PROVIDER_EXAMINES = (
        "provider_examines", "培训机构不能评价自己培训的学员（考培分离）", "A provider may not assess its own trainees",
        "请委托另一家评价机构", "Commission another assessment body",
    )
    NOT_A_BODY = ("not_a_body", "所选单位不是评价机构", "The chosen organisation is not an assessment body")
    TEACHER_EXAMINES = (
        "teacher_examines", "任课教师不能担任本班考评员（考培分离）", "A teacher of the cohort may not examine it",
        "请另派考评员", "Appoint another assessor",
    )
    NOT_AN_ASSESSOR = (
        "not_an_assessor", "所派人员不是该评价机构的考评员", "The appointed person is not an assessor of that body",
        "请先登记考评员岗位", "Grant the role of assessor first",
    )
    COHORT_NOT_READY = (
        "cohort_not_ready", "班次尚未开班（{state}），不能安排考核", "The cohort has not begun ({state})",
    )
    BEFORE_THE_END = (
        "before_the_end", "考核日不能早于结课日 {closes}", "The exam cannot be before the cohort closes on {closes}",
    )
    DAY_PAST = ("day_past", "考核日 {day} 已过", "The exam day {day} is past", "请改日期", "Choose another day")
    EXAM_PLANNED = ("exam_planned", "该班次已安排考核", "An exam is already planned for this cohort")
    BAD_SITE = ("bad_site", "站点序列码须为 6 位数字", "A site code has six digits")
    NOT_HELD = ("not_held", "考核日 {day} 未到", "The exam is only on {day}", "考完再录分", "Enter scores after the exam")
    NOT_APPOINTED = (
        "not_appointed", "成绩由本场考评员 {assessor} 录入", "Scores are entered by the appointed assessor, {assessor}",
    )
    SAME_PERSON = (
        "same_person", "改分须由两人办理：申请人不能自己复核", "A changed score needs two people",
        "请由另一名考评员复核", "Ask another assessor",
    )
    CHANGE_OPEN = (
        "change_open", "有未复核的改分申请", "A score change still waits for the second person",
        "请先复核改分", "Settle the change first",
    )
    NO_CHANGE = ("no_change", "成绩没有变化", "The scores are the same")
    WHY_NEEDED = ("why_needed", "请写明理由", "Say why")
    NOT_COMPLETED = (
        "not_completed", "{name} 尚未结业，不能录分", "{name} has not completed the training",
        "结课后再录分", "Close the cohort first",
    )
    SCORE_RANGE = (
        "score_range", "{name}：成绩须为 0–{full} 的整数", "{name}: a score is a whole number from 0 to {full}",
        "缺考请留空", "Leave it empty for someone who was absent",
    )
    PUBLICITY = (
        "publicity", "成绩公示须满 {days} 个工作日，{until} 后可发证", "Results must stand for {days} working days, until {until}",
    )
    CERTIFICATE_EXISTS = (
        "certificate_exists", "同一人同一职业同一等级已核发证书", "This person already has this certificate",
    )
    NUMBER_TAKEN = ("number_taken", "证书编号已登记", "This certificate number is already recorded")
    NO_BODY_CODE = (
        "no_body_code", "评价机构没有备案代码，不能编号", "The body has no filed code, so certificates cannot be numbered",
        "请先备案机构代码", "File its code first",
    )
    SERIALS_SPENT = ("serials_spent", "本年度该站点编号已用完", "This site has no serial numbers left this year")
    NUMBER_LENGTH = ("number_length", "证书编号应为 22 位，现为 {length} 位", "A certificate number has 22 places, not {length}")
    NUMBER_FORM = (
        "number_form", "证书编号应为 1 位字母（Y 或 S）加 21 位数字", "A certificate number is Y or S and 21 digits",
        "请对照证书核对", "Check it against the certificate",
    )
    NUMBER_LEVEL = ("number_level", "编号中的等级 {found} 与证书等级 {level} 不符", "The number says level {found}, not {level}")
    NUMBER_YEAR = ("number_year", "编号中的年份 {found} 与发证日期 {day} 不符", "The number says year {found}, issued on {day}")
    NUMBER_PROVINCE = ("number_province", "编号中的省级代码 {found} 不存在", "The number's province {found} does not exist")
    ISSUED_LATER = ("issued_later", "发证日期晚于今天", "The certificate is dated in the future")
    ALREADY_REVOKED = ("already_revoked", "证书已撤销", "The certificate is already revoked")


class Told(Event):
    PLANNED = "planned", "考核已安排：{day}，{place}", "Your exam: {day}, {place}"
    RESULTS = "results", "成绩已公示：理论 {theory}，实操 {practice}", "Results: theory {theory}, practice {practice}"
    CHANGED = (
        "changed", "您的成绩经两人复核已更正：理论 {theory}，实操 {practice}。理由：{why}",
        "Your scores were corrected by two people: theory {theory}, practice {practice}. Reason: {why}",
    )
    CERTIFIED = "certified", "证书已核发：{occupation} {level}", "Certificate issued: {occupation} {level_en}"
    REVOKED = "revoked", "证书 {no} 已撤销：{why}", "Certificate {no} was revoked: {why}"


CONSTRAINTS = {
    "assessment_certificate_once": Refusal.CERTIFICATE_EXISTS,
    "assessment_certificate_no_key": Refusal.NUMBER_TAKEN,
    "assessment_change_two_people": Refusal.SAME_PERSON,
    "assessment_change_one_open": Refusal.CHANGE_OPEN,
    "assessment_exam_one_open": Refusal.EXAM_PLANNED,
    "assessment_revocation_certificate_id_key": Refusal.ALREADY_REVOKED,
}
