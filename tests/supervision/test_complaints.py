"""Complaints: anyone, without a name, by number and code; each step within its clock, by the officer who took it on."""

from datetime import timedelta

import pytest

from baigong.journal.models import Entry, Message
from baigong.offer.queries import counted, rows_of, working_days
from baigong.supervision import actions, queries
from baigong.supervision.models import Complainant, Complaint
from baigong.supervision.words import ComplaintState, Outcome
from tests import cast, cast_course, cast_supervision
from tests.cast_supervision import SECRET, lodged
from tests.refused import refused


def handled(who, one, *, by=None):
    """Accepted and investigated by the reviewer."""
    by = by or who.reviewer
    actions.accept_complaint(by=by, now=cast.NOW, complaint_id=one.pk)
    return actions.record_investigation(by=by, now=cast.NOW, complaint_id=one.pk, outcome=Outcome.TRUE, report="监控与签到不符")


def test_a_complaint_goes_its_way_and_its_sender_follows_it(who):
    one = lodged(who)
    assert one.due_on == working_days().add(cast.TODAY, 5) and one.no.startswith("TS-2025-")
    assert queries.tracked(one.no, "  ABCD efgh jklm ").state == ComplaintState.RECEIVED
    accepted = actions.accept_complaint(by=who.reviewer, now=cast.NOW, complaint_id=one.pk)
    assert accepted.due_on == working_days().add(cast.TODAY, 60) and accepted.handler_id == who.reviewer.person_id
    with refused("report_needed"):
        actions.record_investigation(by=who.reviewer, now=cast.NOW, complaint_id=one.pk, outcome=Outcome.TRUE, report="")
    actions.record_investigation(by=who.reviewer, now=cast.NOW, complaint_id=one.pk, outcome=Outcome.TRUE, report="内部报告")
    with refused("reply_needed"):
        actions.answer_complaint(by=who.reviewer, now=cast.NOW, complaint_id=one.pk, reply=" ")
    assert queries.tracked(one.no, SECRET).reply == ""
    actions.answer_complaint(by=who.reviewer, now=cast.NOW, complaint_id=one.pk, reply="已约谈该机构")
    seen = queries.tracked(one.no, SECRET)
    assert (seen.state, seen.reply, seen.due_on) == (ComplaintState.ANSWERED, "已约谈该机构", None)
    assert "内部报告" not in str(seen)


def test_a_complaint_is_declined_with_a_reason_its_sender_reads(who):
    one = lodged(who)
    with refused("complaint_why_needed"):
        actions.decline_complaint(by=who.reviewer, now=cast.NOW, complaint_id=one.pk, reply="")
    actions.decline_complaint(by=who.reviewer, now=cast.NOW, complaint_id=one.pk, reply="不属于本部门职责")
    assert queries.tracked(one.no, SECRET).reply == "不属于本部门职责"
    with refused("not_now"):
        actions.accept_complaint(by=who.reviewer, now=cast.NOW, complaint_id=one.pk)


@pytest.mark.parametrize("no, secret", [("TS-2025-{key:06d}", "wrong"), ("TS-2025-999999", SECRET), ("TS-2024-{key:06d}", SECRET),
                                        ("", SECRET), ("TS-2025-" + "9" * 30, SECRET), ("TS-2025-٣", SECRET)])
def test_a_wrong_number_or_code_opens_nothing(who, no, secret):
    one = lodged(who)
    with refused("no_complaint"):
        queries.tracked(no.format(key=one.pk), secret)


def test_only_a_hash_of_the_code_is_kept_and_the_journal_names_nobody(who):
    one = lodged(who, name="张三", contact="13800000000")
    assert SECRET not in str(vars(Complaint.objects.get(pk=one.pk)))
    entry = Entry.objects.get(action="supervision.complaint_lodged")
    assert entry.by_person is None and "张三" not in str(entry.detail) and "1380" not in str(entry.detail)
    assert not Message.objects.filter(zh__contains="张三").exists()


def test_who_complained_is_read_by_the_handler_only_and_every_reading_is_journalled(who):
    one = lodged(who, name="张三", contact="13800000000")
    ask = {"now": cast.NOW, "complaint_id": one.pk, "why": "核实时间"}
    with refused("not_handler"):
        actions.reveal_complainant(by=who.reviewer, **ask)
    handled(who, one)
    with refused("complaint_why_needed"):
        actions.reveal_complainant(by=who.reviewer, **{**ask, "why": " "})
    assert actions.reveal_complainant(by=who.reviewer, **ask).contact == "13800000000"
    with refused("not_handler"):
        actions.reveal_complainant(by=who.approver, **ask)
    assert Entry.objects.filter(action="supervision.complainant_revealed", why="核实时间").count() == 1


def test_a_complaint_without_a_name_keeps_no_row_of_its_sender(who):
    one = lodged(who)
    handled(who, one)
    assert not Complainant.objects.exists()
    with pytest.raises(Complainant.DoesNotExist):
        actions.reveal_complainant(by=who.reviewer, now=cast.NOW, complaint_id=one.pk, why="x")


def test_only_the_officer_who_took_it_on_goes_on(who):
    one = lodged(who)
    actions.accept_complaint(by=who.approver, now=cast.NOW, complaint_id=one.pk)
    with refused("not_handler"):
        actions.record_investigation(by=who.reviewer, now=cast.NOW, complaint_id=one.pk, outcome=Outcome.TRUE, report="x")
    with refused("not_handler"):
        actions.answer_complaint(by=who.reviewer, now=cast.NOW, complaint_id=one.pk, reply="x")


def test_another_officer_goes_on_at_the_handlers_wish_or_as_the_city_decides(who):
    one = lodged(who, name="张三")
    ask = {"now": cast.NOW, "complaint_id": one.pk, "why": "休假"}
    with refused("not_now"):
        actions.hand_over_complaint(by=who.reviewer, person_id=who.approver.person_id, **ask)
    actions.accept_complaint(by=who.reviewer, now=cast.NOW, complaint_id=one.pk)
    with refused("not_handler"):
        actions.hand_over_complaint(by=who.approver, person_id=who.approver.person_id, **ask)
    for person_id in (who.reviewer.person_id, who.payer.person_id, who.neighbour_reviewer.person_id):
        with refused("no_officer"):
            actions.hand_over_complaint(by=who.reviewer, person_id=person_id, **ask)
    with refused("complaint_why_needed"):
        actions.hand_over_complaint(by=who.city_officer, person_id=who.approver.person_id, **{**ask, "why": ""})
    actions.hand_over_complaint(by=who.city_officer, person_id=who.approver.person_id, **ask)
    with refused("not_handler"):
        actions.reveal_complainant(by=who.reviewer, **ask)
    assert actions.reveal_complainant(by=who.approver, **ask).name == "张三"
    assert Message.objects.filter(to_person=who.approver.person_id, word__endswith="complaint_handed_over").exists()


def test_complaints_about_officers_are_seen_above_them_only(who):
    one = lodged(who, kind="officer")
    assert not queries.complaints(by=who.reviewer).exists() and list(queries.complaints(by=who.city_officer)) == [one]
    with refused("not_yours"):
        actions.accept_complaint(by=who.reviewer, now=cast.NOW, complaint_id=one.pk)
    assert not Message.objects.filter(to_person=who.reviewer.person_id, word__endswith="complaint_received").exists()
    assert actions.accept_complaint(by=who.city_officer, now=cast.NOW, complaint_id=one.pk).handler_id == who.city_officer.person_id


def test_strangers_neither_see_nor_handle(who):
    one = lodged(who)
    for stranger in (*who.strangers, who.provider_clerk, who.worker, who.inspector, who.payer, who.neighbour_reviewer):
        assert not queries.complaints(by=stranger).exists()
        for do in (actions.accept_complaint, actions.reveal_complainant, actions.decline_complaint):
            more = {actions.reveal_complainant: {"why": "x"}, actions.decline_complaint: {"reply": "x"}}.get(do, {})
            with refused("not_yours"):
                do(by=stranger, now=cast.NOW, complaint_id=one.pk, **more)


def test_a_form_is_not_flooded(who):
    for _ in range(5):
        lodged(who, source="s" * 64)
    with refused("too_many"):
        lodged(who, source="s" * 64)
    lodged(who, source="t" * 64)
    lodged(who, source="s" * 64, now=cast.NOW + timedelta(hours=1))
    with refused("too_short"):
        actions.lodge_complaint(by=who.worker, now=cast.NOW, region=cast.COUNTY, kind="fee", text="太贵", secret=SECRET)


def test_what_it_is_about_gives_its_place(who):
    course = cast_course.running(who)
    one = lodged(who, cohort_no=course.cohort.no, organisation_id=None)
    assert (one.cohort, one.organisation_id, one.region_id) == (course.cohort, who.provider, cast.COUNTY)
    assert lodged(who, organisation_id=who.other_provider).region_id == cast.NEIGHBOUR
    assert lodged(who, organisation_id=None).region_id == cast.COUNTY
    with refused("no_such_cohort"):
        lodged(who, cohort_no="没有这个班")


def test_officers_find_complaints(who):
    one, fee = lodged(who), lodged(who, kind="fee", organisation_id=who.other_provider)
    handled(who, one)
    seen = {"state": ["waiting", "investigated", "received"], "kind": ["fake"], "text": [one.no, "启航", "没有老师"]}
    for name, values in seen.items():
        for value in values:
            found = queries.complaints(by=who.city_officer, **{name: value})
            assert (one in found) is (value != "received"), (name, value)
    assert list(queries.complaints(by=who.city_officer, state="received")) == [fee]
    assert queries.complaint(one.pk, by=who.reviewer) == one
    assert {place.pk for place in queries.complaint_regions()} >= {cast.COUNTY, cast.NEIGHBOUR}
    assert queries.organisation_named("启航职业培训学校（模拟）").pk == who.provider
    assert queries.organisation_named("启航").pk == who.provider
    assert queries.organisation_named("职业培训学校") is None is queries.organisation_named(" ")


def test_what_waits_is_counted_as_it_is_listed(who):
    mine, taken = lodged(who), lodged(who)
    actions.accept_complaint(by=who.approver, now=cast.NOW, complaint_id=taken.pk)
    lodged(who, kind="officer")
    cast_supervision.proposed(who)
    cast_supervision.announced(who, cast_course.running(who))
    rows = {name: [row.url_name for row in rows_of(queries.matters_waiting(by=getattr(who, name)))]
            for name in ("reviewer", "approver", "city_officer", "payer", "neighbour_reviewer", "provider_clerk")}
    assert {name: len(found) for name, found in rows.items()} == {
        "reviewer": 2, "approver": 4, "city_officer": 4, "payer": 0, "neighbour_reviewer": 0, "provider_clerk": 0}
    assert all(counted(queries.matters_waiting(by=getattr(who, name))) == len(found) for name, found in rows.items())
    assert mine.due_on == rows_of(queries.matters_waiting(by=who.reviewer))[0].due_on
