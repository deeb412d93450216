"""Scenes of employers and of the assessment body's own plans: what their desks have on them on the last day."""

from datetime import date

from baigong.assessment import actions as assessment
from baigong.assessment.decide import Candidate
from baigong.enrolment import actions as enrolment
from baigong.enrolment.queries import ApprenticeRow
from baigong.offer import actions as offer
from baigong.offer.decide.education import Use
from baigong.offer.decide.filings import Line
from baigong.offer.words import Level, Quarter
from baigong.offer.words.education import EducationUse
from baigong.offer.words.grading import CreditGrade, ProviderClass
from baigong.offer.words.listing import Listing
from baigong.offer.words.programme import Programme
from baigong.policy import actions as policies
from baigong.policy import queries as policy
from baigong.record import actions as record
from baigong.record.words import Purpose
from baigong.subsidy import actions as subsidy
from baigong.subsidy.models import Claim
from baigong.subsidy.words import DonorKind
from baigong.supervision import actions as supervision
from baigong.supervision.words import Concern

from .cast import NANKAI
from .classes import CARE, ELECTRICIAN, HOUSEKEEPING, WELDER
from .days import on
from .stage import Stage

CARE_STAFF = (Line(Quarter.Q3, CARE, Level.L4, 6), Line(Quarter.Q4, CARE, Level.L5, 4), Line(Quarter.Q4, HOUSEKEEPING, Level.L4, 3))
WELDERS = (Line(Quarter.Q1, WELDER, Level.L5, 8), Line(Quarter.Q2, WELDER, Level.L4, 5))
PAPERS = ("form", "id_copy", "promise", "photo")


@on(9, 10)
def an_employer_files_its_plan(stage: Stage) -> None:
    """The care company plans its year; the county keeps it on file two days later."""
    plan = offer.write_training_plan(
        **stage.acts("yihe_clerk"), year=2025, budget_fen=8_600_000, lines=CARE_STAFF, remarks="全部由职工教育经费列支"
    )
    offer.file_training_plan(**stage.acts("yihe_clerk", "10:00"), plan_id=plan.pk)
    stage.filings["yihe_plan"] = plan.pk


@on(10, 15)
def an_employer_keeps_its_education_fund(stage: Stage) -> None:
    """The care company writes down what it sets aside this year and what it has spent of it."""
    year = offer.write_education_year(**stage.acts("yihe_clerk"), year=2025, payroll_fen=344_000_000, per_mille=25)
    offer.spend_on_education(**stage.acts("yihe_clerk", "09:40"), year_id=year.pk, uses=[
        Use("YH-0318", date(2025, 3, 18), EducationUse.ADAPTING, "护理员在岗培训讲师费", 1_260_000, 1_260_000),
        Use("YH-0602", date(2025, 6, 2), EducationUse.EQUIPMENT, "实训床和模拟人", 1_980_000, 1_980_000),
        Use("YH-0915", date(2025, 9, 15), EducationUse.OUTSIDE, "管理人员外送培训", 860_000),
    ])


@on(10, 16)
def a_firm_gives_for_training(stage: Stage) -> None:
    """The care company gives for its district's training, and agrees to be named."""
    gift = subsidy.register_donation(
        **stage.acts("finance", "10:20"), region=NANKAI, donor_kind=DonorKind.BODY, donor="颐和养老服务有限公司（模拟）",
        organisation_id=stage.bodies["yihe"], document_no="捐协〔2025〕2号", received_on=stage.day, amount_fen=2_000_000,
        purpose="用于南开区职业技能培训")
    subsidy.name_donor(**stage.acts("yihe_clerk", "10:40"), donation_id=gift.pk, is_named=True)


@on(11, 8)
def records_are_opened(stage: Stage) -> None:
    """Three let a body see their record: one looks for work, one wants to learn, one thought better of it the same evening."""
    record.give_consent(
        **stage.acts("worker_21", "19:20"), organisation_id=stage.bodies["yihe"], purpose=Purpose.HIRING,
        until_on=date(2026, 5, 31))
    given = record.give_consent(
        **stage.acts("worker_24", "20:05"), organisation_id=stage.bodies["huimin"], purpose=Purpose.TRAINING)
    record.withdraw_consent(**stage.acts("worker_24", "21:40"), consent_id=given.pk)
    record.give_consent(
        **stage.acts("worker_22", "20:30"), organisation_id=stage.bodies["huimin"], purpose=Purpose.TRAINING)


@on(9, 12)
def the_plan_is_on_file(stage: Stage) -> None:
    """Within its clock."""
    offer.accept_training_plan(**stage.acts("reviewer", "15:00"), plan_id=stage.filings["yihe_plan"])


@on(11, 10)
def an_assessment_opens(stage: Stage) -> None:
    """The body files what it assesses in December; the county agrees the same day."""
    plan = assessment.file_assessment_plan(
        **stage.acts("assessor_1"),
        occupation_code=CARE,
        level=Level.L4,
        closes_on=date(2025, 12, 5),
        from_on=date(2025, 12, 13),
        until_on=date(2025, 12, 14),
        place="振兴技能评价中心 考场 2",
        seats=20,
        fee_fen=31_000,
    )
    assessment.accept_assessment_plan(**stage.acts("reviewer", "16:00"), plan_id=plan.pk)
    stage.filings["care_assessment"] = plan.pk


@on(11, 13)
def two_register(stage: Stage) -> None:
    """On their phones; one is looked at, the other waits."""
    for number, condition in ((2, "4a"), (5, "4c")):
        made = assessment.register(
            **stage.acts(f"worker_{number}", "20:00"),
            plan_id=stage.filings["care_assessment"],
            person_id=stage.persons[f"worker_{number}"],
            given=Candidate(
                condition=condition,
                phone="19900000000",
                education="vocational",
                ethnicity="汉族",
                province="12",
                origin="other",
                unit="无",
                category="first",
                sitting="regular",
                papers=PAPERS,
            ),
        )
        if number == 2:
            assessment.pass_registration(**stage.acts("assessor_1", "21:00"), registration_id=made.pk)


@on(11, 18)
def orders_are_placed(stage: Stage) -> None:
    """One is accepted and waits for its cohort; the other, for new staff, waits for an answer. One firm is put on a list,
    one provider is classed and graded."""
    offer.list_employer(
        **stage.acts("reviewer", "09:30"),
        employer_id=stage.bodies["yihe"],
        listing=Listing.SMALL_HIRING,
        from_on=date(2025, 11, 1),
        document="模拟人社〔2025〕21 号",
    )
    house = stage.bodies["huimin"]
    offer.class_provider(
        **stage.acts("reviewer", "09:40"),
        provider_id=house,
        provider_class=ProviderClass.PRIVATE,
        from_on=date(2024, 1, 1),
        document="模拟民办许可〔2023〕7 号",
    )
    grade = offer.propose_grade(
        **stage.acts("reviewer", "09:45"),
        provider_id=house,
        grade=CreditGrade.A_PLUS,
        from_on=date(2025, 4, 1),
        document="模拟人社评〔2025〕2 号",
        why="2024 年度检查合格，无有效投诉",
    )
    offer.confirm_grade(**stage.acts("approver", "10:30"), grading_id=grade.pk)
    for clerk, provider, occupation, level, heads, programme in (
        ("yihe_clerk", "huimin", CARE, Level.L4, 6, Programme.SKILLS),
        ("jinggong_clerk", "hexi_craft", WELDER, Level.L4, 4, Programme.INDUCTION),
    ):
        order = offer.place_order(
            **stage.acts(clerk, "11:00"),
            provider_id=stage.bodies[provider],
            occupation_code=occupation,
            level=level,
            heads=heads,
            from_on=date(2026, 1, 12),
            until_on=date(2026, 2, 6),
            wishes="请避开月末盘点，尽量安排在工作日下午。",
            programme=programme,
        )
        if provider == "huimin":
            offer.accept_order(**stage.acts("huimin_clerk", "16:30"), order_id=order.pk)


@on(11, 19)
def filings_wait_for_the_bureau(stage: Stage) -> None:
    """A plan of next year, an apprenticeship and an assessment plan: what officers find in the morning."""
    plan = offer.write_training_plan(**stage.acts("jinggong_clerk"), year=2026, budget_fen=15_000_000, lines=WELDERS)
    offer.file_training_plan(**stage.acts("jinggong_clerk", "10:00"), plan_id=plan.pk)
    assessment.file_assessment_plan(
        **stage.acts("assessor_2", "11:00"),
        occupation_code=ELECTRICIAN,
        level=Level.L3,
        closes_on=date(2025, 12, 12),
        from_on=date(2025, 12, 20),
        until_on=date(2025, 12, 20),
        place="振兴技能评价中心 实操区",
        seats=15,
        fee_fen=42_000,
    )
    one = enrolment.draft_apprenticeship(
        **stage.acts("yihe_clerk", "14:00"),
        school_id=stage.bodies["huimin"],
        occupation_code=CARE,
        level=Level.L4,
        agreement_no="模拟校企〔2025〕3 号",
        agreed_on=date(2025, 11, 3),
        plan="每周四天在岗师带徒，一天在校学习；按养老护理员四级标准培养，期末理论与实操考核。",
        hours=640,
        from_on=date(2026, 1, 1),
        until_on=date(2026, 12, 31),
    )
    mentor = "worker_1"
    enrolment.bring_apprentices(
        **stage.acts("yihe_clerk", "14:30"),
        apprenticeship_id=one.pk,
        rows=[
            ApprenticeRow(
                row,
                stage.names[key],
                stage.id_numbers[key],
                stage.names[mentor],
                stage.id_numbers[mentor],
                "2025-01-01",
                "2027-12-31",
                "养老护理员技师",
            )
            for row, key in enumerate(("worker_13", "worker_16"), start=2)
        ],
    )
    enrolment.file_apprenticeship(**stage.acts("yihe_clerk", "15:00"), apprenticeship_id=one.pk)


@on(11, 20)
def papers_lie_unfinished(stage: Stage) -> None:
    """What is begun and not filed yet, or came back: a plan of next year, an apprenticeship, an assessment plan."""
    offer.write_training_plan(**stage.acts("yihe_clerk"), year=2026, budget_fen=9_200_000, lines=CARE_STAFF)
    enrolment.draft_apprenticeship(
        **stage.acts("jinggong_clerk", "10:00"),
        school_id=stage.bodies["hexi_craft"],
        occupation_code=WELDER,
        level=Level.L4,
        agreement_no="模拟校企〔2025〕7 号",
        agreed_on=date(2025, 11, 17),
        plan="每周三天在岗师带徒，两天在校；按焊工四级标准培养。",
        hours=600,
        from_on=date(2026, 3, 1),
        until_on=date(2027, 2, 28),
    )
    plan = assessment.file_assessment_plan(
        **stage.acts("assessor_1", "11:00"),
        occupation_code=HOUSEKEEPING,
        level=Level.L5,
        closes_on=date(2025, 12, 15),
        from_on=date(2025, 12, 27),
        until_on=date(2025, 12, 27),
        place="振兴技能评价中心 考场 1",
        seats=30,
        fee_fen=26_000,
    )
    why = "考场 1 当天已排电工考试，请改期或换考场。"
    assessment.return_assessment_plan(**stage.acts("reviewer", "16:30"), plan_id=plan.pk, why=why)


@on(11, 21)
def an_auditor_opens_a_file(stage: Stage) -> None:
    """Whoever was paid first this autumn is looked into, and it stays written for what."""
    paid = Claim.objects.filter(state="paid", region=NANKAI).earliest("paid_at")
    supervision.open_file(**stage.acts("auditor"), concern=Concern.PERSON, key=paid.worker_id, why="核对 2025 年技能提升补贴支付")


@on(11, 21)
def a_policy_is_being_written(stage: Stage) -> None:
    """A policy officer tries what a higher living allowance would read like; it is neither ready nor sent."""
    sheet = policy.edition("120000", "living-2022", on=date(2025, 11, 21))
    draft = policies.open_draft(
        **stage.acts("policy_1"), sheet_id=sheet.pk, title="生活费补贴提高到 1,200 元", from_on=date(2026, 1, 1))
    policies.change_draft(
        **stage.acts("policy_1", "10:00"), draft_id=draft.pk, seen=draft.changes, figures={"living_fen": 120_000}, conditions={})
