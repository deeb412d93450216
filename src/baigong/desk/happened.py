"""The journal in people's words: what happened, when, by whom and why, for the history at the foot of a matter."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from baigong.people import queries as people
from baigong.people.words import Role

WHAT: dict[str, object] = {
    "people.person_registered": _("登记人员"),
    "people.roster_imported": _("导入名册"),
    "people.staff_imported": _("导入职工名册"),
    "people.staff_taken_on": _("登记职工"),
    "people.employer_changed": _("变更用人单位"),
    "people.phone_changed": _("变更手机号"),
    "people.id_number_revealed": _("查看完整身份证号"),
    "people.membership_filed": _("认定人员类别"),
    "people.membership_ended": _("终止人员类别"),
    "people.extract_recorded": _("记录比对结果"),
    "people.extracts_recorded": _("批量记录比对结果"),
    "people.pay_account_registered": _("登记收款账户"),
    "people.pay_account_replaced": _("变更收款账户"),
    "people.organisation_registered": _("登记机构"),
    "people.organisation_closed": _("机构退出"),
    "people.role_granted": _("授予岗位"),
    "people.role_ended": _("终止岗位"),
    "people.account_opened": _("开通登录账号"),
    "people.password_changed": _("修改密码"),
    "people.log_in_tried": _("登录"),
    "people.regions_loaded": _("导入地区表"),
    "policy.sheet_proposed": _("提出政策版本"),
    "people.token_issued": _("签发接口令牌"),
    "people.token_revoked": _("撤销接口令牌"),
    "people.token_used": _("使用接口令牌"),
    "policy.sheet_published": _("发布政策版本"),
    "policy.sheet_rejected": _("退回政策版本"),
    "policy.shelf_published": _("发布政策库"),
    "policy.appropriated": _("下达预算"),
    "policy.passed_down": _("分解预算"),
    "offer.occupations_loaded": _("导入职业分类"),
    "offer.catalogues_loaded": _("导入补贴目录"),
    "offer.scope_filed": _("备案培训范围"),
    "offer.scope_withdrawn": _("撤回备案范围"),
    "offer.teacher_registered": _("登记教师"),
    "offer.place_registered": _("登记场地"),
    "offer.cohort_drafted": _("起草开班申请"),
    "offer.cohort_edited": _("修改开班申请"),
    "offer.sessions_planned": _("排课"),
    "offer.pattern_planned": _("按规律排课"),
    "offer.cohort_submitted": _("提交开班申请"),
    "offer.cohort_returned": _("退回补正"),
    "offer.cohort_approved": _("同意开班"),
    "offer.cohort_started": _("开班"),
    "offer.cohort_cancelled": _("取消班次"),
    "offer.order_placed": _("下订单"),
    "offer.order_accepted": _("接受订单"),
    "offer.order_declined": _("不接受订单"),
    "offer.order_withdrawn": _("撤回订单"),
    "offer.plan_written": _("编写年度职工培训计划"),
    "offer.plan_filed": _("报送年度职工培训计划"),
    "offer.plan_accepted": _("年度职工培训计划备案"),
    "offer.plan_returned": _("退回年度职工培训计划"),
    "enrolment.enrolled": _("报名"),
    "enrolment.roster_enrolled": _("按名册报名"),
    "enrolment.withdrawn": _("退出班次"),
    "enrolment.called_off": _("停办班次"),
    "learning.checked_in": _("扫码签到"),
    "learning.checked_in_by_code": _("输码签到"),
    "learning.roll_taken": _("点名"),
    "learning.corrected": _("更正考勤"),
    "learning.cohort_closed": _("结课"),
    "learning.arrivals_recorded": _("设备报送签到"),
    "assessment.exam_planned": _("安排考核"),
    "assessment.exam_cancelled": _("取消考核"),
    "assessment.scored": _("录入成绩"),
    "assessment.published": _("公示成绩"),
    "assessment.change_asked": _("申请更正成绩"),
    "assessment.change_agreed": _("同意更正成绩"),
    "assessment.change_declined": _("不同意更正成绩"),
    "assessment.certified": _("核发证书"),
    "assessment.certificate_revoked": _("撤销证书"),
    "assessment.outside_recorded": _("记录外部证书"),
    "subsidy.claims_offered": _("生成补贴申领"),
    "subsidy.claim_filed": _("申领"),
    "subsidy.claim_applied_for": _("自行申领"),
    "subsidy.claim_declined": _("放弃申领"),
    "subsidy.claim_returned": _("退回补正"),
    "subsidy.claim_reviewed": _("初审"),
    "subsidy.claim_granted": _("复审同意"),
    "subsidy.claim_refused": _("不予补贴"),
    "subsidy.notice_opened": _("公示"),
    "subsidy.notice_closed": _("公示期满"),
    "subsidy.objection_raised": _("提出异议"),
    "subsidy.objection_answered": _("答复异议"),
    "subsidy.run_drafted": _("编制拨付批次"),
    "subsidy.run_released": _("送银行拨付"),
    "subsidy.bank_answered": _("银行回执"),
    "subsidy.account_mended": _("更正收款账户"),
    "record.consent_given": _("授权查看档案"),
    "record.consent_withdrawn": _("撤回档案授权"),
    "journal.audited": _("核查全库"),
    "journal.tidied": _("清理过期记录"),
    "journal.work_asked": _("提交后台任务"),
    "journal.work_started": _("后台任务开始"),
    "journal.work_cancelled": _("取消后台任务"),
    "journal.work_ended": _("后台任务结束"),
    "journal.works_picked_up": _("接续后台任务"),
    "journal.clock_set": _("设定模拟时钟"),
    "journal.messages_seen": _("查看消息"),
}
"""Every action that leaves an entry (a test compares it with the actions that there are)."""


def told(entries: Iterable[Any], *, language: str) -> list[dict[str, Any]]:
    """Journal entries as `{% history %}` takes them, newest first. An action without words shows its own name."""
    found = sorted(entries, key=lambda entry: entry.pk, reverse=True)
    names = people.names_of(entry.by_person for entry in found)
    return [{"at": entry.at, "what": WHAT.get(entry.action, entry.action), "why": entry.why,
             "who": _who(entry, names, language)} for entry in found]


def _who(entry: Any, names: dict[int, str], language: str) -> str:
    role = Role(entry.by_role).label(language) if entry.by_role in Role.codes() else entry.by_role
    name = names.get(entry.by_person, "")
    return f"{name} · {role}" if name else role
