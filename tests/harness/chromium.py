"""One Chromium a process, for every test that looks: a second Playwright beside it refuses to start."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from baigong.project import browser as debian

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 30_000
"""Milliseconds that what is expected may take to come: a walk shares its processors with servers and other walks, and whether it
passes must not depend on how busy they are."""


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, headless and quiet; each test opens contexts of its own in it."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=debian.ensure(), args=QUIET)
        yield opened
        opened.close()


def kept(page: Page, words: str) -> None:
    """A draft that holds these words is in the browser's store: written a moment after the last key."""
    page.wait_for_function("words => Object.values(localStorage).some(one => one.includes(words))", arg=words)
