"""Honours: recorded at the rank of who gives them, once, revoked in the open."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from baigong.journal.models import Message
from baigong.people.words import Role
from baigong.talent import actions, queries
from baigong.talent.models import Honour
from tests import cast
from tests.cast import NOW, TODAY
from tests.refused import refused

from .conftest import Stage


def record(stage: Stage, **other: object) -> Honour:
    """The province makes the worker a technical expert."""
    given = {"by": stage.who.province_officer, "now": NOW, "person_id": stage.who.worker.person_id,
             "code": "provincial_expert", "document_no": "津人社〔2025〕8号（模拟）", "granted_on": date(2025, 8, 1)}
    return actions.record_honour(**(given | other))


def test_an_honour_is_told_and_stands_on_the_roll(stage: Stage) -> None:
    honour = record(stage)
    assert honour.given_by == "省级人力资源社会保障部门"
    assert "省级技术能手" in Message.objects.get(word="baigong.talent.words.honoured").zh
    assert list(queries.roll(region=cast.COUNTY)) == [honour]
    assert list(queries.roll(region=cast.NEIGHBOUR)) == []
    assert list(queries.roll(text="李明")) == [honour]
    assert list(queries.honours_of(honour.person_id, by=stage.who.worker)) == [honour]


def test_it_is_received_once(stage: Stage) -> None:
    record(stage)
    with refused("honour_held"):
        record(stage, granted_on=date(2024, 8, 1), document_no="另一份")


def test_a_yearly_one_is_received_each_year(stage: Stage) -> None:
    for year in (2023, 2024):
        record(stage, by=stage.who.reviewer, code="star_of_the_year", granted_on=date(year, 5, 1))
    with refused("honour_held"):
        record(stage, by=stage.who.reviewer, code="star_of_the_year", granted_on=date(2024, 9, 1))


def test_no_rank_records_what_a_higher_one_gives(stage: Stage) -> None:
    ministry = cast.make_actor(Role.PROVINCE_OFFICER, name="部里", region=cast.NATION)
    with refused("honour_rank"):
        record(stage, by=stage.who.city_officer)
    with refused("honour_rank"):
        record(stage, code="national_expert")
    assert record(stage, by=ministry, code="national_expert").pk
    assert record(stage, by=stage.who.city_officer, code="city_expert").pk


def test_every_fault_is_named_at_once(stage: Stage) -> None:
    with refused("honour_rank", "no_document", "granted_later"):
        record(stage, by=stage.who.reviewer, document_no=" ", granted_on=TODAY + timedelta(1))
    with refused("no_such_honour"):
        record(stage, code="best_of_all")


def test_it_is_revoked_with_a_reason_and_may_be_given_again(stage: Stage) -> None:
    honour = record(stage)
    with refused("why_needed"):
        actions.revoke_honour(by=stage.who.province_officer, now=NOW, honour_id=honour.pk, why="")
    with refused("honour_rank"):
        actions.revoke_honour(by=stage.who.city_officer, now=NOW, honour_id=honour.pk, why="x")
    actions.revoke_honour(by=stage.who.province_officer, now=NOW, honour_id=honour.pk, why="弄虚作假")
    assert "弄虚作假" in Message.objects.get(word="baigong.talent.words.revoked").zh
    assert list(queries.roll()) == []
    with refused("not_now"):
        actions.revoke_honour(by=stage.who.province_officer, now=NOW, honour_id=honour.pk, why="又")
    assert record(stage).pk != honour.pk


def test_the_database_wants_the_reason_too(stage: Stage) -> None:
    honour = record(stage)
    with pytest.raises(IntegrityError, match="talent_honour_revoked_with_proof"), transaction.atomic():
        Honour.objects.filter(pk=honour.pk).update(state="revoked", revoked_at=NOW)


def test_strangers_record_and_revoke_nothing(stage: Stage) -> None:
    honour = record(stage)
    for stranger in (*stage.who.strangers, stage.who.worker, stage.who.neighbour_reviewer, stage.who.payer):
        with refused("not_yours"):
            record(stage, by=stranger)
        with refused("not_yours"):
            actions.revoke_honour(by=stranger, now=NOW, honour_id=honour.pk, why="x")
    with refused("not_yours"):
        actions.revoke_honour(by=stage.who.reviewer, now=NOW, honour_id=honour.pk, why="x")


def test_each_sees_only_whom_they_serve(stage: Stage) -> None:
    honour = record(stage)
    for insider in (stage.who.worker, stage.who.reviewer, stage.who.city_officer):
        assert queries.honour(honour.pk, by=insider) == honour
    for outsider in (*stage.who.strangers, stage.who.other_worker, stage.who.neighbour_reviewer):
        with pytest.raises(Honour.DoesNotExist):
            queries.honour(honour.pk, by=outsider)
    assert list(queries.honours(by=stage.who.reviewer, text="8号", code="provincial_expert", state="held")) == [honour]
    assert list(queries.honours(by=stage.who.reviewer, state="revoked")) == []
