"""Kinds and credit grades of providers: by document, dated, kept whole; a grade only with a second look."""

from datetime import date

import pytest
from django.db import transaction

from baigong.journal.models import Message
from baigong.kernel.actor import SYSTEM
from baigong.offer import actions, queries
from baigong.offer.models import CreditGrading, ProviderClassing
from baigong.offer.queries import ProvidersSought
from baigong.offer.words.grading import CreditGrade, ProviderClass
from baigong.people.models import Organisation
from baigong.rules import read_vocabulary
from tests import cast, cast_offer
from tests.refused import refused

SPRING, SUMMER, AUTUMN, WINTER = date(2025, 3, 1), date(2025, 6, 1), date(2025, 9, 1), date(2025, 12, 1)


def classed(who, by=None, **more):
    given = {"provider_id": who.provider, "provider_class": "private", "from_on": SPRING, "document": "民办许可 1201 号", **more}
    return actions.class_provider(by=by or who.reviewer, now=cast.NOW, **given)


def proposed(who, by=None, **more):
    given = {"provider_id": who.provider, "grade": "A", "from_on": SPRING, "document": "津人社评〔2025〕1 号",
             "why": "年度检查合格", **more}
    return actions.propose_grade(by=by or who.reviewer, now=cast.NOW, **given)


def given_grade(who, **more):
    return actions.confirm_grade(by=who.approver, now=cast.NOW, grading_id=proposed(who, **more).pk)


def grades(who, *days):
    found = queries.gradings_of(who.provider)
    return [one.grade if one else None for one in (queries.grade_on(found, day) for day in days)]


def test_the_words_are_the_vocabularys():
    kinds = read_vocabulary(cast_offer.shelf() / "vocabulary" / "facts.yaml")
    for words, fact in ((ProviderClass, "provider.kind"), (CreditGrade, "provider.credit")):
        assert {(one.value, one.zh) for one in words} == {(code, zh) for code, zh, _en in kinds[fact].codes}


def test_a_kind_holds_from_its_day_and_its_history_stays(who):
    first = classed(who)
    second = classed(who, provider_class="public_base", from_on=AUTUMN, document="基地认定 3 号")
    found = queries.classings_of(who.provider)
    assert found == [second, first]
    assert [queries.class_on(found, day) for day in (date(2025, 2, 28), SPRING, date(2025, 8, 31), AUTUMN)] == [
        None, first, first, second]
    with refused("classed_so"):
        classed(who)                                                     # the same again says nothing
    mended = classed(who, provider_class="school")                       # the day was right, the kind was not
    assert queries.class_on(queries.classings_of(who.provider), SPRING) == mended
    assert queries.class_on(queries.classings_of(who.provider), AUTUMN) == second
    with refused("teaches_nobody", "grading_document"):
        classed(who, provider_id=who.assessment_body, document=" ")
    with pytest.raises(ValueError, match="nobody"):
        classed(who, provider_class="nobody")


def test_a_grade_counts_only_after_another_officer_agreed(who):
    one = proposed(who)
    assert grades(who, AUTUMN) == [None]
    with refused("own_grading"):
        actions.confirm_grade(by=who.reviewer, now=cast.NOW, grading_id=one.pk)
    with refused("grading_waits"):
        proposed(who, by=who.approver, grade="B")
    assert not Message.objects.filter(to_organisation=who.provider).exists()
    actions.confirm_grade(by=who.approver, now=cast.NOW, grading_id=one.pk)
    assert grades(who, date(2025, 2, 28), SPRING, WINTER) == [None, "A", "A"]
    told = Message.objects.get(to_organisation=who.provider)
    assert "A级" in told.zh
    assert "津人社评〔2025〕1 号" in told.zh
    with refused("not_now"):
        actions.confirm_grade(by=who.approver, now=cast.NOW, grading_id=one.pk)
    with refused("not_now"):
        actions.decline_grade(by=who.approver, now=cast.NOW, grading_id=one.pk, why="晚了")


def test_a_declined_grade_never_counts_and_stays_on_file(who):
    one = proposed(who)
    with refused("why_missing"):
        actions.decline_grade(by=who.approver, now=cast.NOW, grading_id=one.pk, why=" ")
    with refused("own_grading"):
        actions.decline_grade(by=who.reviewer, now=cast.NOW, grading_id=one.pk, why="错")
    actions.decline_grade(by=who.approver, now=cast.NOW, grading_id=one.pk, why="缺少检查记录")
    assert grades(who, AUTUMN) == [None]
    assert queries.gradings_of(who.provider) == []
    assert [each.answer_why for each in queries.proposals_of(who.provider, by=who.reviewer)] == ["缺少检查记录"]
    again = given_grade(who, grade="B")
    assert queries.gradings_of(who.provider) == [again]


def test_a_later_grade_takes_over_from_its_day_and_an_ended_one_leaves_none(who):
    given_grade(who, until_on=WINTER)
    given_grade(who, grade="A+", from_on=SUMMER, until_on=AUTUMN)
    assert grades(who, SPRING, date(2025, 5, 31), SUMMER, date(2025, 8, 31), AUTUMN, WINTER) == ["A", "A", "A+", "A+", None, None]
    given_grade(who, grade="none", from_on=WINTER)
    assert grades(who, SPRING, AUTUMN, WINTER) == ["A", None, "none"]


def test_a_grade_says_by_what_and_why(who):
    with refused("grading_document", "grading_why", "bad_span"):
        proposed(who, document=" ", why="", until_on=SPRING)
    with refused("teaches_nobody"):
        proposed(who, provider_id=who.assessment_body)
    assert not CreditGrading.objects.exists()
    assert proposed(who, provider_id=who.employer).grade == "A"          # a firm's own centre is graded as well


def test_only_officers_of_the_place_say_so(who):
    one = proposed(who)
    for by in (who.employer_clerk, who.provider_clerk, who.payer, who.neighbour_reviewer, who.worker, *who.strangers):
        with refused("not_yours"):
            classed(who, by=by)
        with refused("not_yours"):
            proposed(who, by=by, provider_id=who.employer)
        with refused("not_yours"):
            actions.confirm_grade(by=by, now=cast.NOW, grading_id=one.pk)
        with refused("not_yours"):
            actions.decline_grade(by=by, now=cast.NOW, grading_id=one.pk, why="x")
        assert queries.proposals_of(who.provider, by=by) == []
        with pytest.raises(CreditGrading.DoesNotExist):
            queries.grading(one.pk, by=by)
    with refused("not_yours"):
        proposed(who, by=SYSTEM, provider_id=who.employer)               # nobody could take the second look at nobody's word
    assert not ProviderClassing.objects.exists()
    assert CreditGrading.objects.get().state == "proposed"


def test_everyone_finds_providers_by_kind_and_grade(who):
    classed(who)
    given_grade(who, until_on=WINTER)

    def found(on=AUTUMN, **sought):
        return set(queries.training_providers(ProvidersSought(**sought), on=on).values_list("pk", flat=True))

    everyone = found()
    assert {who.provider, who.other_provider} <= everyone
    assert who.employer not in everyone
    assert found(provider_class="private") == found(grade="A") == found(provider_class="private", grade="A") == {who.provider}
    assert found(grade="A", on=WINTER) == found(grade="B") == found(provider_class="school") == set()
    assert found(provider_class="private", on=date(2025, 2, 1)) == set()
    name = Organisation.objects.get(pk=who.provider).name
    assert found(text=name) == {who.provider}
    assert who.provider in found(region=cast.COUNTY)
    assert who.provider not in found(region=cast.ELSEWHERE)
    shown = queries.training_provider(who.provider, on=AUTUMN)
    assert (shown.class_now, shown.grade_now) == ("private", "A")
    Organisation.objects.filter(pk=who.provider).update(closed_on=AUTUMN)
    assert found() == everyone - {who.provider}
    with pytest.raises(Organisation.DoesNotExist):
        queries.training_provider(who.employer, on=AUTUMN)


def test_the_database_says_no(who):
    kind, one, given = classed(who), proposed(who, provider_id=who.employer), given_grade(who)
    row = {"provider_id": who.provider, "grade": "A", "from_on": SUMMER, "document": "x", "why": "y", "proposed_at": cast.NOW,
           "proposed_by": who.reviewer.person_id}
    answered = {"state": "confirmed", "answered_at": cast.NOW}
    waits, kinds, all_grades = (CreditGrading.objects.filter(pk=one.pk), ProviderClassing.objects.filter(pk=kind.pk),
                                CreditGrading.objects.all())
    for change, why in (
        (lambda: kinds.update(provider_class="school"), "offer_classing_kept|Cannot update"),
        (lambda: kinds.delete(), "offer_classing_kept|Cannot delete"),
        (lambda: ProviderClassing.objects.create(provider_id=who.provider, provider_class="x", from_on=SPRING, document="x",
                                                 classed_at=cast.NOW), "offer_classing_known"),
        (lambda: ProviderClassing.objects.create(provider_id=who.provider, provider_class="school", from_on=SPRING, document="",
                                                 classed_at=cast.NOW), "offer_classing_document"),
        (lambda: waits.update(**answered, answered_by=one.proposed_by), "offer_grading_by_another"),
        (lambda: waits.update(**answered), "offer_grading_answered_with_proof"),
        (lambda: waits.update(grade="A+"), None),
        (lambda: waits.update(**answered, answered_by=who.approver.person_id, grade="A+"), "stays as it was proposed"),
        (lambda: waits.update(state="declined", answered_at=cast.NOW, answered_by=who.approver.person_id),
         "offer_grading_declined_why"),
        (lambda: CreditGrading.objects.filter(pk=given.pk).update(state="proposed", answered_at=None, answered_by=None),
         "answered once"),
        (lambda: all_grades.delete(), "offer_grading_kept|Cannot delete"),
        (lambda: CreditGrading.objects.create(**row, **answered, answered_by=who.approver.person_id),
         "proposed before it is given"),
        (lambda: CreditGrading.objects.create(**row | {"grade": "Z"}), "offer_grading_known"),
        (lambda: CreditGrading.objects.create(**row | {"document": ""}), "offer_grading_document"),
        (lambda: CreditGrading.objects.create(**row | {"why": ""}), "offer_grading_why"),
        (lambda: CreditGrading.objects.create(**row, until_on=SUMMER), "offer_grading_span"),
        (lambda: CreditGrading.objects.create(**row | {"provider_id": who.employer}), "offer_grading_waits_once"),
    ):
        with pytest.raises(Exception, match=why or "stays as it was proposed"), transaction.atomic():
            change()
