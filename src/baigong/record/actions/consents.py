"""Writing consents: who lets whom see their record."""

from datetime import date, datetime

from django.utils import timezone

from baigong.journal.actions import action, tell
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Refused
from baigong.people.models import Organisation, Person
from baigong.record import access
from baigong.record.models import Consent
from baigong.record.queries.consents import READING_KINDS
from baigong.record.words import Purpose, Refusal, Told


@action("record.consent_given", may=access.may_consent)
def give_consent(
    *, by: Actor, organisation_id: int, purpose: Purpose, now: datetime, until_on: date | None = None
) -> Consent:
    """Let one organisation see one's record for one purpose, to the end of a day or until withdrawn.

    Raises Refused: no_such_body, consent_past, consent_exists (one that ran out makes way for a new one).
    """
    on = timezone.localdate(now)
    organisation = Organisation.objects.filter(pk=organisation_id, closed_on=None).first()
    if organisation is None:
        raise Refused(Refusal.NO_SUCH_BODY)
    if until_on is not None and until_on <= on:
        raise Refused(Refusal.CONSENT_PAST)
    Consent.objects.filter(
        worker_id=by.person_id, organisation=organisation, purpose=purpose, withdrawn_at=None, until_on__lt=on,
    ).update(withdrawn_at=now, withdrawn_by=by.person_id)
    consent = Consent.objects.create(worker_id=by.person_id, organisation=organisation, purpose=purpose,
                                     until_on=until_on, given_at=now, given_by=by.person_id)
    desk = organisation.kind if organisation.kind in READING_KINDS else ""
    _tell(Told.GIVEN, consent, now=now, link=f"/{desk}/records/" if desk else "")
    return consent


@action("record.consent_withdrawn", may=access.may_withdraw)
def withdraw_consent(*, by: Actor, consent_id: int, now: datetime) -> Consent:
    """Take it back: from this moment the organisation sees nothing. Raises Refused(already_withdrawn)."""
    open_one = Consent.objects.filter(pk=consent_id, withdrawn_at=None)
    if not open_one.update(withdrawn_at=now, withdrawn_by=by.person_id):
        raise Refused(Refusal.ALREADY_WITHDRAWN)
    consent = Consent.objects.get(pk=consent_id)
    _tell(Told.WITHDRAWN, consent, now=now)
    return consent


def _tell(word: Told, consent: Consent, *, now: datetime, link: str = "") -> None:
    purpose = Purpose(consent.purpose)
    tell(word, now=now, to_organisation=consent.organisation_id, link=link, worker=Person.objects.get(pk=consent.worker_id).name,
         purpose=purpose.zh, purpose_en=purpose.en)
