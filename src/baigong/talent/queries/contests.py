"""Contests, their results, what a placing opens; and a table of results as organisers send it."""

from dataclasses import dataclass
from io import BytesIO

from django.db.models import Count, QuerySet
from python_calamine import CalamineError, load_workbook

from baigong.kernel.actor import Actor
from baigong.kernel.refused import Reason, Refused
from baigong.people.words import Refusal as Table
from baigong.talent import access
from baigong.talent.decide.terms import Opened
from baigong.talent.models import Contest, Result
from baigong.talent.words import ContestState

from .shelf import shelf

COLUMNS = ("姓名", "身份证号", "职业编码", "名次")
OPTIONAL = ("成绩",)


@dataclass(frozen=True)
class Placed:
    """One line of a table of results, as typed; `row` as Excel counts, `score` may be ""."""

    row: int
    name: str
    id_number: str
    occupation: str
    place: str
    score: str = ""


def contests(*, by: Actor, text: str = "", kind: str = "", state: str = "") -> QuerySet[Contest]:
    """The contests the actor may see, latest first, with how many results each has."""
    found = access.contests_seen_by(by).select_related("region").annotate(count=Count("results"))
    if text.strip():
        found = found.filter(name__contains=text.strip())
    if kind:
        found = found.filter(kind=kind)
    if state:
        found = found.filter(state=state)
    return found.order_by("-held_on", "-id")


def contests_public(*, text: str = "") -> QuerySet[Contest]:
    """Contests whose results stand in public or are final, latest first."""
    found = Contest.objects.filter(state__in=access.PUBLIC).select_related("region").annotate(count=Count("results"))
    return found.filter(name__contains=text.strip()).order_by("-held_on", "-id")


def contest(contest_id: int, *, by: Actor) -> Contest:
    """One contest the actor may see. Raises Contest.DoesNotExist."""
    return access.contests_seen_by(by).select_related("region").get(pk=contest_id)


def results_of(contest: Contest) -> QuerySet[Result]:
    """Everyone placed, by occupation and place."""
    return contest.results.select_related("person", "occupation").order_by("occupation_id", "place", "id")


def placed_of(person_id: int) -> QuerySet[Result]:
    """A person's published results, latest first. No narrowing: for the worker themself and upper floors."""
    return (Result.objects.filter(person_id=person_id, contest__state=ContestState.PUBLISHED)
            .select_related("contest", "occupation").order_by("-contest__held_on", "id"))


def opened_by(result: Result) -> Opened | None:
    """What a placing opens by the shelf of the contest's day; None for nothing."""
    contest = result.contest
    return shelf().contests.opened(contest.kind, result.place, contest.held_on)


def read_results(content: bytes) -> list[Placed]:
    """Rows of the first sheet that are not empty (columns 姓名, 身份证号, 职业编码, 名次, and 成绩 if any).

    Raises Refused: not_a_table, missing_column (each), no_rows.
    """
    try:
        table = load_workbook(BytesIO(content)).get_sheet_by_index(0).to_python()
    except (CalamineError, ValueError, IndexError) as error:
        raise Refused(Table.NOT_A_TABLE) from error
    head = [str(cell).strip() for cell in table[0]] if table else []
    missing = [Reason(Table.MISSING_COLUMN, {"column": name}) for name in COLUMNS if name not in head]
    if missing:
        raise Refused(*missing)
    places = [head.index(name) if name in head else None for name in (*COLUMNS, *OPTIONAL)]
    rows = [Placed(number, *("" if place is None else _text(cells[place]) for place in places))
            for number, cells in enumerate(table[1:], start=2) if any(_text(cell) for cell in cells)]
    if not rows:
        raise Refused(Table.NO_ROWS)
    return rows


def _text(cell: object) -> str:
    """A cell as typed: Excel keeps digits as floats when the column is not text."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()
