"""The web server: granian with two workers of two threads. ``python -m baigong.project.web HOST PORT`` starts it by itself."""

import sys


def serve(host: str, port: int) -> None:
    """Serve until told to stop. The workers part from this process once it has read the house: none of them reads it again."""
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    from baigong.project.wsgi import application  # noqa: F401

    Server("baigong.project.wsgi:application", address=host, port=port, interface=Interfaces.WSGI, workers=2,
           blocking_threads=2, log_level=LogLevels.warning).serve()


if __name__ == "__main__":
    serve(sys.argv[1], int(sys.argv[2]))
