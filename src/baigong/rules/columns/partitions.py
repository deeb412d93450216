"""Rows of facts written as Parquet, a folder for each region and day, in files of some ten thousand rows."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl

from baigong.rules.columns.layout import schema_of, series
from baigong.rules.vocabulary import FactKind

ROWS_IN_FILE = 50_000
MOST_WAITING = 200_000


class Partitions:
    """Takes rows in any order of regions. Finish with `close`; until then files carry a name that no reader looks at.

    `keys` are the columns before the facts, with their types. Memory is that of the rows waiting for their file to fill.
    """

    def __init__(self, folder: Path, kinds: Sequence[FactKind], day: date, keys: Mapping[str, Any]) -> None:
        self.folder, self.kinds, self.day = folder, {kind.name: kind for kind in kinds}, day
        self.schema = pl.Schema({**keys, **schema_of(kinds)})
        self.written: dict[str, int] = {}
        self._waiting: defaultdict[str, list[Mapping[str, Any]]] = defaultdict(list)
        self._files: list[Path] = []
        self._held = 0

    def add(self, region: str, keys: Mapping[str, Any], facts: Mapping[str, Any]) -> None:
        """One row; a fact left out is unknown."""
        waiting = self._waiting[region]
        waiting.append({**keys, **facts})
        self._held += 1
        if len(waiting) >= ROWS_IN_FILE:
            self._write(region)
        elif self._held > MOST_WAITING:
            self._write(max(self._waiting, key=lambda one: len(self._waiting[one])))

    def close(self) -> int:
        """Write what waits and give every file its name; answers how many rows there are."""
        for region in list(self._waiting):
            self._write(region)
        for path in self._files:
            path.rename(path.with_suffix(".parquet"))
        return sum(self.written.values())

    def _write(self, region: str) -> None:
        rows = self._waiting.pop(region, [])
        if not rows:
            return
        place = self.folder / f"region={region}" / f"day={self.day}"
        place.mkdir(parents=True, exist_ok=True)
        path = place / f"facts-{len(self._files)}.being-written"
        pl.DataFrame([series(name, kind, self.kinds.get(name), rows) for name, kind in self.schema.items()]).write_parquet(path)
        self._files.append(path)
        self.written[region] = self.written.get(region, 0) + len(rows)
        self._held -= len(rows)
