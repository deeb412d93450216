"""Registering and closing organisations of every kind."""

import re
from datetime import date, datetime

from django.conf import settings

from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor
from baigong.kernel.identity import check_uscc
from baigong.kernel.refused import Reason, Refused
from baigong.people import access
from baigong.people.models import Organisation
from baigong.people.words import OrganisationKind, Refusal

ASSESSOR_CODE = re.compile(r"[YS]\d{4}")


@action("people.organisation_registered", may=access.may_register_organisation)
def register_organisation(
    *, by: Actor, now: datetime, kind: str, name: str, uscc: str, region: str, address: str = "", phone: str = "",
    assessor_code: str = "", is_finance_charged: bool = False, filed_on: date | None = None,
) -> Organisation:
    """Register a body by its checked 统一社会信用代码. Raises Refused with every fault of the code.

    `assessor_code` (Y or S and four digits) starts the certificate numbers of an assessment body.
    """
    if not access.known_region(region):
        raise Refused(Reason(Refusal.NO_REGION, {"code": region}))
    if kind == OrganisationKind.ASSESSOR and not ASSESSOR_CODE.fullmatch(assessor_code):
        raise Refused(Reason(Refusal.ASSESSOR_CODE, {"code": assessor_code}))
    return Organisation.objects.create(
        kind=OrganisationKind(kind), name=name.strip(), uscc=check_uscc(uscc, simulated=settings.SIMULATED),
        region_id=region, address=address, phone=phone, assessor_code=assessor_code,
        is_finance_charged=is_finance_charged, filed_on=filed_on,
    )


@action("people.organisation_closed", may=access.may_close)
def close_organisation(*, by: Actor, now: datetime, organisation_id: int, on: date, why: str) -> Organisation:
    """Record that a body no longer takes part from a day on; its past stays."""
    organisation = Organisation.objects.select_for_update().get(pk=organisation_id)
    if organisation.closed_on is not None:
        raise Refused(Reason(Refusal.ENDED_ALREADY, {"on": organisation.closed_on.isoformat()}))
    if not why.strip():
        raise Refused(Refusal.NEEDS_WHY)
    organisation.closed_on = on
    organisation.save(update_fields=["closed_on"])
    note(on=on.isoformat())
    return organisation
