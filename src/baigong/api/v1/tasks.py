"""Open tasks of an officer's own region, for other systems of the bureau."""

from datetime import date

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from ninja import Router, Schema

from baigong.api.caller import caller
from baigong.api.operation import reads
from baigong.api.paging import PER_PAGE, Cursor, Limit, Paged, page_of
from baigong.governance import queries
from baigong.governance.words import State
from baigong.people.words import Operation

from .shapes import Coded, coded

router = Router()


class TaskOut(Schema):
    """One task. `measure` is the number of the measure it carries out; `target` and `reached` are null without a figure."""

    no: str
    title: str
    measure: int
    owner: str
    region: str
    due_on: date
    state: Coded
    light: Coded
    target: int | None
    reached: int | None
    unit: str


@reads(router, "/own/tasks", _("本级未办结任务"), Paged[TaskOut], needs=Operation.TASKS)
def own_tasks(request: HttpRequest, limit: Limit = PER_PAGE, cursor: Cursor = "") -> Paged[TaskOut]:
    """Open tasks that the bearer's region owes or has set, the soonest due first."""
    who = caller(request)
    rows, following = page_of(queries.owed(by=who.by), ("due_on", "pk"), cursor=cursor, limit=limit)
    return Paged[TaskOut](items=[TaskOut(
        no=one.no, title=one.title, measure=one.measure.number, owner=one.owner.name, region=one.region_id, due_on=one.due_on,
        state=coded(State(one.state)), light=coded(queries.light_of(one, on=who.today)), target=one.target,
        reached=one.reached, unit=one.unit) for one in rows], next=following)
