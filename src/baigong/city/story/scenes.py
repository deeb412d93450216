"""The whole script: what happens on which day, and what happens every day."""

from . import paying_scenes, reporting_scenes, teaching_scenes
from .days import SCENES

daily = teaching_scenes.daily

__all__ = ["SCENES", "daily", "paying_scenes", "reporting_scenes", "teaching_scenes"]
