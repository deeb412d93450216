"""A draft is tried on whatever its policy pays for: seats without a certificate and masters too, to the fen, and the page says
which cases it counted and which it cannot count."""

from datetime import date, timedelta
from importlib import import_module

import pytest
from django.db import connection
from django.db.models import Sum
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from baigong import rules
from baigong.assessment.models import Certificate
from baigong.desk.officer.draft_reach import reach
from baigong.enrolment import actions as enrolment
from baigong.enrolment.models import Apprentice
from baigong.journal.models import Work
from baigong.kernel.actor import SYSTEM
from baigong.ledger.models import Transfer
from baigong.people.words import Role
from baigong.policy import actions, queries
from baigong.policy.models import Draft, Sheet, WhatIf
from baigong.project import kinds, works
from baigong.project.facts import write
from baigong.project.what_if import tried as tried_on
from baigong.subsidy import facts
from baigong.subsidy.models import Claim
from baigong.subsidy.words import Claimable
from tests import cast, cast_programme
from tests.cast_programme import at
from tests.cast_subsidy import publish
from tests.desk.sitting import post, sit
from tests.harness.kept import kept
from tests.policy import frames
from tests.rules.sheets import SHELF, VOCABULARY
from tests.subsidy.test_claimable import CLEAR, INDUCTION, OPENS, TODAY, ZHONGSHAN, make_firm
from tests.subsidy.test_masters import AFTER, finish, make_finished
from tests.subsidy.test_masters import OPENS as APPRENTICED

pytestmark = pytest.mark.django_db
assert kinds
HOUR, RAISED, CLASS_HOURS = 3_000, 4_000, 20
ENTITLED, ASKED_WAIVED_FROZEN, UNKNOWN, RIVAL = 3, 3, 1, 1
"""Of the planted class: a what-if is about the law, so who asked already, waived it or is frozen counts like the rest. Who was away
completed nothing and is no case."""
PAID = ENTITLED + ASKED_WAIVED_FROZEN


@kept
def make_paid_by_seat():
    """Two of a firm's staff trained on the job, nobody certified, both paid for in 2025."""
    cast.assemble()
    town = cast_programme.make_town(ZHONGSHAN, fund="special-account")
    publish(INDUCTION)
    cohort = town.ordered(town.staff(2, **CLEAR), opens_on=OPENS, hours=CLASS_HOURS, programme="induction", fee_fen=0)
    town.sat(cohort)
    town.closed(cohort)
    town.paid(town.offered(cohort, on=TODAY), on=TODAY)
    return town, cohort


@pytest.fixture
def firm(db):
    return make_firm()


def writer():
    return cast.make_actor(Role.POLICY_OFFICER, region="000000")


def drafted(code: str, *, on: date, by=None, **figures) -> Draft:
    """A draft of a published policy with other figures."""
    by = by or writer()
    place, slug = code.split("/")
    sheet = Sheet.objects.get(slug=slug, region_id=place)
    one = actions.open_draft(by=by, now=at(on), sheet_id=sheet.pk, title="提高标准", from_on=on)
    return actions.change_draft(by=by, now=at(on), draft_id=one.pk, seen=0, figures=figures, conditions={})


def effects(*drafts: Draft, on: date) -> list[rules.Effects]:
    """To the end, lot by lot."""
    before, afters = queries.compared(drafts)
    whole, last = [rules.Effects() for _ in drafts], 0
    while (lot := facts.what_if(before, afters, after_person=last, today=on)).people:
        last = lot.last_person
        for mine, (found, _examples) in zip(whole, lot.found, strict=True):
            mine.add(found)
    return whole


def test_a_policy_paid_by_seat_is_tried_on_its_seats_to_the_fen(firm):
    _who, town, cohort, hidden = firm
    (found,) = effects(drafted(INDUCTION, on=TODAY, hour_fen=RAISED), on=TODAY)
    assert len(hidden) == ENTITLED and not Certificate.objects.exists()
    assert found.whole == rules.Tally(
        cases=PAID + UNKNOWN + RIVAL, unknown=UNKNOWN, paid_before=PAID, paid_after=PAID, more=PAID,
        fen_before=PAID * CLASS_HOURS * HOUR, fen_after=PAID * CLASS_HOURS * RAISED)
    for dimension, value in (("region", ZHONGSHAN), ("level", cohort.level), ("provider", str(town.school)),
                             ("group", "enterprise_staff"), ("month", f"{cohort.closes_on:%Y-%m}"), ("rests on", "enrolment")):
        assert found.by[dimension] == {value: found.whole}, dimension
    assert found.by["fund"]["special-account"].fen_change == PAID * CLASS_HOURS * (RAISED - HOUR)


def test_lot_by_lot_is_the_same_and_a_seat_costs_no_query_of_its_own(firm, monkeypatch):
    draft = drafted(INDUCTION, on=TODAY, hour_fen=RAISED)
    (whole,) = effects(draft, on=TODAY)
    before, afters = queries.compared([draft])
    counts = []
    for together in (2, 400):
        monkeypatch.setattr(import_module("baigong.subsidy.facts.what_if"), "TOGETHER", together)
        facts.what_if(before, afters, after_person=0, today=TODAY)              # what a process keeps is there
        with CaptureQueriesContext(connection) as asked:
            lot = facts.what_if(before, afters, after_person=0, today=TODAY)
        counts.append((lot.people, len(asked)))
    (few, of_few), (many, of_many) = counts
    assert (few, of_few) == (2, of_many) and many == facts.people_to_try(before, afters) >= PAID
    monkeypatch.setattr(import_module("baigong.subsidy.facts.what_if"), "TOGETHER", 2)
    assert effects(draft, on=TODAY)[0].by == whole.by


def test_columns_and_the_judge_count_the_same_seats(firm, tmp_path):
    """Facts taken out, judged by the compiled law: the same tallies as at the desk."""
    draft = drafted(INDUCTION, on=TODAY, hour_fen=RAISED, year_cap_fen=70_000)
    (desk,) = effects(draft, on=TODAY)
    assert write(tmp_path, today=TODAY) > 0
    before, afters = queries.compared([draft])
    (columns,) = tried_on(tmp_path, before, afters)
    assert columns.whole == desk.whole and desk.whole.fen_after == PAID * 70_000
    for dimension in ("region", "month", "group", "fund", "month fund", "rests on"):
        assert columns.by[dimension] == desk.by[dimension], dimension


def test_last_years_law_gives_last_years_ledger_for_seats_too(db):
    """Replayed, a claim of a seat gives the fen that were booked; and what-if's present side is that same sum."""
    _town, cohort = make_paid_by_seat()
    claims = Claim.objects.filter(state="paid", cohort=cohort, certificate=None, enrolment__isnull=False)
    booked = Transfer.objects.filter(pk__in=claims.values("post_id"), kind="post").aggregate(fen=Sum("amount_fen"))["fen"]
    rows = {one.claim_id: one for one in facts.played(2025, by=SYSTEM)}
    assert claims.count() == 2 and booked == 2 * CLASS_HOURS * HOUR
    assert facts.Totals.of(rows.values()).is_equal
    assert all(rows[one.pk].law_fen == rows[one.pk].booked_fen == one.amount_fen for one in claims)
    (found,) = effects(drafted(INDUCTION, on=TODAY, hour_fen=RAISED), on=TODAY)
    assert (found.whole.cases, found.whole.fen_before, found.whole.fen_after) == (2, booked, 2 * CLASS_HOURS * RAISED)


def test_an_advance_for_an_apprentice_is_tried_as_the_part_that_is_due(db):
    _who, _town, cohort, _stays, _leaves = cast_programme.make_advanced()
    on = date(2025, 12, 15)
    booked = Claim.objects.filter(cohort=cohort, instalment="advance").aggregate(fen=Sum("amount_fen"))["fen"]
    (same,) = effects(drafted("350000/apprentice-2019", on=on), on=on)
    assert same.by["rests on"] == {"enrolment": same.whole}
    assert (same.whole.cases, same.whole.fen_before, same.whole.fen_after) == (2, booked, booked) and booked > 0


def test_a_policy_for_masters_is_tried_on_masters_to_the_fen(db):
    _who, town, _master = make_finished()
    draft = drafted("120000/mentoring-2022", on=AFTER, unit_fen=450_000)
    assert effects(draft, on=AFTER)[0].whole.cases == 0, "nothing before the apprenticeship is finished"
    finish(town)
    (found,) = effects(draft, on=AFTER)
    assert found.whole == rules.Tally(cases=1, paid_before=1, paid_after=1, more=1, fen_before=2 * 400_000, fen_after=2 * 450_000)
    for dimension, value in (("region", cast.COUNTY), ("level", "4"), ("provider", str(town.school)), ("rests on", "mentor")):
        assert found.by[dimension] == {value: found.whole}, dimension


def test_a_master_costs_no_query_of_its_own_and_columns_agree(db, tmp_path):
    _who, town, _master = make_finished()
    finish(town)
    draft = drafted("120000/mentoring-2022", on=AFTER, unit_fen=450_000)
    before, afters = queries.compared([draft])

    def asked() -> int:
        facts.what_if(before, afters, after_person=0, today=AFTER)
        with CaptureQueriesContext(connection) as found:
            facts.what_if(before, afters, after_person=0, today=AFTER)
        return len(found)

    of_one = asked()
    town.apprenticeship(town.staff(1), from_on=APPRENTICED, until_on=APPRENTICED + timedelta(weeks=53),
                        now=at(APPRENTICED - timedelta(days=28)), level="4")
    (other,) = Apprentice.objects.filter(apprenticeship__state="fixed")
    enrolment.finish_apprenticeship(by=town.employer, now=at(AFTER), apprenticeship_id=other.apprenticeship_id,
                                    outcomes={other.pk: "left"})
    cast.given_facts(other.mentor.person_id, **{"worker.public_employee": False, "worker.pensioner": False})
    assert asked() == of_one
    (desk,) = effects(draft, on=AFTER)
    assert (desk.whole.cases, desk.whole.paid_before, desk.whole.fen_after) == (2, 1, 900_000), "no apprentice of the other rose"
    write(tmp_path, today=AFTER)
    (columns,) = tried_on(tmp_path, before, afters)
    assert columns.whole == desk.whole and columns.by["rests on"] == desk.by["rests on"]


def test_a_frame_filled_in_for_the_first_time_is_tried_on_seats_too(firm, tmp_path):
    """The province leaves the rate of an hour to its cities; what the city's first filling would pay, beside nothing."""
    who, _town, _cohort, _hidden = firm
    by, shelf = writer(), tmp_path / "440000" / "on-the-job"
    shelf.mkdir(parents=True)
    rate = "hour_fen: {unit: fen, label: 每课时标准, label_en: rate an hour, basis: zs-rate, 2022-01-01: 3000}"
    for path in (SHELF / "policies" / INDUCTION).iterdir():
        text = path.read_text(encoding="utf-8")
        if path.name == "policy.yaml":
            assert rate in text
            text = "kind: frame\n" + text.replace(rate, rate.replace("2022-01-01: 3000", "within: {least: low_fen, most: high_fen}")
                + "".join(f"\n  {name}_fen: {{unit: fen, label: {label}, label_en: {name}, basis: zs-rate, 2022-01-01: {fen}}}"
                          for name, label, fen in (("low", "最低", 3_000), ("high", "最高", 5_000))))
        (shelf / path.name).write_text(text, encoding="utf-8")
    frame = frames.publish(who, shelf)
    one = frames.begin(by, frame, region=ZHONGSHAN, from_on=TODAY)
    actions.change_draft(by=by, now=at(TODAY), draft_id=one.pk, seen=one.changes, figures={"hour_fen": RAISED}, conditions={})
    one.refresh_from_db()
    (found,) = effects(one, on=TODAY)
    assert found.whole == rules.Tally(cases=PAID + UNKNOWN + RIVAL, unknown=UNKNOWN, paid_after=PAID, gained=PAID,
                                      fen_after=PAID * CLASS_HOURS * RAISED)
    assert list(found.by["why"]) == ["not_filled_in"] and list(found.by["rests on"]) == ["enrolment"]


def test_what_a_policy_cannot_pay_for_is_not_read(firm):
    """A policy by certificate: its people are the holders, and neither seats nor masters are asked for."""
    who, town, cohort, _hidden = firm
    certificates = town.certified(who, cohort, on=TODAY + timedelta(days=1))
    publish("000000/unemployment-insurance-uplift")
    on = TODAY + timedelta(days=30)
    draft = drafted("000000/unemployment-insurance-uplift", on=on, insured_months_min=6)
    before, afters = queries.compared([draft])
    assert facts.kinds_to_try(before, afters) == (Claimable.CERTIFICATE,)
    with CaptureQueriesContext(connection) as asked:
        lot = facts.what_if(before, afters, after_person=0, today=on)
    assert lot.people == facts.people_to_try(before, afters) == len(certificates)
    assert lot.found[0][0].whole.cases == len(certificates)
    assert set(lot.found[0][0].by["rests on"]) == {"certificate"}
    for of_others in ("enrolment_mentor", """NOT ("offer_cohort"."programme" = 'skills')"""):
        assert not any(of_others in one["sql"] for one in asked), "masters and seats stay unread"
    with CaptureQueriesContext(connection) as asked:
        facts.what_if(*queries.compared([drafted(INDUCTION, on=on)]), after_person=0, today=on)
    assert any("""NOT ("offer_cohort"."programme" = 'skills')""" in one["sql"] for one in asked)
    assert not any("enrolment_mentor" in one["sql"] for one in asked)
    (by_seat,) = effects(drafted(INDUCTION, on=on, hour_fen=RAISED), on=on)
    assert set(by_seat.by["rests on"]) == {"certificate"}, "certified since, a seat is its certificate's: counted once"
    assert by_seat.whole.fen_after == PAID * CLASS_HOURS * RAISED


def test_every_policy_is_tried_on_what_it_pays_for():
    """Over the whole shelf: by certificate always, by seat and master where it asks for no certificate and for the teaching."""
    met = {}
    for path in sorted(SHELF.glob("policies/*/*/policy.yaml")):
        sheet = rules.read_folder(path.parent, VOCABULARY)
        met[sheet.code] = facts.kinds_to_try(sheet, [sheet])
        assert bool(met[sheet.code]) == (sheet.kind == "subsidy"), sheet.code
    assert met[INDUCTION] == met["350000/apprentice-2019"] == met["000000/project-purchase-2023"] == (
        Claimable.CERTIFICATE, Claimable.ENROLMENT)
    assert met["120000/mentoring-2022"] == (Claimable.CERTIFICATE, Claimable.MENTOR)
    assert met["000000/unemployment-insurance-uplift"] == met["350500/project-2024"] == (Claimable.CERTIFICATE,)


@pytest.mark.django_db(transaction=True)
def test_the_page_says_which_cases_it_counted_and_which_it_cannot():
    _who, _town, _cohort, _hidden = make_firm()
    cast.clock(at(TODAY))
    by = writer()
    draft = drafted(INDUCTION, on=TODAY, by=by, hour_fen=RAISED)
    desk, url = sit(by), f"/officer/drafts/{draft.pk}/what-if/"
    assert desk.get(url).context["reach"][0] == "推演要数的例：取得的证书、没有证书的班次学员。"
    post(desk, url, "try")
    work = Work.objects.get()
    works.do(work.pk, clock=lambda: at(TODAY, 12))
    work.refresh_from_db()
    assert (work.state, work.done) == ("done", work.total), work.faults
    page = desk.get(url)
    first, last = page.context["reach"]
    assert first == "推演所数的例：取得的证书 0 例、没有证书的班次学员 8 例。"
    assert "分期支付的只数眼下应付的一期" in last and "评价费" in last and "不在推演之内" in last
    text = page.content.decode()
    assert first in text and last in text and not any(name in text for name in ("职工0", "职工1"))
    assert page.context["whole"].fen_change == PAID * CLASS_HOURS * (RAISED - HOUR)
    found = WhatIf.objects.get()
    older = {name: values for name, values in found.effects.items() if name != facts.RESTS_ON}
    said = reach(queries.compared([draft]), rules.effects_from(older), "zh-hans")
    assert said[:2] == ["推演所数的例：取得的证书 8 例。", "这次推演时还没有数，重新推演就会数到：没有证书的班次学员。"]


def test_a_draft_that_newly_pays_by_seat_says_that_there_is_nothing_to_compare(db):
    uplift, induction, limits = (rules.read_folder(SHELF / "policies" / code, VOCABULARY) for code in (
        "000000/unemployment-insurance-uplift", INDUCTION, "420500/limits-2018"))
    with translation.override("zh-hans"):
        said = reach((uplift, [induction]), None, "zh-hans")
        assert said[1] == "只有草案才付的不数，因为现行规定下没有可比的例：没有证书的班次学员。"
        assert reach((limits, [limits]), None, "zh-hans")[0] == "这份文件不是逐例付钱的政策，没有可以推演的例。"
        assert reach(None, None, "zh-hans") == []
    assert facts.kinds_left_out(uplift, [induction]) == (Claimable.ENROLMENT,)
    assert facts.kinds_left_out(induction, [uplift]) == ()
