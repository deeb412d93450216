"""Studios and bases: registered by a document, given targets, their figures kept one after another."""

from datetime import date

import pytest
from django.db import DatabaseError, transaction

from baigong.people.words import OrganisationKind
from baigong.talent import actions, queries
from baigong.talent.models import Asset, Report, Target
from tests import cast
from tests.cast import NOW
from tests.refused import refused

from .conftest import Stage


def target(stage: Stage, asset: Asset, **other: object) -> Target:
    """Eight apprentices in 2025."""
    given = {"by": stage.who.city_officer, "now": NOW, "asset_id": asset.pk, "year": 2025, "measure": "apprentices",
             "amount": 8}
    return actions.set_target(**(given | other))


def report(stage: Stage, wanted: Target, **other: object) -> Report:
    """Five of them by July."""
    given = {"by": stage.who.reviewer, "now": NOW, "target_id": wanted.pk, "achieved": 5, "as_of": date(2025, 7, 31),
             "evidence": "带徒协议 5 份"}
    return actions.report_figure(**(given | other))


def test_a_studio_has_targets_and_the_latest_figure_counts(stage: Stage) -> None:
    studio = stage.studio()
    wanted = target(stage, studio)
    assert [(one.achieved, one.as_of, one.percent) for one in queries.figures_of(studio, year=2025)] == [(0, None, 0)]
    report(stage, wanted)
    report(stage, wanted, achieved=9, as_of=date(2025, 8, 31))
    (figure,) = queries.figures_of(studio, year=2025)
    assert (figure.achieved, figure.percent, figure.as_of) == (9, 112, date(2025, 8, 31))
    assert wanted.reports.count() == 2
    assert queries.figures_of(studio, year=2024) == []


def test_figures_are_never_overwritten(stage: Stage) -> None:
    wanted = target(stage, stage.studio())
    report(stage, wanted)
    with refused("reported_later"):
        report(stage, wanted, achieved=6)
    for tamper in (lambda: Report.objects.update(achieved=8), lambda: Report.objects.all().delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            tamper()


def test_every_fault_of_a_figure_is_named_at_once(stage: Stage) -> None:
    wanted = target(stage, stage.studio())
    with refused("below_zero", "outside_year", "no_evidence"):
        report(stage, wanted, achieved=-1, as_of=date(2025, 9, 2), evidence=" ")
    with refused("outside_year"):
        report(stage, wanted, as_of=date(2024, 12, 31))


def test_a_target_is_set_once_and_changed_with_a_reason(stage: Stage) -> None:
    studio = stage.studio()
    wanted = target(stage, studio)
    with refused("target_set"):
        target(stage, studio, amount=9)
    with refused("why_needed"):
        actions.change_target(by=stage.who.city_officer, now=NOW, target_id=wanted.pk, amount=9, why="")
    with refused("above_zero"):
        actions.change_target(by=stage.who.city_officer, now=NOW, target_id=wanted.pk, amount=0, why="x")
    assert actions.change_target(by=stage.who.city_officer, now=NOW, target_id=wanted.pk, amount=9, why="追加").amount == 9


def test_a_measure_fits_the_kind(stage: Stage) -> None:
    with refused("wrong_measure", "above_zero"):
        target(stage, stage.studio(), measure="open_days", amount=0)
    base = actions.register_asset(
        by=stage.who.province_officer, now=NOW, document_no="x", since_on=date(2024, 1, 1), rank="nation",
        organisation_id=cast.make_organisation("公共实训基地（模拟）", OrganisationKind.BASE, cast.PROVINCE).pk)
    assert base.rank == "nation"
    assert target(stage, base, by=stage.who.province_officer, measure="open_days", amount=100).pk


def test_only_bases_and_studios_are_registered_once(stage: Stage) -> None:
    studio = stage.studio()
    assert (studio.rank, list(queries.assets(kind="studio", region=cast.COUNTY, text="李师傅"))) == ("county", [studio])
    with refused("asset_known"):
        stage.studio(organisation_id=studio.organisation_id)
    with refused("not_an_asset", "no_document"):
        stage.studio(organisation_id=stage.who.provider, document_no="")
    with refused("studio_needs_master"):
        stage.studio(master_id=None)


def test_what_is_not_registered_yet_is_offered(stage: Stage) -> None:
    body = cast.make_organisation("王师傅技能大师工作室（模拟）", OrganisationKind.STUDIO)
    assert list(queries.assets_to_register(by=stage.who.city_officer)) == [body]
    assert list(queries.assets_to_register(by=stage.who.neighbour_reviewer)) == []
    assert list(queries.assets_to_register(by=stage.who.payer)) == []


def test_an_ended_one_is_asked_for_nothing_more(stage: Stage) -> None:
    studio = stage.studio()
    with refused("why_needed"):
        actions.end_asset(by=stage.who.city_officer, now=NOW, asset_id=studio.pk, on=date(2025, 8, 31), why="")
    actions.end_asset(by=stage.who.city_officer, now=NOW, asset_id=studio.pk, on=date(2025, 8, 31), why="大师退休")
    with refused("asset_ended"):
        actions.end_asset(by=stage.who.city_officer, now=NOW, asset_id=studio.pk, on=date(2025, 8, 31), why="又")
    with refused("asset_ended"):
        target(stage, studio)
    assert (list(queries.assets()), list(queries.assets(ended=True))) == ([], [studio])
    assert queries.asset(studio.pk) == studio


def test_strangers_keep_no_studio(stage: Stage) -> None:
    studio = stage.studio()
    wanted = target(stage, studio)
    for stranger in (*stage.who.strangers, stage.who.worker, stage.who.neighbour_reviewer, stage.who.payer):
        with refused("not_yours"):
            stage.studio(by=stranger)
        with refused("not_yours"):
            target(stage, studio, by=stranger)
        with refused("not_yours"):
            report(stage, wanted, by=stranger)
        with refused("not_yours"):
            actions.change_target(by=stranger, now=NOW, target_id=wanted.pk, amount=1, why="x")
        with refused("not_yours"):
            actions.end_asset(by=stranger, now=NOW, asset_id=studio.pk, on=date(2025, 8, 31), why="x")
