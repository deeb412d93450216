"""Scenes of supervision on the spot: a draw by lot and its visits, a talk and what was put right, complaints."""

import struct
import zlib
from datetime import date

from baigong.kernel.actor import VISITOR
from baigong.offer import queries as offers
from baigong.supervision import actions, queries
from baigong.supervision.models import Visit
from baigong.supervision.words import ComplaintKind, Outcome, PenaltyStep, SpotKind, VisitState

from .cast import NANKAI
from .days import on
from .stage import Stage

CODE = "TSXT-2025-DEMO"
"""The code of every receipt in the story, so that a visitor can try the page of replies."""
INSPECTORS = ("inspector_1", "inspector_2")


@on(9, 12)
def a_draw_is_announced(stage: Stage) -> None:
    """For the week to come: two visits; the seed is fixed, its commitment public."""
    actions.announce_draw(
        **stage.acts("reviewer", "15:00"),
        region=NANKAI,
        from_on=date(2025, 9, 15),
        until_on=date(2025, 9, 19),
        visits=2,
        seed="story-2025-09-12-nankai-5f1c77d0",
    )


@on(9, 15)
def the_lots_are_drawn(stage: Stage) -> None:
    """In the morning, before the first class; the inspectors are told, the schools are not."""
    draw = queries.draws(by=stage.actors["approver"])[0]
    actions.hold_draw(**stage.acts("approver", "08:00"), draw_id=draw.pk)


@on(9, 15)
@on(9, 16)
@on(9, 17)
@on(9, 18)
@on(9, 19)
def visits_take_place(stage: Stage) -> None:
    """Whoever was drawn for the day goes, enters what was seen, and the other signs."""
    for visit in Visit.objects.filter(held_on=stage.day, state=VisitState.PLANNED).order_by("id"):
        first = next(key for key in INSPECTORS if stage.persons[key] == visit.first_id)
        second = next(key for key in INSPECTORS if key != first)
        at_housekeeping = visit.cohort_id == stage.cohorts["home_5"]
        seen = {one.enrolment.pk: True for one in queries.roll_of(visit)}
        actions.keep_photo(**stage.acts(first, "16:50"), visit_id=visit.pk, content=picture(visit.pk))
        actions.enter_visit(
            **stage.acts(first, "17:10"),
            visit_id=visit.pk,
            seen=seen,
            spots=[SpotKind.PAPERS] if at_housekeeping else [],
            text="两份学员协议书未签字，教案缺第三单元。" if at_housekeeping else "按课表上课，教师与备案一致，秩序良好。",
        )
        actions.sign_visit(**stage.acts(second, "17:30"), visit_id=visit.pk)


@on(9, 22)
def the_draw_is_published_and_a_talk_proposed(stage: Stage) -> None:
    """Everyone can recompute it now. What was found in one class leads to a talk."""
    draw = queries.draws(by=stage.actors["reviewer"])[0]
    actions.publish_draw(**stage.acts("reviewer", "09:20"), draw_id=draw.pk)
    found = Visit.objects.get(cohort_id=stage.cohorts["home_5"], draw=draw)
    actions.propose_penalty(
        **stage.acts("reviewer", "10:00"),
        provider_id=stage.bodies["haihe"],
        step=PenaltyStep.TALK,
        found=queries.causes_of(found),
        rests_on=[found.ground],
    )


@on(9, 23)
def the_head_is_talked_to(stage: Stage) -> None:
    """Confirmed by another officer: five working days to put it right."""
    one = queries.penalties(by=stage.actors["approver"], state="proposed")[0]
    actions.confirm_penalty(**stage.acts("approver", "11:00"), penalty_id=one.pk)


@on(9, 25)
def it_is_put_right(stage: Stage) -> None:
    """Handed in by the school, looked at by the bureau."""
    one = queries.penalties(by=stage.actors["haihe_clerk"])[0]
    actions.hand_in_rectification(
        **stage.acts("haihe_clerk", "09:30"),
        penalty_id=one.pk,
        report="两份协议书已补签并存档，教案第三单元已补齐，今后每周一由教务主任核对。",
    )
    actions.accept_rectification(**stage.acts("reviewer", "16:00"), penalty_id=one.pk)


@on(10, 14)
def someone_complains(stage: Stage) -> None:
    """Without a name, about hours."""
    actions.lodge_complaint(
        by=VISITOR,
        now=stage.at("20:15"),
        region=NANKAI,
        kind=ComplaintKind.QUALITY,
        organisation_id=stage.bodies["huimin"],
        secret=CODE,
        text="九月下旬有一次实操课老师提前半小时下课，希望核实课时。",
    )


@on(10, 15)
def it_is_accepted(stage: Stage) -> None:
    """The next morning."""
    one = queries.complaints(by=stage.actors["reviewer"], state="received")[0]
    actions.accept_complaint(**stage.acts("reviewer", "09:10"), complaint_id=one.pk)


@on(10, 22)
def it_is_answered(stage: Stage) -> None:
    """What was found, and what the complainant reads."""
    one = queries.complaints(by=stage.actors["reviewer"], state="accepted")[0]
    actions.record_investigation(
        **stage.acts("reviewer", "10:00"),
        complaint_id=one.pk,
        outcome=Outcome.UNTRUE,
        report="调取签到记录和课堂视频：当日因停电提前 20 分钟，次日已补课，学员签字确认。",
    )
    actions.answer_complaint(
        **stage.acts("reviewer", "15:00"),
        complaint_id=one.pk,
        reply="经核实，当日停电提前 20 分钟下课，次日已补足课时并由学员签字确认。感谢您的监督。",
    )


@on(11, 19)
def another_complaint_waits(stage: Stage) -> None:
    """With a name, which only whoever takes it on will read."""
    actions.lodge_complaint(
        by=VISITOR,
        now=stage.at("19:40"),
        region=NANKAI,
        kind=ComplaintKind.FEE,
        organisation_id=stage.bodies["haihe"],
        secret=CODE,
        text="报名电工班时被要求另交 200 元材料费，没有开票，请核实是否应收。",
        name="某学员",
        contact="请发短信",
    )


@on(11, 20)
def matters_of_supervision_wait_for_today(stage: Stage) -> None:
    """A visit this morning because of it; a draw for next week; a proposal in the next district that waits for the city."""
    session = offers.sessions_of(stage.cohorts["volt_4"]).filter(starts_at__date=date(2025, 11, 21))[0]
    actions.order_visit(
        **stage.acts("reviewer", "14:00"),
        session_id=session.pk,
        first_id=stage.persons["inspector_1"],
        second_id=stage.persons["inspector_2"],
        why="核实举报反映的收费问题",
    )
    actions.announce_draw(
        **stage.acts("reviewer", "14:30"),
        region=NANKAI,
        from_on=date(2025, 11, 24),
        until_on=date(2025, 11, 28),
        visits=1,
        seed="story-2025-11-20-nankai-c2909a4e",
    )
    actions.propose_penalty(
        **stage.acts("hexi_reviewer", "15:00"),
        provider_id=stage.bodies["hexi_craft"],
        step=PenaltyStep.TALK,
        found=["no_textbooks"],
    )


def picture(shade: int) -> bytes:
    """A plain grey picture as PNG: a photo of nobody."""
    wide, high = 48, 32
    rows = b"".join(b"\0" + bytes([96 + shade * 16 % 128] * wide) for _row in range(high))
    parts = ((b"IHDR", struct.pack(">IIBBBBB", wide, high, 8, 0, 0, 0, 0)), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    packed = (struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts)
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)
