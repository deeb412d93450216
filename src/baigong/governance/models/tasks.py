"""Tasks: who owes what by when, measured how; their progress entries and extensions."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Func, Q
from django.utils import timezone

from baigong.governance.words import ExtensionState, Measuring, State
from baigong.journal.models import append_only
from baigong.people.models import Organisation, Region

from .duties import Duty
from .measures import Measure

HANDED = ["handed", "returned", "accepted", "under_way", "done", "confirmed"]
TAKEN = ["accepted", "under_way", "done", "confirmed"]


class Pairs(Func):
    """The pairs of letters of a text, made by the database: 培训任务 → 培训, 训任, 任务; one letter alone has none."""

    function = "governance_pairs"
    output_field = ArrayField(models.CharField(max_length=2))


class Task(models.Model):
    """One duty of one unit. `set_in` is the region that set it, `region` the owner's: they say who may do what.

    `pairs` are the pairs of letters of its title, by which it is found among hundreds of thousands (docs/why/0050).
    """

    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="tasks")
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="children")
    duty = models.ForeignKey(Duty, on_delete=models.PROTECT, null=True, related_name="tasks")  # its sentence, where it has one
    title = models.CharField(max_length=120)
    pairs = models.GeneratedField(
        expression=Pairs(F("title")), output_field=ArrayField(models.CharField(max_length=2)), db_persist=True)
    text = models.TextField(blank=True)
    set_in = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    owner = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="tasks")
    cooperators = models.ManyToManyField(Organisation, related_name="+")
    due_on = models.DateField()
    target = models.PositiveBigIntegerField(null=True)
    unit = models.CharField(max_length=20, blank=True)
    measuring = models.CharField(max_length=6, choices=Measuring.choices(), default=Measuring.NONE)
    indicator = models.CharField(max_length=80, blank=True)  # a key of reporting's indicators
    reached = models.PositiveBigIntegerField(null=True)  # the last figure entered by hand; never beside an indicator
    is_open = models.BooleanField(default=True)  # shown to the public once accepted
    state = models.CharField(max_length=10, choices=State.choices(), default=State.DRAFTED)
    drafted_at = models.DateTimeField()
    drafted_by = models.BigIntegerField(null=True)
    handed_at = models.DateTimeField(null=True)
    handed_by = models.BigIntegerField(null=True)
    accepted_at = models.DateTimeField(null=True)
    accepted_by = models.BigIntegerField(null=True)
    returned_at = models.DateTimeField(null=True)
    returned_by = models.BigIntegerField(null=True)
    why_returned = models.CharField(max_length=300, blank=True)
    done_at = models.DateTimeField(null=True)
    done_by = models.BigIntegerField(null=True)
    confirmed_at = models.DateTimeField(null=True)
    confirmed_by = models.BigIntegerField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["due_on", "id"]
        constraints = [
            models.CheckConstraint(
                name="governance_task_states_carry_proof",
                condition=(~Q(state__in=HANDED) | Q(handed_at__isnull=False))
                & (~Q(state__in=TAKEN) | Q(accepted_at__isnull=False))
                & (~Q(state="returned") | (Q(returned_at__isnull=False) & ~Q(why_returned="")))
                & (Q(state__in=["done", "confirmed"], done_at__isnull=False)
                   | (~Q(state__in=["done", "confirmed"]) & Q(done_at__isnull=True)))
                & (Q(state="confirmed", confirmed_at__isnull=False)
                   | (~Q(state="confirmed") & Q(confirmed_at__isnull=True)))
                & (Q(state="withdrawn", withdrawn_at__isnull=False)
                   | (~Q(state="withdrawn") & Q(withdrawn_at__isnull=True))),
            ),
            models.CheckConstraint(
                name="governance_task_two_people",
                condition=~Q(state="confirmed") | Q(done_by__isnull=True) | ~Q(done_by=F("confirmed_by")),
            ),
            models.CheckConstraint(
                name="governance_task_measured_one_way",
                condition=Q(measuring="none", target__isnull=True, reached__isnull=True, unit="", indicator="")
                | (Q(measuring="hand", target__gt=0, indicator="") & ~Q(unit=""))
                | (Q(measuring="live", target__gt=0, reached__isnull=True) & ~Q(unit="") & ~Q(indicator="")),
            ),
            models.CheckConstraint(
                name="governance_task_not_below_itself", condition=Q(parent__isnull=True) | ~Q(parent=F("id"))),
            models.UniqueConstraint(fields=["duty", "owner"], name="governance_task_of_duty",
                                    condition=Q(parent__isnull=True) & ~Q(state="withdrawn")),
        ]
        indexes = [
            models.Index(fields=["region", "state", "due_on"], name="governance_task_region"),
            models.Index(fields=["set_in", "state", "due_on"], name="governance_task_set_in"),
            models.Index(fields=["measure", "state"], name="governance_task_measure"),
            models.Index(fields=["state", "due_on", "id"], name="governance_task_board"),
            # A month's days are counted, and lists walked, without reading a task that is not shown.
            models.Index(fields=["due_on", "id"], include=["region", "measure", "state", "handed_at"], name="governance_task_due"),
            GinIndex(fields=["pairs"], name="governance_task_said"),
            models.Index(fields=["measure", "due_on", "id"], name="governance_task_open",
                         condition=Q(is_open=True, state__in=TAKEN)),
            # All that counting asks for, of what was handed out: the nation's tasks are counted without reading one.
            models.Index(fields=["region", "measure", "state", "due_on"], name="governance_task_counted",
                         condition=Q(handed_at__isnull=False)),
            models.Index(fields=["measure", "due_on", "id"], name="governance_task_roots", condition=Q(parent__isnull=True)),
        ]

    @property
    def no(self) -> str:
        """How the task is called in writing: RW, year, serial."""
        return f"RW{timezone.localdate(self.drafted_at):%Y}-{self.pk:05d}"


class Progress(models.Model):
    """What was done, told by the owner; `amount` is what is reached so far, with its evidence."""

    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="progress")
    text = models.TextField()
    amount = models.PositiveBigIntegerField(null=True)
    evidence = models.CharField(max_length=300, blank=True)
    told_at = models.DateTimeField()
    told_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="governance_progress_evidence", condition=Q(amount__isnull=True) | ~Q(evidence="")),
        ]
        indexes = [models.Index(fields=["task", "id"], name="governance_progress_task")]
        triggers = append_only("governance_progress")


class Extension(models.Model):
    """A later due day, asked for by the owner and answered by who set the task."""

    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="extensions")
    old_due_on = models.DateField()
    until_on = models.DateField()
    why = models.CharField(max_length=300)
    state = models.CharField(max_length=10, choices=ExtensionState.choices(), default=ExtensionState.ASKED)
    asked_at = models.DateTimeField()
    asked_by = models.BigIntegerField(null=True)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.BigIntegerField(null=True)
    why_settled = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="governance_extension_with_proof",
                condition=Q(state="asked", settled_at__isnull=True) | (~Q(state="asked") & Q(settled_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="governance_extension_two_people",
                condition=Q(settled_by__isnull=True) | Q(asked_by__isnull=True) | ~Q(settled_by=F("asked_by")),
            ),
            models.CheckConstraint(name="governance_extension_later", condition=Q(until_on__gt=F("old_due_on"))),
            models.UniqueConstraint(fields=["task"], condition=Q(state="asked"), name="governance_extension_one_open"),
        ]
