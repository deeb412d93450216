"""One person's lifelong record: every class, exam, certificate and payment by year, each opening its proof."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk.finding import address
from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.kernel.fen import yuan
from baigong.record import queries
from baigong.record.words import Kind

from .door import door

PROOF = {Kind.CERTIFICATE: "certificate", Kind.SUBSIDY: "claim"}
"""Which page of this desk shows what an entry rests on."""


@page(door, "people/<int:person_id>/record/", title=_("终身职业培训档案"))
def record(ask: Ask, person_id: int) -> Show:
    """The file with its sums."""
    file = queries.record(person_id, by=ask.by, at=ask.now)
    return show(
        person=file.person,
        crumbs=[{"label": _("学员与档案"), "url": reverse("officer:people")},
                {"label": file.person.name, "url": reverse("officer:person", args=[person_id])},
                {"label": _("终身职业培训档案")}],
        figures=[{"label": _("累计学时"), "value": f"{file.hours:,}"},
                 {"label": _("有效证书"), "value": str(file.certificates), "unit": _("本")},
                 {"label": _("本人领取补贴"), "value": yuan(file.received_fen), "unit": _("元")}],
        entries=[{"title": one.title(ask.language), "note": one.note(ask.language), "on": one.on, "state": one.state,
                  **_link(one.proof, ask)} for one in file.entries],
    )


def _link(proof: Any, ask: Ask) -> dict[str, object]:
    name = PROOF.get(proof.kind) if proof else None
    url = address(ask, name, proof.key) if name else ""
    return {"url": url, "link": _("查看凭据") if url else ""}
