"""Who sends a good practice, who reviews it, and who adopts it."""

from django.db.models import Q, QuerySet

from baigong.governance.models import Practice, PracticeAdoption
from baigong.governance.words import PracticeState
from baigong.kernel.actor import Actor, region_stem
from baigong.people.words import OrganisationKind, Role

from .tasks import HOLDERS

BODIES = frozenset({Role.EMPLOYER_CLERK, Role.PROVIDER_CLERK})


def practices_seen_by(by: Actor) -> QuerySet[Practice]:
    """Officers: what their region or one below sent, what came to them, and all that was ever published. Bodies: their own."""
    if by.role in BODIES and by.organisation_id:
        return Practice.objects.filter(organisation_id=by.organisation_id)
    if by.role in HOLDERS and by.region:
        return Practice.objects.filter(Q(region__code__startswith=region_stem(by.region)) | Q(to_region_id=by.region)
                                       | Q(state__in=[PracticeState.PUBLISHED, PracticeState.WITHDRAWN]))
    return Practice.objects.none()


def may_send_practice(*, by: Actor) -> bool:
    """An officer who carries tasks, for the bureau of their region; a provider's or employer's clerk for theirs."""
    return by.is_known and ((by.role in HOLDERS and bool(by.region)) or (by.role in BODIES and bool(by.organisation_id)))


def may_send_practice_again(*, by: Actor, practice_id: int) -> bool:
    """What a bureau sent, any officer of its region who may send; what a body sent, that body. Raises Practice.DoesNotExist."""
    one = Practice.objects.select_related("organisation").get(pk=practice_id)
    if by.role in BODIES:
        return may_send_practice(by=by) and by.organisation_id == one.organisation_id
    return may_send_practice(by=by) and by.region == one.region_id and one.organisation.kind == OrganisationKind.HRSS


def may_review_practice(*, by: Actor, practice_id: int) -> bool:
    """An officer of the very region that it came to: a planner, or in a county one who carries tasks.

    Raises Practice.DoesNotExist.
    """
    to_region = Practice.objects.values_list("to_region_id", flat=True).get(pk=practice_id)
    return by.role in HOLDERS and by.is_known and by.region == to_region


def may_adopt_practice(*, by: Actor) -> bool:
    """An officer who carries tasks, for their own region."""
    return by.role in HOLDERS and by.is_known and bool(by.region)


def may_tell_effect(*, by: Actor, adoption_id: int) -> bool:
    """The same, of the region that adopted it. Raises PracticeAdoption.DoesNotExist."""
    region = PracticeAdoption.objects.values_list("region_id", flat=True).get(pk=adoption_id)
    return may_adopt_practice(by=by) and by.region == region
