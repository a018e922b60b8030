"""The stable keys of every figure in the catalogue, whether this version counts it or it is entered by hand."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from app.paths import resource


@dataclass(frozen=True, slots=True)
class FigureKey:
    """`label` is a msgid in bokmål; `part` is the part of the catalogue (indicators.md) the key stands in."""

    key: str
    label: str
    unit: str
    part: int


@lru_cache
def figure_keys() -> Mapping[str, FigureKey]:
    """All keys in the catalogue's order."""
    with resource("codes/figure_keys.csv").open(encoding="utf-8", newline="") as file:
        rows = [FigureKey(row["key"], row["label"], row["unit"], int(row["part"])) for row in csv.DictReader(file)]
    return {row.key: row for row in rows}
