"""Numbers have no twin: a serial is taken by one guarded UPDATE, whose row lock holds until the transaction ends."""

from django.db.models import F

from baigong.assessment.decide import LAST_SERIAL
from baigong.assessment.models import Serial
from baigong.assessment.words import Refusal
from baigong.kernel.refused import Refused


def take_serials(stem: str, count: int) -> range:
    """The next `count` serials of a stem. Raises Refused(serials_spent) when six digits are not enough."""
    Serial.objects.bulk_create([Serial(stem=stem)], ignore_conflicts=True)
    free = Serial.objects.filter(pk=stem, last__lte=LAST_SERIAL - count)
    if not free.update(last=F("last") + count):
        raise Refused(Refusal.SERIALS_SPENT)
    last = Serial.objects.get(pk=stem).last
    return range(last - count + 1, last + 1)
