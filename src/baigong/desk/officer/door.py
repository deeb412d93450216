"""The door of the officer desk and its navigation: what a role may not do, it is not shown."""

from django.utils.translation import gettext_lazy as _

from baigong.desk.door import Door, NavItem
from baigong.desk.waiting import how_many
from baigong.people.words import OFFICERS, Role

from .waiting import SOURCES

CASEWORK = frozenset({Role.REVIEWER, Role.APPROVER, Role.PAYER, Role.CITY_OFFICER, Role.PROVINCE_OFFICER})
CHIEFS = frozenset({Role.CITY_OFFICER, Role.PROVINCE_OFFICER})
PLANNERS = CHIEFS | {Role.POLICY_OFFICER}
"""Who sets tasks and keeps documents."""
DRAFTERS = frozenset({Role.POLICY_OFFICER})
"""Who writes policies."""
MONEY = frozenset({Role.FINANCE_OFFICER, Role.PAYER}) | CHIEFS
BOOKS = CHIEFS | {Role.FINANCE_OFFICER}
"""Who closes the months of the books, and who confirms."""
KEEPERS = CHIEFS | {Role.REVIEWER, Role.APPROVER}
"""Who keeps the registers of skilled people."""
JUDGES = CHIEFS | {Role.REVIEWER, Role.APPROVER}
"""Who judges findings, holds draws, handles complaints and penalties."""
CARRIERS = PLANNERS | JUDGES
"""Who carries tasks out, and tells the level above what stands in the way."""
WAITING, WORK, SKILLED, WATCHING, DEEDS, KEEPING = _("待办"), _("业务"), _("人才"), _("监督"), _("治理"), _("管理")

door = Door("officer", _("经办台"), OFFICERS, search="officer:search", nav=(
    NavItem(_("待办"), "officer:inbox", WAITING, count=lambda ask: how_many(SOURCES, ask.by)),
    NavItem(_("消息"), "officer:messages", WAITING),
    NavItem(_("公示与异议"), "officer:notices", WAITING, roles=CASEWORK),
    NavItem(_("区域概览"), "officer:regions", WAITING, roles=CASEWORK),
    NavItem(_("统计"), "officer:figures", WAITING),
    NavItem(_("补贴审核"), "officer:claims", WORK, roles=CASEWORK),
    NavItem(_("政策找人"), "officer:entitled", WORK, roles=CASEWORK),
    NavItem(_("补贴拨付"), "officer:runs", WORK, roles=CASEWORK),
    NavItem(_("培训项目"), "officer:packages", WORK, roles=CASEWORK | {Role.FINANCE_OFFICER}),
    NavItem(_("收款账户核实"), "officer:payee_accounts", WORK, roles=CASEWORK),
    NavItem(_("追回与退还"), "officer:recoveries", WORK, roles=CASEWORK | {Role.FINANCE_OFFICER}),
    NavItem(_("班次"), "officer:cohorts", WORK),
    NavItem(_("学员与档案"), "officer:people", WORK, roles=CASEWORK),
    NavItem(_("证书"), "officer:certificates", WORK, roles=CASEWORK),
    NavItem(_("机构"), "officer:organisations", WORK),
    NavItem(_("企业培训计划"), "officer:training_plans", WORK),
    NavItem(_("评价计划"), "officer:assessment_plans", WORK, roles=CASEWORK),
    NavItem(_("新型学徒制"), "officer:apprenticeships", WORK, roles=CASEWORK),
    NavItem(_("从业与学历核实"), "officer:grounds", SKILLED, roles=CASEWORK),
    NavItem(_("荣誉"), "officer:honours", SKILLED, roles=CASEWORK),
    NavItem(_("竞赛"), "officer:contests", SKILLED, roles=CASEWORK),
    NavItem(_("基地和工作室"), "officer:studios", SKILLED, roles=CASEWORK),
    NavItem(_("监督线索"), "officer:findings", WATCHING, roles=CASEWORK),
    NavItem(_("监督信号"), "officer:signals", WATCHING, roles=CASEWORK),
    NavItem(_("随机抽查"), "officer:draws", WATCHING, roles=CASEWORK),
    NavItem(_("支付核查"), "officer:pay_surveys", WATCHING, roles=CASEWORK),
    NavItem(_("检查记录"), "officer:visits", WATCHING, roles=CASEWORK),
    NavItem(_("投诉举报"), "officer:complaints", WATCHING, roles=JUDGES),
    NavItem(_("违规处理"), "officer:penalties", WATCHING, roles=CASEWORK),
    NavItem(_("任务"), "officer:tasks", DEEDS),
    NavItem(_("17 条措施"), "officer:measures", DEEDS),
    NavItem(_("文件库"), "officer:documents", DEEDS),
    NavItem(_("文件任务"), "officer:duties", DEEDS),
    NavItem(_("督查"), "officer:inspections", DEEDS),
    NavItem(_("整改通知"), "officer:rectifications", DEEDS),
    NavItem(_("协调成员"), "officer:coordination", DEEDS),
    NavItem(_("联席会议"), "officer:meetings", DEEDS),
    NavItem(_("会签"), "officer:countersigns", DEEDS),
    NavItem(_("征求意见"), "officer:consultations", DEEDS, roles=PLANNERS),
    NavItem(_("问题反馈"), "officer:problems", DEEDS, roles=CARRIERS),
    NavItem(_("经验做法"), "officer:practices", DEEDS, roles=CARRIERS),
    NavItem(_("企业培训制度"), "officer:training_systems", DEEDS, roles=CARRIERS),
    NavItem(_("政策解读"), "officer:explanations", DEEDS, roles=PLANNERS),
    NavItem(_("公众提问"), "officer:questions", DEEDS, roles=CARRIERS),
    NavItem(_("宣传活动"), "officer:publicity", DEEDS, roles=CARRIERS),
    NavItem(_("规划计划"), "officer:plans", DEEDS),
    NavItem(_("年度报告"), "officer:reports", DEEDS),
    NavItem(_("临时报表"), "officer:surveys", DEEDS),
    NavItem(_("政策与目录"), "officer:shelf", KEEPING),
    NavItem(_("起草"), "officer:drafts", KEEPING, roles=DRAFTERS),
    NavItem(_("预算与资金"), "officer:budgets", KEEPING, roles=MONEY),
    NavItem(_("社会捐赠"), "officer:donations", KEEPING, roles=MONEY),
    NavItem(_("个人缴费"), "officer:fees", KEEPING, roles=MONEY),
    NavItem(_("支出结构与效益"), "officer:structure", KEEPING, roles=BOOKS),
    NavItem(_("账簿"), "officer:books", KEEPING, roles=BOOKS),
    NavItem(_("对账"), "officer:reconciliation", KEEPING, roles=MONEY),
    NavItem(_("年度复算"), "officer:replay", KEEPING, roles=MONEY),
    NavItem(_("岗位"), "officer:roles", KEEPING, roles=CHIEFS),
    NavItem(_("接口令牌"), "officer:tokens", KEEPING),
    NavItem(_("后台办理"), "officer:works", KEEPING),
))
