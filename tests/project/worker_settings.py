"""Settings of a worker process that a test starts: the test's own database and kinds of work."""

import os

from tests.settings import *  # noqa: F403
from tests.settings import DATABASES, PROCRASTINATE_IMPORT_PATHS

DATABASES["default"]["NAME"] = os.environ["WORKER_DATABASE"]
PROCRASTINATE_IMPORT_PATHS = [*PROCRASTINATE_IMPORT_PATHS, "tests.project.slow_work"]
