"""Honours: what officers keep, and the public roll of those that are held."""

from django.db.models import QuerySet

from baigong.kernel.actor import Actor, region_stem
from baigong.talent import access
from baigong.talent.models import Honour
from baigong.talent.words import HonourState


def honours(*, by: Actor, text: str = "", code: str = "", state: str = "") -> QuerySet[Honour]:
    """The honours the actor may see, latest first; `text` is part of a name or of a document's number."""
    found = access.honours_seen_by(by).select_related("person__region", "person__employer")
    if text.strip():
        found = found.filter(person__name__contains=text.strip()) | found.filter(document_no__contains=text.strip())
    if code:
        found = found.filter(code=code)
    if state:
        found = found.filter(state=state)
    return found.order_by("-granted_on", "-id")


def honour(honour_id: int, *, by: Actor) -> Honour:
    """One honour the actor may see. Raises Honour.DoesNotExist."""
    return honours(by=by).get(pk=honour_id)


def honours_of(person_id: int, *, by: Actor) -> QuerySet[Honour]:
    """A person's honours, revoked ones too."""
    return honours(by=by).filter(person_id=person_id)


def roll(*, region: str = "", text: str = "") -> QuerySet[Honour]:
    """Everyone who holds an honour, for all to see: name, honour, employer; latest first."""
    found = Honour.objects.filter(state=HonourState.HELD).select_related("person__region", "person__employer")
    if region:
        found = found.filter(person__region__code__startswith=region_stem(region))
    if text.strip():
        found = found.filter(person__name__contains=text.strip())
    return found.order_by("-granted_on", "-id")
