"""Writing talent. One file per noun; the names below are the floor's public actions."""

from .assets import change_target, end_asset, register_asset, report_figure, set_target
from .contests import (
    cancel_contest,
    enter_results,
    notice_results,
    publish_contest,
    register_contest,
    take_back_results,
)
from .grounds import confirm_ground, decline_ground, register_grounds, state_ground, withdraw_ground
from .honours import record_honour, revoke_honour

__all__ = [
    "cancel_contest", "change_target", "confirm_ground", "decline_ground", "end_asset", "enter_results", "notice_results",
    "publish_contest", "record_honour", "register_asset", "register_contest", "register_grounds", "report_figure",
    "revoke_honour", "set_target", "state_ground", "take_back_results", "withdraw_ground",
]
