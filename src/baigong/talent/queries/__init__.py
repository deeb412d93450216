"""Reading talent. One file per noun; the names below are the floor's public queries."""

from .assets import PERCENT, Figure, asset, assets, assets_to_register, figures_of, figures_of_many
from .contests import Placed, contest, contests, contests_public, opened_by, placed_of, read_results, results_of
from .grounds import ground, grounds, grounds_of, occupations_of
from .honours import honour, honours, honours_of, roll
from .inbox import inbox
from .ladder import climb_of, facts_of
from .shelf import shelf, shelf_at

__all__ = [
    "PERCENT", "Figure", "Placed", "asset", "assets", "assets_to_register", "climb_of", "contest", "contests",
    "contests_public", "facts_of", "figures_of", "figures_of_many", "ground", "grounds", "grounds_of", "honour",
    "honours", "honours_of", "inbox", "occupations_of", "opened_by", "placed_of", "read_results",
    "results_of", "roll", "shelf", "shelf_at",
]
