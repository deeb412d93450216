"""Answers that every page asks for and that may be a few seconds old, remembered by each process."""

import time
from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from django.conf import settings

Given = ParamSpec("Given")
Answer = TypeVar("Answer")
KEPT = 1000
"""Answers of one function that a process keeps."""
MANY = 5_000
"""From here on a count is read as "so many" and costs a look at each row: it may be some seconds old."""
WHILE_MANY = 20.0
"""Seconds such a count is good for."""


def remembered(
    *, seconds: float, where: Callable[[Any], bool] = lambda _: True
) -> Callable[[Callable[Given, Answer]], Callable[Given, Answer]]:
    """Ask the function again after so many seconds only. Its arguments are positional, hashable and few.

    `where`: only answers of which this is true are kept; the others are asked for every time.

    Never for anything that a decision rests on, nor for what belongs to one person.
    With `settings.REMEMBERS` off (tests change the world faster than this) it is asked every time.
    """

    def wrap(fn: Callable[Given, Answer]) -> Callable[Given, Answer]:
        kept: dict[tuple[object, ...], tuple[float, Answer]] = {}

        @wraps(fn)
        def run(*args: Given.args, **kwargs: Given.kwargs) -> Answer:
            if not settings.REMEMBERS:
                return fn(*args, **kwargs)
            until, answer = kept.get(args, (0.0, None))
            if time.monotonic() >= until:
                answer = fn(*args, **kwargs)
                if not where(answer):
                    return answer
                if len(kept) >= KEPT:
                    kept.clear()
                kept[args] = (time.monotonic() + seconds, answer)
            return answer  # type: ignore[return-value]

        return run

    return wrap
