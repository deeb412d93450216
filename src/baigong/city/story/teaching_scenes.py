"""Scenes of schools, classes and exams."""

from datetime import date, timedelta

from baigong.policy import actions as policy
from baigong.policy.words import Fund

from . import classes, exams
from .cast import NANKAI
from .classes import CARE, ELECTRICIAN, HOUSEKEEPING, NURSERY, PASTRY, WELDER, Plan
from .days import on
from .stage import Stage

CARE_4 = Plan("care_4", "huimin", "照护实训室", CARE, "4", 12, date(2025, 9, 9), 120)
HOME_5 = Plan("home_5", "haihe", "家政实训厅", HOUSEKEEPING, "5", 10, date(2025, 9, 11), 80)
VOLT_4 = Plan("volt_4", "haihe", "电工实训室", ELECTRICIAN, "4", 12, date(2025, 11, 10), 120)
AUTUMN_5 = Plan("autumn_5", "hexi_craft", "焊接车间", WELDER, "5", 12, date(2025, 10, 20), 80)
PASTRY_5 = Plan("pastry_5", "huimin", "多功能教室", PASTRY, "5", 20, date(2025, 12, 1), 80)
CARE_5 = Plan("care_5", "huimin", "照护实训室", CARE, "5", 4, date(2025, 12, 15), 80)
NURSERY_5 = Plan("nursery_5", "haihe", "家政实训厅", NURSERY, "5", 16, date(2025, 12, 8), 80)
WELDER_5 = Plan("welder_5", "hexi_craft", "焊接车间", WELDER, "5", 15, date(2025, 12, 8), 80)
HOME_4 = Plan("home_4", "huimin", "多功能教室", HOUSEKEEPING, "4", 18, date(2026, 1, 5), 120)
CARE_3 = Plan("care_3", "huimin", "照护实训室", CARE, "3", 16, date(2026, 2, 2), 120)

TAUGHT = [  # plan, clerk, who misses which sessions (worker number → session numbers)
    (CARE_4, "huimin_clerk", {8: {3, 4, 9, 10, 15, 16, 21, 22}, 3: {5}, 6: {12, 13}}),
    (HOME_5, "haihe_clerk", {14: {2}, 17: {7, 8}}),
    (AUTUMN_5, "hexi_clerk", {24: {6}}),
    (VOLT_4, "haihe_clerk", {23: {4, 5}, 26: {2}}),
]


@on(9, 1)
def money_comes(stage: Stage) -> None:
    """The county's budget lines of the year are filled by their documents."""
    for fund, yuan in ((Fund.UNEMPLOYMENT_INSURANCE, 300_000), (Fund.EMPLOYMENT_SUBSIDY, 120_000)):
        policy.appropriate(
            **stage.acts("finance"),
            region=NANKAI,
            fund=fund,
            year=2025,
            document_no=f"模拟财社〔2025〕{11 if fund is Fund.UNEMPLOYMENT_INSURANCE else 12}号",
            amount_fen=yuan * 100,
        )


@on(9, 1)
def first_cohorts_are_filed(stage: Stage) -> None:
    """Schools are equipped; two cohorts are applied for."""
    classes.equip_providers(stage)
    for plan, clerk in ((CARE_4, "huimin_clerk"), (HOME_5, "haihe_clerk")):
        classes.draft(stage, plan)
        classes.submit(stage, plan.key, clerk)


@on(9, 3)
def first_cohorts_open(stage: Stage) -> None:
    """Approved within two days; workers take their seats at once."""
    for plan in (CARE_4, HOME_5):
        classes.approve(stage, plan.key)


@on(9, 4)
def seats_are_taken(stage: Stage) -> None:
    """Twelve for care, eight for housekeeping."""
    classes.enrol(stage, "care_4", range(1, 13))
    classes.enrol(stage, "home_5", range(13, 21))


@on(9, 6)
def someone_changes_their_mind(stage: Stage) -> None:
    """A seat is given back before the first day, and one more worker comes in."""
    classes.withdraw(stage, "care_4", 12, "找到了全职工作")
    classes.enrol(stage, "care_4", [22])


@on(9, 8)
def the_look_up_answers(stage: Stage) -> None:
    """Certificates from before are known."""
    exams.outside_certificates(stage)


@on(9, 12)
def a_mark_is_corrected(stage: Stage) -> None:
    """Marked absent yesterday, came an hour late in truth."""
    classes.correct(stage, "home_5", "haihe_clerk", 14, 2, late=timedelta(hours=1),
                    why="学员送老人就医，经任课教师同意晚到一小时，点名时误记缺勤，教师书面说明已存档。")


@on(10, 9)
def exams_are_planned(stage: Stage) -> None:
    """After the holidays, by a body that did not teach."""
    exams.plan(stage, "care_4", "assessor_1", date(2025, 10, 13), "振兴技能评价中心 考场 1")
    exams.plan(stage, "home_5", "assessor_2", date(2025, 10, 13), "振兴技能评价中心 考场 2")


@on(10, 13)
def exams_are_sat(stage: Stage) -> None:
    """Two do not pass, one stays away; a misread score is changed by two people; results are published."""
    exams.score(stage, "care_4", "assessor_1", {6: (52, 71), 9: (61, 58)})
    exams.score(stage, "home_5", "assessor_2", {18: (None, None)})
    exams.change_by_two(stage, "care_4", 9, 61, 68)
    exams.publish(stage, "care_4", "assessor_1")
    exams.publish(stage, "home_5", "assessor_2")


@on(10, 21)
def certificates_are_issued(stage: Stage) -> None:
    """The results have stood for five working days."""
    exams.certify(stage, "care_4", "assessor_1")
    exams.certify(stage, "home_5", "assessor_2")




@on(10, 13)
def the_autumn_cohort_is_filed(stage: Stage) -> None:
    """Welders in the next district: the cohort whose exam is being settled today."""
    classes.draft(stage, AUTUMN_5)
    classes.submit(stage, "autumn_5", "hexi_clerk")


@on(10, 15)
def the_autumn_cohort_opens(stage: Stage) -> None:
    """Four who will learn another craft in November."""
    classes.approve(stage, "autumn_5", "hexi_reviewer")
    classes.enrol(stage, "autumn_5", [21, 24, 25, 29])


@on(11, 17)
def an_exam_is_planned(stage: Stage) -> None:
    """For the next day, by the body that did not teach."""
    exams.plan(stage, "autumn_5", "assessor_1", date(2025, 11, 18), "振兴技能评价中心 考场 1")


@on(11, 18)
def it_is_scored(stage: Stage) -> None:
    """One fails by a sum that will turn out to be wrong."""
    exams.score(stage, "autumn_5", "assessor_1", {25: (74, 57)})


@on(11, 20)
def a_score_waits_for_a_second_person(stage: Stage) -> None:
    """The assessor has found the mistake; another must agree before the results are shown."""
    exams.ask_change(stage, "autumn_5", 25, 74, 67)


@on(10, 30)
def the_running_cohort_is_filed(stage: Stage) -> None:
    """Electricians, level 4: the cohort that is being taught today."""
    classes.draft(stage, VOLT_4)
    classes.submit(stage, "volt_4", "haihe_clerk")


@on(11, 3)
def the_running_cohort_opens(stage: Stage) -> None:
    """Approved, and ten seats taken."""
    classes.approve(stage, "volt_4")
    classes.enrol(stage, "volt_4", [23, 24, 25, 26, 27, 28, 29, 30, 19, 21])


@on(11, 12)
def winter_cohorts_are_filed(stage: Stage) -> None:
    """Two for December, open by now; one that comes back for correction."""
    for plan in (PASTRY_5, CARE_5):
        classes.draft(stage, plan)
        classes.submit(stage, plan.key, "huimin_clerk")
    classes.draft(stage, HOME_4)
    classes.submit(stage, "home_4", "huimin_clerk")


@on(11, 14)
def winter_cohorts_are_answered(stage: Stage) -> None:
    """Two approved, one returned with its reason."""
    for key in ("pastry_5", "care_5"):
        classes.approve(stage, key)
    classes.offer.return_cohort(
        **stage.acts("reviewer", "16:00"),
        cohort_id=stage.cohorts["home_4"],
        why="教学计划未写明师资分工，请补充每门课的任课教师和实操设备清单。",
    )


@on(11, 17)
def winter_seats_are_taken(stage: Stage) -> None:
    """Pastry has seats left; care level 5 is full and two wait."""
    classes.enrol(stage, "pastry_5", [12, 15, 17])
    classes.enrol(stage, "care_5", [13, 14, 16, 18])
    classes.enrol(stage, "care_5", [20, 11], waiting=True)


@on(11, 18)
def a_seat_comes_free(stage: Stage) -> None:
    """One gives up; the first of those waiting moves up by itself."""
    classes.withdraw(stage, "care_5", 16, "时间不合适")


@on(11, 20)
def matters_wait_for_today(stage: Stage) -> None:
    """What the officers find on their desks this morning."""
    classes.draft(stage, NURSERY_5)
    classes.submit(stage, "nursery_5", "haihe_clerk")
    classes.draft(stage, WELDER_5)
    classes.submit(stage, "welder_5", "hexi_clerk")
    classes.draft(stage, CARE_3)


def daily(stage: Stage) -> None:
    """Cohorts start on their first day, are taught on each, and are closed on their last."""
    for plan, clerk, absent in TAUGHT:
        if plan.key not in stage.cohorts:
            continue
        cohort = classes.offers.cohort(stage.cohorts[plan.key])
        if not cohort.opens_on <= stage.day <= cohort.closes_on:
            continue
        if stage.day == cohort.opens_on:
            classes.start(stage, plan.key, clerk)
        classes.teach(stage, plan.key, absent)
        if stage.day == cohort.closes_on:
            classes.close(stage, plan.key, clerk)
