"""What a check before sending is, and what it found.

"must" makes a figure wrong, "should" may, "info" is only worth knowing.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.texts import N_


class Severity(StrEnum):
    MUST = "must"
    SHOULD = "should"
    INFO = "info"


SEVERITY_TEXTS = {
    Severity.MUST: N_("Må rettes"), Severity.SHOULD: N_("Bør ses på"), Severity.INFO: N_("Til orientering"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Declared:
    """`sql` returns the ids of `table` that the check is about, and may use the tables and parameters of `basis`,
    `today` and `long_ago`. `detail` (msgid) says what it does to the figures; `field` is what opens to be filled in."""

    key: str
    severity: Severity
    table: str
    sql: str
    title: Callable[[int], str]
    detail: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """A check that found something: the exchange IDs of `table` in order, never none."""

    key: str
    severity: Severity
    title: str
    detail: str
    table: str
    field: str
    records: Sequence[str]
