"""Money that many share: what a firm was paid, what a class and a place's classes had, and that two who are decided at once do not
both take what is left once."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier, local

import pytest
from django.conf import settings
from django.db import connections

from baigong import rules
from baigong.kernel.actor import SYSTEM
from baigong.kernel.refused import Refused
from baigong.policy import actions as policies
from baigong.subsidy import actions, facts
from baigong.subsidy.actions import decisions
from baigong.subsidy.facts.gathering import found_of
from baigong.subsidy.models import Claim
from baigong.subsidy.words import Basis
from tests import cast, cast_subsidy
from tests.cast_subsidy import FILED, INSURANCE, OFFERED, REVIEWED
from tests.policy.conftest import CASES, POLICY

pytestmark = pytest.mark.django_db(transaction=True)
TODAY = REVIEWED.date()
HAD = "history.this_policy_region_fen_this_year"
KINDS = rules.read_vocabulary(Path(settings.INSTITUTION) / "vocabulary" / "facts.yaml")


@pytest.fixture
def scene(transactional_db) -> cast_subsidy.Scene:
    return cast_subsidy.make_scene()


def had(claim, name, *, on=None, employer=None):
    case = facts.case_of(Claim.objects.select_related("worker", "cohort", "certificate").get(pk=claim.pk), today=TODAY)
    case.policy, case.on = INSURANCE, on or case.on
    case.worker.employer_id = employer
    found = found_of(case, KINDS[f"history.this_policy_{name}"])
    return None if found is None else found.value


def test_a_class_and_a_place_count_everyone_but_the_claim_itself(scene):
    other, first = scene.filed(scene.who.other_worker), scene.reviewed()
    assert (first.amount_fen, had(first, "cohort_fen"), had(first, "region_fen_this_year")) == (150_000, 0, 0)
    assert (had(other, "cohort_fen"), had(other, "region_fen_this_year")) == (150_000, 150_000)
    assert had(other, "region_fen_this_year", on=dt.date(2024, 9, 20)) == 0, "another year"
    assert had(other, "cohort_fen", on=dt.date(2024, 9, 20)) == 150_000, "a class has one purse, whatever the year"
    actions.return_claim(by=scene.who.approver, now=REVIEWED, claim_id=first.pk, why="补材料")
    assert had(other, "cohort_fen") == 0, "given back it counts no more"


def test_a_firm_counts_what_it_was_paid_itself(scene):
    other, first = scene.filed(scene.who.other_worker), scene.reviewed()
    assert had(other, "employer_fen_this_year") is None, "nobody knows for whom the person works"
    assert had(other, "employer_fen_this_year", employer=scene.who.provider) == 0, "the worker was paid, not the firm"
    Claim.objects.filter(pk=first.pk).update(payee="employer", payee_organisation=scene.who.provider)
    assert had(other, "employer_fen_this_year", employer=scene.who.provider) == 150_000
    assert had(other, "employer_fen_this_year", employer=scene.who.provider, on=dt.date(2024, 9, 20)) == 0


def capped(tmp_path: Path) -> None:
    """A thousand for each, fifteen hundred a year for all classes of a place."""
    folder = tmp_path / cast.COUNTY / "pilot"
    folder.mkdir(parents=True)
    cap = "  cap_fen: {unit: fen, label: 本地每年上限, label_en: most a year, basis: a1, 2025-01-01: 150000}\nconditions:\n"
    text = POLICY.replace("FEN", "100000").replace("asks: [", f"asks: [{HAD}, ").replace("conditions:\n", cap).replace(
        "adds: base_fen", f"adds: \"max(0, min(base_fen, cap_fen - {HAD}))\"")
    cases = CASES.replace("YUAN", "1000").replace("base: {", f"base: {{{HAD}: 0, ")
    for name, written in (("policy.yaml", text), ("cases.yaml", cases), ("notice.md", "# 试点\n\n## 第一条 {#a1}\n本地上限。\n")):
        (folder / name).write_text(written, encoding="utf-8")
    made = policies.propose_sheet(by=SYSTEM, now=cast.NOW, folder=folder)
    policies.publish_sheet(by=SYSTEM, now=cast.NOW, sheet_id=made.pk)


def test_two_decided_at_once_stay_within_what_they_share(scene, tmp_path, monkeypatch):
    """Both look before either is granted; whoever is second waits, looks again and gets what is left."""
    capped(tmp_path)
    actions.offer_claims(by=SYSTEM, now=OFFERED, region=cast.COUNTY, basis=Basis.DUTY)
    claims = [Claim.objects.get(sheet__slug="pilot", worker=by.person_id) for by in (scene.who.worker, scene.who.other_worker)]
    for claim, by in zip(claims, (scene.who.worker, scene.who.other_worker), strict=True):
        actions.file_claim(by=by, now=FILED, claim_id=claim.pk)
    both, mine, judged = Barrier(2, timeout=60), local(), decisions.judged

    def together(claim, **more):
        found = judged(claim, **more)
        if not getattr(mine, "looked", False):
            mine.looked = True
            both.wait()
        return found

    monkeypatch.setattr(decisions, "judged", together)

    def review(claim):
        try:
            actions.review_claim(by=scene.who.reviewer, now=REVIEWED, claim_id=claim.pk)
        except Refused as no:
            return no.codes
        finally:
            connections.close_all()
        return "done"

    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(review, claims)) == ["done", "done"]
    assert sorted(Claim.objects.filter(sheet__slug="pilot").values_list("amount_fen", flat=True)) == [50_000, 100_000]
