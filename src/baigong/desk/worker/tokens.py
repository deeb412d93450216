"""Tokens for the programs a worker trusts, as cards for the phone."""

from baigong.desk.tokens import hang_tokens

from .door import door

tokens = hang_tokens(door, template="worker/tokens.html")
