"""The floor plan holds, and each contract is seen to break when something is put where it does not belong."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.house.tree import ROOT, SOURCE, STATIONS

CONFIGURATION = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
CONTRACTS = {contract["id"]: contract for contract in CONFIGURATION["contracts"]}
# Contract, file to plant in, what to plant.
PLANTED = [
    ("floors", "people/queries/planted.py", "import baigong.subsidy.models"),
    ("floors", "kernel/fen.py", "import baigong.journal.models"),
    ("floors", "people/apps.py", "import baigong.desk.page"),
    ("floors", "extra/__init__.py", ""),
    ("rooms", "offer/utils.py", ""),
    ("rooms", "ledger/models.py", "import baigong.ledger.actions"),
    ("rooms", "people/words.py", "import baigong.people.models"),
    ("pages", "desk/show.py", "import baigong.people.models"),
    ("pages", "api/clock.py", "import baigong.journal.models"),
    ("floors", "api/clock.py", "import baigong.desk.clock"),
    ("money", "enrolment/models.py", "import baigong.ledger.actions"),
    ("money", "desk/show.py", "import baigong.ledger.actions"),
    ("pure", "kernel/fen.py", "import django.db"),
    ("pure", "rules/plain.py", "import psycopg"),
    ("pure", "people/decide.py", "from django.utils import timezone"),
    ("pure", "people/words.py", "import django"),
]
if "desks" in CONTRACTS:
    PLANTED.append(("desks", "desk/worker/planted.py", "import baigong.desk.officer"))


def _lint(root: Path, contract: str | None = None) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).parent / "lint-imports"
    only = ["--contract", contract] if contract else []
    return subprocess.run(
        [str(program), "--config", str(root / "pyproject.toml"), "--no-cache", *only],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(root / "src")},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_contracts_hold() -> None:
    done = _lint(ROOT)
    assert done.returncode == 0, done.stdout


def test_every_station_has_its_rooms_watched() -> None:
    assert {f"baigong.{station}" for station in STATIONS} <= set(CONTRACTS["rooms"]["containers"])


def test_every_audience_is_independent_of_the_others() -> None:
    audiences = {f"baigong.desk.{path.parent.name}" for path in SOURCE.glob("desk/*/door.py")}
    assert audiences <= set(CONTRACTS.get("desks", {}).get("modules", []))


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sources once more, to plant in."""
    root = tmp_path_factory.mktemp("planted")
    shutil.copytree(SOURCE, root / "src/baigong", ignore=lambda _, names: [n for n in names if _not_code(n)])
    shutil.copy(ROOT / "pyproject.toml", root)
    return root


def _not_code(name: str) -> bool:
    return name in {"__pycache__", "static", "locale"} or name.endswith(".html")


@pytest.mark.parametrize(("contract", "file", "planted"), PLANTED)
def test_what_does_not_belong_is_found(copy: Path, contract: str, file: str, planted: str) -> None:
    path = copy / "src/baigong" / file
    before = path.read_text() if path.exists() else None
    folder_was_there = path.parent.exists()
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{before or ''}\n{planted}\n")
    try:
        done = _lint(copy, contract)
        assert done.returncode == 1, done.stdout + done.stderr
        assert "BROKEN" in done.stdout or "Missing layers" in done.stdout or "exhaustive" in done.stdout.lower()
    finally:
        if before is None:
            path.unlink()
        else:
            path.write_text(before)
        if not folder_was_there:
            path.parent.rmdir()
