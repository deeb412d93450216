"""How the database is asked: words stand in the statement, other values beside it; a plan is kept, or made anew."""

import pytest
from django.db import connection

from baigong.journal.queries import planned_anew, with_words
from baigong.kernel.word import Words
from baigong.people.words import Role


class Odd(Words):
    """A vocabulary with a code that would have to be quoted."""

    QUOTE = "o'clock", "点", "Clock"


def test_words_stand_in_the_statement_and_other_values_beside_it():
    sql, beside = with_words("a = %s AND b LIKE '%%x' AND c IN (%s, %s) AND d = %s", ["12%", Role.REVIEWER, 7, Role.PAYER])
    assert sql == "a = %s AND b LIKE '%%x' AND c IN ('reviewer', %s) AND d = 'payer'"
    assert beside == ("12%", 7)


def test_what_is_typed_is_never_written_into_a_statement_nor_a_word_that_needs_quoting():
    assert with_words("%s %s", ["reviewer", Odd.QUOTE]) == ("%s %s", ("reviewer", Odd.QUOTE))


@pytest.mark.parametrize("values", [[], [Role.PAYER, Role.PAYER]])
def test_as_many_values_as_places(values):
    with pytest.raises(ValueError, match="places"):
        with_words("a = %s", values)


@pytest.mark.django_db
def test_what_is_asked_often_is_kept_but_not_what_is_to_be_planned_anew():
    with planned_anew():
        assert asked_twelve_times("SELECT 'anew', %s::int") == []
    assert asked_twelve_times("SELECT 'kept', %s::int") == [True]
    with pytest.raises(ZeroDivisionError), planned_anew():
        _ = 1 / 0
    assert asked_twelve_times("SELECT 'kept after all', %s::int") == [True]


def asked_twelve_times(sql: str) -> list[bool]:
    """For each statement of that beginning which the server has prepared: does it keep one plan for all values?"""
    with connection.cursor() as cursor:
        for nth in range(12):
            cursor.execute(sql, [nth])
        cursor.execute("SELECT generic_plans > 0 FROM pg_prepared_statements WHERE starts_with(statement, %s)",
                       [sql[:sql.index("%")]])
        return [kept for kept, in cursor.fetchall()]
