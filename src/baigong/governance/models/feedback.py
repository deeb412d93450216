"""Problems told to the level above, and what became of them. What was told stays as it was told, what was answered too."""

import pgtrigger
from django.db import models
from django.db.models import F, Q

from baigong.governance.words.feedback import ProblemState, Theme, Urgency
from baigong.journal.models import never_emptied
from baigong.kernel.numbered import numbered
from baigong.people.models import Region
from baigong.policy.models import Draft

from .tasks import Task

AS_TOLD = """
    IF OLD.state <> 'sent' OR (NEW.theme, NEW.urgency, NEW.title, NEW.text, NEW.proposal, NEW.region_id, NEW.to_region_id,
        NEW.due_on, NEW.sent_at, NEW.sent_by)
       IS DISTINCT FROM (OLD.theme, OLD.urgency, OLD.title, OLD.text, OLD.proposal, OLD.region_id, OLD.to_region_id,
        OLD.due_on, OLD.sent_at, OLD.sent_by)
    THEN RAISE EXCEPTION 'a problem stays as it was told, and as it was answered'; END IF;
    IF NEW.main_id IS NOT NULL AND (
        NOT EXISTS (SELECT 1 FROM governance_problem p WHERE p.id = NEW.main_id AND p.to_region_id = NEW.to_region_id
                    AND p.main_id IS NULL)
        OR EXISTS (SELECT 1 FROM governance_problem p WHERE p.main_id = NEW.id))
    THEN RAISE EXCEPTION 'merged into one that is merged, or elsewhere'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_problem_one_main'; END IF;
    RETURN NEW;
"""


class Problem(models.Model):
    """One problem, from the region that has it to the one above. A merged one shares the fate of its `main`."""

    theme = models.CharField(max_length=12, choices=Theme.choices())
    urgency = models.CharField(max_length=10, choices=Urgency.choices())
    title = models.CharField(max_length=120)
    text = models.TextField()
    proposal = models.TextField(blank=True)  # what the sender would do
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    to_region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField(null=True)  # None in a year whose working days nobody knows yet
    state = models.CharField(max_length=10, choices=ProblemState.choices(), default=ProblemState.SENT)
    sent_at = models.DateTimeField()
    sent_by = models.BigIntegerField(null=True)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.BigIntegerField(null=True)
    reply = models.TextField(blank=True)
    main = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="merged")
    task = models.OneToOneField(Task, on_delete=models.PROTECT, null=True, related_name="problem")
    draft = models.ForeignKey(Draft, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                name="governance_problem_states_carry_proof",
                condition=Q(state="sent", settled_at__isnull=True, reply="", main__isnull=True, task__isnull=True,
                            draft__isnull=True)
                | (~Q(state="sent") & Q(settled_at__isnull=False) & ~Q(reply="")
                   & (Q(state="answered", main__isnull=True, task__isnull=True, draft__isnull=True)
                      | Q(state="tasked", main__isnull=True, task__isnull=False, draft__isnull=True)
                      | Q(state="referred", main__isnull=True, task__isnull=True, draft__isnull=False)
                      | Q(state="merged", main__isnull=False, task__isnull=True, draft__isnull=True)))),
            models.CheckConstraint(name="governance_problem_upward", condition=~Q(region=F("to_region"))),
            models.CheckConstraint(name="governance_problem_not_into_itself", condition=Q(main__isnull=True) | ~Q(main=F("id"))),
        ]
        indexes = [
            models.Index(fields=["to_region", "state", "due_on"], name="governance_problem_to"),
            models.Index(fields=["region", "-id"], name="governance_problem_from"),
        ]
        triggers = [
            pgtrigger.Trigger(name="governance_problem_as_told", when=pgtrigger.Before, operation=pgtrigger.Update, func=AS_TOLD),
            pgtrigger.Protect(name="governance_problem_kept", operation=pgtrigger.Delete),
            never_emptied("governance_problem"),
        ]

    @property
    def no(self) -> str:
        """How everyone names it: WT-2025-000012 (问题)."""
        return numbered("WT", self.sent_at, self.pk)
