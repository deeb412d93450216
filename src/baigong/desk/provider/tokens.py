"""Tokens for machines at the provider desk."""

from baigong.desk.tokens import hang_tokens

from .door import door

tokens = hang_tokens(door)
