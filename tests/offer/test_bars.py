"""A barred provider files and gets no new subsidised class; others, and classes without subsidy, go on."""

from datetime import date

import pytest

from baigong.journal.actions import action
from baigong.kernel.actor import SYSTEM
from baigong.kernel.refused import Refused
from baigong.offer import actions, queries
from baigong.offer.models import Bar
from baigong.offer.words import State
from baigong.subsidy import actions as subsidy
from tests import cast, cast_offer

AUGUST = date(2025, 8, 1)


@action("offer.test_bar", may=lambda *, by: True)
def bar(*, by, now, provider_id, until_on=None, ground="test/1"):
    """What an upper floor's action does."""
    return actions.bar_provider(by=by, now=now, provider_id=provider_id, ground=ground, basis="办法第二十一条",
                                from_on=AUGUST, until_on=until_on)


@action("offer.test_end_bar", may=lambda *, by: True)
def end(*, by, now, ground, until_on):
    """And when it is over."""
    return actions.end_bar(by=by, now=now, ground=ground, until_on=until_on)


def refused_codes(do):
    with pytest.raises(Refused) as refused:
        do()
    return refused.value.codes


@pytest.mark.parametrize("until_on, code", [(None, "barred_open"), (date(2025, 9, 2), "provider_barred")])
def test_a_barred_provider_files_no_subsidised_class(who, until_on, code):
    what = cast_offer.equip(who)
    bar(by=SYSTEM, now=cast.NOW, provider_id=who.provider, until_on=until_on)
    cohort = cast_offer.draft(who, what)
    _facts, answer = queries.readiness(cohort, on=cast.TODAY)
    assert [reason.word.value for reason in answer.reasons] == [code]
    assert answer.reasons[0].basis == "办法第二十一条"
    submit = {"by": who.provider_clerk, "now": cast.NOW, "cohort_id": cohort.pk}
    assert refused_codes(lambda: actions.submit_cohort(**submit)) == (code,)
    assert cast_offer.submitted(who, what, wants_subsidy=False).state == State.SUBMITTED


def test_what_was_filed_before_is_not_approved_while_it_holds(who):
    cohort = cast_offer.submitted(who, cast_offer.equip(who))
    bar(by=SYSTEM, now=cast.NOW, provider_id=who.provider)
    approve = {"by": who.reviewer, "now": cast.NOW, "cohort_id": cohort.pk}
    assert refused_codes(lambda: subsidy.approve_cohort(**approve)) == ("barred_open",)
    assert end(by=SYSTEM, now=cast.NOW, ground="test/1", until_on=cast.TODAY)
    assert subsidy.approve_cohort(**approve).state == State.OPEN


def test_a_bar_is_once_per_ground_and_ends_not_before_it_began(who):
    for _ in range(2):
        bar(by=SYSTEM, now=cast.NOW, provider_id=who.provider)
    assert Bar.objects.count() == 1
    assert not end(by=SYSTEM, now=cast.NOW, ground="test/other", until_on=cast.TODAY)
    end(by=SYSTEM, now=cast.NOW, ground="test/1", until_on=date(2025, 1, 1))
    assert Bar.objects.get().until_on == AUGUST
    assert queries.bars_of(who.provider, on=cast.TODAY) == () == queries.bars_of(who.other_provider, on=cast.TODAY)
