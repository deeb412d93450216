"""Inspections: draws by lot, visits by two inspectors, whom they saw, what they found, photos."""

from django.db import models
from django.db.models import F, Q

from baigong.enrolment.models import Enrolment
from baigong.journal.models import append_only
from baigong.kernel.numbered import numbered
from baigong.offer.models import Cohort, Session
from baigong.people.models import Person, Region
from baigong.supervision.words.inspections import DrawState, SpotKind, VisitState


class Draw(models.Model):
    """One draw for some days: its commitment is public at once, seed and pool only when everything is over."""

    region = models.ForeignKey(Region, on_delete=models.PROTECT)
    from_on = models.DateField()
    until_on = models.DateField()  # inclusive
    visits_wanted = models.PositiveSmallIntegerField()
    each = models.PositiveSmallIntegerField()  # inspectors to a visit
    seed = models.CharField(max_length=80)
    commitment = models.CharField(max_length=64, unique=True)
    pool = models.JSONField(default=dict)  # decide.draws.Pool.as_json
    state = models.CharField(max_length=10, choices=DrawState.choices(), default=DrawState.ANNOUNCED)
    announced_at = models.DateTimeField()
    announced_by = models.BigIntegerField(null=True)
    drawn_at = models.DateTimeField(null=True)
    drawn_by = models.BigIntegerField(null=True)
    published_at = models.DateTimeField(null=True)
    published_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-from_on", "-id"]
        constraints = [
            models.CheckConstraint(name="supervision_draw_span", condition=Q(until_on__gte=F("from_on"))),
            models.CheckConstraint(
                name="supervision_draw_with_proof",
                condition=Q(state="announced", drawn_at__isnull=True, published_at__isnull=True)
                | Q(state="drawn", drawn_at__isnull=False, published_at__isnull=True)
                | Q(state="published", drawn_at__isnull=False, published_at__isnull=False),
            ),
        ]

    @property
    def no(self) -> str:
        """How it is named: CJ-2025-000012 (抽检)."""
        return numbered("CJ", self.from_on, self.pk)


class Visit(models.Model):
    """Two inspectors at one session of one class; drawn by lot, or ordered for a stated reason (`draw` is null)."""

    draw = models.ForeignKey(Draw, on_delete=models.PROTECT, null=True, related_name="visits")
    cohort = models.ForeignKey(Cohort, on_delete=models.PROTECT, related_name="visits")
    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="visits")
    region = models.ForeignKey(Region, on_delete=models.PROTECT)
    held_on = models.DateField()
    due_on = models.DateField()  # last day to enter it
    first = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    second = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    why = models.CharField(max_length=200, blank=True)  # of an ordered visit
    state = models.CharField(max_length=10, choices=VisitState.choices(), default=VisitState.PLANNED)
    planned_at = models.DateTimeField()
    planned_by = models.BigIntegerField(null=True)
    roster = models.PositiveSmallIntegerField(null=True)  # people seated when it was entered
    seen = models.PositiveSmallIntegerField(null=True)  # of them in the room
    others = models.PositiveSmallIntegerField(default=0)  # in the room and on no roster
    note = models.TextField(blank=True)
    why_late = models.CharField(max_length=200, blank=True)
    entered_at = models.DateTimeField(null=True)
    entered_by = models.BigIntegerField(null=True)
    signed_at = models.DateTimeField(null=True)
    signed_by = models.BigIntegerField(null=True)
    called_off_at = models.DateTimeField(null=True)
    called_off_by = models.BigIntegerField(null=True)
    why_called_off = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["-held_on", "-id"]
        constraints = [
            models.CheckConstraint(name="supervision_visit_two_people", condition=~Q(first=F("second"))),
            models.CheckConstraint(
                name="supervision_visit_another_signs",
                condition=Q(signed_by__isnull=True) | ~Q(signed_by=F("entered_by")),
            ),
            models.CheckConstraint(
                name="supervision_visit_entered_with_proof",
                condition=Q(state__in=["planned", "called_off"], entered_at__isnull=True)
                | (Q(state__in=["entered", "signed"], entered_at__isnull=False, entered_by__isnull=False,
                     roster__isnull=False, seen__isnull=False, seen__lte=F("roster")) & ~Q(note="")),
            ),
            models.CheckConstraint(
                name="supervision_visit_signed_with_proof",
                condition=Q(state="signed", signed_at__isnull=False, signed_by__isnull=False)
                | (~Q(state="signed") & Q(signed_at__isnull=True)),
            ),
            models.CheckConstraint(
                name="supervision_visit_called_off_with_proof",
                condition=(Q(state="called_off", called_off_at__isnull=False) & ~Q(why_called_off=""))
                | (~Q(state="called_off") & Q(called_off_at__isnull=True)),
            ),
            models.UniqueConstraint(
                fields=["session"], condition=~Q(state="called_off"), name="supervision_visit_once"
            ),
        ]
        indexes = [
            models.Index(fields=["first", "state", "held_on"], name="supervision_visit_first"),
            models.Index(fields=["second", "state", "held_on"], name="supervision_visit_second"),
            models.Index(fields=["state", "region", "due_on"], name="supervision_visit_due"),
        ]

    @property
    def no(self) -> str:
        """How it is named: JC-2025-000012 (检查)."""
        return numbered("JC", self.held_on, self.pk)

    @property
    def ground(self) -> str:
        """How other matters name it as what they rest on."""
        return f"visit/{self.pk}"


class Sighting(models.Model):
    """The inspectors' own roll call: was this person of the roster in the room? Changes until the visit is entered."""

    visit = models.ForeignKey(Visit, on_delete=models.PROTECT, related_name="sightings")
    enrolment = models.ForeignKey(Enrolment, on_delete=models.PROTECT, related_name="sightings")
    seen = models.BooleanField()
    called_at = models.DateTimeField()
    called_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["visit", "enrolment"], name="supervision_sighting_once")]


class Spot(models.Model):
    """One thing found on the spot, as it was entered; never changed."""

    visit = models.ForeignKey(Visit, on_delete=models.PROTECT, related_name="spots")
    kind = models.CharField(max_length=16, choices=SpotKind.choices())
    entered_at = models.DateTimeField()
    entered_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["visit", "kind"], name="supervision_spot_once")]
        triggers = append_only("supervision_spot")


class Photo(models.Model):
    """A picture taken on the spot, kept with its hash; seen by the visit's inspectors and the officers of the place."""

    visit = models.ForeignKey(Visit, on_delete=models.PROTECT, related_name="photos")
    content = models.BinaryField()
    kind = models.CharField(max_length=12)  # image/jpeg …, told from the bytes
    sha256 = models.CharField(max_length=64)
    kept_at = models.DateTimeField()
    kept_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["visit", "sha256"], name="supervision_photo_once")]
        triggers = append_only("supervision_photo")
