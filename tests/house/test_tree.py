"""The tree itself: names, sizes, and what must never be in it."""

import re
import statistics

import pytest

from tests.house.tree import ROOT, SOURCE, shown, sources, tracked

EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "base", "manager", "managers", "service",
               "services", "handler", "handlers", "info", "data"}  # fmt: skip
LONGEST = 330
DEEPEST = 3
# Written in pieces, so that this file does not hold what it looks for.
HOSTS = re.compile("|".join(["files.python" + "hosted", "pypi" + r"\.org", "registry.npm" + "js", "npm" + "mirror"]))
MACHINE = re.compile("|".join([r"(?<![\w.])/" + "work/", r"/" + r"root/", r"/" + r"home/\w+/"]))


def _texts() -> list[tuple[str, str]]:
    pictures = {".png", ".svg", ".ico", ".woff2", ".pdf", ".xlsx"}
    return [(shown(path), path.read_text()) for path in tracked() if path.suffix not in pictures]


def test_no_name_says_nothing() -> None:
    found = [shown(p) for p in sources() if EMPTY_NAMES & {*p.relative_to(SOURCE).with_suffix("").parts}]
    classes = re.compile(r"^class (\w*(?:Utils|Helper|Manager|Service|Handler|Base))\b", re.M)
    found += [f"{shown(p)} {name}" for p in sources() for name in classes.findall(p.read_text())]
    assert not found, "\n".join(found)


def test_files_are_small() -> None:
    lines = {shown(path): len(path.read_text().splitlines()) for path in sources() if path.stat().st_size}
    assert 20 <= statistics.median(lines.values()) <= 90
    long = [f"{name} {count}" for name, count in lines.items() if count > LONGEST]
    assert not long, "\n".join(long)


def test_nothing_lies_deep() -> None:
    found = [shown(path) for path in sources() if len(path.relative_to(SOURCE).parts) > DEEPEST + 1]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("what", "pattern"), [("a registry's host", HOSTS), ("a machine's path", MACHINE)])
def test_the_tree_knows_no_place_outside(what: str, pattern: re.Pattern[str]) -> None:
    found = [f"{name}: {hit[0]}" for name, text in _texts() for hit in [pattern.search(text)] if hit]
    assert not found, "\n".join(found)


def test_every_dependency_says_why() -> None:
    for file in (ROOT / "requirements").glob("*.in"):
        for line in file.read_text().splitlines():
            assert line.startswith(("#", "-r")) or re.search(r"\S\s+# \w", line), f"{file.name}: {line}"


def test_the_locks_hold_hashes_and_no_hosts() -> None:
    for file in (ROOT / "requirements").glob("*.txt"):
        pins = re.findall(r"^[\w.-]+==\S+.*?(?=^\w|\Z)", file.read_text(), re.M | re.S)
        assert pins
        assert all("--hash=sha256:" in pin for pin in pins), file.name
        assert "http" not in file.read_text()
    assert '"resolved"' not in (ROOT / "assets/package-lock.json").read_text()


def test_every_ignore_says_why() -> None:
    """A silenced warning names its rule; anything broader must be explained in the same line or the one above."""
    found = []
    for path in sources():
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if re.search(r"#\s*(noqa(?!:)|type: ignore(?!\[))", line):
                found.append(f"{shown(path)}:{number}")
    assert not found, "\n".join(found)
