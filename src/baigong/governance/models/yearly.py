"""Annual reports: numbered versions, their figures, lists, texts and problems, and what a later look at the sources found.

A figure is no field one can type into: the database itself adds up the frozen figures a row names and refuses any other
sum, in whatever way the row is written. Once a version is signed, nothing of it changes.
"""

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from baigong.governance.words import Listing, Pressing, ReportState
from baigong.journal.models import append_only, never_emptied
from baigong.people.models import Region
from baigong.reporting.words import Dimension

WRITTEN = """
    IF NOT EXISTS (SELECT 1 FROM governance_report WHERE id = {row}.report_id AND state = 'drafted') THEN
        RAISE EXCEPTION 'the report is not being drafted'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_report_written_while_drafted';
    END IF;
"""
COMPUTED = """
    {drafted}
    IF NEW.frozen_ids <> ARRAY(SELECT DISTINCT unnest(NEW.frozen_ids) ORDER BY 1)
       OR cardinality(NEW.frozen_ids) <> (
            SELECT count(*) FROM reporting_frozen z JOIN governance_report r ON r.id = NEW.report_id
             WHERE z.id = ANY(NEW.frozen_ids) AND z.indicator = NEW.indicator AND z.region_id = r.region_id
               AND extract(year FROM z.month_from) = r.year)
       OR (NEW.numerator, coalesce(NEW.denominator, 0)) <> (
            SELECT coalesce(sum(f.numerator), 0)::bigint, coalesce(sum(f.denominator), 0)::bigint FROM reporting_figure f
             WHERE f.frozen_id = ANY(NEW.frozen_ids) AND f.dimension = NEW.dimension AND f.value = NEW.value) THEN
        RAISE EXCEPTION 'a figure is computed from what is frozen'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_cell_computed';
    END IF;
    RETURN NEW;
""".replace("{drafted}", WRITTEN.format(row="NEW").strip())
KEPT = """
    IF (OLD.state <> 'drafted' AND (OLD.batch, OLD.month_until) IS DISTINCT FROM (NEW.batch, NEW.month_until))
       OR (OLD.signed_at IS NOT NULL AND (OLD.hash, OLD.signed_at, OLD.signed_by, OLD.reviewed_by, OLD.handed_in_by)
           IS DISTINCT FROM (NEW.hash, NEW.signed_at, NEW.signed_by, NEW.reviewed_by, NEW.handed_in_by))
       OR (OLD.region_id, OLD.year, OLD.nth, OLD.form, OLD.form_said, OLD.why)
           IS DISTINCT FROM (NEW.region_id, NEW.year, NEW.nth, NEW.form, NEW.form_said, NEW.why) THEN
        RAISE EXCEPTION 'what is signed stays'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_report_kept';
    END IF;
    RETURN NEW;
"""
SIGNED = ["signed", "sent", "received", "returned"]


def written_while_drafted(name: str) -> list[pgtrigger.Trigger]:
    """Rows of a report come, change and go only while it is drafted."""
    return [
        pgtrigger.Trigger(name=f"{name}_put", when=pgtrigger.Before, operation=pgtrigger.Insert | pgtrigger.Update,
                          func=WRITTEN.format(row="NEW") + "RETURN NEW;"),
        pgtrigger.Trigger(name=f"{name}_gone", when=pgtrigger.Before, operation=pgtrigger.Delete,
                          func=WRITTEN.format(row="OLD") + "RETURN OLD;"),
        never_emptied(name),
    ]


class Report(models.Model):
    """One version of a region's report of a year. `form_said` is the form as it was read; `batch` numbers the computings, of
    which the last one counts; `month_until` is the last frozen month that it counted."""

    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    nth = models.PositiveSmallIntegerField()
    why = models.CharField(max_length=300, blank=True)  # of a restatement
    form = models.SlugField(max_length=40)
    form_said = models.JSONField()
    state = models.CharField(max_length=10, choices=ReportState.choices(), default=ReportState.DRAFTED)
    batch = models.PositiveSmallIntegerField(default=0)
    month_until = models.DateField(null=True)
    hash = models.CharField(max_length=64, blank=True)  # of everything that was signed
    opened_at = models.DateTimeField()
    opened_by = models.BigIntegerField(null=True)
    handed_in_at = models.DateTimeField(null=True)
    handed_in_by = models.BigIntegerField(null=True)
    reviewed_at = models.DateTimeField(null=True)
    reviewed_by = models.BigIntegerField(null=True)
    signed_at = models.DateTimeField(null=True)
    signed_by = models.BigIntegerField(null=True)
    sent_at = models.DateTimeField(null=True)
    sent_by = models.BigIntegerField(null=True)
    received_at = models.DateTimeField(null=True)
    received_by = models.BigIntegerField(null=True)
    returned_at = models.DateTimeField(null=True)
    returned_by = models.BigIntegerField(null=True)
    why_back = models.CharField(max_length=300, blank=True)  # to the writer, or from above

    class Meta:
        ordering = ["-year", "region", "-nth"]
        constraints = [
            models.UniqueConstraint(fields=["region", "year", "nth"], name="governance_report_once"),
            models.UniqueConstraint(fields=["region", "year"], name="governance_report_one_open",
                                    condition=Q(state__in=["drafted", "handed_in", "reviewed"])),
            models.CheckConstraint(name="governance_report_restated_why", condition=Q(nth=1) | (Q(nth__gt=1) & ~Q(why=""))),
            models.CheckConstraint(
                name="governance_report_states_carry_proof",
                condition=(Q(state="drafted", handed_in_at__isnull=True) | (~Q(state="drafted") & Q(
                    handed_in_at__isnull=False, handed_in_by__isnull=False, batch__gt=0)))
                & (Q(state__in=["drafted", "handed_in"], reviewed_at__isnull=True) | (
                    ~Q(state__in=["drafted", "handed_in"]) & Q(reviewed_at__isnull=False, reviewed_by__isnull=False)))
                & ((Q(state__in=SIGNED, signed_at__isnull=False, signed_by__isnull=False) & ~Q(hash=""))
                   | (~Q(state__in=SIGNED) & Q(signed_at__isnull=True, hash="")))
                & (Q(state__in=["sent", "received", "returned"], sent_at__isnull=False)
                   | (~Q(state__in=["sent", "received", "returned"]) & Q(sent_at__isnull=True)))
                & (Q(state="received", received_at__isnull=False) | (~Q(state="received") & Q(received_at__isnull=True)))
                & ((Q(state="returned", returned_at__isnull=False) & ~Q(why_back=""))
                   | (~Q(state="returned") & Q(returned_at__isnull=True))),
            ),
            models.CheckConstraint(
                name="governance_report_three_people",
                condition=(Q(reviewed_by__isnull=True) | ~Q(reviewed_by=F("handed_in_by")))
                & (Q(signed_by__isnull=True) | (~Q(signed_by=F("handed_in_by")) & ~Q(signed_by=F("reviewed_by"))))
                & (Q(received_by__isnull=True) | (~Q(received_by=F("handed_in_by")) & ~Q(received_by=F("reviewed_by"))
                                                  & ~Q(received_by=F("signed_by"))))
                & (Q(returned_by__isnull=True) | (~Q(returned_by=F("handed_in_by")) & ~Q(returned_by=F("reviewed_by"))
                                                  & ~Q(returned_by=F("signed_by")))),
            ),
        ]
        indexes = [models.Index(fields=["year", "region", "state"], name="governance_report_year")]
        triggers = [
            pgtrigger.Trigger(name="governance_report_kept", when=pgtrigger.Before, operation=pgtrigger.Update, func=KEPT),
            pgtrigger.Protect(name="governance_report_stays", operation=pgtrigger.Delete),
            never_emptied("governance_report"),
        ]

    @property
    def no(self) -> str:
        """How the version is called in writing: NB, year, region, version."""
        return f"NB{self.year}-{self.region_id}-{self.nth}"


class ReportCell(models.Model):
    """One figure of one computing: the sum over the frozen editions it names. `hash` is over their months and hashes."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="cells", db_index=False)
    batch = models.PositiveSmallIntegerField()
    section = models.SlugField(max_length=40)
    position = models.PositiveSmallIntegerField()
    indicator = models.SlugField(max_length=40)
    definition = models.CharField(max_length=64)  # hash of the newest definition its months were frozen by; "" without months
    dimension = models.CharField(max_length=12, choices=Dimension.choices(), blank=True)
    value = models.CharField(max_length=40, blank=True)
    frozen_ids = ArrayField(models.BigIntegerField())
    numerator = models.BigIntegerField()
    denominator = models.BigIntegerField(null=True)
    row_count = models.PositiveIntegerField()
    hash = models.CharField(max_length=64)
    computed_at = models.DateTimeField()
    computed_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["report", "batch", "section", "indicator", "dimension", "value"],
                                    name="governance_cell_once"),
        ]
        triggers = [
            *append_only("governance_reportcell"),
            pgtrigger.Trigger(name="governance_cell_computed", when=pgtrigger.Before, operation=pgtrigger.Insert, func=COMPUTED),
        ]


class ReportList(models.Model):
    """What a section lists, as the house told it when the figures were computed: `rows` of plain values."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="lists", db_index=False)
    batch = models.PositiveSmallIntegerField()
    section = models.SlugField(max_length=40)
    listing = models.CharField(max_length=16, choices=Listing.choices())
    rows = models.JSONField()
    hash = models.CharField(max_length=64)
    computed_at = models.DateTimeField()
    computed_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["report", "batch", "section", "listing"], name="governance_reportlist_once"),
        ]
        triggers = [
            *append_only("governance_reportlist"),
            pgtrigger.Trigger(name="governance_reportlist_drafted", when=pgtrigger.Before, operation=pgtrigger.Insert,
                              func=WRITTEN.format(row="NEW") + "RETURN NEW;"),
        ]


class ReportText(models.Model):
    """What the officer wrote beside the figures of a section."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="texts", db_index=False)
    section = models.SlugField(max_length=40)
    text = models.TextField()
    written_at = models.DateTimeField()
    written_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["report", "section"], name="governance_reporttext_once")]
        triggers = written_while_drafted("governance_reporttext")


class ReportProblem(models.Model):
    """One problem: its theme (a code of institution/reports/themes.yaml), what is wrong, what is proposed, how pressing."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="problems")
    theme = models.SlugField(max_length=20)
    text = models.TextField()
    proposal = models.TextField()
    urgency = models.CharField(max_length=6, choices=Pressing.choices())
    put_at = models.DateTimeField()
    put_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(name="governance_problem_whole", condition=~Q(text="") & ~Q(proposal="")),
        ]
        triggers = written_while_drafted("governance_reportproblem")


class ReportCheck(models.Model):
    """A signed version looked at again: every figure computed from the sources as they are now. `same_text` is False where
    what is kept no longer gives the hash that was signed."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="checks")
    cells = models.PositiveIntegerField()
    same_text = models.BooleanField()
    checked_at = models.DateTimeField()
    checked_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-id"]
        triggers = append_only("governance_reportcheck")


class ReportFlag(models.Model):
    """A figure of a signed version that its sources no longer give: what they give now, and which rows differ."""

    check_of = models.ForeignKey(ReportCheck, on_delete=models.PROTECT, related_name="flags", db_index=False)
    cell = models.ForeignKey(ReportCell, on_delete=models.PROTECT, related_name="flags")
    numerator = models.BigIntegerField()
    denominator = models.BigIntegerField(null=True)
    rows = models.JSONField()  # [what, key] of each row that differs, at most fifty

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["check_of", "cell"], name="governance_reportflag_once")]
        triggers = append_only("governance_reportflag")
