"""Tokens for machines at the assessor desk."""

from baigong.desk.tokens import hang_tokens

from .door import door

tokens = hang_tokens(door)
