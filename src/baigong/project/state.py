"""Where one installation keeps what is not in the repository: database, secret key, collected files.

No Django here: the launcher needs these paths before settings exist.
"""

import os
import secrets
from pathlib import Path

from baigong.project.unready import Unready

CHECKOUT = Path(__file__).resolve().parents[3]


def state_dir() -> Path:
    """``$BAIGONG_STATE``, else ``.baigong`` in the checkout; made on first use, for the owner only."""
    path = Path(os.environ.get("BAIGONG_STATE") or CHECKOUT / ".baigong").absolute()
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def secret_key() -> str:
    """``$BAIGONG_SECRET_KEY``, else a key drawn once and kept in the state directory."""
    return os.environ.get("BAIGONG_SECRET_KEY") or _drawn_once("secret-key", secrets.token_urlsafe(50))


def certificate_key() -> str:
    """``$BAIGONG_CERTIFICATE_KEY``, else drawn once: 64 hex places, the Ed25519 seed that seals certificates.

    Apart from the secret key, for that one may be changed any day, while printed certificates must stay true.
    """
    return os.environ.get("BAIGONG_CERTIFICATE_KEY") or _drawn_once("certificate-key", secrets.token_hex(32))


def whole_number(name: str, default: int) -> int:
    """What the environment says under this name, a whole number above nought. Raises Unready naming the variable."""
    told = os.environ.get(name, "").strip() or str(default)
    if not (told.isascii() and told.isdigit() and int(told) > 0):
        raise Unready(f"{name} is {told!r}.\n  Set it to a whole number above nought, or leave it out for {default}.")
    return int(told)


def _drawn_once(name: str, drawn: str) -> str:
    """What the file of this name holds; `drawn` is put there if it does not exist."""
    path = state_dir() / name
    # Written aside and linked into place, so that two first starts at once agree on one key.
    draft = path.with_name(f"{name}.{os.getpid()}")
    try:
        if not path.exists():
            draft.touch(mode=0o600)
            draft.write_text(drawn)
            os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink(missing_ok=True)
    return path.read_text()
