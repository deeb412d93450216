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


class PlanState(Words):
    """A body's assessment plan."""

    FILED = "filed", "待备案", "Filed"
    RETURNED = "returned", "已退回补正", "Returned"
    ACCEPTED = "accepted", "已备案", "Accepted"


class PlanMove(Words):
    FILE = "file", "重新报送", "File again"
    RETURN = "return", "退回补正", "Return"
    ACCEPT = "accept", "同意备案", "Accept"


PLAN_MOVES = {
    (PlanState.RETURNED, PlanMove.FILE): PlanState.FILED,
    (PlanState.FILED, PlanMove.RETURN): PlanState.RETURNED,
    (PlanState.FILED, PlanMove.ACCEPT): PlanState.ACCEPTED,
}


class RegistrationState(Words):
    WAITING = "waiting", "待审核", "Waiting"
    PASSED = "passed", "审核通过", "Passed"
    RETURNED = "returned", "未审核通过", "Not passed"
    WITHDRAWN = "withdrawn", "已取消", "Withdrawn"


class RegistrationMove(Words):
    PASS = "pass", "审核通过", "Pass"
    RETURN = "return", "不通过", "Return"
    AGAIN = "again", "重新报名", "Register again"
    WITHDRAW = "withdraw", "取消报名", "Withdraw"


REGISTRATION_MOVES = {
    (RegistrationState.WAITING, RegistrationMove.PASS): RegistrationState.PASSED,
    (RegistrationState.WAITING, RegistrationMove.RETURN): RegistrationState.RETURNED,
    (RegistrationState.RETURNED, RegistrationMove.AGAIN): RegistrationState.WAITING,
    (RegistrationState.WAITING, RegistrationMove.WITHDRAW): RegistrationState.WITHDRAWN,
    (RegistrationState.RETURNED, RegistrationMove.WITHDRAW): RegistrationState.WITHDRAWN,
    (RegistrationState.PASSED, RegistrationMove.WITHDRAW): RegistrationState.WITHDRAWN,
}


class Education(Words):
    JUNIOR = "junior", "初中及以下", "Junior secondary or below"
    SENIOR = "senior", "高中", "Senior secondary"
    VOCATIONAL = "vocational", "中职、技校", "Secondary vocational"
    COLLEGE = "college", "大专、高职", "Junior college"
    BACHELOR = "bachelor", "本科", "Bachelor"
    MASTER = "master", "研究生", "Postgraduate"


class Origins(Words):
    """考生来源: where a candidate comes from."""

    STAFF = "staff", "企业职工", "Enterprise staff"
    STUDENT = "student", "院校学生", "Student"
    OTHER = "other", "社会人员", "Other"


class Category(Words):
    """认定分类."""

    FIRST = "first", "初次认定", "First"
    HIGHER = "higher", "晋级认定", "To a higher level"
    SAME = "same", "同级认定", "Another of the same level"


class Sitting(Words):
    """考试类型."""

    REGULAR = "regular", "正考", "Regular"
    RESIT = "resit", "补考", "Re-sit"


class Paper(Words):
    """What is handed in with a registration."""

    FORM = "form", "个人信息登记表", "personal form"
    ID_COPY = "id_copy", "身份证复印件", "copy of the ID card"
    PROMISE = "promise", "本人承诺书", "signed promise"
    PHOTO = "photo", "白底证件照（40–200 KB）", "photo on white (40–200 KB)"


class Field(Words):
    """What a registration asks, named in refusals; the code is the field."""

    CONDITION = "condition", "申报条件", "condition"
    PHONE = "phone", "手机号", "phone"
    EDUCATION = "education", "文化程度", "education"
    ETHNICITY = "ethnicity", "民族", "ethnicity"
    PROVINCE = "province", "所在省", "province"
    ORIGIN = "origin", "考生来源", "origin"
    UNIT = "unit", "报名单位", "employer or school"
    CATEGORY = "category", "认定分类", "category"
    SITTING = "sitting", "考试类型", "sitting"
    PRIOR_LEVEL = "prior_level", "已有证书等级", "level of the certificate held"
    PRIOR_NO = "prior_no", "已有证书编号", "number of the certificate held"


class LongWork(Words):
    """What may take longer than a page waits."""

    REGISTRATIONS = "assessment.registrations", "导入评价报名", "Import of registrations"
    SCORES = "assessment.scores", "导入考核成绩", "Import of scores"


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
    HAS_PASSED = (
        "has_passed", "{name} 已在之前的考核中合格，不参加补考", "{name} passed an earlier exam and does not sit this one",
        "从成绩表中去掉此人", "Leave this person out of the scores",
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
    NOT_A_LEVEL = ("not_a_level", "评价计划须为职业技能等级", "A plan assesses one of the five levels")
    NO_SEATS = ("no_seats", "名额须在 1 人以上", "There must be at least one seat")
    PLAN_DAYS = ("plan_days", "考核结束日不能早于开始日", "The assessment cannot end before it begins")
    PLAN_PAST = ("plan_past", "报名截止日 {day} 已过", "Registration would have ended on {day}", "请改日期", "Choose later days")
    CLOSES_LATE = ("closes_late", "报名最迟应于 {day} 截止", "Registration must end by {day}", "请提前截止日", "End it earlier")
    PLAN_NOT_OPEN = ("plan_not_open", "本计划不在报名期（截止 {day}）", "Registration is not open (until {day})", "看看其他计划", "Look at other plans")
    PLAN_FULL = ("plan_full", "名额已满", "There is no seat left", "有人取消后再审核", "Pass it once someone withdraws")
    REGISTERED_ALREADY = ("registered_already", "已报名本计划", "Registered for this plan already")
    MISSING_FIELD = ("missing_field", "缺少必填：{field}", "Missing: {field}", "请补填", "Fill it in")
    BAD_CHOICE = ("bad_choice", "选项不合法：{field}“{value}”", "Not a choice: {field} {value}", "请从选项中选择", "Choose one of the options")
    MISSING_PAPER = ("missing_paper", "缺少材料：{paper}", "Missing paper: {paper}", "请备齐后勾选", "Tick it once it is there")
    REGISTRATION_ROW = ("registration_row", "第 {row} 行 {name}：{fault}", "Row {row} {name}: {fault_en}")
    SCORE_ROW = ("score_row", "第 {row} 行 {name}：{fault}", "Row {row} {name}: {fault_en}")
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
    PLAN_ACCEPTED = "plan_accepted", "评价计划 {no} 已备案，可以报名", "Assessment plan {no} is on file; registration is open"
    PLAN_RETURNED = "plan_returned", "评价计划 {no} 已退回：{why}", "Assessment plan {no} was returned: {why}"
    REGISTRATION_PASSED = (
        "registration_passed", "{occupation} {level}报名审核通过：{day}，{place}", "You may sit {occupation} {level}: {day}, {place}",
    )
    REGISTRATION_RETURNED = "registration_returned", "{occupation} 报名未通过审核：{why}", "Your registration for {occupation} did not pass: {why}"


CONSTRAINTS = {
    "assessment_plan_not_oversold": Refusal.PLAN_FULL,
    "assessment_registration_once": Refusal.REGISTERED_ALREADY,
    "assessment_certificate_once": Refusal.CERTIFICATE_EXISTS,
    "assessment_certificate_no_key": Refusal.NUMBER_TAKEN,
    "assessment_change_two_people": Refusal.SAME_PERSON,
    "assessment_score_agreed": Refusal.SAME_PERSON,
    "assessment_exam_apart": Refusal.TEACHER_EXAMINES,
    "assessment_change_one_open": Refusal.CHANGE_OPEN,
    "assessment_exam_one_open": Refusal.EXAM_PLANNED,
    "assessment_revocation_certificate_id_key": Refusal.ALREADY_REVOKED,
}
