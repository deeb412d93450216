"""Vocabulary of people: regions, organisations, groups, registers, roles."""

from itertools import combinations

from baigong.kernel.word import Event, Refusals, Words


class RegionLevel(Words):
    NATION = "nation", "国家", "Nation"
    PROVINCE = "province", "省级", "Province"
    PREFECTURE = "prefecture", "地级", "Prefecture"
    COUNTY = "county", "县级", "County"


class OrganisationKind(Words):
    HRSS = "hrss", "人力资源社会保障部门", "HRSS bureau"
    FINANCE = "finance", "财政部门", "Finance bureau"
    DEPARTMENT = "department", "其他部门和群团组织", "Other department"
    AUDIT = "audit", "审计机关", "Audit office"
    PROVIDER = "provider", "培训机构", "Training provider"
    EMPLOYER = "employer", "企业（用人单位）", "Employer"
    ASSESSOR = "assessor", "评价机构", "Assessment body"
    BASE = "base", "公共实训基地", "Public training base"
    STUDIO = "studio", "技能大师工作室", "Master studio"


class Group(Words):
    """Person groups that policies name; the shelf (institution/groups) holds their evidence and basis."""

    REGISTERED_UNEMPLOYED = "registered_unemployed", "城镇登记失业人员", "Registered unemployed"
    RURAL_MIGRANT = "rural_migrant", "农村转移就业劳动者", "Rural migrant worker"
    GRADUATE_YEAR = "graduate_year", "毕业年度高校毕业生", "Final-year graduate"
    HARD_TO_EMPLOY = "hard_to_employ", "就业困难人员", "Hard to employ"
    ZERO_EMPLOYMENT_FAMILY = "zero_employment_family", "零就业家庭成员", "Zero-employment family"
    LOW_INCOME = "low_income", "城乡低保对象", "Low-income household"
    VETERAN = "veteran", "退役军人", "Veteran"
    POVERTY_RELIEVED = "poverty_relieved", "脱贫人口（防止返贫监测对象）", "Relieved from poverty"
    LEAVER = "leaver", "未继续升学应届初高中毕业生", "School leaver not continuing"
    DISABLED = "disabled", "残疾人", "Disabled person"
    ENTERPRISE_STAFF = "enterprise_staff", "企业职工", "Enterprise staff"
    FLEXIBLE = "flexible", "灵活就业人员", "Flexible worker"
    AIDED_LABOUR = "aided_labour", "对口帮扶劳动力", "Paired-aid labour"
    AGREED_LEAVE = "agreed_leave", "协保人员", "Agreed-leave worker"
    RURAL_SURPLUS = "rural_surplus", "原农村富余劳动力", "Former rural surplus labour"


class Role(Words):
    VISITOR = "visitor", "访客", "Visitor"
    SYSTEM = "system", "系统", "System"
    WORKER = "worker", "劳动者", "Worker"
    PROVIDER_CLERK = "provider_clerk", "培训机构经办", "Provider clerk"
    TEACHER = "teacher", "任课教师", "Teacher"
    EMPLOYER_CLERK = "employer_clerk", "企业经办", "Employer clerk"
    ASSESSOR = "assessor", "考评员", "Assessor"
    REVIEWER = "reviewer", "初审岗", "First reviewer"
    APPROVER = "approver", "复审岗", "Second reviewer"
    PAYER = "payer", "拨付岗", "Payer"
    CITY_OFFICER = "city_officer", "市级管理岗", "City officer"
    PROVINCE_OFFICER = "province_officer", "省级管理岗", "Province officer"
    POLICY_OFFICER = "policy_officer", "政策岗", "Policy officer"
    FINANCE_OFFICER = "finance_officer", "财政岗", "Finance officer"
    INSPECTOR = "inspector", "检查员", "Inspector"
    AUDITOR = "auditor", "审计岗", "Auditor"


OFFICERS = frozenset(
    {Role.REVIEWER, Role.APPROVER, Role.PAYER, Role.CITY_OFFICER, Role.PROVINCE_OFFICER, Role.POLICY_OFFICER,
     Role.FINANCE_OFFICER}
)
OF_ORGANISATION = frozenset({Role.PROVIDER_CLERK, Role.TEACHER, Role.EMPLOYER_CLERK, Role.ASSESSOR})
"""Roles held at one organisation; all others but a worker's are held over a region's subtree."""
OF_REGION = OFFICERS | {Role.INSPECTOR, Role.AUDITOR}
"""Officers, and inspectors and auditors, who have desks of their own."""

APART = (Role.REVIEWER, Role.APPROVER, Role.PAYER)
AUDITED = OF_ORGANISATION | OFFICERS | {Role.INSPECTOR}
INCOMPATIBLE = (*combinations(APART, 2), *((Role.INSPECTOR, one) for one in sorted(OF_ORGANISATION)),
                *((Role.AUDITOR, one) for one in sorted(AUDITED)))
"""Who decides never pays, nobody reviews their own decision, who inspects works for nobody who is inspected, and who audits
does nothing else: one person may not hold both of a pair."""


class Operation(Words):
    """What a machine may do with a token, in the name of whoever it was issued to."""

    ATTENDANCE = "attendance.write", "报送签到", "Send check-ins"
    ROSTERS = "rosters.read", "读取课次与名单", "Read sessions and rosters"
    COHORTS = "cohorts.read", "读取本台班次", "Read one's desk's cohorts"
    EXAMS = "exams.read", "读取考核安排", "Read exams"
    RECORD = "record.read", "读取本人技能档案", "Read one's own record"
    WORKS = "works.read", "查看后台办理进度", "Follow long work"
    TASKS = "tasks.read", "订阅任务日历", "Subscribe to one's calendar of tasks"


_OF_OFFICERS = (Operation.COHORTS, Operation.WORKS, Operation.TASKS)
OPERATIONS_OF = {
    Role.WORKER: (Operation.RECORD,),
    Role.PROVIDER_CLERK: (Operation.ATTENDANCE, Operation.ROSTERS, Operation.COHORTS, Operation.EXAMS, Operation.WORKS),
    Role.TEACHER: (Operation.ATTENDANCE, Operation.ROSTERS, Operation.COHORTS),
    Role.EMPLOYER_CLERK: (Operation.COHORTS, Operation.WORKS),
    Role.ASSESSOR: (Operation.EXAMS, Operation.WORKS),
    **dict.fromkeys(sorted(OFFICERS), _OF_OFFICERS),
}
"""Which operations a role may hand to a machine: never more than the role itself may do on screen."""


class Register(Words):
    """Outside registers whose answers are kept as dated extracts, the facts that decisions rest on."""

    SOCIAL_INSURANCE = "social_insurance", "社会保险库", "Social insurance"
    UNEMPLOYMENT = "unemployment", "失业登记库", "Unemployment register"
    HOUSEHOLD = "household", "户籍库", "Household register"
    PUBLIC_STAFF = "public_staff", "机关事业在编人员库", "Public staff"
    PENSION = "pension", "养老待遇库", "Pension"
    STUDENT = "student", "学籍库", "School register"
    CERTIFICATE = "certificate", "职业技能证书联网查询", "National certificate look-up"
    DEATH = "death", "死亡登记", "Death register"
    BANK = "bank", "银行账户核验", "Bank account check"


class Refusal(Refusals):
    KNOWN_PERSON = (
        "known_person", "此人已登记", "This person is already registered",
        "请用姓名和身份证号查找", "Look the person up by name and ID number",
    )
    KNOWN_ORGANISATION = ("known_organisation", "此机构已登记", "This organisation is already registered")
    NO_REGION = (
        "no_region", "没有代码为 {code} 的地区", "There is no region {code}",
        "请从地区表中选择", "Choose from the list of regions",
    )
    ASSESSOR_CODE = (
        "assessor_code", "评价机构编码应为 Y 或 S 加 4 位数字，现为“{code}”",
        "An assessment body's code is Y or S and four digits, not {code}",
    )
    ACCOUNT_TAKEN = (
        "account_taken", "此银行账户已登记在他人名下", "This bank account is registered to someone else",
        "请使用本人社会保障卡账户", "Use your own social security card account",
    )
    HOLDER_DIFFERS = (
        "holder_differs", "账户户名“{holder}”与收款人不一致", "The account's holder {holder} is not the payee",
        "请使用收款人本人（本单位）名下的账户", "Use an account in the payee's own name",
    )
    HAS_ACCOUNT = (
        "has_account", "已有收款账户", "There is a pay account already",
        "如需更换，请办理账户变更并说明原因", "To change it, replace it and say why",
    )
    NOTHING_TO_REPLACE = (
        "nothing_to_replace", "还没有收款账户，无从变更", "There is no pay account to replace",
        "请先登记收款账户", "Register one first",
    )
    NEEDS_WHY = ("needs_why", "须写明原因", "Say why", "请填写办理原因", "Fill in the reason")
    MEMBERSHIP_OVERLAPS = (
        "membership_overlaps", "此人在这段时间已登记为同一类别", "Already recorded in this group for part of that time",
        "请先终止原有登记", "End the earlier record first",
    )
    NO_EVIDENCE = ("no_evidence", "须注明认定依据", "Say what the membership rests on", "如登记证号、花名册批次", "e.g. a register number")
    BAD_SPAN = ("bad_span", "结束日期应晚于开始日期", "The end must be after the start")
    ENDED_ALREADY = ("ended_already", "已于 {on} 终止", "Ended on {on} already")
    WRONG_PASSWORD = (
        "wrong_password", "用户名或密码不正确", "Wrong name or password",
        "连续 {after} 次错误将锁定 {minutes} 分钟", "{after} failures lock the account for {minutes} minutes",
    )
    LOCKED_OUT = (
        "locked_out", "登录已锁定，请于 {until} 后再试", "Locked until {until}",
        "如非本人操作，请联系管理员", "If this was not you, tell your administrator",
    )
    WEAK_PASSWORD = (
        "weak_password", "密码至少 8 位，且不能与用户名相同", "At least eight characters, other than the user name",
    )
    USERNAME_TAKEN = ("username_taken", "用户名已被使用", "This user name is taken", "请换一个用户名", "Choose another")
    INVITATION_UNKNOWN = (
        "invitation_unknown", "开通码或证件号码后四位不对，或开通码已过期", "The code or the last four places are wrong, or the code is too old",
        "请核对后再试；仍不行时，请带身份证到经办窗口重新领取", "Check both and try again, or ask for a new code at the counter with your ID card",
    )
    USERNAME_MISSING = ("username_missing", "请起一个用户名", "Choose a user name", "可用手机号", "Your phone number will do")
    ONE_ACCOUNT = ("one_account", "此人已有登录账号", "This person has an account already")
    INCOMPATIBLE_ROLES = (
        "incompatible_roles", "“{first}”与“{second}”不能由同一人担任", "One person may not be both {first} and {second}",
        "请另派人员", "Appoint someone else",
    )
    CONFLICTING_ROLES = (
        "conflicting_roles", "初审、复审、拨付三岗不能由同一人担任", "One person may hold only one of reviewer, approver and payer",
        "请另派人员", "Appoint someone else",
    )
    INSPECTOR_APART = (
        "inspector_apart", "检查员不能在培训机构、企业或评价机构任职", "An inspector may not work for a provider, employer or assessor",
        "请另派人员", "Appoint someone else",
    )
    AUDITOR_APART = (
        "auditor_apart", "审计岗不能同时担任其他岗位", "An auditor may hold no other role", "请另派人员", "Appoint someone else",
    )
    AUDITOR_ENDS = (
        "auditor_ends", "审计岗须有终止日期，最长 {days} 天", "An auditor's role needs an end, within {days} days",
        "请填写终止日期", "Give the day it ends",
    )
    ROLE_NEEDS = ("role_needs", "“{role}”须指定{scope}", "{role} is held over a {scope_en}")
    ROLE_HELD = ("role_held", "此人已担任这一岗位", "The person holds this role already")
    ROW_FAULT = ("row_fault", "第 {row} 行：{fault}", "Row {row}: {fault_en}", "请改正后整表重新导入", "Mend it and import the whole table again")
    TOKEN_OPERATIONS = (
        "token_operations", "请选择“{role}”可以授权的操作", "Choose operations that a {role} may hand on",
    )
    TOKEN_SPAN = (
        "token_span", "令牌有效期为 1 至 {days} 天", "A token holds for 1 to {days} days", "到期后重新签发", "Issue a new one when it ends",
    )
    TOKEN_UNNAMED = (
        "token_unnamed", "请写明令牌用在哪里", "Say where the token is used", "如“3 号教室闸机”", "e.g. the gate of room 3",
    )
    TOKENS_MANY = (
        "tokens_many", "有效令牌已有 {most} 个", "There are {most} live tokens already", "请先撤销不用的", "Revoke those not in use",
    )
    TOKEN_UNKNOWN = (
        "token_unknown", "令牌不存在", "No such token", "请核对是否抄录完整，或重新签发", "See that it was copied whole, or issue a new one",
    )
    TOKEN_REVOKED = ("token_revoked", "令牌已撤销", "The token was revoked", "请重新签发", "Issue a new one")
    TOKEN_EXPIRED = ("token_expired", "令牌已到期", "The token has expired", "请重新签发", "Issue a new one")
    TOKEN_ROLE_ENDED = (
        "token_role_ended", "签发令牌的人已不在该岗位", "Whoever it was issued to no longer holds that role",
        "请由现任岗位人员签发", "Ask someone who holds the role",
    )
    NO_ROWS = ("no_rows", "表中没有数据", "The table has no rows", "第一行为表头，数据从第二行起", "Row 1 is the head")
    MISSING_COLUMN = ("missing_column", "缺少“{column}”一列", "The column {column} is missing", "请使用导入模板", "Use the template")
    NOT_A_TABLE = ("not_a_table", "不是可读取的 Excel 文件", "Not a readable Excel file", "请上传 .xlsx 文件", "Upload an .xlsx file")


class LongWork(Words):
    """What may take longer than a page waits."""

    PERSONS = "people.roster", "导入人员名册", "Import of a roster of persons"
    STAFF = "people.staff", "导入职工名册", "Import of a roster of staff"


class Told(Event):
    ROLE_GRANTED = "role_granted", "您已担任“{role}”", "You now hold the role {role}"


CONSTRAINTS = {
    "people_person_id_number_key": Refusal.KNOWN_PERSON,
    "people_organisation_uscc_key": Refusal.KNOWN_ORGANISATION,
    "people_pay_account_one_holder": Refusal.ACCOUNT_TAKEN,
    "people_pay_account_person": Refusal.HAS_ACCOUNT,
    "people_pay_account_organisation": Refusal.HAS_ACCOUNT,
    "people_membership_open_once": Refusal.MEMBERSHIP_OVERLAPS,
    "people_membership_no_overlap": Refusal.MEMBERSHIP_OVERLAPS,
    "people_membership_span": Refusal.BAD_SPAN,
    "people_membership_evidence": Refusal.NO_EVIDENCE,
    "people_role_apart": Refusal.CONFLICTING_ROLES,
    "people_role_inspector_apart": Refusal.INSPECTOR_APART,
    "people_role_auditor_apart": Refusal.AUDITOR_APART,
    "people_role_auditor_ends": Refusal.AUDITOR_ENDS,
    "people_role_held_once": Refusal.ROLE_HELD,
    "people_role_span": Refusal.BAD_SPAN,
    "people_account_username_key": Refusal.USERNAME_TAKEN,
    "people_account_person_id_key": Refusal.ONE_ACCOUNT,
}
