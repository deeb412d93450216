"""The auditor's door and navigation. It shuts on the day the role ends."""

from django.utils.translation import gettext_lazy as _

from baigong.desk.door import Door, NavItem
from baigong.people.words import Role

door = Door("auditor", _("审计台"), frozenset({Role.AUDITOR}), nav=(
    NavItem(_("审计范围"), "auditor:home"),
    NavItem(_("资金划转"), "auditor:transfers"),
    NavItem(_("查人查户"), "auditor:whose"),
    NavItem(_("抽样"), "auditor:sample"),
    NavItem(_("支付核查"), "auditor:surveys"),
    NavItem(_("调阅记录"), "auditor:looks"),
))
