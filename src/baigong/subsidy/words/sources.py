"""Where the facts of a decision come from."""

from baigong.kernel.word import Words


class Source(Words):
    """Where a fact comes from when it is not an outside register's answer."""

    PERSON = "person", "人员登记", "Register of persons"
    GROUPS = "groups", "人员类别认定记录", "Recorded memberships"
    CERTIFICATES = "certificates", "本系统证书", "Certificates issued here"
    COHORTS = "cohorts", "班次备案", "Filed cohorts"
    APPRENTICES = "apprentices", "学徒制备案", "Filed apprenticeships"
    LISTS = "lists", "企业名录", "Lists of employers"
    PROVIDERS = "providers", "培训机构类别和信用等级", "Kinds and credit grades of providers"
    ATTENDANCE = "attendance", "本系统考勤", "Attendance kept here"
    CATALOGUE = "catalogue", "补贴目录", "Subsidy catalogue"
    CLAIM = "claim", "本次申领", "This claim"
    FEES = "fees", "学员缴费记录", "Fees of trainees"
    PROJECTS = "projects", "培训项目", "Projects bought whole"
    PAYMENTS = "payments", "补贴审核与支付记录", "Earlier claims and payments"
