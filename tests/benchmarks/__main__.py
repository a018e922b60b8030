"""`make bench`: measure everything in one run and print a table; the query plans stand below it.

`--data FOLDER` keeps the large municipality between runs (it takes some minutes to make); `--only NAME` measures one.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from app.storage import vault
from tests.benchmarks import (
    arrears,
    cases,
    cooperation,
    data,
    dwellings,
    evictions,
    figures,
    homes,
    lists,
    morning,
    prints,
    tenancies,
    waiting,
    windows,
    workbooks,
)
from tests.benchmarks.measure import Line, table

NAMES = (
    "unlock",
    "main",
    "typed",
    "keystroke",
    "list",
    "deep-list",
    "staying",
    "figures",
    "figures-small",
    "goals",
    "checks",
    "near-misses",
    "public",
    "report",
    "goals-book",
    "plan",
    "exchange",
    "memory",
    "morning",
    "cases",
    "cooperation",
    "dwellings",
    "waiting",
    "tenancies",
    "evictions",
    "homes",
    "arrears",
)


_SEVERAL = {
    "cases": cases.measured,
    "cooperation": cooperation.measured,
    "dwellings": dwellings.measured,
    "waiting": waiting.measured,
    "tenancies": tenancies.measured,
    "evictions": evictions.measured,
    "homes": homes.measured,
    "arrears": arrears.measured,
}
"""What gives several lines each, from an office of its own."""


def measured(folder: Path, wanted: list[str]) -> list[Line]:
    vault.COST = 2  # key derivation is left out of everything
    large, small = data.large(folder), data.small(folder)
    each: dict[str, Callable[[], Line]] = {
        "unlock": lambda: windows.unlock(small),
        "main": lambda: windows.main(small, data.SMALL),
        "typed": lambda: windows.typed(small),
        "keystroke": lambda: lists.keystroke(large),
        "list": lambda: lists.page(large),
        "deep-list": lambda: lists.deep_page(large),
        "staying": lambda: lists.staying(large),
        "morning": lambda: morning.morning(folder),
        "figures": lambda: figures.figures(large),
        "figures-small": lambda: figures.small(small),
        "goals": lambda: figures.steering(small),
        "checks": lambda: figures.checks(small),
        "near-misses": lambda: figures.near_miss(small),
        "public": lambda: figures.for_everyone(small),
        "plan": prints.plan,
        "report": lambda: workbooks.report(small),
        "goals-book": lambda: workbooks.goals(small),
        "exchange": lambda: workbooks.exchange(small, folder),
        "memory": lambda: windows.memory(large, data.counts(large)["person"]),
    }
    try:
        lines = [each[name]() for name in wanted if name in each]
        return [*lines, *(line for name in wanted if name in _SEVERAL for line in _SEVERAL[name](folder))]
    finally:
        large.close()
        small.close()


def main() -> None:
    parser = ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--only", choices=NAMES, action="append")
    asked = parser.parse_args()
    with TemporaryDirectory() as temporary:
        folder = asked.data or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        lines = measured(folder, asked.only or list(NAMES))
    plans = [f"{line.what}:\n\n{line.plan}" for line in lines if line.plan]
    sys.stdout.write("\n\n".join([table(lines), *plans]) + "\n")


if __name__ == "__main__":
    main()
