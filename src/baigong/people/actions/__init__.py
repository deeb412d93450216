"""Writing people. One file per noun; the names below are the floor's public actions and steps."""

from .accounts import LogIn, change_password, log_in, open_account
from .extracts import record_extract, record_extracts
from .invitations import accept_invitation, invite
from .memberships import end_membership, file_membership, file_memberships
from .organisations import close_organisation, register_organisation
from .pay_accounts import register_pay_account, register_pay_accounts, replace_pay_account, set_pay_account
from .persons import change_employer, change_phone, register_person, reveal_id_number
from .regions import load_regions
from .roles import end_role, grant_role
from .rosters import import_persons, import_staff, take_on
from .tokens import issue_token, note_token_use, revoke_token

__all__ = [
    "LogIn", "accept_invitation", "change_employer", "change_password", "change_phone", "close_organisation",
    "end_membership", "end_role", "file_membership", "file_memberships", "grant_role", "import_persons",
    "import_staff", "invite", "issue_token", "load_regions", "log_in", "note_token_use", "open_account",
    "record_extract", "record_extracts", "register_organisation", "register_pay_account", "register_pay_accounts",
    "register_person", "replace_pay_account", "reveal_id_number", "revoke_token", "set_pay_account", "take_on",
]
