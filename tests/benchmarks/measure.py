"""How things are timed: interleaved runs, medians and 95th percentiles, and the line each becomes in the table."""

import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """One line of the table. `plan` is shown below it: the query plans, or what the time went to."""

    what: str
    ours: str
    floor: str
    outcome: str
    aim: str
    met: bool
    plan: str = ""


def milliseconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def in_turn(ours: Callable[[], float], floor: Callable[[], float], runs: int) -> tuple[float, float]:
    """The medians of both, measured turn by turn after one turn that warms up."""
    pairs = [(ours(), floor()) for _each in range(runs + 1)][1:]
    return statistics.median(pair[0] for pair in pairs), statistics.median(pair[1] for pair in pairs)


def p95(times: Iterable[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


def ratio(what: str, ours: float, floor: float, aim: float, unit: str = "ms", plan: str = "") -> Line:
    """A line whose outcome is how many times the floor it is."""
    found = ours / floor
    return Line(what, f"{ours:.0f} {unit}", f"{floor:.0f} {unit}", f"{found:.2f}x", f"≤ {aim}x", found <= aim, plan)


def quick(what: str, times: list[float], aim: float, plan: str = "") -> Line:
    """A line whose outcome is the 95th percentile."""
    found, middle = p95(times), statistics.median(times)
    return Line(what, f"median {middle:.1f} ms", "", f"{found:.1f} ms", f"< {aim:.0f} ms at p95", found < aim, plan)


def table(lines: Iterable[Line]) -> str:
    """The lines as a Markdown table."""
    head = ["| what | Boligvei | floor | outcome | aim | |", "|---|---|---|---|---|---|"]
    return "\n".join([*head, *map(_row, lines)])


def _row(line: Line) -> str:
    met = "met" if line.met else "missed"
    return f"| {line.what} | {line.ours} | {line.floor} | **{line.outcome}** | {line.aim} | {met} |"
