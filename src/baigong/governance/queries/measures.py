"""The measures as they stand on a day, and every version that there was."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from baigong.governance.decide.measures import Marked, Said, Serving, item_label
from baigong.governance.models import Measure, MeasureVersion
from baigong.governance.words import ServesKind, Trust


@dataclass(frozen=True)
class MeasureNow:
    """A measure with the version that stands on a day."""

    measure: Measure
    version: MeasureVersion

    @property
    def number(self) -> int:
        """The number of its item."""
        return self.measure.number

    @property
    def label(self) -> str:
        """The number as the document writes it: （四）."""
        return item_label(self.measure.number)

    @property
    def said(self) -> Said:
        """What the version says."""
        return said_of(self.version)

    def name(self, language: str) -> str:
        """Its name in a language."""
        return self.version.name_en if language == "en" and self.version.name_en else self.version.name

    def summary(self, language: str) -> str:
        """What it says, in our words."""
        return self.version.summary_en if language == "en" and self.version.summary_en else self.version.summary


def measures(*, on: date) -> list[MeasureNow]:
    """Every measure that has a version on a day, by number: one query."""
    standing = (MeasureVersion.objects.filter(from_on__lte=on).select_related("measure__document")
                .order_by("measure__number", "-from_on", "-nth").distinct("measure__number"))
    return [MeasureNow(version.measure, version) for version in standing]


def measure(number: int, *, on: date) -> MeasureNow:
    """One measure on a day; before its first day, as it will be first. Raises Measure.DoesNotExist."""
    one = Measure.objects.select_related("document").get(number=number)
    found = MeasureVersion.objects.filter(measure=one).order_by("-from_on", "-nth")
    return MeasureNow(one, found.filter(from_on__lte=on).first() or found.order_by("from_on", "nth")[0])


def versions_of(number: int) -> QuerySet[MeasureVersion]:
    """Its versions, the latest first."""
    return MeasureVersion.objects.filter(measure__number=number).order_by("-from_on", "-nth")


def said_of(version: MeasureVersion) -> Said:
    """A version's columns as one value."""
    instruments, leads, cooperating = (
        tuple(Marked(row["name"], row["source"], Trust(row["trust"])) for row in rows)
        for rows in (version.instruments, version.leads, version.cooperating))
    return Said(
        name=version.name, name_en=version.name_en, summary=version.summary, summary_en=version.summary_en,
        source=version.source, trust=Trust(version.trust), instruments=instruments, leads=leads, cooperating=cooperating,
        serves=tuple(Serving(ServesKind(row["kind"]), row["key"]) for row in version.serves))
