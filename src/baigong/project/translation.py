"""The English catalogue: gathered from pages and code, kept complete, compiled without outside programs.

python -m baigong.project.translation gather    # add new texts to the catalogue, drop unused ones
python -m baigong.project.translation compile   # write the .mo file Django reads
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages import mofile, pofile
from babel.messages.catalog import Catalog, Message
from django.utils.translation.template import templatize

PACKAGE = Path(__file__).resolve().parents[1]
CATALOGUE = PACKAGE / "locale" / "en" / "LC_MESSAGES" / "django.po"
CALL = re.compile(r"""(?<!\w)(n?gettext|_)\(\s*((?:u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")\s*,?\s*)+)""")
KEYWORDS = {"_": 1, "gettext": 1, "gettext_lazy": 1, "ngettext": 2, "ngettext_lazy": 2}


def texts() -> Iterator[tuple[str | tuple[str, ...], str]]:
    """Every text to translate, with the file it stands in (relative, no line: lines only make noise in diffs)."""
    for path in sorted(PACKAGE.rglob("*")):
        where = path.relative_to(PACKAGE).as_posix()
        if path.suffix == ".html":
            for found in CALL.finditer(templatize(path.read_text("utf-8"), origin=where)):
                given = ast.literal_eval(f"({found[2].rstrip().rstrip(',')},)")
                yield (given[:2] if found[1] == "ngettext" else given[0]), where
        elif path.suffix == ".py" and "migrations" not in path.parts:
            for node in ast.walk(ast.parse(path.read_bytes(), filename=where)):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KEYWORDS:
                    given = tuple(
                        arg.value
                        for arg in node.args[: KEYWORDS[node.func.id]]
                        if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
                    )
                    if given:
                        yield (given if len(given) > 1 else given[0]), where


def gathered(old: Catalog) -> Catalog:
    """A fresh catalogue of every text in use, with the translations that the old one has."""
    fresh = Catalog(locale="en", project="baigong", charset="utf-8", fuzzy=False)
    fresh.header_comment = "# English catalogue of baigong. Chinese is the source."
    fresh.creation_date = fresh.revision_date = old.creation_date
    for text, where in texts():
        counted = isinstance(text, tuple)
        known = old.get(text[0] if counted else text)
        kept = known.string if known and isinstance(known.string, str) != counted else None
        fresh.add(text, kept, locations=[(where, 0)], flags=_flags(text))
    return fresh


def missing(catalogue: Catalog) -> list[Message]:
    """Texts without English."""
    return [
        message
        for message in catalogue
        if message.id and not all(message.string if isinstance(message.string, tuple | list) else [message.string])
    ]


def read() -> Catalog:
    """The catalogue as it lies in the tree; an empty one where there is none yet."""
    if not CATALOGUE.exists():
        return Catalog(locale="en")
    with CATALOGUE.open("rb") as file:
        return pofile.read_po(file, locale="en")


def write(catalogue: Catalog) -> None:
    """Write the catalogue, sorted, so that two people's additions rarely meet."""
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    with CATALOGUE.open("wb") as file:
        pofile.write_po(file, catalogue, width=110, sort_output=True, include_lineno=False, omit_header=False)


def compiled() -> Path:
    """Compile to the .mo beside it, when that is older. Returns its path."""
    target = CATALOGUE.with_suffix(".mo")
    if not target.exists() or target.stat().st_mtime < CATALOGUE.stat().st_mtime:
        with target.open("wb") as file:
            mofile.write_mo(file, read())
    return target


def _flags(text: str | tuple[str, ...]) -> set[str]:
    whole = "".join(text) if isinstance(text, tuple) else text
    return {"python-format"} if re.search(r"%\(\w+\)s", whole) else set()


if __name__ == "__main__":
    if sys.argv[1:] == ["gather"]:
        write(gathered(read()))
        sys.stdout.write(f"{len(missing(read()))} texts without English\n")
    else:
        sys.stdout.write(f"{compiled()}\n")
