"""What `baigong run` starts is watched and stopped, whether it is a program of its own or parted from this process."""

import os
import sys
import threading
import time

import psutil
import pytest

from baigong.project import run
from baigong.project.unready import Unready


@pytest.fixture(params=["a program", "parted"])
def child(request: pytest.FixtureRequest) -> psutil.Process:
    if request.param == "parted":
        return run._parted(time.sleep, 60)
    return run._start(sys.executable, "-c", "import time; time.sleep(60)")


def test_a_child_lives_in_a_session_of_its_own_and_is_stopped(child: psutil.Process) -> None:
    run._all_alive({"web server": child})
    deadline = time.monotonic() + 60
    while os.getsid(child.pid) != child.pid:  # one that parted says so itself, a moment later
        assert time.monotonic() < deadline
        time.sleep(0.01)
    run._stop({"web server": child})
    assert not psutil.pid_exists(child.pid)


def test_a_child_that_ends_by_itself_is_named(child: psutil.Process) -> None:
    child.kill()
    deadline = time.monotonic() + 60
    with pytest.raises(Unready, match="web server stopped by itself"):
        while time.monotonic() < deadline:
            run._all_alive({"job worker": psutil.Process(), "web server": child})


def test_what_has_ended_can_be_stopped_once_more(child: psutil.Process) -> None:
    child.kill()
    child.wait(60)
    run._stop({"web server": child})


def test_a_parted_child_has_what_this_process_has_read() -> None:
    read_by_us.append("the house")
    child = run._parted(leave_with_how_much_is_read)
    assert child.wait(60) == 1


read_by_us: list[str] = []


def leave_with_how_much_is_read() -> None:
    os._exit(len(read_by_us))


def test_a_process_with_threads_parts_with_nobody() -> None:
    """A child of it would have the locks of the other threads, held for ever."""
    over = threading.Event()
    other = threading.Thread(target=over.wait)
    other.start()
    try:
        child = run._web_server("127.0.0.1", 1)
    finally:
        over.set()
        other.join()
    assert child.cmdline()[1:] == ["-m", "baigong.project.web", "127.0.0.1", "1"]
    run._stop({"web server": child})
