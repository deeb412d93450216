"""The provider's door and navigation. A page module beside this one adds itself; a line of `nav` makes it found."""

from django.utils.translation import gettext_lazy as _

from baigong.desk.door import Door, NavItem
from baigong.desk.waiting import how_many
from baigong.people.words import Role

from .waiting import SOURCES

door = Door(
    "provider", _("机构台"), frozenset({Role.PROVIDER_CLERK, Role.TEACHER}), search="provider:search",
    nav=(
        NavItem(_("待办"), "provider:home", count=lambda ask: how_many(SOURCES, ask.by)),
        NavItem(_("今天的课"), "provider:today", group=_("办班")),
        NavItem(_("班次"), "provider:cohorts", group=_("办班")),
        NavItem(_("申请开班"), "provider:application", group=_("办班")),
        NavItem(_("企业订单"), "provider:orders", group=_("办班"), roles=frozenset({Role.PROVIDER_CLERK})),
        NavItem(_("培训项目"), "provider:packages", group=_("办班"), roles=frozenset({Role.PROVIDER_CLERK})),
        NavItem(_("学员缴费"), "provider:fees", group=_("本机构"), roles=frozenset({Role.PROVIDER_CLERK})),
        NavItem(_("补贴"), "provider:claims", group=_("本机构"), roles=frozenset({Role.PROVIDER_CLERK})),
        NavItem(_("应退补贴"), "provider:owed", group=_("本机构"), roles=frozenset({Role.PROVIDER_CLERK})),
        NavItem(_("档案授权"), "provider:records", group=_("本机构"), roles=frozenset({Role.PROVIDER_CLERK})),
        NavItem(_("备案范围"), "provider:scope", group=_("本机构")),
        NavItem(_("教师"), "provider:teachers", group=_("本机构")),
        NavItem(_("场地"), "provider:places", group=_("本机构")),
        NavItem(_("经验做法"), "provider:practices", group=_("本机构"), roles=frozenset({Role.PROVIDER_CLERK})),
        NavItem(_("整改"), "provider:penalties", group=_("本机构"), roles=frozenset({Role.PROVIDER_CLERK})),
        NavItem(_("接口令牌"), "provider:tokens", group=_("本机构")),
        NavItem(_("后台办理"), "provider:works", group=_("本机构")),
    ),
)
