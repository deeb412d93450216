"""Starting the web server reads no library that only a population, or one kind of file, needs."""

import os
import subprocess
import sys

HEAVY = ("polars", "numpy", "duckdb", "pyspark", "docx", "pypdf")
SCRIPT = f"""
import django, sys
django.setup()
import baigong.project.urls, baigong.rules.columns
print([name for name in {HEAVY} if name in sys.modules])
import baigong.rules.columns.in_polars
print([name for name in {HEAVY} if name in sys.modules])
"""


def test_columns_are_not_imported_at_start() -> None:
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "baigong.project.settings", "PYTHONPATH": os.pathsep.join(sys.path)}
    told = subprocess.run([sys.executable, "-c", SCRIPT], env=environment, capture_output=True, text=True, check=True).stdout
    at_start, then = told.split("\n")[:2]
    assert at_start == "[]"
    assert "polars" in then                                   # the look would have seen it
