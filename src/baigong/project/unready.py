"""What stops the house from starting, said so that the reader can mend it."""


class Unready(Exception):
    """A cause and a remedy, in one or two sentences; printed without a traceback."""
