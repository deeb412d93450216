"""What developers and CI call: tests, checks, mending, locks, measurements. Each returns an exit code."""

import os
import subprocess
import sys
from pathlib import Path

from baigong.project import browser, state

PROGRAMS = Path(sys.executable).parent
TWO_AT_ONCE = ["-n", "2", "--dist", "loadscope"]
CODE = ["src", "tests", "benchmarks", "tools"]


def test(words: list[str]) -> int:
    """Run pytest, with a browser for the walks; refuses to begin without one. ``words`` go to pytest."""
    chromium = browser.ensure()
    environment = {name: text for name, text in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    # Two at once, walks in one of them: they share a house. Words that say otherwise win.
    together = [] if any(word.startswith(("-n", "--numprocesses")) for word in words) else TWO_AT_ONCE
    return _run(["pytest", *together, *words], BAIGONG_CHROMIUM=chromium, environment=environment)


def check(words: list[str]) -> int:
    """Lint, types, contracts: all of them, so that one run shows everything."""
    paths = [path for path in CODE if (state.CHECKOUT / path).exists()]
    return max(
        _run(["ruff", "check", "--quiet", *paths]),
        _run(["lint-imports", "--no-cache"]),
        _run(["mypy"]),
    )


def fix(words: list[str]) -> int:
    """Mend what can be mended without thinking."""
    paths = [path for path in CODE if (state.CHECKOUT / path).exists()]
    return _run(["ruff", "check", "--fix", *paths])


def lock(words: list[str]) -> int:
    """Resolve requirements/*.in anew. Each lock keeps to the one below it, so that they can share a folder."""
    options = "pip compile --quiet --upgrade --universal --no-header --generate-hashes --python-version 3.11"
    codes = []
    for kind, below in [("uv", None), ("run", None), ("dev", "run"), ("bench", "dev")]:
        keep_to = ["-c", f"requirements/{below}.txt"] if below else []
        files = ["-o", f"requirements/{kind}.txt", f"requirements/{kind}.in"]
        codes.append(_run(["uv", *options.split(), *keep_to, *files]))
    return max(codes)


def bench(words: list[str]) -> int:
    """Run every file of benchmarks/, or those named; each prints its ratio to its peer."""
    files = sorted((state.CHECKOUT / "benchmarks").glob("[!_]*.py"))
    wanted = [file for file in files if not words or file.stem in words]
    return max((_run(["python", str(file)]) for file in wanted), default=1)


def policy(words: list[str]) -> int:
    """Check policy folders of the shelf: names, types, units, dates, clauses, cases, coverage."""
    return _run(["python", "-m", "baigong.rules", *words])


def _run(words: list[str], environment: dict[str, str] | None = None, **more: str) -> int:
    print("·", *words, flush=True)
    return subprocess.run(
        [str(PROGRAMS / words[0]), *words[1:]],
        cwd=state.CHECKOUT,
        env=(environment or dict(os.environ)) | more,
        check=False,
    ).returncode
