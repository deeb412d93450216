"""Reading the conditions of ladder.yaml: versions, rungs, routes, and what each route asks for."""

from collections.abc import Mapping
from datetime import date

from baigong.rules.source import Entry
from baigong.talent.words import Need

from .reading import basis, known
from .terms import Asked, Basis, Conditions, Route

ROUTE_KEYS = {"code", "age_min", "in_occupation", "years", "holds", "years_held", "held_for", "title", "years_title",
              "school", "final_year", "student", "apprenticeship_done", "post", "employer_review"}
type_of_codes = Mapping[str, set[str]]


def read_conditions(entry: Entry, codes: type_of_codes) -> tuple[Conditions, ...]:
    """Every version, oldest first. `codes`: what holds, title and school may name."""
    found = []
    keys = {"version", "from", "basis", "note", "occupations", "levels"}
    for one in entry.entries():
        row = one.keys(keys, {"version", "from", "basis", "levels"})
        rests = basis(row.get("basis"), one)
        routes = {}
        for rung, ways in row["levels"].pairs() if "levels" in row else ():
            if rung not in codes["holds"]:
                ways.fault(f"there is no rung {rung}")
            routes[rung] = tuple(_route(rung, way, codes) for way in ways.entries())
            if len({way.code for way in routes[rung]}) < len(routes[rung]):
                ways.fault("two routes bear one code")
        found.append(Conditions(
            version=row["version"].text() if "version" in row else "",
            since=row["from"].day() if "from" in row else date(1, 1, 1),
            basis=Basis(rests.document, rests.trust, rests.source, row["note"].text() if "note" in row else ""),
            routes=routes, occupations=row["occupations"].words() if "occupations" in row else (),
        ))
    return tuple(sorted(found, key=lambda one: one.since))


def _route(rung: str, entry: Entry, codes: type_of_codes) -> Route:
    row = entry.keys(ROUTE_KEYS, {"code"})
    for part, whole in (("years_held", "holds"), ("held_for", "holds"), ("years_title", "title"), ("final_year", "school")):
        if part in row and whole not in row:
            row[part].fault(f"{part} without {whole}")
    asks = [
        *_plain(row), *_held(row, codes["holds"]),
        *([Asked(Need.TITLE, _whole(row, "years_title"), (known(row["title"], codes["title"], "title"),))]
          if "title" in row else []),
        *_schools(row, codes["school"]),
        *([Asked(Need.POST, of=(known(row["post"], codes["holds"], "rung"),))] if "post" in row else []),
        *([Asked(Need.REVIEW)] if _flag(row, "employer_review") else []),
    ]
    if not asks:
        entry.fault("the route asks for nothing")
    return Route(row["code"].text() if "code" in row else "", rung, tuple(asks))


def _plain(row: dict[str, Entry]) -> list[Asked]:
    """Needs that name nothing."""
    found = [Asked(Need.AGE, _whole(row, "age_min"))] if "age_min" in row else []
    found += [Asked(Need.INTENT)] if _flag(row, "in_occupation") else []
    found += [Asked(Need.YEARS, _whole(row, "years"))] if "years" in row else []
    return found + ([Asked(Need.APPRENTICED)] if _flag(row, "apprenticeship_done") else [])


def _held(row: dict[str, Entry], rungs: set[str]) -> list[Asked]:
    """A certificate, and what is asked of the time since."""
    if "holds" not in row:
        return []
    of = (known(row["holds"], rungs, "rung"),)
    found = [Asked(Need.HOLDS_YEARS, _whole(row, "years_held"), of)] if "years_held" in row else []
    found += [Asked(Need.HELD_FOR, _whole(row, "held_for"), of)] if "held_for" in row else []
    return found or [Asked(Need.HOLDS, of=of)]


def _schools(row: dict[str, Entry], known_schools: set[str]) -> list[Asked]:
    found = []
    for key, need in (("school", Need.FINAL_YEAR if _flag(row, "final_year") else Need.SCHOOL), ("student", Need.STUDENT)):
        if key in row:
            words = tuple(known(one, known_schools, "schooling") for one in row[key].entries())
            found.append(Asked(need, of=words))
    return found


def _whole(row: dict[str, Entry], key: str) -> int:
    return row[key].whole() if key in row else 0


def _flag(row: dict[str, Entry], key: str) -> bool:
    return key in row and row[key].flag()
