"""Results on public notice, for anyone: who would be certified. Marks of those who did not pass are nobody else's matter."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, IntegerField, OuterRef, Q, QuerySet, Subquery

from baigong.assessment.models import Exam, Score
from baigong.assessment.words import Outcome, State
from baigong.kernel.identity import mask_id

from .exams import outcome_of


def results_noticed(*, on: date, text: str = "") -> QuerySet[Exam]:
    """Exams whose results stand in public on a day, the notice that ends first before the others; `sat` counts who sat.

    `text` is part of the exam's number, of the occupation, or of the body's or the provider's name.
    """
    sat = (Score.objects.filter(Q(theory__isnull=False) | Q(practice__isnull=False), exam=OuterRef("pk"))
           .order_by().values("exam").annotate(n=Count("pk")).values("n"))
    found = Exam.objects.filter(state=State.PUBLISHED, publicity_until__gte=on)
    if text.strip():
        word = text.strip()
        found = found.filter(Q(no__iexact=word) | Q(cohort__occupation__name__contains=word) | Q(body__name__contains=word)
                             | Q(cohort__provider__name__contains=word))
    shown = found.select_related("cohort__occupation", "cohort__provider", "cohort__region", "body")
    return shown.annotate(sat=Subquery(sat, output_field=IntegerField())).order_by(F("publicity_until").asc(), "id")


@dataclass(frozen=True)
class Passed:
    """Who passed, as the public may see them: the ID number masked."""

    name: str
    id_number: str
    theory: int | None
    practice: int | None


def passed_in(exam: Exam) -> list[Passed]:
    """Everyone an exam passed, by name."""
    scores = exam.scores.select_related("enrolment__worker").order_by("enrolment__worker__name", "id")
    return [Passed(one.enrolment.worker.name, mask_id(one.enrolment.worker.id_number), one.theory, one.practice)
            for one in scores if outcome_of(one, exam) == Outcome.PASSED]
