"""``baigong run``: database, set-up, web server and job worker, started together and stopped together."""

import argparse
import ctypes
import multiprocessing
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from contextlib import suppress

import psutil

from baigong.project import web
from baigong.project.unready import Unready

FIRST_PORT = 8000
PATIENCE = 60  # seconds for the web server to answer
DEATH_OF_PARENT = 1  # Linux's PR_SET_PDEATHSIG: children leave even when we are killed with -9


def run(words: list[str]) -> int:
    """Start everything, say where it is, and stop everything on Ctrl-C, on TERM, or when one part fails."""
    parser = argparse.ArgumentParser("baigong run")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
    parser.add_argument("--port", type=int, help=f"port (default: {FIRST_PORT} or the next free one)")
    parser.add_argument("--real", action="store_true", help="no simulated people, no story, no switcher")
    parser.add_argument("--no-city", action="store_true", help="the story only: starts sooner")
    choice = parser.parse_args(words)
    os.environ.setdefault("BAIGONG_SIMULATED", "0" if choice.real else "1")
    signal.signal(signal.SIGTERM, signal.default_int_handler)

    import django

    from baigong.project import postgres, setup

    free_port(choice.host, choice.port)  # better told now than after the set-up
    children: dict[str, psutil.Process] = {}
    try:
        print("· PostgreSQL …", end="", flush=True)
        with postgres.running():
            print(" running", flush=True)
            django.setup()
            port = 0

            def open_door() -> None:
                nonlocal port
                port = free_port(choice.host, choice.port)
                children["web server"] = _web_server(choice.host, port)
                _await_answer(choice.host, port, children)
                print(f"· open at http://{choice.host}:{port}/", flush=True)

            try:
                setup.set_up(["--no-city"] if choice.no_city else [], open_door)
                # Only now: it imports the whole house anew, which would keep the first page waiting on two cores.
                children["job worker"] = _start(sys.executable, "-m", "django", "procrastinate", "worker")
                print(f"\nbaigong is open at http://{choice.host}:{port}/", flush=True)
                _print_accounts()
                print("Ctrl-C stops it.", flush=True)
                return _watch(children)
            finally:
                _stop(children)
    except KeyboardInterrupt:
        print("\n· stopped", flush=True)
        return 0


def _web_server(host: str, port: int) -> psutil.Process:
    """Parted from this process while it has one thread; of others a child would have the locks but not the threads (those
    of Polars, once it was used: a page that counts by columns would wait for ever), so then it reads the house for itself."""
    if psutil.Process().num_threads() == 1:
        return _parted(web.serve, host, port)
    return _start(sys.executable, "-m", "baigong.project.web", host, str(port))


def free_port(host: str, wished: int | None, first: int = FIRST_PORT) -> int:
    """The wished port, or the first free one of a hundred from ``first`` on. Raises Unready where there is none."""
    for port in [wished] if wished else range(first, min(first + 100, 65_536)):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except PermissionError:
                raise Unready(f"Port {port} is not for ordinary users; choose one above 1023 (PORT=…).") from None
            except OSError:
                continue
        if not wished and port != first:
            print(f"· port {first} is taken; using {port}", flush=True)
        return port
    raise Unready(f"Port {wished or first} is taken. Choose another: make run PORT=8123")


def _start(*words: str) -> psutil.Process:
    """A program of its own. A session of its own too: Ctrl-C reaches us alone, and we stop the children in order."""
    return psutil.Popen(words, start_new_session=True, preexec_fn=_leave_with_parent(), stdin=subprocess.DEVNULL)


def _parted(work: Callable[..., None], *words: str | int) -> psutil.Process:
    """A child that begins with all that this process has read, does its work and ends; likewise in a session of its own."""
    from django.db import connections

    leave = _leave_with_parent()

    def begin() -> None:
        os.setsid()
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        if leave:
            leave()
        work(*words)

    connections.close_all()  # two processes may not speak through one connection
    child = multiprocessing.get_context("fork").Process(target=begin)
    child.start()
    return psutil.Process(child.pid)


def _leave_with_parent() -> Callable[[], object] | None:
    if not sys.platform.startswith("linux"):
        return None
    libc = ctypes.CDLL(None)  # loaded here: after the fork nothing may be
    return lambda: libc.prctl(DEATH_OF_PARENT, signal.SIGTERM)


def _await_answer(host: str, port: int, children: dict[str, psutil.Process]) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        _all_alive(children)
        if not _listens(children["web server"].pid, port):  # or another house might answer at this port
            time.sleep(0.1)
            continue
        try:
            urllib.request.urlopen(f"http://{host}:{port}/", timeout=5).close()
            return
        except urllib.error.HTTPError as answer:
            if answer.code < 500:
                return
            raise Unready(f"The web server answers with an error ({answer.code}); its words are above.") from None
        except OSError:
            time.sleep(0.1)
    raise Unready(f"The web server did not answer within {PATIENCE} s.")


def _listens(pid: int, port: int) -> bool:
    """Whether a process or one of its children listens at a port."""
    try:
        process = psutil.Process(pid)
        sockets = [one for each in [process, *process.children()] for one in each.net_connections("inet")]
    except psutil.Error:
        return False
    return any(one.status == psutil.CONN_LISTEN and one.laddr.port == port for one in sockets)


def _watch(children: dict[str, psutil.Process]) -> int:
    while True:
        _all_alive(children)
        time.sleep(0.5)


def _all_alive(children: dict[str, psutil.Process]) -> None:
    for name, child in children.items():
        try:
            code = child.wait(0)
        except psutil.TimeoutExpired:
            continue
        raise Unready(f"The {name} stopped by itself (code {code}); its last words are above.")


def _stop(children: dict[str, psutil.Process]) -> None:
    for child in children.values():
        with suppress(psutil.NoSuchProcess):
            child.terminate()
    for child in children.values():
        try:
            child.wait(10)
        except psutil.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)


def _print_accounts() -> None:
    """Name one account of each role that the story has; all bear one password."""
    from django.conf import settings

    if not settings.SIMULATED:
        return
    from baigong.city.story.cast import PASSWORD, PLAYERS
    from baigong.people.words import Role

    first = {player.role or Role.WORKER: player for player in reversed(PLAYERS)}
    print(f"People to be (switch at /cast/ without a password, or log in with {PASSWORD!r}):")
    for role in Role:
        if role in first:
            print(f"  {first[role].key:16} {first[role].name} · {role.zh} · {role.en}")
