"""Tables of talent. One file per noun."""

from .assets import Asset, Report, Target
from .contests import Contest, Result
from .grounds import Ground
from .honours import Honour

__all__ = ["Asset", "Contest", "Ground", "Honour", "Report", "Result", "Target"]
