"""Exams of the token's own desk."""

from datetime import date

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from ninja import Router, Schema

from baigong.api.caller import caller
from baigong.api.operation import reads
from baigong.api.paging import PER_PAGE, Cursor, Limit, Paged, page_of
from baigong.assessment import queries as assessment
from baigong.assessment.words import State
from baigong.offer.words import Level
from baigong.people.words import Operation

from .shapes import Coded, coded

router = Router()


class ExamOut(Schema):
    """An exam of one cohort. `publicity_until` is the last day on which its results may be objected to."""

    id: int
    no: str
    state: Coded
    cohort_no: str
    occupation: Coded
    level: Coded
    body: str
    place: str
    held_on: date
    publicity_until: date | None


@reads(router, "/own/exams", _("本台考核"), Paged[ExamOut], needs=Operation.EXAMS)
def own_exams(request: HttpRequest, limit: Limit = PER_PAGE, cursor: Cursor = "") -> Paged[ExamOut]:
    """The exams that a body holds, or those of a provider's cohorts; latest first."""
    rows, following = page_of(assessment.exams(by=caller(request).by), ("-held_on", "-pk"), cursor=cursor, limit=limit)
    return Paged[ExamOut](next=following, items=[
        ExamOut(id=one.pk, no=one.no, state=coded(State(one.state)), cohort_no=one.cohort.no,
                occupation=Coded(code=one.cohort.occupation_id, label=one.cohort.occupation.name),
                level=coded(Level(one.cohort.level)), body=one.body.name, place=one.place, held_on=one.held_on,
                publicity_until=one.publicity_until)
        for one in rows])
