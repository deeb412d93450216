"""Penalties: a step of the ladder for one provider, proposed by one officer and confirmed by another."""

from django.db import models
from django.db.models import F, Q

from baigong.kernel.numbered import numbered
from baigong.people.models import Organisation, Region
from baigong.supervision.words.penalties import PenaltyState, PenaltyStep

CONFIRMED = ["imposed", "handed_in", "rectified"]


class Penalty(models.Model):
    """One step with its reasons as they were on the day. `fix_due_on`: last day to put things right; new subsidised
    classes again from `barred_until` on, if everything is put right by then."""

    provider = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="penalties")
    region = models.ForeignKey(Region, on_delete=models.PROTECT)
    step = models.CharField(max_length=12, choices=PenaltyStep.choices())
    ladder_says = models.CharField(max_length=12, choices=PenaltyStep.choices())  # the step that the ladder led to
    document = models.CharField(max_length=60)
    lines = models.JSONField()  # [{code, step, zh, en, basis}]
    rests_on = models.JSONField(default=list)  # grounds: "visit/3", "complaint/5", "finding/9"
    why = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=PenaltyState.choices(), default=PenaltyState.PROPOSED)
    proposed_at = models.DateTimeField()
    proposed_by = models.BigIntegerField(null=True)
    confirmed_at = models.DateTimeField(null=True)
    confirmed_by = models.BigIntegerField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.BigIntegerField(null=True)
    why_withdrawn = models.TextField(blank=True)
    imposed_on = models.DateField(null=True)
    fix_due_on = models.DateField(null=True)
    barred_until = models.DateField(null=True)
    report = models.TextField(blank=True)  # what the provider put right
    handed_in_at = models.DateTimeField(null=True)
    handed_in_by = models.BigIntegerField(null=True)
    why_returned = models.TextField(blank=True)
    rectified_at = models.DateTimeField(null=True)
    rectified_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                name="supervision_penalty_another_confirms",
                condition=Q(confirmed_by__isnull=True) | ~Q(confirmed_by=F("proposed_by")),
            ),
            models.CheckConstraint(
                name="supervision_penalty_confirmed_with_proof",
                condition=Q(state__in=["proposed", "withdrawn"], confirmed_at__isnull=True)
                | Q(state__in=CONFIRMED, confirmed_at__isnull=False, confirmed_by__isnull=False,
                    imposed_on__isnull=False, fix_due_on__isnull=False, barred_until__isnull=False),
            ),
            models.CheckConstraint(
                name="supervision_penalty_withdrawn_with_proof",
                condition=(Q(state="withdrawn", withdrawn_at__isnull=False) & ~Q(why_withdrawn=""))
                | (~Q(state="withdrawn") & Q(withdrawn_at__isnull=True)),
            ),
            models.CheckConstraint(
                name="supervision_penalty_handed_in_with_proof",
                condition=~Q(state__in=["handed_in", "rectified"]) | (Q(handed_in_at__isnull=False) & ~Q(report="")),
            ),
            models.CheckConstraint(
                name="supervision_penalty_rectified_with_proof",
                condition=Q(state="rectified", rectified_at__isnull=False)
                | (~Q(state="rectified") & Q(rectified_at__isnull=True)),
            ),
            models.UniqueConstraint(
                fields=["provider"], condition=Q(state="proposed"), name="supervision_penalty_one_proposed"
            ),
        ]
        indexes = [
            models.Index(fields=["provider", "step", "imposed_on"], name="supervision_penalty_provider"),
            models.Index(fields=["state", "region", "fix_due_on"], name="supervision_penalty_due"),
        ]

    @property
    def no(self) -> str:
        """How it is named: CL-2025-000012 (处理)."""
        return numbered("CL", self.proposed_at, self.pk)

    @property
    def ground(self) -> str:
        """How the bar in offer knows what it rests on."""
        return f"penalty/{self.pk}"
