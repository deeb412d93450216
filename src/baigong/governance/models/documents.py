"""Documents: number, issuer, day, level (its region's), articles told in our own words, relations by number."""

from django.db import models

from baigong.governance.words import Origin, RelationKind, Trust
from baigong.people.models import Region


class Document(models.Model):
    """One official document that is cited, never copied."""

    slug = models.CharField(max_length=60, unique=True)
    number = models.CharField(max_length=60, unique=True)  # 文号
    title = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200, blank=True)
    issuer = models.CharField(max_length=120)
    issued_on = models.DateField()
    region = models.ForeignKey(Region, on_delete=models.PROTECT)  # whose authority issued it: says the level
    source = models.CharField(max_length=300)
    trust = models.CharField(max_length=10, choices=Trust.choices())
    note = models.TextField(blank=True)
    origin = models.CharField(max_length=10, choices=Origin.choices())
    hash = models.CharField(max_length=64, blank=True)  # of the shelf's file, "" for an officer's
    registered_at = models.DateTimeField()
    registered_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-issued_on", "id"]

    def __str__(self) -> str:
        return self.number


class Article(models.Model):
    """One article in our own words, at an anchor that never changes."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="articles")
    anchor = models.CharField(max_length=40)
    heading = models.CharField(max_length=200)
    heading_en = models.CharField(max_length=200, blank=True)
    text = models.TextField()
    text_en = models.TextField(blank=True)
    trust = models.CharField(max_length=10, choices=Trust.choices())
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["document", "position", "id"]
        constraints = [models.UniqueConstraint(fields=["document", "anchor"], name="governance_article_anchor")]


class Relation(models.Model):
    """What a document does to another, known by its number: the other may be registered later, or never."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="relations")
    kind = models.CharField(max_length=12, choices=RelationKind.choices())
    to_number = models.CharField(max_length=60, db_index=True)

    class Meta:
        ordering = ["document", "id"]
        constraints = [
            models.UniqueConstraint(fields=["document", "kind", "to_number"], name="governance_relation_once"),
        ]
