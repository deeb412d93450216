"""Entitlements: what somebody's facts are entitled to by all policies of a place, in one call."""

from datetime import date
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from ninja import Router, Schema
from pydantic import Field

from baigong import rules
from baigong.api.caller import caller
from baigong.api.operation import IdempotencyKey, Place, answered_once, sends
from baigong.people import queries as people
from baigong.subsidy import queries as subsidy

from .policies import FactName, FactValue, TrialLine, line_out, typed

router = Router()


class CaseIn(Schema):
    """What is known of one case; a fact left out or null is unknown. `on` stands for the date that each policy counts on."""

    facts: Annotated[dict[FactName, FactValue], Field(max_length=400)]
    on: date | None = None


class PolicyRef(Schema):
    """A policy by its place and slug."""

    place: str
    slug: str


class EntitlementOut(PolicyRef):
    """What one policy says, judged within the limits in `limit_hashes`. `pays` null: evidence in `missing` is needed first.

    `taken`: part of the best choice. `instead_of`: paid too, but barred by these, which are taken.
    """

    name: str
    sheet_hash: str
    limit_hashes: list[str]
    pays: bool | None
    amount_fen: int | None
    on: date | None
    to: str | None
    fund: str | None
    taken: bool
    instead_of: list[PolicyRef]
    lines: list[TrialLine]
    missing: list[str]
    way_out: str


class EntitlementsOut(Schema):
    """Every subsidy of the place and above. `amount_fen` is what those taken pay together. Nothing is stored, nothing binds."""

    amount_fen: int
    items: list[EntitlementOut]


@sends(router, "/places/{place}/entitlements", _("能享受哪些补贴"), EntitlementsOut)
def entitlements(request: HttpRequest, place: Place, sent: CaseIn, idempotency_key: IdempotencyKey) -> HttpResponse:
    """Judge one case by all policies of a place at once: what each says and why, and what to take together."""
    who = caller(request)
    people.region(place)                                      # an unknown place is not found, rather than without policies
    return answered_once(request, idempotency_key, lambda: _judged(place, sent, today=who.today, english=who.language == "en"),
                         keep=False)


def _judged(place: str, sent: CaseIn, *, today: date, english: bool) -> EntitlementsOut:
    law = subsidy.law_at(place)
    found = subsidy.entitlements(law, typed(law.kinds, sent.facts), today=today, on=sent.on)
    choice = subsidy.chosen(found)
    taken = {offer.sheet.hash for offer in choice.taken}
    barred = {one.offer.sheet.hash: [_ref(offer.sheet) for offer in one.instead_of] for one in choice.left}
    return EntitlementsOut(amount_fen=choice.amount_fen, items=[
        EntitlementOut(**_said(one, english=english), taken=one.sheet.hash in taken, instead_of=barred.get(one.sheet.hash, []))
        for one in found])


def _said(one: subsidy.Entitlement, *, english: bool) -> dict[str, Any]:
    verdict = one.verdict
    return {
        "place": one.sheet.place, "slug": one.sheet.slug, "name": one.sheet.name_en if english else one.sheet.name,
        "sheet_hash": verdict.sheet_hash, "limit_hashes": list(verdict.limit_hashes), "pays": verdict.pays,
        "amount_fen": verdict.amount_fen, "on": verdict.on, "to": verdict.to, "fund": verdict.from_fund,
        "missing": list(verdict.missing), "way_out": (one.flip.text_en if english else one.flip.text) if one.flip else "",
        "lines": [line_out(line, english=english) for line in verdict.lines]}


def _ref(sheet: rules.Sheet) -> PolicyRef:
    return PolicyRef(place=sheet.place, slug=sheet.slug)
