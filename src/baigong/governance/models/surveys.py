"""Ad-hoc forms (临时报表): composed, sent to regions below, answered. What the house counts is filled in by the house.

Fields come and go while the form is composed; from then on they stand. A figure is no field one can type into: the database adds up
the frozen figures a row names and refuses any other sum. An answer changes only until its reply is sent.
"""

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from baigong.governance.words import FieldKind, ReminderKind, ReplyState, SurveyState
from baigong.journal.models import append_only, never_emptied
from baigong.kernel.numbered import numbered
from baigong.people.models import Region

COMPOSED = """
    IF NOT EXISTS (SELECT 1 FROM governance_survey WHERE id = {row}.survey_id AND state = 'drafted') THEN
        RAISE EXCEPTION 'the form is not being composed'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_survey_composed_while_drafted';
    END IF;
    RETURN {row};
"""
AS_ISSUED = """
    IF OLD.state <> 'drafted' AND (OLD.region_id, OLD.title, OLD.why, OLD.basis, OLD.year, OLD.due_on, OLD.month_until,
        OLD.issued_at, OLD.issued_by)
       IS DISTINCT FROM (NEW.region_id, NEW.title, NEW.why, NEW.basis, NEW.year, NEW.due_on, NEW.month_until,
        NEW.issued_at, NEW.issued_by) OR (OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (
            ('drafted', 'issued'), ('issued', 'closed'))) THEN
        RAISE EXCEPTION 'a form that is out stays as it went out'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_survey_composed_while_drafted';
    END IF;
    RETURN NEW;
"""
SAME_REPLY = """
    IF (OLD.survey_id, OLD.region_id, OLD.first_sent_at) IS DISTINCT FROM (NEW.survey_id, NEW.region_id,
        CASE WHEN OLD.first_sent_at IS NULL THEN NULL ELSE NEW.first_sent_at END) OR OLD.state = 'taken' THEN
        RAISE EXCEPTION 'a reply stays that of its region, and as it was received'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_surveyanswer_while_open';
    END IF;
    IF NEW.state = 'sent' AND OLD.state <> 'sent' AND EXISTS (
        SELECT 1 FROM governance_surveyfield f WHERE f.survey_id = NEW.survey_id
           AND NOT EXISTS (SELECT 1 FROM governance_surveyanswer a WHERE a.reply_id = NEW.id AND a.field_id = f.id)
           AND NOT EXISTS (SELECT 1 FROM governance_surveyfigure g WHERE g.reply_id = NEW.id AND g.field_id = f.id)) THEN
        RAISE EXCEPTION 'the reply is not filled in'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_surveyreply_filled';
    END IF;
    RETURN NEW;
"""
ANSWERED = """
    IF NOT EXISTS (SELECT 1 FROM governance_surveyreply r JOIN governance_survey s ON s.id = r.survey_id
                    WHERE r.id = {row}.reply_id AND r.state IN ('waiting', 'returned') AND s.state = 'issued') THEN
        RAISE EXCEPTION 'a reply that was sent is not changed'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_surveyanswer_while_open';
    END IF;
"""
TYPED = """
    {open}
    IF NOT EXISTS (SELECT 1 FROM governance_surveyfield f JOIN governance_surveyreply r ON r.survey_id = f.survey_id
                    WHERE f.id = NEW.field_id AND r.id = NEW.reply_id AND f.kind <> 'figure'
                      AND (f.kind = 'text') = (NEW.number IS NULL)) THEN
        RAISE EXCEPTION 'what an indicator tells is not typed'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_surveyfigure_computed';
    END IF;
    RETURN NEW;
""".replace("{open}", ANSWERED.format(row="NEW").strip())
COMPUTED = """
    IF NEW.frozen_ids <> ARRAY(SELECT DISTINCT unnest(NEW.frozen_ids) ORDER BY 1)
       OR NOT EXISTS (
            SELECT 1 FROM governance_surveyfield f JOIN governance_survey s ON s.id = f.survey_id
              JOIN governance_surveyreply r ON r.survey_id = s.id
             WHERE f.id = NEW.field_id AND r.id = NEW.reply_id AND f.kind = 'figure' AND s.state = 'drafted'
               AND cardinality(NEW.frozen_ids) = (
                    SELECT count(*) FROM reporting_frozen z WHERE z.id = ANY(NEW.frozen_ids) AND z.indicator = f.indicator
                       AND z.region_id = r.region_id AND extract(year FROM z.month_from) = s.year))
       OR (NEW.numerator, coalesce(NEW.denominator, 0)) <> (
            SELECT coalesce(sum(g.numerator), 0)::bigint, coalesce(sum(g.denominator), 0)::bigint FROM reporting_figure g
             WHERE g.frozen_id = ANY(NEW.frozen_ids) AND g.dimension = '' AND g.value = '') THEN
        RAISE EXCEPTION 'a figure is computed from what is frozen'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_surveyfigure_computed';
    END IF;
    RETURN NEW;
"""


class Survey(models.Model):
    """A form that a region asks of those right below: why and on what basis, of which year. `month_until` is the last frozen month
    that its figures count."""

    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=120)
    why = models.CharField(max_length=300)
    basis = models.CharField(max_length=300)
    year = models.PositiveSmallIntegerField()
    month_until = models.DateField(null=True)
    due_on = models.DateField(null=True)
    state = models.CharField(max_length=10, choices=SurveyState.choices(), default=SurveyState.DRAFTED)
    drafted_at = models.DateTimeField()
    drafted_by = models.BigIntegerField(null=True)
    issued_at = models.DateTimeField(null=True)
    issued_by = models.BigIntegerField(null=True)
    closed_at = models.DateTimeField(null=True)
    closed_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(name="governance_survey_says_why", condition=~Q(title="") & ~Q(why="") & ~Q(basis="")),
            models.CheckConstraint(
                name="governance_survey_states_carry_proof",
                condition=Q(state="drafted", issued_at__isnull=True, closed_at__isnull=True)
                | Q(state="issued", issued_at__isnull=False, due_on__isnull=False, closed_at__isnull=True)
                | Q(state="closed", issued_at__isnull=False, due_on__isnull=False, closed_at__isnull=False)),
        ]
        indexes = [models.Index(fields=["region", "-id"], name="governance_survey_region")]
        triggers = [
            pgtrigger.Trigger(name="governance_survey_as_issued", when=pgtrigger.Before, operation=pgtrigger.Update,
                              func=AS_ISSUED),
            pgtrigger.Protect(name="governance_survey_stays", operation=pgtrigger.Delete),
            never_emptied("governance_survey"),
        ]

    @property
    def no(self) -> str:
        """How everyone names it: LB-2025-000012 (临报)."""
        return numbered("LB", self.drafted_at, self.pk)


class SurveyField(models.Model):
    """One field: an indicator, or something typed with its unit and definition. `near` is the indicator that its name is near to,
    `differs` how it is another figure."""

    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="fields", db_index=False)
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=10, choices=FieldKind.choices())
    indicator = models.CharField(max_length=40, blank=True)
    label = models.CharField(max_length=60, blank=True)
    unit = models.CharField(max_length=20, blank=True)
    definition = models.CharField(max_length=300, blank=True)
    adds_up = models.BooleanField(default=False)
    near = models.CharField(max_length=40, blank=True)
    differs = models.CharField(max_length=300, blank=True)
    put_at = models.DateTimeField()
    put_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["survey", "position"], name="governance_surveyfield_position"),
            models.UniqueConstraint(fields=["survey", "indicator"], name="governance_surveyfield_indicator_once",
                                    condition=~Q(indicator="")),
            models.UniqueConstraint(fields=["survey", "label"], name="governance_surveyfield_label_once", condition=~Q(label="")),
            models.CheckConstraint(
                name="governance_surveyfield_said",
                condition=(Q(kind="figure", label="", unit="", definition="", adds_up=False) & ~Q(indicator=""))
                | (Q(kind__in=["count", "money", "text"], indicator="") & ~Q(label="") & ~Q(definition="")
                   & (~Q(kind="count") | ~Q(unit="")) & (~Q(kind="text") | Q(adds_up=False)))),
            models.CheckConstraint(name="governance_surveyfield_near_differs", condition=Q(near="") | ~Q(differs="")),
        ]
        triggers = [
            pgtrigger.Trigger(name="governance_surveyfield_put", when=pgtrigger.Before,
                              operation=pgtrigger.Insert | pgtrigger.Update, func=COMPOSED.format(row="NEW")),
            pgtrigger.Trigger(name="governance_surveyfield_gone", when=pgtrigger.Before, operation=pgtrigger.Delete,
                              func=COMPOSED.format(row="OLD")),
            never_emptied("governance_surveyfield"),
        ]


class SurveyReply(models.Model):
    """One region's reply. `due_on` is that of the form, later where it was returned; `first_sent_at` tells who was late."""

    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="replies", db_index=False)
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField()
    state = models.CharField(max_length=10, choices=ReplyState.choices(), default=ReplyState.WAITING)
    first_sent_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    sent_by = models.BigIntegerField(null=True)
    returned_at = models.DateTimeField(null=True)
    returned_by = models.BigIntegerField(null=True)
    why_back = models.CharField(max_length=300, blank=True)
    taken_at = models.DateTimeField(null=True)
    taken_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["survey", "region"]
        constraints = [
            models.UniqueConstraint(fields=["survey", "region"], name="governance_surveyreply_once"),
            models.CheckConstraint(
                name="governance_surveyreply_states_carry_proof",
                condition=Q(state="waiting", sent_at__isnull=True, first_sent_at__isnull=True, returned_at__isnull=True,
                            taken_at__isnull=True)
                | (Q(state="sent", sent_at__isnull=False, first_sent_at__isnull=False, taken_at__isnull=True))
                | (Q(state="returned", returned_at__isnull=False, first_sent_at__isnull=False, taken_at__isnull=True)
                   & ~Q(why_back=""))
                | Q(state="taken", sent_at__isnull=False, first_sent_at__isnull=False, taken_at__isnull=False)),
            models.CheckConstraint(name="governance_surveyreply_two_people",
                                   condition=Q(taken_by__isnull=True) | ~Q(taken_by=F("sent_by"))),
        ]
        indexes = [models.Index(fields=["region", "state", "due_on"], name="governance_reply_region")]
        triggers = [
            pgtrigger.Trigger(name="governance_surveyreply_same", when=pgtrigger.Before, operation=pgtrigger.Update,
                              func=SAME_REPLY),
            pgtrigger.Trigger(name="governance_surveyreply_asked", when=pgtrigger.Before, operation=pgtrigger.Insert,
                              func=COMPOSED.format(row="NEW")),
            pgtrigger.Protect(name="governance_surveyreply_stays", operation=pgtrigger.Delete),
            never_emptied("governance_surveyreply"),
        ]


class SurveyFigure(models.Model):
    """An indicator's figure in a reply: the sum over the frozen editions it names."""

    reply = models.ForeignKey(SurveyReply, on_delete=models.PROTECT, related_name="figures", db_index=False)
    field = models.ForeignKey(SurveyField, on_delete=models.PROTECT, related_name="+")
    frozen_ids = ArrayField(models.BigIntegerField())
    numerator = models.BigIntegerField()
    denominator = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["reply", "field"], name="governance_surveyfigure_once")]
        triggers = [
            *append_only("governance_surveyfigure"),
            pgtrigger.Trigger(name="governance_surveyfigure_computed", when=pgtrigger.Before, operation=pgtrigger.Insert,
                              func=COMPUTED),
        ]


class SurveyAnswer(models.Model):
    """What was typed into a field: a number (money in fen), or a text."""

    reply = models.ForeignKey(SurveyReply, on_delete=models.PROTECT, related_name="answers", db_index=False)
    field = models.ForeignKey(SurveyField, on_delete=models.PROTECT, related_name="+")
    number = models.BigIntegerField(null=True)
    text = models.CharField(max_length=1000, blank=True)
    written_at = models.DateTimeField()
    written_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["reply", "field"], name="governance_surveyanswer_once"),
            models.CheckConstraint(name="governance_surveyanswer_said",
                                   condition=Q(number__gte=0, text="") | (Q(number__isnull=True) & ~Q(text=""))),
        ]
        triggers = [
            pgtrigger.Trigger(name="governance_surveyanswer_put", when=pgtrigger.Before,
                              operation=pgtrigger.Insert | pgtrigger.Update, func=TYPED),
            pgtrigger.Trigger(name="governance_surveyanswer_gone", when=pgtrigger.Before, operation=pgtrigger.Delete,
                              func=ANSWERED.format(row="OLD") + "RETURN OLD;"),
            never_emptied("governance_surveyanswer"),
        ]


class SurveyReminder(models.Model):
    """A reminder that was sent: so many working days before the day a reply was due on, or after it; each once."""

    reply = models.ForeignKey(SurveyReply, on_delete=models.PROTECT, related_name="reminders", db_index=False)
    due_on = models.DateField()
    kind = models.CharField(max_length=6, choices=ReminderKind.choices())
    days = models.PositiveSmallIntegerField()
    sent_at = models.DateTimeField()
    people = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["reply", "due_on", "kind", "days"], name="governance_surveyreminder_once")]
        triggers = append_only("governance_surveyreminder")
