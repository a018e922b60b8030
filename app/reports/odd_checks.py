"""What is odd in the figures themselves: against last year, or whatever the year."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fnmatch import fnmatchcase

from app.reports.check import FIGURE, Check, Named, Rule, Severity
from app.reports.dossier import Dossier, full_label, value_text
from app.reports.indicator import Figure, Value
from app.texts import N_, _, n_

CHANGED_BY = Decimal("0.5")
"""More than this share of last year's figure is a large change."""
LEAST_CHANGE = 5
"""A smaller change than this is common in a small municipality."""
LEAST_AMOUNT = 100_000
"""As `LEAST_CHANGE`, in NOK."""
LEAST_GONE = 3
"""So many last year and none now is odd; a figure of fewer comes and goes."""

COUNTED = frozenset({
    "households", "stays", "persons", "nights", "decisions", "cases", "plans", "dwellings", "tenancies", "evictions",
    "NOK",
})  # fmt: skip
"""Units of figures that add up records; a share, an average or an answer is compared otherwise."""

LIKELY: Mapping[str, tuple[int, int]] = {
    "stays.average_nights": (1, 183),
    "dwellings.turnover": (0, 60),
    "dwellings.average_tenure": (0, 30),
    "cases.*.median_days": (0, 365),
}
"""The lowest and highest likely values of figures by pattern: nights a stay, percent, years and days."""


@dataclass(frozen=True, slots=True)
class Odd(Rule):
    """`is_odd` is asked of each counted figure with its value last year, None where that is not known."""

    key: str
    title: Callable[[int], str]
    detail: str
    is_odd: Callable[[Figure, Value], bool]
    severity: Severity = Severity.SHOULD


def find(dossier: Dossier) -> list[Check]:
    """What is odd in the figures of a period that is over; before that, they cannot be compared."""
    if dossier.is_provisional or not dossier.earlier:
        return []
    made = [_check(odd, dossier) for odd in ODD]
    return [check for check in made if check.records]


def _check(odd: Odd, dossier: Dossier) -> Check:
    found = [figure for figure, before in _compared(dossier) if odd.is_odd(figure, before)]
    named = [Named(figure.key, full_label(figure, dossier.report), _told(figure, dossier)) for figure in found]
    year = str(dossier.report.period.year)
    return Check(odd.key, odd.severity, odd.title(len(found)), odd.detail, FIGURE, year, [one.key for one in named],
                 named)  # fmt: skip


def _compared(dossier: Dossier) -> Iterator[tuple[Figure, Value]]:
    """The counted figures, each with last year's. The year of the first record is not compared with unless what it
    had was entered: it may have begun at any time."""
    last_year = dossier.earlier[0]
    is_whole = dossier.first_year is not None and last_year.period.year > dossier.first_year
    for figure in dossier.report.figures.values():
        before = last_year.figures[figure.key]
        if figure.record_table and not figure.is_entered:
            yield figure, before.value if is_whole or before.is_entered else None


def _told(figure: Figure, dossier: Dossier) -> str:
    before = dossier.values(figure.key)[1]
    return _("{now} nå, {before} året før", now=value_text(figure.value), before=value_text(before))


def _changed(figure: Figure, before: Value) -> bool:
    if figure.unit not in COUNTED or figure.value is None or before is None or not figure.value:
        return False
    change = abs(Decimal(figure.value) - before)
    least = LEAST_AMOUNT if figure.unit == "NOK" else LEAST_CHANGE
    return change >= least and change > CHANGED_BY * before


def _gone(figure: Figure, before: Value) -> bool:
    return figure.unit in COUNTED and figure.value == 0 and before is not None and before >= LEAST_GONE


def _unlikely(figure: Figure, _before: Value) -> bool:
    limits = next((limits for pattern, limits in LIKELY.items() if fnmatchcase(figure.key, pattern)), None)
    return limits is not None and figure.value is not None and not limits[0] <= figure.value <= limits[1]


ODD = (
    Odd(
        "figure.changed",
        lambda count: n_("{count} tall har endret seg med mer enn halvparten siden året før",
                         "{count} tall har endret seg med mer enn halvparten siden året før", count),
        N_("Det kan være riktig. Se om noe er glemt, eller ført to ganger."), _changed,
    ),
    Odd(
        "figure.gone",
        lambda count: n_("{count} tall er 0, men var det ikke året før",
                         "{count} tall er 0, men var det ikke året før", count),
        N_("Det kan være riktig. Se om noe er glemt i år."), _gone,
    ),
    Odd(
        "figure.unlikely",
        lambda count: n_("{count} tall er lite sannsynlig", "{count} tall er lite sannsynlige", count),
        N_("Gjennomsnittet eller andelen er utenfor det som er vanlig. En dato kan være feil."), _unlikely,
    ),
)  # fmt: skip
