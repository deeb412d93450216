"""The walks never run without a browser: it is installed, or the run ends with what to do."""

import os
import shutil
import subprocess

import pytest

from baigong.project import browser
from baigong.project.unready import Unready


@pytest.fixture
def nothing_there(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """A machine without Chromium; returns the commands that would have been run on it."""
    asked: list[list[str]] = []

    def run(words: list[str], **options: object) -> subprocess.CompletedProcess[str]:
        asked.append(words)
        return subprocess.CompletedProcess(words, 0, "", "")

    monkeypatch.delenv("BAIGONG_CHROMIUM", raising=False)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}" if name in {"apt-get", "sudo"} else None)
    monkeypatch.setattr(subprocess, "run", run)
    return asked


def test_root_installs_it(nothing_there: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    with pytest.raises(Unready, match="no program named chromium-headless-shell"):  # for here nothing was really installed
        browser.ensure()
    assert [words[-1] for words in nothing_there] == ["update", "fonts-noto-cjk"]
    assert "chromium-headless-shell" in nothing_there[1]


def test_an_ordinary_user_uses_sudo(nothing_there: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(Unready):
        browser.ensure()
    assert nothing_there[0] == ["sudo", "-n", "true"]
    assert nothing_there[2][:2] == ["sudo", "-n"]


def test_without_rights_it_says_what_to_do(nothing_there: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(shutil, "which", lambda name: "/usr/bin/apt-get" if name == "apt-get" else None)
    with pytest.raises(Unready, match=r"needs root[^\n]*\n[^\n]*apt-get install chromium-headless-shell fonts-noto-cjk"):
        browser.ensure()
    assert not nothing_there


def test_a_whole_chromium_will_do_where_nothing_can_be_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BAIGONG_CHROMIUM", raising=False)
    monkeypatch.setattr(browser, "_fonts", lambda: True)
    monkeypatch.setattr(shutil, "which", lambda name: "/usr/bin/chromium" if name == "chromium" else None)
    assert browser.ensure() == "/usr/bin/chromium"


def test_one_s_own_is_taken_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAIGONG_CHROMIUM", "/opt/chromium")
    monkeypatch.setattr(browser, "_fonts", lambda: True)
    assert browser.ensure() == "/opt/chromium"
