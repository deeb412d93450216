"""Records a body was let into: who gave consent, for what and until when; and each record, while the consent holds.

    records, record = hang_records(door)      in <audience>/records.py, and a NavItem "<audience>:records"
"""

from collections import defaultdict
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.kernel.fen import yuan
from baigong.kernel.identity import mask_id
from baigong.record import queries
from baigong.record.words import Purpose

from . import listing
from .door import Door
from .page import Ask, Page, page
from .parts.lists import Column
from .show import Show, show

COLUMNS = (Column("name", _("姓名"), "strong", sub="id_number"), Column("purposes", _("用途")),
           Column("until", _("可查看至")), Column("given_at", _("授权时间"), "moment"))


def hang_records(door: Door) -> tuple[Page, Page]:
    """Give a desk its list of records and the record itself."""

    @page(door, "records/", template="let_in.html", title=_("档案授权"))
    def records(ask: Ask) -> Show:
        """Everyone who lets this body see their record today, by name."""
        here = listing.page_of(ask, queries.let_in(by=ask.by, on=ask.today))
        given = defaultdict(list)
        for one in queries.consents_in_force(by=ask.by, on=ask.today).filter(worker__in=[each.pk for each in here]):
            given[one.worker_id].append(one)
        return show(here=here, columns=COLUMNS, rows=[{
            "name": one.name, "id_number": mask_id(one.id_number),
            "purposes": _listed([Purpose(each.purpose).label(ask.language) for each in given[one.pk]], ask.language),
            "until": _last([each.until_on for each in given[one.pk]]) or _("直到本人撤回"),
            "given_at": max(each.given_at for each in given[one.pk]),
            "url": reverse(f"{door.audience}:record", args=[one.pk]),
        } for one in here])

    @page(door, "records/<int:person_id>/", template="record_let_in.html", title=_("终身职业培训档案"))
    def record(ask: Ask, person_id: int) -> Show:
        """The file with its sums, as long as the consent holds."""
        file = queries.record(person_id, by=ask.by, at=ask.now)
        return show(
            person=file.person,
            crumbs=[{"label": _("档案授权"), "url": reverse(f"{door.audience}:records")}, {"label": file.person.name}],
            figures=[{"label": _("累计学时"), "value": f"{file.hours:,}"},
                     {"label": _("有效证书"), "value": str(file.certificates), "unit": _("本")},
                     {"label": _("本人领取补贴"), "value": yuan(file.received_fen), "unit": _("元")}],
            entries=[{"title": one.title(ask.language), "note": one.note(ask.language), "on": one.on, "state": one.state}
                     for one in file.entries],
        )

    return records, record


def _last(days: list[date | None]) -> str:
    """The last of several last days; "" when one of them is open."""
    known = [day.isoformat() for day in days if day is not None]
    return max(known) if known and len(known) == len(days) else ""


def _listed(words: list[str], language: str) -> str:
    return (", " if language == "en" else "、").join(dict.fromkeys(words))
