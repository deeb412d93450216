"""Templates: each is used, each that is named exists, and none holds script or style of its own."""

import re

import pytest
from django.template.loader import get_template

from baigong.desk import urls
from baigong.desk.page import PAGES
from tests.house.tree import SOURCE, shown, tracked

DESK = SOURCE / "desk"
TEMPLATES = [p for p in tracked() if p.suffix == ".html" and DESK in p.parents]
SHOWN_BY_DJANGO = {"400.html", "403.html", "403_csrf.html", "404.html", "500.html"}


def _name(template: object) -> str:
    return str(template).removeprefix(f"{DESK}/")


def test_every_template_is_used() -> None:
    assert urls.urlpatterns, "no desk is hung"  # reading the addresses is what fills PAGES
    code = "\n".join(p.read_text() for p in tracked() if p.suffix in {".py", ".html"} and SOURCE in p.parents)
    named = set(re.findall(r"""["']([\w/]+\.html)["']""", code))
    tags = set(re.findall(r"{%\s*(\w+)", code))  # a part is drawn by the tag of its name
    used = named | {f"parts/{tag}.html" for tag in tags} | {page.template for page in PAGES.values()} | SHOWN_BY_DJANGO
    unused = [name for template in TEMPLATES if (name := _name(template)) not in used]
    assert not unused, "\n".join(unused)


@pytest.mark.parametrize("template", TEMPLATES, ids=shown)
def test_a_template_can_be_read(template: object) -> None:
    get_template(_name(template))


@pytest.mark.parametrize("template", TEMPLATES, ids=shown)
def test_nothing_is_inline(template: object) -> None:
    """The Content Security Policy would refuse it in front of a user; here it is refused to us."""
    text = re.sub(r"{%.*?%}|{{.*?}}", "", (DESK / _name(template)).read_text())
    assert not re.search(r"<style|<script(?![^>]*\bsrc=)(?![^>]*application/json)|\sstyle=|\son\w+=|javascript:", text)
    assert not re.search(r"""(src|href)=["']https?://""", text), "an address of another host"
