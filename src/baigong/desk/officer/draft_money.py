"""When the budget lines of each fund run out, as things stand and under a draft. No page of its own."""

from dataclasses import dataclass
from datetime import date

from baigong import rules
from baigong.desk.page import Ask
from baigong.policy import queries
from baigong.policy.words import Fund

MONTHS = 12
Days = tuple[date, date, date]


@dataclass(frozen=True)
class Ends:
    """One fund: the likely day, the earliest and the latest with nine chances in ten; None where nothing says it."""

    fund: str
    before: Days | None
    after: Days | None


def run_outs(effects: rules.Effects, ask: Ask) -> list[Ends]:
    """At the pace of the last months, out of what the lines of each fund still hold this year.

    A month in which nothing was paid out of a fund counts as nothing, so that a rare fund does not look like a busy one.
    """
    months = sorted(effects.by.get("month", {}))[-MONTHS:]
    paid = effects.by.get("month fund", {})
    found = []
    for code in sorted(effects.by.get("fund", {})):
        lines = queries.budget_figures(by=ask.by, year=ask.today.year, fund=code)
        if lines:
            held = sum(line.available_fen for line in lines)
            series = [paid.get(f"{month} {code}", rules.Tally()) for month in months]
            before, after = (rules.run_out(held, fen, today=ask.today) for fen in (
                [one.fen_before for one in series], [one.fen_after for one in series]))
            found.append(Ends(Fund(code).label(ask.language), before, after))
    return found
