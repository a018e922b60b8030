"""Runs the indicators over the records of one period."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from sqlalchemy import Connection, text

from app.models.municipal_figure import ENTERED
from app.models.reporting import LENGTH_OF_STAY
from app.reports import basis
from app.reports.indicator import Base, Figure, Indicator, Value, value_of
from app.reports.indicators import ALL
from app.reports.period import Period
from app.services.reporting import answers
from app.texts import _

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
            rule=_(LENGTH_OF_STAY.text(self.length_of_stay)), age=self.young_max_age,
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


def entered(
    connection: Connection, period: Period, rules: Rules, today: date, indicators: Iterable[Indicator] = ALL
) -> Report:
    """A period before the first record: nothing is counted, and only what was entered is known."""
    figures = {indicator.key: _figure(indicator, [], [], _Denominator()) for indicator in indicators}
    _use_entered(connection, period, figures)
    return Report(period, period.counted_to(today), rules, figures)


def _count(
    connection: Connection, indicator: Indicator, values: Mapping[str, object], done: Mapping[str, Figure]
) -> Figure:
    refs, weights = _rows(connection, indicator.records, indicator.sql, values)
    return _figure(indicator, refs, weights, _base(connection, indicator, values, done))


class _Denominator(NamedTuple):
    value: Value = None
    records: Sequence[str] = ()
    table: str = ""
    weights: Sequence[int] = ()


def _figure(indicator: Indicator, refs: Sequence[str], weights: Sequence[int], base: _Denominator) -> Figure:
    weighs = indicator.weighs
    return Figure(
        key=indicator.key, label=indicator.label, unit=indicator.unit,
        value=value_of(indicator.made, weights, sum(base.weights)), base=base.value,
        records=refs, base_records=base.records, rule=indicator.rule, source=indicator.source,
        part_of=indicator.part_of, group=indicator.group, subject=indicator.subject, is_public=indicator.is_public,
        record_table=indicator.records, base_table=base.table, weighs=weighs, weights=weights if weighs else (),
        base_weights=base.weights if weighs == "NOK" else (),
    )  # fmt: skip


def _base(
    connection: Connection, indicator: Indicator, values: Mapping[str, object], done: Mapping[str, Figure]
) -> _Denominator:
    if isinstance(indicator.base, Base):
        refs, weights = _rows(connection, indicator.records, indicator.base.sql, values)
        return _Denominator(value_of(indicator.base.made, weights, 0), refs, indicator.records, weights)
    if indicator.base:
        base = done[indicator.base]
        return _Denominator(base.value, base.records, base.record_table, [1] * len(base.records))
    return _Denominator()


def _rows(connection: Connection, table: str, sql: str, values: Mapping[str, object]) -> tuple[list[str], list[int]]:
    """Exchange IDs and weights of the records that a declared statement returns; none of what is entered by hand."""
    if not sql:
        return [], []
    statement = f'SELECT r.ref, c.weight FROM ({sql}) c JOIN "{table}" r ON r.id = c.id ORDER BY r.id'  # noqa: S608  # declared statements
    rows = connection.exec_driver_sql(statement, values).all()
    return [row[0] for row in rows], [row[1] for row in rows]


_ENTERED_SQL = text("SELECT key, value, origin FROM municipal_figure WHERE year = :year")


def _use_entered(connection: Connection, period: Period, figures: dict[str, Figure]) -> None:
    """Entered figures stand beside the counted ones, and in their place before the first record's year or where
    their source is "ført inn" (indicators.md, Numbers). What no record tells is what the year's report answers, else
    what was entered. All this is yearly, so parts of a year have none."""
    if not period.is_year:
        return
    first = basis.first_year(connection)
    before_records = first is None or period.year < first
    for key, value, origin in connection.execute(_ENTERED_SQL, {"year": period.year}):
        figure = figures.get(key)
        if figure is None:
            continue
        wins = before_records or not figure.record_table or (origin or "").strip().casefold() == ENTERED
        if wins:
            figures[key] = _instead(figure, Decimal(value), is_counted=not before_records)
        else:
            figures[key] = replace(figure, entered=Decimal(value))
    for key, answer in answers.values_in(connection, period.year).items():
        if key in figures and not figures[key].record_table:
            figures[key] = replace(figures[key], value=answer, is_entered=True)


def _instead(figure: Figure, entered: Decimal, *, is_counted: bool) -> Figure:
    """What was entered in place of the count, which is kept beside it where records tell of it."""
    whole = entered == entered.to_integral_value()
    return replace(
        figure, value=int(entered) if whole else entered, base=None, records=(), base_records=(), weights=(),
        base_weights=(), entered=entered, is_entered=True,
        counted=figure if is_counted and figure.record_table else None,
    )  # fmt: skip
