"""The look itself: contrast in light and dark, nothing inline, nothing from elsewhere, small enough for a phone."""

import gzip
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.test import RequestFactory

import baigong.desk

DESK = Path(baigong.desk.__file__).parent
STATIC = DESK / "static" / "desk"
TEMPLATES = sorted(DESK.rglob("*.html"))
GROUNDS = ("paper", "card", "sunk", "hover")
READ = [  # (ink, ground): text needs 4.5 to 1
    *((ink, ground) for ink in ("ink", "ink-2", "ink-3", "indigo", "cinnabar") for ground in GROUNDS),
    *((ink, f"{ink}-soft") for ink in ("cinnabar", "jade", "amber", "indigo")), ("indigo-ink", "indigo-soft"),
    *((ink, soft) for ink in ("ink", "ink-2")
      for soft in ("indigo-soft", "cinnabar-soft", "jade-soft", "amber-soft")),
    ("on-indigo", "indigo"), ("on-indigo", "indigo-ink"), ("on-seal", "seal"), ("amber", "card"), ("jade", "card"),
    ("jade", "cinnabar-soft"), ("card", "cinnabar"),
]
SEEN = [  # borders of controls, the focus ring, marks: 3 to 1
    *((line, ground) for line in ("line-strong", "focus", "bar", "jade", "indigo") for ground in ("paper", "card")),
]


def tokens() -> dict[str, dict[str, str]]:
    """Colours by scheme: light, and dark over light."""
    css = re.sub(r"/\*.*?\*/", "", (STATIC / "tokens.css").read_text(), flags=re.S)
    light_text, dark_text = css.split("@media (prefers-color-scheme: dark)")
    light = dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})", light_text))
    return {"light": light, "dark": light | dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})", dark_text))}


def contrast(one: str, other: str) -> float:
    """WCAG 2 contrast ratio of two #rrggbb colours."""

    def luminance(colour: str) -> float:
        parts = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_pair_of_colours_can_be_read(scheme):
    colours = tokens()[scheme]
    faint = {f"{a} on {b}": round(contrast(colours[a], colours[b]), 2)
             for pairs, least in ((READ, 4.5), (SEEN, 3.0)) for a, b in pairs
             if contrast(colours[a], colours[b]) < least}
    assert faint == {}


def test_colours_are_named_in_one_place_only():
    stray = {css.name: found for css in STATIC.glob("*.css") if css.name not in ("tokens.css", "paper.css")
             if (found := re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[\s;,)])", css.read_text()))}
    assert stray == {}


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda p: p.relative_to(DESK).as_posix())
def test_nothing_is_inline_and_nothing_from_elsewhere(template):
    source = re.sub(r"{[#%].*?[#%]}", "", template.read_text(), flags=re.S)
    assert not re.search(r"""\sstyle=|<style|\son[a-z]+\s*=|javascript:""", source)
    assert not re.search(r"<script(?![^>]*\ssrc=)", source)
    assert not re.search(r"""(?:src|href|action)=["'](?:https?:)?//""", source)


@pytest.mark.parametrize("script", sorted(STATIC.glob("*.js")), ids=lambda p: p.name)
def test_scripts_keep_to_the_policy(script):
    source = script.read_text()
    assert not re.search(r"\beval\(|new Function|innerHTML|document\.write|\.style\b|https?://", source)
    assert source.startswith("// "), "a script says first what it is for"


def test_every_stylesheet_and_script_is_asked_for_and_exists():
    asked = {name for t in TEMPLATES for name in re.findall(r"{% static '(desk/[^']+)'", t.read_text())}
    assert {name for name in asked if not finders.find(name)} == set()
    assert {f"desk/{p.name}" for p in STATIC.iterdir() if p.suffix in (".css", ".js")} - asked == set()


def test_the_workers_first_page_is_light():
    """Under 150 KB on the wire for the whole first page; the frame takes a quarter of it at most, unzipped."""
    page = render_to_string("frames/worker.html", {"nav": []}, request=RequestFactory().get("/"))
    files = set(re.findall(r'/static/(desk/[\w.]+)', page))
    raw = [Path(finders.find(name)).read_bytes() for name in files] + [page.encode()]
    assert sum(map(len, raw)) < 60_000
    assert sum(len(gzip.compress(one)) for one in raw) < 25_000


@pytest.mark.parametrize("code", ["400", "403", "403_csrf", "404", "500"])
def test_error_pages_need_nothing(code):
    text = render_to_string(f"{code}.html")
    assert "<h1>" in text
    assert "undefined in template" not in text
