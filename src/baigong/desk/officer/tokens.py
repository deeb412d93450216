"""Tokens for machines at the officer desk."""

from baigong.desk.tokens import hang_tokens

from .door import door

tokens = hang_tokens(door)
