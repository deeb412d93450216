"""What is frozen, as pages and payment runs ask it: by claim, and by the thing that is frozen."""

from collections.abc import Iterable

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Value, When

from baigong.journal.queries import asked_often
from baigong.subsidy.models import Claim, Freeze
from baigong.subsidy.models.freeze import SCOPES
from baigong.subsidy.models.held import REACHED
from baigong.subsidy.words import Holds

STANDING = Freeze.objects.filter(lifted_at=None)
REACHES = (
    Q(claim_id=OuterRef("pk")) | Q(person_id=OuterRef("worker_id")) | Q(certificate_id=OuterRef("certificate_id"))
    | Q(cohort_id=OuterRef("cohort_id")) | Q(organisation_id=OuterRef("payee_organisation_id"))
    | Q(organisation_id=OuterRef("cohort__provider_id")) | Q(organisation_id=OuterRef("cohort__employer_id"))
    | Q(organisation_id=OuterRef("certificate__body_id"))
)
"""Which freezes reach a claim; the triggers of models/held.py ask the same of every row that is written."""
HOLDS_ON = f"""
    SELECT claim.id, bool_or(f.holds = '{Holds.ALL}') FROM subsidy_claim claim, subsidy_freeze f
     WHERE claim.id = ANY(%s) AND {REACHED.format(claim="claim")} GROUP BY claim.id
"""  # noqa: S608 - our own text


def with_holds(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    """Claims with `held`: "all", "pay" or None."""
    reaching = STANDING.filter(REACHES).order_by()
    return claims.annotate(held=Case(
        When(Exists(reaching.filter(holds=Holds.ALL)), then=Value(str(Holds.ALL))),
        When(Exists(reaching), then=Value(str(Holds.PAY)))))


def holds_on(claim_ids: Iterable[int]) -> dict[int, Holds]:
    """For each frozen claim among these, how much is held: in the words of the trigger that has the last one. One query."""
    return {pk: Holds.ALL if all_of_it else Holds.PAY for pk, all_of_it in asked_often(HOLDS_ON, [list(claim_ids)])}


def frozen_scopes() -> frozenset[tuple[str, int]]:
    """Everything about which no new claim may be made, as (scope, key): one query for a whole county's offers."""
    rows = STANDING.filter(holds=Holds.ALL, claim=None).order_by().values_list(*(f"{one}_id" for one in SCOPES))
    return frozenset((scope, key) for row in rows for scope, key in zip(SCOPES, row, strict=True) if key is not None)


def freeze_of(ground: str) -> Freeze | None:
    """The freeze that stands on a ground, or None."""
    return STANDING.filter(ground=ground).first()


def grounds_on(claim: Claim) -> list[str]:
    """The grounds on which a claim is frozen now, oldest first; those who named them know what they mean."""
    return list(_reaching(claim).order_by("id").values_list("ground", flat=True))


def _reaching(claim: Claim) -> QuerySet[Freeze]:
    """The freezes that stand on a claim, by the keys it holds."""
    bodies = [claim.payee_organisation_id]
    if claim.cohort is not None:
        bodies += [claim.cohort.provider_id, claim.cohort.employer_id]
    if claim.certificate is not None:
        bodies.append(claim.certificate.body_id)
    reaches = Q(claim_id=claim.pk) | Q(person_id=claim.worker_id) | Q(organisation_id__in=[one for one in bodies if one])
    for field, key in (("cohort_id", claim.cohort_id), ("certificate_id", claim.certificate_id)):
        if key is not None:
            reaches |= Q(**{field: key})
    return STANDING.filter(reaches)
