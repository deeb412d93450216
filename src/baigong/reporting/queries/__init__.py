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
from .proofs import Recomputed, damaged_figures, damaged_proofs, proofs_under, recompute
from .shelf import indicator, indicators, month_to_freeze, named, places, waiting
from .sources import rows_of_indicator, source_rows

__all__ = [
    "Recomputed", "Told", "board", "broken_down", "damaged_figures", "damaged_proofs", "editions_of", "figures_below",
    "frozen_months", "indicator", "indicators", "latest_month", "month_to_freeze", "named", "places", "proofs_under",
    "public_figures", "publications", "published", "recompute", "rows_of_indicator", "series", "source_rows",
    "standing", "value_names", "waiting",
]
