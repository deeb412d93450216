"""Due days as an iCalendar file (RFC 5545): whole-day events that any calendar opens; meetings with their hour."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

LONGEST = 73
"""Octets of a line before it is folded, leaving room for its end (RFC 5545 §3.1 allows 75)."""


def calendar_of(events: Iterable[tuple[str, date | tuple[datetime, int], str, str]], *, at: datetime) -> bytes:
    """`events` are (unique id, when, title, description), `when` a day, or an instant and how many minutes it lasts; `at` is
    when the file was made. UTF-8 with CRLF."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//baigong//tasks//ZH", "CALSCALE:GREGORIAN"]
    stamp = f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    for uid, when, title, text in events:
        lines += ["BEGIN:VEVENT", f"UID:{uid}@baigong", f"DTSTAMP:{stamp}", *_span(when), f"SUMMARY:{_plain(title)}",
                  f"DESCRIPTION:{_plain(text)}", "END:VEVENT"]
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in lines)


def _span(when: date | tuple[datetime, int]) -> list[str]:
    if isinstance(when, tuple):
        begins = when[0].astimezone(UTC)
        return [f"DTSTART:{begins:%Y%m%dT%H%M%SZ}", f"DTEND:{begins + timedelta(minutes=when[1]):%Y%m%dT%H%M%SZ}"]
    return [f"DTSTART;VALUE=DATE:{when:%Y%m%d}", f"DTEND;VALUE=DATE:{when + timedelta(days=1):%Y%m%d}"]


def _plain(text: str) -> str:
    for sign, instead in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r", ""), ("\n", "\\n")):
        text = text.replace(sign, instead)
    return text


def _folded(line: str) -> bytes:
    """One line with its end, broken between characters where it is too long in octets."""
    parts, part = [], b""
    for letter in line:
        octets = letter.encode()
        if len(part) + len(octets) > LONGEST:
            parts.append(part)
            part = b" "
        part += octets
    return b"\r\n".join([*parts, part]) + b"\r\n"
