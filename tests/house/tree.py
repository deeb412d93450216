"""The tree as the house tests read it: files, rooms, functions."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from baigong.project import state
from baigong.project.settings import FLOORS

ROOT = state.CHECKOUT
SOURCE = ROOT / "src" / "baigong"
STATIONS = [
    floor for floor in FLOORS
    if floor != "desk" and ((SOURCE / floor / "words.py").exists() or (SOURCE / floor / "words").is_dir())
]


@cache
def tracked() -> list[Path]:
    """Every file that is or could be committed, without what .gitignore names."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def sources() -> list[Path]:
    """Our Python files, without migrations."""
    return [p for p in tracked() if p.suffix == ".py" and SOURCE in p.parents and "migrations" not in p.parts]


@cache
def parsed(path: Path) -> ast.Module:
    """A file's syntax tree."""
    return ast.parse(path.read_text(), str(path))


def room(path: Path) -> str:
    """The room a file belongs to: actions for people/actions/roles.py; "" outside the stations."""
    parts = path.relative_to(SOURCE).with_suffix("").parts
    return parts[1] if len(parts) > 1 else ""


def floor(path: Path) -> str:
    """The floor a file belongs to."""
    return path.relative_to(SOURCE).parts[0]


def public_functions(path: Path) -> Iterator[ast.FunctionDef]:
    """Functions at the top of a file whose name has no underscore before it."""
    for node in parsed(path).body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            yield node


def shown(path: Path) -> str:
    """A file's name from the root of the checkout."""
    return path.relative_to(ROOT).as_posix()
