"""Documents: from the shelf, again and again to the same rows; or registered by an officer."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from baigong.governance import access
from baigong.governance.decide.measures import read_articles
from baigong.governance.decide.shelf import DocumentSheet, hash_of, read_document
from baigong.governance.models import Article, Document, Relation
from baigong.governance.words import DutyRefusal, Origin, Refusal, RelationKind, Trust
from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Reason, Refused

T = TypeVar("T")


@action("governance.documents_loaded", may=access.may_load)
def load_documents(*, by: Actor, now: datetime, folder: Path) -> int:
    """Load every `*.yaml` of a folder; what a file says of a document replaces what an earlier one said, but an anchor
    once given stays: duties are tied to it. Answers how many documents are new or changed. Raises Refused(shelf_fault).
    """
    changed = 0
    for file in sorted(folder.glob("*.yaml")):
        sheet = read_file(file, read_document)
        known = Document.objects.filter(slug=sheet.slug).first()
        if known is None or known.hash != sheet.hash:
            _write(file, sheet, known, by=by, now=now)
            changed += 1
    note(changed=changed)
    return changed


@action("governance.document_registered", may=access.may_register)
def register_document(
    *, by: Actor, now: datetime, number: str, title: str, issuer: str, issued_on: date, region: str, source: str, trust: str,
    articles: str, relations: Iterable[tuple[str, str]] = (), remark: str = "",
) -> Document:
    """Register a document with its articles in our own words (each begins with `#` and its heading).

    Anchors are art-1, art-2 … in order. Raises Refused: no_articles, known_document.
    """
    told = read_articles(articles)
    document = Document.objects.create(
        slug=f"doc-{hash_of(number)[:12]}", number=number.strip(), title=title.strip(), issuer=issuer.strip(),
        issued_on=issued_on, region_id=region, source=source.strip(), trust=Trust(trust), note=remark.strip(),
        origin=Origin.OFFICER, registered_at=now, registered_by=by.person_id)
    Article.objects.bulk_create(
        Article(document=document, anchor=f"art-{n}", heading=heading, text=text, trust=Trust(trust), position=n)
        for n, (heading, text) in enumerate(told, start=1))
    _relate(document, [(RelationKind(kind), to) for kind, to in relations])
    note(document, articles=len(told))
    return document


@action("governance.documents_related", may=access.may_judge)
def relate_document(*, by: Actor, now: datetime, document_id: int, kind: str, to_number: str) -> Relation:
    """Say what a document does to another, known by its number. Raises Refused: own_number, same_relation."""
    document, number = Document.objects.get(pk=document_id), to_number.strip()
    if number == document.number:
        raise Refused(DutyRefusal.OWN_NUMBER)
    made = Relation.objects.create(document=document, kind=RelationKind(kind), to_number=number)
    note(document, kind=kind, to=number)
    return made


@action("governance.documents_unrelated", may=access.may_judge)
def unrelate_document(*, by: Actor, now: datetime, document_id: int, kind: str, to_number: str, why: str) -> None:
    """Take a relation back, for a reason. Raises Refused: needs_why, no_relation."""
    if not why.strip():
        raise Refused(Refusal.NEEDS_WHY)
    document = Document.objects.get(pk=document_id)
    gone, _ = Relation.objects.filter(document=document, kind=RelationKind(kind), to_number=to_number.strip()).delete()
    if not gone:
        raise Refused(DutyRefusal.NO_RELATION)
    note(document, kind=kind, to=to_number.strip())


def _write(file: Path, sheet: DocumentSheet, known: Document | None, *, by: Actor, now: datetime) -> None:
    columns = {key: getattr(sheet, key) for key in (
        "number", "title", "title_en", "issuer", "issued_on", "source", "trust", "note", "hash")} | {"region_id": sheet.region}
    document, _ = Document.objects.update_or_create(slug=sheet.slug, defaults=columns, create_defaults=columns | {
        "origin": Origin.SHELF, "registered_at": now, "registered_by": by.person_id})
    before = set(document.articles.values_list("anchor", flat=True)) if known else set()
    if lost := sorted(before - {one.anchor for one in sheet.articles}):
        raise Refused(Reason(Refusal.SHELF_FAULT, {"file": file.name, "fault": f"anchors {', '.join(lost)} are gone"}))
    Article.objects.bulk_create(
        [Article(document=document, position=n, **{key: getattr(one, key) for key in (
            "anchor", "heading", "heading_en", "text", "text_en", "trust")}) for n, one in enumerate(sheet.articles, start=1)],
        update_conflicts=True, unique_fields=["document", "anchor"],
        update_fields=["heading", "heading_en", "text", "text_en", "trust", "position"])
    _relate(document, sheet.relations)


def _relate(document: Document, relations: Iterable[tuple[RelationKind, str]]) -> None:
    Relation.objects.bulk_create(
        [Relation(document=document, kind=kind, to_number=number.strip()) for kind, number in relations], ignore_conflicts=True)


def read_file(file: Path, read: Callable[[str], T]) -> T:
    """Read a file of the shelf; a fault in it is refused with the file's name and the place."""
    try:
        return read(file.read_text(encoding="utf-8"))
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        raise Refused(Reason(Refusal.SHELF_FAULT, {"file": file.name, "fault": str(error)})) from error
