"""What a certificate's seal covers, how a name is half shown, and how a day's rows become one root."""

from .certificates import Sealed, masked_name, public_pem, seal, seal_holds
from .roots import (
    BYTES,
    PART,
    SALT,
    Inclusion,
    Mountain,
    day_root,
    leads_to,
    leaf_of,
    parts_of,
    path_of,
    salt_of,
    tree_of,
)

__all__ = [
    "BYTES", "PART", "SALT", "Inclusion", "Mountain", "Sealed", "day_root", "leads_to", "leaf_of", "masked_name", "parts_of",
    "path_of", "public_pem", "salt_of", "seal", "seal_holds", "tree_of",
]
