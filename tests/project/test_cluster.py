"""The embedded PostgreSQL comes up whatever the last run left behind, and says plainly why when it cannot."""

import os
import shutil
import signal
import socket
import tempfile
import time
from collections import namedtuple
from pathlib import Path

import psutil
import psycopg
import pytest

from baigong.project import cluster, postgres, run, server_user
from baigong.project.unready import Unready


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cluster of our own, made once."""
    home = tmp_path_factory.mktemp("cluster", numbered=True) / "postgres"
    # pytest's folder lies deep: a socket there has too long an address, so this tries the way round as well.
    with cluster.running(home, cluster.THROWAWAY), _connected(home) as connection:
        connection.execute("CREATE TABLE kept (what text)")
        connection.execute("INSERT INTO kept VALUES ('this')")
    return home


def _connected(home: Path) -> psycopg.Connection[tuple[str]]:
    sockets = str(cluster.socket_dir(home))
    return psycopg.connect(host=sockets, user="baigong", dbname="postgres", autocommit=True)


def _kept(home: Path) -> str:
    with _connected(home) as connection:
        return connection.execute("SELECT what FROM kept").fetchall()[0][0]


def _postmaster(home: Path) -> int:
    return int((home / "data/postmaster.pid").read_text().split("\n", 1)[0])


def test_the_last_to_leave_stops_it(home: Path) -> None:
    with cluster.running(home, cluster.THROWAWAY):
        with cluster.running(home, cluster.THROWAWAY):
            postmaster = _postmaster(home)
        assert _kept(home) == "this"
        assert _postmaster(home) == postmaster
    assert not (home / "data/postmaster.pid").exists()


def test_after_kill_9_it_comes_back_with_everything(home: Path) -> None:
    with cluster.running(home, cluster.DURABLE):
        os.kill(_postmaster(home), signal.SIGKILL)
        with cluster.running(home, cluster.DURABLE):
            assert _kept(home) == "this"


def test_a_stale_lock_with_the_number_of_another_process_harms_nobody(home: Path) -> None:
    bystander = psutil.Popen(["sleep", "60"])
    try:
        (home / "data/postmaster.pid").write_text(f"{bystander.pid}\n{home / 'data'}\n1\n")
        with cluster.running(home, cluster.THROWAWAY):
            assert _kept(home) == "this"
        assert bystander.poll() is None
    finally:
        bystander.kill()
        bystander.wait()


def test_a_first_start_that_was_interrupted_begins_anew(tmp_path: Path) -> None:
    home = tmp_path / "postgres"
    (home / "data.draft/base").mkdir(parents=True)
    with cluster.running(home, cluster.THROWAWAY), _connected(home) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_root_without_namespaces_runs_it_as_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server_user, "NAMESPACE", ["false"])
    home = tmp_path / "postgres"
    with tempfile.TemporaryDirectory() as reachable:
        Path(reachable).chmod(0o755)
        monkeypatch.setattr(server_user, "NOBODYS_HOME", Path(reachable) / "baigong")
        with cluster.running(home, cluster.THROWAWAY), _connected(home) as connection:
            assert connection.execute("SELECT 1").fetchone() == (1,)
            user = psutil.Process(_postmaster(home)).username()
        # An ordinary user runs it as themselves, whatever namespaces there are.
        assert user == ("nobody" if os.geteuid() == 0 else psutil.Process().username())


def test_too_little_disk_is_said_before_anything_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage(2**40, 2**40, 2**20))
    with pytest.raises(Unready, match=r"1 MB free.*BAIGONG_STATE"), cluster.running(tmp_path / "postgres", {}):
        pytest.fail("it started")
    assert not (tmp_path / "postgres").exists()


def test_data_of_another_major_version_is_left_alone(home: Path) -> None:
    mark = home / "data/PG_VERSION"
    before = mark.read_text()
    mark.write_text("14\n")
    try:
        with pytest.raises(Unready, match="made by PostgreSQL 14"), cluster.running(home, {}):
            pytest.fail("it started")
    finally:
        mark.write_text(before)


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("mysql://user@host/name", "does not begin with postgresql://"),
        ("postgresql://user@host", "names no database"),
        ("postgresql://user@host:notaport/name", "cannot be read|no connection"),
        ("postgresql://user@127.0.0.1:1/name", r"no connection to database 'name' at 127\.0\.0\.1:1"),
    ],
)
def test_a_wrong_database_url_is_explained(url: str, told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    with pytest.raises(Unready, match=told), postgres.running():
        pytest.fail("it connected")


def test_a_taken_port_gives_way_or_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]
        with pytest.raises(Unready, match=f"Port {taken} is taken"):
            run.free_port("127.0.0.1", taken)
        assert run.free_port("127.0.0.1", None, first=taken) > taken
    assert f"port {taken} is taken; using" in capsys.readouterr().out


def test_nothing_is_left_running(home: Path) -> None:
    deadline = time.monotonic() + 60
    while cluster.processes_in(home / "data"):
        assert time.monotonic() < deadline
        time.sleep(0.05)
