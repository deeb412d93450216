"""Master studios and training bases as registered things, their yearly targets, and the figures achieved."""

from django.db import models
from django.db.models import Q

from baigong.journal.models import append_only
from baigong.offer.models import Occupation
from baigong.people.models import Organisation, Person
from baigong.people.words import OrganisationKind, RegionLevel


class Asset(models.Model):
    """A base or a studio. `master` leads a studio; `occupation` is what it is known for, if one."""

    organisation = models.OneToOneField(Organisation, on_delete=models.PROTECT, related_name="asset")
    kind = models.CharField(max_length=12, choices=OrganisationKind.choices())
    rank = models.CharField(max_length=12, choices=RegionLevel.choices())
    occupation = models.ForeignKey(Occupation, on_delete=models.PROTECT, null=True)
    master = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="studios")
    document_no = models.CharField(max_length=80)
    since_on = models.DateField()
    registered_at = models.DateTimeField()
    registered_by = models.BigIntegerField(null=True)
    ended_on = models.DateField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.BigIntegerField(null=True)
    why = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["-since_on", "id"]
        constraints = [
            models.CheckConstraint(
                name="talent_asset_studio_has_master", condition=~Q(kind="studio") | Q(master__isnull=False)
            ),
            models.CheckConstraint(
                name="talent_asset_ended_with_proof",
                condition=Q(ended_on__isnull=True, ended_at__isnull=True)
                | Q(ended_on__isnull=False, ended_at__isnull=False),
            ),
        ]


class Target(models.Model):
    """What an asset is to achieve in a year by one measure of yearly.yaml."""

    asset = models.ForeignKey(Asset, on_delete=models.PROTECT, related_name="targets")
    year = models.PositiveSmallIntegerField()
    measure = models.CharField(max_length=20)
    amount = models.PositiveIntegerField()
    set_at = models.DateTimeField()
    set_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-year", "measure", "id"]
        constraints = [
            models.UniqueConstraint(fields=["asset", "year", "measure"], name="talent_target_once"),
            models.CheckConstraint(name="talent_target_above_zero", condition=Q(amount__gte=1)),
        ]


class Report(models.Model):
    """What was achieved of a target up to a day; the latest counts, none is overwritten."""

    target = models.ForeignKey(Target, on_delete=models.PROTECT, related_name="reports")
    achieved = models.PositiveIntegerField()
    as_of = models.DateField()
    evidence = models.CharField(max_length=120)
    reported_at = models.DateTimeField()
    reported_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-as_of", "-id"]
        constraints = [models.UniqueConstraint(fields=["target", "as_of"], name="talent_report_once")]
        triggers = append_only("talent_report")
