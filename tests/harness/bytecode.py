"""Bytecode is written once, also where Python was told to leave none beside the sources.

Images of containers often say PYTHONDONTWRITEBYTECODE. Then each of the workers, and every program that a test starts, would
compile Django, ours and all rewritten tests anew: 20 s of processor a worker, seconds a program. No Django here.
"""

import os
import sys

from baigong.project import state


def kept_aside() -> None:
    """Where none is to be written beside the sources, let this process and those it starts keep it in the state folder."""
    if not sys.dont_write_bytecode:
        return
    folder = str(state.state_dir() / "bytecode")
    sys.dont_write_bytecode, sys.pycache_prefix = False, folder
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = folder
