"""The forms of annual reports and the themes of problems, as the shelf has them."""

from functools import cache
from pathlib import Path

from django.conf import settings

from baigong.governance.decide.yearly import Form, Theme, form_of, read_form, read_themes
from baigong.governance.models import Report
from baigong.governance.words import YearlyRefusal
from baigong.kernel.refused import Refused
from baigong.reporting import queries as reporting


def form_for(level: str, year: int) -> Form:
    """The form in force for a level's report of a year. Raises Refused(no_form)."""
    fitting = [one for one in _forms(Path(settings.INSTITUTION)) if level in one.due and one.from_year <= year]
    if not fitting:
        raise Refused(YearlyRefusal.NO_FORM, year=year)
    return max(fitting, key=lambda one: one.from_year)


def form_kept(report: Report) -> Form:
    """The form a report was opened with."""
    return form_of(report.form, report.form_said)


def themes() -> tuple[Theme, ...]:
    """What problems may be about."""
    return _themes(Path(settings.INSTITUTION))


@cache
def _forms(shelf: Path) -> tuple[Form, ...]:
    known = {one.slug: one.by for one in reporting.indicators()}
    return tuple(read_form(path.stem, path.read_text(encoding="utf-8"), indicators=known)
                 for path in sorted((shelf / "reports").glob("annual-*.yaml")))


@cache
def _themes(shelf: Path) -> tuple[Theme, ...]:
    return read_themes((shelf / "reports" / "themes.yaml").read_text(encoding="utf-8"))
