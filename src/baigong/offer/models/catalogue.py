"""Dated data: the national occupation classification, and regions' subsidy catalogues."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models

from baigong.offer.words import Level, Shortage
from baigong.people.models import Region


class Occupation(models.Model):
    """One entry of the national occupation classification (2022); code like 4-10-01-05."""

    code = models.CharField(max_length=20, primary_key=True)
    name = models.CharField(max_length=80)
    name_en = models.CharField(max_length=120, blank=True)
    group_code = models.CharField(max_length=20, blank=True)
    is_green = models.BooleanField(default=False)
    is_digital = models.BooleanField(default=False)
    mended = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name


class Catalogue(models.Model):
    """One dated version of a region's subsidy catalogue and shortage list; chosen by the cohort's opening day."""

    region = models.ForeignKey(Region, on_delete=models.PROTECT)
    slug = models.SlugField(max_length=60)
    name = models.CharField(max_length=120)
    document_no = models.CharField(max_length=80)
    trust = models.CharField(max_length=8)
    items_trust = models.CharField(max_length=12, blank=True)  # "simulated" where the lines are invented
    in_force = DateRangeField()
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ["region", "in_force"]
        constraints = [
            ExclusionConstraint(
                name="offer_catalogue_no_overlap",
                expressions=[
                    ("region", RangeOperators.EQUAL), ("slug", RangeOperators.EQUAL), ("in_force", RangeOperators.OVERLAPS)
                ],
            )
        ]


class Item(models.Model):
    """One line of a catalogue: what an occupation at a level costs, takes, and how short it is."""

    catalogue = models.ForeignKey(Catalogue, on_delete=models.PROTECT, related_name="items")
    occupation = models.ForeignKey(Occupation, on_delete=models.PROTECT)
    level = models.CharField(max_length=4, choices=Level.choices())
    price_fen = models.PositiveIntegerField()
    hours = models.PositiveSmallIntegerField()
    shortage = models.CharField(max_length=10, choices=Shortage.choices())
    complexity = models.CharField(max_length=1, blank=True)
    assessment_fee_fen = models.PositiveIntegerField(default=0)
    source = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ["occupation", "-level"]
        constraints = [models.UniqueConstraint(fields=["catalogue", "occupation", "level"], name="offer_item_once")]
