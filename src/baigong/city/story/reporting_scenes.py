"""Scenes of figures: each month is frozen on the fifth of the next, and the province opens it to everyone."""

from datetime import date

from baigong.reporting import actions

from .cast import PROVINCE
from .days import on
from .stage import Stage

SEPTEMBER, OCTOBER = date(2025, 9, 1), date(2025, 10, 1)


@on(10, 5)
def september_is_frozen(stage: Stage) -> None:
    """By the house itself, holiday or not."""
    actions.freeze_month(**stage.acts("", "01:20"), month=SEPTEMBER)


@on(10, 13)
def september_is_published(stage: Stage) -> None:
    """The province's officer looks at it after the holidays."""
    actions.publish_month(**stage.acts("province", "10:00"), region=PROVINCE, month=SEPTEMBER)


@on(11, 5)
def october_is_frozen(stage: Stage) -> None:
    """By the house itself."""
    actions.freeze_month(**stage.acts("", "01:20"), month=OCTOBER)


@on(11, 10)
def october_is_published(stage: Stage) -> None:
    """And the next."""
    actions.publish_month(**stage.acts("province", "10:00"), region=PROVINCE, month=OCTOBER)
