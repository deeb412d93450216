"""What employers ask and plan: cohort orders to providers, and their own yearly training plan."""

from django.db import models
from django.db.models import F, Q

from baigong.offer.words import Level, OrderState, PlanState, Quarter
from baigong.offer.words.programme import Programme
from baigong.people.models import Organisation, Region

from .catalogue import Occupation
from .cohort import Cohort


class Order(models.Model):
    """订单班: an employer asks a provider to train so many of its staff, opening on a day in [from_on, until_on]."""

    employer = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="orders_placed")
    provider = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="orders_received")
    occupation = models.ForeignKey(Occupation, on_delete=models.PROTECT)
    level = models.CharField(max_length=4, choices=Level.choices())
    heads = models.PositiveSmallIntegerField()
    from_on = models.DateField()
    until_on = models.DateField()
    wishes = models.TextField(blank=True)
    programme = models.CharField(max_length=12, choices=Programme.choices(), default=Programme.SKILLS, db_default="skills")
    state = models.CharField(max_length=10, choices=OrderState.choices(), default=OrderState.ASKED)
    cohort = models.OneToOneField(Cohort, on_delete=models.PROTECT, null=True, related_name="order")
    why_declined = models.CharField(max_length=200, blank=True)
    asked_at = models.DateTimeField()
    asked_by = models.BigIntegerField(null=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.BigIntegerField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(name="offer_order_someone", condition=Q(heads__gt=0)),
            models.CheckConstraint(name="offer_order_programme", condition=Q(programme__in=Programme.codes())),
            models.CheckConstraint(name="offer_order_span", condition=Q(until_on__gte=F("from_on"))),
            models.CheckConstraint(
                name="offer_order_answered_with_proof",
                condition=~Q(state__in=["accepted", "declined"]) | Q(answered_at__isnull=False),
            ),
            models.CheckConstraint(
                name="offer_order_withdrawn_with_proof",
                condition=Q(state="withdrawn", withdrawn_at__isnull=False)
                | (~Q(state="withdrawn") & Q(withdrawn_at__isnull=True)),
            ),
            models.CheckConstraint(
                name="offer_order_opens_when_accepted", condition=Q(cohort__isnull=True) | Q(state="accepted")
            ),
        ]
        indexes = [models.Index(fields=["provider", "state"], name="offer_order_provider")]

    @property
    def no(self) -> str:
        """How people name it: DD2025-00017."""
        return f"DD{self.from_on:%Y}-{self.pk:05d}"


class TrainingPlan(models.Model):
    """年度职工培训计划: what an employer means to train in a year, paid from its own education funds (职工教育经费)."""

    employer = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="training_plans")
    region = models.ForeignKey(Region, on_delete=models.PROTECT)  # the employer's, whose bureau answers
    year = models.PositiveSmallIntegerField()
    budget_fen = models.PositiveBigIntegerField()
    remarks = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=PlanState.choices(), default=PlanState.DRAFT)
    why_returned = models.TextField(blank=True)
    due_on = models.DateField(null=True)  # last day of the bureau's clock
    written_at = models.DateTimeField()
    written_by = models.BigIntegerField(null=True)
    filed_at = models.DateTimeField(null=True)
    filed_by = models.BigIntegerField(null=True)
    accepted_at = models.DateTimeField(null=True)
    accepted_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-year", "id"]
        constraints = [
            models.UniqueConstraint(fields=["employer", "year"], name="offer_plan_once"),
            models.CheckConstraint(
                name="offer_plan_filed_with_proof",
                condition=Q(state="draft") | Q(filed_at__isnull=False),
            ),
            models.CheckConstraint(
                name="offer_plan_accepted_with_proof",
                condition=Q(state="accepted", accepted_at__isnull=False)
                | (~Q(state="accepted") & Q(accepted_at__isnull=True)),
            ),
        ]
        indexes = [models.Index(fields=["state", "due_on"], name="offer_plan_due")]


class PlanLine(models.Model):
    """One line of a plan: heads of an occupation and level in a quarter."""

    plan = models.ForeignKey(TrainingPlan, on_delete=models.CASCADE, related_name="lines")
    quarter = models.CharField(max_length=2, choices=Quarter.choices())
    occupation = models.ForeignKey(Occupation, on_delete=models.PROTECT)
    level = models.CharField(max_length=4, choices=Level.choices())
    heads = models.PositiveIntegerField()

    class Meta:
        ordering = ["quarter", "id"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "quarter", "occupation", "level"], name="offer_plan_line_once"),
            models.CheckConstraint(name="offer_plan_line_someone", condition=Q(heads__gt=0)),
        ]
