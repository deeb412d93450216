"""Setting a signal's parameter: by the city or the province, within its range, with the reason on record."""

from datetime import datetime
from decimal import Decimal

from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Reason, Refused
from baigong.supervision import access, queries
from baigong.supervision.models import Tuning
from baigong.supervision.words import Refusal


@action("supervision.signal_tuned", may=access.may_tune)
def tune_signal(*, by: Actor, now: datetime, code: str, parameter: str, value: Decimal, why: str) -> Tuning:
    """From the next scan on the parameter has this value. Findings raised before keep the one they were raised with.

    Raises Refused(no_signal, no_parameter, out_of_range, why_needed).
    """
    known = queries.parameter(code, parameter)
    if not why.strip():
        raise Refused(Refusal.WHY_NEEDED)
    if not known.least <= value <= known.most:
        raise Refused(Reason(Refusal.OUT_OF_RANGE, {
            "label": known.label, "label_en": known.label_en, "least": known.least, "most": known.most}))
    note(signal=code, parameter=parameter, value=str(value))
    return Tuning.objects.create(signal=code, parameter=parameter, value=value, why=why.strip(), set_at=now,
                                 set_by=by.person_id)
