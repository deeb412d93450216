"""A provider barred from filing new subsidised classes for a time, on a ground that an upper floor names."""

from django.db import models
from django.db.models import F, Q

from baigong.people.models import Organisation


class Bar(models.Model):
    """[from_on, until_on); `until_on` null: until it is lifted. `ground` names what it rests on ("penalty/12")."""

    provider = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="bars")
    ground = models.CharField(max_length=40, unique=True)
    basis = models.CharField(max_length=120)  # document and article, as the provider is told
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    set_at = models.DateTimeField()
    set_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-from_on", "id"]
        constraints = [
            models.CheckConstraint(
                name="offer_bar_span", condition=Q(until_on__isnull=True) | Q(until_on__gte=F("from_on"))
            )
        ]
        indexes = [models.Index(fields=["provider", "from_on"], name="offer_bar_provider")]
