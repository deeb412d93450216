"""Who explains policies, answers the public, publishes campaigns and stories; and who follows."""

from django.db.models import QuerySet

from baigong.governance.models import Following, PolicyExplanation, PublicityItem, PublicQuestion
from baigong.kernel.actor import Actor, region_stem
from baigong.people.words import Role
from baigong.policy.models import Sheet

from .tasks import HOLDERS, PLANNERS


def explanations_seen_by(by: Actor) -> QuerySet[PolicyExplanation]:
    """For working at: those of policies of a planner's region and below. What is published, everybody reads."""
    if by.role not in PLANNERS or not by.region:
        return PolicyExplanation.objects.none()
    return PolicyExplanation.objects.filter(sheet__region__code__startswith=region_stem(by.region))


def may_explain(*, by: Actor, sheet_id: int) -> bool:
    """A planner whose region holds the policy's. Raises Sheet.DoesNotExist."""
    region = Sheet.objects.values_list("region_id", flat=True).get(pk=sheet_id)
    return by.role in PLANNERS and by.is_known and by.covers(region)


def may_lead_explanation(*, by: Actor, explanation_id: int) -> bool:
    """The same of the policy that is explained. Raises PolicyExplanation.DoesNotExist."""
    return may_explain(by=by, sheet_id=PolicyExplanation.objects.values_list("sheet_id", flat=True).get(pk=explanation_id))


def questions_seen_by(by: Actor) -> QuerySet[PublicQuestion]:
    """Officers who carry tasks: those asked of their region and below."""
    if by.role not in HOLDERS or not by.region:
        return PublicQuestion.objects.none()
    return PublicQuestion.objects.filter(region__code__startswith=region_stem(by.region))


def may_ask(*, by: Actor) -> bool:
    """Anyone, with or without a name."""
    return True


def may_register_concern(*, by: Actor, region: str) -> bool:
    """An officer who carries tasks, for their region and below."""
    return by.role in HOLDERS and by.is_known and by.covers(region)


def may_answer_question(*, by: Actor, question_id: int) -> bool:
    """An officer whose region holds that of the question. Raises PublicQuestion.DoesNotExist."""
    return may_register_concern(by=by, region=PublicQuestion.objects.values_list("region_id", flat=True).get(pk=question_id))


def items_seen_by(by: Actor) -> QuerySet[PublicityItem]:
    """For working at: those of an officer's region and below."""
    if by.role not in HOLDERS or not by.region:
        return PublicityItem.objects.none()
    return PublicityItem.objects.filter(region__code__startswith=region_stem(by.region))


def may_publicise(*, by: Actor, region: str) -> bool:
    """An officer who carries tasks, for their region and below."""
    return by.role in HOLDERS and by.is_known and by.covers(region)


def may_lead_item(*, by: Actor, item_id: int) -> bool:
    """The same of an item. Raises PublicityItem.DoesNotExist."""
    return may_publicise(by=by, region=PublicityItem.objects.values_list("region_id", flat=True).get(pk=item_id))


def may_follow(*, by: Actor) -> bool:
    """A worker, for themselves."""
    return by.role == Role.WORKER and by.is_known


def may_unfollow(*, by: Actor, following_id: int) -> bool:
    """Whose it is. Raises Following.DoesNotExist."""
    return may_follow(by=by) and by.person_id == Following.objects.values_list("person_id", flat=True).get(pk=following_id)


def may_gather_looks(*, by: Actor) -> bool:
    """The clock, nobody else."""
    return by.role == Role.SYSTEM
