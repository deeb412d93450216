"""Vocabulary of learning."""

from baigong.kernel.word import Event, Refusals, Words


class Means(Words):
    QR = "qr", "扫码签到", "QR check-in"
    ROLL = "roll", "点名", "Roll call"
    CORRECTION = "correction", "更正", "Correction"


class Presence(Words):
    PRESENT = "present", "到课", "Present"
    LATE = "late", "迟到", "Late"
    LEFT = "left", "早退", "Left early"
    ABSENT = "absent", "缺课", "Absent"


class Refusal(Refusals):
    QR_STALE = ("qr_stale", "签到码已过期", "The check-in code has expired", "请扫描屏幕上最新的签到码", "Scan the newest code on the screen")
    QR_WRONG = ("qr_wrong", "签到码无效", "The check-in code is not valid", "请扫描本班屏幕上的签到码", "Scan the code shown in your own class")
    NOT_IN_CLASS = ("not_in_class", "您不是本班学员", "You are not in this cohort")
    NOT_IN_SESSION = ("not_in_session", "现在不在本节课的签到时间", "This session is not open for check-in now")
    ELSEWHERE = (
        "elsewhere", "同一时间已在另一节课签到", "Checked in to another session at the same time",
        "请联系班主任更正", "Ask the class head for a correction",
    )
    WHY_NEEDED = ("why_needed", "更正考勤须写明理由", "A correction needs a reason")


class Told(Event):
    CORRECTED = "corrected", "您 {day} 的考勤已更正为“{presence}”，理由：{why}", "Your attendance of {day} was corrected to {presence}: {why}"


CONSTRAINTS = {"learning_attendance_no_overlap": Refusal.ELSEWHERE}
