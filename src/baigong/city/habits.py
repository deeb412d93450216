"""How often people do what: the figures of the city, all invented, in one place."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Habits:
    """Shares are between 0 and 1; each is drawn from the day's own chance."""

    # how many of whom
    workers_per_school: int = 700  # far fewer than in life, so that every other worker sits in a class in a year
    workers_per_firm: int = 60
    workers_per_body: int = 700
    teachers: int = 2
    employed: float = 0.62
    # a school's year
    new_class_daily: float = 0.07  # a school without a class in the making files one
    cheats_daily: float = 0.05
    cheats_seats: int = 14
    level_4: float = 0.3
    seats: tuple[int, ...] = (8, 10, 12, 14, 16, 18, 20)
    returned: float = 0.08  # applications that come back once
    fewest: int = 4  # with fewer a class is called off on its first day
    ordered_by_firm: float = 0.15
    # seats
    comes_daily: float = 0.22  # of an open class's seats, applicants a day
    waits_if_full: float = 0.5
    taken_twice: float = 0.04  # the button pressed twice
    changes_mind: float = 0.012  # of those seated, a day, before the class begins
    drops_out: float = 0.002  # of those seated, a day, while it runs
    by_roster: float = 0.2  # classes that the clerk fills from signed notices
    # in class
    present: float = 0.975
    lazy: float = 0.06  # workers of whom ...
    lazy_present: float = 0.72
    scans: float = 0.08  # check in with their own phone, the others are called
    corrected: float = 0.03  # sessions of the day before, in which one mark is mended
    # exams
    passes: float = 0.87
    stays_away: float = 0.03
    misread: float = 0.06  # exams with one score changed by two assessors
    resits: float = 0.7  # classes with failures that sit once more
    # claims
    files_daily: float = 0.45
    declines: float = 0.01
    sent_back: float = 0.03
    objected: float = 0.04  # open notices a day
    upheld: float = 0.12
    bounced: float = 0.03
    mends_daily: float = 0.5
    bank_file_twice: float = 0.15
    asked_back: float = 0.1  # a working day: something was paid by mistake
    certified_elsewhere_yearly: float = 0.08  # of the workers
    certified_elsewhere_daily: float = 0.6  # at least, so that a small city too has something to pay
    # lives
    laid_off_yearly: float = 0.12
    hired_yearly: float = 0.2
    moves_phone_yearly: float = 0.05


HABITS = Habits()
