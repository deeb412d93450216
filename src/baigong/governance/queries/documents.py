"""Documents and their articles. They are public: nobody is kept from reading what governs everyone."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from baigong.governance.models import Article, Document, Relation
from baigong.governance.words import RelationKind
from baigong.people.queries import codes_above


@dataclass(frozen=True)
class Related:
    """One relation as seen from a document: `outward` when it is the one that does it; `other` may be unknown here."""

    kind: RelationKind
    number: str
    other: Document | None
    outward: bool


def documents(*, text: str = "", place: str = "", inside: bool = True) -> QuerySet[Document]:
    """Documents, newest first; `text` in number, title or (unless not `inside`) articles; `place` shows what is issued
    there or above."""
    found = Document.objects.select_related("region").order_by("-issued_on", "id")
    if text.strip():
        wanted = text.strip()
        named = Q(number__icontains=wanted) | Q(title__icontains=wanted)
        if inside:
            said = Article.objects.filter(Q(text__icontains=wanted) | Q(heading__icontains=wanted)).values("document_id")
            named |= Q(pk__in=said)
        found = found.filter(named)
    if place:
        found = found.filter(region_id__in=codes_above(place))
    return found


def document(slug: str) -> Document:
    """One document by its name in addresses. Raises Document.DoesNotExist."""
    return Document.objects.select_related("region").get(slug=slug)


def document_of_number(number: str) -> Document | None:
    """One document by its 文号, or None."""
    return Document.objects.filter(number=number).first()


def articles_of(document_id: int) -> list[Article]:
    """Its articles in order."""
    return list(Article.objects.filter(document_id=document_id).order_by("position", "id"))


def article_at(document_id: int, anchor: str) -> Article | None:
    """The article at an anchor, or None."""
    return Article.objects.filter(document_id=document_id, anchor=anchor).first()


def related_to(one: Document) -> list[Related]:
    """What it does to others and others to it, in two queries."""
    rows = list(Relation.objects.filter(Q(document=one) | Q(to_number=one.number)).select_related("document").order_by("id"))
    known = {row.number: row for row in Document.objects.filter(
        number__in=[row.to_number for row in rows if row.document_id == one.pk]).order_by("id")}
    return [
        Related(RelationKind(row.kind), row.to_number, known.get(row.to_number), True) if row.document_id == one.pk
        else Related(RelationKind(row.kind), row.document.number, row.document, False) for row in rows]
