"""Registering: every missing thing is said at once; seats are never oversold; a table is taken whole or not at all."""

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from baigong.assessment import actions, decide, queries
from baigong.assessment.decide import Candidate
from baigong.assessment.models import AssessmentPlan, Registration
from baigong.assessment.queries import REGISTRATIONS_HEAD
from baigong.assessment.words import CONSTRAINTS, Refusal, RegistrationState
from baigong.desk import sheet
from baigong.journal.models import Message
from baigong.kernel.refused import Refused
from baigong.offer.queries import rows_of
from baigong.offer.words import Level
from tests import cast
from tests.cast_registering import WHOLE, opened
from tests.refused import refused


@pytest.fixture
def who(db):
    return cast.assemble()


def register(plan, by, given=WHOLE, now=cast.NOW, person_id=None):
    return actions.register(by=by, now=now, plan_id=plan.pk, person_id=person_id or by.person_id, given=given)


def settle(what, by, one, **more):
    return what(by=by, now=cast.NOW, registration_id=one.pk, **more)


def test_a_worker_registers_passes_and_is_told(who):
    plan = opened(who)
    one = register(plan, who.worker)
    assert (one.state, one.papers) == ("waiting", ["form", "id_copy", "promise", "photo"])
    with refused("registered_already"):
        register(plan, who.worker)
    (row,) = rows_of(queries.inbox(by=who.assessor))
    assert row.url_args == (plan.pk,)
    settle(actions.pass_registration, who.assessor, one)
    assert "审核通过" in Message.objects.get(to_person=who.worker.person_id).zh
    with refused("not_now"):
        settle(actions.pass_registration, who.assessor, Registration.objects.get())
    assert queries.registrations_by_state(plan.pk, by=who.assessor)[RegistrationState.PASSED] == 1
    assert queries.registration_of(plan.pk, by=who.worker).pk == one.pk
    assert queries.registration(one.pk, by=who.reviewer).state == "passed"


def test_it_is_returned_mended_and_registered_again(who):
    plan = opened(who)
    one = register(plan, who.worker)
    with refused("why_needed"):
        settle(actions.return_registration, who.assessor, one, why="")
    settle(actions.return_registration, who.assessor, one, why="工作年限证明不足")
    again = register(plan, who.worker, given=replace(WHOLE, condition="4c"))
    assert (again.pk, again.state, again.condition, again.why_returned) == (one.pk, "waiting", "4c", "")


def test_everything_missing_is_said_at_once(who):
    rules = queries.registration_rules(cast.TODAY)
    said = decide.may_register(Candidate(), level=Level.L4, rules=rules)
    texts = [reason.text() for reason in said.reasons]
    assert len(texts) == len(rules.required) + len(rules.papers) == 13
    assert "缺少必填：申报条件" in texts and "缺少材料：本人承诺书" in texts
    wrong = replace(WHOLE, condition="3a", education="phd", province="99", prior_level="5")
    assert [reason.text() for reason in decide.may_register(wrong, level=Level.L4, rules=rules).reasons] == [
        "缺少必填：已有证书编号", "选项不合法：文化程度“phd”", "选项不合法：申报条件“3a”", "选项不合法：所在省“99”"]
    assert not decide.may_register(replace(WHOLE, unit="长" * 121), level=Level.L4, rules=rules).yes
    with refused("missing_field", "missing_paper"):
        register(opened(who), who.worker, given=replace(WHOLE, phone=" ", papers=WHOLE.papers[:-1]))
    with refused("bad_choice"):
        register(AssessmentPlan.objects.get(), who.worker, given=replace(WHOLE, sitting="sometimes"))


def test_only_while_registration_is_open(who):
    plan = opened(who)
    with refused("plan_not_open"):
        register(plan, who.worker, now=cast.NOW.replace(day=20))
    AssessmentPlan.objects.filter(pk=plan.pk).update(state="returned", accepted_at=None)
    with refused("plan_not_open"):
        register(plan, who.worker)


def test_seats_are_never_oversold_and_come_free_again(who):
    plan = opened(who, seats=1)
    first, second = register(plan, who.worker), register(plan, who.other_worker)
    settle(actions.pass_registration, who.assessor, first)
    with refused("plan_full"):
        settle(actions.pass_registration, who.assessor, second)
    settle(actions.withdraw_registration, who.worker, first)
    assert settle(actions.pass_registration, who.assessor, second).plan_id == plan.pk
    plan.refresh_from_db()
    assert plan.taken == 1
    with refused("not_now"):
        settle(actions.withdraw_registration, who.worker, first)
    assert CONSTRAINTS["assessment_plan_not_oversold"] is Refusal.PLAN_FULL
    assert register(AssessmentPlan.objects.get(), who.worker).pk != first.pk, "one who withdrew may come back"


def line(one, **more):
    given = {"手机号": "13900000000", "申报条件": "4a", "文化程度": "大专、高职", "民族": "汉族",
             "所在省": "天津市", "考生来源": "企业职工",
             "报名单位": "津工机械", "认定分类": "初次认定", "考试类型": "正考", "材料": "form、id_copy；promise;photo", **more}
    return tuple(more.get(head, {"姓名": one.name, "身份证号": one.id_number}.get(head, given.get(head, "")))
                 for head in REGISTRATIONS_HEAD)


def bring(who, plan, *rows, by=None):
    found = queries.read_registrations(sheet.table(REGISTRATIONS_HEAD, rows))
    return actions.bring_registrations(by=by or who.assessor, now=cast.NOW, plan_id=plan.pk, rows=found)


def test_a_table_registers_everyone_in_few_statements(who):
    plan = opened(who)
    people = [cast.make_person(f"考生{n}") for n in range(30)]
    with CaptureQueriesContext(connection) as asked:
        bring(who, plan, *(line(one) for one in people))
    assert Registration.objects.filter(plan=plan, state="waiting").count() == 30
    assert len(asked) <= 12
    one = Registration.objects.order_by("id")[0]
    assert (one.education, one.province, one.papers) == ("college", "12", ["form", "id_copy", "promise", "photo"])


def test_every_fault_of_a_table_is_said_by_its_row_and_nobody_is_registered(who):
    plan = opened(who)
    good, there = cast.make_person("好人"), who.worker
    register(plan, there)
    from baigong.people.models import Person
    known = Person.objects.get(pk=there.person_id)
    with pytest.raises(Refused) as found:
        bring(who, plan, line(good), line(good, 姓名="别名"), line(known), line(good),
              line(cast.make_person("甲"), 民族="", 材料="form"))
    assert set(found.value.codes) == {"registration_row"}
    assert [reason.values["row"] for reason in found.value.reasons] == [3, 4, 5, 6, 6, 6, 6]
    assert "缺少必填：民族" in found.value.reasons[3].text()
    assert Registration.objects.count() == 1


def test_who_has_nothing_to_do_with_it(who):
    plan = opened(who)
    one = register(plan, who.worker)
    assert register(plan, who.assessor, person_id=who.other_worker.person_id).person_id == who.other_worker.person_id
    for stranger in (who.provider_clerk, who.reviewer, *who.strangers):
        with refused("not_yours"):
            register(plan, stranger, person_id=who.teacher.person_id)
        with refused("not_yours"):
            bring(who, plan, line(cast.make_person("甲")), by=stranger)
        for what, more in ((actions.pass_registration, {}), (actions.return_registration, {"why": "x"}),
                           (actions.withdraw_registration, {})):
            with refused("not_yours"):
                settle(what, stranger, one, **more)
    sees = [by for by in (who.worker, who.assessor, who.reviewer, who.neighbour_reviewer, *who.strangers)
            if queries.registrations(plan.pk, by=by).exists()]
    assert sees == [who.worker, who.assessor, who.reviewer]
    assert [row.plan_id for row in queries.my_registrations(by=who.worker)] == [plan.pk]
