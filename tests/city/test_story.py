"""The story breaks nothing, and is lived only once."""

import pytest
from django.db import connection

from baigong.city import invariants
from baigong.city.story.run import CURTAIN, TODAY, live
from baigong.journal import queries as journal
from baigong.ledger import queries as ledger
from baigong.subsidy.facts import Reading, judged
from baigong.subsidy.models import Claim
from baigong.subsidy.words import State
from tests.beancounting import bean_check, bean_totals, our_totals

pytestmark = pytest.mark.usefixtures("story")


def rows_of_every_table() -> dict[str, int]:
    with connection.cursor() as cursor:
        counted = {}
        for model in invariants.our_models():
            cursor.execute(f'SELECT count(*) FROM "{model._meta.db_table}"')
            counted[model._meta.label] = cursor.fetchone()[0]
    return counted


def test_nothing_is_broken() -> None:
    assert [str(one) for one in invariants.violations()] == []


def test_it_goes_from_promise_to_payment() -> None:
    """The checks above are about something: there are claims in the states they watch."""
    there = set(Claim.objects.order_by().values_list("state", flat=True))
    assert {State.OFFERED, State.FILED, State.PAID, State.REFUSED} <= there
    assert list(journal.broken_links()) == []


def test_claims_judged_together_are_judged_as_each_alone(django_assert_num_queries) -> None:
    """One reading for all of them says of each what its own says, in six queries however many there are."""
    asked = Claim.objects.select_related("sheet", "worker", "certificate", "cohort__provider", "cohort__item", "enrolment")
    claims = list(asked.order_by("id"))
    assert len(claims) > 10
    with django_assert_num_queries(6):
        read = Reading.of(claims, today=TODAY)
    for claim in claims:
        together = judged(claim, today=TODAY, read=read)
        alone = judged(Claim.objects.get(pk=claim.pk), today=TODAY)
        assert (together.facts, together.verdict) == (alone.facts, alone.verdict)


def test_a_second_time_changes_nothing() -> None:
    before = rows_of_every_table()
    assert live() == "lived before"
    assert rows_of_every_table() == before


def test_beancount_adds_the_books_up_to_the_same_fen(tmp_path) -> None:
    file = tmp_path / "story.bean"
    file.write_text("".join(ledger.beancount(until=CURTAIN)), encoding="utf-8")
    assert bean_check(file) == ""
    assert bean_totals(file) == our_totals(CURTAIN)
    assert len(our_totals(CURTAIN)) > 3
