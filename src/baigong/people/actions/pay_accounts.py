"""Where persons and organisations are paid. A number has one holder, for ever; the database holds that too."""

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings

from baigong.journal.actions import action, note, step
from baigong.kernel.actor import Actor
from baigong.kernel.identity import check_card, normalised
from baigong.kernel.refused import Refused
from baigong.people import access, decide
from baigong.people.models import Organisation, PayAccount, Person
from baigong.people.words import Refusal


@action("people.pay_account_registered", may=access.may_set_account)
def register_pay_account(
    *, by: Actor, now: datetime, number: str, bank: str, holder_name: str, person_id: int | None = None,
    organisation_id: int | None = None,
) -> PayAccount:
    """The first account of a person or of an organisation. The same number again answers the same account."""
    holder = {"person_id": person_id, "organisation_id": organisation_id}
    current = PayAccount.objects.filter(is_current=True, **holder).first()
    if current is not None and current.number != normalised(number):
        raise Refused(Refusal.HAS_ACCOUNT)
    return set_pay_account(by=by, now=now, number=number, bank=bank, holder_name=holder_name, **holder)


@action("people.pay_accounts_registered", may=access.may_load)
def register_pay_accounts(*, by: Actor, now: datetime, rows: Iterable[tuple[int, str]], bank: str) -> int:
    """The card office's bulk answer: rows of (person id, card number) for people who have no account yet, each in the
    person's own name. Answers how many. All or none: Refused(account_taken, has_account) or the faults of a number."""
    cards = {person_id: check_card(number, simulated=settings.SIMULATED) for person_id, number in rows}
    names = dict(Person.objects.filter(pk__in=cards).values_list("id", "name"))
    PayAccount.objects.bulk_create([
        PayAccount(person_id=person_id, number=number, bank=bank.strip(), holder_name=names[person_id], checked_at=now,
                   checked_by=by.person_id) for person_id, number in cards.items()
    ], batch_size=2000)
    note(rows=len(cards))
    return len(cards)


@action("people.pay_account_replaced", may=access.may_set_account)
def replace_pay_account(
    *, by: Actor, now: datetime, number: str, bank: str, holder_name: str, why: str, person_id: int | None = None,
    organisation_id: int | None = None,
) -> PayAccount:
    """Pay elsewhere from now on, for a stated reason; earlier payments keep the account they went to."""
    holder = {"person_id": person_id, "organisation_id": organisation_id}
    if not PayAccount.objects.filter(is_current=True, **holder).exists():
        raise Refused(Refusal.NOTHING_TO_REPLACE)
    if not why.strip():
        raise Refused(Refusal.NEEDS_WHY)
    return set_pay_account(by=by, now=now, number=number, bank=bank, holder_name=holder_name, **holder)


@step
def set_pay_account(
    *, by: Actor, now: datetime, number: str, bank: str, holder_name: str, person_id: int | None = None,
    organisation_id: int | None = None,
) -> PayAccount:
    """Make this the holder's current account: name checked, persons' card numbers checked by their own digit.

    Part for upper floors too (a payment came back and the account is corrected).
    """
    if person_id is not None:
        payee_name = Person.objects.select_for_update().get(pk=person_id).name
        number = check_card(number, simulated=settings.SIMULATED)
    else:
        payee_name = Organisation.objects.select_for_update().get(pk=organisation_id).name
        number = normalised(number)
    decide.holder_fits(holder_name, payee_name=payee_name).or_refuse()
    known = PayAccount.objects.filter(number=number).first()
    if known is not None and (known.person_id, known.organisation_id) != (person_id, organisation_id):
        raise Refused(Refusal.ACCOUNT_TAKEN)
    if known is not None and known.is_current:
        return known
    PayAccount.objects.filter(person_id=person_id, organisation_id=organisation_id).update(is_current=False)
    account = known or PayAccount(person_id=person_id, organisation_id=organisation_id, number=number)
    account.bank, account.holder_name, account.is_current = bank.strip(), holder_name.strip(), True
    account.checked_at, account.checked_by = now, by.person_id
    account.save()
    return account
