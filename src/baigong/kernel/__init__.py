"""Kernel: what every floor speaks: Fen, Span, Actor, Word, Reason, Refused, WorkingDays. Pure, no Django.

Nouns: amount in fen, span of days, actor, word, refusal, answer, move, working day, identity number.
Below: nothing. Above: everything.
"""
