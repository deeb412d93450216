"""What the auditor was let in for: the region, until when, what moved there, and the last sealed day."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.people import queries as people
from baigong.record import queries as record
from baigong.supervision import queries

from .door import door


@page(door, "", title=_("审计范围"))
def home(ask: Ask) -> Show:
    """Scope, end, and where to begin."""
    until = [one.until_on for one in people.roles_of(ask.by.person_id or 0, on=ask.today)
             if one.role == ask.by.role and one.region_id == ask.by.region]
    found = queries.yuan(by=ask.by)
    sealed = record.roots().first()
    return show(
        region=people.region(ask.by.region or "").name, until=max(filter(None, until), default=None), sealed=sealed,
        root=bytes(sealed.root).hex() if sealed else "", figures=[
            {"label": _("资金划转"), "value": found.count(), "unit": _("笔"), "url": reverse("auditor:transfers")},
            {"label": _("我的调阅"), "value": queries.looks(by=ask.by).count(), "unit": _("次"), "url": reverse("auditor:looks")}])
