"""Reading the daily seals: their list, what of them is published, and that one row is among a day's."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ObjectDoesNotExist
from django.db import connection
from django.db.models import QuerySet

from baigong.assessment.models import Certificate
from baigong.journal.models import Lane
from baigong.record import decide
from baigong.record.models import Leaf, Root
from baigong.record.words import Held

from .held import TABLES, text_of, told

EDITION = "baigong-roots-1"


def roots() -> QuerySet[Root]:
    """Every sealed day, the newest first."""
    return Root.objects.order_by("-day")


def leaves(first: date, last: date) -> Iterator[tuple[date, str, int, str, list[bytes]]]:
    """(day, kind, rows, hash over the leaves, the leaves) in the order of the trees."""
    with connection.chunked_cursor() as cursor:
        cursor.execute("""
            SELECT day, kind, string_agg(hash, ''::bytea ORDER BY key COLLATE "C") FROM record_leaf
             WHERE day BETWEEN %s AND %s GROUP BY day, kind ORDER BY day, kind COLLATE "C" """, [first, last])
        for day, kind, together in cursor:
            whole = bytes(together)
            yield (day, kind, len(whole) // decide.BYTES, hashlib.sha256(whole).hexdigest(),
                   [whole[n:n + decide.BYTES] for n in range(0, len(whole), decide.BYTES)])


def published() -> Iterator[str]:
    """What leaves the house, line by line: each day's root, and where the journal's chains stand at this moment.

        baigong-roots-1
        2026-03-01 412 <root, 64 hexadecimal places>
        lane 0 17 <hash of the newest entry>

    A copy anywhere else shows later that no day was changed and no older backup restored.
    """
    yield EDITION
    for day, rows, root in Root.objects.order_by("day").values_list("day", "rows", "root").iterator(chunk_size=2000):
        yield f"{day.isoformat()} {rows} {bytes(root).hex()}"
    for lane, seq, head in Lane.objects.order_by("id").values_list("id", "seq", "head"):
        yield f"lane {lane} {seq} {bytes(head).hex()}"


@dataclass(frozen=True)
class Proven:
    """That a row is in a day: the line that shows it, the root it leads to, and the row itself as it was hashed."""

    inclusion: decide.Inclusion
    previous: bytes
    root: bytes
    salt: bytes
    text: str

    @property
    def holds(self) -> bool:
        """Does the row as it stands lead to its day's root?"""
        return decide.leaf_of(self.salt, self.text) == self.inclusion.leaf and self.inclusion.root(self.previous) == self.root


class NotSealed(ObjectDoesNotExist):
    """There is no such row, or its day is not sealed yet."""


def read_line(text: str) -> decide.Inclusion | None:
    """The proof that a line of text is, or None."""
    return decide.Inclusion.read(text)


def roots_at(day: date) -> tuple[bytes, bytes] | None:
    """The root of the day before a sealed day, and the day's own."""
    one = Root.objects.filter(day=day).first()
    return None if one is None else (bytes(one.previous), bytes(one.root))


def inclusion(kind: Held, key: str) -> tuple[decide.Inclusion, Root]:
    """That a row is among its day's, by its key, and the day. Raises NotSealed."""
    leaf = Leaf.objects.filter(kind=kind, key=_key_of(kind, key)).order_by("-day").first()
    if leaf is None:
        raise NotSealed(f"{kind}:{key}")
    before, at, hashes = 0, 0, []
    for _day, one, count, _digest, own in leaves(leaf.day, leaf.day):
        hashes += own
        if one == kind:
            at = before + _place(leaf)
        before += count
    return (decide.Inclusion(f"{kind}:{leaf.key}", leaf.day, at, len(hashes), bytes(leaf.hash),
                             tuple(decide.path_of(hashes, at))), Root.objects.get(day=leaf.day))


def proven(kind: Held, key: str) -> Proven:
    """The same with the row's own text and salt: for who may see the row. Raises NotSealed, also where it was removed."""
    line, root = inclusion(kind, key)
    own, form = line.of.partition(":")[2], root.tables[str(kind)][2]
    found = told(kind, form, [own]).get(own)
    if found is None:
        raise NotSealed(line.of)
    return Proven(line, bytes(root.previous), bytes(root.root), decide.salt_of(bytes(root.salt), line.of),
                  text_of(kind, form, found))


def _key_of(kind: Held, key: str) -> str:
    """The row's key as its leaf has it; a certificate may be named by its number."""
    if kind == Held.CERTIFICATE:
        named = Certificate.objects.filter(no=key.upper()).values_list("pk", flat=True).first()
        return key if named is None else str(named)
    return key.lower()


def _place(leaf: Leaf) -> int:
    """How many of its kind stand before it in its day."""
    with connection.cursor() as cursor:
        cursor.execute("""SELECT count(*) FROM record_leaf WHERE day = %s AND kind = %s AND key COLLATE "C" < %s""",
                       [leaf.day, leaf.kind, leaf.key])
        place: int = cursor.fetchone()[0]
    return place


def kinds() -> list[Held]:
    """What a proof can be asked of, in the order of the words."""
    return [kind for kind in Held if kind in TABLES]
