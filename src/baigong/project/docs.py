"""The pages of docs/ that the code can tell better than a writer: floors, words, roles, settings, commands.

A generated page stands between two marks in a file that may say more around them. A test compares; `make docs` writes.
"""

import importlib
import inspect
import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

from baigong.kernel.word import Words
from baigong.project import state

DOCS = state.CHECKOUT / "docs"
MARKS = "<!-- generated: make docs -->{}<!-- end -->"
GROUND_UP = ["kernel", "rules"]  # floors that are no Django apps


def docs(words: list[str]) -> int:
    """Write every generated page that differs."""
    for path in drifted():
        path.write_text(_merged(path))
        print(f"· {path.relative_to(state.CHECKOUT)}")
    return 0


def drifted() -> list[Path]:
    """Pages that no longer say what the code says."""
    return [path for path in _pages() if not path.exists() or path.read_text() != _merged(path)]


def _merged(path: Path) -> str:
    told = MARKS.format(f"\n{_pages()[path].strip()}\n")
    before = path.read_text() if path.exists() else f"# {path.stem.capitalize()}\n\n{told}\n"
    around = MARKS.split("{}")
    return re.sub(re.escape(around[0]) + ".*?" + re.escape(around[1]), lambda _: told, before, flags=re.S)


@cache
def _pages() -> dict[Path, str]:
    import django

    django.setup()
    makers = {"floors": _floors, "words": _words, "roles": _roles, "settings": _settings, "commands": _commands}
    return {DOCS / f"{name}.md": make() for name, make in makers.items()}


def _floors() -> str:
    lines = []
    for module in reversed([importlib.import_module(f"baigong.{name}") for name in _floor_names()]):
        said = inspect.getdoc(module) or ""
        lines.append(f"### {module.__name__.split('.')[1]}\n{said}\n")
    return "\n".join(lines)


def _floor_names() -> list[str]:
    from baigong.project.settings import FLOORS

    return [name for name in [*GROUND_UP, *FLOORS, "project"] if find_spec(f"baigong.{name}")]


def _vocabularies() -> Iterator[type[Words]]:
    modules: list[ModuleType] = [importlib.import_module("baigong.kernel.refused")]
    for name in _floor_names():
        if find_spec(f"baigong.{name}.words"):
            modules.append(importlib.import_module(f"baigong.{name}.words"))
    for module in modules:
        for thing in vars(module).values():
            ours = inspect.isclass(thing) and issubclass(thing, Words) and thing.__module__.startswith(module.__name__)
            if ours and len(thing):
                yield thing


def _words() -> str:
    lines = []
    for vocabulary in _vocabularies():
        place = vocabulary.__module__.removeprefix("baigong.")
        lines += [f"### {place}.{vocabulary.__name__}", "", "| code | 中文 | English |", "|---|---|---|"]
        lines += [f"| `{word.value}` | {word.zh} | {word.en} |" for word in vocabulary]
        lines.append("")
    return "\n".join(lines)


def _roles() -> str:
    from baigong.journal.actions import ACTIONS
    from baigong.people.words import Role
    from baigong.project.rights import EVERYONE, roles_that

    for name in _floor_names():
        if find_spec(f"baigong.{name}.actions"):
            importlib.import_module(f"baigong.{name}.actions")
    lines = [f"- `{role.value}` {role.zh} · {role.en}" for role in Role]
    lines += ["", "| action | roles | guard |", "|---|---|---|"]
    for name, action in sorted(ACTIONS.items()):
        if not action.__module__.startswith("baigong."):
            continue  # a test's own
        may = action.may  # type: ignore[attr-defined]
        heard = roles_that(may)
        who = "any role: the matter decides" if heard == EVERYONE else " ".join(f"`{role.value}`" for role in Role if role in heard)
        guard = (inspect.getdoc(may) or "").split("\n")[0].replace("|", "\\|")
        lines.append(f"| `{name}` | {who} | {guard} |")
    return "\n".join(lines)


def _settings() -> str:
    from baigong.project import settings

    rows = re.findall(r"^([A-Z_]{6,})\s{2,}(.+)$", settings.__doc__ or "", re.M)
    rows = [(name, text.replace("``", "`")) for name, text in rows]
    return "\n".join(["| variable | what it does |", "|---|---|", *(f"| `{name}` | {text} |" for name, text in rows)])


def _commands() -> str:
    from baigong.project.cli import COMMANDS

    rows = [f"| `baigong {name}` | {text} |" for name, _, _, text in COMMANDS]
    return "\n".join(["| command | what it does |", "|---|---|", *rows])
