"""Counts a period and writes its files: the one way in for the command line and the window."""

from collections.abc import Callable, Sequence
from datetime import date
from importlib import import_module
from pathlib import Path

from sqlalchemy import Connection, select

from app.errors import OfficerError
from app.models import MunicipalFigure
from app.reports import basis, by_provider, files, yearly
from app.reports.audience import INTERNAL, Audience
from app.reports.dossier import HISTORY_YEARS, Dossier, Municipality
from app.reports.indicator import Indicator
from app.reports.indicators import ALL, MONTHLY
from app.reports.period import Period, months_of
from app.reports.publishing import published
from app.reports.runner import Progress, Report, Rules, run
from app.storage.store import Store
from app.texts import _

Writer = Callable[[Dossier], bytes]
FORMATS = {
    "xlsx": "app.reports.xlsx",
    "pdf": "app.reports.pdf",
    "csv": "app.reports.csv_file",
    "json": "app.reports.json_file",
}
"""Each format and the module whose `write(dossier)` gives the file's bytes; imported when first used."""


def make_reports(  # noqa: PLR0913, PLR0917  # the one entry: what, how, where, and who is told
    store: Store,
    period: Period,
    rules: Rules,
    today: date,
    folder: Path,
    formats: Sequence[str] = tuple(FORMATS),
    progress: Progress | None = None,
    stem: str = "",
    audience: Audience = INTERNAL,
    form_name: str = "",
) -> list[Path]:
    """Write `boligvei-2025.xlsx`, `boligvei-2025-T2.json`, `boligvei-2025-offentlig.pdf` ... into the folder; returns
    them as they were asked for, those of a year's report (yearly.FORMATS) last.

    `stem` names them otherwise, without the ending. `form_name` is the form that the year must be reported on; a
    report on it that is handed in is written as it was, also figure by figure.
    All of them are made before the first is written, so a Cancelled from `progress` leaves none. Raises OfficerError
    when a place cannot be written to; the file that was there is then as it was.
    """
    of_year = [name for name in dict.fromkeys(formats) if name in yearly.FORMATS]
    of_period = [(name, _writer(name)) for name in dict.fromkeys(formats) if name not in yearly.FORMATS]
    made, as_handed_in = [], None
    if of_year or form_name:
        _refuse_part(period)
        year = yearly.collect(store, period.year, today, audience, form_name, progress)
        made = yearly.write(year, of_year)
        as_handed_in = yearly.dossier_of(year) if form_name and year.is_handed_in else None
    if of_period:
        with_months = "xlsx" in formats
        dossier = as_handed_in or collect(store, period, rules, today, progress=progress, with_months=with_months)
        made = [*_written(published(dossier, audience, progress, store), of_period, progress), *made]
    place = files.folder_for(folder)
    return [files.replace(place / f"{stem or stem_of(period, audience)}{name}", content) for name, content in made]


def _refuse_part(period: Period) -> None:
    if not period.is_year:
        raise OfficerError(_("Årsrapporten gjelder hele året. Skriv den uten periode."))


def _written(
    dossier: Dossier, writers: Sequence[tuple[str, Writer]], progress: Progress | None
) -> list[tuple[str, bytes]]:
    made = []
    for done, (name, write) in enumerate(writers):
        if progress:
            progress(done, len(writers), _("Skriver {format}", format=name.upper()))
        made.append((f".{name}", write(dossier)))
    return made


def stem_of(period: Period, audience: Audience = INTERNAL) -> str:
    """What the files of a period are called, without the ending. One for everyone never takes an internal one's
    place."""
    return f"boligvei-{period.name}-offentlig" if audience.is_public else f"boligvei-{period.name}"


def collect(  # what to count, and how much beside it
    store: Store,
    period: Period,
    rules: Rules,
    today: date,
    *,
    progress: Progress | None = None,
    with_months: bool = True,
    history: int = HISTORY_YEARS,
) -> Dossier:
    """Count the period, the same one in the years before, and (`with_months`) the months of it that have begun."""
    earlier = [period.earlier(years) for years in range(1, history + 1)]
    months = [month for month in months_of(period) if month.first <= today] if with_months else []
    municipality = Municipality(store.municipality.number, store.municipality.name)
    with store.scratch() as connection:
        steps = _Steps(progress, len(ALL) * (1 + len(earlier)) + len(MONTHLY) * len(months))
        report = steps.count(connection, period, rules, today)
        providers = by_provider.lines(connection)
        before = [steps.count(connection, one, rules, today) for one in earlier]
        by_month = [steps.count(connection, month, rules, today, MONTHLY) for month in months]
        first = basis.first_year(connection)
    return Dossier(municipality, report, before, by_month, first, today, providers)


def knows_nothing(store: Store, period: Period, today: date) -> bool:
    """Whether a period has not begun, or lies before the first record, and nothing was entered for its year: the zeros
    in its files say only that."""
    with store.scratch() as connection:
        first = basis.first_year(connection)
        entered = select(MunicipalFigure.id).where(MunicipalFigure.year == period.year).limit(1)
        has_records = first is not None and first <= period.year and period.first <= today
        return not has_records and connection.scalar(entered) is None


class _Steps:
    """One row of progress through several runs."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0

    def count(  # what to count, and how much of it
        self,
        connection: Connection,
        period: Period,
        rules: Rules,
        today: date,
        indicators: Sequence[Indicator] = ALL,
    ) -> Report:
        told = self._told(period) if self._progress else None
        report = run(connection, period, rules, today, indicators=indicators, progress=told)
        self._done += len(indicators)
        return report

    def _told(self, period: Period) -> Progress:
        def tell(done: int, _total: int, _what: str) -> None:
            if self._progress:
                self._progress(self._done + done, self._total, _("Teller {period}", period=period.name))

        return tell


def _writer(name: str) -> Writer:
    """Raises OfficerError for a format that does not exist."""
    if name not in FORMATS:
        raise OfficerError(
            _(
                "Formatet {name} finnes ikke. Velg blant {formats}.",
                name=name,
                formats=", ".join((*FORMATS, *yearly.FORMATS)),
            )
        )
    write: Writer = import_module(FORMATS[name]).write
    return write
