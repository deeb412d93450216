"""What the story's figures say is what was lived: two months frozen and public, each figure computed anew."""

from datetime import date

import pytest

from baigong.assessment.models import Certificate
from baigong.city import telling
from baigong.city.calendar import Day
from baigong.city.story import money_scenes, months
from baigong.enrolment.models import Enrolment
from baigong.kernel.actor import SYSTEM
from baigong.ledger import queries as ledger
from baigong.ledger.words import PeriodState
from baigong.reporting import queries
from baigong.reporting.models import Frozen, Proof
from baigong.subsidy.models import Claim, Package, Receivable, Repayment
from baigong.subsidy.words import RecoveryState
from baigong.supervision.models import Finding

pytestmark = pytest.mark.usefixtures("story")
SEPTEMBER, OCTOBER = date(2025, 9, 1), date(2025, 10, 1)


def told(slug: str, month: date) -> int:
    found = queries.standing(slug, "120000", month, by=SYSTEM)
    return 0 if found is None else found.numerator


def test_both_months_are_frozen_and_public() -> None:
    assert queries.frozen_months() == [OCTOBER, SEPTEMBER]
    assert [one.month_from for one in queries.publications(region="120000")] == [OCTOBER, SEPTEMBER]


def test_the_figures_are_what_was_lived() -> None:
    ended = Enrolment.objects.filter(state__in=["completed", "failed"], closed_at__lt="2025-10-31T16:00Z").count()
    issued = Certificate.objects.filter(origin="issued", issued_on__lt="2025-11-01").count()
    assert ended
    assert told("trainings", SEPTEMBER) + told("trainings", OCTOBER) == ended
    assert told("certificates", SEPTEMBER) + told("certificates", OCTOBER) == issued
    filed = Claim.objects.filter(filed_at__gte="2025-09-30T16:00Z", filed_at__lt="2025-10-31T16:00Z").count()
    assert 0 < told("claims-filed", OCTOBER) <= filed + Claim.objects.filter(filed_at__gte="2025-10-31T16:00Z").count()


def test_what_changed_since_is_all_that_differs() -> None:
    """Computed anew at the end of the story, a figure is the same, or the rows that make the difference are named."""
    differing = 0
    for head in Frozen.objects.standing().order_by("id"):
        anew = queries.recompute(head.pk, by=SYSTEM)
        assert anew.same == (not anew.changes), head
        if anew.same:
            assert anew.before == anew.after
        differing += not anew.same
    assert differing < Frozen.objects.count() / 4, "most of what was frozen stands"


def test_a_second_telling_changes_nothing() -> None:
    before = Frozen.objects.count()
    assert months.tell() == "2 months told"
    assert Frozen.objects.count() == before


def test_the_books_of_both_months_are_closed_by_two() -> None:
    found = {one.month_from: one for one in ledger.periods()}
    assert list(found) == [OCTOBER, SEPTEMBER]
    assert all(one.state == PeriodState.CLOSED and one.proposed_by != one.confirmed_by for one in found.values())
    assert found[OCTOBER].transfer_count > 0
    assert months.close() == "2 months closed"
    assert ledger.periods().count() == 2


def test_what_was_paid_too_much_came_back() -> None:
    debt = Receivable.objects.get()
    assert (debt.state, debt.amount_fen, debt.settled_fen) == (RecoveryState.SETTLED, money_scenes.BACK_FEN, money_scenes.BACK_FEN)
    assert Repayment.objects.get().line_id == debt.claim.budget_line_id


def test_a_project_is_bought_and_its_money_reserved() -> None:
    one = Package.objects.get()
    assert (one.state, one.reserved_fen, one.total_fen) == ("signed", 2_400_000, 2_400_000)


def test_an_account_the_bank_did_not_know_was_found() -> None:
    finding = Finding.objects.get(signal="C15")
    assert [one.row["ground"] for one in finding.evidence.order_by("id")] == ["refuted"]


def test_a_city_freezes_by_its_days() -> None:
    """On the fifth, what is over and not frozen; never a month before the city began."""
    def lives(on: date, *, nth: int) -> int:
        day = Day(on, 7, cast=None, nth=nth)  # type: ignore[arg-type]
        telling.live(day)
        return day.tally["figures frozen"]

    fifth = date(2025, 12, 5)
    assert lives(date(2025, 12, 4), nth=95) == 0
    assert lives(fifth, nth=3) == 0
    assert lives(fifth, nth=96) > 30
    assert lives(fifth, nth=96) == 0


def test_rows_name_nobody() -> None:
    """Keys and codes only: no name of the cast is in what is kept."""
    from baigong.people.models import Person

    kept = "\n".join(Proof.objects.order_by("id").values_list("rows", flat=True))
    names = set(Person.objects.order_by("id").values_list("name", flat=True))
    assert not [name for name in names if name in kept]
