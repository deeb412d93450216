"""Debian's Chromium and Chinese fonts, for the browser walks. Installed where missing; never done without.

Its headless shell: the same engine without the windows, menus and services of a browser nobody looks at, which took two
thirds of the processor time of every page opened.
"""

import os
import shutil
import subprocess
from pathlib import Path

from baigong.project.unready import Unready

SHELL = "chromium-headless-shell"
PACKAGES = [SHELL, "fonts-noto-cjk"]


def ensure() -> str:
    """The path of a headless Chromium beside Chinese fonts. Raises Unready where it is missing and cannot be installed.

    Where the shell cannot be installed, a whole Chromium that is there already will do: it is slower, and shows the same.
    """
    whole = shutil.which("chromium") if _fonts() else None
    if not (_chromium() and _fonts()):
        try:
            _install()
        except Unready:
            if not whole:
                raise
    found = _chromium() or whole
    if not found:
        raise Unready(_remedy(f"It was installed, but no program named {SHELL} is on PATH."))
    return found


def _chromium() -> str | None:
    return os.environ.get("BAIGONG_CHROMIUM") or shutil.which(SHELL)


def _fonts() -> bool:
    return any(Path("/usr/share/fonts").rglob("NotoSansCJK*")) or Path("/System/Library/Fonts").exists()


def _install() -> None:
    if not shutil.which("apt-get"):
        raise Unready(_remedy("This is no Debian."))
    rights: list[str] = []
    if os.geteuid() != 0:
        if not shutil.which("sudo") or subprocess.run(["sudo", "-n", "true"], check=False).returncode:
            raise Unready(_remedy("Installing packages needs root, and sudo asks for a password here."))
        rights = ["sudo", "-n"]
    print("· installing", *PACKAGES, "(once, about a minute)", flush=True)
    apt = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    update = [*apt, "update"]
    install = [*apt, "install", "-y", "--no-install-recommends", *PACKAGES]
    for words in (update, install):
        done = subprocess.run(words, check=False, capture_output=True, text=True)
        if done.returncode:
            raise Unready(_remedy(f"apt-get failed: {done.stderr.strip()[-500:]}"))


def _remedy(cause: str) -> str:
    return (
        f"The browser tests need {' and '.join(PACKAGES)}. {cause}\n"
        f"As root: apt-get install {' '.join(PACKAGES)}; or set BAIGONG_CHROMIUM to a Chromium of yours."
    )
