"""Vocabulary of the board: the ways to look at tasks, reminders, and what a list cannot give."""

from baigong.kernel.word import Event, Refusals, Words


class View(Words):
    """The same tasks, narrowed the same way, as one looks at them."""

    BOARD = "board", "看板", "Board"
    LIST = "list", "列表", "List"
    CALENDAR = "calendar", "月历", "Calendar"
    GANTT = "gantt", "甘特图", "Gantt chart"
    MAP = "map", "地图", "Map"
    TREE = "tree", "任务树", "Tree"


class ReminderKind(Words):
    """What a reminder says of the due day."""

    BEFORE = "before", "到期前提醒", "Before it is due"
    LATE = "late", "超期催办", "It is late"


class TaskTold(Event):
    DUE = (
        "due", "任务“{title}”（{no}）{day} 到期，还剩 {left} 个工作日",
        "The task {title} ({no}) is due on {day}: {left} working days are left",
    )
    LATE = (
        "late", "任务“{title}”（{no}）应于 {day} 完成，已超期 {left} 个工作日",
        "The task {title} ({no}) was due on {day} and is {left} working days late",
    )


class BoardRefusal(Refusals):
    FILE_TOO_LONG = (
        "file_too_long", "共 {count} 项任务，一份文件最多 {most} 项", "{count} tasks: a file holds {most} at most",
        "请按措施、地区或期限筛选后再导出", "Narrow the list by measure, region or due day first",
    )
