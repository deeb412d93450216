"""Policies look for people: everybody entitled is found and nobody else, told on a lawful basis only, and left alone for good."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from baigong.journal.models import Entry, Message
from baigong.people.models import Person
from baigong.people.words import Role
from baigong.policy import actions as policies
from baigong.subsidy import actions, facts, queries
from baigong.subsidy.actions import searches as room
from baigong.subsidy.models import Claim, Confirmation, Entitled, Search, Waiver
from baigong.subsidy.words import Basis, Standing, State
from tests import cast, planted
from tests.cast_subsidy import FILED, INSURANCE, OFFERED, TRAINING, publish, training_too
from tests.refused import refused

pytestmark = pytest.mark.django_db
LATER = OFFERED + timedelta(days=1)


def begun(scene, *, by=None, region=cast.COUNTY, codes=(INSURANCE,)) -> Search:
    return actions.begin_search(by=by or scene.who.reviewer, now=OFFERED, region=region, policies=list(codes))


def through(scene, search: Search, *, by=None) -> Search:
    while search.ended_at is None:
        search = actions.search_on(by=by or scene.who.reviewer, now=OFFERED, search_id=search.pk)
    return search


def searched(scene, **more) -> Search:
    return through(scene, begun(scene, **more), by=more.get("by"))


def confirmed(scene, search, *, basis=Basis.DUTY, now=LATER, **sought) -> Confirmation:
    return actions.confirm_entitled(by=scene.who.reviewer, now=now, search_id=search.pk, basis=basis,
                                    sought=queries.Sought(**sought))


def offered(scene, confirmation, *, now=LATER) -> list[Claim]:
    while actions.offer_confirmed(by=scene.who.reviewer, now=now, confirmation_id=confirmation.pk):
        pass
    return list(Claim.objects.filter(found__confirmation=confirmation).order_by("id"))


def found(search) -> dict[int, int]:
    return dict(search.entitled.order_by("id").values_list("certificate_id", "amount_fen"))


def test_sixty_planted_among_three_thousand_are_found_and_nobody_else(scene, monkeypatch):
    monkeypatch.setattr(room, "LOT", 700)
    hidden = planted.plant(scene, people=3_000, entitled=60, seed=7)
    hidden |= {one.pk: 150_000 for one in scene.certificates}
    search = searched(scene)
    assert found(search) == hidden == planted.by_the_judge(OFFERED.date())
    assert search.people == search.total > 2_300 and search.unknown > 100


def test_whoever_is_found_sees_it_on_their_own_page_and_nobody_else_does(scene):
    planted.plant(scene, people=80, entitled=12, seed=11)
    frozen, waived = room.frozen_scopes(), room.waived_by(Person.objects.values_list("pk", flat=True))
    pages = {one.certificate.pk: one.judged.verdict.amount_fen
             for worker in Person.objects.order_by("id") for one in facts.prospects(worker, today=OFFERED.date())
             if one.claim is None and one.judged.verdict.pays and one.case.region == cast.COUNTY
             and room.may_be_offered(one.case, one.payee, frozen, waived, INSURANCE)}
    assert found(searched(scene)) == pages and len(pages) == 14


def test_the_compiled_law_and_the_judge_agree_on_every_policy_of_the_place(scene):
    training_too(scene)
    people = list(Person.objects.order_by("id"))
    told = {(one.meant.certificate.pk, one.meant.sheet.code): (one.pays, one.amount_fen, one.payee)
            for one in facts.answered(facts.cases_of_many(people, today=OFFERED.date()))}
    judged = {(one.certificate.pk, one.judged.sheet.code): (
        one.judged.verdict.pays, one.judged.verdict.amount_fen or 0, one.payee)
        for one in facts.prospects_of_many(people, today=OFFERED.date())}
    assert told == judged and {pays for pays, _, _ in told.values()} == {True, None}


def test_what_the_columns_cannot_carry_is_judged_one_by_one(scene, monkeypatch):
    from baigong.rules import columns
    from baigong.subsidy.facts import by_columns

    def too_large(*_sheets, **_more):
        raise columns.TooLarge("beyond 64 bits")

    by_columns.judging_by.cache_clear()
    monkeypatch.setattr(columns, "plan_of", too_large)
    assert found(searched(scene)) == {one.pk: 150_000 for one in scene.certificates}
    by_columns.judging_by.cache_clear()


def test_taken_up_again_it_passes_nobody_over_and_finds_nobody_twice(scene, monkeypatch):
    monkeypatch.setattr(room, "LOT", 1)
    search = begun(scene)
    search = actions.search_on(by=scene.who.reviewer, now=OFFERED, search_id=search.pk)
    assert (search.people, len(found(search)), search.ended_at) == (1, 1, None)
    with pytest.raises(ZeroDivisionError), monkeypatch.context() as patch:  # whoever goes on is killed in the middle of a lot
        patch.setattr(room.Entitled.objects, "bulk_create", lambda _rows: 1 / 0)
        actions.search_on(by=scene.who.reviewer, now=OFFERED, search_id=search.pk)
    search.refresh_from_db()
    assert search.people == 1
    search = through(scene, search)
    assert (search.people, search.cases, found(search)) == (2, 2, {one.pk: 150_000 for one in scene.certificates})
    assert actions.search_on(by=scene.who.reviewer, now=LATER, search_id=search.pk).ended_at == OFFERED, "it is over"


def test_only_the_policies_chosen_and_only_those_of_the_place(scene):
    training_too(scene)
    both = searched(scene, codes=(INSURANCE, TRAINING))
    assert {(one.policy, one.payee, one.amount_fen) for one in both.entitled.all()} == {
        (INSURANCE, "worker", 150_000), (TRAINING, "provider", 270_000)}
    assert set(searched(scene, codes=(TRAINING,)).entitled.values_list("policy", flat=True)) == {TRAINING}
    for codes in ((), ("120000/nothing",)):
        with refused("no_policy"):
            begun(scene, codes=codes)
    limits = publish("000000/employment-subsidy-fund")
    assert f"{limits.region_id}/{limits.slug}" not in [code for code, *_ in queries.policies_to_search(cast.COUNTY)]


def test_sums_by_place_policy_and_group(scene):
    cast.in_group(scene.who.worker.person_id, "registered_unemployed")
    search = searched(scene)
    tallies = {name: {code: (one.cases, one.people, one.fen) for code, one in rows}
               for name, rows in queries.tallies(search).items()}
    assert tallies == {"region": {cast.COUNTY: (2, 2, 300_000)}, "policy": {INSURANCE: (2, 2, 300_000)},
                       "group": {"registered_unemployed": (1, 1, 150_000), "": (1, 1, 150_000)}}
    (listed,) = queries.searches(by=scene.who.reviewer)
    assert (listed.found, listed.fen, queries.people_found(search)) == (2, 300_000, 2)
    sought = queries.Sought(group="registered_unemployed", policy=INSURANCE, region=cast.CITY, standing="listed")
    assert [one.worker_id for one in queries.entitled(search.pk, sought, by=scene.who.reviewer)] == [scene.who.worker.person_id]


def test_nobody_is_told_before_an_officer_says_on_which_basis(scene):
    search = searched(scene)
    assert not Message.objects.filter(word__endswith="found").exists() and not Claim.objects.exists()
    for basis in ("", "because", "asked"):
        with refused("basis_needed"):
            actions.confirm_entitled(by=scene.who.reviewer, now=LATER, search_id=search.pk, basis=basis)
    assert not Confirmation.objects.exists()


@pytest.mark.parametrize("fault", ["no basis", "no confirmation"])
def test_the_database_refuses_a_claim_without_a_basis(scene, fault):
    search = searched(scene)
    with pytest.raises(IntegrityError) as no, transaction.atomic(), connection.cursor() as cursor:
        if fault == "no basis":
            cursor.execute("INSERT INTO subsidy_confirmation (search_id, basis, confirmed_at) VALUES (%s, '', now())", [search.pk])
        else:
            cursor.execute("UPDATE subsidy_entitled SET settled_at = now()")
    assert {"no basis": "subsidy_confirmation_basis", "no confirmation": "subsidy_entitled_on_a_basis"}[fault] in str(no.value)


def test_the_confirmed_have_a_filled_in_claim_and_know_the_basis(scene):
    search = searched(scene)
    mine = search.entitled.get(worker=scene.who.worker.person_id)
    confirmation = confirmed(scene, search, ids=[mine.pk])
    assert queries.standings(search) == {
        Standing.LISTED: 1, Standing.WAITING: 1, Standing.OFFERED: 0, Standing.PASSED: 0}
    (claim,) = offered(scene, confirmation)
    assert (claim.state, claim.worker_id, claim.amount_fen, claim.counts_on, claim.basis) == (
        State.OFFERED, scene.who.worker.person_id, 150_000, mine.counts_on, Basis.DUTY)
    (message,) = Message.objects.filter(to_person=claim.worker_id, word__endswith="found")
    assert "1,500" in message.zh and "第十三条第一款第三项" in message.zh and "13(1)(3)" in message.en
    assert not Message.objects.filter(to_person=scene.who.other_worker.person_id, word__endswith="found").exists()
    known = queries.confirmed_as(claim)
    assert known is not None and (known.pk, known.basis, known.confirmed_by) == (
        confirmation.pk, Basis.DUTY, scene.who.reviewer.person_id)
    entry = Entry.objects.get(action="subsidy.entitled_confirmed")
    assert entry.detail == {"confirmation": confirmation.pk, "basis": "duty", "count": 1}
    filed = actions.file_claim(by=scene.who.worker, now=FILED + timedelta(days=2), claim_id=claim.pk)
    assert filed.state == State.FILED, "with one tap"


def test_confirming_again_takes_only_who_is_left_and_settling_again_settles_nobody(scene):
    search = searched(scene)
    confirmation = confirmed(scene, search)
    assert len(offered(scene, confirmation)) == 2
    assert actions.offer_confirmed(by=scene.who.reviewer, now=LATER, confirmation_id=confirmation.pk) == 0
    with refused("nothing_listed"):
        confirmed(scene, search)
    assert Claim.objects.count() == 2 == Message.objects.filter(word__endswith="found").count()


def test_it_is_confirmed_when_it_has_ended(scene):
    search = begun(scene)
    with refused("search_open"):
        confirmed(scene, search)


def test_who_is_no_longer_entitled_or_has_claimed_is_settled_without_a_claim(scene):
    search = searched(scene)
    first, second = scene.who.worker.person_id, scene.who.other_worker.person_id
    actions.apply_claim(by=scene.who.worker, now=LATER, sheet_id=scene.sheet.pk, certificate_id=scene.certificates[0].pk)
    cast.given_facts(second, on=OFFERED.date(), **{"history.insurance_this_year": 1})
    assert offered(scene, confirmed(scene, search)) == []
    assert queries.standings(search)[Standing.PASSED] == 2
    assert not Message.objects.filter(to_person__in=[first, second], word__endswith="found").exists()


def test_declined_for_good_it_is_never_listed_or_offered_again(scene):
    claim = offered(scene, confirmed(scene, searched(scene)))[0]
    actions.decline_for_good(by=scene.who.worker, now=LATER, claim_id=claim.pk)
    claim.refresh_from_db()
    waiver = Waiver.objects.get()
    assert (claim.state, waiver.policy, waiver.certificate_id) == (State.DECLINED, INSURANCE, claim.certificate_id)
    with refused("not_now"):
        actions.decline_for_good(by=scene.who.worker, now=LATER, claim_id=claim.pk)
    other = Claim.objects.exclude(pk=claim.pk).get()
    actions.decline_claim(by=scene.who.other_worker, now=LATER, claim_id=other.pk)
    assert list(found(searched(scene))) == [other.certificate_id], "declined for now comes again, for good does not"
    assert actions.offer_claims(by=scene.who.reviewer, now=LATER, region=cast.COUNTY, basis=Basis.DUTY) != []
    assert not Claim.objects.filter(worker=claim.worker_id).exclude(pk=claim.pk).exists()
    again = actions.apply_claim(by=scene.who.worker, now=LATER, sheet_id=scene.sheet.pk, certificate_id=claim.certificate_id)
    assert again.state == State.FILED, "the right itself stays"


def test_an_organisation_declines_for_good_what_it_would_be_paid_and_speaks_for_nobody_else(scene):
    training_too(scene)
    search = searched(scene, codes=(INSURANCE, TRAINING))
    listed = {one.payee: one for one in search.entitled.all()}
    assert (listed["provider"].payee_organisation_id, listed["worker"].payee_organisation_id) == (scene.who.provider, None)
    claims = {claim.payee: claim for claim in offered(scene, confirmed(scene, search))}
    house = claims["provider"]
    for by in (scene.who.worker, scene.who.employer_clerk, scene.who.reviewer, *scene.who.strangers):
        with refused("not_yours"):
            actions.decline_for_good(by=by, now=LATER, claim_id=house.pk)
    actions.decline_for_good(by=scene.who.provider_clerk, now=LATER, claim_id=house.pk)
    waiver = Waiver.objects.get()
    assert (waiver.policy, waiver.organisation_id, waiver.waived_by) == (
        TRAINING, scene.who.provider, scene.who.provider_clerk.person_id)
    with refused("not_now"):
        actions.decline_for_good(by=scene.who.provider_clerk, now=LATER, claim_id=house.pk)
    again = searched(scene, codes=(TRAINING,))
    assert not again.entitled.exists(), "never listed again for the house"
    actions.offer_claims(by=scene.who.reviewer, now=LATER, region=cast.COUNTY, basis=Basis.DUTY)
    assert not Claim.objects.filter(kind="training", worker_id=house.worker_id).exclude(pk=house.pk).exists(), "nor offered"
    copied = {field.attname: getattr(listed["provider"], field.attname) for field in Entitled._meta.concrete_fields
              if field.name != "id"} | {"search_id": again.pk, "confirmation_id": None, "settled_at": None, "claim_id": None}
    with pytest.raises(IntegrityError, match="declined for good"), transaction.atomic():
        Entitled.objects.create(**copied)
    other = cast.make_organisation("另一家培训机构", "provider")
    for payee, organisation in (("worker", None), ("provider", other.pk)):
        with transaction.atomic():
            Entitled.objects.create(**copied | {"payee": payee, "payee_organisation_id": organisation})
            transaction.set_rollback(True)
    apply = actions.apply_claim(by=scene.who.provider_clerk, now=LATER, sheet_id=house.sheet_id,
                                certificate_id=house.certificate_id)
    assert apply.state == State.FILED, "the right itself stays"


def test_declined_for_good_between_finding_and_confirming(scene):
    search = searched(scene)
    claim = scene.offered()
    actions.decline_for_good(by=scene.who.worker, now=LATER, claim_id=claim.pk)
    made = offered(scene, confirmed(scene, search))
    assert made == [], "one declined for good, the other was offered by another way meanwhile"


def test_a_new_edition_of_the_policy_changes_nothing_about_it(scene, tmp_path):
    """The waiver names the policy, not the edition."""
    claim = offered(scene, confirmed(scene, searched(scene)))[0]
    actions.decline_for_good(by=scene.who.worker, now=LATER, claim_id=claim.pk)
    writer = cast.make_actor(Role.POLICY_OFFICER, region=cast.NATION)
    draft = policies.open_draft(by=writer, now=LATER, sheet_id=scene.sheet.pk, title="新版",
                                from_on=OFFERED.date().replace(month=9, day=1))
    policies.change_draft(by=writer, now=LATER, draft_id=draft.pk, seen=0, figures={"insured_months_min": 6}, conditions={})
    policies.take_results(by=writer, now=LATER, draft_id=draft.pk, seen=1)
    proposed = policies.send_draft(by=writer, now=LATER, draft_id=draft.pk)
    policies.publish_sheet(by=cast.SYSTEM, now=LATER, sheet_id=proposed.pk)
    assert claim.certificate_id not in found(searched(scene))


def test_the_database_keeps_what_was_found_confirmed_and_waived(scene):
    search, other = searched(scene), searched(scene)
    confirmation = confirmed(scene, search)
    claim = offered(scene, confirmation)[0]
    actions.decline_for_good(by=scene.who.worker, now=LATER, claim_id=claim.pk)
    elsewhere = Confirmation.objects.create(search=other, basis=Basis.LAW, confirmed_at=LATER)
    row = Entitled.objects.filter(search=search).first()
    copied = {field.attname: getattr(row, field.attname) for field in Entitled._meta.concrete_fields if field.name != "id"}
    with pytest.raises(IntegrityError, match="declined for good"), transaction.atomic():
        Entitled.objects.create(**copied | {"search_id": other.pk, "confirmation_id": None, "settled_at": None, "claim_id": None,
                                            "worker_id": claim.worker_id, "certificate_id": claim.certificate_id})
    for change in (lambda: Entitled.objects.filter(search=search).update(amount_fen=1),
                   lambda: Entitled.objects.filter(search=search).update(confirmation=None, settled_at=None, claim=None),
                   lambda: Entitled.objects.filter(search=search).delete(), lambda: Waiver.objects.all().delete(),
                   lambda: Waiver.objects.update(policy="x"), lambda: Confirmation.objects.update(basis="law"),
                   lambda: Search.objects.filter(pk=search.pk).update(people=0), lambda: Search.objects.all().delete(),
                   lambda: Entitled.objects.filter(search=other).update(confirmation=confirmation)):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()
    assert elsewhere.search_id == other.pk


def test_not_yours_and_strangers(scene):
    who = scene.who
    search = searched(scene)
    confirmation = confirmed(scene, search)
    for by in (who.approver, who.payer, who.neighbour_reviewer, who.worker, who.provider_clerk, who.policy_officer, *who.strangers):
        for act, given in ((actions.begin_search, {"region": cast.COUNTY, "policies": [INSURANCE]}),
                           (actions.search_on, {"search_id": search.pk}),
                           (actions.confirm_entitled, {"search_id": search.pk, "basis": "duty"}),
                           (actions.offer_confirmed, {"confirmation_id": confirmation.pk})):
            with refused("not_yours"):
                act(by=by, now=LATER, **given)
    for by in (who.neighbour_reviewer, who.worker, who.provider_clerk, *who.strangers):
        assert not queries.searches(by=by).exists() and not queries.entitled(search.pk, by=by).exists()
    assert queries.searches(by=who.approver).exists(), "who decides sees what was found"
    city = searched(scene, by=who.city_officer, region=cast.CITY)
    assert not queries.searches(by=who.reviewer).filter(pk=city.pk).exists(), "a county sees its own searches"
    claim = offered(scene, confirmation)[0]
    for by in (who.other_worker, who.reviewer, who.provider_clerk, *who.strangers):
        with refused("not_yours"):
            actions.decline_for_good(by=by, now=LATER, claim_id=claim.pk)


def test_a_search_costs_about_as_many_questions_for_many_as_for_few(scene, django_assert_max_num_queries):
    planted.plant(scene, people=300, entitled=20, seed=3)
    search = begun(scene)
    with django_assert_max_num_queries(60):
        through(scene, search)
