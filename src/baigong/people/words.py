"""Vocabulary of people: regions, organisations, groups, registers, roles."""

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


class Sex(Words):
    MALE = "male", "男", "Male"
    FEMALE = "female", "女", "Female"


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


OFFICERS = frozenset(
    {Role.REVIEWER, Role.APPROVER, Role.PAYER, Role.CITY_OFFICER, Role.PROVINCE_OFFICER, Role.POLICY_OFFICER,
     Role.FINANCE_OFFICER}
)
INCOMPATIBLE = ((Role.REVIEWER, Role.APPROVER), (Role.REVIEWER, Role.PAYER), (Role.APPROVER, Role.PAYER))
"""Who decides never pays, and nobody reviews their own decision: one person may not hold both of a pair."""


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
    BAD_ID_NUMBER = ("bad_id_number", "身份证号有误：{fault}", "The ID number is wrong: {fault}", "请核对证件", "Check the card")
    BAD_USCC = ("bad_uscc", "统一社会信用代码有误：{fault}", "The credit code is wrong: {fault}", "请核对执照", "Check the licence")
    KNOWN_PERSON = ("known_person", "此人已登记", "This person is already registered")
    KNOWN_ORGANISATION = ("known_organisation", "此机构已登记", "This organisation is already registered")
    ACCOUNT_TAKEN = (
        "account_taken", "此银行账户已登记在他人名下", "This bank account is registered to someone else",
        "请使用本人社会保障卡账户", "Use your own social security card account",
    )
    WRONG_PASSWORD = ("wrong_password", "用户名或密码不正确", "Wrong name or password", "连续 5 次错误将锁定 15 分钟", "Five failures lock the account for 15 minutes")
    LOCKED_OUT = ("locked_out", "登录已锁定，请于 {until} 后再试", "Locked until {until}", "如非本人操作，请联系管理员", "If this was not you, tell your administrator")
    INCOMPATIBLE_ROLES = (
        "incompatible_roles", "“{first}”与“{second}”不能由同一人担任", "One person may not be both {first} and {second}",
        "请另派人员", "Appoint someone else",
    )


class Told(Event):
    ROLE_GRANTED = "role_granted", "您已担任“{role}”", "You now hold the role {role}"


CONSTRAINTS = {
    "people_person_id_number_key": Refusal.KNOWN_PERSON,
    "people_organisation_uscc_key": Refusal.KNOWN_ORGANISATION,
    "people_pay_account_one_holder": Refusal.ACCOUNT_TAKEN,
}
