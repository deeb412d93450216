"""Explanations: proposed from the sheet, written by an officer, no figure that the policy does not tell; the example is judged."""

import re
from datetime import date
from xml.etree import ElementTree

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from hypothesis import given
from hypothesis import strategies as st

from baigong import rules
from baigong.governance import actions, queries
from baigong.governance.decide.publicity import figures_in, unknown_figures
from baigong.governance.models import ExplainedQuestion, PolicyExplanation
from baigong.governance.queries import Spoken
from baigong.governance.words import PublicityState
from baigong.journal.models import Message
from baigong.policy.models import Sheet
from baigong.policy.queries import sheet_by_hash
from tests import cast
from tests.cast_governance import NOW, Scene
from tests.cast_spreading import answered, asked, explained, published_explanation, sheet, writing
from tests.refused import refused
from tests.tampering import superuser


def test_five_questions_are_proposed_from_the_sheet_and_pass_its_own_check(scene: Scene) -> None:
    one = explained(scene)
    asked_of = list(one.questions.order_by("position").values_list("position", "question", "answer"))
    assert [row[0] for row in asked_of] == [1, 2, 3, 4, 5] and all(row[2] for row in asked_of)
    assert "1,000 元" in asked_of[1][2]
    actions.write_explanation(by=scene.who.province_officer, **writing(one))
    assert one.no.startswith("JD-2025-") and queries.cases_of(one)[0] == "就业困难人员"


@pytest.mark.parametrize(("part", "text"), [
    ("lead", "每人能领 1200 元"), ("title", "一年内补 1200 元"), ("story", "赵师傅领了 1,200.00 元"), ("lead", "比例为３７％")])
def test_a_figure_that_is_not_in_the_policy_is_refused_wherever_it_stands(scene: Scene, part: str, text: str) -> None:
    one, by = explained(scene), scene.who.province_officer
    with refused("numbers_unknown"):
        actions.write_explanation(by=by, **writing(one, **{part: text}))
    questions = writing(one)["questions"]
    with refused("numbers_unknown"):
        actions.write_explanation(by=by, **writing(one, questions=[("补多少？", "1200 元"), *questions[1:]]))
    actions.write_explanation(by=by, **writing(one, lead="每人能领 1000 元，一千元整"))


def test_the_worked_example_is_judged_by_the_very_sheet(scene: Scene) -> None:
    one, by = explained(scene), scene.who.province_officer
    with refused("no_explaining_case"):
        actions.write_explanation(by=by, **writing(one, worked_case="没有这个算例"))
    actions.write_explanation(by=by, **writing(one, worked_case="低保家庭成员"))
    shown = queries.explained(PolicyExplanation.objects.get(pk=one.pk), on=cast.TODAY)
    assert shown.facts["worker.groups"] == frozenset({"low_income"})
    assert shown.verdict == rules.judge(sheet_by_hash(one.sheet.hash), shown.facts)
    assert shown.verdict.pays and shown.verdict.amount_fen == 100_000 and not shown.is_past
    assert any("低保" in value for _label, value in queries.seen_in_example(shown, english=False))


def test_an_explanation_that_has_aged_says_so(scene: Scene) -> None:
    one = published_explanation(scene)
    assert not queries.explained(one, on=cast.TODAY).is_past
    with superuser():
        PolicyExplanation.objects.filter(pk=one.pk).update(lead="每人 800 元")
    assert queries.explained(PolicyExplanation.objects.get(pk=one.pk), on=cast.TODAY).is_past, "the sheet tells no such figure now"
    with superuser():
        PolicyExplanation.objects.filter(pk=one.pk).update(lead=one.lead)
        Sheet.objects.filter(pk=one.sheet_id).update(in_force=DateRange(date(2022, 8, 1), cast.TODAY))
    assert queries.explained(one, on=cast.TODAY).is_past and not queries.explained(one, on=date(2025, 8, 31)).is_past


def test_another_officer_publishes_and_one_edition_has_one(scene: Scene) -> None:
    made = sheet()
    one, by, second = explained(scene, sheet_id=made.pk), scene.who.province_officer, scene.who.policy_officer
    with refused("same_person"):
        actions.publish_explanation(by=by, now=NOW, explanation_id=one.pk)
    assert (made.pk, f"天津市 · {made.name}") in queries.sheets_to_explain(by=by, on=cast.TODAY, language="zh")
    actions.publish_explanation(by=second, now=NOW, explanation_id=one.pk)
    assert queries.sheets_to_explain(by=by, on=cast.TODAY, language="zh") == [] and queries.explanation_of(made.pk) == one
    assert list(queries.public_explanations(Spoken(text="生活费", place=cast.COUNTY))) == [one]
    assert not queries.public_explanations(Spoken(place="410100")).exists(), "another province's"
    other = explained(scene, sheet_id=made.pk)
    with refused("explained_already"):
        actions.publish_explanation(by=second, now=NOW, explanation_id=other.pk)
    for act in (lambda: actions.publish_explanation(by=second, now=NOW, explanation_id=one.pk),
                lambda: actions.write_explanation(by=by, **writing(one)),
                lambda: actions.withdraw_explanation(by=by, now=NOW, explanation_id=other.pk, why="x")):
        with refused("not_now"):
            act()
    with refused("needs_why"):
        actions.withdraw_explanation(by=by, now=NOW, explanation_id=one.pk, why="")
    actions.withdraw_explanation(by=by, now=NOW, explanation_id=one.pk, why="换新版")
    actions.publish_explanation(by=second, now=NOW, explanation_id=other.pk)


def test_what_the_public_asks_most_goes_into_the_five(scene: Scene) -> None:
    one, by = explained(scene), scene.who.province_officer
    key = queries.policy_key(one)
    seldom, often = (asked(text, policy=key) for text in ("补贴打到哪张卡？", "低保家庭怎么证明？"))
    for each in (seldom, often):
        with refused("question_not_answered"):
            actions.take_question(by=by, now=NOW, explanation_id=one.pk, question_id=each.pk, position=3)
    for each in ("低保户要什么证明？", "低保怎么证明啊？"):
        actions.merge_question(by=scene.who.reviewer, now=NOW, question_id=asked(each, policy=key).pk, main_id=often.pk)
    answered(scene, seldom, answer="本人社会保障卡。")
    answered(scene, often, answer="系统比对，不用另交材料。")
    answered(scene, asked("别的政策的问题，能问吗？"), answer="可以。")
    assert [(each.pk, each.times) for each in queries.questions_to_take(one, by=by)] == [(often.pk, 3), (seldom.pk, 1)]
    taken = actions.take_question(by=by, now=NOW, explanation_id=one.pk, question_id=often.pk, position=3)
    assert (taken.question, taken.answer, taken.taken_from_id) == ("低保家庭怎么证明？", "系统比对，不用另交材料。", often.pk)
    assert [each.pk for each in queries.questions_to_take(one, by=by)] == [seldom.pk]
    wrong = answered(scene, asked("一共能领多少次？", policy=key), answer="能领 99 次。")
    with refused("numbers_unknown"):
        actions.take_question(by=by, now=NOW, explanation_id=one.pk, question_id=wrong.pk, position=4)


def test_an_explanation_without_five_answers_is_not_published(scene: Scene) -> None:
    one, by = explained(scene), scene.who.province_officer
    for wrong in ([("问", "答")], [("问", "")] * 5, [("", "答")] * 5):
        with refused("five_questions"):
            actions.write_explanation(by=by, **writing(one, questions=wrong))
    ExplainedQuestion.objects.filter(explanation=one, position=5).update(answer="")
    with refused("five_questions"):
        actions.publish_explanation(by=scene.who.policy_officer, now=NOW, explanation_id=one.pk)
    with pytest.raises(IntegrityError, match="five"), transaction.atomic():
        PolicyExplanation.objects.filter(pk=one.pk).update(state="published", published_at=NOW)


def test_whose_policy_it_is_explains_it(scene: Scene) -> None:
    one, who = explained(scene), scene.who
    for other in (scene.city_officer, who.reviewer, who.worker, who.finance_officer, *who.strangers):
        with refused("not_yours"):
            actions.draft_explanation(by=other, now=NOW, sheet_id=one.sheet_id)
        for act in (actions.publish_explanation, actions.withdraw_explanation):
            with refused("not_yours"):
                act(by=other, now=NOW, explanation_id=one.pk, **({"why": "x"} if act is actions.withdraw_explanation else {}))
        with refused("not_yours"):
            actions.write_explanation(by=other, **writing(one))
        with refused("not_yours"):
            actions.take_question(by=other, now=NOW, explanation_id=one.pk, question_id=1, position=1)
        assert not queries.explanations(Spoken(), by=other).exists()
    assert list(queries.explanations(Spoken(state="drafted"), by=who.province_officer)) == [one]


def test_who_follows_the_place_hears_of_it(scene: Scene) -> None:
    actions.follow(by=scene.who.worker, now=NOW, region=cast.COUNTY)
    actions.follow(by=scene.who.other_worker, now=NOW, region=cast.ELSEWHERE)
    one = published_explanation(scene)
    told = Message.objects.filter(word__endswith=".publicity_published")
    assert [(row.to_person, row.link) for row in told] == [(scene.who.worker.person_id, f"/explanations/{one.pk}/")]


@pytest.mark.parametrize("changed", [
    {"lead": "改"}, {"worked_case": "改"}, {"state": "drafted", "published_at": None, "published_by": None},
    {"state": "withdrawn", "withdrawn_at": NOW}, {"sheet_id": 0}])
def test_the_database_keeps_what_is_published(scene: Scene, changed: dict[str, object]) -> None:
    one = published_explanation(scene)
    with pytest.raises(DatabaseError), transaction.atomic():
        PolicyExplanation.objects.filter(pk=one.pk).update(**changed)
    for act in (one.delete, lambda: one.questions.update(answer="改"), lambda: one.questions.first().delete(),
                lambda: ExplainedQuestion.objects.bulk_create([ExplainedQuestion(explanation=one, position=6, question="x")])):
        with pytest.raises(DatabaseError), transaction.atomic():
            act()
    assert PolicyExplanation.objects.get(pk=one.pk).state == PublicityState.PUBLISHED


def test_the_database_knows_two_people(scene: Scene) -> None:
    one = explained(scene)
    with pytest.raises(IntegrityError, match="two_people"), transaction.atomic():
        PolicyExplanation.objects.filter(pk=one.pk).update(state="published", published_at=NOW, published_by=one.written_by)


@given(st.integers(0, 10**9), st.integers(0, 99))
def test_a_figure_is_the_same_however_it_is_written(yuan: int, fen: int) -> None:
    written = {f"{yuan}.{fen:02d}", f"{yuan:,}.{fen:02d}", f"00{yuan}.{fen:02d}0"}
    assert len({tuple(figures_in(f"补 {text} 元")) for text in written}) == 1
    assert unknown_figures(f"{yuan:,}.{fen:02d}", figures_in(f"{yuan}.{fen:02d}")) == []


def test_figures_of_full_width_and_dates_are_seen() -> None:
    assert figures_in("自２０２５年0９月起，第12条，1,000.50元") == ["2025", "9", "12", "1000.5"]
    assert unknown_figures("3 次、4 次、3 次", {"4"}) == ["3"]


def test_the_picture_is_svg_whose_figures_are_the_sheets(scene: Scene, client) -> None:
    one = published_explanation(scene)
    drawn = client.get(f"/explanations/{one.pk}/picture.svg")
    assert drawn["Content-Type"] == "image/svg+xml"
    root = ElementTree.fromstring(drawn.content)  # noqa: S314 - our own, just drawn
    words = "".join(root.itertext())
    assert "1,000" in words and "津人社局发〔2022〕20号" in words
    assert not re.search(r"<script|\son\w+=|style=", drawn.content.decode())
    bars = [float(one.get("width", "0")) for one in root.iter("{http://www.w3.org/2000/svg}rect")]
    assert max(bars) <= 720
