"""Where one installation keeps what is not in the repository: database, secret key, collected files.

No Django here: the launcher needs these paths before settings exist.
"""

import os
import secrets
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[3]


def state_dir() -> Path:
    """``$BAIGONG_STATE``, else ``.baigong`` in the checkout; made on first use, for the owner only."""
    path = Path(os.environ.get("BAIGONG_STATE") or CHECKOUT / ".baigong").absolute()
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def secret_key() -> str:
    """``$BAIGONG_SECRET_KEY``, else a key drawn once and kept in the state directory."""
    if given := os.environ.get("BAIGONG_SECRET_KEY"):
        return given
    path = state_dir() / "secret-key"
    try:
        # Written aside and linked into place, so that two first starts at once agree on one key.
        draft = path.with_name(f"secret-key.{os.getpid()}")
        if not path.exists():
            draft.touch(mode=0o600)
            draft.write_text(secrets.token_urlsafe(50))
            os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink(missing_ok=True)
    return path.read_text()
