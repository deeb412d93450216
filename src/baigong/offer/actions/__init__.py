"""Writing the offer. One file per noun; the names below are the floor's public actions and steps."""

from .applications import open_cohort, return_cohort, submit_cohort
from .bars import bar_provider, end_bar
from .drafts import draft_cohort, edit_cohort
from .education import (
    close_education_year,
    import_education,
    spend_on_education,
    strike_education,
    write_education_year,
)
from .freezes import freeze, freeze_many, lift
from .grading import TEACHING, class_provider, confirm_grade, decline_grade, propose_grade
from .life import call_off, cancel_cohort, end_cohort, start_cohort
from .listings import list_employer, unlist_employer
from .moving import move_session
from .orders import accept_order, decline_order, place_order, withdraw_order
from .plans import accept_training_plan, file_training_plan, return_training_plan, write_training_plan
from .programmes import Under, file_programme
from .providers import file_scope, register_place, register_teacher, withdraw_scope
from .seats import give_back_seat, hold_seats, take_seat
from .shelf import load_catalogues, load_occupations
from .timetables import plan_pattern, plan_sessions

__all__ = [
    "TEACHING",
    "Under",
    "accept_order",
    "accept_training_plan",
    "bar_provider",
    "call_off",
    "cancel_cohort",
    "class_provider",
    "close_education_year",
    "confirm_grade",
    "decline_grade",
    "decline_order",
    "draft_cohort",
    "edit_cohort",
    "end_bar",
    "end_cohort",
    "file_programme",
    "file_scope",
    "file_training_plan",
    "freeze",
    "freeze_many",
    "give_back_seat",
    "hold_seats",
    "import_education",
    "lift",
    "list_employer",
    "load_catalogues",
    "load_occupations",
    "move_session",
    "open_cohort",
    "place_order",
    "plan_pattern",
    "plan_sessions",
    "propose_grade",
    "register_place",
    "register_teacher",
    "return_cohort",
    "return_training_plan",
    "spend_on_education",
    "start_cohort",
    "strike_education",
    "submit_cohort",
    "take_seat",
    "unlist_employer",
    "withdraw_order",
    "withdraw_scope",
    "write_education_year",
    "write_training_plan",
]
