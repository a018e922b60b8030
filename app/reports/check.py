"""What a check before sending is, and what it found.

"must" makes a figure wrong, "should" may, "info" is only worth knowing. As SSB's own controls, each has a severity, a
number that never changes, and plain words.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.reports.rule_numbers import NUMBERS
from app.texts import N_, _


class Severity(StrEnum):
    MUST = "must"
    SHOULD = "should"
    INFO = "info"


SEVERITY_TEXTS = {
    Severity.MUST: N_("Må rettes"), Severity.SHOULD: N_("Bør ses på"), Severity.INFO: N_("Til orientering"),
}  # fmt: skip


class Rule:
    """A rule with a number that never changes. Its titles begin with how many it is broken by."""

    __slots__ = ()

    key: str
    severity: Severity
    title: Callable[[int], str]
    detail: str

    @property
    def number(self) -> int:
        return NUMBERS[self.key]

    @property
    def words(self) -> str:
        """What is looked for, in the officer's language: "Opphold mangler pris"."""
        words = self.title(2).partition(" ")[2]
        return words[:1].upper() + words[1:]


@dataclass(frozen=True, slots=True)
class Declared(Rule):
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
class Named:
    """What a check is about that is no record: a figure or a question of the year, by its key, in words. `field` is
    the year, where it is another than the check's."""

    key: str
    title: str
    detail: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """A check that found something: the exchange IDs of `table` in order, never none. Where the table is FIGURE,
    QUESTION or ENTERED, `records` are keys, `named` tells of each, and `field` is the year."""

    key: str
    severity: Severity
    title: str
    detail: str
    table: str
    field: str
    records: Sequence[str]
    named: Sequence[Named] = ()

    @property
    def number(self) -> int:
        return NUMBERS[self.key]

    @property
    def told(self) -> str:
        """The number of the rule and what it does to the figures, in the officer's language."""
        return _("Regel {number}: {detail}", number=self.number, detail=_(self.detail))


FIGURE, QUESTION, ENTERED = "figure", "question", "municipal_figure"
"""What a check can be about that is no record: a figure, a question of the form, and a figure to be entered."""


def by_severity(checks: Sequence[Check]) -> list[Check]:
    """The most serious first."""
    order = list(Severity)
    return sorted(checks, key=lambda check: order.index(check.severity))
