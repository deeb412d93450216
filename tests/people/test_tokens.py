"""Tokens for machines: shown once, kept as a digest, bounded by role and days, revoked by whoever answers for them."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from baigong.journal.models import Entry
from baigong.kernel.actor import SYSTEM
from baigong.people import actions, queries
from baigong.people.models import RoleHeld, Token
from baigong.people.words import OPERATIONS_OF, Operation, Role
from tests import cast
from tests.refusing import refused


@pytest.fixture
def who(db):
    return cast.assemble()


def issue(by, *, name="3 号教室闸机", operations=None, days=90, now=cast.NOW):
    wanted = [str(one) for one in OPERATIONS_OF[by.role]] if operations is None else operations
    return actions.issue_token(by=by, now=now, name=name, operations=wanted, expires_on=cast.TODAY + timedelta(days=days))


def test_a_token_stands_for_whoever_it_was_issued_to(who):
    token, secret = issue(who.provider_clerk)
    bearer = queries.bearer_of(secret, on=cast.TODAY)
    assert (bearer.by, bearer.name, bearer.is_fresh) == (who.provider_clerk, "3 号教室闸机", True)
    assert bearer.operations == tuple(sorted(map(str, OPERATIONS_OF[Role.PROVIDER_CLERK])))
    assert secret.startswith(token.start)


def test_the_secret_is_nowhere(who):
    _token, secret = issue(who.worker)
    row = str(Token.objects.values().get())
    entries = str(list(Entry.objects.values()))
    assert secret not in row + entries
    assert secret[len(queries.TOKEN_MARK) + 8:] not in row + entries
    assert Token.objects.get().digest not in entries


def test_a_token_is_found_in_one_query(who):
    _token, secret = issue(who.reviewer)
    with CaptureQueriesContext(connection) as asked:
        assert queries.bearer_of(secret, on=cast.TODAY).by == who.reviewer
    assert len(asked) == 1


def test_a_token_says_where_what_and_how_long(who):
    assert refused(issue, by=who.worker, name="  ") == {"token_unnamed"}
    assert refused(issue, by=who.worker, operations=[]) == {"token_operations"}
    assert refused(issue, by=who.worker, operations=[str(Operation.ATTENDANCE)]) == {"token_operations"}
    assert refused(issue, by=who.worker, days=0) == {"token_span"}
    assert refused(issue, by=who.worker, days=367) == {"token_span"}
    assert refused(issue, by=who.worker, name="", operations=["x"], days=0) == {
        "token_unnamed", "token_operations", "token_span"}


def test_there_are_so_many_and_no_more(who):
    first, _secret = issue(who.worker)
    for _ in range(19):
        issue(who.worker)
    assert refused(issue, by=who.worker) == {"tokens_many"}
    actions.revoke_token(by=who.worker, now=cast.NOW, token_id=first.pk)
    issue(who.worker)


def test_visitors_inspectors_and_the_house_issue_none(who):
    for by in (who.strangers[0], who.inspector, SYSTEM):
        assert refused(issue, by=by, operations=["record.read"]) == {"not_yours"}


def test_a_revoked_token_opens_nothing(who):
    token, secret = issue(who.worker)
    actions.revoke_token(by=who.worker, now=cast.NOW, token_id=token.pk)
    assert refused(queries.bearer_of, secret=secret, on=cast.TODAY) == {"token_revoked"}
    assert refused(actions.revoke_token, by=who.worker, now=cast.NOW, token_id=token.pk) == {"token_revoked"}


def test_a_token_ends_with_its_day(who):
    _token, secret = issue(who.worker, days=1)
    assert queries.bearer_of(secret, on=cast.TODAY)
    assert refused(queries.bearer_of, secret=secret, on=cast.TODAY + timedelta(days=1)) == {"token_expired"}
    assert refused(queries.bearer_of, secret="bg_", on=cast.TODAY) == {"token_unknown"}


def test_a_token_ends_with_the_role(who):
    _token, secret = issue(who.provider_clerk)
    held = RoleHeld.objects.get(person_id=who.provider_clerk.person_id)
    actions.end_role(by=SYSTEM, now=cast.NOW, role_id=held.pk, until_on=cast.TODAY + timedelta(days=1))
    assert queries.bearer_of(secret, on=cast.TODAY)
    assert refused(queries.bearer_of, secret=secret, on=cast.TODAY + timedelta(days=1)) == {"token_role_ended"}


def test_a_clerk_sees_and_revokes_the_tokens_of_the_house(who):
    token, _secret = issue(who.teacher)
    assert list(queries.tokens_for(by=who.provider_clerk)) == [token]
    actions.revoke_token(by=who.provider_clerk, now=cast.NOW, token_id=token.pk)
    token.refresh_from_db()
    assert token.revoked_by == who.provider_clerk.person_id


def test_strangers_see_and_revoke_nothing(who):
    tokens = [issue(by)[0] for by in (who.worker, who.provider_clerk, who.employer_clerk, who.assessor, who.reviewer)]
    strangers = (*who.strangers, who.other_worker, who.other_provider_clerk, who.neighbour_reviewer, who.approver)
    for stranger in strangers:
        assert not queries.tokens_for(by=stranger)
        for token in tokens:
            assert refused(actions.revoke_token, by=stranger, now=cast.NOW, token_id=token.pk) == {"not_yours"}
            assert refused(actions.note_token_use, by=stranger, now=cast.NOW, token_id=token.pk) == {"not_yours"}


def test_its_last_day_of_use_is_kept(who):
    token, secret = issue(who.worker)
    actions.note_token_use(by=who.worker, now=cast.NOW, token_id=token.pk)
    token.refresh_from_db()
    assert token.last_used_on == cast.TODAY
    assert not queries.bearer_of(secret, on=cast.TODAY).is_fresh
    assert queries.bearer_of(secret, on=cast.TODAY + timedelta(days=1)).is_fresh


def test_the_database_keeps_scope_and_proof(who):
    token, _secret = issue(who.provider_clerk)
    for wrong in ({"organisation": None}, {"revoked_by": 7}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Token.objects.filter(pk=token.pk).update(**wrong)
