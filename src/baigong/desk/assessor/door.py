"""The assessor's door and navigation. A page module beside this one adds itself."""

from django.utils.translation import gettext_lazy as _

from baigong.assessment import queries as assessment
from baigong.desk.door import Door, NavItem
from baigong.offer import queries as offer
from baigong.people.words import Role

door = Door(
    "assessor", _("评价台"), frozenset({Role.ASSESSOR}), search="assessor:search",
    nav=(
        NavItem(_("待办"), "assessor:home",
                count=lambda ask: assessment.exams_waiting(by=ask.by, on=ask.today).count()
                + offer.counted(assessment.inbox(by=ask.by)) or None),
        NavItem(_("考核"), "assessor:exams", group=_("评价")),
        NavItem(_("安排考核"), "assessor:to_examine", group=_("评价")),
        NavItem(_("评价计划与报名"), "assessor:assessment_plans", group=_("评价")),
        NavItem(_("证书"), "assessor:certificates", group=_("证书")),
        NavItem(_("接口令牌"), "assessor:tokens", group=_("本机构")),
        NavItem(_("后台办理"), "assessor:works", group=_("本机构")),
    ),
)
