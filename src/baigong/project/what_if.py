"""``baigong what-if``: a change of law tried on a population in the fact layout, before anybody signs it."""

import argparse
import json
import time
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from django.conf import settings

from baigong import rules
from baigong.kernel.fen import yuan
from baigong.subsidy.facts import RESTS_ON
from baigong.subsidy.words import Claimable


def what_if(words: list[str]) -> int:
    """Compare a sheet on two days, or up to three draft folders with the shelf's; print the whole and the greatest shares."""
    parser = argparse.ArgumentParser("baigong what-if", description=__doc__)
    parser.add_argument("facts", type=Path, help="a population as `baigong province` or `baigong facts` writes it")
    parser.add_argument("policy", help="place/slug of the shelf")
    parser.add_argument("--from", dest="day", type=date.fromisoformat, required=True, metavar="DAY",
                        help="the day the change begins: the day before is compared with it")
    parser.add_argument("--draft", type=Path, action="append", default=[],
                        help="a policy folder place/slug to compare with, instead of the shelf's own; up to three, side by side")
    parser.add_argument("--region", default="*", help="only these places, such as 3701*")
    parser.add_argument("--json", type=Path, help="where to write all tallies")
    choice = parser.parse_args(words)
    if len(choice.draft) > rules.MOST_DRAFTS:
        parser.error(f"at most {rules.MOST_DRAFTS} drafts side by side")
    vocabulary = rules.read_vocabulary(Path(settings.INSTITUTION) / "vocabulary" / "facts.yaml")
    before = rules.read_folder(Path(settings.INSTITUTION) / "policies" / choice.policy, vocabulary)
    afters = {str(path): rules.read_folder(path, vocabulary) for path in choice.draft} or {choice.policy: before}
    began = time.monotonic()
    found = tried(choice.facts, rules.as_of(before, choice.day - timedelta(days=1)),
                  [rules.as_of(after, choice.day) for after in afters.values()], region=choice.region)
    print(f"{found[0].whole.cases:,} cases in {time.monotonic() - began:.1f} s")
    for name, effects in zip(afters, found, strict=True):
        _say(name, effects)
    if choice.json:
        told = [effects.as_json() for effects in found]
        choice.json.write_text(json.dumps(told if len(told) > 1 else told[0], ensure_ascii=False, indent=1), encoding="utf-8")
    return 0


def tried(folder: Path, before: rules.Sheet, afters: Sequence[rules.Sheet], *, region: str = "*") -> list[rules.Effects]:
    """What holds and every draft over a population, counted by month, county, level, group, fund, reason and what a case rests on.

    Rows that name policies (`baigong facts`) are judged by those and by no others.
    """
    import polars as pl

    from baigong.rules.columns.comparing import effects_on
    from baigong.rules.columns.layout import scanned

    frame = scanned(folder, region=region)
    has = frame.collect_schema()
    if "policies" in has:
        frame = frame.filter(pl.col("policies").list.contains(before.code))
    dimensions = {"region": pl.col("region")}
    if before.counts_on in has:
        dimensions["month"] = pl.col(before.counts_on).dt.strftime("%Y-%m")
    if "certificate.level" in has:
        dimensions["level"] = pl.col("certificate.level").cast(pl.String)
    if "worker.groups" in has:
        dimensions["group"] = pl.col("worker.groups")
    if about := [name for name in Claimable.codes() if name in has]:
        dimensions[RESTS_ON] = pl.coalesce([pl.when(pl.col(name).is_not_null()).then(pl.lit(name)) for name in about])
    return effects_on(frame, before, afters, dimensions)


def _say(name: str, effects: rules.Effects) -> None:
    whole = effects.whole
    print(f"\n{name}: {whole.unknown:,} undecided")
    sign = "+" if whole.fen_change >= 0 else ""
    print(f"paid {whole.paid_before:,} -> {whole.paid_after:,} cases, "
          f"{yuan(whole.fen_before)} -> {yuan(whole.fen_after)} yuan ({sign}{yuan(whole.fen_change)})")
    print(f"gained {whole.gained:,}, lost {whole.lost:,}, more {whole.more:,}, less {whole.less:,}")
    for dimension, values in effects.by.items():
        if dimension:
            most = sorted(values.items(), key=lambda one: -abs(one[1].fen_change))[:5]
            print(f"by {dimension}: " + "; ".join(f"{value} {yuan(tally.fen_change)} yuan, +{tally.gained:,} -{tally.lost:,}"
                                                  for value, tally in most))
