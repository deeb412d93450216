"""What an application may rest on beside certificates: stated by one, confirmed by another."""

from django.db import models
from django.db.models import F, Q

from baigong.offer.models import Occupation
from baigong.people.models import Person
from baigong.talent.words import GroundKind, GroundState


class Ground(models.Model):
    """Years of work, a title, a school, an apprenticeship or a post, in the field of an occupation. [from_on, until_on)

    A title holds from the day it was got; a school's `until_on` is graduation, also one to come. `stated_by` is null
    for what a register's interface said, which counts at once. `due_on`: the last day to look at it, in working days of
    the shelf; null where nothing is to be looked at, or the calendar of that year was not known yet.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="grounds")
    kind = models.CharField(max_length=14, choices=GroundKind.choices())
    grade = models.CharField(max_length=30, blank=True)  # a title, schooling or rung of ladder.yaml; "" for work
    occupation = models.ForeignKey(Occupation, on_delete=models.PROTECT)
    at = models.CharField(max_length=120, blank=True)  # where: the employer or school, as written on the paper
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    evidence = models.CharField(max_length=120)
    state = models.CharField(max_length=10, choices=GroundState.choices(), default=GroundState.STATED)
    stated_at = models.DateTimeField()
    stated_by = models.BigIntegerField(null=True)
    due_on = models.DateField(null=True)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.BigIntegerField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.BigIntegerField(null=True)
    why = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["-from_on", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "kind", "grade", "occupation", "from_on"],
                condition=Q(state__in=["stated", "confirmed"]), name="talent_ground_once",
            ),
            models.CheckConstraint(
                name="talent_ground_span", condition=Q(until_on__isnull=True) | Q(until_on__gt=F("from_on"))
            ),
            models.CheckConstraint(
                name="talent_ground_by_another",
                condition=Q(settled_by__isnull=True) | Q(stated_by__isnull=True) | ~Q(settled_by=F("stated_by")),
            ),
            models.CheckConstraint(
                name="talent_ground_states_carry_proof",
                condition=Q(state="stated", settled_at__isnull=True, withdrawn_at__isnull=True)
                | Q(state__in=["confirmed", "declined"], settled_at__isnull=False, withdrawn_at__isnull=True)
                | Q(state="withdrawn", withdrawn_at__isnull=False),
            ),
        ]
        indexes = [models.Index(fields=["state", "stated_at"], name="talent_ground_waiting")]
