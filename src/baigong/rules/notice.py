"""notice.md (articles with anchors) and letter.md (the letter's text with its blanks)."""

import re
from collections.abc import Collection
from pathlib import Path
from string import Formatter

from baigong.rules.faults import Fault, did_you_mean
from baigong.rules.sheet import Article

HEADING = re.compile(r"^#{2,6}\s+(?P<heading>.+?)\s*(?:\{#(?P<anchor>[A-Za-z0-9._-]+)\})?\s*$")
BLANKS = ("name", "policy", "claim_no", "applied_on", "decided_on", "amount", "reasons", "flip", "office",
          "objection_until")


def read_articles(path: Path, faults: list[Fault], *, behind: Collection[Article] = ()) -> tuple[Article, ...]:
    """The articles of a notice: each a heading "## 第三条 … {#art-3}" and the text below it, in our own words.

    `behind` are those of the frame that a place fills in: no anchor may be one of theirs as well.
    """
    taken = {article.anchor for article in behind}
    if not path.exists():
        fix = "restate the articles in your own words, cite the source"
        faults.append(Fault(path.name, 1, "the file is missing", fix))
        return ()
    articles: list[Article] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        found = HEADING.match(line)
        if found and found["anchor"]:
            if any(article.anchor == found["anchor"] for article in articles):
                faults.append(Fault(path.name, number, f"the anchor {found['anchor']} is used twice",
                                    "give each article its own"))
            if found["anchor"] in taken:
                faults.append(Fault(path.name, number, f"the anchor {found['anchor']} is one of the frame's articles",
                                    "call it otherwise"))
            articles.append(Article(found["anchor"], found["heading"], ""))
        elif found:
            faults.append(Fault(path.name, number, f"{found['heading']} has no anchor", "end it with {#art-1}"))
        elif articles and line.strip():
            last = articles[-1]
            articles[-1] = Article(last.anchor, last.heading, f"{last.text}\n{line.strip()}".strip())
    return tuple(articles)


def read_letter(folder: Path, faults: list[Fault], *, above: str | None = None) -> str:
    """The letter to the applicant: the policy's own, else its place's, else the shelf's. Its {blanks} are BLANKS.

    `above` is the letter of the frame that a place fills in: it stands in the shelf's stead.
    """
    shelves = [level / "letter.md" for level in (folder, *folder.parents[:2 if above is None else 1])]
    path = next((letter for letter in shelves if letter.exists()), None)
    if path is None:
        return above or ""
    text = path.read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), start=1):
        try:
            names = [name for _, name, *_ in Formatter().parse(line) if name is not None]
        except ValueError as error:
            faults.append(Fault(path.name, number, f"the braces do not match: {error}", "write {name} whole, and no other brace"))
            continue
        for name in names:
            if name not in BLANKS:
                fix = did_you_mean(name, BLANKS) or f"one of {', '.join(BLANKS)}"
                faults.append(Fault(path.name, number, f"unknown blank {{{name}}}", fix))
    return text
