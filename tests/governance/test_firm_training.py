"""Firms' training systems: filed, put on file or returned, replaced by a newer one; made public in short where the firm agrees."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from baigong.governance import actions, queries
from baigong.governance.models import TrainingSystem
from baigong.governance.queries import Filed
from baigong.governance.words import FilingState
from baigong.journal.models import Message
from baigong.offer.queries import rows_of, working_days
from tests import cast
from tests.cast_governance import NOW, Scene
from tests.cast_spreading import TEXT, filed, on_file
from tests.refused import refused
from tests.tampering import superuser


def test_a_firm_files_and_the_bureau_of_its_place_puts_it_on_file(scene: Scene) -> None:
    one = filed(scene)
    assert (one.state, one.region_id, one.covers) == (FilingState.FILED, cast.COUNTY, ["induction", "on_the_job"])
    assert one.no.startswith("ZD-2025-") and one.due_on == working_days().add(cast.TODAY, 10)
    assert [row.title for row in rows_of(queries.spreading_waiting(by=scene.who.reviewer))] == [one.title]
    assert rows_of(queries.spreading_waiting(by=scene.who.neighbour_reviewer)) == []
    assert rows_of(queries.spreading_waiting(by=scene.who.employer_clerk)) == []
    with refused("training_system_waits"):
        filed(scene)
    actions.accept_training_system(by=scene.who.reviewer, now=NOW, system_id=one.pk)
    assert queries.own_systems(by=scene.who.employer_clerk)[0].state == FilingState.ACCEPTED
    told = Message.objects.filter(to_person=scene.who.employer_clerk.person_id, word__endswith=".system_settled")
    assert told.count() == 1
    assert rows_of(queries.spreading_waiting(by=scene.who.reviewer)) == []
    with refused("not_now"):
        actions.accept_training_system(by=scene.who.reviewer, now=NOW, system_id=one.pk)


def test_every_reason_is_told_at_once(scene: Scene) -> None:
    with refused("covers_nothing", "training_system_short", "front_line_many", "summary_personal"):
        filed(scene, covers=[], text="太短", trainees=10, front_line=11, summary="联系人 13812345678")
    assert not TrainingSystem.objects.exists()


def test_a_firm_of_a_place_without_a_bureau_is_told_so(scene: Scene) -> None:
    firm = cast.make_organisation("中原机械厂（模拟）", "employer", cast.ELSEWHERE)
    clerk = cast.make_actor("employer_clerk", name="远企业", region=cast.ELSEWHERE, organisation_id=firm.pk)
    with refused("no_filing_bureau"):
        filed(scene, by=clerk)


def test_what_is_returned_is_filed_again_as_the_same(scene: Scene) -> None:
    one, who = filed(scene), scene.who
    with refused("needs_why"):
        actions.return_training_system(by=who.reviewer, now=NOW, system_id=one.pk, why=" ")
    actions.return_training_system(by=who.reviewer, now=NOW, system_id=one.pk, why="请写明一线职工的安排")
    assert TrainingSystem.objects.get(pk=one.pk).why == "请写明一线职工的安排"
    again = filed(scene, title="职工培训管理办法（修订）", now=NOW + timedelta(days=1))
    assert (again.pk, again.state, again.why, again.judged_at) == (one.pk, FilingState.FILED, "", None)
    assert TrainingSystem.objects.count() == 1


def test_a_newer_one_replaces_the_one_on_file(scene: Scene) -> None:
    older = on_file(scene)
    actions.consent_to_summary(by=scene.who.employer_clerk, now=NOW, system_id=older.pk, agreed=True)
    newer = on_file(scene, title="职工培训管理办法（2026）")
    assert TrainingSystem.objects.get(pk=older.pk).state == FilingState.REPLACED
    assert not queries.public_systems(Filed()).exists(), "consent was to the older one"
    assert newer.state == FilingState.ACCEPTED


def test_a_summary_is_public_only_while_the_firm_agrees(scene: Scene) -> None:
    one, clerk = on_file(scene), scene.who.employer_clerk
    assert not queries.public_systems(Filed()).exists()
    for _twice in range(2):
        actions.consent_to_summary(by=clerk, now=NOW, system_id=one.pk, agreed=True)
    assert list(queries.public_systems(Filed(ownership="state", region=cast.CITY, text="管理办法"))) == [one]
    assert not queries.public_systems(Filed(ownership="private")).exists()
    actions.consent_to_summary(by=clerk, now=NOW, system_id=one.pk, agreed=False)
    assert not queries.public_systems(Filed()).exists()
    bare = on_file(scene, summary="")
    with refused("no_system_summary"):
        actions.consent_to_summary(by=clerk, now=NOW, system_id=bare.pk, agreed=True)


def test_nobody_judges_what_they_filed_themselves(scene: Scene) -> None:
    one = filed(scene)
    with superuser():
        TrainingSystem.objects.filter(pk=one.pk).update(filed_by=scene.who.reviewer.person_id)
    for act in (lambda: actions.accept_training_system(by=scene.who.reviewer, now=NOW, system_id=one.pk),
                lambda: actions.return_training_system(by=scene.who.reviewer, now=NOW, system_id=one.pk, why="x")):
        with refused("same_person"):
            act()
    with pytest.raises(IntegrityError, match="two_people"), transaction.atomic():
        TrainingSystem.objects.filter(pk=one.pk).update(
            state="accepted", judged_at=NOW, judged_by=scene.who.reviewer.person_id)


def test_strangers_neither_file_nor_judge_nor_see(scene: Scene) -> None:
    one, who = filed(scene), scene.who
    for stranger in (*who.strangers, who.worker, who.provider_clerk, who.finance_officer, who.reviewer):
        if stranger.role != "employer_clerk":
            with refused("not_yours"):
                filed(scene, by=stranger)
    for other in (*who.strangers, who.worker, who.employer_clerk, who.neighbour_reviewer, who.payer):
        with refused("not_yours"):
            actions.accept_training_system(by=other, now=NOW, system_id=one.pk)
        with refused("not_yours"):
            actions.return_training_system(by=other, now=NOW, system_id=one.pk, why="x")
        if other != who.employer_clerk:
            assert not queries.training_systems(Filed(), by=other).exists()
            with refused("not_yours"):
                actions.consent_to_summary(by=other, now=NOW, system_id=one.pk, agreed=True)
    assert list(queries.training_systems(Filed(state="filed"), by=scene.city_officer)) == [one]


@pytest.mark.parametrize("changed", [
    {"text": TEXT + "改"}, {"summary": "改"}, {"trainees": 999}, {"state": "replaced", "replaced_at": NOW},
    {"state": "accepted"}, {"state": "returned", "judged_at": NOW}, {"why": "x"}, {"covers": []}, {"front_line": 201},
    {"judged_at": NOW}, {"state": "accepted", "judged_at": NOW, "region_id": cast.CITY}])
def test_the_database_keeps_a_filing_as_it_was_filed(scene: Scene, changed: dict[str, object]) -> None:
    one = filed(scene)
    with pytest.raises(DatabaseError), transaction.atomic():
        TrainingSystem.objects.filter(pk=one.pk).update(**changed)


def test_the_database_keeps_what_is_on_file(scene: Scene) -> None:
    one, bare = on_file(scene), None
    for changed in ({"text": "改"}, {"state": "filed", "judged_at": None}, {"judged_by": 1}, {"summary": ""}):
        with pytest.raises(DatabaseError), transaction.atomic():
            TrainingSystem.objects.filter(pk=one.pk).update(**changed)
    with pytest.raises(DatabaseError), transaction.atomic():
        TrainingSystem.objects.filter(pk=one.pk).delete()
    bare = on_file(scene, summary="")
    with pytest.raises(IntegrityError, match="consent"), transaction.atomic():
        TrainingSystem.objects.filter(pk=bare.pk).update(consented_at=NOW)
    with pytest.raises(IntegrityError, match="one_open"), transaction.atomic():
        filed(scene)
        TrainingSystem.objects.bulk_create([TrainingSystem(
            organisation_id=one.organisation_id, ownership="state", title="x", covers=["safety"], yearly_plan="x", trainees=1,
            front_line=0, text="x", region_id=cast.COUNTY, filed_at=NOW)])


HASH = "0f" * 32


def test_a_text_out_of_a_file_keeps_the_files_name_and_hash(scene: Scene) -> None:
    one = filed(scene, source="docx", file_name="职工培训管理办法.docx", file_hash=HASH)
    assert (one.source, one.file_name, one.file_hash, one.text) == ("docx", "职工培训管理办法.docx", HASH, TEXT)
    actions.return_training_system(by=scene.who.reviewer, now=NOW, system_id=one.pk, why="请写明经费")
    again = filed(scene)
    assert (again.pk, again.source, again.file_name, again.file_hash) == (one.pk, "pasted", "", ""), "it was pasted this time"


@pytest.mark.parametrize("changed", [
    {"source": "pasted"}, {"file_hash": ""}, {"file_hash": "0F" * 32}, {"file_hash": "0" * 63}, {"file_name": ""},
    {"source": "doc"}])
def test_the_database_holds_file_name_and_hash_together(scene: Scene, changed: dict[str, str]) -> None:
    one = filed(scene, source="pdf", file_name="办法.pdf", file_hash=HASH)
    with pytest.raises(DatabaseError), transaction.atomic():  # as it was filed it stays
        TrainingSystem.objects.filter(pk=one.pk).update(**changed)
    with superuser(), pytest.raises(IntegrityError, match="governance_trainingsystem_source"), transaction.atomic():
        TrainingSystem.objects.filter(pk=one.pk).update(**changed)
