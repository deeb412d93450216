"""Reading of reporting: the shelf of definitions, source rows, frozen figures, proofs."""

from .figures import (
    Told,
    board,
    broken_down,
    editions_of,
    figures_below,
    frozen_months,
    latest_month,
    public_figures,
    publications,
    published,
    series,
    standing,
    value_names,
)
from .late import LateFigure, late_figures, mark_of
from .proofs import Recomputed, damaged_figures, damaged_proofs, proofs_under, recompute
from .shelf import indicator, indicators, month_to_freeze, named, places, waiting
from .sources import rows_of_indicator, source_rows
from .spending import (
    SpentRow,
    SpentRows,
    Structure,
    integration,
    integration_rules,
    outcome_in_all,
    outcomes,
    spent_rows,
    structure,
)
from .years import (
    YearNow,
    editions_named,
    figures_of_editions,
    months_of_year,
    standing_of_places,
    standing_of_year,
    year_now,
)

__all__ = [
    "LateFigure", "Recomputed", "SpentRow", "SpentRows", "Structure", "Told", "YearNow", "board", "broken_down", "damaged_figures",
    "damaged_proofs", "editions_named", "editions_of", "figures_below", "figures_of_editions", "frozen_months", "indicator",
    "indicators", "integration", "integration_rules", "late_figures", "latest_month", "mark_of",
    "month_to_freeze", "months_of_year", "named",
    "outcome_in_all", "outcomes", "places", "proofs_under", "public_figures", "publications", "published", "recompute",
    "rows_of_indicator", "series", "source_rows", "spent_rows", "standing", "standing_of_places", "standing_of_year",
    "structure", "value_names", "waiting", "year_now",
]
