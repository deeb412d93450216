"""Version 1: one file per noun. What is here is promised: fields are added, never changed or taken away."""

from django.utils.translation import gettext_lazy as _

from baigong.api.document import Documented

from . import (
    attendance,
    catalogue,
    certificates,
    cohorts,
    entitlements,
    exams,
    fees,
    policies,
    record,
    tasks,
    tokens,
    works,
)

api = Documented(
    title="百工 baigong API", version="1",
    description=_("职业技能培训的开放接口。错误按 RFC 9457 说明全部原因和办法；每个 POST 须带 Idempotency-Key。"),
)
for _noun, _tag in (
    (policies, _("政策")), (entitlements, _("政策")), (catalogue, _("目录")), (cohorts, _("班次")), (attendance, _("考勤")),
    (certificates, _("证书")), (record, _("档案")), (exams, _("考核")), (tasks, _("任务")), (fees, _("缴费")),
    (works, _("后台办理")), (tokens, _("令牌")),
):
    api.add_router("", _noun.router, tags=[_tag])  # type: ignore[list-item]  # lazy text, spoken when described
