"""Duties proposed from the sentences of a document: who, with whom, what, by when, measured how, of which kind.

Rules only: the same text gives the same duties, offline. A sentence gives as many duties as it has doers and kinds: each is
a run of its clauses. Who is not named again is carried over within a block, from the sentence that opens a list to its items, or
taken from the bracket that ends a block (the first named leads). A document addressed to somebody and naming nobody means them:
`收文单位`; 我部 is `发文机关`. An officer has the last word on every one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from baigong.governance.words import BlockKind, DutyKind

from .bodies import Lexicon
from .brackets import bracket_of, without_bracket
from .clauses import ACHIEVE, BENEFIT, IMPERATIVE, OUTCOME, TELLS, Clause, clauses_of
from .splitting import Sentence, Split
from .terms import figures, whens

ADDRESSEE = "收文单位"
OPENS_DUTIES = re.compile(r"(?:以下|下列|如下)[^，。：]{0,16}(?:职责|工作|任务|义务|要求|事项)：$|(?:职责|任务|义务|要求如下)：$")
OPENS_NOTHING = re.compile(r"^(?:现|为|其中)")
CATCH_ALL = re.compile(r"其他[^，]{0,12}(?:工作|职责|事项|任务)[。；]?$")
DOES = re.compile(r"^(?!的|所|内|之间)(?!.*(?:职责|任务|分工|工作|责任|事项|要求|安排)。$).{5,}")
APPROVED = re.compile(r"(?:须|需|应当?|要|必须)[^，。]{0,4}[经报][^，。]{2,16}(?:审定|审议|审批|批准|同意|审核|研究|决定)")
WISHED = re.compile(r"鼓励|倡导|提倡")
NO_ORDERS = re.compile(r"目标|总体要求|指导思想|基本原则|重要意义|总则|附则")
NEEDED = re.compile(r"(?<!需)要(?!求)|请|应")
CELLS = {
    "what": re.compile("任务|事项|内容|工作|指标"), "who": re.compile("牵头|责任|主责|承办"), "with": re.compile("配合|协同|参与"),
    "when": re.compile("时限|期限|时间|进度"),
}
Led = tuple[tuple[str, ...], tuple[str, ...]]
"""Who leads and who cooperates, as a bracket names them."""


@dataclass(frozen=True)
class Duty:
    """A proposed duty. `[start, end)` is its run within the sentence at `at`, `[deed, end)` what is to be done.

    `who` leads (several share it), `with_` cooperates; `when` and `measured` are written as decide/terms.py says. `carried`
    where who stands in an earlier sentence or in a bracket.
    """

    at: str
    start: int
    end: int
    deed: int
    kind: DutyKind
    who: tuple[str, ...] = ()
    with_: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    measured: tuple[str, ...] = ()
    carried: bool = False


@dataclass
class _Run:
    start: int
    end: int
    deed: int
    kind: DutyKind | None = None
    who: tuple[str, ...] | None = None
    with_: tuple[str, ...] = ()
    named: bool = False
    ordered: bool = False


@dataclass
class _Place:
    """What is known while the sentences of one block are read."""

    who: tuple[str, ...] | None = None
    with_: tuple[str, ...] = ()
    lists_duties: bool = False
    lists_cases: bool = False
    joined: bool = False
    ordered: bool = False


@dataclass
class _Reader:
    split: Split
    lexicon: Lexicon
    year: int | None
    places: dict[str, _Place] = field(default_factory=dict)

    def read(self) -> Iterator[Duty]:
        kinds = {one.anchor: one.kind for one in self.split.blocks}
        headings = {one.anchor: one.heading for one in self.split.blocks}
        brackets = self._brackets()
        table: list[str] = []
        for one in self.split.sentences:
            if kinds[one.block] == BlockKind.TABLE:
                if one.is_heading:
                    table = one.text.split(" | ")
                else:
                    yield from self._row(one, table)
                continue
            place = self._place(one.block)
            if one.is_heading and not self._lays(one.text):
                named = self.lexicon.at(one.text)
                place.who = named.names if named and named.end < len(one.text) else place.who
                continue
            heading = next((headings[way] for way in _ways(one.block) if headings.get(way)), "")
            lead = brackets.get(one.block, ((), ()))
            yield from self._sentence(one, place, lead, heading)

    def _lays(self, heading: str) -> bool:
        """Whether what looks like a heading is a short sentence with a doer: 县妇联及时宣传典型。 but not 县妇联职责。"""
        named = self.lexicon.at(heading)
        return bool(named and heading.endswith("。") and DOES.search(heading[named.end:]))

    def _place(self, block: str) -> _Place:
        if block not in self.places:
            above = next((self.places[way] for way in _ways(block)[1:] if way in self.places), None)
            fresh = _Place()
            if above is not None and above.lists_duties:
                fresh = _Place(who=above.who, with_=(), lists_duties=True)
            elif above is not None and above.lists_cases:
                fresh = _Place(who=above.who, lists_cases=True)
            self.places[block] = fresh
        return self.places[block]

    def _sentence(self, one: Sentence, place: _Place, lead: Led, heading: str) -> Iterator[Duty]:
        text = without_bracket(one.text)
        if self._is_no_order(text, place):
            if one.opens:
                self._open(text, [], place)
            return
        clauses = clauses_of(text, self.lexicon)
        runs = self._runs(clauses, text, place, lead, heading)
        if one.opens and OPENS_DUTIES.search(one.text):
            self._open(text, clauses, place)
            return
        if one.opens:
            place.lists_cases = True
        elif place.lists_cases:
            runs = [run for run in runs if run.named or run.kind == DutyKind.PROHIBITION]
        place.joined = one.text.endswith("；")
        for run in runs:
            run.end = len(one.text) if run.end == len(text) else run.end
            yield self._duty(one, text, run, lead, carried=not run.named)

    def _open(self, text: str, clauses: Sequence[Clause], place: _Place) -> None:
        place.lists_duties = not OPENS_NOTHING.match(text)
        named = next((one.who for one in clauses if one.who), None)
        place.who = named or place.who

    def _is_no_order(self, text: str, place: _Place) -> bool:
        if CATCH_ALL.search(text):
            return True
        return bool(TELLS.search(text)) and not re.match(r"现.*要求：", text)

    def _runs(self, clauses: Sequence[Clause], text: str, place: _Place, lead: Led,
              heading: str) -> list[_Run]:
        runs: list[_Run] = []
        pending: int | None = None
        who, named = lead[0] or (None if text.startswith(("严禁", "禁止")) else place.who), False
        with_ = place.with_ if place.joined else ()
        for n, clause in enumerate(clauses):
            if not clause.who and not runs and APPROVED.search(clause.text):
                who = lead[0] or None  # whoever brings it before them, no matter who did what stands above
            if clause.who:
                differs = clause.who != who
                if differs:
                    with_ = ()
                who, named = clause.who, True
            then = clauses[n + 1] if n + 1 < len(clauses) else None
            if clause.is_case:
                goes_on = then is not None and then.is_modal and then.kind != DutyKind.PROHIBITION and not then.who
                if ((not runs and not place.joined) or clause.who) and not goes_on:
                    who, named = None, False
                pending = clause.start if pending is None else pending
                continue
            waits = not runs and not clause.has_order and then is not None and then.is_modal and not then.leads_in \
                and (not then.who or not clause.who) and not IMPERATIVE.match(clause.text) and not clause.with_ \
                and not (then.who and then.text.startswith("并由"))
            if (clause.leads_in and then is not None) or waits:
                pending = clause.start if pending is None else pending
                continue
            with_ = tuple(dict.fromkeys([*with_, *clause.with_]))
            last = runs[-1] if runs else None
            begins = clause.start if pending is None else pending
            if last is None or self._begins(last, clause, who, led_in=pending is not None):
                runs.append(_Run(begins, clause.end, clause.deed + clause.start, clause.kind, who, with_, named,
                                 clause.has_order))
            else:
                last.end, last.with_ = clause.end, with_
                last.ordered |= clause.has_order
            pending = None
        if runs and pending is not None:
            runs[-1].end = len(text)
        for run, then_run in pairwise(runs):
            run.end = then_run.start
        if runs:
            runs[0].start, runs[-1].end = 0, len(text)
        kept = self._kept(runs, clauses, text, place, lead, heading)
        if kept:
            place.who, place.with_, place.ordered = kept[-1].who, kept[-1].with_, True
        return kept

    @staticmethod
    def _begins(last: _Run, clause: Clause, who: tuple[str, ...] | None, *, led_in: bool) -> bool:
        if who and who != last.who:
            return True
        if clause.kind == last.kind:
            return False
        if clause.kind is not None:
            return True
        if last.kind == DutyKind.INFORMATION:
            return led_in or clause.text.startswith(("对", "并根据", "根据", "在")) or clause.with_ != ()
        return last.kind in (DutyKind.REPORT, DutyKind.PROHIBITION) and clause.has_order

    def _kept(self, runs: list[_Run], clauses: Sequence[Clause], text: str, place: _Place,
              lead: Led, heading: str) -> list[_Run]:
        if not runs:
            return []
        kept = (DutyKind.REPORT, DutyKind.INFORMATION)
        owed = IMPERATIVE.match(text) and not text.startswith("对")
        if BENEFIT.search(text) and not owed and not lead[0] and not any(run.named and run.ordered for run in runs):
            runs = [run for run in runs if run.kind in kept]
        if not runs:
            return []
        measured = figures(text)
        sets = OUTCOME.search(text) or (ACHIEVE.search(text) and self._is_plan and not lead[0])
        if sets and measured and not any(run.named or run.ordered or run.kind in kept for run in runs):
            return [_Run(0, len(text), 0, DutyKind.TARGET, lead[0] or None, (), False, True)]
        orders = any(clause.has_order for clause in clauses)
        named = any(run.named for run in runs)
        if not orders and not named and not lead[0] and not place.lists_duties:
            plan = not place.who and IMPERATIVE.match(text) and self._is_plan and not NO_ORDERS.search(heading)
            carried = place.ordered and place.who and (place.joined or (IMPERATIVE.match(text) and not WISHED.match(text)))
            if not (plan or carried):
                return []
        addressed = self._is_plan and bool(self.split.head.addressee)
        found = []
        for run in runs:
            wanted = NEEDED.search(text[run.start:run.end]) and run.kind not in (DutyKind.PERMISSION, DutyKind.PROHIBITION)
            if run.who is None and place.who is None and addressed and wanted and not place.lists_cases:
                run = replace(run, who=(ADDRESSEE,))
            if run.who is None and run.kind in (None, DutyKind.PERMISSION) and not self._is_plan \
                    and not (run.ordered and run.kind is None and IMPERATIVE.match(text)) and not text.endswith("："):
                continue
            if run.who is None and not run.ordered and text.startswith("对"):
                continue  # what becomes of those who break the rules, done by nobody that is named
            found.append(run)
        return found

    @property
    def _is_plan(self) -> bool:
        return not any(one.kind == BlockKind.ARTICLE for one in self.split.blocks)

    def _duty(self, one: Sentence, text: str, run: _Run, lead: Led, *, carried: bool) -> Duty:
        said = text[run.start:run.end]
        who = run.who or ()
        around = [name for name in (*lead[0], *lead[1]) if name not in who]
        return Duty(one.anchor, run.start, run.end, max(run.deed, run.start), run.kind or DutyKind.TASK, who,
                    tuple(dict.fromkeys([*(name for name in run.with_ if name not in who), *around])),
                    whens(said, year=self.year, festivals=self.lexicon.festivals), figures(said), carried and bool(who))

    def _brackets(self) -> dict[str, Led]:
        """By block, who its closing bracket names: the first leads."""
        found = {}
        for one in self.split.sentences:
            if (bracket := bracket_of(one.text)) and (led := self._led(bracket))[0]:
                found[one.block] = led
        return found

    def _led(self, bracket: str) -> Led:
        leads: list[str] = []
        others: list[str] = []
        for part in re.split(r"[，,；;]", re.sub(r"^(?:责任单位|牵头单位)[:：]", "", bracket)):
            bare = re.sub(r"^(?:配合单位|由)[:：]?", "", part)
            named = self.lexicon.at(bare)
            if named is None:
                continue
            if not leads and not part.startswith("配合"):
                shared = part.endswith("牵头") and "共同" in part
                leads += named.names if shared else named.names[:1]
                others += () if shared else named.names[1:]
            else:
                others += named.names
        return tuple(leads), tuple(name for name in dict.fromkeys(others) if name not in leads)

    def _row(self, one: Sentence, head: Sequence[str]) -> Iterator[Duty]:
        cells = one.text.split(" | ")
        if len(cells) != len(head):
            return
        said: dict[str, str] = {}
        for name, cell in zip(head, cells, strict=True):
            for key, pattern in CELLS.items():
                if pattern.search(name) and key not in said and not (key == "what" and CELLS["who"].search(name)):
                    said[key] = cell
                    break
        if "what" not in said or "who" not in said:
            return
        start = one.text.index(said["what"])
        measured = figures(said["what"])
        yield Duty(one.anchor, 0, len(one.text), start, DutyKind.TARGET if measured else DutyKind.TASK,
                   self.lexicon.every(said["who"]), self.lexicon.every(said.get("with", "")),
                   whens(f"{said.get('when', '')}，", year=self.year, festivals=self.lexicon.festivals), measured)


def propose(split: Split, lexicon: Lexicon) -> tuple[Duty, ...]:
    """Every duty a document seems to lay on somebody, in the order of its sentences."""
    year = split.head.issued_on.year if split.head.issued_on else None
    if year is None and (found := re.search(r"〔(\d{4})〕", split.head.number)):
        year = int(found[1])
    return tuple(_Reader(split, lexicon, year).read())


def _ways(block: str) -> list[str]:
    """A block's anchor and those above it: 三（一）2 → 三（一）2, 三（一）, 三."""
    found, rest = [block], block
    while rest:
        shorter = re.sub(r"(?:（[^（）]+）|\d+|[^（）\d·]+|·)$", "", rest)
        if shorter == rest:
            break
        rest = shorter
        if rest:
            found.append(rest)
    return found
