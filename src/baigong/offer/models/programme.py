"""Programmes that a bureau fixed for a firm before any class of it is taught."""

import pgtrigger
from django.db import models
from django.db.models import F, Q

from baigong.journal.models import append_only
from baigong.offer.words import Level
from baigong.people.models import Organisation

from .catalogue import Occupation


class FiledProgramme(models.Model):
    """企业新型学徒制 as the bureau fixed it: what a class of its apprentices must be. [from_on, until_on]

    Written by the floor above when it fixes an apprenticeship; `apprenticeship` is its key there. It is no foreign key, for
    imports go down.
    """

    apprenticeship = models.BigIntegerField(unique=True)
    no = models.CharField(max_length=40, unique=True)
    employer = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="programmes_filed")
    provider = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="programmes_taught")
    occupation = models.ForeignKey(Occupation, on_delete=models.PROTECT)
    level = models.CharField(max_length=4, choices=Level.choices())
    from_on = models.DateField()
    until_on = models.DateField()
    fixed_at = models.DateTimeField()
    fixed_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-id"]
        constraints = [models.CheckConstraint(name="offer_programme_span", condition=Q(until_on__gt=F("from_on")))]
        triggers = append_only("offer_programme")

    def __str__(self) -> str:
        return self.no


def classes_fit_their_filing() -> list[pgtrigger.Trigger]:
    """A class of apprentices that stands is the one its apprenticeship was fixed for: school, firm, occupation, level, days."""
    return [
        pgtrigger.Trigger(
            name="offer_cohort_filing_fits", when=pgtrigger.Before,
            operation=pgtrigger.Insert | pgtrigger.UpdateOf(
                "state", "filing_id", "provider_id", "employer_id", "occupation_id", "level", "opens_on", "closes_on"),
            func="""
                IF NEW.filing_id IS NOT NULL AND NEW.state NOT IN ('draft', 'returned', 'cancelled') AND NOT EXISTS (
                    SELECT 1 FROM offer_filedprogramme f WHERE f.id = NEW.filing_id
                       AND (f.provider_id, f.employer_id, f.occupation_id, f.level)
                           IS NOT DISTINCT FROM (NEW.provider_id, NEW.employer_id, NEW.occupation_id, NEW.level)
                       AND f.from_on <= NEW.opens_on AND NEW.closes_on <= f.until_on)
                THEN RAISE EXCEPTION 'not the class that was filed'
                     USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_cohort_filing_fits'; END IF;
                RETURN NEW;
            """,
        ),
    ]
