"""The inspector's door and bottom bar. A page module beside this one adds itself."""

from django.utils.translation import gettext_lazy as _

from baigong.desk.door import Door, NavItem
from baigong.journal import queries as journal
from baigong.people.words import Role
from baigong.supervision import queries as supervision

door = Door(
    "inspector", _("检查台"), frozenset({Role.INSPECTOR}),
    nav=(
        NavItem(_("今天"), "inspector:home"),
        NavItem(_("会签"), "inspector:to_sign", count=lambda ask: supervision.visits_to_sign(by=ask.by).count() or None),
        NavItem(_("记录"), "inspector:visits"),
        NavItem(_("支付核查"), "inspector:to_ask", count=lambda ask: supervision.claims_to_ask(by=ask.by).count() or None),
        NavItem(_("消息"), "inspector:messages", count=lambda ask: journal.unseen_count(by=ask.by) or None),
    ),
)
