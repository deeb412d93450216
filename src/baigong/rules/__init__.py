"""Rules: law as data. Read a policy folder, judge facts by it, give every figure and reason. Pure, no Django.

Nouns: sheet, fact, figure, condition, step, slot, verdict, line, flip. Below: kernel. Above: journal and all stations.
The names below are the instrument's whole face; the files beside are how it works.
"""
from typing import Any

from baigong.rules import editing
from baigong.rules.bearing import Bearing
from baigong.rules.caps import Cap, caps_on
from baigong.rules.cases import Case, read_cases, wrong_in
from baigong.rules.changing import Changed, Turn, changed_on, limited_on, turns
from baigong.rules.choosing import Alternative, Choice, Offer, choose
from baigong.rules.counts import slot_times
from baigong.rules.effects import (
    MOST_DRAFTS,
    Effects,
    Tally,
    as_of,
    compared,
    count_case,
    differing,
    effects_from,
    effects_of,
    run_out,
    some_of,
    unpaid,
)
from baigong.rules.entitling import per
from baigong.rules.faults import Fault, SheetFaults
from baigong.rules.flipping import Change, Flip, nearest_flip
from baigong.rules.funds import Funds, FundSheet, FundVersion, Order, Said, read_funds
from baigong.rules.history import Difference, Era, Table, between, differences, tables, versions
from baigong.rules.judging import Line, Slot, Verdict, judge, slots_on
from baigong.rules.limits import judge_within
from baigong.rules.plain import from_plain
from baigong.rules.ranges import Leeway, bounds_at, bounds_of, leeways, left_to, own_figures, range_of
from baigong.rules.reading import read_folder
from baigong.rules.report import Report, check_folder
from baigong.rules.sheet import SLOT_FACTS, Article, Basis, Filled, Fills, Pays, Range, Sheet, Version, kinds_of
from baigong.rules.telling import said_of
from baigong.rules.vocabulary import FactKind, facts_as_json, facts_from_json, read_vocabulary
from baigong.rules.workdays import NoCalendar, calendar_at


def from_json(stored: dict[str, Any]) -> Sheet:
    """The sheet again from its published form; its hash is the same."""
    return from_plain(Sheet, stored)


__all__ = [
    "MOST_DRAFTS", "SLOT_FACTS", "Alternative", "Article", "Basis", "Bearing", "Cap", "Case", "Change", "Changed",
    "Choice", "Difference", "Effects", "Era", "FactKind", "Fault", "Filled", "Fills", "Flip", "FundSheet",
    "FundVersion", "Funds", "Leeway", "Line", "NoCalendar", "Offer", "Order", "Pays", "Range", "Report", "Said", "Sheet",
    "SheetFaults", "Slot", "Table", "Tally", "Turn", "Verdict", "Version", "as_of", "between", "bounds_at",
    "bounds_of", "calendar_at", "caps_on", "changed_on", "check_folder", "choose", "compared", "count_case", "differences",
    "differing", "editing", "effects_from", "effects_of", "facts_as_json", "facts_from_json", "from_json", "judge",
    "judge_within", "kinds_of", "leeways", "left_to", "limited_on", "nearest_flip", "own_figures", "per", "range_of",
    "read_cases", "read_folder", "read_funds", "read_vocabulary", "run_out", "said_of", "slot_times", "slots_on",
    "some_of", "tables", "turns", "unpaid", "versions", "wrong_in",
]
