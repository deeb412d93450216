"""The six rules in OpenFisca-Core: as documented (parameters indexed by enums) and with look-ups vectorised by hand."""

from collections.abc import Mapping
from datetime import date

import numpy as np
from _law_columns import APPRENTICE, RATE, UPLIFT, caps
from _law_population import KINDS, SLUGS, codes
from openfisca_core.entities import build_entity
from openfisca_core.indexed_enums import Enum, EnumArray
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import DateUnit
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

MONTH = "2025-09"
START = "2020-01-01"
Person = build_entity(key="person", plural="persons", label="person", is_person=True)


def key(name: str) -> str:
    """Names as OpenFisca allows them."""
    return ("n" + name if name[:1].isdigit() else name).replace(".", "__")


def _enum(fact: str) -> type[Enum]:
    listed = codes(fact) or list(caps())
    return Enum(key(fact).title(), {key(code): code for code in listed})


ENUMS = {name: _enum(name) for name, kind in KINDS.items() if kind.type == "code" and name != "certificate.occupation"}
TABLES = {"rate": RATE, "uplift": UPLIFT, "apprentice": dict.fromkeys(RATE, 0) | APPRENTICE, "cap": caps(),
          "until": {"male": 60, "female": 55}}


class ByOpenFisca:
    """A tax-and-benefit system; a simulation is made afresh for each run, as results are remembered."""

    def __init__(self, arrays: Mapping[str, np.ndarray], *, documented: bool) -> None:
        self.arrays, self.found = arrays, {}
        self.system = TaxBenefitSystem([Person])
        self.system.parameters = ParameterNode("", data={
            name: {key(code): {"values": {START: number}} for code, number in table.items()} for name, table in TABLES.items()})
        always = {"entity": Person, "definition_period": DateUnit.ETERNITY}
        for name, kind in KINDS.items():
            values = ENUMS.get(name)
            typed = {"value_type": Enum, "possible_values": values, "default_value": next(iter(values))} if values else {
                "value_type": {"bool": bool, "date": date}.get(kind.type, int)}
            self.system.add_variable(type(key(name), (Variable,), {**always, **typed}))
        for slug in SLUGS:
            for what, kind in ((slug, int), (f"{slug}__why", int)):
                formula = _formula(slug, what.endswith("why"), documented)
                self.system.add_variable(type(what, (Variable,), {
                    "value_type": kind, "entity": Person, "definition_period": DateUnit.MONTH, "formula": formula}))
        self.prepare()

    def prepare(self) -> None:
        """A simulation with its inputs, not counted."""
        count = len(self.arrays["person.born_on"])
        self.simulation = SimulationBuilder().build_default_simulation(self.system, count)
        for name, values in self.arrays.items():
            if name in ENUMS:
                values = EnumArray(values.astype(np.int16), ENUMS[name])
            elif KINDS[name].type == "date":
                values = values.astype("datetime64[D]")
            self.simulation.set_input(key(name), "eternity", values)

    def __call__(self) -> None:
        """Every amount and reason."""
        self.found = {}
        for slug in SLUGS:
            why = self.simulation.calculate(f"{slug}__why", MONTH)
            self.found[f"{slug} why"] = why
            self.found[slug] = np.where(why == 0, self.simulation.calculate(slug, MONTH), 0)
        self.found["best"] = np.maximum(self.found["training"], self.found["insurance"])

    def answers(self) -> dict[str, np.ndarray]:
        """As columns."""
        return self.found


def _looked_up(documented: bool, parameters: object, table: str, values: EnumArray) -> np.ndarray:
    if documented:
        return getattr(parameters, table)[values]
    listed = [TABLES[table][str(member.value)] for member in values.possible_values]
    return np.take(np.array(listed), np.asarray(values))


def _age(get: object) -> np.ndarray:
    born, applied = get("person.born_on"), get("claim.applied_on")
    one, two = born.astype("datetime64[M]"), applied.astype("datetime64[M]")
    early = (applied - two) < (born - one)
    return ((two - one).astype(int) - early) // 12


def _in_time(get: object) -> np.ndarray:
    issued, applied = get("certificate.issued_on"), get("claim.applied_on")
    months = issued.astype("datetime64[M]")
    ends = np.minimum((months + 12).astype("datetime64[D]") + (issued - months.astype("datetime64[D]")),
                      (months + 13).astype("datetime64[D]") - 1)
    return (issued <= applied) & (applied <= ends)


def _is(values: EnumArray, *wanted: str) -> np.ndarray:
    return np.isin(np.asarray(values), [member.index for member in values.possible_values if member.value in wanted])


def _formula(slug: str, why: bool, documented: bool) -> object:
    def formula(person, period, parameters):
        given = parameters(period)

        def get(name):
            return person(key(name), period)

        def table(name, fact):
            return _looked_up(documented, given, name, get(fact))
        return (WHYS if why else AMOUNTS)[slug](get, table)
    return formula


def _training(get, table):
    base = np.minimum(get("training.hours") * table("rate", "certificate.level"), table("cap", "person.region"))
    return base + np.where(get("certificate.is_shortage"), (base.astype(np.int64) * 60 + 100) // 200, 0)


def _first(*tests: np.ndarray) -> np.ndarray:
    return np.select([~test for test in tests], list(range(1, len(tests) + 1)), 0)


AMOUNTS = {
    "training": _training, "living": lambda get, table: get("training.hours") // 8 * 5000,
    "insurance": lambda get, table: table("uplift", "certificate.level"),
    "apprentice": lambda get, table: table("apprentice", "certificate.level"),
    "startup": lambda get, table: np.where(_is(get("person.hukou"), "rural"), 180_000, 150_000)}
WHYS = {
    "training": lambda get, table: _first(
        ~_is(get("person.category"), "staff"), ((age := _age(get)) >= 16) & (age < table("until", "person.sex")),
        get("training.passed"), get("history.this_year") < 3, ~get("history.same_before")),
    "living": lambda get, table: _first(_is(get("person.category"), "poor"), get("training.passed"), get("training.hours") >= 8),
    "insurance": lambda get, table: _first(get("person.insured_months") >= 12, _in_time(get), get("history.this_year") < 3),
    "apprentice": lambda get, table: _first(
        _is(get("person.employment"), "employed"), get("person.employer_insured"), _is(get("certificate.level"), "4", "3"),
        get("training.hours") >= 120),
    "startup": lambda get, table: _first(
        _is(get("person.category"), "unemployed", "graduate", "poor"), _is(get("person.employment"), "unemployed", "self"),
        get("training.passed"))}
