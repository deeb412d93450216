"""The ``baigong`` command: what ``make`` offers, inside the environment, and Django's own commands."""

import os
import sys

from baigong.project.unready import Unready


def main() -> None:
    """Run the command named on the command line; an Unready prints its cause and remedy and exits with 1."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "baigong.project.settings")
    try:
        _django(sys.argv)
    except Unready as error:
        sys.exit(f"baigong: {error}")


def _django(argv: list[str]) -> None:
    from django.core.management import execute_from_command_line

    from baigong.project import postgres

    with postgres.running():
        execute_from_command_line(argv)
