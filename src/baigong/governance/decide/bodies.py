"""Who is named in a text: offices and organisations, alone or in lists that share their level or their kind.

市、县人力资源社会保障部门 names two, 地方各级财政、人社部门 two, 市教育局、财政局 two of the same city. Names come out short,
so that one body is one name: 人力资源社会保障局 and 人社局 are the same.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

JOIN = re.compile(r"[、和及与]|以及|，(?=各)")
SETS = r"(?:（(?:[省市县区州盟旗乡镇]|街道)(?:、(?:[省市县区州盟旗乡镇]|街道))*）)"
"""What a bracket adds to a level: 各县（市、区）, 各乡镇（街道）."""
APART = re.compile(r"、(?![^（]*）)")
REST = re.compile(r"等(?:\d+个|有关|相关)?(?:部门|单位|机构)?|(?:（[^（）]{0,12}）)")
INHERIT = ("省", "市", "区", "县", "州", "各省", "各市", "各区", "各县")
"""Levels that a list's later names share: 市教育局、财政局."""


@dataclass(frozen=True)
class Named:
    """Names found at a place of a text, and where what names them ends."""

    names: tuple[str, ...]
    end: int


class Lexicon:
    """How documents name bodies; read from institution/duties/bodies.yaml."""

    def __init__(self, said: Mapping[str, Any]) -> None:
        self._short = {**said["short"], **{f"{long}": short for long, short in said["short"].items()}}
        fields = sorted({*said["fields"], *(long for long, short in said["short"].items() if short in said["fields"])},
                        key=len, reverse=True)
        own = sorted({*said["bodies"], *(one.replace(short, long) for one in said["bodies"]
                                         for long, short in said["short"].items() if short in one)}, key=len, reverse=True)
        levels = "|".join(map(re.escape, sorted(said["levels"], key=len, reverse=True)))
        field, suffix = "|".join(map(re.escape, fields)), "|".join(map(re.escape, said["suffixes"]))
        self.festivals = {name: {day.year: day for day in days} for name, days in said.get("festivals", {}).items()}
        levelled = rf"(?:{levels}){SETS}?"
        place = r"(?:(?![会同对向由报及与和在将把给请经应根据按照])[\u4e00-\u9fff]){2,4}?(?:省|市|县|区)"
        self.fields = tuple(said["fields"])
        self._field = re.compile(field)
        self._office = re.compile(
            rf"(?P<levels>(?:{levelled}(?:、{levelled}){{0,3}})|{place})?(?P<fields>(?:{field})(?:[、和](?:{field}))*)"
            rf"(?:等)?(?P<suffix>{suffix})(?:（局）|（厅）)?")
        self._own = re.compile(
            rf"(?P<levels>(?:{levelled}(?:、{levelled}){{0,3}})|{place})?(?P<own>{'|'.join(map(re.escape, own))})")
        units = said["units"]
        ends, parts, houses = ("|".join(map(re.escape, units[key])) for key in ("ends", "parts", "houses"))
        first = rf"(?!{'|'.join(map(re.escape, units['not_before']))})"
        inside = rf"[^{re.escape(units['never_within'])}\W\d]"
        self._unit = re.compile(
            rf"(?P<levels>{levelled}|{place})(?P<own>{first}{inside}{{2,10}}?(?:{ends}))(?![{re.escape(units['not_after'])}])"
            rf"|(?P<house>[本省市区县]?(?:{houses})(?:机关)?)(?P<part>{'|'.join(map(re.escape, units['named']))}"
            rf"|{first}{inside}{{2,6}}?(?:{parts})(?![{re.escape(units['not_after'])}]))")
        self._whole = sorted(said["whole"].items(), key=lambda pair: -len(pair[0]))
        self._never = tuple(said["never"])
        self.own = tuple(own)

    def at(self, text: str, start: int = 0) -> Named | None:
        """The list of bodies that begins at a place, or None."""
        names: list[str] = []
        level, at = "", start
        while found := self._one(text, at, level):
            more, at, level = found
            names += [name for name in more if name not in names]
            if rest := REST.match(text, at):
                at = rest.end()
            joined = JOIN.match(text, at)
            then = self._one(text, joined.end(), level) if joined else None
            if not joined or not then or (joined[0] == "与" and text.startswith("签订", then[1])):
                break
            at = joined.end()
        return Named(tuple(names), at) if names else None

    def ending(self, text: str) -> tuple[str, ...]:
        """The bodies that a text ends in, such as 培训机构 in 被通报的培训机构; () where it ends in none."""
        for start in range(len(text)):
            if (found := self.at(text, start)) and found.end == len(text):
                return found.names
        return ()

    def every(self, text: str) -> tuple[str, ...]:
        """All bodies of a text that is nothing but names, such as a cell of a table."""
        names: list[str] = []
        for part in re.split(r"[、，,；;\s]+", text):
            found = self.at(part)
            names += [name for name in (found.names if found else (self.short(part),) if part else ()) if name not in names]
        return tuple(names)

    def short(self, name: str) -> str:
        """A name as it is written short."""
        bare = re.sub("行政主管部门|行政部门|主管部门", "部门", re.sub(SETS, lambda sets: _run_on(sets[0]), name))
        bare = bare.replace("（", "").replace("）", "")
        for long, short in self._short.items():
            bare = bare.replace(long, short)
        return bare

    def _one(self, text: str, at: int, level: str) -> tuple[tuple[str, ...], int, str] | None:
        if text.startswith(self._never, at):
            return None
        candidates = [found for pattern in (self._office, self._own) if (found := pattern.match(text, at))]
        best = max(candidates, key=lambda found: found.end(), default=None)
        unit = self._unit.match(text, at)
        for said, name in self._whole:
            if text.startswith(said, at) and (best is None or at + len(said) >= best.end()):
                sets = re.compile(SETS).match(text, at + len(said))
                if unit and unit.end() > (sets.end() if sets else at + len(said)):
                    best = unit  # 各乡镇（街道）公共就业服务站 is no 各乡镇
                    break
                return (f"{name}{_run_on(sets[0])}" if sets else name,), sets.end() if sets else at + len(said), ""
        best = best or unit
        if best is None:
            return None
        if best.re is self._unit and best["house"]:
            return (best[0],), best.end(), ""
        levels = APART.split(best["levels"] or "")
        if levels == [""] and level in INHERIT:
            groups = best.groupdict()
            if groups.get("suffix") in ("局", "厅", "委") or groups.get("own") in ("总工会", "妇联", "残联", "团委", "国资委"):
                levels = [level]
        kinds = self._kinds(best)
        names = tuple(self._named(one, kind) for one in levels for kind in kinds)
        return names, best.end(), levels[-1]

    def _kinds(self, found: re.Match[str]) -> Sequence[str]:
        groups = found.groupdict()
        if "own" in groups:
            return (groups["own"],)
        return [f"{field}{groups['suffix']}" for field in self._field.findall(groups["fields"])]

    def _named(self, level: str, kind: str) -> str:
        # 各培训机构 are the 培训机构; 各区人社局 are not the one 区人社局.
        every = level == "所在" or (level == "各" and not kind.endswith(("政府", "街道办", "街道办事处")))
        return self.short(kind if every else level + kind)


def _run_on(sets: str) -> str:
    """（市、区） → 市区."""
    return re.sub("[（）、]", "", sets)


def lexicon_of(text: str) -> Lexicon:
    """Read bodies.yaml. Raises ValueError naming what is missing."""
    said = yaml.safe_load(text)
    needed = {"short", "fields", "suffixes", "levels", "bodies", "whole", "never", "units"}
    missing = needed - set(said if isinstance(said, dict) else ())
    if missing:
        raise ValueError(f"bodies: {', '.join(sorted(missing))} missing")
    return Lexicon(said)
