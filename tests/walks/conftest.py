"""Walks: a real browser in the real system, started as a newcomer starts it, on the lived story.

`house` starts `baigong run` in a state folder of its own and answers its address. `walk` opens a page in Chromium, on a
phone (360 × 740) or a desk (1360 × 900), logged in as one of the story's cast through the demo switcher. `looked_at`
checks a page with axe-core (zero violations) and keeps its screenshot in `docs/pictures/` when BAIGONG_PICTURES=1.
"""

import contextlib
import os
import re
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.walks.finding import AT_ONCE, INSIDERS, STRANGERS, Looked, walked
from tests.walks.visitor import Visitor, sent_by

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "assets" / "node_modules" / "axe-core" / "axe.min.js"
PICTURES = ROOT / "docs" / "pictures"
PATIENCE = 240
CLASSES = """() => {
  const way = [matchMedia("(prefers-color-scheme: dark)").matches, innerWidth < 700, document.documentElement.className].join();
  return [...new Set([...document.querySelectorAll("[class]")].flatMap(one => [...one.classList]))].map(name => `${way} ${name}`);
}"""
"""The classes on a page, each with the scheme, size and type it is shown in."""
SIZES = {"narrow": {"width": 360, "height": 740}, "wide": {"width": 1360, "height": 900}}


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running simulated installation, set up from nothing."""
    state = tmp_path_factory.mktemp("house", numbered=True)
    state.chmod(0o755)
    given = {key: value for key, value in os.environ.items() if not key.startswith(("BAIGONG_", "DJANGO_"))}
    with _database() as url:
        env = {**given, "BAIGONG_STATE": str(state), "BAIGONG_SIMULATED": "1", **({"DATABASE_URL": url} if url else {})}
        told: list[str] = []
        opened = threading.Event()
        process = subprocess.Popen(
            [sys.executable, "-c", "from baigong.project.cli import main; main()", "run", "--no-city", "--port", str(_port())],
            env=env,
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        address: list[str] = []

        def listen() -> None:
            for line in process.stdout or ():
                told.append(line)
                if found := re.search(r"open at (http://\S+)/", line):
                    address.append(found[1])
                    opened.set()
            opened.set()

        listener = threading.Thread(target=listen, daemon=True)
        listener.start()
        try:
            if not opened.wait(PATIENCE) or not address:
                pytest.fail("the house did not open:\n" + "".join(told))
            yield address[0]
        finally:
            process.terminate()
            process.wait(30)
            listener.join(5)
            if process.stdout:
                process.stdout.close()


def _port() -> int:
    """A port that nobody listens at: two houses at one port would answer for one another."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def _database() -> Iterator[str | None]:
    """Where DATABASE_URL names a server, a database of its own there; else none: the house has its own cluster."""
    url = os.environ.get("DATABASE_URL")
    if not url:
        yield None
        return
    name = f"walks_{os.getpid()}"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
        try:
            yield re.sub(r"/[^/?]*(\?|$)", rf"/{name}\1", url, count=1) if url.count("/") > 2 else f"{url}/{name}"
        finally:
            connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


@pytest.fixture(scope="session")
def found(house: str) -> dict[str, dict[str, int]]:
    """Who reaches what."""
    names, street = [*INSIDERS, *STRANGERS], Looked()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return dict(zip(names, pool.map(lambda name: walked(Visitor(house, name), street), names), strict=True))


@pytest.fixture
def walk(house: str, chromium: Browser) -> Iterator[Callable[..., Page]]:
    """`walk("周敏", "narrow")` → a page at the actor's own home; `walk(None)` → a visitor at the street door."""
    contexts = []

    def open_for(name: str | None = None, size: str = "wide", scheme: str = "light") -> Page:
        context = chromium.new_context(
            base_url=house,
            viewport=SIZES[size],
            color_scheme=scheme,
            locale="zh-CN",
            timezone_id="Asia/Shanghai",
            reduced_motion="reduce",
        )
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: pytest.fail(f"script error on {page.url}: {error}"))
        if name:
            become(page, name, house)
        else:
            page.goto("/")
        return page

    yield open_for
    for context in contexts:
        context.close()


CAST: dict[tuple[str, str], dict[str, str]] = {}
"""What the switcher's button of somebody sends, by house and name."""


def become(page: Page, name: str, house: str) -> None:
    """Be one of the cast, at their home: sends what the button of the demo switcher sends (test_public.py presses it)."""
    if (house, name) not in CAST:
        CAST[house, name] = sent_by(page.request.get("/cast/").text(), name)
    page.context.add_cookies([{"name": "csrftoken", "value": "b" * 32, "url": house}])
    sent = {**CAST[house, name], "once": str(uuid4()), "csrfmiddlewaretoken": "b" * 32}
    answer = page.request.post("/cast/", form=sent, headers={"Referer": f"{house}/cast/"}, max_redirects=0)
    assert answer.status == 303, answer.status
    page.goto("/home/")


@pytest.fixture(scope="session")
def looked_at() -> Callable[..., None]:
    """Check what is on the screen: no accessibility violation, no sideways scrolling; keep a picture when asked.

    Contrast is most of what axe takes its time for, and follows from classes and scheme: it is measured where a page shows a
    class, in a scheme and size, that no page of this run has shown so far (every page, in `make look`).
    """
    shown: set[str] = set()
    every = bool(os.environ.get("BAIGONG_LOOKS"))

    def look(page: Page, picture: str = "", scroll_ok: bool = False) -> None:
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        page.wait_for_load_state()
        if not scroll_ok:
            wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert wide <= 0, f"{page.url} scrolls sideways by {wide} px"
        page.evaluate(AXE.read_text("utf-8"))
        showing = set(page.evaluate(CLASSES))
        contrast = "true" if every or showing - shown else "false"
        shown.update(showing)
        options = f"{{resultTypes: ['violations'], preload: false, rules: {{'color-contrast': {{enabled: {contrast}}}}}}}"
        found = page.evaluate(f"axe.run({options})")["violations"]
        faults = [f"{one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"]]
        assert not faults, f"{page.url}\n" + "\n".join(faults)
        if picture and os.environ.get("BAIGONG_PICTURES"):
            PICTURES.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=PICTURES / f"{picture}.png")

    return look
