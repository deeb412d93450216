"""At the desk: a city fills in what the province leaves to it, within the range beside the field, up to the public page."""

import re
from datetime import date
from functools import cache
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from baigong.desk.officer.draft_form import DraftForm
from baigong.kernel.actor import SYSTEM
from baigong.kernel.fen import yuan
from baigong.people import actions as people
from baigong.people.words import Role
from baigong.policy import queries
from baigong.policy.models import Draft, Sheet
from baigong.rules import read_folder
from tests import cast, cast_subsidy
from tests.desk.officer.test_drafts import DRAFTS, filled
from tests.desk.sitting import post, sit
from tests.rules.filled import plant, shelf_with
from tests.rules.sheets import VOCABULARY

FRAME = "440000/apprentice-2023"
BEGUN = {"title": "甲市学徒标准", "document": "甲人社规〔2025〕1号", "article": "每人每年按本市标准，紧缺职业上浮。",
         "region": "440100", "from_on": "2025-01-01"}


@pytest.fixture
def frame(who) -> Sheet:
    """Guangdong's apprentices, whose rate is each city's, and a city."""
    people.load_regions(by=SYSTEM, now=cast.NOW, rows=[
        {"code": "440000", "name": "广东省", "level": "province", "parent": "000000", "valid_from": "1949-10-01"},
        {"code": "440100", "name": "甲市", "level": "prefecture", "parent": "440000", "valid_from": "1949-10-01"}])
    return cast_subsidy.publish(FRAME)


@pytest.fixture
def city(frame):
    return sit(cast.make_actor(Role.POLICY_OFFICER, region="440100"))


@pytest.fixture
def draft(city, frame) -> Draft:
    made = post(city, f"/officer/shelf/{frame.pk}/", "fill_in", **BEGUN)
    one = Draft.objects.get()
    assert made["Location"] == f"{DRAFTS}{one.pk}/"
    return one


def words(page) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", page.content.decode())))


def test_the_door_is_there_for_a_place_below_and_for_nobody_else(city, frame, who):
    where, door = f"/officer/shelf/{frame.pk}/", "在允许范围内填写本地标准"
    assert door in words(city.get(where))
    assert "每年标准 由各地确定 · 允许范围：5,000 元 至 8,500 元 · 各地可定" in words(city.get(where))
    assert list(city.get(where).context["fill"].fields["region"].choices) == [("440100", "甲市")]
    above = sit(cast.make_actor(Role.POLICY_OFFICER, region="440000"))
    assert [code for code, _name in above.get(where).context["fill"].fields["region"].choices] == ["440100"]
    for by in (cast.make_actor(Role.CITY_OFFICER, region="440100"), cast.make_actor(Role.POLICY_OFFICER, region="410000")):
        desk = sit(by)
        assert door not in words(desk.get(where))
        assert post(desk, where, "fill_in", **BEGUN).context["refused"]["reasons"][0]["code"] == "not_yours"
    for wrong in ("440000", "410100"):
        refused = post(city, where, "fill_in", **BEGUN | {"region": wrong})
        assert refused.context["refused"]["reasons"][0]["code"] == "bad_input"
    assert not Draft.objects.exists()


def test_the_form_has_only_what_is_left_with_its_range(city, draft):
    page = city.get(f"{DRAFTS}{draft.pk}/")
    form = page.context["form"]
    assert list(form.fields) == ["fig:rate_fen", "fig:shortage_uplift"]
    assert form.fields["fig:rate_fen"].help_text.startswith("允许范围：5,000.00 至 8,500.00 元 · ")
    assert form.fields["fig:shortage_uplift"].help_text.startswith("允许范围：0 至 30 % · ")
    assert page.context["faults"] == []
    assert [case.name for case in page.context["tried"].cases] == ["甲市学徒标准 1"], "one case shows both figures"


def test_a_value_outside_is_told_beside_its_field_and_not_saved(city, draft):
    url = f"{DRAFTS}{draft.pk}/"
    for name, value, said in (
            ("fig:rate_fen", "8500.01", "5,000.00 至 8,500.00 元"), ("fig:rate_fen", "4999", "5,000.00 至 8,500.00 元"),
            ("fig:shortage_uplift", "31", "0 至 30 %"), ("fig:shortage_uplift", "-1", "0 至 30 %")):
        page = post(city, url, "change", **filled(city, url) | {name: value})
        assert page.status_code == 422 and said in page.context["form"].errors[name][0]
        assert page.context["form"][name].value() == value
    assert Draft.objects.get().changes == 0


@settings(deadline=None, max_examples=40)
@given(fen=st.integers(0, 2_000_000), percent=st.integers(-5, 60))
def test_the_form_takes_what_is_inside_and_nothing_else(fen, percent):
    sheet = filled_sheet()
    form = DraftForm({"fig:rate_fen": yuan(fen), "fig:shortage_uplift": percent}, sheet=sheet, on=date(2024, 1, 1), english=False)
    assert form.is_valid() is (500_000 <= fen <= 850_000 and 0 <= percent <= 30)
    if form.is_valid():
        assert form.cleaned_data["fig:rate_fen"] == fen


@cache
def filled_sheet():
    """A city's filling of the real frame, read from a folder."""
    with TemporaryDirectory() as top:
        policy = """\
fills: 440000/apprentice-2023
basis: {document: 甲市学徒制标准, trust: O}
in_force: {from: 2024-01-01}
figures: {rate_fen: {basis: local-1, 2024-01-01: 600000}}
"""
        return read_folder(plant(shelf_with(Path(top), FRAME), "440100/apprentice-2023", policy), VOCABULARY)


def test_a_figure_taken_out_of_the_text_is_given_again_on_the_form(city, draft):
    text = "".join(line for line in draft.source.splitlines(keepends=True) if "shortage_uplift" not in line)
    post(city, f"{DRAFTS}{draft.pk}/files/", "write", seen=0, policy=text, cases=draft.cases, notice=draft.notice, letter="")
    url = f"{DRAFTS}{draft.pk}/"
    post(city, url, "change", **filled(city, url) | {"fig:shortage_uplift": "10"})
    assert "  shortage_uplift: {basis: local-1, 2025-01-01: 10}" in Draft.objects.get().source


def test_filled_in_sent_published_and_read_by_everyone(city, draft, frame):
    browser = Client()
    url = f"{DRAFTS}{draft.pk}/"
    post(city, url, "change", **filled(city, url) | {"fig:rate_fen": "7000", "fig:shortage_uplift": "20"})
    page = city.get(url)
    assert page.context["faults"] and page.context["may_take"]
    post(city, url, "take", seen=1)
    assert city.get(url).context["faults"] == []
    assert "7,000 元" in words(city.get(f"{url}preview/"))
    post(city, url, "send")
    made = Sheet.objects.get(region_id="440100")
    where = f"/officer/shelf/{made.pk}/"
    assert post(city, where, "publish").context["refused"]["reasons"][0]["code"] == "second_officer"
    second = sit(cast.make_actor(Role.POLICY_OFFICER, region="440100"))
    assert "7,000 元 · 允许范围：5,000 元 至 8,500 元 · 本地确定" in words(second.get(where))
    assert post(second, where, "publish").status_code == 303
    shown = words(browser.get("/policies/440100/apprentice-2023/"))
    assert "7,000 元 · 允许范围：5,000 元 至 8,500 元 · 本地确定" in shown
    assert "20% · 允许范围：0% 至 30% · 本地确定" in shown
    assert "由甲市按甲人社规〔2025〕1号填写" in shown and frame.content["basis"]["document"] in shown
    assert queries.example_facts(made)["certificate.kind"] == "level"
    built = queries.as_published(made)
    assert built is not None and built.hash == made.hash, "read again behind the very frame it was filled into"
    assert browser.get("/policies/440100/apprentice-2023/try/").status_code == 200
    above, here = browser.get(f"/policies/{FRAME}/"), browser.get("/policies/440100/apprentice-2023/")
    assert "甲市 2025-01-01 甲人社规〔2025〕1号" in words(above)
    labels = [[one["label"] for one in page.context["money"]["figures"]] for page in (above, here)]
    assert labels == [["学生学徒每年标准"], ["每年标准"]], "what is open is no figure of the frame's"
    assert "每年标准下限" not in words(above)
    english = words(browser.get("/policies/440100/apprentice-2023/", headers={"accept-language": "en"}))
    assert "7,000 yuan · allowed: 5,000 yuan to 8,500 yuan · fixed here" in english
