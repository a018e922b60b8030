"""Time to the first paint of the unlock window and the main window, and what memory the main window holds."""

import json
import os
import statistics
import subprocess
import sys
import time

from app.storage.store import Store
from tests.benchmarks.measure import Line, in_turn, ratio

RUNS = 9
MEMORY_RUNS = 3
SETTLED = 3.0
"""Seconds after the first paint: what is read in the background is in."""
MEGABYTE = 2**20
WINDOW_AIM, MEMORY_AIM = 1.3, 1.5


def unlock(store: Store) -> Line:
    ours, floor = in_turn(lambda: _painted("unlock", store), lambda: _painted("bare"), RUNS)
    orm = _start("unlock", store)["orm"]
    note = "SQLAlchemy is imported before the unlock window is painted" if orm else ""
    return ratio("time to the unlock window; floor: a bare PySide6 window", ours, floor, WINDOW_AIM, plan=note)


def typed(store: Store) -> Line:
    """As the officer meets it: what the main window needs is loaded while the passphrase is typed."""
    ours, floor = in_turn(lambda: _painted("typed", store), lambda: _painted("bare-orm"), RUNS)
    return ratio("the same by way of the unlock window, typing left out", ours, floor, WINDOW_AIM)


def main(store: Store, households: int) -> Line:
    ours, floor = in_turn(lambda: _painted("main", store), lambda: _painted("bare-orm"), RUNS)
    what = (
        f"time to the main window, {households:,} households, key derivation left out; "
        "floor: a bare window with the SQLAlchemy ORM imported"
    )
    return ratio(what, ours, floor, WINDOW_AIM)


def memory(store: Store, persons: int) -> Line:
    ours = statistics.median(_start("main", store, SETTLED)["memory"] for _run in range(MEMORY_RUNS))
    floor = statistics.median(_start("bare-orm", None, SETTLED)["memory"] for _run in range(MEMORY_RUNS))
    what = f"resident memory of the main window, {persons:,} persons; floor: as above"
    return ratio(what, ours / MEGABYTE, floor / MEGABYTE, MEMORY_AIM, "MB")


def _painted(kind: str, store: Store | None = None) -> float:
    """Milliseconds from the start of the process."""
    told = _start(kind, store)
    return (told["painted"] - told["begun"]) * 1000


def _start(kind: str, store: Store | None = None, seconds: float = 0) -> dict[str, float]:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    environment.pop("BOLIGVEI_PASSPHRASE", None)
    if store:
        environment |= {"BENCHMARK_DATABASE": str(store.database), "BENCHMARK_KEY": store.raw_key.hex()}
    if kind == "main":
        environment["BOLIGVEI_PASSPHRASE"] = "in the environment"
    command = [sys.executable, "-m", "tests.benchmarks.child", kind, str(seconds)]
    begun = time.time()
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=120)
    return {**json.loads(ended.stdout.splitlines()[-1]), "begun": begun}
