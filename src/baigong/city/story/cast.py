"""Who plays: names are invented, numbers carry reserved codes that no one has.

Tianjin is the place because its rules are the ones we have in full (津人社局发〔2022〕20号). 南开区 acts; 河西区 looks on,
so that every page can be knocked at by a stranger of the same rank.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from baigong.people.words import Group, OrganisationKind, Role

NATION, PROVINCE, CITY, NANKAI, HEXI = "000000", "120000", "120000", "120104", "120103"  # a municipality is both
PASSWORD = "baigong-demo"  # noqa: S105 - a demo password, printed at the start of every simulated installation


@dataclass(frozen=True)
class Body:
    """An organisation of the story."""

    key: str
    kind: OrganisationKind
    name: str
    region: str
    uscc_kind: str = "91"
    assessor_code: str = ""


@dataclass(frozen=True)
class Player:
    """A person of the story. `facts` are what registers answer about them; `groups` their dated memberships."""

    key: str
    name: str
    born_on: date
    sex: str = "female"
    region: str = NANKAI
    role: Role | None = None
    at: str = ""  # organisation key of the role
    over: str = ""  # region of the role
    works_for: str = ""
    groups: tuple[Group, ...] = ()
    facts: dict[str, Any] = field(default_factory=dict)


K = OrganisationKind
BODIES = [
    Body("mohrss", K.HRSS, "人力资源社会保障部（模拟）", NATION, "11"),
    Body("tj_hrss", K.HRSS, "天津市人力资源和社会保障局（模拟）", PROVINCE, "11"),
    Body("city_hrss", K.HRSS, "天津市就业服务中心（模拟）", CITY, "11"),
    Body("nk_hrss", K.HRSS, "南开区人力资源和社会保障局（模拟）", NANKAI, "11"),
    Body("hx_hrss", K.HRSS, "河西区人力资源和社会保障局（模拟）", HEXI, "11"),
    Body("tj_finance", K.FINANCE, "天津市财政局（模拟）", PROVINCE, "11"),
    Body("nk_finance", K.FINANCE, "南开区财政局（模拟）", NANKAI, "11"),
    Body("union", K.DEPARTMENT, "天津市总工会（模拟）", PROVINCE, "11"),
    Body("audit", K.AUDIT, "天津市审计局（模拟）", PROVINCE, "11"),
    Body("huimin", K.PROVIDER, "惠民职业培训学校（模拟）", NANKAI, "52"),
    Body("haihe", K.PROVIDER, "海河公共实训中心（模拟）", NANKAI, "12"),
    Body("hexi_craft", K.PROVIDER, "河西匠心职业培训学校（模拟）", HEXI, "52"),
    Body("yihe", K.EMPLOYER, "颐和养老服务有限公司（模拟）", NANKAI),
    Body("jinggong", K.EMPLOYER, "津南精工机械有限公司（模拟）", HEXI),
    Body("zhenxing", K.ASSESSOR, "振兴技能评价中心（模拟）", NANKAI, "52", assessor_code="S0000"),
    Body("yihe_eval", K.ASSESSOR, "颐和养老服务有限公司评价站（模拟）", NANKAI, "91", assessor_code="Y0000"),
    Body("base", K.BASE, "天津公共实训基地（模拟）", PROVINCE, "12"),
    Body("studio", K.STUDIO, "赵师傅养老护理技能大师工作室（模拟）", NANKAI, "52"),
]

R = Role
STAFF = [
    Player("policy_1", "陈明远", date(1978, 4, 2), "male", role=R.POLICY_OFFICER, at="tj_hrss", over=NATION),
    Player("policy_2", "林若兰", date(1982, 9, 12), role=R.POLICY_OFFICER, at="tj_hrss", over=NATION),
    Player("ministry", "高远", date(1975, 1, 20), "male", role=R.PROVINCE_OFFICER, at="mohrss", over=NATION),
    Player("province", "何静", date(1980, 6, 6), role=R.PROVINCE_OFFICER, at="tj_hrss", over=PROVINCE),
    Player("city", "孙立", date(1985, 11, 3), "male", role=R.CITY_OFFICER, at="city_hrss", over=CITY),
    Player("reviewer", "周敏", date(1990, 3, 15), role=R.REVIEWER, at="nk_hrss", over=NANKAI),
    Player("approver", "王建国", date(1972, 8, 8), "male", role=R.APPROVER, at="nk_hrss", over=NANKAI),
    Player("payer", "刘芳", date(1986, 12, 1), role=R.PAYER, at="nk_hrss", over=NANKAI),
    Player("finance", "吴志强", date(1979, 5, 27), "male", role=R.FINANCE_OFFICER, at="nk_finance", over=NANKAI),
    Player("hexi_reviewer", "郑雪", date(1991, 7, 19), region=HEXI, role=R.REVIEWER, at="hx_hrss", over=HEXI),
    Player("huimin_clerk", "李晓梅", date(1988, 2, 14), role=R.PROVIDER_CLERK, at="huimin"),
    Player("haihe_clerk", "张伟", date(1984, 10, 30), "male", role=R.PROVIDER_CLERK, at="haihe"),
    Player("hexi_clerk", "冯刚", date(1981, 1, 9), "male", region=HEXI, role=R.PROVIDER_CLERK, at="hexi_craft"),
    Player("teacher_zhao", "赵玉珍", date(1968, 5, 5), role=R.TEACHER, at="huimin"),
    Player("teacher_qian", "钱学文", date(1975, 9, 9), "male", role=R.TEACHER, at="huimin"),
    Player("teacher_sun", "孙丽娜", date(1983, 3, 3), role=R.TEACHER, at="haihe"),
    Player("teacher_ma", "马国栋", date(1971, 12, 12), "male", role=R.TEACHER, at="haihe"),
    Player("teacher_tang", "唐志远", date(1977, 7, 7), "male", region=HEXI, role=R.TEACHER, at="hexi_craft"),
    Player("yihe_clerk", "蔡文静", date(1992, 6, 18), role=R.EMPLOYER_CLERK, at="yihe"),
    Player("jinggong_clerk", "罗毅", date(1989, 4, 25), "male", region=HEXI, role=R.EMPLOYER_CLERK, at="jinggong"),
    Player("assessor_1", "邓小红", date(1976, 2, 22), role=R.ASSESSOR, at="zhenxing"),
    Player("assessor_2", "许国强", date(1973, 11, 11), "male", role=R.ASSESSOR, at="zhenxing"),
    Player("assessor_3", "曹慧", date(1987, 8, 16), role=R.ASSESSOR, at="yihe_eval"),
]

G = Group


def insured(months: int, **more: Any) -> dict[str, Any]:
    """What the registers answer about an ordinary insured person of Tianjin."""
    return {
        "worker.insured_months": months,
        "worker.drawing_benefit": False,
        "worker.public_employee": False,
        "worker.pensioner": False,
        "worker.schooling": "none",
        "worker.home_region": NANKAI,
        "worker.permit_region": "",
        "worker.insured_region": NANKAI if months else "",
        "worker.rural": False,
        **more,
    }


def _workers() -> list[Player]:
    women = [
        "李秀兰",
        "王桂芝",
        "张淑珍",
        "刘玉梅",
        "陈春燕",
        "杨翠英",
        "赵凤霞",
        "黄秋菊",
        "周爱华",
        "吴雪琴",
        "徐海棠",
        "孙巧云",
        "马冬梅",
        "朱丽萍",
        "胡月娥",
        "林小芳",
    ]
    men = [
        "郭建军",
        "何文彬",
        "高志刚",
        "罗永强",
        "梁小龙",
        "宋长河",
        "唐大勇",
        "韩立新",
        "曾庆丰",
        "彭海涛",
        "董卫东",
        "程亚军",
        "袁少华",
        "潘家栋",
    ]
    players = []
    for nth, name in enumerate(women + men):
        staff = nth % 3 == 0
        jobless = G.REGISTERED_UNEMPLOYED if nth % 3 == 1 else G.RURAL_MIGRANT
        groups: tuple[Group, ...] = (G.ENTERPRISE_STAFF if staff else jobless,)
        if nth in (4, 10, 19):
            groups = (*groups, G.HARD_TO_EMPLOY)
        if nth == 13:
            groups = (G.GRADUATE_YEAR,)
        months = 46 if nth == 0 else 24 + nth * 5 if staff else 8 if nth % 3 == 1 else 0
        players.append(
            Player(
                f"worker_{nth + 1}",
                name,
                date(1976 + nth * 7 % 24, 1 + nth % 12, 3 + nth * 5 % 25),
                "female" if nth < len(women) else "male",
                works_for=("yihe" if nth < len(women) else "jinggong") if staff else "",
                groups=groups,
                facts=insured(months, **{"worker.rural": groups[0] is G.RURAL_MIGRANT}),
            )
        )
    return players


INSPECTORS = [  # last, so that everyone before them keeps their number
    Player("inspector_1", "魏东升", date(1974, 10, 10), "male", role=R.INSPECTOR, over=NANKAI),
    Player("inspector_2", "姜雪梅", date(1987, 3, 21), role=R.INSPECTOR, over=NANKAI),
    Player("hexi_inspector", "龚平", date(1980, 9, 2), "male", region=HEXI, role=R.INSPECTOR, over=HEXI),
]
AUDITORS = [  # they hold their role for a year and no longer
    Player("auditor", "范明哲", date(1981, 4, 16), "male", role=R.AUDITOR, over=NANKAI),
    Player("hexi_auditor", "石慧", date(1988, 8, 27), region=HEXI, role=R.AUDITOR, over=HEXI),
]
COLLEAGUES = [  # a report is written, reviewed and signed by three; they come last, so that nobody's number moves
    Player("reviewer_2", "韩冰", date(1993, 5, 6), role=R.REVIEWER, at="nk_hrss", over=NANKAI),
    Player("city_2", "傅敏", date(1988, 9, 23), role=R.CITY_OFFICER, at="city_hrss", over=CITY),
    Player("city_3", "段涛", date(1979, 2, 11), "male", role=R.CITY_OFFICER, at="city_hrss", over=CITY),
    Player("province_2", "沈洁", date(1984, 7, 15), role=R.PROVINCE_OFFICER, at="tj_hrss", over=PROVINCE),
    Player("province_3", "魏东", date(1974, 10, 3), "male", role=R.PROVINCE_OFFICER, at="tj_hrss", over=PROVINCE),
    Player("finance_city", "罗淑珍", date(1977, 6, 21), role=R.FINANCE_OFFICER, at="tj_finance", over=PROVINCE),
]
WORKERS = _workers()
PLAYERS = STAFF + WORKERS + INSPECTORS + AUDITORS + COLLEAGUES
