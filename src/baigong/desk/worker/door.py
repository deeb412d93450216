"""The worker's door and bottom bar. A page module beside this one adds itself."""

from django.utils.translation import gettext_lazy as _

from baigong.desk.door import Door, NavItem
from baigong.journal import queries as journal
from baigong.people.words import Role

door = Door(
    "worker", _("我的百工"), frozenset({Role.WORKER}),
    nav=(
        NavItem(_("首页"), "worker:home"), NavItem(_("找培训"), "worker:find"), NavItem(_("我的"), "worker:mine"),
        NavItem(_("消息"), "worker:messages", count=lambda ask: journal.unseen_count(by=ask.by) or None),
    ),
)
