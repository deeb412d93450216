"""Write institution/calendar/cn-YYYY.yaml from the PyPI package `chinesecalendar` (MIT).

Run:  python tools/shelf/make_calendar.py [--check]
Needed only when the shelf is renewed (each November, when the next year's arrangement is announced); the
running system reads the files, never the package. `--check` writes nothing and fails if a file differs.
"""

import argparse
import sys
from datetime import date
from pathlib import Path

import chinese_calendar
from chinese_calendar import constants

SHELF = Path(__file__).resolve().parents[2] / "institution" / "calendar"
FIRST_YEAR = 2012  # the earliest date a working-day clock of our documents can start from

# Numbers of the General Office's notices, for the years where they could be found quoted by at least one
# published source. A year missing here has `notice: null`.
NOTICES: dict[int, str] = {
    2016: "国办发明电〔2015〕18号",
    2017: "国办发明电〔2016〕17号",
    2018: "国办发明电〔2017〕12号",
    2019: "国办发明电〔2018〕15号; 国办发明电〔2019〕3号 (劳动节)",
    2020: "国办发明电〔2019〕16号; 国办发明电〔2020〕1号 (延长春节假期)",
    2021: "国办发明电〔2020〕27号",
    2022: "国办发明电〔2021〕11号",
    2023: "国办发明电〔2022〕16号",
    2024: "国办发明电〔2023〕7号",
    2025: "国办发明电〔2024〕12号",
    2026: "国办发明电〔2025〕7号",
}


def _name(english: str) -> str:
    """The Chinese name of a holiday of the package, given its English one."""
    return str(constants.Holiday(english).chinese)


def _block(key: str, days: dict[date, str]) -> list[str]:
    """One YAML mapping of dates to holiday names, in date order."""
    if not days:
        return [f"{key}: {{}}"]
    return [f"{key}:"] + [f"  {day.isoformat()}: {_name(name)}" for day, name in sorted(days.items())]


def rendered(year: int) -> str:
    """The text of one year's file."""
    off = {day: name for day, name in constants.holidays.items() if day.year == year}
    make_up = {day: name for day, name in constants.workdays.items() if day.year == year}
    notice = NOTICES.get(year)
    lines = [
        f"year: {year}",
        f"notice: {notice}" if notice else "notice: null",
        f"source: via chinesecalendar {chinese_calendar.__version__}",
        *_block("holidays", off),
        *_block("make_up_days", make_up),
    ]
    return "\n".join(lines) + "\n"


def main() -> int:
    """Write (or with --check compare) every year the package covers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    checking = parser.parse_args().check
    SHELF.mkdir(parents=True, exist_ok=True)
    differing = []
    for year in sorted({day.year for day in constants.holidays} - set(range(FIRST_YEAR))):
        path, text = SHELF / f"cn-{year}.yaml", rendered(year)
        if checking:
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                differing.append(path.name)
        else:
            path.write_text(text, encoding="utf-8")
    for name in differing:
        print(f"differs from the package: {name}", file=sys.stderr)
    return 1 if differing else 0


if __name__ == "__main__":
    raise SystemExit(main())
