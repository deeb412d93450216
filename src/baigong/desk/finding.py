"""The global search: persons, cohorts, certificates, claims, bodies and documents, each as far as the actor may see.

What is looked for never stands in an address, for it may be an ID number, and addresses end up in logs, histories and
shared links. A search is posted; what it found is kept in the session under a short key, and the address carries the
key only. For what may be a whole ID number the session keeps the persons and bodies found (a body's code can be all
digits too), not the number.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from secrets import token_hex
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.assessment import queries as assessment
from baigong.enrolment import queries as enrolment
from baigong.governance import queries as governance
from baigong.kernel.identity import mask_id, normalised
from baigong.offer import queries as offer
from baigong.offer.words import Level
from baigong.people import queries as people
from baigong.people.words import OFFICERS, OrganisationKind
from baigong.policy import queries as policy
from baigong.subsidy import queries as subsidy

from . import numbered
from .page import PAGES, Ask
from .parts.lists import Column

MOST, KEPT = 20, 10
COLUMNS = (Column("what", _("名称"), "strong", sub="sub"), Column("where", _("所在")))


@dataclass(frozen=True)
class Kind:
    """One kind of thing found: its word, the rows shown (at most MOST), and how many there are in all."""

    word: object
    count: int
    rows: list[dict[str, object]] = field(default_factory=list)


def address(ask: Ask, name: str, *args: object) -> str:
    """The address of a page of the asker's own desk, or "" where this desk has no such page."""
    key = f"{ask.page.door.audience}:{name}"
    return reverse(key, args=args) if key in PAGES else ""


def keep(ask: Ask, text: str) -> str:
    """Keep a search in the session and answer its key. Ten are kept, so that the browser's way back works."""
    plain = text.strip()
    kept: dict[str, Any] = {"text": plain}
    if people.looks_like_id(plain):
        also = enrolment.persons_known_to(ask.by)
        found = people.persons_found(plain, by=ask.by, also=also)[:MOST]
        number = normalised(plain)
        if len(number) > LONGEST_KEPT:
            bodies = people.organisations(text=number, region=ask.by.region) if ask.by.role in OFFICERS else ()
            kept = {"text": "", "shown": mask_id(number), "organisations": [one.pk for one in bodies[:MOST]]}
        kept["persons"] = [one.pk for one in found]
    finds = ask.request.session.get("finds", {})
    key = token_hex(4)
    ask.request.session["finds"] = dict([*finds.items(), (key, kept)][-KEPT:])
    return key


LONGEST_KEPT = 14
"""More digits than this are (nearly) a whole ID number; fewer may also be part of a certificate's or cohort's number."""


def kept(ask: Ask, key: str) -> dict[str, Any] | None:
    """A search of this session by its key, or None when it is too old or someone else's."""
    return ask.request.session.get("finds", {}).get(key)


def found(ask: Ask, search: dict[str, Any]) -> list[Kind]:
    """Everything found, narrowed anew to what the actor may see now; kinds without a hit are left out."""
    kinds = [_persons(ask, search)]
    if search["text"]:
        kinds += [find(ask, search["text"]) for find in FINDERS]
    if search.get("organisations"):
        kinds.append(_organisations(ask, "", search["organisations"]))
    return [kind for kind in kinds if kind.count]


def _persons(ask: Ask, search: dict[str, Any]) -> Kind:
    also = enrolment.persons_known_to(ask.by)
    if "persons" in search:
        rows = people.persons_with(search["persons"], by=ask.by, also=also)
    else:
        rows = people.persons_found(search["text"], by=ask.by, also=also)
    cards = people.cards(rows[:MOST], on=ask.today)
    return Kind(_("人员"), rows.count(), [
        {"what": card.name, "sub": card.id_number, "where": card.region_name, "url": address(ask, "person", card.id)}
        for card in cards])


def _cohorts(ask: Ask, text: str) -> Kind:
    rows = offer.cohorts_for(offer.Wanted(text=text), by=ask.by)
    return Kind(_("班次"), rows.count(), [
        {"what": f"{one.occupation.name} {Level(one.level).label(ask.language)}", "sub": one.no,
         "where": one.provider.name, "url": address(ask, "cohort", one.pk)} for one in rows[:MOST]])


def _certificates(ask: Ask, text: str) -> Kind:
    rows = assessment.certificates(by=ask.by, q=text)
    return Kind(_("证书"), rows.count(), [
        {"what": f"{one.person.name} · {one.occupation.name} {Level(one.level).label(ask.language)}", "sub": one.no,
         "where": one.issuer, "url": address(ask, "certificate", one.pk)
         or address(ask, "person", one.person_id)} for one in rows[:MOST]])


def _claims(ask: Ask, text: str) -> Kind:
    rows = subsidy.claims(subsidy.Wanted(text=text), by=ask.by)
    return Kind(_("补贴申领"), rows.count(), [
        {"what": f"{one.worker.name} · {one.sheet.named(ask.language)}", "sub": one.no, "where": one.region.name,
         "url": address(ask, "claim", one.pk)} for one in rows[:MOST]])


def _organisations(ask: Ask, text: str, only: Sequence[int] | None = None) -> Kind:
    if ask.by.role not in OFFICERS:
        return Kind(_("机构"), 0)
    rows = people.organisations(text=text, region=ask.by.region)
    if only is not None:
        rows = rows.filter(pk__in=only)
    return Kind(_("机构"), rows.count(), [
        {"what": one.name, "sub": one.uscc, "where": f"{OrganisationKind(one.kind).label(ask.language)} · {one.region}",
         "url": address(ask, "organisation", one.pk)} for one in rows[:MOST]])


def _policies(ask: Ask, text: str) -> Kind:
    rows = policy.published(text=document_number(text), place=ask.by.region)
    return Kind(_("政策文件"), rows.count(), [
        {"what": one.named(ask.language), "sub": str(one.region), "where": f"{one.in_force.lower:%Y-%m-%d} –",
         "url": address(ask, "edition", one.pk)} for one in rows[:MOST]])


def _documents(ask: Ask, text: str) -> Kind:
    rows = governance.documents(text=document_number(text), place=ask.by.region, inside=False)
    return Kind(_("文件"), rows.count(), [
        {"what": one.title, "sub": one.number, "where": one.issuer, "url": address(ask, "document", one.slug)
         or reverse("public:document", args=[one.slug])} for one in rows[:MOST]])


def document_number(text: str) -> str:
    """A document's number as it is printed (国发〔2018〕11号), when it was typed with other brackets or with none."""
    found = DOCUMENT_NUMBER.fullmatch(text.strip())
    return f"{found[1].strip()}〔{found[2]}〕{found[3]}号" if found else text


DOCUMENT_NUMBER = re.compile(r"(\D+?)\s*[〔\[(（【]?(\d{4})[〕\])）】]?\s*(?:第\s*)?(\d{1,4})\s*号?")


def _numbered(ask: Ask, text: str) -> Kind:
    """A matter by the number it bears, where this desk has a page for it."""
    series = numbered.series_of(text)
    if series is None or not address(ask, series.page, 1):
        return Kind("", 0)
    one = numbered.matter_of(ask, text)
    region = getattr(one, "region", None)
    return Kind(series.word, 1, [{"what": one.no, "sub": "", "where": region.name if region else "",
                                  "url": address(ask, series.page, one.pk)}]) if one else Kind("", 0)


FINDERS: tuple[Callable[[Ask, str], Kind], ...] = (
    _numbered, _cohorts, _certificates, _claims, _organisations, _policies, _documents)
