"""What the small scripts do, in a real browser under the real Content Security Policy; and that all works without them.

The gallery is drawn by the template engine and handed to Chromium by interception: no server, no database.
"""

import mimetypes
import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urlparse

import pytest
from django import forms
from django.contrib.staticfiles import finders
from django.template import RequestContext, Template
from django.template.loader import render_to_string
from django.test import RequestFactory
from playwright.sync_api import Browser, Page, Response, Route, expect

from baigong.desk.parts import examples, gallery
from baigong.kernel.identity import Sex, make_simulated_id
from tests.harness.chromium import kept

AXE = Path(__file__).parents[2] / "assets" / "node_modules" / "axe-core" / "axe.min.js"
POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'"
HOME = "http://house.test/"
SIZES = {"narrow": (360, 740), "wide": (1360, 900)}


def drawn() -> str:
    """The gallery as one page of the officer's desk."""
    around = {
        "by": SimpleNamespace(person_id=7, role="reviewer", is_known=True), "once": "u-1", "simulated": True,
        "who": SimpleNamespace(name="王主任", desk="经办台", organisation="南川区人社局"), "nav": examples.NAV,
        "search_url": "/search/", "refused": None, "cast": (), "page_title": "", "messages": (),
    }
    samples = gallery.samples(today=date(2025, 11, 20), now=datetime(2025, 11, 20, 1, 14, tzinfo=UTC))
    request = RequestFactory().get("/?order=left&page=7")
    return render_to_string("parts/gallery.html", {**around, **samples}, request=request)


class IdForm(forms.Form):
    """One number."""

    number = forms.CharField(label="身份证号", widget=forms.TextInput(attrs={"data-check": "id"}))


ID_FORM = """{% extends "frames/plain.html" %}{% load parts %}{% block main %}{% heading "登记" %}{% post do="go" %}
{% fields form %}{% button "登记" do="go" %}{% endpost %}{% endblock %}"""
TWO_ROWS = """{% extends "frames/plain.html" %}{% load parts %}{% block main %}{% heading "两行" %}
{% post do="end" %}<input type="hidden" name="row" value="1"><label>理由一<input name="why"></label>{% button "终止" %}{% endpost %}
{% post do="end" %}<input type="hidden" name="row" value="2"><label>理由二<input name="why"></label>{% button "终止" %}{% endpost %}
{% endblock %}"""


REFUSED = """{% extends "frames/plain.html" %}{% load parts %}{% block main %}{% heading "班次" %}
{% dialog id="new" label="登记" title="登记班次" %}{% post do="file" %}{% fields form %}{% button "登记" %}{% endpost %}
{% enddialog %}{% endblock %}"""


def posted(answer: Response) -> bool:
    """The answer to a form: until it comes, nothing may have been sent."""
    return answer.request.method == "POST"


@pytest.fixture
def at(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """`at(size="narrow", scheme="dark", script=False)` → the gallery; `page.sent` collects what was posted."""
    contexts, faults, gallery_html = [], [], drawn()

    def open_gallery(size: str = "wide", scheme: str = "light", script: bool = True, html: str = gallery_html) -> Page:
        width, height = SIZES[size]
        context = chromium.new_context(viewport={"width": width, "height": height}, color_scheme=scheme,
                                       java_script_enabled=script, reduced_motion="reduce")
        contexts.append(context)
        page = context.new_page()
        page.sent = []

        def answer(route: Route) -> None:
            path = urlparse(route.request.url).path
            if path.startswith("/static/") and (found := finders.find(path.removeprefix("/static/"))):
                route.fulfill(body=Path(found).read_bytes(), content_type=mimetypes.guess_type(found)[0] or "")
                return
            if route.request.method == "POST":
                page.sent.append(route.request.post_data or "")
            route.fulfill(body=html, content_type="text/html; charset=utf-8",
                          headers={"Content-Security-Policy": POLICY})

        context.route("**/*", answer)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda line: faults.append(line.text) if line.type == "error" else None)
        page.goto(HOME)
        return page

    yield open_gallery
    for context in contexts:
        context.close()
    assert faults == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", ["narrow", "wide"])
def test_the_gallery_is_open_to_everyone(at, size, scheme):
    page = at(size, scheme)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("axe.run({resultTypes: ['violations']})")["violations"]
    assert [(one["id"], one["nodes"][0]["html"][:120]) for one in found] == []


def test_slash_searches_and_j_k_enter_walk_the_list(at):
    page = at()
    page.locator("h1").click()  # away from what is wrong, which takes the focus first
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    expect(page.locator("tr.here")).to_contain_text("公示异议")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"#1$"))
    page.keyboard.press("/")
    expect(page.locator("[data-search]")).to_be_focused()
    page.keyboard.type("j/a")
    expect(page.locator("[data-search]")).to_have_value("j/a")  # typed, not obeyed


def test_what_is_wrong_is_read_first_and_jumps_to_its_field(at):
    page = at()
    expect(page.locator("#refused")).to_be_focused()  # the first thing wrong on the page
    page.locator(".form-errors a").nth(1).click()
    expect(page.locator("#id_seats")).to_be_focused()


def test_what_was_typed_comes_back(at):
    page = at()
    page.locator("#id_new-groups_1").check()
    page.locator("#id_new-name").fill("育婴员第三期")
    kept(page, "育婴员第三期")
    page.reload()
    expect(page.locator("#id_new-name")).to_have_value("育婴员第三期")
    expect(page.locator("#id_new-groups_1")).to_be_checked()
    page.locator(".drafted button").click()
    expect(page.locator("#id_new-name")).to_have_value("")
    page.reload()
    expect(page.locator("#id_new-name")).to_have_value("")


def test_fields_are_checked_as_one_goes(at):
    page = at()
    seats = page.locator("#id_new-seats")
    seats.fill("90")
    seats.blur()
    expect(page.locator("#id_new-seats_typed")).to_have_text("不能大于 60")
    expect(seats).to_have_attribute("aria-invalid", "true")
    expect(seats).to_have_attribute("aria-describedby", "id_new-seats_typed")
    seats.fill("30")  # mended: the words go at once
    expect(page.locator("#id_new-seats_typed")).to_have_count(0)
    expect(seats).not_to_have_attribute("aria-invalid", "true")
    assert page.locator("#id_new-name").get_attribute("aria-invalid") is None  # nobody is told off for what is still to come


def test_all_that_is_missing_is_told_at_once_and_leads_to_its_field(at):
    page = at()
    form = page.locator("form[aria-label='新的班次']")
    form.get_by_role("button", name="保存").click()
    summary = form.locator(".form-errors")
    expect(summary).to_be_focused()
    expect(summary.locator("a")).to_have_count(6)  # a group of choices counts once
    assert page.sent == []
    summary.get_by_role("link", name="开班日期").click()
    expect(page.locator("#id_new-starts_on")).to_be_focused()


def test_a_wrong_digit_of_an_id_number_is_seen_where_it_is_typed(at):
    page = at(html=Template(ID_FORM).render(RequestContext(RequestFactory().get("/"), {"form": IdForm(), "once": "u-3"})))
    number = page.get_by_label("身份证号")
    good = make_simulated_id(serial=1, birth=date(1980, 1, 1), sex=Sex.FEMALE)
    for typed, told in ((good[:-1] + ("0" if good[-1] != "0" else "1"), 1), (good[:-2], 1), (good, 0)):
        number.fill(typed)
        number.blur()
        expect(page.locator(".error")).to_have_count(told)


def test_a_draft_of_one_row_is_not_put_into_another(at):
    page = at(html=Template(TWO_ROWS).render(RequestContext(RequestFactory().get("/"), {
        "by": SimpleNamespace(person_id=7, is_known=True), "once": "u-4"})))
    page.get_by_label("理由一").fill("材料不全")
    kept(page, "材料不全")
    page.reload()
    expect(page.get_by_label("理由一")).to_have_value("材料不全")
    expect(page.get_by_label("理由二")).to_have_value("")


def test_a_double_click_sends_once(at):
    page = at()
    page.evaluate("""() => {
        const form = document.querySelector("form[aria-label='示例']");
        form.addEventListener("submit", (event) => { window.sends = (window.sends || 0) + !event.defaultPrevented; });
        const button = form.querySelector("button.primary");
        document.addEventListener("submit", (event) => { window.stopped = event.defaultPrevented; });
        window.addEventListener("submit", (event) => {
          window.passed = (window.passed || 0) + !event.defaultPrevented; event.preventDefault(); });
        button.click(); button.click(); button.click();
    }""")
    assert page.evaluate("window.passed") == 1


def test_danger_is_asked_about_first(at):
    page = at()
    page.get_by_role("button", name="删除这个班次").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("不能恢复")
    dialog.get_by_role("button", name="再想想").click()
    assert page.sent == []
    page.get_by_role("button", name="删除这个班次").click()
    with page.expect_response(posted):
        page.get_by_role("dialog").get_by_role("button", name="确定").click()
    assert ["do=drop" in body and "once=u-1" in body for body in page.sent] == [True]


def test_picked_rows_are_counted_and_sent(at):
    page = at()
    assert page.get_by_role("button", name="批量同意").is_disabled()
    page.locator("input[name=matter]").nth(0).check()
    page.locator("input[name=matter]").nth(2).check()
    expect(page.locator("[data-pick-count]")).to_have_text("已选 2 项")
    with page.expect_response(posted):
        page.get_by_role("button", name="批量同意").click()
    assert "matter=1&matter=3" in page.sent[0]
    assert "do=grant" in page.sent[0]


def test_a_dialog_opens_and_closes(at):
    page = at()
    page.get_by_role("button", name="为什么是我").click()
    expect(page.get_by_role("dialog")).to_contain_text("参保满 12 个月")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_a_dialog_whose_fields_were_refused_stands_open_at_the_first_of_them(at):
    wrong = examples.SampleForm({"name": "", "seats": "90"})
    page = at(html=Template(REFUSED).render(RequestContext(RequestFactory().get("/"), {"form": wrong, "once": "u-5"})))
    expect(page.get_by_role("dialog")).to_contain_text("登记班次")
    expect(page.locator("#id_name")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_all_of_it_works_without_script(at):
    page = at(size="narrow", script=False)
    expect(page.locator(".nav")).to_be_hidden()
    page.locator(".menu summary").click()
    expect(page.locator(".nav")).to_be_visible()
    page.locator("input[name=matter]").nth(1).check()
    with page.expect_response(posted):
        page.get_by_role("button", name="批量同意").click()
    assert "matter=2" in page.sent[0]
    page.goto(HOME)
    page.locator(".list .row-link").first.click()
    expect(page).to_have_url(re.compile(r"#1$"))


PHONE = """{% extends "frames/worker.html" %}{% load parts %}{% block main %}{% heading "找培训" %}{% chips chips %}
{% tabs tabs %}{% card title="报名" %}{% post %}{% fields form %}{% button "报名" kind="primary" do="go" %}{% endpost %}
{% endcard %}{% card title="档案" %}{% timeline record %}{% facts facts %}{% endcard %}{% endblock %}
{% block foot %}{% actions %}{% button "下一步" url="#next" kind="primary" %}{% endactions %}{% endblock %}"""
SMALL = """[...document.querySelectorAll(
    "main :is(a,button,select,summary,label.choice), .actions .btn, .bottom a, .end button")]
  .map((e) => [e.textContent.trim(), e.getBoundingClientRect().height]).filter(([, high]) => high > 0 && high < 44)"""


@pytest.mark.parametrize("elder", ["0", "1"])
def test_targets_on_the_phone_are_big_enough_for_a_thumb(at, elder):
    request = RequestFactory().get("/")
    request.COOKIES["elder"] = elder
    samples = gallery.samples(today=date(2025, 11, 20), now=datetime(2025, 11, 20, 1, 14, tzinfo=UTC))
    nav = [{"title": "", "items": [{"label": word, "url": f"#{word}"} for word in ("首页", "找培训", "我的", "消息")]}]
    html = Template(PHONE).render(RequestContext(request, {**samples, "nav": nav, "once": "u-2", "simulated": True}))
    page = at(size="narrow", html=html)
    assert page.evaluate(SMALL) == []
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
