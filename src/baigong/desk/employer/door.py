"""The employer's door and navigation. A page module beside this one adds itself."""

from django.utils.translation import gettext_lazy as _

from baigong.desk.door import Door, NavItem
from baigong.people.words import Role

TRAINING, HOUSE = _("职工培训"), _("本单位")

door = Door(
    "employer", _("企业台"), frozenset({Role.EMPLOYER_CLERK}), search="employer:search",
    nav=(
        NavItem(_("待办"), "employer:home"),
        NavItem(_("职工名册"), "employer:staff", group=TRAINING),
        NavItem(_("年度培训计划"), "employer:training_plans", group=TRAINING),
        NavItem(_("培训制度备案"), "employer:firm_system", group=TRAINING),
        NavItem(_("职工教育经费"), "employer:education", group=TRAINING),
        NavItem(_("订单班"), "employer:orders", group=TRAINING),
        NavItem(_("新型学徒制"), "employer:apprenticeships", group=TRAINING),
        NavItem(_("补贴"), "employer:claims", group=HOUSE),
        NavItem(_("应退补贴"), "employer:owed", group=HOUSE),
        NavItem(_("捐赠"), "employer:donations", group=HOUSE),
        NavItem(_("档案授权"), "employer:records", group=HOUSE),
        NavItem(_("经验做法"), "employer:practices", group=HOUSE),
        NavItem(_("接口令牌"), "employer:tokens", group=HOUSE),
        NavItem(_("后台办理"), "employer:works", group=HOUSE),
    ),
)
