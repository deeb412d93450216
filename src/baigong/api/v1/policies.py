"""Policies: found, read as of a day, taken whole as a sheet, and tried with facts of one's own."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from ninja import Query, Router, Schema
from pydantic import Field

from baigong import rules
from baigong.api.caller import caller
from baigong.api.operation import IdempotencyKey, Place, PlaceWanted, Slug, Text, answered_once, reads, sends
from baigong.api.paging import PER_PAGE, Cursor, Limit, Paged, page_of
from baigong.api.problem import fault
from baigong.api.words import Fault
from baigong.kernel.refused import Common, Refused
from baigong.policy import queries as policy
from baigong.policy.words import Fund, Refusal

router = Router()
FactName = Annotated[str, Field(pattern=r"^[a-z_]{1,20}(\.[a-z_]{1,40})?$")]
FactText = Annotated[str, Field(max_length=120, pattern=r"^[^\x00]*$")]
FactNumber = Annotated[int, Field(ge=-(10**12), le=10**12)]
FactValue = bool | FactNumber | FactText | Annotated[list[FactText], Field(max_length=100)] | None


class PolicyLine(Schema):
    """A published policy in a list: its edition in force."""

    place: str
    place_name: str
    slug: str
    name: str
    hash: str
    in_force_from: date
    in_force_until: date | None


class FactAsked(Schema):
    """A fact that a policy asks for; `codes` are the values it may have, where they are listed."""

    name: str
    type: str
    unit: str
    label: str
    codes: list[str]


class Clause(Schema):
    """A condition in words, with the anchor of its article."""

    code: str
    text: str
    basis: str


class PolicyOut(PolicyLine):
    """A policy as of a day."""

    document: str
    source: str
    trust: str
    fund: str | None
    pays_to: str | None
    counts_on: str
    summary: dict[str, str]
    asks: list[FactAsked]
    conditions: list[Clause]


class TrialIn(Schema):
    """What is known; a fact that is left out or null is unknown. `on` stands for the date that chooses the version."""

    facts: Annotated[dict[FactName, FactValue], Field(max_length=80)]
    on: date | None = None


class TrialLine(Schema):
    """A line of the judgement: a condition that holds, fails or is unproven (null), or a part of the sum."""

    kind: str
    code: str
    text: str
    basis: str
    amount_fen: int | None
    holds: bool | None


class TrialOut(Schema):
    """What the policy would say. `pays` null: evidence in `missing` is needed first. Nothing is stored, nothing binds."""

    pays: bool | None
    amount_fen: int | None
    on: date | None
    sheet_hash: str
    lines: list[TrialLine]
    missing: list[str]
    way_out: str


@reads(router, "/policies", _("查找政策"), Paged[PolicyLine])
def policies(
    request: HttpRequest, place: PlaceWanted = "", fund: Fund | None = None, q: Text = "", on: date | None = None,
    limit: Limit = PER_PAGE, cursor: Cursor = "",
) -> Paged[PolicyLine]:
    """Policies in force on a day; with `place`, those that hold there: its own and those of the places above."""
    found = policy.published(place=place, text=q, fund=str(fund) if fund else "")
    day = on or caller(request).today
    rows, following = page_of(found.filter(in_force__contains=day), ("region_id", "slug", "pk"), cursor=cursor, limit=limit)
    return Paged[PolicyLine](items=[PolicyLine(**_line(one, request)) for one in rows], next=following)


@reads(router, "/policies/{place}/{slug}", _("一项政策"), PolicyOut)
def policy_of(request: HttpRequest, place: Place, slug: Slug, on: date | None = None) -> PolicyOut:
    """A policy as it reads on a day, with the facts it asks for and its conditions."""
    day = on or caller(request).today
    row = _edition(place, slug, day)
    sheet, english = policy.sheet_by_hash(row.hash), caller(request).language == "en"
    asked = [FactAsked(name=one.name, type=one.type, unit=one.unit, label=one.label_en if english else one.label,
                       codes=[code for code, *_labels in one.codes]) for one in sheet.facts]
    lines = [line for line in rules.judge(sheet, {}, on=day).lines if line.kind == "condition"]
    return PolicyOut(
        **_line(row, request), document=sheet.basis.document, source=sheet.basis.source, trust=sheet.basis.trust,
        fund=sheet.pays.from_fund if sheet.pays else None, pays_to=sheet.pays.to if sheet.pays else None,
        counts_on=sheet.counts_on, summary={key: pair[english] for key, *pair in sheet.summary}, asks=asked,
        conditions=[Clause(code=one.code, text=one.text_en if english else one.text, basis=one.basis) for one in lines])


@reads(router, "/policies/{place}/{slug}/sheet", _("政策原始数据"), dict[str, Any])
def sheet(
    request: HttpRequest, place: Place, slug: Slug, on: date | None = None,
    hash: Annotated[str, Query(pattern=r"^([0-9a-f]{64})?$")] = "",
) -> HttpResponse:
    """The sheet of a day, or of a hash: canonical JSON, whose UTF-8 bytes have this SHA-256. What the judge reads."""
    row = policy.edition(place, slug, hash=hash) if hash else _edition(place, slug, on or caller(request).today)
    return HttpResponse(policy.canonical(row), content_type="application/json; charset=utf-8", headers={"ETag": f'"{row.hash}"'})


@sends(router, "/policies/{place}/{slug}/trials", _("试算"), TrialOut)
def trial(request: HttpRequest, place: Place, slug: Slug, sent: TrialIn, idempotency_key: IdempotencyKey) -> HttpResponse:
    """Judge facts by the policy in force today: every line with its clause, and the nearest way to another answer."""
    who = caller(request)
    row = _edition(place, slug, who.today)
    return answered_once(request, idempotency_key, lambda: _tried(row.hash, sent, english=who.language == "en"), keep=False)


def _tried(hash: str, sent: TrialIn, *, english: bool) -> TrialOut:
    sheet = policy.sheet_by_hash(hash)
    if sheet.kind == "frame":
        raise Refused(Refusal.NOT_FILLED_IN)
    facts = typed(rules.kinds_of(sheet), sent.facts)
    if sent.on is not None:
        facts[sheet.counts_on] = sent.on
    verdict, flip = rules.judge(sheet, facts), rules.nearest_flip(sheet, facts)
    return TrialOut(
        pays=verdict.pays, amount_fen=verdict.amount_fen, on=verdict.on, sheet_hash=verdict.sheet_hash,
        missing=list(verdict.missing), way_out=(flip.text_en if english else flip.text) if flip else "",
        lines=[line_out(one, english=english) for one in verdict.lines])


def line_out(line: rules.Line, *, english: bool) -> TrialLine:
    """A line as it goes out."""
    return TrialLine(kind=line.kind, code=line.code, text=line.text_en if english else line.text, basis=line.basis,
                     amount_fen=line.amount_fen, holds=line.holds)


def typed(kinds: Mapping[str, rules.FactKind], sent: Mapping[str, Any]) -> dict[str, Any]:
    """The facts of the types that policies say; every one that is not, or that none asks for, is named: Refused."""
    facts: dict[str, Any] = {}
    faults = [fault(f"facts.{name}", Fault.NOT_ASKED) for name in sent if name not in kinds]
    for name, value in sent.items():
        if name in kinds:
            try:
                facts.update(rules.facts_from_json((kinds[name],), {name: value}))
            except (TypeError, ValueError):
                faults.append(fault(f"facts.{name}", Fault.KIND, kind=kinds[name].type))
    if faults:
        raise Refused(*faults)
    return facts


def _edition(place: str, slug: str, on: date) -> Any:
    """The edition that decides on a day. Raises Refused(not_found) where none does."""
    row = policy.edition(place, slug, on=on)
    if not (row.in_force.lower <= on and (row.in_force.upper is None or on < row.in_force.upper)):
        raise Refused(Common.NOT_FOUND)
    return row


def _line(row: Any, request: HttpRequest) -> dict[str, Any]:
    return {"place": row.region_id, "place_name": row.region.name, "slug": row.slug, "hash": row.hash,
            "name": row.name_en if caller(request).language == "en" else row.name,
            "in_force_from": row.in_force.lower, "in_force_until": row.in_force.upper}
