"""Contests: registered, results entered as a whole, noticed, published by another officer than who entered them."""

from collections.abc import Sequence
from datetime import date, datetime

from django.utils import timezone

from baigong.journal.actions import action, move, note, tell
from baigong.kernel.actor import Actor
from baigong.kernel.identity import normalised
from baigong.kernel.refused import Reason, Refused
from baigong.offer import queries as offer
from baigong.offer.models import Occupation
from baigong.people.models import Person
from baigong.talent import access, queries
from baigong.talent.decide.recording import may_register_contest
from baigong.talent.models import Contest, Result
from baigong.talent.queries import Placed
from baigong.talent.words import CONTEST_MOVES, ContestMove, Refusal, Told

HUNDREDTHS = 100
HIGHEST_SCORE = 1_000_000


@action("talent.contest_registered", may=access.may_register_contest)
def register_contest(
    *, by: Actor, now: datetime, name: str, kind: str, region: str, organiser: str, held_on: date,
) -> Contest:
    """Register a contest of the officer's rank or below. Raises Refused: no_such_contest, contest_rank, contest_known."""
    found = queries.shelf().contests.kinds.get(kind)
    if found is None:
        raise Refused(Refusal.NO_SUCH_CONTEST, code=kind)
    may_register_contest(found, region=by.region).or_refuse()
    return Contest.objects.create(name=name.strip(), kind=kind, year=held_on.year, region_id=region,
                                  organiser=organiser.strip(), held_on=held_on, registered_at=now,
                                  registered_by=by.person_id)


@action("talent.results_entered", may=access.may_run_contest)
def enter_results(*, by: Actor, now: datetime, contest_id: int, rows: Sequence[Placed]) -> Contest:
    """Enter the whole table, in place of what was entered before. All rows or none.

    Raises Refused: not_held, not_now, no_results; row_fault for each row with an unknown person or occupation, no
    whole place or score, or a person twice in one occupation.
    """
    contest = Contest.objects.get(pk=contest_id)
    if timezone.localdate(now) < contest.held_on:
        raise Refused(Refusal.NOT_HELD, day=contest.held_on)
    if not rows:
        raise Refused(Refusal.NO_RESULTS)
    made = _read(contest, rows)
    move(contest, CONTEST_MOVES, ContestMove.ENTER, by=by, now=now, entered_at=now, entered_by=by.person_id)
    contest.results.all().delete()
    Result.objects.bulk_create(made, batch_size=1000)
    note(contest, rows=len(made))
    return contest


@action("talent.results_noticed", may=access.may_run_contest)
def notice_results(*, by: Actor, now: datetime, contest_id: int) -> Contest:
    """The results stand in public for the working days of the shelf. Raises Refused: not_now, no_results."""
    contest = Contest.objects.get(pk=contest_id)
    days = queries.shelf().contests.publicity_working_days
    until = offer.working_days().add(timezone.localdate(now), days)
    move(contest, CONTEST_MOVES, ContestMove.NOTICE, by=by, now=now, noticed_at=now, noticed_by=by.person_id,
         publicity_until=until)
    return contest


@action("talent.results_taken_back", may=access.may_run_contest)
def take_back_results(*, by: Actor, now: datetime, contest_id: int, why: str) -> Contest:
    """Something was wrong: back to entering; the notice begins anew afterwards. Raises Refused: why_needed, not_now."""
    contest = Contest.objects.get(pk=contest_id)
    move(contest, CONTEST_MOVES, ContestMove.RETURN, by=by, now=now, noticed_at=None, noticed_by=None,
         publicity_until=None, why=_reason(why))
    return contest


@action("talent.contest_published", may=access.may_run_contest)
def publish_contest(*, by: Actor, now: datetime, contest_id: int) -> Contest:
    """The results are final, and everyone placed is told. Raises Refused: entered_it, publicity, not_now."""
    contest = Contest.objects.get(pk=contest_id)
    days = queries.shelf().contests.publicity_working_days
    own = contest.entered_by is not None and contest.entered_by == by.person_id
    early = contest.publicity_until is not None and timezone.localdate(now) <= contest.publicity_until
    faults = [Reason(Refusal.ENTERED_IT)] if own else []
    faults += [Reason(Refusal.PUBLICITY, {"days": days, "until": contest.publicity_until})] if early else []
    if faults:
        raise Refused(*faults)
    move(contest, CONTEST_MOVES, ContestMove.PUBLISH, by=by, now=now, published_at=now, published_by=by.person_id)
    placed = contest.results.order_by("id").values_list("person_id", "place", "occupation__name")
    for person_id, place, occupation in placed:
        tell(Told.PLACED, now=now, to_person=person_id, link="/worker/ladder/", contest=contest.name,
             occupation=occupation, place=place)
    return contest


@action("talent.contest_cancelled", may=access.may_run_contest)
def cancel_contest(*, by: Actor, now: datetime, contest_id: int, why: str) -> Contest:
    """It is not held, or its results are not to stand. Raises Refused: why_needed, not_now."""
    contest = Contest.objects.get(pk=contest_id)
    move(contest, CONTEST_MOVES, ContestMove.CANCEL, by=by, now=now, cancelled_at=now, cancelled_by=by.person_id,
         why=_reason(why))
    return contest


def _read(contest: Contest, rows: Sequence[Placed]) -> list[Result]:
    """Every row as a result, in three queries whatever their number, or Refused with every fault by its row."""
    people = {one.id_number: one for one in Person.objects.filter(
        id_number__in={normalised(row.id_number) for row in rows})}
    trades = set(Occupation.objects.filter(pk__in={row.occupation for row in rows}).values_list("code", flat=True))
    faults: list[Reason] = []
    made: dict[tuple[int, str], Result] = {}
    for row in rows:
        person = people.get(normalised(row.id_number))
        said = [
            ("没有姓名和身份证号都相符的人员", "nobody has this name and ID number")
            if person is None or person.name != row.name else None,
            None if row.occupation in trades else ("没有这个职业编码", "there is no such occupation code"),
            None if _is_place(row.place) else ("名次应为正整数", "a place is a whole number from 1"),
            None if _hundredths(row.score) != -1 else ("成绩应为数字，最多两位小数", "a score is a number with at most two places"),
            ("与前面的行重复", "the same person and occupation again")
            if person is not None and (person.pk, row.occupation) in made else None,
        ]
        wrong = [one for one in said if one is not None]
        faults += [Reason(Refusal.ROW_FAULT, {"row": row.row, "fault": zh, "fault_en": en}) for zh, en in wrong]
        if not wrong and person is not None:
            made[person.pk, row.occupation] = Result(
                contest=contest, person=person, occupation_id=row.occupation, place=int(row.place),
                score_hundredths=_hundredths(row.score))
    if faults:
        raise Refused(*faults)
    return list(made.values())


def _is_place(text: str) -> bool:
    return text.isascii() and text.isdigit() and 1 <= int(text) <= 9999


def _hundredths(text: str) -> int | None:
    """A score in hundredths of a point: "88.5" → 8850; None for "", -1 for anything that is no score."""
    if not text:
        return None
    whole, _, rest = text.partition(".")
    plain = whole.isascii() and whole.isdigit() and (not rest or (rest.isascii() and rest.isdigit() and len(rest) <= 2))
    value = int(whole) * HUNDREDTHS + int(rest.ljust(2, "0") or 0) if plain else -1
    return value if value <= HIGHEST_SCORE else -1


def _reason(why: str) -> str:
    if not why.strip():
        raise Refused(Refusal.WHY_NEEDED)
    return why.strip()
