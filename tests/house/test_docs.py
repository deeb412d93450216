"""The docs say what the code says, and name everything there is."""

import re

from baigong.project import docs
from baigong.project.settings import FLOORS
from tests.house.tree import ROOT, SOURCE, shown, tracked

PAGES = [path for path in tracked() if path.suffix == ".md"]


def test_the_generated_pages_are_current() -> None:
    assert not [shown(path) for path in docs.drifted()], "run `make docs` and look at what changed"


def test_the_floor_plan_names_every_module() -> None:
    plan = (ROOT / "docs/floors.md").read_text()
    there = [path.name for path in SOURCE.iterdir() if (path / "__init__.py").exists()]
    assert not [name for name in {*there, *FLOORS} if not re.search(rf"\b{name}\b", plan)]


def test_every_link_inside_leads_somewhere() -> None:
    dead = []
    for page in PAGES:
        for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", page.read_text()):
            if not (page.parent / target).exists():
                dead.append(f"{shown(page)}: {target}")
    assert not dead, "\n".join(dead)


def test_every_decision_record_has_its_number() -> None:
    numbers = [path.name.split("-")[0] for path in sorted((ROOT / "docs/why").glob("*.md"))]
    assert numbers == [f"{number:04}" for number in range(1, len(numbers) + 1)]


def test_both_readmes_have_the_same_shape() -> None:
    english, chinese = ((ROOT / name).read_text() for name in ("README.md", "README.zh.md"))
    for mark in (r"^## ", r"^```", r"!\[.*?\]\((.+?)\)"):
        assert len(re.findall(mark, english, re.M)) == len(re.findall(mark, chinese, re.M)), mark


def test_every_benchmark_is_told_of() -> None:
    told = (ROOT / "docs/benchmarks.md").read_text()
    files = [path.stem for path in (ROOT / "benchmarks").glob("[!_]*.py")]
    assert files
    assert not [name for name in files if f"benchmarks/{name}.py" not in told]
