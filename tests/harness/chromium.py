"""One Chromium a process, for every test that looks: a second Playwright beside it refuses to start."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

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


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, headless and quiet; each test opens contexts of its own in it."""
    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=debian.ensure(), args=QUIET)
        yield opened
        opened.close()
