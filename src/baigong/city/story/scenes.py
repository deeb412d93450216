"""The whole script: what happens on which day, and what happens every day."""

from . import (
    coordination_scenes,
    desk_scenes,
    duty_scenes,
    fee_scenes,
    governance_scenes,
    inspection_scenes,
    money_scenes,
    paying_scenes,
    spreading_scenes,
    talent_scenes,
    teaching_scenes,
    voice_scenes,
    watching_scenes,
)
from .days import SCENES

daily = teaching_scenes.daily

__all__ = [
    "SCENES",
    "coordination_scenes",
    "daily",
    "desk_scenes",
    "duty_scenes",
    "fee_scenes",
    "governance_scenes",
    "inspection_scenes",
    "money_scenes",
    "paying_scenes",
    "spreading_scenes",
    "talent_scenes",
    "teaching_scenes",
    "voice_scenes",
    "watching_scenes",
]
