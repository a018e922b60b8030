"""Runs the indicators over the records of one period."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection, text

from app.models.municipal_figure import ENTERED
from app.reports import basis
from app.reports.indicator import Figure, Indicator, Made, value_of
from app.reports.indicators import ALL
from app.reports.period import Period
from app.texts import N_, _

LENGTH_OF_STAY = {
    "nights_in_year": N_("over 92 netter i kalenderåret"),
    "longest_stay": N_("over tre kalendermåneder i strekk"),
    "all_stays": N_("over 92 netter i alt, også tidligere år"),
}
"""The three readings of "more than 3 months" that SSB's public texts leave open (indicators.md part 1)."""

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Rules:
    """The choices that the counting leaves to the municipality; shown on every sheet."""

    length_of_stay: str = "nights_in_year"
    young_max_age: int = 24

    def text(self) -> str:
        """The counting rules in words, for the sheet."""
        return _(
            "Mer enn 3 måneder: {rule}. Unge: 18-{age} år uten barn.",
            rule=_(LENGTH_OF_STAY[self.length_of_stay]), age=self.young_max_age,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Report:
    """The figures of one period, counted up to and including `counted_to`."""

    period: Period
    counted_to: date
    rules: Rules
    figures: Mapping[str, Figure]


def run(
    connection: Connection,
    period: Period,
    rules: Rules,
    today: date,
    *,
    indicators: Iterable[Indicator] = ALL,
    progress: Progress | None = None,
) -> Report:
    """Count every indicator. The connection must be allowed to make temporary tables; the records are only read.

    `progress(done, total, what)` may raise Cancelled.
    """
    values = basis.parameters(period, today, rules.length_of_stay, rules.young_max_age)
    basis.prepare(connection, values)
    wanted = tuple(indicators)
    figures: dict[str, Figure] = {}
    for done, indicator in enumerate(wanted):
        if progress:
            progress(done, len(wanted), _(indicator.label))
        figures[indicator.key] = _count(connection, indicator, values, figures)
    _use_entered(connection, period, figures)
    return Report(period, period.counted_to(today), rules, figures)


def _count(
    connection: Connection, indicator: Indicator, values: Mapping[str, object], done: Mapping[str, Figure]
) -> Figure:
    statement = text(
        f"SELECT r.ref, c.weight FROM ({indicator.sql}) c JOIN {indicator.records} r ON r.id = c.id ORDER BY r.id"  # noqa: S608  # declared statements
    )
    used = {name: values[name] for name in statement.compile().params}
    rows = connection.execute(statement, used).all()
    weights = [row[1] for row in rows]
    base = done[indicator.base] if indicator.base else None
    return Figure(
        key=indicator.key, label=indicator.label, unit=indicator.unit,
        value=value_of(indicator.made, weights, len(base.records) if base else 0),
        base=base.value if base else None,
        records=[row[0] for row in rows], base_records=base.records if base else (),
        rule=indicator.rule, source=indicator.source, part_of=indicator.part_of, group=indicator.group,
        record_table=indicator.records, weights=weights if indicator.made is not Made.COUNT else (),
    )  # fmt: skip


_ENTERED_SQL = text("SELECT key, value, origin FROM municipal_figure WHERE year = :year")
_FIRST_RECORD_SQL = text(
    "SELECT MIN(day) FROM (SELECT MIN(arrived) AS day FROM stay UNION ALL SELECT MIN(opened) FROM household)"
)


def _use_entered(connection: Connection, period: Period, figures: dict[str, Figure]) -> None:
    """Entered figures stand beside the counted ones, and in their place before the first record's year or where
    their source is "ført inn" (indicators.md, Numbers). They are yearly, so parts of a year have none."""
    if not period.is_year:
        return
    first = connection.execute(_FIRST_RECORD_SQL).scalar()
    before_records = first is None or period.year < int(first[:4])
    for key, value, origin in connection.execute(_ENTERED_SQL, {"year": period.year}):
        figure = figures.get(key)
        if figure is None:
            continue
        wins = before_records or (origin or "").strip().casefold() == ENTERED
        figures[key] = _with_entered(figure, Decimal(value), wins=wins)


def _with_entered(figure: Figure, entered: Decimal, *, wins: bool) -> Figure:
    if not wins:
        return replace(figure, entered=entered)
    whole = entered == entered.to_integral_value()
    return replace(
        figure, value=int(entered) if whole else entered, base=None, records=(), base_records=(), weights=(),
        entered=entered, is_entered=True,
    )  # fmt: skip
