"""Parts: declared parameters, every state drawn, readable by everyone, nothing inline, nothing from elsewhere."""

import inspect
import re
from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.core.paginator import Paginator
from django.forms import CharField, Form
from django.template import Context, Template, TemplateSyntaxError
from django.template.loader import get_template, render_to_string
from django.test import RequestFactory

import baigong.desk
from baigong.desk.parts import examples, gallery, marks
from baigong.desk.parts.lists import Column
from baigong.desk.templatetags.parts import register

DESK = Path(baigong.desk.__file__).parent
GUIDE = Path(__file__).parents[2] / "docs" / "how" / "make-a-page.md"
TEMPLATES = sorted(p.relative_to(DESK).as_posix() for p in DESK.rglob("*.html"))
NOW = datetime(2025, 11, 20, 1, 14, tzinfo=UTC)


def draw(source: str, **words: object) -> str:
    """Draw a snippet with the parts loaded."""
    return Template("{% load parts %}" + source).render(Context(words))


def draw_gallery(**more: object) -> str:
    """The gallery inside the officer's frame."""
    around = {
        "by": SimpleNamespace(person_id=7, role="reviewer", is_known=True), "once": "u-1", "simulated": True,
        "who": SimpleNamespace(name="王主任", desk="经办台", organisation="南川区人社局"), "nav": examples.NAV,
        "search_url": "/search/", "refused": None, "cast": (), "page_title": "", "messages": (),
    }
    request = RequestFactory().get("/gallery/?order=-left&page=7&kind=pay")
    samples = gallery.samples(today=date(2025, 11, 20), now=NOW)
    return render_to_string("parts/gallery.html", {**around, **samples, **more}, request=request)


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_template_compiles(name):
    get_template(name)


def test_the_gallery_shows_every_part():
    shown = "".join((DESK / name).read_text() for name in TEMPLATES if name.startswith(("parts/", "frames/")))
    missing = [name for name in register.tags if not re.search(rf"{{%\s*{name}\b", shown)]
    assert missing == []


def test_the_gallery_leaves_nothing_undefined():
    assert "undefined in template" not in draw_gallery()


def test_the_guide_names_every_part_and_parameter():
    guide = GUIDE.read_text()
    missing = []
    for name, compile_tag in register.tags.items():
        if not re.search(rf"\b{name}\b", guide):
            missing.append(name)
        for parameter in inspect.signature(inspect.unwrap(compile_tag)).parameters:
            if parameter not in ("context", "content", "to") and not re.search(rf"\b{parameter}\b", guide):
                missing.append(f"{name}({parameter})")
    assert missing == []


def test_an_unknown_parameter_is_an_error():
    with pytest.raises(TemplateSyntaxError, match="colour"):
        draw("{% tag 'x' colour='red' %}")


@pytest.mark.parametrize("item", [{"label": "申报", "stat": "done"}, {"label": "申报"}, SimpleNamespace(label="申报")])
def test_an_unknown_or_missing_item_key_is_an_error(item):
    with pytest.raises(TypeError, match="part item"):
        draw("{% steps items %}", items=[item])


def test_a_word_outside_the_list_is_an_error():
    with pytest.raises(ValueError, match="kind must be one of"):
        draw("{% tag 'x' kind='red' %}")


@pytest.mark.parametrize(("left", "text", "kind"), [
    (2, "剩 2 个工作日", "wait"), (0, "今天到期", "late"), (-1, "已超 1 个工作日", "late"), (9, "剩 9 个工作日", ""),
])
def test_the_clock_speaks_in_working_days(left, text, kind):
    assert marks.clock_words(left) == (text, kind)


@pytest.mark.parametrize(("fen", "text"), [
    (150000, "1,500.00"), (1, "0.01"), (-120005, "−1,200.05"), (10**15, "10,000,000,000,000.00"), (None, "–"),
])
def test_money_is_set_from_whole_fen(fen, text):
    assert marks.money_text(fen) == text


def test_money_drops_only_an_empty_fraction():
    assert [marks.money_text(fen, whole=True) for fen in (150000, 150001)] == ["1,500", "1,500.01"]


@pytest.mark.parametrize("fen", [1500.0, True, "1500"])
def test_money_refuses_what_is_not_fen(fen):
    with pytest.raises(TypeError):
        marks.money_text(fen)


def test_a_number_is_never_drawn_whole_unless_revealed():
    plain = draw("{% masked no reveal='reveal' name='李秀兰' %}", no="990100198001010027", once="u-2")
    assert "990100********0027" in plain
    assert "19800101" not in plain
    assert 'name="do" value="reveal"' in plain
    assert 'name="once" value="u-2"' in plain


def test_words_are_escaped():
    assert "<script>" not in draw("{% card title=bad %}{{ bad }}{% endcard %}{% tag bad %}", bad="<script>")


def test_a_post_carries_what_makes_it_safe():
    form = draw("{% post do='grant' draft='d' %}x{% endpost %}", once="u-3", csrf_token="c-3")
    for part in ('name="csrfmiddlewaretoken" value="c-3"', 'name="once" value="u-3"', 'name="do" value="grant"',
                 "data-sends", 'data-draft="d"'):
        assert part in form


def test_a_refusal_says_every_reason_with_its_way_out():
    text = draw("{% refusal refused %}", refused=examples.REFUSED)
    for reason in examples.REFUSED["reasons"]:
        assert reason["text"] in text
        assert reason["basis"] in text
        assert reason["way_out"] in text


def test_a_list_opens_sorts_and_picks():
    request = RequestFactory().get("/?order=left&kind=pay&page=3")
    columns = [Column("what", "事项", kind="strong"), Column("left", "时限", kind="clock", sort=True)]
    rows = [SimpleNamespace(id=5, url="/claims/5/", what="复审", left=0)]
    text = draw("{% list_table columns rows pick='claim' %}", columns=columns, rows=rows, request=request)
    assert 'href="/claims/5/"' in text
    assert 'name="claim" value="5" form="bulk"' in text
    assert 'href="?kind=pay&amp;order=-left"' in text  # the other way round, filters kept, page forgotten
    assert 'aria-sort="ascending"' in text


def test_an_empty_list_says_what_to_do():
    text = draw("{% list_table columns rows empty='没有' empty_url='/new/' empty_action='新建' %}", columns=[], rows=[])
    assert '<a class="btn" href="/new/">新建</a>' in text


def test_a_cell_that_says_nothing_is_marked_so_that_a_phone_leaves_it_out():
    columns = [Column("what", "事项", "strong"), Column("sum", "金额", "money"), Column("left", "时限", "clock"),
               Column("note", "说明", sub="more")]
    text = draw("{% list_table columns rows %}", columns=columns, rows=[
        {"what": "甲", "sum": None, "left": None, "note": "", "more": "见附件"},
        {"what": "乙", "sum": 100, "left": 2, "note": "有", "more": ""}])
    assert text.count('none"') == 2
    assert 'class="num none"' in text


def test_a_form_of_someone_known_is_kept_as_a_draft_by_itself():
    known, visitor = SimpleNamespace(person_id=7, is_known=True), SimpleNamespace(person_id=None, is_known=False)
    assert 'data-draft="file"' in draw("{% post do='file' %}{% endpost %}", by=known)
    assert 'data-draft="mine"' in draw("{% post do='file' draft='mine' %}{% endpost %}", by=known)
    for source, by in (("{% post do='file' %}{% endpost %}", visitor), ("{% post do='file' inline=True %}{% endpost %}", known),
                       ("{% post %}{% endpost %}", known)):
        assert "data-draft" not in draw(source, by=by)


def test_the_pager_keeps_the_rest_of_the_address():
    request = RequestFactory().get("/?kind=pay&page=2")
    text = draw("{% pager page %}", page=Paginator(range(50), 10).page(2), request=request)
    assert 'href="?kind=pay&amp;page=3"' in text


def test_active_filters_can_be_removed_one_by_one():
    request = RequestFactory().get("/?kind=pay&since=2025-11-01&order=left")
    text = draw("{% filters form %}", form=examples.SampleFilter(request.GET), request=request)
    assert 'href="?since=2025-11-01&amp;order=left"' in text
    assert "补贴复审" in text


def test_everything_that_explains_a_field_is_there():
    text = draw_gallery()
    ids = set(re.findall(r'\bid="([^"]+)"', text))
    described = {one for many in re.findall(r'aria-describedby="([^"]+)"', text) for one in many.split()}
    labelled = set(re.findall(r'<label[^>]* for="([^"]+)"', text))
    jumps = set(re.findall(r'<li><a href="#(id_[^"]+)"', text))
    assert described | labelled | jumps <= ids
    assert len(jumps) == 4


def test_no_id_twice():
    ids = re.findall(r'\bid="([^"]+)"', draw_gallery())
    assert sorted(ids) == sorted(set(ids))


class _Wrong(Form):
    name = CharField(label="名称", help_text="说明")


def test_a_wrong_field_names_help_and_error_together():
    text = draw("{% field form.name %}", form=_Wrong({}))
    assert text.count('aria-describedby="id_name_help id_name_error"') == 1
    assert 'aria-invalid="true"' in text


@pytest.mark.parametrize("state", ["done", "next", "void"])
def test_the_timeline_groups_by_year(state):
    entries = [{"title": "甲", "on": date(2025, 8, 1), "state": state}, {"title": "乙", "on": date(2025, 6, 1)},
               {"title": "丙", "on": date(2024, 3, 2)}]
    assert re.findall(r'class="year">(\d+)', draw("{% timeline entries %}", entries=entries)) == ["2025", "2024"]
