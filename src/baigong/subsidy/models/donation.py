"""社会捐赠: what was given and what for, each on a budget line of its own; who may be named. The database holds the use to the
earmark: a claim is charged to such a line only where it fits, and no money leaves it but for such a claim (the second by a
trigger on the ledger's table, which knows nothing of training: it stands in this floor's migration)."""

import pgtrigger
from django.db import models
from django.db.models import Q

from baigong.journal.models import append_only
from baigong.offer.models import Occupation
from baigong.people.models import Organisation, Region
from baigong.people.words import Group
from baigong.policy.models import BudgetLine
from baigong.subsidy.words import DonorKind

FITS = """
    SELECT d.* INTO gift FROM subsidy_donation d WHERE d.line_id = NEW.budget_line_id;
    IF NOT FOUND THEN
        IF EXISTS (SELECT 1 FROM policy_budgetline b WHERE b.id = NEW.budget_line_id AND b.fund = 'donation') THEN
            RAISE EXCEPTION 'nobody gave it' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_donation_earmark';
        END IF;
        RETURN NEW;
    END IF;
    IF NOT starts_with(NEW.region_id, regexp_replace(gift.region_id, '(00)+$', ''))
       OR (gift.for_group <> '' AND NOT EXISTS (
            SELECT 1 FROM people_groupmembership g WHERE g.person_id = NEW.worker_id AND g."group" = gift.for_group
               AND g.from_on <= NEW.counts_on AND (g.until_on IS NULL OR g.until_on > NEW.counts_on)))
       OR (gift.for_occupation_id IS NOT NULL AND gift.for_occupation_id IS DISTINCT FROM coalesce(
            (SELECT k.occupation_id FROM assessment_certificate k WHERE k.id = NEW.certificate_id),
            (SELECT c.occupation_id FROM offer_cohort c WHERE c.id = NEW.cohort_id))) THEN
        RAISE EXCEPTION 'not what it was given for' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_donation_earmark';
    END IF;
    RETURN NEW;
"""

class Donation(models.Model):
    """Money somebody gave for a place (and all below it) and perhaps one group or occupation. `no` is its receipt's number;
    `line` holds it. What was registered stays: a mistake is mended in the books, where both figures remain."""

    no = models.CharField(max_length=40, unique=True)
    line = models.OneToOneField(BudgetLine, on_delete=models.PROTECT, related_name="donation")
    region = models.ForeignKey(Region, on_delete=models.PROTECT)
    donor_kind = models.CharField(max_length=8, choices=DonorKind.choices())
    donor = models.CharField(max_length=120)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, related_name="donations")
    document_no = models.CharField(max_length=60)  # of the agreement or of the bank's voucher
    received_on = models.DateField()
    amount_fen = models.BigIntegerField()
    purpose = models.CharField(max_length=200)  # in the agreement's words
    for_group = models.CharField(max_length=30, choices=Group.choices(), blank=True)
    for_occupation = models.ForeignKey(Occupation, on_delete=models.PROTECT, null=True)
    registered_at = models.DateTimeField()
    registered_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-received_on", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["region", "document_no"], name="subsidy_donation_document_once"),
            models.CheckConstraint(name="subsidy_donation_positive", condition=Q(amount_fen__gt=0)),
            models.CheckConstraint(name="subsidy_donation_said", condition=~Q(donor="") & ~Q(purpose="")),
            models.CheckConstraint(
                name="subsidy_donation_donor", condition=Q(donor_kind="body") | Q(organisation__isnull=True)),
        ]
        triggers = append_only("subsidy_donation")


class DonorConsent(models.Model):
    """The donor agreed to be named in public, or wants it no more; the newest counts, and without one nobody is named."""

    donation = models.ForeignKey(Donation, on_delete=models.PROTECT, related_name="consents")
    is_named = models.BooleanField()
    basis = models.CharField(max_length=120)  # the letter, or the donor's own desk
    given_at = models.DateTimeField()
    given_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-id"]
        constraints = [models.CheckConstraint(name="subsidy_donorconsent_basis", condition=~Q(basis=""))]
        triggers = append_only("subsidy_donorconsent")


def donations_keep_their_purpose() -> list[pgtrigger.Trigger]:
    """No claim is charged to a donation that was not given for it."""
    return [
        pgtrigger.Trigger(
            name="subsidy_donation_fits", when=pgtrigger.Before, operation=pgtrigger.Insert | pgtrigger.UpdateOf("budget_line_id"),
            condition=pgtrigger.Condition("NEW.budget_line_id IS NOT NULL"), declare=[("gift", "subsidy_donation%ROWTYPE")],
            func=FITS),
    ]
