"""A lot of invented persons: what registers, schools and offices would know of each, as columns."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import polars as pl

from baigong.city.province.quota import Flags, Quotas
from baigong.city.province.totals import Total

EPOCH = date(1970, 1, 1).toordinal()
TRAINED_DAYS = 3 * 365                                        # the totals are of three years
CLASS_SIZE = 40
Column = Any


@dataclass(frozen=True)
class Setting:
    """What all lots share: the day, the places and occupations, the shares."""

    day: date
    regions: Sequence[str]
    occupations: Sequence[str]
    totals: Mapping[str, Total]
    assumed: Mapping[str, Any]


class Lot:
    """`count` persons of one region. `columns` are their facts by name; what was not invented has no column."""

    def __init__(self, setting: Setting, quotas: Quotas, region: str, count: int, first_no: int) -> None:
        self.setting, self.quotas, self.dice, self.region, self.count = setting, quotas, quotas.dice, region, count
        self.today = setting.day.toordinal() - EPOCH
        self.numbers = np.arange(first_no, first_no + count)
        self.all = np.ones(count, dtype=bool)
        self.columns: dict[str, Column] = {}
        self.trained = self._share("trained", self.all)
        self.certified = self._share("certified", self.trained)
        due = setting.totals["skilled"].share - self.certified.sum() / max(1, count)
        others = ~self.trained
        self.older = quotas.some("older", others, due * count / max(1, others.sum()))
        self.holders = self.certified | self.older
        self._worker()
        self._cohort()
        self._certificate()
        self._claim()

    def _share(self, name: str, among: Flags) -> Flags:
        return self.quotas.some(name, among, self.setting.totals[name].share)

    def _assumed(self, name: str, among: Flags) -> Flags:
        return self.quotas.some(name, among, self.setting.assumed[name] / 100)

    def _where(self, known: Flags, values: Column, dtype: Any = None) -> pl.Series:
        """Values, unknown where not known."""
        series = values if isinstance(values, pl.Series) else pl.Series(values, dtype=dtype)
        return pl.select(pl.when(pl.Series(known)).then(series)).to_series()

    def _register(self, values: Column, dtype: Any = None) -> pl.Series:
        """What an outside register says, when it answers."""
        return self._where(~self._assumed("unknown", self.all), values, dtype)

    def _days(self, numbers: Column) -> pl.Series:
        return pl.Series(numbers.astype(np.int32)).cast(pl.Date)

    def _picked(self, codes: Sequence[str]) -> pl.Series:
        picked = self.dice.integers(0, len(codes), self.count)
        return pl.Series(codes, dtype=pl.String).gather(picked)

    def _coded(self, flags: Mapping[str, Flags]) -> pl.Series:
        """One code each, by the flags; unknown where none is set."""
        found: Any = pl
        for code, flag in flags.items():
            found = found.when(pl.Series(flag)).then(pl.lit(code))
        return pl.select(found.otherwise(None)).to_series()

    def _worker(self) -> None:
        dice, assumed, columns = self.dice, self.setting.assumed, self.columns
        age = dice.integers(16, 66, self.count)
        groups = self._groups(age)
        elsewhere = self._assumed("from_elsewhere", self.all)
        own, other = pl.Series([self.region]), self._picked(self.setting.regions)
        insured = self.quotas.some("insured", groups["enterprise_staff"], assumed["insured"] / 100)
        months = np.minimum(dice.gamma(1.3, 60, self.count), (age - 16) * 12).astype(np.int32)
        home = pl.select(pl.when(pl.Series(elsewhere)).then(other).otherwise(pl.lit(own))).to_series()
        columns["worker.age"] = age.astype(np.int16)
        columns["worker.sex"] = self._coded(self.quotas.dealt("sex", self.all, {"female": assumed["female"] / 100}, "male"))
        columns["worker.groups"] = _lists(groups)
        columns["worker.schooling"] = self._register(self._coded(self.quotas.dealt("schooling", self.all, {
            "vocational_final": 0.01, "higher_final": 0.015, "vocational": 0.01, "higher": 0.015}, "none")))
        columns["worker.home_region"] = home
        columns["worker.permit_region"] = self._register(self._or_none(elsewhere & (dice.random(self.count) < 0.7)))
        columns["worker.insured_region"] = self._register(self._or_none(insured))
        columns["worker.rural"] = groups["rural_migrant"] | groups["poverty_relieved"]
        columns["worker.insured_months"] = self._register(np.where(insured, months, 0), pl.Int32)
        columns["worker.drawing_benefit"] = self._register(self._assumed("drawing", groups["registered_unemployed"]))
        columns["worker.public_employee"] = self._register(self._assumed("public_employee", ~groups["rural_migrant"]))
        columns["worker.pensioner"] = self._register(self._assumed("pensioner", age >= 50))
        served = np.minimum(20, np.maximum(age - 20, 0)) * 365
        left = self._days(self.today - 30 - (dice.random(self.count) * served).astype(np.int64))
        columns["worker.discharged_on"] = self._where(groups["veteran"], left)

    def _groups(self, age: Column) -> dict[str, Flags]:
        """The trained by published shares, the others by assumed ones; nobody under twenty has left the army."""
        assumed, others = self.setting.assumed, ~self.trained
        staff = self._share("enterprise_staff", self.trained) | self._assumed("staff_of_others", others)
        groups = {"enterprise_staff": staff}
        for name, share in assumed["groups_of_others"].items():
            whole, some = self.setting.totals[name].share, self.trained & (age >= 20 if name == "veteran" else self.all)
            of_some = whole * self.trained.sum() / max(1, some.sum())
            groups[name] = self.quotas.some(name, some, of_some) | self.quotas.some(
                f"{name} of others", others & (age >= 20 if name == "veteran" else self.all), share / 100)
        groups["registered_unemployed"] = self.quotas.some("unemployed", ~staff, assumed["unemployed"] / 100)
        for name, share in assumed["other_groups"].items():
            groups[name] = self.quotas.some(name, self.all, share / 100)
        return groups

    def _or_none(self, here: Flags) -> pl.Series:
        """The region where the flag is set, the empty text (a known none) elsewhere."""
        return pl.select(pl.when(pl.Series(here)).then(pl.lit(self.region)).otherwise(pl.lit(""))).to_series()

    def _cohort(self) -> None:
        dice, count, trained = self.dice, self.count, self.trained
        totals, where = self.setting.totals, self._where
        days = dice.integers(5, 21, count)
        self.opened = self.today - TRAINED_DAYS + dice.integers(0, TRAINED_DAYS - 40, count)
        self.closed = self.opened + days
        hours = days * 8
        done = self._assumed("passed_hours", trained)
        price = totals["price"].share * 100 * dice.uniform(0.5, 1.5, count)
        online = self._share("online", trained)
        kinds = self.quotas.dealt("kind", trained, {name: totals[name].share for name in ("startup", "apprentice")}, "skills")
        self.columns |= {
            "cohort.no": where(trained, pl.Series(self.numbers // CLASS_SIZE).cast(pl.String)),
            "cohort.opens_on": where(trained, self._days(self.opened)),
            "cohort.ends_on": where(trained, self._days(self.closed)),
            "cohort.kind": self._coded(kinds),
            "cohort.mode": self._coded({**self.quotas.dealt("mode", online, {"online": 0.3}, "blended"),
                                        "offline": trained & ~online}),
            "cohort.days": where(trained, days.astype(np.int32)), "cohort.hours": where(trained, hours.astype(np.int32)),
            "cohort.in_catalogue": where(trained, self._assumed("in_catalogue", trained)),
            "cohort.worst_day_percent": where(trained, dice.integers(60, 101, count).astype(np.int16)),
            "cohort.catalogue_price_fen": where(trained, (np.rint(price / 1000) * 1000).astype(np.int64)),
            "cohort.shortage_grade": self._coded(self.quotas.dealt("grade", trained, {
                "very_short": 0.1, "short": 0.2, "slightly_short": 0.4}, "none")),
            "cohort.base_uplift_percent": where(trained, np.zeros(count, dtype=np.int16)),
            "training.hours": where(trained, np.where(done, hours, hours // 2).astype(np.int32)),
            "training.attendance_percent": where(trained, np.where(done, dice.integers(80, 101, count),
                                                                   dice.integers(30, 80, count)).astype(np.int16)),
        }

    def _certificate(self) -> None:
        dice, count, holders, where = self.dice, self.count, self.holders, self._where
        totals = self.setting.totals
        after = np.minimum(self.closed + dice.integers(1, 60, count), self.today)
        issued = np.where(self.certified, after, self.today - dice.integers(30, 12 * 365, count))
        levels = {level: totals[f"level_{level}"].share for level in "321"}
        dealt = self.quotas.dealt("level", holders, {**levels, "4": 0.28}, "5")
        shortage = self._assumed("shortage", holders)
        self.columns |= {
            "certificate.no": where(holders, pl.Series(self.numbers).cast(pl.String)),
            "certificate.kind": self._coded(self.quotas.dealt("certificate", holders, {"qualification": 0.2}, "level")),
            "certificate.level": self._coded(dealt),
            "certificate.occupation": where(holders, self._picked(self.setting.occupations)),
            "certificate.issued_on": where(holders, self._days(issued)),
            "certificate.is_shortage": where(holders, shortage),
            "certificate.sector": self._coded(self.quotas.dealt("sector", holders, {
                "manufacturing": 0.4, "service": 0.4}, "other")),
        }

    def _claim(self) -> None:
        dice, count, everybody = self.dice, self.count, self.all
        before = self._assumed("had_before", everybody)
        same = self._assumed("same_level", self.holders)
        times = np.where(before, 1 + (dice.random(count) < 0.2), 0).astype(np.int32)
        of_insurance = dice.random(count) < 0.4
        insurance, training = np.where(of_insurance, times, 0), np.where(of_insurance, 0, times)
        self.columns |= {
            "claim.applied_on": pl.Series([self.setting.day]).new_from_index(0, count),
            "claim.kind": self._coded({"training": self.trained, "insurance": self.older}),
            "claim.training_granted": self._where(self.trained, dice.random(count) < 0.5),
            "history.insurance_this_year": insurance.astype(np.int32),
            "history.training_this_year": training.astype(np.int32),
            "history.training_lifetime": (training + dice.integers(0, 3, count)).astype(np.int32),
            "history.same_kind_this_year": np.where(self.trained, training, insurance).astype(np.int32),
            "history.limited_kinds_this_year": np.zeros(count, dtype=np.int32),
            "history.living_this_year": np.zeros(count, dtype=np.int32),
            "history.insurance_same_level": same & of_insurance, "history.other_same_level": same & ~of_insurance,
            "history.higher_level_paid": self.quotas.some("higher paid", self.holders, 0.02),
            "history.higher_level_held": self.quotas.some("higher held", self.holders, 0.03),
            "history.certificate_paid": same,
        }


def _lists(flags: Mapping[str, Flags]) -> pl.Series:
    """The codes whose flags are set, as lists."""
    codes = list(flags)
    matrix = np.stack([flags[code] for code in codes], axis=1)
    rows, places = np.nonzero(matrix)
    held = pl.DataFrame({"row": rows, "code": pl.Series(codes).gather(places)})
    lists = held.group_by("row", maintain_order=True).agg("code")
    every = pl.DataFrame({"row": np.arange(len(matrix))}).join(lists, on="row", how="left", maintain_order="left")
    return every.select(pl.col("code").fill_null(pl.lit([], dtype=pl.List(pl.String)))).to_series()
