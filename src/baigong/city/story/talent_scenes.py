"""Scenes of skilled people: years of work, an honour, a contest, a studio and a base with a year's targets."""

from datetime import date

from baigong.talent import actions as talent
from baigong.talent.queries import Placed

from .classes import CARE, ELECTRICIAN
from .days import on
from .stage import Stage

TARGETS = {  # body → measure, what the year asks, what was achieved by the end of October
    "studio": (("apprentices", 8, 6), ("improvements", 3, 3), ("exchanges", 4, 2)),
    "base": (("trained", 2400, 2105), ("certified", 300, 186), ("open_days", 120, 104), ("courses", 6, 5)),
}
PLACES = {1: (1, "93.5"), 4: (2, "91"), 7: (3, "88.25"), 10: (4, "85.5"), 2: (5, "82")}  # worker → place, score


@on(9, 10)
def studio_and_base_are_registered(stage: Stage) -> None:
    """A master studio of care and the public base, each with what this year asks of it."""
    for key, officer, number, since, master, trade in (
        ("studio", "city", "津人社〔2024〕模拟6号", date(2024, 3, 1), stage.persons["teacher_zhao"], CARE),
        ("base", "province", "津人社〔2020〕模拟2号", date(2020, 5, 6), None, None),
    ):
        asset = talent.register_asset(
            **stage.acts(officer, "10:00"),
            organisation_id=stage.bodies[key],
            document_no=number,
            since_on=since,
            master_id=master,
            occupation_code=trade,
            rank="prefecture" if key == "studio" else "province",
        )
        for measure, amount, _achieved in TARGETS[key]:
            target = talent.set_target(
                **stage.acts(officer, "10:30"), asset_id=asset.pk, year=2025, measure=measure, amount=amount
            )
            stage.targets[key, measure] = target.pk


@on(9, 12)
def an_honour_is_recorded(stage: Stage) -> None:
    """The care teacher is a technical expert of the province; a young electrician the county's skilled worker."""
    for officer, who, code, number, granted in (
        ("province", "teacher_zhao", "provincial_expert", "津人社〔2023〕模拟31号", date(2023, 12, 20)),
        ("reviewer", "worker_27", "star_of_the_year", "南开人社〔2025〕模拟5号", date(2025, 7, 15)),
    ):
        talent.record_honour(
            **stage.acts(officer, "14:00"), person_id=stage.persons[who], code=code, document_no=number, granted_on=granted
        )


@on(10, 15)
def a_contest_was_held(stage: Stage) -> None:
    """The city's contest of care workers: results from a table, then their notice."""
    contest = talent.register_contest(
        **stage.acts("city", "09:00"),
        name="天津市养老护理职业技能大赛（模拟）",
        kind="province",
        region="120000",
        organiser="天津市人力资源和社会保障局（模拟）",
        held_on=date(2025, 10, 14),
    )
    stage.contests["care"] = contest.pk
    rows = [
        Placed(row, stage.names[key], stage.id_numbers[key], CARE, str(place), score)
        for row, (key, (place, score)) in enumerate(
            ((f"worker_{number}", placed) for number, placed in PLACES.items()), start=2
        )
    ]
    talent.enter_results(**stage.acts("city", "10:00"), contest_id=contest.pk, rows=rows)
    talent.notice_results(**stage.acts("city", "10:10"), contest_id=contest.pk)


@on(10, 23)
def its_results_are_final(stage: Stage) -> None:
    """Published by another officer once the notice has ended."""
    talent.publish_contest(**stage.acts("province", "09:30"), contest_id=stage.contests["care"])


@on(10, 24)
def years_of_work_are_stated(stage: Stage) -> None:
    """Two workers state their work, one a school; all three are confirmed the same evening."""
    stated = [
        talent.state_ground(
            **stage.acts(who, "20:00"),
            person_id=stage.persons[who],
            kind=kind,
            grade=grade,
            occupation_code=trade,
            at=at,
            from_on=since,
            until_on=until,
            evidence=evidence,
        )
        for who, kind, grade, trade, at, since, until, evidence in (
            ("worker_1", "practice", "", CARE, "颐和养老服务有限公司（模拟）", date(2021, 3, 1), None, "社保缴费记录"),
            ("worker_27", "practice", "", ELECTRICIAN, "津南精工机械有限公司（模拟）", date(2022, 7, 1), None, "劳动合同"),
            ("worker_27", "school", "vocational_school", ELECTRICIAN, "某技工学校（模拟）", date(2018, 9, 1),
             date(2021, 7, 1), "毕业证编号 模拟0027"),
        )
    ]
    for ground in stated:
        talent.confirm_ground(**stage.acts("reviewer", "20:30"), ground_id=ground.pk)


@on(10, 31)
def figures_are_reported(stage: Stage) -> None:
    """What studio and base achieved so far."""
    for key, officer in (("studio", "city"), ("base", "province")):
        for measure, _amount, achieved in TARGETS[key]:
            talent.report_figure(
                **stage.acts(officer, "16:00"),
                target_id=stage.targets[key, measure],
                achieved=achieved,
                as_of=date(2025, 10, 31),
                evidence="单位月报和花名册（模拟）",
            )


@on(11, 20)
def a_statement_waits_for_an_officer(stage: Stage) -> None:
    """Another worker's years, to be looked at today; and a contest that has just been registered."""
    talent.state_ground(
        **stage.acts("worker_4", "19:30"),
        person_id=stage.persons["worker_4"],
        kind="practice",
        occupation_code=CARE,
        at="颐和养老服务有限公司（模拟）",
        from_on=date(2020, 6, 1),
        evidence="劳动合同和工资流水",
    )
    talent.register_contest(
        **stage.acts("city", "15:00"),
        name="天津市电工职业技能竞赛（模拟）",
        kind="city",
        region="120000",
        organiser="天津市就业服务中心（模拟）",
        held_on=date(2025, 12, 12),
    )
