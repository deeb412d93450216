"""A whole sheet as columns: verdict, amount, every reason, every missing fact and the payee, for all versions at once.

It follows `judging` line by line; where that returns early, a column here says who is still in the running.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain

from baigong.rules.columns.graph import Graph
from baigong.rules.columns.node import Node
from baigong.rules.columns.ratio import Ratio
from baigong.rules.columns.terms import EPOCH, Terms, fact_column
from baigong.rules.expression import parse
from baigong.rules.program import figures_on, scope_of
from baigong.rules.sheet import SLOT_FACTS, Sheet, Version
from baigong.rules.vocabulary import FactKind

REFUSED, PAYS, UNKNOWN = range(3)
WORD = 62                                                     # bits of a word: a signed number of 64 has room for them
Reason = tuple[str, str, str]                                 # the sheet's code; kind and code of a line of a verdict
NOT_IN_FORCE = ("span", "in_force")                           # no condition of the sheet, whatever those are called
NOTHING = ("total", "nothing")


@dataclass(frozen=True)
class Plan:
    """What is asked of every row. `reasons`, `missing` and `ways` say what the bits and numbers of the answers mean.

    `outputs`: verdict (REFUSED, PAYS or UNKNOWN), amount_fen, reasons and missing (words of WORD bits; a second word is
    reasons_1), way: the number of the payee and fund in `ways`.
    """

    sheet: Sheet
    outputs: dict[str, Node]
    reasons: tuple[Reason, ...]
    missing: tuple[str, ...]
    ways: tuple[tuple[str, str], ...]
    kinds: dict[str, FactKind]


@dataclass
class Found:
    """What one version, or the whole sheet, finds: truths by kind and code and by fact, and who gets how much."""

    reasons: dict[tuple[str, str], Node] = field(default_factory=dict)
    missing: dict[str, Node] = field(default_factory=dict)
    amount: Node | None = None
    way: Node | None = None


def plan_of(sheet: Sheet, *limits: Sheet, graph: Graph | None = None) -> Plan:
    """The plan of a sheet, judged within limits sheets if given (`judge_within`). Raises TooLarge, or ValueError when a
    limits sheet is none. Give one graph for several sheets, and what they share is computed once.
    """
    graph = graph or Graph()
    kinds = {kind.name: kind for one in (sheet, *limits) for kind in one.facts}
    ways = tuple(dict.fromkeys((choice.to, choice.from_fund) for choice in sheet.choices))
    found = _by_version(sheet, graph, kinds, ways)
    reasons = {(sheet.code, *reason): truth for reason, truth in found.reasons.items()}
    for limit in limits:
        if limit.kind != "limits":
            raise ValueError(f"{limit.code} is no limits sheet")
        barred = _by_version(limit, graph, kinds, ())
        reasons |= {(limit.code, *reason): truth for reason, truth in barred.reasons.items() if reason != NOT_IN_FORCE}
        for name, truth in barred.missing.items():
            found.missing[name] = graph.any_of([found.missing.get(name, graph.false), truth])
    refused, asks = graph.any_of(reasons.values()), graph.any_of(found.missing.values())
    verdict = graph.case([(refused, graph.const(REFUSED)), (asks, graph.const(UNKNOWN))], graph.const(PAYS))
    none = graph.const(None, "int")
    assert found.amount is not None and found.way is not None  # noqa: S101 (set in _by_version)
    outputs = {
        "verdict": verdict, "amount_fen": graph.case([(refused, graph.const(0)), (asks, none)], found.amount),
        **_words(graph, "reasons", list(reasons.values())), **_words(graph, "missing", list(found.missing.values())),
        "way": graph.case([(refused, none)], found.way)}
    return Plan(sheet, outputs, tuple(reasons), tuple(found.missing), ways, kinds)


def _words(graph: Graph, name: str, truths: list[Node]) -> dict[str, Node]:
    starts = range(0, max(1, len(truths)), WORD)
    return {f"{name}_{number}" if number else name: graph.bits(truths[start:start + WORD])
            for number, start in enumerate(starts)}


def _by_version(sheet: Sheet, graph: Graph, kinds: Mapping[str, FactKind], ways: tuple[tuple[str, str], ...]) -> Found:
    """Each version's findings under the days it holds."""
    day = fact_column(graph, kinds[sheet.counts_on])
    assert isinstance(day, Ratio)  # noqa: S101 (counts_on is a date: the reading checked it)
    eras: list[tuple[Node, Found]] = []
    for version in sheet.versions:
        span = sheet.span_of(version)
        start = max(span.start, sheet.in_force.start)
        inside = [graph.compared("<=", graph.const(start.toordinal() - EPOCH), day.top)]
        if span.end is not None:
            inside.append(graph.compared("<", day.top, graph.const(span.end.toordinal() - EPOCH)))
        eras.append((graph.holds(graph.all_of(inside)), _Era(sheet, version, graph, kinds, ways).found))
    undated = graph.lacks(sheet.counts_on)
    outside = graph.negated(graph.any_of([undated, *(test for test, _ in eras)]))

    def united(parts: Iterable[tuple[Node, Node | None]]) -> Node:
        """A truth that holds in some versions: one test when all say the same."""
        given = [(test, node) for test, node in parts if node is not None]
        if len({id(node) for _, node in given}) == 1:
            return graph.all_of([graph.any_of([test for test, _ in given]), given[0][1]])
        return graph.any_of([graph.all_of(pair) for pair in given])

    whole = Found()
    for reason in _in_order(sheet, [era.reasons for _, era in eras]):
        whole.reasons[reason] = outside if reason == NOT_IN_FORCE else united(
            (test, era.reasons.get(reason)) for test, era in eras)
    for name in kinds:
        truth = united((test, era.missing.get(name)) for test, era in eras)
        truth = graph.any_of([truth, undated]) if name == sheet.counts_on else truth
        if truth is not graph.false:
            whole.missing[name] = truth
    none = graph.const(None, "int")
    *earlier, (_, last) = [(test, era.amount) for test, era in eras if era.amount is not None]
    whole.amount = graph.case(earlier, last)                  # outside every version it is refused, undated it is unknown
    whole.way = graph.case([(test, era.way) for test, era in eras if era.way is not None], none)
    return whole


def _in_order(sheet: Sheet, found: list[dict[tuple[str, str], Node]]) -> list[tuple[str, str]]:
    """Reasons as a verdict lists them: conditions, amounts, nothing to pay."""
    told = [*(("condition", clause.code) for clause in sheet.conditions),
            *(("amount", clause.code) for clause in sheet.steps), NOTHING]
    known = set(chain.from_iterable(found))
    return [NOT_IN_FORCE, *dict.fromkeys(reason for reason in told if reason in known)]


class _Era:
    """One version of a sheet: its conditions, amount, slots and payee as columns."""

    def __init__(self, sheet: Sheet, version: Version, graph: Graph, kinds: Mapping[str, FactKind],
                 ways: tuple[tuple[str, str], ...]) -> None:
        self.sheet, self.on, self.graph, self.ways = sheet, version.start, graph, ways
        self.terms = Terms(graph, kinds, figures_on(sheet, version.start))
        active = tuple(clause.code for clause in sheet.steps if clause.holds_on(self.on))
        self.scope, self.wide = scope_of(sheet), scope_of(sheet, ("total", *active))
        self.found = Found()
        self._conditions()
        running = graph.negated(graph.any_of(self.found.reasons.values()))
        running, total = self._amount(running)
        self._slots(running)
        self._payee(running)
        self.found.amount = total

    def _unknown(self, facts: Iterable[str]) -> Node:
        return self.graph.any_of([self.graph.lacks(name) for name in facts])

    def _miss(self, where: Node, facts: Iterable[str]) -> None:
        """Facts that are asked for where the truth holds and that are unknown there."""
        graph = self.graph
        for name in facts:
            before = self.found.missing.get(name, graph.false)
            self.found.missing[name] = graph.any_of([before, graph.all_of([where, graph.lacks(name)])])

    def _conditions(self) -> None:
        graph = self.graph
        for clause in (one for one in self.sheet.conditions if one.holds_on(self.on)):
            term = parse(clause.when, self.scope)
            value = self.terms.truth(term)
            if value.gaps:
                is_open = graph.all_of([graph.is_null(value), self._unknown(term.facts())])
                refuses = graph.negated(graph.any_of([graph.holds(value), is_open]))
            else:
                is_open = graph.is_null(value)
                refuses = graph.holds(graph.negated(value))
            self.found.reasons["condition", clause.code] = refuses
            self._miss(is_open, term.facts())

    def _amount(self, running: Node) -> tuple[Node, Node]:
        """Who is still in the running after the amount, and the amount."""
        graph = self.graph
        total = Ratio.whole(graph, graph.const(0))
        self.terms.steps["total"] = total
        steps = [one for one in self.sheet.steps if one.holds_on(self.on)]
        for clause in steps:
            when = parse(clause.when, self.wide) if clause.when else None
            term = parse(clause.amount, self.wide)
            reads = tuple(dict.fromkeys((*(when.facts() if when else ()), *term.facts())))
            applies = self.terms.truth(when) if when else graph.true
            value = self.terms.number(term).top
            lacks = graph.any_of([graph.is_null(applies), graph.all_of([graph.holds(applies), graph.is_null(value)])])
            self._miss(graph.all_of([running, lacks]), reads)
            no_rate = graph.all_of([running, lacks, graph.negated(self._unknown(reads)),
                                    graph.negated(graph.is_null(total.top))])
            if no_rate is not graph.false:
                self.found.reasons["amount", clause.code] = no_rate
                running = graph.all_of([running, graph.negated(no_rate)])
            change, after = self._changed(clause.kind == "adds", value, total.top)
            none, skipped = graph.const(None, "int"), graph.negated(applies)
            change = graph.case([(skipped, graph.const(0)), (applies, change)], none)
            total = Ratio.whole(graph, graph.case([(skipped, total.top), (applies, after)], none))
            self.terms.steps |= {clause.code: Ratio.whole(graph, change), "total": total}
        if steps and self.sheet.kind != "limits":
            nothing = graph.all_of([running, graph.holds(graph.compared("<=", total.top, graph.const(0)))])
            self.found.reasons[NOTHING] = nothing
            running = graph.all_of([running, graph.negated(nothing)])
        return running, total.top

    def _changed(self, adds: bool, value: Node, total: Node) -> tuple[Node, Node]:
        """What a step that applies changes, and the total after it; once the total is unknown it stays so."""
        graph = self.graph
        kept = graph.case([(graph.is_null(total), graph.const(None, "int"))], value)
        return (kept, graph.plus(total, value)) if adds else (graph.minus(value, total), kept)

    def _slots(self, running: Node) -> None:
        """Slots cost nothing here, but what they need to know is asked for."""
        graph = self.graph
        for once in (one for one in self.sheet.once if one.holds_on(self.on)):
            times, when = parse(once.times, self.scope), parse(once.when, self.scope) if once.when else None
            keys = [SLOT_FACTS[name] for name in once.key if SLOT_FACTS[name]]
            applies = self.terms.truth(when) if when else graph.true
            lacks = graph.any_of([graph.is_null(self.terms.number(times).top), self._unknown(keys)])
            unsure = graph.any_of([graph.is_null(applies), graph.all_of([graph.holds(applies), lacks])])
            self._miss(graph.all_of([running, unsure]),
                       dict.fromkeys((*times.facts(), *(when.facts() if when else ()), *keys)))

    def _payee(self, running: Node) -> None:
        graph, none = self.graph, self.graph.const(None, "int")
        pairs: list[tuple[Node, Node]] = []
        for choice in self.sheet.choices:
            way = graph.const(self.ways.index((choice.to, choice.from_fund)))
            if not choice.when:
                pairs.append((running, way))
                running = graph.false
                break
            term = parse(choice.when, self.wide)
            test = self.terms.truth(term)
            self._miss(graph.all_of([running, graph.is_null(test)]), term.facts())
            pairs.append((graph.all_of([running, graph.holds(test)]), way))
            running = graph.all_of([running, graph.holds(graph.negated(test))])
        self.found.way = graph.case(pairs, none)
